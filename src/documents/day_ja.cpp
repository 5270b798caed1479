#include "base/text.hpp"
#include "documents/numerals.hpp"
#include "documents/table.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace documents {
namespace {

using namespace std::chrono;

struct Era {
    std::string_view name;
    char letter;
    int first_year;
    base::Day from;
};

constexpr std::array<Era, 5> eras{{
    {"令和", 'R', 2019, sys_days{2019y / 5 / 1}},
    {"平成", 'H', 1989, sys_days{1989y / 1 / 8}},
    {"昭和", 'S', 1926, sys_days{1926y / 12 / 25}},
    {"大正", 'T', 1912, sys_days{1912y / 7 / 30}},
    {"明治", 'M', 1868, sys_days{1873y / 1 / 1}},  // the Gregorian calendar in Japan begins here
}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether a text can be a day: nearly every cell is told apart by its first character.
bool may_be_day(std::string_view text)
{
    if (text.size() < 6 || text.size() > 60) return false;
    const char c = text.front();
    if (is_digit(c) || c == ' ' || std::string_view{"RHSTMrhstm"}.find(c) != std::string_view::npos) return true;
    if (text.starts_with("㋿") || c == '\xef' || text.starts_with("\u3000")) return true;
    return std::ranges::any_of(eras, [&](const Era& era) { return text.starts_with(era.name); });
}

/// NFKC without white space.
std::string compact(std::string_view text)
{
    const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const std::string wide = ascii ? std::string{text} : base::nfkc(text);
    std::string out;
    for (std::size_t i = 0; i < wide.size(); ++i) {
        if (wide[i] != ' ')
            out += wide[i];
        else if (i > 0 && is_digit(wide[i - 1]) && i + 1 < wide.size() && is_digit(wide[i + 1]))
            out += 'T';  // a day and its time stay apart
    }
    return out;
}

bool take(std::string_view& text, std::string_view what)
{
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
}

const Era* take_era(std::string_view& text)
{
    for (const auto& era : eras) {
        if (take(text, era.name)) return &era;
        if (!text.empty() && (text.front() & ~0x20) == era.letter) {
            text.remove_prefix(1);
            take(text, ".");
            return &era;
        }
    }
    return nullptr;
}

/// （水） and 0:00:00 may follow a day; a time that is not midnight may not, for it would be lost.
bool nothing_more(std::string_view rest)
{
    if (rest.starts_with('(')) {
        const auto close = rest.find(')');
        if (close > 12) return false;  // nor where there is none
        rest.remove_prefix(close + 1);
    }
    take(rest, "T");
    return rest.empty() || rest == "0:00" || rest == "0:00:00" || rest == "00:00" || rest == "00:00:00";
}

std::optional<base::Day> existing(int y, int m, int d)
{
    if (y < 1873 || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31) return std::nullopt;
    const year_month_day day{year{y}, month{unsigned(m)}, std::chrono::day{unsigned(d)}};
    if (!day.ok()) return std::nullopt;
    return base::Day{day};
}

/// 20260401, as systems export it.
std::optional<base::Day> eight_digits(std::string_view text)
{
    const auto y = number_of(text.substr(0, 4)), m = number_of(text.substr(4, 2)), d = number_of(text.substr(6, 2));
    if (!y || !m || !d || !nothing_more(text.substr(8))) return std::nullopt;
    return existing(*y, *m, *d);
}

}  // namespace

std::optional<base::Day> parse_day_ja(std::string_view text)
{
    if (!may_be_day(text)) return std::nullopt;
    const auto owned = compact(text);
    std::string_view rest = owned;
    if (rest.size() >= 8 && std::ranges::all_of(rest.substr(0, 8), is_digit) && (rest.size() == 8 || !is_digit(rest[8])))
        return eight_digits(rest);
    const auto* era = take_era(rest);
    const auto y = take(rest, "元") ? std::optional{1} : take_number(rest);
    if (!y || *y < 1) return std::nullopt;
    const char separator = rest.empty() ? '\0' : rest.front();
    const bool named = take(rest, "年");
    if (!named &&
        (std::string_view{"-/."}.find(separator) == std::string_view::npos || !take(rest, std::string_view{&separator, 1})))
        return std::nullopt;
    const auto m = take_number(rest);
    if (!m || !(named ? take(rest, "月") : take(rest, std::string_view{&separator, 1}))) return std::nullopt;
    const auto d = take_number(rest);
    if (!d || (named && !take(rest, "日")) || !nothing_more(rest)) return std::nullopt;
    // Without an era 26/4/1 could be either calendar, and is before the first year that exists.
    const auto day = existing(era ? era->first_year + *y - 1 : *y, *m, *d);
    return day && era && *day < era->from ? std::nullopt : day;
}

std::optional<base::Day> day_of_serial(double serial, bool from_1904)
{
    if (!(serial >= 0 && serial < 2'958'466)) return std::nullopt;  // 9999-12-31
    const auto whole = days{static_cast<int>(std::floor(serial))};
    if (from_1904) return sys_days{1904y / 1 / 1} + whole;
    if (whole.count() == 0 || whole.count() == 60) return std::nullopt;
    return sys_days{1899y / 12 / 30} + whole + days{whole.count() < 60 ? 1 : 0};
}

}  // namespace documents
