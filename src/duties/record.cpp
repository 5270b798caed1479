#include "duties/record.hpp"

#include "base/text.hpp"
#include "messages/duties.hpp"

#include <algorithm>

namespace duties {
namespace {

constexpr std::size_t shortest_evidence = 2, longest_text = 2000;

/// A link leads to a screen of ours: the browser of whoever reads the record opens it.
bool own_screen(const std::string& link) { return link.empty() || (link.starts_with('/') && !link.starts_with("//")); }

void check_turn(const RecordDone& ask, const KnownDuty& known, base::Day on, base::Faults& faults)
{
    const auto found = std::ranges::find(known.turns, *ask.due, &KnownTurn::due);
    if (found == known.turns.end()) return faults.add(codes::no_such_turn, "due", {base::wareki(*ask.due)});
    faults.add_if(found->closed && !ask.through, codes::turn_closed, "due", {base::wareki(*ask.due)});
    faults.add_if(on < found->opens, codes::before_it_opens, "on", {base::wareki(found->opens)});
}

void check_run(const RecordDone& ask, const KnownDuty& known, base::Day on, base::Faults& faults)
{
    if (!ask.due) return faults.add(codes::run_without_begin, "due");
    faults.add_if(*ask.through < *ask.due, codes::run_ends_before_it_begins, "through");
    faults.add_if(*ask.through > on, codes::run_in_future, "through", {base::wareki(on)});
    const bool open = std::ranges::any_of(
        known.turns, [&](const KnownTurn& turn) { return !turn.closed && turn.due >= *ask.due && turn.due <= *ask.through; });
    faults.add_if(!open, codes::run_closes_nothing, "through");
}

void check_event(const KnownDuty& known, base::Day on, base::Faults& faults)
{
    if (!known.event) return faults.add(codes::no_such_event, "event");
    faults.add_if(known.event->closed, codes::event_closed, "event");
    faults.add_if(on < known.event->happened_on, codes::before_the_event, "on", {base::wareki(known.event->happened_on)});
}

}  // namespace

base::Result<Done> decide(const RecordDone& ask, const std::optional<KnownDuty>& known, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_duty, "duty", {ask.duty}};
    base::Faults faults;
    const auto evidence = base::trimmed(ask.evidence), link = base::trimmed(ask.link), remark = base::trimmed(ask.remark);
    faults.add_if(base::length(evidence) < shortest_evidence, codes::evidence_required, "evidence");
    for (const auto& [field, text] : {std::pair{"evidence", &evidence}, {"remark", &remark}})
        faults.add_if(base::length(*text) > longest_text, codes::text_too_long, field, {std::to_string(longest_text)});
    faults.add_if(!own_screen(link), codes::link_of_another_place, "link");
    faults.add_if(known->excluded, codes::duty_excluded, "duty");
    faults.add_if(!known->performer_known, codes::no_such_person, "performed_by");
    faults.add_if(known->follows_events && ask.due.has_value(), codes::event_has_no_turn, "due");
    if (ask.event) check_event(*known, on, faults);
    if (ask.due && !known->follows_events) check_turn(ask, *known, on, faults);
    if (ask.through) check_run(ask, *known, on, faults);
    if (faults) return faults;
    return Done{ask.duty, ask.due, ask.through, ask.event, ask.performed_by, evidence, link, remark};
}

base::Result<EventNoted> decide(const NoteEvent& ask, const std::optional<KnownDuty>& known, std::optional<base::Day> due)
{
    if (!known) return base::Refusal{codes::no_such_duty, "duty", {ask.duty}};
    base::Faults faults;
    const auto what = base::trimmed(ask.what);
    faults.add_if(what.empty(), codes::what_required, "what");
    faults.add_if(base::length(what) > longest_text, codes::text_too_long, "what", {std::to_string(longest_text)});
    faults.add_if(!known->follows_events, codes::no_event_duty, "duty");
    if (faults) return faults;
    return EventNoted{ask.duty, what, due};
}

}  // namespace duties
