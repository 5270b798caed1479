#include "notices/forms.hpp"

#include "notices/tables.hpp"
#include "organization/api.hpp"

namespace notices {
namespace {

using store::operator""_sql;

/// One line for each person a text was made known to.
std::vector<service::FormRow> notice_rows(const service::Query& query)
{
    std::vector<service::FormRow> rows;
    for (const auto& notice : notice_table.where(query.readings, "ORDER BY issued_on, subject"_sql)) {
        const auto id = std::string{notice.subject.text()};
        for (const auto& reader : recipient_table.where(query.readings, "WHERE subject = ? ORDER BY person"_sql, notice.subject)) {
            service::FormRow row{id + '.' + std::string{reader.person.text()}, {}, "/notices/" + id};
            row.cells = {{"document", notice.title},
                         {"version", notice.version},
                         {"noticed_on", base::iso(reader.told_on)},
                         {"means", reader.way == Way::on_paper ? "文書配布" : "電子通知"},
                         {"group", notice.audience.kind == GroupKind::contract ? "取扱者" : "その他"},
                         {"person", organization::name_of(query.readings, reader.person)},
                         {"confirmed_on", reader.read_on ? base::iso(*reader.read_on) : ""},
                         {"follow_up", reader.reminders > 0 ? "督促 " + std::to_string(reader.reminders) + "回" : ""}};
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace

std::vector<service::Form> forms() { return {{"f12", notice_rows}}; }

}  // namespace notices
