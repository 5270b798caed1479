#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <array>
#include <set>

/// Names of persons in every form against the registers: 取扱者名簿 f08, 責任者等指定簿 f10, 連絡系統図 f11.
namespace ledgers::entry_check {
namespace names {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> registers{
    {{"f08", "name"}, {"f10", "person"}, {"f11", "name"}}};

/// Names as they stand in the registers. A name is never taken off a register, so whoever was on one by that day is here.
struct Registered {
    std::set<std::string_view> written;
    std::unordered_map<Persons::Id, std::string_view> persons;
    std::unordered_map<std::string, std::string_view> variants;
};

Registered registered(Records& records)
{
    Registered names;
    for (const auto& [form, column] : registers)
        for (const auto& row : records.rows(form)) {
            const auto name = row[column];
            if (name.empty()) continue;
            names.written.insert(name);
            names.persons.try_emplace(records.person(name), name);
            names.variants.try_emplace(variant_key(name), name);
        }
    return names;
}

bool is_register(std::string_view form, std::string_view column)
{
    for (const auto& [its, name] : registers)
        if (form == its && column == name) return true;
    return false;
}

/// Calls visit(row, column, name) for each name that is not written exactly as in a register.
template <class Visit>
void each_other_name(Records& records, const Registered& names, Visit&& visit)
{
    for (const auto& [form, sheet] : records.books().sheets())
        for (std::size_t at = 0; at < sheet->form().columns.size(); ++at) {
            const auto& column = sheet->form().columns[at];
            if (column.type != "person" || is_register(form, column.id)) continue;
            for (const auto& row : records.rows(form))
                if (const auto name = sheet->cell(row.index(), at); !name.empty() && !names.written.contains(name))
                    visit(row, column.id, name);
        }
}

void not_registered(Records& records, Found& found)
{
    const auto names = registered(records);
    each_other_name(records, names, [&](const Row& row, std::string_view column, std::string_view name) {
        if (!names.persons.contains(records.person(name)) && !names.variants.contains(variant_key(name)))
            found.at(row, column, {{"name", std::string{name}}});
    });
}

/// Asked once a form and way of writing, not once a row.
void variant(Records& records, Found& found)
{
    const auto names = registered(records);
    std::set<std::pair<std::string_view, std::string_view>> asked;
    each_other_name(records, names, [&](const Row& row, std::string_view column, std::string_view name) {
        if (!asked.emplace(row.form().id, name).second) return;
        if (const auto known = names.variants.find(variant_key(name)); known != names.variants.end())
            found.at(row, column, {{"name", std::string{name}}, {"registered", std::string{known->second}}});
    });
}

constexpr std::array rules{
    Check{"check.name_not_registered", not_registered},
    Check{"check.name_variant", variant},
};

}  // namespace
}  // namespace names

std::span<const Check> name_rules() { return names::rules; }

}  // namespace ledgers::entry_check
