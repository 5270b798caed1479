#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace documents {

/// A colour of the screen and of the paper (sRGB).
struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(const Colour&, const Colour&) = default;
};

/// The visual language, said once: a well-kept ledger, white paper, navy binding, vermilion seal (never for errors).
namespace colours {
inline constexpr Colour ink{0x1a, 0x1a, 0x1c}, sub{0x4d, 0x4d, 0x4d}, rule{0x76, 0x76, 0x76}, hairline{0xd8, 0xd8, 0xdb},
    white{0xff, 0xff, 0xff}, paper{0xf7, 0xf7, 0xf8}, navy{0x0f, 0x37, 0x68}, blue{0x1d, 0x56, 0x97}, pale{0xdb, 0xe6, 0xf4},
    mist{0xed, 0xf2, 0xf9}, seal{0xc9, 0x34, 0x1f}, late{0xc7, 0x47, 0x00}, error{0xa9, 0x00, 0x00}, error_pale{0xfd, 0xee, 0xee},
    warning{0x6e, 0x56, 0x00}, warning_pale{0xff, 0xf3, 0xd1}, success{0x11, 0x5a, 0x36}, success_pale{0xe6, 0xf5, 0xec};
}

/// A picture of lines and letters, drawn the same on the screen (SVG) and on paper (PDF): 体制図, 連絡系統図, 平面図, 工程表.
namespace shape {

struct Point {
    double x = 0, y = 0;
};

struct Stroke {
    Colour colour = colours::ink;
    double width = 1;
    std::vector<double> dashes = {};
};

/// Slanted lines over an area, such as 立入制限.
struct Hatch {
    Colour colour = colours::seal;
    double spacing = 8;
    double width = 0.8;
};

/// How an area is painted: fill first, then hatch, then stroke; what is not set is not painted.
struct Ink {
    std::optional<Colour> fill = {};
    std::optional<Hatch> hatch = {};
    std::optional<Stroke> stroke = {};
};

/// An open line through the points.
struct Line {
    std::vector<Point> points;
    Stroke stroke = {};
};

struct Polygon {
    std::vector<Point> points;
    Ink ink;
};

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    Ink ink;
    double radius = 0;
    bool round_bottom = true;  // false: only the upper corners are round, as in the head of a box
};

struct Circle {
    Point centre;
    double radius = 0;
    Ink ink;
};

/// Part of a circle in degrees, clockwise on the page, 0 = to the right: the swing of a door.
struct Arc {
    Point centre;
    double radius = 0;
    double from = 0, to = 90;
    Stroke stroke = {};
};

enum class Align { left, centre, right };

/// Letters; `at` is the middle of their height. A line feed begins a new line, and the lines stand centred about `at`.
struct Label {
    Point at;
    std::string text;
    double size = 14;
    Align align = Align::centre;
    bool bold = false;
    Colour colour = colours::ink;
    double fit = 0;     // > 0: a longer line is squeezed to this width
    double turned = 0;  // degrees, clockwise
};

/// A PNG, such as the scanned plan under a floor plan.
struct Bitmap {
    double x = 0, y = 0, width = 0, height = 0;
    std::string png;
    double opacity = 1;
};

using Any = std::variant<Line, Polygon, Box, Circle, Arc, Label, Bitmap>;

}  // namespace shape

/// Shapes in their order of painting, in units of the picture's own; y grows downwards.
struct Picture {
    double width = 0, height = 0;
    std::string title;  // read out for those who do not see it
    std::vector<shape::Any> shapes = {};

    void add(shape::Any any) { shapes.push_back(std::move(any)); }
};

/// A picture as one <svg> element without style, script or reference to anything outside.
std::string svg(const Picture&);

/// The width of a line of letters in the fixed-width documents' font: a full-width character is as wide as it is high, others half.
double text_width(std::string_view line, double size);

}  // namespace documents
