#include "messages/rules.hpp"
#include "rules/confirm.hpp"
#include "rules/draft.hpp"
#include "rules/effect.hpp"
#include "rules/submit.hpp"

#include <doctest/doctest.h>

using namespace rules;
using namespace std::chrono;

namespace {

constexpr base::Day april{sys_days{2026y / 4 / 10}}, may{sys_days{2026y / 5 / 20}}, june{sys_days{2026y / 6 / 1}};
using Codes = std::vector<std::string>;

template <class T>
Codes codes_of(const base::Result<T>& result)
{
    Codes all;
    if (!result)
        for (const auto& fault : result.refusal().faults()) all.emplace_back(fault.code.id);
    return all;
}

Standing approved()
{
    Standing standing;
    standing.state = State::approved;
    standing.approved_on = april;
    standing.last_on = april;
    return standing;
}

Standing confirmed()
{
    auto standing = approved();
    standing.state = State::confirmed;
    standing.sending = Sending::application;
    standing.asked_on = april + days{3};
    standing.cleared_on = may;
    return standing;
}

StartDraft first() { return {Document::procedure, "r4", Origin::catalogue, {}, {}, {}}; }

BookText one_article()
{
    return {{{"c1",
              ChapterKind::chapter,
              "総則",
              {},
              false,
              1,
              {{"a1", "", "目的", {{"この手順は、目的を定める。", {}}}, {}, {}, 1}}}}};
}

}  // namespace

TEST_CASE("a first version needs no reason; a second one does, and waits until the one before has its date")
{
    CHECK(decide(first(), {"情報セキュリティ実施手順", 0, false, false, {}}).value().number == 1);
    auto again = first();
    CHECK(codes_of(decide(again, {"情報セキュリティ実施手順", 1, true, true, {}})) ==
          Codes{"rules.version_under_way", "rules.reason_of_change_required"});
    again.reason = "　監査の指摘による　";
    const auto second = decide(again, {"情報セキュリティ実施手順", 1, false, true, {}});
    CHECK(second.value().number == 2);
    CHECK(second.value().reason == "監査の指摘による");
    CHECK(codes_of(decide(first(), {"", 0, false, false, {}})) == Codes{"rules.no_such_edition"});
    again.origin = Origin::version;
    CHECK(codes_of(decide(again, {"情報セキュリティ実施手順", 1, false, false, {}})) == Codes{"rules.no_version_to_begin_from"});
}

TEST_CASE("only a whole draft goes to approval")
{
    Standing draft;
    draft.last_on = april;
    CHECK(decide(Submit{}, draft, one_article(), "aa", april).value().content_sha == "aa");
    CHECK(codes_of(decide(Submit{}, draft, {}, "aa", april)) == Codes{"rules.nothing_written"});
    auto hollow = one_article();
    hollow.chapters.push_back({"c2", ChapterKind::chapter, "雑則", {}, false, 2, {}});
    CHECK(codes_of(decide(Submit{}, draft, hollow, "aa", april)) == Codes{"rules.empty_chapter"});
    CHECK(codes_of(decide(Submit{}, draft, one_article(), "aa", april - days{1})) == Codes{"rules.before_the_last_change"});
    CHECK(codes_of(decide(Submit{}, approved(), one_article(), "aa", april)) == Codes{"rules.no_draft"});
}

TEST_CASE("what is approved is exactly what was submitted")
{
    auto waiting = approved();
    waiting.state = State::submitted;
    CHECK(decide_approved(waiting, "aa", {}, "aa"));
    CHECK(codes_of(decide_approved(waiting, "aa", {}, "bb")) == Codes{"rules.another_text"});
    CHECK(codes_of(decide_approved(approved(), "aa", {}, "aa")) == Codes{"rules.not_waiting"});
    CHECK(codes_of(decide_returned(approved(), {}, "理由")) == Codes{"rules.not_waiting"});
}

TEST_CASE("h21 4, r4 A1: an application follows the approval inside; a changed version is applied for as a change")
{
    AskConfirmation ask{{}, Sending::application, "契約担当官等", {}, {}, {}, {}};
    CHECK(decide(ask, approved(), april));
    CHECK(codes_of(decide(ask, approved(), april - days{1})) == Codes{"rules.asked_before_approval"});
    auto later = approved();
    later.earlier_confirmed = true;
    CHECK(codes_of(decide(ask, later, april)) == Codes{"rules.change_is_applied_for"});
    ask.sending = Sending::change;
    CHECK(decide(ask, later, april));
    CHECK(codes_of(decide(ask, approved(), april)) == Codes{"rules.nothing_confirmed_to_change"});
    ask.sending = Sending::notification;
    ask.to = "　";
    CHECK(codes_of(decide(ask, approved(), april)) == Codes{"rules.addressee_required", "rules.identical_required"});
    CHECK(codes_of(decide(AskConfirmation{{}, Sending::application, "契約担当官等", {}, {}, {}, {}}, Standing{}, april)) ==
          Codes{"rules.not_approved"});
}

TEST_CASE("the Ministry's answer is on paper; what it gives back says what to correct")
{
    auto asked = approved();
    asked.state = State::asked;
    asked.asked_on = april;
    CHECK(decide(RecordAnswer{{}, Answer::confirmed, "防整第１号", {}, {}}, asked, may).value().number == "防整第1号");
    CHECK(codes_of(decide(RecordAnswer{{}, Answer::confirmed, {}, {}, {}}, asked, may)) ==
          Codes{"rules.number_of_answer_required"});
    CHECK(codes_of(decide(RecordAnswer{{}, Answer::returned, {}, {}, {}}, asked, may)) == Codes{"rules.what_to_correct_required"});
    CHECK(codes_of(decide(RecordAnswer{{}, Answer::confirmed, "1", {}, {}}, asked, april - days{1})) ==
          Codes{"rules.answered_before_asked"});
    CHECK(codes_of(decide(RecordAnswer{{}, Answer::confirmed, "1", {}, {}}, approved(), may)) == Codes{"rules.nothing_asked"});
}

TEST_CASE("h21 4, r4 A1: no version takes effect before its confirmation")
{
    CHECK(decide(SetEffect{{}, june, {}, {}}, confirmed(), may).value().from == june);
    CHECK(codes_of(decide(SetEffect{{}, may - days{1}, {}, {}}, confirmed(), may)) == Codes{"rules.effective_before_confirmation"});
    CHECK(codes_of(decide(SetEffect{{}, june, {}, {}}, approved(), may)) == Codes{"rules.not_confirmed"});
    auto dated = confirmed();
    dated.state = State::dated;
    dated.effective = june;
    CHECK(codes_of(decide(SetEffect{{}, june, {}, {}}, dated, may)) == Codes{"rules.already_dated"});
    auto second = confirmed();
    second.before_from = june;
    CHECK(codes_of(decide(SetEffect{{}, june, {}, {}}, second, may)) == Codes{"rules.before_the_version_in_force"});
}

TEST_CASE("while no contract binds the company, approval inside is enough")
{
    auto planned = approved();
    planned.needs_confirmation = false;
    CHECK(decide(SetEffect{{}, june, {}, {}}, planned, may));
    CHECK(codes_of(decide(SetEffect{{}, april - days{1}, {}, {}}, planned, may)) == Codes{"rules.effective_before_approval"});
    CHECK(codes_of(decide(SetEffect{{}, june, {}, {}}, Standing{}, may)) == Codes{"rules.not_approved"});
}

TEST_CASE("what was in force already is recorded as found, with its reason, and never for a day to come")
{
    CHECK(decide(SetEffect{{}, may, "平成25年から用いていた", {}}, approved(), june).value().as_found == "平成25年から用いていた");
    CHECK(codes_of(decide(SetEffect{{}, june, "用いていた", {}}, approved(), may)) == Codes{"rules.found_in_the_future"});
}

TEST_CASE("h21 5(2), r4 A3: a review says on what it rests")
{
    const RecordReview ask{Document::policy, "r4", Review::unchanged, "年次の見直し。変更を要しない。", {}};
    CHECK(decide(ask, april, may));
    CHECK(codes_of(decide(ask, std::nullopt, may)) == Codes{"rules.nothing_in_force"});
    CHECK(codes_of(decide(RecordReview{Document::policy, "r4", Review::unchanged, " ", {}}, april, may)) ==
          Codes{"rules.grounds_required"});
}

TEST_CASE("a version that waits is withdrawn, not dropped; one with its date stays")
{
    Standing waiting;
    waiting.state = State::submitted;
    CHECK(codes_of(decide(Drop{{}, "不要", {}}, waiting)) == Codes{"rules.waits_for_approval"});
    CHECK(codes_of(decide(Drop{{}, "", {}}, approved())) == Codes{"rules.reason_required"});
    auto dated = confirmed();
    dated.state = State::dated;
    CHECK(codes_of(decide(Drop{{}, "不要", {}}, dated)) == Codes{"rules.cannot_be_dropped"});
}
