#include "catalog/catalog.hpp"

#include "base/json.hpp"
#include "catalog/pack/pack.hpp"
#include "catalog/parts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <thread>

namespace {

const catalog::Catalog& all() { return *catalog::built_in(); }

std::size_t assessable(std::string_view edition)
{
    return static_cast<std::size_t>(std::ranges::count(all().requirements(edition), true, &catalog::Requirement::assessable));
}

}  // namespace

TEST_CASE("every clause of the editions is there, with its group, source and confidence")
{
    CHECK(assessable("h21") == 60);
    CHECK(assessable("r4") == 51);
    CHECK(all().edition("h21").assessable);
    CHECK(all().edition("r4").assessable);
    CHECK_FALSE(all().edition("nist171r2").assessable);
    CHECK(std::ranges::count(all().requirements("nist171r2"), "requirement", &catalog::Requirement::kind) == 110);
    const auto& row = all().requirement("h21.6.1.e");
    CHECK(row.parent == "h21.6.1");
    CHECK(all().requirement(row.parent).parent == "h21.6");
    CHECK(row.depth == 2);
    CHECK(row.official_ref == "6(1)エ");
    CHECK(row.confidence == catalog::Confidence::known);
    CHECK_FALSE(row.source.empty());
    CHECK(all().edition("r4").short_title.en == "2022 edition");
    CHECK(all().find_requirement("r4.z9") == nullptr);
    CHECK_THROWS_AS(all().requirement("r4.z9"), std::out_of_range);
    CHECK_THROWS_AS(all().requirements("h99"), std::out_of_range);
}

TEST_CASE("the crosswalk is read from both sides")
{
    const auto pairs = all().crosswalk("h21.3.1");
    REQUIRE_FALSE(pairs.empty());
    const auto back = all().crosswalk(pairs[0].to);
    CHECK(std::ranges::count(back, std::string{"h21.3.1"}, &catalog::Mapping::from) >= 1);
}

TEST_CASE("a role's label follows the edition; forbidden combinations carry their reason")
{
    const auto& role = all().role("general_manager");
    CHECK(role.label("h21") == "総括責任者");
    CHECK(role.label("r4") == "総括者");
    CHECK(role.max == 1);
    CHECK_FALSE(all().role("manager").max);
    CHECK(role.deputy_required);
    const auto forbidden = std::ranges::find(role.forbidden_with, "auditor", &catalog::Forbidden::role);
    REQUIRE(forbidden != role.forbidden_with.end());
    CHECK(forbidden->severity == catalog::Severity::forbid);
    CHECK_FALSE(forbidden->reason.ja.empty());
}

TEST_CASE("a parameter says what a company may set")
{
    const auto& minutes = all().parameter("report_internal_minutes");
    CHECK(minutes.number() == 30);
    CHECK(minutes.allows("5"));
    CHECK(minutes.allows("120"));
    CHECK_FALSE(minutes.allows("121"));
    CHECK_FALSE(minutes.allows("05"));
    CHECK_FALSE(minutes.allows("half"));
    CHECK(all().parameter("receipt_wait_days").id == "receipt_overdue_days");  // its former name
    CHECK(all().find_parameter("no_such") == nullptr);
    const auto& end = all().parameter("transition_end");
    CHECK(end.standard == "2028-03-31");
    CHECK(end.allows("2030-02-28"));
    CHECK_FALSE(end.allows("2030-02-29"));
}

TEST_CASE("the rules are complete: policy, at least 60 articles of the standard and 120 of the procedure")
{
    const auto& rules = all().rules();
    const auto articles = [&](std::string_view document) {
        std::size_t n = 0;
        for (const auto& id : rules.document(document).chapters) n += rules.chapter(id).articles.size();
        return n;
    };
    CHECK(articles("policy") == 11);
    CHECK(articles("standard") == 117);
    CHECK(articles("procedure") == 250);
    const auto* article = rules.article("proc.1.1");
    REQUIRE(article);
    CHECK_FALSE(article->paragraphs.at(0).text.empty());
    CHECK(rules.article("proc.99.1") == nullptr);
    CHECK(rules.document("standard").title.at("r4") == "情報セキュリティ規則");
    CHECK(catalog::in_edition(rules.labels.at("doc.standard_short"), "h21").ja == "基準");
}

TEST_CASE("every assessable requirement has checks, and every check exists")
{
    const auto& readiness = all().readiness();
    CHECK(readiness.verdicts.size() == 5);
    for (const auto& edition : {"h21", "r4"}) {
        for (const auto& row : all().requirements(edition)) {
            if (!row.assessable) continue;
            const auto found = std::ranges::find(readiness.requirements, row.id, &catalog::RequirementChecks::requirement);
            REQUIRE_MESSAGE(found != readiness.requirements.end(), row.id);
            for (const auto& check : found->checks)
                CHECK(std::ranges::count(readiness.checks, check, &catalog::ReadinessCheck::id) == 1);
        }
    }
}

TEST_CASE("the other parts are read whole")
{
    CHECK(all().programme().steps.size() == 4);
    CHECK(all().programme().work_items.size() == 23);
    CHECK(std::ranges::none_of(all().programme().work_items, [](const auto& item) { return item.checks.empty(); }));
    CHECK(all().submissions().submissions.size() == 13);
    CHECK(all().forms().size() == 54);
    CHECK(all().form("f08").title.en.size() > 0);
    CHECK(all().raw(all().form("f08").path).find("columns")->array()->size() > 5);
    CHECK(all().terms().size() == 301);
    CHECK(all().four_eyes().size() == 8);
    CHECK(all().raw("courses/handling.md").find("body")->text()->size() > 1000);
    CHECK(all().hash().size() == 64);
    for (const auto& path : all().paths()) CHECK_NOTHROW(all().raw(path));
}

TEST_CASE("access: the ministry nothing, supporters and auditors by grant, approving is not drafting")
{
    const auto holds = [](std::string_view permission, std::string role, catalog::Reach reach) {
        return std::ranges::count(all().permission(permission).holders, catalog::Holder{std::move(role), reach}) == 1;
    };
    for (const auto& permission : all().permissions()) {
        for (const auto& role : {"ministry", "supporter"})
            CHECK(std::ranges::count(permission.holders, role, &catalog::Holder::role) == 0);
        CHECK(std::ranges::count(permission.grantable, "ministry") == 0);
        CHECK_FALSE(permission.label.en.empty());
    }
    CHECK_FALSE(holds("readiness.view", "auditor", catalog::Reach::company));
    CHECK(std::ranges::count(all().permission("readiness.view").grantable, "auditor") == 1);
    CHECK(holds("facilities.view", "manager", catalog::Reach::scope));
    CHECK(holds("notices.acknowledge", "handler", catalog::Reach::own));
    CHECK(all().permission("organization.appoint").setup);
    CHECK_FALSE(all().permission("rules.approve").setup);
    CHECK(holds("rules.approve", "top_management", catalog::Reach::company));
    CHECK_FALSE(holds("rules.draft", "top_management", catalog::Reach::company));
    CHECK(all().permission("rules.approve").four_eyes == "rules.approve");
    CHECK_THROWS_AS(all().permission("rules.burn"), std::out_of_range);
}

TEST_CASE("many threads may ask first")
{
    const catalog::Catalog fresh{catalog::Pack::of(catalog::pack({{"glossary.yaml", R"({"terms":[{"id":"term.a"}]})"}}))};
    std::vector<std::jthread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 8; ++i) threads.emplace_back([&] { right += fresh.terms().size() == 1; });
    threads.clear();
    CHECK(right == 8);
}

TEST_CASE("a pack of another layout is not read as if it were ours")
{
    const auto broken = [](std::string text) { return catalog::Pack::of(catalog::pack({{"glossary.yaml", std::move(text)}})); };
    CHECK_THROWS_AS(catalog::Catalog{broken(R"({"words":[]})")}.terms(), std::runtime_error);
    CHECK_THROWS_AS(catalog::Catalog{broken(R"({"terms":[{"id":7}]})")}.terms(), std::runtime_error);
    CHECK_THROWS_AS(catalog::Catalog{broken("[")}.terms(), std::runtime_error);
}
