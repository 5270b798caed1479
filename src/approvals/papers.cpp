#include "approvals/known.hpp"
#include "approvals/queries.hpp"
#include "approvals/shown.hpp"
#include "documents/pdf.hpp"
#include "messages/approvals.hpp"

namespace approvals {
namespace {

using namespace documents;
using store::operator""_sql;

std::string drafter_name(const service::Query& query, const RequestRow& row)
{
    return row.drafter ? organization::name_of(query.readings, *row.drafter) : "（設定者）";
}

/// Who did what on which day, with what was said.
block::Table history(const service::Query& query, const RequestRow& row)
{
    block::Table table{{{"段", 10}, {"日付", 18}, {"氏名", 18}, {"役割", 22}, {"意見", 40}}, {}};
    table.rows.push_back({"起案", base::wareki(row.requested_on), drafter_name(query, row), "起案者", ""});
    for (const auto& stamp : stamp_table.where(query.readings, "WHERE subject = ? ORDER BY step"_sql, row.subject)) {
        const auto role = stamp.role.empty() ? "" : step_label(query, {stamp.act, {stamp.role}, false, {}});
        table.rows.push_back({act_label(stamp.act).ja, base::wareki(stamp.day), organization::name_of(query.readings, stamp.person),
                              role + (stamp.deputy ? "（代行者）" : ""), stamp.comment});
    }
    if (row.state == State::returned || row.state == State::withdrawn)
        table.rows.push_back({state_label(row.state).ja, base::wareki(row.last),
                              row.closed_by ? organization::name_of(query.readings, *row.closed_by) : "（設定者）", "",
                              row.reason});
    return table;
}

}  // namespace

base::Result<service::Paper> sheet(const service::Query& query, const RequestAsk& ask)
{
    const auto row = request_table.find(query.readings, ask.approval);
    if (!row || !may_see(query, *row)) return base::Refusal{codes::no_such_approval, "approval"};
    Document paper{"決裁書　" + row->title};
    paper.issuer = query.company.name;
    paper.printed = {query.now, query.caller.name};
    paper.add(block::Masthead{"決裁書", {}, paper_row(query, *row)});
    paper.add(block::Facts{{{"件名", row->title},
                            {"種類", kind_label(query, *row).ja},
                            {"起案者", drafter_name(query, *row)},
                            {"起案日", base::wareki(row->requested_on)},
                            {"状態", state_label(row->state).ja + "（" + base::wareki(row->last) + "）"},
                            {"内容のSHA-256", row->content_sha}}});
    if (!row->summary.empty()) {
        paper.add(block::Heading{2, "要旨"});
        paper.add(block::Paragraph{row->summary, block::Style::body});
    }
    paper.add(block::Heading{2, "経過"});
    paper.add(history(query, *row));
    return service::Paper{"決裁書_" + row->title + ".pdf", service::media::pdf, pdf(paper)};
}

std::vector<block::Any> chapter(const service::Query& query)
{
    std::vector<block::Any> blocks{block::Heading{2, "起案・確認・承認の記録"}};
    block::Table table{{{"件名", 40}, {"種類", 24}, {"起案", 20}, {"承認", 20}, {"状態", 12}}, {}};
    for (const auto& row : request_table.where(query.readings, "ORDER BY requested_on, subject"_sql)) {
        if (!may_see(query, row)) continue;
        const auto stamps = stamp_table.where(query.readings, "WHERE subject = ? ORDER BY step DESC"_sql, row.subject);
        std::string approved = "―";
        if (row.state == State::approved && !stamps.empty())
            approved = base::short_wareki(stamps.front().day) + " " + organization::name_of(query.readings, stamps.front().person) +
                       (stamps.front().deputy ? "（代）" : "");
        table.rows.push_back({row.title, kind_label(query, row).ja,
                              base::short_wareki(row.requested_on) + " " + drafter_name(query, row), approved,
                              state_label(row.state).ja});
    }
    if (table.rows.empty())
        blocks.push_back(block::Paragraph{"基準日までに起案はない。"});
    else
        blocks.push_back(std::move(table));
    return blocks;
}

}  // namespace approvals
