#include "custody/medium_records.hpp"

#include <algorithm>

namespace custody {
namespace {

using store::operator""_sql;

/// The event that ends a move.
std::string_view way_back(std::string_view event)
{
    return event == "take_for_use" ? "put_back" : event == "take_out" ? "bring_back" : "come_back";
}

}  // namespace

std::vector<MediumMove> medium_moves(const store::Snapshot& readings, std::string_view event)
{
    std::vector<MediumMove> all;
    for (const auto& medium : medium_table.all(readings)) {
        bool open = false;
        for (auto& row : medium_act_table.where(readings, "WHERE subject = ? ORDER BY acted_on, at, seq"_sql, medium.subject)) {
            if (row.act.event == event) {
                all.push_back({medium, std::move(row), {}});
                open = true;
            } else if (open && row.act.event == way_back(event)) {
                all.back().back = std::move(row);
                open = false;
            }
        }
    }
    std::ranges::sort(all, {}, [](const MediumMove& move) { return std::pair{move.out.open_row, move.out.seq}; });
    return all;
}

}  // namespace custody
