#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// 利用者ID管理簿 f22.
namespace ledgers::entry_check {
namespace accounts {
namespace {

void no_handler(Records& records, Found& found)
{
    for (const auto& account : records.rows("f22")) {
        if (!account_open(account)) continue;
        const auto handlers = records.handlers(account["person"], account["handler_no"]);
        const auto held = std::ranges::find_if(handlers, [&](const Row& handler) { return designated(handler, records.today()); });
        const bool too_early =
            held != handlers.end() && !account.blank("issued_on") && account["issued_on"] < (*held)["designated_on"];
        if (held == handlers.end() || too_early) found.at(account, too_early ? "issued_on" : "person");
    }
}

/// Whether a name says only what people do: 現場共用, 保守.
bool no_person(std::string_view name)
{
    constexpr std::array<std::string_view, 11> words{"共用",   "共有",     "保守",   "現場", "管理者", "一般",
                                                     "利用者", "ユーザー", "ゲスト", "予備", "用"};
    std::string left = person_key(name);
    for (const auto word : words)
        for (auto at = left.find(word); at != std::string::npos; at = left.find(word)) left.erase(at, word.size());
    return !name.empty() && left.find_first_not_of("0123456789") == std::string::npos;
}

struct Use {
    std::string_view id, from, until;
    Persons::Id person;
    Row row;
};

void shared(Records& records, Found& found)
{
    std::vector<Use> uses;
    for (const auto& account : records.rows("f22")) {
        if (no_person(account["person"])) found.at(account, "person", {{"people", std::string{account["person"]}}});
        if (account.blank("user_id") || account.blank("person")) continue;
        const auto until = account.blank("stopped_at") ? std::string_view{"9999"} : date_of(account["stopped_at"]);
        uses.push_back({account["user_id"], account["issued_on"], until, records.person(account["person"]), account});
    }
    std::ranges::stable_sort(uses, [](const Use& a, const Use& b) { return std::tie(a.id, a.from) < std::tie(b.id, b.from); });
    const Use* longest = nullptr;  // of this id, so far
    for (const auto& use : uses) {
        if (longest && longest->id == use.id && longest->person != use.person && use.from <= longest->until)
            found.at(use.row, "user_id", {{"people", std::string{longest->row["person"]} + "、" + std::string{use.row["person"]}}});
        if (!longest || longest->id != use.id || use.until > longest->until) longest = &use;
    }
}

void review_overdue(Records& records, Found& found)
{
    const auto latest = records.months_ago("id_review_months");
    for (const auto& account : records.rows("f22")) {
        const auto last = account.blank("reviewed_on") ? account["issued_on"] : account["reviewed_on"];
        if (account_open(account) && !last.empty() && last < latest)
            found.at(account, "reviewed_on", {{"last", std::string{last}}});
    }
}

constexpr std::array rules{
    Check{"check.account_no_handler", no_handler},
    Check{"check.account_shared", shared},
    Check{"check.account_review_overdue", review_overdue},
};

}  // namespace
}  // namespace accounts

std::span<const Check> account_rules() { return accounts::rules; }

}  // namespace ledgers::entry_check
