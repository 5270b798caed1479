#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/personal.hpp"
#include "service/kept_file.hpp"

/// What the submissions slice can record. A submission is a subject: its text, its approval, how it was sent, what was answered.
namespace submissions {

using SubmissionId = base::Id<struct SubmissionTag>;

/// A field of the paper: what it says, and what the records gave when it was drawn from them.
struct FieldText {
    std::string id, label, source, drawn, text;
    friend bool operator==(const FieldText&, const FieldText&) = default;
};
BOOST_DESCRIBE_STRUCT(FieldText, (), (id, label, source, drawn, text))

/// 添付書類: whether it goes along, and which one it is (version, sheets).
struct Enclosure {
    std::string title;
    bool enclosed;
    std::string note;
    friend bool operator==(const Enclosure&, const Enclosure&) = default;
};
BOOST_DESCRIBE_STRUCT(Enclosure, (), (title, enclosed, note))

/// A submission is begun: its fields are drawn from the records. They may name people.
struct Drafted {
    static constexpr auto fact = "submissions.drafted.v1";
    static constexpr bool founding = true;
    std::string kind, number, title, edition, addressee;  // kind: an id of submissions.yaml
    std::optional<base::ContractId> contract;
    std::optional<base::Uuid> call;  // the call it answers
    std::optional<base::Day> due;
    base::Personal<std::vector<FieldText>> fields;
    std::vector<Enclosure> enclosures;
};
BOOST_DESCRIBE_STRUCT(Drafted, (), (kind, number, title, edition, addressee, contract, call, due, fields, enclosures))

/// The text of a draft, whole.
struct Written {
    static constexpr auto fact = "submissions.written.v1";
    std::string title, addressee;
    std::optional<base::Day> due;
    base::Personal<std::vector<FieldText>> fields;
    std::vector<Enclosure> enclosures;
};
BOOST_DESCRIBE_STRUCT(Written, (), (title, addressee, due, fields, enclosures))

/// 起案: exactly this text goes to approval. `kind` is the route of approvals.yaml.
struct PutUp {
    static constexpr auto fact = "submissions.put_up.v1";
    std::string kind, title, content_sha, note;
};
BOOST_DESCRIBE_STRUCT(PutUp, (), (kind, title, content_sha, note))

struct Approved {
    static constexpr auto fact = "submissions.approved.v1";
    base::ApprovalId approval;
    std::string content_sha;
};
BOOST_DESCRIBE_STRUCT(Approved, (), (approval, content_sha))

struct GivenBack {
    static constexpr auto fact = "submissions.given_back.v1";
    base::ApprovalId approval;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(GivenBack, (), (approval, reason))

/// 提出: how it was sent and what proves it. After a query: `reply` is what was answered.
struct Sent {
    static constexpr auto fact = "submissions.sent.v1";
    std::string proof;  // submissions.yaml sending_proofs
    std::string number, proof_note, reply;
    std::optional<base::Day> check_on;  // 次に確認する日
    std::optional<service::KeptFile> file;
};
BOOST_DESCRIBE_STRUCT(Sent, (), (proof, number, proof_note, reply, check_on, file))

/// What came back: a state of submissions.yaml.
struct Answered {
    static constexpr auto fact = "submissions.answered.v1";
    std::string answer, number, note;
    std::optional<base::Day> reply_by;
    std::optional<service::KeptFile> file;
};
BOOST_DESCRIBE_STRUCT(Answered, (), (answer, number, note, reply_by, file))

/// 補正: what was returned or refused is a draft again.
struct Reopened {
    static constexpr auto fact = "submissions.reopened.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Reopened, (), (reason))

struct Withdrawn {
    static constexpr auto fact = "submissions.withdrawn.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Withdrawn, (), (reason))

struct Closed {
    static constexpr auto fact = "submissions.closed.v1";
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Closed, (), (note))

/// Something calls for a submission that no record of ours shows: the Ministry asks for a list, a visit is planned.
struct Called {
    static constexpr auto fact = "submissions.called.v1";
    static constexpr bool founding = true;
    std::string kind, what;
    std::optional<base::ContractId> contract;
    std::optional<base::Day> due;
};
BOOST_DESCRIBE_STRUCT(Called, (), (kind, what, contract, due))

/// 提出不要: it was decided, with its reason, that this one need not be sent.
struct Waived {
    static constexpr auto fact = "submissions.waived.v1";
    static constexpr bool founding = true;
    std::string kind, reason;
    std::optional<base::ContractId> contract;
    std::optional<base::Uuid> call;
};
BOOST_DESCRIBE_STRUCT(Waived, (), (kind, reason, contract, call))

}  // namespace submissions
