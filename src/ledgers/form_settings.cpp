#include "ledgers/form_settings.hpp"

#include "base/text.hpp"
#include "catalog/roles.hpp"
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
using service::Query;
using store::operator""_sql;

std::int64_t open_rows(const store::Snapshot& readings, const std::string& form)
{
    return readings
        .value<std::int64_t>("SELECT count(*) FROM ledgers_entry e JOIN ledgers_volume v ON v.form = e.form AND v.year = e.year "
                             "WHERE e.form = ? AND e.struck_on IS NULL AND v.closed_on IS NULL"_sql,
                             form)
        .value_or(0);
}

OwnColumnLine column_line(const OwnColumnRow& row)
{
    return {row.subject, row.label,   row.label_en, row.type,     row.required,  row.entry_rule,
            row.unit,    row.choices, row.added_on, row.ended_on, row.end_reason};
}

FormSetting setting(const Query& query, const Ledger& form)
{
    FormSetting line{};
    line.id = form.id;
    line.title = form.title;
    line.kana = form.kana;
    line.kept_here = !form.view_of;
    for (const auto& row : own_form_table.where(query.readings, "WHERE form = ?"_sql, form.id)) {
        line.own = true;
        line.texts =
            FormTexts{row.title, row.title_en, row.kana, row.purpose, row.guide, row.kept_by, row.signed_by, row.filled_by};
    }
    for (const auto& row : own_column_table.where(query.readings, "WHERE form = ? ORDER BY added_on, seq, subject"_sql, form.id)) {
        line.columns.push_back(column_line(row));
        if (!row.ended_on) (line.added += line.added.empty() ? "" : "、") += row.label;
    }
    line.rows = open_rows(query.readings, form.id);
    if (const auto row = hidden(query.readings, form.id)) {
        line.hidden_on = row->hidden_on;
        line.hidden_by = organization::name_of(query.readings, row->hidden_by);
        line.reason = row->reason;
    }
    return line;
}

/// 役割 of the company itself: nobody from outside fills in or signs its ledgers.
bool of_company(const catalog::Role& role) { return role.side == catalog::Side::company; }

MakeKnown make_known(const Query& query, const std::string& but = "")
{
    MakeKnown known;
    for (const auto& role : query.catalog.roles())
        if (of_company(role)) known.roles.insert(role.id);
    const auto all = all_forms(query);
    int made = 0;
    for (const auto& form : *all) {
        made += !catalog::find_ledger(query.catalog, form.id);
        if (form.id == but) continue;
        known.titles.insert(form.title.ja);
        known.marks.insert(form.numbering.substr(0, form.numbering.find('-')));
    }
    known.form = (made < 9 ? "c0" : "c") + std::to_string(made + 1);
    return known;
}

HideKnown hide_known(const Command& command, const Ledger& form)
{
    return {form.title.ja, hidden(command.readings(), form.id).has_value(), open_rows(command.readings(), form.id),
            command.state.caller.person};
}

}  // namespace

Result<std::vector<FormSetting>> form_settings(const Query& query, const service::NoAsk&)
{
    std::vector<FormSetting> lines;
    const auto all = all_forms(query);
    for (const auto& form : *all) lines.push_back(setting(query, form));
    return lines;
}

Result<std::vector<RoleChoice>> form_roles(const Query& query, const service::NoAsk&)
{
    std::vector<RoleChoice> roles;
    for (const auto& role : query.catalog.roles())
        if (of_company(role)) roles.push_back({role.id, role.label(query.company.edition)});
    return roles;
}

Result<Uuid> make_form(Command& command, const MakeForm& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto form = TRY(decide(ask, make_known(command.state)));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, form.made);
    command.journal.record(subject, on, form.described);
    for (const auto& column : form.columns) command.journal.record(command.journal.make_id<Uuid>(), on, column);
    return subject;
}

Result<Uuid> describe_form(Command& command, const DescribeForm& ask)
{
    const auto rows = own_form_table.where(command.readings(), "WHERE form = ?"_sql, ask.form);
    if (rows.empty()) return base::Refusal{codes::not_own_form, "form"};
    command.journal.record(rows.front().subject, ask.on.value_or(command.today()),
                           TRY(decide(ask, make_known(command.state, ask.form))));
    return rows.front().subject;
}

Result<Uuid> add_column(Command& command, const AddColumn& ask)
{
    const auto form = TRY(kept_here(command.state, ask.form));
    const auto columns =
        command.readings().value<std::int64_t>("SELECT count(*) FROM ledgers_own_column WHERE form = ?"_sql, form->id).value_or(0);
    ColumnKnown known{{}, form->id, "own_" + std::to_string(columns + 1)};
    for (const auto& column : form->columns) known.labels.insert(base::search_key(column.label.ja));
    auto fact = decide(ask.column, known);
    if (!fact) {
        base::Faults faults;
        faults.add(fact.refusal(), "column");
        return faults;
    }
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact.value());
    return subject;
}

Result<Uuid> end_column(Command& command, const EndColumn& ask)
{
    const auto row = own_column_table.find(command.readings(), ask.column);
    command.journal.record(ask.column, ask.on.value_or(command.today()),
                           TRY(decide(ask, EndKnown{row.has_value(), row && row->ended_on})));
    return ask.column;
}

Result<Uuid> hide_form(Command& command, const HideForm& ask)
{
    const auto form = TRY(form_of(command.state, ask.form));
    const auto fact = TRY(decide(ask, hide_known(command, *form)));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return subject;
}

Result<Uuid> show_form(Command& command, const ShowForm& ask)
{
    const auto form = TRY(form_of(command.state, ask.form));
    const auto fact = TRY(decide(ask, hide_known(command, *form)));
    const auto subject = hidden(command.readings(), form->id)->subject;
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return subject;
}

}  // namespace ledgers
