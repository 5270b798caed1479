#include "facilities/permit_entry.hpp"

#include "base/text.hpp"
#include "messages/facilities.hpp"

#include <algorithm>
#include <set>

namespace facilities {
namespace {

constexpr int longest_months = 12;

}  // namespace

base::Result<EntryPermitted> decide(const PermitEntry& ask, const std::optional<Entrant>& known, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_facility, "facility"};
    base::Faults faults;
    faults.add_if(known->state == State::revoked, codes::already_revoked, "facility");
    faults.add_if(!known->present, codes::no_such_person, "person");
    faults.add_if(ask.until < ask.from, codes::ends_before_it_begins, "until");
    faults.add_if(ask.from < on, codes::permit_begins_before_it_is_given, "from");
    faults.add_if(ask.until > base::add_months(ask.from, longest_months), codes::permit_too_long, "until",
                  {std::to_string(longest_months)});
    faults.add_if(known->permitted_already, codes::permitted_already, "person");
    faults.add_if(known->present && !known->handler && base::trimmed(ask.reason).empty(), codes::reason_for_no_handler, "reason");
    faults.add_if(!known->card_taken_by.empty(), codes::card_taken, "card", {base::trimmed(ask.card), known->card_taken_by});
    if (faults) return faults;
    return EntryPermitted{ask.facility,
                          ask.person,
                          ask.from,
                          ask.until,
                          base::trimmed(ask.hours),
                          base::nfkc(base::trimmed(ask.card)),
                          base::trimmed(ask.reason),
                          known->permitted_by};
}

base::Result<EntryWithdrawn> decide(const WithdrawEntry& ask, const std::optional<KnownPermit>& known, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_permit, "permit"};
    base::Faults faults;
    faults.add_if(known->withdrawn, codes::already_withdrawn, "permit");
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    faults.add_if(ask.last_day > known->until, codes::withdrawn_after_its_end, "last_day");
    faults.add_if(ask.last_day < known->from - std::chrono::days{1}, codes::withdrawn_before_it_begins, "last_day");
    faults.add_if(ask.card_back && !known->has_card, codes::no_card_given, "card_back");
    faults.add_if(ask.card_back && *ask.card_back > on, codes::day_after_the_act, "card_back");
    if (faults) return faults;
    return EntryWithdrawn{ask.last_day, std::string{base::trim(ask.reason)}, ask.card_back};
}

base::Result<EntryListReviewed> decide(const ReviewEntryList& ask, const std::optional<std::vector<base::Uuid>>& in_force)
{
    if (!in_force) return base::Refusal{codes::no_such_facility, "facility"};
    base::Faults faults;
    std::set<base::Uuid> seen;
    for (std::size_t i = 0; i < ask.permits.size(); ++i) {
        const auto& line = ask.permits[i];
        const auto path = "permits[" + std::to_string(i) + ']';
        faults.add_if(std::ranges::find(*in_force, line.permit) == in_force->end(), codes::no_such_permit, path + ".permit");
        faults.add_if(!seen.insert(line.permit).second, codes::reviewed_twice, path + ".permit");
        faults.add_if(!line.kept && base::trim(line.note).empty(), codes::reason_required, path + ".note");
    }
    const auto left = std::ranges::count_if(*in_force, [&](const base::Uuid& permit) { return !seen.contains(permit); });
    faults.add_if(left > 0, codes::not_all_reviewed, "permits", {std::to_string(left)});
    if (faults) return faults;
    return EntryListReviewed{ask.facility, ask.permits, base::trimmed(ask.remarks)};
}

}  // namespace facilities
