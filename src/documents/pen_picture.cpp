#include "documents/hatch.hpp"
#include "documents/pen.hpp"

#include <cairo/cairo.h>

#include <numbers>

namespace documents {
namespace {

using namespace shape;

/// Paints shapes in the picture's own units; the page's scale is already set.
class Painter {
public:
    Painter(cairo_t* cairo, Pen& pen) : cairo_(cairo), pen_(pen) {}

    void operator()(const Line& line)
    {
        trace(line.points);
        stroke(line.stroke);
    }
    void operator()(const Polygon& polygon)
    {
        painted(polygon.ink, polygon.points, [&] {
            trace(polygon.points);
            cairo_close_path(cairo_);
        });
    }
    void operator()(const Box& box)
    {
        painted(box.ink, outline(box), [&] { trace(box); });
    }
    void operator()(const Circle& circle)
    {
        painted(circle.ink, outline(circle), [&] {
            cairo_new_sub_path(cairo_);
            cairo_arc(cairo_, circle.centre.x, circle.centre.y, circle.radius, 0, 2 * std::numbers::pi);
        });
    }
    void operator()(const Arc& arc)
    {
        constexpr double degree = std::numbers::pi / 180;
        cairo_new_sub_path(cairo_);
        cairo_arc(cairo_, arc.centre.x, arc.centre.y, arc.radius, arc.from * degree, arc.to * degree);
        stroke(arc.stroke);
    }
    void operator()(const Label& label)
    {
        constexpr double leading = 1.3;
        const Face face{Family::gothic, label.size, leading, label.bold, label.colour};
        std::vector<std::string> lines{""};
        for (const char c : label.text)
            if (c == '\n')
                lines.emplace_back();
            else
                lines.back() += c;
        cairo_save(cairo_);
        cairo_translate(cairo_, label.at.x, label.at.y);
        cairo_rotate(cairo_, label.turned * std::numbers::pi / 180);
        double y = -leading * label.size * static_cast<double>(lines.size() - 1) / 2;
        for (const auto& line : lines) {
            pen_.label(line, face, 0, y, label.align, label.fit);
            y += leading * label.size;
        }
        cairo_restore(cairo_);
    }
    void operator()(const Bitmap& bitmap)
    {
        pen_.image(bitmap.png, {bitmap.x, bitmap.y, bitmap.width, bitmap.height}, bitmap.opacity);
    }

private:
    void colour(Colour c) { cairo_set_source_rgb(cairo_, c.red / 255.0, c.green / 255.0, c.blue / 255.0); }
    void trace(const std::vector<Point>& points)
    {
        cairo_new_path(cairo_);
        for (const auto& [x, y] : points) cairo_line_to(cairo_, x, y);
    }
    void trace(const Box& box)
    {
        constexpr double quarter = std::numbers::pi / 2;
        const double r = box.radius, right = box.x + box.width, foot = box.y + box.height;
        if (r <= 0) return cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
        cairo_new_path(cairo_);
        cairo_arc(cairo_, box.x + r, box.y + r, r, 2 * quarter, 3 * quarter);
        cairo_arc(cairo_, right - r, box.y + r, r, 3 * quarter, 4 * quarter);
        if (box.round_bottom) {
            cairo_arc(cairo_, right - r, foot - r, r, 0, quarter);
            cairo_arc(cairo_, box.x + r, foot - r, r, quarter, 2 * quarter);
        } else {
            cairo_line_to(cairo_, right, foot);
            cairo_line_to(cairo_, box.x, foot);
        }
        cairo_close_path(cairo_);
    }
    void stroke(const Stroke& with)
    {
        colour(with.colour);
        cairo_set_line_width(cairo_, with.width);
        cairo_set_dash(cairo_, with.dashes.data(), static_cast<int>(with.dashes.size()), 0);
        cairo_stroke(cairo_);
        cairo_set_dash(cairo_, nullptr, 0, 0);
    }
    template <class Trace>
    void painted(const Ink& ink, const std::vector<Point>& around, Trace&& trace_it)
    {
        if (ink.fill) {
            colour(*ink.fill);
            trace_it();
            cairo_fill(cairo_);
        }
        if (ink.hatch) {
            for (const auto& [a, b] : hatch_lines(around, *ink.hatch)) {
                cairo_move_to(cairo_, a.x, a.y);
                cairo_line_to(cairo_, b.x, b.y);
            }
            stroke({ink.hatch->colour, ink.hatch->width});
        }
        if (ink.stroke) {
            trace_it();
            stroke(*ink.stroke);
        }
    }

    cairo_t* cairo_;
    Pen& pen_;
};

}  // namespace

void Pen::picture(const Picture& picture, const Area& area)
{
    if (picture.width <= 0 || picture.height <= 0) return;
    cairo_save(cairo_);
    cairo_translate(cairo_, area.x, area.y);
    cairo_scale(cairo_, area.width / picture.width, area.height / picture.height);
    cairo_rectangle(cairo_, 0, 0, picture.width, picture.height);  // as on the screen, nothing is seen beyond the picture's edge
    cairo_clip(cairo_);
    Painter painter{cairo_, *this};
    for (const auto& any : picture.shapes) std::visit(painter, any);
    cairo_restore(cairo_);
}

}  // namespace documents
