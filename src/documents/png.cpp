#include "documents/png.hpp"

#include <cairo/cairo.h>

#include <cstring>
#include <stdexcept>

namespace documents {

std::optional<std::pair<std::uint32_t, std::uint32_t>> png_pixels(std::string_view png)
{
    constexpr std::string_view magic{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16};
    if (png.size() < 33 || png.substr(0, 16) != magic) return std::nullopt;
    const auto big_endian = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(png[at + i]);
        return value;
    };
    return std::pair{big_endian(16), big_endian(20)};
}

std::optional<std::pair<int, int>> png_size(std::string_view png)
{
    constexpr std::uint64_t most = 40'000'000;
    const auto pixels = png_pixels(png);
    if (!pixels) return std::nullopt;
    const std::uint64_t width = pixels->first, height = pixels->second;
    if (width == 0 || height == 0 || width > most || height > most || width * height > most) return std::nullopt;
    return std::pair{static_cast<int>(width), static_cast<int>(height)};
}

cairo_surface_t* png_surface(std::string_view png)
{
    const auto read = [](void* closure, unsigned char* out, unsigned int size) {
        auto& left = *static_cast<std::string_view*>(closure);
        if (left.size() < size) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(out, left.data(), size);
        left.remove_prefix(size);
        return CAIRO_STATUS_SUCCESS;
    };
    return cairo_image_surface_create_from_png_stream(read, &png);
}

std::string png_of(cairo_surface_t* surface)
{
    std::string out;
    const auto append = [](void* to, const unsigned char* bytes, unsigned int size) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
        return CAIRO_STATUS_SUCCESS;
    };
    if (cairo_surface_write_to_png_stream(surface, append, &out) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error{"cairo cannot write a picture"};
    return out;
}

}  // namespace documents
