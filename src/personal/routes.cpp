#include "personal/routes.hpp"

#include "personal/commands.hpp"
#include "personal/queries.hpp"
#include "personal/tables.hpp"
#include "personal/words.hpp"

namespace personal {
namespace {

using ColumnKind = service::Column::Kind;

constexpr auto see = "personal.view", record = "personal.record";

template <class Enum, std::size_t n>
std::map<std::string, service::Text> choices(const Enum (&values)[n])
{
    std::map<std::string, service::Text> all;
    for (const auto value : values) all.emplace(boost::describe::enum_to_string(value, "?"), word(value));
    return all;
}

service::List request_list()
{
    using enum State;
    return {
        {"個人情報に関する請求の一覧", "Requests about personal data"},
        {{"state", {"状態", "State"}, ColumnKind::choice, 14, choices({received, checked, decided, answered, withdrawn})},
         {"number", {"番号", "Number"}, ColumnKind::text, 12},
         {"kind",
          {"請求", "Request"},
          ColumnKind::choice,
          16,
          choices({Kind::purpose, Kind::disclosure, Kind::correction, Kind::stopping})},
         {"name", {"本人", "About"}, ColumnKind::text, 16},
         {"applicant", {"請求者", "By"}, ColumnKind::text, 20},
         {"received_on", {"受付日", "Received"}, ColumnKind::day, 14},
         {"due", {"期限", "Due"}, ColumnKind::day, 14},
         {"decided_on", {"決定日", "Decided"}, ColumnKind::day, 14},
         {"outcome", {"決定", "Decision"}, ColumnKind::choice, 14, choices({Outcome::granted, Outcome::partly, Outcome::refused})},
         {"answered_on", {"回答日", "Answered"}, ColumnKind::day, 14}}};
}

void routes(service::Routes& r)
{
    r.query<FileAsk>("people/{person}", service::anyone, {"個人別の記録", "What is kept about one person"}, file_answer);
    r.paper<FileAsk>("people/{person}/file.pdf", service::anyone, {"個人別の記録の印刷", "One person's file on paper"}, file_paper);
    r.list<service::NoAsk>("requests", see, request_list(), request_lines);
    r.query<RequestAsk>("requests/{request}", see, {"個人情報に関する請求", "One request"}, request_answer);
    r.paper<RequestAsk>("requests/{request}/answer.pdf", see, {"回答書", "Letter of answer"}, answer_letter);

    r.command<Receive>("requests", record, {"請求を受け付ける", "Receive a request"}, receive_request);
    r.command<CheckIdentity>("requests/{request}/identity", record, {"本人確認を記録する", "Record who asks"}, check_identity);
    r.command<Extend>("requests/{request}/extend", record, {"期限を延ばす", "Extend"}, extend_request);
    r.command<Decide>("requests/{request}/decide", record, {"決定を記録する", "Record the decision"}, settle_request);
    r.command<Answer>("requests/{request}/answer", record, {"回答を記録する", "Record the answer"}, answer_request);
    r.command<Withdraw>("requests/{request}/withdraw", record, {"取下げを記録する", "Record the withdrawal"}, withdraw_request);
}

}  // namespace

service::Slice slice()
{
    service::Slice all{"personal", readings(), routes};
    all.tasks = tasks;
    all.people = person_sections();
    return all;
}

}  // namespace personal
