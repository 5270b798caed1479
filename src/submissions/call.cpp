#include "submissions/call.hpp"

#include "base/text.hpp"
#include "messages/submissions.hpp"

#include <algorithm>

namespace submissions {
namespace {

/// The kind, the contract, and whether the standard that binds the contract knows the kind.
base::Faults check_matter(const std::string& id, const KnownCall& known)
{
    base::Faults faults;
    faults.add_if(!known.kind, codes::no_such_kind, "kind", {id});
    faults.add_if(!known.contract_known, codes::no_such_contract, "contract");
    if (!known.kind) return faults;
    faults.add_if(std::ranges::find(known.kind->editions, known.edition) == known.kind->editions.end(), codes::not_of_this_edition,
                  "kind", {known.kind->name});
    faults.add_if(about_rules(id), codes::rules_are_confirmed_there, "kind");
    return faults;
}

}  // namespace

base::Result<Called> decide(const NoteCall& ask, const KnownCall& known, base::Day on)
{
    auto faults = check_matter(ask.kind, known);
    faults.add_if(base::trim(ask.what).empty(), codes::what_required, "what");
    faults.add_if(ask.due && *ask.due < on, codes::due_before_call, "due");
    if (faults) return faults;
    return Called{ask.kind, base::trimmed(ask.what), ask.contract, ask.due};
}

base::Result<Waived> decide(const Waive& ask, const KnownCall& known)
{
    auto faults = check_matter(ask.kind, known);
    faults.add_if(!known.call_known, codes::no_such_call, "call");
    faults.add_if(!ask.contract && !ask.call, codes::waive_what, "contract");
    faults.add_if(known.waived, codes::waived_already, "kind");
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Waived{ask.kind, base::trimmed(ask.reason), ask.contract, ask.call};
}

}  // namespace submissions
