#include "journal/replay_test.hpp"
#include "suppliers/tables.hpp"

#include <doctest/doctest.h>

using namespace suppliers;
using journal::replay::happened;

namespace {

base::Day on(const char* text) { return *base::parse_day(text); }

base::Uuid subject(unsigned char n)
{
    std::array<unsigned char, 10> random{};
    random[9] = n;
    return base::Uuid::make(base::Instant{on("2026-04-01")}, random);
}

Described described(const char* number, const char* work)
{
    return {
        number, "見本精工株式会社", "埼玉県", 1, {}, {}, work, "部内限り", Contact{"石川 修", "課長", "048", "a@example.com"}, true,
        ""};
}

}  // namespace

TEST_CASE("laws of apply: a subcontractor on any day does not depend on the order of arrival")
{
    const std::vector happenings{
        happened(subject(1), on("2026-06-01"), described("下-001", "加工")),
        happened(subject(1), on("2026-06-05"), Bound{"覚書", {Clause::equal_measures, Clause::audits}}),
        happened(subject(1), on("2026-06-08"), ProcedureChecked{"第2版", Way::on_site, {}}),
        happened(subject(1), on("2026-06-08"), Checked{Outcome::improve, Way::on_site, {}, "施錠", on("2026-06-20")}),
        happened(subject(1), on("2026-06-15"), Improved{"施錠を確かめた", {}}),
        happened(subject(1), on("2026-06-16"), Notified{"提-R8-004"}),
        happened(subject(1), on("2026-06-20"), Confirmed{"確認書"}),
        happened(subject(1), on("2026-06-22"), Handed{Origin::given, {"保-1", "保-2"}, "送-1", {}, {}, ""}),
        happened(subject(1), on("2026-06-25"), described("下-001", "加工と検査")),
        happened(subject(1), on("2026-07-10"), Handed{Origin::made_there, {"下図-1"}, "送-2", {}, {}, ""}),
        happened(subject(1), on("2026-08-01"), Checked{Outcome::bad, Way::on_site, {}, "無断の複製", on("2026-08-10")}),
        happened(subject(1), on("2026-08-05"), TakenBack{Ending::returned, {"保-1", "保-2"}, "受-1", {}}),
        happened(subject(1), on("2026-08-12"), Checked{Outcome::good, Way::on_site, {}, "", {}}),
        happened(subject(1), on("2026-08-20"), Suspended{"人の交替"}),
        happened(subject(1), on("2026-08-25"), Resumed{"後任を確かめた"}),
        happened(subject(1), on("2026-09-01"), TakenBack{Ending::destroyed, {"下図-1"}, "証明書", {}}),
        happened(subject(1), on("2026-09-02"), Ended{"完了", true}),
        happened(subject(2), on("2026-07-01"), described("下-002", "試験")),
        happened(subject(2), on("2026-07-02"), Handed{Origin::given, {"保-3"}, "送-3", {}, {Gap::not_notified}, "見積りのため"}),
        happened(subject(3), on("2026-05-01"), Declared{true, "自社で行う"}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
