#include "organization/chart.hpp"

#include <doctest/doctest.h>

using namespace organization;

namespace {

ChartBox box(const std::string& id, std::optional<std::string> parent, std::string part = "main")
{
    ChartBox box{};
    box.id = box.post = id;
    box.parent = std::move(parent);
    box.part = std::move(part);
    return box;
}

std::size_t dashed(const documents::Picture& picture)
{
    std::size_t count = 0;
    for (const auto& shape : picture.shapes)
        if (const auto* box = std::get_if<documents::shape::Box>(&shape))
            count += box->ink.stroke && !box->ink.stroke->dashes.empty();
    return count;
}

}  // namespace

TEST_CASE("h21 6(1)イ: a head stands over the middle of those it leads; boxes never overlap")
{
    std::vector<ChartBox> boxes{box("top", {}), box("a", "top"), box("b", "top"), box("a1", "a"), box("a2", "a"), box("b1", "b")};
    arrange(boxes);
    CHECK(boxes[3].column == 0);
    CHECK(boxes[4].column == 100);
    CHECK(boxes[5].column == 200);
    CHECK(boxes[1].column == 50);
    CHECK(boxes[2].column == 200);
    CHECK(boxes[0].column == 125);
    CHECK(boxes[0].row == 0);
    CHECK(boxes[5].row == 2);
}

TEST_CASE("heads of one part stand side by side, each part from the left")
{
    std::vector<ChartBox> boxes{box("audit", {}, "side"), box("committee", {}, "side"), box("top", {})};
    arrange(boxes);
    CHECK(boxes[0].column == 0);
    CHECK(boxes[1].column == 100);
    CHECK(boxes[2].column == 0);
}

TEST_CASE("a vacant post is dashed, and only that")
{
    std::vector<ChartBox> boxes{box("top", {}), box("a", "top"), box("side", {}, "side")};
    boxes[0].name = "伊藤 誠";
    boxes[1].vacant_since = base::parse_day("2026-09-01");
    arrange(boxes);
    const auto drawn = picture(boxes, "main", "体制図");
    CHECK(dashed(drawn) == 1);
    CHECK(documents::svg(drawn).find("（未任命）") != std::string::npos);
    CHECK(documents::svg(drawn).find("伊藤 誠") != std::string::npos);
}
