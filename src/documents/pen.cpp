#include "documents/pen.hpp"

#include "documents/png.hpp"

#include <cairo/cairo.h>
#include <qrencode.h>

#include <cmath>
#include <numbers>
#include <stdexcept>

namespace documents {

void Pen::colour(Colour c) { cairo_set_source_rgb(cairo_, c.red / 255.0, c.green / 255.0, c.blue / 255.0); }

void Pen::open(const char* tag, const std::string& attributes) { cairo_tag_begin(cairo_, tag, attributes.c_str()); }

void Pen::close(const char* tag) { cairo_tag_end(cairo_, tag); }

void Pen::fill(const Area& area, Colour ground)
{
    colour(ground);
    cairo_rectangle(cairo_, area.x, area.y, area.width, area.height);
    cairo_fill(cairo_);
}

void Pen::frame(const Area& area, double width, Colour ink)
{
    colour(ink);
    cairo_set_line_width(cairo_, width);
    cairo_rectangle(cairo_, area.x, area.y, area.width, area.height);
    cairo_stroke(cairo_);
}

void Pen::line(shape::Point from, shape::Point to, double width, Colour ink)
{
    colour(ink);
    cairo_set_line_width(cairo_, width);
    cairo_move_to(cairo_, from.x, from.y);
    cairo_line_to(cairo_, to.x, to.y);
    cairo_stroke(cairo_);
}

void Pen::circle(shape::Point centre, double radius, double width, Colour ink)
{
    colour(ink);
    cairo_set_line_width(cairo_, width);
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
    cairo_stroke(cairo_);
}

void Pen::leader(double from, double to, double y)
{
    const double dashes[] = {0, 4};
    cairo_save(cairo_);
    colour(colours::rule);
    cairo_set_line_width(cairo_, 0.9);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(cairo_, dashes, 2, std::fmod(from, 4));  // the points of all lines stand above each other
    cairo_move_to(cairo_, from, y);
    cairo_line_to(cairo_, to, y);
    cairo_stroke(cairo_);
    cairo_restore(cairo_);
}

void Pen::text(const Setting& setting, double x, double y, std::size_t first, std::size_t count)
{
    setting.paint(cairo_, x, y, first, count);
}

void Pen::label(const std::string& text, const Face& face, double x, double y, block::Align align, double fit)
{
    const auto set = fonts_.line(text, face);
    const double wide = set.width(0);
    const double squeeze = fit > 0 && wide > fit ? fit / wide : 1;
    const double back = align == block::Align::left ? 0 : align == block::Align::centre ? wide / 2 : wide;
    cairo_save(cairo_);
    cairo_translate(cairo_, x, y);
    cairo_scale(cairo_, squeeze, 1);
    set.paint(cairo_, -back, -set.step() / 2, 0, 1);
    cairo_restore(cairo_);
}

void Pen::qr(const std::string& content, const Area& area)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
        QRcode_encodeData(static_cast<int>(content.size()), reinterpret_cast<const unsigned char*>(content.data()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free};
    if (!code) throw std::length_error{"too much text for a QR code"};
    const double module = area.width / code->width;
    cairo_save(cairo_);
    cairo_set_antialias(cairo_, CAIRO_ANTIALIAS_NONE);
    colour({0, 0, 0});
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            if (code->data[row * code->width + column] & 1)
                cairo_rectangle(cairo_, area.x + column * module, area.y + row * module, module, module);
    cairo_fill(cairo_);
    cairo_restore(cairo_);
}

void Pen::image(const std::string& png, const Area& area, double opacity)
{
    using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
    const auto size = png_size(png);
    const Surface surface{size ? png_surface(png) : nullptr, &cairo_surface_destroy};
    if (!surface || cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        frame(area, 0.4, colours::rule);
        return label("この画像は読み込めません", {Family::gothic, 9}, area.x + area.width / 2, area.y + area.height / 2,
                     block::Align::centre, area.width);
    }
    cairo_save(cairo_);
    cairo_translate(cairo_, area.x, area.y);
    cairo_scale(cairo_, area.width / size->first, area.height / size->second);
    cairo_set_source_surface(cairo_, surface.get(), 0, 0);
    cairo_paint_with_alpha(cairo_, opacity);
    cairo_restore(cairo_);
}

}  // namespace documents
