#pragma once
#include "base/describe.hpp"
#include "base/result.hpp"

/// 施設図面 as a model: what stands where on a grid of 10 cm. Screen, SVG and PDF are drawn from it (plan_picture.hpp).
namespace facilities {

/// A crossing of the grid; x to the right, y downwards, each step 10 cm.
struct Spot {
    int x, y;
    friend bool operator==(const Spot&, const Spot&) = default;
};
BOOST_DESCRIBE_STRUCT(Spot, (), (x, y))

/// A room as a closed polygon. `handling`: 取扱区画, drawn hatched.
struct Room {
    std::string id, name;
    bool handling;
    std::vector<Spot> corners;
};
BOOST_DESCRIBE_STRUCT(Room, (), (id, name, handling, corners))

struct Wall {
    std::string id;
    Spot from, to;
};
BOOST_DESCRIBE_STRUCT(Wall, (), (id, from, to))

/// To which side a door opens, seen from its hinge towards the other jamb; none: a sliding door or an opening.
BOOST_DEFINE_ENUM_CLASS(Swing, none, left, right)

/// A gap in a wall from the hinge to the other jamb.
struct Door {
    std::string id;
    Spot hinge, jamb;
    Swing swing;
    std::string label;  // the lock: 電子錠 D-01
};
BOOST_DESCRIBE_STRUCT(Door, (), (id, hinge, jamb, swing, label))

/// A piece of furniture: a 保管容器, or a seat with its terminal.
struct Piece {
    std::string id;
    int x, y, width, height;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(Piece, (), (id, x, y, width, height, label))

struct Camera {
    std::string id;
    Spot at;
    std::optional<int> facing;  // degrees clockwise from the right; nothing: all round
    std::string label;          // C1
};
BOOST_DESCRIBE_STRUCT(Camera, (), (id, at, facing, label))

struct Note {
    std::string id;
    Spot at;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, at, text))

/// The scanned drawing under the plan, by the SHA-256 of its PNG, and where it lies: millimetres of the real room, finer than the
/// grid, since its scale is found by measuring.
struct Backdrop {
    std::string image;
    int x, y, width, height;
    int opacity;    // percent
    bool on_paper;  // false: only on the screen, for drawing over it
};
BOOST_DESCRIBE_STRUCT(Backdrop, (), (image, x, y, width, height, opacity, on_paper))

struct Plan {
    int width, height;  // the sheet
    std::vector<Room> rooms;
    std::vector<Wall> walls;
    std::vector<Door> doors;
    std::vector<Piece> containers;
    std::vector<Camera> cameras;
    std::vector<Piece> seats;
    std::vector<Note> notes;
    std::optional<Backdrop> backdrop;

    bool has_handling_area() const
    {
        for (const auto& room : rooms)
            if (room.handling) return true;
        return false;
    }
};
BOOST_DESCRIBE_STRUCT(Plan, (), (width, height, rooms, walls, doors, containers, cameras, seats, notes, backdrop))

/// Everything wrong with a plan: outside the sheet, crossing itself, a door on no wall, an id used twice. Paths begin with "plan".
base::Faults faults_of(const Plan&);

/// Whether the spot lies on the straight line between the two.
bool lies_on(const Spot& spot, const Spot& from, const Spot& to);

}  // namespace facilities
