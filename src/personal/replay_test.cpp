#include "journal/replay_test.hpp"
#include "personal/tables.hpp"

#include <doctest/doctest.h>

using namespace personal;
using journal::replay::happened;
using std::string_literals::operator""s;

namespace {

base::Day on(const char* text) { return *base::parse_day(text); }

base::Uuid subject(unsigned char n)
{
    std::array<unsigned char, 10> random{};
    random[9] = n;
    return base::Uuid::make(base::Instant{on("2026-04-01")}, random);
}

Received received(const char* number, Kind kind)
{
    return {number, kind, {}, false, Applicant{"見本 花子", "自宅", "", ""}, "記録の写し"s, on("2026-06-15")};
}

}  // namespace

TEST_CASE("laws of apply: a request on any day does not depend on the order of arrival")
{
    const std::vector happenings{
        happened(subject(1), on("2026-06-01"), received("個-R8-001", Kind::disclosure)),
        happened(subject(1), on("2026-06-02"), IdentityChecked{{}, "社員証の提示"}),
        happened(subject(1), on("2026-06-10"), Extended{on("2026-06-30"), "対象が多いため"}),
        happened(subject(1), on("2026-06-20"), Decided{Outcome::granted, "全部"s, ""s, {}}),
        happened(subject(1), on("2026-06-22"), Answered{Way::on_paper, {}}),
        happened(subject(2), on("2026-07-01"), received("個-R8-002", Kind::stopping)),
        happened(subject(2), on("2026-07-03"), Withdrawn{"誤りと分かったため"s}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
