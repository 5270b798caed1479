#include "submissions/tables.hpp"

#include "submissions/states.hpp"

namespace submissions {

const store::Table<SubmissionRow> submission_table{"submissions_submission", "subject"};
const store::Table<EventRow> event_table{"submissions_event", "subject, seq"};
const store::Table<CallRow> call_table{"submissions_call", "subject"};
const store::Table<WaiverRow> waiver_table{"submissions_waiver", "subject"};

using journal::Entry;

namespace {

/// Changes the submission this entry is about and keeps its last day and the seq for If-Match.
template <class Change>
void change_submission(store::Tx& tx, const Entry& entry, Change&& how)
{
    submission_table.change(tx, entry.head.subject, [&](SubmissionRow& row) {
        how(row);
        row.last_on = entry.head.occurred_on;
        row.seq = entry.head.seq;
    });
}

/// A line of the timeline; what is not said stays empty.
EventRow happened(const Entry& entry, std::string what, std::string_view state = {})
{
    const auto& head = entry.head;
    return {head.subject, head.seq, std::move(what), head.occurred_on, head.actor, std::string{state}, "", "", "", {}, {}};
}

}  // namespace

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Drafted& fact, const Entry& entry)
{
    const auto& head = entry.head;
    SubmissionRow row{};
    row.subject = SubmissionId{head.subject};
    row.kind = fact.kind;
    row.number = fact.number;
    row.title = fact.title;
    row.edition = fact.edition;
    row.addressee = fact.addressee;
    row.contract = fact.contract;
    row.call = fact.call;
    row.due = fact.due;
    row.fields = fact.fields;
    row.enclosures = fact.enclosures;
    row.state = states::draft;
    row.drafted_on = row.last_on = head.occurred_on;
    row.drafted_by = head.actor;
    row.seq = head.seq;
    submission_table.put(tx, row);
    event_table.put(tx, happened(entry, "drafted", states::draft));
}

static void apply(store::Tx& tx, const Written& fact, const Entry& entry)
{
    change_submission(tx, entry, [&](SubmissionRow& row) {
        row.title = fact.title;
        row.addressee = fact.addressee;
        row.due = fact.due;
        row.fields = fact.fields;
        row.enclosures = fact.enclosures;
    });
    event_table.put(tx, happened(entry, "written"));
}

static void apply(store::Tx& tx, const PutUp& fact, const Entry& entry)
{
    change_submission(tx, entry, [&](SubmissionRow& row) {
        row.pending = true;
        row.content_sha = fact.content_sha;
        row.return_reason.clear();
    });
    auto line = happened(entry, "put_up");
    line.note = fact.note;
    event_table.put(tx, line);
}

static void apply(store::Tx& tx, const Approved& fact, const Entry& entry)
{
    change_submission(tx, entry, [&](SubmissionRow& row) {
        row.pending = false;
        row.state = states::approved;
        row.approval = fact.approval;
        row.approved_on = entry.head.occurred_on;
    });
    event_table.put(tx, happened(entry, "approved", states::approved));
}

static void apply(store::Tx& tx, const GivenBack& fact, const Entry& entry)
{
    change_submission(tx, entry, [&](SubmissionRow& row) {
        row.pending = false;
        row.return_reason = fact.reason;
    });
    auto line = happened(entry, "given_back");
    line.note = fact.reason;
    event_table.put(tx, line);
}

static void apply(store::Tx& tx, const Sent& fact, const Entry& entry)
{
    change_submission(tx, entry, [&](SubmissionRow& row) {
        row.state = states::sent;
        if (!row.sent_on) row.sent_on = entry.head.occurred_on;
        row.sending_number = fact.number;
        row.proof = fact.proof;
        row.check_on = fact.check_on;
        row.reply_by.reset();
    });
    auto line = happened(entry, "sent", states::sent);
    line.proof = fact.proof;
    line.number = fact.number;
    line.note = fact.reply.empty() || fact.proof_note.empty() ? fact.reply + fact.proof_note : fact.reply + "\n" + fact.proof_note;
    line.next_on = fact.check_on;
    line.file = fact.file;
    event_table.put(tx, line);
}

static void apply(store::Tx& tx, const Answered& fact, const Entry& entry)
{
    change_submission(tx, entry, [&](SubmissionRow& row) {
        row.state = fact.answer;
        row.answered_on = entry.head.occurred_on;
        row.answer_number = fact.number;
        row.answer_note = fact.note;
        row.reply_by = fact.reply_by;
        row.check_on.reset();
        if (fact.answer == states::closed) row.ended_on = entry.head.occurred_on;
    });
    auto line = happened(entry, "answered", fact.answer);
    line.number = fact.number;
    line.note = fact.note;
    line.next_on = fact.reply_by;
    line.file = fact.file;
    event_table.put(tx, line);
}

static void apply(store::Tx& tx, const Reopened& fact, const Entry& entry)
{
    change_submission(tx, entry, [&](SubmissionRow& row) {
        row.state = states::draft;
        row.approved_on.reset();
        row.approval.reset();
        row.reply_by.reset();
    });
    auto line = happened(entry, "reopened", states::draft);
    line.note = fact.reason;
    event_table.put(tx, line);
}

static void apply(store::Tx& tx, const Withdrawn& fact, const Entry& entry)
{
    change_submission(tx, entry, [&](SubmissionRow& row) {
        row.state = states::withdrawn;
        row.ended_on = entry.head.occurred_on;
        row.check_on.reset();
        row.reply_by.reset();
    });
    auto line = happened(entry, "withdrawn", states::withdrawn);
    line.note = fact.reason;
    event_table.put(tx, line);
}

static void apply(store::Tx& tx, const Closed& fact, const Entry& entry)
{
    change_submission(tx, entry, [&](SubmissionRow& row) {
        row.state = states::closed;
        row.ended_on = entry.head.occurred_on;
    });
    auto line = happened(entry, "closed", states::closed);
    line.note = fact.note;
    event_table.put(tx, line);
}

static void apply(store::Tx& tx, const Called& fact, const Entry& entry)
{
    call_table.put(tx, {entry.head.subject, fact.kind, fact.what, fact.contract, entry.head.occurred_on, fact.due});
}

static void apply(store::Tx& tx, const Waived& fact, const Entry& entry)
{
    waiver_table.put(
        tx, {entry.head.subject, fact.kind, fact.reason, fact.contract, fact.call, entry.head.occurred_on, entry.head.actor});
}

journal::Readings readings()
{
    using journal::kind;
    return {"submissions",
            {&submission_table, &event_table, &call_table, &waiver_table},
            {kind<Drafted>(), kind<Written>(), kind<PutUp>(), kind<Approved>(), kind<GivenBack>(), kind<Sent>(), kind<Answered>(),
             kind<Reopened>(), kind<Withdrawn>(), kind<Closed>(), kind<Called>(), kind<Waived>()}};
}

}  // namespace submissions
