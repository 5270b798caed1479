#include "approvals/give_back.hpp"
#include "approvals/request.hpp"
#include "approvals/stamp.hpp"
#include "approvals/tables.hpp"
#include "journal/replay_test.hpp"
#include "messages/approvals.hpp"

#include <doctest/doctest.h>

using namespace approvals;
using namespace std::chrono;
using base::Day;

namespace {

constexpr Day may{sys_days{2026y / 5 / 11}};

template <class Id>
Id id(unsigned char n)
{
    return Id{base::Uuid::make(base::Instant{}, {n})};
}

const auto sato = id<base::PersonId>(1), takahashi = id<base::PersonId>(2);
const auto approval = id<base::ApprovalId>(9);
const auto room = id<base::Uuid>(30), other_room = id<base::Uuid>(31);
const std::string text(64, 'a'), other_text(64, 'b');

Step step(Act act, std::string role, bool scoped = false) { return {act, {std::move(role)}, scoped, {}}; }

Request policy() { return {"rules", "policy", room, "基本方針（第1版）", text}; }

Way way()
{
    return {true, {step(Act::confirm, "general_manager"), step(Act::approve, "top_management")}, "rules.approve", false, takahashi};
}

/// The policy drafted by takahashi, before a person who wears these hats.
Standing before(const base::PersonId& person, std::vector<Hat> hats, int at = 0)
{
    Standing known;
    known.steps = way().steps;
    known.at = at;
    known.content_sha = text;
    known.drafter = takahashi;
    known.last = may;
    known.person = person;
    known.hats = std::move(hats);
    return known;
}

template <class T>
std::string first_code(const base::Result<T>& result)
{
    return result ? "" : std::string{result.refusal().first().code.id};
}

}  // namespace

TEST_CASE("h21 4, r4 A1: a draft names its text by hash and copies its route")
{
    const auto fact = decide(policy(), way());
    REQUIRE(fact);
    CHECK(fact.value().steps.size() == 2);
    CHECK(fact.value().drafter == takahashi);
    CHECK(fact.value().four_eyes == "rules.approve");
}

TEST_CASE("a draft without route, title or text is refused, all faults at once; a second one while the first waits")
{
    auto ask = policy();
    ask.title = "　 ";
    ask.content_sha = "A" + std::string(63, 'a');
    const auto refused = decide(ask, Way{});
    REQUIRE_FALSE(refused);
    std::vector<std::string> codes;
    for (const auto& fault : refused.refusal().faults()) codes.emplace_back(fault.code.id);
    CHECK(codes == std::vector<std::string>{"approvals.no_such_route", "approvals.title_required", "approvals.no_content"});

    auto known = way();
    known.pending = true;
    CHECK(first_code(decide(policy(), known)) == "approvals.already_pending");
}

TEST_CASE("steps that a slice gives itself take the place of the route, and must end in an approval by somebody")
{
    auto ask = policy();
    ask.steps = {{Act::approve, {}, false, sato}};
    CHECK(decide(ask, way()).value().steps.front().person == sato);
    ask.steps = {step(Act::confirm, "general_manager")};
    CHECK(first_code(decide(ask, way())) == "approvals.no_approval_at_the_end");
    ask.steps = {{Act::approve, {}, false, {}}};
    CHECK(first_code(decide(ask, way())) == "approvals.no_approval_at_the_end");
}

TEST_CASE("the steps are stamped in their order; the last one completes")
{
    const auto confirmed = decide(Stamp{approval, text, {}, {}}, before(sato, {{"general_manager", {}, false}}), may);
    REQUIRE(confirmed);
    CHECK(confirmed.value().stamped.act == Act::confirm);
    CHECK_FALSE(confirmed.value().completes);

    const auto approved = decide(Stamp{approval, text, {}, {}}, before(sato, {{"top_management", {}, false}}, 1), may);
    REQUIRE(approved);
    CHECK(approved.value().completes);
    CHECK(first_code(decide(Stamp{approval, text, {}, {}}, before(sato, {{"top_management", {}, false}}), may)) ==
          "approvals.not_your_turn");
}

TEST_CASE("roles.yaml four_eyes rules.approve: the drafter never approves, and confirms only where nobody else can")
{
    auto known = before(takahashi, {{"top_management", {}, false}, {"general_manager", {}, false}}, 1);
    CHECK(first_code(decide(Stamp{approval, text, {}, {}}, known, may)) == "approvals.own_draft");
    known.at = 0;
    CHECK(decide(Stamp{approval, text, {}, {}}, known, may));
    known.others_confirm = true;
    CHECK(first_code(decide(Stamp{approval, text, {}, {}}, known, may)) == "approvals.own_draft_confirmed");
}

TEST_CASE("代理: a deputy in force may stamp and says why; one's own role goes before")
{
    auto known = before(sato, {{"general_manager", {}, true}});
    CHECK(first_code(decide(Stamp{approval, text, {}, {}}, known, may)) == "approvals.deputy_says_why");
    const auto stamped = decide(Stamp{approval, text, "本人出張のため", {}}, known, may);
    REQUIRE(stamped);
    CHECK(stamped.value().stamped.deputy);
    known.hats.push_back({"general_manager", {}, false});
    CHECK_FALSE(decide(Stamp{approval, text, {}, {}}, known, may).value().stamped.deputy);
}

TEST_CASE("what was on the screen must be what waits")
{
    const auto known = before(sato, {{"general_manager", {}, false}});
    CHECK(first_code(decide(Stamp{approval, other_text, {}, {}}, known, may)) == "approvals.another_text");
    CHECK(decide(Stamp{approval, {}, {}, {}}, known, may));
}

TEST_CASE("a step of a facility is for its own manager")
{
    const auto mine = step(Act::confirm, "manager", true);
    CHECK(hat_for(mine, room, sato, {{"manager", room, false}}));
    CHECK_FALSE(hat_for(mine, room, sato, {{"manager", other_room, false}}));
    CHECK(hat_for(step(Act::confirm, "manager"), room, sato, {{"manager", other_room, false}}));
    const Step named{Act::approve, {}, false, sato};
    CHECK(hat_for(named, {}, sato, {}));
    CHECK_FALSE(hat_for(named, {}, takahashi, {{"top_management", {}, false}}));
}

TEST_CASE("no stamp before the step before, none on what is closed, none by an account that is nobody")
{
    auto known = before(sato, {{"general_manager", {}, false}});
    CHECK(first_code(decide(Stamp{approval, text, {}, may - days{1}}, known, may)) == "approvals.before_the_step_before");
    known.person.reset();
    CHECK(first_code(decide(Stamp{approval, text, {}, {}}, known, may)) == "approvals.no_person");
    known.state = State::withdrawn;
    CHECK(first_code(decide(Stamp{approval, text, {}, {}}, known, may)) == "approvals.closed");
}

TEST_CASE("差し戻し by whoever has the turn, with a reason; 取り下げ by the drafter alone")
{
    auto known = before(sato, {{"general_manager", {}, false}});
    CHECK(first_code(decide(GiveBack{approval, " ", {}}, known, may)) == "approvals.reason_required");
    CHECK(decide(GiveBack{approval, "第5条を直すこと", {}}, known, may).value().reason == "第5条を直すこと");
    CHECK(first_code(decide(Withdraw{approval, "差替え", {}}, known, false, may)) == "approvals.only_the_drafter");
    CHECK(decide(Withdraw{approval, "差替え", {}}, known, true, may));
    known.person = takahashi;
    CHECK(decide(Withdraw{approval, "差替え", {}}, known, false, may).value() == "差替え");
}

TEST_CASE("DESIGN 2: the same facts in another order of arrival give the same readings")
{
    using journal::replay::happened;
    const auto second = id<base::ApprovalId>(10);
    const Requested asked = decide(policy(), way()).value();
    CHECK(
        journal::replay::fault(
            readings(), {happened(approval, may, asked),
                         happened(approval, may + days{1}, Stamped{0, Act::confirm, sato, "general_manager", false, ""}),
                         happened(approval, may + days{2}, Stamped{1, Act::approve, sato, "top_management", true, "出張のため"}),
                         happened(approval, may + days{2}, Completed{"rules", "policy", room, text}), happened(second, may, asked),
                         happened(second, may + days{1},
                                  Returned{"rules", "policy", room, text, 0, sato, "general_manager", false, "誤り"})}) == "");
}
