#include "ledgers/entry_check/people.hpp"
#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <set>

/// 名簿 = 誓約書 = 教育 = 立入許可 = 利用者ID = 鍵: what holds between the registers of one person while he is designated.
namespace ledgers::entry_check {
namespace people {
namespace {

using std::chrono::days;

/// Of several versions the one in force on the day of the designation was signed by then, and one is not replaced.
void list_needs_pledge(Records& records, Found& found)
{
    for (const auto& handler : records.rows("f08")) {
        if (!designated(handler, records.today())) continue;
        int valid = 0;
        bool in_time = false;
        for (const auto& pledge : records.rows_of_handler("f09", "name", handler)) {
            if (pledge["kind"] == "離任時" || pledge.blank("signed_on")) continue;
            in_time = in_time || pledge["signed_on"] <= handler["designated_on"];
            valid += pledge.blank("superseded_by");
        }
        if (!in_time || valid != 1) found.at(handler, "pledge_no", {{"person", name_of(handler)}});
    }
}

void list_needs_education(Records& records, Found& found)
{
    const auto since = records.months_ago("edu_cycle_months");
    for (const auto& handler : records.rows("f08")) {
        if (!designated(handler, records.today())) continue;
        std::string_view last;
        bool in_time = false;
        for (const auto& row : records.of_person("f37", "person", records.person(handler["name"]))) {
            if (row["passed"] != "合格") continue;
            in_time = in_time || row["held_on"] <= handler["designated_on"];
            last = std::max(last, row["held_on"]);
        }
        if (!in_time || last < since)
            found.at(handler, "education_last_on", {{"person", name_of(handler)}, {"last", std::string{last}}});
    }
}

void pledge_needs_list(Records& records, Found& found)
{
    const int time = records.parameter("personnel_notice_business_days");
    for (const auto& pledge : records.rows("f09")) {
        const auto signed_on = day_of(pledge["signed_on"]);
        if (pledge["kind"] != "就任時" || !signed_on || contains(pledge["remarks"], "取下げ")) continue;
        const auto handlers = records.handlers(pledge["name"], pledge["handler_no"]);
        const bool listed = std::ranges::any_of(handlers, [](const Row& handler) { return !handler.blank("designated_on"); });
        if (!listed && records.calendar().after(*signed_on, time) < records.today())
            found.at(pledge, "handler_no", {{"person", std::string{pledge["name"]}}});
    }
}

void entry_needs_list(Records& records, Found& found)
{
    for (const auto& permit : records.rows("f14"))
        if (permitted(permit, records.today()) && permit.blank("remarks") &&
            !designated_on(records, permit["person"], permit["handler_no"], records.today()))
            found.at(permit, "person");
}

void entry_within_designation(Records& records, Found& found)
{
    for (const auto& permit : records.rows("f14")) {
        const auto end =
            permit.blank("released_on") ? permit["valid_until"] : std::min(permit["valid_until"], permit["released_on"]);
        const auto handlers = records.handlers(permit["person"], permit["handler_no"]);
        if (handlers.empty() || permit.blank("valid_from")) continue;
        const bool inside = std::ranges::any_of(handlers, [&](const Row& handler) {
            return !handler.blank("designated_on") && handler["designated_on"] <= permit["valid_from"] &&
                   (handler.blank("released_on") || end <= handler["released_on"]);
        });
        if (!inside) found.at(permit, "valid_until", {{"released", std::string{handlers.back()["released_on"]}}});
    }
}

/// Where the items of each contract lie.
std::map<std::string_view, std::set<std::string_view>> facilities_of_contracts(Records& records)
{
    std::map<std::string_view, std::set<std::string_view>> facilities;
    for (const auto& item : records.rows("f01")) {
        if (!item_open(item)) continue;
        for (const auto form : {"f19", "f21"})
            if (const auto place = records.numbered(form, item["storage"]))
                facilities[item["contract_no"]].insert((*place)["facility"]);
    }
    return facilities;
}

/// The facilities where a handler has something to do: with the items of his contracts, at his devices, or by the words of his
/// scope.
void entry_scope(Records& records, Found& found)
{
    const auto by_contract = facilities_of_contracts(records);
    for (const auto& handler : records.rows("f08")) {
        if (!designated(handler, records.today())) continue;
        std::set<std::string_view> needed;
        for (const auto contract : parts_of(handler["contract_no"]))
            if (const auto known = by_contract.find(contract); known != by_contract.end())
                needed.insert(known->second.begin(), known->second.end());
        for (const auto& account : records.rows_of_handler("f22", "person", handler))
            if (const auto system = records.numbered("f21", account["system_no"])) needed.insert((*system)["facility"]);
        if (needed.empty()) continue;  // nothing is known of his work
        for (const auto& permit : records.rows_of_handler("f14", "person", handler))
            if (permitted(permit, records.today()) && !needed.contains(permit["facility"]) &&
                !contains(handler["info_scope"], permit["facility"]))
                found.at(permit, "facility");
    }
}

/// Accounts for watching and maintenance say in the remarks who uses them and until when.
void account_needs_list(Records& records, Found& found)
{
    for (const auto& account : records.rows("f22")) {
        const bool service = account["rights"] == "監視" || account["rights"] == "保守";
        if (!account_open(account) || (service && !account.blank("remarks"))) continue;
        const auto handler = designated_on(records, account["person"], account["handler_no"], records.today());
        if (!handler || (!account.blank("issued_on") && account["issued_on"] < (*handler)["designated_on"]))
            found.at(account, handler ? "issued_on" : "person");
    }
}

using Kind = std::tuple<Persons::Id, std::string_view, std::string_view>;  // person, device, rights

void account_unique(Records& records, Found& found)
{
    std::map<Kind, std::vector<Row>> accounts;
    for (const auto& account : records.rows("f22"))
        if (account_open(account) && !account.blank("person"))
            accounts[{records.person(account["person"]), account["system_no"], account["rights"]}].push_back(account);
    for (const auto& [kind, same] : accounts)
        if (same.size() > 1) found.at(same.back(), "user_id", {{"count", std::to_string(same.size())}});
}

void admin_id_separate(Records& records, Found& found)
{
    std::set<Persons::Id> everyday;
    for (const auto& account : records.rows("f22"))
        if (account_open(account) && account["rights"] == "一般") everyday.insert(records.person(account["person"]));
    std::set<Persons::Id> said;
    for (const auto& account : records.rows("f22")) {
        const auto person = records.person(account["person"]);
        if (account_open(account) && account["rights"] == "管理者" && !everyday.contains(person) && said.insert(person).second)
            found.at(account, "rights");
    }
}

void key_needs_entry(Records& records, Found& found)
{
    for (const auto& key : records.rows("f18")) {
        const auto lent = day_of(key["lent_at"]);
        if (!lent || key.blank("borrower")) continue;
        const auto cabinet = records.numbered("f19", key["target"]);
        const auto facility = cabinet ? (*cabinet)["facility"] : key["target"];
        if (!cabinet && !records.numbered("f13", facility)) continue;
        const auto permits = records.of_person("f14", "person", records.person(key["borrower"]));
        const bool may_enter = std::ranges::any_of(
            permits, [&](const Row& permit) { return permit["facility"] == facility && permitted(permit, *lent); });
        if (!may_enter || (cabinet && !designated_on(records, key["borrower"], {}, *lent)))
            found.at(key, "borrower", {{"person", std::string{key["borrower"]}}, {"facility", std::string{facility}}});
    }
}

/// A card is one person's, in however many facilities; after the release nobody comes in with it.
void card_matches(Records& records, Found& found)
{
    std::map<std::string_view, Row> holders;
    for (const auto& permit : records.rows("f14")) {
        const auto card = permit["card_no"];
        if (card.empty()) continue;
        if (permitted(permit, records.today()))
            if (const auto [first, fresh] = holders.try_emplace(card, permit);
                !fresh && !records.same((first->second)["person"], permit["person"]))
                found.at(permit, "card_no", {{"card", std::string{card}}});
        if (permit.blank("released_on")) continue;
        for (const auto& entry : records.where("f15", "permit_ref", permit.number()))
            if (entry["kind"] == "許可者" && entry["date"] > permit["released_on"])
                found.at(entry, "permit_ref", {{"card", std::string{card}}});
    }
}

/// The three roles that a register of handlers and a register of appointments both name.
constexpr std::array<std::string_view, 3> roles_in_both{"総括責任者", "管理責任者", "システム管理者"};

/// A deputy may stand in the register with or without the role he stands in for.
void appointment_matches(Records& records, Found& found)
{
    for (const auto& handler : records.rows("f08")) {
        if (!designated(handler, records.today())) continue;
        std::set<std::string_view> held, acting;
        for (const auto& office : records.offices(records.person(handler["name"]), records.today()))
            (office.acting ? acting : held).insert(office.role);
        bool agrees = true;
        for (const auto role : roles_in_both) {
            const bool listed = lists(handler["roles"], role);
            if (listed ? !held.contains(role) && !acting.contains(role) : held.contains(role)) agrees = false;
        }
        if (agrees) continue;
        std::string appointed;
        for (const auto role : held) appointed.append(appointed.empty() ? "" : "、").append(role);
        found.at(handler, "roles",
                 {{"person", name_of(handler)}, {"roles", std::string{handler["roles"]}}, {"appointed", appointed}});
    }
}

constexpr std::array rules{
    Check{"person.list_needs_pledge", list_needs_pledge},
    Check{"person.list_needs_education", list_needs_education},
    Check{"person.pledge_needs_list", pledge_needs_list},
    Check{"person.entry_needs_list", entry_needs_list},
    Check{"person.entry_within_designation", entry_within_designation},
    Check{"person.entry_scope", entry_scope},
    Check{"person.account_needs_list", account_needs_list},
    Check{"person.account_unique", account_unique},
    Check{"person.admin_id_separate", admin_id_separate},
    Check{"person.key_needs_entry", key_needs_entry},
    Check{"person.card_matches", card_matches},
    Check{"person.appointment_matches", appointment_matches},
};

}  // namespace
}  // namespace people

std::string name_of(const Row& handler) { return std::string{handler.blank("name") ? handler.number() : handler["name"]}; }

std::optional<Row> designated_on(Records& records, std::string_view name, std::string_view number, base::Day day)
{
    const auto handlers = records.handlers(name, number);
    const auto found = std::ranges::find_if(handlers, [&](const Row& handler) { return designated(handler, day); });
    return found == handlers.end() ? std::nullopt : std::optional{*found};
}

std::span<const Check> person_register_rules() { return people::rules; }

}  // namespace ledgers::entry_check
