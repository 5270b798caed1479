#include "messages/suppliers.hpp"
#include "suppliers/bind.hpp"
#include "suppliers/check.hpp"
#include "suppliers/describe.hpp"
#include "suppliers/finish.hpp"
#include "suppliers/hand.hpp"
#include "suppliers/notify.hpp"

#include <doctest/doctest.h>

using namespace suppliers;
using namespace std::chrono;

namespace {

constexpr base::Day june{sys_days{2026y / 6 / 1}};
constexpr base::Day today = june + days{60};

/// Registered, and nothing else.
Standing fresh()
{
    Standing of;
    of.registered_on = june;
    return of;
}

/// Bound, looked at, checked, notified and confirmed in the first nine days of June.
Standing ready()
{
    auto of = fresh();
    of.confirmation_asked = true;
    of.bound_on = june + days{1};
    of.clauses = {Clause::equal_measures, Clause::scope,   Clause::handlers,  Clause::incidents,
                  Clause::audits,         Clause::further, Clause::returning, Clause::lasting};
    of.procedure_on = of.first_checked_on = of.checked_on = june + days{3};
    of.outcome = Outcome::good;
    of.notified_on = june + days{5};
    of.confirmed_on = june + days{9};
    return of;
}

Hand hand() { return {{}, Origin::given, {"保-R8-0031", "保-R8-0036"}, "送-R8-0009", {}, false, {}, {}}; }

template <class T>
std::vector<std::string> faults_of(const base::Result<T>& result)
{
    std::vector<std::string> all;
    if (!result)
        for (const auto& fault : result.refusal().faults()) all.emplace_back(fault.code.id);
    return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("h21 6(2), r4 B4: nothing is handed over before every step is done, and every missing step is named")
{
    auto of = fresh();
    of.confirmation_asked = true;
    CHECK(state_of(of, today) == State::candidate);
    CHECK(faults_of(decide(hand(), of, true, today, today)) == Names{"suppliers.not_bound", "suppliers.procedure_not_checked",
                                                                     "suppliers.not_checked", "suppliers.not_notified",
                                                                     "suppliers.not_confirmed"});
    const auto handed = decide(hand(), ready(), true, june + days{10}, today);
    REQUIRE(handed);
    CHECK(handed.value().items == Names{"保-R8-0031", "保-R8-0036"});
    CHECK(handed.value().gaps.empty());
    CHECK(state_of(ready(), today) == State::open);
}

TEST_CASE("the notification comes on a day before, the confirmation only where it is asked for")
{
    CHECK(faults_of(decide(hand(), ready(), true, june + days{5}, today)) ==
          Names{"suppliers.not_notified", "suppliers.not_confirmed"});
    CHECK(faults_of(decide(hand(), ready(), true, june + days{6}, today)) == Names{"suppliers.not_confirmed"});
    auto of = ready();
    of.confirmation_asked = false;
    CHECK(decide(hand(), of, true, june + days{6}, today));
    of.confirmed_on.reset();
    CHECK(state_of(of, june + days{5}) == State::notified);
    CHECK(state_of(of, june + days{6}) == State::open);
}

TEST_CASE("a term that is lacking, findings, a suspension and the one above it stand in the way")
{
    auto of = ready();
    of.clauses.pop_back();
    CHECK(faults_of(decide(hand(), of, true, today, today)) == Names{"suppliers.clauses_missing"});
    CHECK(fault_of(Gap::clauses_missing, of).args == Names{"義務の存続"});
    of = ready();
    of.findings_open = true;
    CHECK(faults_of(decide(hand(), of, true, today, today)) == Names{"suppliers.findings_open"});
    of.suspended_on = today;
    CHECK(faults_of(decide(hand(), of, true, today, today)) == Names{"suppliers.is_suspended"});
    CHECK(state_of(of, today) == State::suspended);
    of = ready();
    of.parent_ready = of.contract_in_force = false;
    CHECK(faults_of(decide(hand(), of, true, today, today)) ==
          Names{"suppliers.contract_not_in_force", "suppliers.parent_not_ready"});
}

TEST_CASE("what has happened is recorded as found, with its reason and with what stood in the way")
{
    const auto of = fresh();
    auto ask = hand();
    ask.as_found = true;
    CHECK(faults_of(decide(ask, of, true, today, today)) == Names{"suppliers.reason_required"});
    ask.reason = "見積りのために渡していた";
    const auto found = decide(ask, of, true, today, today);
    REQUIRE(found);
    CHECK(found.value().gaps == std::vector{Gap::not_bound, Gap::procedure_not_checked, Gap::not_checked, Gap::not_notified});
    ask.items = {" ", "保-1", "保-1"};
    ask.reference = "";
    CHECK(faults_of(decide(ask, of, false, today, today)) ==
          Names{"suppliers.item_empty", "suppliers.item_twice", "suppliers.reference_required", "suppliers.no_such_person"});
}

TEST_CASE("it ends with nothing left there, and knowing which duties go on")
{
    auto of = ready();
    of.disclosed_from = june + days{10};
    of.held = {"保-R8-0031"};
    of.lower_tiers = true;
    CHECK(faults_of(decide(End{{}, " ", false, {}}, of, today, today)) ==
          Names{"suppliers.items_left", "suppliers.lower_tiers_left", "suppliers.reason_required", "suppliers.lasting_not_told"});
    const TakeBack other{{}, Ending::returned, {"保-R8-0099"}, "", {}, {}};
    CHECK(faults_of(decide(other, of, true, today, today)) == Names{"suppliers.not_held", "suppliers.proof_required"});
    CHECK(decide(TakeBack{{}, Ending::destroyed, {"保-R8-0031"}, "証明書", {}, {}}, of, true, today, today));
    of.held.clear();
    of.lower_tiers = false;
    CHECK(decide(End{{}, "完了", true, {}}, of, today, today));
    of.ended_on = today;
    CHECK(faults_of(decide(End{{}, "完了", true, {}}, of, today, today)) == Names{"suppliers.has_ended"});
    // Never given anything: there is nothing to be told.
    CHECK(decide(End{{}, "取りやめ", false, {}}, ready(), today, today));
}

TEST_CASE("procedure 9.6: a fault is written down with its day, and a bad check needs another one")
{
    CHECK(faults_of(decide(Check{{}, Outcome::improve, Way::on_site, {}, {}, {}, {}}, ready(), true, today, today)) ==
          Names{"suppliers.findings_required", "suppliers.improve_by_required"});
    CHECK(faults_of(decide(Check{{}, Outcome::bad, Way::on_site, {}, "施錠", today - days{1}, {}}, ready(), false, today, today)) ==
          Names{"suppliers.no_such_person", "suppliers.improve_by_before_check"});
    CHECK(decide(Check{{}, Outcome::good, Way::on_paper, {}, {}, {}, {}}, ready(), true, today, today));
    auto of = ready();
    CHECK(faults_of(decide(Improve{{}, "直した", {}, {}}, of, true, today, today)) == Names{"suppliers.nothing_to_improve"});
    of.findings_open = true;
    CHECK(decide(Improve{{}, "直した", {}, {}}, of, true, today, today));
    of.outcome = Outcome::bad;
    of.suspended_on = today;
    CHECK(faults_of(decide(Improve{{}, "直した", {}, {}}, of, true, today, today)) == Names{"suppliers.check_again"});
    CHECK(faults_of(decide(Resume{{}, "再開", {}}, of, today, today)) == Names{"suppliers.check_again"});
}

TEST_CASE("all faults of the form at once; the one above stands one tier higher")
{
    const SupplierForm empty{"", " ", 0, SupplierId{}, {}, "", "", {"", "", "", ""}, false, {}, {}};
    CHECK(faults_of(decide(empty, {"下-001", false, {}, false, today}, today + days{1})) ==
          Names{"suppliers.company_required", "suppliers.address_required", "suppliers.tier_out_of_range",
                "suppliers.no_such_parent", "suppliers.no_such_contract", "suppliers.work_required", "suppliers.items_required",
                "suppliers.contact_required", "suppliers.in_future"});
    SupplierForm second{"見本", "東京", 3, SupplierId{}, base::ContractId{}, "試験", "部内限り", {"関 一郎", "", "", ""},
                        false,  {},     {}};
    CHECK(faults_of(decide(second, {"下-001", true, 1, false, today}, today)) == Names{"suppliers.parent_of_other_tier"});
    second.tier = 2;
    CHECK(decide(second, {"下-001", true, 1, false, today}, today).value().number == "下-001");
    second.tier = 1;
    CHECK(faults_of(decide(second, {"下-001", true, 1, false, today}, today)) == Names{"suppliers.parent_of_first_tier"});
}

TEST_CASE("days: a step is neither ahead of today nor before the registration, the confirmation not before the notification")
{
    const Notify notify{{}, "提-R8-004", {}};
    CHECK(faults_of(decide(notify, std::nullopt, today, today)) == Names{"suppliers.no_such_supplier"});
    CHECK(faults_of(decide(notify, fresh(), today + days{1}, today)) == Names{"suppliers.in_future"});
    CHECK(faults_of(decide(notify, fresh(), june - days{1}, today)) == Names{"suppliers.before_registered"});
    CHECK(decide(notify, fresh(), june, today));
    CHECK(faults_of(decide(notify, ready(), today, today)) == Names{"suppliers.notified_already"});
    const Confirm confirm{{}, "確認書", {}};
    CHECK(faults_of(decide(confirm, fresh(), today, today)) == Names{"suppliers.confirmed_without_notification"});
    auto of = ready();
    of.confirmed_on.reset();
    CHECK(faults_of(decide(confirm, of, june + days{4}, today)) == Names{"suppliers.confirmed_before_notification"});
    CHECK(faults_of(decide(Bind{{}, "", {}, {}}, of, today, today)) ==
          Names{"suppliers.document_required", "suppliers.clause_required"});
    CHECK(faults_of(decide(Declare{true, "自社で行う"}, 1)) == Names{"suppliers.suppliers_going_on"});
    CHECK(decide(Declare{true, "自社で行う"}, 0).value().none);
}
