#!/usr/bin/env python3
"""The runner of .api scripts finds what it is there for."""
import json
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import checks  # noqa: E402
import script  # noqa: E402
from harness.client import Answer  # noqa: E402


def answer(value, status: int = 200) -> Answer:
    return Answer(status, {"content-type": "application/json"}, json.dumps(value).encode())


REFUSAL = answer({"code": "rules.late", "errors": [{"code": "rules.late", "path": "on"}, {"code": "rules.empty", "path": "text"}]}, 422)


class Checks(unittest.TestCase):
    def test_contained(self):
        actual = {"rows": [{"n": 1, "name": "a"}, {"n": 2}, {"n": 3}], "total": 3}
        for expected in ({}, {"total": 3}, {"rows": [{"n": 1}, {"n": 3}]}, {"rows": []}):
            self.assertIsNone(checks.contained(expected, actual), expected)
        for expected in ({"total": "3"}, {"total": 4}, {"rows": [{"n": 3}, {"n": 1}]}, {"rows": [{"n": 1, "name": "b"}]}, {"none": None}, []):
            self.assertIsNotNone(checks.contained(expected, actual), expected)
        self.assertIsNotNone(checks.contained({"flag": 1}, {"flag": True}))

    def test_step(self):
        value = {"rows": [{"name": "a"}], "of-day": 1}
        self.assertEqual(checks.step(value, ".rows[0].name"), "a")
        self.assertEqual(checks.step(value, ".rows[-1].name"), "a")
        self.assertEqual(checks.step(value, ".of-day"), 1)
        self.assertIs(checks.step(value, ".rows[1]"), checks.MISSING)

    def test_status(self):
        both = ["rules.late", "rules.empty"]
        self.assertIsNone(checks.status("422 rules.late at on", REFUSAL, both))
        self.assertIn("does not name", checks.status("422 rules.late at on", REFUSAL, ["rules.late"]))
        self.assertIn("no fault", checks.status("422 rules.late at text", REFUSAL, both))
        self.assertIn("status 422", checks.status("200", REFUSAL, []))

    def test_facts_and_count(self):
        recorded = answer({"entries": [{"fact": "a.b.v1"}, {"fact": "a.c.v1"}]})
        self.assertIsNone(checks.facts("a.b.v1 a.c.v1", recorded))
        self.assertIsNotNone(checks.facts("a.b.v1", recorded))
        self.assertIsNone(checks.count(".entries = 2", recorded))
        self.assertIsNotNone(checks.count(".entries = 1", recorded))
        self.assertIsNotNone(checks.count(".rows = 0", recorded))


class Script(unittest.TestCase):
    def read(self, text: str):
        with tempfile.NamedTemporaryFile("w", suffix=".api") as file:
            file.write(text)
            file.flush()
            return script.read(pathlib.Path(file.name))

    def test_json_over_lines(self):
        block, = self.read('# why\nPOST rules as sato\n{"a": [1,\n 2]}\nexpect 200\nfragment {"b":\n 1}\n')
        self.assertEqual((block.request.rest, block.request.value), ("rules as sato", {"a": [1, 2]}))
        self.assertEqual([(check.word, check.value) for check in block.checks], [("expect", None), ("fragment", {"b": 1})])

    def test_a_request_alone_expects_200(self):
        block, = self.read("GET rules\nsave id = .id\n")
        self.assertEqual([(check.word, check.rest) for check in block.checks], [("expect", "200"), ("save", "id = .id")])

    def test_bad_scripts(self):
        for text in ("", "expect 200\n", "GET rules\nexpext 200\n", 'POST rules {"a":\n\nexpect 200\n'):
            with self.assertRaises(script.BadScript, msg=text):
                self.read(text)


if __name__ == "__main__":
    unittest.main()
