#include "rules/routes.hpp"

#include "rules/queries.hpp"

namespace rules {
namespace {

using ColumnKind = service::Column::Kind;

service::List history_list()
{
    std::map<std::string, service::Text> states;
    for (const auto state : {Shown::draft, Shown::submitted, Shown::approved, Shown::asked, Shown::confirmed, Shown::coming,
                             Shown::in_force, Shown::superseded, Shown::dropped})
        states[boost::describe::enum_to_string(state, "?")] = label(state);
    return {{"規則文書 改訂履歴・確認申請台帳", "Versions of the rules and their confirmation"},
            {{"title", {"文書", "Document"}, ColumnKind::text, 24},
             {"name", {"版", "Version"}, ColumnKind::text, 12},
             {"state", {"状態", "State"}, ColumnKind::choice, 18, states},
             {"reason", {"制定・改正の理由", "Reason"}, ColumnKind::text, 30},
             {"drafted_on", {"起案日", "Drafted"}, ColumnKind::day, 14},
             {"drafted_by", {"起案者", "By"}, ColumnKind::text, 14},
             {"approved_on", {"社内承認日", "Approved"}, ColumnKind::day, 14},
             {"asked_on", {"確認申請日", "Sent"}, ColumnKind::day, 14},
             {"answered_on", {"確認日", "Confirmed"}, ColumnKind::day, 14},
             {"answer_number", {"確認番号", "Number"}, ColumnKind::text, 18},
             {"effective", {"施行日", "In force"}, ColumnKind::day, 14}}};
}

void routes(service::Routes& r)
{
    r.query<service::NoAsk>("documents", "rules.view", {"規則文書の状況", "The documents"}, document_lines);
    r.list<service::NoAsk>("history", "rules.view", history_list(), history);
    r.query<VersionAsk>("versions/{version}", "rules.view", {"版の全文", "A version in full"}, version_answer);
    r.query<VersionAsk>("versions/{version}/source", "rules.draft", {"案の原文", "A draft as it is written"}, source_answer);
    r.query<DifferenceAsk>("versions/{version}/difference", "rules.view", {"版の違い", "What changed"}, difference_answer);
    r.query<CoverageAsk>("coverage", "rules.view", {"要求事項と条文の対応", "Requirements and articles"}, coverage_answer);
    r.paper<VersionAsk>("versions/{version}/booklet.pdf", "rules.view", {"版のPDF", "A version as PDF"}, version_pdf);
    r.paper<VersionAsk>("versions/{version}/booklet.docx", "rules.view", {"版のWord文書", "A version as Word"}, version_docx);
    r.paper<VersionAsk>("versions/{version}/original.docx", "rules.view", {"取り込んだWord文書", "The imported document"},
                        original_docx);
    r.paper<DifferenceAsk>("versions/{version}/comparison.pdf", "rules.view", {"新旧対照表", "Comparison"}, comparison_pdf);
    r.examine<service::NoAsk>("import/examine", "rules.draft", {"Word文書の取込みを確かめる", "Preview an import"}, examine_import);

    r.command<StartDraft>("drafts", "rules.draft", {"起案を始める", "Begin a draft"}, start_draft);
    r.command<ImportBook>("import", "rules.draft", {"Word文書を取り込む", "Import a Word document"}, read_import, import_book);
    r.command<WriteArticle>("versions/{version}/articles", "rules.draft", {"条を書く", "Write an article"}, write_article);
    r.command<MoveArticle>("versions/{version}/articles/move", "rules.draft", {"条を移す", "Move an article"}, move_article);
    r.command<RemoveArticle>("versions/{version}/articles/remove", "rules.draft", {"条を削除する", "Remove an article"},
                             remove_article);
    r.command<WriteChapter>("versions/{version}/chapters", "rules.draft", {"章を書く", "Write a chapter"}, write_chapter);
    r.command<RemoveChapter>("versions/{version}/chapters/remove", "rules.draft", {"章を削除する", "Remove a chapter"},
                             remove_chapter);
    r.command<Submit>("versions/{version}/submit", "rules.draft", {"承認に回す", "Submit for approval"}, submit);
    r.command<Drop>("versions/{version}/drop", "rules.draft", {"廃案にする", "Drop a version"}, drop);
    r.command<AskConfirmation>("versions/{version}/confirmation", "rules.submit",
                               {"確認申請・届出を記録する", "Record the application"}, ask_confirmation);
    r.command<RecordAnswer>("versions/{version}/answer", "rules.submit", {"確認の回答を記録する", "Record the answer"},
                            record_answer);
    r.command<SetEffect>("versions/{version}/effect", "rules.issue", {"施行日を定める", "Set the effective date"}, set_effect);
    r.command<RecordReview>("reviews", "rules.approve", {"見直しを記録する", "Record a review"}, record_review);
}

}  // namespace

service::Slice slice()
{
    return {"rules",
            readings(),
            routes,
            {{"rules.in_force", rules_in_force},
             {"rules.confirmed_before_effect", confirmed_before_effect},
             {"rules.coverage_complete", coverage_complete},
             {"rules.notified", notified},
             {"rules.reviewed", reviewed},
             {"rules.marking_guide", marking_guide},
             {"organization.violations_handled", violations_handled}},
            {{30, {"情報セキュリティ規則", "Rules"}, chapter}},
            tasks,
            search};
}

}  // namespace rules
