#include "base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace base {
namespace {

/// Whether every byte is ASCII: numbers, days and times, which normalization leaves as they are.
bool ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string map(std::string_view text, int options)
{
    utf8proc_uint8_t* out = nullptr;
    const auto* in = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = utf8proc_map(in, static_cast<utf8proc_ssize_t>(text.size()), &out, static_cast<utf8proc_option_t>(options));
    if (size < 0) throw std::invalid_argument{"text is not UTF-8"};
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned{out, &std::free};
    return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)};
}

/// Calls visit(code point) for each character; stops at the first byte that is not UTF-8 and says so.
template <class Visit>
bool each(std::string_view text, Visit&& visit)
{
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t point = 0;
        const auto size = utf8proc_iterate(at, left, &point);
        if (size <= 0) return false;
        visit(static_cast<char32_t>(point));
        at += size;
        left -= size;
    }
    return true;
}

void append(std::string& out, char32_t point)
{
    std::array<utf8proc_uint8_t, 4> bytes;
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

bool hiragana(char32_t c) { return (c >= 0x3041 && c <= 0x3096) || c == 0x309d || c == 0x309e; }
bool selector(char32_t c) { return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef); }
bool space(char32_t c) { return c == 0x20 || c == 0x3000 || c == 0xa0 || (c >= 0x09 && c <= 0x0d); }

}  // namespace

std::string nfkc(std::string_view text)
{
    return ascii(text) ? std::string{text} : map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
}

std::string search_key(std::string_view text)
{
    const std::string folded = map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    std::string out;
    each(folded, [&](char32_t c) {
        if (space(c) || selector(c)) return;
        append(out, hiragana(c) ? c + 0x60 : c);
    });
    return out;
}

std::string katakana(std::string_view text)
{
    const std::string wide = nfkc(text);
    std::string out;
    each(wide, [&](char32_t c) { append(out, hiragana(c) ? c + 0x60 : c); });
    return out;
}

std::string_view trim(std::string_view text)
{
    static constexpr std::string_view ideographic = "\u3000", blank = " \t\r\n";
    for (bool again = true; again && !text.empty();) {
        again = false;
        if (blank.find(text.front()) != blank.npos)
            text.remove_prefix(1), again = true;
        else if (text.starts_with(ideographic))
            text.remove_prefix(3), again = true;
    }
    for (bool again = true; again && !text.empty();) {
        again = false;
        if (blank.find(text.back()) != blank.npos)
            text.remove_suffix(1), again = true;
        else if (text.ends_with(ideographic))
            text.remove_suffix(3), again = true;
    }
    return text;
}

std::string trimmed(std::string_view text) { return std::string{trim(text)}; }
std::string trimmed(const std::string& text) { return std::string{trim(text)}; }
std::string trimmed(const std::optional<std::string>& text) { return text ? trimmed(*text) : std::string{}; }

std::size_t length(std::string_view text)
{
    std::size_t count = 0;
    each(text, [&](char32_t) { ++count; });
    return count;
}

bool valid_utf8(std::string_view text)
{
    // Megabytes of XML are mostly ASCII, which is passed over eight bytes at a time.
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    for (;;) {
        for (std::uint64_t eight; text.size() >= 8; text.remove_prefix(8)) {
            std::memcpy(&eight, text.data(), 8);
            if (eight & 0x8080'8080'8080'8080) break;
        }
        const auto* const from = std::find_if_not(text.begin(), text.end(), is_ascii);
        const auto* const to = std::find_if(from, text.end(), is_ascii);
        if (!each({from, to}, [](char32_t) {})) return false;
        if (to == text.end()) return true;
        text.remove_prefix(std::size_t(to - text.begin()));
    }
}

bool is_katakana(std::string_view text)
{
    bool all = true;
    const bool valid = each(text, [&](char32_t c) { all = all && ((c >= 0x30a1 && c <= 0x30fe) || space(c)); });
    return valid && all;
}

std::string full_width_digits(std::string_view text)
{
    std::string out;
    each(text, [&](char32_t c) { append(out, c >= '0' && c <= '9' ? c - '0' + 0xff10 : c); });
    return out;
}

std::string katakana_ordinal(std::size_t n)
{
    static constexpr std::array letters{"ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ", "サ", "シ",
                                        "ス", "セ", "ソ", "タ", "チ", "ツ", "テ", "ト", "ナ", "ニ", "ヌ", "ネ",
                                        "ノ", "ハ", "ヒ", "フ", "ヘ", "ホ", "マ", "ミ", "ム", "メ", "モ", "ヤ",
                                        "ユ", "ヨ", "ラ", "リ", "ル", "レ", "ロ", "ワ", "ヲ", "ン"};
    return n >= 1 && n <= letters.size() ? letters[n - 1] : std::to_string(n);
}

}  // namespace base
