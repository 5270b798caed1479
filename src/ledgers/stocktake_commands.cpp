#include "crypto/digest.hpp"
#include "journal/recording.hpp"
#include "ledgers/cells.hpp"
#include "ledgers/queries.hpp"
#include "ledgers/stocktaking.hpp"
#include "ledgers/volumes.hpp"
#include "messages/ledgers.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace ledgers {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

/// Whether what the row records is still there: neither struck out nor at an end of its life.
bool stands(const catalog::Ledger& form, const RowLine& row)
{
    return !row.struck_on && !row.number.empty() && (row.state.empty() || !form.states || is_open(form, row.state));
}

/// In the order in which a sample is drawn: by a digest over the new stock-taking's id, which nobody knows beforehand.
std::vector<ListedRow> drawn(const Book& book, const Uuid& stocktake)
{
    std::vector<std::pair<std::string, ListedRow>> order;
    for (const auto& row : book.rows)
        if (stands(*book.form, row))
            order.emplace_back(crypto::hex(crypto::sha256({stocktake.text(), row.id})), ListedRow{row.id, row.number});
    std::ranges::sort(order, {}, [](const auto& one) { return one.first; });
    std::vector<ListedRow> rows;
    for (auto& [digest, row] : order) rows.push_back(std::move(row));
    return rows;
}

}  // namespace

Result<Uuid> start_stocktake(Command& command, const StartStocktake& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto subject = command.journal.make_id<Uuid>();
    const auto all = TRY(book(command.state, {ask.form, ask.year, {}, {}, {}, {}, {}}));
    const int year = base::fiscal_year(on);
    const auto prefix = numbered("照-{fy}-", year, 0);
    const auto before =
        command.readings().value<std::int64_t>("SELECT count(*) FROM ledgers_stocktake WHERE number LIKE ?"_sql, prefix + '%');
    StartKnown known;
    known.number = numbered("照-{fy}-{n:3}", year, before.value_or(0) + 1);
    known.form = all.form->id;
    known.title = all.form->title.ja;
    known.year = all.year;
    known.rows = drawn(all, subject);
    const auto responsible = organization::person(command.readings(), ask.responsible, on);
    known.responsible_present = responsible && responsible->present;
    known.another_open = !stocktake_table.where(command.readings(), "WHERE form = ? AND signed_on IS NULL"_sql, known.form).empty();
    command.journal.record(subject, on, TRY(decide(ask, known)));
    return subject;
}

Result<Uuid> count_stocktake(Command& command, const CountStocktake& ask)
{
    const auto row = stocktake_table.find(command.readings(), ask.stocktake);
    if (!row) return base::Refusal{codes::no_such_stocktake, "stocktake"};
    const auto on = ask.on.value_or(command.today());
    const CountKnown known{row->number, row->rows, row->signed_on.has_value(), row->started_on, on, command.state.caller.person};
    command.journal.record(row->subject, on, TRY(decide(ask, known)));
    return row->subject;
}

Result<Uuid> sign_stocktake(Command& command, const SignStocktake& ask)
{
    const auto row = stocktake_table.find(command.readings(), ask.stocktake);
    if (!row) return base::Refusal{codes::no_such_stocktake, "stocktake"};
    const auto on = ask.on.value_or(command.today());
    const SignKnown known{row->rows,
                          row->counted,
                          row->unlisted,
                          row->counters,
                          row->signed_on.has_value(),
                          row->started_on,
                          on,
                          command.state.caller.person};
    command.journal.record(row->subject, on, TRY(decide(known)));
    return row->subject;
}

}  // namespace ledgers
