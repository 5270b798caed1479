#include "identity/schema.hpp"

#include "store/migrate.hpp"

namespace identity {

using store::operator""_sql;

void migrate(store::Connection& connection)
{
    static const std::vector<store::Step> steps{
        {"accounts, companies, sessions",
         {
             "CREATE TABLE identity_installation(id TEXT NOT NULL PRIMARY KEY, made_at BIGINT NOT NULL)"_sql,
             "CREATE TABLE identity_company(id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, short_name TEXT NOT NULL, "
             "sample BIGINT NOT NULL, created_at BIGINT NOT NULL)"_sql,
             "CREATE TABLE identity_account(id TEXT NOT NULL PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
             "created_at BIGINT NOT NULL, disabled BIGINT NOT NULL, password_temporary BIGINT NOT NULL, "
             "password TEXT NOT NULL)"_sql,
             // setup_until: what `admin recover` gave; founder: setup authority until the first 総括責任者 is in force
             "CREATE TABLE identity_membership(account TEXT NOT NULL, company TEXT NOT NULL, founder BIGINT NOT NULL, "
             "setup_until BIGINT, joined_at BIGINT NOT NULL, PRIMARY KEY(account, company))"_sql,
             "CREATE TABLE identity_session(token TEXT NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, "
             "peer TEXT NOT NULL, started_at BIGINT NOT NULL, seen_at BIGINT NOT NULL)"_sql,
             "CREATE INDEX identity_session_account ON identity_session(account)"_sql,
             "CREATE TABLE identity_attempt(door TEXT NOT NULL PRIMARY KEY, faults TEXT NOT NULL, blocks BIGINT NOT NULL, "
             "blocked_until BIGINT NOT NULL, last_at BIGINT NOT NULL)"_sql,
             "CREATE TABLE identity_setup(token TEXT NOT NULL PRIMARY KEY, made_at BIGINT NOT NULL)"_sql,
         }},
        {"last sign-ins, accounts stopped by a company",
         {
             // signed_in_before: what the owner is shown while signed_in_at is the present one; failures: since then
             "ALTER TABLE identity_account ADD COLUMN signed_in_at BIGINT"_sql,
             "ALTER TABLE identity_account ADD COLUMN signed_in_before BIGINT"_sql,
             "ALTER TABLE identity_account ADD COLUMN failures BIGINT NOT NULL DEFAULT 0"_sql,
             "ALTER TABLE identity_membership ADD COLUMN stopped_at BIGINT"_sql,
             "ALTER TABLE identity_attempt ADD COLUMN account TEXT"_sql,
         }},
        {"when a temporary password was given",
         {
             // of those given before nobody noted the day: the account's own counts, which is never too late
             "ALTER TABLE identity_account ADD COLUMN password_given_at BIGINT"_sql,
             "UPDATE identity_account SET password_given_at = created_at WHERE password_temporary = 1"_sql,
         }},
    };
    store::migrate(connection, "identity", steps);
}

}  // namespace identity
