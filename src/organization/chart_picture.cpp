#include "organization/chart.hpp"
#include "service/paper.hpp"

#include <algorithm>

namespace organization {
namespace {

using namespace documents;

constexpr double width = 200, height = 100, step_x = 228, step_y = 152, head = 26, margin = 8;

struct Spot {
    double x, y;  // the middle of the box's upper edge
};
Spot spot(const ChartBox& box) { return {margin + width / 2 + box.column / 100.0 * step_x, margin + box.row * step_y}; }

/// One bus from a box to all under it, so that strokes never lie side by side.
void add_lines(Picture& picture, const std::vector<ChartBox>& boxes, const ChartBox& box)
{
    const auto from = spot(box);
    const double bus = from.y + height + (step_y - height) / 2;
    const shape::Stroke stroke{colours::rule, 1.5};
    double left = from.x, right = from.x;
    bool any = false;
    for (const auto& under : boxes) {
        if (under.parent != box.id) continue;
        const auto to = spot(under);
        picture.add(shape::Line{{{to.x, bus}, {to.x, to.y}}, stroke});
        left = std::min(left, to.x);
        right = std::max(right, to.x);
        any = true;
    }
    if (!any) return;
    picture.add(shape::Line{{{from.x, from.y + height}, {from.x, bus}}, stroke});
    picture.add(shape::Line{{{left, bus}, {right, bus}}, stroke});
}

Colour head_colour(const ChartBox& box)
{
    if (box.vacant_since) return colours::late;
    return box.level < 2 ? colours::navy : box.level == 2 ? colours::blue : colours::pale;
}

void add_box(Picture& picture, const ChartBox& box)
{
    const auto [x, y] = spot(box);
    const bool vacant = box.vacant_since.has_value();
    const shape::Stroke edge = vacant ? shape::Stroke{colours::late, 2, {6, 4}} : shape::Stroke{colours::rule, 1};
    picture.add(shape::Box{x - width / 2, y, width, height, {colours::white, {}, {}}, 6});
    picture.add(shape::Box{x - width / 2, y, width, head, {head_colour(box), {}, {}}, 6, false});
    picture.add(shape::Box{x - width / 2, y, width, height, {{}, {}, edge}, 6});
    const auto label = [&, x = x, y = y](double down, const std::string& text, double size, bool bold, Colour colour) {
        picture.add(shape::Label{{x, y + down}, text, size, shape::Align::centre, bold, colour, width - 16});
    };
    label(head / 2, box.post, 13, true, vacant || box.level < 3 ? colours::white : colours::navy);

    std::vector<std::string> notes;
    if (!box.place.empty()) notes.push_back(box.place);
    if (!box.deputies.empty()) {
        std::string names;
        for (const auto& name : box.deputies) (names += names.empty() ? "代行 " : "、") += name;
        notes.push_back(std::move(names));
    }
    const auto name = box.name.empty() ? "（未任命）"
                      : box.others > 0 ? box.name + " ほか" + std::to_string(box.others) + "名"
                                       : box.name;
    const double room = height - head, line = room / double(notes.size() + 2);
    double down = head + line;
    label(down, name, 15, true, vacant ? colours::late : colours::ink);
    for (const auto& note : notes) label(down += line, note, 13, false, colours::sub);
}

}  // namespace

Picture picture(const std::vector<ChartBox>& all, const std::string& part, const std::string& title)
{
    std::vector<ChartBox> boxes;
    std::ranges::copy_if(all, std::back_inserter(boxes), [&](const ChartBox& box) { return box.part == part; });
    Picture picture;
    picture.title = title;
    for (const auto& box : boxes) {
        const auto [x, y] = spot(box);
        picture.width = std::max(picture.width, x + width / 2 + margin);
        picture.height = std::max(picture.height, y + height + margin);
        add_lines(picture, boxes, box);
    }
    for (const auto& box : boxes) add_box(picture, box);
    return picture;
}

base::Result<service::Paper> chart_paper(const service::Query& query, const ChartAsk& ask)
{
    const auto boxes = TRY(chart(query, {})).boxes;
    auto paper = service::document(query, "情報セキュリティ管理組織　体制図");
    paper.format = {ask.paper == "a4" ? Paper::a4 : Paper::a3, Orientation::landscape};
    paper.add(block::Masthead{paper.title, {base::wareki(query.day) + "　現在"}});
    // One picture: the two parts always stand on one sheet.
    auto whole = picture(boxes, "main", "管理の系統");
    const auto side = picture(boxes, "side", "監査・委員会・連絡");
    const double gap = 64;
    whole.title = paper.title;
    whole.add(shape::Label{{margin, whole.height + gap / 2}, side.title, 14, shape::Align::left, true, colours::navy});
    const double down = whole.height + gap;
    const auto move = [down](auto shape) {
        if constexpr (requires { shape.points; })
            for (auto& point : shape.points) point.y += down;
        else if constexpr (requires { shape.at; })
            shape.at.y += down;
        else if constexpr (requires { shape.centre; })
            shape.centre.y += down;
        else
            shape.y += down;
        return shape::Any{std::move(shape)};
    };
    for (const auto& shape : side.shapes) whole.add(std::visit(move, shape));
    whole.width = std::max(whole.width, side.width);
    whole.height = down + side.height;
    // What the masthead leaves of the sheet, in mm.
    const auto [room_width, room_height] = paper.format.paper == Paper::a4 ? std::pair{255.0, 138.0} : std::pair{378.0, 220.0};
    const double drawn = std::min(room_width, room_height * whole.width / whole.height);
    paper.add(block::Drawing{std::move(whole), drawn});
    return service::pdf(paper, "体制図_" + base::iso(query.day));
}

}  // namespace organization
