#include "programme/plan.hpp"

#include "base/text.hpp"
#include "messages/programme.hpp"

namespace programme {
namespace {

constexpr std::size_t longest_remark = 2000;

}  // namespace

base::Result<Started> decide(const Start& ask, const Known& known, base::Day on)
{
    base::Faults faults;
    faults.add_if(!known.exists, codes::no_such_programme, "programme", {ask.programme});
    faults.add_if(known.running, codes::started_already, "programme");
    const auto first = base::add_months(on, -24), last = base::add_months(on, 12);
    faults.add_if(ask.start < first || ask.start > last, codes::start_out_of_reach, "start",
                  {base::wareki(first), base::wareki(last)});
    if (faults) return faults;
    return Started{ask.programme, ask.start};
}

base::Result<Planned> decide(const Plan& ask, const Known& known)
{
    base::Faults faults;
    faults.add_if(!known.exists, codes::no_such_item, "item", {ask.item});
    faults.add_if(known.exists && !known.running, codes::not_started, "item");
    faults.add_if(ask.start_week < 1 || ask.start_week > last_week, codes::week_out_of_range, "start_week",
                  {std::to_string(last_week)});
    faults.add_if(ask.weeks < 1 || ask.weeks > last_week, codes::week_out_of_range, "weeks", {std::to_string(last_week)});
    faults.add_if(known.moved && base::trimmed(ask.reason).empty(), codes::reason_required, "reason");
    faults.add_if(!known.person_known, codes::no_such_person, "person");
    if (faults) return faults;
    return Planned{ask.item, ask.start_week, ask.weeks, ask.person, base::trimmed(ask.reason)};
}

base::Result<Remarked> decide(const Remark& ask, const Known& known)
{
    base::Faults faults;
    const auto text = base::trimmed(ask.text);
    faults.add_if(!known.exists, codes::no_such_item, "item", {ask.item});
    faults.add_if(text.empty(), codes::remark_required, "text");
    faults.add_if(base::length(text) > longest_remark, codes::remark_too_long, "text", {std::to_string(longest_remark)});
    if (faults) return faults;
    return Remarked{ask.item, text, known.caller};
}

}  // namespace programme
