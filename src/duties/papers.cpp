#include "duties/cycles.hpp"
#include "duties/labels.hpp"
#include "duties/plans.hpp"
#include "duties/queries.hpp"
#include "service/paper.hpp"

/// 年間計画表 (A3) and the chapter of the binder.
namespace duties {
namespace {

namespace block = documents::block;
using service::Query;

/// A sign for each state, so that a print without colour says the same.
std::string sign(State state)
{
    switch (state) {
    case State::done: return "●";
    case State::late: return "▲";
    case State::overdue: return "×";
    case State::due: return "◎";
    case State::planned: return "○";
    }
    throw std::logic_error{"no such state"};
}

std::string cell_text(const Cell& cell)
{
    if (!cell.state) return "";
    if (cell.days.empty()) return sign(*cell.state) + " " + std::to_string(cell.done) + "/" + std::to_string(cell.turns);
    std::string days;
    for (const auto day : cell.days)
        (days += days.empty() ? "" : ",") += std::to_string(unsigned(std::chrono::year_month_day{day}.day()));
    return sign(*cell.state) + " " + days;
}

block::Table grid(const YearAnswer& year)
{
    block::Table table{{{"義務", 4.4}, {"担当", 2.2}, {"周期", 2.6}}, {}};
    for (int i = 0; i < 12; ++i)
        table.columns.push_back({std::to_string((i + 3) % 12 + 1) + "月", 1, documents::shape::Align::centre});
    table.size = 7;
    for (const auto& row : year.rows) {
        block::Row cells{row.title.ja, row.who.empty() ? row.role_label.ja + "（空席）" : row.who,
                         row.cycle.ja + (row.unverified ? "　要確認" : "")};
        bool any = false;
        for (const auto& cell : row.cells) {
            any = any || cell.state.has_value();
            cells.emplace_back(cell_text(cell));
        }
        if (any) table.rows.push_back(std::move(cells));
    }
    return table;
}

block::Paragraph legend(const Counts& counts)
{
    const auto n = [](int count) { return std::to_string(count); };
    return {"● 済 " + n(counts.done) + "　▲ 遅れて済 " + n(counts.late) + "　× 期限超過 " + n(counts.overdue) + "　◎ 期限間近 " +
                n(counts.due) + "　○ 予定 " + n(counts.planned) + "　（数字は期限の日。3回を超える月は、済んだ回数／回数）",
            block::Style::small};
}

block::Table overdue_table(const Query& query, State wanted)
{
    block::Table table{{{"期限", 1.1}, {"義務", 3}, {"担当", 1.6}, {"実施日", 1.1}, {"証拠", 3}}, {}};
    const auto year = base::fiscal_year(query.day);
    const Posts posts{query.readings, query.day};
    const auto turns = occurrences(query, first_of(year), last_of(year));
    for (const auto& one : *turns)
        if (one.state == wanted)
            table.rows.push_back({base::short_wareki(one.turn.due), one.duty->ja + (one.what.empty() ? "" : "：" + one.what),
                                  posts.of(*one.duty).names(), one.done_on ? base::short_wareki(*one.done_on) : "", one.evidence});
    return table;
}

void add_table(std::vector<block::Any>& blocks, const char* heading, block::Table table)
{
    blocks.emplace_back(block::Heading{2, heading});
    if (table.rows.empty())
        blocks.emplace_back(block::Paragraph{"該当はない。"});
    else
        blocks.emplace_back(std::move(table));
}

block::Table left_out(const Query& query)
{
    block::Table table{{{"義務", 2.4}, {"該当なしとする理由", 4}, {"見直しの日", 1.2}}, {}};
    for (const auto& duty : catalog::duties(query.catalog).duties)
        if (const auto row = exclusion(query, duty.id))
            table.rows.push_back({duty.ja, row->reason, base::short_wareki(row->review_on)});
    return table;
}

block::Table plans(const Query& query)
{
    block::Table table{{{"計画", 3}, {"版", 0.6}, {"起案", 1.2}, {"承認", 1.2}, {"予定の数", 0.8}}, {}};
    const auto heads = plan_heads(query, {}).value();
    for (const auto& head : heads)
        table.rows.push_back({head.year_name + "　" + head.title.ja, std::to_string(head.version),
                              base::short_wareki(head.submitted_on),
                              head.approved_on ? base::short_wareki(*head.approved_on) : "未承認", std::to_string(head.entries)});
    return table;
}

}  // namespace

base::Result<service::Paper> year_paper(const Query& query, const YearAsk& ask)
{
    const auto answer = TRY(year(query, ask));
    const auto title = answer.name + "　年間計画表";
    auto document = service::document(query, title);
    document.format = {documents::Paper::a3, documents::Orientation::landscape};
    document.add(block::Masthead{title, {"情報セキュリティの義務と実施の状況"}});
    document.add(legend(answer.counts));
    document.add(grid(answer));
    return service::pdf(document, title);
}

std::vector<block::Any> chapter(const Query& query)
{
    std::vector<block::Any> blocks;
    const auto answer = year(query, {}).value();
    blocks.emplace_back(block::Heading{2, answer.name + "の実施の状況"});
    blocks.emplace_back(legend(answer.counts));
    add_table(blocks, "期限を過ぎて行われていない義務", overdue_table(query, State::overdue));
    add_table(blocks, "期限の後に行われた義務", overdue_table(query, State::late));
    add_table(blocks, "計画と承認", plans(query));
    add_table(blocks, "該当なしとした義務", left_out(query));
    return blocks;
}

}  // namespace duties
