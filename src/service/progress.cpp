#include "service/progress.hpp"

#include "messages/service.hpp"

namespace service {

base::Checked go_on(const Query& query, int percent, const std::string& note)
{
    if (query.progress && *query.progress && !(*query.progress)(percent, note)) return base::Refusal{codes::stopped};
    return base::Nothing{};
}

}  // namespace service
