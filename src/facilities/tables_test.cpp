#include "facilities/tables.hpp"

#include "facilities/sample_plan_test.hpp"
#include "journal/replay_test.hpp"

#include <doctest/doctest.h>

using namespace facilities;
using namespace std::chrono;
using journal::replay::happened;

namespace {

constexpr base::Day april{sys_days{2026y / 4 / 1}};

}  // namespace

TEST_CASE("the readings follow from the facts, in whatever order they arrive")
{
    const auto id = [](unsigned char n) { return base::Uuid::make(base::Instant{april}, {n}); };
    const auto room = id(1), permit = id(2), box = id(3), key = id(4), look = id(5);
    const base::FacilityId facility{room};
    const base::PersonId person{id(9)};
    const Described described{"施-01", "第1取扱室", "川崎", "", "", "", {"壁", "扉", ""}, "電子錠", "社員証", ""};
    auto changed = described;
    changed.lock = "併用";
    CHECK(journal::replay::fault(
              readings(),
              {happened(room, april, described),
               happened(id(8), april, PictureKept{facility, {"ab", "図.png", "image/png", 9, "図", {}}, "cd", 1800, 900}),
               happened(room, april + days{1}, PlanDrawn{1, sample_plan(), ""}),
               happened(room, april + days{10}, DesignationRequested{1, "sha", "指-1", {}, ""}),
               happened(room, april + days{12}, DesignationReturned{{}, "図面の訂正"}),
               happened(room, april + days{19}, Designated{1, "指-1", person, "総括責任者", {}, {}}),
               happened(room, april + days{40}, changed),
               happened(room, april + days{50}, PlanDrawn{2, sample_plan(), "錠"}),
               happened(room, april + days{60}, Designated{2, "指-2", person, "総括責任者", april, {}}),
               happened(room, april + days{300}, Revoked{"移転", "棚卸"}),
               happened(permit, april + days{20}, EntryPermitted{facility, person, april, april + days{300}, "", "カ-1", "", {}}),
               happened(permit, april + days{90}, EntryWithdrawn{april + days{90}, "異動", {}}),
               happened(id(6), april + days{90}, EntryListReviewed{facility, {{permit, false, "異動"}}, ""}),
               happened(box, april, ContainerDescribed{facility, "庫-01", "A", "", Grade::caution, Lock::dial, "", "K1"}),
               happened(box, april + days{2}, CodeChanged{"設置", {person}}),
               happened(box, april + days{290}, ContainerRemoved{"廃棄", "空"}),
               happened(key, april + days{3}, KeyRegistered{facility, "鍵-01", box, "", KeySet::first, person, "鍵箱"}),
               happened(key, april + days{4}, KeyHandedOver{person, "始業", {}}),
               happened(key, april + days{5}, KeyReturned{""}),
               happened(key, april + days{280}, KeyRetired{"廃棄"}),
               happened(id(7), april + days{30}, KeysCounted{facility, {{key, true, ""}}, ""}),
               happened(look, april + days{30}, Inspected{facility, 1, person, {{"walls", "壁", Judgement::fault, "穴"}}, ""}),
               happened(look, april + days{33}, FaultRepaired{"walls", "補修", person})}) == "");
}

TEST_CASE("a plan of v1 with a drawing behind it is read as it was drawn: steps of 10 cm, seen everywhere")
{
    const auto read = [](const std::string& backdrop) {
        journal::Entry entry;
        entry.head.fact = "facilities.plan_drawn.v1";
        entry.body =
            R"({"version":3,"plan":{"width":200,"height":66,"rooms":[],"walls":[],"doors":[],"containers":[],"cameras":[],)"
            R"("seats":[],"notes":[])" +
            backdrop + R"(},"note":"席"})";
        const auto current = journal::Model{{readings()}}.current(std::move(entry));
        CHECK(current.head.fact == PlanDrawn::fact);
        return journal::decode<PlanDrawn>(current);
    };
    const auto drawn = read(R"(,"backdrop":{"image":"cd","x":4,"y":6,"width":180,"height":90})");
    REQUIRE(drawn.plan.backdrop);
    const auto& backdrop = *drawn.plan.backdrop;
    CHECK(std::tuple{backdrop.x, backdrop.y, backdrop.width, backdrop.height} == std::tuple{400, 600, 18000, 9000});
    CHECK(backdrop.opacity == 35);
    CHECK(backdrop.on_paper);
    CHECK(backdrop.image == "cd");
    CHECK(std::tuple{drawn.version, drawn.plan.width, drawn.note} == std::tuple{3, 200, std::string{"席"}});
    CHECK_FALSE(read("").plan.backdrop);
}

TEST_CASE("h21 9(1)ア: what changes after a designation asks for a new one")
{
    const auto room = base::Uuid::make(base::Instant{april}, {1});
    const Described described{"施-01", "第1取扱室", "川崎", "", "", "", {"壁", "扉", ""}, "電子錠", "社員証", ""};
    const journal::Model model{{readings()}};
    std::vector<journal::replay::Happening> life{happened(room, april, described),
                                                 happened(room, april, PlanDrawn{1, sample_plan(), ""}),
                                                 happened(room, april + days{1}, Designated{1, "", {}, "総括責任者", {}, {}})};
    const auto state = [&] { return facility_table.find(journal::replay::Trial{model, life}.view(), room)->state(); };
    CHECK(state() == State::designated);
    life.push_back(happened(room, april + days{2}, PlanDrawn{2, sample_plan(), "席"}));
    CHECK(state() == State::changing);
    life.push_back(happened(room, april + days{3}, Designated{2, "", {}, "総括責任者", {}, {}}));
    CHECK(state() == State::designated);
}
