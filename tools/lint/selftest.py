#!/usr/bin/env python3
"""Each lint finds the fault it is there for: small trees with one fault each."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
GOOD = {
    ".clang-format": (HERE.parent.parent / ".clang-format").read_text(),
    "src/README.md": "```arrows\nbase: base\nmachinery: store http\nslices: rules audits\napp: app\naudits -> rules\n```\n"
                     "```tables\nreadings: rules_* audits_*\noperational: mark\n```\n",
    "src/folders.cmake": "ishizue_folder(base)\nishizue_folder(store USES base LIBS sqlite3)\nishizue_folder(http USES base)\n"
                         "ishizue_folder(rules USES base store)\nishizue_folder(audits USES base store rules)\nishizue_folder(app USES rules)\n",
    "src/base/day.hpp": "#pragma once\n",
    "src/store/connection.cpp": "#include \"base/day.hpp\"\n\n#include <sqlite3.h>\n",
    "src/http/plain_session.cpp": "#include <boost/beast/http.hpp>\n",
    "src/rules/api.hpp": "#include \"base/day.hpp\"\n",
    "src/rules/tables.cpp": "#include \"store/tx.hpp\"\nconst store::Table<Row> articles{\"rules_article\", \"subject\"};\n"
                            "auto x = \"SELECT n FROM rules_article\"_sql;\nauto y = rules::codes::late;\n",
    "src/audits/plan.cpp": "#include \"audits/facts.hpp\"\nbase::Checked decide(const Plan&) { return {}; }\n",
    "src/audits/tables.cpp": "#include \"rules/api.hpp\"\n",
    "src/rules/README.md": "", "src/rules/routes.hpp": "", "src/rules/routes.cpp": "", "src/rules/rules_test.cpp": "",
    "src/audits/README.md": "", "src/audits/routes.hpp": "", "src/audits/routes.cpp": "", "src/audits/plan_test.cpp": "",
    "src/audits/facts.hpp": "struct Planned {\n    static constexpr auto fact = \"audits.planned.v1\";\n};\n",
    "src/audits/tables.hpp": "",
    "tests/api/audits/plan.api": "GET audits\n",
    "src/app/main.cpp": "#include \"rules/api.hpp\"\n",
    "messages/rules.toml": "[late]\nstatus = 422\nja = \"遅い\"\nen = \"late\"\n",
    "web/src/rules/index.ts": "{path: 'rules', load}\n",
    "catalog/manual/rules.md": "pages: [rules]\n![規則](rules.png)\n",
    "docs/pictures/manual/rules.png": "a picture",
    "tests/api/rules/late.api": "POST rules\nexpect 422 rules.late\n",
}


class Lint(unittest.TestCase):
    def run_on(self, lint: str, changed: dict[str, str]) -> tuple[int, str]:
        with tempfile.TemporaryDirectory() as name:
            root = pathlib.Path(name)
            subprocess.run(["git", "init", "-q", name], check=True)
            for path, text in (GOOD | changed).items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text)
            for folder in ("base", "store", "http", "rules", "audits", "app"):
                (root / "src" / folder).mkdir(parents=True, exist_ok=True)
            done = subprocess.run([sys.executable, HERE / f"{lint}.py", name], capture_output=True, text=True)
            return done.returncode, done.stdout + done.stderr

    def assert_fault(self, lint: str, path: str, text: str, says: str) -> None:
        code, output = self.run_on(lint, {path: text})
        self.assertEqual((code, says in output), (1, True), f"{lint} on {path}:\n{output}")

    def test_a_good_tree_passes(self):
        for lint in ("arrows", "manual", "tables", "messages", "texts", "format", "rooms"):
            code, output = self.run_on(lint, {})
            self.assertEqual(code, 0, f"{lint}:\n{output}")

    def test_manual(self):
        for path, text, says in (
            ("catalog/manual/rules.md", "![規則](rules.png)\n![図](plan.png)\n", "there is no picture docs/pictures/manual/plan.png"),
            ("catalog/manual/rules.md", "pages: [rules, laws]\n![規則](rules.png)\n", "no screen has the address laws"),
            ("docs/pictures/manual/old.png", "a picture", "no chapter of the manual shows it"),
            ("docs/pictures/manual/rules.png", "x" * 70_001, "at most 70000"),
        ):
            self.assert_fault("manual", path, text, says)

    def test_arrows(self):
        for path, text, says in (
            ("src/store/value.hpp", "#include \"rules/api.hpp\"\n", "goes upwards"),
            ("src/store/value.hpp", "#include \"http/message.hpp\"\n", "not in src/folders.cmake"),
            ("src/audits/tables.cpp", "#include \"rules/tables.hpp\"\n", "by its api.hpp only"),
            ("src/rules/tables.cpp", "#include \"audits/api.hpp\"\n", "not listed in src/README.md"),
            ("src/audits/plan.cpp", "#include \"store/tx.hpp\"\nbase::Checked decide(const Plan&)\n{\n    return {};\n}\n", "a decision is pure"),
            ("src/audits/plan.cpp", "#include \"audits/tables.hpp\"\nbase::Checked decide(const Plan&);\n", "a decision is pure"),
            ("src/store/value.hpp", "#include <sqlite3.h>\n", "in a header"),
            ("src/rules/tables.cpp", "#include <sqlite3.h>\n", "only in src/store"),
            ("src/http/guard.cpp", "#include <boost/asio.hpp>\n", "only in http/*_session.cpp"),
            ("src/rules/tables.cpp", "void f() { co_return; }\n", "coroutines only"),
            ("src/folders.cmake", GOOD["src/folders.cmake"].replace("http USES base", "http USES audits").replace("(base)", "(base USES http)"), "a circle"),
            ("src/folders.cmake", GOOD["src/folders.cmake"] + "ishizue_folder(extra USES base)\n", "in no layer"),
        ):
            with self.subTest(says=says, path=path):
                self.assert_fault("arrows", path, text, says)

    def test_tables(self):
        for path, text, says in (
            ("src/audits/tables.cpp", "auto x = \"SELECT n FROM \"\n \"rules_article\"_sql;\n", "belongs to src/rules"),
            ("src/audits/tables.cpp", "auto x = \"CREATE TABLE plan(n BIGINT)\"_sql;\n", "a slice's table is named audits_"),
            ("src/audits/tables.cpp", "auto x = R\"(UPDATE audits_plan SET n = 1)\"_sql;\n", "made nowhere"),
            ("src/store/mark.cpp", "auto x = \"CREATE TABLE marks(n BIGINT)\"_sql;\n", "in no line of the block"),
        ):
            with self.subTest(says=says):
                self.assert_fault("tables", path, text, says)

    def test_rooms(self):
        planned = GOOD["src/audits/facts.hpp"]
        self.assert_fault("rooms", "src/audits/facts.hpp", planned.replace("audits.planned", "rules.planned"), "a fact is named audits")
        self.assert_fault("rooms", "src/audits/other.hpp", planned, "is a fact of")
        self.assert_fault("rooms", "src/rules/facts.hpp", "", "has no tables.hpp")

    def test_messages(self):
        self.assert_fault("messages", "messages/audits.toml", "[early]\nstatus = 422\nja = \"早い\"\nen = \"early\"\n", "audits.early is used nowhere")
        self.assert_fault("messages", "tests/api/rules/late.api", "POST rules\nexpect 422 rules.never\n", "rules.never is in no")

    def test_texts(self):
        self.assert_fault("texts", "README.md", "see /" + "home/somebody/notes\n", "a path of one machine")
        self.assert_fault("texts", "src/base/day.hpp", "// TO" + "DO later\n", "unfinished work")

    def test_format(self):
        self.assert_fault("format", "src/base/day.hpp", "int  main( ) {return 0;}\n", "not laid out")
        self.assert_fault("format", "src/base/day.hpp", "#pragma once\n" + "int a;\n" * 500, "at most 500 lines")


unittest.main()
