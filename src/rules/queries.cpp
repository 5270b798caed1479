#include "rules/queries.hpp"

#include "approvals/api.hpp"
#include "base/text.hpp"
#include "catalog/rules.hpp"
#include "catalog/standards.hpp"
#include "messages/rules.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"
#include "rules/coverage.hpp"
#include "rules/filling.hpp"

#include <algorithm>

namespace rules {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

std::string who(const Query& query, const std::string& actor)
{
    const auto person = base::PersonId::parse(actor);
    if (person && organization::person(query.readings, *person, query.day)) return organization::name_of(query.readings, *person);
    return "設定担当者";
}

std::string name_of(Line::Level level)
{
    return level == Line::Level::paragraph ? "paragraph" : level == Line::Level::item ? "item" : "subitem";
}

std::vector<LineAnswer> line_answers(const std::vector<Paragraph>& paragraphs)
{
    std::vector<LineAnswer> all;
    for (auto& line : lines(paragraphs)) all.push_back({name_of(line.level), line.label, line.text});
    return all;
}

RequirementName name_of(const catalog::Requirement& requirement)
{
    return {requirement.id, requirement.edition, requirement.official_ref.value_or(""), requirement.title.ja};
}

/// Requirements that articles may name: the clauses of the editions that bind companies.
std::vector<RequirementName> requirement_names(const Query& query, const std::set<std::string>* only)
{
    std::vector<RequirementName> names;
    for (const auto& edition : query.catalog.editions()) {
        if (!edition.assessable) continue;
        for (const auto& requirement : query.catalog.requirements(edition.id))
            if (only ? only->contains(requirement.id) : requirement.kind != "group") names.push_back(name_of(requirement));
    }
    return names;
}

base::Day review_due(const Query& query, const VersionRow& current)
{
    auto last = *current.effective;
    for (const auto& row :
         review_table.where(query.readings, "WHERE document = ? AND edition = ?"_sql, current.document, current.edition))
        last = std::max(last, row.reviewed_on);
    return base::add_months(last, static_cast<int>(parameters::number(query, "rule_review_months")));
}

std::string label_of(const Numbering& numbers, const std::string& article)
{
    const auto found = numbers.articles.find(article);
    return found == numbers.articles.end() ? "" : found->second;
}

}  // namespace

VersionLine version_line(const Query& query, const VersionRow& row)
{
    const auto state = shown(query.readings, row, query.day);
    const auto number = "第" + std::to_string(row.number) + "版";
    const bool final = state == Shown::in_force || state == Shown::superseded || state == Shown::coming;
    return {row.subject,
            row.document,
            row.title,
            row.edition,
            row.number,
            final ? number : number + "（案）",
            boost::describe::enum_to_string(state, "?"),
            label(state),
            row.origin,
            row.reason,
            row.source_name,
            service::words_of(row.source_search),
            row.source_search.confirmed_by.empty() ? "" : who(query, row.source_search.confirmed_by),
            row.drafted_on,
            who(query, row.submitted_by.empty() ? row.drafted_by : row.submitted_by),
            row.submitted_on,
            row.returned_on,
            row.return_reason,
            row.approved_on,
            row.approval,
            row.sending,
            row.asked_on,
            row.asked_to,
            row.asked_number,
            row.answer,
            row.answered_on,
            row.answer_number,
            row.answer_note,
            row.effective,
            row.cleared_on(),
            row.as_found,
            row.content_sha,
            row.seq};
}

Result<std::vector<VersionLine>> history(const Query& query, const NoAsk&)
{
    std::vector<VersionLine> all;
    for (const auto& row : version_table.where(query.readings, "ORDER BY drafted_on DESC, number DESC, subject"_sql))
        all.push_back(version_line(query, row));
    return all;
}

Result<DocumentsAnswer> document_lines(const Query& query, const NoAsk&)
{
    DocumentsAnswer answer;
    for (const auto& edition : editions(query)) {
        for (const auto document : every_document) {
            DocumentLine line{document, title_of(query.catalog, document, edition), edition, {}, {}, {}};
            const auto current = in_force(query.readings, document, edition, query.day);
            const auto latest = newest(query.readings, document, edition);
            if (current) {
                line.in_force = version_line(query, *current);
                line.review_due = review_due(query, *current);
            }
            if (latest && (!current || latest->subject != current->subject)) line.under_way = version_line(query, *latest);
            answer.documents.push_back(std::move(line));
        }
    }
    return answer;
}

std::optional<VersionRow> compared_with(const Query& query, const VersionRow& row)
{
    if (row.based_on)
        if (auto base = version_table.find(query.readings, *row.based_on)) return base;
    std::optional<VersionRow> before;
    for (auto& other : versions_of(query.readings, row.document, row.edition))
        if (other.number < row.number && other.state != State::dropped) before = std::move(other);
    return before;
}

Result<VersionAnswer> version_answer(const Query& query, const VersionAsk& ask)
{
    const auto row = TRY(version(query.readings, ask.version));
    const auto book = book_text(query.readings, row.subject);
    const auto numbers = numbering(book);
    const auto filled = Filling{query, row, numbers, Digits::half}(book);
    VersionAnswer answer{version_line(query, row), {}, {}, {}, {}, {}};
    std::set<std::string> named;
    for (const auto& part : filled.chapters) {
        const auto number = numbers.chapters.find(part.id);
        auto& shown_chapter = answer.chapters.emplace_back(ChapterAnswer{part.id,
                                                                         number == numbers.chapters.end() ? "" : number->second,
                                                                         part.title,
                                                                         part.kind,
                                                                         line_answers(part.preamble),
                                                                         {}});
        for (const auto& article : part.articles) {
            named.insert(article.requirements.begin(), article.requirements.end());
            shown_chapter.articles.push_back({article.id, numbers.labels.at(article.id), article.section, article.heading,
                                              line_answers(article.paragraphs), article.tables, article.requirements});
        }
    }
    answer.requirements = requirement_names(query, &named);
    for (const auto& other : versions_of(query.readings, row.document, row.edition))
        answer.versions.push_back(version_line(query, other));
    std::ranges::reverse(answer.versions);
    if (const auto before = compared_with(query, row)) answer.before = before->subject;
    if (const auto asked = approvals::newest(query.readings, id_of(row.document), row.subject)) answer.request = asked->id;
    return answer;
}

Result<SourceAnswer> source_answer(const Query& query, const VersionAsk& ask)
{
    const auto row = TRY(version(query.readings, ask.version));
    const auto book = book_text(query.readings, row.subject);
    SourceAnswer answer;
    for (const auto& part : book.chapters)
        for (const auto& article : part.articles) {
            const auto* origin = query.catalog.rules().article(article.id);
            answer.articles.push_back({article.id, part.id, article.section, article.heading, article.paragraphs,
                                       article.requirements, origin ? origin->note_for_company.ja : ""});
        }
    const Filling filling{query, row, numbering(book), Digits::half};
    for (auto& choice : placeholder_choices(query, book, filling))
        answer.placeholders.push_back({choice.name, choice.group, choice.label, choice.value});
    answer.requirements = requirement_names(query, nullptr);
    return answer;
}

Result<DifferenceAnswer> difference_answer(const Query& query, const DifferenceAsk& ask)
{
    const auto after = TRY(version(query.readings, ask.version));
    std::optional<VersionRow> before;
    if (ask.before)
        before = TRY(version(query.readings, *ask.before));
    else
        before = compared_with(query, after);
    if (!before) return base::Refusal{codes::nothing_to_compare, "before"};

    const auto old_text = book_text(query.readings, before->subject), new_text = book_text(query.readings, after.subject);
    const auto old_numbers = numbering(old_text), new_numbers = numbering(new_text);
    // An article counts as changed by what was written; it is shown with the company's facts in it.
    std::set<std::string> changed;
    for (const auto& article : difference(old_text, new_text))
        if (article.change != ArticleChange::same) changed.insert(article.article);
    const auto differences = difference(Filling{query, *before, old_numbers, Digits::half}(old_text),
                                        Filling{query, after, new_numbers, Digits::half}(new_text));

    DifferenceAnswer answer{version_line(query, *before), version_line(query, after), 0, 0, 0, 0, {}};
    for (const auto& article : differences) {
        if (!changed.contains(article.article)) continue;
        answer.changed += article.change == ArticleChange::changed;
        answer.added += article.change == ArticleChange::added;
        answer.removed += article.change == ArticleChange::removed;
        answer.moved += article.change == ArticleChange::moved;
        auto& shown_article = answer.articles.emplace_back(DifferenceArticle{article.article,
                                                                             article.before_chapter,
                                                                             article.after_chapter,
                                                                             label_of(old_numbers, article.article),
                                                                             label_of(new_numbers, article.article),
                                                                             article.change,
                                                                             article.heading,
                                                                             {}});
        for (const auto& line : article.lines)
            shown_article.lines.push_back({name_of((line.after ? *line.after : *line.before).level),
                                           line.before ? line.before->label : "", line.after ? line.after->label : "",
                                           line.segments});
    }
    return answer;
}

Result<CoverageAnswer> coverage_answer(const Query& query, const CoverageAsk& ask)
{
    if (title_of(query.catalog, Document::policy, ask.edition).empty())
        return base::Refusal{codes::no_such_edition, "edition", {ask.edition}};
    std::map<std::pair<std::string, std::string>, CoveringArticle> articles;
    std::vector<Covering> covering;
    CoverageAnswer answer{ask.edition, 0, 0, {}, {}, {}};
    for (const auto document : every_document) {
        const auto row = ask.in_force.value_or(false) ? in_force(query.readings, document, ask.edition, query.day)
                                                      : newest(query.readings, document, ask.edition);
        if (!row) continue;
        answer.versions.push_back(version_line(query, *row));
        const auto book = book_text(query.readings, row->subject);
        const auto numbers = numbering(book);
        for (const auto& part : book.chapters)
            for (const auto& article : part.articles) {
                articles[{id_of(document), article.id}] = {document, row->subject, article.id, label_of(numbers, article.id),
                                                           article.heading};
                covering.push_back({id_of(document), article.id, article.requirements});
            }
    }
    std::vector<std::string> wanted;
    for (const auto& requirement : query.catalog.requirements(ask.edition))
        if (requirement.assessable) wanted.push_back(requirement.id);
    const auto map = coverage(wanted, covering);
    for (const auto& id : wanted) {
        const auto& requirement = query.catalog.requirement(id);
        const auto* clause = requirement.parent.empty() ? nullptr : query.catalog.find_requirement(requirement.parent);
        auto& line = answer.requirements.emplace_back(
            CoverageLine{id, requirement.official_ref.value_or(""), requirement.title.ja, clause ? clause->title.ja : "", {}});
        for (const auto& key : map.by_requirement.at(id)) line.articles.push_back(articles.at(key));
    }
    for (const auto& key : map.free) answer.free.push_back(articles.at(key));
    answer.gaps = static_cast<int>(map.gaps.size());
    answer.covered = static_cast<int>(wanted.size() - map.gaps.size());
    return answer;
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    const service::Text source{"規則・手順", "Rules"};
    const auto may = [&](const char* permission) { return authority::holds(query.caller.power, permission); };
    const auto lines = document_lines(query, {}).value().documents;
    for (const auto& line : lines) {
        const auto add = [&](const char* kind, const std::string& ja, const std::string& en, const std::string& link,
                             std::optional<base::Day> due) {
            tasks.push_back({kind, {"「" + line.title + "」" + ja, en + ": " + line.title}, source, link, due});
        };
        if (line.under_way) {
            const auto link = "/rules/" + std::string{line.under_way->id.text()};
            const auto& state = line.under_way->state;
            if (state == "draft" && line.under_way->returned_on && may("rules.draft"))
                add("progress", "の差戻しへの対応", "Returned draft", link, {});
            if (state == "approved" && may("rules.submit")) add("due", "の確認申請", "Apply for confirmation", link, {});
            if (state == "confirmed" && may("rules.issue")) add("due", "の施行日の決定", "Set the effective date", link, {});
        } else if (!line.in_force && may("rules.draft")) {
            add("progress", "の起案", "Draft", "/rules", {});
        }
        const auto soon = query.day + std::chrono::days{parameters::number(query, "due_soon_days")};
        if (line.review_due && *line.review_due <= soon && may("rules.approve"))
            add(*line.review_due < query.day ? "overdue" : "due", "の見直し", "Review", "/rules", line.review_due);
    }
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    constexpr std::size_t most = 20;
    std::vector<service::Hit> hits;
    if (!authority::holds(query.caller.power, "rules.view")) return hits;
    for (const auto& edition : editions(query)) {
        for (const auto document : every_document) {
            auto row = in_force(query.readings, document, edition, query.day);
            if (!row) row = newest(query.readings, document, edition);
            if (!row) continue;
            const auto text = book_text(query.readings, row->subject);
            const auto numbers = numbering(text);
            for (const auto& part : Filling{query, *row, numbers, Digits::half}(text).chapters)
                for (const auto& article : part.articles) {
                    const auto label = label_of(numbers, article.id);
                    auto all = label + article.heading;
                    for (const auto& line : lines(article.paragraphs)) all += line.text;
                    if (base::search_key(all).find(key) == std::string::npos) continue;
                    hits.push_back({{label + "（" + article.heading + "）", ""},
                                    {row->title, row->title},
                                    "/rules/" + std::string{row->subject.text()} + "#" + article.id});
                    if (hits.size() == most) return hits;
                }
        }
    }
    return hits;
}

}  // namespace rules
