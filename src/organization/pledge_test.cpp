#include "messages/organization.hpp"
#include "organization/pledge.hpp"

#include <doctest/doctest.h>

using namespace organization;

namespace {
const auto april = *base::parse_day("2026-04-20");
}

TEST_CASE("h21 6(1)ウ, r4 B3: a pledge is signed under the wording of that day")
{
    const auto fact = decide({{}, april, {}}, {true, {}});
    REQUIRE(fact);
    CHECK(fact.value().text_version == "第1版");
    CHECK(decide({{}, april, "第１版"}, {true, {}}));
    CHECK(decide({{}, april, "第9版"}, {true, {}}).refusal().first().code == codes::no_such_pledge_text);
}

TEST_CASE("who is not known or has left signs nothing")
{
    CHECK(decide({{}, april, {}}, {false, {}}).refusal().first().code == codes::no_such_person);
    CHECK(decide({{}, april, {}}, {true, april - std::chrono::days{1}}).refusal().first().code == codes::has_left);
    CHECK(decide({{}, april, {}}, {true, april}));
}
