#include "catalog/authoring/agreement.hpp"
#include "messages/catalog.hpp"

namespace catalog::authoring {
namespace {

using Columns = std::map<std::string, std::set<std::string>>;  // by form

bool is_form(const std::string& path) { return path.starts_with("ledgers/f"); }

std::set<std::string> columns_of(const Node& form, const std::set<std::string>& common)
{
    auto names = all(items(form, "columns"), "id");
    names.insert(common.begin(), common.end());
    return names;
}

void check_states(const Agreement& agreement, const std::string& path, const Node& form, const std::set<std::string>& columns)
{
    const auto* states = form.find("states");
    if (!states) return;
    auto known = all(items(*states, "list"), "id");
    for (const auto& move : items(*states, "moves")) {
        auto names = texts(move, "from");
        names.push_back(text(move, "to"));
        for (const auto& name : names)
            if (name != "any" && !known.contains(name)) agreement.find(path, move, codes::not_among, {name, "states"});
        for (const auto& column : texts(move, "columns"))
            if (!columns.contains(column)) agreement.find(path, move, codes::not_among, {column, "columns"});
    }
}

void check_form(const Agreement& agreement, const std::string& path, const Node& form, const Columns& columns)
{
    const auto& id = text(form, "id");
    const auto& own = columns.at(id);
    if (!path.starts_with("ledgers/" + id + '-')) agreement.find(path, form, codes::disagrees, {path, id, path});
    check_states(agreement, path, form, own);
    for (const auto& link : items(form, "links")) {
        if (!own.contains(text(link, "column"))) agreement.find(path, link, codes::not_among, {text(link, "column"), "columns"});
        const auto other = columns.find(text(link, "form"));
        if (other != columns.end() && !other->second.contains(text(link, "key")))
            agreement.find(path, link, codes::not_among, {text(link, "key"), text(link, "form")});
    }
    for (const auto& row : items(form, "sample_rows"))
        for (const auto& cell : *row.map())
            if (!own.contains(cell.name)) agreement.find(path, cell.value, codes::not_among, {cell.name, "columns"});
    if (const auto* hints = form.find("import_hints"))
        for (const auto& column : texts(*hints, "match_on"))
            if (!own.contains(column)) agreement.find(path, *hints, codes::not_among, {column, "columns"});
}

}  // namespace

/// States, links, sample rows and import hints speak of columns and states that exist, here or in the form they lead to.
void agree_forms(const Agreement& agreement)
{
    const auto common = all(items(agreement.file("ledgers/entry-checks.yaml"), "common_columns"), "id");
    Columns columns;
    for (const auto& [path, form] : agreement.files())
        if (is_form(path)) columns[text(form, "id")] = columns_of(form, common);
    for (const auto& [path, form] : agreement.files())
        if (is_form(path)) check_form(agreement, path, form, columns);
    for (const auto& check : items(agreement.file("ledgers/entry-checks.yaml"), "checks")) {
        for (const auto name : {"good_example", "bad_example"})
            for (const auto& example : items(check, name))
                for (const auto& cell : *example.find("row")->map())
                    if (const auto form = columns.find(text(example, "form"));
                        form != columns.end() && !form->second.contains(cell.name))
                        agreement.find("ledgers/entry-checks.yaml", cell.value, codes::not_among, {cell.name, form->first});
    }
}

}  // namespace catalog::authoring
