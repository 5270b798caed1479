#include "catalog/applicability.hpp"

#include "catalog/catalog.hpp"

#include <doctest/doctest.h>

using namespace catalog;

namespace {

std::string outcome(const std::vector<Answer>& answers)
{
    const auto standing = follow(built_in()->applicability(), answers);
    REQUIRE(standing);
    REQUIRE(standing.value().outcome);
    return standing.value().outcome->id;
}

std::string refusal(const std::vector<Answer>& answers)
{
    const auto standing = follow(built_in()->applicability(), answers);
    REQUIRE_FALSE(standing);
    return std::string{standing.refusal().first().code.id} + " " + standing.refusal().first().path;
}

}  // namespace

TEST_CASE("a signed contract with the clause makes a company subject, in its edition")
{
    CHECK(follow(built_in()->applicability(), {}).value().next->id == "aq.contract");
    CHECK(outcome({{"aq.contract", "yes"}, {"aq.clause", "yes"}, {"aq.signed", "yes"}, {"aq.edition", "r4"}}) ==
          "outcome.contract_r4");
}

TEST_CASE("a company that only plans to bid goes all the way")
{
    CHECK(outcome({{"aq.contract", "yes"}, {"aq.clause", "yes"}, {"aq.signed", "no"}, {"aq.bid", "yes"}}) == "outcome.bid");
}

TEST_CASE("no defence work at all: not subject now")
{
    CHECK(outcome({{"aq.contract", "no"}, {"aq.chain", "no"}}) == "outcome.out");
}

TEST_CASE("answers that do not follow the flow are refused where they stand")
{
    CHECK(refusal({{"aq.chain", "no"}}) == "catalog.other_question answers[0].question");
    CHECK(refusal({{"aq.contract", "perhaps"}}) == "base.no_such_choice answers[0].answer");
    CHECK(refusal({{"aq.contract", "no"}, {"aq.chain", "no"}, {"aq.bid", "no"}}) == "catalog.already_decided answers[2]");
}

TEST_CASE("one subject contract is enough; no final no before every answer")
{
    CHECK(together({Subject::no, Subject::yes, Subject::unknown}) == Subject::yes);
    CHECK(together({Subject::no, Subject::unknown}) == Subject::unknown);
    CHECK(together({Subject::no, Subject::no}) == Subject::no);
    CHECK(together({}) == Subject::unknown);
}
