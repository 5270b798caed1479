#!/usr/bin/env python3
"""The commands of the shell: exit 0, 1 (refused, in Japanese, with the place) or 2 (broken), exact JSON with --json.

usage: commands.py PROGRAM
"""
import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import COMPANY, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

faults: list[str] = []


def run(program: str, *arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=120)


def expect(done: subprocess.CompletedProcess, code: int, says: str = "") -> str:
    output = done.stdout + done.stderr
    if done.returncode != code or says not in output:
        faults.append(f"{' '.join(done.args[1:])}: exit {done.returncode}, not {code} with {says!r}:\n{output[:1000]}")
    return done.stdout


def as_json(done: subprocess.CompletedProcess, code: int = 0):
    text = expect(done, code)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        faults.append(f"{' '.join(done.args[1:])}: not JSON: {error}\n{text[:500]}")
        return {}


def without_data(program: str, folder: pathlib.Path) -> None:
    expect(run(program), 0, "serve")
    expect(run(program, "no-such-verb"), 1, "no-such-verb")
    expect(run(program, "verify", "--no-such-option", "x"), 1)
    expect(run(program, "serve", "--data", str(folder / "none"), "--today", "2026-02-30"), 1, "2026-02-30")
    expect(run(program, "serve", "--data", str(folder / "none"), "--listen", "nowhere"), 1, "nowhere")
    described = as_json(run(program, "openapi"))
    if described.get("openapi") != "3.1.0" or len(described.get("paths", {})) < 10:
        faults.append(f"openapi: {str(described)[:200]}")


def ledgers(program: str, data: list[str]) -> None:
    """check-ledgers finds what the sample left out; a volume goes out as Excel and does not come in twice."""
    found = as_json(run(program, "check-ledgers", "--company", "tohto", "--as-of", "2026-09-30", "--json", *data), 1)
    if not any(fault["form"] == "f20" and fault["severity"] == "error" and "2026-08-21" in fault["message"] for fault in found):
        faults.append(f"check-ledgers: {found}")
    with tempfile.TemporaryDirectory() as name:
        book = pathlib.Path(name) / "f26.xlsx"
        expect(run(program, "export", "ledger", "f26", "--company", "tohto", "-o", str(book), *data), 0)
        again = as_json(run(program, "import", "ledger", "f26", str(book), "--company", "tohto", "--dry-run", "--json", *data), 1)
        if not again or again["read"] < 15 or {fault["code"] for fault in again["faults"]} != {"ledgers.number_twice"}:
            faults.append(f"import ledger: {again}")
    expect(run(program, "import", "ledger", "f21", __file__, "--company", "tohto", *data), 1, "準備中")
    expect(run(program, "export", "ledger", "f26", "--company", "tohto", *data), 1)


def calendars(program: str, folder: pathlib.Path) -> None:
    """calendar expand: a rule or a file, and a refusal that says what is wrong with it."""
    october = ["--from", "2026-10-01", "--to", "2026-10-31", "--json"]
    found = as_json(run(program, "calendar", "expand", "RRULE:FREQ=MONTHLY;BYDAY=-1FR", *october))
    if found.get("events", [{}])[0].get("instances") != ["20261030"]:
        faults.append(f"calendar expand: {found}")
    (folder / "own.ics").write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:定例\nDTSTART:20261005T090000\nRRULE:FREQ=WEEKLY;COUNT=9\n"
                                    "EXDATE:20261012T090000\nEND:VEVENT\nEND:VCALENDAR\n")
    found = as_json(run(program, "calendar", "expand", str(folder / "own.ics"), *october))
    if found.get("events", [{}])[0].get("instances") != ["20261005T090000", "20261019T090000", "20261026T090000"]:
        faults.append(f"calendar expand: {found}")
    expect(run(program, "calendar", "expand", "RRULE:FREQ=HOURLY"), 1, "対応していません")
    expect(run(program, "calendar", "expand", str(folder / "none.ics")), 1, "none.ics")
    expect(run(program, "calendar", "show"), 1)


def while_serving(program: str, server: Server, folder: pathlib.Path) -> None:
    """One process writes a data directory; a copy is made beside it."""
    data = ["--data", str(server.data)]
    expect(run(program, "serve", "--listen", "127.0.0.1:0", *data), 2, "使っています")
    expect(run(program, "demo", *data), 2, "使っています")
    beside(program, data, folder, server)
    (folder / "passphrase").write_text("correct horse battery staple 7\n")
    expect(run(program, "backup", "-o", str(folder / "copy"), "--passphrase-file", str(folder / "passphrase"), *data), 0)


def beside(program: str, data: list[str], folder: pathlib.Path, server: Server) -> None:
    """What the server does for the shell over its socket is what the shell does alone (docs/decisions/0004)."""
    company = ["--company", COMPANY["id"], *data]
    mode = (server.data / "serve.sock").stat().st_mode & 0o777
    if mode != 0o600:
        faults.append(f"serve.sock has mode {mode:o}")
    verified = as_json(run(program, "verify", "--json", *data))
    if not (verified and verified[0]["whole"]):
        faults.append(f"verify beside the server: {verified}")
    expect(run(program, "verify", "--company", "no-such-company", *data), 1, "no-such-company")
    expect(run(program, "rebuild", "--check", *data), 0, "同じ")
    expect(run(program, "doctor", *data), 0, "記録の連鎖")
    if not as_json(run(program, "readiness", "--json", *company)).get("rows"):
        faults.append("readiness beside the server says nothing")
    expect(run(program, "readiness", *company, "--as-of", "2026-02-30"), 1, "2026-02-30")
    expect(run(program, "verify", "--today", "2026-10-01", *data), 1, "--today")

    (folder / "people.csv").write_text("社員番号,氏名,フリガナ\n7001,髙橋 実,タカハシ ミノル\n")
    expect(run(program, "import", "people", str(folder / "people.csv"), *company), 0, "新しい人 1名")
    expect(run(program, "import", "people", str(folder / "none.csv"), *company), 1, "none.csv")

    made = as_json(run(program, "binder", "-o", str(folder / "beside.pdf"), "--json", *company))
    if made.get("file") != str(folder / "beside.pdf") or (folder / "beside.pdf").read_bytes()[:5] != b"%PDF-":
        faults.append(f"binder beside the server: {made}")
    expect(run(program, "binder", "--zip", "-o", str(folder / "beside.zip"), *company), 0, "作りました")
    expect(run(program, "verify", "--bundle", str(folder / "beside.zip")), 0, "署名と合っています")
    expect(run(program, "binder", "-o", str(folder / "no-folder" / "x.pdf"), *company), 1, "no-folder")


def restored(program: str, folder: pathlib.Path) -> None:
    """The copy comes back whole, only with its passphrase, and never over something."""
    copy, words = str(folder / "copy"), ["--passphrase-file", str(folder / "passphrase")]
    (folder / "wrong").write_text("another passphrase altogether\n")
    expect(run(program, "restore", copy, "--check", *words), 0)
    expect(run(program, "restore", copy, "--check", "--passphrase-file", str(folder / "wrong")), 1)
    expect(run(program, "restore", copy, "--data", str(folder / "data"), *words), 1)
    expect(run(program, "restore", copy, "--data", str(folder / "restored"), *words), 0)
    expect(run(program, "verify", "--data", str(folder / "restored")), 0)
    expect(run(program, "rebuild", "--check", "--data", str(folder / "restored")), 0)
    damaged = bytearray((folder / "copy").read_bytes())
    damaged[len(damaged) // 2] ^= 1
    (folder / "damaged").write_bytes(damaged)
    expect(run(program, "restore", str(folder / "damaged"), "--check", *words), 1)


def afterwards(program: str, server: Server) -> None:
    data = ["--data", str(server.data)]
    verified = as_json(run(program, "verify", "--json", *data))
    if not verified:
        faults.append("verify --json says nothing")
    expect(run(program, "rebuild", "--check", *data), 0)
    expect(run(program, "doctor", *data), 0)
    made = as_json(run(program, "demo", "--json", *data))
    if made.get("company") != "tohto":
        faults.append(f"demo: {made}")
    ledgers(program, data)
    year = as_json(run(program, "duties", "--company", "tohto", "--from", "2026-04-01", "--to", "2026-09-30", "--today", "2026-10-01", "--json", *data))
    if year.get("counts", {}).get("overdue") != 1 or not year.get("rows"):
        faults.append(f"duties: {str(year)[:300]}")
    expect(run(program, "duties", "--company", "tohto", "--from", "2026-13-01", *data), 1, "2026-13-01")
    expect(run(program, "verify", "--company", "tohto", *data), 0, "tohto")
    expect(run(program, "verify", "--company", "no-such-company", *data), 1, "no-such-company")
    again = as_json(run(program, "demo", "--json", *data))
    if again.get("company") != "tohto":
        faults.append(f"demo a second time: {again}")


def broken(program: str, server: Server) -> None:
    (server.data / "directory.db").write_bytes(b"this is no database" * 300)
    for wal in server.data.glob("directory.db-*"):
        wal.unlink()
    expect(run(program, "doctor", "--data", str(server.data)), 2)


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        without_data(program, folder)
        calendars(program, folder)
        server = Server(program, folder / "data", "2026-10-01")
        try:
            first_run(server.start().port, server.token)
            while_serving(program, server, folder)
            server.stop()
        finally:
            server.kill()
        restored(program, folder)
        afterwards(program, server)
        broken(program, server)
    print(*faults, f"{len(faults)} faults", sep="\n")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
