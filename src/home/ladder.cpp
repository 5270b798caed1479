#include "home/ladder.hpp"

#include <array>

namespace home {
namespace {

using std::chrono::days;

/// Whether the day lies after `since` up to `today`.
bool falls(base::Day day, base::Day since, base::Day today) { return since < day && day <= today; }

bool weekly_after(base::Day due, base::Day since, base::Day today)
{
    for (auto day = due + days{7}; day <= today; day += days{7})
        if (falls(day, since, today)) return true;
    return false;
}

bool on_a_rung(base::Day due, base::Day since, base::Day today)
{
    static constexpr std::array rungs{days{-30}, days{-7}, days{-1}, days{0}, days{1}};
    for (const auto rung : rungs)
        if (falls(due + rung, since, today)) return true;
    return weekly_after(due, since, today);
}

}  // namespace

Reminders reminders(const std::vector<service::Task>& tasks, base::Day since, base::Day today)
{
    Reminders found;
    for (const auto& task : tasks) {
        if (task.kind == "approval")
            found.approvals.push_back(task);
        else if (task.due && on_a_rung(*task.due, since, today))
            (*task.due < today ? found.late : found.soon).push_back(task);
    }
    return found;
}

bool for_superior(const service::Task& task, base::Day since, base::Day today)
{
    return task.kind != "approval" && task.due && weekly_after(*task.due, since, today);
}

}  // namespace home
