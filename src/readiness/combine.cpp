#include "readiness/combine.hpp"

#include <algorithm>

namespace readiness {

Verdict combined(std::span<const Verdict> parts)
{
    const auto any = [&](Verdict verdict) { return std::ranges::find(parts, verdict) != parts.end(); };
    if (any(Verdict::expired)) return Verdict::expired;
    if (any(Verdict::building)) return Verdict::building;
    if (any(Verdict::not_started) || parts.empty()) return any(Verdict::satisfied) ? Verdict::building : Verdict::not_started;
    return any(Verdict::satisfied) ? Verdict::satisfied : Verdict::not_applicable;
}

int urgency(Verdict verdict)
{
    switch (verdict) {
    case Verdict::expired: return 0;
    case Verdict::building: return 1;
    case Verdict::not_started: return 2;
    case Verdict::satisfied: return 3;
    case Verdict::not_applicable: return 4;
    }
    return 4;
}

bool due_soon(const service::Finding& finding, base::Day day, int days)
{
    return finding.verdict == Verdict::satisfied && finding.due && *finding.due <= day + std::chrono::days{days};
}

}  // namespace readiness
