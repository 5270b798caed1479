#!/usr/bin/env python3
"""Kills the server with SIGKILL at random moments under load and checks that no acknowledged fact is lost.

After each kill the journal verifies and holds, entry by entry, what was answered; what was under way is sent again with its key and is
answered, once. Every tenth kill and at the end the tables equal a replay.

usage: crash.py PROGRAM KILLS [SEED]
"""
import dataclasses
import http.client
import pathlib
import random
import sqlite3
import sys
import tempfile
import threading
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import COMPANY, Client, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

CLIENTS = 8
PEOPLE = f"/api/v1/companies/{COMPANY['id']}/organization/people"


class Lost(Exception):
    """What must never happen."""


@dataclasses.dataclass
class Sent:
    path: str
    body: dict
    answer: dict | None = None  # nothing: the connection broke before an answer


class Load(threading.Thread):
    """One client that sends commands until the server dies."""

    def __init__(self, client: Client, seed: int) -> None:
        super().__init__(daemon=True)
        self.client, self.random = client, random.Random(seed)
        self.sent: dict[str, Sent] = {}
        self.wrong: str | None = None

    def run(self) -> None:
        made: list[str] = []
        while not self.wrong:
            key, sent = str(uuid.UUID(int=self.random.getrandbits(128), version=4)), self.command(made)
            self.sent[key] = sent
            try:
                answer = self.client.post(sent.path, sent.body, key)
            except (OSError, http.client.HTTPException):
                return  # killed
            if answer.status == 503:
                del self.sent[key]
                continue
            if answer.status != 200:
                self.wrong = f"{sent} was answered {answer.status}: {answer.text()}"
                return
            sent.answer = answer.json
            made.append(sent.answer["subject"])

    def command(self, made: list[str]) -> Sent:
        """A new person, or a change of one this client has made."""
        body = {"number": f"{self.random.getrandbits(60):015x}", "name": "佐藤 健", "kana": "サトウ ケン"}
        if made and self.random.random() < 0.4:
            return Sent(f"{PEOPLE}/{self.random.choice(made)}", body)
        return Sent(PEOPLE, body)


class Harness:
    def __init__(self, program: str, folder: pathlib.Path, seed: int) -> None:
        self.server = Server(program, folder / "data", "2026-10-01")
        self.random = random.Random(seed)
        self.acknowledged = 0
        self.again = 0

    def go(self, kills: int) -> None:
        account = first_run(self.server.start().port, self.server.token)
        for number in range(1, kills + 1):
            loads = self.load(account)
            self.server.kill()
            sent = self.collect(loads)
            self.server.run("verify")
            self.compare(sent)
            if number % 10 == 0:
                self.server.run("rebuild", "--check")
            self.server.start()
            account.reconnect(self.server.port)
            self.ask_again(account, sent)
        self.server.stop()
        self.server.run("verify")
        self.server.run("rebuild", "--check")

    def load(self, account: Client) -> list[Load]:
        """Starts the clients and returns at a random moment of their work."""
        loads = []
        for _ in range(CLIENTS):
            client = Client(self.server.port, timeout=30)
            client.cookie, client.csrf = account.cookie, account.csrf
            loads.append(Load(client, self.random.getrandbits(64)))
        for load in loads:
            load.start()
        time.sleep(self.random.uniform(0.02, 0.5))
        return loads

    def collect(self, loads: list[Load]) -> dict[str, Sent]:
        sent: dict[str, Sent] = {}
        for load in loads:
            load.join(timeout=60)
            if load.is_alive() or load.wrong:
                raise Lost(load.wrong or "a client hangs although its server is dead")
            sent |= load.sent
        return sent

    def compare(self, sent: dict[str, Sent]) -> None:
        """The journal itself, read with SQLite alone, holds what was answered."""
        with sqlite3.connect(f"file:{self.server.data}/companies/{COMPANY['id']}.db?mode=ro", uri=True) as database:
            for key, one in sent.items():
                if one.answer is None:
                    continue
                rows = database.execute("SELECT seq, subject, fact FROM journal WHERE command = ? ORDER BY n", (key,)).fetchall()
                answered = [(entry["seq"], entry["subject"], entry["fact"]) for entry in one.answer["entries"]]
                if rows != answered:
                    raise Lost(f"{key} was answered {answered}, the journal has {rows}")
                self.acknowledged += 1
        database.close()

    def ask_again(self, account: Client, sent: dict[str, Sent]) -> None:
        """What was under way is answered now, and what was answered is answered the same."""
        answered = [key for key, one in sent.items() if one.answer]
        for key in [key for key, one in sent.items() if not one.answer] + self.random.sample(answered, min(5, len(answered))):
            one = sent[key]
            answer = account.post(one.path, one.body, key)
            if answer.status != 200 or (one.answer and answer.json != one.answer):
                raise Lost(f"{key} {one} is now answered {answer.status}: {answer.text()}")
            if account.post(one.path, one.body, key).json != answer.json:
                raise Lost(f"{key} {one} is answered differently the second time")
            self.again += 1


def main(program: str, kills: str, seed: str = "") -> None:
    chosen = int(seed) if seed else random.SystemRandom().getrandbits(32)
    print(f"seed {chosen}", flush=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        harness = Harness(program, pathlib.Path(folder), chosen)
        try:
            harness.go(int(kills))
        except (Lost, AssertionError) as failure:
            sys.exit(f"{failure}\n{harness.server.errors()}")
        finally:
            harness.server.kill()
    if harness.acknowledged < 10 * int(kills):
        sys.exit(f"only {harness.acknowledged} commands were acknowledged: the kills hit an idle server")
    print(f"{kills} kills, {harness.acknowledged} acknowledged commands, {harness.again} asked again, {time.monotonic() - started:.0f} s: none lost")


if __name__ == "__main__":
    main(*sys.argv[1:])
