#include "documents/number_format.hpp"

#include "base/day.hpp"
#include "documents/table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace documents {
namespace {

constexpr std::string_view number_signs = "0#?,.%";

bool one_of(char c, std::string_view signs) { return c != '\0' && signs.find(c) != signs.npos; }

std::string_view take(std::string_view& code, std::size_t size)
{
    const auto taken = code.substr(0, size);
    code.remove_prefix(taken.size());
    return taken;
}

template <class Wanted>
std::string_view take_while(std::string_view& code, Wanted&& wanted)
{
    return take(code, std::size_t(std::ranges::find_if_not(code, wanted) - code.begin()));
}

/// "text", \t or !t.
std::string_view take_quoted(std::string_view& code)
{
    const bool quoted = code.front() == '"';
    take(code, 1);
    const auto text = take(code, quoted ? std::min(code.find('"'), code.size()) : 1);
    if (quoted) take(code, 1);
    return text;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

std::string padded(long long value, std::size_t width)
{
    auto digits = std::to_string(std::llabs(value));
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return value < 0 ? "-" + digits : digits;
}

/// The parts of a day and time in seconds, rounded: 0.1 s of error in a serial must not show 13:59:59.
struct Moment {
    std::optional<base::Day> day;
    long long seconds = 0;  // of the day
    long long total = 0;    // since serial 0
};

Moment moment_of(double value, bool from_1904)
{
    Moment at;
    at.total = std::llround(value * 86'400);
    at.seconds = ((at.total % 86'400) + 86'400) % 86'400;
    const auto whole_days = at.total / 86'400;
    at.day = day_of_serial(double(whole_days), from_1904);
    return at;
}

std::string era_name(base::Day day, std::size_t length)
{
    if (length < 3) return length == 1 ? base::short_wareki(day).substr(0, 1) : base::wareki(day).substr(0, 3);
    return base::wareki(day).substr(0, 6);
}

std::string era_year(base::Day day)
{
    const auto text = base::short_wareki(day);
    return text.substr(1, text.find('.') - 1);
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code)
{
    if (code.size() < 256) read(code);
    tell_minutes_from_months();
    for (const auto& token : tokens_) {
        has_day_ = has_day_ || one_of(token.kind, "geymda");
        has_time_ = has_time_ || one_of(token.kind, "hMs");
    }
    const bool number = std::ranges::any_of(tokens_, [](const Token& token) { return token.kind == '0'; });
    if (scientific_ || (!has_day_ && !has_time_ && !number)) {
        tokens_.clear();
        has_day_ = has_time_ = false;
    }
}

void NumberFormat::read(std::string_view code)
{
    while (!code.empty() && code.front() != ';') {
        const char c = lower(code.front());
        if (c == '"' || c == '\\' || c == '!')
            tokens_.push_back({'"', 0, std::string{take_quoted(code)}});
        else if (c == '[')
            take_bracket(code);
        else if (c == '_' || c == '*')
            take(code, 2);  // the width of a character, and one that fills the cell
        else if (code.starts_with("AM/PM") || code.starts_with("am/pm"))
            tokens_.push_back({'p', take(code, 5).size(), {}});
        else if (code.starts_with("General"))
            take(code, 7);
        else if (c == '@')
            take(code, 1);
        else if (c == 'e' && code.size() > 1 && (code[1] == '+' || code[1] == '-'))
            scientific_ = take(code, 2).size() == 2;
        else if (one_of(c, "geymdahs"))
            tokens_.push_back({c, take_while(code, [&](char each) { return lower(each) == c; }).size(), {}});
        else if (c == '.' && code.starts_with(".0") && !tokens_.empty() && tokens_.back().kind == 's')
            tokens_.push_back({'.', take_while(code, [](char each) { return one_of(each, ".0"); }).size() - 1, {}});
        else if (one_of(c, number_signs)) {
            const auto pattern = take_while(code, [](char each) { return one_of(each, number_signs); });
            tokens_.push_back({'0', pattern.size(), std::string{pattern}});
        } else {
            tokens_.push_back({'"', 0, std::string{take(code, 1)}});
        }
    }
}

/// [h] counts hours beyond a day; colours, conditions and languages in brackets show nothing.
void NumberFormat::take_bracket(std::string_view& code)
{
    auto inside = take(code, std::min(code.find(']'), code.size() - 1) + 1);
    inside = inside.substr(1, std::max<std::size_t>(inside.size(), 2) - 2);
    const char unit = inside.empty() ? '\0' : lower(inside.front());
    if (!one_of(unit, "hms") || !std::ranges::all_of(inside, [&](char each) { return lower(each) == unit; })) return;
    tokens_.push_back({unit == 'm' ? 'M' : unit, inside.size(), {}, true});
}

/// m is a minute after an hour or before a second, otherwise a month.
void NumberFormat::tell_minutes_from_months()
{
    char before = '\0';
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        auto& token = tokens_[i];
        if (token.kind == '"' || token.kind == 'p') continue;
        if (token.kind == 'm') {
            const auto next = std::find_if(tokens_.begin() + std::ptrdiff_t(i) + 1, tokens_.end(),
                                           [](const Token& each) { return each.kind != '"' && each.kind != 'p'; });
            if (before == 'h' || (next != tokens_.end() && next->kind == 's')) token.kind = 'M';
        }
        before = token.kind;
    }
}

std::string NumberFormat::show(double value, bool from_1904) const
{
    if (has_day_ || has_time_) return show_date(value, from_1904);
    return is_general() ? general_number(value) : show_number(value);
}

std::string NumberFormat::show_date(double value, bool from_1904) const
{
    if (!(value >= 0 && value < 2'958'466)) return general_number(value);
    static constexpr std::array weekdays{"日", "月", "火", "水", "木", "金", "土"};
    const auto at = moment_of(value, from_1904);
    if (has_day_ && !at.day) return general_number(value);
    const auto day = at.day.value_or(base::Day{});
    const std::chrono::year_month_day ymd{day};
    const bool twelve = std::ranges::any_of(tokens_, [](const Token& token) { return token.kind == 'p'; });
    std::string out;
    for (const auto& token : tokens_) {
        const auto n = token.length;
        switch (token.kind) {
        case 'g': out += era_name(day, n); break;
        case 'e': out += padded(std::atoi(era_year(day).c_str()), n); break;
        case 'y': out += n <= 2 ? padded(int(ymd.year()) % 100, 2) : padded(int(ymd.year()), 4); break;
        case 'm': out += padded(unsigned(ymd.month()), std::min<std::size_t>(n, 2)); break;
        case 'd': out += n > 2 ? weekdays.at(std::chrono::weekday{day}.c_encoding()) : padded(unsigned(ymd.day()), n); break;
        case 'a': out += weekdays.at(std::chrono::weekday{day}.c_encoding()), out += n > 3 ? "曜日" : ""; break;
        case 'h':
            out += padded(token.elapsed ? at.total / 3'600 : twelve ? (at.seconds / 3'600 + 11) % 12 + 1 : at.seconds / 3'600, n);
            break;
        case 'M': out += padded(token.elapsed ? at.total / 60 : at.seconds / 60 % 60, n); break;
        case 's': out += padded(token.elapsed ? at.total : at.seconds % 60, n); break;
        case '.': out += "." + std::string(n, '0'); break;
        case 'p': out += at.seconds < 43'200 ? "AM" : "PM"; break;
        case '0':  // ge.m.d: a point between the parts of a day
        case '"': out += token.text; break;
        default: break;
        }
    }
    return out;
}

std::string NumberFormat::show_number(double value) const
{
    std::string pattern;
    for (const auto& token : tokens_)
        if (token.kind == '0') pattern += token.text;
    const auto point = std::min(pattern.find('.'), pattern.size());
    const auto whole = std::string_view{pattern}.substr(0, point), fraction = std::string_view{pattern}.substr(point);
    const auto least = std::size_t(std::ranges::count(whole, '0'));
    const auto places = std::size_t(std::ranges::count_if(fraction, [](char c) { return c == '0' || c == '#' || c == '?'; }));
    const bool percent = pattern.find('%') != pattern.npos;
    if (percent) value *= 100;
    if (!(std::fabs(value) < 1e15) || places > 20) return general_number(value);

    std::array<char, 64> text;
    const int size = std::snprintf(text.data(), text.size(), "%.*f", int(places), std::fabs(value));
    std::string digits{text.data(), std::size_t(size)};
    const auto whole_size = std::min(digits.find('.'), digits.size());
    if (whole_size < least) digits.insert(0, least - whole_size, '0');
    if (whole.find(',') != whole.npos)
        for (auto at = std::min(digits.find('.'), digits.size()); at > 3; at -= 3) digits.insert(at - 3, ",");
    for (auto optional = std::size_t(std::ranges::count(fraction, '#')); optional > 0 && digits.back() == '0'; --optional)
        digits.pop_back();
    if (digits.back() == '.') digits.pop_back();

    std::string out;
    bool written = false;
    for (const auto& token : tokens_) {
        if (token.kind == '"') out += token.text;
        if (token.kind == '0' && !written) out += (value < 0 ? "-" : "") + digits + (percent ? "%" : ""), written = true;
    }
    return out;
}

NumberFormat NumberFormat::built_in(unsigned id)
{
    static constexpr std::array<std::pair<unsigned, const char*>, 38> codes{
        {{1, "0"},           {2, "0.00"},           {3, "#,##0"},         {4, "#,##0.00"},   {9, "0%"},
         {10, "0.00%"},      {14, "yyyy/m/d"},      {15, "d-mm-yy"},      {16, "d-mm"},      {17, "mm-yy"},
         {18, "h:mm AM/PM"}, {19, "h:mm:ss AM/PM"}, {20, "h:mm"},         {21, "h:mm:ss"},   {22, "yyyy/m/d h:mm"},
         {27, "ge.m.d"},     {28, "ggge年m月d日"},  {29, "ggge年m月d日"}, {30, "m/d/yy"},    {31, "yyyy年m月d日"},
         {32, "h時mm分"},    {33, "h時mm分ss秒"},   {34, "yyyy年m月"},    {35, "m月d日"},    {36, "ge.m.d"},
         {37, "#,##0"},      {38, "#,##0"},         {45, "mm:ss"},        {46, "[h]:mm:ss"}, {47, "mm:ss.0"},
         {50, "ge.m.d"},     {51, "ggge年m月d日"},  {52, "yyyy年m月"},    {53, "m月d日"},    {54, "ggge年m月d日"},
         {55, "yyyy年m月"},  {57, "ge.m.d"},        {58, "ggge年m月d日"}}};
    for (const auto& [known, code] : codes)
        if (known == id) return NumberFormat{code};
    return NumberFormat{""};
}

std::string general_number(double value)
{
    if (std::fabs(value) < 1e15 && value == std::floor(value)) return std::to_string(std::llround(value));
    std::array<char, 40> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} ? std::string{text.data(), end} : std::string{"#NUM!"};
}

}  // namespace documents
