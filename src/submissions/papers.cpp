#include "approvals/api.hpp"
#include "documents/docx.hpp"
#include "messages/submissions.hpp"
#include "service/paper.hpp"
#include "submissions/queries.hpp"

/// The submission on paper, and the chapter of the binder. No official form number is known: none is printed.
namespace submissions {
namespace {

namespace block = documents::block;
using service::Query;
using store::operator""_sql;

std::string day_of(const std::optional<base::Day>& day) { return day ? base::short_wareki(*day) : ""; }

block::Table enclosure_table(const SubmissionRow& row)
{
    block::Table table{{{"番号", 0.6, block::Align::centre}, {"添付書類", 4}, {"版・枚数等", 3}}, {}};
    int number = 0;
    for (const auto& one : row.enclosures)
        if (one.enclosed) table.rows.push_back({std::to_string(++number), one.title, one.note});
    return table;
}

base::Result<documents::Document> paper_of(const Query& query, const SubmissionAsk& ask)
{
    const auto row = submission_table.find(query.readings, ask.submission);
    if (!row) return base::Refusal{codes::no_such_submission, "submission"};
    auto paper = service::document(query, row->title);
    paper.number = row->number;
    const auto dated = row->sent_on ? row->sent_on : row->approved_on;
    paper.add(block::Paragraph{dated ? base::wareki(*dated) : "（案）", block::Style::right});
    paper.add(block::Paragraph{row->addressee + "　殿"});
    paper.add(block::Paragraph{query.company.name, block::Style::right});
    paper.add(block::Spacer{6});
    paper.add(block::Paragraph{row->title, block::Style::title});
    block::Facts facts;
    for (const auto& field : row->fields.value_or({})) facts.facts.push_back({field.label, field.text});
    paper.add(std::move(facts));
    if (auto enclosures = enclosure_table(*row); !enclosures.rows.empty()) {
        paper.add(block::Heading{2, "添付書類"});
        paper.add(std::move(enclosures));
    }
    for (const auto* kind : {"by_general_manager", "by_top_management"})
        if (const auto request = approvals::newest(query.readings, kind, row->subject)) {
            paper.add(block::Heading{2, "社内の承認"});
            paper.add(approvals::approval_row(query, request->id));
        }
    return paper;
}

std::string name_of(const SubmissionRow& row) { return row.title + "_" + row.number; }

}  // namespace

base::Result<service::Paper> submission_pdf(const Query& query, const SubmissionAsk& ask)
{
    const auto paper = TRY(paper_of(query, ask));
    return service::pdf(paper, name_of(*submission_table.find(query.readings, ask.submission)));
}

base::Result<service::Paper> submission_docx(const Query& query, const SubmissionAsk& ask)
{
    const auto paper = TRY(paper_of(query, ask));
    const auto name = name_of(*submission_table.find(query.readings, ask.submission));
    return service::Paper{name + ".docx", service::media::docx, documents::docx(paper)};
}

std::vector<block::Any> chapter(const Query& query)
{
    std::vector<block::Any> blocks;
    block::Table table{{{"番号", 1.2}, {"件名", 3}, {"提出先", 2.2}, {"提出日", 1.2}, {"状態", 1.6}, {"回答の番号", 1.8}}, {}};
    for (const auto& row : submission_table.where(query.readings, "ORDER BY number, subject"_sql))
        table.rows.push_back({row.number, row.title, row.addressee, day_of(row.sent_on), state_name(query.catalog, row.state).ja,
                              row.answer_number});
    blocks.emplace_back(block::Heading{2, "提出物の一覧"});
    if (table.rows.empty())
        blocks.emplace_back(block::Paragraph{"該当はない。"});
    else
        blocks.emplace_back(std::move(table));
    block::Table proofs{{{"日付", 1.2}, {"番号", 1.2}, {"送付の証跡", 3.4}, {"内容", 4}}, {}};
    for (const auto& event : event_table.where(query.readings, "WHERE what = 'sent' ORDER BY occurred_on, seq"_sql)) {
        const auto row = submission_table.find(query.readings, event.subject);
        proofs.rows.push_back(
            {base::short_wareki(event.occurred_on), row ? row->number : "", proof_name(query.catalog, event.proof).ja, event.note});
    }
    blocks.emplace_back(block::Heading{2, "送付の証跡"});
    if (proofs.rows.empty())
        blocks.emplace_back(block::Paragraph{"該当はない。"});
    else
        blocks.emplace_back(std::move(proofs));
    return blocks;
}

}  // namespace submissions
