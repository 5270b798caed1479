#pragma once
#include "ledgers/book_checks/closings.hpp"

#include <functional>

namespace ledgers::book_checks {

/// A row of f15. Names are compared by their base::search_key.
struct Entrance {
    std::string row, number, facility, name, kind, permit, escort;  // kind: 許可者, 臨時, 緊急; permit: the number it names
    base::Day on, written_on;
    bool left;  // the time of leaving is there

    bool permitted() const { return kind == "許可者"; }
    bool emergency() const { return kind == "緊急"; }
};

/// A row of f16: a third party applied for.
struct Visit {
    std::string number, facility, visitors;
    base::Day applied_on, enters_on;
    std::optional<base::Day> permitted_on;
    bool permitted, ministry_asked;  // permitted: by whom is there
    std::string ministry_number, note;
};

/// Of the entry-permitted list.
struct Permit {
    std::string facility, name;
    base::Day starts, ends;
};

/// facilities.entry_log_kept (h21 9(1)ウ, r4 E2): everyone who went in has left, and was permitted or a permitted visitor; a
/// business day on which nobody went in is 使用なし in the closing book. By the end of the second business day after.
std::vector<Judged> entrances(const std::vector<Entrance>&, const std::vector<Visit>&, const std::vector<Permit>&,
                              const std::vector<Closing>&, const std::vector<Facility>&, const schedule::Calendar&, const Days&);

/// Whether somebody of this name was a handler on the day.
using IsHandler = std::function<bool(const std::string& name, base::Day)>;

/// facilities.visitors_escorted (h21 6(3)イ, r4 E2): whoever is not on the list was permitted before, was with a handler and has
/// left; applied for `apply_days` business days before, else with a reason; with the Ministry's number where it is asked. An
/// emergency has the number of its event in place of the permission. No deadline: what is lacking is a breach.
std::vector<Judged> visitors(const std::vector<Entrance>&, const std::vector<Visit>&, const IsHandler&, const schedule::Calendar&,
                             int apply_days, const Days&);

}  // namespace ledgers::book_checks
