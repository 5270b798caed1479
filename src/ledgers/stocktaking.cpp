#include "ledgers/stocktaking.hpp"

#include "documents/document.hpp"
#include "ledgers/cells.hpp"
#include "ledgers/queries.hpp"
#include "ledgers/volumes.hpp"
#include "messages/ledgers.hpp"
#include "organization/api.hpp"
#include "service/paper.hpp"

#include <algorithm>

namespace ledgers {
namespace {

namespace block = documents::block;
using base::Result;
using service::Query;

std::string path_of(const base::Uuid& stocktake) { return "/ledgers/stocktakes/" + std::string{stocktake.text()}; }

StocktakeLine stocktake_line(const Query& query, const StocktakeRow& row)
{
    const auto form = find_form(query, row.form);
    const auto differing = std::ranges::count_if(row.counted, [](const CountedRow& one) { return one.result != Count::there; });
    return {row.subject,
            row.number,
            row.form,
            form ? form->title : service::Text{row.form, row.form},
            row.year,
            row.extent,
            row.started_on,
            std::int64_t(row.rows.size()),
            std::int64_t(row.counted.size()),
            std::int64_t(differing) + std::int64_t(row.unlisted.size()),
            organization::name_of(query.readings, row.responsible),
            row.signed_on,
            row.signed_by ? organization::name_of(query.readings, *row.signed_by) : ""};
}

/// The first cells of a row, which tell somebody at the shelf what to look for.
std::string summary_of(const catalog::Ledger& form, const RowLine& row)
{
    constexpr int most_cells = 4;
    std::string text;
    int cells = 0;
    for (const auto& column : form.columns) {
        const auto cell = row.cells.find(column.id);
        if (column.id == form.number() || cell == row.cells.end() || cell->second.empty() || cells == most_cells) continue;
        (text += text.empty() ? "" : "　") += cell->second;
        ++cells;
    }
    return text;
}

}  // namespace

Result<std::vector<StocktakeLine>> stocktakes(const Query& query, const service::NoAsk&)
{
    using store::operator""_sql;
    std::vector<StocktakeLine> lines;
    for (const auto& row : stocktake_table.where(query.readings, "ORDER BY started_on DESC, number DESC"_sql))
        lines.push_back(stocktake_line(query, row));
    return lines;
}

Result<StocktakeAnswer> stocktake_answer(const Query& query, const StocktakeAsk& ask)
{
    const auto row = stocktake_table.find(query.readings, ask.stocktake);
    if (!row) return base::Refusal{codes::no_such_stocktake, "stocktake"};
    const auto all = TRY(book(query, {row->form, row->year, {}, {}, {}, {}, {}}));
    std::map<std::string, std::string> summaries;
    for (const auto& line : all.rows) summaries[line.number] = summary_of(*all.form, line);
    StocktakeAnswer answer{stocktake_line(query, *row), {}, row->unlisted, {}, row->differences};
    for (const auto& listed : row->rows) {
        TickLine line{listed.number, summaries[listed.number], {}, {}};
        if (const auto seen = std::ranges::find(row->counted, listed.number, &CountedRow::number); seen != row->counted.end()) {
            line.result = seen->result;
            line.note = seen->note;
        }
        answer.rows.push_back(std::move(line));
    }
    for (const auto& person : row->counters) answer.counters.push_back(organization::name_of(query.readings, person));
    return answer;
}

Result<service::Paper> tick_list(const Query& query, const StocktakeAsk& ask)
{
    const auto answer = TRY(stocktake_answer(query, ask));
    const auto title = answer.head.title.ja + "　照合表";
    auto document = service::document(query, title);
    document.add(block::Masthead{title,
                                 {query.company.name, answer.head.number + "　" + std::to_string(answer.rows.size()) + "行" +
                                                          (answer.head.extent == Extent::sample ? "（抽出）" : "（全数）")},
                                 {}});
    document.add(block::Paragraph{"現品を見て印を付ける。簿冊にない現品を見付けたときは、終わりの欄に書く。"});
    constexpr double code_mm = 12;
    for (const auto& row : answer.rows)
        document.add(block::Code{count_code(answer.head.number, row.number),
                                 {row.number + "　" + row.summary + "\n□ あり　□ なし　□ 相違（　　　　　　　　　　　　　　　　）"},
                                 code_mm});
    block::Table unlisted{{{"簿冊にない現品", 3}, {"置かれていた所", 2}}, std::vector<block::Row>(4, block::Row(2))};
    unlisted.row_height = 9;
    document.add(std::move(unlisted));
    document.add(block::Signature{{{"照合した者"}, {"立会者"}}});
    return service::pdf(document, title);
}

std::vector<DifferenceCard> differences_found(const store::Snapshot& readings, const journal::Entry& entry)
{
    std::vector<DifferenceCard> cards;
    if (entry.head.fact != StocktakeSigned::fact) return cards;
    const auto row = stocktake_table.find(readings, entry.head.subject);
    if (!row) return cards;
    for (const auto& difference : row->differences)
        cards.push_back(
            {row->subject, "照合の差異　" + difference, "照合 " + row->number, path_of(row->subject), row->responsible});
    return cards;
}

}  // namespace ledgers
