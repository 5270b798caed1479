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
    const base::AccountId sato{place->new_id()};
    const auto fresh = fresh_password();
    REQUIRE(open_account(*place, {"tohto", "maker"}, sato, {"sato", "佐藤", "", true}, fresh));
    place->stop(sato, "tohto");
    REQUIRE(place->disable(sato));
    CHECK(place->account_of_login("sato")->disabled);
    const auto recovery = recover(*place, "tohto", "sato").value();
    CHECK(recovery.until == place.clock->now() + std::chrono::hours{24});
    CHECK(place->membership(sato, "tohto")->setup_until == recovery.until);
    CHECK(place->may_enter(sato, "tohto"));
    CHECK(recovery.issued.account.password_temporary);
    CHECK(recovery.issued.password != fresh.password);
    CHECK_FALSE(place->account_of_login("sato")->disabled);
}

TEST_CASE("a company's administrator reaches the accounts of the company only, and no password that opens another one")
{
    Place place;
    REQUIRE(place->add_company({"tohto", "東都電子", "東都"}));
    REQUIRE(place->add_company({"seibu", "西武精機", "西武"}));
    const base::AccountId sato{place->new_id()};
    const Administrator tohto{"tohto", "a"}, seibu{"seibu", "b"}, shell{"tohto", "", true};
    REQUIRE(open_account(*place, tohto, sato, {"sato", "佐藤", "", true}, fresh_password()));
    CHECK(faults_in(open_account(*place, seibu, base::AccountId{place->new_id()}, {"SATO", "別人", "", true}, fresh_password())) ==
          Texts{"login identity.login_taken"});
    CHECK(place->members("seibu").empty());
    CHECK(faults_in(reissue(*place, seibu, sato, fresh_password())) == Texts{"account identity.no_such_account"});
    CHECK(faults_in(let_go(*place, seibu, sato)) == Texts{"account identity.no_such_account"});
    CHECK(reissue(*place, tohto, sato, fresh_password()));

    place->join(sato, "seibu");
    CHECK(place->member(sato, "tohto")->elsewhere == 1);
    CHECK(faults_in(reissue(*place, tohto, sato, fresh_password())) == Texts{"account identity.used_elsewhere"});
    CHECK(reissue(*place, shell, sato, fresh_password()));
    REQUIRE(let_go(*place, seibu, sato));
    CHECK_FALSE(place->account(sato)->disabled);  // it still belongs to the other one
    REQUIRE(let_go(*place, tohto, sato));
    CHECK(place->account(sato)->disabled);
}

TEST_CASE("a slip is read by who made the password, in the company it was made in, for ten minutes")
{
    Place place;
    REQUIRE(place->add_company({"tohto", "東都電子", "東都"}));
    const base::AccountId sato{place->new_id()};
    const auto fresh = fresh_password();
    REQUIRE(open_account(*place, {"tohto", "maker"}, sato, {"sato", "佐藤", "", true}, fresh));
    const auto found = [&](std::string_view company, std::string_view maker) {
        return place->slips().find(sato, company, maker, place->now());
    };
    CHECK(found("tohto", "maker")->password == fresh.password);
    CHECK_FALSE(found("tohto", "another"));
    CHECK_FALSE(found("seibu", "maker"));
    place.wait(std::chrono::minutes{10});
    CHECK_FALSE(found("tohto", "maker"));
}

TEST_CASE("an account stopped by its company enters it no more until it is reopened")
{
    Place place;
    REQUIRE(place->add_company({"tohto", "東都電子", "東都"}));
    REQUIRE(place->add_company({"seibu", "西武精機", "西武"}));
    const auto sato = place->add_account({"sato", "佐藤", good_password}).value().id;
    place->join(sato, "tohto");
    place->join(sato, "seibu");
    place->stop(sato, "tohto");
    CHECK_FALSE(place->may_enter(sato, "tohto"));
    CHECK(place->may_enter(sato, "seibu"));
    REQUIRE(place->companies_of(sato).size() == 1);
    CHECK(place->members("tohto").front().stopped_at == place->now());
    place->stop(sato, "tohto", false);
    CHECK(place->may_enter(sato, "tohto"));
}
