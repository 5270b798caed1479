#include "ledgers/entry_check/form.hpp"

#include "catalog/catalog.hpp"
#include "catalog/forms.hpp"
#include "catalog/reading.hpp"

#include <algorithm>

namespace ledgers::entry_check {
namespace {

constexpr std::string_view rules = "ledgers/entry-checks.yaml";

/// A form as its file says it.
struct States {
    std::vector<Move> moves;
};
BOOST_DESCRIBE_STRUCT(States, (), (moves))
struct Hints {
    std::vector<std::string> match_on;
};
BOOST_DESCRIBE_STRUCT(Hints, (), (match_on))
struct FormFile {
    std::string id;
    catalog::Text title;
    std::string signed_by, volume, numbering;
    std::optional<std::string> view_of;
    std::vector<Column> columns;
    std::vector<std::string> common_columns;
    Hints import_hints;
    std::optional<States> states;
};
BOOST_DESCRIBE_STRUCT(FormFile, (),
                      (id, title, signed_by, volume, numbering, view_of, columns, common_columns, import_hints, states))

Form form_of(FormFile file, const std::vector<Column>& common)
{
    Form form{std::move(file.id),
              std::move(file.title),
              std::move(file.signed_by),
              std::move(file.volume),
              std::move(file.numbering),
              file.view_of.value_or(""),
              std::move(file.columns),
              std::move(file.common_columns),
              std::move(file.import_hints.match_on),
              file.states ? std::move(file.states->moves) : std::vector<Move>{}};
    for (const auto& column : common)
        if (form.has_common(column.id) && !form.find(column.id)) form.columns.push_back(column);
    return form;
}

}  // namespace

const Column* Form::find(std::string_view column) const
{
    const auto found = std::ranges::find(columns, column, &Column::id);
    return found == columns.end() ? nullptr : &*found;
}

bool Form::has_common(std::string_view column) const { return std::ranges::find(common_columns, column) != common_columns.end(); }

std::vector<Form> read_forms(const catalog::Catalog& catalogue)
{
    const auto common = catalog::read_list<Column>(catalogue.raw(rules), "common_columns");
    std::vector<Form> forms;
    for (const auto& form : catalogue.forms())
        forms.push_back(form_of(catalog::read_as<FormFile>(catalogue.raw(form.path)), common));
    return forms;
}

std::vector<CheckText> read_checks(const catalog::Catalog& catalogue)
{
    return catalog::read_list<CheckText>(catalogue.raw(rules), "checks");
}

std::vector<CheckText> read_person_checks(const catalog::Catalog& catalogue)
{
    return catalog::read_list<CheckText>(catalogue.raw("people-consistency.yaml"), "rules");
}

std::vector<Threshold> read_thresholds(const catalog::Catalog& catalogue)
{
    std::vector<Threshold> thresholds;
    const auto file = catalogue.raw(rules);
    for (const auto& item : catalog::items(file, "thresholds"))
        thresholds.push_back({*catalog::member(item, "id").text(), static_cast<int>(*catalog::member(item, "default").integer())});
    return thresholds;
}

}  // namespace ledgers::entry_check
