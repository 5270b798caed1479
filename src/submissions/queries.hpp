#pragma once
#include "service/slice.hpp"
#include "submissions/tables.hpp"

/// What is asked of the submissions.
namespace submissions {

/// An id of submissions.yaml and what it is called.
struct SubmissionWord {
    std::string id;
    service::Text label;
};
BOOST_DESCRIBE_STRUCT(SubmissionWord, (), (id, label))

struct SubmissionLine {
    SubmissionId id;  // of the version, where it is a confirmation of the rules
    std::string number, kind, kind_name, title, contract, addressee, state;
    service::Text state_label;
    std::string link;  // the screen that tells it: the rules keep their own
    bool pending;
    std::optional<base::Day> due, sent_on;
    std::optional<base::Day> next_on;  // to be checked, or a reply is due
    std::string answer_number;
    base::Day drafted_on;
};
BOOST_DESCRIBE_STRUCT(SubmissionLine, (),
                      (id, number, kind, kind_name, title, contract, addressee, state, state_label, link, pending, due, sent_on,
                       next_on, answer_number, drafted_on))
base::Result<std::vector<SubmissionLine>> submission_lines(const service::Query&, const service::NoAsk&);

/// What is still to be sent: by what the contracts and the calendar call for, or by a call.
struct DueLine {
    std::string kind, kind_name, why, contract_number;
    std::optional<base::ContractId> contract;
    std::optional<base::Uuid> call;
    std::optional<base::Day> due;
    std::string state;  // of the submission that is under way; empty: none is
    service::Text state_label;
    std::optional<SubmissionId> submission;
    std::string link;  // of what is under way, or where it is to be done
    bool by_rules;     // the rules keep their own confirmation: nothing is drafted here
    bool overdue;
};
BOOST_DESCRIBE_STRUCT(DueLine, (),
                      (kind, kind_name, why, contract_number, contract, call, due, state, state_label, submission, link, by_rules,
                       overdue))
base::Result<std::vector<DueLine>> due_lines(const service::Query&, const service::NoAsk&);

/// The kinds the company may have to send, and the words of the states and the proofs.
struct KindLine {
    std::string id, trigger, timing;
    service::Text title;
    bool applies;   // under an edition that binds the company
    bool by_rules;  // told by the rules
};
BOOST_DESCRIBE_STRUCT(KindLine, (), (id, trigger, timing, title, applies, by_rules))
struct KindsAnswer {
    std::vector<KindLine> kinds;
    std::vector<SubmissionWord> states, proofs;
};
BOOST_DESCRIBE_STRUCT(KindsAnswer, (), (kinds, states, proofs))
base::Result<KindsAnswer> kinds_answer(const service::Query&, const service::NoAsk&);

struct KindAsk {
    std::string kind;
};
BOOST_DESCRIBE_STRUCT(KindAsk, (), (kind))
/// 要領 of a kind, and how such a paper is built.
struct SectionAnswer {
    std::string title, text;
};
BOOST_DESCRIBE_STRUCT(SectionAnswer, (), (title, text))
struct KindAnswer {
    std::string id, trigger, timing;
    service::Text prepared_by, approved_by;
    std::string guide, confidence;
    service::Text title;
    std::vector<std::string> mistakes, checks, enclosures, fields;
    std::vector<SubmissionWord> proofs, answers;
    std::vector<SectionAnswer> outline;
    bool by_rules;
};
BOOST_DESCRIBE_STRUCT(KindAnswer, (),
                      (id, trigger, timing, prepared_by, approved_by, guide, confidence, title, mistakes, checks, enclosures,
                       fields, proofs, answers, outline, by_rules))
base::Result<KindAnswer> kind_answer(const service::Query&, const KindAsk&);

struct SubmissionAsk {
    SubmissionId submission;
};
BOOST_DESCRIBE_STRUCT(SubmissionAsk, (), (submission))
struct EventAnswer {
    std::int64_t seq;
    std::string what;
    base::Day on;
    std::string who, state;
    service::Text state_label, proof;
    std::string number, note, file;  // file: its name
    std::optional<base::Day> next_on;
};
BOOST_DESCRIBE_STRUCT(EventAnswer, (), (seq, what, on, who, state, state_label, proof, number, note, file, next_on))
/// A step as it is offered: possible now, or why not.
struct StepOffer {
    std::string act;  // write, put_up, send, answer, reopen, close, withdraw
    bool possible;
    std::vector<std::string> reasons;
};
BOOST_DESCRIBE_STRUCT(StepOffer, (), (act, possible, reasons))
/// A field with what the records gave for it.
struct FieldAnswer {
    std::string id, label, drawn, text;
    service::Text source;  // 簿冊「取扱施設台帳」
};
BOOST_DESCRIBE_STRUCT(FieldAnswer, (), (id, label, drawn, text, source))
struct SubmissionAnswer {
    SubmissionLine line;
    std::vector<FieldAnswer> fields;
    std::vector<Enclosure> enclosures;
    std::string return_reason, content_sha;
    std::optional<base::ContractId> contract;
    std::vector<std::string> next;        // states that may follow
    std::vector<SubmissionWord> answers;  // those of them that the kind takes
    std::vector<SubmissionWord> proofs;   // that the kind takes
    std::vector<StepOffer> offers;
    std::vector<EventAnswer> events;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(SubmissionAnswer, (),
                      (line, fields, enclosures, return_reason, content_sha, contract, next, answers, proofs, offers, events, seq))
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

/// The name of a kind, a state or a proof of submissions.yaml.
std::string kind_name(const catalog::Catalog&, const std::string& id);
service::Text state_name(const catalog::Catalog&, const std::string& id);
service::Text proof_name(const catalog::Catalog&, const std::string& id);
/// What a field is drawn from: "f13, contract register".
service::Text source_name(const catalog::Catalog&, const std::string& sources);
/// The number of a contract; empty where none is meant.
std::string number_of(const service::Query&, const std::optional<base::ContractId>&);

/// The checks submissions.* of readiness.yaml (r4 A4, A5, G4).
service::Finding plan_filed(const service::Query&);
service::Finding ssp_filed(const service::Query&);
service::Finding selfcheck_filed(const service::Query&);

/// やること and the search.
std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);

}  // namespace submissions
