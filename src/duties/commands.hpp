#pragma once
#include "duties/arrange.hpp"
#include "duties/plan.hpp"
#include "duties/record.hpp"
#include "service/query.hpp"

namespace duties {

base::Result<base::Uuid> record_done(service::Command&, const RecordDone&);
base::Result<base::Uuid> note_event(service::Command&, const NoteEvent&);
base::Result<base::Uuid> assign(service::Command&, const Assign&);
base::Result<base::Uuid> set_days(service::Command&, const SetDays&);
base::Result<base::Uuid> clear_days(service::Command&, const ClearDays&);
base::Result<base::Uuid> request_exclusion(service::Command&, const RequestExclusion&);
base::Result<base::Uuid> end_exclusion(service::Command&, const EndExclusion&);
base::Result<base::Uuid> submit_plan(service::Command&, const SubmitPlan&);
base::Result<base::Uuid> open_feed(service::Command&, const OpenFeed&);
base::Result<base::Uuid> close_feed(service::Command&, const CloseFeed&);

}  // namespace duties
