#include "contracts/assess.hpp"
#include "contracts/close_contract.hpp"
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

CloseContract closing(std::vector<Confirmation> confirmations)
{
    CloseContract ask{};
    ask.reason = "履行完了";
    ask.confirmations = std::move(confirmations);
    return ask;
}

/// Concluded in April, closed within 300 days.
Known in_force(std::vector<Condition> conditions) { return {State::concluded, april, april + days{300}, std::move(conditions)}; }

std::vector<std::string> codes_of(const auto& result)
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

TEST_CASE("r4 G4: only a contract with the Ministry under r4 is one as a qualified operator")
{
    auto form = concluded();
    form.qualified_operator = true;
    CHECK(decide(form, false).value().qualified_operator == true);
    form.edition = "h21";
    CHECK(codes_of(decide(form, false)) == Codes{"contracts.qualified_with_the_ministry"});
    form.edition = "r4";
    form.tier = 1;
    form.prime = "株式会社見本重工";
    CHECK(codes_of(decide(form, false)) == Codes{"contracts.qualified_with_the_ministry"});
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
    const auto ask = closing({});
    CHECK(decide(ask, in_force({}), april + days{300}));
    CHECK(decide(ask, std::nullopt, april).refusal().first().code == codes::no_such_contract);
    auto over = in_force({});
    over.state = State::closed;
    CHECK(codes_of(decide(ask, over, april + days{1})) == Codes{"contracts.already_closed"});
    CHECK(codes_of(decide(ask, in_force({}), april - days{1})) == Codes{"contracts.closed_before_it_was_concluded"});
    CHECK(codes_of(decide(ask, in_force({}), april + days{301})) == Codes{"contracts.closed_ahead"});
    auto silent = ask;
    silent.reason = " ";
    CHECK(codes_of(decide(silent, in_force({}), april)) == Codes{"contracts.reason_required"});
}

TEST_CASE("h21.7.2.o, h21.6.2, r4.b4: a contract stays open while anything of it is left, unless it only warns")
{
    Condition left{"items_ended", "目録の行が全て終了", "1件、終了していません。", true, false, false, 1};
    CHECK(codes_of(decide(closing({}), in_force({left}), april)) == Codes{"contracts.close_out_open"});
    CHECK(codes_of(decide(closing({{"items_ended", "済み", {}}}), in_force({left}), april)) == Codes{"contracts.close_out_open"});
    left.blocks = false;
    const auto fact = decide(closing({}), in_force({left}), april);
    REQUIRE(fact);
    CHECK(fact.value().close_out->front().met == Met::left);
    CHECK(fact.value().close_out->front().open == 1);
    left.open = 0;
    CHECK(decide(closing({}), in_force({left}), april).value().close_out->front().met == Met::by_records);
}

TEST_CASE("h21.7.2.i, r4.c6: what the Ministry lets stay has the number of its consent and a day that has not passed")
{
    const Condition left{"items_ended", "目録の行が全て終了", "1件、終了していません。", true, true, false, 1};
    CHECK(codes_of(decide(closing({{"items_ended", "了承第3号", {}}}), in_force({left}), april)) ==
          Codes{"contracts.consent_until_required"});
    CHECK(codes_of(decide(closing({{"items_ended", "了承第3号", april - days{1}}}), in_force({left}), april)) ==
          Codes{"contracts.consent_is_over"});
    const auto fact = decide(closing({{"items_ended", "了承第3号", april + days{90}}}), in_force({left}), april);
    REQUIRE(fact);
    CHECK(fact.value().close_out->front().met == Met::by_consent);
    CHECK(fact.value().close_out->front().note == "了承第3号");
}

TEST_CASE("h21.8.6, r4.d2: what no record answers is made sure of by whoever closes, and it says how")
{
    Condition asked{"media_clean", "媒体に残りがない", "", true, false, true, 0};
    CHECK(codes_of(decide(closing({{"media_clean", " ", {}}}), in_force({asked}), april)) == Codes{"contracts.confirm_by_hand"});
    CHECK(decide(closing({{"media_clean", "管理簿と現物", {}}}), in_force({asked}), april).value().close_out->front().met ==
          Met::by_hand);
    asked.blocks = false;
    CHECK(decide(closing({}), in_force({asked}), april).value().close_out->front().met == Met::left);
    CHECK(codes_of(decide(closing({{"nothing", "確認", {}}}), in_force({asked}), april)) == Codes{"contracts.no_such_condition"});
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
