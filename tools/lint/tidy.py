#!/usr/bin/env python3
"""clang-tidy on the sources of one folder, as the build compiles them; tests and the Beast sessions are left out.

usage: tidy.py BUILD_FOLDER SOURCE_FOLDER
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

PRECOMPILED = re.compile(r" -Winvalid-pch| -include \S*cmake_pch\.hxx")  # g++'s own format
LEFT_OUT = re.compile(r"(_test|_session|/finish)\.cpp$")  # finish.cpp: qpdf 11.3's JSON.hh is no C++20 to clang


def main(build: str, folder: str) -> None:
    root = pathlib.Path(folder).resolve()
    entries = json.loads((pathlib.Path(build) / "compile_commands.json").read_text())
    for entry in entries:
        entry["command"] = PRECOMPILED.sub("", entry["command"])
    compiled = [pathlib.Path(entry["file"]) for entry in entries]
    files = sorted({str(file) for file in compiled if root in file.parents and file.suffix == ".cpp" and not LEFT_OUT.search(str(file))})
    with tempfile.TemporaryDirectory() as database:
        (pathlib.Path(database) / "compile_commands.json").write_text(json.dumps(entries))
        done = subprocess.run(["clang-tidy-16", "-p", database, "--quiet", *files], capture_output=True, text=True) if files else None
    found = sorted({line for line in done.stdout.splitlines() if re.search(r": (warning|error): ", line)}) if done else []
    print(*found, f"{len(files)} files, {len(found)} findings", sep="\n")
    if done and done.returncode and not found:
        sys.exit(done.stdout + done.stderr)
    sys.exit(1 if found else 0)


main(*sys.argv[1:])
