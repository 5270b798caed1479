#include "documents/flow.hpp"

#include <algorithm>

namespace documents {
namespace {

constexpr double side = 20 * mm, binding = 25 * mm, head = 26 * mm, foot = 27 * mm;

bool upright(const Format& format) { return format.orientation == Orientation::portrait; }

/// Of two characters the marking is written apart: 注　意.
std::string spaced(const std::string& marking)
{
    const bool two = marking.size() == 6 && static_cast<unsigned char>(marking[0]) >= 0xe0;
    return two ? marking.substr(0, 3) + "　" + marking.substr(3) : marking;
}

std::string printed(const Printed& printed)
{
    std::string out;
    if (printed.at) out = "出力　" + base::wareki(base::day_in_japan(*printed.at)) + " " + base::time_in_japan(*printed.at);
    if (!printed.by.empty()) out += (out.empty() ? "出力者　" : "　") + printed.by;
    return out;
}

std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string out;
    for (const auto part : parts)
        if (!part.empty()) out.append(out.empty() ? "" : "　").append(part);
    return out;
}

}  // namespace

std::pair<double, double> paper_size(const Format& format)
{
    const double narrow = (format.paper == Paper::a4 ? 210 : 297) * mm, wide = (format.paper == Paper::a4 ? 297 : 420) * mm;
    return upright(format) ? std::pair{narrow, wide} : std::pair{wide, narrow};
}

Flow::Flow(const Document& document, const Fonts& fonts) : document_(document), fonts_(fonts)
{
    leaves_.push_back({document.format});
    y_ = top();
}

double Flow::left() const { return upright(leaves_.back().format) ? binding : side; }
double Flow::width() const { return paper_size(leaves_.back().format).first - left() - side; }
double Flow::top() const { return head; }
double Flow::bottom() const { return paper_size(leaves_.back().format).second - foot; }
double Flow::room() const { return bottom() - y_ - (at_top() ? 0 : gap_); }

void Flow::gap(double height) { gap_ = std::max(gap_, height); }

void Flow::need(double height)
{
    constexpr double rounding = 0.01;
    if (!at_top() && height > room() + rounding) next();
    if (!at_top()) y_ += gap_;
    gap_ = 0;
}

void Flow::next()
{
    const auto& last = leaves_.back();
    leaves_.push_back({last.format, false, last.part});
    y_ = top();
    gap_ = 0;
}

void Flow::fresh(std::optional<Format> format)
{
    if (!leaves_.back().marks.empty() || !at_top()) next();
    if (format) leaves_.back().format = *format;
    gap_ = 0;
}

void Flow::enter(int level, std::string title) { entries_.push_back({level, std::move(title), leaves_.size() - 1, y_}); }

void paint_margins(Pen& pen, const Document& document, const Leaf& leaf, std::size_t n, std::size_t all)
{
    using enum shape::Align;
    const auto [width, height] = paper_size(leaf.format);
    const double from = upright(leaf.format) ? binding : side, to = width - side, middle = (from + to) / 2;
    const Face small{Family::mincho, 7.5, 1.2}, running{Family::mincho, 8.5, 1.2}, marking{Family::gothic, 12, 1.2, true};
    if (!document.marking.empty()) {
        pen.label(spaced(document.marking), marking, middle, 9 * mm, centre);
        pen.label(spaced(document.marking), marking, middle, height - 8 * mm, centre);
    }
    if (!leaf.cover) {
        const auto title = joined({document.title, document.version});
        const double half = (to - from) * 0.48;
        pen.label(leaf.part.empty() ? document.number : joined({document.number, title}), running, from, 16 * mm, left, half);
        pen.label(leaf.part.empty() ? title : leaf.part, running, to, 16 * mm, right, half);
        pen.line({from, 18.5 * mm}, {to, 18.5 * mm}, 0.5);
    }
    const double base = height - 17.5 * mm, third = (to - from) * 0.42;
    pen.label(std::to_string(n) + " / " + std::to_string(all), {Family::mincho, 9, 1.2}, middle, base, centre);
    pen.label(printed(document.printed), small, from, base, left, third);
    if (!document.printed.head.empty())
        pen.label("記録照合値　" + document.printed.head.substr(0, 16), small, to, base, right, third);
    pen.label(document.basis, small, from, base + 4 * mm, left, to - from);
}

}  // namespace documents
