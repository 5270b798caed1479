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

GCC_ONLY = re.compile(r" -Winvalid-pch| -include \S*cmake_pch\.hxx| -Wno-subobject-linkage| -Wshadow=local")
LEFT_OUT = re.compile(r"(_test|_session|/finish)\.cpp$")  # finish.cpp: qpdf 11.3's JSON.hh is no C++20 to clang
INCLUDED = re.compile(r'^#include "(.*\.cpp)"$', re.MULTILINE)


def units(build: pathlib.Path, root: pathlib.Path, scratch: pathlib.Path) -> tuple[list[dict], int]:
    """What is compiled of the folder, a unity file without what is left out; and how many sources that are."""
    entries, count = [], 0
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["file"])
        unity = file.name.startswith("unity_")
        sources = INCLUDED.findall(file.read_text()) if unity else [str(file)]
        sources = [source for source in sources if root in pathlib.Path(source).parents and not LEFT_OUT.search(source)]
        if not sources or file.suffix not in (".cpp", ".cxx"):
            continue
        count += len(sources)
        looked_at = scratch / f"{len(entries)}.cpp" if unity else file
        if unity:
            looked_at.write_text("".join(f'#include "{source}"\n' for source in sources))
        command = GCC_ONLY.sub("", entry["command"]).replace(str(file), str(looked_at))
        entries.append(entry | {"file": str(looked_at), "command": command})
    return entries, count


def main(build: str, folder: str) -> None:
    root = pathlib.Path(folder).resolve()
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        entries, count = units(pathlib.Path(build), root, scratch)
        if not count:
            sys.exit(f"{folder}: nothing of it is compiled in {build}")
        (scratch / "compile_commands.json").write_text(json.dumps(entries))
        # To a unity file its sources are what it includes.
        command = ["clang-tidy-16", "-p", name, "--quiet", "--config-file=.clang-tidy", "--checks=-bugprone-suspicious-include", f"--header-filter=^{re.escape(str(root))}/.*", *(entry["file"] for entry in entries)]
        done = subprocess.run(command, capture_output=True, text=True)
    found = sorted({line for line in done.stdout.splitlines() if re.search(r": (warning|error): ", line)})
    print(*found, f"{count} files, {len(found)} findings", sep="\n")
    if done.returncode and not found:
        sys.exit(done.stdout + done.stderr)
    sys.exit(1 if found else 0)


main(*sys.argv[1:])
