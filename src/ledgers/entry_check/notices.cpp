#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <set>

/// 規則文書 f49, 周知 f12 and 教育 f37: everybody knows what is in force.
namespace ledgers::entry_check {
namespace notices {
namespace {

using std::chrono::days;

bool needs_confirmation(const Row& version) { return contains(version["submission_kind"], "確認申請"); }

void before_confirm(Records& records, Found& found)
{
    std::map<std::string_view, std::vector<Row>> documents;
    for (const auto& version : records.rows("f49")) {
        const auto from = version["effective_on"], confirmed = version["confirmed_on"];
        if (from.empty()) continue;
        if (needs_confirmation(version) && from <= records.today_text() && (confirmed.empty() || confirmed > from))
            found.at(version, "confirmed_on");
        if (from <= records.today_text() && !version.blank("document")) documents[version["document"]].push_back(version);
    }
    for (auto& [document, versions] : documents) {
        std::ranges::stable_sort(versions, {}, [](const Row& row) { return row["effective_on"]; });
        for (std::size_t at = 1; at < versions.size(); ++at) {
            const auto ended = day_of(versions[at - 1]["superseded_on"]), begins = day_of(versions[at]["effective_on"]);
            if (begins && (!ended || *ended > *begins || *begins > *ended + days{1}))
                found.at(versions[at - 1], "superseded_on", {}, Severity::warning);
        }
    }
}

bool in_force(const Records& records, const Row& version)
{
    const auto from = version["effective_on"], until = version["superseded_on"];
    return !from.empty() && from <= records.today_text() && (until.empty() || until > records.today_text());
}

using Acknowledgement = std::tuple<std::string_view, std::string_view, Persons::Id>;  // document, version, person

/// Rows of f12 without a day of confirmation, for versions that are in force or not known here.
void unconfirmed(Records& records, Found& found)
{
    const days time{records.parameter("rule_ack_days")};
    std::set<std::pair<std::string_view, std::string_view>> superseded;
    for (const auto& version : records.rows("f49"))
        if (!in_force(records, version)) superseded.emplace(version["document"], version["version"]);
    for (const auto& notice : records.rows("f12")) {
        if (!notice.blank("confirmed_on") || superseded.contains({notice["document"], notice["version"]})) continue;
        const auto noticed = day_of(notice["noticed_on"]);
        const bool over = !noticed || *noticed + time < records.today();
        found.at(notice, "confirmed_on", {}, over ? Severity::error : Severity::notice);
    }
}

/// Handlers to whom a version in force was never made known.
void never_told(Records& records, Found& found)
{
    const days time{records.parameter("rule_notice_days")};
    std::set<Acknowledgement> told;
    for (const auto& notice : records.rows("f12"))
        told.emplace(notice["document"], notice["version"], records.person(notice["person"]));
    for (const auto& version : records.rows("f49")) {
        if (!in_force(records, version)) continue;
        for (const auto& handler : records.rows("f08")) {
            if (!designated(handler, records.today())) continue;
            if (told.contains({version["document"], version["version"], records.person(handler["name"])})) continue;
            const auto since = std::max(day_of(version["effective_on"]), day_of(handler["designated_on"]));
            found.at(version, "noticed_on", {{"person", std::string{handler["name"]}}},
                     *since + time < records.today() ? Severity::error : Severity::notice);
        }
    }
}

void notice_unconfirmed(Records& records, Found& found)
{
    unconfirmed(records, found);
    never_told(records, found);
}

bool made_up(Records& records, const Row& absent)
{
    return std::ranges::any_of(records.of_person("f37", "person", records.person(absent["person"])), [&](const Row& row) {
        return row["attendance"] == "追加受講" && row["passed"] == "合格" && row["held_on"] >= absent["held_on"];
    });
}

void absent_no_makeup(Records& records, Found& found)
{
    for (const auto& row : records.rows("f37")) {
        if (row["attendance"] != "欠席" && row["passed"] != "不合格") continue;
        const bool open = row.blank("make_up_on") || row["make_up_on"] < records.today_text();
        if (open && !made_up(records, row)) found.at(row, "make_up_on");
    }
}

constexpr std::array rules{
    Check{"check.rule_before_confirm", before_confirm},
    Check{"check.notice_unconfirmed", notice_unconfirmed},
    Check{"check.absent_no_makeup", absent_no_makeup},
};

}  // namespace
}  // namespace notices

std::span<const Check> notice_rules() { return notices::rules; }

}  // namespace ledgers::entry_check
