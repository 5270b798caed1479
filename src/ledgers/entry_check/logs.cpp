#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// ログ点検記録 f27 and 管理者権限使用記録 f23.
namespace ledgers::entry_check {
namespace logs {
namespace {

using std::chrono::days;

struct Reviewed {
    std::string_view system;
    base::Day from, until;
    Row row;
};

/// Reviews by device, in the order of their periods.
std::vector<Reviewed> reviews(Records& records)
{
    std::vector<Reviewed> all;
    for (const auto& row : records.rows("f27")) {
        const auto from = day_of(row["period_from"]), until = day_of(row["period_to"]);
        if (from && until) all.push_back({row["system_no"], *from, *until, row});
    }
    std::ranges::stable_sort(
        all, [](const Reviewed& a, const Reviewed& b) { return std::tie(a.system, a.from) < std::tie(b.system, b.from); });
    return all;
}

void gap(Records& records, Found& found)
{
    const auto all = reviews(records);
    const days time{records.parameter("log_review_days")};
    for (std::size_t at = 0; at < all.size();) {
        const auto system = all[at].system;
        auto last = all[at].until;
        const Row* row = &all[at].row;
        for (++at; at < all.size() && all[at].system == system; ++at) {
            if (all[at].from > last + days{1})
                found.at(all[at].row, "period_from",
                         {{"from", base::iso(last + days{1})}, {"to", base::iso(all[at].from - days{1})}});
            if (all[at].until >= last) row = &all[at].row;
            last = std::max(last, all[at].until);
        }
        const auto retired = records.numbered("f21", system);
        if (last + time < records.today() && (!retired || retired->blank("retired_on")))
            found.at(*row, "period_to", {{"from", base::iso(last + days{1})}, {"to", std::string{records.today_text()}}},
                     Severity::warning);
    }
}

/// Whether a use of rights falls into the period of a review; what has no day counts.
bool falls_into(const Row& use, const Row& review)
{
    const bool before = !use.blank("to_at") && !review.blank("period_from") && date_of(use["to_at"]) < review["period_from"];
    const bool after = !use.blank("from_at") && !review.blank("period_to") && date_of(use["from_at"]) > review["period_to"];
    return !before && !after;
}

void self_review(Records& records, Found& found)
{
    std::map<std::pair<Persons::Id, std::string_view>, std::vector<Row>> uses;
    for (const auto& use : records.rows("f23")) uses[{records.person(use["user"]), use["system_no"]}].push_back(use);
    for (const auto& review : records.rows("f27")) {
        const auto checker = records.person(review["checker"]);
        if (checker == 0) continue;
        const auto system = records.numbered("f21", review["system_no"]);
        const auto own = uses.find({checker, review["system_no"]});
        const bool used =
            own != uses.end() && std::ranges::any_of(own->second, [&](const Row& use) { return falls_into(use, review); });
        if (used || (system && records.person((*system)["admin"]) == checker)) found.at(review, "checker");
    }
}

void keep_short(Records& records, Found& found)
{
    const int months = records.parameter("log_retention_months");
    for (const auto& row : records.rows("f27")) {
        const auto until = day_of(row["period_to"]), kept = day_of(row["keep_until"]);
        if (!until || *until >= records.today()) continue;
        if ((kept && *kept < base::add_months(*until, months)) || row.blank("stored_to"))
            found.at(row, kept && *kept < base::add_months(*until, months) ? "keep_until" : "stored_to",
                     {{"until", std::string{row["keep_until"]}}});
    }
}

/// An emergency's permission afterwards has no day of its own in the form: it stands in the remarks, for people to read.
void admin_use_unchecked(Records& records, Found& found)
{
    const days time{records.parameter("log_review_days")};
    for (const auto& use : records.rows("f23"))
        if (const auto ended = day_of(use["to_at"]); ended && *ended + time < records.today() && use.blank("log_checked_on"))
            found.at(use, "log_checked_on");
}

constexpr std::array rules{
    Check{"check.log_review_gap", gap},
    Check{"check.log_self_review", self_review},
    Check{"check.log_keep_short", keep_short},
    Check{"check.admin_use_unchecked", admin_use_unchecked},
};

}  // namespace
}  // namespace logs

std::span<const Check> log_rules() { return logs::rules; }

}  // namespace ledgers::entry_check
