#include "journal/replay_test.hpp"
#include "training/tables.hpp"

#include <doctest/doctest.h>

using namespace training;
using journal::replay::happened;

namespace {

base::Day day(const char* text) { return *base::parse_day(text); }

base::Uuid attendance(unsigned char n)
{
    std::array<unsigned char, 10> random{};
    random[9] = n;
    return base::Uuid::make(base::Instant{day("2026-04-01")}, random);
}

Attended attended(Attendance how)
{
    return {"教-R8-001", 1, "取扱者教育", Kind::regular, {"course.handling"}, 90, "会議室A", "支援員", "教材 第1版", {}, "設計課",
            how,         ""};
}

}  // namespace

TEST_CASE("laws of apply: attendances on any day do not depend on the order of arrival")
{
    const std::vector happenings{
        happened(attendance(1), day("2026-05-20"), attended(Attendance::present)),
        happened(attendance(1), day("2026-05-21"), Assessed{60, 80, false, ""}),
        happened(attendance(1), day("2026-05-25"), Assessed{90, 80, true, ""}),
        happened(attendance(2), day("2026-05-20"), attended(Attendance::absent)),
        happened(attendance(3), day("2026-06-03"), Assessed{{}, {}, true, "口頭"}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
