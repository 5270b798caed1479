#pragma once
#include "base/result.hpp"

#include <chrono>

namespace base {

/// A day in Japan. Business days, appointments and deadlines are days; only the journal's clock is an instant.
using Day = std::chrono::sys_days;

/// A moment in UTC, microseconds since 1970.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// The day in Japan (UTC+9, no summer time) that this moment falls on.
Day day_in_japan(Instant);

/// 2026-04-01, or nothing if there is no such day.
std::optional<Day> parse_day(std::string_view text);
std::string iso(Day);
/// 2026-04-01T00:00:00.000000Z
std::string iso(Instant);
/// The inverse of iso(Instant); nothing if it is not exactly that form.
std::optional<Instant> parse_instant(std::string_view text);

/// 令和8年4月1日; the first year of an era is 元年. Days before 明治6年 are written as 西暦.
std::string wareki(Day);
/// R8.4.1
std::string short_wareki(Day);
/// 令和8年4月1日（水）
std::string wareki_with_weekday(Day);
/// 14:05 in Japan.
std::string time_in_japan(Instant);

/// The fiscal year (April to March) as the year it begins in: 2026 for 2026-04-01 to 2027-03-31.
int fiscal_year(Day);
/// 令和8年度
std::string fiscal_year_name(int year);

/// The same day `months` later; the last day of the month where there is no such day (readiness.yaml due_month).
Day add_months(Day, int months);

/// Where the time comes from: the machine, or a pinned business day for the sample company and for tests.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// The business day commands and deadlines are judged by.
    virtual Day today() const { return day_in_japan(now()); }
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    Instant now() const override
    {
        return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
};

/// A clock that stands still until it is moved: for tests and for making the sample company.
class PinnedClock final : public Clock {
public:
    explicit PinnedClock(Instant now) : now_(now) {}
    explicit PinnedClock(Day day) : now_(Instant{day} + std::chrono::hours{0}) {}  // 09:00 in Japan
    Instant now() const override { return now_; }
    void move_to(Instant now) { now_ = now; }

private:
    Instant now_;
};

}  // namespace base
