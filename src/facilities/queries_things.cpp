#include "facilities/queries.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"

#include <algorithm>
#include <map>

/// Containers and keys as the screens show them.
namespace facilities {
namespace {

using base::Result;
using service::Query;
using store::operator""_sql;

/// When each key was last counted, and whether it was there.
std::map<base::Uuid, std::pair<base::Day, bool>> counted(const Query& query, const base::FacilityId& facility)
{
    std::map<base::Uuid, std::pair<base::Day, bool>> last;
    for (const auto& row : count_table.where(query.readings, "WHERE facility = ? ORDER BY counted_on, subject"_sql, facility))
        for (const auto& key : row.keys) last[key.key] = {row.counted_on, key.found};
    return last;
}

std::string opens(const Query& query, const KeyRow& key)
{
    if (!key.container) return "扉 " + key.door;
    const auto container = container_table.find(query.readings, *key.container);
    return container ? container->number + " " + container->name : "";
}

}  // namespace

Result<std::vector<ContainerLine>> container_lines(const Query& query, const FacilityAsk& ask)
{
    TRY(facility_row(query, ask.facility));
    const auto months = static_cast<int>(parameters::number(query, "dial_change_months"));
    std::vector<ContainerLine> lines;
    for (const auto& row : container_table.where(query.readings, "WHERE facility = ? ORDER BY number, subject"_sql, ask.facility)) {
        const auto keys = key_table.where(query.readings, "WHERE container = ? AND retired_on IS NULL"_sql, row.subject);
        ContainerLine line{row.subject,
                           row.number,
                           row.name,
                           row.kind,
                           row.grade,
                           row.lock,
                           row.place,
                           row.plan_object,
                           static_cast<int>(keys.size()),
                           row.code_changed_on,
                           {},
                           row.removed_on,
                           {},
                           row.seq};
        if (has_code(row.lock) && !row.removed_on)
            line.code_due = base::add_months(row.code_changed_on.value_or(row.registered_on), months);
        for (const auto& person : row.known_by) line.known_by.push_back(organization::name_of(query.readings, person));
        lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(lines, {}, [](const ContainerLine& l) { return l.removed_on.has_value(); });
    return lines;
}

Result<std::vector<KeyLine>> key_lines(const Query& query, const FacilityAsk& ask)
{
    TRY(facility_row(query, ask.facility));
    const auto last = counted(query, ask.facility);
    std::vector<KeyLine> lines;
    for (const auto& row : key_table.where(query.readings, "WHERE facility = ? ORDER BY number, subject"_sql, ask.facility)) {
        const auto found = last.find(row.subject);
        const bool missing = found != last.end() && !found->second.second;
        const auto* state = row.retired_on                                  ? "retired"
                            : missing                                       ? "missing"
                            : row.holder && row.due && *row.due < query.day ? "overdue"
                            : row.holder                                    ? "handed_over"
                                                                            : "in_place";
        lines.push_back({row.subject, row.number, opens(query, row), row.key_set, organization::name_of(query.readings, row.keeper),
                         row.place, row.holder ? organization::name_of(query.readings, *row.holder) : "", row.handed_on, row.due,
                         found == last.end() ? std::nullopt : std::optional{found->second.first}, row.retired_on, row.purpose,
                         state, row.seq});
    }
    std::ranges::stable_sort(lines, {}, [](const KeyLine& l) { return l.retired_on.has_value(); });
    return lines;
}

Result<std::vector<KeyMoveLine>> key_moves(const Query& query, const FacilityAsk& ask)
{
    TRY(facility_row(query, ask.facility));
    std::vector<std::pair<std::int64_t, KeyMoveLine>> moves;
    for (const auto& key : key_table.where(query.readings, "WHERE facility = ?"_sql, ask.facility))
        for (const auto& move : key_move_table.where(query.readings, "WHERE subject = ?"_sql, key.subject))
            moves.push_back(
                {move.seq,
                 {move.moved_on, key.number, move.to_person ? organization::name_of(query.readings, *move.to_person) : "（返却）",
                  move.words, who(query, move.recorded_by)}});
    std::ranges::sort(moves, std::greater{}, [](const auto& m) { return std::pair{m.second.on, m.first}; });
    std::vector<KeyMoveLine> lines;
    for (auto& [seq, line] : moves) lines.push_back(std::move(line));
    return lines;
}

}  // namespace facilities
