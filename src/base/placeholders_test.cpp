#include "base/placeholders.hpp"

#include <doctest/doctest.h>

using base::fill;

namespace {

std::optional<std::string> lookup(std::string_view name)
{
    if (name == "company.name") return "株式会社{{東都}}電子";
    if (name == "param.days") return "30";
    return std::nullopt;
}

}  // namespace

TEST_CASE("placeholders are filled, and what is put in is not looked at again")
{
    const auto filled = fill("{{company.name}}は、{{param.days}}日以内に", lookup);
    CHECK(filled.text == "株式会社{{東都}}電子は、30日以内に");
    CHECK(filled.unknown.empty());
}

TEST_CASE("unknown ones stay as written and are named once")
{
    const auto filled = fill("{{role.x}}及び{{role.x}}、{{}}", lookup);
    CHECK(filled.text == "{{role.x}}及び{{role.x}}、{{}}");
    CHECK(filled.unknown == std::vector<std::string>{"role.x", ""});
}

TEST_CASE("braces that are never closed are text")
{
    CHECK(fill("{{company.name", lookup).text == "{{company.name");
    CHECK(fill("}} {{", lookup).text == "}} {{");
    CHECK(fill("", lookup).text.empty());
}
