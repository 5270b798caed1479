#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// What goes to others: 送達 f06, 下請負者 f47, 第三者開示 f48.
namespace ledgers::entry_check {
namespace outside {
namespace {

void no_receipt(Records& records, Found& found)
{
    for (const auto& row : records.rows("f06"))
        if (const auto due = row["receipt_due"]; row.blank("received_on") && !due.empty() && due < records.today_text())
            found.at(row, "received_on", {{"due", std::string{due}}});
}

bool needs_confirmation(const Records& records, std::string_view contract)
{
    const auto& contracts = records.books().contracts;
    const auto known = std::ranges::find(contracts, contract, &Contract::number);
    return known != contracts.end() && known->confirmation_required;
}

/// The column of the supplier that was not there when something was handed over; "" when all was.
std::string_view too_early(const Records& records, const Row& supplier, std::string_view handed_over)
{
    const auto missing = [&](std::string_view column) { return supplier.blank(column) || supplier[column] > handed_over; };
    if (missing("notified_on")) return "notified_on";
    return needs_confirmation(records, supplier["contract_no"]) && missing("ministry_confirmed_on") ? "ministry_confirmed_on" : "";
}

void before_notification(Records& records, Found& found)
{
    for (const auto& row : records.rows("f06")) {
        if (row["basis"] != "下請負届出済" || row.blank("sent_on")) continue;
        const auto supplier = records.numbered("f47", row["basis_ref"]);
        const auto column = supplier ? too_early(records, *supplier, row["sent_on"]) : "notified_on";
        if (!column.empty())
            found.at(row, "basis_ref",
                     {{"company", std::string{supplier ? (*supplier)["company"] : row["basis_ref"]}},
                      {"notified", std::string{supplier ? (*supplier)[column] : ""}}});
    }
    for (const auto& supplier : records.rows("f47")) {
        if (supplier.blank("disclosed_from")) continue;
        if (const auto column = too_early(records, supplier, supplier["disclosed_from"]); !column.empty())
            found.at(supplier, "disclosed_from",
                     {{"dispatch_no", std::string{supplier.number()}}, {"notified", std::string{supplier[column]}}});
    }
}

/// A certificate needs no key to be told; what is told on the way of the thing itself protects nothing.
void key_channel(Records& records, Found& found)
{
    for (const auto& row : records.rows("f06")) {
        const auto means = row["means"], channel = row["key_channel"];
        const bool locked = means == "暗号メール" || means == "防衛セキュリティゲートウェイ" || means == "可搬記憶媒体" ||
                            contains(row["protection"], "暗号化");
        const bool same_way = contains(channel, "同じメール") || contains(channel, "同封") || contains(channel, "同じ経路") ||
                              contains(channel, "同一");
        if (locked && (channel.empty() || same_way)) found.at(row, "key_channel", {{"channel", std::string{channel}}});
    }
}

bool sent_since(Records& records, const Row& supplier)
{
    return std::ranges::any_of(records.where("f06", "basis_ref", supplier.number()),
                               [&](const Row& row) { return row["sent_on"] > supplier["checked_on"]; });
}

void supplier_check(Records& records, Found& found)
{
    const auto latest = records.months_ago("sub_check_months");
    for (const auto& supplier : records.rows("f47")) {
        if (supplier["state"] != "契約中") continue;
        const Values last{{"last", std::string{supplier["checked_on"]}}};
        if (!supplier.blank("check_result") && supplier["check_result"] != "良好" && sent_since(records, supplier))
            found.at(supplier, "check_result", last, Severity::error);
        else if (supplier["checked_on"] < latest)
            found.at(supplier, "checked_on", last);
    }
}

/// Whether what was disclosed is protected: the text names an item, or says so.
bool protected_items(Records& records, const Row& row)
{
    const auto* inventory = records.books().find("f01");
    const auto prefix = inventory ? std::string_view{inventory->form().numbering}.substr(0, inventory->form().numbering.find('{'))
                                  : std::string_view{"保-"};
    return contains(row["items"], prefix) || contains(row["items"], "保護すべき情報");
}

void before_permit(Records& records, Found& found)
{
    for (const auto& row : records.rows("f48")) {
        const auto disclosed = row["disclosed_on"], permitted = row["permitted_on"];
        if (disclosed.empty()) continue;
        const bool late = permitted.empty() || permitted > disclosed;
        if (late || (row.blank("ministry_no") && protected_items(records, row)))
            found.at(row, late ? "permitted_on" : "ministry_no", {{"permitted", std::string{permitted}}});
    }
}

constexpr std::array rules{
    Check{"check.dispatch_no_receipt", no_receipt},         Check{"check.disclosed_before_notification", before_notification},
    Check{"check.dispatch_key_channel", key_channel},       Check{"check.supplier_check_overdue", supplier_check},
    Check{"check.disclosure_before_permit", before_permit},
};

}  // namespace
}  // namespace outside

std::span<const Check> outside_rules() { return outside::rules; }

}  // namespace ledgers::entry_check
