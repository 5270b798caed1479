#include "training/record_assessment.hpp"

#include "base/text.hpp"
#include "messages/training.hpp"

namespace training {

base::Result<Assessed> decide(const RecordAssessment& ask, const std::optional<AttendanceKnown>& known, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_attendance, "attendance"};
    if (known->absent) return base::Refusal{codes::was_absent, "attendance"};
    if (known->passed) return base::Refusal{codes::passed_already, "attendance"};
    base::Faults faults;
    faults.add_if(!ask.score && !ask.passed, codes::result_required, "score");
    faults.add_if(ask.score && ask.passed, codes::score_says_it, "passed");
    faults.add_if(ask.score && (*ask.score < 0 || *ask.score > 100), codes::score_out_of_range, "score");
    faults.add_if(!ask.score && ask.passed && base::trimmed(ask.method).empty(), codes::method_required, "method");
    faults.add_if(on < known->held_on, codes::assessed_before_it, "on");
    faults.add_if(on > known->today, codes::assessed_in_future, "on");
    if (faults) return faults;
    if (ask.score) return Assessed{ask.score, known->pass_score, *ask.score >= known->pass_score, base::trimmed(ask.method)};
    return Assessed{{}, {}, *ask.passed, base::trimmed(ask.method)};
}

}  // namespace training
