#include "messages/schedule.hpp"
#include "schedule/rrule.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>

using namespace schedule;

namespace {

struct Block {
    std::string rule, start, instances;
};

/// The blocks of libical's list: RRULE, DTSTART, INSTANCES.
std::vector<Block> published()
{
    const char* const samples = std::getenv("ISHIZUE_SAMPLES");
    REQUIRE(samples);
    std::ifstream file{std::string{samples} + "/calendar/libical-recur-even.txt"};
    std::vector<Block> blocks;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("RRULE:")) blocks.push_back({line.substr(6), "", ""});
        if (line.starts_with("DTSTART:")) blocks.back().start = line.substr(8);
        if (line.starts_with("INSTANCES:")) blocks.back().instances = line.substr(10);
    }
    return blocks;
}

std::string expanded(std::string_view rule, std::string_view start)
{
    const auto parsed = parse_rule(rule);
    if (!parsed) return std::string{parsed.refusal().first().code.id};
    const auto found = expand(parsed.value(), parse_moment(start).value(), base::Day{std::chrono::year{1900} / 1 / 1},
                              *base::parse_day("2099-12-31"));
    if (!found) return std::string{found.refusal().first().code.id};
    std::string out;
    for (const auto& instance : found.value()) (out += out.empty() ? "" : ",") += text(instance);
    return out;
}

}  // namespace

TEST_CASE("RFC 5545 3.3.10: published rules give the published instances, rules by the hour are refused")
{
    std::size_t given = 0, refused = 0;
    for (const auto& block : published()) {
        CAPTURE(block.rule);
        const bool by_the_hour = std::ranges::any_of(std::array{"FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY"},
                                                     [&](const char* frequency) { return block.rule.starts_with(frequency); });
        // The start lies in a week of the year before: libical itself counts the interval from one year or the other.
        const bool disputed = block.rule.find("BYWEEKNO") != std::string::npos && block.rule.find("INTERVAL") != std::string::npos;
        ++(by_the_hour || disputed ? refused : given);
        CHECK(expanded(block.rule, block.start) == (by_the_hour || disputed ? "schedule.rule_not_supported" : block.instances));
    }
    CHECK(given == 58);
    CHECK(refused == 15);
}

TEST_CASE("what is no rule is refused, and so is what is none of ours")
{
    for (const char* rule :
         {"", "FREQ=", "FREQ=DAILY;FREQ=DAILY", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=-1",
          "FREQ=DAILY;COUNT=2;UNTIL=20260101", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYDAY=0MO",
          "FREQ=WEEKLY;BYDAY=1MO", "FREQ=WEEKLY;BYMONTHDAY=1", "FREQ=MONTHLY;BYWEEKNO=1", "FREQ=DAILY;BYHOUR=24",
          "FREQ=DAILY;BYMONTH=-1", "FREQ=DAILY;X-OWN=1", "FREQ=DAILY;UNTIL=2026", "FREQ=DAILY;"}) {
        CAPTURE(rule);
        CHECK(expanded(rule, "20260101") == "schedule.bad_rule");
    }
    for (const char* rule :
         {"FREQ=HOURLY", "RSCALE=CHINESE;FREQ=YEARLY", "FREQ=YEARLY;SKIP=FORWARD", "FREQ=DAILY;INTERVAL=100000"}) {
        CAPTURE(rule);
        CHECK(expanded(rule, "20260101") == "schedule.rule_not_supported");
    }
    CHECK(expanded("FREQ=DAILY", "20260101") == "schedule.too_many_instances");
}

TEST_CASE("instances of a stretch of days: the rule still counts from its start")
{
    const auto rule = parse_rule("FREQ=WEEKLY;COUNT=3").value();
    const auto found =
        expand(rule, parse_moment("20261001").value(), *base::parse_day("2026-10-08"), *base::parse_day("2026-12-31")).value();
    REQUIRE(found.size() == 2);
    CHECK(text(found[1]) == "20261015");
}

TEST_CASE("dates and times are read in their one form")
{
    for (const char* good : {"20261001", "20261001T090000", "20261001T235959Z"}) CHECK(text(parse_moment(good).value()) == good);
    for (const char* bad : {"", "2026-10-01", "20261301", "20260230", "20261001T", "20261001T0900", "20261001T240000", "20261001Z",
                            "20261001T090000z"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_moment(bad));
    }
}
