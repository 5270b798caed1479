#include "home/order.hpp"

#include <algorithm>
#include <array>

namespace home {
namespace {

std::ptrdiff_t rank(const service::Task& task, base::Day today)
{
    if (task.due && *task.due < today) return 0;
    static constexpr std::array<std::string_view, 5> kinds{"overdue", "approval", "due", "progress", "notice"};
    return std::ranges::find(kinds, task.kind) - kinds.begin();
}

}  // namespace

void put_in_order(std::vector<service::Task>& tasks, base::Day today)
{
    std::ranges::stable_sort(tasks, {}, [&](const service::Task& task) {
        return std::tuple{rank(task, today), !task.due, task.due.value_or(base::Day{})};
    });
}

}  // namespace home
