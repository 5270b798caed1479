#include "readiness/exempt.hpp"

#include "base/text.hpp"
#include "messages/readiness.hpp"

namespace readiness {
namespace {

void check_reason(base::Faults& faults, const std::string& reason)
{
    faults.add_if(base::length(base::trim(reason)) < 5, codes::reason_required, "reason");
}

void check_review(base::Faults& faults, base::Day review_on, base::Day on)
{
    const auto last = base::add_months(on, longest_review_months);
    faults.add_if(review_on <= on || review_on > last, codes::review_day, "review_on", {base::wareki(last)});
}

/// An exemption that stands, and not before it began.
void check_standing(base::Faults& faults, const Known& known, base::Day on)
{
    faults.add_if(!known.standing, codes::no_such_exemption, "exemption");
    faults.add_if(known.since && on < *known.since, codes::before_exemption, "on");
}

}  // namespace

base::Result<Exempted> decide(const Exempt& ask, const Known& known, base::Day on)
{
    base::Faults faults;
    faults.add_if(!known.assessable, codes::no_such_requirement, "requirement", {ask.requirement});
    faults.add_if(known.standing, codes::exempted_already, "requirement");
    faults.add_if(!known.approver, codes::approver_unknown);
    check_reason(faults, ask.reason);
    check_review(faults, ask.review_on, on);
    if (faults) return faults;
    return Exempted{ask.requirement, std::string{base::trim(ask.reason)}, *known.approver, ask.review_on};
}

base::Result<ExemptionReviewed> decide(const ReviewExemption& ask, const Known& known, base::Day on)
{
    base::Faults faults;
    check_standing(faults, known, on);
    faults.add_if(!known.approver, codes::approver_unknown);
    check_reason(faults, ask.reason);
    check_review(faults, ask.review_on, on);
    if (faults) return faults;
    return ExemptionReviewed{std::string{base::trim(ask.reason)}, *known.approver, ask.review_on};
}

base::Result<ExemptionEnded> decide(const EndExemption& ask, const Known& known, base::Day on)
{
    base::Faults faults;
    check_standing(faults, known, on);
    check_reason(faults, ask.reason);
    if (faults) return faults;
    return ExemptionEnded{std::string{base::trim(ask.reason)}};
}

}  // namespace readiness
