#pragma once
#include "base/result.hpp"
#include "training/facts.hpp"

namespace training {

/// A test of an attendance that came after the session, or was repeated.
struct RecordAssessment {
    base::Uuid attendance;
    std::optional<int> score;
    std::optional<bool> passed;  // asked orally
    std::optional<std::string> method;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(RecordAssessment, (), (attendance, score, passed, method, on))

/// What the rule must know of the attendance.
struct AttendanceKnown {
    bool absent, passed;
    base::Day held_on;
    int pass_score;
    base::Day today;
};
base::Result<Assessed> decide(const RecordAssessment&, const std::optional<AttendanceKnown>&, base::Day on);

}  // namespace training
