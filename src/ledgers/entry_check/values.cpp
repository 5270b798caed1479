#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace ledgers::entry_check {
namespace {

constexpr int reiwa_began = 2018;  // R1 is 2019

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The digits at the front, taken off.
std::string_view take_digits(std::string_view& text)
{
    const auto end = std::ranges::find_if(text, [](char c) { return c < '0' || c > '9'; });
    const auto size = static_cast<std::size_t>(end - text.begin());
    const auto taken = text.substr(0, size);
    text.remove_prefix(size);
    return taken;
}

/// A year's mark at the front, such as R8, taken off.
std::string_view take_year(std::string_view& text)
{
    if (text.empty() || text.front() < 'A' || text.front() > 'Z') return {};
    auto rest = text.substr(1);
    const auto year = take_digits(rest);
    if (year.empty()) return {};
    const auto mark = text.substr(0, 1 + year.size());
    text = rest;
    return mark;
}

}  // namespace

std::optional<base::Day> day_of(std::string_view cell) { return base::parse_day(date_of(cell)); }

std::string_view date_of(std::string_view cell) { return cell.substr(0, 10); }

std::optional<std::int64_t> minutes_of(std::string_view cell)
{
    const auto day = day_of(cell);
    if (!day) return std::nullopt;
    return std::int64_t{day->time_since_epoch().count()} * 24 * 60 + time_in(cell).value_or(0);
}

std::optional<int> clock_of(std::string_view cell)
{
    if (cell.size() < 5 || cell[2] != ':') return std::nullopt;
    const auto hour = digits(cell.substr(0, 2)), minute = digits(cell.substr(3, 2));
    if (!hour || !minute) return std::nullopt;
    return *hour * 60 + *minute;
}

std::optional<int> time_in(std::string_view cell)
{
    return cell.size() > 11 && cell[10] == 'T' ? clock_of(cell.substr(11)) : std::nullopt;
}

std::string_view clock_text_in(std::string_view cell) { return cell.size() > 11 ? cell.substr(11) : std::string_view{}; }

std::optional<std::int64_t> count_of(std::string_view cell)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty() || error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
    return value;
}

std::string clock_text(int minutes)
{
    std::array<char, 32> text;
    const int size = std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60, minutes % 60);
    return {text.data(), static_cast<std::size_t>(size)};
}

std::vector<std::string_view> parts_of(std::string_view cell)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= cell.size();) {
        std::size_t end = cell.size(), skip = 1;
        for (const std::string_view mark : {"、", ",", "，"})
            if (const auto found = cell.find(mark, at); found < end) end = found, skip = mark.size();
        if (end > at) parts.push_back(cell.substr(at, end - at));
        at = end + skip;
    }
    return parts;
}

bool lists(std::string_view cell, std::string_view part)
{
    if (cell.size() < part.size()) return false;
    if (cell == part) return true;
    const auto parts = parts_of(cell);
    return std::ranges::find(parts, part) != parts.end();
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::optional<Numbered> numbered(std::string_view number, std::string_view pattern)
{
    Numbered found{{}, 0, {}, 0};
    auto rest = number;
    while (!pattern.empty()) {
        if (pattern.starts_with("{fy}")) {
            found.year = take_year(rest);
            if (found.year.empty()) return std::nullopt;
        } else if (pattern.starts_with("{n")) {
            found.volume = number.substr(0, number.size() - rest.size());
            const auto place = take_digits(rest);
            const auto value = digits(place);
            if (!value) return std::nullopt;
            found.place = *value;
            found.width = static_cast<int>(place.size());
            return found;  // what follows is a line of the same number
        } else if (pattern.front() == '{' || rest.empty() || rest.front() != pattern.front()) {
            return std::nullopt;
        } else {
            pattern.remove_prefix(1);
            rest.remove_prefix(1);
            continue;
        }
        pattern.remove_prefix(pattern.find('}') + 1);
    }
    return std::nullopt;
}

std::string fiscal_year_mark(int year) { return year > reiwa_began ? "R" + std::to_string(year - reiwa_began) : ""; }

}  // namespace ledgers::entry_check
