#!/usr/bin/env python3
"""Kills the server with SIGKILL while files come in: no half file stays, an answered one is given back whole, and the same request, sent
again with its key, is answered once.

usage: upload.py PROGRAM KILLS [SEED]
"""
import dataclasses
import hashlib
import http.client
import json
import pathlib
import random
import socket
import sqlite3
import sys
import tempfile
import threading
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import COMPANY, Client, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

ORGANIZATION = f"/api/v1/companies/{COMPANY['id']}/organization"
PIECE = 64 << 10
CLIENTS = 3


@dataclasses.dataclass
class Sent:
    key: str
    body: bytes
    boundary: str
    scan: bytes
    answer: dict | None = None


def scan_of(chance: random.Random) -> bytes:
    """A PNG by its first bytes; the rest is noise that no two share."""
    return b"\x89PNG\r\n\x1a\n" + chance.randbytes(chance.randrange(200_000, 4_000_000))


def made(person: str, chance: random.Random) -> Sent:
    boundary, scan = uuid.UUID(int=chance.getrandbits(128)).hex, scan_of(chance)
    ask = json.dumps({"person": person, "signed_on": "2026-04-02"})
    body = (f'--{boundary}\r\nContent-Disposition: form-data; name="ask"\r\n\r\n{ask}\r\n'
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="scan.png"\r\nContent-Type: image/png\r\n\r\n').encode()
    return Sent(str(uuid.UUID(int=chance.getrandbits(128), version=4)), body + scan + f"\r\n--{boundary}--\r\n".encode(), boundary, scan)


def head_of(sent: Sent, client: Client) -> bytes:
    return (f"POST {ORGANIZATION}/pledges HTTP/1.1\r\nHost: 127.0.0.1:{client.port}\r\nCookie: {client.cookie}\r\nX-Csrf-Token: {client.csrf}\r\n"
            f"Idempotency-Key: {sent.key}\r\nContent-Type: multipart/form-data; boundary={sent.boundary}\r\n"
            f"Content-Length: {len(sent.body)}\r\n\r\n").encode()


class Load(threading.Thread):
    """One client that uploads, a piece at a time, until the server dies."""

    def __init__(self, client: Client, person: str, seed: int) -> None:
        super().__init__(daemon=True)
        self.client, self.person, self.random = client, person, random.Random(seed)
        self.sent: list[Sent] = []
        self.wrong: str | None = None

    def run(self) -> None:
        try:
            with socket.create_connection(("127.0.0.1", self.client.port), timeout=30) as connection:
                while not self.wrong:
                    self.sent.append(made(self.person, self.random))
                    self.upload(connection, self.sent[-1])
        except (OSError, http.client.HTTPException):
            return  # killed

    def upload(self, connection: socket.socket, sent: Sent) -> None:
        connection.sendall(head_of(sent, self.client))
        for at in range(0, len(sent.body), PIECE):
            connection.sendall(sent.body[at:at + PIECE])
        answer = http.client.HTTPResponse(connection, method="POST")
        answer.begin()
        text = answer.read()
        if answer.status == 200:
            sent.answer = json.loads(text)
        else:
            self.wrong = f"an upload was answered {answer.status}: {text.decode()}"


def send_again(account: Client, sent: Sent) -> dict:
    headers = {"Content-Type": f"multipart/form-data; boundary={sent.boundary}", "Idempotency-Key": sent.key}
    answer = account.send("POST", f"{ORGANIZATION}/pledges", sent.body, headers)
    assert answer.status == 200, f"{sent.key} sent again is answered {answer.status}: {answer.text()}"
    assert not sent.answer or answer.json == sent.answer, f"{sent.key} is answered differently the second time"
    return answer.json


def given_back(account: Client, sent: Sent, answer: dict) -> None:
    scan = account.get(f"{ORGANIZATION}/pledges/{answer['subject']}/scan")
    assert scan.status == 200 and scan.body == sent.scan, f"the scan of {answer['subject']} is not what was sent"


def check_files(server: Server) -> int:
    """Nothing is left in the spool or half written, and no blob has another name than its place says; how many blobs there are."""
    until = time.monotonic() + 10
    while left := [file for file in (server.data / "spool").rglob("*") if file.is_file()]:
        assert time.monotonic() < until, f"left in the spool: {left}"
        time.sleep(0.01)  # an answer may come before its request lets go of the file
    blobs = [file for file in (server.data / "blobs").rglob("*") if file.is_file()]
    for file in blobs:
        name = file.parent.name + file.name
        assert len(name) == hashlib.sha256().digest_size * 2 and int(name, 16) >= 0, f"half a file lies at {file}"
    return len(blobs)


def answered_facts(server: Server, loads: list[Load]) -> None:
    with sqlite3.connect(f"file:{server.data}/companies/{COMPANY['id']}.db?mode=ro", uri=True) as database:
        for sent in (one for load in loads for one in load.sent if one.answer):
            found = database.execute("SELECT count(*) FROM journal WHERE command = ?", (sent.key,)).fetchone()[0]
            assert found == len(sent.answer["entries"]), f"{sent.key} was acknowledged and is not in the journal"
    database.close()


def go(server: Server, kills: int, chance: random.Random) -> str:
    account = first_run(server.start().port, server.token)
    person = account.post(f"{ORGANIZATION}/people", {"number": "1", "name": "佐藤 健", "kana": "サトウ ケン", "on": "2026-04-01"}).json["subject"]
    acknowledged = cut = 0
    for _ in range(kills):
        loads = []
        for _ in range(CLIENTS):
            client = Client(server.port)
            client.cookie, client.csrf = account.cookie, account.csrf
            loads.append(Load(client, person, chance.getrandbits(64)))
        for load in loads:
            load.start()
        time.sleep(chance.uniform(0.02, 0.6))
        server.kill()
        for load in loads:
            load.join(timeout=60)
            assert not load.is_alive() and not load.wrong, load.wrong or "a client hangs although its server is dead"
        server.run("verify")
        answered_facts(server, loads)
        account.reconnect(server.start().port)
        sent = [one for load in loads for one in load.sent]
        acknowledged += sum(one.answer is not None for one in sent)
        cut += sum(one.answer is None for one in sent)
        for one in [one for one in sent if not one.answer] + [one for one in sent if one.answer][:3]:
            given_back(account, one, send_again(account, one))
        check_files(server)
    server.stop()
    server.run("verify")
    server.run("rebuild", "--check")
    assert acknowledged >= kills // 2 and cut >= kills, f"{acknowledged} answered, {cut} cut: the kills did not hit uploads"
    return f"{kills} kills, {acknowledged} uploads answered, {cut} cut and sent again, {check_files(server)} files: none lost, none half"


def main(program: str, kills: str, seed: str = "") -> None:
    chosen = int(seed) if seed else random.SystemRandom().getrandbits(32)
    print(f"seed {chosen}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(program, pathlib.Path(folder) / "data", "2026-10-01")
        try:
            print(go(server, int(kills), random.Random(chosen)))
        except AssertionError as failure:
            sys.exit(f"{failure}\n{server.errors()}")
        finally:
            server.kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
