#include "submissions/routes.hpp"

#include "catalog/submissions.hpp"
#include "submissions/close_out.hpp"
#include "submissions/commands.hpp"
#include "submissions/queries.hpp"

namespace submissions {
namespace {

using Kind = service::Column::Kind;
using service::List;
using service::NoAsk;
using service::Text;

constexpr auto view = "submissions.view", draft = "submissions.draft", sends = "submissions.send";

/// The states by the words of the catalogue.
std::map<std::string, Text> states()
{
    std::map<std::string, Text> words;
    for (const auto& state : catalog::built_in()->submissions().answer_states) words[state.id] = {state.ja, state.en};
    return words;
}

List submission_list()
{
    return {{"報告・提出等の一覧", "Submissions"},
            {{"state", {"状態", "State"}, Kind::choice, 14, states()},
             {"number", {"番号", "Number"}, Kind::text, 12},
             {"kind_name", {"種類", "Kind"}, Kind::text, 26},
             {"title", {"件名", "Title"}, Kind::text, 30},
             {"contract", {"契約番号", "Contract"}, Kind::text, 14},
             {"addressee", {"提出先", "To"}, Kind::text, 24},
             {"due", {"期限", "Due"}, Kind::day, 14},
             {"sent_on", {"提出日", "Sent"}, Kind::day, 14},
             {"next_on", {"次の期日", "Next"}, Kind::day, 14},
             {"answer_number", {"回答の番号", "Answer"}, Kind::text, 18}}};
}

List due_list()
{
    return {{"提出の要る事柄", "What is to be submitted"},
            {{"due", {"期限", "Due"}, Kind::day, 14},
             {"kind_name", {"種類", "Kind"}, Kind::text, 26},
             {"why", {"契機", "Why"}, Kind::text, 40},
             {"contract_number", {"契約番号", "Contract"}, Kind::text, 14},
             {"state", {"状態", "State"}, Kind::choice, 14, states()}}};
}

void routes(service::Routes& r)
{
    r.list<NoAsk>("submissions", view, submission_list(), submission_lines);
    r.list<NoAsk>("due", view, due_list(), due_lines);
    r.query<NoAsk>("kinds", view, {"提出物の種類と状態の語", "The kinds, and the words of the states"}, kinds_answer);
    r.query<KindAsk>("kinds/{kind}", view, {"提出物の要領", "How a kind is written"}, kind_answer);
    r.query<SubmissionAsk>("submissions/{submission}", view, {"提出物の詳細", "One submission"}, submission_answer);
    r.paper<SubmissionAsk>("submissions/{submission}/paper.pdf", view, {"提出物（PDF）", "As PDF"}, submission_pdf);
    r.paper<SubmissionAsk>("submissions/{submission}/paper.docx", view, {"提出物（Word）", "As Word"}, submission_docx);
    r.paper<FileAsk>("submissions/{submission}/file", view, {"証跡のファイル", "The proof"}, proof_file);

    r.command<StartDraft>("submissions", draft, {"提出物の作成を始める", "Begin a submission"}, start_draft);
    r.command<Write>("submissions/{submission}/text", draft, {"記載内容を改める", "Change its text"}, write);
    r.command<PutUpDraft>("submissions/{submission}/put_up", draft, {"承認に回す", "Put it up for approval"}, put_up);
    r.command<Send>("submissions/{submission}/send", sends, {"提出を記録する", "Record the sending"}, prepare_send, send);
    r.command<RecordAnswer>("submissions/{submission}/answer", sends, {"回答を記録する", "Record the answer"}, prepare_answer,
                            record_answer);
    r.command<Withdraw>("submissions/{submission}/withdraw", sends, {"取り下げる", "Withdraw"}, withdraw);
    r.command<Reopen>("submissions/{submission}/reopen", draft, {"補正のため作成中に戻す", "Reopen"}, reopen);
    r.command<Close>("submissions/{submission}/close", sends, {"完結とする", "Close"}, close);
    r.command<NoteCall>("calls", sends, {"提出の求めを記録する", "Note a call"}, note_call);
    r.command<Waive>("waivers", sends, {"提出不要と判断する", "Decide that it need not be sent"}, waive);
}

}  // namespace

service::Slice slice()
{
    return {"submissions",
            readings(),
            routes,
            {{"submissions.plan_filed", plan_filed},
             {"submissions.ssp_filed", ssp_filed},
             {"submissions.selfcheck_filed", selfcheck_filed}},
            {{75, {"報告・提出等", "Submissions"}, chapter}},
            tasks,
            search,
            {},
            {},
            close_out()};
}

}  // namespace submissions
