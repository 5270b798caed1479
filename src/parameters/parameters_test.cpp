#include "catalog/catalog.hpp"
#include "catalog/parameters.hpp"
#include "journal/replay_test.hpp"
#include "messages/parameters.hpp"
#include "parameters/api.hpp"
#include "parameters/ask_value.hpp"
#include "parameters/tables.hpp"

#include <doctest/doctest.h>

using namespace parameters;
using journal::replay::happened;

namespace {

base::Day day(const char* text) { return *base::parse_day(text); }

base::Uuid id(unsigned n)
{
    std::array<unsigned char, 10> random{};
    random[9] = static_cast<unsigned char>(n);
    return base::Uuid::make(base::Instant{day("2026-04-01")}, random);
}

const auto today = day("2026-05-01");
const AskValue ask{"contact_review_months", "3", day("2026-06-01"), "異動が多いため", {}};
const Known known{"連絡系統図の確認の周期", "1～12か月", "6か月 → 3か月", true, false, "6か月", "6", false};

ValueAsked asked(const std::string& value, const char* from)
{
    return {"contact_review_months", value, "6", "連絡系統図の確認の周期", "6か月 → " + value + "か月", day(from), "理由", "sha"};
}

}  // namespace

TEST_CASE("h21 4, r4 A1: a value is set within its range, with a reason, from today or later")
{
    const auto fact = decide(ask, known, today);
    REQUIRE(fact);
    CHECK(fact.value().value == "3");
    CHECK(fact.value().before == "6");
    auto full_width = ask;
    full_width.value = " ３ ";
    CHECK(decide(full_width, known, today).value().value == "3");
}

TEST_CASE("all that is wrong with a request is said at once")
{
    const AskValue bad{"contact_review_months", "99", day("2026-04-30"), "  ", {}};
    auto taken = known;
    taken.allowed = false;
    taken.pending = true;
    const auto refused = decide(bad, taken, today);
    REQUIRE_FALSE(refused);
    std::vector<std::string_view> codes;
    for (const auto& fault : refused.refusal().faults()) codes.push_back(fault.code.id);
    CHECK(codes == std::vector<std::string_view>{codes::value_not_allowed.id, codes::from_in_the_past.id, codes::reason_required.id,
                                                 codes::change_pending.id});
    CHECK(decide(ask, std::nullopt, today).refusal().first().code == codes::no_such_parameter);
    auto same = ask;
    same.value = "6";
    CHECK(decide(same, known, today).refusal().first().code == codes::nothing_changes);
}

TEST_CASE("parameters.yaml: what was seen in an official source is never loosened, only tightened")
{
    CHECK(weaker(8, 7, 1, 7));        // 全ファイルスキャン: every 7 days at most
    CHECK_FALSE(weaker(3, 7, 1, 7));  // oftener is stricter
    CHECK(weaker(4, 5, 5, 10));       // a least number is not undercut
    CHECK_FALSE(weaker(9, 5, 5, 10));
    CHECK(weaker(6, 5, 1, 10));  // the range does not say which side is the stricter one
    auto loose = known;
    loose.loosens = true;
    loose.allowed = false;
    const auto refused = decide(ask, loose, today);
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().faults().size() == 1);
    CHECK(refused.refusal().first().code == codes::loosens_seen);
}

TEST_CASE("the approval of exactly this text counts, and never for days before it")
{
    const auto late = decide_approved({day("2026-05-01"), "sha"}, "sha", {}, day("2026-05-10"));
    CHECK(late.value().from == day("2026-05-10"));
    CHECK(decide_approved({day("2026-06-01"), "sha"}, "sha", {}, day("2026-05-10")).value().from == day("2026-06-01"));
    CHECK_FALSE(decide_approved({day("2026-06-01"), "sha"}, "other", {}, day("2026-05-10")));
}

TEST_CASE("the value of a day is the standard, then the company's own from its day on")
{
    const auto catalog = catalog::built_in();
    const auto model = journal::Model{{readings()}};
    const journal::replay::Trial trial{model,
                                       {
                                           happened(id(1), day("2026-04-02"), asked("3", "2026-05-01")),
                                           happened(id(1), day("2026-04-03"), ValueApproved{{}, day("2026-05-01")}),
                                           happened(id(2), day("2026-04-04"), asked("4", "2026-05-01")),
                                           happened(id(2), day("2026-04-05"), ValueReturned{{}, "理由が足りない"}),
                                           happened(id(3), day("2026-06-01"), asked("2", "2026-07-01")),
                                       }};
    const auto of = [&](const char* on) { return number(trial.view(), *catalog, "contact_review_months", day(on)); };
    CHECK(of("2026-04-30") == catalog->parameter("contact_review_months").number());
    CHECK(of("2026-05-01") == 3);
    CHECK(of("2026-12-01") == 3);  // what waits for approval does not count
    CHECK(find(trial.view(), *catalog, "no_such", day("2026-05-01")) == std::nullopt);
    CHECK_THROWS_AS(number(trial.view(), *catalog, "edu_before_handling", day("2026-05-01")), std::logic_error);
}

TEST_CASE("laws of apply: values on any day do not depend on the order of arrival")
{
    const std::vector happenings{
        happened(id(1), day("2026-04-02"), asked("3", "2026-05-01")),
        happened(id(1), day("2026-04-03"), ValueApproved{{}, day("2026-05-01")}),
        happened(id(2), day("2026-04-04"), asked("4", "2026-05-01")),
        happened(id(2), day("2026-04-05"), ValueReturned{{}, "理由が足りない"}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
