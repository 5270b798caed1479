#include "authority/authority.hpp"
#include "messages/authority.hpp"

#include <doctest/doctest.h>

using namespace authority;
using catalog::Holder;
using catalog::Reach;

namespace {

template <class Id>
Id id(unsigned char n)
{
    return Id{base::Uuid::make(base::Instant{}, {n})};
}

const auto tanaka = id<base::PersonId>(1), sato = id<base::PersonId>(2);
const auto hall = id<base::FacilityId>(11), annex = id<base::FacilityId>(12);
const auto radar = id<base::ContractId>(21), sonar = id<base::ContractId>(22);

const std::vector<catalog::Permission> catalogue{
    {"organization.appoint", {"責任者の指定", "Appoint"}, {{"general_manager", Reach::company}}, true, {}, ""},
    {"facilities.inspect",
     {"取扱施設の点検", "Inspect"},
     {{"general_manager", Reach::company}, {"manager", Reach::scope}},
     false,
     {"auditor"},
     ""},
    {"ledgers.read",
     {"簿冊の閲覧", "Read ledgers"},
     {{"general_manager", Reach::company}, {"handler", Reach::scope}},
     false,
     {"auditor"},
     ""},
    {"notices.acknowledge", {"周知の確認", "Acknowledge"}, {{"handler", Reach::own}}, false, {}, ""},
};

template <class T>
std::string code(const base::Result<T>& result)
{
    return result ? "permitted" : std::string{result.refusal().first().code.id};
}

}  // namespace

TEST_CASE("a role gives what the catalogue says, as far as it says")
{
    const auto power = power_of({tanaka, {{"manager", {Kind::facility, hall}}, {"no_such_role", {}}}}, catalogue);
    CHECK(permits(power, "facilities.inspect", {.facility = hall}));
    CHECK_FALSE(permits(power, "facilities.inspect", {.facility = annex}));
    CHECK_FALSE(permits(power, "facilities.inspect", {}));
    CHECK_FALSE(permits(power, "facilities.inspect", {.contract = base::ContractId{hall}}));  // the id of another kind
    CHECK_FALSE(permits(power, "organization.appoint", {.facility = hall}));
    CHECK_FALSE(holds(power, "no.such.permission"));
    CHECK(holds(power, "facilities.inspect"));
}

TEST_CASE("a role of the whole company reaches every scope, but a role bound to something without naming it reaches nothing")
{
    CHECK(permits(power_of({tanaka, {{"general_manager", {}}}}, catalogue), "facilities.inspect", {.facility = annex}));
    CHECK(permits(power_of({tanaka, {{"manager", {}}}}, catalogue), "facilities.inspect", {.facility = annex}));
    CHECK_FALSE(holds(power_of({tanaka, {{"manager", {Kind::facility, {}}}}}, catalogue), "facilities.inspect"));
}

TEST_CASE("own rows are those of the person, and an account that is nobody owns none")
{
    const auto power = power_of({tanaka, {{"handler", {Kind::contract, radar}}}}, catalogue);
    CHECK(permits(power, "notices.acknowledge", {.person = tanaka}));
    CHECK_FALSE(permits(power, "notices.acknowledge", {.person = sato}));
    const auto nobody = power_of({{}, {{"handler", {}}}}, catalogue);
    CHECK_FALSE(permits(nobody, "notices.acknowledge", {.person = base::PersonId{}}));
}

TEST_CASE("need to know goes by contract, whatever the role")
{
    const auto general_manager = power_of({tanaka, {{"general_manager", {}}}}, catalogue);
    CHECK(permits(general_manager, "ledgers.read", {.contract = radar}));
    CHECK_FALSE(permits(general_manager, "ledgers.read", {.contract = radar, .need_to_know = true}));
    CHECK_FALSE(permits(general_manager, "ledgers.read", {.need_to_know = true}));
    const auto handler = power_of({sato, {{"handler", {Kind::contract, radar}}}}, catalogue);
    CHECK(permits(handler, "ledgers.read", {.contract = radar, .need_to_know = true}));
    CHECK_FALSE(permits(handler, "ledgers.read", {.contract = sonar, .need_to_know = true}));
}

TEST_CASE("a grant gives an outside person what it names and the catalogue allows, nothing more")
{
    const auto power = power_of({sato, {}, {{"auditor", {"facilities.inspect", "organization.appoint"}, {}}}}, catalogue);
    CHECK(permits(power, "facilities.inspect", {.facility = hall}));
    CHECK_FALSE(holds(power, "organization.appoint"));  // not grantable
    CHECK_FALSE(holds(power, "ledgers.read"));          // not named
    CHECK_FALSE(holds(power_of({sato, {}, {{"supporter", {"facilities.inspect"}, {}}}}, catalogue), "facilities.inspect"));
    const auto narrow = power_of({sato, {}, {{"auditor", {"ledgers.read"}, {Kind::contract, radar}}}}, catalogue);
    CHECK(permits(narrow, "ledgers.read", {.contract = radar}));
    CHECK_FALSE(permits(narrow, "ledgers.read", {.contract = sonar}));
    CHECK_FALSE(permits(narrow, "ledgers.read", {.contract = radar, .need_to_know = true}));  // a grant designates nobody
}

TEST_CASE("setup authority: the founder's until a 総括責任者 is in force, a recovered one for a time")
{
    const base::Instant now{std::chrono::hours{100}};
    CHECK(setup_authority(true, false, {}, now));
    CHECK_FALSE(setup_authority(true, true, {}, now));
    CHECK_FALSE(setup_authority(false, false, {}, now));
    CHECK(setup_authority(false, true, now + std::chrono::microseconds{1}, now));
    CHECK_FALSE(setup_authority(false, true, now, now));
    const auto power = power_of({{}, {}, {}, true}, catalogue);
    CHECK(permits(power, "organization.appoint", {}));
    CHECK_FALSE(holds(power, "facilities.inspect"));
}

TEST_CASE("a refusal says which of the three it is")
{
    const auto manager = power_of({tanaka, {{"manager", {Kind::facility, hall}}, {"handler", {Kind::contract, radar}}}}, catalogue);
    CHECK(code(check(manager, catalogue[0])) == "authority.not_permitted");
    CHECK(code(check(manager, catalogue[1])) == "permitted");
    CHECK(code(check(manager, catalogue[1], {.facility = hall})) == "permitted");
    CHECK(code(check(manager, catalogue[1], {.facility = annex})) == "authority.outside_scope");
    CHECK(code(check(manager, catalogue[1], {.facility = hall, .contract = sonar, .need_to_know = true})) ==
          "authority.need_to_know");
    CHECK(check(manager, catalogue[0]).refusal().first().args == std::vector<std::string>{"責任者の指定", "organization.appoint"});
}
