#include "actions/api.hpp"
#include "actions/check_effect.hpp"
#include "actions/open.hpp"
#include "actions/progress.hpp"
#include "actions/tables.hpp"
#include "journal/replay_test.hpp"
#include "messages/actions.hpp"

#include <doctest/doctest.h>

using namespace actions;
using namespace std::chrono;
using base::Day;

namespace {

constexpr Day may{sys_days{2026y / 5 / 11}};

template <class Id>
Id id(unsigned char n)
{
    return Id{base::Uuid::make(base::Instant{}, {n})};
}

const auto sato = id<base::PersonId>(1), suzuki = id<base::PersonId>(2);
const auto action = id<base::ActionId>(9);

Finding finding()
{
    return {"audits", "finding", id<base::Uuid>(40), "鍵の貸出簿に返却の記入がない", "4月分の2件", Severity::minor, may, sato};
}

Company company() { return {"2026-001", true, may + days{60}}; }

Standing before(const base::PersonId& caller, State state = State::open)
{
    Standing known;
    known.state = state;
    known.found_on = known.last = may;
    known.due = may + days{60};
    known.latest_due = may + days{70};
    known.responsible = sato;
    known.caller = caller;
    return known;
}

template <class T>
std::string first_code(const base::Result<T>& result)
{
    return result ? "" : std::string{result.refusal().first().code.id};
}

}  // namespace

TEST_CASE("h21 6(1)エ, r4 G3: an action has a number, somebody responsible, and a day by the own-rule value")
{
    const auto fact = decide(finding(), company(), may);
    REQUIRE(fact);
    CHECK(fact.value().number == "2026-001");
    CHECK(fact.value().due == may + days{60});
    auto ask = finding();
    ask.due = may + days{7};
    CHECK(decide(ask, company(), may).value().due == may + days{7});
}

TEST_CASE("all faults at once: no title, nobody responsible, found tomorrow, due too late")
{
    auto ask = finding();
    ask.title = "　";
    ask.found_on = may + days{1};
    ask.due = may + days{61};
    const auto refused = decide(ask, Company{"2026-001", false, may + days{60}}, may);
    REQUIRE_FALSE(refused);
    std::vector<std::string> codes;
    for (const auto& fault : refused.refusal().faults()) codes.emplace_back(fault.code.id);
    CHECK(codes == std::vector<std::string>{"actions.title_required", "actions.no_such_person", "actions.found_after_opening",
                                            "actions.due_too_late"});
    ask = finding();
    ask.due = may - days{1};
    CHECK(first_code(decide(ask, company(), may)) == "actions.due_before_the_finding");
}

TEST_CASE("it is planned, noted and done while open, each on a day not before the last")
{
    const auto known = before(sato);
    CHECK(decide(Plan{action, "手順を知らなかった", "再教育", {}}, known, may).value().plan == "再教育");
    CHECK(first_code(decide(Plan{action, "", "再教育", {}}, known, may)) == "actions.text_required");
    CHECK(first_code(decide(Note{action, "確認中", may - days{1}}, known, may)) == "actions.before_the_step_before");
    const auto done = decide(Finish{action, "再教育を実施", {}}, known, 90, may + days{5});
    REQUIRE(done);
    CHECK(done.value().effect_due == may + days{95});
    CHECK(done.value().person == sato);
    CHECK(first_code(decide(Finish{action, "もう一度", {}}, before(sato, State::done), 90, may)) == "actions.not_open");
    CHECK(first_code(decide(Note{action, "追記", {}}, before(sato, State::closed), may)) == "actions.closed");
}

TEST_CASE("the due day moves with a reason, within the own-rule value; an earlier limit already granted stays allowed")
{
    auto known = before(sato);
    CHECK(decide(Reassign{action, suzuki, may + days{65}, "担当の異動", {}}, known, true, may));
    CHECK(first_code(decide(Reassign{action, suzuki, may + days{71}, "担当の異動", {}}, known, true, may)) ==
          "actions.due_too_late");
    CHECK(first_code(decide(Reassign{action, suzuki, may + days{65}, "", {}}, known, true, may)) == "actions.text_required");
    CHECK(first_code(decide(Reassign{action, suzuki, may + days{65}, "異動", {}}, known, false, may)) == "actions.no_such_person");
    known.due = may + days{80};
    CHECK(decide(Reassign{action, suzuki, may + days{80}, "担当だけを改める", {}}, known, true, may));
}

TEST_CASE("roles.yaml audits.effect_check: who is responsible, and who did it, cannot check the effect")
{
    auto known = before(sato, State::done);
    known.done_by = suzuki;
    const CheckEffect ask{action, true, "1か月間、記入漏れがない。", {}, {}};
    CHECK(first_code(decide(ask, known, may)) == "actions.own_action");
    known.caller = suzuki;
    CHECK(first_code(decide(ask, known, may)) == "actions.own_action");
    known.caller = id<base::PersonId>(3);
    CHECK(decide(ask, known, may).value().effective);
    known.caller.reset();
    CHECK(first_code(decide(ask, known, may)) == "actions.no_person");
    CHECK(first_code(decide(ask, before(suzuki), may)) == "actions.nothing_to_check");
}

TEST_CASE("what did not work is done anew by a new day; what comes up again is reopened")
{
    const auto known = before(suzuki, State::done);
    CHECK(decide(CheckEffect{action, false, "再発した", {}, {}}, known, may).value().due == may + days{70});
    CHECK(first_code(decide(CheckEffect{action, false, "再発した", may + days{71}, {}}, known, may)) == "actions.due_too_late");
    CHECK(decide(Reopen{action, "同じ指摘を受けた", {}, {}}, before(suzuki, State::closed), may));
    CHECK(first_code(decide(Reopen{action, "同じ指摘を受けた", {}, {}}, known, may)) == "actions.not_closed");
}

TEST_CASE("late: past its day while open, past the day of the check while done, never when closed")
{
    ActionRow row{};
    row.due = may;
    CHECK_FALSE(row.late(may));
    CHECK(row.late(may + days{1}));
    row.state = State::done;
    row.effect_due = may + days{90};
    CHECK_FALSE(row.late(may + days{90}));
    CHECK(row.late(may + days{91}));
    row.state = State::closed;
    CHECK_FALSE(row.late(may + days{91}));
}

TEST_CASE("DESIGN 2: the same facts in another order of arrival give the same readings")
{
    using journal::replay::happened;
    CHECK(
        journal::replay::fault(readings(), {happened(action, may, decide(finding(), company(), may).value()),
                                            happened(action, may + days{2}, Planned{"原因", "計画"}),
                                            happened(action, may + days{3}, Reassigned{suzuki, may + days{50}, "異動"}),
                                            happened(action, may + days{4}, Noted{"経過", sato}),
                                            happened(action, may + days{9}, Done{"実施", suzuki, may + days{99}}),
                                            happened(action, may + days{20}, EffectChecked{false, "不十分", sato, may + days{60}}),
                                            happened(action, may + days{30}, Done{"再度実施", suzuki, may + days{120}}),
                                            happened(action, may + days{60}, EffectChecked{true, "良好", sato, {}}),
                                            happened(action, may + days{90}, Reopened{"再発", may + days{120}})}) == "");
}

TEST_CASE("r4 I1: the actions about a record are found by it, late ones as late")
{
    const journal::Model model{{readings()}};
    const auto found = finding();
    const journal::replay::Trial trial{model, {journal::replay::happened(action, may, decide(found, company(), may).value())}};
    const auto cards = actions_about(trial.view(), found.about, may);
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].id == action);
    CHECK_FALSE(cards[0].late);
    CHECK(actions_about(trial.view(), found.about, may + days{400})[0].late);
    CHECK(actions_about(trial.view(), base::Uuid{}, may).empty());
}
