#include "base/id.hpp"

namespace base {
namespace {

constexpr std::string_view hex = "0123456789abcdef";

bool dash_at(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

}  // namespace

Uuid Uuid::make(Instant at, const std::array<unsigned char, 10>& random)
{
    std::array<unsigned char, 16> bytes{};
    const auto ms = static_cast<std::uint64_t>(std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count());
    for (std::size_t i = 0; i < 6; ++i) bytes[i] = static_cast<unsigned char>(ms >> (40 - 8 * i));
    for (std::size_t i = 0; i < 10; ++i) bytes[6 + i] = random[i];
    bytes[6] = static_cast<unsigned char>(0x70 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<unsigned char>(0x80 | (bytes[8] & 0x3f));

    Uuid made;
    std::size_t byte = 0;
    for (std::size_t i = 0; i < 36; ++i) {
        if (dash_at(i)) continue;
        made.text_[i++] = hex[bytes[byte] >> 4];
        made.text_[i] = hex[bytes[byte++] & 15];
    }
    return made;
}

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36) return std::nullopt;
    Uuid parsed;
    for (std::size_t i = 0; i < 36; ++i) {
        const bool fits = dash_at(i) ? text[i] == '-' : hex.find(text[i]) != std::string_view::npos;
        if (!fits) return std::nullopt;
        parsed.text_[i] = text[i];
    }
    return parsed;
}

}  // namespace base
