#include "programme/schedule.hpp"

namespace programme {

Span days_of(base::Day start, int first_week, int weeks)
{
    const auto from = start + std::chrono::days{7 * (first_week - 1)};
    return {from, from + std::chrono::days{7 * weeks - 1}};
}

int week_on(base::Day start, base::Day day) { return day < start ? 0 : int((day - start).count() / 7) + 1; }

State state_of(const Progress& progress, const Span& span, base::Day day)
{
    if (progress.complete()) return State::done;
    if (span.until < day) return State::late;
    return span.from <= day || progress.met > 0 ? State::progress : State::coming;
}

State state_of(const Progress& progress)
{
    return progress.complete() ? State::done : progress.met > 0 ? State::progress : State::coming;
}

}  // namespace programme
