#include "readiness/assess.hpp"

#include "messages/readiness.hpp"

#include <algorithm>

namespace readiness {

base::Result<std::vector<Assessed>> decide(const Assess& ask, std::vector<Assessed> now, const std::vector<std::string>& recorded)
{
    if (ask.occasion == Occasion::monthly)
        std::erase_if(now, [&](const Assessed& one) { return std::ranges::find(recorded, one.edition) != recorded.end(); });
    if (now.empty()) return base::Refusal{codes::assessed_already};
    return now;
}

}  // namespace readiness
