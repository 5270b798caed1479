#include "actions/standing.hpp"

#include "base/text.hpp"
#include "messages/actions.hpp"

namespace actions {

void check_day(const Standing& known, base::Day on, base::Faults& faults)
{
    faults.add_if(on < known.last, codes::before_the_step_before, "on", {base::iso(known.last)});
}

std::string checked_text(const std::string& text, const std::string& path, base::Faults& faults)
{
    std::string even{base::trim(text)};
    faults.add_if(even.empty(), codes::text_required, path);
    faults.add_if(base::length(even) > longest_text, codes::too_long, path, {std::to_string(longest_text)});
    return even;
}

}  // namespace actions
