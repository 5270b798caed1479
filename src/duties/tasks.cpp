#include "catalog/roles.hpp"
#include "duties/labels.hpp"
#include "duties/queries.hpp"

#include <algorithm>

/// 自分の義務 on the home screen: the reminder ladder as the state of the day, one line a duty.
namespace duties {
namespace {

using service::Query;
using service::Task;

constexpr int longest_lead = 30;                     // the first rung (parameter reminder_first_days), for duties of every length
constexpr int deputy_after = 1, superior_after = 7;  // days overdue, from which others are told too

/// Open turns of one duty, the oldest first.
struct Open {
    const catalog::Duty* duty;
    std::vector<Occurrence> turns;
};

std::vector<Open> open_duties(const Query& query)
{
    std::vector<Open> found;
    const auto from = first_of(base::fiscal_year(query.day) - 1), to = query.day + std::chrono::days{longest_lead};
    const auto until = last_of(base::fiscal_year(query.day) + 1);
    const auto turns = occurrences(query, from, until);
    for (const auto& one : *turns) {
        if (one.done_on || one.turn.due > to || one.turn.opens > query.day) continue;
        const auto place = std::ranges::find(found, one.duty, &Open::duty);
        auto& open = place == found.end() ? found.emplace_back(Open{one.duty, {}}) : *place;
        open.turns.push_back(one);
    }
    return found;
}

/// Whoever appoints the role is told in the end (roles.yaml appointed_by).
bool superior(const Query& query, const Posts& posts, const catalog::Duty& duty)
{
    for (const auto& role : query.catalog.role(duty.owner).appointed_by)
        if (query.catalog.find_role(role) && posts.holds(*query.caller.person, role)) return true;
    return false;
}

enum class Why { mine, deputy, superior, none };

Why why(const Query& query, const Posts& posts, const Open& open)
{
    const auto late = (query.day - open.turns.front().turn.due).count();
    const auto& duty = *open.duty;
    if (posts.of(duty).includes(*query.caller.person)) return Why::mine;
    if (late >= deputy_after && posts.deputies(duty).includes(*query.caller.person)) return Why::deputy;
    if (late >= superior_after && superior(query, posts, duty)) return Why::superior;
    return Why::none;
}

Task task(const Query& query, const Open& open, Why reason)
{
    const auto& first = open.turns.front();
    const auto& duty = *open.duty;
    service::Text title{duty.ja, duty.en};
    if (!first.what.empty()) title = {title.ja + "：" + first.what, title.en + ": " + first.what};
    const auto overdue = std::ranges::count_if(open.turns, [](const Occurrence& one) { return one.state == State::overdue; });
    if (overdue > 1) {
        title.ja += "（" + std::to_string(overdue) + "回分の遅れ）";
        title.en += " (" + std::to_string(overdue) + " turns late)";
    }
    if (reason == Why::deputy) title = {title.ja + "（担当者の代行）", title.en + " (as deputy)"};
    if (reason == Why::superior) title = {title.ja + "（部下の義務の遅れ）", title.en + " (late below you)"};
    return {first.turn.due < query.day ? "overdue" : "due",
            title,
            {"年間計画", "Duties of the year"},
            "/duties/" + duty.id,
            first.turn.due};
}

}  // namespace

std::vector<Task> tasks(const Query& query)
{
    std::vector<Task> tasks;
    if (!query.caller.person) return tasks;
    const Posts posts{query.readings, query.day};
    for (const auto& open : open_duties(query))
        if (const auto reason = why(query, posts, open); reason != Why::none) tasks.push_back(task(query, open, reason));
    return tasks;
}

}  // namespace duties
