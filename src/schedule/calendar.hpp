#pragma once
#include "base/describe.hpp"
#include "schedule/holidays.hpp"

#include <map>
#include <optional>

namespace schedule {

/// How a due date that is no business day moves.
enum class Shift { none, previous_business_day, next_business_day };
BOOST_DESCRIBE_ENUM(Shift, none, previous_business_day, next_business_day)

/// A day on which somebody decided otherwise: a law changed after this program was made, or the company's own closure.
struct Exception {
    base::Day day;
    bool open = false;  // a business day in spite of everything, or a day off
    std::string ja, en;
};

/// Why a day is no business day.
struct Closure {
    std::string ja, en;
    bool unconfirmed = false;  // 要確認: rests on an equinox that is not gazetted yet
};

/// 業務日: no Saturday, Sunday, national holiday or day the company is closed.
class Calendar {
public:
    /// `gazetted_through`: the last year whose equinoxes are in the official gazette. Later exceptions prevail over earlier ones.
    explicit Calendar(int gazetted_through = 0, std::vector<Exception> exceptions = {});

    bool business_day(base::Day) const;
    /// Nothing on a business day.
    std::optional<Closure> closure(base::Day) const;
    /// The day itself, or the next (previous) business day.
    base::Day at_or_after(base::Day) const;
    base::Day at_or_before(base::Day) const;
    base::Day shifted(base::Day, Shift) const;
    /// n business days later; n = 0 is the day itself.
    base::Day add_business_days(base::Day, int n) const;
    /// The n-th business day of the month, counted from 1; nothing where the month has fewer.
    std::optional<base::Day> nth_business_day(std::chrono::year_month, int n) const;
    std::optional<base::Day> last_business_day(std::chrono::year_month) const;

private:
    int gazetted_through_;
    std::map<base::Day, Exception> exceptions_;
};

}  // namespace schedule
