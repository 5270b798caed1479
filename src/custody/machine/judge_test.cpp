#include "custody/machine/scene_test.hpp"
#include "messages/custody.hpp"

#include <doctest/doctest.h>

using namespace custody;
using namespace custody::machine;
using namespace custody::machine::test;

namespace {

using Codes = std::vector<std::string>;

std::string id_of(base::Code code) { return std::string{code.id}; }

}  // namespace

TEST_CASE("all that is wrong is said at once, in the order of custody.yaml")
{
    Scene scene{"copy", "lend"};
    scene.act.purpose.clear();
    scene.act.due = later(30);
    scene.known.actor->pledged = false;
    scene.known.actor->educated_until.reset();
    CHECK(scene.refused() == Codes{id_of(codes::purpose_required), id_of(codes::due_too_far), id_of(codes::pledge_missing),
                                   id_of(codes::never_educated)});
}

TEST_CASE("a reading is over on its day; a loan of any kind lies within the days the company has set")
{
    Scene scene{"copy", "lend"};
    scene.act.reading = true;
    scene.act.due = today;
    CHECK(scene.refused().empty());
    scene.act.due = later(1);
    CHECK(scene.refused() == Codes{id_of(codes::due_too_far)});
    scene.known.limits.loan_max_days = 14;
    scene.act.reading = false;
    scene.act.due = later(14);
    CHECK(scene.refused().empty());
}

TEST_CASE("the day of release is no day to borrow on, but one to return on")
{
    Scene lend{"copy", "lend"}, give_back{"copy", "return"};
    for (auto* scene : {&lend, &give_back}) scene->known.actor->designation->last_day = today;
    CHECK_FALSE(lend.refused().empty());
    CHECK(give_back.refused().empty());
}

TEST_CASE("the general manager may lend to who is late, and permits the manager's own take-out")
{
    Scene late{"copy", "lend"};
    late.known.actor->late_loans = 2;
    CHECK(late.refused().empty());
    Scene out{"copy", "take_out"};
    out.known.actor->roles = {"manager"};
    CHECK(out.refused().empty());
    out.known.approver->roles = {"manager"};
    CHECK(out.refused() == Codes{id_of(codes::approval_level_too_low)});
}

TEST_CASE("what happened is recorded as found with a reason, and never without")
{
    Scene scene{"copy", "lend"};
    scene.known.actor->suspended = true;
    scene.act.remarks = " ";
    CHECK(scene.refused(Asked::as_found) == Codes{id_of(codes::late_reason_required)});
    scene.act.remarks = "夜間に緊急で渡した";
    const auto found = scene.judged(Asked::as_found);
    REQUIRE(found);
    REQUIRE(found.value().size() == 1);
    CHECK(found.value()[0].fault.code == codes::handler_suspended);
    CHECK_FALSE(found.value()[0].requirements.empty());
}

TEST_CASE("what is out of the question for a thing as it is can be said before anything is typed")
{
    Scene scene{"copy", "lend"};
    scene.act = {};
    scene.act.at = clock("2026-10-01T01:00:00.000000Z");
    CHECK(ruled_out(scene.as_case()).empty());
    scene.from("ended");
    REQUIRE(ruled_out(scene.as_case()).size() == 1);
    CHECK(ruled_out(scene.as_case())[0].fault.code == codes::item_disposed);
    Scene found{"copy", "recover"};
    found.from("stored");
    REQUIRE(ruled_out(found.as_case()).size() == 1);
    CHECK(ruled_out(found.as_case())[0].fault.code == codes::not_now);
}

TEST_CASE("a permit of the Ministry lifts what a restriction forbids; giving back is never a forbidden dispatch")
{
    Scene copy{"copy", "copy"};
    copy.known.item->restrictions = {"no_copy"};
    CHECK(copy.refused().empty());
    Scene dispatch{"copy", "dispatch"};
    dispatch.known.item->restrictions = {"no_dispatch"};
    dispatch.act.basis = Basis::give_back;
    CHECK(dispatch.refused().empty());
}

TEST_CASE("caution travels by hand, registered mail or a recognised channel, watched all the way")
{
    Scene sent{"copy", "dispatch"};
    sent.act.means = "運送便";
    CHECK(sent.refused().empty());
    sent.known.item->grade = Grade::caution;
    CHECK(sent.refused() == Codes{id_of(codes::means_not_allowed)});
    Scene out{"copy", "take_out"};
    out.act.protection = {"施錠かばん"};
    CHECK(out.refused().empty());
    out.known.item->grade = Grade::caution;
    CHECK(out.refused() == Codes{id_of(codes::protection_missing)});
}

TEST_CASE("an unencrypted medium inside is an exception of 部内限り with its reason")
{
    Scene scene{"copy", "put_on_medium"};
    scene.known.media[0].encrypted = false;
    CHECK(scene.refused().empty());
    scene.act.remarks.clear();
    CHECK(scene.refused() == Codes{id_of(codes::medium_not_encrypted)});
}

TEST_CASE("a semiconductor is not overwritten; a key is erased only where all was encrypted")
{
    Scene scene{"media", "dispose"};
    scene.act.method = "暗号消去";
    CHECK(scene.refused().empty());
    scene.known.medium->encrypted = false;
    CHECK(scene.refused() == Codes{id_of(codes::method_not_fit)});
    scene.known.medium->store = Store::magnetic;
    scene.act.method = "消磁";
    CHECK(scene.refused().empty());
    scene.known.medium->store = Store::unknown;
    CHECK(scene.refused() == Codes{id_of(codes::method_not_fit)});
}

TEST_CASE("markings: the two grades, and nothing of the systems of secrets")
{
    CHECK(grade_of("注意").value() == Grade::caution);
    CHECK(grade_of(" 部内限り ").value() == Grade::internal_only);
    for (const auto* secret : {"秘", "㊙", "極秘", "特定秘密", "装備品等秘密"}) {
        const auto read = grade_of(secret);
        REQUIRE_FALSE(read);
        CHECK(read.refusal().faults()[0].code == codes::other_system);
    }
    REQUIRE_FALSE(grade_of("重要"));
    CHECK(grade_of("重要").refusal().faults()[0].code == codes::no_such_grade);
}
