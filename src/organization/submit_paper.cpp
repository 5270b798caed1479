#include "organization/submit_paper.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

namespace organization {

base::Result<PaperSubmitted> decide(const SubmitPaper& ask, const PaperKnown& known)
{
    base::Faults faults;
    faults.add_if(!known.anything, codes::nobody_appointed, "kind");
    faults.add_if(known.pending, codes::paper_waits, "kind");
    if (faults) return faults;
    return PaperSubmitted{ask.kind, known.last_version + 1, known.content_sha, std::string{base::trim(ask.note.value_or(""))}};
}

}  // namespace organization
