#include "facilities/dues.hpp"

#include "contracts/api.hpp"
#include "parameters/api.hpp"

#include <algorithm>

namespace facilities {
namespace {

using service::Query;
using store::operator""_sql;

Round round(const Query& query, std::string_view parameter, base::Day start, const std::optional<base::Day>& last)
{
    const auto months = static_cast<int>(parameters::number(query, parameter));
    return {last, base::add_months(last.value_or(start), months)};
}

}  // namespace

base::Day start_day(const Query& query, base::Day began)
{
    const auto contract = contracts::first_concluded(query.readings);
    return contract ? std::max(began, *contract) : began;
}

Rounds rounds(const Query& query, const FacilityRow& row)
{
    const auto start = start_day(query, row.first_designated_on.value_or(row.registered_on));
    std::optional<base::Day> inspected, reviewed, counted, first_key;
    for (const auto& done : inspection_table.where(query.readings, "WHERE facility = ?"_sql, row.subject))
        inspected = std::max(inspected.value_or(done.inspected_on), done.inspected_on);
    for (const auto& done : review_table.where(query.readings, "WHERE facility = ?"_sql, row.subject))
        reviewed = std::max(reviewed.value_or(done.reviewed_on), done.reviewed_on);
    for (const auto& done : count_table.where(query.readings, "WHERE facility = ?"_sql, row.subject))
        counted = std::max(counted.value_or(done.counted_on), done.counted_on);
    for (const auto& key : key_table.where(query.readings, "WHERE facility = ? AND retired_on IS NULL"_sql, row.subject))
        first_key = std::min(first_key.value_or(key.registered_on), key.registered_on);
    Rounds rounds{round(query, "facility_inspect_months", start, inspected),
                  round(query, "entry_permit_review_months", start, reviewed), std::nullopt};
    if (first_key) rounds.count = round(query, "key_check_months", std::max(start, *first_key), counted);
    return rounds;
}

bool permits(const Query& query, std::string_view permission, const base::FacilityId& facility)
{
    authority::Target target;
    target.facility = facility;
    return authority::permits(query.caller.power, permission, target);
}

std::vector<FacilityRow> visible(const Query& query)
{
    auto rows = facility_table.all(query.readings);
    std::erase_if(rows, [&](const FacilityRow& row) { return !permits(query, "facilities.view", row.subject); });
    std::ranges::sort(rows, {}, [](const FacilityRow& row) { return row.described.number; });
    return rows;
}

}  // namespace facilities
