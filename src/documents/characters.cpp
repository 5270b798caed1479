#include "documents/characters.hpp"

namespace documents {

Character first_character(std::string_view text)
{
    if (text.empty()) return {};
    const auto byte = [&](std::size_t i) { return char32_t(i < text.size() ? static_cast<unsigned char>(text[i]) : 0x80); };
    const auto rest = [&](std::size_t i) { return byte(i) & 0x3f; };
    if (byte(0) < 0x80) return {byte(0), 1};
    if (byte(0) < 0xe0) return {(byte(0) & 0x1f) << 6 | rest(1), std::min<std::size_t>(2, text.size())};
    if (byte(0) < 0xf0) return {(byte(0) & 0x0f) << 12 | rest(1) << 6 | rest(2), std::min<std::size_t>(3, text.size())};
    return {(byte(0) & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), std::min<std::size_t>(4, text.size())};
}

void append(std::string& out, char32_t c)
{
    if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) c = 0xfffd;
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += {char(0xc0 | c >> 6), char(0x80 | (c & 0x3f))};
    } else if (c < 0x10000) {
        out += {char(0xe0 | c >> 12), char(0x80 | (c >> 6 & 0x3f)), char(0x80 | (c & 0x3f))};
    } else {
        out += {char(0xf0 | c >> 18), char(0x80 | (c >> 12 & 0x3f)), char(0x80 | (c >> 6 & 0x3f)), char(0x80 | (c & 0x3f))};
    }
}

}  // namespace documents
