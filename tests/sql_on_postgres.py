#!/usr/bin/env python3
"""Prepares every SQL statement of the program on PostgreSQL 15: the subset of src/store/README.md is kept, or this fails.

The unit, API, shell and replay suites run once more with ISHIZUE_SQL_LOG naming a file, which then holds every statement they used. Tables are made
as written, in a throwaway cluster; all other statements are prepared. A statement in the sources that no test ever uses is a fault.

usage: sql_on_postgres.py BUILD_FOLDER
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools/lint"))
from tables import LITERAL, SQL, text_of  # noqa: E402

BIN = pathlib.Path("/usr/lib/postgresql/15/bin")
ONLY_SQLITE = re.compile(r"\s*(PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|VACUUM|ATTACH|DETACH)\b", re.I)
DEFINITION = re.compile(r"\s*(CREATE|DROP|ALTER)\b", re.I)
WHOLE = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|DROP|ALTER)\b")
SQLITE_SCHEMA = re.compile(r"\bsqlite_\w+")


class Cluster:
    """A PostgreSQL of its own on a socket, run by an unprivileged user when we are root, gone afterwards."""

    def __init__(self) -> None:
        self.folder = pathlib.Path(tempfile.mkdtemp(dir="/tmp", prefix="pg"))
        self.user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        if self.user:
            shutil.chown(self.folder, "postgres")
        self.folder.chmod(0o700)

    def __enter__(self) -> "Cluster":
        self.call(BIN / "initdb", "-D", self.folder / "data", "-U", "ishizue", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust")
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off"
        self.call(BIN / "pg_ctl", "-D", self.folder / "data", "-o", options, "-l", self.folder / "log", "-w", "start")
        return self

    def __exit__(self, *_) -> None:
        self.call(BIN / "pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)

    def call(self, *command, text: str | None = None) -> subprocess.CompletedProcess:
        done = subprocess.run([*self.user, *map(str, command)], input=text, capture_output=True, text=True, cwd="/")
        if done.returncode:
            sys.exit(f"{command[0]} ended with {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def faults(self, statements: list[str]) -> list[tuple[str, str]]:
        """The statements PostgreSQL does not take, each with its reason. One statement a line."""
        script = "".join(line + "\n" for line in statements)
        done = self.call(BIN / "psql", "-h", self.folder, "-U", "ishizue", "-d", "postgres", "-X", "-q", "-f", "-", text=script)
        found = re.findall(r"^psql:<stdin>:(\d+): ERROR:  (.*)$", done.stderr, re.M)
        return [(statements[int(line) - 1], reason) for line, reason in found]


def numbered(sql: str) -> str:
    """`?` outside of quotes as $1, $2."""
    count = iter(range(1, 1000))
    return re.sub(r"'(?:[^']|'')*'|\?", lambda found: found[0] if found[0] != "?" else f"${next(count)}", sql)


def logged(build: str, folder: pathlib.Path) -> list[str]:
    log = folder / "statements"
    done = subprocess.run(["ctest", "--test-dir", build, "-L", "^(unit|api|shell|replay)$", "-j2"], env=os.environ | {"ISHIZUE_SQL_LOG": str(log)},
                          capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"the suites that use the statements failed:\n{done.stdout[-4000:]}")
    statements = (" ".join(one.split()) for one in log.read_text().split(";\n"))
    asked = {one for one in statements if one and not ONLY_SQLITE.match(one) and not SQLITE_SCHEMA.search(one)}
    own = of_tests()
    made = {table for one in asked - own for table in re.findall(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+)", one)}
    tables = {table for one in own for table in re.findall(r"CREATE TABLE (\w+)", one)} - made
    return sorted(one for one in asked - own if not any(re.search(rf"\b(FROM|INTO|TABLE|UPDATE|JOIN) {table}\b", one) for table in tables))


def of_tests() -> set[str]:
    """What the tests alone say: statements meant to fail, and tampering with SQLite's own spelling."""
    own, program = set(), set()
    for path in (ROOT / "src").rglob("*.[ch]pp"):
        text = path.read_text()
        (own if path.stem.endswith("_test") else program).update(" ".join(text_of(found).split()) for found in SQL.finditer(text))
        if path.stem.endswith("_test"):
            own |= {literal[1:-1] for literal in re.findall(LITERAL, text)}
    return own - program


def never_used(statements: list[str]) -> list[str]:
    """Statements that stand in the sources but were not used: whole, or as the end of a generated one."""
    faults = []
    for path in sorted((ROOT / "src").rglob("*.[ch]pp")):
        if path.stem.endswith("_test"):
            continue
        for found in SQL.finditer(re.sub(r"(?m)^[ \t]*//.*$", "", path.read_text())):
            sql = " ".join(text_of(found).replace("\\\\", "\\").split())
            if ONLY_SQLITE.match(sql):
                continue
            used = sql in statements if WHOLE.match(sql) else any(one.endswith(sql) for one in statements)
            if not used:
                faults.append(f"{path.relative_to(ROOT)}: no test uses: {sql}")
    return faults


def main(build: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        statements = logged(build, pathlib.Path(folder))
    dropped = [one for one in statements if one.startswith("DROP")]
    made = [one for one in statements if DEFINITION.match(one) and one not in dropped]
    asked = [one for one in statements if not DEFINITION.match(one)]
    with Cluster() as cluster:
        wrong = cluster.faults(["CREATE DOMAIN blob AS bytea;", *(f"{one};" for one in sorted(made, key=order))])
        wrong += cluster.faults([f"PREPARE s{number} AS {numbered(one)};" for number, one in enumerate(asked)])
        wrong += cluster.faults([f"{one};" for one in dropped])
    for statement, reason in wrong:
        print(f"{reason}\n    {statement}")
    unused = never_used(statements)
    print(*unused, sep="\n")
    print(f"{len(made) + len(dropped)} definitions and {len(asked)} statements, {len(wrong)} refused by PostgreSQL, {len(unused)} never used")
    sys.exit(1 if wrong or unused or not asked else 0)


def order(statement: str) -> int:
    """Tables before what changes them or lies on them."""
    return next(place for place, word in enumerate(("CREATE TABLE", "ALTER", "CREATE")) if statement.startswith(word))


main(*sys.argv[1:])
