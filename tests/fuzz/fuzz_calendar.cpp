#include "schedule/ics.hpp"

#include <cstddef>
#include <cstdint>

namespace {

const base::Day from{std::chrono::year{2026} / 4 / 1}, to{std::chrono::year{2027} / 3 / 31};

void read_file(std::string_view bytes)
{
    const auto calendars = schedule::ics::read(bytes);
    if (!calendars) return;
    for (const auto& calendar : calendars.value())
        for (const auto& part : calendar.parts)
            if (const auto event = schedule::ics::event_of(part)) (void)schedule::ics::instances(event.value(), from, to);
}

}  // namespace

/// Any bytes as an iCalendar file, and as a rule: read or refused, and its days found in time.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    read_file(text);
    if (const auto rule = schedule::parse_rule(text))
        (void)schedule::expand(rule.value(), {base::Day{std::chrono::year{2020} / 2 / 29}, std::chrono::hours{9}, false}, from, to);
    return 0;
}
