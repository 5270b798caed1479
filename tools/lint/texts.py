#!/usr/bin/env python3
"""No path of one machine and no unfinished work in any text of the project.

usage: texts.py [ROOT]
"""
import re

from faults import Faults, line_of, root_from_arguments, tracked

FORBIDDEN = {
    re.compile(r"(?<![\w.$}/])/(?:home|Users|work)/\w+"): "a path of one machine",
    re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b"): "unfinished work",
    re.compile(r"^(?:<<<<<<<|>>>>>>>) ", re.M): "a conflict left by a merge",
}


def main() -> None:
    root, faults, checked = root_from_arguments(), Faults(), 0
    for path in tracked(root):
        if path.name == "package-lock.json":
            continue
        try:
            text = (root / path).read_text()
        except UnicodeDecodeError:
            continue  # a picture, a font, a sample
        checked += 1
        for pattern, what in FORBIDDEN.items():
            for found in pattern.finditer(text):
                faults.add(path, line_of(text, found.start()), f"{what}: {found[0]}")
    faults.exit(checked)


if __name__ == "__main__":
    main()
