#include "custody/act.hpp"
#include "custody/machine/scene_test.hpp"
#include "custody/make.hpp"
#include "custody/medium_act.hpp"
#include "custody/nothing_held.hpp"

#include <doctest/doctest.h>

using namespace custody;
using machine::test::Scene;

namespace {

/// A form of this event in which whatever every form of it must have is there.
ActForm form_of(const Scene& scene)
{
    ActForm form{};
    form.event = scene.event.id;
    form.route = "社用車で往復";
    form.basis = scene.act.basis;
    form.basis_ref = "契約書 第12条";
    form.addressee = "発注機関（見本）";
    form.addressee_person = "見本 太郎";
    form.outcome = Outcome::in_order;
    form.place = "第1設計室";
    form.action = machine::Disposal::destroy;
    form.lost = scene.act.lost;
    return form;
}

std::string state_after(const Scene& scene)
{
    const auto fact = decide(form_of(scene), scene.as_case(), {"行-1", ""});
    REQUIRE(fact);
    return fact.value().state;
}

MediumActed put_back(machine::Scan scan)
{
    Scene scene{"media", "put_back"};
    scene.act.scan_after = scan;
    MediumForm form{};
    form.event = "put_back";
    form.erasure = Erasure::erased;
    form.outcome = Outcome::in_order;
    form.as_found = scan == machine::Scan::found;
    const auto fact = decide(form, scene.as_case(), "", {});
    REQUIRE(fact);
    return fact.value();
}

}  // namespace

TEST_CASE("h21 10(5), r4 C5: what was sent under the contract has ended, what a subcontractor has is still the company's")
{
    Scene scene{"copy", "confirm_receipt"};
    scene.act.basis = machine::Basis::submission;
    CHECK(state_after(scene) == "ended");
    scene.act.basis = machine::Basis::give_back;
    CHECK(state_after(scene) == "ended");
    scene.act.basis = machine::Basis::subcontract;
    CHECK(state_after(scene) == "held_outside");
    scene.act.basis = machine::Basis::disclosure;
    CHECK(state_after(scene) == "held_outside");
}

TEST_CASE("h21 12(3): what did not arrive is back, or lost")
{
    Scene scene{"copy", "undelivered"};
    scene.act.lost = false;
    CHECK(state_after(scene) == "stored");
    scene.act.lost = true;
    CHECK(state_after(scene) == "lost");
}

TEST_CASE("h21 7(2): a count, a correction and a change of grade leave the thing where it is")
{
    for (const char* event : {"count", "correct", "regrade"}) {
        CAPTURE(event);
        Scene scene{"copy", event};
        scene.from("lent");
        scene.act.grade = machine::Grade::caution;
        CHECK(state_after(scene) == "lent");
    }
}

TEST_CASE("h21 10(2), r4 F11: what was found on a medium puts it into quarantine")
{
    CHECK(put_back(machine::Scan::clean).state == "stored");
    CHECK(put_back(machine::Scan::found).state == "quarantined");
}

TEST_CASE("h21 7(2)a, r4 C2: as many numbers as copies, each with its own copy number and the grade of its source")
{
    Scene scene{"copy", "copy"};
    MakeForm form{};
    form.event = "copy";
    form.medium = machine::Medium::paper;
    form.copies = 2;
    form.sheets = 24;
    form.marked = true;
    Making making{};
    making.source.title = "見本装置A型 取付図";
    making.source.grade = machine::Grade::caution;
    making.source_no = "保-R8-0012";
    making.row_no = "作-R8-0004";
    making.items = {"保-R8-0021", "保-R8-0022"};
    const auto things = decide(form, scene.as_case(), making);
    REQUIRE(things);
    REQUIRE(things.value().listed.size() == 2);
    CHECK(things.value().listed[1].number == "保-R8-0022");
    CHECK(things.value().listed[1].what.copy_label == "2/2");
    CHECK(things.value().listed[1].what.grade == machine::Grade::caution);
    CHECK(things.value().listed[1].parent_no == "保-R8-0012");
    CHECK(things.value().made.items == making.items);
}

TEST_CASE("r4 C1: an extract without a protected part is listed nowhere, and why is written")
{
    MakeForm form{};
    form.event = "extract";
    form.medium = machine::Medium::paper;
    form.sheets = 1;
    form.time = "10:00";
    form.without_protected_part = true;
    CHECK(new_items(form) == 0);
    CHECK(act_of(form).refusal().faults().front().code.id == std::string_view{"custody.judgement_untold"});
    form.remarks = "寸法の表を含まない";
    CHECK(act_of(form));
}

TEST_CASE(
    "readiness.yaml ledgers.inventory_kept: nothing is declared while something is listed, nor by whom does not answer for it")
{
    const auto today = machine::test::today;
    const NothingForm form{{}, machine::test::person('1'), std::nullopt, today};
    CHECK(decide(form, Holding{true, 0, "", today}));
    CHECK_FALSE(decide(form, Holding{true, 2, "保-R8-0001", today}));
    CHECK_FALSE(decide(form, Holding{false, 0, "", today}));
    CHECK_FALSE(decide(NothingForm{{}, form.person, std::nullopt, machine::test::later(1)}, Holding{true, 0, "", today}));
}
