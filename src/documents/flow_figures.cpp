#include "documents/flow.hpp"
#include "documents/png.hpp"

#include <algorithm>
#include <cmath>

/// Blocks that are drawn: 表紙, 決裁欄, pictures, codes, lines to be signed.
namespace documents {
namespace {

using enum shape::Align;

constexpr double place_width = 22 * mm, role_height = 6.5 * mm, seal_height = 22 * mm;
constexpr double caption_height = 6 * mm;

/// Month and day as on a date stamp: 8.10.1 for 令和8年10月1日.
std::string stamp_day(base::Day day)
{
    auto text = base::short_wareki(day);
    return text.substr(std::min(text.find_first_of("0123456789"), text.size()));
}

/// 決裁欄 with its right edge at `right`.
void paint_places(Pen& pen, const std::vector<block::Approval::Place>& places, double right_edge, double y)
{
    double x = right_edge - place_width * static_cast<double>(places.size());
    const double from = x;
    for (const auto& place : places) {
        pen.label(place.role, {Family::gothic, 8, 1.2}, x + place_width / 2, y + role_height / 2, centre, place_width - 2 * mm);
        if (place.stamp) paint_stamp(pen, *place.stamp, x + place_width / 2, y + role_height + seal_height / 2, 9 * mm);
        if (x > from) pen.line({x, y}, {x, y + role_height + seal_height}, 0.5);
        x += place_width;
    }
    pen.line({from, y + role_height}, {right_edge, y + role_height}, 0.5);
    pen.frame({from, y, right_edge - from, role_height + seal_height}, 0.8);
}

/// The area a figure takes here, at most the width and the height of a page.
std::pair<double, double> figure_size(const Flow& flow, double wanted_mm, double ratio, bool captioned)
{
    double width = wanted_mm > 0 ? std::min(wanted_mm * mm, flow.width()) : flow.width(), height = width * ratio;
    const double most = flow.page_room() - (captioned ? caption_height : 0) - 2 * mm;
    if (height > most) width *= most / height, height = most;
    return {width, height};
}

/// Room for a figure and its caption; returns its area.
Area place_figure(Flow& flow, double width, double height, const std::string& caption)
{
    flow.gap(3 * mm);
    flow.need(height + (caption.empty() ? 0 : caption_height));
    const Area area{flow.left() + (flow.width() - width) / 2, flow.y(), width, height};
    flow.down(height);
    if (!caption.empty()) {
        flow.put([caption, x = flow.left() + flow.width() / 2, y = flow.y() + caption_height / 2 + 1, w = flow.width()](Pen& pen) {
            pen.tagged("P", [&] { pen.label(caption, {Family::gothic, 9, 1.2}, x, y, centre, w); });
        });
        flow.down(caption_height);
    }
    flow.gap(3 * mm);
    return area;
}

/// Height to width; a PNG that cannot be read is given a low frame.
double ratio_of(const std::string& png)
{
    const auto size = png_size(png);
    return size ? static_cast<double>(size->second) / size->first : 0.3;
}

}  // namespace

void paint_stamp(Pen& pen, const block::Stamp& stamp, double x, double y, double radius)
{
    pen.circle({x, y}, radius, 1.2, colours::seal);
    const double bar = radius * 0.29, half = std::sqrt(radius * radius - bar * bar);
    for (const double at : {-bar, bar}) pen.line({x - half, y + at}, {x + half, y + at}, 0.7, colours::seal);
    const Face face{Family::gothic, 7.5, 1.2, true, colours::seal};
    pen.label(stamp.result, face, x, y - radius * 0.57, centre, radius * 1.3);
    pen.label(stamp_day(stamp.day), face, x, y, centre, radius * 1.75);
    pen.label(stamp.name, {Family::gothic, 8.5, 1.2, true, colours::seal}, x, y + radius * 0.57, centre, radius * 1.3);
}

void set(Flow& flow, const block::Cover& cover)
{
    flow.fresh();
    flow.mark_cover();
    const auto [wide, high] = paper_size(flow.leaves().back().format);
    const double x = flow.left(), width = flow.width();
    const auto& fonts = flow.fonts();
    const Measure middle{width, 0, 0, centre};
    const auto title = fonts.set(cover.title, {Family::gothic, 26, 1.4, true}, middle);
    std::string lines;
    for (const auto& line : cover.lines) (lines += lines.empty() ? "" : "\n") += line;
    const auto below = fonts.set(lines, {Family::mincho, 13, 1.8}, middle);
    const auto issuer = fonts.set(cover.issuer, {Family::gothic, 16, 1.4, true}, middle);
    flow.put([=, h = high, places = cover.approval.places, number = cover.number](Pen& pen) {
        if (!number.empty()) pen.label("文書番号　" + number, {Family::mincho, 10.5, 1.2}, x + width, 30 * mm, right, width);
        const double at = h * 0.28;
        pen.tagged("H1", [&] { pen.text(title, x, at); });
        pen.tagged("P", [&] { pen.text(below, x, at + title.height() + 8 * mm); });
        pen.tagged("P", [&] { pen.text(issuer, x, std::max(h * 0.58, at + title.height() + below.height() + 16 * mm)); });
        if (!places.empty()) paint_places(pen, places, x + width, h * 0.72);
    });
    flow.next();
}

void set(Flow& flow, const block::Masthead& masthead)
{
    const auto& places = masthead.approval.places;
    const double band = places.empty() ? 0 : place_width * static_cast<double>(places.size()) + 5 * mm;
    if (band > flow.width() / 2) {  // too many to stand beside the title
        set(flow, masthead.approval);
        return set(flow, block::Masthead{masthead.title, masthead.lines});
    }
    std::string lines;
    for (const auto& line : masthead.lines) (lines += lines.empty() ? "" : "\n") += line;
    const auto title = flow.fonts().set(masthead.title, {Family::gothic, 16, 1.4, true}, {flow.width() - band});
    const auto below = flow.fonts().set(lines, {Family::mincho, 9.5, 1.6}, {flow.width() - band});
    const double text = title.height() + (lines.empty() ? 0 : 1 * mm + below.height());
    const double height = std::max(text, places.empty() ? 0 : role_height + seal_height);
    flow.gap(4 * mm);
    flow.need(height);
    flow.enter(1, masthead.title);
    flow.put([=, x = flow.left(), y = flow.y() + height - text](Pen& pen) {
        pen.tagged("H1", [&] { pen.text(title, x, y); });
        pen.tagged("P", [&] { pen.text(below, x, y + title.height() + 1 * mm); });
    });
    if (!places.empty())
        flow.put([places, edge = flow.left() + flow.width(), y = flow.y()](Pen& pen) {
            pen.tagged("P", [&] { paint_places(pen, places, edge, y); });
        });
    flow.down(height);
    flow.gap(3 * mm);
}

void set(Flow& flow, const block::Approval& approval)
{
    const auto in_row = static_cast<std::size_t>(flow.width() / place_width);
    for (std::size_t from = 0; from < approval.places.size(); from += in_row) {
        const auto first = approval.places.begin() + static_cast<std::ptrdiff_t>(from);
        const std::vector<block::Approval::Place> row(
            first, first + static_cast<std::ptrdiff_t>(std::min(in_row, approval.places.size() - from)));
        flow.gap(2 * mm);
        flow.need(role_height + seal_height);
        flow.put([row, edge = flow.left() + flow.width(), y = flow.y()](Pen& pen) {
            pen.tagged("P", [&] { paint_places(pen, row, edge, y); });
        });
        flow.down(role_height + seal_height);
    }
    flow.gap(4 * mm);
}

void set(Flow& flow, const block::Drawing& drawing)
{
    if (drawing.picture.width <= 0 || drawing.picture.height <= 0) return;
    const auto [width, height] =
        figure_size(flow, drawing.width, drawing.picture.height / drawing.picture.width, !drawing.caption.empty());
    const auto area = place_figure(flow, width, height, drawing.caption);
    // The block outlives the flow: the document is the caller's.
    flow.put([&picture = drawing.picture, area](Pen& pen) { pen.tagged("Figure", [&] { pen.picture(picture, area); }); });
}

void set(Flow& flow, const block::Image& image)
{
    const auto [width, height] = figure_size(flow, image.width, ratio_of(image.png), !image.caption.empty());
    const auto area = place_figure(flow, width, height, image.caption);
    flow.put([&png = image.png, area](Pen& pen) { pen.tagged("Figure", [&] { pen.image(png, area); }); });
}

void set(Flow& flow, const block::Code& code)
{
    const double size = code.size * mm;
    const auto text = flow.fonts().set(code.caption, {Family::mincho, 9, 1.5}, {flow.width() - size - 5 * mm});
    flow.gap(3 * mm);
    flow.need(std::max(size, text.height()));
    flow.put([=, content = code.content, x = flow.left(), y = flow.y()](Pen& pen) {
        pen.tagged("Figure", [&] { pen.qr(content, {x, y, size, size}); });
        pen.tagged("P", [&] { pen.text(text, x + size + 5 * mm, y + std::max(0.0, (size - text.height()) / 2)); });
    });
    flow.down(std::max(size, text.height()));
    flow.gap(3 * mm);
}

void set(Flow& flow, const block::Signature& signature)
{
    constexpr double height = 11 * mm, length = 62 * mm, radius = 2.6 * mm;
    const Face face{Family::mincho, 10.5, 1.2};
    for (const auto& line : signature.lines) {
        flow.need(height);
        flow.put([=, edge = flow.left() + flow.width(), y = flow.y() + height - 2 * mm](Pen& pen) {
            const double to = edge - (line.seal ? 8 * mm : 0), from = to - length;
            pen.tagged("P", [&] { pen.label(line.label, face, from - 3 * mm, y - 2 * mm, right); });
            pen.line({from, y}, {to, y}, 0.5);
            if (!line.seal) return;
            pen.circle({edge - radius, y - 2 * mm}, radius, 0.4, colours::rule);
            pen.label("印", {Family::mincho, 8, 1.2, false, colours::rule}, edge - radius, y - 2 * mm, centre);
        });
        flow.down(height);
    }
    flow.gap(3 * mm);
}

double opening(const Flow& flow, const block::Any& any)
{
    constexpr double line = 10.5 * 1.75;
    if (const auto* drawing = std::get_if<block::Drawing>(&any); drawing && drawing->picture.width > 0)
        return figure_size(flow, drawing->width, drawing->picture.height / drawing->picture.width, true).second + caption_height;
    if (const auto* image = std::get_if<block::Image>(&any))
        return figure_size(flow, image->width, ratio_of(image->png), true).second + caption_height;
    if (const auto* clause = std::get_if<block::Clause>(&any)) return (clause->heading.empty() ? 2 : 3) * line + 2 * mm;
    if (std::holds_alternative<block::Approval>(any) || std::holds_alternative<block::Masthead>(any))
        return role_height + seal_height;
    if (std::holds_alternative<block::Table>(any) || std::holds_alternative<block::Facts>(any)) return 22 * mm;
    if (std::holds_alternative<block::Heading>(any)) return 24 * mm;
    if (std::holds_alternative<block::Paragraph>(any)) return 2 * line;
    return 15 * mm;
}

}  // namespace documents
