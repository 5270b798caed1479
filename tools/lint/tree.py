"""The shape of src/ as it is written down: folders and their USES in src/folders.cmake, layers, arrows and tables in src/README.md."""
import fnmatch
import pathlib
import re


class Tree:
    def __init__(self, root: pathlib.Path) -> None:
        self.root = root
        self.uses = _uses((root / "src/folders.cmake").read_text())
        readme = (root / "src/README.md").read_text()
        self.layer: dict[str, str] = {}
        self.asks: set[tuple[str, str]] = set()
        for line in _block(readme, "arrows"):
            if arrow := re.fullmatch(r"(\w+) -> ([\w ]+)", line):
                self.asks |= {(arrow[1], to) for to in arrow[2].split()}
            else:
                layer, _, folders = line.partition(":")
                self.layer |= {folder: layer for folder in folders.split()}
        self.kinds: list[tuple[str, str]] = []  # (pattern, kind)
        for line in _block(readme, "tables"):
            kind, _, patterns = line.partition(":")
            self.kinds += [(pattern, kind) for pattern in patterns.split()]

    def folders(self, layer: str) -> set[str]:
        return {folder for folder, its in self.layer.items() if its == layer}

    def kind_of_table(self, table: str) -> str | None:
        """readings, operational or reference; a full name prevails over a pattern."""
        if exact := dict(self.kinds).get(table):
            return exact
        found = [kind for pattern, kind in self.kinds if fnmatch.fnmatchcase(table, pattern)]
        return found[0] if found else None


def folder_of(path: pathlib.Path) -> str:
    return path.parts[1]


def _uses(cmake: str) -> dict[str, set[str]]:
    """What each top folder uses; catalog/pack is a room of catalog, and its target is called catalog_pack."""
    uses: dict[str, set[str]] = {}
    calls = [call[1].split() for call in re.finditer(r"^ishizue_folder\(([^)]*)\)", cmake, re.M)]
    top = {words[0].replace("/", "_"): words[0].split("/")[0] for words in calls}
    for words in calls:
        after = words[words.index("USES") + 1:] if "USES" in words else []
        names = after[:after.index("LIBS")] if "LIBS" in after else after
        folder = top[words[0].replace("/", "_")]
        uses.setdefault(folder, set()).update(top.get(name, name) for name in names)
        uses[folder].discard(folder)
    return uses


def _block(markdown: str, name: str) -> list[str]:
    found = re.search(rf"^```{name}\n(.*?)^```", markdown, re.M | re.S)
    if not found:
        raise SystemExit(f"src/README.md: there is no block ```{name}")
    lines = (line.split("#")[0].strip() for line in found[1].splitlines())
    return [line for line in lines if line]
