#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace documents {

/// Pixels as Cairo's RGB24 has them, four bytes each, row after row.
struct Pixels {
    int width = 0, height = 0;
    std::vector<unsigned char> bytes = {};
};

/// Width and height of a JPEG as its head says; nothing if it is damaged.
std::optional<std::pair<std::uint32_t, std::uint32_t>> jpeg_pixels(std::string_view jpeg);
/// The pixels of a JPEG; halved, quartered or eighthed while both sides stay at least `enough`. Nothing if it is damaged.
std::optional<Pixels> decode_jpeg(std::string_view jpeg, int enough);

}  // namespace documents
