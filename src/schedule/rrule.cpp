#include "schedule/rrule.hpp"

#include "messages/schedule.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace schedule {
namespace {

using namespace std::chrono;
using base::Refusal;

constexpr std::size_t longest_rule = 2000;
constexpr int most_count = 100'000, most_interval = 9999;
constexpr std::size_t most_times_a_day = 96;

Refusal bad(std::string_view part) { return {codes::bad_rule, "", {std::string{part.substr(0, 60)}}}; }
Refusal unsupported(std::string_view part) { return {codes::rule_not_supported, "", {std::string{part.substr(0, 60)}}}; }

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find(at, from), text.size());
        parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

std::optional<int> integer(std::string_view text)
{
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

std::optional<weekday> weekday_of(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> names{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return weekday{unsigned(found - names.begin())};
}

/// A list of numbers from `low` to `high`; with `signed_`, also from the end, and never 0.
base::Result<std::vector<int>> numbers(std::string_view part, std::string_view value, int low, int high, bool signed_)
{
    std::vector<int> list;
    for (const auto item : split(value, ',')) {
        const auto n = integer(item);
        const int size = n ? std::abs(std::max(*n, -1000)) : 0;
        if (!n || size < low || size > high || (!signed_ && (*n < 0 || item.starts_with('+')))) return bad(part);
        list.push_back(*n);
    }
    return list;
}

base::Result<std::vector<WeekdayOf>> weekdays(std::string_view part, std::string_view value)
{
    std::vector<WeekdayOf> list;
    for (const auto item : split(value, ',')) {
        const auto on = item.size() >= 2 ? weekday_of(item.substr(item.size() - 2)) : std::nullopt;
        const auto nth = item.size() > 2 ? integer(item.substr(0, item.size() - 2)) : std::optional{0};
        if (!on || !nth || (item.size() > 2 && *nth == 0) || *nth < -53 || *nth > 53) return bad(part);
        list.push_back({*on, *nth});
    }
    return list;
}

base::Checked read_frequency(Rule& rule, std::string_view part, std::string_view value)
{
    static constexpr std::array<std::string_view, 7> names{"YEARLY", "MONTHLY",  "WEEKLY",  "DAILY",
                                                           "HOURLY", "MINUTELY", "SECONDLY"};
    const auto found = std::ranges::find(names, value);
    if (found == names.end()) return bad(part);
    if (found - names.begin() > 3) return unsupported(part);
    rule.frequency = Frequency(found - names.begin());
    return base::Nothing{};
}

base::Checked read_limit(Rule& rule, std::string_view part, std::string_view name, std::string_view value)
{
    if (name == "UNTIL") {
        const auto until = parse_moment(value);
        if (!until) return bad(part);
        rule.until = until.value();
        return base::Nothing{};
    }
    const auto n = integer(value);
    if (!n || *n < 1 || value.starts_with('+')) return bad(part);
    if (*n > (name == "COUNT" ? most_count : most_interval)) return unsupported(part);
    (name == "COUNT" ? rule.count.emplace() : rule.interval) = *n;
    return base::Nothing{};
}

struct ListPart {
    std::string_view name;
    std::vector<int> Rule::*list;
    int low, high;
    bool from_end;
};
constexpr std::array lists{
    ListPart{"BYMONTH", &Rule::months, 1, 12, false},      ListPart{"BYWEEKNO", &Rule::week_numbers, 1, 53, true},
    ListPart{"BYYEARDAY", &Rule::year_days, 1, 366, true}, ListPart{"BYMONTHDAY", &Rule::month_days, 1, 31, true},
    ListPart{"BYSETPOS", &Rule::positions, 1, 366, true},  ListPart{"BYHOUR", &Rule::hours, 0, 23, false},
    ListPart{"BYMINUTE", &Rule::minutes, 0, 59, false},    ListPart{"BYSECOND", &Rule::seconds, 0, 59, false},
};

base::Checked read_part(Rule& rule, std::string_view part)
{
    const auto equals = part.find('=');
    if (equals == std::string_view::npos) return bad(part);
    const auto name = part.substr(0, equals), value = part.substr(equals + 1);
    if (name == "FREQ") return read_frequency(rule, part, value);
    if (name == "UNTIL" || name == "COUNT" || name == "INTERVAL") return read_limit(rule, part, name, value);
    if (name == "RSCALE" || name == "SKIP") return unsupported(part);
    if (name == "WKST") {
        const auto on = weekday_of(value);
        if (!on) return bad(part);
        rule.week_start = *on;
        return base::Nothing{};
    }
    if (name == "BYDAY") {
        rule.weekdays = TRY(weekdays(part, value));
        return base::Nothing{};
    }
    const auto found = std::ranges::find(lists, name, &ListPart::name);
    if (found == lists.end()) return bad(part);
    rule.*found->list = TRY(numbers(part, value, found->low, found->high, found->from_end));
    return base::Nothing{};
}

/// What RFC 5545 3.3.10 forbids of parts together.
base::Checked check(const Rule& rule)
{
    const bool nth = std::ranges::any_of(rule.weekdays, [](const WeekdayOf& on) { return on.nth != 0; });
    if (rule.count && rule.until) return bad("COUNT, UNTIL");
    if (!rule.week_numbers.empty() && rule.frequency != Frequency::yearly) return bad("BYWEEKNO");
    if (!rule.year_days.empty() && rule.frequency != Frequency::yearly) return bad("BYYEARDAY");
    if (!rule.month_days.empty() && rule.frequency == Frequency::weekly) return bad("BYMONTHDAY");
    if (nth && (rule.frequency == Frequency::weekly || rule.frequency == Frequency::daily)) return bad("BYDAY");
    if (nth && !rule.week_numbers.empty()) return bad("BYDAY, BYWEEKNO");
    const auto times = [](const std::vector<int>& list) { return std::max<std::size_t>(list.size(), 1); };
    if (times(rule.hours) * times(rule.minutes) * times(rule.seconds) > most_times_a_day)
        return unsupported("BYHOUR, BYMINUTE, BYSECOND");
    return base::Nothing{};
}

}  // namespace

base::Result<Rule> parse_rule(std::string_view text)
{
    if (text.size() > longest_rule) return bad(text);
    Rule rule;
    std::set<std::string_view> seen;
    for (const auto part : split(text, ';')) {
        const auto name = part.substr(0, part.find('='));
        if (!seen.insert(name).second) return bad(part);
        TRY(read_part(rule, part));
    }
    if (!seen.contains("FREQ")) return bad(text);
    TRY(check(rule));
    return rule;
}

}  // namespace schedule
