#include "documents/pdf.hpp"
#include "messages/notices.hpp"
#include "notices/audience.hpp"
#include "notices/queries.hpp"
#include "organization/api.hpp"

namespace notices {
namespace {

using namespace documents;
using store::operator""_sql;

std::string way_label(const std::string& way) { return way == "on_paper" ? "紙面" : way == "on_screen" ? "画面" : ""; }

}  // namespace

/// 周知記録: what, to whom, and who read it when; the lines of those who have not stay blank for a signature.
base::Result<service::Paper> sheet(const service::Query& query, const NoticeAsk& ask)
{
    const auto notice = TRY(notice_answer(query, ask));
    if (notice.readers.empty()) return base::Refusal{codes::no_such_notice, "notice"};
    Document paper{"周知記録　" + notice.title};
    paper.issuer = query.company.name;
    paper.printed = {query.now, query.caller.name};
    paper.add(block::Masthead{"周知記録", {}, {}});
    paper.add(block::Facts{{{"件名", full_title(notice.title, notice.version)},
                            {"周知の対象", notice.group},
                            {"周知日", base::wareki(notice.issued_on)},
                            {"確認の期限", base::wareki(notice.due)},
                            {"周知した者", notice.issuer},
                            {"内容のSHA-256", notice.content_sha}}});
    if (!notice.text.empty()) paper.add(block::Paragraph{notice.text, block::Style::body});
    block::Table table{{{"所属", 26}, {"氏名", 20}, {"周知日", 18}, {"確認した日", 18}, {"方法", 8}, {"署名", 20}}, {}};
    table.row_height = 8;
    for (const auto& reader : notice.readers)
        table.rows.push_back({reader.department, reader.name, base::short_wareki(reader.told_on),
                              reader.read_on ? base::short_wareki(*reader.read_on) : "", way_label(reader.way), ""});
    paper.add(block::Heading{2, "対象者"});
    paper.add(std::move(table));
    return service::Paper{"周知記録_" + notice.title + ".pdf", service::media::pdf, pdf(paper)};
}

std::vector<block::Any> chapter(const service::Query& query)
{
    std::vector<block::Any> blocks{block::Heading{2, "周知の記録"}};
    block::Table table{{{"件名", 40}, {"対象", 26}, {"周知日", 16}, {"期限", 16}, {"確認済み", 14}, {"期限超過", 12}}, {}};
    const auto lines = notices(query, {});
    for (const auto& line : lines.value()) {
        const auto title = full_title(line.title, line.version);
        table.rows.push_back({title, line.group, base::short_wareki(line.issued_on), base::short_wareki(line.due),
                              std::to_string(line.read) + "／" + std::to_string(line.recipients), std::to_string(line.late)});
    }
    if (table.rows.empty())
        blocks.push_back(block::Paragraph{"基準日までに周知はない。"});
    else
        blocks.push_back(std::move(table));
    return blocks;
}

}  // namespace notices
