#include "catalog/roles.hpp"
#include "identity/directory.hpp"
#include "journal/log.hpp"
#include "organization/queries.hpp"
#include "organization/tables.hpp"
#include "organization/upkeep_tables.hpp"

/// What the organization keeps about one person.
namespace organization {
namespace {

using service::PersonRecord;
using service::Query;
using service::Text;
using store::operator""_sql;

std::string said_of(const PersonDescribed& fact)
{
    std::string text;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty()) text += (text.empty() ? "" : "\n") + (label + ("　" + value));
    };
    add("社員番号", fact.number);
    add("氏名", fact.name.value_or(disposed));
    add("フリガナ", fact.kana.value_or(disposed));
    add("所属", fact.department);
    add("役職", fact.title);
    add("雇用区分", fact.employment);
    add("メール", fact.mail.value_or(disposed));
    add("電話", fact.telephone.value_or(disposed));
    add("夜間の電話", fact.night_telephone.value_or(disposed));
    return text;
}

/// Every entry of the register about them, as it was recorded: what it says now and what it said before.
std::vector<PersonRecord> register_entries(const Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    const auto view = query.book.view();
    const auto link = "/organization/people/" + std::string{person.text()};
    for (const auto& entry : journal::log::of_subject(view->snapshot(), person)) {
        if (entry.head.occurred_on > query.day) continue;
        PersonRecord record{entry.head.occurred_on, {}, {}, {}, link};
        if (entry.head.fact == PersonDescribed::fact) {
            record.what = {"登録・変更", "Entered or changed"};
            record.detail = said_of(journal::decode<PersonDescribed>(entry));
        } else if (entry.head.fact == PersonLeft::fact) {
            record.what = {"退職・転出", "Left"};
            record.detail = journal::decode<PersonLeft>(entry).reason;
        } else {
            continue;
        }
        records.push_back(std::move(record));
    }
    return records;
}

/// The account, without anything one signs in with.
std::vector<PersonRecord> account_of_person(const Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    const auto row = person_table.find(query.readings, person);
    if (!row || !row->account) return records;
    const auto account = query.directory ? query.directory->account(*row->account) : std::nullopt;
    const auto login = account ? account->login : "";
    records.push_back({row->account_since, {}, {"アカウントの結び付け", "Account linked"}, login, {}});
    if (row->password_reissued)
        records.push_back({row->password_reissued, {}, {"パスワードの再発行", "Password reissued"}, login, {}});
    if (row->account_stopped)
        records.push_back({row->account_stopped, {}, {"利用停止", "Account stopped"}, row->account_stop_reason, {}});
    return records;
}

std::vector<PersonRecord> appointments_of(const Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    for (const auto& row : appointment_table.where(query.readings, "WHERE person = ? ORDER BY starts, subject"_sql, person)) {
        const auto label = query.catalog.role(row.role).label(query.company.edition) + (row.deputy_for ? "の代行者" : "");
        auto detail = row.scope_name.empty() ? "会社" : row.scope_name;
        for (const auto& part : {row.letter, row.caution, row.end_reason})
            if (!part.empty()) detail += "　" + part;
        records.push_back({row.starts, row.last_day, {label, label}, detail, "/organization/people/" + std::string{person.text()}});
    }
    return records;
}

std::vector<PersonRecord> pledges_of(const Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    for (const auto& row : pledge_table.where(query.readings, "WHERE person = ? ORDER BY signed_on, subject"_sql, person))
        records.push_back({row.signed_on,
                           {},
                           {"誓約書", "Pledge"},
                           "文面 " + row.text_version + (row.scanned_on ? "　スキャンあり" : ""),
                           "/organization/handlers"});
    return records;
}

/// Suitability, test calls, and what was settled when a handler left the post.
std::vector<PersonRecord> upkeep_of(const Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    const std::string link = "/organization/upkeep";
    for (const auto& row : suitability_table.where(query.readings, "WHERE person = ? ORDER BY checked_on"_sql, person))
        records.push_back({row.checked_on, {}, {"適格性の確認", "Suitability checked"}, row.method, link});
    for (const auto& row : call_table.where(query.readings, "WHERE person = ? ORDER BY called_on"_sql, person))
        records.push_back({row.called_on,
                           {},
                           row.reached ? Text{"通話試験（つながった）", "Test call, reached"}
                                       : Text{"通話試験（つながらない）", "Test call, not reached"},
                           row.note,
                           link});
    for (const auto& row : leaver_table.all(query.readings)) {
        const auto post = appointment_table.find(query.readings, row.subject);
        if (post && post->person == person)
            records.push_back({row.closed_on,
                               {},
                               {"離任の後始末", "Leaver closed"},
                               row.promise + "　引継ぎ " + row.handed_over.value_or(disposed),
                               link});
    }
    return records;
}

}  // namespace

std::vector<service::PersonSection> person_sections()
{
    return {{10, {"名簿の登録", "Register entry"}, register_entries},
            {11, {"アカウント", "Account"}, account_of_person},
            {20, {"任命・取扱者の指定", "Appointments and handler scope"}, appointments_of},
            {21, {"誓約", "Pledges"}, pledges_of},
            {22, {"適格性・通話試験・離任", "Suitability, test calls, leaving"}, upkeep_of}};
}

}  // namespace organization
