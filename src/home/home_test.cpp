#include "home/digest.hpp"
#include "home/order.hpp"

#include <doctest/doctest.h>

using namespace std::chrono;

namespace {

constexpr base::Day today{sys_days{2026y / 10 / 1}};

service::Task task(std::string kind, std::string title, std::optional<base::Day> due = {})
{
    return {std::move(kind), {std::move(title), ""}, {}, "", due};
}

}  // namespace

TEST_CASE("tasks stand in the order people work")
{
    std::vector tasks{task("notice", "周知"),
                      task("due", "後の期限", today + days{9}),
                      task("due", "日のないもの"),
                      task("approval", "承認"),
                      task("due", "過ぎたもの", today - days{1}),
                      task("due", "今日", today),
                      task("overdue", "期限切れ", today - days{30}),
                      task("unheard of", "知らない種類")};
    home::put_in_order(tasks, today);
    std::vector<std::string> titles;
    for (const auto& one : tasks) titles.push_back(one.title.ja);
    CHECK(titles ==
          std::vector<std::string>{"期限切れ", "過ぎたもの", "承認", "今日", "後の期限", "日のないもの", "周知", "知らない種類"});
}

TEST_CASE(
    "the ladder: 30, 7 and 1 days before, the day, 1 and 7 days after, then every week; what a silent week held is made up for")
{
    const base::Day due{std::chrono::sys_days{std::chrono::year{2026} / 10 / 30}};
    const service::Task task{"due", {"鍵の照合", "Count the keys"}, {"年間計画", "Plan"}, "/duties", due};
    const auto told = [&](int day) {
        const auto today = due + std::chrono::days{day};
        return !home::reminders({task}, today - std::chrono::days{1}, today).empty();
    };
    std::vector<int> days;
    for (int day = -40; day <= 22; ++day)
        if (told(day)) days.push_back(day);
    CHECK(days == std::vector{-30, -7, -1, 0, 1, 7, 14, 21});
    CHECK_FALSE(
        home::reminders({task}, due - std::chrono::days{10}, due - std::chrono::days{6}).empty());  // the server was off on -7
    CHECK(home::reminders({task}, due - std::chrono::days{6}, due - std::chrono::days{2}).empty());
    CHECK(home::reminders({task}, due, due + std::chrono::days{1}).late.size() == 1);
    CHECK(home::reminders({task}, due - std::chrono::days{1}, due).soon.size() == 1);
    CHECK_FALSE(home::for_superior(task, due, due + std::chrono::days{6}));
    CHECK(home::for_superior(task, due + std::chrono::days{6}, due + std::chrono::days{7}));
    CHECK(home::for_superior(task, due + std::chrono::days{13}, due + std::chrono::days{14}));
    const service::Task approval{"approval", {"承認", ""}, {"", ""}, "", {}};
    CHECK(home::reminders({approval}, due, due).approvals.size() == 1);
    CHECK_FALSE(home::for_superior(approval, due, due + std::chrono::days{30}));
}

TEST_CASE("the digest: one mail, nothing when there is nothing to say, links only where the screens have an address")
{
    const base::Day today{std::chrono::sys_days{std::chrono::year{2026} / 10 / 1}};
    CHECK_FALSE(home::digest("会社", "佐藤", {}, {}, "", today));
    const service::Task task{"due", {"鍵の照合", ""}, {"年間計画", ""}, "/duties", today - std::chrono::days{1}};
    const auto plain = home::digest("会社", "佐藤", {{task}, {}, {}}, {}, "", today);
    REQUIRE(plain);
    CHECK(plain->subject == "【礎】R8.10.1 のお知らせ　期限超過1件");
    CHECK(plain->body.find("・鍵の照合（年間計画）　期限 R8.9.30（1日超過）\n") != std::string::npos);
    CHECK(plain->body.find("http") == std::string::npos);
    const auto linked = home::digest("会社", "佐藤", {}, {{"高橋", task}}, "https://i.example/c/tohto", today);
    CHECK(linked->body.find("高橋　鍵の照合") != std::string::npos);
    CHECK(linked->body.find("\n　https://i.example/c/tohto/duties\n") != std::string::npos);
}
