#pragma once
#include "base/result.hpp"
#include "duties/facts.hpp"

namespace duties {

/// 実施を記録する. `on`: the day it was done (nothing: today); `through`: a run of turns, each done in time.
struct RecordDone {
    std::string duty;
    std::optional<base::Day> due, through;
    std::optional<base::Uuid> event;
    std::optional<base::PersonId> performed_by;
    std::string evidence;
    std::optional<std::string> link, remark;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(RecordDone, (), (duty, due, through, event, performed_by, evidence, link, remark, on))

/// What the rule must know: the turns of the duty with what closed them, and the event it follows.
struct KnownTurn {
    base::Day opens, due;
    bool closed;
};
struct KnownEvent {
    base::Day happened_on;
    bool closed;
};
struct KnownDuty {
    bool excluded = false, follows_events = false, performer_known = true;
    std::vector<KnownTurn> turns;
    std::optional<KnownEvent> event;  // the one that is named
};
base::Result<Done> decide(const RecordDone&, const std::optional<KnownDuty>&, base::Day on);

/// What starts an event duty has happened.
struct NoteEvent {
    std::string duty, what;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(NoteEvent, (), (duty, what, on))
/// `due`: what the cycle makes of the day.
base::Result<EventNoted> decide(const NoteEvent&, const std::optional<KnownDuty>&, std::optional<base::Day> due);

}  // namespace duties
