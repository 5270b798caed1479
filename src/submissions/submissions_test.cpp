#include "catalog/catalog.hpp"
#include "messages/submissions.hpp"
#include "submissions/call.hpp"
#include "submissions/draft.hpp"
#include "submissions/kinds.hpp"
#include "submissions/send.hpp"

#include <doctest/doctest.h>

using namespace submissions;

namespace {

base::Day on(const char* text) { return *base::parse_day(text); }

template <class T>
std::vector<std::string> faults(const base::Result<T>& result)
{
    std::vector<std::string> found;
    if (!result)
        for (const auto& fault : result.refusal().faults()) found.push_back(std::string{fault.code.id} + " at " + fault.path);
    return found;
}

using Faults = std::vector<std::string>;

KnownLife life(const char* kind, const char* state)
{
    static const auto catalog = catalog::built_in();
    return {state, states_after(*catalog, state), false, on("2026-05-01"), rules_of(*find_kind(*catalog, kind)), true};
}

Send handed()
{
    Send ask{};
    ask.proof = "proof.handed";
    ask.proof_note = "受領印のある控え";
    return ask;
}

}  // namespace

TEST_CASE("only what was approved inside is sent, with a proof the kind takes")
{
    CHECK(faults(decide(handed(), life("submission.ssp", "answer.draft"), {}, on("2026-05-02"))) ==
          Faults{"submissions.not_to_be_sent at submission"});
    auto ask = handed();
    ask.proof = "proof.call";
    ask.proof_note.reset();
    CHECK(faults(decide(ask, life("submission.ssp", "answer.approved_inside"), {}, on("2026-04-30"))) ==
          Faults{"submissions.before_the_last_step at on", "submissions.no_such_proof at proof",
                 "submissions.proof_required at proof_note"});
    CHECK(faults(decide(handed(), life("submission.ssp", "answer.approved_inside"), {}, on("2026-05-02"))).empty());
}

TEST_CASE("a query is answered in words")
{
    CHECK(faults(decide(handed(), life("submission.ssp", "answer.question"), {}, on("2026-05-02"))) ==
          Faults{"submissions.reply_required at reply"});
}

TEST_CASE("only the answers of the kind, and only along the states")
{
    RecordAnswer ask{};
    ask.answer = "answer.refused";
    ask.number = "1";
    ask.note = "理由";
    CHECK(faults(decide(ask, life("submission.handler_list", "answer.sent"), {}, on("2026-05-02"))) ==
          Faults{"submissions.not_an_answer_of_the_kind at answer"});
    ask.answer = "answer.confirmed";
    CHECK(faults(decide(ask, life("submission.ssp", "answer.draft"), {}, on("2026-05-02"))) ==
          Faults{"submissions.answer_does_not_follow at submission"});
    ask.number.reset();
    CHECK(faults(decide(ask, life("submission.ssp", "answer.received"), {}, on("2026-05-02"))) ==
          Faults{"submissions.number_of_answer_required at number"});
}

TEST_CASE("the rules keep their own confirmation (h21 4, r4 A1)")
{
    static const auto catalog = catalog::built_in();
    StartDraft ask{};
    ask.kind = "submission.rules_confirm";
    KnownMatter known;
    known.kind = rules_of(*find_kind(*catalog, ask.kind));
    known.edition = "r4";
    known.orderer = "契約担当官等";
    CHECK(faults(decide(ask, known)) == Faults{"submissions.rules_are_confirmed_there at kind"});
}

TEST_CASE("every field says something before it is put up")
{
    KnownDraft known{"answer.draft",   "名簿", false, {{"a", "契約番号", "", "", "08-1"}, {"b", "基準日", "", "", ""}}, {},
                     "general_manager"};
    CHECK(faults(decide(PutUpDraft{}, known)) == Faults{"submissions.field_empty at fields[1].text"});
    known.fields[1].text = "令和8年4月1日";
    CHECK(decide(PutUpDraft{}, known).value().kind == "by_general_manager");
}

TEST_CASE("a waiver has its matter and its reason")
{
    static const auto catalog = catalog::built_in();
    KnownCall known{};
    known.kind = rules_of(*find_kind(*catalog, "submission.ssp"));
    known.edition = "r4";
    CHECK(faults(decide(Waive{}, known)) == Faults{"submissions.waive_what at contract", "submissions.reason_required at reason"});
    known.edition = "h21";
    NoteCall call{};
    call.what = "求め";
    CHECK(faults(decide(call, known, on("2026-05-01"))) == Faults{"submissions.not_of_this_edition at kind"});
}

TEST_CASE("a subcontractor's paper for the Ministry goes by way of the prime")
{
    static const auto catalog = catalog::built_in();
    StartDraft ask{};
    ask.kind = "submission.ssp";
    KnownMatter known;
    known.kind = rules_of(*find_kind(*catalog, ask.kind));
    known.edition = "r4";
    known.orderer = "株式会社見本重工";
    known.tier = 1;
    CHECK(decide(ask, known).value().addressee == "防衛省（株式会社見本重工経由）");
    known.kind = rules_of(*find_kind(*catalog, "submission.incident"));
    CHECK(decide(ask, known).value().addressee == "株式会社見本重工");
    known.tier = 0;
    known.orderer = "契約担当官等";
    CHECK(decide(ask, known).value().addressee == "契約担当官等");
}

TEST_CASE("a step is offered only where the rule itself would allow it")
{
    CHECK(against_sending(life("submission.ssp", "answer.draft")).all().size() == 1);
    CHECK(against_sending(life("submission.ssp", "answer.approved_inside")).all().empty());
    auto changed = life("submission.ssp", "answer.approved_inside");
    changed.approved_text = false;
    CHECK(against_sending(changed).all().front().code == codes::content_changed);
    CHECK(against_answering(life("submission.ssp", "answer.approved_inside")).all().size() == 1);
    CHECK(against_answering(life("submission.ssp", "answer.sent")).all().empty());
    CHECK(against_reopening(life("submission.ssp", "answer.returned")).all().empty());
    CHECK(against_closing(life("submission.ssp", "answer.sent")).all().size() == 1);
}
