#!/usr/bin/env python3
"""C++ is laid out as clang-format 14 does, and no file grows past 500 lines.

usage: format.py [ROOT]
"""
import subprocess

from faults import Faults, root_from_arguments, tracked

LONGEST = 500


def main() -> None:
    root, faults = root_from_arguments(), Faults()
    files = tracked(root, "*.cpp", "*.hpp")
    done = subprocess.run(["clang-format-14", "--dry-run", "-Werror", *map(str, files)], cwd=root, capture_output=True, text=True)
    for line in done.stderr.splitlines():
        if "error:" in line:
            path, number, *_ = line.split(":")
            faults.add(path, int(number), "not laid out by clang-format-14")
    if done.returncode and not faults.lines:
        faults.add("clang-format-14", 0, done.stderr)
    for path in files:
        lines = (root / path).read_text().count("\n")
        if lines > LONGEST:
            faults.add(path, lines, f"{lines} lines; a file has one thing and at most {LONGEST} lines")
    faults.exit(len(files))


if __name__ == "__main__":
    main()
