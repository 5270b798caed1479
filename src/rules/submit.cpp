#include "rules/submit.hpp"

#include "base/text.hpp"
#include "messages/rules.hpp"

namespace rules {

base::Result<Submitted> decide(const Submit& ask, const Standing& known, const BookText& book, const std::string& content_sha,
                               base::Day on)
{
    base::Faults faults;
    faults.add_if(known.state != State::draft, codes::no_draft, "version");
    faults.add_if(on < known.last_on, codes::before_the_last_change, "on", {base::iso(known.last_on)});
    faults.add_if(book.articles() == 0, codes::nothing_written, "version");
    for (const auto& chapter : book.chapters)
        faults.add_if(chapter.articles.empty() && chapter.preamble.empty(), codes::empty_chapter, "version", {chapter.title});
    if (faults) return faults;
    return Submitted{content_sha, std::string{base::trim(ask.note.value_or(""))}};
}

base::Result<Approved> decide_approved(const Standing& known, const std::string& submitted_sha, const base::ApprovalId& approval,
                                       const std::string& approved_sha)
{
    if (known.state != State::submitted) return base::Refusal{codes::not_waiting, "version"};
    if (submitted_sha != approved_sha) return base::Refusal{codes::another_text, "version"};
    return Approved{approval, approved_sha};
}

base::Result<Returned> decide_returned(const Standing& known, const base::ApprovalId& approval, const std::string& reason)
{
    if (known.state != State::submitted) return base::Refusal{codes::not_waiting, "version"};
    return Returned{approval, reason};
}

base::Result<Dropped> decide(const Drop& ask, const Standing& known)
{
    base::Faults faults;
    const std::string reason{base::trim(ask.reason)};
    faults.add_if(known.state == State::submitted, codes::waits_for_approval, "version");
    faults.add_if(known.state == State::dated || known.state == State::dropped, codes::cannot_be_dropped, "version");
    faults.add_if(reason.empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Dropped{reason};
}

}  // namespace rules
