#include "documents/hatch.hpp"
#include "documents/markup.hpp"

#include <cmath>
#include <numbers>

namespace documents {
namespace {

using markup::escape;
using markup::number;
using namespace shape;

std::string hex(Colour colour)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "#";
    for (const auto part : {colour.red, colour.green, colour.blue}) (out += digits[part >> 4]) += digits[part & 15];
    return out;
}

std::string attribute(std::string_view name, std::string_view value)
{
    std::string out{" "};
    return out.append(name).append("=\"").append(value) += '"';
}

std::string attribute(std::string_view name, double value) { return attribute(name, number(value)); }

std::string attributes(const Stroke& stroke)
{
    auto out = attribute("stroke", hex(stroke.colour)) + attribute("stroke-width", stroke.width);
    if (stroke.dashes.empty()) return out;
    std::string dashes;
    for (const double dash : stroke.dashes) (dashes += dashes.empty() ? "" : " ") += number(dash);
    return out + attribute("stroke-dasharray", dashes);
}

std::string points(const std::vector<Point>& all)
{
    std::string out;
    for (const auto& [x, y] : all) ((out += out.empty() ? "" : " ") += number(x) + ',') += number(y);
    return out;
}

/// A closed element painted with fill, hatch and stroke in this order.
std::string painted(const std::string& element, const std::vector<Point>& around, const Ink& ink)
{
    std::string out;
    if (ink.fill) out += '<' + element + attribute("fill", hex(*ink.fill)) + "/>";
    if (ink.hatch) {
        std::string path;
        for (const auto& [a, b] : hatch_lines(around, *ink.hatch))
            path += 'M' + number(a.x) + ' ' + number(a.y) + 'L' + number(b.x) + ' ' + number(b.y);
        if (!path.empty()) out += "<path" + attribute("d", path) + attributes(Stroke{ink.hatch->colour, ink.hatch->width}) + "/>";
    }
    if (ink.stroke) out += '<' + element + attribute("fill", "none") + attributes(*ink.stroke) + "/>";
    return out;
}

std::string drawn(const Line& line)
{
    return "<polyline" + attribute("points", points(line.points)) + attribute("fill", "none") + attributes(line.stroke) + "/>";
}

std::string drawn(const Polygon& polygon)
{
    return painted("polygon" + attribute("points", points(polygon.points)), polygon.points, polygon.ink);
}

std::string drawn(const Box& box)
{
    if (box.round_bottom || box.radius <= 0)
        return painted("rect" + attribute("x", box.x) + attribute("y", box.y) + attribute("width", box.width) +
                           attribute("height", box.height) + (box.radius > 0 ? attribute("rx", box.radius) : ""),
                       outline(box), box.ink);
    const auto r = number(box.radius);
    const auto arc = "a" + r + ' ' + r + " 0 0 1 ";
    const auto path = 'M' + number(box.x) + ' ' + number(box.y + box.height) + 'V' + number(box.y + box.radius) + arc + r + " -" +
                      r + 'H' + number(box.x + box.width - box.radius) + arc + r + ' ' + r + 'V' + number(box.y + box.height) + 'Z';
    return painted("path" + attribute("d", path), outline(box), box.ink);
}

std::string drawn(const Circle& circle)
{
    return painted("circle" + attribute("cx", circle.centre.x) + attribute("cy", circle.centre.y) + attribute("r", circle.radius),
                   outline(circle), circle.ink);
}

std::string drawn(const Arc& arc)
{
    const auto at = [&](double degrees) {
        const double angle = degrees * std::numbers::pi / 180;
        return number(arc.centre.x + arc.radius * std::cos(angle)) + ' ' + number(arc.centre.y + arc.radius * std::sin(angle));
    };
    const auto r = number(arc.radius);
    const auto path = 'M' + at(arc.from) + 'A' + r + ' ' + r + (arc.to - arc.from > 180 ? " 0 1 1 " : " 0 0 1 ") + at(arc.to);
    return "<path" + attribute("d", path) + attribute("fill", "none") + attributes(arc.stroke) + "/>";
}

std::string drawn(const Label& label)
{
    constexpr double leading = 1.3, baseline = 0.38;  // of the size: lines apart, and from the middle of a letter to its foot
    const char* anchor = label.align == Align::left ? "start" : label.align == Align::centre ? "middle" : "end";
    std::vector<std::string_view> lines;
    for (std::string_view rest = label.text;;) {
        const auto end = rest.find('\n');
        lines.push_back(rest.substr(0, end));
        if (end == rest.npos) break;
        rest.remove_prefix(end + 1);
    }
    std::string out;
    double y = label.at.y + label.size * (baseline - leading * static_cast<double>(lines.size() - 1) / 2);
    for (const auto line : lines) {
        out += "<text" + attribute("x", label.at.x) + attribute("y", y) + attribute("font-size", label.size) +
               attribute("text-anchor", anchor) + attribute("fill", hex(label.colour));
        if (label.bold) out += attribute("font-weight", "700");
        if (label.fit > 0 && text_width(line, label.size) > label.fit)
            out += attribute("textLength", label.fit) + attribute("lengthAdjust", "spacingAndGlyphs");
        if (label.turned != 0)
            out += attribute("transform",
                             "rotate(" + number(label.turned) + ' ' + number(label.at.x) + ' ' + number(label.at.y) + ')');
        out += '>' + escape(line) + "</text>";
        y += label.size * leading;
    }
    return out;
}

std::string drawn(const Bitmap& bitmap)
{
    auto out = "<image" + attribute("x", bitmap.x) + attribute("y", bitmap.y) + attribute("width", bitmap.width) +
               attribute("height", bitmap.height) + attribute("preserveAspectRatio", "none");
    if (bitmap.opacity < 1) out += attribute("opacity", bitmap.opacity);
    return out + attribute("href", "data:image/png;base64," + markup::base64(bitmap.png)) + "/>";
}

}  // namespace

std::string svg(const Picture& picture)
{
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\"" +
                      attribute("viewBox", "0 0 " + number(picture.width) + ' ' + number(picture.height)) +
                      attribute("width", picture.width) + attribute("height", picture.height) + attribute("role", "img") +
                      attribute("font-family", "'Noto Sans JP Variable','Noto Sans JP','BIZ UDGothic',sans-serif") + "><title>" +
                      escape(picture.title) + "</title>";
    for (const auto& any : picture.shapes) out += std::visit([](const auto& one) { return drawn(one); }, any);
    return out + "</svg>";
}

double text_width(std::string_view line, double size)
{
    double halves = 0;
    for (std::size_t i = 0; i < line.size();) {
        const auto lead = static_cast<unsigned char>(line[i]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        const auto character = line.substr(i, bytes);
        const bool half_kana = character >= "\xef\xbd\xa1" && character <= "\xef\xbe\x9f" && bytes == 3;
        halves += bytes == 1 || half_kana ? 1 : 2;
        i += bytes;
    }
    return halves * size / 2;
}

}  // namespace documents
