#include "ledgers/entry_check/act.hpp"

#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

namespace ledgers::entry_check {
namespace {

struct Act {
    std::string_view form, happened, finished;  // finished "": when it happened
};
/// Forms whose act is not their first required day, or whose rows stay open for a while.
constexpr std::array<Act, 28> acts{{{"f01", "acquired_on", ""},
                                    {"f02", "received_on", "slip_returned_on"},
                                    {"f04", "lent_at", "returned_at"},
                                    {"f05", "taken_at", "returned_at"},
                                    {"f06", "sent_on", "received_on"},
                                    {"f07", "done_on", ""},
                                    {"f08", "designated_on", ""},
                                    {"f12", "noticed_on", ""},
                                    {"f15", "date", ""},
                                    {"f16", "from_at", ""},
                                    {"f17", "date", ""},
                                    {"f18", "lent_at", "returned_at"},
                                    {"f21", "installed_on", ""},
                                    {"f22", "issued_on", ""},
                                    {"f23", "from_at", "to_at"},
                                    {"f25", "out_at", "returned_at"},
                                    {"f26", "done_at", ""},
                                    {"f27", "checked_on", ""},
                                    {"f30", "applied_on", "installed_on"},
                                    {"f31", "done_at", ""},
                                    {"f33", "from_at", "to_at"},
                                    {"f34", "done_on", ""},
                                    {"f36", "", ""},
                                    {"f40", "held_at", ""},
                                    {"f43", "reported_on", ""},
                                    {"f47", "notified_on", ""},
                                    {"f49", "drafted_on", ""},
                                    {"f52", "", ""}}};

}  // namespace

std::optional<std::string_view> known_act_column(std::string_view form)
{
    const auto act = std::ranges::find(acts, form, &Act::form);
    return act == acts.end() ? std::nullopt : std::optional{act->happened};
}

std::string_view act_column(const Form& form)
{
    if (const auto known = known_act_column(form.id)) return *known;
    const auto day = std::ranges::find_if(
        form.columns, [](const Column& column) { return column.required && (column.type == "date" || column.type == "datetime"); });
    return day == form.columns.end() ? std::string_view{} : day->id;
}

std::string_view act_of(const Row& row) { return row[act_column(row.form())]; }

std::string_view finished_on(const Row& row)
{
    const auto act = std::ranges::find(acts, row.form().id, &Act::form);
    const auto column = act == acts.end() || act->finished.empty() ? act_column(row.form()) : act->finished;
    return date_of(row[column]);
}

}  // namespace ledgers::entry_check
