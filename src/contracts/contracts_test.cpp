#include "contracts/assess.hpp"
#include "contracts/describe_contract.hpp"
#include "messages/contracts.hpp"

#include <doctest/doctest.h>

using namespace contracts;
using namespace std::chrono;

namespace {

constexpr base::Day april{sys_days{2026y / 4 / 1}};

ContractForm concluded()
{
    ContractForm form{};
    form.number = "０８－１２３";
    form.title = "見本装置の製造";
    form.orderer = "契約担当官等（見本）";
    form.edition = "r4";
    form.handles_information = true;
    form.state = State::concluded;
    form.concluded_on = april;
    form.from = april;
    form.until = april + days{364};
    return form;
}

std::vector<std::string> codes_of(const base::Result<Described>& result)
{
    std::vector<std::string> all;
    if (!result)
        for (const auto& fault : result.refusal().faults()) all.emplace_back(fault.code.id);
    return all;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("programme.md 1, condition 1: a concluded contract with the special clause")
{
    const auto fact = decide(concluded(), false);
    REQUIRE(fact);
    CHECK(fact.value().number == "08-123");
    CHECK(fact.value().tier == 0);
}

TEST_CASE("programme.md 1, condition 2: a subcontractor of any tier names the prime")
{
    auto form = concluded();
    form.tier = 2;
    CHECK(codes_of(decide(form, false)) == Codes{"contracts.prime_required"});
    form.prime = "株式会社見本重工";
    CHECK(decide(form, false));
    form.tier = 10;
    CHECK(codes_of(decide(form, false)) == Codes{"contracts.no_such_tier"});
}

TEST_CASE("programme.md 1, condition 3: a planned bid has neither number nor conclusion")
{
    auto form = concluded();
    form.state = State::planned;
    form.number = "";
    CHECK(codes_of(decide(form, false)) == Codes{"contracts.planned_has_no_conclusion"});
    form.concluded_on.reset();
    CHECK(decide(form, false));
}

TEST_CASE("all faults of a form at once")
{
    auto form = concluded();
    form.number = form.title = form.orderer = "";
    form.edition = "r9";
    form.until = april - days{1};
    form.concluded_on.reset();
    form.designated_on = april;
    CHECK(codes_of(decide(form, false)) ==
          Codes{"contracts.number_required", "contracts.title_required", "contracts.orderer_required", "contracts.no_such_edition",
                "contracts.ends_before_it_begins", "contracts.day_of_conclusion_required", "contracts.designation_required"});
    CHECK(codes_of(decide(concluded(), true)) == Codes{"contracts.number_taken"});
}

TEST_CASE("a contract closes once, with a reason, not before it was concluded")
{
    const CloseContract ask{{}, "履行完了", {}};
    CHECK(decide(ask, Known{State::concluded, april}, april + days{300}));
    CHECK(decide(ask, std::nullopt, april).refusal().first().code == codes::no_such_contract);
    CHECK(decide(ask, Known{State::closed, april}, april + days{1}).refusal().first().code == codes::already_closed);
    CHECK(decide(ask, Known{State::concluded, april}, april - days{1}).refusal().first().code ==
          codes::closed_before_it_was_concluded);
    CHECK(decide({{}, " ", {}}, Known{State::concluded, april}, april).refusal().first().code == codes::reason_required);
}

TEST_CASE("applicability.yaml rule.record: an assessment has ended and names its grounds")
{
    const Assess ask{{}, {{"aq.contract", "no"}, {"aq.chain", "no"}}, "引合書", {}};
    const auto fact = decide(ask, {"outcome.out", true});
    REQUIRE(fact);
    CHECK(fact.value().outcome == "outcome.out");
    CHECK(decide(ask, {std::nullopt, true}).refusal().first().code == codes::questions_open);
    CHECK(decide(ask, {"outcome.out", false}).refusal().first().code == codes::no_such_contract);
    CHECK(decide({{}, {}, {}, {}}, {"outcome.out", true}).refusal().first().code == codes::grounds_required);
}
