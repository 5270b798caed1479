#!/usr/bin/env python3
"""Every message of the catalogue is used by the program, and every code the tests and screens name exists.

usage: messages.py [ROOT]
"""
import re
import tomllib

from faults import Faults, line_of, root_from_arguments, tracked
from tree import folder_of

USED = re.compile(r"\b(?:(\w+)::)?codes::(\w+)")


def main() -> None:
    root, faults = root_from_arguments(), Faults()
    codes = {}
    for path in tracked(root, "messages/*.toml"):
        text = (root / path).read_text()
        for name in tomllib.loads(text):
            codes[f"{path.stem}.{name}"] = (path, line_of(text, text.find(f"[{name}]")))
    used = set()
    for path in tracked(root, "src/*.cpp", "src/*.hpp"):
        if not path.stem.endswith("_test"):
            used |= {f"{found[1] or folder_of(path)}.{found[2]}" for found in USED.finditer((root / path).read_text())}
    for code in sorted(codes.keys() - used):
        faults.add(*codes[code], f"{code} is used nowhere in src/")
    for path in tracked(root, "tests/api/*.api"):
        text = (root / path).read_text()
        for found in re.finditer(r"^expect \d+ ([a-z_]+\.[a-z0-9_]+)", text, re.M):
            if found[1] not in codes:
                faults.add(path, line_of(text, found.start()), f"{found[1]} is in no messages/*.toml")
    faults.exit(len(codes))


if __name__ == "__main__":
    main()
