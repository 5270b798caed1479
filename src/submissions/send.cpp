#include "submissions/send.hpp"

#include "base/text.hpp"
#include "messages/submissions.hpp"

#include <algorithm>

namespace submissions {
namespace {

bool listed(const std::vector<std::string>& all, std::string_view id) { return std::ranges::find(all, id) != all.end(); }

/// What holds of every step: the state allows it, and it is not before what already happened.
void check_step(const KnownLife& known, std::string_view to, base::Day on, base::Code code, base::Faults& faults)
{
    faults.add_if(!listed(known.next, to), code, "submission");
    faults.add_if(known.last_on && on < *known.last_on, codes::before_the_last_step, "on",
                  {base::wareki(known.last_on.value_or(base::Day{}))});
}

}  // namespace

base::Result<Sent> decide(const Send& ask, const KnownLife& known, const std::optional<service::KeptFile>& file, base::Day on)
{
    base::Faults faults;
    check_step(known, states::sent, on, codes::not_to_be_sent, faults);
    faults.add_if(!known.approved_text, codes::content_changed, "submission");
    faults.add_if(!listed(known.kind.proofs, ask.proof), codes::no_such_proof, "proof");
    const auto note = base::trimmed(ask.proof_note), reply = base::trimmed(ask.reply);
    faults.add_if(!file && note.empty(), codes::proof_required, "proof_note");
    faults.add_if(known.state == states::question && reply.empty(), codes::reply_required, "reply");
    faults.add_if(ask.check_on && *ask.check_on < on, codes::check_before_sending, "check_on");
    if (faults) return faults;
    return Sent{ask.proof, base::nfkc(base::trimmed(ask.number)), note, reply, ask.check_on, file};
}

base::Result<Answered> decide(const RecordAnswer& ask, const KnownLife& known, const std::optional<service::KeptFile>& file,
                              base::Day on)
{
    base::Faults faults;
    faults.add_if(!listed(known.kind.answers, ask.answer), codes::not_an_answer_of_the_kind, "answer", {known.kind.name});
    if (listed(known.kind.answers, ask.answer)) check_step(known, ask.answer, on, codes::answer_does_not_follow, faults);
    const auto number = base::nfkc(base::trimmed(ask.number)), note = base::trimmed(ask.note);
    const bool settled = ask.answer == states::confirmed || ask.answer == states::conditional || ask.answer == states::refused;
    faults.add_if(settled && number.empty(), codes::number_of_answer_required, "number");
    const bool says = ask.answer == states::question || ask.answer == states::returned || ask.answer == states::conditional ||
                      ask.answer == states::refused;
    faults.add_if(says && note.empty(), codes::what_was_said_required, "note");
    faults.add_if(ask.reply_by && *ask.reply_by < on, codes::reply_before_answer, "reply_by");
    if (faults) return faults;
    return Answered{ask.answer, number, note, ask.reply_by, file};
}

base::Result<Withdrawn> decide(const Withdraw& ask, const KnownLife& known, base::Day on)
{
    base::Faults faults;
    check_step(known, states::withdrawn, on, codes::not_to_be_withdrawn, faults);
    faults.add_if(known.pending, codes::approval_under_way, "submission");
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Withdrawn{base::trimmed(ask.reason)};
}

base::Result<Reopened> decide(const Reopen& ask, const KnownLife& known, base::Day on)
{
    base::Faults faults;
    check_step(known, states::draft, on, codes::not_to_be_reopened, faults);
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Reopened{base::trimmed(ask.reason)};
}

base::Result<Closed> decide(const Close& ask, const KnownLife& known, base::Day on)
{
    base::Faults faults;
    check_step(known, states::closed, on, codes::not_to_be_closed, faults);
    if (faults) return faults;
    return Closed{base::trimmed(ask.note)};
}

}  // namespace submissions
