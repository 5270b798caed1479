#include "facilities/plan.hpp"

#include "base/text.hpp"
#include "messages/facilities.hpp"

#include <algorithm>
#include <set>

namespace facilities {
namespace {

constexpr int smallest_sheet = 10, largest_sheet = 2000;  // 1 m to 200 m
constexpr std::size_t most_objects = 400, most_corners = 60, longest_text = 40;
constexpr int furthest = 2 * largest_sheet * 100;  // mm: a drawing may reach beyond the sheet
constexpr std::int64_t narrowest_door = 4, widest_door = 60;

std::int64_t turn(const Spot& a, const Spot& b, const Spot& c)
{
    return std::int64_t{b.x - a.x} * (c.y - a.y) - std::int64_t{b.y - a.y} * (c.x - a.x);
}

int sign(std::int64_t value) { return (value > 0) - (value < 0); }

bool cross(const Spot& a, const Spot& b, const Spot& c, const Spot& d)
{
    return (sign(turn(a, b, c)) * sign(turn(a, b, d)) < 0 && sign(turn(c, d, a)) * sign(turn(c, d, b)) < 0) || lies_on(c, a, b) ||
           lies_on(d, a, b) || lies_on(a, c, d) || lies_on(b, c, d);
}

/// Neighbouring sides share a corner; they fault only when one folds back on the other.
bool crosses_itself(const std::vector<Spot>& corners)
{
    const auto n = corners.size();
    const auto at = [&](std::size_t i) -> const Spot& { return corners[i % n]; };
    for (std::size_t i = 0; i < n; ++i) {
        if (at(i) == at(i + 1) || lies_on(at(i + 2), at(i), at(i + 1)) || lies_on(at(i), at(i + 1), at(i + 2))) return true;
        for (std::size_t j = i + 2; j < n; ++j)
            if ((j + 1) % n != i && cross(at(i), at(i + 1), at(j), at(j + 1))) return true;
    }
    return false;
}

std::int64_t length2(const Spot& a, const Spot& b)
{
    const std::int64_t x = b.x - a.x, y = b.y - a.y;
    return x * x + y * y;
}

/// Collects what is wrong; one member function a kind of object.
class Check {
public:
    explicit Check(const Plan& plan) : plan_(plan) {}

    base::Faults run()
    {
        const bool sane = in_range(plan_.width) && in_range(plan_.height);
        faults_.add_if(!sane, codes::plan_sheet_size, "plan.width");
        faults_.add_if(count() > most_objects, codes::plan_too_many, "plan", {std::to_string(most_objects)});
        if (faults_) return std::move(faults_);
        each(plan_.rooms, "rooms", [&](const Room& room, const std::string& path) { check(room, path); });
        each(plan_.walls, "walls", [&](const Wall& wall, const std::string& path) {
            inside(wall.from, path + ".from");
            inside(wall.to, path + ".to");
            faults_.add_if(wall.from == wall.to, codes::plan_wall_without_length, path, {wall.id});
        });
        each(plan_.doors, "doors", [&](const Door& door, const std::string& path) { check(door, path); });
        const auto piece = [&](const Piece& p, const std::string& path) { check(p, path); };
        each(plan_.containers, "containers", piece);
        each(plan_.seats, "seats", piece);
        each(plan_.cameras, "cameras", [&](const Camera& camera, const std::string& path) {
            inside(camera.at, path + ".at");
            text(camera.label, path + ".label");
            const bool turned = camera.facing && (*camera.facing < 0 || *camera.facing >= 360);
            faults_.add_if(turned, codes::plan_camera_direction, path + ".facing", {camera.id});
        });
        each(plan_.notes, "notes", [&](const Note& note, const std::string& path) {
            inside(note.at, path + ".at");
            faults_.add_if(base::trim(note.text).empty(), codes::plan_text_required, path + ".text", {note.id});
            text(note.text, path + ".text");
        });
        check_backdrop();
        return std::move(faults_);
    }

private:
    static bool in_range(int size) { return smallest_sheet <= size && size <= largest_sheet; }

    std::size_t count() const
    {
        return plan_.rooms.size() + plan_.walls.size() + plan_.doors.size() + plan_.containers.size() + plan_.cameras.size() +
               plan_.seats.size() + plan_.notes.size();
    }

    template <class Object, class Visit>
    void each(const std::vector<Object>& objects, const std::string& kind, Visit&& visit)
    {
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const auto path = "plan." + kind + '[' + std::to_string(i) + ']';
            const auto& id = objects[i].id;
            const bool plain = !id.empty() && id.size() <= 16 && std::ranges::all_of(id, [](unsigned char c) {
                return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
            });
            faults_.add_if(!plain, codes::plan_bad_id, path + ".id", {id});
            faults_.add_if(plain && !ids_.insert(id).second, codes::plan_id_twice, path + ".id", {id});
            visit(objects[i], path);
        }
    }

    bool on_sheet(const Spot& spot) const { return spot.x >= 0 && spot.y >= 0 && spot.x <= plan_.width && spot.y <= plan_.height; }
    void inside(const Spot& spot, const std::string& path)
    {
        faults_.add_if(!on_sheet(spot), codes::plan_outside_the_sheet, path, {std::to_string(spot.x), std::to_string(spot.y)});
    }
    void text(const std::string& words, const std::string& path)
    {
        faults_.add_if(base::length(words) > longest_text, codes::plan_text_too_long, path, {std::to_string(longest_text)});
    }

    void check(const Room& room, const std::string& path)
    {
        faults_.add_if(base::trim(room.name).empty(), codes::plan_text_required, path + ".name", {room.id});
        text(room.name, path + ".name");
        const auto n = room.corners.size();
        if (n < 3 || n > most_corners) return faults_.add(codes::plan_room_corners, path + ".corners", {room.id});
        bool all = true;
        for (const auto& corner : room.corners) {
            inside(corner, path + ".corners");
            all = all && on_sheet(corner);
        }
        faults_.add_if(all && crosses_itself(room.corners), codes::plan_room_crosses_itself, path + ".corners", {room.id});
    }

    void check(const Door& door, const std::string& path)
    {
        text(door.label, path + ".label");
        inside(door.hinge, path + ".hinge");
        inside(door.jamb, path + ".jamb");
        if (!on_sheet(door.hinge) || !on_sheet(door.jamb)) return;
        const auto width = length2(door.hinge, door.jamb);
        faults_.add_if(width < narrowest_door * narrowest_door || width > widest_door * widest_door, codes::plan_door_width,
                       path + ".jamb", {door.id});
        const bool on_wall = std::ranges::any_of(plan_.walls, [&](const Wall& wall) {
            return lies_on(door.hinge, wall.from, wall.to) && lies_on(door.jamb, wall.from, wall.to);
        });
        faults_.add_if(!on_wall, codes::plan_door_on_no_wall, path + ".hinge", {door.id});
    }

    void check(const Piece& piece, const std::string& path)
    {
        text(piece.label, path + ".label");
        if (piece.width < 1 || piece.height < 1 || piece.width > plan_.width || piece.height > plan_.height)
            return faults_.add(codes::plan_piece_size, path + ".width", {piece.id});
        inside({piece.x, piece.y}, path + ".x");
        if (on_sheet({piece.x, piece.y})) inside({piece.x + piece.width, piece.y + piece.height}, path + ".width");
    }

    void check_backdrop()
    {
        if (!plan_.backdrop) return;
        const auto size = [](int n) { return n >= 100 && n <= furthest; };
        const auto place = [](int n) { return n >= -furthest && n <= furthest; };
        const auto& [image, x, y, width, height, opacity, on_paper] = *plan_.backdrop;
        faults_.add_if(!size(width) || !size(height), codes::plan_backdrop_size, "plan.backdrop.width");
        faults_.add_if(!place(x) || !place(y), codes::plan_backdrop_place, "plan.backdrop.x");
        faults_.add_if(opacity < 5 || opacity > 100, codes::plan_backdrop_opacity, "plan.backdrop.opacity");
    }

    const Plan& plan_;
    base::Faults faults_;
    std::set<std::string> ids_;
};

}  // namespace

bool lies_on(const Spot& spot, const Spot& from, const Spot& to)
{
    return turn(from, to, spot) == 0 && std::min(from.x, to.x) <= spot.x && spot.x <= std::max(from.x, to.x) &&
           std::min(from.y, to.y) <= spot.y && spot.y <= std::max(from.y, to.y);
}

base::Faults faults_of(const Plan& plan) { return Check{plan}.run(); }

}  // namespace facilities
