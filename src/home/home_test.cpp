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
