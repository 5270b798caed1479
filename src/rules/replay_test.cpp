#include "journal/replay_test.hpp"

#include "rules/tables.hpp"

#include <doctest/doctest.h>

using namespace rules;
using journal::replay::happened;

TEST_CASE("readings do not depend on the order of arrival")
{
    const auto id = [](unsigned char n) { return base::Uuid::make(base::Instant{}, {0, n}); };
    const auto day = [](int n) { return base::Day{std::chrono::year{2026} / 4 / 1} + std::chrono::days{n}; };
    const std::vector<Paragraph> text{{"作成する。", {{"一", {"ア"}}}}};
    const auto first = id(1), second = id(2);
    CHECK(journal::replay::fault(
              readings(),
              {happened(first, day(0), Drafted{Document::procedure, "r4", "実施手順", 1, Origin::catalogue, {}, "", "", ""}),
               happened(first, day(0), MarkingConfirmed{{true, {{"注意", documents::TextPlace::margin, ""}}, "x"}}),
               happened(first, day(0), ChapterWritten{"c1", ChapterKind::chapter, "総則", {}, false, 1}),
               happened(first, day(0), ArticleWritten{"a1", "c1", "", "目的", text, {}, {"r4.a1"}, 1}),
               happened(first, day(0), ArticleWritten{"a2", "c1", "", "定義", text, {{{{"甲", "乙"}}}}, {}, 2}),
               happened(first, day(1), ArticleMoved{"a2", "c1", "通則", 0}),
               happened(first, day(2), ChapterWritten{"c2", ChapterKind::chapter, "誤り", {}, false, 2}),
               happened(first, day(2), ChapterRemoved{"c2"}), happened(first, day(3), Submitted{"aa", ""}),
               happened(first, day(4), Returned{base::ApprovalId{id(8)}, "字句"}),
               happened(first, day(5), ArticleRemoved{"a2", "重複"}), happened(first, day(6), Submitted{"bb", ""}),
               happened(first, day(8), Approved{base::ApprovalId{id(9)}, "bb"}),
               happened(first, day(10), ConfirmationAsked{Sending::application, "契約担当官等", "東-1", "proof.handed", ""}),
               happened(first, day(40), ConfirmationAnswered{Answer::confirmed, "防-1", ""}),
               happened(first, day(41), PutInForce{day(60), ""}),
               happened(second, day(70),
                        Drafted{Document::procedure, "r4", "実施手順", 2, Origin::version, VersionId{first}, "監査", "", ""}),
               happened(second, day(71), Dropped{"不要"}),
               happened(id(3), day(80), Reviewed{Document::procedure, "r4", Review::unchanged, "年次"})}) == "");
}
