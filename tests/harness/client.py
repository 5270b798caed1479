"""One account's conversation with the server: cookie, CSRF token, idempotency keys."""
import base64
import dataclasses
import http.client
import io
import json
import mimetypes
import pathlib
import urllib.parse
import uuid
import zipfile


@dataclasses.dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    def text(self) -> str:
        kind = self.headers.get("content-type", "")
        if "json" in kind:
            return json.dumps(self.json, ensure_ascii=False, indent=2)
        return self.body.decode(errors="replace") if kind.startswith("text/") else f"{len(self.body)} bytes of {kind}"


class Client:
    def __init__(self, port: int, timeout: float = 60) -> None:
        self.port, self.timeout = port, timeout
        self.cookie = self.csrf = ""
        self._connection: http.client.HTTPConnection | None = None

    def reconnect(self, port: int) -> None:
        """The server has started again elsewhere; the session goes on."""
        self.close()
        self.port = port

    def close(self) -> None:
        if self._connection:
            self._connection.close()
        self._connection = None

    def send(self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> Answer:
        """One request. A connection that the server closed meanwhile raises: the caller knows whether asking again is safe."""
        all_headers = {"Host": f"127.0.0.1:{self.port}", **({"Cookie": self.cookie} if self.cookie else {}), **(headers or {})}
        if method != "GET" and self.csrf:
            all_headers.setdefault("X-Csrf-Token", self.csrf)
        if not self._connection:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        try:
            self._connection.request(method, urllib.parse.quote(path, safe="/?&=%:+,;~-._"), body, all_headers)
            answer = self._connection.getresponse()
            read = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
            if answer.will_close:
                self.close()
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        if set_cookie := read.headers.get("set-cookie"):
            self.cookie = set_cookie.split(";")[0]
        return read

    def get(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        return self.send("GET", path, headers=headers)

    def post(self, path: str, value=None, key: str | None = None, headers: dict[str, str] | None = None) -> Answer:
        """A command as JSON, under this idempotency key or a new one."""
        body = json.dumps({} if value is None else value, ensure_ascii=False).encode()
        return self.send("POST", path, body, {"Content-Type": "application/json", "Idempotency-Key": key or str(uuid.uuid4()), **(headers or {})})

    def upload(self, path: str, fields: dict[str, str], files: dict[str, pathlib.Path], headers: dict[str, str] | None = None) -> Answer:
        boundary = uuid.uuid4().hex
        body = b"".join(_part(boundary, f'name="{name}"', None, value.encode()) for name, value in fields.items())
        for name, file in files.items():
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            body += _part(boundary, f'name="{name}"; filename="{file.name}"', kind, content(file))
        body += f"--{boundary}--\r\n".encode()
        own = {"Content-Type": f"multipart/form-data; boundary={boundary}", "Idempotency-Key": str(uuid.uuid4())}
        return self.send("POST", path, body, own | (headers or {}))

    def sign_in(self, login: str, password: str) -> None:
        """Signs in and keeps the session's CSRF token."""
        self.refresh()
        answer = self.post("/api/v1/session", {"login": login, "password": password})
        assert answer.status in (200, 201, 204), f"{login} cannot sign in: {answer.status} {answer.text()}"
        session = self.refresh()
        assert session["signed_in"], f"{login} is not signed in: {session}"

    def refresh(self) -> dict:
        session = self.get("/api/v1/session").json
        self.csrf = session.get("csrf") or ""
        return session


def content(file: pathlib.Path) -> bytes:
    """The bytes of a file; a folder of that name is zipped, and FILE.base64 decoded: the tree holds nothing but text."""
    if file.is_dir():
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for member in sorted(file.rglob("*")):
                if member.is_file():
                    archive.writestr(zipfile.ZipInfo(str(member.relative_to(file))), member.read_bytes())
        return packed.getvalue()
    if not file.exists():
        return base64.b64decode(file.with_name(file.name + ".base64").read_text())
    return file.read_bytes()


def _part(boundary: str, disposition: str, kind: str | None, content: bytes) -> bytes:
    head = f"--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\n"
    return (head + (f"Content-Type: {kind}\r\n" if kind else "") + "\r\n").encode() + content + b"\r\n"


COMPANY = {
    "id": "keiso", "name": "株式会社計装試験", "name_kana": "カブシキガイシャケイソウシケン", "short_name": "計装試験", "edition": "r4",
    "fiscal_year_start_month": 4, "sites": [{"name": "本社", "address": "東京都千代田区1-1"}],
}
ACCOUNT = {"login": "tanaka", "name": "田中 一郎", "password": "correct-horse-battery-7"}


def first_run(port: int, token: str, company: dict | None = None, sample: bool = False) -> Client:
    """The first run as the wizard does it; answers the first account, signed in."""
    client = Client(port)
    client.refresh()
    answer = client.post("/api/v1/setup", {"token": token, "company": company or COMPANY, "account": ACCOUNT, "sample": sample})
    assert answer.status in (200, 201), f"the first run was refused: {answer.status} {answer.text()}"
    if not client.refresh()["signed_in"]:
        client.sign_in(ACCOUNT["login"], ACCOUNT["password"])
    return client
