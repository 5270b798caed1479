#!/usr/bin/env python3
"""The manual's texts and pictures hold together.

Each picture a text names lies in docs/pictures/manual, each picture there is named by a text, none is larger than 70 kB and all
together no larger than 2.5 MB. Each screen a chapter says it explains is a route of the screens.

usage: manual.py [ROOT]
"""
import re

from faults import Faults, line_of, root_from_arguments, tracked

MOST, MOST_OF_ALL = 70_000, 2_500_000


def main() -> None:
    root, faults = root_from_arguments(), Faults()
    folder = root / "docs/pictures/manual"
    pictures = {file.name: file.stat().st_size for file in folder.glob("*")}
    routes = {route for path in tracked(root, "web/src/*/index.ts") for route in re.findall(r"path: '([^']*)'", (root / path).read_text())}
    named, chapters = set(), list(tracked(root, "catalog/manual/*.md"))
    for path in chapters:
        text = (root / path).read_text()
        for picture in re.finditer(r"!\[[^\]]*\]\(([^)]*)\)", text):
            named.add(picture[1])
            if picture[1] not in pictures:
                faults.add(path, line_of(text, picture.start()), f"there is no picture docs/pictures/manual/{picture[1]}")
        for pages in re.finditer(r"^pages: \[(.*)\]$", text, re.MULTILINE):
            for page in re.split(r",\s*", pages[1]):
                if page != "home" and page not in routes:
                    faults.add(path, line_of(text, pages.start()), f"no screen has the address {page}")
    for name, size in sorted(pictures.items()):
        if name not in named:
            faults.add(f"docs/pictures/manual/{name}", 0, "no chapter of the manual shows it")
        if size > MOST:
            faults.add(f"docs/pictures/manual/{name}", 0, f"{size} bytes; at most {MOST}")
    if sum(pictures.values()) > MOST_OF_ALL:
        faults.add("docs/pictures/manual", 0, f"{sum(pictures.values())} bytes in all; at most {MOST_OF_ALL}")
    faults.exit(len(chapters))


if __name__ == "__main__":
    main()
