#include "ledgers/entry_check/era.hpp"
#include "ledgers/entry_check/people.hpp"
#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <set>

/// What holds when a person leaves, moves, or stays too many: everything is closed, and nothing is done afterwards.
namespace ledgers::entry_check {
namespace leaving {
namespace {

/// Whether any row of this person's in a form has a blank cell where it would be closed.
bool any_open(Records& records, std::string_view form, std::string_view person, std::string_view name, std::string_view closed)
{
    return std::ranges::any_of(records.of_person(form, person, records.person(name)), [&](const Row& row) {
        const bool out = form == "f05" ? !row.blank("taken_at") : form == "f18" ? row["action"] == "貸出" : true;
        return out && row.blank(closed);
    });
}

bool designated_again(Records& records, const Row& handler)
{
    return designated_on(records, handler["name"], {}, records.today()).has_value();
}

bool left(Records& records, const Row& handler)
{
    return !handler.blank("released_on") && handler["released_on"] < records.today_text() && !designated_again(records, handler);
}

void leaver_all_closed(Records& records, Found& found)
{
    for (const auto& handler : records.rows("f08"))
        if (left(records, handler))
            for (const auto& what : open_of(records, handler))
                found.at(handler, "released_on", {{"person", name_of(handler)}, {"what", what}});
}

/// Coming in under escort as a visitor is no act of a handler.
void released_never_used(Records& records, Found& found)
{
    constexpr std::array<std::array<std::string_view, 4>, 3> acts{
        {{"f04", "borrower", "lent_at", "貸出し"}, {"f15", "name", "date", "入室"}, {"f25", "user", "out_at", "媒体の使用"}}};
    for (const auto& handler : records.rows("f08")) {
        if (handler.blank("released_on")) continue;
        for (const auto& [form, person, on, what] : acts)
            for (const auto& row : records.of_person(form, person, records.person(handler["name"]))) {
                const auto day = day_of(row[on]);
                const bool visitor = form == "f15" && row["kind"] == "臨時";
                if (!day || visitor || date_of(row[on]) <= handler["released_on"]) continue;
                if (!designated_on(records, handler["name"], {}, *day))
                    found.at(row, on,
                             {{"person", name_of(handler)},
                              {"released", std::string{handler["released_on"]}},
                              {"act", std::string{what}}});
            }
    }
}

/// What a person has in his hands of a contract that the register no longer gives him.
void mover_scope(Records& records, Found& found)
{
    for (const auto& loan : records.rows("f04")) {
        if (!loan.blank("returned_at")) continue;
        const auto handler = designated_on(records, loan["borrower"], loan["borrower_no"], records.today());
        const auto contract = records.contract_of(loan);
        if (!handler || contract.empty() || handler->blank("contract_no") || lists((*handler)["contract_no"], contract)) continue;
        found.at(loan, "returned_at",
                 {{"person", name_of(*handler)},
                  {"moved_on", std::string{(*handler)["review_on"]}},
                  {"contract", std::string{contract}},
                  {"items", std::string{loan["item_no"]}}});
    }
}

/// The end of a temporary assignment as the remarks say it: 派遣期間 2026-12-28 まで.
std::string end_of_assignment(const Records& records, const Row& handler)
{
    const auto remarks = handler["remarks"];
    const auto end = remarks.find("まで");
    if (end == std::string_view::npos) return "";
    auto before = remarks.substr(0, end);
    for (const std::string_view mark : {"から", "〜", "、", "。", " ", "　"})
        if (const auto at = before.substr(0, before.find_last_not_of(' ') + 1).rfind(mark); at != std::string_view::npos)
            before = before.substr(at + mark.size());
    const auto day = day_of(before) ? day_of(before) : suggested_day(before, records.today());
    return day ? base::iso(*day) : "";
}

void temp_period(Records& records, Found& found)
{
    for (const auto& handler : records.rows("f08")) {
        if (handler["employment"] != "派遣" && handler["employment"] != "出向受入") continue;
        const auto until = end_of_assignment(records, handler);
        if (until.empty()) continue;
        const Values values{{"person", name_of(handler)}, {"until", until}};
        for (const auto& permit : records.rows_of_handler("f14", "person", handler))
            if (permit.blank("released_on") && permit["valid_until"] > until) found.at(permit, "valid_until", values);
        for (const auto& account : records.rows_of_handler("f22", "person", handler))
            if (account_open(account) && until < records.today_text()) found.at(account, "stopped_at", values);
    }
}

bool on_tree(const Row& row, const Records& records)
{
    return row["valid_from"] <= records.today_text() && (row.blank("valid_until") || row["valid_until"] >= records.today_text());
}

void contact_current(Records& records, Found& found)
{
    std::set<Persons::Id> listed;
    for (const auto& row : records.rows("f11")) {
        if (!on_tree(row, records)) continue;
        listed.insert(records.person(row["name"]));
        listed.insert(records.person(row["deputy"]));
        const auto offices = records.of_person("f10", "person", records.person(row["name"]));
        const bool had_it = std::ranges::any_of(offices, [&](const Row& office) { return office["role"] == row["role"]; });
        if (had_it && !records.holds(records.person(row["name"]), records.today(), {row["role"]}))
            found.at(row, "name", {{"person", std::string{row["name"]}}});
    }
    constexpr std::array<std::string_view, 3> always{"総括責任者", "管理責任者", "システム管理者"};
    for (const auto& office : records.all_offices())
        if (std::ranges::find(always, office.role) != always.end() && office.from <= records.today() &&
            records.today() <= office.until && !listed.contains(records.person(office.row["person"])))
            found.at(office.row, "person");
}

/// A version that was in force when somebody was designated was made known to him by then.
void notice_all(Records& records, Found& found)
{
    std::map<std::tuple<std::string_view, std::string_view, Persons::Id>, std::string_view> confirmed;
    for (const auto& notice : records.rows("f12"))
        if (!notice.blank("confirmed_on"))
            confirmed.try_emplace({notice["document"], notice["version"], records.person(notice["person"])},
                                  notice["confirmed_on"]);
    for (const auto& version : records.rows("f49")) {
        const auto from = version["effective_on"];
        if (from.empty() || from > records.today_text() || !version.blank("superseded_on")) continue;
        for (const auto& handler : records.rows("f08")) {
            if (!designated(handler, records.today())) continue;
            const auto known = confirmed.find({version["document"], version["version"], records.person(handler["name"])});
            const bool too_late =
                known != confirmed.end() && from <= handler["designated_on"] && known->second > handler["designated_on"];
            if (known == confirmed.end() || too_late)
                found.at(handler, "name",
                         {{"person", name_of(handler)},
                          {"document", std::string{version["document"]}},
                          {"version", std::string{version["version"]}}});
        }
    }
}

/// Who knows the combination of a container: its manager, the keepers of its key, who witnessed its sealing.
std::set<Persons::Id> who_knows(Records& records, const Row& cabinet)
{
    std::set<Persons::Id> known{records.person(cabinet["manager"])};
    for (const auto& key : records.where("f18", "target", cabinet.number())) {
        known.insert(records.person(key["keeper"]));
        if (key["action"] == "封緘") known.insert(records.person(key["checked_by"]));
    }
    return known;
}

void dial_after_leave(Records& records, Found& found)
{
    for (const auto& cabinet : records.rows("f19")) {
        auto changed = cabinet["dial_changed_on"];
        for (const auto& key : records.where("f18", "target", cabinet.number()))
            changed = std::max(changed, key["dial_changed_on"]);
        if (!cabinet.blank("ended_on") || (changed.empty() && cabinet["lock_type"] != "ダイヤル錠")) continue;
        const auto known = who_knows(records, cabinet);
        for (const auto& handler : records.rows("f08"))
            if (left(records, handler) && known.contains(records.person(handler["name"])) && handler["released_on"] >= changed)
                found.at(handler, "released_on", {{"person", name_of(handler)}, {"target", std::string{cabinet.number()}}});
    }
}

/// Days on which a deputy alone signed, of each deputy; only where the company records who is away.
void deputy_absence(Records& records, Found& found)
{
    if (!records.books().absences) return;
    const auto away = [&](const Office& deputy, base::Day day) {
        return std::ranges::any_of(*records.books().absences, [&](const Absence& absence) {
            if (day < absence.from || day > absence.until) return false;
            const auto offices = records.offices(records.person(absence.person), day);
            return std::ranges::any_of(offices, [&](const Office& office) { return !office.acting && office.role == deputy.role; });
        });
    };
    std::set<std::pair<std::size_t, base::Day>> said;  // row of f10 and day
    for (const auto& [form, sheet] : records.books().sheets()) {
        if (!sheet->form().has_common("confirmed_by") || !sheet->form().written()) continue;
        for (const auto& row : records.rows(form)) {
            const auto day = day_of(row["confirmed_on"]);
            if (!day) continue;
            const auto offices = records.offices(records.person(row["confirmed_by"]), *day);
            if (offices.empty() || std::ranges::any_of(offices, [](const Office& office) { return !office.acting; })) continue;
            if (!away(offices.front(), *day) && said.emplace(offices.front().row.index(), *day).second)
                found.at(offices.front().row, "acting", {{"on", base::iso(*day)}});
        }
    }
}

constexpr std::array rules{
    Check{"person.leaver_all_closed", leaver_all_closed},
    Check{"person.released_never_used", released_never_used},
    Check{"person.mover_scope", mover_scope},
    Check{"person.temp_period", temp_period},
    Check{"person.contact_current", contact_current},
    Check{"person.notice_all", notice_all},
    Check{"person.dial_after_leave", dial_after_leave},
    Check{"person.deputy_absence", deputy_absence},
};

}  // namespace
}  // namespace leaving

std::vector<std::string> open_of(Records& records, const Row& handler)
{
    const auto name = handler["name"];
    using namespace leaving;
    std::vector<std::string> open;
    const auto add = [&](bool is, const char* what) {
        if (is) open.emplace_back(what);
    };
    add(any_open(records, "f04", "borrower", name, "returned_at"), "貸出し");
    add(any_open(records, "f05", "applicant", name, "returned_at"), "持出し");
    add(any_open(records, "f25", "user", name, "returned_at"), "媒体の使用");
    add(any_open(records, "f18", "borrower", name, "returned_at"), "鍵");
    const auto permits = records.rows_of_handler("f14", "person", handler);
    add(std::ranges::any_of(permits, [&](const Row& permit) { return permitted(permit, records.today()); }), "立入許可");
    add(std::ranges::any_of(permits, [](const Row& permit) { return !permit.blank("card_no") && permit.blank("card_back_on"); }),
        "カード");
    add(std::ranges::any_of(records.rows_of_handler("f22", "person", handler), account_open), "利用者ID");
    add(!records.offices(records.person(name), records.today()).empty(), "任命");
    add(std::ranges::any_of(records.of_person("f11", "name", records.person(name)),
                            [&](const Row& row) { return on_tree(row, records); }),
        "連絡系統図");
    const auto pledges = records.rows_of_handler("f09", "name", handler);
    add(std::ranges::none_of(pledges, [](const Row& pledge) { return pledge["kind"] == "離任時"; }), "離任時の誓約書");
    return open;
}

std::span<const Check> person_leaving_rules() { return leaving::rules; }

}  // namespace ledgers::entry_check
