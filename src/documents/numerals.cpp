#include "documents/numerals.hpp"

#include "base/text.hpp"
#include "documents/characters.hpp"

#include <array>

namespace documents {
namespace {

constexpr std::u32string_view katakana =
    U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
constexpr std::u32string_view iroha =
    U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
constexpr std::u32string_view digits = U"〇一二三四五六七八九";
constexpr int too_large = 1'000'000;

int digit(char32_t c)
{
    if (c >= '0' && c <= '9') return int(c - '0');
    if (c >= U'０' && c <= U'９') return int(c - U'０');
    return -1;
}

int kanji_digit(char32_t c)
{
    const auto at = digits.find(c);
    return at == digits.npos ? -1 : int(at);
}

int power(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1'000 : 0; }

/// 千二百三 (with powers) or 一〇二 (digit by digit), from the front of text.
std::optional<int> take_kanji(std::string_view& text)
{
    int sum = 0, digit_run = 0, last_power = 10'000;
    bool any = false, run = false;
    for (auto c = first_character(text); c.size; c = first_character(text)) {
        if (const int p = power(c.point)) {
            if (p >= last_power || digit_run > 9) break;  // 十十, 一二十 are not numbers
            sum += (run ? digit_run : 1) * p;
            digit_run = 0, run = false, last_power = p;
        } else if (const int d = kanji_digit(c.point); d >= 0 && digit_run < too_large) {
            digit_run = digit_run * 10 + d, run = true;
        } else {
            break;
        }
        any = true;
        text.remove_prefix(c.size);
    }
    if (!any || sum + digit_run > too_large) return std::nullopt;
    return sum + digit_run;
}

std::string nth(std::u32string_view set, int n)
{
    if (n < 1 || n > int(set.size())) return std::to_string(n);
    std::string out;
    append(out, set[std::size_t(n - 1)]);
    return out;
}

}  // namespace

std::optional<int> take_number(std::string_view& text)
{
    auto c = first_character(text);
    if (digit(c.point) < 0) return take_kanji(text);
    int value = 0;
    for (; c.size && digit(c.point) >= 0; c = first_character(text)) {
        if (value > too_large) return std::nullopt;
        value = value * 10 + digit(c.point);
        text.remove_prefix(c.size);
    }
    return value;
}

std::optional<int> number_of(std::string_view text)
{
    const auto value = take_number(text);
    return text.empty() ? value : std::nullopt;
}

std::string kanji_number(int n)
{
    if (n <= 0 || n >= 10'000) return kanji_digits(n);
    static constexpr std::array<std::pair<int, const char*>, 3> powers{{{1'000, "千"}, {100, "百"}, {10, "十"}}};
    std::string out;
    for (const auto& [value, name] : powers) {
        const int count = n / value;
        if (count > 1) append(out, digits[std::size_t(count)]);
        if (count) out += name;
        n %= value;
    }
    if (n) append(out, digits[std::size_t(n)]);
    return out;
}

std::string kanji_digits(int n)
{
    std::string out;
    for (const char c : std::to_string(n)) {
        if (c == '-')
            out += c;
        else
            append(out, digits[std::size_t(c - '0')]);
    }
    return out;
}

std::string roman(int n)
{
    if (n < 1 || n > 3'999) return std::to_string(n);
    static constexpr std::array<std::pair<int, const char*>, 13> steps{{{1000, "m"},
                                                                        {900, "cm"},
                                                                        {500, "d"},
                                                                        {400, "cd"},
                                                                        {100, "c"},
                                                                        {90, "xc"},
                                                                        {50, "l"},
                                                                        {40, "xl"},
                                                                        {10, "x"},
                                                                        {9, "ix"},
                                                                        {5, "v"},
                                                                        {4, "iv"},
                                                                        {1, "i"}}};
    std::string out;
    for (const auto& [value, name] : steps)
        for (; n >= value; n -= value) out += name;
    return out;
}

std::string letters(int n)
{
    if (n < 1 || n > 26 * 20) return std::to_string(n);
    return std::string(std::size_t((n - 1) / 26 + 1), char('a' + (n - 1) % 26));
}

std::string circled(int n)
{
    std::string out;
    if (n >= 1 && n <= 20)
        append(out, U'①' + char32_t(n - 1));
    else if (n >= 21 && n <= 35)
        append(out, U'㉑' + char32_t(n - 21));
    else if (n >= 36 && n <= 50)
        append(out, U'㊱' + char32_t(n - 36));
    else
        out = "(" + std::to_string(n) + ")";
    return out;
}

int katakana_position(char32_t c)
{
    const auto at = katakana.find(c);
    return at == katakana.npos ? 0 : int(at) + 1;
}

int iroha_position(char32_t c)
{
    const auto at = iroha.find(c);
    return at == iroha.npos ? 0 : int(at) + 1;
}

std::string iroha_ordinal(int n) { return nth(iroha, n); }

}  // namespace documents
