#!/usr/bin/env python3
"""Accounts by the shell, and what a company's administrator cannot reach: accounts of other companies, and passwords that open them.

usage: accounts.py PROGRAM
"""
import json
import pathlib
import sqlite3
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import Client, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

KEISO, SAMPLE = "/api/v1/companies/keiso", "/api/v1/companies/tohto"
NEW_PASSWORD = "yamazakura-tetsubin-7"
faults: list[str] = []


def equal(found, expected, what: str) -> None:
    if found != expected:
        faults.append(f"{what}: {found!r}, not {expected!r}")


def two_companies(server: Server) -> Client:
    """The founder of keiso, who has no part in the sample company beside it."""
    founder = first_run(server.start().port, server.token)
    server.stop()
    server.run("demo")
    with sqlite3.connect(server.data / "directory.db") as directory:
        directory.execute("DELETE FROM identity_membership WHERE company = 'tohto'")
    directory.close()
    return founder


class Shell:
    def __init__(self, server: Server) -> None:
        self.server = server

    def account(self, *arguments: str, company: str = "tohto", expect: int = 0):
        return json.loads(self.server.run("admin", "account", *arguments, "--company", company, "--json", expect=expect))

    def refused(self, code: str, *arguments: str, company: str = "tohto") -> None:
        answer = self.account(*arguments, company=company, expect=1)
        equal([fault["code"] for fault in answer["errors"]], [code], " ".join(arguments))


def given_by_the_shell(shell: Shell) -> str:
    """The initial password of a new account of the sample company."""
    made = shell.account("add", "--login", "Kimura.D", "--person", "1104")
    equal((made["login"], made["name"], made["company"]), ("kimura.d", "木村 大輔", "tohto"), "add")
    again = shell.account("reset", "--login", "kimura.d")
    equal(again["password"] in ("", made["password"]), False, "reset gives another password")
    shell.refused("organization.has_account", "add", "--login", "kimura.2", "--person", "1104")
    shell.refused("organization.account_taken", "add", "--login", "kimura.d", "--person", "1105")
    shell.refused("identity.login_form", "add", "--login", "木村", "--person", "1105")
    shell.refused("app.no_such_person", "add", "--login", "nobody", "--person", "no-such-number")
    shell.refused("app.value_missing", "add", "--login", "nobody")
    shell.refused("app.value_missing", "add", "--person", "1105")
    shell.refused("organization.reason_required", "stop", "--person", "1104")
    shell.refused("identity.no_such_account", "stop", "--login", "no-such-login")
    shell.refused("app.unknown_command", "no-such-verb")
    shell.refused("app.no_such_company", "list", company="no-such-company")
    shell.account("stop", "--person", "1104", "--reason", "休職")
    equal([line["state"] for line in shell.account("list") if line["login"] == "kimura.d"], ["stopped"], "stopped")
    shell.account("reopen", "--login", "kimura.d")
    return again["password"]


def other_companies(server: Server, shell: Shell, founder: Client, kimura: str) -> None:
    """The founder of keiso has no say about an account of the sample company, whose founder he is not."""
    person = founder.post(f"{KEISO}/organization/people", {"number": "1", "name": "木村 大輔", "kana": "キムラ ダイスケ"}).json["subject"]
    for answer in (founder.get(f"{SAMPLE}/organization/accounts"), founder.post(f"{SAMPLE}/organization/people/{person}/account/password")):
        equal((answer.status, answer.json["code"]), (404, "service.not_found"), "the accounts of another company")
    link = founder.post(f"{KEISO}/organization/people/{person}/account", {"account": kimura})
    equal((link.status, link.json["code"]), (404, "identity.no_such_account"), "an account of another company")
    equal("kimura" in founder.get(f"{KEISO}/organization/accounts").text(), False, "the list names an account of another company")
    taken = founder.post(f"{KEISO}/organization/accounts", {"person": person, "login": "kimura.d"})
    equal(taken.json["errors"][0]["code"], "identity.login_taken", "a login of another company")
    server.stop()

    linked = shell.account("add", "--login", "kimura.d", "--person", "1", company="keiso")
    equal(linked["password"], "", "an account that exists keeps its password")
    founder.reconnect(server.start().port)
    reset = founder.post(f"{KEISO}/organization/people/{person}/account/password")
    equal((reset.status, reset.json["code"]), (403, "identity.used_elsewhere"), "a password that opens another company")


def stopped_in_one(server: Server, founder: Client, password: str) -> None:
    """Stopped by one company, the account still enters the other."""
    kimura = Client(server.port)
    kimura.sign_in("kimura.d", password)
    equal(kimura.get(f"{KEISO}/organization/me").json["code"], "identity.change_password_first", "the initial password opens something")
    equal(kimura.post("/api/v1/session/password", {"current": password, "password": NEW_PASSWORD}).status, 200, "the change")
    person = kimura.get(f"{KEISO}/organization/me").json["person"]
    equal(founder.post(f"{KEISO}/organization/people/{person}/account/stop", {"reason": "出向の終わり"}).status, 200, "the stop")
    equal(kimura.get(f"{KEISO}/organization/me").status, 404, "the company that stopped it")
    equal(kimura.get(f"{SAMPLE}/organization/me").status, 200, "the other company")
    equal([company["id"] for company in kimura.refresh()["companies"]], ["tohto"], "the companies it may choose")


def recovered(server: Server, founder: Client) -> None:
    """`admin recover` is shown to everybody for 30 days."""
    server.stop()
    server.run("admin", "recover", "--company", "keiso", "--reason", "管理者の急病", "--today", server.today)
    founder.reconnect(server.start().port)
    server.stop()
    for day, shown in (("2026-10-01", 1), ("2026-10-31", 1), ("2026-11-01", 0)):
        server.today = day
        client = Client(server.start().port)
        client.sign_in("watcher", NEW_PASSWORD)
        found = client.get(f"{KEISO}/organization/recoveries").json["recoveries"]
        equal(len(found), shown, f"recoveries on {day}")
        if found:
            equal((found[0]["name"], found[0]["reason"], found[0]["on"]), ("田中 一郎", "管理者の急病", "2026-10-01"), "who and why")
        server.stop()


def watcher(server: Server, founder: Client) -> None:
    """Somebody without any role, who sees the notice too."""
    person = founder.post(f"{KEISO}/organization/people", {"number": "2", "name": "見守 一", "kana": "ミマモリ ハジメ"}).json["subject"]
    founder.post(f"{KEISO}/organization/accounts", {"person": person, "login": "watcher"})
    password = founder.get(f"{KEISO}/organization/people/{person}/account/issued").json["password"]
    client = Client(server.port)
    client.sign_in("watcher", password)
    equal(client.post("/api/v1/session/password", {"current": password, "password": NEW_PASSWORD}).status, 200, "the watcher's password")


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(program, pathlib.Path(folder) / "data", "2026-10-01")
        shell = Shell(server)
        try:
            founder = two_companies(server)
            password = given_by_the_shell(shell)
            kimura = next(line["account"] for line in shell.account("list") if line["login"] == "kimura.d")
            founder.reconnect(server.start().port)
            other_companies(server, shell, founder, kimura)
            stopped_in_one(server, founder, password)
            watcher(server, founder)
            recovered(server, founder)
        finally:
            server.kill()
        server.run("verify")
        server.run("rebuild", "--check")
    print(*faults, f"{len(faults)} faults", sep="\n")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
