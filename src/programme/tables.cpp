#include "programme/tables.hpp"

namespace programme {

const store::Table<RunRow> run_table{"programme_run", "subject"};
const store::Table<PlanRow> plan_table{"programme_plan", "subject, item"};
const store::Table<RemarkRow> remark_table{"programme_remark", "subject"};

using journal::Entry;
using store::operator""_sql;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Started& fact, const Entry& entry)
{
    run_table.put(tx, {entry.head.subject, fact.programme, fact.start, entry.head.seq});
}

static void apply(store::Tx& tx, const Planned& fact, const Entry& entry)
{
    plan_table.put(tx,
                   {entry.head.subject, fact.item, fact.start_week, fact.weeks, fact.person, fact.reason, entry.head.occurred_on});
    run_table.change(tx, entry.head.subject, [&](RunRow& row) { row.seq = entry.head.seq; });
}

static void apply(store::Tx& tx, const Remarked& fact, const Entry& entry)
{
    remark_table.put(tx, {entry.head.subject, fact.item, fact.text, fact.by, entry.head.occurred_on});
}

std::optional<RunRow> run_of(const store::Snapshot& readings, const std::string& programme)
{
    auto rows = run_table.where(readings, "WHERE programme = ? ORDER BY starts_on, subject LIMIT 1"_sql, programme);
    return rows.empty() ? std::nullopt : std::optional{std::move(rows.front())};
}

journal::Readings readings()
{
    using journal::kind;
    return {"programme", {&run_table, &plan_table, &remark_table}, {kind<Started>(), kind<Planned>(), kind<Remarked>()}};
}

}  // namespace programme
