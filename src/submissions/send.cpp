#include "submissions/send.hpp"

#include "base/text.hpp"
#include "messages/submissions.hpp"

#include <algorithm>

namespace submissions {
namespace {

bool listed(const std::vector<std::string>& all, std::string_view id) { return std::ranges::find(all, id) != all.end(); }

/// A step the state does not allow.
base::Faults not_next(const KnownLife& known, std::string_view to, base::Code code)
{
    base::Faults faults;
    faults.add_if(!listed(known.next, to), code, "submission");
    return faults;
}

/// No step is before what already happened.
void check_day(const KnownLife& known, base::Day on, base::Faults& faults)
{
    faults.add_if(known.last_on && on < *known.last_on, codes::before_the_last_step, "on",
                  {base::wareki(known.last_on.value_or(base::Day{}))});
}

}  // namespace

base::Faults against_sending(const KnownLife& known)
{
    auto faults = not_next(known, states::sent, codes::not_to_be_sent);
    if (!faults) faults.add_if(!known.approved_text, codes::content_changed, "submission");
    return faults;
}

base::Faults against_answering(const KnownLife& known)
{
    base::Faults faults;
    const auto follows = [&](const auto& answer) { return listed(known.next, answer); };
    const bool out = known.state != states::draft && known.state != states::approved;
    faults.add_if(!out || std::ranges::none_of(known.kind.answers, follows), codes::answer_does_not_follow, "submission");
    return faults;
}

base::Faults against_withdrawing(const KnownLife& known)
{
    auto faults = not_next(known, states::withdrawn, codes::not_to_be_withdrawn);
    faults.add_if(known.pending, codes::approval_under_way, "submission");
    return faults;
}

base::Faults against_reopening(const KnownLife& known) { return not_next(known, states::draft, codes::not_to_be_reopened); }
base::Faults against_closing(const KnownLife& known) { return not_next(known, states::closed, codes::not_to_be_closed); }

base::Result<Sent> decide(const Send& ask, const KnownLife& known, const std::optional<service::KeptFile>& file, base::Day on)
{
    auto faults = against_sending(known);
    check_day(known, on, faults);
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
    if (listed(known.kind.answers, ask.answer)) {
        faults.add_if(!listed(known.next, ask.answer), codes::answer_does_not_follow, "submission");
        check_day(known, on, faults);
    }
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
    auto faults = against_withdrawing(known);
    check_day(known, on, faults);
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Withdrawn{base::trimmed(ask.reason)};
}

base::Result<Reopened> decide(const Reopen& ask, const KnownLife& known, base::Day on)
{
    auto faults = against_reopening(known);
    check_day(known, on, faults);
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Reopened{base::trimmed(ask.reason)};
}

base::Result<Closed> decide(const Close& ask, const KnownLife& known, base::Day on)
{
    auto faults = against_closing(known);
    check_day(known, on, faults);
    if (faults) return faults;
    return Closed{base::trimmed(ask.note)};
}

}  // namespace submissions
