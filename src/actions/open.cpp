#include "actions/open.hpp"

#include "base/text.hpp"
#include "messages/actions.hpp"

namespace actions {

base::Result<Opened> decide(const Finding& ask, const Company& company, base::Day on)
{
    constexpr std::size_t longest_title = 200, longest_detail = 8000;
    const std::string title{base::trim(ask.title)}, detail{base::trim(ask.detail)};
    const auto due = ask.due.value_or(company.latest_due);
    base::Faults faults;
    faults.add_if(title.empty(), codes::title_required, "title");
    faults.add_if(base::length(title) > longest_title, codes::too_long, "title", {std::to_string(longest_title)});
    faults.add_if(base::length(detail) > longest_detail, codes::too_long, "detail", {std::to_string(longest_detail)});
    faults.add_if(!company.responsible_known, codes::no_such_person, "responsible");
    faults.add_if(ask.found_on > on, codes::found_after_opening, "found_on", {base::iso(on)});
    faults.add_if(due < ask.found_on, codes::due_before_the_finding, "due", {base::iso(ask.found_on)});
    faults.add_if(due > company.latest_due, codes::due_too_late, "due", {base::iso(company.latest_due)});
    if (faults) return faults;
    return Opened{company.number, ask.slice,    ask.kind, ask.about,       title,   detail,
                  ask.severity,   ask.found_on, due,      ask.responsible, ask.link};
}

}  // namespace actions
