#pragma once
#include "base/result.hpp"
#include "duties/facts.hpp"

/// Who does a duty, on which days the company works, and what it leaves out.
namespace duties {

struct Assign {
    std::string duty;
    std::optional<base::PersonId> person, deputy;  // nobody: the role's holder again
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Assign, (), (duty, person, deputy, reason, on))

struct KnownAssignment {
    bool duty = false, person = true, deputy = true;  // whether they exist, and are of the company on the day
};
base::Result<Assigned> decide(const Assign&, const KnownAssignment&);

struct SetDays {
    base::Day from;
    std::optional<base::Day> until;  // nothing: one day
    bool open;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(SetDays, (), (from, until, open, name))
base::Result<DaysSet> decide(const SetDays&);

struct ClearDays {
    base::Uuid days;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ClearDays, (), (days, reason))
/// `standing`: they were set and not cleared yet.
base::Result<DaysCleared> decide(const ClearDays&, bool standing);

struct RequestExclusion {
    std::string duty, reason;
    base::Day review_on;
};
BOOST_DESCRIBE_STRUCT(RequestExclusion, (), (duty, reason, review_on))

struct KnownExclusion {
    bool duty = false, standing = false, pending = false;
};
/// `content_sha` of the fact is left to the caller.
base::Result<ExclusionRequested> decide(const RequestExclusion&, const KnownExclusion&, base::Day on);

struct EndExclusion {
    base::Uuid exclusion;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndExclusion, (), (exclusion, reason))
base::Result<ExclusionEnded> decide(const EndExclusion&, bool standing);

/// The longest time until an exclusion is looked at again, in months: as often as the rules are.
constexpr int longest_exclusion_months = 12;

struct OpenFeed {
    std::string token;  // made by the browser, shown once; only its SHA-256 is recorded
};
BOOST_DESCRIBE_STRUCT(OpenFeed, (), (token))
/// `person`: who asks; nothing: an account that is no person of the company.
base::Result<FeedOpened> decide(const OpenFeed&, std::optional<base::PersonId> person, std::string token_sha);

struct CloseFeed {
    base::Uuid feed;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CloseFeed, (), (feed, reason))
/// `own`: an open feed of the person who asks.
base::Result<FeedClosed> decide(const CloseFeed&, bool own);

}  // namespace duties
