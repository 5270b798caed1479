#include "catalog/roles.hpp"
#include "ledgers/cells.hpp"
#include "ledgers/keeping.hpp"
#include "ledgers/queries.hpp"
#include "ledgers/volumes.hpp"
#include "organization/api.hpp"

#include <algorithm>

/// The forms and their volumes, and what waits for whoever signs them.
namespace ledgers {
namespace {

using base::Result;
using catalog::Ledger;
using service::Query;
using store::operator""_sql;

FormLine form_line(const Query& query, const Ledger& form)
{
    const auto label = [&](const std::string& role) { return query.catalog.role(role).label(query.company.edition); };
    FormLine line{form.id,
                  form.title,
                  form.kana,
                  label(form.kept_by),
                  label(form.signed_by),
                  form.volume,
                  form.view_of.value_or(""),
                  true,
                  0,
                  false,
                  false,
                  0,
                  0,
                  0,
                  !catalog::find_ledger(query.catalog, form.id),
                  hidden(query.readings, form.id).has_value()};
    if (form.view_of) {
        const auto* view = offered(query, form.id);
        line.available = line.opened = view != nullptr;
        if (view) line.rows = std::int64_t(view->rows(query).size());
        return line;
    }
    line.year = usual_year(query, form);
    const auto of = volume(query.readings, form.id, line.year);
    line.opened = of.opened;
    line.closed = of.closed;
    const auto all = counts(query, form, line.year);
    line.rows = all.rows;
    line.open = all.open;
    line.unconfirmed = all.unconfirmed;
    return line;
}

VolumeAnswer volume_answer(const Query& query, const Ledger& form, const VolumeRow& row)
{
    const auto all = counts(query, form, row.year);
    VolumeAnswer answer{row.subject,
                        row.year,
                        row.year == 0 ? "通年" : base::fiscal_year_name(row.year),
                        row.opened_on,
                        row.closed_on,
                        row.closed_by ? organization::name_of(query.readings, *row.closed_by) : "",
                        row.sha256,
                        row.rows,
                        all.open,
                        all.unconfirmed,
                        {}};
    if (row.closed_on)
        answer.intact = digest_of(query.readings, row.form, row.year) == row.sha256;
    else
        answer.rows = next_place(query.readings, row.form, row.year) - 1;
    return answer;
}

}  // namespace

Result<std::vector<FormLine>> forms(const Query& query, const FormsAsk& ask)
{
    std::vector<FormLine> lines;
    const auto all = all_forms(query);
    for (const auto& form : *all)
        if (ask.hidden.value_or(false) || !hidden(query.readings, form.id)) lines.push_back(form_line(query, form));
    return lines;
}

Result<FormAnswer> form_answer(const Query& query, const FormAsk& ask)
{
    const auto of = TRY(form_of(query, ask.form));
    const auto& form = *of;
    const auto& edition = query.company.edition;
    const auto holds = [&](const std::string& role) {
        return query.caller.shell || std::ranges::find(query.caller.roles, role) != query.caller.roles.end();
    };
    FormAnswer answer{form.id,
                      form.title,
                      form.purpose,
                      form.entry_guide,
                      labels(query.catalog, {form.kept_by}, edition),
                      labels(query.catalog, form.filled_by, edition),
                      labels(query.catalog, {form.signed_by}, edition),
                      form.volume,
                      form.numbering,
                      form.view_of.value_or(""),
                      !form.view_of || offered(query, form.id) != nullptr,
                      rule_years(query, form),
                      act_column(form),
                      {},
                      {},
                      {},
                      may_write(query.caller, form),
                      holds(form.signed_by),
                      holds(form.kept_by) || holds("general_manager"),
                      hidden(query.readings, form.id).has_value()};
    for (const auto& column : form.columns) {
        const auto* role = query.catalog.find_role(column.filled_by);
        answer.columns.push_back({column.id, column.label, column.type, column.required, column.id == form.number(),
                                  column.multiple, column.personal(), column.width_mm, role ? role->label(edition) : "",
                                  column.entry_rule, column.choices, column.unit, column.id.starts_with("own_")});
    }
    if (form.states)
        for (const auto& state : form.states->list) answer.states.push_back({state.id, state.label, state.end});
    for (const auto& row : volume_table.where(query.readings, "WHERE form = ? ORDER BY year DESC"_sql, form.id))
        answer.volumes.push_back(volume_answer(query, form, row));
    return answer;
}

std::vector<service::Task> tasks(const Query& query)
{
    auto tasks = keeping_tasks(query);
    const service::Text source{"簿冊", "Ledgers"};
    const auto all = all_forms(query);
    for (const auto& form : *all) {
        if (form.view_of || std::ranges::find(query.caller.roles, form.signed_by) == query.caller.roles.end()) continue;
        const int year = usual_year(query, form);
        const auto waiting = counts(query, form, year).unconfirmed;
        if (waiting == 0) continue;
        const auto n = std::to_string(waiting);
        tasks.push_back(
            {"progress",
             {"「" + form.title.ja + "」に確認していない行が" + n + "件あります", n + " rows to confirm: " + form.title.en},
             source,
             "/ledgers/" + form.id + "?show=unconfirmed",
             {}});
    }
    return tasks;
}

}  // namespace ledgers
