#pragma once
#include "base/result.hpp"
#include "submissions/facts.hpp"
#include "submissions/states.hpp"

namespace submissions {

/// 提出した (also the reply to a query).
struct Send {
    SubmissionId submission;
    std::string proof;
    std::optional<std::string> number, proof_note, reply;
    std::optional<base::Day> check_on, on;
    std::optional<bool> confirmed_marking;
};
BOOST_DESCRIBE_STRUCT(Send, (), (submission, proof, number, proof_note, reply, check_on, on, confirmed_marking))

/// 回答を受けた.
struct RecordAnswer {
    SubmissionId submission;
    std::string answer;
    std::optional<std::string> number, note;
    std::optional<base::Day> reply_by, on;
    std::optional<bool> confirmed_marking;
};
BOOST_DESCRIBE_STRUCT(RecordAnswer, (), (submission, answer, number, note, reply_by, on, confirmed_marking))

struct Withdraw {
    SubmissionId submission;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), (submission, reason, on))

struct Reopen {
    SubmissionId submission;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Reopen, (), (submission, reason, on))

struct Close {
    SubmissionId submission;
    std::optional<std::string> note;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Close, (), (submission, note, on))

/// What the rules about its life must know.
struct KnownLife {
    std::string state;
    std::vector<std::string> next;  // states that may follow
    bool pending = false;
    std::optional<base::Day> last_on;  // of the last thing that happened to it
    KindRules kind;
    bool approved_text = true;  // the text is that which was approved
};

/// What stands against a step whatever is said with it.
base::Faults against_sending(const KnownLife&);
base::Faults against_answering(const KnownLife&);
base::Faults against_withdrawing(const KnownLife&);
base::Faults against_reopening(const KnownLife&);
base::Faults against_closing(const KnownLife&);

/// Only what was approved inside is sent, with one of the proofs the kind takes: a file, or where the paper lies.
base::Result<Sent> decide(const Send&, const KnownLife&, const std::optional<service::KeptFile>&, base::Day on);
/// Only the answers of the kind, and only what may follow its state.
base::Result<Answered> decide(const RecordAnswer&, const KnownLife&, const std::optional<service::KeptFile>&, base::Day on);
base::Result<Withdrawn> decide(const Withdraw&, const KnownLife&, base::Day on);
base::Result<Reopened> decide(const Reopen&, const KnownLife&, base::Day on);
base::Result<Closed> decide(const Close&, const KnownLife&, base::Day on);

}  // namespace submissions
