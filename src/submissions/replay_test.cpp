#include "journal/replay_test.hpp"
#include "submissions/known.hpp"
#include "submissions/tables.hpp"

#include <doctest/doctest.h>

using namespace submissions;
using journal::replay::happened;

namespace {

base::Day day(const char* text) { return *base::parse_day(text); }

base::Uuid id(unsigned n)
{
    std::array<unsigned char, 10> random{};
    random[9] = static_cast<unsigned char>(n);
    return base::Uuid::make(base::Instant{day("2026-04-01")}, random);
}

Drafted drafted(const char* number)
{
    return {"submission.ssp",
            number,
            "実装計画書",
            "r4",
            "契約担当官等",
            base::ContractId{id(90)},
            {},
            day("2026-05-01"),
            std::vector<FieldText>{{"field.ssp.system", "システム名", "f21", "", ""}},
            {{"構成図", true, ""}}};
}

}  // namespace

TEST_CASE("laws of apply: submissions on any day do not depend on the order of arrival")
{
    const base::ApprovalId approval{id(91)};
    const std::vector<FieldText> fields{{"field.ssp.system", "システム名", "f21", "", "保護システム1"}};
    const service::KeptFile file{"sha", "受領書.pdf", "application/pdf", 12, "受領書", {}};
    const std::vector happenings{
        happened(id(1), day("2026-04-02"), drafted("提R8-001")),
        happened(id(1), day("2026-04-03"),
                 Written{"実装計画書", "契約担当官等", day("2026-05-01"), fields, {{"構成図", true, "1枚"}}}),
        happened(id(1), day("2026-04-04"), PutUp{"by_general_manager", "実装計画書", "sha", ""}),
        happened(id(1), day("2026-04-05"), GivenBack{approval, "図の日付"}),
        happened(id(1), day("2026-04-06"), PutUp{"by_general_manager", "実装計画書", "sha", ""}),
        happened(id(1), day("2026-04-07"), Approved{approval, "sha"}),
        happened(id(1), day("2026-04-08"), Sent{"proof.handed", "発1", "", "", day("2026-05-08"), file}),
        happened(id(1), day("2026-04-20"), Answered{"answer.returned", "", "図を改める", day("2026-05-01"), {}}),
        happened(id(1), day("2026-04-21"), Reopened{"補正"}),
        happened(id(2), day("2026-04-02"), drafted("提R8-002")),
        happened(id(2), day("2026-04-03"), Withdrawn{"重複"}),
        happened(id(2), day("2026-04-04"), Closed{""}),
        happened(id(3), day("2026-04-05"), Called{"submission.handler_list", "名簿の求め", {}, day("2026-04-30")}),
        happened(id(4), day("2026-04-05"), Waived{"submission.business_plan", "全て実装済み", base::ContractId{id(90)}, {}}),
    };
    CHECK(journal::replay::fault(readings(), happenings) == "");
}

TEST_CASE("r4 A4: what was refused, returned or withdrawn is not filed, also once it is closed")
{
    const journal::Model model{{readings()}};
    const auto sent = [] {
        return std::vector{happened(id(1), day("2026-04-02"), drafted("提R8-001")),
                           happened(id(1), day("2026-04-08"), Sent{"proof.handed", "発1", "", "", {}, {}})};
    };
    const auto counts = [&](std::vector<journal::replay::Happening> life) {
        const journal::replay::Trial trial{model, life};
        return stands(trial.view(), *submission_table.find(trial.view(), id(1)));
    };
    CHECK_FALSE(counts({happened(id(1), day("2026-04-02"), drafted("提R8-001"))}));
    CHECK(counts(sent()));
    for (const auto* answer : {"answer.confirmed", "answer.refused", "answer.returned"}) {
        auto life = sent();
        life.push_back(happened(id(1), day("2026-04-20"), Answered{answer, "", "", {}, {}}));
        const bool good = std::string_view{answer} == "answer.confirmed";
        CHECK(counts(life) == good);
        life.push_back(happened(id(1), day("2026-04-21"), Closed{""}));
        CHECK(counts(life) == good);
    }
    auto withdrawn = sent();
    withdrawn.push_back(happened(id(1), day("2026-04-20"), Withdrawn{"重複"}));
    withdrawn.push_back(happened(id(1), day("2026-04-21"), Closed{""}));
    CHECK_FALSE(counts(withdrawn));
}
