#!/usr/bin/env python3
"""The mails of the day, against a mail server of the test's own on this machine: one a person with everything in it, tried again after a
refusal for now, given up after one for good; nothing without mail.json, and never for the sample company.

usage: digest.py PROGRAM
"""
import email
import email.header
import json
import pathlib
import re
import socketserver
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import COMPANY, first_run  # noqa: E402
from harness.server import Server  # noqa: E402

HERE = f"/api/v1/companies/{COMPANY['id']}"


class MailServer(socketserver.ThreadingTCPServer):
    """Keeps what it is given; answers RCPT as the test says."""

    allow_reuse_address, daemon_threads = True, True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.letters: list[tuple[list[str], bytes]] = []
        self.commands: list[str] = []
        self.refuse: dict[str, str] = {}  # by address: the answer to its RCPT
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self) -> int:
        return self.server_address[1]


class Conversation(socketserver.StreamRequestHandler):
    def say(self, text: str) -> None:
        self.wfile.write(text.encode() + b"\r\n")

    def handle(self) -> None:
        self.say("220 test")
        recipients: list[str] = []
        for line in self.rfile:
            command = line.decode("ascii").rstrip("\r\n")
            self.server.commands.append(command)
            verb = command.split(" ")[0].upper()
            if verb == "RCPT":
                address = re.search(r"<(.*)>", command)[1]
                answer = self.server.refuse.get(address, "250 ok")
                recipients += [address] if answer.startswith("250") else []
                self.say(answer)
            elif verb == "DATA":
                self.say("354 go on")
                self.server.letters.append((recipients, self.content()))
                recipients = []
                self.say("250 kept")
            elif verb == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def content(self) -> bytes:
        text = b""
        for line in self.rfile:
            if line == b".\r\n":
                return text
            text += line[1:] if line.startswith(b".") else line
        return text


def settings(server: Server, mail: MailServer) -> None:
    file = server.data / "mail.json"
    file.write_text(json.dumps({"host": "127.0.0.1", "port": mail.port, "security": "none", "from": "ishizue@example.co.jp",
                                "site": "https://ishizue.example.co.jp"}))
    file.chmod(0o600)


def fill(server: Server) -> None:
    """Two people; one leads and has let a duty slip."""
    client = first_run(server.start().port, server.token)
    account = client.get("/api/v1/session").json["account"]["id"]
    people = {}
    for number, (name, kana, mail) in enumerate((("佐藤 健", "サトウ ケン", "sato@example.co.jp"), ("髙橋 誠", "タカハシ マコト", "takahashi@example.co.jp"),
                                                 ("鈴木 一", "スズキ ハジメ", ""))):
        answer = client.post(f"{HERE}/organization/people", {"number": str(number), "name": name, "kana": kana, "mail": mail, "on": "2026-04-01"})
        assert answer.status == 200, answer.text()
        people[name] = answer.json["subject"]
    client.post(f"{HERE}/organization/people/{people['佐藤 健']}/account", {"account": account})
    for person, role in ((people["佐藤 健"], "general_manager"), (people["髙橋 誠"], "secretariat"), (people["鈴木 一"], "audit_manager")):
        answer = client.post(f"{HERE}/organization/appointments", {"person": person, "role": role, "from": "2026-04-01", "on": "2026-04-01"})
        assert answer.status == 200, answer.text()
    contract = {"number": "08-0001", "title": "試験用装置の製造", "orderer": "契約担当官等", "contact": "調達担当", "tier": 0, "edition": "h21",
                "handles_information": True, "state": "concluded", "concluded_on": "2026-04-01", "from": "2026-04-01", "until": "2027-03-31", "on": "2026-04-01"}
    answer = client.post(f"{HERE}/contracts/contracts", contract)
    assert answer.status == 200, answer.text()
    preview = client.get(f"{HERE}/home/mail").json
    assert preview["address"] == "sato@example.co.jp", preview
    server.stop()


def run(server: Server, *words: str, expect: int = 0) -> str:
    return server.run("mail", *words, "--today", server.today, expect=expect)


def read(letter: bytes) -> tuple[str, str]:
    message = email.message_from_bytes(letter)
    subject = "".join(part.decode(charset or "ascii") if isinstance(part, bytes) else part
                      for part, charset in email.header.decode_header(message["Subject"]))
    return subject, message.get_payload(decode=True).decode()


def check(server: Server, mail: MailServer) -> None:
    company = ("--company", COMPANY["id"])
    assert "mail.no_settings" in run(server, "digest", *company, "--json", expect=1)
    shown = json.loads(run(server, "digest", *company, "--dry-run", "--json"))
    assert {line["name"] for line in shown} >= {"佐藤 健"}, shown
    settings(server, mail)
    with_address = [line for line in shown if line["address"]]
    assert json.loads(run(server, "digest", *company, "--json"))["put"] == len(with_address)
    assert json.loads(run(server, "digest", *company, "--json"))["put"] == 0, "the same day's mail was put twice"
    mail.refuse["sato@example.co.jp"] = "451 later"
    run(server, "send")
    waiting = json.loads(run(server, "list", "--json"))
    assert next(one for one in waiting if one["recipient"] == "sato@example.co.jp")["state"] == "queued", waiting
    assert "451" in next(one for one in waiting if one["recipient"] == "sato@example.co.jp")["error"], waiting
    mail.refuse.clear()
    later(server)
    run(server, "send")
    assert sorted(letter[0] for letter in mail.letters) == sorted([line["address"]] for line in with_address), mail.letters
    letters = {letter[0][0]: read(letter[1]) for letter in mail.letters}
    for line in with_address:
        subject, body = letters[line["address"]]
        assert subject == line["subject"], f"{subject!r}, not {line['subject']!r}"
        assert f"{line['name']} 様" in body and "https://ishizue.example.co.jp/c/" in body, body
    text = (server.data / "mail.db").read_bytes() + b"".join(file.read_bytes() for file in server.data.glob("mail.db-wal"))
    assert "のお知らせ".encode() not in sqlite_text(server), "the text of a letter that was sent is still kept"
    assert text  # the file is there
    given_up(server, mail)
    sample(server, mail)


def sqlite_text(server: Server) -> bytes:
    return subprocess.run(["sqlite3", str(server.data / "mail.db"), "SELECT subject, body FROM mail_letter"], capture_output=True, check=True).stdout


def later(server: Server) -> None:
    subprocess.run(["sqlite3", str(server.data / "mail.db"), "UPDATE mail_letter SET next_at = 0"], check=True)


def given_up(server: Server, mail: MailServer) -> None:
    """A refusal for good is not tried again; a trial says what the server said."""
    mail.refuse["nobody@example.co.jp"] = "550 no such mailbox"
    assert "550" in run(server, "trial", "nobody@example.co.jp", "--json", expect=1)
    before = len(mail.commands)
    answer = run(server, "trial", "taro@example.co.jp\r\nRCPT TO:<evil@example.net>", "--json", expect=1)
    assert "mail.address_form" in answer and len(mail.commands) == before, answer
    run(server, "trial", "taro@example.co.jp")
    assert mail.letters[-1][0] == ["taro@example.co.jp"]
    (server.data / "mail.json").chmod(0o644)
    assert "mail.settings_open" in run(server, "send", "--json", expect=1)
    (server.data / "mail.json").chmod(0o600)


def sample(server: Server, mail: MailServer) -> None:
    """A running server sends by itself; the sample company's people get nothing."""
    server.run("demo", "--json")
    assert json.loads(server.run("mail", "digest", "--company", "tohto", "--json"))["put"] == 0
    number = len(mail.letters)
    subprocess.run(["sqlite3", str(server.data / "mail.db"),
                    "UPDATE mail_letter SET state = 'queued', subject = 'again', body = 'again', next_at = 0 WHERE recipient = 'sato@example.co.jp'"], check=True)
    server.start()
    until = time.monotonic() + 30
    while len(mail.letters) == number and time.monotonic() < until:
        time.sleep(0.05)
    server.stop()
    assert len(mail.letters) == number + 1, "the running server sent nothing"


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as folder, MailServer() as mail:
        server = Server(program, pathlib.Path(folder) / "data", "2026-10-01")
        try:
            fill(server)
            check(server, mail)
        except AssertionError as failure:
            sys.exit(f"{failure}\n{server.errors()}")
        finally:
            server.kill()
            mail.shutdown()
    print(f"{len(mail.letters)} letters, {len(mail.commands)} commands")


if __name__ == "__main__":
    main(*sys.argv[1:])
