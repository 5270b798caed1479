#!/usr/bin/env python3
"""Who may do what, generated: every route of the API, asked by every role and by people who have no business there.

- not signed in: 401; an account that does not belong to the company: the same 404 as for a company that does not exist;
- each role of catalog/access.yaml, appointed with an account of its own: 403 exactly where the file does not let it;
- an account that signed in with an initial password: 403 everywhere, until the password is changed;
- a command without the session's token changes nothing: 403.

usage: access.py PROGRAM CATALOG
"""
import json
import pathlib
import re
import sqlite3
import sys
import tempfile
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import ACCOUNT, COMPANY, Answer, Client, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

HERE = f"/api/v1/companies/{COMPANY['id']}"
TODAY = "2026-10-01"
MEMBER = "member"  # anyone who belongs to the company
NOTHING = "01890000-0000-7000-8000-000000000000"  # an id that names nothing


class Rights:
    """catalog/access.yaml: which roles hold a permission, in whatever extent."""

    def __init__(self, text: str) -> None:
        self.holders: dict[str, set[str]] = {}
        for part in re.split(r"^  - id: ", text.split("\npermissions:\n")[1], flags=re.M)[1:]:
            lists = re.findall(r"^    (?:company|scope|own): \[([^\]]*)\]", part, re.M)
            self.holders[part.split()[0]] = {role for names in lists for role in re.findall(r"\w+", names)}
        self.roles = sorted(set().union(*self.holders.values()))

    def may(self, role: str, permission: str) -> bool:
        return permission == MEMBER or role in self.holders[permission]

    def unknown(self, all_routes) -> list[str]:
        return [f"{method} {path} asks for {permission}, which catalog/access.yaml does not know" for method, path, permission in all_routes
                if permission != MEMBER and permission not in self.holders]


def scopes_of(roles_yaml: str) -> dict[str, str]:
    """Each role's kind of scope, as an appointment names it."""
    found = re.findall(r"^  - id: (\w+)\n(?:    .*\n|      .*\n)*?    scope: (\w+)$", roles_yaml, re.M)
    return {role: "facility" if scope == "facility_or_contract" else scope for role, scope in found}


class Check:
    def __init__(self) -> None:
        self.asked, self.faults = 0, []

    def equal(self, found, expected, what: str) -> None:
        self.asked += 1
        if found != expected:
            self.faults.append(f"{what}: {found}, not {expected}")


def described(program: Server) -> list[tuple[str, str, dict]]:
    """(method, path, operation) of the whole API."""
    paths = json.loads(program.run("openapi"))["paths"]
    return [(method.upper(), path, operation) for path, methods in paths.items() for method, operation in methods.items()]


def routes(operations) -> list[tuple[str, str, str]]:
    """(method, path, permission) of every route of a company."""
    return [(method, path, operation["x-permission"]) for method, path, operation in operations if path.startswith("/api/v1/companies/{company}/")]


def streams(operations) -> set[str]:
    """The paths that answer for as long as one listens: asked only by those who are refused."""
    return {path for _, path, operation in operations if "text/event-stream" in operation["responses"].get("200", {}).get("content", {})}


def before_a_company(server: Server, operations, check: Check) -> None:
    """Sign-in, password and first run are served as they are described, and refuse what they do not understand as a problem."""
    nobody = Client(server.start().port)
    for method, path, operation in operations:
        if path.startswith("/api/v1/companies/"):
            continue
        answer = ask(nobody, method, path, "")
        check.equal(answer.status in (404, 405), False, f"{method} {path} is described and not served")
        check.equal("default" in operation["responses"], True, f"{method} {path} describes no problem")
        if answer.status >= 400:
            check.equal(answer.headers.get("content-type", ""), "application/problem+json", f"{method} {path} refuses with no problem")
    server.stop()


def before_the_password_is_changed(server: Server, all_routes, check: Check) -> None:
    """With a password that an administrator made, every route of every company is closed."""
    founder = first_run(server.start().port, server.token)
    person = founder.post(f"{HERE}/organization/people", {"number": "1", "name": "仮 一人", "kana": "カリ ヒトリ"}).json["subject"]
    founder.post(f"{HERE}/organization/accounts", {"person": person, "login": "newcomer"})
    issued = founder.get(f"{HERE}/organization/people/{person}/account/issued").json
    newcomer = Client(server.port)
    newcomer.sign_in(issued["login"], issued["password"])
    for method, path, _ in all_routes:
        check.equal(code(ask(newcomer, method, path, COMPANY["id"])), (403, "identity.change_password_first"), f"{method} {path} with an initial password")
    server.stop()


def ask(client: Client, method: str, path: str, company: str, headers: dict[str, str] | None = None) -> Answer:
    """The route with an id that names nothing and an empty body: enough to see whether it is allowed."""
    filled = re.sub(r"\{\w+\}", NOTHING, path.replace("{company}", company))
    return client.get(filled, headers) if method == "GET" else client.post(filled, {}, headers=headers)


def code(answer: Answer) -> tuple[int, str]:
    kind = answer.headers.get("content-type", "")
    return answer.status, answer.json.get("code", "") if kind.startswith("application/problem+json") else ""


def strangers(server: Server, all_routes, check: Check) -> None:
    """Another company's user, and nobody, see nothing; a forged token changes nothing."""
    member = first_run(server.start().port, server.token)
    server.stop()
    server.run("demo")
    with sqlite3.connect(server.data / "directory.db") as directory:
        directory.execute("DELETE FROM identity_membership WHERE company = 'tohto'")
    directory.close()
    server.start()
    member.reconnect(server.port)
    nobody = Client(server.port)
    for method, path, _ in all_routes:
        what = f"{method} {path}"
        check.equal(code(ask(nobody, method, path, "tohto")), (401, "service.sign_in_first"), f"{what} not signed in")
        other, none = ask(member, method, path, "tohto"), ask(member, method, path, "no-such-company")
        check.equal(code(other), (404, "service.not_found"), f"{what} of another company")
        check.equal(other.body, none.body, f"{what} tells that a company exists")
        if method == "POST":
            forged = ask(member, method, path, COMPANY["id"], {"X-Csrf-Token": "0" * 64})
            if code(forged)[1] != "service.not_permitted":  # permission is asked first
                check.equal(code(forged), (403, "identity.page_out_of_date"), f"{what} with a forged token")
    server.stop()


def appointed(server: Server, role: str, scope: str) -> Client:
    """The account as a person with this one role, while somebody else is in charge."""
    client = first_run(server.start().port, server.token)
    account = client.refresh()["account"]["id"]

    def made(path: str, body: dict) -> str:
        answer = client.post(f"{HERE}/organization/{path}", body)
        assert answer.status == 200, f"{path} {body}: {answer.status} {answer.text()}"
        return answer.json["subject"]

    person = made("people", {"number": "1", "name": "役割 一人", "kana": "ヤクワリ ヒトリ"})
    in_charge = made("people", {"number": "2", "name": "総括 責任", "kana": "ソウカツ セキニン"})
    made(f"people/{person}/account", {"account": account})
    appointment = {"person": person, "role": role, "from": TODAY}
    if scope != "company":
        appointment |= {"scope_kind": scope, "scope": str(uuid.uuid4()), "scope_name": "第一"}
    made("appointments", appointment)
    if role != "general_manager":
        made("appointments", {"person": in_charge, "role": "general_manager", "from": TODAY})
    return client


def main(program: str, catalog: str) -> None:
    rights = Rights((pathlib.Path(catalog) / "access.yaml").read_text())
    scopes = scopes_of((pathlib.Path(catalog) / "roles.yaml").read_text())
    check = Check()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(program, pathlib.Path(folder) / "strangers", TODAY)
        operations = described(server)
        all_routes, endless = routes(operations), streams(operations)
        if unknown := rights.unknown(all_routes):
            sys.exit("\n".join(unknown))
        try:
            strangers(server, all_routes, check)
            server = Server(program, pathlib.Path(folder) / "newcomer", TODAY)
            before_a_company(server, operations, check)
            before_the_password_is_changed(server, all_routes, check)
            for role in rights.roles:
                server = Server(program, pathlib.Path(folder) / role, TODAY)
                client = appointed(server, role, scopes[role])
                for method, path, permission in all_routes:
                    if path in endless:
                        continue
                    refused = code(ask(client, method, path, COMPANY["id"]))[1] == "service.not_permitted"
                    check.equal(refused, not rights.may(role, permission), f"{role} refused {method} {path} ({permission})")
                server.kill()
        except AssertionError as failure:
            sys.exit(f"{failure}\n{server.errors()}")
        finally:
            server.kill()
    print(*check.faults, f"{len(all_routes)} routes, {len(rights.roles)} roles, {check.asked} requests, {len(check.faults)} faults", sep="\n")
    sys.exit(1 if check.faults or len(all_routes) < 10 or len(rights.roles) < 10 else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
