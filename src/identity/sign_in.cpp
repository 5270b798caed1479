#include "identity/sign_in.hpp"

#include "crypto/digest.hpp"
#include "crypto/password.hpp"
#include "crypto/random.hpp"
#include "identity/attempts.hpp"
#include "identity/password.hpp"
#include "messages/identity.hpp"

namespace identity {

using namespace std::chrono;
using store::operator""_sql;

namespace {

constexpr minutes idle{30}, seen_step{1};
constexpr hours longest{12};
/// A temporary password is known to who gave it and lies on paper: an envelope that was never opened must not stay a key.
constexpr days temporary_lasts{7};
constexpr std::int64_t most_sessions = 20;

/// Checked where there is no such login, so that the answer takes as long; nobody knows the password.
constexpr std::string_view nobody =
    "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

struct Credential {
    base::AccountId account;
    std::string password;
    bool disabled;
    bool password_temporary;
    std::optional<base::Instant> password_given_at;
    std::int64_t companies, stopped;  // memberships, and those of them that are stopped

    bool lapsed(base::Instant now) const
    {
        return password_temporary && password_given_at && *password_given_at + temporary_lasts <= now;
    }
    bool shut_out() const { return disabled || (companies > 0 && stopped == companies); }
};
BOOST_DESCRIBE_STRUCT(Credential, (), (account, password, disabled, password_temporary, password_given_at, companies, stopped))

struct Found {
    base::Uuid id;
    base::AccountId account;
    std::string login, name;
    base::Instant created_at;
    bool password_temporary;
    std::optional<base::Instant> signed_in_before;
    base::Instant started_at, seen_at;
};
BOOST_DESCRIBE_STRUCT(Found, (), (id, account, login, name, created_at, password_temporary, signed_in_before, started_at, seen_at))

std::string digest(std::string_view token) { return crypto::hex(crypto::sha256({"ishizue session", token})); }

std::optional<Credential> credential(const Directory& directory, std::string_view login)
{
    auto rows = directory.read([&](const store::Snapshot& s) {
        return s.all<Credential>(
            "SELECT id, password, disabled, password_temporary, password_given_at, (SELECT COUNT(*) FROM identity_membership m WHERE m.account = a.id), "
            "(SELECT COUNT(*) FROM identity_membership m WHERE m.account = a.id AND m.stopped_at IS NOT NULL) "
            "FROM identity_account a WHERE login = ?"_sql,
            login);
    });
    return rows.empty() ? std::nullopt : std::optional{std::move(rows.front())};
}

/// The session of this digest, ended by time or not; nothing for an account that is shut out.
std::optional<Found> session_of(const Directory& directory, const std::string& token_digest)
{
    auto rows = directory.read([&](const store::Snapshot& s) {
        return s.all<Found>("SELECT s.id, a.id, a.login, a.name, a.created_at, a.password_temporary, a.signed_in_before, "
                            "s.started_at, s.seen_at "
                            "FROM identity_session s JOIN identity_account a ON a.id = s.account "
                            "WHERE s.token = ? AND a.disabled = 0"_sql,
                            token_digest);
    });
    return rows.empty() ? std::nullopt : std::optional{std::move(rows.front())};
}

void insert_session(store::Tx& tx, const std::string& token, const base::Uuid& id, const base::AccountId& account,
                    const std::string& peer, base::Instant now)
{
    tx.run("DELETE FROM identity_session WHERE seen_at <= ? OR started_at <= ?"_sql, now - idle, now - longest);
    tx.run("INSERT INTO identity_session(token, id, account, peer, started_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)"_sql,
           digest(token), id, account, peer, now, now);
    tx.run("DELETE FROM identity_session WHERE account = ? AND id NOT IN "
           "(SELECT id FROM identity_session WHERE account = ? ORDER BY started_at DESC, id DESC LIMIT ?)"_sql,
           account, account, most_sessions);
}

/// A wrong password is counted where its owner and the company's administrator see it.
void count_failure(store::Tx& tx, const base::AccountId& account, const std::string& knocked)
{
    tx.run("UPDATE identity_account SET failures = failures + 1 WHERE id = ?"_sql, account);
    tx.run("UPDATE identity_attempt SET account = ? WHERE door = ?"_sql, account, knocked);
}

void note_sign_in(store::Tx& tx, const base::AccountId& account, base::Instant now)
{
    tx.run("UPDATE identity_account SET signed_in_before = signed_in_at, signed_in_at = ?, failures = 0 WHERE id = ?"_sql, now,
           account);
}

}  // namespace

std::string csrf_token(std::string_view session_token) { return crypto::hex(crypto::hmac(session_token, "ishizue csrf")); }

base::Checked may_work(const Session& session)
{
    if (session.account.password_temporary) return base::Refusal{codes::change_password_first};
    return base::Nothing{};
}

base::Result<Opened> SignIn::sign_in(std::string_view login, std::string_view password, const std::string& peer)
{
    const auto name = normal_login(login);
    const auto knocked = door("sign-in", name, peer);
    TRY(directory_.write([&](store::Tx& tx) { return admit(tx, knocked, directory_.now()); }));

    const auto known = credential(directory_, name);
    const bool right = crypto::check_password(known ? std::string_view{known->password} : nobody, normal_password(password));
    if (!right || !known || known->shut_out()) {
        if (!right) {
            const auto account = known ? known->account : base::AccountId{};  // an unknown login costs the same write
            directory_.write([&](store::Tx& tx) { return count_failure(tx, account, knocked), true; });
        }
        return base::Refusal{codes::wrong_login_or_password};
    }
    directory_.write([&](store::Tx& tx) { return forgive(tx, knocked), true; });
    // Said to nobody but who knows the password.
    if (known->lapsed(directory_.now()))
        return base::Refusal{codes::initial_password_expired, "password", {std::to_string(temporary_lasts.count())}};
    const auto account = directory_.account(known->account);
    if (!account || account->disabled) return base::Refusal{codes::wrong_login_or_password};
    return open(*account, peer);
}

Opened SignIn::open(const Account& account, const std::string& peer)
{
    Opened opened{crypto::random_token(), {directory_.new_id(), account, {}}};
    opened.session.csrf = csrf_token(opened.token);
    directory_.write([&](store::Tx& tx) {
        opened.session.signed_in_before =
            tx.value<base::Instant>("SELECT signed_in_at FROM identity_account WHERE id = ?"_sql, account.id);
        note_sign_in(tx, account.id, directory_.now());
        insert_session(tx, opened.token, opened.session.id, account.id, peer, directory_.now());
        return true;
    });
    return opened;
}

std::optional<Session> SignIn::session(std::string_view token)
{
    if (token.size() != 64) return std::nullopt;
    const auto key = digest(token);
    const auto now = directory_.now();
    const auto found = directory_.memo().get<std::optional<Found>>(directory_.version(), "session|" + key,
                                                                   [&] { return session_of(directory_, key); });
    if (!*found || (*found)->seen_at <= now - idle || (*found)->started_at <= now - longest) return std::nullopt;
    const auto& row = **found;
    // Noted once a minute: a write for each request would cost more than the request.
    if (row.seen_at + seen_step <= now)
        directory_.write([&](store::Tx& tx) {
            tx.run("UPDATE identity_session SET seen_at = ? WHERE token = ?"_sql, now, key);
            return true;
        });
    return Session{row.id,
                   {row.account, row.login, row.name, row.created_at, false, row.password_temporary},
                   csrf_token(token),
                   row.signed_in_before};
}

std::optional<base::AccountId> SignIn::at_hand(std::string_view token) const
{
    if (token.size() != 64) return std::nullopt;
    const auto kept = directory_.memo().find(directory_.version(), "session|" + digest(token));
    if (!kept) return std::nullopt;
    const auto& found = *std::static_pointer_cast<const std::optional<Found>>(kept);
    const auto now = directory_.now();
    if (!found || found->password_temporary || found->seen_at + seen_step <= now || found->started_at <= now - longest)
        return std::nullopt;
    return found->account;
}

void SignIn::sign_out(std::string_view token)
{
    directory_.write([&](store::Tx& tx) {
        tx.run("DELETE FROM identity_session WHERE token = ?"_sql, digest(token));
        return true;
    });
}

base::Checked SignIn::change_password(const Session& session, std::string_view current, std::string_view wanted,
                                      const std::string& peer)
{
    const auto& account = session.account;
    const auto knocked = door("password", account.login, peer);
    TRY(directory_.write([&](store::Tx& tx) { return admit(tx, knocked, directory_.now()); }));
    const auto known = credential(directory_, account.login);
    base::Faults faults;
    const bool right = known && crypto::check_password(known->password, normal_password(current));
    faults.add_if(!right, codes::password_wrong, "current");
    if (const auto wrong = faults_of_password(wanted, account.login, "password")) faults.add(base::Refusal{wrong.all()});
    faults.add_if(right && normal_password(current) == normal_password(wanted), codes::password_unchanged, "password");
    if (right) directory_.write([&](store::Tx& tx) { return forgive(tx, knocked), true; });
    if (faults) return faults;

    const auto hash = crypto::hash_password(normal_password(wanted));
    return directory_.write([&](store::Tx& tx) -> base::Checked {
        tx.run("UPDATE identity_account SET password = ?, password_temporary = 0 WHERE id = ?"_sql, hash, account.id);
        tx.run("DELETE FROM identity_session WHERE account = ? AND id <> ?"_sql, account.id, session.id);
        return base::Nothing{};
    });
}

std::vector<SessionRow> SignIn::sessions(const base::AccountId& account) const
{
    const auto now = directory_.now();
    return directory_.read([&](const store::Snapshot& s) {
        return s.all<SessionRow>("SELECT id, peer, started_at, seen_at FROM identity_session "
                                 "WHERE account = ? AND seen_at > ? AND started_at > ? ORDER BY seen_at DESC, id DESC"_sql,
                                 account, now - idle, now - longest);
    });
}

base::Checked SignIn::end(const base::AccountId& account, const base::Uuid& session)
{
    return directory_.write([&](store::Tx& tx) -> base::Checked {
        tx.run("DELETE FROM identity_session WHERE account = ? AND id = ?"_sql, account, session);
        if (tx.connection().changes() == 0) return base::Refusal{codes::no_such_session};
        return base::Nothing{};
    });
}

}  // namespace identity
