#include "programme/roadmap.hpp"

#include "organization/api.hpp"
#include "readiness/api.hpp"

#include <algorithm>

namespace programme {
namespace {

using service::Query;
using service::Verdict;
using store::operator""_sql;

Progress progress_of(const Query& query, const catalog::WorkItem& item)
{
    Progress progress;
    for (const auto& id : item.checks) {
        const auto check = readiness::check(query, id);
        if (!check) continue;  // not of the company's edition
        ++progress.checks;
        progress.met += check->verdict == Verdict::satisfied || check->verdict == Verdict::not_applicable;
    }
    return progress;
}

std::map<std::string, PlanRow> plans(const Query& query, const std::optional<RunRow>& run)
{
    std::map<std::string, PlanRow> plans;
    if (run)
        for (auto& row : plan_table.where(query.readings, "WHERE subject = ?"_sql, run->subject)) plans[row.item] = std::move(row);
    return plans;
}

ItemLine line(const Query& query, const catalog::WorkItem& item, const std::optional<RunRow>& run,
              const std::map<std::string, PlanRow>& plans)
{
    ItemLine line{item.id, item.number, {item.ja, item.en}, item.weeks.start, item.weeks.length, false, {}, {}, {}, 0, {}, {}, 0};
    if (const auto plan = plans.find(item.id); plan != plans.end()) {
        line.moved = plan->second.start_week != line.start_week || plan->second.weeks != line.weeks;
        line.start_week = plan->second.start_week;
        line.weeks = plan->second.weeks;
        if (plan->second.person) line.person = organization::name_of(query.readings, *plan->second.person);
    }
    line.progress = progress_of(query, item);
    line.percent = line.progress.percent();
    line.state = state_of(line.progress);
    line.remarks = int(remark_table.where(query.readings, "WHERE item = ?"_sql, item.id).size());
    if (!run) return line;
    const auto span = days_of(run->starts_on, line.start_week, line.weeks);
    line.from = span.from;
    line.until = span.until;
    line.state = state_of(line.progress, span, query.day);
    return line;
}

/// A step's days reach from its first item's to its last item's; it is late when an item of it is.
void add_up(PartLine& part)
{
    bool late = false;
    for (const auto& item : part.items) {
        part.progress += item.progress;
        late = late || item.state == State::late;
        if (item.from && (!part.from || *item.from < *part.from)) part.from = item.from;
        if (item.until && (!part.until || *item.until > *part.until)) part.until = item.until;
    }
    part.percent = part.progress.percent();
    const bool begun = std::ranges::any_of(part.items, [](const ItemLine& item) { return item.state != State::coming; });
    part.state = part.progress.complete() ? State::done : late ? State::late : begun ? State::progress : State::coming;
}

std::vector<PartLine> parts(const catalog::Programme& all, const std::string& programme)
{
    std::vector<PartLine> parts;
    for (const auto& step : all.steps)
        if (step.programme == programme)
            parts.push_back({step.id, step.number, {step.ja, step.en}, step.gate, {}, {}, {}, 0, {}, {}});
    if (!parts.empty()) return parts;
    for (const auto& group : all.groups_b)
        parts.push_back({group.id, int(parts.size()) + 1, {group.ja, group.en}, {}, {}, {}, {}, 0, {}, {}});
    return parts;
}

}  // namespace

std::optional<Roadmap> roadmap(const Query& query, const std::string& programme)
{
    const auto& all = query.catalog.programme();
    const auto known = std::ranges::find(all.programmes, programme, &catalog::SupportProgramme::id);
    if (known == all.programmes.end()) return std::nullopt;
    const auto run = run_of(query.readings, programme);
    const auto planned = plans(query, run);
    Roadmap map{programme, {known->ja, known->en}, {}, {}, {}, 0, 0, query.day, 0, 0, parts(all, programme)};
    Progress whole;
    for (auto& part : map.parts) {
        for (const auto& item : all.work_items)
            if (item.programme == programme && (item.step == part.id || item.group == part.id))
                part.items.push_back(line(query, item, run, planned));
        add_up(part);
        whole += part.progress;
        for (const auto& item : part.items) map.weeks = std::max(map.weeks, item.start_week + item.weeks - 1);
    }
    map.percent = whole.percent();
    if (!run) return map;
    map.run = run->subject;
    map.start = run->starts_on;
    map.until = days_of(run->starts_on, 1, map.weeks).until;
    map.week = week_on(run->starts_on, query.day);
    map.last_seq = run->seq;
    return map;
}

const catalog::WorkItem* find_item(const catalog::Catalog& catalog, std::string_view id)
{
    const auto& items = catalog.programme().work_items;
    const auto found = std::ranges::find(items, id, &catalog::WorkItem::id);
    return found == items.end() ? nullptr : &*found;
}

}  // namespace programme
