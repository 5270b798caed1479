#pragma once
#include "documents/setting.hpp"

#include <functional>

/// Painting on a page of paper; the only place beside setting.cpp that speaks Cairo.
namespace documents {

struct Area {
    double x = 0, y = 0, width = 0, height = 0;
};

class Pen {
public:
    Pen(cairo_t* cairo, const Fonts& fonts) : cairo_(cairo), fonts_(fonts) {}

    void fill(const Area&, Colour);
    void frame(const Area&, double width, Colour = colours::ink);
    void line(shape::Point from, shape::Point to, double width, Colour = colours::ink);
    void circle(shape::Point centre, double radius, double width, Colour);
    /// Points along a line, as between a title and its page.
    void leader(double from, double to, double y);
    void text(const Setting& setting, double x, double y) { text(setting, x, y, 0, setting.lines()); }
    void text(const Setting&, double x, double y, std::size_t first, std::size_t count);
    /// One line about (x, y), squeezed to `fit` if it is wider.
    void label(const std::string&, const Face&, double x, double y, block::Align, double fit = 0);
    void picture(const Picture&, const Area&);
    /// A PNG, or words that say that it cannot be read.
    void image(const std::string& png, const Area&, double opacity = 1);
    void qr(const std::string& content, const Area&);

    /// Begins and ends an element of the document's structure (P, H1, Table, TD ...), for those who have it read out.
    void open(const char* tag, const std::string& attributes = {});
    void close(const char* tag);
    template <class Paint>
    void tagged(const char* tag, Paint&& paint, const std::string& attributes = {})
    {
        open(tag, attributes);
        paint();
        close(tag);
    }
    const Fonts& fonts() const { return fonts_; }

private:
    void colour(Colour);
    cairo_t* cairo_;
    const Fonts& fonts_;
};

/// The mark of an approval about (x, y), in vermilion.
void paint_stamp(Pen&, const block::Stamp&, double x, double y, double radius);

}  // namespace documents
