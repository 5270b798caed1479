#include "base/text.hpp"
#include "readiness/api.hpp"
#include "readiness/edition.hpp"
#include "readiness/queries.hpp"

#include <algorithm>

/// What home and search show of the readiness.
namespace readiness {
namespace {

using service::Query;
using service::Text;

constexpr std::size_t most_hits = 20;

Text source() { return {"監査への備え", "Readiness"}; }

/// Whether this check waits for somebody: past its deadline, or near it.
std::optional<service::Task> task(const Query& query, const CheckStanding& one)
{
    const bool expired = one.finding.verdict == Verdict::expired;
    if (!expired && !one.due_soon) return std::nullopt;
    const auto requirement = requirement_of(query, one.check->id);
    return service::Task{expired ? "overdue" : "due",
                         {one.check->ja, one.check->en},
                         source(),
                         requirement.empty() ? "/readiness" : "/readiness/" + requirement,
                         one.finding.due};
}

}  // namespace

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    if (!authority::holds(query.caller.power, "readiness.assess")) return tasks;
    const auto all = standing(query, edition_of(query, {}).value());
    for (const auto& check : all->checks)
        if (auto found = task(query, check)) tasks.push_back(std::move(*found));
    const auto near = query.day + std::chrono::days{30};
    for (const auto& one : all->requirements)
        if (one.exemption && one.exemption->review_on <= near)
            tasks.push_back(
                {one.exemption->review_on < query.day ? "overdue" : "due",
                 {"対象外の見直し：" + one.requirement->title.ja, "Review the exemption of " + one.requirement->title.en},
                 source(),
                 "/readiness/" + one.requirement->id,
                 one.exemption->review_on});
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> exact, others;
    if (!authority::holds(query.caller.power, "readiness.view")) return exact;
    auto number = key;
    if (number.starts_with("第")) number = number.substr(std::string_view{"第"}.size());
    for (const auto& edition : editions(query))
        for (const auto& requirement : query.catalog.requirements(edition)) {
            if (!requirement.assessable) continue;
            const auto ref = base::search_key(requirement.official_ref.value_or(""));
            const bool same = !ref.empty() && (ref == number || base::search_key(requirement.id) == number);
            const bool within = (!ref.empty() && ref.starts_with(number)) ||
                                base::search_key(requirement.title.ja + requirement.title.en).find(key) != std::string::npos;
            if (!same && !within) continue;
            const auto name = requirement.official_ref.value_or(number_unknown) + "　";
            auto& hits = same ? exact : others;
            hits.push_back({{name + requirement.title.ja, name + requirement.title.en},
                            {query.catalog.edition(edition).short_title.ja + "の要求事項", "Requirement"},
                            "/readiness/" + requirement.id});
        }
    exact.insert(exact.end(), others.begin(), others.end());
    if (exact.size() > most_hits) exact.resize(most_hits);
    return exact;
}

}  // namespace readiness
