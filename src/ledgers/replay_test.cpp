#include "journal/replay_test.hpp"
#include "ledgers/tables.hpp"

#include <doctest/doctest.h>

using namespace ledgers;
using journal::replay::happened;

namespace {

base::Day day(const char* text) { return *base::parse_day(text); }

base::Uuid id(unsigned n)
{
    std::array<unsigned char, 10> random{};
    random[9] = static_cast<unsigned char>(n);
    return base::Uuid::make(base::Instant{day("2026-04-01")}, random);
}

RowWritten row(std::int64_t place)
{
    return {"f15",
            2026,
            place,
            "入-R8-0000" + std::to_string(place),
            {{"date", "2026-05-12"}, {"in_at", "09:02"}},
            Cells{{"name", "山本 美咲"}},
            "inside",
            day("2026-05-12"),
            false};
}

}  // namespace

TEST_CASE("laws of apply: ledgers on any day do not depend on the order of arrival")
{
    const base::PersonId manager{id(90)};
    const std::vector happenings{
        happened(id(1), day("2026-04-01"), VolumeOpened{"f15", 2026}),
        happened(id(2), day("2026-05-12"), row(1)),
        happened(id(2), day("2026-05-12"), RowFilled{{{"out_at", "11:48"}}, Cells{{"escort", "渡辺 聡之助"}}, "left"}),
        happened(id(2), day("2026-05-31"), RowConfirmed{manager}),
        happened(
            id(2), day("2026-06-02"),
            RowCorrected{{{"in_at", "09:20"}}, Cells{{"name", "山本 美咲子"}}, "left", day("2026-05-12"), "装置の記録により訂正"}),
        happened(id(2), day("2026-06-30"), RowConfirmed{manager}),
        happened(id(3), day("2026-05-13"), row(2)),
        happened(id(3), day("2026-05-14"), RowStruck{"別の施設の入室を書いた"}),
        happened(id(4), day("2026-05-20"), ImportLeftOut{"f15", "旧簿冊.xlsx", "sha", {"E12 ledgers.not_a_day"}}),
        happened(id(6), day("2026-05-20"), FaultAccepted{"f15", "check.row_late id recorded_at", "停電のため翌週に記入", manager}),
        happened(id(5), day("2026-05-20"), MappingRemembered{"f15", {{"入った時刻", "in_at"}}}),
        happened(id(1), day("2026-04-02"), VolumeShelved{"簿-R8-001", KeptAs::both, "書庫 1段目", 0, "", ""}),
        happened(id(1), day("2027-04-05"), VolumeClosed{2, "sha", manager}),
        happened(id(1), day("2027-04-06"), VolumeShelved{"簿-R8-001", KeptAs::both, "書庫 2段目", 7, "監査の終わりまで", ""}),
        happened(id(10), day("2026-09-01"),
                 StocktakeStarted{"照-R8-001", "f15", 2026, Extent::full, {{"x", "入-R8-00001"}, {"y", "入-R8-00002"}}, manager}),
        happened(id(10), day("2026-09-02"), StocktakeCounted{{{"入-R8-00001", Count::there, ""}}, {"札のない綴り"}, manager}),
        happened(id(10), day("2026-09-03"),
                 StocktakeCounted{{{"入-R8-00001", Count::differs, "頁が足りない"}, {"入-R8-00002", Count::missing, ""}},
                                  {"札のない綴り"},
                                  base::PersonId{id(93)}}),
        happened(id(10), day("2026-09-04"), StocktakeSigned{2, {"入-R8-00002 所在不明"}, manager}),
        happened(id(7), day("2034-05-01"),
                 DisposalAsked{"廃-R16-001", {id(1)}, {"簿-R8-001 入退記録簿"}, "保存期間の満了", "sha", manager}),
        happened(id(7), day("2034-05-02"), DisposalReturned{base::ApprovalId{id(91)}, "方法を決めてから"}),
        happened(id(8), day("2034-05-03"),
                 DisposalAsked{"廃-R16-002", {id(1)}, {"簿-R8-001 入退記録簿"}, "保存期間の満了", "sha", manager}),
        happened(id(8), day("2034-05-04"), DisposalApproved{base::ApprovalId{id(92)}}),
        happened(id(8), day("2034-05-10"), DisposalCarried{"細断", manager, base::PersonId{id(93)}}),
        happened(id(1), day("2034-05-10"), VolumeDisposed{id(8), "廃-R16-002", "細断", 6, manager, base::PersonId{id(93)}}),
        happened(id(11), day("2026-04-01"), FormMade{"c01", true, "工"}),
        happened(id(11), day("2026-04-01"),
                 FormDescribed{"工具点検簿", "", "こうぐてんけんぼ", "", "", "manager", "general_manager", {"handler"}}),
        happened(id(11), day("2026-05-01"),
                 FormDescribed{"工具点検記録簿", "", "こうぐてんけんきろくぼ", "", "", "manager", "manager", {"handler"}}),
        happened(id(12), day("2026-04-01"),
                 ColumnAdded{"f15", "own_1", "同行者", "", CellType::person, false, "社外の者に付き添うとき", "", {}}),
        happened(id(12), day("2026-08-01"), ColumnEnded{"第三者立入記録で足りる"}),
        happened(id(13), day("2026-04-01"), FormHidden{"f34", "廃棄する機器がない", manager}),
        happened(id(13), day("2026-09-01"), FormShown{manager}),
        happened(id(14), day("2026-09-02"), FormHidden{"f34", "廃棄が終わった", manager}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}
