#include "schedule/moment.hpp"

#include "messages/schedule.hpp"

#include <algorithm>

namespace schedule {
namespace {

using namespace std::chrono;

int number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool all_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string padded(long long value, std::size_t width)
{
    auto digits = std::to_string(value);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

std::optional<seconds> time_of_day(std::string_view text)
{
    if (text.size() != 6 || !all_digits(text)) return std::nullopt;
    const int h = number(text.substr(0, 2)), m = number(text.substr(2, 2)), s = number(text.substr(4, 2));
    if (h > 23 || m > 59 || s > 59) return std::nullopt;  // leap seconds are no times of an office
    return hours{h} + minutes{m} + seconds{s};
}

}  // namespace

base::Result<Moment> parse_moment(std::string_view typed)
{
    const base::Refusal refused{codes::bad_time, "", {std::string{typed.substr(0, 40)}}};
    auto text = typed;
    if (text.size() < 8 || !all_digits(text.substr(0, 8))) return refused;
    const year_month_day date{year{number(text.substr(0, 4))}, month{unsigned(number(text.substr(4, 2)))},
                              day{unsigned(number(text.substr(6, 2)))}};
    if (!date.ok() || int(date.year()) < 1600) return refused;
    Moment moment{base::Day{date}, {}, false};
    if (text.size() == 8) return moment;
    if (text[8] != 'T') return refused;
    text.remove_prefix(9);
    if (text.ends_with('Z')) {
        moment.utc = true;
        text.remove_suffix(1);
    }
    moment.time = time_of_day(text);
    if (!moment.time) return refused;
    return moment;
}

std::string text(const Moment& moment)
{
    const year_month_day date{moment.day};
    auto out = padded(int(date.year()), 4) + padded(unsigned(date.month()), 2) + padded(unsigned(date.day()), 2);
    if (!moment.time) return out;
    const hh_mm_ss clock{*moment.time};
    out += 'T' + padded(clock.hours().count(), 2) + padded(clock.minutes().count(), 2) + padded(clock.seconds().count(), 2);
    return moment.utc ? out + 'Z' : out;
}

}  // namespace schedule
