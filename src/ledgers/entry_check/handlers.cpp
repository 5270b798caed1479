#include "ledgers/entry_check/people.hpp"
#include "ledgers/entry_check/pledge_text.hpp"
#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

/// 取扱者名簿 f08 against pledges f09, education f37, accounts f22, permits f14 and keys f18.
namespace ledgers::entry_check {
namespace handlers {
namespace {

/// Sessions (f37) a handler passed until the designation; whether the register's day may be of one: a test may come some days
/// later.
bool education_agrees(Records& records, const Row& handler)
{
    bool any = false;
    for (const auto& row : records.of_person("f37", "person", records.person(handler["name"]))) {
        if (row["passed"] != "合格" || row["held_on"] > handler["designated_on"]) continue;
        any = true;
        if (row["held_on"] <= handler["educated_on"]) return true;
    }
    return !any;  // courses before the ledger was begun are only in the register
}

void designated_too_early(Records& records, Found& found)
{
    constexpr std::array<std::pair<std::string_view, const char*>, 3> preconditions{
        {{"pledge_on", "誓約書"}, {"educated_on", "指定前教育"}, {"fitness_on", "適格性の確認"}}};
    for (const auto& handler : records.rows("f08")) {
        const auto designated_on = handler["designated_on"];
        if (designated_on.empty()) continue;
        const auto say = [&](std::string_view column, const char* what, std::string_view day) {
            found.at(handler, column,
                     {{"person", name_of(handler)},
                      {"designated", std::string{designated_on}},
                      {"what", what},
                      {"date", std::string{day}}});
        };
        for (const auto& [column, what] : preconditions)
            if (const auto day = handler[column]; day.empty() || day > designated_on) say(column, what, day);
        const auto pledge = records.numbered("f09", handler["pledge_no"]);
        if (pledge && !pledge->blank("signed_on") && (*pledge)["signed_on"] != handler["pledge_on"])
            say("pledge_on", "誓約書の署名日", (*pledge)["signed_on"]);
        if (!handler.blank("educated_on") && !education_agrees(records, handler))
            say("educated_on", "教育の合格の日", handler["educated_on"]);
    }
}

void education_expired(Records& records, Found& found)
{
    const int cycle = records.parameter("edu_cycle_months");
    const std::chrono::days ahead{records.parameter("reminder_first_days")};
    for (const auto& handler : records.rows("f08")) {
        if (!designated(handler, records.today())) continue;
        const auto last = day_of(handler["education_last_on"]);
        const auto expires = last ? base::add_months(*last, cycle) : records.today() - std::chrono::days{1};
        const Values values{{"person", name_of(handler)}, {"expired_on", last ? base::iso(expires) : ""}};
        if (expires < records.today())
            found.at(handler, "education_last_on", values);
        else if (expires - ahead <= records.today())
            found.at(handler, "education_last_on", values, Severity::notice);
    }
}

void pledge_old_version(Records& records, Found& found)
{
    const auto current = current_pledge_text(records);
    const std::chrono::days time{records.parameter("pledge_renew_days")};
    for (const auto& handler : records.rows("f08")) {
        if (!designated(handler, records.today())) continue;
        const auto pledge = latest_pledge(records, handler);
        if (!pledge || !older_text(records, (*pledge)["text_version"], current.version)) continue;
        const bool over = current.from && *current.from + time < records.today();
        found.at(*pledge, "text_version",
                 {{"person", name_of(handler)}, {"version", std::string{(*pledge)["text_version"]}}, {"current", current.version}},
                 over ? Severity::error : Severity::warning);
    }
}

/// The moment by which access must have ended: so many hours after work ended on the day of the release.
std::int64_t access_deadline(const Records& records, base::Day released)
{
    const std::int64_t end_of_work =
        std::int64_t{released.time_since_epoch().count()} * 24 * 60 + std::int64_t{records.threshold("work_ends_hour")} * 60;
    return end_of_work + std::int64_t{records.parameter("leaver_access_hours")} * 60;
}

void access_late(Records& records, Found& found)
{
    const auto today = std::int64_t{records.today().time_since_epoch().count()} * 24 * 60;  // its beginning
    for (const auto& handler : records.rows("f08")) {
        const auto released = day_of(handler["released_on"]);
        if (!released) continue;
        const auto deadline = access_deadline(records, *released);
        for (const auto& account : records.rows_of_handler("f22", "person", handler)) {
            const auto issued = day_of(account["issued_on"]);
            const auto stopped = minutes_of(account["stopped_at"]);
            if (issued && *issued > *released) continue;  // of a later designation
            if (stopped ? *stopped > deadline : today > deadline)
                found.at(account, "stopped_at",
                         {{"person", name_of(handler)},
                          {"released", std::string{handler["released_on"]}},
                          {"ids", std::string{account.blank("user_id") ? account.number() : account["user_id"]}},
                          {"stopped", std::string{stopped ? account["stopped_at"] : "未了"}}});
        }
    }
}

/// What of a release is not done: names of columns, cards and keys.
std::string open_of_release(Records& records, const Row& handler)
{
    std::string open;
    const auto add = [&](std::string_view what) { open.append(open.empty() ? "" : "、").append(what); };
    for (const auto column : {"items_back_on", "access_removed_at", "leave_pledge_on"})
        if (handler.blank(column)) add(handler.form().find(column)->label.ja);
    for (const auto& permit : records.rows_of_handler("f14", "person", handler))
        if (!permit.blank("card_no") && permit.blank("card_back_on")) add(permit["card_no"]);
    for (const auto& key : records.of_person("f18", "borrower", records.person(handler["name"])))
        if (key["action"] == "貸出" && key.blank("returned_at")) add(key["key_no"]);
    return open;
}

void release_items_missing(Records& records, Found& found)
{
    for (const auto& handler : records.rows("f08")) {
        if (handler.blank("released_on") || handler["released_on"] >= records.today_text()) continue;
        if (const auto open = open_of_release(records, handler); !open.empty())
            found.at(handler, "items_back_on", {{"person", name_of(handler)}, {"what", open}});
    }
}

void list_review_overdue(Records& records, Found& found)
{
    const auto latest_handler = records.months_ago("handler_review_months");
    const auto latest_permit = records.months_ago("entry_permit_review_months");
    for (const auto& handler : records.rows("f08")) {
        const auto last = handler.blank("review_on") ? handler["designated_on"] : handler["review_on"];
        if (designated(handler, records.today()) && last < latest_handler)
            found.at(handler, "review_on", {{"person", name_of(handler)}, {"last", std::string{last}}});
    }
    for (const auto& permit : records.rows("f14")) {
        const auto last = permit.blank("reviewed_on") ? permit["permitted_on"] : permit["reviewed_on"];
        if (permitted(permit, records.today()) && last < latest_permit)
            found.at(permit, "reviewed_on", {{"last", std::string{last}}});
    }
}

/// Everybody who did something since then.
std::unordered_set<Persons::Id> active_since(Records& records, std::string_view since)
{
    constexpr std::array<std::array<std::string_view, 3>, 6> acts{{{"f03", "performer", "done_on"},
                                                                   {"f04", "borrower", "lent_at"},
                                                                   {"f05", "applicant", "applied_on"},
                                                                   {"f06", "sender", "sent_on"},
                                                                   {"f15", "name", "date"},
                                                                   {"f25", "user", "out_at"}}};
    std::unordered_set<Persons::Id> active;
    for (const auto& [form, person, on] : acts)
        for (const auto& row : records.rows(form))
            if (row[on].empty() || row[on] >= since) active.insert(records.person(row[person]));
    return active;
}

void unused(Records& records, Found& found)
{
    const auto since = records.months_ago("handler_review_months");
    const auto active = active_since(records, since);
    for (const auto& handler : records.rows("f08"))
        if (designated(handler, records.today()) && handler["designated_on"] < since &&
            !active.contains(records.person(handler["name"])))
            found.at(handler, "review_on",
                     {{"person", name_of(handler)}, {"months", std::to_string(records.parameter("handler_review_months"))}});
}

constexpr std::array rules{
    Check{"check.designated_too_early", designated_too_early},
    Check{"check.education_expired", education_expired},
    Check{"check.pledge_old_version", pledge_old_version},
    Check{"check.release_access_late", access_late},
    Check{"check.release_items_missing", release_items_missing},
    Check{"check.list_review_overdue", list_review_overdue},
    Check{"check.handler_unused", unused},
};

}  // namespace
}  // namespace handlers

std::span<const Check> handler_rules() { return handlers::rules; }

}  // namespace ledgers::entry_check
