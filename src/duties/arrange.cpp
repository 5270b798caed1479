#include "duties/arrange.hpp"

#include "base/text.hpp"
#include "messages/duties.hpp"

#include <algorithm>

namespace duties {
namespace {

constexpr std::size_t shortest_reason = 5, token_length = 43;  // 32 bytes in base64url
constexpr int longest_days = 62;

void check_reason(const std::string& reason, base::Faults& faults)
{
    faults.add_if(base::length(base::trim(reason)) < shortest_reason, codes::reason_required, "reason",
                  {std::to_string(shortest_reason)});
}

bool base64url(const std::string& text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

}  // namespace

base::Result<Assigned> decide(const Assign& ask, const KnownAssignment& known)
{
    if (!known.duty) return base::Refusal{codes::no_such_duty, "duty", {ask.duty}};
    base::Faults faults;
    check_reason(ask.reason, faults);
    faults.add_if(!known.person, codes::no_such_person, "person");
    faults.add_if(!known.deputy, codes::no_such_person, "deputy");
    faults.add_if(ask.person && ask.person == ask.deputy, codes::deputy_of_oneself, "deputy");
    faults.add_if(!ask.person && ask.deputy, codes::deputy_alone, "person");
    if (faults) return faults;
    return Assigned{ask.duty, ask.person, ask.deputy, base::trimmed(ask.reason)};
}

base::Result<DaysSet> decide(const SetDays& ask)
{
    base::Faults faults;
    const auto until = ask.until.value_or(ask.from);
    faults.add_if(until < ask.from, codes::days_end_before_they_begin, "until");
    faults.add_if((until - ask.from).count() >= longest_days, codes::too_many_days, "until", {std::to_string(longest_days)});
    faults.add_if(base::trim(ask.name).empty(), codes::name_required, "name");
    if (faults) return faults;
    return DaysSet{ask.from, until, ask.open, base::trimmed(ask.name)};
}

base::Result<DaysCleared> decide(const ClearDays& ask, bool standing)
{
    base::Faults faults;
    faults.add_if(!standing, codes::no_such_days, "days");
    check_reason(ask.reason, faults);
    if (faults) return faults;
    return DaysCleared{base::trimmed(ask.reason)};
}

base::Result<ExclusionRequested> decide(const RequestExclusion& ask, const KnownExclusion& known, base::Day on)
{
    if (!known.duty) return base::Refusal{codes::no_such_duty, "duty", {ask.duty}};
    base::Faults faults;
    check_reason(ask.reason, faults);
    const auto last = base::add_months(on, longest_exclusion_months);
    faults.add_if(ask.review_on <= on || ask.review_on > last, codes::review_day, "review_on", {base::wareki(last)});
    faults.add_if(known.standing, codes::excluded_already, "duty");
    faults.add_if(known.pending, codes::exclusion_pending, "duty");
    if (faults) return faults;
    return ExclusionRequested{ask.duty, base::trimmed(ask.reason), ask.review_on, ""};
}

base::Result<ExclusionEnded> decide(const EndExclusion& ask, bool standing)
{
    base::Faults faults;
    faults.add_if(!standing, codes::no_such_exclusion, "exclusion");
    check_reason(ask.reason, faults);
    if (faults) return faults;
    return ExclusionEnded{base::trimmed(ask.reason)};
}

base::Result<FeedOpened> decide(const OpenFeed& ask, std::optional<base::PersonId> person, std::string token_sha)
{
    base::Faults faults;
    faults.add_if(!person, codes::no_person, "");
    faults.add_if(ask.token.size() != token_length || !base64url(ask.token), codes::weak_token, "token");
    if (faults) return faults;
    return FeedOpened{*person, std::move(token_sha)};
}

base::Result<FeedClosed> decide(const CloseFeed& ask, bool own)
{
    if (!own) return base::Refusal{codes::no_such_feed, "feed"};
    return FeedClosed{base::trimmed(ask.reason)};
}

}  // namespace duties
