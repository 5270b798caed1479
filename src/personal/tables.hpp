#pragma once
#include "journal/model.hpp"
#include "personal/standing.hpp"

/// The personal slice's reading of the journal. apply() is the only writer of this table.
namespace personal {

struct RequestRow {
    RequestId subject;
    std::string number;
    Kind kind;
    base::PersonId person;
    bool by_agent;
    base::Personal<Applicant> applicant;
    base::Personal<std::string> asked;
    base::Day received_on, due;
    std::string extend_reason;
    std::optional<base::Day> checked_on;
    std::optional<base::PersonId> checked_by;
    std::string method;
    std::optional<base::Day> decided_on;
    std::optional<base::PersonId> decided_by;
    std::optional<Outcome> outcome;
    base::Personal<std::string> measure, reason;
    std::optional<base::Day> answered_on;
    std::optional<base::PersonId> answered_by;
    std::optional<Way> way;
    std::optional<base::Day> withdrawn_on;
    base::Personal<std::string> withdraw_reason;
    std::int64_t seq;

    Standing standing() const { return {received_on, due, by_agent, checked_on, decided_on, answered_on, withdrawn_on}; }
};
BOOST_DESCRIBE_STRUCT(RequestRow, (),
                      (subject, number, kind, person, by_agent, applicant, asked, received_on, due, extend_reason, checked_on,
                       checked_by, method, decided_on, decided_by, outcome, measure, reason, answered_on, answered_by, way,
                       withdrawn_on, withdraw_reason, seq))

extern const store::Table<RequestRow> request_table;

journal::Readings readings();

}  // namespace personal
