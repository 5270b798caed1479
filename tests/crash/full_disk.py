#!/usr/bin/env python3
"""Lets the disk run full under the server: the command is refused with a code, nothing is half written, and work goes on with space.

As root the data lies on a tiny tmpfs; where mounting is not allowed, the shell's file size limit does the same to every file.

usage: full_disk.py PROGRAM
"""
import pathlib
import subprocess
import sys
import tempfile
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import COMPANY, Client, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

PEOPLE = f"/api/v1/companies/{COMPANY['id']}/organization/people"
LIMIT = 'trap "" XFSZ; ulimit -f 2048'  # in blocks of 512 bytes; without the signal, writing fails as on a full disk


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        disk = pathlib.Path(folder) / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)], capture_output=True).returncode == 0
        server = Server(program, disk / "data", "2026-10-01", limit="" if mounted else LIMIT)
        server.log = pathlib.Path(folder) / "log"
        try:
            check(server, disk if mounted else None)
        except AssertionError as failure:
            sys.exit(f"{failure}\n{server.errors()}")
        finally:
            server.kill()
            if mounted:
                subprocess.run(["umount", "-l", str(disk)], check=True)


def check(server: Server, disk: pathlib.Path | None) -> None:
    client = first_run(server.start().port, server.token)
    answered = fill(client)
    refused, key, body = refusal(client)
    assert refused.status == 507 and refused.json["code"] == "journal.disk_full", f"a full disk was answered {refused.status}: {refused.text()}"
    assert "空き" in refused.json["detail"], f"the refusal does not say what to do: {refused.text()}"
    assert client.get(PEOPLE).status == 200, "reading needs no space"
    server.kill()
    more_space(server, disk)
    server.run("verify")
    server.run("rebuild", "--check")
    client.reconnect(server.start().port)
    for known, answer in list(answered.items())[-20:]:
        again = client.post(PEOPLE, answer["body"], known)
        assert again.status == 200 and again.json == answer["answer"], f"{known} was acknowledged and is now answered {again.text()}"
    now = client.post(PEOPLE, body, key)
    assert now.status == 200, f"with space the refused command is answered {now.status}: {now.text()}"
    server.stop()
    server.run("verify")
    print(f"{len(answered)} commands until the disk was full ({'tmpfs' if disk else 'file size limit'}); none lost, none half written")


def person() -> dict:
    return {"number": uuid.uuid4().hex[:12], "name": "佐藤 健", "kana": "サトウ ケン", "department": "製造部" * 60}


def fill(client: Client) -> dict[str, dict]:
    answered: dict[str, dict] = {}
    for _ in range(20_000):
        key, body = str(uuid.uuid4()), person()
        answer = client.post(PEOPLE, body, key)
        if answer.status != 200:
            return answered
        answered[key] = {"body": body, "answer": answer.json}
    raise AssertionError("the disk never ran full")


def refusal(client: Client):
    """The first refused command may have made room by a checkpoint: the refusal that stays."""
    for _ in range(200):
        key, body = str(uuid.uuid4()), person()
        answer = client.post(PEOPLE, body, key)
        if answer.status != 200:
            return answer, key, body
    raise AssertionError("there is space again although nobody made any")


def more_space(server: Server, disk: pathlib.Path | None) -> None:
    server.limit = ""
    if disk:
        subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
