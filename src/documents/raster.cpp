#include "documents/raster.hpp"

#include <cairo/cairo.h>

#include <cmath>
#include <stdexcept>

namespace documents {

std::string raster(const Fonts& fonts, double width, double height, double scale, const std::function<void(Pen&)>& paint)
{
    std::string out;
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(width * scale)),
                                   static_cast<int>(std::ceil(height * scale))),
        &cairo_surface_destroy};
    {
        const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo{cairo_create(surface.get()), &cairo_destroy};
        cairo_set_source_rgb(cairo.get(), 1, 1, 1);
        cairo_paint(cairo.get());
        cairo_scale(cairo.get(), scale, scale);
        Pen pen{cairo.get(), fonts};
        paint(pen);
    }
    const auto append = [](void* to, const unsigned char* bytes, unsigned int size) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
        return CAIRO_STATUS_SUCCESS;
    };
    if (cairo_surface_write_to_png_stream(surface.get(), append, &out) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error{"cairo cannot write a picture"};
    return out;
}

}  // namespace documents
