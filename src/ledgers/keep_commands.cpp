#include "ledgers/keep_commands.hpp"

#include "journal/log.hpp"
#include "journal/recording.hpp"
#include "ledgers/cells.hpp"
#include "ledgers/keeping.hpp"
#include "ledgers/volumes.hpp"
#include "messages/ledgers.hpp"
#include "organization/api.hpp"

#include <charconv>

namespace ledgers {
namespace {

using base::Uuid;
using service::Command;
using store::operator""_sql;

/// The number behind the highest one given: "簿-R8-012" -> 13.
int next_number(const std::optional<std::string>& highest)
{
    int n = 0;
    if (highest) {
        const auto at = highest->rfind('-') + 1;
        std::from_chars(highest->data() + at, highest->data() + highest->size(), n);
    }
    return n + 1;
}

ShelveKnown shelve_known(const Command& command, const catalog::Ledger& form, int year, base::Day on)
{
    const auto volume = volume_row(command.readings(), form.id, year);
    ShelveKnown known;
    known.title = form.title.ja;
    known.year = year == 0 ? "通年" : base::fiscal_year_name(year);
    known.there = volume.has_value();
    known.rule_years = rule_years(command.state, form);
    known.register_year = base::fiscal_year(on);
    known.next = next_number(command.readings().value<std::string>("SELECT max(number) FROM ledgers_shelf WHERE number LIKE ?"_sql,
                                                                   numbered("簿-{fy}-", known.register_year, 0) + '%'));
    const auto shelf = volume ? shelf_table.find(command.readings(), volume->subject) : std::nullopt;
    if (shelf && !shelf->number.empty()) known.number = shelf->number;
    known.disposed = shelf && shelf->disposed_on;
    return known;
}

/// Entries of the volume's rows that say something about persons.
std::vector<std::int64_t> personal_entries(const store::Snapshot& readings, const VolumeRow& volume)
{
    std::vector<std::int64_t> entries;
    for (const auto& row : entry_table.where(readings, "WHERE form = ? AND year = ?"_sql, volume.form, volume.year))
        for (const auto& entry : journal::log::of_subject(readings, row.subject))
            if (entry.personal) entries.push_back(entry.head.seq);
    return entries;
}

CarryKnown carry_known(const Command& command, const DisposalRow& disposal, const CarryOutDisposal& ask, base::Day on)
{
    CarryKnown known;
    known.approved = disposal.state == DisposalState::approved;
    known.approved_on = disposal.approved_on;
    known.person = command.state.caller.person;
    const auto witness = organization::person(command.readings(), ask.witness, on);
    known.witness_present = witness && witness->present;
    known.day = on;
    for (const auto& volume : disposal.volumes) known.volumes.push_back(expiring(command.state, volume));
    return known;
}

}  // namespace

base::Result<Uuid> shelve_volumes(Command& command, const ShelveVolumes& ask)
{
    if (ask.forms.empty()) return base::Refusal{codes::no_rows, "forms"};
    const auto on = ask.on.value_or(command.today());
    base::Faults faults;
    std::optional<Uuid> first;
    for (const auto& id : ask.forms) {
        const auto form = TRY(form_of(command.state, id));
        const int year = form->yearly() ? ask.year : 0;
        const auto fact = decide(ask, shelve_known(command, *form, year, on));
        if (!fact) {
            // What is wrong with the place is wrong of all of them, and said once.
            const bool first_refused = !faults;
            for (const auto& fault : fact.refusal().faults())
                if (first_refused || fault.path == "forms" || fault.path == "keep_years")
                    faults.add(fault.code, fault.path, fault.args);
            continue;
        }
        const auto subject = volume_row(command.readings(), id, year).value().subject;
        command.journal.record(subject, on, fact.value());
        if (!first) first = subject;
    }
    if (faults) return faults;
    return *first;
}

base::Result<Uuid> ask_disposal(Command& command, const AskDisposal& ask)
{
    AskDisposalKnown known;
    known.person = command.state.caller.person;
    known.today = ask.on.value_or(command.today());
    const int year = base::fiscal_year(known.today);
    const auto highest = command.readings().value<std::string>("SELECT max(number) FROM ledgers_disposal WHERE number LIKE ?"_sql,
                                                               numbered("廃-{fy}-", year, 0) + '%');
    known.number = numbered("廃-{fy}-{n:3}", year, next_number(highest));
    for (const auto& volume : ask.volumes) known.volumes.push_back(expiring(command.state, volume));
    auto fact = TRY(decide(ask, known));
    fact.content_sha = content_sha(fact);
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, known.today, fact);
    return subject;
}

base::Result<Uuid> carry_out_disposal(Command& command, const CarryOutDisposal& ask)
{
    const auto disposal = disposal_table.find(command.readings(), ask.disposal);
    if (!disposal) return base::Refusal{codes::no_such_disposal, "disposal"};
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, carry_known(command, *disposal, ask, on)));
    command.journal.record(disposal->subject, on, fact);
    std::vector<std::int64_t> all;
    for (const auto& id : disposal->volumes) {
        const auto volume = volume_table.find(command.readings(), id);
        if (!volume) return base::Refusal{codes::no_such_volume, "disposal"};
        const auto entries = personal_entries(command.readings(), *volume);
        all.insert(all.end(), entries.begin(), entries.end());
        command.journal.record(id, on,
                               VolumeDisposed{disposal->subject, disposal->number, fact.manner, std::int64_t(entries.size()),
                                              fact.carried_by, fact.witness});
    }
    if (!all.empty())
        TRY(command.journal.dispose(all, std::string{disposal->approval.value().text()}, std::string{fact.witness.text()},
                                    disposal->reason));
    return disposal->subject;
}

}  // namespace ledgers
