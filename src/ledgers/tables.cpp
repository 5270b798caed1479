#include "ledgers/tables.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace ledgers {

const store::Table<OwnFormRow> own_form_table{"ledgers_own_form", "subject"};
const store::Table<OwnColumnRow> own_column_table{"ledgers_own_column", "subject"};
const store::Table<HiddenRow> hidden_table{"ledgers_hidden", "subject"};
const store::Table<VolumeRow> volume_table{"ledgers_volume", "subject"};
const store::Table<ShelfRow> shelf_table{"ledgers_shelf", "subject"};
const store::Table<DisposalRow> disposal_table{"ledgers_disposal", "subject"};
const store::Table<StocktakeRow> stocktake_table{"ledgers_stocktake", "subject"};
const store::Table<EntryRow> entry_table{"ledgers_entry", "subject", {"form, year, place"}};
const store::Table<AcceptedRow> accepted_table{"ledgers_accepted", "subject"};
const store::Table<MappingRow> mapping_table{"ledgers_mapping", "subject"};

using journal::Entry;

Cells EntryRow::all() const
{
    auto whole = cells;
    // A column that was open when the row was written and is personal by now: what was written later counts.
    if (personal.value())
        for (const auto& [column, text] : *personal.value()) whole.insert_or_assign(column, text);
    return whole;
}

/// What a search looks through: every cell as it is compared.
static void index(EntryRow& row)
{
    if (row.personal.disposed()) return void(row.search_text = {});
    std::string text = row.number;
    for (const auto& [column, cell] : row.all()) (text += '\n') += cell;
    row.search_text = base::search_key(text);
}

/// Writes cells; an empty one is taken away.
static void put(Cells& into, const Cells& cells)
{
    for (const auto& [column, text] : cells)
        if (text.empty())
            into.erase(column);
        else
            into[column] = text;
}

static void put(EntryRow& row, const Cells& cells, const base::Personal<Cells>& personal)
{
    put(row.cells, cells);
    if (personal.disposed()) return void(row.personal = {});
    auto known = row.personal.value_or({});
    put(known, *personal.value());
    row.personal = std::move(known);
}

template <class Change>
void change(store::Tx& tx, const Entry& entry, Change&& how)
{
    entry_table.change(tx, entry.head.subject, [&](EntryRow& row) {
        how(row);
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.

static void apply(store::Tx& tx, const FormMade& fact, const Entry& entry)
{
    OwnFormRow row{};
    row.subject = entry.head.subject;
    row.form = fact.form;
    row.yearly = fact.yearly;
    row.mark = fact.mark;
    row.seq = entry.head.seq;
    own_form_table.put(tx, row);
}

static void apply(store::Tx& tx, const FormDescribed& fact, const Entry& entry)
{
    own_form_table.change(tx, entry.head.subject, [&](OwnFormRow& row) {
        row.title = fact.title;
        row.title_en = fact.title_en;
        row.kana = fact.kana;
        row.purpose = fact.purpose;
        row.guide = fact.guide;
        row.kept_by = fact.kept_by;
        row.signed_by = fact.signed_by;
        row.filled_by = fact.filled_by;
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

static void apply(store::Tx& tx, const ColumnAdded& fact, const Entry& entry)
{
    own_column_table.put(tx, {entry.head.subject,
                              fact.form,
                              fact.column,
                              fact.label,
                              fact.label_en,
                              fact.type,
                              fact.required,
                              fact.rule,
                              fact.unit,
                              fact.choices,
                              entry.head.occurred_on,
                              {},
                              {},
                              entry.head.seq});
}

static void apply(store::Tx& tx, const ColumnEnded& fact, const Entry& entry)
{
    own_column_table.change(tx, entry.head.subject, [&](OwnColumnRow& row) {
        row.ended_on = entry.head.occurred_on;
        row.end_reason = fact.reason;
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

static void apply(store::Tx& tx, const FormHidden& fact, const Entry& entry)
{
    hidden_table.put(
        tx, {entry.head.subject, fact.form, fact.reason, fact.person, entry.head.occurred_on, std::nullopt, entry.head.seq});
}

static void apply(store::Tx& tx, const FormShown&, const Entry& entry)
{
    hidden_table.change(tx, entry.head.subject, [&](HiddenRow& row) {
        row.shown_on = entry.head.occurred_on;
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

static void apply(store::Tx& tx, const VolumeOpened& fact, const Entry& entry)
{
    volume_table.put(tx, {entry.head.subject, fact.form, fact.year, entry.head.occurred_on, {}, 0, {}, {}, entry.head.seq});
}

static void apply(store::Tx& tx, const VolumeClosed& fact, const Entry& entry)
{
    volume_table.change(tx, entry.head.subject, [&](VolumeRow& row) {
        row.closed_on = entry.head.occurred_on;
        row.rows = fact.rows;
        row.sha256 = fact.sha256;
        row.closed_by = fact.closed_by;
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

static void apply(store::Tx& tx, const VolumeShelved& fact, const Entry& entry)
{
    auto row = shelf_table.find(tx, entry.head.subject).value_or(ShelfRow{});
    row.subject = entry.head.subject;
    row.number = fact.number;
    row.kept_as = fact.kept_as;
    row.place = fact.place;
    row.keep_years = fact.keep_years;
    row.hold = fact.hold;
    row.remarks = fact.remarks;
    row.seq = std::max(row.seq, entry.head.seq);
    shelf_table.put(tx, row);
}

static void apply(store::Tx& tx, const VolumeDisposed& fact, const Entry& entry)
{
    auto row = shelf_table.find(tx, entry.head.subject).value_or(ShelfRow{});
    row.subject = entry.head.subject;
    row.disposed_on = entry.head.occurred_on;
    row.disposal = fact.number;
    row.manner = fact.manner;
    row.entries = fact.entries;
    row.carried_by = fact.carried_by;
    row.witness = fact.witness;
    row.seq = std::max(row.seq, entry.head.seq);
    shelf_table.put(tx, row);
}

static void apply(store::Tx& tx, const DisposalAsked& fact, const Entry& entry)
{
    DisposalRow row{};
    row.subject = entry.head.subject;
    row.number = fact.number;
    row.volumes = fact.volumes;
    row.titles = fact.titles;
    row.reason = fact.reason;
    row.content_sha = fact.content_sha;
    row.asked_by = fact.asked_by;
    row.asked_on = entry.head.occurred_on;
    row.seq = entry.head.seq;
    disposal_table.put(tx, row);
}

template <class Change>
void change_disposal(store::Tx& tx, const Entry& entry, Change&& how)
{
    disposal_table.change(tx, entry.head.subject, [&](DisposalRow& row) {
        how(row);
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

static void apply(store::Tx& tx, const DisposalApproved& fact, const Entry& entry)
{
    change_disposal(tx, entry, [&](DisposalRow& row) {
        row.state = DisposalState::approved;
        row.approval = fact.approval;
        row.approved_on = entry.head.occurred_on;
    });
}

static void apply(store::Tx& tx, const DisposalReturned& fact, const Entry& entry)
{
    change_disposal(tx, entry, [&](DisposalRow& row) {
        row.state = DisposalState::returned;
        row.approval = fact.approval;
        row.return_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const DisposalCarried& fact, const Entry& entry)
{
    change_disposal(tx, entry, [&](DisposalRow& row) {
        row.state = DisposalState::carried;
        row.carried_on = entry.head.occurred_on;
        row.manner = fact.manner;
        row.carried_by = fact.carried_by;
        row.witness = fact.witness;
    });
}

static void apply(store::Tx& tx, const StocktakeStarted& fact, const Entry& entry)
{
    StocktakeRow row{};
    row.subject = entry.head.subject;
    row.number = fact.number;
    row.form = fact.form;
    row.year = fact.year;
    row.extent = fact.extent;
    row.started_on = entry.head.occurred_on;
    row.rows = fact.rows;
    row.responsible = fact.responsible;
    row.seq = entry.head.seq;
    stocktake_table.put(tx, row);
}

static void apply(store::Tx& tx, const StocktakeCounted& fact, const Entry& entry)
{
    stocktake_table.change(tx, entry.head.subject, [&](StocktakeRow& row) {
        for (const auto& one : fact.rows) {
            std::erase_if(row.counted, [&](const CountedRow& old) { return old.number == one.number; });
            row.counted.push_back(one);
        }
        for (const auto& text : fact.unlisted)
            if (std::ranges::find(row.unlisted, text) == row.unlisted.end()) row.unlisted.push_back(text);
        if (std::ranges::find(row.counters, fact.person) == row.counters.end()) row.counters.push_back(fact.person);
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

static void apply(store::Tx& tx, const StocktakeSigned& fact, const Entry& entry)
{
    stocktake_table.change(tx, entry.head.subject, [&](StocktakeRow& row) {
        row.signed_on = entry.head.occurred_on;
        row.signed_by = fact.person;
        row.differences = fact.differences;
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

static void apply(store::Tx& tx, const RowWritten& fact, const Entry& entry)
{
    EntryRow row{};
    row.subject = entry.head.subject;
    row.form = fact.form;
    row.year = fact.year;
    row.place = fact.place;
    row.number = fact.number;
    row.cells = fact.cells;
    row.personal = fact.personal;
    row.state = fact.state;
    row.act_on = fact.act_on;
    row.written_on = entry.head.occurred_on;
    row.recorded_at = entry.head.recorded_at;
    row.writer = entry.head.actor;
    row.imported = fact.imported;
    row.was = std::vector<StruckCell>{};
    row.seq = entry.head.seq;
    index(row);
    entry_table.put(tx, row);
}

static void apply(store::Tx& tx, const RowFilled& fact, const Entry& entry)
{
    change(tx, entry, [&](EntryRow& row) {
        put(row, fact.cells, fact.personal);
        row.state = fact.state;
        index(row);
    });
}

static void apply(store::Tx& tx, const RowCorrected& fact, const Entry& entry)
{
    change(tx, entry, [&](EntryRow& row) {
        auto was = row.was.value_or({});
        const auto strike = [&](const Cells& changed) {
            const auto before = row.all();
            for (const auto& [column, text] : changed) {
                const auto old = before.find(column);
                was.push_back(
                    {column, old == before.end() ? "" : old->second, entry.head.occurred_on, entry.head.actor, fact.reason});
            }
        };
        strike(fact.cells);
        if (fact.personal.value()) strike(*fact.personal.value());
        row.was = fact.personal.disposed() ? base::Personal<std::vector<StruckCell>>{} : std::move(was);
        put(row, fact.cells, fact.personal);
        row.state = fact.state;
        row.act_on = fact.act_on;
        ++row.corrections;
        row.confirmed_on.reset();
        row.confirmed_by.reset();
        index(row);
    });
}

static void apply(store::Tx& tx, const RowStruck& fact, const Entry& entry)
{
    change(tx, entry, [&](EntryRow& row) {
        row.struck_on = entry.head.occurred_on;
        row.strike_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const RowConfirmed& fact, const Entry& entry)
{
    change(tx, entry, [&](EntryRow& row) {
        row.confirmed_on = entry.head.occurred_on;
        row.confirmed_by = fact.person;
    });
}

static void apply(store::Tx& tx, const FaultAccepted& fact, const Entry& entry)
{
    accepted_table.put(
        tx, {entry.head.subject, fact.form, fact.fault, fact.reason, fact.person, entry.head.occurred_on, entry.head.seq});
}

/// Evidence: read from the journal only.
static void apply(store::Tx&, const ImportLeftOut&, const Entry&) {}

static void apply(store::Tx& tx, const MappingRemembered& fact, const Entry& entry)
{
    mapping_table.put(tx, {entry.head.subject, fact.form, fact.columns, entry.head.seq});
}

journal::Readings readings()
{
    using journal::kind;
    return {"ledgers",
            {&own_form_table, &own_column_table, &hidden_table, &volume_table, &shelf_table, &disposal_table, &stocktake_table,
             &entry_table, &accepted_table, &mapping_table},
            {kind<VolumeOpened>(),     kind<VolumeClosed>(),      kind<RowWritten>(),      kind<RowFilled>(),
             kind<RowCorrected>(),     kind<RowStruck>(),         kind<RowConfirmed>(),    kind<FaultAccepted>(),
             kind<ImportLeftOut>(),    kind<MappingRemembered>(), kind<VolumeShelved>(),   kind<DisposalAsked>(),
             kind<DisposalApproved>(), kind<DisposalReturned>(),  kind<DisposalCarried>(), kind<VolumeDisposed>(),
             kind<StocktakeStarted>(), kind<StocktakeCounted>(),  kind<StocktakeSigned>(), kind<FormMade>(),
             kind<FormDescribed>(),    kind<ColumnAdded>(),       kind<ColumnEnded>(),     kind<FormHidden>(),
             kind<FormShown>()}};
}

}  // namespace ledgers
