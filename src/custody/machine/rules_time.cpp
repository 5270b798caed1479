#include "base/text.hpp"
#include "custody/machine/rules.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

/// What must be written, when it must have happened, how many there must be, and the books it is written in.
namespace custody::machine {
namespace {

bool blank(const std::string& text) { return base::trimmed(text).empty(); }

void rules_not_in_force(const Case& c, Found& found)
{
    const auto& contract = c.known.contract;
    if (contract && !contract->rules_in_force) found.add(codes::rules_not_in_force, "contract", {contract->number});
}

void contract_closed(const Case& c, Found& found)
{
    const auto& contract = c.known.contract;
    if (contract && contract->closed_on && *contract->closed_on <= c.on())
        found.add(codes::contract_closed, "contract", {contract->number, base::iso(*contract->closed_on)});
}

void designation_missing(const Case& c, Found& found)
{
    found.add_if(blank(c.act.designation_no), codes::designation_missing, "designation_no");
}

/// 目的: the forms of copies call it 理由.
void purpose_required(const Case& c, Found& found)
{
    const bool purpose = c.records("purpose");
    found.add_if(blank(purpose ? c.act.purpose : c.act.reason), codes::purpose_required, purpose ? "purpose" : "reason");
}

/// 理由: where the form has no column of that name it is written in 備考.
void reason_required(const Case& c, Found& found)
{
    const bool reason = c.records("reason");
    found.add_if(blank(reason ? c.act.reason : c.act.remarks), codes::reason_required, reason ? "reason" : "remarks");
}

void due_required(const Case& c, Found& found) { found.add_if(!c.act.due, codes::due_required, "due"); }

void due_in_the_past(const Case& c, Found& found)
{
    if (c.act.due && *c.act.due < c.on()) found.add(codes::due_in_the_past, "due", {base::iso(*c.act.due)});
}

/// 閲覧 is over on its day; an extension runs from the day that was due; 持出し from the first day of its time.
void due_too_far(const Case& c, Found& found)
{
    if (!c.act.due) return;
    const bool outside = c.is("take_out");
    const int most = c.is("lend") && c.act.reading ? 0 : outside ? c.known.limits.takeout_max_days : c.known.limits.loan_max_days;
    auto from = c.on();
    if (outside && c.act.from) from = *c.act.from;
    if (c.is("extend_loan") && c.known.item && c.known.item->due) from = *c.known.item->due;
    const auto latest = from + std::chrono::days{most};
    if (*c.act.due > latest) found.add(codes::due_too_far, "due", {std::to_string(most), base::iso(latest)});
}

void due_after_contract_end(const Case& c, Found& found)
{
    const auto& contract = c.known.contract;
    if (c.act.due && contract && contract->ends_on && *contract->ends_on < *c.act.due)
        found.add(codes::due_after_contract_end, "due", {contract->number, base::iso(*contract->ends_on)});
}

/// Before the day that is due is over, and once (extend_loan.conditions).
void extension_after_due(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    if (!item) return;
    if (item->due && *item->due < c.on()) found.add(codes::extension_after_due, "due", {base::iso(*item->due)});
    found.add_if(item->extended, codes::extended_already, "due", {item->open_row});
}

/// What is counted against what should be there: the slip on 接受, the inventory afterwards.
void quantity_mismatch(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    const auto expected = c.state() == "none" ? c.act.listed : item ? std::optional{item->quantity} : std::nullopt;
    if (!c.act.quantity) {
        found.add_if(c.records("quantity"), codes::quantity_required, "quantity");
    } else if (expected && *expected != *c.act.quantity) {
        found.add(codes::quantity_mismatch, "quantity", {std::to_string(*expected), std::to_string(*c.act.quantity)});
    }
}

void new_items_count(const Case& c, Found& found)
{
    found.add_if(c.act.copies != c.act.new_items, codes::new_items_count, "new_items",
                 {std::to_string(c.act.copies), std::to_string(c.act.new_items)});
}

void occurred_in_future(const Case& c, Found& found)
{
    found.add_if(c.on() > c.known.today, codes::occurred_in_future, "at", {base::iso(c.on())});
}

void occurred_before_previous(const Case& c, Found& found)
{
    const auto before = c.about_item() ? (c.known.item ? c.known.item->before : std::nullopt)
                                       : (c.known.medium ? c.known.medium->before : std::nullopt);
    const auto text = [](base::Instant at) { return base::iso(base::day_in_japan(at)) + " " + base::time_in_japan(at); };
    if (before && c.act.at < *before) found.add(codes::occurred_before_previous, "at", {text(c.act.at), text(*before)});
}

void volume_closed(const Case& c, Found& found)
{
    if (c.known.volume_closed_on) found.add(codes::volume_closed, "at", {c.known.volume, base::iso(*c.known.volume_closed_on)});
}

void correction_reason_required(const Case& c, Found& found)
{
    found.add_if(blank(c.act.correction_reason), codes::correction_reason_required, "correction_reason");
}

void corrects_unknown(const Case& c, Found& found)
{
    found.add_if(!c.known.corrects_found, codes::corrects_unknown, "corrects", {c.act.corrects});
}

void correction_changes_key(const Case& c, Found& found)
{
    found.add_if(c.act.corrects_number, codes::correction_changes_key, "corrects");
}

void correction_breaks_sequence(const Case& c, Found& found)
{
    found.add_if(!c.known.contradicts.empty(), codes::correction_breaks_sequence, "corrects", {c.known.contradicts});
}

constexpr std::array times{
    Rule{"ledgers.rules_not_in_force", rules_not_in_force},
    Rule{"ledgers.contract_closed", contract_closed},
    Rule{"ledgers.designation_missing", designation_missing},
    Rule{"ledgers.purpose_required", purpose_required},
    Rule{"ledgers.reason_required", reason_required},
    Rule{"ledgers.due_required", due_required},
    Rule{"ledgers.due_in_the_past", due_in_the_past},
    Rule{"ledgers.due_too_far", due_too_far},
    Rule{"ledgers.due_after_contract_end", due_after_contract_end},
    Rule{"ledgers.extension_after_due", extension_after_due},
    Rule{"ledgers.quantity_mismatch", quantity_mismatch},
    Rule{"ledgers.new_items_count", new_items_count},
    Rule{"ledgers.occurred_in_future", occurred_in_future},
    Rule{"ledgers.occurred_before_previous", occurred_before_previous},
    Rule{"ledgers.volume_closed", volume_closed},
    Rule{"ledgers.correction_reason_required", correction_reason_required},
    Rule{"ledgers.corrects_unknown", corrects_unknown},
    Rule{"ledgers.correction_changes_key", correction_changes_key},
    Rule{"ledgers.correction_breaks_sequence", correction_breaks_sequence},
};

}  // namespace

std::span<const Rule> time_rules() { return times; }

}  // namespace custody::machine
