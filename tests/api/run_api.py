#!/usr/bin/env python3
"""Runs an .api script (tests/api/README.md) against a real server of its own; afterwards verifies the journal and replays it.

usage: run_api.py PROGRAM SCRIPT.api
"""
import json
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import checks  # noqa: E402
import script  # noqa: E402
from harness.client import ACCOUNT, COMPANY, Answer, Client, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

TODAY = "2026-10-01"


class Failed(Exception):
    pass


class Run:
    def __init__(self, program: str, path: pathlib.Path, folder: pathlib.Path) -> None:
        self.path = path
        self.server = Server(program, folder / "data", TODAY)
        self.company = COMPANY["id"]
        self.clients: dict[str, Client] = {}
        self.passwords = {ACCOUNT["login"]: ACCOUNT["password"]}
        self.saved: dict[str, object] = {}

    def go(self) -> int:
        blocks = script.read(self.path)
        self.server.start()
        self.clients[ACCOUNT["login"]] = first_run(self.server.port, self.server.token)
        for block in blocks:
            self.block(block)
        self.server.stop()
        self.server.run("verify")
        self.server.run("rebuild", "--check")
        return len(blocks)

    def block(self, block: script.Block) -> None:
        word, rest = block.request.word, self.filled(block.request.rest)
        if word in ("GET", "POST"):
            self.check(block, self.request(block, word, rest))
        elif word == "company":
            self.company = rest
        elif word == "account":
            login, self.passwords[login] = rest.split()[0], rest.split()[1]
        elif word == "sign-out":
            self.clients.pop(rest).post("/api/v1/session/end")
        else:  # today DAY, restart, rebuild
            self.server.stop()
            if word == "today":
                self.server.today = rest
            if word == "rebuild":
                self.server.run("rebuild", "--check")
            self.server.start()
            for client in self.clients.values():
                client.reconnect(self.server.port)

    def request(self, block: script.Block, method: str, rest: str) -> Answer:
        where = re.fullmatch(r"(\S+)(?: as (\S+))?", rest)
        if not where:
            raise Failed(f"{self.path}:{block.request.number}: write: {method} PATH [as LOGIN]")
        path = where[1] if where[1].startswith("/") else f"/api/v1/companies/{self.company}/{where[1]}"
        client = self.client(where[2] or ACCOUNT["login"])
        headers, fields, files, key = {}, {}, {}, None
        for line in block.checks:
            value = self.filled(line.rest)
            if line.word == "key":
                key = value
            elif line.word == "if-match":
                headers["If-Match"] = value
            elif line.word == "with":
                name, _, headers_value = value.partition(": ")
                headers[name] = headers_value
            elif line.word == "file":
                name, _, file = value.partition(" = ")
                files[name] = self.path.parent / file
            elif line.word == "field":
                name, _, fields[name] = value.partition(" = ")
        if method == "GET":
            return client.get(path, headers)
        if files or fields:
            return client.upload(path, fields, files, headers)
        return client.post(path, self.filled_value(block.request.value), key, headers)

    def client(self, login: str) -> Client:
        """The conversation of this account; `nobody` never signs in."""
        if login not in self.clients:
            self.clients[login] = Client(self.server.port)
            if login != "nobody":
                self.clients[login].sign_in(login, self.passwords[login])
        return self.clients[login]

    def check(self, block: script.Block, answer: Answer) -> None:
        named = [word for line in block.checks if line.word == "expect" for word in line.rest.split() if "." in word]
        for line in block.checks:
            rest = self.filled(line.rest)
            wrong = self.one(line, rest, answer, named)
            if wrong:
                asked = f"{block.request.word} {block.request.rest}"
                raise Failed(f"{self.path}:{line.number}: {line.word} {rest}\n  {wrong}\n  asked: {asked}\n  answered {answer.status}: {answer.text()[:3000]}")

    def one(self, line: script.Line, rest: str, answer: Answer, named: list[str]) -> str | None:
        if line.word == "expect":
            return checks.status(rest, answer, named)
        if line.word == "fragment":
            return checks.contained(self.filled_value(line.value), answer.json)
        if line.word == "save":
            name, _, path = rest.partition(" = ")
            self.saved[name] = checks.step(answer.json, path)
            return f"there is no {path}" if self.saved[name] is checks.MISSING else None
        if line.word == "value":
            path, _, text = rest.partition(" = ")
            return checks.contained(json.loads(text), checks.step(answer.json, path), path)
        plain = {"facts": checks.facts, "count": checks.count, "contains": checks.contains, "lacks": checks.lacks,
                 "header": checks.header, "type": checks.kind}
        return plain[line.word](rest, answer) if line.word in plain else None

    def filled(self, text: str) -> str:
        """$name stands for what was saved under it."""
        return re.sub(r"\$([a-z]\w*)", lambda found: str(self.value_of(found[1])), text)

    def filled_value(self, value):
        if isinstance(value, str):
            return self.value_of(value[1:]) if re.fullmatch(r"\$[a-z]\w*", value) else self.filled(value)
        if isinstance(value, dict):
            return {name: self.filled_value(one) for name, one in value.items()}
        return [self.filled_value(one) for one in value] if isinstance(value, list) else value

    def value_of(self, name: str):
        if name not in self.saved:
            raise Failed(f"{self.path}: ${name} was never saved")
        return self.saved[name]


def main(program: str, path: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        run = Run(program, pathlib.Path(path), pathlib.Path(folder))
        try:
            print(f"{run.go()} steps")
        except (Failed, script.BadScript) as failure:
            sys.exit(f"{failure}\n{run.server.errors()}")
        except Exception:
            print(run.server.errors(), file=sys.stderr)  # a server that died says why
            raise
        finally:
            run.server.kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
