#include "messages/schedule.hpp"
#include "schedule/ics.hpp"

#include <algorithm>
#include <set>

namespace schedule::ics {
namespace {

constexpr std::size_t most_rules = 8, most_dates = 5000;

/// 3.3.11: \n, \, \; and \\ of a text.
std::string unescaped(std::string_view value)
{
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            out += value[i];
            continue;
        }
        const char next = value[++i];
        out += next == 'n' || next == 'N' ? '\n' : next;
    }
    return out;
}

bool value_is(const Property& property, std::string_view type) { return property.parameter("VALUE") == type; }

base::Result<Moment> moment_of(const Property& property, std::string_view text)
{
    const auto moment = TRY(parse_moment(text));
    const bool wrong_kind = (value_is(property, "DATE") && moment.time) || (value_is(property, "DATE-TIME") && !moment.time) ||
                            (moment.utc && !property.parameter("TZID").empty());
    if (wrong_kind) return base::Refusal{codes::bad_time, property.name, {std::string{text.substr(0, 40)}}};
    return moment;
}

/// RDATE and EXDATE: a list of dates; of a period, when it begins.
base::Checked add_dates(const Property& property, std::vector<Moment>& out)
{
    std::string_view rest = property.value;
    while (true) {
        const auto end = std::min(rest.find(','), rest.size());
        auto item = rest.substr(0, end);
        if (value_is(property, "PERIOD")) {
            const auto slash = item.find('/');
            if (slash == std::string_view::npos)
                return base::Refusal{codes::bad_time, property.name, {std::string{item.substr(0, 40)}}};
            item = item.substr(0, slash);
        }
        out.push_back(TRY(moment_of(property, item)));
        if (out.size() > most_dates) return base::Refusal{codes::too_many_instances, property.name, {std::to_string(most_dates)}};
        if (end == rest.size()) return base::Nothing{};
        rest.remove_prefix(end + 1);
    }
}

/// An end in UTC becomes local to the start; only Japan's zone is known, which has no summer time.
base::Checked settle_until(Rule& rule, const Event& event)
{
    if (!rule.until || !rule.until->utc || event.zone.empty()) return base::Nothing{};
    if (event.zone != "Asia/Tokyo" && event.zone != "Japan" && event.zone != "Tokyo Standard Time")
        return base::Refusal{codes::zone_not_supported, "RRULE", {event.zone.substr(0, 60)}};
    const auto local = base::Instant{rule.until->day} + *rule.until->time + std::chrono::hours{9};
    const auto day = std::chrono::floor<std::chrono::days>(local);
    rule.until = Moment{day, std::chrono::floor<std::chrono::seconds>(local - day), false};
    return base::Nothing{};
}

}  // namespace

base::Result<Event> event_of(const Component& component)
{
    Event event;
    if (const auto* uid = component.find("UID")) event.uid = uid->value;
    if (const auto* summary = component.find("SUMMARY")) event.summary = unescaped(summary->value);
    if (const auto* start = component.find("DTSTART")) {
        event.start = TRY(moment_of(*start, start->value));
        event.zone = start->parameter("TZID");
    }
    for (const auto& property : component.properties) {
        if (property.name == "RRULE") {
            event.rules.push_back(TRY(parse_rule(property.value)));
            TRY(settle_until(event.rules.back(), event));
        } else if (property.name == "RDATE") {
            TRY(add_dates(property, event.also));
        } else if (property.name == "EXDATE") {
            TRY(add_dates(property, event.except));
        } else if (property.name == "EXRULE") {
            return base::Refusal{codes::rule_not_supported, "EXRULE", {"EXRULE"}};
        }
    }
    if (event.rules.size() > most_rules)
        return base::Refusal{codes::rule_not_supported, "RRULE", {"RRULE × " + std::to_string(event.rules.size())}};
    if (!event.rules.empty() && !event.start) return base::Refusal{codes::no_start, "DTSTART"};
    return event;
}

base::Result<std::vector<Moment>> instances(const Event& event, base::Day from, base::Day to)
{
    std::set<Moment> all;
    if (event.start) all.insert(*event.start);
    for (const auto& rule : event.rules) {
        const auto given = TRY(expand(rule, *event.start, from, to));
        all.insert(given.begin(), given.end());
    }
    all.insert(event.also.begin(), event.also.end());
    for (const auto& moment : event.except) all.erase(moment);
    std::vector<Moment> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const Moment& at) { return at.day >= from && at.day <= to; });
    return found;
}

}  // namespace schedule::ics
