#include "submissions/queries.hpp"

#include "contracts/api.hpp"
#include "messages/submissions.hpp"
#include "parameters/api.hpp"
#include "service/evidence.hpp"
#include "submissions/kinds.hpp"

namespace submissions {
namespace {

using base::Result;
using service::Query;
using store::operator""_sql;

std::string number_of(const Query& query, const std::optional<base::ContractId>& id)
{
    const auto card = id ? contracts::contract(query.readings, *id) : std::nullopt;
    return card ? card->number : "";
}

std::string kind_name(const Query& query, const std::string& id)
{
    const auto* kind = find_kind(query.catalog, id);
    return kind ? kind->ja : id;
}

SubmissionLine line_of(const Query& query, const SubmissionRow& row)
{
    return {row.subject,       row.number,
            row.kind,          kind_name(query, row.kind),
            row.title,         number_of(query, row.contract),
            row.addressee,     row.state,
            row.pending,       row.due,
            row.sent_on,       row.reply_by ? row.reply_by : row.check_on,
            row.answer_number, row.drafted_on};
}

/// What is under way or sent for a matter; nothing where it is open or was waived.
class Matters {
public:
    explicit Matters(const Query& query)
        : query_(query)
        , rows_(submission_table.all(query.readings))
        , waivers_(waiver_table.all(query.readings))
    {}
    /// Adds the line unless the matter is settled.
    void add(std::vector<DueLine>& lines, DueLine line) const
    {
        const auto same = [&](const auto& row) {
            return row.kind == line.kind && row.contract == line.contract && row.call == line.call;
        };
        if (std::ranges::any_of(waivers_, same)) return;
        for (const auto& row : rows_) {
            if (!same(row) || row.state == states::withdrawn) continue;
            if (states::filed(row.state) && row.state != states::returned && row.state != states::refused) return;
            line.state = row.state;
            line.submission = row.subject;
        }
        line.overdue = line.due && *line.due < query_.day;
        lines.push_back(std::move(line));
    }

private:
    const Query& query_;
    std::vector<SubmissionRow> rows_;
    std::vector<WaiverRow> waivers_;
};

/// What the conclusion of a contract calls for besides the rules, which keep their own confirmation.
constexpr std::array by_contract{"submission.business_plan", "submission.ssp"};

}  // namespace

Result<std::vector<SubmissionLine>> submission_lines(const Query& query, const service::NoAsk&)
{
    std::vector<SubmissionLine> lines;
    for (const auto& row : submission_table.where(query.readings, "ORDER BY drafted_on DESC, number DESC, subject"_sql))
        lines.push_back(line_of(query, row));
    return lines;
}

Result<std::vector<DueLine>> due_lines(const Query& query, const service::NoAsk&)
{
    std::vector<DueLine> lines;
    const Matters matters{query};
    const std::chrono::days within{parameters::number(query, "rule_submit_days")};
    for (const auto& card : contracts::in_force(query.readings, query.day)) {
        if (!card.handles_information || !card.concluded_on) continue;
        for (const auto* id : by_contract) {
            const auto* kind = find_kind(query.catalog, id);
            if (!kind || std::ranges::find(kind->editions, card.edition) == kind->editions.end()) continue;
            matters.add(lines,
                        {id, kind->ja, kind->trigger.ja, card.number, card.id, {}, *card.concluded_on + within, "", {}, false});
        }
    }
    for (const auto& call : call_table.where(query.readings, "ORDER BY called_on, subject"_sql))
        matters.add(lines, {call.kind,
                            kind_name(query, call.kind),
                            call.what,
                            number_of(query, call.contract),
                            call.contract,
                            call.subject,
                            call.due,
                            "",
                            {},
                            false});
    std::ranges::stable_sort(lines, [](const DueLine& a, const DueLine& b) {
        return a.due.value_or(base::Day::max()) < b.due.value_or(base::Day::max());
    });
    return lines;
}

Result<KindAnswer> kind_answer(const Query& query, const KindAsk& ask)
{
    const auto* kind = find_kind(query.catalog, ask.kind);
    if (!kind) return base::Refusal{codes::no_such_kind, "kind", {ask.kind}};
    KindAnswer answer{kind->id,
                      kind->trigger.ja,
                      kind->timing.ja,
                      kind->prepared_by,
                      kind->approved_by,
                      kind->guide.ja,
                      std::string{boost::describe::enum_to_string(kind->confidence, "?")},
                      {kind->ja, kind->en},
                      {},
                      {},
                      {},
                      {},
                      kind->proof,
                      kind->answers};
    for (const auto& one : kind->guide.mistakes) answer.mistakes.push_back(one.ja);
    for (const auto& one : query.catalog.submissions().common_checks) answer.checks.push_back(one.ja);
    for (const auto& one : kind->attachments) answer.enclosures.push_back(one.ja);
    for (const auto& one : kind->fields) answer.fields.push_back(one.ja);
    return answer;
}

Result<SubmissionAnswer> submission_answer(const Query& query, const SubmissionAsk& ask)
{
    const auto row = submission_table.find(query.readings, ask.submission);
    if (!row) return base::Refusal{codes::no_such_submission, "submission"};
    SubmissionAnswer answer{
        line_of(query, *row), row->fields.value_or({}), row->enclosures, row->return_reason, row->content_sha, {}, {}, row->seq};
    answer.next = states_after(query.catalog, row->state);
    for (const auto& event : event_table.where(query.readings, "WHERE subject = ? ORDER BY occurred_on, seq"_sql, row->subject))
        answer.events.push_back({event.seq, event.what, event.occurred_on, event.state, event.proof, event.number, event.note,
                                 event.file ? event.file->name : "", event.next_on});
    return answer;
}

Result<service::Paper> proof_file(const Query& query, const FileAsk& ask)
{
    for (const auto& event : event_table.where(query.readings, "WHERE subject = ?"_sql, ask.submission))
        if (event.seq == ask.seq && event.file) return service::give_back(query, *event.file);
    return base::Refusal{codes::no_such_submission, "seq"};
}

std::string state_name(const Query& query, const std::string& id)
{
    for (const auto& state : query.catalog.submissions().answer_states)
        if (state.id == id) return state.ja;
    return id;
}

std::string proof_name(const Query& query, const std::string& id)
{
    for (const auto& proof : query.catalog.submissions().sending_proofs)
        if (proof.id == id) return proof.ja;
    return id;
}

}  // namespace submissions
