#include "actions/tables.hpp"

#include <algorithm>

namespace actions {

const store::Table<ActionRow> action_table{"actions_action", "subject"};
const store::Table<HistoryRow> history_table{"actions_history", "subject, place"};

using journal::Entry;
using store::operator""_sql;

struct Line {
    std::string what, text;
    std::optional<base::PersonId> person = {};
    std::optional<base::Day> due = {};
};

/// Adds a line behind those of the action there are.
static void write_down(store::Tx& tx, const Entry& entry, const Line& line)
{
    const auto before = history_table.where(tx, "WHERE subject = ?"_sql, entry.head.subject);
    history_table.put(tx, {base::ActionId{entry.head.subject}, static_cast<int>(before.size()), entry.head.occurred_on, line.what,
                           line.person, line.text, line.due});
}

template <class Change>
void change(store::Tx& tx, const Entry& entry, Change&& how)
{
    action_table.change(tx, entry.head.subject, [&](ActionRow& row) {
        how(row);
        row.last = entry.head.occurred_on;
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.

static void apply(store::Tx& tx, const Opened& fact, const Entry& entry)
{
    ActionRow row{};
    row.subject = base::ActionId{entry.head.subject};
    row.number = fact.number;
    row.slice = fact.slice;
    row.kind = fact.kind;
    row.about = fact.about;
    row.title = fact.title;
    row.detail = fact.detail;
    row.severity = fact.severity;
    row.found_on = fact.found_on;
    row.opened_on = row.last = entry.head.occurred_on;
    row.due = fact.due;
    row.responsible = fact.responsible;
    row.link = fact.link;
    row.seq = entry.head.seq;
    action_table.put(tx, row);
    write_down(tx, entry, {"opened", fact.detail, fact.responsible, fact.due});
}

static void apply(store::Tx& tx, const Planned& fact, const Entry& entry)
{
    change(tx, entry, [&](ActionRow& row) {
        row.cause = fact.cause;
        row.plan = fact.plan;
        row.planned_on = entry.head.occurred_on;
    });
    write_down(tx, entry, {"planned", fact.plan});
}

static void apply(store::Tx& tx, const Reassigned& fact, const Entry& entry)
{
    change(tx, entry, [&](ActionRow& row) {
        row.responsible = fact.responsible;
        row.due = fact.due;
    });
    write_down(tx, entry, {"reassigned", fact.reason, fact.responsible, fact.due});
}

static void apply(store::Tx& tx, const Noted& fact, const Entry& entry)
{
    change(tx, entry, [](ActionRow&) {});
    write_down(tx, entry, {"noted", fact.text, fact.person});
}

static void apply(store::Tx& tx, const Done& fact, const Entry& entry)
{
    change(tx, entry, [&](ActionRow& row) {
        row.state = State::done;
        row.result = fact.result;
        row.done_on = entry.head.occurred_on;
        row.done_by = fact.person;
        row.effect_due = fact.effect_due;
    });
    write_down(tx, entry, {"done", fact.result, fact.person, fact.effect_due});
}

/// Not done any more, by a new day.
static void open_again(ActionRow& row, base::Day due)
{
    row.state = State::open;
    row.due = due;
    row.done_on.reset();
    row.effect_due.reset();
    row.closed_on.reset();
}

static void apply(store::Tx& tx, const EffectChecked& fact, const Entry& entry)
{
    change(tx, entry, [&](ActionRow& row) {
        row.checked_by = fact.person;
        if (!fact.effective) return open_again(row, fact.due.value_or(row.due));
        row.state = State::closed;
        row.closed_on = entry.head.occurred_on;
    });
    write_down(tx, entry, {fact.effective ? "effective" : "not_effective", fact.finding, fact.person, fact.due});
}

static void apply(store::Tx& tx, const Reopened& fact, const Entry& entry)
{
    change(tx, entry, [&](ActionRow& row) { open_again(row, fact.due); });
    write_down(tx, entry, {"reopened", fact.reason, {}, fact.due});
}

journal::Readings readings()
{
    using journal::kind;
    return {"actions",
            {&action_table, &history_table},
            {kind<Opened>(), kind<Planned>(), kind<Reassigned>(), kind<Noted>(), kind<Done>(), kind<EffectChecked>(),
             kind<Reopened>()}};
}

}  // namespace actions
