#pragma once
#include "identity/directory.hpp"

#include <functional>

namespace identity {

BOOST_DEFINE_ENUM_CLASS(Edition, r4, h21)

struct SiteDraft {
    std::string name, address;
};
BOOST_DESCRIBE_STRUCT(SiteDraft, (), (name, address))

/// The first contract with the special clause (特約条項), signed or hoped for; what it must say is the contracts slice's rule.
struct ContractDraft {
    bool planned;  // 入札・契約を予定している: no number and no day yet
    std::string number, title, orderer;
    int tier;  // 0: with the Ministry; n: n-th tier below it
    std::string prime;
    std::optional<base::Day> concluded_on;
};
BOOST_DESCRIBE_STRUCT(ContractDraft, (), (planned, number, title, orderer, tier, prime, concluded_on))

/// The company as it is first described.
struct CompanyDraft {
    std::string id, name, name_kana, short_name;
    Edition edition;
    int fiscal_year_start_month;
    std::vector<SiteDraft> sites;
    std::optional<ContractDraft> contract = {};
};
BOOST_DESCRIBE_STRUCT(CompanyDraft, (), (id, name, name_kana, short_name, edition, fiscal_year_start_month, sites, contract))

struct AccountDraft {
    std::string login, name, password;
};
BOOST_DESCRIBE_STRUCT(AccountDraft, (), (login, name, password))

/// The whole first run as one command.
struct Setup {
    std::string token;
    CompanyDraft company;
    AccountDraft account;
    bool sample;
};
BOOST_DESCRIBE_STRUCT(Setup, (), (token, company, account, sample))

/// Every fault of form, paths under `path`.
base::Faults faults_of(const CompanyDraft&, const std::string& path);

/// What the first run makes outside the directory.
struct Founding {
    /// The faults of the first contract, paths as in ContractDraft.
    std::function<base::Faults(const CompanyDraft&)> faults_of_contract;
    /// Makes the company's journal, founded by this account. Called before the directory lists the company: a file of that id is
    /// left over from a first run that failed, and is made anew.
    std::function<base::Checked(const CompanyDraft&, const base::AccountId& founder)> make_company;
    /// Makes the sample company's journal, in which the account is a person, and says what the directory lists it as. Called before
    /// the directory knows the account: a first run that fails here leaves nothing and can be tried again.
    std::function<base::Result<NewCompany>(const base::AccountId&)> make_sample;
};

/// The first account and the first company, made by whoever started the server.
class FirstRun {
public:
    FirstRun(Directory& directory, Founding founding) : directory_(directory), founding_(std::move(founding)) {}

    /// Whether there is no account yet.
    bool needed() const { return !directory_.any_account(); }
    /// A new one-time token for `serve` to print, in place of the one before; nothing when the first run is done.
    std::optional<std::string> new_token();
    /// Checks everything, makes the company and the account, and lets the account in as its founder.
    base::Result<Account> set_up(const Setup&, const std::string& peer);

private:
    base::Checked check(const Setup&) const;
    Directory& directory_;
    Founding founding_;
    std::mutex one_at_a_time_;
};

}  // namespace identity
