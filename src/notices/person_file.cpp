#include "notices/queries.hpp"
#include "notices/tables.hpp"

/// What was made known to one person, and when it was read.
namespace notices {
namespace {

using store::operator""_sql;

std::vector<service::PersonRecord> made_known(const service::Query& query, const base::PersonId& person)
{
    std::vector<service::PersonRecord> records;
    for (const auto& row : recipient_table.where(query.readings, "WHERE person = ? ORDER BY told_on, subject"_sql, person)) {
        const auto notice = notice_table.find(query.readings, row.subject);
        auto title = notice ? notice->title : "";
        if (notice && !notice->version.empty()) title += "（" + notice->version + "）";
        records.push_back({row.told_on, row.due,
                           row.read_on
                               ? service::Text{"既読 " + base::short_wareki(*row.read_on), "Read " + base::iso(*row.read_on)}
                               : service::Text{"未読", "Not read"},
                           title, "/notices/" + std::string{row.subject.text()}});
    }
    return records;
}

}  // namespace

std::vector<service::PersonSection> person_sections() { return {{40, {"周知", "Notices"}, made_known}}; }

}  // namespace notices
