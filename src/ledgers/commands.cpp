#include "ledgers/commands.hpp"

#include "ledgers/faults.hpp"
#include "ledgers/volumes.hpp"
#include "messages/ledgers.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace ledgers {
namespace {

using base::Result;
using base::Uuid;
using catalog::Ledger;
using service::Command;
using store::operator""_sql;

base::Checked check_writer(const Command& command, const Ledger& form)
{
    if (may_write(command.state.caller, form)) return base::Nothing{};
    return base::Refusal{codes::not_your_form,
                         "form",
                         {form.title.ja, labels(command.state.catalog, form.filled_by, command.state.company.edition)}};
}

struct Found {
    EntryRow row;
    FormPtr form;
    RowKnown known;
};

/// The row and what stands in it, when the caller may write in its form.
Result<Found> found(const Command& command, const Uuid& id, base::Day on)
{
    auto row = entry_table.find(command.readings(), id);
    if (!row) return base::Refusal{codes::no_such_row, "row"};
    const auto form = TRY(form_of(command.state, row->form));
    TRY(check_writer(command, *form));
    RowKnown known{form.get(), volume(command.readings(), row->form, row->year), row->all(), row->struck_on.has_value(), on};
    return Found{*std::move(row), form, std::move(known)};
}

template <class Ask>
Result<Uuid> change_row(Command& command, const Ask& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto target = TRY(found(command, ask.row, on));
    command.journal.record(target.row.subject, on, TRY(decide(ask, target.known)));
    return target.row.subject;
}

/// Whether the person holds the role on the day: also its deputy, who signs while the holder is away.
bool in_office(const store::Snapshot& readings, const base::PersonId& person, const std::string& role, base::Day on)
{
    return std::ranges::any_of(organization::in_force(readings, person, on), [&](const auto& held) { return held.role == role; });
}

base::Checked confirm_row(Command& command, const Uuid& id, base::Day on)
{
    const auto row = entry_table.find(command.readings(), id);
    if (!row) return base::Refusal{codes::no_such_row, "rows"};
    const auto form = TRY(form_of(command.state, row->form));
    const auto& person = command.state.caller.person;
    const ConfirmKnown known{form.get(),
                             volume(command.readings(), row->form, row->year),
                             row->struck_on.has_value(),
                             row->confirmed_on.has_value(),
                             person_behind(command.readings(), row->writer, on),
                             person,
                             person && in_office(command.readings(), *person, form->signed_by, on),
                             labels(command.state.catalog, {form->signed_by}, command.state.company.edition),
                             row->number};
    command.journal.record(id, on, TRY(decide(known)));
    return base::Nothing{};
}

/// The rows of a form that wait for the caller's confirmation.
std::vector<Uuid> waiting(const Command& command, const Confirm& ask, base::Day on)
{
    std::vector<Uuid> rows;
    for (const auto& row : entry_table.where(
             command.readings(),
             "WHERE form = ? AND written_on <= ? AND confirmed_on IS NULL AND struck_on IS NULL ORDER BY year, place, subject"_sql,
             ask.form.value_or(""), ask.through.value_or(on)))
        if (person_behind(command.readings(), row.writer, on) != command.state.caller.person) rows.push_back(row.subject);
    return rows;
}

}  // namespace

Result<Uuid> write_rows(Command& command, const WriteRows& ask)
{
    const auto form = TRY(kept_here(command.state, ask.form));
    TRY(check_writer(command, *form));
    if (hidden(command.readings(), form->id)) return base::Refusal{codes::form_hidden, "form", {form->title.ja}};
    if (ask.rows.empty()) return base::Refusal{codes::no_rows, "rows"};
    const auto on = ask.on.value_or(command.today());
    base::Faults faults;
    std::optional<Uuid> first;
    for (std::size_t i = 0; i < ask.rows.size(); ++i) {
        const auto year = year_of(*form, ask.rows[i], on);
        const WriteKnown known{form.get(), volume(command.readings(), form->id, year),
                               next_place(command.readings(), form->id, year), on};
        const auto fact = decide(Write{form->id, ask.rows[i], on}, known);
        if (!fact) {
            faults.add(fact.refusal(), "rows[" + std::to_string(i) + "]");
            continue;
        }
        const auto subject = command.journal.make_id<Uuid>();
        command.journal.record(subject, on, fact.value());
        if (!first) first = subject;
    }
    if (faults) return faults;
    return *first;
}

Result<Uuid> fill(Command& command, const Fill& ask) { return change_row(command, ask); }
Result<Uuid> correct(Command& command, const Correct& ask) { return change_row(command, ask); }
Result<Uuid> strike(Command& command, const Strike& ask) { return change_row(command, ask); }

Result<Uuid> confirm(Command& command, const Confirm& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto rows = ask.rows ? *ask.rows : waiting(command, ask, on);
    if (rows.empty()) return base::Refusal{codes::no_rows, "rows"};
    base::Faults faults;
    for (const auto& row : rows)
        if (const auto done = confirm_row(command, row, on); !done) faults.add(done.refusal());
    if (faults) return faults;
    return rows.front();
}

Result<Uuid> open_volumes(Command& command, const OpenVolumes& ask)
{
    if (ask.forms.empty()) return base::Refusal{codes::no_rows, "forms"};
    const auto on = ask.on.value_or(command.today());
    base::Faults faults;
    std::optional<Uuid> first;
    for (const auto& id : ask.forms) {
        const auto form = TRY(form_of(command.state, id));
        const int year = form->yearly() ? ask.year : 0;
        const auto fact = decide(OpenKnown{form.get(), !form->view_of, volume_row(command.readings(), id, year).has_value(),
                                           hidden(command.readings(), id).has_value(), on},
                                 year);
        if (!fact) {
            faults.add(fact.refusal());
            continue;
        }
        const auto subject = command.journal.make_id<Uuid>();
        command.journal.record(subject, on, fact.value());
        if (!first) first = subject;
    }
    if (faults) return faults;
    return *first;
}

Result<Uuid> close_volume(Command& command, const CloseVolume& ask)
{
    const auto row = volume_table.find(command.readings(), ask.volume);
    if (!row) return base::Refusal{codes::no_such_volume, "volume"};
    const auto form = TRY(form_of(command.state, row->form));
    CloseKnown known;
    known.form = form.get();
    known.volume = volume(command.readings(), row->form, row->year);
    known.today = ask.on.value_or(command.today());
    known.closer = command.state.caller.person;
    for (const auto& entry :
         entry_table.where(command.readings(), "WHERE form = ? AND year = ? ORDER BY place, subject"_sql, row->form, row->year)) {
        ++known.rows;
        if (entry.struck_on) continue;
        known.open_rows += is_open(*form, entry.state);
        known.unconfirmed += !entry.confirmed_on;
    }
    known.unanswered = unanswered(command.state, row->form);
    known.sha256 = digest_of(command.readings(), row->form, row->year);
    command.journal.record(row->subject, known.today, TRY(decide(known)));
    return row->subject;
}

Result<Uuid> accept_fault(Command& command, const AcceptFault& ask)
{
    AcceptKnown known{{}, {}, false, command.state.caller.person};
    for (const auto which : {Rules::entries, Rules::persons}) {
        const auto found = faults(command.state, which);
        for (const auto& line : *found) {
            if (line.key != ask.fault) continue;
            known.severity = line.severity;
            known.form = line.form;
            known.accepted = !line.accepted.empty();
        }
    }
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on.value_or(command.today()), TRY(decide(ask, known)));
    return subject;
}

}  // namespace ledgers
