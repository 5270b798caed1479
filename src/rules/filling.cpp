#include "rules/filling.hpp"

#include "base/text.hpp"
#include "catalog/forms.hpp"
#include "catalog/parameters.hpp"
#include "catalog/roles.hpp"
#include "catalog/rules.hpp"
#include "catalog/standards.hpp"
#include "contracts/api.hpp"
#include "facilities/api.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"

#include <algorithm>

namespace rules {
namespace {

constexpr auto blank_date = "令和　　年　　月　　日";

/// The part of `name` after "role.", when it begins so.
std::optional<std::string_view> after(std::string_view name, std::string_view kind)
{
    return name.starts_with(kind) ? std::optional{name.substr(kind.size())} : std::nullopt;
}

template <class Row>
const Row* find(const std::vector<Row>& rows, std::string_view id)
{
    const auto found = std::ranges::find(rows, id, &Row::id);
    return found == rows.end() ? nullptr : &*found;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names) (text += text.empty() ? "" : "、") += name;
    return text;
}

}  // namespace

Filling::Filling(const service::Query& query, const VersionRow& version, const Numbering& numbers, Digits digits)
    : query_(query)
    , version_(version)
    , numbers_(numbers)
    , digits_(digits)
{
    if (const auto company = organization::company(query.readings)) {
        company_ = company->name;
        short_name_ = company->short_name.empty() ? company->name : company->short_name;
    }
    std::vector<std::string> facilities;
    for (const auto& facility : facilities::designated(query.readings)) facilities.push_back(facility.name);
    facilities_ = facilities.empty() ? "当社が取扱施設に指定した場所" : joined(facilities);
    ministry_ = "契約担当官等";
    for (const auto& held : organization::in_force(query.readings, query.day)) {
        if (held.role != "top_management" || held.deputy) continue;
        const auto person = organization::person(query.readings, held.person, query.day);
        signatory_title_ = person ? person->title : "";
        signatory_name_ = person ? person->name : "";
        break;
    }
}

std::string Filling::number(const std::string& text) const
{
    return digits_ == Digits::full ? base::full_width_digits(text) : text;
}

std::optional<std::string> Filling::reference(std::string_view id) const
{
    const auto in = [&](const Numbering& numbers) -> std::optional<std::string> {
        if (const auto found = numbers.articles.find(id); found != numbers.articles.end()) return number(found->second);
        if (const auto found = numbers.chapters.find(id); found != numbers.chapters.end()) return number(found->second);
        return std::nullopt;
    };
    if (auto own = in(numbers_)) return own;
    for (const auto document : every_document) {
        if (document == version_.document) continue;
        const auto key = id_of(document);
        if (!others_.contains(key)) {
            auto other = in_force(query_.readings, document, version_.edition, query_.day);
            if (!other) other = newest(query_.readings, document, version_.edition);
            others_[key] = other ? numbering(book_text(query_.readings, other->subject)) : Numbering{};
        }
        if (auto found = in(others_.at(key))) return found;
    }
    // An article that is in no version yet: its heading says what is meant.
    if (const auto* article = query_.catalog.rules().article(id)) return "（" + article->heading.ja + "）";
    return std::nullopt;
}

std::optional<std::string> Filling::value(std::string_view name) const
{
    const auto& catalog = query_.catalog;
    if (name == "company.name") return company_;
    if (name == "company.short") return short_name_;
    if (name == "facility.list") return facilities_;
    if (name == "contact.ministry") return ministry_;
    if (name == "signatory.title") return signatory_title_;
    if (name == "signatory.name") return signatory_name_;
    if (name == "doc.effective_date") return version_.effective ? number(base::wareki(*version_.effective)) : blank_date;
    if (const auto id = after(name, "ref.")) return reference(*id);
    if (const auto id = after(name, "role.")) {
        const auto* role = catalog.find_role(*id);
        return role ? std::optional{role->label(version_.edition)} : std::nullopt;
    }
    if (const auto id = after(name, "form.")) {
        const auto* form = find(catalog.forms(), *id);
        return form ? std::optional{form->title.ja} : std::nullopt;
    }
    if (const auto id = after(name, "param.")) return parameters::find(query_.readings, catalog, *id, query_.day);
    const auto& labels = catalog.rules().labels;
    const auto label = labels.find(std::string{name});
    return label == labels.end() ? std::nullopt : std::optional{catalog::in_edition(label->second, version_.edition).ja};
}

std::string Filling::operator()(std::string_view text) const
{
    if (text.find("{{") == text.npos) return std::string{text};
    return base::fill(text, [this](std::string_view name) { return value(name); }).text;
}

BookText Filling::operator()(BookText book) const
{
    const auto paragraphs = [this](std::vector<Paragraph>& all) {
        for (auto& paragraph : all) {
            paragraph.text = (*this)(paragraph.text);
            for (auto& item : paragraph.items) {
                item.text = (*this)(item.text);
                for (auto& subitem : item.subitems) subitem = (*this)(subitem);
            }
        }
    };
    for (auto& chapter : book.chapters) {
        paragraphs(chapter.preamble);
        for (auto& article : chapter.articles) paragraphs(article.paragraphs);
    }
    return book;
}

bool placeholder_known(const catalog::Catalog& catalog, const BookText& book, std::string_view name)
{
    const auto& rules = catalog.rules();
    if (const auto id = after(name, "ref.")) {
        const auto& chapters = rules.chapters;
        return book.article(*id) || book.chapter(*id) || rules.article(*id) ||
               std::ranges::find(chapters, *id, &catalog::RuleChapter::id) != chapters.end();
    }
    if (const auto id = after(name, "role.")) return catalog.find_role(*id);
    if (const auto id = after(name, "form.")) return find(catalog.forms(), *id);
    if (const auto id = after(name, "param.")) return catalog.find_parameter(*id);
    return !name.starts_with("drill.") &&
           std::ranges::find(rules.placeholders, name, &catalog::RulePlaceholder::name) != rules.placeholders.end();
}

std::vector<PlaceholderChoice> placeholder_choices(const service::Query& query, const BookText& book, const Filling& filling)
{
    std::vector<PlaceholderChoice> choices;
    const auto add = [&](std::string name, const char* group, std::string label) {
        auto value = filling.value(name).value_or("");
        choices.push_back({std::move(name), group, std::move(label), std::move(value)});
    };
    for (const auto& row : query.catalog.rules().placeholders)
        if (!row.name.starts_with("drill.")) add(row.name, "company", row.ja);
    for (const auto& role : query.catalog.roles()) add("role." + role.id, "role", role.label(query.company.edition));
    for (const auto& form : query.catalog.forms()) add("form." + form.id, "form", form.title.ja);
    for (const auto& parameter : query.catalog.parameters()) add("param." + parameter.id, "param", parameter.label.ja);
    for (const auto& chapter : book.chapters)
        for (const auto& article : chapter.articles) add("ref." + article.id, "ref", article.heading);
    return choices;
}

}  // namespace rules
