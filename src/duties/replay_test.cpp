#include "journal/replay_test.hpp"
#include "duties/tables.hpp"

#include <doctest/doctest.h>

using namespace duties;
using journal::replay::happened;

namespace {

base::Day day(const char* text) { return *base::parse_day(text); }

base::Uuid id(unsigned n)
{
    std::array<unsigned char, 10> random{};
    random[9] = static_cast<unsigned char>(n);
    return base::Uuid::make(base::Instant{day("2026-04-01")}, random);
}

}  // namespace

TEST_CASE("laws of apply: duties on any day do not depend on the order of arrival")
{
    const base::PersonId person{id(90)};
    const base::ApprovalId approval{id(91)};
    const std::vector happenings{
        happened(id(1), day("2026-05-12"), Done{"duty.entryrev", day("2026-05-12"), {}, {}, person, "F15 4月分", "", ""}),
        happened(id(2), day("2026-06-01"), Assigned{"duty.scan", person, {}, "担当の交代"}),
        happened(id(3), day("2026-06-02"), EventNoted{"duty.notify", "実施手順 第2版の施行", day("2026-06-16")}),
        happened(id(4), day("2026-06-10"), DaysSet{day("2026-08-11"), day("2026-08-14"), false, "夏季休業"}),
        happened(id(4), day("2026-07-01"), DaysCleared{"日程の変更"}),
        happened(id(5), day("2026-06-03"), ExclusionRequested{"duty.sub", "下請負に出していない", day("2027-05-31"), "sha"}),
        happened(id(5), day("2026-06-05"), Excluded{approval}),
        happened(id(5), day("2026-09-01"), ExclusionEnded{"下請負に出した"}),
        happened(id(6), day("2026-06-03"), ExclusionRequested{"duty.crypto", "暗号を使わない", day("2027-05-31"), "sha"}),
        happened(id(6), day("2026-06-08"), ExclusionReturned{approval, "使っている"}),
        happened(
            id(7), day("2026-04-10"),
            PlanSubmitted{
                PlanKind::audit, 2026, 1, "方針", {{"duty.audit", "内部監査", day("2026-10-30"), "監査責任者", "", ""}}, "sha"}),
        happened(id(7), day("2026-04-14"), PlanApproved{approval}),
        happened(id(8), day("2026-04-10"), PlanSubmitted{PlanKind::education, 2026, 1, "方針", {}, "sha"}),
        happened(id(8), day("2026-04-11"), PlanReturned{approval, "時期を直す"}),
        happened(id(9), day("2026-04-20"), FeedOpened{person, "sha"}),
        happened(id(9), day("2026-09-20"), FeedClosed{"端末の交換"}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
