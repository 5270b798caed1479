#include "identity/first_run.hpp"

#include "base/text.hpp"
#include "crypto/digest.hpp"
#include "crypto/password.hpp"
#include "crypto/random.hpp"
#include "identity/attempts.hpp"
#include "identity/password.hpp"
#include "messages/identity.hpp"

namespace identity {

using store::operator""_sql;

namespace {

constexpr std::size_t most_sites = 100;

NewCompany new_company(const CompanyDraft& draft) { return {draft.id, draft.name, draft.short_name, false}; }
NewAccount new_account(const AccountDraft& draft) { return {draft.login, draft.name, draft.password, false}; }

std::string digest(std::string_view token) { return crypto::hex(crypto::sha256({"ishizue setup", normal_login(token)})); }

void check_length(base::Faults& faults, std::string_view text, std::size_t longest, const std::string& path)
{
    const auto size = base::length(base::trim(text));
    faults.add_if(size == 0 || size > longest, codes::name_length, path, {std::to_string(longest)});
}

}  // namespace

base::Faults faults_of(const CompanyDraft& draft, const std::string& path)
{
    auto faults = faults_of(new_company(draft), path);
    check_length(faults, draft.name_kana, 200, path + ".name_kana");
    faults.add_if(!base::is_katakana(base::katakana(draft.name_kana)), codes::kana_form, path + ".name_kana");
    faults.add_if(draft.fiscal_year_start_month < 1 || draft.fiscal_year_start_month > 12, codes::month_range,
                  path + ".fiscal_year_start_month");
    faults.add_if(draft.sites.empty() || draft.sites.size() > most_sites, codes::sites_count, path + ".sites",
                  {std::to_string(most_sites)});
    for (std::size_t i = 0; i < draft.sites.size() && i < most_sites; ++i) {
        const auto site = path + ".sites[" + std::to_string(i) + "]";
        check_length(faults, draft.sites[i].name, 100, site + ".name");
        check_length(faults, draft.sites[i].address, 200, site + ".address");
    }
    return faults;
}

std::optional<std::string> FirstRun::new_token()
{
    if (!needed()) return std::nullopt;
    const auto token = crypto::random_password();
    directory_.write([&](store::Tx& tx) {
        tx.run("DELETE FROM identity_setup"_sql);
        tx.run("INSERT INTO identity_setup(token, made_at) VALUES (?, ?)"_sql, digest(token), directory_.now());
        return true;
    });
    return token;
}

base::Checked FirstRun::check(const Setup& setup) const
{
    base::Faults faults;
    const auto kept =
        directory_.read([](const store::Snapshot& s) { return s.value<std::string>("SELECT token FROM identity_setup"_sql); });
    faults.add_if(!kept || !crypto::same(*kept, digest(setup.token)), codes::setup_token, "token");
    if (const auto company = faults_of(setup.company, "company")) faults.add(base::Refusal{company.all()});
    if (setup.company.contract)
        if (const auto contract = founding_.faults_of_contract(setup.company))
            faults.add(base::Refusal{contract.all()}, "company.contract");
    if (const auto account = faults_of(new_account(setup.account), "account")) faults.add(base::Refusal{account.all()});
    faults.add_if(directory_.company(setup.company.id).has_value(), codes::company_taken, "company.id", {setup.company.id});
    if (faults) return faults;
    return base::Nothing{};
}

base::Result<Account> FirstRun::set_up(const Setup& setup, const std::string& peer)
{
    const std::lock_guard lock{one_at_a_time_};
    if (!needed()) return base::Refusal{codes::setup_done};
    const auto knocked = door("setup", "", peer);
    TRY(directory_.write([&](store::Tx& tx) { return admit(tx, knocked, directory_.now()); }));
    if (const auto checked = check(setup); !checked) {
        if (checked.refusal().first().code != codes::setup_token)  // a right token is no guess: mending a field costs no attempt
            directory_.write([&](store::Tx& tx) { return forgive(tx, knocked), true; });
        return checked.refusal();
    }

    const base::AccountId id{directory_.new_id()};
    const auto hash = crypto::hash_password(normal_password(setup.account.password));
    TRY(founding_.make_company(setup.company, id));
    const auto sample = setup.sample ? std::optional{TRY(founding_.make_sample(id))} : std::nullopt;
    return directory_.write([&](store::Tx& tx) -> base::Result<Account> {
        const auto now = directory_.now();
        auto made = TRY(insert(tx, id, new_account(setup.account), hash, now));
        TRY(insert(tx, new_company(setup.company), now));
        insert(tx, Membership{id, setup.company.id, true, {}, now});
        if (sample) {
            TRY(insert(tx, *sample, now));
            insert(tx, Membership{id, sample->id, false, {}, now});
        }
        tx.run("DELETE FROM identity_setup"_sql);
        forgive(tx, knocked);
        return made;
    });
}

}  // namespace identity
