#include "documents/raster.hpp"

#include "documents/png.hpp"

#include <cairo/cairo.h>

#include <cmath>

namespace documents {

std::string raster(const Fonts& fonts, double width, double height, double scale, const std::function<void(Pen&)>& paint)
{
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
    return png_of(surface.get());
}

}  // namespace documents
