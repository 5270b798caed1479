#include "parameters/ask_value.hpp"

#include "base/text.hpp"
#include "messages/parameters.hpp"

namespace parameters {
namespace {

constexpr std::size_t longest_reason = 400;

}  // namespace

base::Result<ValueAsked> decide(const AskValue& ask, const std::optional<Known>& known, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_parameter, "parameter", {ask.parameter}};
    const std::string value{base::trim(base::nfkc(ask.value))}, reason{base::trim(ask.reason)};
    base::Faults faults;
    if (known->loosens)
        faults.add(codes::loosens_seen, "value", {known->label, known->standard});
    else
        faults.add_if(!known->allowed, codes::value_not_allowed, "value", {known->label, known->range});
    faults.add_if(known->allowed && value == known->present, codes::nothing_changes, "value", {known->present});
    faults.add_if(ask.from < on, codes::from_in_the_past, "from", {base::iso(on)});
    faults.add_if(reason.empty(), codes::reason_required, "reason");
    faults.add_if(base::length(reason) > longest_reason, codes::reason_too_long, "reason", {std::to_string(longest_reason)});
    faults.add_if(known->pending, codes::change_pending, "parameter", {known->label});
    if (faults) return faults;
    return ValueAsked{ask.parameter, value, known->present, known->label, known->in_words, ask.from, reason, ""};
}

base::Result<ValueApproved> decide_approved(const Asked& asked, const std::string& approved_sha, base::ApprovalId approval,
                                            base::Day on)
{
    if (asked.content_sha != approved_sha) return base::Refusal{codes::changed_since_the_request, "parameter"};
    return ValueApproved{approval, std::max(asked.from, on)};
}

bool weaker(std::int64_t value, std::int64_t standard, std::int64_t least, std::int64_t most)
{
    if (standard == most) return value > standard;
    if (standard == least) return value < standard;
    return value != standard;
}

}  // namespace parameters
