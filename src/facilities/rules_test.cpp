#include "facilities/designate.hpp"
#include "facilities/inspect.hpp"
#include "facilities/keep_containers.hpp"
#include "facilities/keep_keys.hpp"
#include "facilities/permit_entry.hpp"
#include "facilities/sample_plan_test.hpp"
#include "messages/facilities.hpp"

#include <doctest/doctest.h>

using namespace facilities;
using namespace std::chrono;

namespace {

constexpr base::Day april{sys_days{2026y / 4 / 1}};
using Codes = std::vector<std::string>;

template <class Result>
Codes codes_of(const Result& result)
{
    Codes all;
    if (!result)
        for (const auto& fault : result.refusal().faults()) all.push_back(std::string{fault.code.id}.substr(11));
    return all;
}

base::Uuid id(unsigned char n) { return base::Uuid::make(base::Instant{april}, {n}); }

FacilityForm form()
{
    FacilityForm form{};
    form.name = "第1取扱室";
    form.site = "川崎事業所";
    form.address = "神奈川県川崎市（見本）";
    form.walls = "天井裏まで仕切り";
    form.doors = "鋼製扉1か所";
    form.lock = "電子錠";
    form.entry_control = "社員証と入退記録簿";
    return form;
}

Candidate candidate() { return {State::planned, decide(form(), "施-01", false).value(), true, 1, true, "総括責任者", {}}; }

}  // namespace

TEST_CASE("f13: a facility has a name of its own at its site")
{
    const auto fact = decide(form(), "施-01", false);
    REQUIRE(fact);
    CHECK(fact.value().number == "施-01");
    CHECK(codes_of(decide(form(), "施-01", true)) == Codes{"name_taken"});
    CHECK(codes_of(decide(FacilityForm{}, "施-01", false)) == Codes{"name_required", "site_required"});
}

TEST_CASE("readiness facilities.designated: place, boundary, lock, entry control, manager and plan")
{
    CHECK(decide(Designate{}, candidate(), april));
    auto bare = candidate();
    bare.described = decide(FacilityForm{"室", "事業所", {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}, "施-01", false).value();
    bare.has_manager = false;
    bare.plan_version = 0;
    bare.decided_by_role = "";
    CHECK(codes_of(decide(Designate{}, bare, april)) ==
          Codes{"address_before_designation", "boundary_before_designation", "lock_before_designation",
                "entry_control_before_designation", "manager_before_designation", "plan_before_designation", "may_not_designate"});
    auto blank = candidate();
    blank.handling_area = false;
    CHECK(codes_of(decide(Designate{}, blank, april)) == Codes{"plan_without_handling_area"});
    CHECK(codes_of(decide(Designate{}, std::nullopt, april)) == Codes{"no_such_facility"});
}

TEST_CASE("f13 変更手続中: a designated facility is designated again only after a change")
{
    auto known = candidate();
    known.state = State::designated;
    known.designated_on = april;
    CHECK(codes_of(decide(Designate{}, known, april)) == Codes{"nothing_to_designate"});
    known.state = State::changing;
    CHECK(decide(Designate{}, known, april + days{10}));
    CHECK(codes_of(decide(Designate{}, known, april - days{1})) == Codes{"before_the_designation"});

    const auto before = decide(form(), "施-01", false).value();
    auto other = form();
    other.purpose = "設計";
    CHECK_FALSE(needs_new_designation(before, decide(other, "施-01", false).value()));
    other.lock = "シリンダー錠";
    CHECK(needs_new_designation(before, decide(other, "施-01", false).value()));
}

TEST_CASE("approvals: only what was approved is designated, word for word, and only one request waits")
{
    const auto asked = decide(RequestDesignation{}, candidate(), "sha", false, april);
    REQUIRE(asked);
    CHECK(codes_of(decide(RequestDesignation{}, candidate(), "sha", true, april)) == Codes{"designation_pending"});
    const auto fact = decide_approved(asked.value(), "sha", "sha", base::ApprovalId{id(8)}, base::PersonId{id(1)});
    REQUIRE(fact);
    CHECK(fact.value().plan_version == 1);
    CHECK(fact.value().approval == base::ApprovalId{id(8)});
    CHECK(codes_of(decide_approved(asked.value(), "other", "sha", {}, {})) == Codes{"changed_since_the_request"});
    CHECK(codes_of(decide_approved(std::nullopt, "sha", "sha", {}, {})) == Codes{"changed_since_the_request"});
}

TEST_CASE("f13: a designation is revoked once nothing is left")
{
    const Revoke ask{{}, "移転", "棚卸で残りがないことを確認", {}};
    CHECK(decide(ask, Leftover{State::designated, 0, 0, 0, april}, april + days{1}));
    CHECK(codes_of(decide(ask, Leftover{State::designated, 2, 1, 3, april}, april + days{1})) ==
          Codes{"containers_left", "keys_left", "permits_left"});
    CHECK(codes_of(decide(Revoke{}, Leftover{State::revoked, 0, 0, 0, april}, april - days{1})) ==
          Codes{"already_revoked", "reason_required", "emptied_required", "before_the_designation"});
}

TEST_CASE("a new version of a plan says what was changed")
{
    DrawPlan ask{{}, sample_plan(), {}, {}};
    CHECK(decide(ask, KnownPlan{State::planned, 0, {}}).value().version == 1);
    CHECK(codes_of(decide(ask, KnownPlan{State::designated, 1, {}})) == Codes{"plan_note_required"});
    ask.note = "保管庫を増設";
    CHECK(decide(ask, KnownPlan{State::designated, 1, {}}).value().version == 2);
    CHECK(codes_of(decide(ask, KnownPlan{State::revoked, 1, {}})) == Codes{"already_revoked"});
    ask.plan.backdrop = Backdrop{"ab", -500, 0, 12'000, 8'000, 40, false};
    CHECK(codes_of(decide(ask, KnownPlan{State::designated, 1, {"cd"}})) == Codes{"plan_no_such_image"});
    CHECK(decide(ask, KnownPlan{State::designated, 1, {"ab"}}).value().plan.backdrop->x == -500);
    ask.plan.backdrop = Backdrop{"ab", -500'000, 0, 99, 8'000, 0, true};
    CHECK(codes_of(decide(ask, KnownPlan{State::designated, 1, {"ab"}})) ==
          Codes{"plan_backdrop_size", "plan_backdrop_place", "plan_backdrop_opacity"});
}

TEST_CASE("h21 9(1)ウ, r4 E2: only handlers enter, or others with a reason, for a year at most")
{
    PermitEntry ask{{}, {}, april, april + days{364}, {}, {}, {}, {}};
    CHECK(decide(ask, Entrant{State::designated, true, true, false, "", {}}, april));
    CHECK(codes_of(decide(ask, Entrant{State::designated, true, false, false, "", {}}, april)) == Codes{"reason_for_no_handler"});
    ask.reason = "空調の保守";
    CHECK(decide(ask, Entrant{State::designated, true, false, false, "", {}}, april));
    ask.until = april + days{400};
    CHECK(codes_of(decide(ask, Entrant{State::designated, true, true, false, "", {}}, april)) == Codes{"permit_too_long"});
    ask.until = april - days{1};
    CHECK(codes_of(decide(ask, Entrant{State::revoked, false, true, true, "鈴木", {}}, april + days{1})) ==
          Codes{"already_revoked", "no_such_person", "ends_before_it_begins", "permit_begins_before_it_is_given",
                "permitted_already", "card_taken"});
}

TEST_CASE("f14: a permit is withdrawn once, within its time")
{
    const KnownPermit known{april, april + days{100}, false, true};
    CHECK(decide(WithdrawEntry{{}, april + days{9}, "異動", april + days{9}, {}}, known, april + days{9}));
    CHECK(codes_of(decide(WithdrawEntry{{}, april + days{101}, "", {}, {}}, known, april)) ==
          Codes{"reason_required", "withdrawn_after_its_end"});
    CHECK(codes_of(decide(WithdrawEntry{{}, april + days{1}, "異動", april + days{3}, {}},
                          KnownPermit{april, april + days{100}, true, false}, april + days{2})) ==
          Codes{"already_withdrawn", "no_card_given", "day_after_the_act"});
}

TEST_CASE("readiness facilities.entry_list_reviewed: one by one")
{
    const std::vector<base::Uuid> in_force{id(1), id(2)};
    CHECK(decide(ReviewEntryList{{}, {{id(1), true, ""}, {id(2), false, "異動"}}, {}, {}}, in_force));
    CHECK(codes_of(decide(ReviewEntryList{{}, {{id(1), true, ""}}, {}, {}}, in_force)) == Codes{"not_all_reviewed"});
    CHECK(codes_of(decide(ReviewEntryList{{}, {{id(1), false, ""}, {id(1), true, ""}, {id(3), true, ""}}, {}, {}}, in_force)) ==
          Codes{"reason_required", "reviewed_twice", "no_such_permit", "not_all_reviewed"});
}

TEST_CASE("f19: containers have numbers; only locks with a code have one to change")
{
    ContainerForm ask{{}, "庫－０１", "保管庫A", {}, {}, "K1", Grade::caution, Lock::dial, {}};
    CHECK(decide(ask, ContainerPlace{State::planned, false, {"K1"}}).value().number == "庫-01");
    CHECK(codes_of(decide(ask, ContainerPlace{State::planned, true, {}})) == Codes{"number_taken", "no_such_plan_object"});
    CHECK(decide(ChangeCode{{}, "年1回", {base::PersonId{id(1)}}, {}}, KnownContainer{Lock::dial, false, 0}, true));
    CHECK(codes_of(decide(ChangeCode{{}, "年1回", {}, {}}, KnownContainer{Lock::cylinder, true, 0}, true)) ==
          Codes{"already_removed", "lock_without_code", "code_known_by_nobody"});
    CHECK(codes_of(decide(RemoveContainer{{}, "廃棄", "空を確認", {}}, KnownContainer{Lock::dial, false, 2})) ==
          Codes{"keys_left"});
}

TEST_CASE("f18: a key opens one thing, its spare is kept by somebody else, only the permitted carry it")
{
    const base::PersonId a{id(1)}, b{id(2)};
    KeyForm ask{{}, "鍵-01", id(9), {}, KeySet::spare, a, {}, {}};
    CHECK(decide(ask, KeyRing{State::designated, false, true, true, b}));
    CHECK(codes_of(decide(ask, KeyRing{State::designated, true, false, true, a})) ==
          Codes{"number_taken", "no_such_container", "both_sets_with_one_keeper"});
    ask.door = "D-01";
    CHECK(codes_of(decide(ask, KeyRing{State::designated, false, true, true, {}})) == Codes{"key_opens_one_thing"});

    CHECK(decide(HandOverKey{{}, a, "始業", {}, {}}, KnownKey{false, {}, true}, april));
    CHECK(codes_of(decide(HandOverKey{{}, a, "", april - days{1}, {}}, KnownKey{true, a, false}, april)) ==
          Codes{"key_is_retired", "has_it_already", "key_only_for_permitted", "purpose_required", "due_before_the_act"});
    CHECK(codes_of(decide(ReturnKey{}, KnownKey{false, {}, true})) == Codes{"key_is_in_its_place"});
}

TEST_CASE("readiness facilities.keys_checked: counted number by number")
{
    const std::vector<base::Uuid> keys{id(1), id(2)};
    CHECK(decide(CountKeys{{}, {{id(1), true, ""}, {id(2), false, "捜索中"}}, {}, {}}, keys));
    CHECK(codes_of(decide(CountKeys{{}, {{id(1), false, ""}, {id(1), true, ""}}, {}, {}}, keys)) ==
          Codes{"missing_key_needs_note", "counted_twice", "not_all_counted"});
    CHECK(codes_of(decide(CountKeys{}, std::vector<base::Uuid>{})) == Codes{"no_keys_to_count"});
}

TEST_CASE("h21 9(1)イ, r4 E1: every item is judged beside the plan, faults are described and put right")
{
    const Site site{State::designated, 1, {{"walls", "壁"}, {"locks", "錠"}}, base::PersonId{id(1)}};
    const auto fact =
        decide(Inspect{{}, {}, {{"locks", Judgement::fault, "D-01が閉まらない"}, {"walls", Judgement::good, {}}}, {}, {}}, site);
    REQUIRE(fact);
    CHECK(fact.value().items[0].item == "walls");
    CHECK(codes_of(decide(Inspect{{}, {}, {{"locks", Judgement::fault, {}}, {"roof", Judgement::good, {}}}, {}, {}}, site)) ==
          Codes{"fault_needs_note", "no_such_item", "not_all_inspected"});
    CHECK(codes_of(decide(Inspect{}, Site{State::planned, 0, {}, {}})) == Codes{"inspected_without_plan", "no_such_person"});

    CHECK(decide(RepairFault{{}, "locks", "錠を調整", {}}, KnownInspection{{"locks"}, april, {}}, april));
    CHECK(codes_of(decide(RepairFault{{}, "walls", "", {}}, KnownInspection{{"locks"}, april, {}}, april - days{1})) ==
          Codes{"no_open_fault", "measure_required", "repaired_before_it_was_found"});
}
