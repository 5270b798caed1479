#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <set>

/// 終業点検 f20 against the days of work, the log f15 and the keys f18.
namespace ledgers::entry_check {
namespace closing {
namespace {

bool closes(const Row& check) { return check["kind"] == "終業" || check["kind"] == "使用なし"; }

/// A facility and the days on which it must be closed up; "" is the only one where the rows name none.
struct Place {
    std::string_view facility;
    base::Day from, until;
};

/// The designated facilities (f13), or those that the checks name while the register is not kept here. Before the first check of
/// the company the ledger was on paper.
std::vector<Place> places(Records& records, base::Day begun)
{
    std::vector<Place> all;
    const auto yesterday = records.today() - std::chrono::days{1};
    for (const auto& facility : records.rows("f13"))
        if (const auto designated_on = day_of(facility["designated_on"]))
            all.push_back({facility.number(), std::max(begun, *designated_on),
                           std::min(yesterday, day_of(facility["released_on"]).value_or(yesterday))});
    if (!all.empty()) return all;
    std::map<std::string_view, base::Day> first;
    for (const auto& check : records.rows("f20"))
        if (const auto day = day_of(check["date"])) {
            auto& earliest = first.try_emplace(check["facility"], *day).first->second;
            earliest = std::min(earliest, *day);
        }
    for (const auto& [facility, from] : first) all.push_back({facility, from, yesterday});
    return all;
}

void missing(Records& records, Found& found)
{
    std::set<std::pair<std::string_view, base::Day>> done;
    std::optional<base::Day> begun;
    for (const auto& check : records.rows("f20"))
        if (const auto day = day_of(check["date"])) {
            begun = std::min(begun.value_or(*day), *day);
            if (closes(check)) done.emplace(check["facility"], *day);
        }
    const auto last_day = records.calendar().before(records.today(), 1);  // a ledger that is not kept at all is named once
    for (const auto& [facility, from, until] : places(records, begun.value_or(last_day)))
        for (auto day = from; day <= until; day += std::chrono::days{1})
            if (records.calendar().business_day(day) && !done.contains({facility, day}))
                found.missing("f20", {{"date", base::iso(day)}, {"facility", std::string{facility}}});
}

using Spot = std::pair<std::string_view, std::string_view>;  // date and facility

/// Who left last, by facility and day.
std::map<Spot, Row> last_exits(Records& records)
{
    std::map<Spot, Row> exits;
    for (const auto& entry : records.rows("f15")) {
        if (entry.blank("out_at")) continue;
        const auto [last, fresh] = exits.try_emplace({entry["date"], entry["facility"]}, entry);
        if (!fresh && entry["out_at"] > last->second["out_at"]) last->second = entry;
    }
    return exits;
}

void against_entries(Records& records, Found& found)
{
    const int most = records.threshold("closing_diff_minutes");
    const auto exits = last_exits(records);
    for (const auto& check : records.rows("f20")) {
        const auto exit = exits.find({check["date"], check["facility"]});
        if (check["kind"] == "始業" || check["kind"] == "使用なし" || exit == exits.end()) continue;
        const auto closing = clock_of(check["last_out_at"]), left = clock_of(exit->second["out_at"]);
        if (!closing || !left) continue;
        const int difference = std::abs(*closing - *left);
        const bool somebody_else = !check.blank("last_person") && !records.same(check["last_person"], exit->second["name"]);
        if (difference > most || somebody_else)
            found.at(check, difference > most ? "last_out_at" : "last_person",
                     {{"closing", std::string{check["last_out_at"]}},
                      {"exit", std::string{exit->second["out_at"]}},
                      {"closing_person", std::string{check["last_person"]}},
                      {"exit_person", std::string{exit->second["name"]}}});
    }
}

/// Something that is out from a moment to another, and where.
struct Out {
    std::string_view from, until;  // until: "" while it is out
    std::string_view facility;     // "" when it is not known
    std::string_view what, who;
};

/// Keys lent and items being read, in the order in which they went out.
std::vector<Out> things_out(Records& records)
{
    std::vector<Out> out;
    for (const auto& key : records.rows("f18")) {
        if (key.blank("lent_at")) continue;
        const auto cabinet = records.numbered("f19", key["target"]);
        out.push_back(
            {key["lent_at"], key["returned_at"], cabinet ? (*cabinet)["facility"] : key["target"], key["key_no"], key["borrower"]});
    }
    for (const auto& loan : records.rows("f04"))
        if (loan["kind"] == "閲覧" && !loan.blank("lent_at"))
            out.push_back({loan["lent_at"], loan["returned_at"], loan["place"], loan["item_no"], loan["borrower"]});
    std::ranges::sort(out, {}, &Out::from);
    return out;
}

void key_out(Records& records, Found& found)
{
    std::vector<std::pair<std::string, Row>> checks;  // by the moment of closing
    for (const auto& check : records.rows("f20"))
        if (check["keys_returned"] == "true" && !check.blank("date") && !check.blank("last_out_at"))
            checks.emplace_back(std::string{check["date"]} + "T" + std::string{check["last_out_at"]}, check);
    std::ranges::sort(checks, {}, &std::pair<std::string, Row>::first);
    const auto things = things_out(records);
    std::vector<Out> open;
    auto next = things.begin();
    for (const auto& [moment, check] : checks) {
        for (; next != things.end() && next->from < moment; ++next) open.push_back(*next);
        std::erase_if(open, [&](const Out& thing) { return !thing.until.empty() && thing.until <= moment; });
        for (const auto& thing : open)
            if (thing.facility.empty() || check.blank("facility") || thing.facility == check["facility"])
                found.at(check, "keys_returned", {{"key_no", std::string{thing.what}}, {"borrower", std::string{thing.who}}});
    }
}

void self(Records& records, Found& found)
{
    for (const auto& check : records.rows("f20"))
        if (records.same(check["checker"], check["last_person"])) found.at(check, "checker");
}

void pattern(Records& records, Found& found)
{
    const int most = records.threshold("pattern_days");
    std::vector<Row> checks;
    for (const auto& check : records.rows("f20"))
        if (!check.blank("last_out_at") && !check.blank("date")) checks.push_back(check);
    std::ranges::stable_sort(checks, [](const Row& a, const Row& b) {
        return std::pair{a["facility"], a["date"]} < std::pair{b["facility"], b["date"]};
    });
    for (std::size_t first = 0, next = 0; first < checks.size(); first = next) {
        const auto facility = checks[first]["facility"], time = checks[first]["last_out_at"];
        while (next < checks.size() && checks[next]["facility"] == facility && checks[next]["last_out_at"] == time) ++next;
        if (static_cast<int>(next - first) >= most)
            found.at(checks[next - 1], "last_out_at", {{"days", std::to_string(next - first)}, {"time", std::string{time}}});
    }
}

constexpr std::array rules{
    Check{"check.closing_missing", missing}, Check{"check.closing_vs_entry", against_entries},
    Check{"check.closing_key_out", key_out}, Check{"check.closing_self", self},
    Check{"check.closing_pattern", pattern},
};

}  // namespace
}  // namespace closing

std::span<const Check> closing_rules() { return closing::rules; }

}  // namespace ledgers::entry_check
