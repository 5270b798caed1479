#pragma once
#include "service/slice.hpp"
#include "submissions/tables.hpp"

/// What is asked of the submissions.
namespace submissions {

struct SubmissionLine {
    SubmissionId id;
    std::string number, kind, kind_name, title, contract, addressee, state;
    bool pending;
    std::optional<base::Day> due, sent_on;
    std::optional<base::Day> next_on;  // to be checked, or a reply is due
    std::string answer_number;
    base::Day drafted_on;
};
BOOST_DESCRIBE_STRUCT(SubmissionLine, (),
                      (id, number, kind, kind_name, title, contract, addressee, state, pending, due, sent_on, next_on,
                       answer_number, drafted_on))
base::Result<std::vector<SubmissionLine>> submission_lines(const service::Query&, const service::NoAsk&);

/// What is still to be sent: by a contract's conclusion or by a call.
struct DueLine {
    std::string kind, kind_name, why, contract_number;
    std::optional<base::ContractId> contract;
    std::optional<base::Uuid> call;
    std::optional<base::Day> due;
    std::string state;  // of the submission that is under way; empty: none is
    std::optional<SubmissionId> submission;
    bool overdue;
};
BOOST_DESCRIBE_STRUCT(DueLine, (), (kind, kind_name, why, contract_number, contract, call, due, state, submission, overdue))
base::Result<std::vector<DueLine>> due_lines(const service::Query&, const service::NoAsk&);

struct KindAsk {
    std::string kind;
};
BOOST_DESCRIBE_STRUCT(KindAsk, (), (kind))
/// 要領 of a kind.
struct KindAnswer {
    std::string id, trigger, timing, prepared_by, approved_by, guide, confidence;
    service::Text title;
    std::vector<std::string> mistakes, checks, enclosures;
    std::vector<std::string> fields, proofs, answers;  // ids of submissions.yaml but for the labels of the fields
};
BOOST_DESCRIBE_STRUCT(KindAnswer, (),
                      (id, trigger, timing, prepared_by, approved_by, guide, confidence, title, mistakes, checks, enclosures,
                       fields, proofs, answers))
base::Result<KindAnswer> kind_answer(const service::Query&, const KindAsk&);

struct SubmissionAsk {
    SubmissionId submission;
};
BOOST_DESCRIBE_STRUCT(SubmissionAsk, (), (submission))
struct EventAnswer {
    std::int64_t seq;
    std::string what;
    base::Day on;
    std::string state, proof, number, note, file;  // file: its name
    std::optional<base::Day> next_on;
};
BOOST_DESCRIBE_STRUCT(EventAnswer, (), (seq, what, on, state, proof, number, note, file, next_on))
struct SubmissionAnswer {
    SubmissionLine line;
    std::vector<FieldText> fields;
    std::vector<Enclosure> enclosures;
    std::string return_reason, content_sha;
    std::vector<std::string> next;  // states that may follow
    std::vector<EventAnswer> events;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(SubmissionAnswer, (), (line, fields, enclosures, return_reason, content_sha, next, events, seq))
base::Result<SubmissionAnswer> submission_answer(const service::Query&, const SubmissionAsk&);

struct FileAsk {
    SubmissionId submission;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(FileAsk, (), (submission, seq))
/// The file that proves a sending or an answer.
base::Result<service::Paper> proof_file(const service::Query&, const FileAsk&);

base::Result<service::Paper> submission_pdf(const service::Query&, const SubmissionAsk&);
base::Result<service::Paper> submission_docx(const service::Query&, const SubmissionAsk&);

/// 報告・提出等 of the binder.
std::vector<documents::block::Any> chapter(const service::Query&);

/// The name of a state or a proof of submissions.yaml.
std::string state_name(const service::Query&, const std::string& id);
std::string proof_name(const service::Query&, const std::string& id);

}  // namespace submissions
