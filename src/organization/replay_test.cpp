#include "journal/replay_test.hpp"
#include "organization/tables.hpp"

#include <doctest/doctest.h>

using namespace organization;
using journal::replay::happened;

namespace {

base::Uuid id(unsigned n)
{
    std::array<unsigned char, 10> random{};
    random[9] = static_cast<unsigned char>(n);
    return base::Uuid::make(base::Instant{*base::parse_day("2026-04-01")}, random);
}

PersonDescribed described(const std::string& name, const std::string& department)
{
    return {"1001",        name, std::string{"ヤマダ タロウ"}, department, "", "", std::string{"yamada@example.com"}, std::string{},
            std::string{}, false};
}

Appointed appointed(unsigned person, base::Day from)
{
    return {base::PersonId{id(person)}, "manager", ScopeKind::company, {}, "", {}, from, {}, {}, "任-R8-001", ""};
}

service::KeptFile scan(const std::string& sha) { return {sha, "誓約書.pdf", "application/pdf", 1, "誓約書", {}}; }

}  // namespace

TEST_CASE("laws of apply: the organization on any day does not depend on the order of arrival")
{
    const auto day = [](const char* text) { return *base::parse_day(text); };
    const std::vector happenings{
        happened(id(1), day("2026-04-01"), CompanyDescribed{"株式会社見本", "", "見本", "r4", 4}),
        happened(id(2), day("2026-04-01"), SiteOpened{"本社", ""}),
        happened(id(2), day("2026-09-01"), SiteClosed{"移転"}),
        happened(id(3), day("2026-04-01"), described("山田 太郎さん", "製造部")),
        happened(id(3), day("2026-06-15"), described("山田 次郎さん", "設計部")),
        happened(id(3), day("2026-05-01"), AccountLinked{base::AccountId{id(9)}}),
        happened(id(3), day("2026-05-02"), PasswordReissued{base::AccountId{id(9)}}),
        happened(id(3), day("2026-07-01"), AccountStopped{base::AccountId{id(9)}, "休職"}),
        happened(id(3), day("2026-08-01"), AccountReopened{base::AccountId{id(9)}}),
        happened(id(3), day("2026-08-31"), PersonLeft{"退職"}),
        happened(id(3), day("2026-08-31"), AccountStopped{base::AccountId{id(9)}, "退職"}),
        happened(id(3), day("2026-09-01"), AccountUnlinked{base::AccountId{id(9)}}),
        happened(id(4), day("2026-04-10"), appointed(3, day("2026-04-15"))),
        happened(id(4), day("2026-08-31"), AppointmentEnded{day("2026-08-31"), "退職"}),
        happened(id(5), day("2026-04-12"), Pledged{base::PersonId{id(3)}, "第1版", ""}),
        happened(id(5), day("2026-04-20"), PledgeScanned{scan("1")}),
        happened(id(5), day("2026-05-20"), PledgeScanned{scan("2")}),
        happened(id(6), day("2026-04-21"), MarkingConfirmed{"ab", {true, {{"注意", documents::TextPlace::cell, "名簿!A1"}}, "x"}}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
