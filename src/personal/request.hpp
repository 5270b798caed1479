#pragma once
#include "personal/standing.hpp"

/// A request about personal data, from its arrival to its answer (個人情報の保護に関する法律 第32条から第37条まで).
namespace personal {

/// 請求を受け付ける.
struct Receive {
    Kind kind;
    base::PersonId person;
    bool by_agent;
    Applicant applicant;
    std::string asked;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Receive, (), (kind, person, by_agent, applicant, asked, on))
struct ReceiveKnown {
    std::string number;
    bool person_known = false;
    int days = 0;  // personal_request_days of the day it arrived
    base::Day today;
};
base::Result<Received> decide(const Receive&, const ReceiveKnown&, base::Day on);

/// What every later step must know.
struct StepKnown {
    std::optional<Standing> standing;
    bool person_known = false;  // whoever did it
    base::Day today;
};

struct CheckIdentity {
    RequestId request;
    std::string method;
    base::PersonId person;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CheckIdentity, (), (request, method, person, on))
base::Result<IdentityChecked> decide(const CheckIdentity&, const StepKnown&, base::Day on);

struct Extend {
    RequestId request;
    base::Day due;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Extend, (), (request, due, reason, on))
base::Result<Extended> decide(const Extend&, const StepKnown&, base::Day on);

/// Nothing is decided before it is known who asks; a refusal says why (第36条).
struct Decide {
    RequestId request;
    Outcome outcome;
    std::string measure, reason;
    base::PersonId person;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Decide, (), (request, outcome, measure, reason, person, on))
base::Result<Decided> decide(const Decide&, const StepKnown&, base::Day on);

struct Answer {
    RequestId request;
    Way way;
    base::PersonId person;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (request, way, person, on))
base::Result<Answered> decide(const Answer&, const StepKnown&, base::Day on);

struct Withdraw {
    RequestId request;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), (request, reason, on))
base::Result<Withdrawn> decide(const Withdraw&, const StepKnown&, base::Day on);

}  // namespace personal
