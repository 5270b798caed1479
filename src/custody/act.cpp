#include "custody/act.hpp"

#include "base/text.hpp"
#include "custody/receive.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

namespace custody {
namespace {

/// 10:05 in Japan on this day.
std::optional<base::Instant> moment(base::Day day, const std::string& time)
{
    const auto digit = [&](std::size_t at) { return time[at] >= '0' && time[at] <= '9' ? time[at] - '0' : 99; };
    if (time.size() != 5 || time[2] != ':') return std::nullopt;
    const int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
    if (hour > 23 || minute > 59) return std::nullopt;
    return base::Instant{day} + std::chrono::hours{hour - 9} + std::chrono::minutes{minute};
}

}  // namespace

bool recorded(std::string_view event)
{
    constexpr std::array events{"lend", "extend_loan", "return", "order_disposal", "cancel_disposal", "destroy"};
    return std::ranges::find(events, event) != events.end();
}

base::Result<machine::Act> act_of(const ActForm& form)
{
    const auto at = moment(form.on, form.time);
    if (!at) return base::Refusal{codes::no_such_time, "time"};
    machine::Act act{};
    act.at = *at;
    act.purpose = base::trimmed(form.purpose);
    act.reason = act.purpose;
    act.remarks = base::trimmed(form.remarks);
    act.due = form.due;
    act.reading = form.reading.value_or(false);
    act.permission.on = form.on;
    act.ministry_no = base::trimmed(form.ministry_no);
    act.quantity = form.quantity;
    act.storage = base::trimmed(form.storage);
    act.method = base::trimmed(form.method);
    act.action = form.action;
    act.verified = form.verified.value_or(false);
    return act;
}

base::Result<Acted> decide(const ActForm& form, const machine::Case& case_of, const std::string& row_no)
{
    if (case_of.is("order_disposal") && !form.action) return base::Refusal{codes::disposal_required, "action"};
    const auto breaches = TRY(machine::judge(case_of, form.as_found ? machine::Asked::as_found : machine::Asked::beforehand));
    Acted fact{};
    const auto targets = case_of.event.targets();
    fact.event = form.event;
    fact.state = targets.empty() ? std::string{case_of.state()} : targets.front();
    fact.row_no = row_no;
    fact.person = form.person;
    fact.permitted_by = form.permitted_by;
    fact.witness = form.witness;
    fact.purpose = case_of.act.purpose;
    fact.due = form.due;
    fact.reading = form.reading;
    fact.action = form.action;
    fact.ministry_no = case_of.act.ministry_no;
    fact.quantity = form.quantity;
    fact.method = case_of.act.method;
    fact.storage = case_of.act.storage;
    fact.verified = case_of.act.verified;
    fact.remarks = case_of.act.remarks;
    fact.as_found = form.as_found;
    fact.breaches = kept(breaches);
    return fact;
}

}  // namespace custody
