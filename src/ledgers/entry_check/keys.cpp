#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <set>

/// 鍵管理簿 f18 and the locks of containers f19.
namespace ledgers::entry_check {
namespace keys {
namespace {

void not_back(Records& records, Found& found)
{
    for (const auto& row : records.rows("f18")) {
        const auto due = row.blank("due_on") ? date_of(row["lent_at"]) : row["due_on"];
        if (row["action"] == "貸出" && row.blank("returned_at") && !due.empty() && due < records.today_text())
            found.at(row, "returned_at", {{"lent", std::string{row["lent_at"]}}});
    }
}

using Place = std::pair<std::string_view, std::string_view>;  // facility and day

/// Whether the borrower of a facility's key was in it while he had the key.
bool used(Records& records, const Row& loan)
{
    const auto day = date_of(loan["lent_at"]),
               last = loan.blank("returned_at") ? std::string_view{"9999"} : date_of(loan["returned_at"]);
    return std::ranges::any_of(records.entries(records.person(loan["borrower"]), day, last), [&](const Row& entry) {
        const bool left_before = entry["date"] == day && !entry.blank("out_at") && entry["out_at"] < clock_text_in(loan["lent_at"]);
        return entry["facility"] == loan["target"] && !left_before;
    });
}

std::map<Place, Row> first_entries(Records& records)
{
    std::map<Place, Row> entries;
    for (const auto& entry : records.rows("f15")) {
        if (entry.blank("in_at")) continue;
        const auto [first, fresh] = entries.try_emplace({entry["facility"], entry["date"]}, entry);
        if (!fresh && entry["in_at"] < first->second["in_at"]) first->second = entry;
    }
    return entries;
}

/// The first loan of each day of a target whose key was not still out from a day before.
std::map<Place, Row> first_loans(const std::vector<Row>& loans)
{
    std::map<Place, Row> first;
    std::map<std::string_view, std::string_view> out_until;  // by target: the latest return so far
    for (const auto& loan : loans) {
        auto& until = out_until[loan["target"]];
        if (until <= date_of(loan["lent_at"])) first.try_emplace({loan["target"], date_of(loan["lent_at"])}, loan);
        until = std::max(until, loan.blank("returned_at") ? std::string_view{"9999"} : loan["returned_at"]);
    }
    return first;
}

/// Facilities that are opened by a key which is lent: the first entry of a day comes after the key, and who has it is there.
void against_entries(Records& records, Found& found)
{
    std::vector<Row> loans;
    for (const auto& row : records.rows("f18"))
        if (!row.blank("lent_at") && !row.blank("target")) loans.push_back(row);
    std::ranges::stable_sort(loans, {}, [](const Row& row) { return row["lent_at"]; });
    const auto entries = first_entries(records);
    for (const auto& [place, loan] : first_loans(loans)) {
        const auto entry = entries.find(place);
        if (entry == entries.end() || entry->second["in_at"] >= clock_text_in(loan["lent_at"])) continue;
        found.at(loan, "lent_at", {{"facility", std::string{place.first}}, {"in_at", std::string{entry->second["in_at"]}}});
    }
    for (const auto& loan : loans)
        if (!loan.blank("borrower") && records.numbered("f13", loan["target"]) && !used(records, loan))
            found.at(loan, "borrower", {{"facility", std::string{loan["target"]}}, {"in_at", ""}});
}

bool of_a_set(const Row& row) { return row.blank("set") || row["set"] == "正" || row["set"] == "副"; }

void count(Records& records, Found& found)
{
    const auto latest = records.months_ago("key_check_months");
    std::map<std::string_view, Row> last;  // of each key: its last count, else its first row
    std::set<std::string_view> retired;
    for (const auto& row : records.rows("f18")) {
        if (!of_a_set(row) || row.blank("key_no")) continue;
        if (row["action"] == "廃止") retired.insert(row["key_no"]);
        const auto [known, fresh] = last.try_emplace(row["key_no"], row);
        if (!fresh && row["action"] == "照合" && row["counted_on"] >= known->second["counted_on"]) known->second = row;
    }
    for (const auto& [key, row] : last) {
        if (retired.contains(key)) continue;
        const auto since =
            row.blank("counted_on") ? date_of(row.blank("lent_at") ? row["recorded_at"] : row["lent_at"]) : row["counted_on"];
        if (!since.empty() && since < latest) found.at(row, "counted_on", {{"last", std::string{since}}}, Severity::warning);
    }
    for (const auto& row : records.rows("f18"))
        if (row["action"] == "照合" && row["count_result"] == "不足" && !records.event_follows(day_of(row["counted_on"])))
            found.at(row, "count_result", {{"last", std::string{row["counted_on"]}}});
}

/// 鍵-02 of 鍵-02副: the spare is numbered after its key.
std::string_view key_of(std::string_view number)
{
    constexpr std::string_view spare = "副";
    return number.ends_with(spare) ? number.substr(0, number.size() - spare.size()) : number;
}

void spare(Records& records, Found& found)
{
    std::map<std::string_view, Row> keys, spares;  // the latest row of each
    for (const auto& row : records.rows("f18"))
        if (row["set"] == "正" || row["set"] == "副")
            (row["set"] == "正" ? keys : spares).insert_or_assign(key_of(row["key_no"]), row);
    for (const auto& [number, row] : spares) {
        const auto key = keys.find(number);
        if (key == keys.end()) continue;
        const bool keeper = records.same(row["keeper"], key->second["keeper"]);
        const bool place = !row.blank("store") && row["store"] == key->second["store"];
        if (keeper || place) found.at(row, keeper ? "keeper" : "store", {{"what", keeper ? "保管者" : "場所"}});
    }
}

/// Who knows a container's combination: its manager and the keepers of its key; the day the last of them left.
std::string_view last_leave(Records& records, const Row& cabinet)
{
    std::string_view last;
    const auto look = [&](std::string_view name) {
        for (const auto& handler : records.handlers(name)) last = std::max(last, handler["released_on"]);
    };
    look(cabinet["manager"]);
    for (const auto& key : records.where("f18", "target", cabinet.number())) look(key["keeper"]);
    return last <= records.today_text() ? last : std::string_view{};
}

void dial(Records& records, Found& found)
{
    const auto latest = records.months_ago("dial_change_months");
    for (const auto& cabinet : records.rows("f19")) {
        auto last = cabinet["dial_changed_on"];
        for (const auto& key : records.where("f18", "target", cabinet.number())) last = std::max(last, key["dial_changed_on"]);
        if ((cabinet["lock_type"] != "ダイヤル錠" && last.empty()) || !cabinet.blank("ended_on")) continue;
        if (last.empty()) last = cabinet["registered_on"];
        const bool somebody_left = last_leave(records, cabinet) > last;
        if (last < latest || somebody_left)
            found.at(cabinet, "dial_changed_on",
                     {{"last", std::string{last}}, {"why", somebody_left ? "番号を知る者の解除" : "期間の経過"}});
    }
}

constexpr std::array rules{
    Check{"check.key_not_back", not_back}, Check{"check.key_vs_entry", against_entries},
    Check{"check.key_count", count},       Check{"check.key_spare", spare},
    Check{"check.dial_overdue", dial},
};

}  // namespace
}  // namespace keys

std::span<const Check> key_rules() { return keys::rules; }

}  // namespace ledgers::entry_check
