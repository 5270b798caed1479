#!/usr/bin/env python3
"""The arrows of the tree (DESIGN.md section 4), read from the includes.

- a folder includes only what its line in src/folders.cmake names, and no circle forms;
- machinery never includes a slice; a slice includes another only by its api.hpp and only if src/README.md lists it;
- a file that decides is pure: base, the facts of its own slice, other pure files of it, and nothing that reads or writes;
- Boost.Beast, Boost.Asio and coroutines only in http/*_session.cpp; no heavy library in any header.

usage: arrows.py [ROOT]
"""
import pathlib
import re

from faults import Faults, line_of, root_from_arguments, tracked
from tree import Tree, folder_of

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)
DECIDES = re.compile(r"^[^\s/#].*\bdecide\w*\(", re.M)
COROUTINE = re.compile(r"\bco_(await|return|yield)\b")
BEAST = re.compile(r"boost/(beast|asio)\b")
HEAVY = re.compile(r"^(boost/(beast|asio)|sqlite3|libpq|openssl/|sodium|cairo|pango|pugixml|yaml-cpp/|zip\.h|qpdf/|simdjson|xlsxwriter|zstd|curl/|libpq-fe)")
ONLY_IN = {"openssl/": "crypto", "sodium": "crypto", "sqlite3": "store", "libpq": "store", "yaml-cpp/": "catalog"}
IMPURE = {"tables", "routes", "api"}
ENVIRONMENT = {"base", "messages"}


def main() -> None:
    root, faults = root_from_arguments(), Faults()
    tree = Tree(root)
    check_folders(tree, faults)
    files = tracked(root, "src/*.cpp", "src/*.hpp")
    texts = {path: (root / path).read_text() for path in files}
    pure = {path for path in files if decides(path, texts[path])}
    for path, text in texts.items():
        for found in INCLUDE.finditer(text):
            line, name = line_of(text, found.start()), found[2]
            if found[1] == "<":
                check_library(path, line, name, faults)
            elif "/" not in name:
                faults.add(path, line, f'"{name}": an include names its folder')
            else:
                check_arrow(tree, path, line, name, faults)
                if path in pure:
                    check_pure(path, line, name, faults)
        if (coroutine := COROUTINE.search(text)) and not is_session(path):
            faults.add(path, line_of(text, coroutine.start()), "coroutines only in http/*_session.cpp")
    faults.exit(len(files))


def decides(path: pathlib.Path, text: str) -> bool:
    stem = path.stem
    return stem not in IMPURE and not stem.endswith(("_test", "_routes")) and bool(DECIDES.search(text))


def is_session(path: pathlib.Path) -> bool:
    return folder_of(path) == "http" and path.name.endswith("_session.cpp")


def check_folders(tree: Tree, faults: Faults) -> None:
    """Each folder has a layer, and the USES of src/folders.cmake form no circle and go downwards."""
    for folder in sorted({path.name for path in (tree.root / "src").iterdir() if any(path.glob("*.cpp"))} - set(tree.uses) - tree.folders("app")):
        faults.add("src/folders.cmake", 0, f"{folder} has no line")
    for folder, uses in tree.uses.items():
        if folder not in tree.layer:
            faults.add("src/README.md", 0, f"{folder} is in no layer of the block ```arrows")
        for used in sorted(uses - set(tree.uses)):
            faults.add("src/folders.cmake", 0, f"{folder} uses {used}, which is no folder")
        if circle := way_back(tree.uses, folder):
            faults.add("src/folders.cmake", 0, "a circle: " + " -> ".join(circle))


def way_back(uses: dict[str, set[str]], start: str) -> list[str] | None:
    """A path from a folder to itself."""
    todo, seen = [[start]], set()
    while todo:
        path = todo.pop()
        for following in sorted(uses.get(path[-1], ())):
            if following == start:
                return [*path, start]
            if following not in seen:
                seen.add(following)
                todo.append([*path, following])
    return None


def check_library(path: pathlib.Path, line: int, name: str, faults: Faults) -> None:
    if path.suffix == ".hpp" and HEAVY.match(name):
        faults.add(path, line, f"<{name}> in a header: every file that includes it pays")
    if BEAST.match(name) and not is_session(path):
        faults.add(path, line, f"<{name}> only in http/*_session.cpp")
    for library, folder in ONLY_IN.items():
        if name.startswith(library) and folder_of(path) != folder:
            faults.add(path, line, f"<{name}> only in src/{folder}")


def check_arrow(tree: Tree, path: pathlib.Path, line: int, name: str, faults: Faults) -> None:
    source, target = folder_of(path), name.split("/")[0]
    if target in (source, "messages", "generated") or path.stem.endswith("_test"):
        return
    above, below = tree.layer.get(source), tree.layer.get(target)
    if above == "app":
        return  # the only place that names everything
    if target not in tree.uses.get(source, set()):
        faults.add(path, line, f"{source} -> {target} is not in src/folders.cmake")
    if above in ("base", "machinery") and below not in ("base", "machinery"):
        faults.add(path, line, f"{source} ({above}) -> {target} ({below}): the arrow goes upwards")
    if above == "slices" and below == "app":
        faults.add(path, line, f"{source} -> {target}: only app names app")
    if above == "slices" and below == "slices":
        if pathlib.PurePath(name).name != "api.hpp":
            faults.add(path, line, f'"{name}": another slice is asked by its api.hpp only')
        if (source, target) not in tree.asks:
            faults.add(path, line, f"{source} -> {target} is not listed in src/README.md")


def check_pure(path: pathlib.Path, line: int, name: str, faults: Faults) -> None:
    folder, stem = name.split("/")[0], pathlib.PurePath(name).stem
    if folder not in ENVIRONMENT | {folder_of(path)} or (folder == folder_of(path) and stem in IMPURE):
        faults.add(path, line, f'"{name}" in a file that decides: a decision is pure (base, own facts)')


if __name__ == "__main__":
    main()
