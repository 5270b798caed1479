#!/usr/bin/env python3
"""The claims of ASSURANCE.md that need the whole program: a binder and its bundle, checked where no database is, changed in each part,
checked by hand; and a recovery of power that leaves its trace.

usage: binder.py PROGRAM
"""
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).parent.parent.parent
SCAN = ROOT / "tests/api/organization/pledge.pdf"
sys.path.insert(0, str(ROOT / "tests"))
from harness.client import COMPANY, content as bytes_of, first_run  # noqa: E402
from harness.server import Server  # noqa: E402


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        server = Server(program, place / "data", "2026-10-01")
        try:
            fill(server)
            made = make(server, place)
            elsewhere = Elsewhere(program, place)
            confirm(elsewhere, made, server)
            tamper(elsewhere, place / "whole.zip")
            by_hand(place)
            recover(server)
        finally:
            server.kill()


class Elsewhere:
    """A machine that has the program and the bundle, and no data directory."""

    def __init__(self, program: str, place: pathlib.Path) -> None:
        self.program, self.place = program, place

    def verify(self, bundle: pathlib.Path, *more: str) -> tuple[int, str]:
        command = [self.program, "verify", "--bundle", str(bundle), "--json", *more]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=self.place)
        return done.returncode, done.stdout


def fill(server: Server) -> None:
    client = first_run(server.start().port, server.token)
    person = {"number": "1", "name": "佐藤 健", "kana": "サトウ ケン", "department": "製造部"}
    organization = f"/api/v1/companies/{COMPANY['id']}/organization"
    answer = client.post(f"{organization}/people", person)
    assert answer.status == 200, answer.text()
    pledge = {"person": answer.json["subject"], "signed_on": "2026-04-02"}
    answer = client.upload(f"{organization}/pledges", {"ask": json.dumps(pledge)}, {"file": SCAN})
    assert answer.status == 200, answer.text()
    server.stop()


def make(server: Server, place: pathlib.Path) -> dict:
    company = ["--company", COMPANY["id"], "--today", server.today]
    server.run("binder", *company, "-o", str(place / "binder.pdf"))
    assert (place / "binder.pdf").read_bytes().startswith(b"%PDF")
    made = json.loads(server.run("binder", *company, "--zip", "--json", "-o", str(place / "whole.zip")))
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=zipfile.ZipFile(place / "whole.zip").read("binder.pdf"),
                          capture_output=True, timeout=60, check=True).stdout.decode()
    pages = text.rstrip("\f").split("\f")
    for number, page in enumerate(pages[1:], start=2):
        assert made["head"][:16] in page, f"page {number} of {len(pages)} does not print the head"
        assert made["number"] in page, f"page {number} does not print the number"
        assert re.search(rf"{number}\s*/\s*{len(pages)}", page), f"page {number} does not print its number"
    server.run("binder", *company, "--as-of", "2026-10-02", "-o", str(place / "late.pdf"), expect=1)
    assert not (place / "late.pdf").exists()
    server.run("verify")
    server.run("rebuild", "--check")
    return made


def confirm(elsewhere: Elsewhere, made: dict, server: Server) -> None:
    bundle = elsewhere.place / "whole.zip"
    keys = ["--keys", str(server.data) + ".keys"]
    code, answer = elsewhere.verify(bundle, *keys, "--witness", made["head"][:16])
    assert code == 0, answer
    found = json.loads(answer)
    assert found["key_brought"] and found["witnessed"] == made["entries"], found
    assert elsewhere.verify(bundle, "--witness", "0" * 16)[0] == 1
    strangers = elsewhere.place / "strangers"
    strangers.mkdir()
    other = subprocess.run(["openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout"], capture_output=True, check=True).stdout
    public = subprocess.run(["openssl", "ec", "-pubout"], input=other, capture_output=True, check=True).stdout
    (strangers / "stranger.pub.pem").write_bytes(public)
    code, answer = elsewhere.verify(bundle, "--keys", str(strangers))
    assert code == 1 and "binder.key_differs" in answer, answer


def tamper(elsewhere: Elsewhere, whole: pathlib.Path) -> None:
    """A byte in each part, a missing part, a part of another kind, a cut journal: each is named. The scan of a pledge is a part."""
    parts = read(whole)
    assert bytes_of(SCAN) in parts.values(), f"the scan of the pledge is not in the bundle: {list(parts)}"
    for name, content in parts.items():
        changed = bytearray(content)
        changed[len(changed) // 2] ^= 1
        code, answer = elsewhere.verify(write(elsewhere.place, parts | {name: bytes(changed)}))
        assert code == 1 and ("binder." in answer), f"a changed byte in {name}: {code} {answer}"
        code, answer = elsewhere.verify(write(elsewhere.place, {n: c for n, c in parts.items() if n != name}))
        assert code == 1 and (name in answer), f"without {name}: {code} {answer}"
    cut = parts["journal.ndjson"].rstrip(b"\n").rpartition(b"\n")[0] + b"\n"
    code, answer = elsewhere.verify(write(elsewhere.place, parts | {"journal.ndjson": cut}))
    assert code == 1 and "journal.ndjson" in answer, answer
    half = elsewhere.place / "half.zip"
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert elsewhere.verify(half)[0] == 1
    assert elsewhere.verify(elsewhere.place / "nowhere.zip")[0] == 1


def by_hand(place: pathlib.Path) -> None:
    """As ASSURANCE.md and 確認のしかた.txt say, without the program."""
    parts = read(place / "whole.zip")
    manifest = json.loads(parts["manifest.json"])
    for part in manifest["parts"]:
        assert hashlib.sha256(parts[part["name"]]).hexdigest() == part["sha256"], part["name"]
    script = re.search(r"```python\n(.*?)```", (ROOT / "ASSURANCE.md").read_text(), re.S)[1]
    (place / "journal.ndjson").write_bytes(parts["journal.ndjson"])
    run = [sys.executable, "-c", script]
    done = subprocess.run(run, cwd=place, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert f"{manifest['journal_entries']} entries, head {manifest['journal_head']}" in done.stdout, done.stdout
    wrong = parts["journal.ndjson"].replace("製造部".encode(), "総務部".encode())
    assert wrong != parts["journal.ndjson"]
    (place / "journal.ndjson").write_bytes(wrong)
    assert subprocess.run(run, cwd=place, capture_output=True, timeout=60).returncode == 1
    (place / "signed").write_bytes(b"ishizue bundle 1\n" + parts["manifest.json"])
    (place / "signature").write_bytes(bytes.fromhex(parts["manifest.sig"].decode().strip()))
    (place / "key").write_bytes(parts["key.pub.pem"])
    subprocess.run(["openssl", "dgst", "-sha256", "-verify", "key", "-signature", "signature", "signed"], cwd=place, check=True,
                   capture_output=True, timeout=60)
    database = place / "data" / "companies" / f"{COMPANY['id']}.db"
    for query in ("SELECT body_sha FROM journal WHERE seq = 1", "SELECT writefile('body', CAST(body AS BLOB)) FROM journal WHERE seq = 1"):
        done = subprocess.run(["sqlite3", str(database), query], cwd=place, capture_output=True, text=True, check=True, timeout=60)
        said = done.stdout.strip() if query.startswith("SELECT body_sha") else said
    assert hashlib.sha256((place / "body").read_bytes()).hexdigest() == said


def recover(server: Server) -> None:
    server.run("admin", "recover", "--company", COMPANY["id"], expect=1)  # a reason is required
    server.run("admin", "recover", "--company", COMPANY["id"], "--reason", "管理者の急病", "--today", server.today)
    database = server.data / "companies" / f"{COMPANY['id']}.db"
    last = subprocess.run(["sqlite3", str(database), "SELECT fact || body FROM journal ORDER BY seq DESC LIMIT 1"],
                          capture_output=True, text=True, check=True, timeout=60).stdout
    assert "organization.setup_recovered.v1" in last and "管理者の急病" in last, last
    server.run("verify")


def read(bundle: pathlib.Path) -> dict[str, bytes]:
    with zipfile.ZipFile(bundle) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(place: pathlib.Path, parts: dict[str, bytes]) -> pathlib.Path:
    bundle = place / "changed.zip"
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return bundle


if __name__ == "__main__":
    main(*sys.argv[1:])
