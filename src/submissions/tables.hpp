#pragma once
#include "journal/model.hpp"
#include "submissions/facts.hpp"

/// The submissions' reading of the journal. apply() is the only writer of these tables.
namespace submissions {

struct SubmissionRow {
    SubmissionId subject;
    std::string kind, number, title, edition, addressee;
    std::optional<base::ContractId> contract;
    std::optional<base::Uuid> call;
    std::optional<base::Day> due;
    base::Personal<std::vector<FieldText>> fields;
    std::vector<Enclosure> enclosures;
    std::string state;  // submissions.yaml answer_states
    bool pending;       // an approval is under way
    base::Day drafted_on;
    std::string drafted_by, content_sha;
    std::optional<base::ApprovalId> approval;
    std::optional<base::Day> approved_on;
    std::string return_reason;          // of the approval
    std::optional<base::Day> sent_on;   // the first time
    std::string sending_number, proof;  // of the latest sending
    std::optional<base::Day> check_on, answered_on;
    std::string answer_number, answer_note;
    std::optional<base::Day> reply_by, ended_on;  // ended: withdrawn or closed
    base::Day last_on;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(SubmissionRow, (),
                      (subject, kind, number, title, edition, addressee, contract, call, due, fields, enclosures, state, pending,
                       drafted_on, drafted_by, content_sha, approval, approved_on, return_reason, sent_on, sending_number, proof,
                       check_on, answered_on, answer_number, answer_note, reply_by, ended_on, last_on, seq))

/// What happened to it, for the timeline.
struct EventRow {
    base::Uuid subject;
    std::int64_t seq;
    std::string what;  // drafted, written, put_up, approved, given_back, sent, answered, reopened, withdrawn, closed
    base::Day occurred_on;
    std::string recorded_by, state, proof, number, note;
    std::optional<base::Day> next_on;  // 次に確認する日, or by when a reply is due
    std::optional<service::KeptFile> file;
};
BOOST_DESCRIBE_STRUCT(EventRow, (), (subject, seq, what, occurred_on, recorded_by, state, proof, number, note, next_on, file))

struct CallRow {
    base::Uuid subject;
    std::string kind, what;
    std::optional<base::ContractId> contract;
    base::Day called_on;
    std::optional<base::Day> due;
};
BOOST_DESCRIBE_STRUCT(CallRow, (), (subject, kind, what, contract, called_on, due))

struct WaiverRow {
    base::Uuid subject;
    std::string kind, reason;
    std::optional<base::ContractId> contract;
    std::optional<base::Uuid> call;
    base::Day decided_on;
    std::string decided_by;
};
BOOST_DESCRIBE_STRUCT(WaiverRow, (), (subject, kind, reason, contract, call, decided_on, decided_by))

extern const store::Table<SubmissionRow> submission_table;
extern const store::Table<EventRow> event_table;
extern const store::Table<CallRow> call_table;
extern const store::Table<WaiverRow> waiver_table;

journal::Readings readings();

}  // namespace submissions
