#include "mail/letter.hpp"

#include <array>
#include <ctime>

namespace mail {
namespace {

constexpr std::string_view line_end = "\r\n";

std::string base64(std::string_view bytes)
{
    static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k) out += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63];
    }
    return out;
}

/// Pieces of at most this many bytes that end between characters.
template <class Take>
void each_piece_of(std::string_view text, std::size_t most, Take&& take)
{
    while (!text.empty()) {
        auto size = std::min(most, text.size());
        while (size > 1 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
        take(text.substr(0, size));
        text.remove_prefix(size);
    }
}

/// A piece of a header as one word (RFC 2047): the text itself needs no Q more than base64 does, but a padded base64 word before
/// the last makes some readers lose the rest, and a character must not be cut to avoid that.
std::string q_word(std::string_view piece)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "=?UTF-8?Q?";
    for (const unsigned char c : piece) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (plain)
            out += static_cast<char>(c);
        else
            ((out += '=') += digits[c >> 4]) += digits[c & 15];
    }
    return out += "?=";
}

/// Words of at most 75 characters, each readable alone.
std::string encoded_words(std::string_view text)
{
    constexpr std::size_t most = (75 - 12) / 3;  // bytes, each as three characters between =?UTF-8?Q? and ?=
    std::string out;
    each_piece_of(text, most, [&](std::string_view piece) { (out += out.empty() ? "" : "\r\n ") += q_word(piece); });
    return out;
}

/// Thu, 26 Nov 2026 00:05:00 +0900
std::string date_text(base::Instant now)
{
    static constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch() + std::chrono::hours{9}).count();
    std::time_t time{seconds};
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 48> text{};
    const auto size = std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d +0900",
                                    days[std::size_t(parts.tm_wday)], parts.tm_mday, months[std::size_t(parts.tm_mon)],
                                    parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return {text.data(), static_cast<std::size_t>(size)};
}

std::string wrapped(const std::string& digits)
{
    std::string out;
    for (std::size_t at = 0; at < digits.size(); at += 76) out.append(digits, at, 76).append(line_end);
    return out;
}

}  // namespace

std::string text_of(const Letter& letter, base::Instant now)
{
    std::string out;
    const auto add = [&](std::string_view name, std::string_view value) {
        out.append(name).append(": ").append(value).append(line_end);
    };
    add("Date", date_text(now));
    add("From", letter.from);
    add("To", letter.to);
    add("Subject", encoded_words(letter.subject));
    add("Message-ID", "<" + letter.id + letter.from.substr(letter.from.find('@')) + ">");
    add("MIME-Version", "1.0");
    add("Auto-Submitted", "auto-generated");  // RFC 3834: no automatic answer, please
    add("Content-Type", "text/plain; charset=UTF-8");
    add("Content-Transfer-Encoding", "base64");
    return out.append(line_end).append(wrapped(base64(letter.body)));
}

}  // namespace mail
