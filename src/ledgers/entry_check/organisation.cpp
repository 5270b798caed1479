#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// 責任者等指定簿 f10, 連絡系統図 f11, 委員会 f40 and 内部監査 f41.
namespace ledgers::entry_check {
namespace organisation {
namespace {

using std::chrono::days;

constexpr std::array<std::string_view, 3> must_be_held{"総括責任者", "管理責任者", "システム管理者"};
constexpr base::Day far_ahead{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};

/// The role of the auditor that makes him a party; "" when he is none.
std::string_view party(Records& records, const Row& audit)
{
    const auto day = day_of(audit["audited_on"]).value_or(records.today());
    for (const auto& office : records.offices(records.person(audit["auditor"]), day)) {
        const bool manages = office.role == "管理責任者" || office.role == "システム管理者" || office.acting;
        if (manages && (office.kind == "全社" || contains(audit["scope"], office.scope))) return office.role;
    }
    if (records.same(audit["auditor"], audit["owner"])) return "是正の責任者";
    return audit["independent"] == "利害あり" ? "利害関係者" : "";
}

void not_independent(Records& records, Found& found)
{
    for (const auto& audit : records.rows("f41"))
        if (const auto role = party(records, audit); !role.empty()) found.at(audit, "auditor", {{"role", std::string{role}}});
}

void effect_missing(Records& records, Found& found)
{
    const days time{records.parameter("finding_effect_days")};
    for (const auto& audit : records.rows("f41")) {
        if (audit["verdict"] != "軽微な不適合" && audit["verdict"] != "重大な不適合") continue;
        const auto done = day_of(audit["done_on"]), due = day_of(audit["due_on"]);
        if (done && *done + time < records.today() && audit.blank("effect_on"))
            found.at(audit, "effect_on", {{"days", std::to_string((records.today() - *done).count())}});
        else if (!done && due && *due < records.today())
            found.at(audit, "done_on", {{"days", "0"}}, Severity::error);
    }
}

void action_overdue(Records& records, Found& found)
{
    for (const auto& row : records.rows("f40"))
        if (const auto due = row["due_on"]; !due.empty() && due < records.today_text() && row.blank("done_on"))
            found.at(row, "done_on",
                     {{"minutes_no", std::string{row.blank("minutes_no") ? row.number() : row["minutes_no"]}},
                      {"due", std::string{due}}});
}

using Post = std::pair<std::string_view, std::string_view>;  // role and scope

/// Until when a post must be held: for ever, or while its facility or system exists.
base::Day needed_until(Records& records, std::string_view scope)
{
    if (const auto facility = records.numbered("f13", scope)) return day_of((*facility)["released_on"]).value_or(far_ahead);
    if (const auto system = records.numbered("f21", scope)) return day_of((*system)["retired_on"]).value_or(far_ahead);
    return far_ahead;
}

/// Whether deputies hold the post on each day of the interval.
bool acted(const std::vector<Office>& deputies, base::Day from, base::Day until)
{
    for (const auto& office : deputies)  // in the order of their beginning
        if (office.from <= from) from = std::max(from, office.until + days{1});
    return from > until;
}

void vacant(Records& records, Found& found, const Row& before, const std::vector<Office>& deputies, base::Day from, base::Day until)
{
    const bool deputy = acted(deputies, from, until);
    if (until < from || (deputy && (until - from).count() < records.parameter("role_vacancy_days"))) return;
    found.at(before, "until_on", {{"from", base::iso(from)}, {"to", base::iso(until)}},
             deputy ? Severity::warning : Severity::error);
}

void gap(Records& records, Found& found)
{
    std::map<Post, std::array<std::vector<Office>, 2>> posts;  // holders and deputies
    for (const auto& office : records.all_offices())
        if (std::ranges::find(must_be_held, office.role) != must_be_held.end())
            posts[{office.role, office.scope}][office.acting ? 1 : 0].push_back(office);
    for (auto& [post, both] : posts) {
        auto& [holders, deputies] = both;
        std::ranges::stable_sort(holders, {}, &Office::from);
        std::ranges::stable_sort(deputies, {}, &Office::from);
        if (holders.empty()) continue;  // a deputy of a post that is held under another scope
        auto last = holders.front();
        for (const auto& office : holders) {
            if (office.from > last.until + days{1})
                vacant(records, found, last.row, deputies, last.until + days{1}, office.from - days{1});
            if (office.until > last.until) last = office;
        }
        const auto end = std::min(records.today(), needed_until(records, post.second));
        if (last.until < end) vacant(records, found, last.row, deputies, last.until + days{1}, end);
    }
}

bool audits(const Office& office) { return office.role == "監査責任者" || office.role == "監査員"; }
bool is_audited(const Office& office) { return office.role == "管理責任者" || office.role == "システム管理者"; }

void conflict(Records& records, Found& found)
{
    std::map<Persons::Id, std::vector<Office>> by_person;
    for (const auto& office : records.all_offices()) by_person[records.person(office.row["person"])].push_back(office);
    for (const auto& [person, held] : by_person)
        for (const auto& auditor : held)
            for (const auto& manager : held)
                if (audits(auditor) && is_audited(manager) && auditor.from <= manager.until && manager.from <= auditor.until)
                    found.at(auditor.row, "role",
                             {{"from", base::iso(std::max(auditor.from, manager.from))},
                              {"a", std::string{manager.role}},
                              {"b", std::string{auditor.role}}});
}

/// Whether a name on the tree is of somebody who was in the registers and is in none of them today.
bool gone(Records& records, std::string_view name)
{
    const auto id = records.person(name);
    const auto handlers = records.of_person("f08", "name", id), offices = records.of_person("f10", "person", id);
    if (handlers.empty() && offices.empty()) return false;  // a window of the Ministry, a company of guards
    const bool handles = std::ranges::any_of(
        handlers, [&](const Row& row) { return row.blank("released_on") || row["released_on"] >= records.today_text(); });
    return !handles && records.offices(id, records.today()).empty();
}

void contact_untested(Records& records, Found& found)
{
    const auto latest = records.months_ago("contact_test_months");
    for (const auto& row : records.rows("f11")) {
        const bool ended = !row.blank("valid_until") && row["valid_until"] < records.today_text();
        if (ended || row["valid_from"] > records.today_text()) continue;
        const Values last{{"last", std::string{row["tested_on"]}}};
        if (gone(records, row["name"]))
            found.at(row, "valid_until", last, Severity::error);
        else if (row["tested_on"] < latest || row["test_result"] == "つながらない")
            found.at(row, row["tested_on"] < latest ? "tested_on" : "test_result", last);
    }
}

constexpr std::array rules{
    Check{"check.audit_not_independent", not_independent}, Check{"check.audit_effect_missing", effect_missing},
    Check{"check.action_overdue", action_overdue},         Check{"check.appointment_gap", gap},
    Check{"check.appointment_conflict", conflict},         Check{"check.contact_untested", contact_untested},
};

}  // namespace
}  // namespace organisation

std::span<const Check> organisation_rules() { return organisation::rules; }

}  // namespace ledgers::entry_check
