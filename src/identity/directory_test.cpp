#include "identity/admin.hpp"
#include "identity/identity_test.hpp"
#include "messages/identity.hpp"

#include <doctest/doctest.h>

using namespace identity;
using Texts = std::vector<std::string>;

TEST_CASE("the installation's id is made once")
{
    Place place;
    const auto id = place->installation();
    CHECK_FALSE(id.nil());
    place.reopen();
    CHECK(place->installation() == id);
}

TEST_CASE("companies: their ids are file names, so their form is strict")
{
    Place place;
    REQUIRE(place->add_company({"tohto", " 株式会社東都電子 ", "東都電子"}));
    CHECK(place->company("tohto")->name == "株式会社東都電子");
    CHECK(place->company("other") == std::nullopt);
    CHECK(faults_in(place->add_company({"tohto", "b", "b"})) == Texts{"id identity.company_taken"});
    for (const auto* id : {"", "a", "Tohto", "../etc", "a/b", "9a", "-a", "tohto.db", "abcdefghijklmnopqrstuvwxyz123456", "東都"})
        CHECK(faults_in(place->add_company({id, "", std::string(21, 'x')})) ==
              Texts{"id identity.company_id_form", "name identity.name_length", "short_name identity.name_length"});
    CHECK(place->companies().size() == 1);
}

TEST_CASE("a login is compared in its normal form, and every fault of an account is named at once")
{
    Place place;
    const auto made = place->add_account({" Ｓａｔｏ.K ", "佐藤 恵子", good_password});
    REQUIRE(made);
    CHECK(made.value().login == "sato.k");
    CHECK(place->account_of_login("SATO.K")->id == made.value().id);
    CHECK(faults_in(place->add_account({"sato.k", "別人", good_password})) == Texts{"login identity.login_taken"});
    CHECK(faults_in(place->add_account({"佐藤", " ", "short"})) ==
          Texts{"login identity.login_form", "name identity.name_length", "password identity.password_too_short"});
    CHECK(place->accounts().size() == 1);
}

TEST_CASE("an account sees the companies it was let into, and no other")
{
    Place place;
    REQUIRE(place->add_company({"tohto", "東都電子", "東都"}));
    REQUIRE(place->add_company({"seibu", "西武精機", "西武"}));
    const auto account = place->add_account({"sato", "佐藤", good_password}).value();
    CHECK(place->companies_of(account.id).empty());
    CHECK_FALSE(place->membership(account.id, "tohto"));
    place->join(account.id, "tohto", true);
    place->join(account.id, "tohto", false);  // changes nothing
    REQUIRE(place->companies_of(account.id).size() == 1);
    CHECK(place->membership(account.id, "tohto")->founder);
    CHECK_FALSE(place->membership(account.id, "seibu"));
    place->leave(account.id, "tohto");
    CHECK_FALSE(place->membership(account.id, "tohto"));
}

TEST_CASE("recovery gives 24 hours of setup authority and a temporary password, to the founder or to who is named")
{
    Place place;
    CHECK(faults_in(recover(*place, "tohto", "")) == Texts{"company identity.no_such_company"});
    REQUIRE(place->add_company({"tohto", "東都電子", "東都"}));
    CHECK(faults_in(recover(*place, "tohto", "")) == Texts{"login identity.no_founder"});
    CHECK(faults_in(recover(*place, "tohto", "nobody")) == Texts{"login identity.no_such_account"});
    const auto issued = create_account(*place, "sato", "佐藤", "tohto").value();
    CHECK(issued.account.password_temporary);
    REQUIRE(disable(*place, "sato"));
    CHECK(place->account_of_login("sato")->disabled);
    const auto recovery = recover(*place, "tohto", "sato").value();
    CHECK(recovery.until == place.clock->now() + std::chrono::hours{24});
    CHECK(place->membership(issued.account.id, "tohto")->setup_until == recovery.until);
    CHECK(recovery.issued.password != issued.password);
    CHECK_FALSE(place->account_of_login("sato")->disabled);
    CHECK(faults_in(create_account(*place, "tanaka", "田中", "seibu")) == Texts{"company identity.no_such_company"});
}
