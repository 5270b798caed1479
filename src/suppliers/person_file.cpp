#include "suppliers/queries.hpp"
#include "suppliers/register.hpp"

/// What one person did about subcontractors.
namespace suppliers {
namespace {

using store::operator""_sql;

service::Text act_of(What what)
{
    switch (what) {
    case What::procedure_checked: return {"実施手順の確認", "Looked at the procedure"};
    case What::checked: return {"実施状況の点検", "Checked"};
    case What::improved: return {"是正の確認", "Made sure it was put right"};
    case What::handed: return {"交付の確認", "Saw the hand-over"};
    case What::taken_back: return {"返却等の確認", "Saw what came back"};
    default: return {"記録", "Recorded"};
    }
}

std::vector<service::PersonRecord> acts_about_suppliers(const service::Query& query, const base::PersonId& person)
{
    std::vector<service::PersonRecord> records;
    for (const auto& row : event_table.where(query.readings, "WHERE person = ? ORDER BY happened_on, seq"_sql, person)) {
        const auto supplier = supplier_table.find(query.readings, row.subject);
        if (supplier) records.push_back({row.happened_on, {}, act_of(row.what), name_of(*supplier).ja, link_of(*supplier)});
    }
    return records;
}

}  // namespace

std::vector<service::PersonSection> person_sections()
{
    return {{75, {"下請負者に関する行為", "Acts about subcontractors"}, acts_about_suppliers}};
}

}  // namespace suppliers
