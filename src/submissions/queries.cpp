#include "submissions/queries.hpp"

#include "base/text.hpp"
#include "contracts/api.hpp"
#include "messages/submissions.hpp"
#include "organization/api.hpp"
#include "service/evidence.hpp"
#include "submissions/kinds.hpp"
#include "submissions/known.hpp"
#include "submissions/of_rules.hpp"

namespace submissions {
namespace {

using base::Result;
using service::Query;
using store::operator""_sql;

std::string link_of(const SubmissionRow& row) { return "/submissions/" + std::string{row.subject.text()}; }

SubmissionLine line_of(const Query& query, const SubmissionRow& row)
{
    SubmissionLine line{};
    line.id = row.subject;
    line.number = row.number;
    line.kind = row.kind;
    line.kind_name = kind_name(query.catalog, row.kind);
    line.title = row.title;
    line.contract = number_of(query, row.contract);
    line.addressee = row.addressee;
    line.state = row.state;
    line.state_label = state_name(query.catalog, row.state);
    line.link = link_of(row);
    line.pending = row.pending;
    line.due = row.due;
    line.sent_on = row.sent_on;
    line.next_on = row.reply_by ? row.reply_by : row.check_on;
    line.answer_number = row.answer_number;
    line.drafted_on = row.drafted_on;
    return line;
}

std::string who(const Query& query, const std::string& actor)
{
    const auto id = base::PersonId::parse(actor);
    return id && organization::person(query.readings, *id, query.day) ? organization::name_of(query.readings, *id) : "";
}

/// Every step, in the order of a life.
std::vector<StepOffer> offers_of(const Query& query, const SubmissionRow& row)
{
    const auto life = life_of(query.catalog, row);
    const auto draft = draft_of(query.catalog, row);
    const std::vector<std::pair<const char*, base::Faults>> steps{
        {"write", against_writing(draft)},       {"put_up", against_putting_up(draft)}, {"send", against_sending(life)},
        {"answer", against_answering(life)},     {"reopen", against_reopening(life)},   {"close", against_closing(life)},
        {"withdraw", against_withdrawing(life)},
    };
    std::vector<StepOffer> offers;
    for (const auto& [act, against] : steps) {
        StepOffer offer{act, !against, {}};
        for (const auto& fault : against.all()) offer.reasons.push_back(base::text(fault, query.language));
        offers.push_back(std::move(offer));
    }
    return offers;
}

}  // namespace

std::string number_of(const Query& query, const std::optional<base::ContractId>& id)
{
    const auto card = id ? contracts::contract(query.readings, *id) : std::nullopt;
    return card ? card->number : "";
}

Result<std::vector<SubmissionLine>> submission_lines(const Query& query, const service::NoAsk&)
{
    std::vector<SubmissionLine> lines;
    for (const auto& row : submission_table.all(query.readings)) lines.push_back(line_of(query, row));
    std::ranges::move(rules_sent(query), std::back_inserter(lines));
    std::ranges::stable_sort(lines, [](const SubmissionLine& a, const SubmissionLine& b) {
        return std::tie(b.drafted_on, b.number, b.title) < std::tie(a.drafted_on, a.number, a.title);
    });
    return lines;
}

Result<SubmissionAnswer> submission_answer(const Query& query, const SubmissionAsk& ask)
{
    const auto row = submission_table.find(query.readings, ask.submission);
    if (!row) return base::Refusal{codes::no_such_submission, "submission"};
    SubmissionAnswer answer{};
    answer.line = line_of(query, *row);
    for (const auto& field : row->fields.value_or({}))
        answer.fields.push_back({field.id, field.label, field.drawn, field.text, source_name(query.catalog, field.source)});
    answer.enclosures = row->enclosures;
    answer.return_reason = row->return_reason;
    answer.content_sha = row->content_sha;
    answer.contract = row->contract;
    answer.next = states_after(query.catalog, row->state);
    answer.offers = offers_of(query, *row);
    answer.seq = row->seq;
    if (const auto* kind = find_kind(query.catalog, row->kind)) {
        for (const auto& id : kind->answers)
            if (std::ranges::find(answer.next, id) != answer.next.end())
                answer.answers.push_back({id, state_name(query.catalog, id)});
        for (const auto& id : kind->proof) answer.proofs.push_back({id, proof_name(query.catalog, id)});
    }
    for (const auto& event : event_table.where(query.readings, "WHERE subject = ? ORDER BY occurred_on, seq"_sql, row->subject))
        answer.events.push_back({event.seq, event.what, event.occurred_on, who(query, event.recorded_by), event.state,
                                 state_name(query.catalog, event.state), proof_name(query.catalog, event.proof), event.number,
                                 event.note, event.file ? event.file->name : "", event.next_on});
    return answer;
}

Result<service::Paper> proof_file(const Query& query, const FileAsk& ask)
{
    for (const auto& event : event_table.where(query.readings, "WHERE subject = ?"_sql, ask.submission))
        if (event.seq == ask.seq && event.file) return service::give_back(query, *event.file);
    return base::Refusal{codes::no_such_submission, "seq"};
}

/// What is late or comes due, what was asked and waits for an answer, and what was sent and is to be checked.
std::vector<service::Task> tasks(const Query& query)
{
    constexpr std::chrono::days near{30};
    std::vector<service::Task> tasks;
    const service::Text source{"報告・提出等", "Submissions"};
    const auto add = [&](const service::Text& title, const std::string& link, const std::optional<base::Day>& due) {
        tasks.push_back({due && *due < query.today ? "overdue" : "due", title, source, link, due});
    };
    if (authority::holds(query.caller.power, "submissions.draft"))
        for (const auto& line : due_lines(query, {}).value()) {
            if (line.by_rules || !line.due || query.today + near < *line.due) continue;
            const auto of = line.contract_number.empty() ? "" : "（" + line.contract_number + "）";
            add({"提出してください: " + line.kind_name + of, "To be submitted: " + line.kind_name + of},
                line.link.empty() ? "/submissions?tab=due" : line.link, line.due);
        }
    if (!authority::holds(query.caller.power, "submissions.send")) return tasks;
    for (const auto& row : submission_table.where(query.readings, "ORDER BY number, subject"_sql)) {
        const auto name = row.number + "　" + row.title;
        if (row.state == states::question)
            add({"照会に回答してください: " + name, "Answer the query: " + name}, link_of(row), row.reply_by);
        if (row.state == states::returned)
            add({"補正してください: " + name, "Mend what was returned: " + name}, link_of(row), row.reply_by);
        if (row.state == states::approved)
            add({"承認済みです。提出してください: " + name, "Approved, to be sent: " + name}, link_of(row), row.due);
        if (row.check_on && *row.check_on <= query.today)
            add({"回答の有無を確かめてください: " + name, "See whether it was answered: " + name}, link_of(row), row.check_on);
    }
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    if (!authority::holds(query.caller.power, "submissions.view")) return hits;
    for (const auto& row : submission_table.where(query.readings, "ORDER BY number, subject"_sql))
        if (base::search_key(row.number + row.title + row.answer_number + row.addressee).find(key) != std::string::npos)
            hits.push_back({{row.number + "　" + row.title, ""}, {"報告・提出等", "Submission"}, link_of(row)});
    return hits;
}

}  // namespace submissions
