#include "documents/plain_picture.hpp"

#include "documents/jpeg.hpp"
#include "documents/png.hpp"
#include "messages/documents.hpp"

#include <cairo/cairo.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

namespace documents {
namespace {

constexpr std::uint64_t most_pixels = 24'000'000;  // 96 MB while it is read; A3 at 300 dpi has 17 million

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

base::Checked small_enough(const std::optional<std::pair<std::uint32_t, std::uint32_t>>& pixels)
{
    if (!pixels || pixels->first == 0 || pixels->second == 0) return base::Refusal{codes::damaged_picture};
    if (std::uint64_t{pixels->first} * pixels->second > most_pixels)
        return base::Refusal{
            codes::picture_too_large,
            {},
            {std::to_string(pixels->first), std::to_string(pixels->second), std::to_string(most_pixels / 1'000'000)}};
    return base::Nothing{};
}

Surface surface_of(const Pixels& pixels)
{
    Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels.width, pixels.height), &cairo_surface_destroy};
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const auto row = static_cast<std::size_t>(pixels.width) * 4;
    auto* to = cairo_image_surface_get_data(surface.get());
    for (std::size_t y = 0; y < static_cast<std::size_t>(pixels.height); ++y)
        std::memcpy(to + y * stride, pixels.bytes.data() + y * row, row);
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

base::Result<Surface> decoded(std::string_view bytes, FileType type)
{
    if (type == FileType::png) {
        TRY(small_enough(png_pixels(bytes)));
        Surface surface{png_surface(bytes), &cairo_surface_destroy};
        if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return base::Refusal{codes::damaged_picture};
        return surface;
    }
    if (type != FileType::jpeg) return base::Refusal{codes::not_a_picture};
    TRY(small_enough(jpeg_pixels(bytes)));
    const auto pixels = decode_jpeg(bytes, longest_side);
    if (!pixels) return base::Refusal{codes::damaged_picture};
    return surface_of(*pixels);
}

}  // namespace

base::Result<PlainPicture> plain_picture(std::string_view bytes, FileType type)
{
    const auto from = TRY(decoded(bytes, type));
    const int width = cairo_image_surface_get_width(from.get()), height = cairo_image_surface_get_height(from.get());
    const double scale = std::min(1.0, double{longest_side} / std::max(width, height));
    PlainPicture out{
        {}, std::max(1, static_cast<int>(std::lround(width * scale))), std::max(1, static_cast<int>(std::lround(height * scale)))};
    const Surface to{cairo_image_surface_create(CAIRO_FORMAT_RGB24, out.width, out.height), &cairo_surface_destroy};
    {
        const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo{cairo_create(to.get()), &cairo_destroy};
        cairo_set_source_rgb(cairo.get(), 1, 1, 1);
        cairo_paint(cairo.get());
        cairo_scale(cairo.get(), double(out.width) / width, double(out.height) / height);
        cairo_set_source_surface(cairo.get(), from.get(), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(cairo.get()), CAIRO_FILTER_GOOD);
        cairo_paint(cairo.get());
    }
    out.png = png_of(to.get());
    return out;
}

}  // namespace documents
