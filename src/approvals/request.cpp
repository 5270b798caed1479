#include "approvals/request.hpp"

#include "base/text.hpp"
#include "messages/approvals.hpp"

#include <algorithm>

namespace approvals {
namespace {

constexpr std::size_t longest_title = 200, longest_summary = 8000;

bool is_sha256(std::string_view text) { return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos; }

bool ends_in_approval(const std::vector<Step>& steps)
{
    const auto empty = [](const Step& step) { return step.roles.empty() && !step.person; };
    return !steps.empty() && steps.back().act == Act::approve && std::ranges::none_of(steps, empty);
}

}  // namespace

base::Result<Requested> decide(const Request& ask, const Way& way)
{
    const auto& steps = ask.steps.empty() ? way.steps : ask.steps;
    const std::string title{base::trim(ask.title)}, summary{base::trim(ask.summary)};
    base::Faults faults;
    faults.add_if(!way.known, codes::no_such_route, "kind", {ask.slice + '.' + ask.kind});
    faults.add_if(way.known && !ends_in_approval(steps), codes::no_approval_at_the_end, "steps");
    faults.add_if(way.pending, codes::already_pending, "about");
    faults.add_if(title.empty(), codes::title_required, "title");
    faults.add_if(base::length(title) > longest_title, codes::too_long, "title", {std::to_string(longest_title)});
    faults.add_if(base::length(summary) > longest_summary, codes::too_long, "summary", {std::to_string(longest_summary)});
    faults.add_if(!is_sha256(ask.content_sha), codes::no_content, "content_sha");
    if (faults) return faults;
    return Requested{ask.slice,       ask.kind, ask.about,   ask.scope, title,        summary,
                     ask.content_sha, ask.link, way.drafter, steps,     way.four_eyes};
}

}  // namespace approvals
