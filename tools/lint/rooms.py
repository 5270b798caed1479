#!/usr/bin/env python3
"""A slice always has the same rooms (DESIGN.md section 4), so who knows one knows all.

README.md, routes, tables if it records facts, a test beside what it tests, an API script; every fact is named after its slice, once.

usage: rooms.py [ROOT]
"""
import re

from faults import Faults, line_of, root_from_arguments, tracked
from tree import Tree, folder_of

FACT = re.compile(r'static constexpr auto fact = "([^"]*)"')


def main() -> None:
    root, faults = root_from_arguments(), Faults()
    tree = Tree(root)
    slices = sorted(tree.folders("slices") & set(tree.uses))
    for name in slices:
        check_slice(root, name, faults)
    names: dict[str, str] = {}
    for path in tracked(root, "src/*.hpp", "src/*.cpp"):
        if "_test" in path.stem:
            continue
        text = (root / path).read_text()
        for fact in FACT.finditer(text):
            line = line_of(text, fact.start())
            if not re.fullmatch(rf"{folder_of(path)}\.[a-z_]+\.v\d+", fact[1]):
                faults.add(path, line, f"{fact[1]}: a fact is named {folder_of(path)}.what_happened.vN")
            if fact[1] in names:
                faults.add(path, line, f"{fact[1]} is a fact of {names[fact[1]]} too")
            names[fact[1]] = str(path)
    faults.exit(len(slices))


def check_slice(root, name: str, faults: Faults) -> None:
    folder = root / "src" / name
    records = (folder / "facts.hpp").exists()
    wanted = ["README.md", "routes.hpp", "routes.cpp", *(["tables.hpp", "tables.cpp"] if records else [])]
    for room in wanted:
        if not (folder / room).exists():
            faults.add(f"src/{name}", 0, f"has no {room}")
    if not list(folder.glob("*_test.cpp")):
        faults.add(f"src/{name}", 0, "has no test")
    if not list((root / "tests/api" / name).glob("*.api")):
        faults.add(f"tests/api/{name}", 0, "has no API script")


if __name__ == "__main__":
    main()
