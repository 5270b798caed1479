#include "journal/replay_test.hpp"
#include "messages/organization.hpp"
#include "organization/call_contacts.hpp"
#include "organization/check_suitability.hpp"
#include "organization/close_leaver.hpp"
#include "organization/review_handlers.hpp"
#include "organization/submit_paper.hpp"
#include "organization/tables.hpp"
#include "organization/violations.hpp"

#include <doctest/doctest.h>

using namespace organization;
using journal::replay::happened;

namespace {

base::Day day(const char* text) { return *base::parse_day(text); }

base::Uuid id(unsigned n)
{
    std::array<unsigned char, 10> random{};
    random[9] = static_cast<unsigned char>(n);
    return base::Uuid::make(base::Instant{day("2026-04-01")}, random);
}
base::PersonId person(unsigned n) { return base::PersonId{id(n)}; }
base::AppointmentId appointment(unsigned n) { return base::AppointmentId{id(n)}; }

const auto today = day("2026-10-01");

template <class Value>
std::vector<std::string_view> codes_of(const base::Result<Value>& result)
{
    std::vector<std::string_view> found;
    if (!result)
        for (const auto& fault : result.refusal().faults()) found.push_back(fault.code.id);
    return found;
}

using Codes = std::vector<std::string_view>;

}  // namespace

TEST_CASE("h21 6(1)イ, r4 B2: a chart of nobody is not approved, and only one goes to approval at a time")
{
    const SubmitPaper ask{PaperKind::chart, " 初版 ", {}};
    CHECK(codes_of(decide(ask, {false, 0, true, "sha"})) == Codes{codes::nobody_appointed.id, codes::paper_waits.id});
    const auto fact = decide(ask, {true, 2, false, "sha"});
    CHECK(fact.value().version == 3);
    CHECK(fact.value().note == "初版");
}

TEST_CASE("h21 12(1), r4 B6: who was not reached is recorded with the reason")
{
    const std::set<base::PersonId> chart{person(1), person(2)};
    CHECK(decide(CallContacts{{{person(1), true, ""}, {person(2), false, "留守"}}, {}}, chart, today, today));
    const CallContacts bad{{{person(1), false, " "}, {person(1), true, ""}, {person(3), true, ""}}, {}};
    CHECK(codes_of(decide(bad, chart, day("2026-10-02"), today)) ==
          Codes{codes::day_to_come.id, codes::reason_required.id, codes::called_twice.id, codes::not_on_the_chart.id});
    CHECK(codes_of(decide(CallContacts{}, chart, today, today)) == Codes{codes::nobody_called.id});
}

TEST_CASE("r4 D1: a review judges every handler of the list")
{
    const Listed listed{"08-0001", {appointment(1), appointment(2)}};
    const ReviewHandlers half{id(9), {{appointment(1), false, ""}}, {}};
    const auto refused = decide(half, listed, today, today);
    CHECK(codes_of(refused) == Codes{codes::reason_required.id, codes::handlers_left_out.id});
    CHECK(refused.refusal().faults().back().args == std::vector<std::string>{"1"});
    const auto whole = decide({id(9), {{appointment(1), true, ""}, {appointment(2), false, "担当替え"}}, {}}, listed, today, today);
    CHECK(whole.value().contract_name == "08-0001");
    CHECK(codes_of(decide(half, {}, today, today)) ==
          Codes{codes::no_handlers.id, codes::not_a_handler.id, codes::reason_required.id});
}

TEST_CASE("h21 8(1), r4 D1: nobody vouches for oneself")
{
    CHECK(codes_of(decide(CheckSuitability{person(1), person(1), "", {}}, {true, true}, today, today)) ==
          Codes{codes::own_suitability.id, codes::method_required.id});
    CHECK(decide(CheckSuitability{person(1), person(2), " 面談 ", {}}, {true, true}, today, today).value().method == "面談");
    CHECK(codes_of(decide(CheckSuitability{person(1), person(2), "面談", {}}, {}, today, today)) ==
          Codes{codes::no_such_person.id, codes::no_such_person.id});
}

TEST_CASE("r4 D2: a leaver is closed out once, after the end, by somebody else; what was late is recorded as it was")
{
    const CloseLeaver ask{appointment(1), day("2026-09-30"), day("2026-10-01"), "再確認書", "なし", person(2), {}};
    const Ended ended{person(1), day("2026-09-25"), true, false, true};
    CHECK(decide(ask, ended, today, today).value().returned_on == day("2026-10-01"));
    auto standing = ended;
    standing.last_day = std::nullopt;
    CHECK(codes_of(decide(ask, standing, today, today)) == Codes{codes::not_ended_yet.id});
    auto closed = ended;
    closed.closed = true;
    CHECK(codes_of(decide(ask, closed, today, today)) == Codes{codes::closed_already.id});
    auto self = ask;
    self.confirmed_by = person(1);
    self.promise = self.handed_over = " ";
    CHECK(codes_of(decide(self, ended, today, today)) ==
          Codes{codes::promise_required.id, codes::handover_required.id, codes::own_closing.id});
    auto other = ended;
    other.handler = false;
    CHECK(codes_of(decide(ask, other, today, today)) == Codes{codes::no_such_appointment.id});
}

TEST_CASE("r4 D5: facts, measure and prevention make the handling of a violation")
{
    CHECK(codes_of(decide(FindViolation{" ", "", {}}, today, today)) == Codes{codes::violation_title_required.id});
    const HandleViolation ask{id(1), "確かめた", "注意", "掲示", person(1), {}};
    CHECK(decide(ask, Breach{day("2026-09-01"), false, true}, today, today));
    CHECK(codes_of(decide(ask, Breach{day("2026-10-02"), true, true}, today, today)) ==
          Codes{codes::handled_already.id, codes::before_it_was_known.id});
    CHECK(codes_of(decide(ask, std::nullopt, today, today)) == Codes{codes::no_such_violation.id});
}

TEST_CASE("laws of apply: the upkeep on any day does not depend on the order of arrival")
{
    const std::vector happenings{
        happened(id(1), day("2026-04-16"), PaperSubmitted{PaperKind::chart, 1, "sha", ""}),
        happened(id(1), day("2026-04-17"), PaperApproved{}),
        happened(id(2), day("2026-05-01"), PaperSubmitted{PaperKind::contacts, 1, "sha", ""}),
        happened(id(2), day("2026-05-02"), PaperReturned{{}, "代行者がない"}),
        happened(id(3), day("2026-05-12"), ContactsCalled{{{person(1), true, ""}, {person(2), false, "留守"}}}),
        happened(id(4), day("2026-09-07"), HandlersReviewed{id(9), "08-0001", {{appointment(1), true, ""}}}),
        happened(id(5), day("2026-04-21"), SuitabilityChecked{person(1), person(2), "面談"}),
        happened(id(6), day("2026-09-01"),
                 LeaverClosed{day("2026-08-31"), day("2026-09-01"), "再確認書", std::string{"なし"}, person(2)}),
        happened(id(7), day("2026-07-10"), ViolationFound{"持込み", std::string{"携帯電話"}}),
        happened(id(7), day("2026-07-22"), ViolationHandled{std::string{"確かめた"}, std::string{"注意"}, "掲示", person(1)}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
