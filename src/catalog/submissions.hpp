#pragma once
#include "catalog/text.hpp"

namespace catalog {

/// A state of a submission and what may follow it.
struct AnswerState {
    std::string id, ja, en;
    std::vector<std::string> next;
};
BOOST_DESCRIBE_STRUCT(AnswerState, (), (id, ja, en, next))

struct SendingProof {
    std::string id, ja, en;
};
BOOST_DESCRIBE_STRUCT(SendingProof, (), (id, ja, en))

struct Timing {
    std::string ja, duty;
    Confidence confidence = Confidence::unverified;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Timing, (), (ja, duty, confidence, source))

struct SubmissionField {
    std::string id, ja, source;
};
BOOST_DESCRIBE_STRUCT(SubmissionField, (), (id, ja, source))

/// What goes to the Ministry or the prime: 確認申請, 届出, ...
struct Submission {
    std::string id, ja, en;
    std::vector<std::string> editions, requirement;
    Timing timing;
    std::vector<std::string> to;
    std::string prepared_by, approved_by;  // roles
    std::vector<SubmissionField> fields;
    std::vector<Text> attachments;
    std::string guide;
    std::vector<Text> mistakes;
    std::vector<std::string> proof, answers;
    std::string outline;
    Confidence confidence = Confidence::unverified;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Submission, (),
                      (id, ja, en, editions, requirement, timing, to, prepared_by, approved_by, fields, attachments, guide,
                       mistakes, proof, answers, outline, confidence, source))

/// submissions.yaml.
struct Submissions {
    std::vector<AnswerState> answer_states;
    std::vector<SendingProof> sending_proofs;
    std::vector<Text> common_checks;
    std::vector<Submission> submissions;
};
BOOST_DESCRIBE_STRUCT(Submissions, (), (answer_states, sending_proofs, common_checks, submissions))

}  // namespace catalog
