#include "notices/issue.hpp"

#include "base/text.hpp"
#include "messages/notices.hpp"

#include <algorithm>

namespace notices {
namespace {

constexpr std::size_t longest_title = 200, longest_text = 8000;

bool is_sha256(std::string_view text) { return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos; }

}  // namespace

base::Result<Issued> decide(const Announcement& ask, const Audience& audience, base::Day on)
{
    const std::string title{base::trim(ask.title)}, text{base::trim(ask.text)};
    const auto due = ask.due.value_or(audience.standard_due);
    base::Faults faults;
    faults.add_if(title.empty(), codes::title_required, "title");
    faults.add_if(base::length(title) > longest_title, codes::too_long, "title", {std::to_string(longest_title)});
    faults.add_if(base::length(text) > longest_text, codes::too_long, "text", {std::to_string(longest_text)});
    faults.add_if(!is_sha256(ask.content_sha), codes::no_content, "content_sha");
    faults.add_if(!audience.known_persons, codes::no_such_person, "group.persons");
    faults.add_if(audience.known_persons && audience.members.empty(), codes::nobody_to_tell, "group");
    faults.add_if(due < on, codes::due_before_the_notice, "due", {base::iso(on)});
    if (faults) return faults;
    return Issued{ask.slice, ask.kind,  ask.about,        title, ask.version,    text, ask.content_sha,
                  ask.link,  ask.group, audience.members, due,   audience.issuer};
}

base::Result<Extended> decide(const Audience& audience, const std::vector<base::PersonId>& told, bool closed)
{
    if (closed) return base::Refusal{codes::closed, "notice"};
    Extended fact{{}, audience.standard_due};
    for (const auto& person : audience.members)
        if (std::ranges::find(told, person) == told.end()) fact.recipients.push_back(person);
    if (fact.recipients.empty()) return base::Refusal{codes::everyone_was_told, "notice"};
    return fact;
}

}  // namespace notices
