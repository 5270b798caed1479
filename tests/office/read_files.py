#!/usr/bin/env python3
"""Every file the sample company's routes give is read by an independent program: XLSX and DOCX by LibreOffice, PDF by poppler.

A table has the words of its own JSON list, a document has text, and a PDF carries its fonts with it.

usage: read_files.py PROGRAM
"""
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from harness.client import Answer, Client  # noqa: E402
from harness.server import Server  # noqa: E402

TYPES = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'  # UTF-8, every sheet


class Files:
    """The files of one run: what was downloaded, and the words each must hold."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder, self.words, self.faults = folder, {}, []

    def keep(self, route: str, answer: Answer, words: list[str]) -> None:
        kind = TYPES.get(answer.headers.get("content-type", "").split(";")[0])
        if answer.status != 200:
            self.faults.append(f"{route}: {answer.status} {answer.text()[:500]}")
        elif kind:
            name = re.sub(r"\W+", "_", route).strip("_") + f".{kind}"
            (self.folder / name).write_bytes(answer.body)
            self.words[name] = words

    def check(self) -> None:
        by_kind = {kind: sorted(self.folder.glob(f"*.{kind}")) for kind in TYPES.values()}
        if by_kind["xlsx"]:
            self.convert(by_kind["xlsx"], CSV)
        if by_kind["docx"]:
            self.convert(by_kind["docx"], "txt:Text (encoded):UTF8")
        for kind, files in by_kind.items():
            for file in files:
                self.text_of(file, self.poppler(file) if kind == "pdf" else self.converted(file))

    def convert(self, files: list[pathlib.Path], to: str) -> None:
        profile = f"-env:UserInstallation=file://{self.folder}/profile"
        done = subprocess.run(["soffice", profile, "--headless", "--norestore", "--convert-to", to, "--outdir", self.folder / "out", *files],
                              capture_output=True, text=True, timeout=400)
        if done.returncode:
            self.faults.append(f"soffice ended with {done.returncode}: {done.stderr[-1000:]}")

    def converted(self, file: pathlib.Path) -> str:
        return "\n".join(one.read_text(errors="replace") for one in (self.folder / "out").glob(f"{file.stem}*") if one.suffix in (".csv", ".txt"))

    def poppler(self, file: pathlib.Path) -> str:
        fonts = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        if not fonts or not all(re.search(r" yes +(yes|no) +yes +\d+ +\d+$", font) for font in fonts):
            self.faults.append(f"{file.name}: fonts that are not embedded or have no characters:\n" + "\n".join(fonts))
        return subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout

    def text_of(self, file: pathlib.Path, text: str) -> None:
        squeezed = re.sub(r"\s+", "", text).replace('""', '"')  # a quotation mark within a cell of a CSV
        missing = [word for word in self.words[file.name] if re.sub(r"\s+", "", word) not in squeezed]
        if len(squeezed) < 10 or missing:
            self.faults.append(f"{file.name}: {len(squeezed)} characters, without {missing[:5]}")


def words(table: str) -> list[str]:
    """Words of a list's own CSV that every form of it must show; numbers and days are written differently in each."""
    guarded = (cell for row in csv.reader(io.StringIO(table.lstrip("\ufeff"))) for cell in row)
    cells = [cell[1:] if re.match(r"'[=+\-@]", cell) else cell for cell in guarded]  # a CSV keeps Excel from calculating such a cell
    return sorted({cell for cell in cells if re.search(r"[\u3040-\u9fff]", cell) and not re.search(r"\d", cell)})[:60]


def path_of(client: Client, path: str) -> str | None:
    """The route with an id of the list that stands before it in its path: people/{person} with one of people."""
    while hole := re.search(r"^(.*)/\{\w+\}", path):
        rows = client.get(hole[1]).json.get("rows") if "{" not in hole[1] else None
        if not rows or "id" not in rows[0]:
            return None
        path = f"{hole[1]}/{rows[0]['id']}{path[hole.end():]}"
    return path


def collect(server: Server, client: Client, company: str, files: Files) -> None:
    for path, methods in json.loads(server.run("openapi"))["paths"].items():
        kind = methods.get("get", {}).get("x-kind")
        if kind not in ("list", "paper"):
            continue
        asked = path_of(client, path.replace("{company}", company))
        if asked is None:
            continue
        if kind == "paper":
            files.keep(asked, client.get(asked), [])
            continue
        table = client.get(f"{asked}?as=csv")
        if table.status != 200:
            files.faults.append(f"{asked}: {table.status} {table.text()[:500]}")
            continue
        for form in ("xlsx", "pdf"):
            files.keep(f"{path} {form}", client.get(f"{asked}?as={form}"), words(table.body.decode()))


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = Files(folder / "files")
        files.folder.mkdir()
        server = Server(program, folder / "data", "2026-10-01")
        made = json.loads(server.run("demo", "--json"))
        try:
            client = Client(server.start().port)
            client.sign_in(made["login"], made["password"])
            collect(server, client, made["company"], files)
        finally:
            server.kill()
        files.check()
    print(*files.faults, f"{len(files.words)} files, {len(files.faults)} faults", sep="\n")
    sys.exit(1 if files.faults or len(files.words) < 4 else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
