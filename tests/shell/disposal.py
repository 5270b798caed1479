#!/usr/bin/env python3
"""A volume whose time is over is disposed of: what its rows say about a person is found nowhere under the data directory, free pages
of the database included, while the chain verifies and the readings follow from it (h21 13, r4 I1; docs/decisions/0002).

usage: disposal.py PROGRAM
"""
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import COMPANY, Client, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

BASE = f"/api/v1/companies/{COMPANY['id']}/"
NAME, CORRECTED, OTHER = "廃棄田 消太郎", "廃棄野 消次郎", "在職川 残子"
ROW = {"assessed_on": "2026-05-27", "asset": "設計用の端末", "threat": "停止", "weakness": "電源", "impact": "大", "likelihood": "中",
       "value": "6", "treatment": "低減", "measure": "手順に加える", "due_on": "2026-06-10", "done_on": "2026-06-09", "residual": "2", "owner": "鈴木 一",
       "review_on": "2027-03-01"}


def post(client: Client, path: str, body: dict) -> dict:
    answer = client.post(BASE + path, body)
    assert answer.status == 200, f"{path}: {answer.status} {answer.text()}"
    return answer.json


def found(data: pathlib.Path, text: str) -> list[str]:
    """The files under the data directory and beside it that hold these bytes."""
    needle = text.encode()
    return [str(file) for file in data.parent.rglob("*") if file.is_file() and needle in file.read_bytes()]


def company(server: Server) -> tuple[Client, dict[str, str]]:
    """Two people with accounts: one keeps the ledgers, the other approves."""
    client = first_run(server.start().port, server.token)
    person = {}
    for number, name, kana in (("1", "高橋 実", "タカハシ ミノル"), ("2", "鈴木 一", "スズキ ハジメ"), ("3", OTHER, "ザイショクガワ ノコ")):
        person[number] = post(client, "organization/people", {"number": number, "name": name, "kana": kana, "on": "2026-04-01"})["subject"]
    account = client.refresh()["account"]["id"]
    post(client, f"organization/people/{person['1']}/account", {"account": account})
    post(client, "organization/accounts", {"person": person["2"], "login": "suzuki"})
    post(client, "organization/appointments", {"person": person["1"], "role": "general_manager", "from": "2026-04-01", "on": "2026-04-01"})
    post(client, "organization/appointments", {"person": person["2"], "role": "secretariat", "from": "2026-04-01", "appointed_by": person["1"], "on": "2026-04-01"})
    return client, person


def second(client: Client, person: dict[str, str]) -> Client:
    issued = client.get(f"{BASE}organization/people/{person['2']}/account/issued").json["password"]
    other = Client(client.port)
    other.sign_in("suzuki", issued)
    answer = other.post("/api/v1/session/password", {"current": issued, "password": "correct horse battery staple"})
    assert answer.status == 200, answer.text()
    other.sign_in("suzuki", "correct horse battery staple")
    return other


def written(client: Client, keeper: Client) -> str:
    """A volume with two rows that name people; one of the names is corrected, all of it confirmed."""
    post(client, "ledgers/volumes", {"forms": ["f50"], "year": 2026, "on": "2026-04-01"})
    post(client, "ledgers/keeping", {"forms": ["f50"], "year": 2026, "kept_as": "both", "place": "書庫"})
    row = post(keeper, "ledgers/forms/f50/rows", {"rows": [ROW | {"remarks": NAME + "が立ち会った"}, ROW | {"asset": "保管庫", "remarks": NAME}]})["subject"]
    post(keeper, f"ledgers/rows/{row}/correct", {"cells": {"remarks": CORRECTED}, "reason": "担当者の書き違いのため"})
    rows = client.get(BASE + "ledgers/forms/f50/rows").json["rows"]
    post(client, "ledgers/confirm", {"rows": [it["id"] for it in rows]})
    return client.get(BASE + "ledgers/forms/f50").json["volumes"][0]["id"]


def on_day(server: Server, day: str, *clients: Client) -> None:
    server.stop()
    server.today = day
    server.start()
    for client, login, password in zip(clients, ("tanaka", "suzuki"), ("correct-horse-battery-7", "correct horse battery staple")):
        client.reconnect(server.port)
        client.sign_in(login, password)


def closed(client: Client, volume: str) -> None:
    for fault in client.get(BASE + "ledgers/faults?form=f50").json["rows"]:
        assert fault["severity"] != "error", fault
        post(client, "ledgers/faults/accept", {"fault": fault["key"], "reason": "翌年度の査定で見直すため"})
    post(client, f"ledgers/volumes/{volume}/close", {})


def disposed(client: Client, keeper: Client, person: dict[str, str], volume: str) -> None:
    disposal = post(keeper, "ledgers/disposals", {"volumes": [volume], "reason": "保存期間の満了"})["subject"]
    approval = client.get(f"{BASE}approvals/about/{disposal}").json["requests"][0]["id"]
    post(client, f"approvals/requests/{approval}/stamp", {})
    post(keeper, f"ledgers/disposals/{disposal}/carry-out", {"manner": "溶解", "witness": person["3"]})


def run(program: str, *arguments: str) -> str:
    done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{arguments}: {done.returncode} {done.stdout} {done.stderr}"
    return done.stdout


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        server = Server(program, pathlib.Path(name) / "data", "2026-10-01")
        try:
            client, person = company(server)
            keeper = second(client, person)
            volume = written(client, keeper)
            on_day(server, "2027-04-02", client, keeper)
            closed(client, volume)
            assert found(server.data, NAME) and found(server.data, CORRECTED), "the names were never written: this test would prove nothing"
            on_day(server, "2032-04-02", client, keeper)
            disposed(client, keeper, person, volume)
            assert not found(server.data, NAME) and not found(server.data, CORRECTED), found(server.data, NAME) + found(server.data, CORRECTED)
            kept = client.get(BASE + "ledgers/keeping").json["rows"][0]
            assert kept["rows"] == 2 and kept["sha256"] and kept["witness"] == OTHER and kept["state"] == "disposed", kept
            assert client.get(BASE + "ledgers/forms/f50").json["volumes"][0]["intact"], "the digest of the closed volume has changed"
            server.stop()
        finally:
            server.kill()
        data = ["--data", str(server.data)]
        run(program, "verify", *data)
        run(program, "rebuild", "--check", *data)
        assert not found(server.data, NAME) and not found(server.data, CORRECTED), found(server.data, NAME)
        assert found(server.data, OTHER), "a name that stays is gone"
    print("0 faults")


if __name__ == "__main__":
    main(*sys.argv[1:])
