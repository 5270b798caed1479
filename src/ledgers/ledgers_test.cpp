#include "catalog/catalog.hpp"
#include "ledgers/accept_fault.hpp"
#include "ledgers/change.hpp"
#include "ledgers/dispose.hpp"
#include "ledgers/shelve.hpp"
#include "ledgers/stocktake.hpp"
#include "ledgers/volume.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ledgers;
using base::Day;

namespace {

Day day(const char* text) { return *base::parse_day(text); }

const catalog::Ledger& form(std::string_view id)
{
    static const auto all = catalog::built_in();
    return *catalog::find_ledger(*all, id);
}

WriteKnown open_volume(const char* today = "2026-11-17") { return {&form("f15"), {2026, true, false}, 871, day(today)}; }

Cells entry()
{
    return {{"date", "令和8年11月17日"}, {"in_at", "９：０２"}, {"name", " 山本 美咲 "},  {"affiliation", "技術部"},
            {"facility", "施-01"},       {"kind", "許可者"},    {"permit_ref", "許-005"}, {"purpose", "組立図の作成"}};
}

std::vector<std::string> codes_of(const base::Refusal& refusal)
{
    std::vector<std::string> codes;
    for (const auto& fault : refusal.faults()) codes.push_back(std::string{fault.code.id} + " " + fault.path);
    std::ranges::sort(codes);
    return codes;
}

using Codes = std::vector<std::string>;

RowKnown standing(Cells cells) { return {&form("f15"), {2026, true, false}, std::move(cells), false, day("2026-11-18")}; }

base::PersonId person(unsigned char n) { return base::PersonId{base::Uuid::make(base::Instant{}, {n})}; }

}  // namespace

TEST_CASE("every form of the catalogue can be read: columns, numbering, volume")
{
    const auto all = catalog::built_in();
    CHECK(catalog::ledgers(*all).size() == 54);
    for (const auto& one : catalog::ledgers(*all)) {
        CHECK_MESSAGE(!one.columns.empty(), one.id);
        CHECK_MESSAGE(!numbered(one.numbering, 2026, 1).empty(), one.id);
        CHECK_MESSAGE(numbered(one.numbering, 2026, 1).find('{') == std::string::npos, one.id);
    }
}

TEST_CASE("h21 9(1), r4 E2: a row is kept in one way of writing, numbered, in its state")
{
    const auto row = decide(Write{"f15", entry(), {}}, open_volume());
    REQUIRE(row);
    CHECK(row.value().number == "入-R8-00871");
    CHECK(row.value().cells.at("date") == "2026-11-17");
    CHECK(row.value().cells.at("in_at") == "09:02");
    CHECK(row.value().personal.value_or({}).at("name") == "山本 美咲");
    CHECK(row.value().act_on == day("2026-11-17"));
    CHECK(row.value().state == "inside");
    auto left = entry();
    left["out_at"] = "1148";
    CHECK(decide(Write{"f15", left, {}}, open_volume()).value().state == "left");
}

TEST_CASE("all faults at once, each at its cell")
{
    auto cells = entry();
    cells["date"] = "2026-02-30";
    cells["in_at"] = "25:00";
    cells["kind"] = "来客";
    cells["entry_no"] = "入-R8-00001";
    cells["colour"] = "red";
    const auto refused = decide(Write{"f15", cells, {}}, open_volume());
    REQUIRE_FALSE(refused);
    CHECK(codes_of(refused.refusal()) == Codes{"ledgers.no_such_choice cells.kind", "ledgers.no_such_column cells.colour",
                                               "ledgers.not_a_day cells.date", "ledgers.not_a_time cells.in_at",
                                               "ledgers.number_is_given cells.entry_no"});
    const auto empty = decide(Write{"f15", {{"date", "2026-11-17"}}, {}}, open_volume());
    REQUIRE_FALSE(empty);
    CHECK(empty.refusal().faults().size() == 7);  // every required column but the number and the day
}

TEST_CASE("only what has happened, in the volume of its year, while it is open")
{
    CHECK(codes_of(decide(Write{"f15", entry(), {}}, open_volume("2026-11-16")).refusal()) ==
          Codes{"ledgers.act_in_future cells.date"});
    auto known = open_volume();
    known.volume = {2025, true, false};
    CHECK(codes_of(decide(Write{"f15", entry(), {}}, known).refusal()) == Codes{"ledgers.outside_volume cells.date"});
    known.volume = {2026, false, false};
    CHECK(codes_of(decide(Write{"f15", entry(), {}}, known).refusal()) == Codes{"ledgers.volume_not_open form"});
    known.volume = {2026, true, true};
    CHECK(codes_of(decide(Write{"f15", entry(), {}}, known).refusal()) == Codes{"ledgers.volume_closed form"});
    CHECK(year_of(form("f15"), {{"date", "R8.3.31"}}, day("2026-11-17")) == 2025);
    CHECK(year_of(form("f53"), {}, day("2026-11-17")) == 0);
}

TEST_CASE("an old row is taken over as found: what is missing stays missing, its number stays")
{
    const auto row = take_over({{"date", "2026-11-17"}}, "入-12", open_volume());
    REQUIRE(row);
    CHECK(row.value().imported);
    CHECK(row.value().number == "入-12");
    CHECK_FALSE(take_over({{"date", "きのう"}}, "", open_volume()));
}

TEST_CASE("days, moments and truths as offices write them")
{
    const auto kept = [](const char* form_id, const char* column, const char* typed) {
        const auto text = canonical(*form(form_id).find(column), typed);
        return text ? text.value() : std::string{text.refusal().first().code.id};
    };
    CHECK(kept("f23", "from_at", "2026/11/12 9:05") == "2026-11-12T09:05");
    CHECK(kept("f23", "from_at", "R8.11.12 ９時５分") == "2026-11-12T09:05");
    CHECK(kept("f23", "from_at", "令和8年11月12日14:30") == "2026-11-12T14:30");
    CHECK(kept("f23", "from_at", "2026-11-12T14:30") == "2026-11-12T14:30");
    CHECK(kept("f23", "from_at", "2026-11-12") == "ledgers.not_a_moment");
    CHECK(kept("f15", "in_at", "24:00") == "ledgers.not_a_time");
}

TEST_CASE("補記 fills what is empty; what is written is corrected, not overwritten")
{
    const Cells now{{"date", "2026-11-17"}, {"in_at", "09:02"}, {"kind", "許可者"}};
    const auto filled = decide(Fill{{}, {{"out_at", "11:48"}}, {}}, standing(now));
    REQUIRE(filled);
    CHECK(filled.value().state == "left");
    CHECK(codes_of(decide(Fill{{}, {{"in_at", "09:05"}}, {}}, standing(now)).refusal()) ==
          Codes{"ledgers.already_written cells.in_at"});
    CHECK(codes_of(decide(Fill{{}, {{"in_at", "9:02"}}, {}}, standing(now)).refusal()) == Codes{"ledgers.nothing_changes cells"});
}

TEST_CASE("h21 7(2)イ: a correction says why; required cells are not emptied; a struck row stays as it is")
{
    const Cells now{{"date", "2026-11-17"}, {"in_at", "09:02"}, {"kind", "許可者"}};
    CHECK(codes_of(decide(Correct{{}, {{"in_at", "09:20"}}, "誤記", {}}, standing(now)).refusal()) ==
          Codes{"ledgers.reason_too_short reason"});
    CHECK(codes_of(decide(Correct{{}, {{"in_at", ""}}, "書き間違えたため", {}}, standing(now)).refusal()) ==
          Codes{"ledgers.cell_required cells.in_at"});
    const auto corrected = decide(Correct{{}, {{"in_at", "9:20"}}, "装置の記録により訂正", {}}, standing(now));
    REQUIRE(corrected);
    CHECK(corrected.value().cells == Cells{{"in_at", "09:20"}});
    auto struck = standing(now);
    struck.struck = true;
    CHECK(codes_of(decide(Strike{{}, "二重に記入したため", {}}, struck).refusal()) == Codes{"ledgers.row_struck row"});
}

TEST_CASE("r4 I1: a row is confirmed by who signs the form, and not by who wrote it")
{
    ConfirmKnown known{&form("f15"), {2026, true, false}, false, false, person(1), person(2), true, "管理責任者", "入-R8-00871"};
    CHECK(decide(known));
    known.writer = person(2);
    CHECK(codes_of(decide(known).refusal()) == Codes{"ledgers.self_check rows"});
    known.writer = person(1);
    known.in_office = false;
    CHECK(codes_of(decide(known).refusal()) == Codes{"ledgers.not_who_signs rows"});
    known.in_office = known.confirmed = true;
    CHECK(codes_of(decide(known).refusal()) == Codes{"ledgers.already_confirmed rows"});
}

TEST_CASE("a volume is closed when its year is over and every row is finished and confirmed")
{
    CloseKnown known{&form("f15"), {2025, true, false}, 12, 0, 0, 0, "sha", person(2), day("2026-04-03")};
    REQUIRE(decide(known));
    CHECK(decide(known).value().rows == 12);
    known.open_rows = 1;
    known.unconfirmed = 2;
    known.today = day("2026-03-30");
    CHECK(codes_of(decide(known).refusal()) ==
          Codes{"ledgers.rows_open volume", "ledgers.rows_unconfirmed volume", "ledgers.year_not_over volume"});
    CHECK(codes_of(decide(OpenKnown{&form("f04"), false, false, false, day("2026-04-01")}, 2026).refusal()) ==
          Codes{"ledgers.kept_elsewhere forms"});
    CHECK_FALSE(decide(OpenKnown{&form("f15"), true, false, false, day("2026-04-01")}, 2030));
    CHECK(decide(OpenKnown{&form("f15"), true, false, false, day("2026-03-30")}, 2026));
}

TEST_CASE("a warning stays with a reason and a name; an error is put right, never accepted")
{
    const AcceptFault ask{"check.row_late id recorded_at", "停電のため翌週に記入した", {}};
    CHECK(decide(ask, AcceptKnown{"warning", "f20", false, person(1)}).value().form == "f20");
    CHECK(codes_of(decide(ask, AcceptKnown{"error", "f20", false, person(1)}).refusal()) ==
          Codes{"ledgers.error_is_put_right fault"});
    CHECK(codes_of(decide(ask, AcceptKnown{"warning", "f20", true, person(1)}).refusal()) ==
          Codes{"ledgers.fault_is_accepted fault"});
    CHECK(codes_of(decide({"?", "なし", {}}, AcceptKnown{}).refusal()) ==
          Codes{"ledgers.no_person fault", "ledgers.no_such_fault fault", "ledgers.reason_too_short reason"});
}

TEST_CASE("r4 I1: a volume is registered with its place; kept as long as the rule says or longer, and longer says why")
{
    const ShelveVolumes ask{{"f15"}, 2026, KeptAs::both, " 書庫 1段目 ", {}, {}, {}, {}};
    const ShelveKnown known{"入退記録簿", "令和8年度", true, false, {}, 2026, 7, 3};
    const auto shelved = decide(ask, known);
    REQUIRE(shelved);
    CHECK(shelved.value().number == "簿-R8-007");
    CHECK(shelved.value().place == "書庫 1段目");
    CHECK(shelved.value().keep_years == 0);
    auto again = known;
    again.number = "簿-R8-002";
    CHECK(decide({{"f15"}, 2026, KeptAs::paper, "書庫", 3, {}, {}, {}}, again).value().number == "簿-R8-002");
    CHECK(decide({{"f15"}, 2026, KeptAs::paper, "書庫", 7, {}, "契約の定め", {}}, known).value().keep_years == 7);
    CHECK(codes_of(decide({{"f15"}, 2026, KeptAs::paper, "", 7, {}, {}, {}}, known).refusal()) ==
          Codes{"ledgers.longer_says_why remarks", "ledgers.place_required place"});
    CHECK(codes_of(decide({{"f15"}, 2026, KeptAs::paper, "書庫", 2, {}, {}, {}}, known).refusal()) ==
          Codes{"ledgers.kept_too_short keep_years"});
    again.there = false;
    again.disposed = true;
    CHECK(codes_of(decide(ask, again).refusal()) == Codes{"ledgers.volume_disposed forms", "ledgers.volume_not_open forms"});
}

namespace {

ExpiringVolume expired_volume() { return {true, true, true, false, false, "簿-R3-004 入退記録簿", "", day("2030-04-08")}; }

}  // namespace

TEST_CASE("h21 13: nothing goes before its time, while it is held, open, unregistered or asked for already")
{
    const AskDisposal ask{{base::Uuid::make(base::Instant{}, {1})}, "保存期間の満了", {}};
    const auto asked = decide(ask, {{expired_volume()}, person(1), "廃-R12-001", day("2030-04-08")});
    REQUIRE(asked);
    CHECK(asked.value().titles == std::vector<std::string>{"簿-R3-004 入退記録簿"});
    const auto early = decide(ask, {{expired_volume()}, person(1), "廃-R12-001", day("2030-04-07")});
    CHECK(codes_of(early.refusal()) == Codes{"ledgers.kept_longer volumes[0]"});
    auto held = expired_volume();
    held.hold = "監査の終わりまで";
    held.asked = true;
    held.shelved = false;
    held.closed = false;
    CHECK(codes_of(decide({ask.volumes, "満了", {}}, {{held}, {}, "廃-R12-001", day("2030-04-08")}).refusal()) ==
          Codes{"ledgers.disposal_under_way volumes[0]", "ledgers.no_person volumes", "ledgers.reason_too_short reason",
                "ledgers.volume_held volumes[0]", "ledgers.volume_not_shelved volumes[0]", "ledgers.volume_still_open volumes[0]"});
    CHECK(codes_of(decide({{}, "保存期間の満了", {}}, {{}, person(1), "", day("2030-04-08")}).refusal()) ==
          Codes{"ledgers.no_volumes volumes"});
    CHECK(codes_of(decide(ask, {{ExpiringVolume{}}, person(1), "", day("2030-04-08")}).refusal()) ==
          Codes{"ledgers.no_such_volume volumes[0]"});
}

TEST_CASE("roles.yaml ledgers.dispose: carried out after the approval, before a witness who is somebody else")
{
    const CarryOutDisposal ask{{}, "溶解", person(2), {}};
    CarryKnown known{true, {expired_volume()}, person(1), true, day("2030-05-01"), day("2030-05-10")};
    REQUIRE(decide(ask, known));
    CHECK(decide(ask, known).value().witness == person(2));
    known.person = person(2);
    CHECK(codes_of(decide(ask, known).refusal()) == Codes{"ledgers.own_witness witness"});
    known = {false, {expired_volume()}, person(1), false, {}, day("2030-05-10")};
    known.volumes.front().hold = "訴訟の終わりまで";
    CHECK(codes_of(decide({{}, " ", person(2), {}}, known).refusal()) ==
          Codes{"ledgers.disposal_not_approved disposal", "ledgers.manner_required manner", "ledgers.no_such_witness witness",
                "ledgers.volume_held disposal"});
    known = {true, {expired_volume()}, person(1), true, day("2030-05-01"), day("2030-04-30")};
    CHECK(codes_of(decide(ask, known).refusal()) == Codes{"ledgers.before_approval on"});
}

TEST_CASE("h21 7(2)イ, r4 C2: the list is of what stands; a sample is drawn from it; somebody puts right what differs")
{
    const std::vector<ListedRow> rows{{"b", "秘-2"}, {"a", "秘-1"}, {"c", "秘-3"}};
    const StartKnown known{"照-R8-001", "f01", "目録", 0, rows, true, false};
    const auto whole = decide(StartStocktake{"f01", {}, {}, person(1), {}}, known);
    REQUIRE(whole);
    CHECK(whole.value().extent == Extent::full);
    CHECK(whole.value().rows.front().number == "秘-1");
    const auto sample = decide(StartStocktake{"f01", {}, 2, person(1), {}}, known);
    REQUIRE(sample);
    CHECK(sample.value().extent == Extent::sample);
    CHECK(sample.value().rows.size() == 2);
    CHECK(sample.value().rows.back().number == "秘-2");
    CHECK(codes_of(decide(StartStocktake{"f01", {}, 0, person(1), {}}, {"", "f01", "目録", 0, {}, false, true}).refusal()) ==
          Codes{"ledgers.no_responsible responsible", "ledgers.nothing_to_count form", "ledgers.sample_too_small size",
                "ledgers.stocktake_open form"});
}

TEST_CASE("both ways: a number is ticked, typed or read; one that no row has is found at the shelf")
{
    const CountKnown known{"照-R8-001", {{"a", "秘-1"}, {"b", "秘-2"}}, false, day("2026-09-01"), day("2026-09-02"), person(1)};
    const auto counted = decide(
        CountStocktake{{}, {count_code("照-R8-001", "秘-1"), " 秘-9 ", ""}, {{"秘-2", Count::missing, ""}}, {"札のない媒体"}, {}},
        known);
    REQUIRE(counted);
    REQUIRE(counted.value().rows.size() == 2);
    CHECK(counted.value().rows[0].number == "秘-1");
    CHECK(counted.value().rows[0].result == Count::there);
    CHECK(counted.value().unlisted == std::vector<std::string>{"秘-9", "札のない媒体"});
    CHECK(codes_of(decide(CountStocktake{{}, {count_code("照-R8-002", "秘-1")}, {{"秘-7", Count::differs, " "}}, {}, {}}, known)
                       .refusal()) == Codes{"ledgers.differs_says_what rows[0].note", "ledgers.not_on_the_list rows[0].number",
                                            "ledgers.other_stocktake seen"});
    auto done = known;
    done.finished = true;
    done.day = day("2026-08-31");
    CHECK(codes_of(decide(CountStocktake{{}, {}, {}, {}, {}}, done).refusal()) ==
          Codes{"ledgers.before_stocktake on", "ledgers.nothing_counted rows", "ledgers.stocktake_signed stocktake"});
}

TEST_CASE("signed when every row was looked for, never by who counted alone; each difference is named")
{
    SignKnown known{{{"a", "秘-1"}, {"b", "秘-2"}},
                    {{"秘-1", Count::there, ""}, {"秘-2", Count::differs, "頁が足りない"}},
                    {"札のない媒体"},
                    {person(1)},
                    false,
                    day("2026-09-01"),
                    day("2026-09-03"),
                    person(2)};
    const auto result = decide(known);
    REQUIRE(result);
    CHECK(result.value().rows == 2);
    CHECK(result.value().differences ==
          std::vector<std::string>{"秘-2 記載と異なる: 頁が足りない", "簿冊にない現品: 札のない媒体"});
    known.person = person(1);
    known.counted.pop_back();
    CHECK(codes_of(decide(known).refusal()) == Codes{"ledgers.counted_alone stocktake", "ledgers.not_all_counted stocktake"});
    known.counters.push_back(person(3));
    CHECK(codes_of(decide(known).refusal()) == Codes{"ledgers.not_all_counted stocktake"});
}
