#!/usr/bin/env python3
"""What somebody with the company's file can do to it, and what `ishizue verify` says (DESIGN.md section 2, ASSURANCE.md).

A real journal is made by real commands; then a copy of the installation is damaged in one way at a time.

usage: tamper.py PROGRAM
"""
import datetime
import hashlib
import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import COMPANY, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

ID = COMPANY["id"]
PEOPLE = f"/api/v1/companies/{ID}/organization/people"


class Copy:
    """The installation as it was, to be damaged."""

    def __init__(self, server: Server, folder: pathlib.Path) -> None:
        self.server = Server(server.program, folder / "data", server.today)
        shutil.copytree(server.data, self.server.data, ignore=shutil.ignore_patterns("serve.sock"))  # a killed server leaves its socket
        shutil.copytree(keys_of(server), keys_of(self.server))
        self.file = self.server.data / "companies" / f"{ID}.db"

    def sql(self, *statements: str) -> None:
        with sqlite3.connect(self.file) as database:
            for statement in statements:
                database.execute(statement)
        database.close()

    def verify(self, *more: str) -> tuple[int, dict]:
        command = [self.server.program, "verify", "--company", ID, "--json", "--data", str(self.server.data), *more]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        try:
            return done.returncode, only(json.loads(done.stdout))
        except (json.JSONDecodeError, AssertionError) as error:
            raise AssertionError(f"verify --json ended with {done.returncode} and said {done.stdout!r} {done.stderr!r} ({error})") from None

    def rebuild(self) -> int:
        return subprocess.run([self.server.program, "rebuild", "--check", "--data", str(self.server.data)], capture_output=True, timeout=120).returncode


def keys_of(server: Server) -> pathlib.Path:
    return server.data.with_name(server.data.name + ".keys")


def only(value):
    """verify --json of one company: that one."""
    if isinstance(value, list):
        assert len(value) == 1, value
        return value[0]
    return value


def lived(server: Server) -> None:
    """A journal of a dozen entries in several batches."""
    client = first_run(server.start().port, server.token)
    for number in range(8):
        answer = client.post(PEOPLE, {"number": str(number), "name": "佐藤 健", "kana": "サトウ ケン"})
        assert answer.status == 200, answer.text()
    server.stop()


def untouched(copy: Copy) -> None:
    code, found = copy.verify()
    assert code == 0 and found["whole"] and found["signed_by"]["seq"] == found["entries"] > 8, f"an untouched journal: {code} {found}"
    code, witnessed = copy.verify("--witness", found["head"][:16])
    assert code == 0 and witnessed["witnessed"] == found["entries"], f"its own head as witness: {code} {witnessed}"


def false_witness(copy: Copy) -> None:
    code, found = copy.verify("--witness", "0123456789abcdef")
    assert code == 1, f"a head that is no prefix is taken for a witness: {found}"


def named(seq: int, *statements: str):
    """Damage that names the entry."""
    def damage(copy: Copy) -> None:
        copy.sql(*statements)
        code, found = copy.verify()
        assert code == 1 and found["first_bad"] == seq and found["reason"], f"{statements}: {code} {found}"
    return damage


def cut_tail(copy: Copy) -> None:
    copy.sql("DELETE FROM journal WHERE seq > 6", "DELETE FROM journal_head WHERE seq > 6")
    code, found = copy.verify()
    assert code == 1, f"the last entries are gone and nobody says so: {found}"


def changed_table(copy: Copy) -> None:
    copy.sql("UPDATE organization_person SET department = 'x' WHERE number = '3'")
    assert copy.verify()[0] == 0, "the journal itself is whole"
    assert copy.rebuild() == 1, "a table that does not follow from the journal passes"


def swapped(copy: Copy) -> None:
    """Another installation's company of the same name."""
    other = Server(copy.server.program, copy.server.data.parent / "other", copy.server.today)
    try:
        lived(other)
    finally:
        other.kill()
    for suffix in ("", "-wal", "-shm"):
        pathlib.Path(f"{copy.file}{suffix}").unlink(missing_ok=True)
    shutil.copy(other.data / "companies" / f"{ID}.db", copy.file)
    code, found = copy.verify()
    assert code == 1, f"the file of another installation passes: {found}"


COLUMNS = ("v company seq recorded_at occurred_on occurred_at actor acting_as command n subject fact catalogue corrects body_sha private_sha").split()


def instant(microseconds: int) -> str:
    return (datetime.datetime(1970, 1, 1) + datetime.timedelta(microseconds=microseconds)).isoformat(timespec="microseconds") + "Z"


def link(before: bytes, head: dict) -> bytes:
    """The hash of an entry as src/journal/entry.cpp takes it, written down a second time: it can never change."""
    shown = dict(head)
    shown["recorded_at"] = instant(head["recorded_at"])
    shown["occurred_on"] = (datetime.date(1970, 1, 1) + datetime.timedelta(days=head["occurred_on"])).isoformat()
    text = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(b"ishizue entry 1\n" + text.encode() + b"\n" + before).digest()


def chained_anew(copy: Copy) -> None:
    """A body changed and every digest after it computed again, without a fault: only the signatures tell."""
    with sqlite3.connect(copy.file) as database:
        rows = database.execute(f"SELECT {', '.join(COLUMNS)}, body, hash FROM journal ORDER BY seq").fetchall()
        before = rows[3][-1]
        for row in rows[4:]:
            head, body = dict(zip(COLUMNS, row)), row[-2]
            if row is rows[4]:
                assert link(before, head) == row[-1], f"the hash of an entry is taken in another way than here: {head}"
                body = body.replace('"outside":false', '"outside":true')
                assert body != row[-2], body
            head["body_sha"] = hashlib.sha256(body.encode()).hexdigest()
            before = link(before, head)
            database.execute("UPDATE journal SET body = ?, body_sha = ?, hash = ? WHERE seq = ?", (body, head["body_sha"], before, head["seq"]))
    database.close()
    code, found = copy.verify()
    assert code == 1 and found["reason"] == "signature", f"a chain computed anew: {code} {found}"


DAMAGE = {
    "untouched": untouched,
    "a false witness": false_witness,
    "a changed body": named(5, "UPDATE journal SET body = replace(body, '正社員', '役員') || ' ' WHERE seq = 5"),
    "a changed personal body": named(5, "UPDATE journal SET personal = personal || x'20' WHERE seq = 5"),
    "a changed head": named(6, "UPDATE journal SET occurred_on = occurred_on - 1 WHERE seq = 6"),
    "a removed entry": named(4, "DELETE FROM journal WHERE seq = 4"),
    "a changed hash": named(7, "UPDATE journal SET hash = zeroblob(32) WHERE seq = 7"),
    "a cut tail": cut_tail,
    "a chain computed anew": chained_anew,
    "another installation's file": swapped,
    "a changed table": changed_table,
}


def main(program: str) -> None:
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        server = Server(program, folder / "data", "2026-10-01")
        try:
            lived(server)
        finally:
            server.kill()
        for number, (what, damage) in enumerate(DAMAGE.items()):
            try:
                damage(Copy(server, folder / str(number)))
            except AssertionError as failure:
                faults.append(f"{what}: {failure}")
    print(*faults, f"{len(DAMAGE)} cases, {len(faults)} faults", sep="\n")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
