#pragma once
#include "identity/slips.hpp"
#include "store/memo.hpp"
#include "store/tx.hpp"

#include <atomic>
#include <filesystem>
#include <mutex>

namespace identity {

/// A company of this installation. Its id is the name of its database file and a part of its addresses.
struct Company {
    std::string id, name, short_name;
    bool sample;
    base::Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Company, (), (id, name, short_name, sample, created_at))

/// Somebody who can sign in; who that is within a company is said by the company's journal.
struct Account {
    base::AccountId id;
    std::string login, name;
    base::Instant created_at;
    bool disabled;
    bool password_temporary;  // given by an administrator and not yet changed
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, login, name, created_at, disabled, password_temporary))

/// That an account may enter a company at all.
struct Membership {
    base::AccountId account;
    std::string company;
    bool founder;                              // holds setup authority until the first 総括責任者 is in force
    std::optional<base::Instant> setup_until;  // setup authority given by `admin recover`
    base::Instant joined_at;
    std::optional<base::Instant> stopped_at = {};  // by the company: the account may not enter until it is reopened
};
BOOST_DESCRIBE_STRUCT(Membership, (), (account, company, founder, setup_until, joined_at, stopped_at))

/// An account as the company it belongs to may know it.
struct Member {
    base::AccountId account;
    std::string login, name;
    bool disabled, password_temporary;
    std::optional<base::Instant> signed_in_at, stopped_at, closed_until;  // closed: after wrong passwords, from one address
    std::int64_t failures;                                                // wrong passwords since the last sign-in
    std::int64_t elsewhere;                                               // other companies it belongs to
};
BOOST_DESCRIBE_STRUCT(Member, (),
                      (account, login, name, disabled, password_temporary, signed_in_at, stopped_at, closed_until, failures,
                       elsewhere))

struct NewCompany {
    std::string id, name, short_name;
    bool sample = false;
};

struct NewAccount {
    std::string login, name, password;
    bool password_temporary = false;
};

/// A login as it is kept and compared: NFKC, lower case, without spaces around it.
std::string normal_login(std::string_view typed);
/// Every fault of form, under `path` ("company", "account").
base::Faults faults_of(const NewCompany&, const std::string& path = "");
base::Faults faults_of(const NewAccount&, const std::string& path = "");
/// The same of a login alone.
base::Faults faults_of_login(std::string_view login, const std::string& path);

/// DIR/directory.db: accounts, companies and who may enter which. Any thread may call; one writes at a time.
class Directory {
public:
    /// Opens or makes the file; throws store::Error if it cannot be read or brought up to date.
    Directory(const std::filesystem::path& file, std::shared_ptr<const base::Clock>, base::Randomness);
    ~Directory();

    /// Made once, the first time the directory is opened: part of every company's genesis.
    const base::Uuid& installation() const { return installation_; }
    base::Instant now() const { return clock_->now(); }
    base::Uuid new_id() const { return base::Uuid::make(now(), random_()); }

    /// Every company, by id.
    std::vector<Company> companies() const;
    /// The companies this account may enter today, by id.
    std::vector<Company> companies_of(const base::AccountId&) const;
    std::optional<Company> company(std::string_view id) const;
    base::Result<Company> add_company(const NewCompany&);

    /// Every account, by login.
    std::vector<Account> accounts() const;
    std::optional<Account> account(const base::AccountId&) const;
    std::optional<Account> account_of_login(std::string_view login) const;
    bool any_account() const;
    base::Result<Account> add_account(const NewAccount&);
    /// Ends its sessions and lets it sign in no more (or again).
    base::Checked disable(const base::AccountId&, bool disabled = true);
    /// Replaces the password and ends every session of the account.
    base::Checked reset_password(const base::AccountId&, std::string_view password, bool temporary);
    /// The same with a password that was hashed before: hashing takes its time.
    void put_password(const base::AccountId&, std::string_view hash, bool temporary);

    /// Lets the account into the company; nothing changes where it may enter already.
    void join(const base::AccountId&, std::string_view company, bool founder = false);
    void leave(const base::AccountId&, std::string_view company);
    /// Nothing where the account may not enter: the caller answers 404.
    std::optional<Membership> membership(const base::AccountId&, std::string_view company) const;
    std::vector<Membership> memberships(std::string_view company) const;
    /// The accounts of a company with their sign-ins, by login.
    std::vector<Member> members(std::string_view company) const;
    std::optional<Member> member(const base::AccountId&, std::string_view company) const;
    /// Whether the account belongs to the company and is not stopped there.
    bool may_enter(const base::AccountId&, std::string_view company) const;
    /// Lets the account enter this company no more (or again); ends its sessions if it may enter nowhere else.
    void stop(const base::AccountId&, std::string_view company, bool stopped = true);
    void allow_setup(const base::AccountId&, std::string_view company, base::Instant until);

    /// Grows with each change: what was read at a version still stands while it is the version.
    std::int64_t version() const { return version_; }
    /// What was read from the directory and still stands; its mark is the version.
    store::Memo& memo() const { return memo_; }

    /// Passwords just made, for who made them.
    Slips& slips() { return slips_; }

    /// What `query(snapshot)` finds in one consistent state.
    template <class Query>
    auto read(Query&& query) const
    {
        const Reader reader{*this};
        const store::Transaction transaction{*reader.connection, store::Transaction::Kind::read};
        return query(store::Snapshot{*reader.connection});
    }

    /// What `change(tx)` answers; kept unless it is a refusal. It may not call the directory again.
    template <class Change>
    auto write(Change&& change)
    {
        const std::lock_guard lock{writing_};
        store::Transaction transaction{writer_, store::Transaction::Kind::write};
        store::Tx tx{writer_};
        auto answer = change(tx);
        if (static_cast<bool>(answer)) {
            transaction.commit();
            ++version_;
        }
        return answer;
    }

private:
    /// A connection of the pool, given back when it goes.
    struct Reader {
        explicit Reader(const Directory&);
        ~Reader();
        const Directory& directory;
        std::unique_ptr<store::Connection> connection;
    };

    std::string file_;
    std::shared_ptr<const base::Clock> clock_;
    base::Randomness random_;
    std::mutex writing_;
    store::Connection writer_;
    base::Uuid installation_;
    Slips slips_;
    std::atomic<std::int64_t> version_ = 0;
    mutable store::Memo memo_{1024};
    mutable std::mutex readers_mutex_;
    mutable std::vector<std::unique_ptr<store::Connection>> readers_;
};

/// The installation's id in a directory that is only looked at, such as that of a backup.
std::optional<base::Uuid> installation_in(const store::Snapshot&);

/// The same within a transaction of the caller's.
base::Result<Company> insert(store::Tx&, const NewCompany&, base::Instant now);
base::Result<Account> insert(store::Tx&, const base::AccountId&, const NewAccount&, std::string_view password_hash,
                             base::Instant now);
void insert(store::Tx&, const Membership&);

}  // namespace identity
