#include "facilities/plan.hpp"

#include "facilities/labels.hpp"
#include "facilities/plan_picture.hpp"
#include "facilities/sample_plan_test.hpp"
#include "messages/facilities.hpp"

#include <doctest/doctest.h>

using namespace facilities;

namespace {

std::vector<std::string> faults(const Plan& plan)
{
    std::vector<std::string> all;
    const auto found = faults_of(plan);
    for (const auto& fault : found.all()) all.push_back(std::string{fault.code.id}.substr(11) + " at " + fault.path);
    return all;
}

using Faults = std::vector<std::string>;

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t n = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
    return n;
}

}  // namespace

TEST_CASE("f13: a plan shows rooms, walls, doors, containers, cameras and terminals")
{
    CHECK(faults(sample_plan()) == Faults{});
    CHECK(sample_plan().has_handling_area());
}

TEST_CASE("nothing stands outside the sheet")
{
    auto plan = sample_plan();
    plan.cameras[0].at.x = plan.width + 1;
    plan.containers[0].width = plan.width;
    plan.rooms[0].corners[0] = {-1, 0};
    CHECK(faults(plan) == Faults{"plan_outside_the_sheet at plan.rooms[0].corners",
                                 "plan_outside_the_sheet at plan.containers[0].width",
                                 "plan_outside_the_sheet at plan.cameras[0].at"});
    plan = sample_plan();
    plan.width = 5;
    CHECK(faults(plan) == Faults{"plan_sheet_size at plan.width"});
}

TEST_CASE("a room is a polygon that does not cross itself")
{
    auto plan = sample_plan();
    plan.rooms[0].corners = {{0, 0}, {20, 20}, {20, 0}, {0, 20}};
    CHECK(faults(plan) == Faults{"plan_room_crosses_itself at plan.rooms[0].corners"});
    plan.rooms[0].corners = {{0, 0}, {20, 0}, {10, 0}, {10, 10}};
    CHECK(faults(plan) == Faults{"plan_room_crosses_itself at plan.rooms[0].corners"});
    plan.rooms[0].corners = {{0, 0}, {20, 0}};
    CHECK(faults(plan) == Faults{"plan_room_corners at plan.rooms[0].corners"});
    plan.rooms[0].corners = {{0, 0}, {20, 0}, {20, 10}, {10, 10}, {10, 20}, {0, 20}};
    CHECK(faults(plan) == Faults{});
}

TEST_CASE("a door is a gap in one wall")
{
    auto plan = sample_plan();
    plan.doors[0].jamb.x += 1;
    CHECK(faults(plan) == Faults{"plan_door_on_no_wall at plan.doors[0].hinge"});
    plan.doors[0] = sample_plan().doors[0];
    plan.doors[0].jamb = plan.doors[0].hinge;
    CHECK(faults(plan) == Faults{"plan_door_width at plan.doors[0].jamb"});
}

TEST_CASE("every object has an id of its own")
{
    auto plan = sample_plan();
    plan.cameras[1].id = plan.rooms[0].id;
    plan.seats[0].id = "机 1";
    CHECK(faults(plan) == Faults{"plan_bad_id at plan.seats[0].id", "plan_id_twice at plan.cameras[1].id"});
}

TEST_CASE("the picture: a handling area is hatched, walls stop at doors, signs are explained")
{
    const auto plan = sample_plan();
    const auto svg = documents::svg(picture(plan, "川崎 第1取扱室"));
    CHECK(svg.find("第1取扱室（立入制限）") != svg.npos);
    CHECK(svg.find("電子錠 D-01") != svg.npos);
    CHECK(svg.find("保管庫A") != svg.npos);
    CHECK(svg.find("取扱区画") != svg.npos);
    // Six walls, two of them cut by a door.
    CHECK(count(svg, "stroke-width=\"5\"") == 8);
    CHECK(svg == documents::svg(picture(plan, "川崎 第1取扱室")));
}

TEST_CASE("a label goes where nothing is, or where it covers least")
{
    Labels labels{200, 100};
    labels.keep_clear({0, 0, 120, 100});
    const documents::shape::Label word{{0, 0}, "鍵", 10, documents::shape::Align::centre, false, {}, 0, 0};
    CHECK(labels.place(word, {{60, 50}, {150, 50}}).at.x == 150);
    CHECK(labels.place(word, {{60, 50}, {150, 50}, {150, 80}}).at.y == 80);  // the first place is taken by now
    CHECK(labels.place(word, {{60, 50}, {198, 50}}).at.x == 60);             // half outside is worse than covered
}
