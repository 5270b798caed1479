#pragma once
#include "base/day.hpp"

#include <functional>
#include <string>
#include <vector>

namespace ledgers::entry_check {

/// Business days around a day, counted once: eleven years back, one and a half ahead. Days outside count like the nearest inside.
class Calendar {
public:
    Calendar(base::Day around, const std::function<std::string(base::Day)>& closed_because);

    bool business_day(base::Day) const;
    /// Why it is none: 土曜日, 文化の日; "" on a business day.
    const std::string& closed_because(base::Day) const;
    /// The nth business day after it.
    base::Day after(base::Day, int n) const;
    base::Day before(base::Day, int n) const;
    /// Business days from the one after `from` to `until`; 0 if until is not later.
    int between(base::Day from, base::Day until) const;

private:
    std::size_t at(base::Day) const;

    base::Day first_;
    std::vector<std::string> reasons_;
    std::vector<int> counts_;  // business days up to and with this day
};

}  // namespace ledgers::entry_check
