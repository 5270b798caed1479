#include "custody/machine/rules.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

/// The state of the thing, what it is kept for, what its restrictions and its grade forbid.
namespace custody::machine {
namespace {

bool in_list(const std::vector<std::string>& list, std::string_view text) { return std::ranges::find(list, text) != list.end(); }

bool refuses(const Case& c, std::string_view refusal) { return in_list(c.event.refusals, refusal); }

/// A thing that is in no register; of a medium this is said as of a medium.
void item_unknown(const Case& c, Found& found)
{
    if (c.state() != "none" || c.event.possible_from("none")) return;
    found.add(c.about_item() ? codes::item_unknown : codes::no_such_medium, "item", {c.known.asked_for});
}

void item_disposed(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    if (!item || item->state != "ended") return;
    found.add(codes::item_disposed, "item", {item->number, item->ended_on ? base::iso(*item->ended_on) : "", item->end_action});
}

void item_lost(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    if (item && item->state == "lost") found.add(codes::item_lost, "item", {item->number});
}

/// Another state than those the event is possible from, where no other refusal of the event names that state.
void item_not_in_storage(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    if (!item || c.event.possible_from(item->state)) return;
    if (item->state == "lent" && refuses(c, "ledgers.already_lent")) return;
    if (item->state == "ended" && refuses(c, "ledgers.item_disposed")) return;
    if (item->state == "lost" && refuses(c, "ledgers.item_lost")) return;
    found.add(codes::item_not_in_storage, "item", {item->number, c.machine.state_label(item->state).ja, item->holder});
}

void already_lent(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    if (item && item->state == "lent") found.add(codes::already_lent, "item", {item->number, item->open_row, item->holder});
}

template <const char* state>
void must_be(const Case& c, Found& found, base::Code code)
{
    const auto& item = c.known.item;
    if (item && item->state != state) found.add(code, "item", {item->number});
}
constexpr char lent[] = "lent", taken_out[] = "taken_out", in_transit[] = "in_transit";
void not_lent(const Case& c, Found& found) { must_be<lent>(c, found, codes::not_lent); }
void not_taken_out(const Case& c, Found& found) { must_be<taken_out>(c, found, codes::not_taken_out); }
void not_in_transit(const Case& c, Found& found) { must_be<in_transit>(c, found, codes::not_in_transit); }

void evidence_hold(const Case& c, Found& found)
{
    if (c.about_item()) {
        if (c.known.item && !c.known.item->hold.empty())
            found.add(codes::evidence_hold, "item", {c.known.item->number, c.known.item->hold});
    } else if (c.known.medium && !c.known.medium->hold.empty()) {
        found.add(codes::evidence_hold, "item", {c.known.medium->number, c.known.medium->hold});
    }
}

/// Whether the item has the restriction and the restriction blocks the event. A copy that stays on a medium is a copy.
bool blocked(const Case& c, const Item& item, std::string_view restriction)
{
    if (!in_list(item.restrictions, restriction)) return false;
    const auto* row = c.book.find_restriction(restriction);
    if (!row) return false;
    return in_list(row->blocks, c.event.id) || (restriction == "no_copy" && c.is("put_on_medium") && c.act.kept_on_medium);
}

void unless_permitted(const Case& c, Found& found, std::string_view restriction, base::Code code)
{
    if (!c.act.ministry_no.empty()) return;
    if (c.about_item()) {
        if (c.known.item && blocked(c, *c.known.item, restriction)) found.add(code, "ministry_no", {c.known.item->number});
    } else if (c.known.medium) {
        for (const auto& item : c.known.medium->contents)
            if (blocked(c, item, restriction)) found.add(code, "ministry_no", {item.number});
    }
}

void copying_forbidden(const Case& c, Found& found) { unless_permitted(c, found, "no_copy", codes::copying_forbidden); }
void digitising_forbidden(const Case& c, Found& found) { unless_permitted(c, found, "no_digitise", codes::digitising_forbidden); }
void taking_out_forbidden(const Case& c, Found& found) { unless_permitted(c, found, "no_take_out", codes::taking_out_forbidden); }

/// A dispatch to give back or to submit is none that is forbidden; 返却 and 提出 as events are such dispatches.
void dispatch_forbidden(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    const bool back = c.act.basis == Basis::give_back || c.act.basis == Basis::submission;
    if (item && !back && blocked(c, *item, "no_dispatch")) found.add(codes::dispatch_forbidden, "basis", {item->number});
}

void return_required(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    if (!item || !in_list(item->restrictions, "must_return") || !c.act.ministry_no.empty()) return;
    const bool ordered = c.is("order_disposal") && (c.act.action == Disposal::destroy || c.act.action == Disposal::erase);
    if (ordered || blocked(c, *item, "must_return")) found.add(codes::return_required, "ministry_no", {item->number});
}

void ministry_permit_required(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    found.add_if(item && item->ministry_condition && c.act.ministry_no.empty(), codes::ministry_permit_required, "ministry_no");
}

void ministry_reference_required(const Case& c, Found& found)
{
    found.add_if(c.act.ministry_no.empty(), codes::ministry_reference_required, "ministry_no");
}

/// grade_common: what is made of an item has its grade; a lower one only by a document of the Ministry, as 区分変更 and never as
/// 作成.
void grade_may_not_fall(const Case& c, Found& found)
{
    const auto& item = c.known.item;
    if (!item || !c.act.grade || !c.act.protected_part || *c.act.grade >= item->grade) return;
    if (c.is("regrade") && !c.act.ministry_no.empty()) return;
    found.add(codes::grade_may_not_fall, "grade", {item->number, c.label(item->grade)});
}

/// The marking and the letter of designation; the higher one counts until the orderer has answered.
void grade_mismatch(const Case& c, Found& found)
{
    if (c.act.grade && c.act.shown && *c.act.grade != *c.act.shown)
        found.add(codes::grade_mismatch, "shown", {c.label(*c.act.shown), c.label(*c.act.grade)});
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string all;
    for (const auto& part : parts) (all += all.empty() ? "" : "、") += part;
    return all;
}

/// 抹消: it still lies elsewhere. 区分変更: a copy is not carried along. 媒体の廃棄: the medium is not empty.
void copies_remain(const Case& c, Found& found)
{
    std::vector<std::string> left;
    if (!c.about_item()) {
        if (c.known.medium)
            for (const auto& item : c.known.medium->contents) left.push_back(item.number);
    } else if (c.known.item) {
        for (const auto& thing : c.is("regrade") ? c.known.item->copies : c.known.item->kept_also)
            if (!in_list(c.act.also, thing)) left.push_back(thing);
    }
    if (!left.empty()) found.add(codes::copies_remain, c.is("regrade") ? "also" : "item", {joined(left)});
}

constexpr std::array things{
    Rule{"ledgers.item_unknown", item_unknown, true},
    Rule{"ledgers.item_disposed", item_disposed, true},
    Rule{"ledgers.item_lost", item_lost, true},
    Rule{"ledgers.item_not_in_storage", item_not_in_storage, true},
    Rule{"ledgers.already_lent", already_lent, true},
    Rule{"ledgers.not_lent", not_lent, true},
    Rule{"ledgers.not_taken_out", not_taken_out, true},
    Rule{"ledgers.not_in_transit", not_in_transit, true},
    Rule{"ledgers.evidence_hold", evidence_hold, true},
    Rule{"ledgers.copying_forbidden", copying_forbidden},
    Rule{"ledgers.digitising_forbidden", digitising_forbidden},
    Rule{"ledgers.taking_out_forbidden", taking_out_forbidden},
    Rule{"ledgers.dispatch_forbidden", dispatch_forbidden},
    Rule{"ledgers.return_required", return_required},
    Rule{"ledgers.ministry_permit_required", ministry_permit_required},
    Rule{"ledgers.ministry_reference_required", ministry_reference_required},
    Rule{"ledgers.grade_may_not_fall", grade_may_not_fall},
    Rule{"ledgers.grade_mismatch", grade_mismatch},
    Rule{"ledgers.copies_remain", copies_remain},
};

}  // namespace

std::span<const Rule> thing_rules() { return things; }

}  // namespace custody::machine
