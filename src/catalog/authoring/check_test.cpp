#include "catalog/authoring/build.hpp"
#include "catalog/authoring/check.hpp"
#include "catalog/authoring/yaml.hpp"
#include "catalog/pack/pack.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <stdexcept>

using namespace catalog::authoring;

namespace {

using Texts = std::map<std::string, std::string>;

std::map<std::string, Node> parsed(const Texts& texts)
{
    std::map<std::string, Node> files;
    Findings findings;
    for (const auto& [name, text] : texts) {
        auto node = parse_yaml(text, name, findings);
        REQUIRE(node);
        files.emplace(name, std::move(*node));
    }
    REQUIRE(findings.empty());
    return files;
}

/// "file:line path code(first value)" of each finding, a line each.
std::string said(const Findings& findings)
{
    std::string all;
    for (const auto& [file, line, fault] : findings) {
        all += file + ':' + std::to_string(line) + ' ' + fault.path + (fault.path.empty() ? "" : " ");
        all += std::string{fault.code.id.substr(fault.code.id.find('.') + 1)} +
               (fault.args.empty() ? "" : '(' + fault.args[0] + ')') + '\n';
    }
    return all;
}

std::string shape_faults(std::string_view notation, const Texts& texts)
{
    Findings findings;
    check_shapes(parsed(texts), Shapes{notation}, findings);
    return said(findings);
}

std::string agreement_faults(const Texts& texts)
{
    Findings findings;
    check_agreement(parsed(texts), findings);
    return said(findings);
}

}  // namespace

TEST_CASE("fields: unknown, missing and of another type, all at once")
{
    const auto shape = "file 'a.yaml' = { name: line age?: int(1, 99) kind: 'x' | 'y' tags: [word]+ }";
    CHECK(shape_faults(shape, {{"a.yaml", "name: 田中\nage: 40\nkind: x\ntags: [a]\n"}}) == "");
    CHECK(shape_faults(shape, {{"a.yaml", "nmae: 田中\nage: 100\nkind: z\ntags: []\n"}}) == "a.yaml:1 name missing_field\n"
                                                                                            "a.yaml:1 nmae unknown_field(nmae)\n"
                                                                                            "a.yaml:2 age out_of_range(1～99)\n"
                                                                                            "a.yaml:3 kind no_such_choice(z)\n"
                                                                                            "a.yaml:4 tags empty_list\n");
    CHECK(shape_faults(shape, {{"a.yaml", "name: 1\nkind: [x]\ntags:\n- ok\n- 1\n- Not\n"}}) ==
          "a.yaml:1 name wrong_type(文字列 / string)\n"
          "a.yaml:2 kind no_such_choice(?)\n"
          "a.yaml:5 tags[1] wrong_type(識別子 / id)\n"
          "a.yaml:6 tags[2] bad_id(Not)\n");
}

TEST_CASE("texts: lines, days, blanks")
{
    const auto shape = "file 'a.yaml' = { a: line b: day c: text d: raw }";
    CHECK(shape_faults(shape, {{"a.yaml", "a: '右端 '\nb: 2026-02-29\nc: ''\nd: ' x '\n"}}) ==
          "a.yaml:1 a not_a_line\na.yaml:2 b no_such_day(2026-02-29)\na.yaml:3 c blank_text\n");
}

TEST_CASE("ids are unique in their kind over all files, references lead somewhere")
{
    const auto shape = "file '*.yaml' = { roles: [{ id: id(role) ja: line of?: ref(role, form) }] }";
    CHECK(shape_faults(shape, {{"a.yaml", "roles:\n- {id: r1, ja: 一}\n"}, {"b.yaml", "roles:\n- {id: r2, ja: 二, of: r1}\n"}}) ==
          "");
    CHECK(shape_faults(shape, {{"a.yaml", "roles:\n- {id: r1, ja: 一}\n"}, {"b.yaml", "roles:\n- {id: r1, ja: 二, of: r3}\n"}}) ==
          "b.yaml:2 roles[0].id id_taken(r1)\nb.yaml:2 roles[0].of leads_nowhere(r3)\n");
}

TEST_CASE("a local id is unique in its own list only")
{
    const auto shape = "file 'a.yaml' = { *word: [{ id: local }] }";
    CHECK(shape_faults(shape, {{"a.yaml", "a: [{id: x}, {id: z}]\nb: [{id: x}]\n"}}) == "");
    CHECK(shape_faults(shape, {{"a.yaml", "a: [{id: x}, {id: x}]\n"}}) == "a.yaml:1 a[1].id id_taken(x)\n");
}

TEST_CASE("placeholders lead somewhere wherever they stand")
{
    const auto shape = "file 'a.yaml' = { roles: [{ id: id(role) ja: text }] known: [id(placeholder)] }";
    CHECK(shape_faults(shape,
                       {{"a.yaml", "roles: [{id: boss, ja: '{{company.name}}の{{role.boss}}'}]\nknown: [company.name]\n"}}) == "");
    CHECK(shape_faults(shape, {{"a.yaml", "roles: [{id: boss, ja: '{{company.nmae}}の{{role.bos}}'}]\nknown: [company.name]\n"}}) ==
          "a.yaml:1 no_such_placeholder(company.nmae)\na.yaml:1 leads_nowhere(bos)\n");
}

TEST_CASE("a file that no shape is for")
{
    CHECK(shape_faults("file 'a/*.yaml' = any", {{"a/b.yaml", "1\n"}, {"b.yaml", "1\n"}}) == "b.yaml:1 no_such_file_kind\n");
}

TEST_CASE("a shape may hold itself; a wrong notation is a bug with its line")
{
    const auto tree = "Tree = { name: word under?: [Tree] }\nfile 'a.yaml' = Tree";
    CHECK(shape_faults(tree, {{"a.yaml", "name: a\nunder:\n- name: b\n  under:\n  - nmae: c\n"}}) ==
          "a.yaml:5 under[0].under[0].name missing_field\na.yaml:5 under[0].under[0].nmae unknown_field(nmae)\n");
    for (const auto wrong : {"A = { a: text", "A = nothing", "A = text A = line", "file a = any", "A = int(x, 1)", "A = 'x"})
        CHECK_THROWS_AS(Shapes{wrong}, std::logic_error);
    CHECK_NOTHROW(known_shapes());
}

TEST_CASE("combinations are forbidden from both sides")
{
    const std::string roles =
        "roles:\n"
        "- {id: a, labels: {h21: {ja: 甲}, r4: {ja: 甲}}, forbidden_with: [{role: b, when: always, severity: forbid}]}\n"
        "- {id: b, labels: {h21: {ja: 乙}, r4: {ja: 乙}}, forbidden_with: [{role: a, when: always, severity: ";
    CHECK(agreement_faults({{"roles.yaml", roles + "forbid}]}\n"}}) == "");
    CHECK(agreement_faults({{"roles.yaml", roles + "caution}]}\n"}}) == "roles.yaml:2 not_mutual(b)\nroles.yaml:3 not_mutual(a)\n");
}

TEST_CASE("access: nobody outside by appointment, the ministry not even by grant, a role in one reach")
{
    CHECK(agreement_faults({{"access.yaml", "permissions:\n"
                                            "- {id: a.b, company: [supporter, manager], own: [manager]}\n"
                                            "- {id: a.c, grantable: [ministry]}\n"}}) ==
          "access.yaml:2 twice(manager)\naccess.yaml:2 holds_nothing(supporter)\naccess.yaml:3 holds_nothing(ministry)\n");
}

TEST_CASE("a default is allowed, and its copies in the rules agree with it")
{
    const std::string parameters = "parameters:\n- {id: days, default: 30, unit: day, allowed: {min: 1, max: 29}}\n";
    CHECK(agreement_faults({{"parameters.yaml", parameters}}) == "parameters.yaml:2 outside_allowed(30)\n");
    CHECK(agreement_faults(
              {{"parameters.yaml", "parameters:\n- {id: days, default: 30, unit: day, allowed: {min: 1, max: 60}}\n"},
               {"rules/a.yaml", "parameters:\n- {name: days, default: 31, unit: day}\n- {name: other, default: 1, unit: day}\n"
                                "text: '{{param.days}}日、{{param.hours}}時間'\n"}}) ==
          "rules/a.yaml:2 disagrees(parameters.yaml)\nrules/a.yaml:3 not_used(other)\nrules/a.yaml:1 not_declared(hours)\n");
}

TEST_CASE("the flow of questions reaches every outcome and never goes round")
{
    CHECK(agreement_faults({{"applicability.yaml", "questions:\n"
                                                   "- {id: q1, answers: {'yes': q2, unknown: q2}}\n"
                                                   "- {id: q2, answers: {'yes': q1, unknown: o1}}\n"
                                                   "- {id: q3, answers: {'yes': o1}}\n"
                                                   "outcomes:\n- {id: o1}\n- {id: o2}\n"}}) ==
          "applicability.yaml:4 not_among(unknown)\n"
          "applicability.yaml:2 goes_round(q1)\n"
          "applicability.yaml:4 never_reached(q3)\n"
          "applicability.yaml:7 never_reached(o2)\n");
}

TEST_CASE("every assessable requirement has an article and checks")
{
    const std::string standard =
        "edition: {id: h21}\nclauses:\n- {id: h21.1, assessable: false, children: [{id: h21.1.a, assessable: true}]}\n";
    const std::string index =
        "chapters:\n- {id: std.1, document: standard, file: a.yaml, kind: chapter, editions: [h21], articles: [std.1.1, std.1.1], count: 1}\n";
    const auto chapter = [](const std::string& requirement) {
        return "id: std.1\ndocument: standard\nkind: chapter\neditions: [h21]\narticles:\n- {id: std.1.1, editions: [h21], requirements: [" +
               requirement + "]}\n";
    };
    const std::string checks =
        "checks:\n- {id: a.b, area: a, editions: [h21]}\nrequirements:\n- {requirement: h21.1.a, edition: h21, checks: [a.b]}\n";
    CHECK(agreement_faults({{"standards/h21.yaml", standard},
                            {"rules/index.yaml", index},
                            {"rules/a.yaml", chapter("h21.1.a")},
                            {"readiness.yaml", checks}}) == "");
    CHECK(agreement_faults({{"standards/h21.yaml", standard}, {"rules/index.yaml", index}, {"rules/a.yaml", chapter("r4.a1")}}) ==
          "rules/a.yaml:6 not_among(r4.a1)\nrules/index.yaml:1 not_covered(h21.1.a)\n");
    CHECK(agreement_faults({{"standards/h21.yaml", standard},
                            {"readiness.yaml", "checks:\n- {id: b.b, area: a, editions: [r4]}\nrequirements: []\n"}}) ==
          "readiness.yaml:2 not_among(b.b)\nreadiness.yaml:2 not_used(b.b)\nreadiness.yaml:1 not_covered(h21.1.a)\n");
    CHECK(agreement_faults({{"rules/index.yaml", index}, {"rules/b.yaml", chapter("h21.1.a")}}) ==
          "rules/index.yaml:2 not_among(rules/a.yaml)\nrules/b.yaml:1 not_among(rules/b.yaml)\n");
}

TEST_CASE("forms speak of columns that exist")
{
    CHECK(agreement_faults(
              {{"ledgers/f01-a.yaml", "id: f01\ncolumns: [{id: nr}]\n"
                                      "states: {list: [{id: open}], moves: [{from: [open], to: shut, columns: [gone]}]}\n"
                                      "links: [{column: nr, form: f02, key: number}]\n"
                                      "sample_rows:\n- {nr: 1}\n- {num: 1}\n"},
               {"ledgers/f02-b.yaml", "id: f03\ncolumns: [{id: nr}]\n"}}) ==
          "ledgers/f01-a.yaml:3 not_among(shut)\nledgers/f01-a.yaml:3 not_among(gone)\n"
          "ledgers/f01-a.yaml:7 not_among(num)\nledgers/f02-b.yaml:1 disagrees(ledgers/f02-b.yaml)\n");
}

TEST_CASE("a quiz: the right answers are among the choices, one where one is asked")
{
    CHECK(agreement_faults({{"courses/a.quiz.yaml", "questions:\n"
                                                    "- {type: single, choices: [{id: a}, {id: b}], correct: [c]}\n"
                                                    "- {type: single, choices: [{id: a}, {id: b}], correct: [a, b]}\n"}}) ==
          "courses/a.quiz.yaml:2 not_among(c)\ncourses/a.quiz.yaml:3 disagrees(single)\n");
}

TEST_CASE("a folder is read, checked and packed; one fault and there is no pack")
{
    const auto folder = std::filesystem::temp_directory_path() / "catalogue";
    std::filesystem::create_directories(folder);
    const auto write = [&](const std::string& name, const std::string& text) { std::ofstream{folder / name} << text; };
    write("README.md", "# for people\n");
    write("glossary.yaml", "schema: glossary/1\nnotes: [用語]\nareas: [{id: misc, ja: その他}]\nterms: []\n");
    auto built = build(folder);
    REQUIRE(built.findings.size() == 1);
    CHECK(describe(built.findings[0]).starts_with("glossary.yaml:4: terms: "));
    CHECK(built.pack.empty());
    write(
        "glossary.yaml",
        "schema: glossary/1\nnotes: [用語]\nareas: [{id: misc, ja: その他}]\nterms:\n- {id: term.a, area: misc, ja: 甲, kana: こう, en: A, "
        "identifier: a, definition_ja: 甲をいう。, editions: [r9]}\n");
    built = build(folder);
    REQUIRE(built.findings.size() == 1);
    CHECK(built.findings[0].fault.path == "terms[0].editions[0]");
    write("notes.txt", "x");
    write("glossary.yaml", "schema: glossary/1\nnotes: [\n");
    CHECK(build(folder).findings.size() == 2);
    std::filesystem::remove(folder / "notes.txt");
    std::filesystem::remove(folder / "glossary.yaml");
    write("track-record.yaml",
          "schema: track-record/1\nja: 実績\nen: Record\nnote: {ja: 注, en: Note}\nconfidence: seen\nsource: own\ncolumns: []\n");
    CHECK_FALSE(build(folder).findings.empty());
    std::filesystem::remove(folder / "track-record.yaml");
    const auto empty = build(folder);
    CHECK(empty.findings.empty());
    CHECK(catalog::Pack::of(empty.pack).paths().empty());
    CHECK_THROWS(build(folder / "nowhere"));
}
