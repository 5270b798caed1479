#include "identity/directory.hpp"

#include "base/text.hpp"
#include "crypto/password.hpp"
#include "identity/password.hpp"
#include "identity/schema.hpp"
#include "messages/identity.hpp"

#include <algorithm>

namespace identity {

using store::operator""_sql;

namespace {

bool lower_letter(char c) { return c >= 'a' && c <= 'z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

/// ^[a-z][a-z0-9-]{1,30}$: safe as a file name and in an address.
bool is_slug(std::string_view text)
{
    return text.size() >= 2 && text.size() <= 31 && lower_letter(text[0]) &&
           std::all_of(text.begin(), text.end(), [](char c) { return lower_letter(c) || digit(c) || c == '-'; });
}

bool is_login(std::string_view text)
{
    const auto allowed = [](char c) {
        return lower_letter(c) || digit(c) || std::string_view{"._@+-"}.find(c) != std::string_view::npos;
    };
    return text.size() >= 3 && text.size() <= 64 && (lower_letter(text[0]) || digit(text[0])) &&
           std::all_of(text.begin(), text.end(), allowed);
}

void check_name(base::Faults& faults, std::string_view name, std::size_t longest, std::string path)
{
    const auto size = base::length(base::trim(name));
    faults.add_if(size == 0 || size > longest, codes::name_length, std::move(path), {std::to_string(longest)});
}

std::string under(const std::string& path, std::string_view name)
{
    return path.empty() ? std::string{name} : path + '.' + std::string{name};
}

/// Runs the insertion; a broken uniqueness is this refusal.
template <class Insert>
base::Checked unless_taken(Insert&& insert, const base::Refusal& taken)
{
    try {
        insert();
        return base::Nothing{};
    } catch (const store::Error& error) {
        if (error.kind() != store::Failure::unique) throw;
        return taken;
    }
}

template <class Row>
std::optional<Row> first(std::vector<Row> rows)
{
    return rows.empty() ? std::nullopt : std::optional<Row>{std::move(rows.front())};
}

base::Uuid made_installation(store::Connection& writer, const base::Uuid& fresh, base::Instant now)
{
    store::Transaction transaction{writer, store::Transaction::Kind::write};
    store::Tx tx{writer};
    const auto kept = installation_in(tx);
    if (kept) return *kept;
    tx.run("INSERT INTO identity_installation(id, made_at) VALUES (?, ?)"_sql, fresh, now);
    transaction.commit();
    return fresh;
}

}  // namespace

std::optional<base::Uuid> installation_in(const store::Snapshot& snapshot)
{
    return snapshot.value<base::Uuid>("SELECT id FROM identity_installation"_sql);
}

std::string normal_login(std::string_view typed)
{
    std::string login{base::trim(base::nfkc(typed))};
    for (auto& c : login)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return login;
}

base::Faults faults_of(const NewCompany& company, const std::string& path)
{
    base::Faults faults;
    faults.add_if(!is_slug(company.id), codes::company_id_form, under(path, "id"), {company.id});
    check_name(faults, company.name, 100, under(path, "name"));
    check_name(faults, company.short_name, 20, under(path, "short_name"));
    return faults;
}

base::Faults faults_of_login(std::string_view login, const std::string& path)
{
    base::Faults faults;
    faults.add_if(!is_login(normal_login(login)), codes::login_form, path, {std::string{login}});
    return faults;
}

base::Faults faults_of(const NewAccount& account, const std::string& path)
{
    auto faults = faults_of_login(account.login, under(path, "login"));
    const auto login = normal_login(account.login);
    check_name(faults, account.name, 60, under(path, "name"));
    if (const auto wrong = faults_of_password(account.password, login, under(path, "password")))
        faults.add(base::Refusal{wrong.all()});
    return faults;
}

base::Result<Company> insert(store::Tx& tx, const NewCompany& company, base::Instant now)
{
    const Company row{company.id, std::string{base::trim(company.name)}, std::string{base::trim(company.short_name)},
                      company.sample, now};
    TRY(unless_taken(
        [&] {
            tx.run("INSERT INTO identity_company(id, name, short_name, sample, created_at) VALUES (?, ?, ?, ?, ?)"_sql, row.id,
                   row.name, row.short_name, row.sample, row.created_at);
        },
        {codes::company_taken, "id", {row.id}}));
    return row;
}

base::Result<Account> insert(store::Tx& tx, const base::AccountId& id, const NewAccount& account, std::string_view password_hash,
                             base::Instant now)
{
    const Account row{id,    normal_login(account.login), std::string{base::trim(account.name)}, now,
                      false, account.password_temporary};
    TRY(unless_taken(
        [&] {
            tx.run("INSERT INTO identity_account(id, login, name, created_at, disabled, password_temporary, password, "
                   "password_given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_sql,
                   row.id, row.login, row.name, row.created_at, row.disabled, row.password_temporary, password_hash, now);
        },
        {codes::login_taken, "login", {row.login}}));
    return row;
}

void insert(store::Tx& tx, const Membership& row)
{
    tx.run("INSERT INTO identity_membership(account, company, founder, setup_until, joined_at) VALUES (?, ?, ?, ?, ?) "
           "ON CONFLICT(account, company) DO NOTHING"_sql,
           row.account, row.company, row.founder, row.setup_until, row.joined_at);
}

Directory::Directory(const std::filesystem::path& file, std::shared_ptr<const base::Clock> clock, base::Randomness random)
    : file_(file.string())
    , clock_(std::move(clock))
    , random_(std::move(random))
    , writer_(file_, store::Connection::Mode::write)
{
    migrate(writer_);
    installation_ = made_installation(writer_, new_id(), now());
}

Directory::~Directory() = default;

Directory::Reader::Reader(const Directory& owner) : directory(owner)
{
    {
        const std::lock_guard lock{directory.readers_mutex_};
        if (!directory.readers_.empty()) {
            connection = std::move(directory.readers_.back());
            directory.readers_.pop_back();
        }
    }
    if (!connection) connection = std::make_unique<store::Connection>(directory.file_, store::Connection::Mode::read);
}

Directory::Reader::~Reader()
{
    const std::lock_guard lock{directory.readers_mutex_};
    directory.readers_.push_back(std::move(connection));
}

std::vector<Company> Directory::companies() const
{
    return read([](const auto& s) {
        return s.template all<Company>("SELECT id, name, short_name, sample, created_at FROM identity_company ORDER BY id"_sql);
    });
}

std::vector<Company> Directory::companies_of(const base::AccountId& account) const
{
    return read([&](const auto& s) {
        return s.template all<Company>("SELECT c.id, c.name, c.short_name, c.sample, c.created_at FROM identity_company c "
                                       "JOIN identity_membership m ON m.company = c.id "
                                       "WHERE m.account = ? AND m.stopped_at IS NULL ORDER BY c.id"_sql,
                                       account);
    });
}

std::optional<Company> Directory::company(std::string_view id) const
{
    return first(read([&](const auto& s) {
        return s.template all<Company>("SELECT id, name, short_name, sample, created_at FROM identity_company WHERE id = ?"_sql,
                                       id);
    }));
}

base::Result<Company> Directory::add_company(const NewCompany& company)
{
    if (auto faults = faults_of(company)) return faults;
    return write([&](store::Tx& tx) { return insert(tx, company, now()); });
}

std::vector<Account> Directory::accounts() const
{
    return read([](const auto& s) {
        return s.template all<Account>(
            "SELECT id, login, name, created_at, disabled, password_temporary FROM identity_account ORDER BY login"_sql);
    });
}

std::optional<Account> Directory::account(const base::AccountId& id) const
{
    return first(read([&](const auto& s) {
        return s.template all<Account>(
            "SELECT id, login, name, created_at, disabled, password_temporary FROM identity_account WHERE id = ?"_sql, id);
    }));
}

std::optional<Account> Directory::account_of_login(std::string_view login) const
{
    return first(read([&](const auto& s) {
        return s.template all<Account>(
            "SELECT id, login, name, created_at, disabled, password_temporary FROM identity_account WHERE login = ?"_sql,
            normal_login(login));
    }));
}

bool Directory::any_account() const
{
    return read(
        [](const auto& s) { return s.template value<std::int64_t>("SELECT 1 FROM identity_account LIMIT 1"_sql).has_value(); });
}

base::Result<Account> Directory::add_account(const NewAccount& account)
{
    if (auto faults = faults_of(account)) return faults;
    const auto hash = crypto::hash_password(normal_password(account.password));  // before the lock: it takes its time
    return write([&](store::Tx& tx) { return insert(tx, base::AccountId{new_id()}, account, hash, now()); });
}

base::Checked Directory::disable(const base::AccountId& id, bool disabled)
{
    return write([&](store::Tx& tx) -> base::Checked {
        tx.run("UPDATE identity_account SET disabled = ? WHERE id = ?"_sql, disabled, id);
        if (tx.connection().changes() == 0) return base::Refusal{codes::no_such_account};
        if (disabled) tx.run("DELETE FROM identity_session WHERE account = ?"_sql, id);
        return base::Nothing{};
    });
}

base::Checked Directory::reset_password(const base::AccountId& id, std::string_view password, bool temporary)
{
    const auto known = account(id);
    if (!known) return base::Refusal{codes::no_such_account};
    if (auto faults = faults_of_password(password, known->login, "password")) return faults;
    put_password(id, crypto::hash_password(normal_password(password)), temporary);
    return base::Nothing{};
}

void Directory::put_password(const base::AccountId& id, std::string_view hash, bool temporary)
{
    write([&](store::Tx& tx) {
        tx.run("UPDATE identity_account SET password = ?, password_temporary = ?, password_given_at = ? WHERE id = ?"_sql, hash,
               temporary, now(), id);
        tx.run("DELETE FROM identity_session WHERE account = ?"_sql, id);
        return true;
    });
}

void Directory::join(const base::AccountId& account, std::string_view company, bool founder)
{
    write([&](store::Tx& tx) {
        insert(tx, Membership{account, std::string{company}, founder, {}, now()});
        return true;
    });
}

void Directory::leave(const base::AccountId& account, std::string_view company)
{
    write([&](store::Tx& tx) {
        tx.run("DELETE FROM identity_membership WHERE account = ? AND company = ?"_sql, account, company);
        return true;
    });
}

std::optional<Membership> Directory::membership(const base::AccountId& account, std::string_view company) const
{
    return first(read([&](const auto& s) {
        return s.template all<Membership>(
            "SELECT account, company, founder, setup_until, joined_at, stopped_at FROM identity_membership "
            "WHERE account = ? AND company = ?"_sql,
            account, company);
    }));
}

std::vector<Membership> Directory::memberships(std::string_view company) const
{
    return read([&](const auto& s) {
        return s.template all<Membership>(
            "SELECT account, company, founder, setup_until, joined_at, stopped_at FROM identity_membership "
            "WHERE company = ? ORDER BY joined_at, account"_sql,
            company);
    });
}

std::vector<Member> Directory::members(std::string_view company) const
{
    return read([&](const auto& s) {
        return s.template all<Member>(
            "SELECT a.id, a.login, a.name, a.disabled, a.password_temporary, a.signed_in_at, m.stopped_at, "
            "(SELECT MAX(t.blocked_until) FROM identity_attempt t WHERE t.account = a.id AND t.blocked_until > ?), a.failures, "
            "(SELECT COUNT(*) FROM identity_membership o WHERE o.account = a.id AND o.company <> m.company) "
            "FROM identity_membership m JOIN identity_account a ON a.id = m.account WHERE m.company = ? ORDER BY a.login"_sql,
            now(), company);
    });
}

std::optional<Member> Directory::member(const base::AccountId& account, std::string_view company) const
{
    for (auto& one : members(company))
        if (one.account == account) return std::move(one);
    return std::nullopt;
}

bool Directory::may_enter(const base::AccountId& account, std::string_view company) const
{
    return *memo_.get<bool>(version(), std::string{"may enter|"}.append(account.text()).append("|").append(company), [&] {
        const auto known = membership(account, company);
        return known && !known->stopped_at;
    });
}

void Directory::stop(const base::AccountId& account, std::string_view company, bool stopped)
{
    write([&](store::Tx& tx) {
        tx.run("UPDATE identity_membership SET stopped_at = ? WHERE account = ? AND company = ?"_sql,
               stopped ? std::optional{now()} : std::nullopt, account, company);
        tx.run("DELETE FROM identity_session WHERE account = ? AND NOT EXISTS "
               "(SELECT 1 FROM identity_membership WHERE account = ? AND stopped_at IS NULL)"_sql,
               account, account);
        return true;
    });
}

void Directory::allow_setup(const base::AccountId& account, std::string_view company, base::Instant until)
{
    write([&](store::Tx& tx) {
        insert(tx, Membership{account, std::string{company}, false, {}, now()});
        tx.run("UPDATE identity_membership SET setup_until = ? WHERE account = ? AND company = ?"_sql, until, account, company);
        return true;
    });
}

}  // namespace identity
