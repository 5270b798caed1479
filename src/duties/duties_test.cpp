#include "catalog/catalog.hpp"
#include "duties/arrange.hpp"
#include "duties/cycles.hpp"
#include "duties/occurrences.hpp"
#include "duties/plan.hpp"
#include "duties/record.hpp"
#include "messages/duties.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace duties;

namespace {

base::Day on(const char* text) { return *base::parse_day(text); }

/// The codes and places of a refusal, in its order.
template <class T>
std::vector<std::string> faults(const base::Result<T>& result)
{
    std::vector<std::string> found;
    if (!result)
        for (const auto& fault : result.refusal().faults()) found.push_back(std::string{fault.code.id} + " at " + fault.path);
    return found;
}

using Faults = std::vector<std::string>;

KnownDuty monthly()
{
    KnownDuty known;
    known.turns = {{on("2026-08-01"), on("2026-08-07"), true},
                   {on("2026-09-01"), on("2026-09-07"), false},
                   {on("2026-10-01"), on("2026-10-07"), false}};
    return known;
}

RecordDone record(const char* due)
{
    RecordDone ask{};
    ask.duty = "duty.entryrev";
    ask.due = on(due);
    ask.evidence = "入退記録簿(F15) 9月分";
    return ask;
}

std::vector<Occurrence> halves(const catalog::Duty& duty)
{
    return {{&duty, {on("2026-04-01"), on("2026-09-30")}}, {&duty, {on("2026-10-01"), on("2027-03-31")}}};
}

std::vector<State> states(const std::vector<Occurrence>& all)
{
    std::vector<State> found;
    for (const auto& one : all) found.push_back(one.state);
    return found;
}

using States = std::vector<State>;

}  // namespace

TEST_CASE("h21 13(1), r4 G4: a record closes a turn of its duty, with evidence")
{
    const auto fact = decide(record("2026-09-07"), monthly(), on("2026-09-04"));
    REQUIRE(fact);
    CHECK(fact.value().due == on("2026-09-07"));
    CHECK(faults(decide(record("2026-09-08"), monthly(), on("2026-09-08"))) == Faults{"duties.no_such_turn at due"});
    CHECK(faults(decide(record("2026-08-07"), monthly(), on("2026-09-04"))) == Faults{"duties.turn_closed at due"});
    CHECK(faults(decide(record("2026-10-07"), monthly(), on("2026-09-30"))) == Faults{"duties.before_it_opens at on"});
    auto bare = record("2026-09-07");
    bare.evidence = " ";
    bare.link = "https://example.com/";
    CHECK(faults(decide(bare, monthly(), on("2026-09-04"))) ==
          Faults{"duties.evidence_required at evidence", "duties.link_of_another_place at link"});
    CHECK(faults(decide(record("2026-09-07"), std::nullopt, on("2026-09-04"))) == Faults{"duties.no_such_duty at duty"});
}

TEST_CASE("a run of turns is what a ledger shows, never the future")
{
    auto run = record("2026-09-07");
    run.through = on("2026-10-07");
    CHECK(decide(run, monthly(), on("2026-10-07")));
    CHECK(faults(decide(run, monthly(), on("2026-10-06"))) == Faults{"duties.run_in_future at through"});
    run.through = on("2026-08-07");
    CHECK(faults(decide(run, monthly(), on("2026-10-07"))) ==
          Faults{"duties.run_ends_before_it_begins at through", "duties.run_closes_nothing at through"});
    run.due.reset();
    CHECK(faults(decide(run, monthly(), on("2026-10-07"))) == Faults{"duties.run_without_begin at due"});
}

TEST_CASE("event duties are done for an event, once, and not before it")
{
    KnownDuty known;
    known.follows_events = true;
    known.event = KnownEvent{on("2026-09-10"), false};
    RecordDone ask{};
    ask.duty = "duty.notify";
    ask.event = base::Uuid{};
    ask.evidence = "周知記録(F12)";
    CHECK(decide(ask, known, on("2026-09-10")));
    CHECK(faults(decide(ask, known, on("2026-09-09"))) == Faults{"duties.before_the_event at on"});
    known.event->closed = true;
    CHECK(faults(decide(ask, known, on("2026-09-12"))) == Faults{"duties.event_closed at event"});
    ask.due = on("2026-09-24");
    ask.event.reset();
    CHECK(faults(decide(ask, known, on("2026-09-12"))) == Faults{"duties.event_has_no_turn at due"});
    CHECK(faults(decide(NoteEvent{"duty.entryrev", "", {}}, monthly(), {})) ==
          Faults{"duties.what_required at what", "duties.no_event_duty at duty"});
}

TEST_CASE("which closing closes which turn")
{
    const auto& duty = *catalog::find_duty(*catalog::built_in(), "duty.inventory");
    const auto today = on("2026-10-20");
    SUBCASE("in its window")
    {
        auto all = halves(duty);
        settle(all, {{on("2026-09-15"), {}, {}}}, today, 30);
        CHECK(states(all) == States{State::done, State::planned});
    }
    SUBCASE("late, and still of the turn that was missed")
    {
        auto all = halves(duty);
        settle(all, {{on("2026-10-05"), {}, {}}}, today, 30);
        CHECK(states(all) == States{State::late, State::planned});
    }
    SUBCASE("a record that names its turn leaves the missed one open")
    {
        auto all = halves(duty);
        settle(all, {{on("2026-10-05"), on("2027-03-31"), {}}}, today, 30);
        CHECK(states(all) == States{State::overdue, State::done});
    }
    SUBCASE("nothing: overdue since the day after, near before it")
    {
        auto all = halves(duty);
        settle(all, {}, on("2026-09-30"), 30);
        CHECK(states(all) == States{State::due, State::planned});
        settle(all, {}, on("2026-10-01"), 30);
        CHECK(states(all) == States{State::overdue, State::planned});
    }
    SUBCASE("a run closes each turn in time")
    {
        auto all = halves(duty);
        settle(all, {{on("2027-04-10"), on("2026-09-30"), on("2027-03-31")}}, on("2027-04-10"), 30);
        CHECK(states(all) == States{State::done, State::done});
    }
}

TEST_CASE("duties.yaml: every cycle becomes dates and words, and parameters prevail over copies")
{
    const auto catalog = catalog::built_in();
    for (const auto& duty : catalog::duties(*catalog).duties) {
        CAPTURE(duty.id);
        CHECK_NOTHROW(cycle_of(*catalog, duty));
        CHECK_FALSE(words(*catalog, duty).ja.empty());
    }
    const auto& edu = *catalog::find_duty(*catalog, "duty.edu");
    CHECK(words(*catalog, edu).ja == "前回から12か月以内");
    CHECK(words(*catalog, *catalog::find_duty(*catalog, "duty.logkeep")).ja == "毎月 第5業務日");
    CHECK(words(*catalog, *catalog::find_duty(*catalog, "duty.self")).ja == "毎年度 9月30日・3月31日");
    CHECK(words(*catalog, *catalog::find_duty(*catalog, "duty.change")).ja == "その都度（事前）");
    CHECK(catalog::find_duty(*catalog, "duty.none") == nullptr);
    CHECK(catalog::holidays(*catalog).gazetted_through >= 2026);
}

TEST_CASE("who does it: somebody of the company, and a deputy who is somebody else")
{
    const base::PersonId person{base::Uuid::make(base::Instant{on("2026-04-01")}, {})};
    CHECK(decide(Assign{"duty.scan", person, {}, "担当者の育児休業のため", {}}, {true, true, true}));
    CHECK(faults(decide(Assign{"duty.scan", person, person, "", {}}, {true, true, true})) ==
          Faults{"duties.reason_required at reason", "duties.deputy_of_oneself at deputy"});
    CHECK(faults(decide(Assign{"duty.scan", {}, person, "担当者の育児休業のため", {}}, {true, true, false})) ==
          Faults{"duties.no_such_person at deputy", "duties.deputy_alone at person"});
}

TEST_CASE("readiness.yaml duties.calendar_set: what is left out has a reason and a day of review within a year")
{
    const RequestExclusion ask{"duty.sub", "下請負に出していないため", on("2027-09-30")};
    CHECK(decide(ask, {true, false, false}, on("2026-10-01")));
    CHECK(faults(decide(ask, {true, true, true}, on("2026-09-01"))) ==
          Faults{"duties.review_day at review_on", "duties.excluded_already at duty", "duties.exclusion_pending at duty"});
    CHECK(faults(decide(RequestExclusion{"duty.x", "", on("2027-09-30")}, {}, on("2026-10-01"))) ==
          Faults{"duties.no_such_duty at duty"});
}

TEST_CASE("the company's calendar: a name, and no endless closures")
{
    CHECK(decide(SetDays{on("2026-12-29"), on("2027-01-03"), false, "年末年始休業"}));
    CHECK(faults(decide(SetDays{on("2026-12-29"), on("2026-12-28"), false, ""})) ==
          Faults{"duties.days_end_before_they_begin at until", "duties.name_required at name"});
    CHECK(faults(decide(SetDays{on("2026-04-01"), on("2027-03-31"), false, "休業"})) == Faults{"duties.too_many_days at until"});
}

TEST_CASE("a plan has a line for every turn its duties call for, on the due day or before")
{
    KnownPlan known{{{"duty.audit", "内部監査の実施", on("2026-10-30"), "監査責任者", "加藤", ""}},
                    1,
                    false,
                    on("2026-04-01"),
                    on("2027-03-31")};
    SubmitPlan ask{PlanKind::audit, 2026, "全ての要求事項を監査する。", {{"duty.audit", on("2026-10-15"), {}}}};
    const auto fact = decide(ask, known);
    REQUIRE(fact);
    CHECK(fact.value().version == 2);
    CHECK(fact.value().lines.at(0).due == on("2026-10-15"));
    ask.lines[0].due = on("2026-11-02");
    CHECK(faults(decide(ask, known)) == Faults{"duties.later_than_due at lines[0].due"});
    ask.lines = {{"duty.self", on("2026-09-30"), {}}};
    known.pending = true;
    CHECK(faults(decide(ask, known)) ==
          Faults{"duties.plan_pending at kind", "duties.no_such_line at lines[0].duty", "duties.line_missing at lines"});
}

TEST_CASE("a subscription's token is as long as 32 random bytes, and only its owner closes it")
{
    const base::PersonId person{base::Uuid::make(base::Instant{on("2026-04-01")}, {})};
    CHECK(decide(OpenFeed{std::string(43, 'A')}, person, "sha"));
    CHECK(faults(decide(OpenFeed{"1234"}, std::nullopt, "sha")) == Faults{"duties.no_person at ", "duties.weak_token at token"});
    CHECK(faults(decide(CloseFeed{base::Uuid{}, ""}, false)) == Faults{"duties.no_such_feed at feed"});
}
