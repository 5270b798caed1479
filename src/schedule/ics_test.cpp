#include "messages/schedule.hpp"
#include "schedule/ics.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

using namespace schedule;

namespace {

std::string sample(const std::string& name)
{
    const char* const samples = std::getenv("ISHIZUE_SAMPLES");
    REQUIRE(samples);
    std::ifstream file{std::string{samples} + "/calendar/ics/" + name, std::ios::binary};
    REQUIRE(file);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// The events of a file; those that are refused count under their code.
std::map<std::string, int> outcome(const std::string& bytes)
{
    const auto calendars = ics::read(bytes);
    if (!calendars) return {{std::string{calendars.refusal().first().code.id}, 1}};
    std::map<std::string, int> outcomes;
    for (const auto& calendar : calendars.value())
        for (const auto& part : calendar.parts) {
            if (part.name != "VEVENT") continue;
            const auto event = ics::event_of(part);
            ++outcomes[event ? "event" : std::string{event.refusal().first().code.id}];
        }
    return outcomes;
}

std::string wrapped(const std::string& lines)
{
    return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

std::string all(const std::string& lines, const char* from = "2026-01-01", const char* to = "2027-12-31")
{
    const auto event = ics::event_of(ics::read(wrapped(lines)).value()[0].parts[0]);
    if (!event) return std::string{event.refusal().first().code.id};
    std::string out;
    const auto found = ics::instances(event.value(), *base::parse_day(from), *base::parse_day(to)).value();
    for (const auto& at : found) (out += out.empty() ? "" : ",") += text(at);
    return out;
}

using Outcome = std::map<std::string, int>;

}  // namespace

TEST_CASE("RFC 5545: files of other programs are read or refused for what is wrong with them")
{
    CHECK(outcome(sample("col-alarm_google_future.ics")) == Outcome{{"event", 1}});
    CHECK(outcome(sample("col-bom_calendar.ics")).empty());
    CHECK(outcome(sample("col-broken_dtstart.ics")) == Outcome{{"schedule.bad_time", 1}});
    CHECK(outcome(sample("col-created_calendar_with_unicode_fields.ics")) == Outcome{{"event", 3}});
    CHECK(outcome(sample("col-issue_1050_calendar_with_events_and_todos.ics")) == Outcome{{"event", 2}});
    CHECK(outcome(sample("col-issue_526_calendar_with_events.ics")) == Outcome{{"event", 2}});
    CHECK(outcome(sample("col-multiple_timezones.ics")) == Outcome{{"schedule.bad_time", 3}});  // a time alone is no RDATE
    CHECK(outcome(sample("col-rfc_5545_RDATE_example.ics")) == Outcome{{"event", 6}});
    CHECK(outcome(sample("col-rfc_6868.ics")) == Outcome{{"event", 1}});
    CHECK(outcome(sample("libical-classify.ics"))["event"] > 1);
    CHECK(outcome(sample("libical-caltime.ics")) == Outcome{{"schedule.not_a_calendar", 1}});
}

TEST_CASE("folded lines, parameters in quotes, texts with escapes")
{
    const auto calendars = ics::read(wrapped("SUMMARY;X=\"a:b;c\",d:一\\n二\\, 三\r\n 四\r\n")).value();
    const auto& summary = calendars[0].parts[0].properties[0];
    CHECK(summary.parameters[0].values == std::vector<std::string>{"a:b;c", "d"});
    CHECK(ics::event_of(calendars[0].parts[0]).value().summary == "一\n二, 三四");
}

TEST_CASE("what is no calendar is refused with its line")
{
    const auto refused = [](std::string_view bytes) {
        const auto read = ics::read(bytes);
        REQUIRE_FALSE(read);
        CHECK(read.refusal().first().code == codes::not_a_calendar);
        return read.refusal().first().args.at(0);
    };
    CHECK(refused("") == "1");
    CHECK(refused("<html>\n") == "1");
    CHECK(refused("BEGIN:VCALENDAR\nEND:VEVENT\n") == "2");
    CHECK(refused("BEGIN:VCALENDAR\nVERSION:2.0\n") == "2");
    CHECK(refused("BEGIN:VCALENDAR\nSUMMARY\nEND:VCALENDAR\n") == "2");
    CHECK(refused("BEGIN:VCALENDAR\nX;A=\"b:c\nEND:VCALENDAR\n") == "2");
    CHECK(refused("BEGIN:VCALENDAR\nX:\xff\nEND:VCALENDAR\n") == "2");
    CHECK(refused("BEGIN:VEVENT\nEND:VEVENT\n") == "1");
    std::string deep;
    for (int i = 0; i < 17; ++i) deep += "BEGIN:VCALENDAR\n";
    CHECK(refused(deep) == "17");
}

TEST_CASE("the days of an event: start, rule, further days, and those taken out")
{
    CHECK(
        all("DTSTART;VALUE=DATE:20261001\r\nRRULE:FREQ=MONTHLY;COUNT=3\r\nEXDATE;VALUE=DATE:20261101\r\nRDATE;VALUE=DATE:20261015,20261016\r\n") ==
        "20261001,20261015,20261016,20261201");
    CHECK(all("DTSTART:20261001T090000Z\r\n") == "20261001T090000Z");
    CHECK(all("RRULE:FREQ=DAILY;COUNT=2\r\n") == "schedule.no_start");
    CHECK(all("DTSTART:20261001\r\nEXRULE:FREQ=DAILY\r\n") == "schedule.rule_not_supported");
}

TEST_CASE("an end in UTC is Japan's time of a zone in Japan, and refused for zones that are not known")
{
    const std::string rule = "RRULE:FREQ=DAILY;UNTIL=20261002T150000Z\r\n";
    CHECK(all("DTSTART;TZID=Asia/Tokyo:20261001T000000\r\n" + rule) == "20261001T000000,20261002T000000,20261003T000000");
    CHECK(all("DTSTART;TZID=Europe/Berlin:20261001T000000\r\n" + rule) == "schedule.zone_not_supported");
}

TEST_CASE("what is written is read again, and no line is longer than 75 octets")
{
    const std::string summary = "取扱施設の定期点検、保管容器台帳の照合；及びその他の長い長い名前の義務, \\ と\n改行";
    const auto written =
        ics::write("自分の義務", {{"duty.facility_check@tohto", summary, "説明", "", *base::parse_day("2026-11-30"), {7, 0}}},
                   base::Instant{*base::parse_day("2026-10-01")});
    std::istringstream lines{written};
    for (std::string line; std::getline(lines, line);) {
        CHECK(line.ends_with('\r'));
        CHECK(line.size() <= 76);
    }
    const auto calendars = ics::read(written).value();
    const auto event = ics::event_of(calendars[0].parts[0]).value();
    CHECK(event.summary == summary);
    CHECK(text(*event.start) == "20261130");
    CHECK(calendars[0].parts[0].parts.size() == 2);
}
