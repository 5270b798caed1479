#include "approvals/queries.hpp"
#include "approvals/tables.hpp"

/// What one person put up for approval, and what they stamped.
namespace approvals {
namespace {

using service::PersonRecord;
using store::operator""_sql;

std::string link_of_request(const base::ApprovalId& id) { return "/approvals/" + std::string{id.text()}; }

std::vector<PersonRecord> drafted_by(const service::Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    for (const auto& row : request_table.where(query.readings, "WHERE drafter = ? ORDER BY requested_on, subject"_sql, person))
        records.push_back({row.requested_on, {}, {"起案", "Drafted"}, row.title, link_of_request(row.subject)});
    return records;
}

std::vector<PersonRecord> stamped_by(const service::Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    for (const auto& stamp : stamp_table.where(query.readings, "WHERE person = ? ORDER BY day, subject"_sql, person)) {
        const auto request = request_table.find(query.readings, stamp.subject);
        records.push_back({stamp.day,
                           {},
                           stamp.act == Act::confirm ? service::Text{"確認", "Confirmed"} : service::Text{"承認", "Approved"},
                           request ? request->title : "",
                           link_of_request(stamp.subject)});
    }
    return records;
}

}  // namespace

std::vector<service::PersonSection> person_sections()
{
    return {{60, {"起案", "Drafts"}, drafted_by}, {61, {"確認・承認", "Confirmations and approvals"}, stamped_by}};
}

}  // namespace approvals
