#pragma once
#include "catalog/text.hpp"

namespace catalog {

/// A state of a submission and what may follow it.
struct AnswerState {
    std::string id, ja, en;
    std::vector<std::string> next;
};
BOOST_DESCRIBE_STRUCT(AnswerState, (), (id, ja, en, next))

/// What makes it due.
struct Trigger {
    std::string on, ja;
};
BOOST_DESCRIBE_STRUCT(Trigger, (), (on, ja))

struct Timing {
    std::string ja, duty;
    Confidence confidence = Confidence::unverified;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Timing, (), (ja, duty, confidence, source))

/// How it is written, and what is often wrong in it.
struct SubmissionGuide {
    std::string ja;
    std::vector<Text> mistakes;
};
BOOST_DESCRIBE_STRUCT(SubmissionGuide, (), (ja, mistakes))

struct SubmissionField {
    std::string id, ja, source;
};
BOOST_DESCRIBE_STRUCT(SubmissionField, (), (id, ja, source))

/// What goes to the Ministry or the prime: 確認申請, 届出, ...
struct Submission {
    std::string id, ja, en;
    std::vector<std::string> editions, requirement;
    Trigger trigger;
    Timing timing;
    std::vector<std::string> to;
    std::string prepared_by, approved_by;  // roles
    std::vector<SubmissionField> fields;
    std::vector<Text> attachments;
    SubmissionGuide guide;
    std::vector<std::string> proof, answers;
    std::string outline;
    Confidence confidence = Confidence::unverified;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Submission, (),
                      (id, ja, en, editions, requirement, trigger, timing, to, prepared_by, approved_by, fields, attachments, guide,
                       proof, answers, outline, confidence, source))

/// How such a paper is built.
struct OutlineSection {
    int number;
    std::string ja;
    Text text;
};
BOOST_DESCRIBE_STRUCT(OutlineSection, (), (number, ja, text))
struct Outline {
    std::string id, ja, en;
    Confidence confidence = Confidence::unverified;
    std::string source;
    std::vector<OutlineSection> sections;
};
BOOST_DESCRIBE_STRUCT(Outline, (), (id, ja, en, confidence, source, sections))

/// submissions.yaml.
struct Submissions {
    std::vector<AnswerState> answer_states;
    std::vector<Named> sending_proofs;
    std::vector<Named> field_sources;  // what a field is drawn from, but for the forms
    std::vector<Text> common_checks;
    std::vector<Submission> submissions;
    std::vector<Outline> outlines;
};
BOOST_DESCRIBE_STRUCT(Submissions, (), (answer_states, sending_proofs, field_sources, common_checks, submissions, outlines))

}  // namespace catalog
