#include "identity/first_run.hpp"
#include "identity/identity_test.hpp"
#include "messages/identity.hpp"

#include <doctest/doctest.h>

using namespace identity;
using Texts = std::vector<std::string>;

namespace {

struct Begun : Place {
    Texts made;
    bool refuse = false, sample_fails = false;
    FirstRun first_run{*directory,
                       {[](const CompanyDraft& company) {
                            base::Faults faults;
                            faults.add_if(company.contract->title.empty(), codes::name_length, "title");
                            return faults;
                        },
                        [this](const CompanyDraft& company, const base::AccountId& founder) -> base::Checked {
                            if (refuse) return base::Refusal{codes::no_such_company};
                            made.push_back(company.id + ' ' + std::string{founder.text()});
                            return base::Nothing{};
                        },
                        [this](const base::AccountId&) -> base::Result<NewCompany> {
                            if (sample_fails) throw std::runtime_error{"the disk is full"};
                            made.push_back("sample");
                            return NewCompany{"tohto-sample", "見本", "見本", true};
                        }}};
    Setup setup(const std::string& token)
    {
        return {token,
                {"tohto",
                 "株式会社東都電子",
                 "カブシキガイシャトウトデンシ",
                 "東都電子",
                 Edition::r4,
                 4,
                 {{"本社工場", "東京都大田区"}}},
                {"sato", "佐藤 恵子", good_password},
                false};
    }
};

}  // namespace

TEST_CASE("the first run makes the company and its founder, once")
{
    Begun place;
    CHECK(place.first_run.needed());
    const auto token = place.first_run.new_token().value();
    auto setup = place.setup(" " + token + " ");
    setup.sample = true;
    const auto account = place.first_run.set_up(setup, "10.0.0.1").value();
    CHECK(place.made == Texts{"tohto " + std::string{account.id.text()}, "sample"});
    CHECK(place->membership(account.id, "tohto")->founder);
    CHECK_FALSE(place->membership(account.id, "tohto-sample")->founder);
    CHECK(place->company("tohto-sample")->sample);
    CHECK_FALSE(place.first_run.needed());
    CHECK_FALSE(place.first_run.new_token());
    CHECK(faults_in(place.first_run.set_up(setup, "10.0.0.1")) == Texts{" identity.setup_done"});
}

TEST_CASE("every fault of the first run is named at once, and mending them costs no attempt")
{
    Begun place;
    auto setup = place.setup(place.first_run.new_token().value());
    setup.company = {"Tohto", "", "東都電子", "", Edition::h21, 13, {{"", "x"}}};
    setup.company.contract = ContractDraft{false, "", "", "", 0, "", {}};
    setup.account = {"佐", "", "password1234"};
    const Texts expected{"company.id identity.company_id_form",
                         "company.name identity.name_length",
                         "company.short_name identity.name_length",
                         "company.name_kana identity.kana_form",
                         "company.fiscal_year_start_month identity.month_range",
                         "company.sites[0].name identity.name_length",
                         "company.contract.title identity.name_length",
                         "account.login identity.login_form",
                         "account.name identity.name_length",
                         "account.password identity.password_trivial"};
    for (int i = 0; i < 10; ++i) CHECK(faults_in(place.first_run.set_up(setup, "10.0.0.1")) == expected);
    CHECK(place.made.empty());
}

TEST_CASE("a wrong token is refused, guessing is slowed, and each start makes a new token")
{
    Begun place;
    CHECK(faults_in(place.first_run.set_up(place.setup(""), "10.0.0.1")) == Texts{"token identity.setup_token"});  // none was made
    const auto old = place.first_run.new_token().value();
    const auto token = place.first_run.new_token().value();
    CHECK(faults_in(place.first_run.set_up(place.setup(old), "10.0.0.1")) == Texts{"token identity.setup_token"});
    for (int i = 0; i < 3; ++i) CHECK_FALSE(place.first_run.set_up(place.setup("guess"), "10.0.0.1"));
    CHECK(faults_in(place.first_run.set_up(place.setup(token), "10.0.0.1")) == Texts{" identity.too_many_attempts"});
    CHECK(place.first_run.set_up(place.setup(token), "10.0.0.2"));
}

TEST_CASE("a company that cannot be made leaves no account behind")
{
    Begun place;
    const auto setup = place.setup(place.first_run.new_token().value());
    place.refuse = true;
    CHECK_FALSE(place.first_run.set_up(setup, "10.0.0.1"));
    CHECK(place.first_run.needed());
    CHECK(place->companies().empty());
    place.refuse = false;
    CHECK(place.first_run.set_up(setup, "10.0.0.1"));
}

TEST_CASE("a sample that cannot be made leaves nothing behind, and the first run can be tried again")
{
    Begun place;
    auto setup = place.setup(place.first_run.new_token().value());
    setup.sample = true;
    place.sample_fails = true;
    CHECK_THROWS(place.first_run.set_up(setup, "10.0.0.1"));
    CHECK(place.first_run.needed());
    CHECK(place->companies().empty());
    place.sample_fails = false;
    const auto account = place.first_run.set_up(setup, "10.0.0.1").value();
    CHECK(place->companies_of(account.id).size() == 2);
}
