#include "messages/personal.hpp"
#include "personal/request.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace personal;

namespace {

base::Day at(const char* text) { return *base::parse_day(text); }

template <class Value>
bool refused(const base::Result<Value>& result, base::Code code)
{
    if (result) return false;
    const auto& faults = result.refusal().faults();
    return std::ranges::any_of(faults, [&](const base::Fault& fault) { return std::string_view{fault.code.id} == code.id; });
}

StepKnown known(Standing standing) { return {standing, true, at("2026-07-01")}; }
Standing fresh() { return {at("2026-06-01"), at("2026-06-15"), false, {}, {}, {}, {}}; }

Receive asked() { return {Kind::disclosure, {}, false, {"見本 花子", "自宅", "", ""}, "記録の写し", {}}; }

}  // namespace

TEST_CASE("個人情報の保護に関する法律 第37条: who asks is written down, an agent with what entitles them")
{
    const ReceiveKnown register_knows{"個-R8-001", true, 14, at("2026-07-01")};
    const auto fact = decide(asked(), register_knows, at("2026-06-01"));
    REQUIRE(fact);
    CHECK(fact.value().due == at("2026-06-15"));
    auto ask = asked();
    ask.by_agent = true;
    CHECK(refused(decide(ask, register_knows, at("2026-06-01")), codes::agent_required));
    CHECK(refused(decide(ask, register_knows, at("2026-06-01")), codes::authority_required));
    CHECK(refused(decide(asked(), register_knows, at("2026-07-02")), codes::in_future));
}

TEST_CASE("nothing is decided before it is known who asks")
{
    const Decide ask{{}, Outcome::granted, "全部を開示", "", {}, {}};
    CHECK(refused(decide(ask, known(fresh()), at("2026-06-03")), codes::identity_first));
    auto standing = fresh();
    standing.checked_on = at("2026-06-02");
    CHECK(decide(ask, known(standing), at("2026-06-03")));
}

TEST_CASE("第36条: who refuses, or grants a part only, says why")
{
    auto standing = fresh();
    standing.checked_on = at("2026-06-02");
    CHECK(refused(decide(Decide{{}, Outcome::refused, "", "", {}, {}}, known(standing), at("2026-06-03")), codes::reason_required));
    CHECK(refused(decide(Decide{{}, Outcome::partly, "一部", "", {}, {}}, known(standing), at("2026-06-03")),
                  codes::reason_required));
    CHECK(decide(Decide{{}, Outcome::refused, "", "保有していないため", {}, {}}, known(standing), at("2026-06-03")));
}

TEST_CASE("an answer follows its decision, and ends the request")
{
    auto standing = fresh();
    CHECK(refused(decide(Answer{{}, Way::on_paper, {}, {}}, known(standing), at("2026-06-03")), codes::decision_first));
    standing.checked_on = standing.decided_on = at("2026-06-02");
    CHECK(decide(Answer{{}, Way::on_paper, {}, {}}, known(standing), at("2026-06-03")));
    standing.answered_on = at("2026-06-03");
    CHECK(state_of(standing) == State::answered);
    CHECK(refused(decide(Withdraw{{}, "不要", {}}, known(standing), at("2026-06-04")), codes::has_ended));
}

TEST_CASE("the due day is only ever put off, with a reason")
{
    CHECK(refused(decide(Extend{{}, at("2026-06-15"), "対象が多いため", {}}, known(fresh()), at("2026-06-10")),
                  codes::due_not_later));
    CHECK(refused(decide(Extend{{}, at("2026-06-30"), "", {}}, known(fresh()), at("2026-06-10")), codes::reason_required));
    CHECK(decide(Extend{{}, at("2026-06-30"), "対象が多いため", {}}, known(fresh()), at("2026-06-10")));
}
