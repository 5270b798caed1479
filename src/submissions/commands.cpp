#include "submissions/commands.hpp"

#include "contracts/api.hpp"
#include "messages/submissions.hpp"
#include "service/evidence.hpp"
#include "submissions/approvable.hpp"
#include "submissions/drawing.hpp"
#include "submissions/kinds.hpp"
#include "submissions/known.hpp"

namespace submissions {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

Result<SubmissionRow> row_of(const Command& command, const SubmissionId& id)
{
    const auto row = submission_table.find(command.readings(), id);
    if (!row) return base::Refusal{codes::no_such_submission, "submission"};
    return *row;
}

/// 管理番号 of the year: 提R8-001.
std::string next_number(const Command& command, base::Day on)
{
    constexpr int before_reiwa = 2018;
    const auto begin = "提R" + std::to_string(base::fiscal_year(on) - before_reiwa) + "-";
    int taken = 0;
    for (const auto& row : submission_table.all(command.readings())) taken += row.number.starts_with(begin);
    const auto digits = std::to_string(taken + 1);
    return begin + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

/// What the rules about a call or a waiver must know of its kind and its contract.
KnownCall call_of(const Command& command, const std::string& id, const std::optional<base::ContractId>& contract)
{
    KnownCall known{};
    if (const auto* kind = find_kind(command.state.catalog, id)) known.kind = rules_of(*kind);
    const auto card = contract ? contracts::contract(command.readings(), *contract) : std::nullopt;
    known.contract_known = !contract || card;
    known.edition = card ? card->edition : command.state.company.edition;
    return known;
}

Result<std::optional<service::KeptFile>> kept_proof(const service::Query& query, const std::vector<http::Upload>& uploads,
                                                    const std::optional<bool>& confirmed)
{
    if (uploads.empty()) return std::optional<service::KeptFile>{};
    if (uploads.size() > 1) return base::Refusal{codes::choose_one_file, "file"};
    return std::optional{TRY(service::keep(query, uploads.front(), {}, {"", confirmed.value_or(false)}))};
}

/// A step in the life of a submission: decide by where it stands, then record.
template <class Ask, class... File>
Result<Uuid> step(Command& command, const Ask& ask, const File&... file)
{
    const auto row = TRY(row_of(command, ask.submission));
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, life_of(command.state.catalog, row), file..., on));
    command.journal.record(row.subject, on, fact);
    return Uuid{row.subject};
}

}  // namespace

Result<Uuid> start_draft(Command& command, const StartDraft& ask)
{
    const auto on = ask.on.value_or(command.today());
    KnownMatter known;
    const auto* kind = find_kind(command.state.catalog, ask.kind);
    if (kind) known.kind = rules_of(*kind);
    known.contract_given = ask.contract.has_value();
    known.edition = command.state.company.edition;
    known.number = next_number(command, on);
    if (ask.contract)
        if (const auto card = contracts::contract(command.readings(), *ask.contract)) {
            known.contract_known = true;
            known.edition = card->edition;
            known.orderer = card->orderer;
            known.tier = card->tier;
        }
    known.call_known = !ask.call || call_table.find(command.readings(), *ask.call);
    auto fact = TRY(decide(ask, known));
    fact.fields = drawn_fields(command.state, *kind, ask.contract);
    for (const auto& attachment : kind->attachments) fact.enclosures.push_back({attachment.ja, true, ""});
    const auto subject = command.journal.make_id<SubmissionId>();
    command.journal.record(subject, on, fact);
    return Uuid{subject};
}

Result<Uuid> write(Command& command, const Write& ask)
{
    const auto row = TRY(row_of(command, ask.submission));
    const auto fact = TRY(decide(ask, draft_of(command.state.catalog, row)));
    command.journal.record(row.subject, std::max(ask.on.value_or(command.today()), row.last_on), fact);
    return Uuid{row.subject};
}

Result<Uuid> put_up(Command& command, const PutUpDraft& ask)
{
    const auto row = TRY(row_of(command, ask.submission));
    auto fact = TRY(decide(ask, draft_of(command.state.catalog, row)));
    fact.content_sha = content_sha(row);
    command.journal.record(row.subject, std::max(ask.on.value_or(command.today()), row.last_on), fact);
    return Uuid{row.subject};
}

Result<SendPrepared> prepare_send(const service::Query& query, const Send& ask, const std::vector<http::Upload>& uploads)
{
    return SendPrepared{ask, TRY(kept_proof(query, uploads, ask.confirmed_marking))};
}

Result<Uuid> send(Command& command, const SendPrepared& prepared) { return step(command, prepared.ask, prepared.file); }

Result<AnswerPrepared> prepare_answer(const service::Query& query, const RecordAnswer& ask,
                                      const std::vector<http::Upload>& uploads)
{
    return AnswerPrepared{ask, TRY(kept_proof(query, uploads, ask.confirmed_marking))};
}

Result<Uuid> record_answer(Command& command, const AnswerPrepared& prepared) { return step(command, prepared.ask, prepared.file); }

Result<Uuid> withdraw(Command& command, const Withdraw& ask) { return step(command, ask); }
Result<Uuid> reopen(Command& command, const Reopen& ask) { return step(command, ask); }
Result<Uuid> close(Command& command, const Close& ask) { return step(command, ask); }

Result<Uuid> note_call(Command& command, const NoteCall& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, call_of(command, ask.kind, ask.contract), on));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> waive(Command& command, const Waive& ask)
{
    auto known = call_of(command, ask.kind, ask.contract);
    known.call_known = !ask.call || call_table.find(command.readings(), *ask.call);
    for (const auto& row : waiver_table.where(command.readings(), "WHERE kind = ?"_sql, ask.kind))
        known.waived = known.waived || (row.contract == ask.contract && row.call == ask.call);
    const auto fact = TRY(decide(ask, known));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return subject;
}

}  // namespace submissions
