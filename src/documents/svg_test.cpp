#include "documents/hatch.hpp"
#include "documents/markup.hpp"

#include <doctest/doctest.h>

using namespace documents;

TEST_CASE("a picture becomes one svg element without style or outside reference")
{
    Picture picture{200, 100, "体制図 <川崎>", {}};
    picture.add(shape::Box{10, 10, 80, 40, {.fill = colours::white, .stroke = shape::Stroke{}}, 4});
    picture.add(shape::Label{{50, 30}, "総括責任者\n佐藤 & 健一", 12});
    picture.add(shape::Line{{{0, 0}, {10.126, 5}}, {.dashes = {4, 2}}});
    const auto text = svg(picture);
    CHECK(text.starts_with("<svg xmlns="));
    CHECK(text.ends_with("</svg>"));
    CHECK(text.find("<title>体制図 &lt;川崎&gt;</title>") != text.npos);
    CHECK(text.find("佐藤 &amp; 健一</text>") != text.npos);
    CHECK(text.find("points=\"0,0 10.13,5\"") != text.npos);
    CHECK(text.find("stroke-dasharray=\"4 2\"") != text.npos);
    CHECK(text.find("style") == text.npos);
}

TEST_CASE("a label that is too long is squeezed to its box, one that fits is not")
{
    Picture picture{100, 100, "", {}};
    picture.add(shape::Label{{50, 50}, "情報セキュリティ", 10, shape::Align::centre, false, colours::ink, 40});
    CHECK(svg(picture).find("textLength=\"40\"") != std::string::npos);
    picture.shapes = {shape::Label{{50, 50}, "情報", 10, shape::Align::centre, false, colours::ink, 40}};
    CHECK(svg(picture).find("textLength") == std::string::npos);
    CHECK(text_width("ABｱ漢", 10) == doctest::Approx(25));
}

TEST_CASE("hatch lines stay inside the polygon, also where it is hollow")
{
    const std::vector<shape::Point> hollow{{0, 0}, {100, 0}, {100, 100}, {60, 100}, {60, 40}, {40, 40}, {40, 100}, {0, 100}};
    const auto lines = hatch_lines(hollow, {});
    CHECK(lines.size() > 20);
    for (const auto& [a, b] : lines) {
        const shape::Point middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
        CHECK(middle.x >= 0);
        CHECK(middle.y <= 100);
        CHECK_FALSE((middle.x > 40 && middle.x < 60 && middle.y > 40));
    }
    CHECK(hatch_lines({{0, 0}, {1, 1}}, {}).empty());
    CHECK(hatch_lines(hollow, {.spacing = 0}).empty());
}

TEST_CASE("markup: numbers, escapes, base64")
{
    CHECK(markup::number(-0.001) == "0");
    CHECK(markup::number(12.5) == "12.5");
    CHECK(markup::number(3) == "3");
    CHECK(markup::escape("a\x01<b\"\n") == "a&lt;b&quot;\n");
    CHECK(markup::base64("") == "");
    CHECK(markup::base64("f") == "Zg==");
    CHECK(markup::base64("fo") == "Zm8=");
    CHECK(markup::base64("foobar") == "Zm9vYmFy");
}
