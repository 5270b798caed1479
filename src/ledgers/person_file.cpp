#include "base/text.hpp"
#include "ledgers/own_forms.hpp"
#include "ledgers/queries.hpp"
#include "organization/api.hpp"

/// The rows of ledgers that name one person. Cells hold names as they were written, so a row of somebody of the same name is
/// shown too: whoever answers a request looks through them.
namespace ledgers {
namespace {

bool names_one(std::string_view cell, const std::string& key)
{
    constexpr std::string_view comma = "、";
    while (true) {
        const auto at = cell.find(comma);
        if (base::search_key(std::string{cell.substr(0, at)}) == key) return true;
        if (at == cell.npos) return false;
        cell.remove_prefix(at + comma.size());
    }
}

/// The labels of the person columns that name them.
std::string naming_columns(const catalog::Ledger& form, const Cells& cells, const std::string& key)
{
    std::string labels;
    for (const auto& column : form.columns) {
        if (column.type != "person") continue;
        const auto cell = cells.find(column.id);
        if (cell != cells.end() && names_one(cell->second, key)) labels += (labels.empty() ? "" : "、") + column.label.ja;
    }
    return labels;
}

std::vector<service::PersonRecord> rows_naming(const service::Query& query, const base::PersonId& id)
{
    std::vector<service::PersonRecord> records;
    const auto person = organization::person(query.readings, id, query.day);
    const auto key = person ? base::search_key(person->name) : "";
    if (key.empty()) return records;
    for (const auto& form : *all_forms(query))
        for (const auto& row : entry_table.where(query.readings, "WHERE form = ? ORDER BY year, place"_sql, form.id)) {
            const auto columns = naming_columns(form, row.all(), key);
            if (columns.empty()) continue;
            records.push_back({row.act_on.value_or(row.written_on),
                               row.struck_on,
                               {columns, columns},
                               form.title.ja + "　" + row.number + (row.struck_on ? "（抹消）" : ""),
                               "/ledgers/" + form.id});
        }
    return records;
}

}  // namespace

std::vector<service::PersonSection> person_sections()
{
    return {{80, {"簿冊の行（同じ氏名の人の行を含む）", "Rows of ledgers"}, rows_naming}};
}

}  // namespace ledgers
