#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/personal.hpp"

/// What the personal slice can record. Its subject is one request about personal data.
namespace personal {

using RequestId = base::Id<struct RequestTag>;

/// 利用目的の通知, 開示, 訂正等, 利用停止等.
BOOST_DEFINE_ENUM_CLASS(Kind, purpose, disclosure, correction, stopping)

/// Who asks, as they wrote it. `agent` and what entitles the agent: empty when the person asks.
struct Applicant {
    std::string name, contact, agent, authority;
    friend bool operator==(const Applicant&, const Applicant&) = default;
};
BOOST_DESCRIBE_STRUCT(Applicant, (), (name, contact, agent, authority))

/// 請求を受けた. The entry's day is the day on which it arrived; `due` was reckoned from it on that day.
struct Received {
    static constexpr auto fact = "personal.received.v1";
    static constexpr bool founding = true;
    std::string number;  // 個-R8-001
    Kind kind;
    base::PersonId person;  // whose data it is about
    bool by_agent;
    base::Personal<Applicant> applicant;
    base::Personal<std::string> asked;
    base::Day due;
};
BOOST_DESCRIBE_STRUCT(Received, (), (number, kind, person, by_agent, applicant, asked, due))

/// 本人確認: that who asks is the person, or may act for them.
struct IdentityChecked {
    static constexpr auto fact = "personal.identity_checked.v1";
    base::PersonId checked_by;
    std::string method;  // what was shown; never a copy of it
};
BOOST_DESCRIBE_STRUCT(IdentityChecked, (), (checked_by, method))

/// The answer takes longer, and the applicant was told why.
struct Extended {
    static constexpr auto fact = "personal.extended.v1";
    base::Day due;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Extended, (), (due, reason))

BOOST_DEFINE_ENUM_CLASS(Outcome, granted, partly, refused)

/// 決定. `measure`: what was disclosed, corrected or stopped; `reason`: of what was not.
struct Decided {
    static constexpr auto fact = "personal.decided.v1";
    Outcome outcome;
    base::Personal<std::string> measure, reason;
    base::PersonId decided_by;
};
BOOST_DESCRIBE_STRUCT(Decided, (), (outcome, measure, reason, decided_by))

BOOST_DEFINE_ENUM_CLASS(Way, on_paper, electronic, in_person)

/// 回答.
struct Answered {
    static constexpr auto fact = "personal.answered.v1";
    Way way;
    base::PersonId answered_by;
};
BOOST_DESCRIBE_STRUCT(Answered, (), (way, answered_by))

/// 取下げ by who asked.
struct Withdrawn {
    static constexpr auto fact = "personal.withdrawn.v1";
    base::Personal<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(Withdrawn, (), (reason))

}  // namespace personal
