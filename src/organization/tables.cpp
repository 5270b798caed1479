#include "organization/tables.hpp"

#include "organization/upkeep_tables.hpp"

namespace organization {

const store::Table<CompanyRow> company_table{"organization_company", "subject"};
const store::Table<SiteRow> site_table{"organization_site", "subject"};
const store::Table<PersonRow> person_table{"organization_person", "subject"};
const store::Table<AppointmentRow> appointment_table{"organization_appointment", "subject"};
const store::Table<PledgeRow> pledge_table{"organization_pledge", "subject"};
const store::Table<MarkingRow> marking_table{"organization_marking", "subject"};
const store::Table<RecoveryRow> recovery_table{"organization_recovery", "subject"};

using journal::Entry;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.

static void apply(store::Tx& tx, const CompanyDescribed& fact, const Entry& entry)
{
    company_table.put(tx, {entry.head.subject, fact.name, fact.kana, fact.short_name, fact.edition, fact.fiscal_year_start_month});
}

static void apply(store::Tx& tx, const SiteOpened& fact, const Entry& entry)
{
    site_table.put(tx, {entry.head.subject, fact.name, fact.address, entry.head.occurred_on, std::nullopt});
}

static void apply(store::Tx& tx, const SiteClosed&, const Entry& entry)
{
    site_table.change(tx, entry.head.subject, [&](SiteRow& row) { row.closed = entry.head.occurred_on; });
}

static void apply(store::Tx& tx, const PersonDescribed& fact, const Entry& entry)
{
    PersonRow row{};
    if (auto known = person_table.find(tx, entry.head.subject))
        row = std::move(*known);
    else
        row.since = entry.head.occurred_on;
    row.subject = base::PersonId{entry.head.subject};
    row.number = fact.number;
    row.name = fact.name;
    row.kana = fact.kana;
    row.department = fact.department;
    row.title = fact.title;
    row.employment = fact.employment;
    row.mail = fact.mail;
    row.telephone = fact.telephone;
    row.night_telephone = fact.night_telephone;
    row.outside = fact.outside;
    row.seq = entry.head.seq;
    person_table.put(tx, row);
}

/// Changes the person this entry is about and keeps the seq for If-Match.
template <class Change>
void change_person(store::Tx& tx, const Entry& entry, Change&& how)
{
    person_table.change(tx, entry.head.subject, [&](PersonRow& row) {
        how(row);
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const PersonLeft& fact, const Entry& entry)
{
    change_person(tx, entry, [&](PersonRow& row) {
        row.left_on = entry.head.occurred_on;
        row.left_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const AccountLinked& fact, const Entry& entry)
{
    change_person(tx, entry, [&](PersonRow& row) {
        row.account = fact.account;
        row.account_since = entry.head.occurred_on;
    });
}

static void apply(store::Tx& tx, const AccountUnlinked&, const Entry& entry)
{
    change_person(tx, entry, [](PersonRow& row) {
        row.account.reset();
        row.account_since.reset();
        row.password_reissued.reset();
        row.account_stopped.reset();
        row.account_stop_reason.clear();
    });
}

static void apply(store::Tx& tx, const PasswordReissued&, const Entry& entry)
{
    change_person(tx, entry, [&](PersonRow& row) { row.password_reissued = entry.head.occurred_on; });
}

static void apply(store::Tx& tx, const AccountStopped& fact, const Entry& entry)
{
    change_person(tx, entry, [&](PersonRow& row) {
        row.account_stopped = entry.head.occurred_on;
        row.account_stop_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const AccountReopened&, const Entry& entry)
{
    change_person(tx, entry, [](PersonRow& row) {
        row.account_stopped.reset();
        row.account_stop_reason.clear();
    });
}

static void apply(store::Tx& tx, const Appointed& fact, const Entry& entry)
{
    appointment_table.put(tx, {base::AppointmentId{entry.head.subject},
                               fact.person,
                               fact.role,
                               fact.scope_kind,
                               fact.scope,
                               fact.scope_name,
                               fact.deputy_for,
                               fact.from,
                               fact.until,
                               fact.appointed_by,
                               fact.letter,
                               fact.caution,
                               {},
                               entry.head.occurred_on,
                               entry.head.seq});
}

static void apply(store::Tx& tx, const AppointmentEnded& fact, const Entry& entry)
{
    appointment_table.change(tx, entry.head.subject, [&](AppointmentRow& row) {
        row.last_day = fact.last_day;
        row.end_reason = fact.reason;
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const Pledged& fact, const Entry& entry)
{
    pledge_table.put(tx, {entry.head.subject, fact.person, fact.text_version, entry.head.occurred_on, std::nullopt, {}});
}

static void apply(store::Tx& tx, const PledgeScanned& fact, const Entry& entry)
{
    pledge_table.change(tx, entry.head.subject, [&](PledgeRow& row) {
        row.scanned_on = entry.head.occurred_on;
        row.scan = fact.scan;
    });
}

static void apply(store::Tx& tx, const MarkingConfirmed& fact, const Entry& entry)
{
    marking_table.put(tx, {entry.head.subject, fact.file_sha256, fact.search, entry.head.occurred_on});
}

static void apply(store::Tx& tx, const SetupRecovered& fact, const Entry& entry)
{
    recovery_table.put(tx, {entry.head.subject, fact.account, fact.reason, fact.until, entry.head.occurred_on});
}

std::map<base::PersonId, PersonRow> people_by_id(const store::Snapshot& snapshot)
{
    std::map<base::PersonId, PersonRow> people;
    for (auto& row : person_table.all(snapshot)) people.emplace(row.subject, std::move(row));
    return people;
}

journal::Readings readings()
{
    using journal::kind;
    journal::Readings all{
        "organization",
        {&company_table, &site_table, &person_table, &appointment_table, &pledge_table, &marking_table, &recovery_table},
        {kind<CompanyDescribed>(), kind<SiteOpened>(), kind<SiteClosed>(), kind<PersonDescribed>(), kind<PersonLeft>(),
         kind<AccountLinked>(), kind<AccountUnlinked>(), kind<PasswordReissued>(), kind<AccountStopped>(), kind<AccountReopened>(),
         kind<Appointed>(), kind<AppointmentEnded>(), kind<Pledged>(), kind<PledgeScanned>(), kind<MarkingConfirmed>(),
         kind<SetupRecovered>()}};
    add_upkeep(all);
    return all;
}

}  // namespace organization
