#include "app/callers.hpp"
#include "app/commands.hpp"
#include "app/wiring.hpp"
#include "duties/labels.hpp"
#include "duties/queries.hpp"
#include "messages/app.hpp"
#include "schedule/ics.hpp"
#include "schedule/rrule.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>

/// `ishizue duties` and `ishizue calendar expand`: the same turns as on the screen, and any calendar's instances, for the shell.
namespace app {
namespace {

base::Result<base::Day> day_of(const Arguments& arguments, const char* option, base::Day otherwise)
{
    const auto text = arguments.value(option);
    if (!text) return otherwise;
    const auto day = base::parse_day(*text);
    if (!day) return base::Refusal{codes::bad_day, std::string{"--"} + option, {*text}};
    return *day;
}

struct DutiesOutput {
    base::Day from, to;
    duties::Counts counts;
    std::vector<duties::OccurrenceLine> rows;
};
BOOST_DESCRIBE_STRUCT(DutiesOutput, (), (from, to, counts, rows))

void print(const DutiesOutput& output)
{
    std::fprintf(out(), "%s 〜 %s　済 %d　遅れて済 %d　期限超過 %d　期限間近 %d　予定 %d\n", base::wareki(output.from).c_str(),
                 base::wareki(output.to).c_str(), output.counts.done, output.counts.late, output.counts.overdue, output.counts.due,
                 output.counts.planned);
    for (const auto& row : output.rows)
        std::fprintf(out(), "  %s\t%s\t%s\t%s\t%s\n", base::iso(row.due).c_str(), duties::label(row.state).ja.c_str(),
                     row.title.c_str(), row.who.empty() ? "（担当者がいない）" : row.who.c_str(), row.evidence.c_str());
}

base::Result<DutiesOutput> duties_between(const service::Query& query, const Arguments& arguments)
{
    const int year = base::fiscal_year(query.day);
    DutiesOutput output{
        TRY(day_of(arguments, "from", duties::first_of(year))), TRY(day_of(arguments, "to", duties::last_of(year))), {}, {}};
    output.rows = TRY(duties::occurrence_lines(query, {output.from, output.to, {}}));
    for (const auto& row : output.rows) output.counts.add(row.state);
    return output;
}

struct EventOutput {
    std::string uid, summary, zone;
    std::vector<std::string> instances;
};
BOOST_DESCRIBE_STRUCT(EventOutput, (), (uid, summary, zone, instances))

struct CalendarOutput {
    base::Day from, to;
    std::vector<EventOutput> events;
};
BOOST_DESCRIBE_STRUCT(CalendarOutput, (), (from, to, events))

base::Result<EventOutput> expanded(const schedule::ics::Event& event, base::Day from, base::Day to)
{
    EventOutput output{event.uid, event.summary, event.zone, {}};
    for (const auto& instance : TRY(schedule::ics::instances(event, from, to)))
        output.instances.push_back(schedule::text(instance));
    return output;
}

/// What a rule alone ("RRULE:FREQ=…") gives. It begins on --start, or on the first day asked for, which is no instance by itself.
base::Result<EventOutput> expanded(std::string rule, const Arguments& arguments, base::Day from, base::Day to)
{
    constexpr std::string_view name = "RRULE:";
    if (rule.starts_with(name)) rule.erase(0, name.size());
    const auto start = TRY(schedule::parse_moment(arguments.value("start").value_or(schedule::text({from, {}, false}))));
    const auto parsed = TRY(schedule::parse_rule(rule));
    EventOutput output{};
    for (const auto& instance : TRY(schedule::expand(parsed, start, from, to)))
        output.instances.push_back(schedule::text(instance));
    return output;
}

base::Result<std::vector<EventOutput>> expanded_file(const std::string& path, base::Day from, base::Day to)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) return base::Refusal{codes::cannot_read, "", {path}};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    std::vector<EventOutput> events;
    for (const auto& calendar : TRY(schedule::ics::read(bytes)))
        for (const auto& part : calendar.parts) {
            if (part.name != "VEVENT" && part.name != "VTODO") continue;
            const auto event = TRY(schedule::ics::event_of(part));
            events.push_back(TRY(expanded(event, from, to)));
        }
    return events;
}

base::Result<int> expand(const Arguments& arguments)
{
    const auto& words = arguments.words();
    if (words.size() != 2 || words[0] != "expand") return base::Refusal{codes::unknown_command, "", {"calendar"}};
    const auto from = TRY(day_of(arguments, "from", base::SystemClock{}.today()));
    const auto to = TRY(day_of(arguments, "to", base::add_months(from, 12)));
    CalendarOutput output{from, to, {}};
    const auto& what = words[1];
    if (what.starts_with("RRULE:") || what.starts_with("FREQ="))
        output.events.push_back(TRY(expanded(what, arguments, from, to)));
    else
        output.events = TRY(expanded_file(what, from, to));
    if (arguments.has("json")) {
        std::fprintf(out(), "%s\n", base::json::text(output).c_str());
        return 0;
    }
    for (const auto& event : output.events) {
        std::fprintf(out(), "%s\n", event.summary.empty() ? "予定" : event.summary.c_str());
        for (const auto& instance : event.instances) std::fprintf(out(), "  %s\n", instance.c_str());
    }
    return 0;
}

}  // namespace

int duties_command(const Arguments& arguments)
{
    return with_installation(arguments, [&](Installation& installation) -> base::Result<int> {
        const auto company = TRY(company_of(installation, arguments));
        const auto book = installation.book(company);
        const service::Dispatch dispatch{host(installation), routes()};
        return dispatch.look(*book, shell_caller(installation), {}, base::Language::ja,
                             [&](const service::Query& query) -> base::Result<int> {
                                 const auto output = TRY(duties_between(query, arguments));
                                 if (arguments.has("json"))
                                     std::fprintf(out(), "%s\n", base::json::text(output).c_str());
                                 else
                                     print(output);
                                 return 0;
                             });
    });
}

int calendar_command(const Arguments& arguments)
{
    const auto done = expand(arguments);
    return done ? done.value() : refused(done.refusal(), arguments.has("json"));
}

}  // namespace app
