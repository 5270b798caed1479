#include "catalog/authoring/yaml.hpp"

#include "base/json.hpp"

#include <doctest/doctest.h>

using namespace catalog::authoring;

namespace {

std::string json_of(std::string_view yaml)
{
    Findings findings;
    const auto node = parse_yaml(yaml, "a.yaml", findings);
    REQUIRE(node);
    CHECK(findings.empty());
    return base::json::text(plain(*node));
}

/// "line code" of each finding.
std::string faults_of(std::string_view yaml)
{
    Findings findings;
    parse_yaml(yaml, "a.yaml", findings);
    std::string all;
    for (const auto& finding : findings)
        all += (all.empty() ? "" : ", ") + std::to_string(finding.line) + ' ' + std::string{finding.fault.code.id.substr(8)};
    return all;
}

}  // namespace

TEST_CASE("plain scalars are true, false, null, a whole number or text")
{
    CHECK(json_of("a: true\nb: false\nc: null\nd:\ne: -12\nf: 2026-04-01\ng: 3.1.1\nh: '12'\n") ==
          R"({"a":true,"b":false,"c":null,"d":null,"e":-12,"f":"2026-04-01","g":"3.1.1","h":"12"})");
    CHECK(json_of("- |\n  一行目\n  二行目\n- {a: [b, c]}\n") == R"(["一行目\n二行目\n",{"a":["b","c"]}])");
}

TEST_CASE("a value knows its line")
{
    Findings findings;
    const auto node = parse_yaml("a: 1\nb:\n  - c: 2\n", "a.yaml", findings);
    REQUIRE(node);
    CHECK(node->find("b")->line == 3);
    CHECK(node->find("b")->list()->at(0).find("c")->line == 3);
}

TEST_CASE("what other readers would take for something else must be quoted")
{
    for (const auto text : {"yes", "No", "on", "OFF", "y", "True", "~", "0.5", "1.", "007", "+1", "1_000", "0x1F", "0o17", ".inf",
                            "-.NaN", "99999999999999999999"})
        CHECK_MESSAGE(faults_of(std::string{"a: "} + text + "\n") == (std::string{text} == "~" ? "" : "1 yaml_quote"), text);
    for (const auto text : {"'yes'", "\"0.5\"", "aq.yes", "1:30", "5-10", "v2.0", "-a", "a.b"})
        CHECK_MESSAGE(faults_of(std::string{"a: "} + text + "\n").empty(), text);
}

TEST_CASE("duplicate keys, anchors, tags and keys that are no text are refused where they stand")
{
    CHECK(faults_of("a: 1\nb: 2\na: 3\n") == "3 yaml_duplicate_key");
    CHECK(faults_of("a: &x 1\nb: *x\n") == "1 yaml_anchor, 2 yaml_anchor");
    CHECK(faults_of("a: !!str 1\n") == "1 yaml_tag");
    CHECK(faults_of("a: !own {b: c}\n") == "1 yaml_tag");
    CHECK(faults_of("? [a, b]\n: c\n") == "1 yaml_key");
    CHECK(faults_of("a: 1\n---\nb: 2\n") == "3 several_documents");
}

TEST_CASE("bytes that have no place in our files")
{
    CHECK(faults_of("a: 1\n\tb: 2\n") == "2 tab");
    CHECK(faults_of("a: 1\r\n") == "1 control_character");
    CHECK(faults_of("\xef\xbb\xbf"
                    "a: 1\n") == "1 control_character");
    CHECK(faults_of("a: \x82\xa0\n") == "1 not_utf8");  // CP932
    CHECK(faults_of("") == "1 empty_file");
    CHECK(faults_of("# nothing\n") == "1 empty_file");
    CHECK(faults_of("a: [1, 2\n").starts_with("2 yaml_unreadable"));
}

TEST_CASE("Markdown has a head, and its text becomes the body")
{
    Findings findings;
    const auto node = parse_markdown("---\nid: course.a\n---\n# 題\n本文\n", "a.md", findings);
    REQUIRE(node);
    CHECK(findings.empty());
    CHECK(base::json::text(plain(*node)) == R"({"id":"course.a","body":"# 題\n本文\n"})");
    CHECK(node->find("id")->line == 2);
    CHECK(node->find("body")->line == 4);
    for (const auto text : {"# 題\n", "---\nid: a\n", "---\n- a\n---\nb\n", "---\nbody: a\n---\nb\n"}) {
        findings.clear();
        CHECK_FALSE(parse_markdown(text, "a.md", findings));
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].fault.code.id == "catalog.no_head");
    }
}
