#include "rules/draft.hpp"

#include "base/text.hpp"
#include "messages/rules.hpp"

namespace rules {

base::Result<Drafted> decide(const StartDraft& ask, const Earlier& earlier)
{
    base::Faults faults;
    const std::string reason{base::trim(ask.reason.value_or(""))};
    faults.add_if(earlier.title.empty(), codes::no_such_edition, "edition", {ask.edition});
    faults.add_if(earlier.under_way, codes::version_under_way, "document", {earlier.title});
    faults.add_if(ask.origin == Origin::version && !earlier.base_known, codes::no_version_to_begin_from, "based_on");
    faults.add_if(earlier.last_number > 0 && reason.empty(), codes::reason_of_change_required, "reason");
    if (faults) return faults;
    return Drafted{ask.document,
                   ask.edition,
                   earlier.title,
                   earlier.last_number + 1,
                   ask.origin,
                   ask.origin == Origin::version ? earlier.base : std::nullopt,
                   reason,
                   "",
                   ""};
}

}  // namespace rules
