#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <array>

/// 接受簿 f02, and where the rows of the inventory f01 come from.
namespace ledgers::entry_check {
namespace receipts {
namespace {

bool time_is_over(const Records& records, std::string_view day)
{
    const auto from = day_of(day);
    return from && records.calendar().after(*from, records.parameter("ledger_entry_business_days")) < records.today();
}

void not_registered(Records& records, Found& found)
{
    for (const auto& row : records.rows("f02")) {
        const auto item = row["item_no"];
        if (item.empty() ? time_is_over(records, row["received_on"]) : !records.numbered("f01", item)) found.at(row, "item_no");
    }
}

void without_source(Records& records, Found& found)
{
    for (const auto& item : records.rows("f01")) {
        const auto source = item["source_ref"];
        if (item.sheet().standing(item).imported) continue;  // its source is the record of the import
        if (!records.numbered("f02", source) && !records.numbered("f03", source)) found.at(item, "source_ref");
    }
}

void slip_missing(Records& records, Found& found)
{
    for (const auto& row : records.rows("f02"))
        if (row.blank("slip_returned_on") && !contains(row["remarks"], "受領証不要") && time_is_over(records, row["received_on"]))
            found.at(row, "slip_returned_on");
}

void date_order(Records& records, Found& found)
{
    for (const auto& row : records.rows("f02"))
        if (const auto sent = row["sent_on"], received = row["received_on"]; !received.empty() && sent > received)
            found.at(row, "sent_on", {{"sent", std::string{sent}}, {"received", std::string{received}}});
}

constexpr std::array rules{
    Check{"check.receipt_not_registered", not_registered},
    Check{"check.inventory_without_source", without_source},
    Check{"check.receipt_slip_missing", slip_missing},
    Check{"check.receipt_date_order", date_order},
};

}  // namespace
}  // namespace receipts

std::span<const Check> receipt_rules() { return receipts::rules; }

}  // namespace ledgers::entry_check
