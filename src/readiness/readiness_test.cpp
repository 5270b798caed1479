#include "journal/replay_test.hpp"
#include "readiness/assess.hpp"
#include "readiness/combine.hpp"
#include "readiness/exempt.hpp"
#include "readiness/tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace readiness;
using namespace std::chrono;

namespace {

constexpr base::Day april{sys_days{2026y / 4 / 1}};

const base::PersonId manager{base::Uuid::make(base::Instant{}, {1})};

Verdict of(std::initializer_list<Verdict> parts) { return combined(std::vector<Verdict>{parts}); }

template <class T>
std::vector<std::string> codes_of(const base::Result<T>& result)
{
    std::vector<std::string> all;
    if (!result)
        for (const auto& fault : result.refusal().faults()) all.emplace_back(fault.code.id);
    return all;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("readiness.yaml evaluation `requirement`: 期限切れ, 整備中, 充足, 対象外 in this order")
{
    using enum Verdict;
    CHECK(of({satisfied, satisfied}) == satisfied);
    CHECK(of({satisfied, not_applicable}) == satisfied);
    CHECK(of({not_applicable, not_applicable}) == not_applicable);
    CHECK(of({satisfied, building}) == building);
    CHECK(of({building, expired, satisfied, not_started}) == expired);
}

TEST_CASE("readiness.yaml verdict not_started: only when nothing has begun; beside 充足 it is 整備中")
{
    using enum Verdict;
    CHECK(of({not_started, not_started}) == not_started);
    CHECK(of({not_started, not_applicable}) == not_started);
    CHECK(of({not_started, satisfied}) == building);
    CHECK(of({not_started, building}) == building);
    CHECK(of({}) == not_started);
}

TEST_CASE("the verdict does not depend on the order of the checks")
{
    std::mt19937 random{7};
    for (int round = 0; round < 200; ++round) {
        std::vector<Verdict> parts(1 + random() % 6);
        for (auto& part : parts) part = Verdict(random() % 5);
        const auto first = combined(parts);
        std::ranges::shuffle(parts, random);
        CHECK(combined(parts) == first);
    }
}

TEST_CASE("flag due_soon: satisfied with a deadline within the days, the last day included")
{
    service::Finding finding;
    finding.verdict = Verdict::satisfied;
    CHECK_FALSE(due_soon(finding, april, 30));
    finding.due = april + days{30};
    CHECK(due_soon(finding, april, 30));
    finding.due = april + days{31};
    CHECK_FALSE(due_soon(finding, april, 30));
    finding.due = april;
    finding.verdict = Verdict::building;
    CHECK_FALSE(due_soon(finding, april, 30));
}

TEST_CASE("company_override: reason, approver and review day, every fault at once")
{
    const Known known{true, false, {}, manager};
    const auto fact = decide(Exempt{"h21.6.2", "　下請負者を使わないため　", april + days{180}, {}}, known, april);
    REQUIRE(fact);
    CHECK(fact.value().reason == "下請負者を使わないため");
    CHECK(fact.value().approved_by == manager);
    CHECK(
        codes_of(decide(Exempt{"x", "短い", april, {}}, Known{}, april)) ==
        Codes{"readiness.no_such_requirement", "readiness.approver_unknown", "readiness.reason_required", "readiness.review_day"});
    CHECK(codes_of(decide(Exempt{"h21.6.2", "下請負者なし", base::add_months(april, 12), {}}, known, april)).empty());
    CHECK(codes_of(decide(Exempt{"h21.6.2", "下請負者なし", base::add_months(april, 12) + days{1}, {}}, known, april)) ==
          Codes{"readiness.review_day"});
    CHECK(codes_of(decide(Exempt{"h21.6.2", "下請負者なし", april + days{9}, {}}, Known{true, true, {}, manager}, april)) ==
          Codes{"readiness.exempted_already"});
}

TEST_CASE("an exemption is reviewed and ended only while it stands, and not before it began")
{
    const Known standing{true, true, april, manager};
    CHECK(decide(ReviewExemption{{}, "引き続き下請負者なし", april + days{200}, {}}, standing, april + days{100}));
    CHECK(decide(EndExemption{{}, "下請負を始めるため", {}}, standing, april));
    CHECK(codes_of(decide(EndExemption{{}, "下請負を始めるため", {}}, standing, april - days{1})) ==
          Codes{"readiness.before_exemption"});
    CHECK(codes_of(decide(EndExemption{{}, "", {}}, Known{}, april)) ==
          Codes{"readiness.no_such_exemption", "readiness.reason_required"});
}

TEST_CASE("one monthly record for an edition and month; as many as one likes when asked for")
{
    const auto fact = [](const char* edition) { return Assessed{edition, Occasion::monthly, {}, {}}; };
    CHECK(decide(Assess{Occasion::monthly}, {fact("r4"), fact("h21")}, {"r4"}).value().size() == 1);
    CHECK(codes_of(decide(Assess{Occasion::monthly}, {fact("r4")}, {"r4"})) == Codes{"readiness.assessed_already"});
    CHECK(decide(Assess{Occasion::asked}, {fact("r4")}, {"r4"}));
}

TEST_CASE("laws of apply: any order of arrival gives the same readings")
{
    using journal::replay::happened;
    const auto a = base::Uuid::make(base::Instant{}, {2}), b = base::Uuid::make(base::Instant{}, {3}),
               c = base::Uuid::make(base::Instant{}, {4});
    CHECK(journal::replay::fault(
              readings(),
              {happened(a, april, Exempted{"h21.6.2", "下請負者を使わないため", manager, april + days{90}}),
               happened(a, april + days{80}, ExemptionReviewed{"引き続き使わないため", manager, april + days{200}}),
               happened(a, april + days{120}, ExemptionEnded{"下請負を始めるため"}),
               happened(b, april + days{30}, Assessed{"h21", Occasion::monthly, {1, 2, 3, 4, 5}, {{"h21.6.2", "expired"}}}),
               happened(c, april + days{40}, Exempted{"r4.e9", "該当する設備がないため", manager, april + days{90}})}) == "");
}
