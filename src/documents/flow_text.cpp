#include "base/text.hpp"
#include "documents/flow.hpp"

#include <algorithm>

/// Blocks that are text: headings, paragraphs, 条・項・号, contents, notices.
namespace documents {
namespace {

constexpr double body = 10.5;
constexpr Face body_face{Family::mincho, body, 1.75};

Face heading_face(int level)
{
    return level <= 1   ? Face{Family::gothic, 14, 1.5, true}
           : level == 2 ? Face{Family::gothic, 12, 1.5, true}
                        : Face{Family::gothic, body, 1.6, true};
}

Face face_of(block::Style style)
{
    using enum block::Style;
    switch (style) {
    case title: return {Family::gothic, 20, 1.4, true};
    case subtitle: return {Family::gothic, 12, 1.5};
    case small: return {Family::mincho, 8.5, 1.5};
    case body:
    case plain:
    case centre:
    case right: return body_face;
    }
    return body_face;
}

/// （見出し）, with its parentheses whether or not they were written.
std::string in_parentheses(const std::string& heading)
{
    return heading.empty() || heading.starts_with("（") ? heading : "（" + heading + "）";
}

}  // namespace

std::optional<std::pair<int, std::string>> entry_of(const block::Any& any)
{
    if (const auto* part = std::get_if<block::Part>(&any)) return std::pair{0, part->title};
    if (const auto* masthead = std::get_if<block::Masthead>(&any)) return std::pair{1, masthead->title};
    if (const auto* heading = std::get_if<block::Heading>(&any)) return std::pair{std::max(1, heading->level), heading->text};
    return std::nullopt;
}

void set_lines(Flow& flow, const Setting& setting, double x, const char* tag)
{
    for (std::size_t from = 0; from < setting.lines();) {
        const auto left = setting.lines() - from;
        const std::size_t least = left <= 3 ? left : 2;  // 2 or 3 lines stay together: no line is left alone
        flow.need(setting.height_of(least));
        auto count = std::clamp<std::size_t>(static_cast<std::size_t>((flow.room() + 0.01) / setting.step()), 1, left);
        if (count + 1 == left && count > 2) --count;
        flow.put([setting, x, y = flow.y(), from, count, tag](Pen& pen) {
            pen.tagged(tag, [&] { pen.text(setting, x, y, from, count); });
        });
        flow.down(setting.height_of(count));
        from += count;
        if (from < setting.lines()) flow.next();
    }
}

void set(Flow& flow, const block::Part& part)
{
    flow.fresh(part.format);
    flow.begin_part(part.title);
    flow.enter(0, part.title);
    set_lines(flow, flow.fonts().set(part.title, {Family::gothic, 18, 1.4, true, colours::navy}, {flow.width()}), flow.left(),
              "H1");
    if (!part.subtitle.empty())
        set_lines(flow, flow.fonts().set(part.subtitle, {Family::gothic, body, 1.5, false, colours::sub}, {flow.width()}),
                  flow.left(), "P");
    flow.down(1.5 * mm);
    flow.put([x = flow.left(), y = flow.y(), w = flow.width()](Pen& pen) { pen.line({x, y}, {x + w, y}, 1.4, colours::navy); });
    flow.gap(6 * mm);
    flow.down(0.1);
}

void set(Flow& flow, const block::Heading& heading)
{
    const auto setting = flow.fonts().set(heading.text, heading_face(heading.level), {flow.width()});
    flow.gap((heading.level <= 1 ? 7 : 4) * mm);
    flow.need(setting.height());
    flow.enter(std::max(1, heading.level), heading.text);
    set_lines(flow, setting, flow.left(), heading.level <= 1 ? "H1" : heading.level == 2 ? "H2" : "H3");
    flow.gap((heading.level <= 1 ? 2.5 : 1.5) * mm);
}

void set(Flow& flow, const block::Paragraph& paragraph)
{
    using enum block::Style;
    const auto style = paragraph.style;
    Measure measure{flow.width()};
    if (style == block::Style::body) measure.first = documents::body;
    measure.justified = style == block::Style::body || style == plain || style == small;
    if (style == centre || style == title || style == subtitle) measure.align = shape::Align::centre;
    if (style == right) measure.align = shape::Align::right;
    if (style == title) flow.gap(4 * mm);
    set_lines(flow, flow.fonts().set(paragraph.text, face_of(style), measure), flow.left(), style == title ? "H1" : "P");
    flow.gap(style == title ? 6 * mm : style == subtitle ? 4 * mm : 1 * mm);
}

void set(Flow& flow, const block::Clause& clause)
{
    using Level = block::Clause::Level;
    const bool article = clause.level == Level::article, paragraph = clause.level == Level::paragraph;
    const double indent = clause.level == Level::item ? body : clause.level == Level::subitem ? 2 * body : 0;
    if (article) flow.gap(2 * mm);
    if (!clause.heading.empty()) {
        const Face face{Family::gothic, body, 1.75, true};
        const auto setting = flow.fonts().set(in_parentheses(clause.heading), face, {flow.width()});
        flow.need(setting.height() + 2 * body_face.size * body_face.leading);
        set_lines(flow, setting, flow.left(), "H3");
    }
    block::Text text = clause.text;
    const auto label = article || paragraph ? base::full_width_digits(clause.label) : clause.label;
    if (!label.empty())
        text.runs.insert(text.runs.begin(), {label + "　", article});
    else
        text.runs.insert(text.runs.begin(), {"　"});
    const Measure measure{flow.width(), indent, indent + body, shape::Align::left, true};
    set_lines(flow, flow.fonts().set(text, body_face, measure), flow.left(), "P");
}

void set(Flow& flow, const block::Contents& contents)
{
    const auto title =
        flow.fonts().set(contents.title, {Family::gothic, 15, 1.5, true}, {flow.width(), 0, 0, shape::Align::centre});
    flow.fresh();
    set_lines(flow, title, flow.left(), "H1");
    flow.gap(6 * mm);
    std::size_t entry = 0;  // in the order in which the blocks will be set
    for (const auto& any : flow.document().blocks) {
        const auto named = entry_of(any);
        if (!named) continue;
        const auto which = entry++;
        const auto& [level, text] = *named;
        if (level > contents.depth) continue;
        const Face face{level == 0 ? Family::gothic : Family::mincho, body, 1.75, level == 0};
        const double indent = level * 1.5 * body;
        const auto line = flow.fonts().set(text, face, {flow.width() - 15 * mm, indent, indent + body});
        if (level == 0) flow.gap(2 * mm);
        flow.need(line.height());
        flow.put([&flow, which, line, face, indent = indent, x = flow.left(), y = flow.y(), w = flow.width()](Pen& pen) {
            const auto& to = flow.entries().at(which);
            const auto page = std::to_string(to.leaf + 1);
            const double foot = y + line.height() - line.step() / 2, last = x + (line.lines() > 1 ? indent + body : indent);
            const auto link = "page=" + page + " pos=[0 " + std::to_string(static_cast<int>(to.y)) + "]";
            pen.open("P");
            pen.tagged(
                "Link", [&] { pen.text(line, x, y); }, link);
            pen.leader(last + line.width(line.lines() - 1) + 6, x + w - 9 * mm, foot + 2);
            pen.label(page, face, x + w, foot, shape::Align::right);
            pen.close("P");
        });
        flow.down(line.height());
    }
    flow.next();
}

void set(Flow& flow, const block::PageBreak& page) { flow.fresh(page.format); }

void set(Flow& flow, const block::Notice& notice)
{
    using Kind = block::Notice::Kind;
    const auto kind = notice.kind;
    const Colour ink = kind == Kind::warning ? colours::error : kind == Kind::caution ? colours::warning : colours::navy;
    const Colour ground = kind == Kind::warning   ? colours::error_pale
                          : kind == Kind::caution ? colours::warning_pale
                                                  : colours::mist;
    constexpr double inner = 4 * mm;
    const Measure measure{flow.width() - 2 * inner, 0, 0, shape::Align::left, true};
    const auto title = flow.fonts().set(notice.title, {Family::gothic, body, 1.6, true, ink}, measure);
    const auto text = flow.fonts().set(notice.text, {Family::mincho, 9.5, 1.65}, measure);
    const double head = notice.title.empty() ? 0 : title.height(), height = head + text.height() + 5 * mm;
    flow.gap(3 * mm);
    if (height > flow.page_room()) {  // too long for a frame
        set_lines(flow, title, flow.left(), "P");
        return set_lines(flow, text, flow.left(), "P");
    }
    flow.need(height);
    flow.put([=, x = flow.left(), y = flow.y(), w = flow.width()](Pen& pen) {
        pen.fill({x, y, w, height}, ground);
        pen.fill({x, y, 1.2 * mm, height}, ink);
        pen.frame({x, y, w, height}, 0.5, ink);
        if (head > 0) pen.tagged("P", [&] { pen.text(title, x + inner, y + 2.5 * mm); });
        pen.tagged("P", [&] { pen.text(text, x + inner, y + 2.5 * mm + head); });
    });
    flow.down(height);
    flow.gap(3 * mm);
}

void set(Flow& flow, const block::Spacer& spacer)
{
    flow.need(0);
    flow.down(std::min(spacer.height * mm, std::max(0.0, flow.room())));
}

}  // namespace documents
