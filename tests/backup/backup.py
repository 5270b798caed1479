#!/usr/bin/env python3
"""A backup made while people are being entered: it checks, it restores elsewhere, and what it holds was acknowledged and verifies.

usage: backup.py PROGRAM
"""
import pathlib
import subprocess
import sys
import tempfile
import threading
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import COMPANY, Client, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

PEOPLE = f"/api/v1/companies/{COMPANY['id']}/organization/people"


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        server = Server(program, place / "data", "2026-10-01")
        try:
            check(server, place)
        except AssertionError as failure:
            sys.exit(f"{failure}\n{server.errors()}")
        finally:
            server.kill()


def check(server: Server, place: pathlib.Path) -> None:
    client = first_run(server.start().port, server.token)
    (place / "passphrase").write_text("correct horse battery staple\n")
    secret = ["--passphrase-file", str(place / "passphrase")]
    saved, stop = str(place / "saved"), threading.Event()
    enter(client)
    writer = threading.Thread(target=lambda: write(client, stop))
    writer.start()
    try:
        server.run("backup", "-o", saved, *secret)
    finally:
        stop.set()
        writer.join()
    enter(client)

    assert "元に戻せます" in server.run("restore", saved, "--check", *secret)
    server.run("restore", saved, *secret, expect=1)  # the data directory is not empty
    server.run("backup", "-o", saved, *secret, expect=1)  # nor is a backup replaced
    (place / "wrong").write_text("some other passphrase\n")
    server.run("restore", saved, "--check", "--passphrase-file", str(place / "wrong"), expect=1)
    cut = place / "cut"
    cut.write_bytes(pathlib.Path(saved).read_bytes()[:-1])
    server.run("restore", str(cut), "--check", *secret, expect=1)

    there = Server(server.program, place / "there", server.today)
    there.run("restore", saved, *secret)
    there.run("verify")
    there.run("rebuild", "--check")
    before, after = count(client), serve_and_count(there, client)
    assert 1 <= after < before, f"{after} people in the backup, {before} in the end"
    print(f"{after} of {before} people are in the backup, and its chain holds")


def serve_and_count(there: Server, client: Client) -> int:
    """The session is in the backup too: the account stays signed in."""
    again = Client(there.start().port)
    again.cookie = client.cookie
    try:
        assert again.refresh()["signed_in"], "the restored installation does not know the session"
        return count(again)
    finally:
        again.close()
        there.stop()


def enter(client: Client) -> None:
    person = {"number": uuid.uuid4().hex[:12], "name": "佐藤 健", "kana": "サトウ ケン", "department": "製造部"}
    answer = client.post(PEOPLE, person)
    assert answer.status == 200, answer.text()


def write(client: Client, stop: threading.Event) -> None:
    while not stop.is_set():
        enter(client)


def count(client: Client) -> int:
    return client.get(PEOPLE).json["total"]


if __name__ == "__main__":
    main(*sys.argv[1:])
