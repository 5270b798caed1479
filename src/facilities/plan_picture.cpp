#include "facilities/plan_picture.hpp"

#include "facilities/labels.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace facilities {
namespace {

namespace colours = documents::colours;
using namespace documents::shape;

constexpr double long_side = 1000, legend_height = 40;
constexpr double wall_width = 5, letters = 14, small_letters = 12, camera_radius = 13;
constexpr documents::Colour wall_colour{0x33, 0x33, 0x33}, handling_ground{0xfd, 0xf1, 0xee}, handling_letters{0x8f, 0x1d, 0x10},
    grid_colour{0xee, 0xee, 0xf0};

double degrees(const Point& from, const Point& to) { return std::atan2(to.y - from.y, to.x - from.x) * 180 / std::numbers::pi; }

class Drawer {
public:
    Drawer(const Plan& plan, const std::string& title)
        : plan_(plan)
        , scale_(long_side / std::max(plan.width, plan.height))
        , picture_{plan.width * scale_, plan.height * scale_ + legend_height, title, {}}
        , labels_{plan.width * scale_, plan.height * scale_}
    {}

    documents::Picture draw(const std::string& backdrop)
    {
        picture_.add(Box{0, 0, picture_.width, picture_.height, {colours::white, {}, {}}});
        if (plan_.backdrop && !backdrop.empty()) {
            const auto& b = *plan_.backdrop;
            const double mm = scale_ / 100;
            picture_.add(Bitmap{b.x * mm, b.y * mm, b.width * mm, b.height * mm, backdrop, b.opacity / 100.0});
            picture_.add(Box{0, plan_.height * scale_, picture_.width, legend_height, {colours::white, {}, {}}});
        }
        grid();
        rooms(!backdrop.empty());
        for (const auto& seat : plan_.seats) piece(seat, colours::rule, 1);
        for (const auto& container : plan_.containers) piece(container, colours::navy, 1.6);
        for (const auto& wall : plan_.walls) draw(wall);
        for (const auto& door : plan_.doors) draw(door);
        for (const auto& camera : plan_.cameras) draw(camera);
        for (const auto& container : plan_.containers) inside(container, colours::navy, true);
        for (const auto& seat : plan_.seats) inside(seat, colours::sub, false);
        for (const auto& door : plan_.doors) name(door);
        for (const auto& note : plan_.notes) {
            const auto at = point(note.at);
            add_label(note.text, small_letters, false, colours::ink, around(at, letters), at);
        }
        for (const auto& room : plan_.rooms) name(room);
        for (auto& label : words_) picture_.add(std::move(label));
        legend();
        return std::move(picture_);
    }

private:
    Point point(const Spot& spot) const { return {spot.x * scale_, spot.y * scale_}; }

    void grid()
    {
        const double w = plan_.width * scale_, h = plan_.height * scale_;
        for (int x = 0; x <= plan_.width; x += 10) picture_.add(Line{{{x * scale_, 0}, {x * scale_, h}}, {grid_colour, 0.6, {}}});
        for (int y = 0; y <= plan_.height; y += 10) picture_.add(Line{{{0, y * scale_}, {w, y * scale_}}, {grid_colour, 0.6, {}}});
    }

    void rooms(bool over_backdrop)
    {
        for (const auto& room : plan_.rooms) {
            Polygon polygon{{}, {}};
            for (const auto& corner : room.corners) polygon.points.push_back(point(corner));
            if (room.handling) {
                polygon.ink.hatch = Hatch{colours::seal, 9, 0.5};
                if (!over_backdrop) polygon.ink.fill = handling_ground;
            }
            polygon.ink.stroke = Stroke{room.handling ? colours::seal : colours::hairline, 0.8, {}};
            picture_.add(std::move(polygon));
        }
    }

    void piece(const Piece& piece, documents::Colour colour, double width)
    {
        const Box box{piece.x * scale_,
                      piece.y * scale_,
                      piece.width * scale_,
                      piece.height * scale_,
                      {colours::white, {}, Stroke{colour, width, {}}}};
        labels_.keep_clear({box.x, box.y, box.width, box.height});
        picture_.add(box);
    }

    /// The pieces of the wall between its doors; free ends reach half a wall further, so that corners are closed.
    void draw(const Wall& wall)
    {
        const auto a = point(wall.from), b = point(wall.to);
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        const Point along{(b.x - a.x) / length, (b.y - a.y) / length};
        const auto place = [&](const Spot& spot) {
            const auto p = point(spot);
            return (p.x - a.x) * along.x + (p.y - a.y) * along.y;
        };
        std::vector<std::pair<double, double>> gaps;
        for (const auto& door : plan_.doors)
            if (lies_on(door.hinge, wall.from, wall.to) && lies_on(door.jamb, wall.from, wall.to))
                gaps.push_back(std::minmax(place(door.hinge), place(door.jamb)));
        std::ranges::sort(gaps);
        double from = -wall_width / 2;
        const auto stretch = [&](double to) {
            if (to - from < 0.5) return;
            const Point start{a.x + along.x * from, a.y + along.y * from}, end{a.x + along.x * to, a.y + along.y * to};
            picture_.add(Line{{start, end}, {wall_colour, wall_width, {}}});
            labels_.keep_clear({std::min(start.x, end.x) - wall_width / 2, std::min(start.y, end.y) - wall_width / 2,
                                std::abs(end.x - start.x) + wall_width, std::abs(end.y - start.y) + wall_width});
        };
        for (const auto& [begin, end] : gaps) {
            stretch(begin);
            from = std::max(from, end);
        }
        stretch(length + wall_width / 2);
    }

    /// Where the leaf of an open door ends.
    static Point open_end(const Point& hinge, const Point& jamb, Swing swing)
    {
        const double x = jamb.x - hinge.x, y = jamb.y - hinge.y;
        return swing == Swing::right ? Point{hinge.x - y, hinge.y + x} : Point{hinge.x + y, hinge.y - x};
    }

    void draw(const Door& door)
    {
        const auto hinge = point(door.hinge), jamb = point(door.jamb);
        if (door.swing == Swing::none) {
            picture_.add(Line{{hinge, jamb}, {colours::rule, 1, {3, 3}}});
            return;
        }
        const auto end = open_end(hinge, jamb, door.swing);
        const double closed = degrees(hinge, jamb), open = degrees(hinge, end);
        double from = door.swing == Swing::right ? closed : open, to = door.swing == Swing::right ? open : closed;
        if (to < from) to += 360;
        picture_.add(Line{{hinge, end}, {wall_colour, 1.6, {}}});
        picture_.add(Arc{hinge, std::hypot(jamb.x - hinge.x, jamb.y - hinge.y), from, to, {colours::sub, 1, {4, 3}}});
        labels_.keep_clear({std::min({hinge.x, jamb.x, end.x}), std::min({hinge.y, jamb.y, end.y}),
                            std::abs(end.x - hinge.x) + std::abs(jamb.x - hinge.x),
                            std::abs(end.y - hinge.y) + std::abs(jamb.y - hinge.y)});
    }

    void draw(const Camera& camera)
    {
        const auto at = point(camera.at);
        if (camera.facing) {
            constexpr double reach = 40, half = 28;
            Polygon view{{at}, {colours::pale, {}, Stroke{colours::blue, 0.8, {3, 2}}}};
            for (const double side : {-half, half}) {
                const double angle = (*camera.facing + side) * std::numbers::pi / 180;
                view.points.push_back({at.x + reach * std::cos(angle), at.y + reach * std::sin(angle)});
            }
            picture_.add(std::move(view));
        }
        picture_.add(Circle{at, camera_radius, {colours::navy, {}, {}}});
        labels_.keep_clear({at.x - camera_radius, at.y - camera_radius, 2 * camera_radius, 2 * camera_radius});
        words_.push_back({at, camera.label, small_letters, Align::centre, false, colours::white, 2 * camera_radius - 4, 0});
    }

    /// A label within its piece, squeezed to its width, or beside it where the piece is too small for letters.
    void inside(const Piece& piece, documents::Colour colour, bool bold)
    {
        if (piece.label.empty()) return;
        const double w = piece.width * scale_, h = piece.height * scale_;
        const Point middle{(piece.x + piece.width / 2.0) * scale_, (piece.y + piece.height / 2.0) * scale_};
        const double needed = documents::text_width(piece.label, small_letters);
        if (h >= small_letters + 2 && w >= needed * 0.7) {
            words_.push_back({middle, piece.label, small_letters, Align::centre, bold, colour, w - 4, 0});
            return;
        }
        const double up = h / 2 + small_letters * 0.8, side = w / 2 + needed / 2 + 6;
        add_label(piece.label, small_letters, bold, colour,
                  {{middle.x, middle.y + up}, {middle.x, middle.y - up}, {middle.x + side, middle.y}, {middle.x - side, middle.y}},
                  middle);
    }

    void name(const Door& door)
    {
        if (door.label.empty()) return;
        const auto hinge = point(door.hinge), jamb = point(door.jamb);
        const Point middle{(hinge.x + jamb.x) / 2, (hinge.y + jamb.y) / 2};
        const double half = documents::text_width(door.label, small_letters) / 2 + 10;
        const double width = std::hypot(jamb.x - hinge.x, jamb.y - hinge.y);
        std::vector<Point> places;
        for (const double away : {0.0, width * 0.6, width * 1.2})
            for (const double side : {-1.0, 1.0})
                for (const double shift : {0.0, -width * 0.7, width * 0.7, -width, width})
                    places.push_back(std::abs(jamb.x - hinge.x) < std::abs(jamb.y - hinge.y)
                                         ? Point{middle.x + side * (half + away), middle.y + shift}
                                         : Point{middle.x + shift, middle.y + side * (small_letters + away)});
        add_label(door.label, small_letters, false, colours::ink, places, middle);
    }

    /// The name in the middle of the room, or as near to it as there is room.
    void name(const Room& room)
    {
        double x = 0, y = 0, area = 0;
        for (std::size_t i = 0; i < room.corners.size(); ++i) {
            const auto a = point(room.corners[i]), b = point(room.corners[(i + 1) % room.corners.size()]);
            const double part = a.x * b.y - b.x * a.y;
            area += part;
            x += (a.x + b.x) * part;
            y += (a.y + b.y) * part;
        }
        const Point middle{x / (3 * area), y / (3 * area)};
        std::vector<Point> places;
        const double reach = std::sqrt(std::abs(area) / 2) / 2;
        for (int ring = 0; ring <= 6; ++ring)
            for (int step = 0; step < (ring == 0 ? 1 : 12); ++step) {
                const double angle = (step * 30 + 90) * std::numbers::pi / 180;
                const Point at{middle.x + reach * ring / 6 * std::cos(angle), middle.y + reach * ring / 6 * std::sin(angle)};
                if (holds(room, at)) places.push_back(at);
            }
        if (places.empty()) places.push_back(middle);
        add_label(room.handling ? room.name + "（立入制限）" : room.name, letters, true,
                  room.handling ? handling_letters : colours::ink, places, middle, room.handling);
    }

    bool holds(const Room& room, const Point& at) const
    {
        bool in = false;
        for (std::size_t i = 0; i < room.corners.size(); ++i) {
            const auto a = point(room.corners[i]), b = point(room.corners[(i + 1) % room.corners.size()]);
            if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x) in = !in;
        }
        return in;
    }

    static std::vector<Point> around(const Point& at, double step)
    {
        std::vector<Point> places{at};
        for (int ring = 1; ring <= 3; ++ring)
            for (const auto& [x, y] : {std::pair{0, 1}, {0, -1}, {1, 0}, {-1, 0}, {1, 1}, {-1, 1}})
                places.push_back({at.x + x * ring * step * 1.5, at.y + y * ring * step});
        return places;
    }

    /// `ground`: on white, so that it can be read over a hatch.
    void add_label(const std::string& text, double size, bool bold, documents::Colour colour, std::vector<Point> places,
                   const Point& otherwise, bool ground = false)
    {
        places.push_back(otherwise);
        auto label = labels_.place({otherwise, text, size, Align::centre, bold, colour, 0, 0}, places);
        if (ground) {
            const double w = documents::text_width(text, size) + 8;
            picture_.add(Box{label.at.x - w / 2, label.at.y - size * 0.75, w, size * 1.5, {handling_ground, {}, {}}, 3});
        }
        words_.push_back(std::move(label));
    }

    /// Below the sheet: the scale, and what the signs mean.
    void legend()
    {
        const double y = plan_.height * scale_ + legend_height / 2;
        const int metres = plan_.width > 400 ? 10 : plan_.width > 150 ? 5 : 1;
        double x = 8;
        const double length = metres * 10 * scale_;
        picture_.add(Line{{{x, y - 4}, {x, y + 4}, {x, y}, {x + length, y}, {x + length, y - 4}, {x + length, y + 4}},
                          {colours::ink, 1, {}}});
        x += length + 6;
        const auto word = [&](const std::string& text) {
            picture_.add(Label{{x, y}, text, small_letters, Align::left, false, colours::sub, 0, 0});
            x += documents::text_width(text, small_letters) + 22;
        };
        word(std::to_string(metres) + "m");
        picture_.add(Box{x, y - 8, 22, 16, {handling_ground, Hatch{colours::seal, 6, 0.5}, Stroke{colours::seal, 0.8, {}}}});
        x += 28;
        word("取扱区画");
        picture_.add(Box{x, y - 7, 22, 14, {colours::white, {}, Stroke{colours::navy, 1.6, {}}}});
        x += 28;
        word("保管容器");
        picture_.add(Box{x, y - 7, 22, 14, {colours::white, {}, Stroke{colours::rule, 1, {}}}});
        x += 28;
        word("席・端末");
        picture_.add(Circle{{x + 8, y}, 8, {colours::navy, {}, {}}});
        x += 22;
        word("カメラ");
    }

    const Plan& plan_;
    double scale_;
    documents::Picture picture_;
    Labels labels_;
    std::vector<Label> words_;  // letters lie over everything
};

}  // namespace

documents::Picture picture(const Plan& plan, const std::string& title, const std::string& backdrop_png)
{
    return Drawer{plan, title}.draw(backdrop_png);
}

}  // namespace facilities
