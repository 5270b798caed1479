#include "actions/queries.hpp"
#include "actions/tables.hpp"

/// The actions one person answers for, did, or checked the effect of.
namespace actions {
namespace {

using store::operator""_sql;

std::vector<service::PersonRecord> answered_for(const service::Query& query, const base::PersonId& person)
{
    std::vector<service::PersonRecord> records;
    for (const auto& row :
         action_table.where(query.readings, "WHERE responsible = ? OR done_by = ? OR checked_by = ? ORDER BY opened_on, number"_sql,
                            person, person, person)) {
        const service::Text part = row.responsible == person ? service::Text{"担当", "Responsible"}
                                   : row.done_by == person   ? service::Text{"実施", "Did it"}
                                                             : service::Text{"効果の確認", "Checked the effect"};
        records.push_back(
            {row.opened_on, row.closed_on, part, row.number + "　" + row.title, "/actions/" + std::string{row.subject.text()}});
    }
    return records;
}

}  // namespace

std::vector<service::PersonSection> person_sections() { return {{70, {"処置・是正", "Actions"}, answered_for}}; }

}  // namespace actions
