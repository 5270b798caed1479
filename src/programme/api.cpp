#include "programme/api.hpp"

#include "programme/roadmap.hpp"

namespace programme {

ProgressCard progress_card(const service::Query& query)
{
    const auto map = roadmap(query, "programme.a").value();
    ProgressCard card{map.start, map.until, map.week, map.percent, {}};
    for (const auto& part : map.parts)
        card.steps.push_back({part.number, part.title, int(part.items.size()), part.percent, part.state, part.until});
    return card;
}

}  // namespace programme
