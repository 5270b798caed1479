#include "messages/organization.hpp"
#include "organization/appoint.hpp"
#include "organization/describe_person.hpp"
#include "organization/end_appointment.hpp"

#include <doctest/doctest.h>

using namespace organization;
using base::Day;
using namespace std::chrono;

namespace {

constexpr Day april{sys_days{2026y / 4 / 1}};
constexpr Day march{sys_days{2026y / 3 / 25}};

template <class Id>
Id id(unsigned char n)
{
    return Id{base::Uuid::make(base::Instant{}, {n})};
}

const auto sato = id<base::PersonId>(1), takahashi = id<base::PersonId>(2);
const auto room = id<base::Uuid>(30);

RoleRule rule(std::string label, std::vector<ScopeKind> scopes, std::optional<int> most = {})
{
    return {std::move(label), std::move(scopes), most, {}};
}

Standing company_with(RoleRule role)
{
    Standing known;
    known.person_known = true;
    known.person_since = march;
    known.role = std::move(role);
    return known;
}

Appoint ask_for(const char* role)
{
    Appoint ask;
    ask.person = sato;
    ask.role = role;
    ask.from = april;
    ask.on = march;
    return ask;
}

std::vector<std::string> codes_of(const base::Result<Appointed>& result)
{
    std::vector<std::string> all;
    if (!result)
        for (const auto& fault : result.refusal().faults()) all.emplace_back(fault.code.id);
    return all;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("h21 6(1)イ, r4 B2: a known person is appointed to a role from a day on")
{
    const auto fact = decide(ask_for("general_manager"), company_with(rule("総括責任者", {ScopeKind::company}, 1)), march);
    REQUIRE(fact);
    CHECK(fact.value().role == "general_manager");
    CHECK(fact.value().from == april);
    CHECK(fact.value().scope.nil());
}

TEST_CASE("all faults at once: nobody known, letter after the first day, end before the beginning")
{
    auto ask = ask_for("general_manager");
    ask.on = april + days{1};
    ask.until = april - days{1};
    auto known = company_with(rule("総括責任者", {ScopeKind::company}));
    known.person_known = false;
    CHECK(codes_of(decide(ask, known, april)) ==
          Codes{"organization.no_such_person", "organization.ends_before_it_begins", "organization.letter_after_the_first_day"});
}

TEST_CASE("who has left is not appointed, and nobody before the company knew them")
{
    auto known = company_with(rule("取扱者", {ScopeKind::company}));
    known.person_left = april - days{1};
    known.person_since = april + days{3};
    CHECK(codes_of(decide(ask_for("handler"), known, march)) ==
          Codes{"organization.not_yet_of_the_company", "organization.has_left"});
}

TEST_CASE("a role of a facility needs the facility; a role of the company takes none")
{
    auto ask = ask_for("manager");
    const auto manager = company_with(rule("管理責任者", {ScopeKind::facility, ScopeKind::contract}));
    CHECK(codes_of(decide(ask, manager, march)) == Codes{"organization.scope_required"});
    ask.scope_kind = ScopeKind::facility;
    CHECK(codes_of(decide(ask, manager, march)) == Codes{"organization.scope_required"});
    ask.scope = room;
    CHECK(decide(ask, manager, march));
    CHECK(codes_of(decide(ask, company_with(rule("総括責任者", {ScopeKind::company})), march)) ==
          Codes{"organization.no_scope_for_this_role"});
}

TEST_CASE("roles.yaml max: one general manager at a time; the successor begins the day after")
{
    auto known = company_with(rule("総括責任者", {ScopeKind::company}, 1));
    known.held.push_back({id<base::AppointmentId>(9), takahashi, "general_manager", {}, false, march, {}});
    CHECK(codes_of(decide(ask_for("general_manager"), known, march)) == Codes{"organization.role_is_filled"});
    known.held.front().until = april - days{1};
    CHECK(decide(ask_for("general_manager"), known, march));
    known.held.front().until = april;
    CHECK_FALSE(decide(ask_for("general_manager"), known, march));
}

TEST_CASE("roles.yaml forbidden_with: forbidden is refused, caution needs a recorded reason")
{
    auto known = company_with(rule("監査責任者", {ScopeKind::company}));
    known.role->conflicts = {{"general_manager", "総括責任者", false, RoleRule::Severity::forbid, "監査される側である。"}};
    known.held.push_back({id<base::AppointmentId>(9), sato, "general_manager", {}, false, march, {}});
    CHECK(codes_of(decide(ask_for("audit_manager"), known, march)) == Codes{"organization.forbidden_combination"});

    known.role->conflicts.front().severity = RoleRule::Severity::caution;
    auto ask = ask_for("audit_manager");
    CHECK(codes_of(decide(ask, known, march)) == Codes{"organization.combination_needs_a_reason"});
    ask.caution = "役員が一人のため。監査は社外の者が行う。";
    CHECK(decide(ask, known, march));

    known.role->conflicts.front() = {"general_manager", "総括責任者", true, RoleRule::Severity::forbid, ""};
    known.held.front().scope = room;  // another scope
    CHECK(decide(ask_for("audit_manager"), known, march));
}

TEST_CASE("a deputy stands in for somebody else in the same role and does not count against the number")
{
    auto ask = ask_for("general_manager");
    ask.deputy_for = id<base::AppointmentId>(9);
    auto known = company_with(rule("総括責任者", {ScopeKind::company}, 1));
    CHECK(codes_of(decide(ask, known, march)) == Codes{"organization.no_such_principal"});
    known.principal = Held{*ask.deputy_for, takahashi, "general_manager", {}, false, march, {}};
    known.held.push_back(*known.principal);
    CHECK(decide(ask, known, march));
    known.principal->person = sato;
    CHECK(codes_of(decide(ask, known, march)) == Codes{"organization.own_deputy"});
}

TEST_CASE("an appointment ends on or after its first day, once, and says why")
{
    const EndAppointment ask{id<base::AppointmentId>(9), april, "異動"};
    CHECK(decide(ask, Term{march, {}}));
    CHECK(decide(ask, std::nullopt).refusal().first().code == codes::no_such_appointment);
    CHECK(decide(ask, Term{april + days{1}, {}}).refusal().first().code == codes::ends_before_it_begins);
    CHECK(decide(ask, Term{march, march}).refusal().first().code == codes::already_ended);
    CHECK(decide({ask.appointment, april, ""}, Term{march, {}}).refusal().first().code == codes::reason_required);
}

TEST_CASE("a person: the name stays as typed, kana and numbers are made even, what is left out stays")
{
    PersonForm form{"１００１", " 髙﨑 一郎 ", "たかさき ｲﾁﾛｳ", {}, "課長", {}, {}, "０４４－１２３－４５６７", {}, {}, {}};
    PersonDescribed before{};
    before.department = "設計第1課";
    const auto fact = decide(form, {false, before});
    REQUIRE(fact);
    CHECK(fact.value().number == "1001");
    CHECK(fact.value().name.value_or("") == "髙﨑 一郎");
    CHECK(fact.value().kana.value_or("") == "タカサキ イチロウ");
    CHECK(fact.value().department == "設計第1課");
    CHECK(fact.value().telephone.value_or("") == "044-123-4567");

    form.kana = "Takasaki";
    form.mail = "taka saki@example.com";
    form.number = "";
    const auto refused = decide(form, {true, {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().faults().size() == 4);
}
