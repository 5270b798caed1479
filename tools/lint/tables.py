#!/usr/bin/env python3
"""A table's SQL stands only in its own folder, and src/README.md says of which kind each table is (DESIGN.md sections 2 and 4).

usage: tables.py [ROOT]
"""
import re

from faults import Faults, line_of, root_from_arguments, tracked
from tree import Tree, folder_of

LITERAL = r'"(?:[^"\\\n]|\\.)*"'
SQL = re.compile(rf'R"(?P<tag>\w*)\((?P<raw>.*?)\)(?P=tag)"_sql|(?P<plain>(?:{LITERAL}\s*)*{LITERAL})_sql', re.S)
NAMED = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE|TABLE(?: IF(?: NOT)? EXISTS)?)\s+([a-z][a-z0-9_]*)")
MADE = re.compile(r"\bCREATE TABLE(?: IF NOT EXISTS)?\s+([a-z][a-z0-9_]*)")
DESCRIBED = re.compile(r'\bTable<[^;{}()"]*>\s*\w*\s*[({]\s*"([a-z][a-z0-9_]*)",\s*"[a-z0-9_, ]+"')
COMMENT = re.compile(r"(?m)^[ \t]*//.*$")
WITH = re.compile(r"\b([a-z][a-z0-9_]*)(?:\([^)]*\))? AS (?:NOT )?(?:MATERIALIZED )?\(")


def main() -> None:
    root, faults = root_from_arguments(), Faults()
    tree = Tree(root)
    owner: dict[str, str] = {}
    named: list[tuple] = []
    for path in tracked(root, "src/*.cpp", "src/*.hpp"):
        if path.stem.endswith("_test"):
            continue
        text, folder = COMMENT.sub("", (root / path).read_text()), folder_of(path)
        for found in DESCRIBED.finditer(text):
            own(owner, found[1], folder, path, line_of(text, found.start()), tree, faults)
        for statement in SQL.finditer(text):
            sql, line = text_of(statement), line_of(text, statement.start())
            for table in MADE.findall(sql):
                own(owner, table, folder, path, line, tree, faults)
            local = set(WITH.findall(sql))
            named += [(table, folder, path, line) for table in NAMED.findall(sql) if table not in local]
    for table, folder, path, line in named:
        if table not in owner:
            faults.add(path, line, f"{table} is made nowhere")
        elif owner[table] != folder:
            faults.add(path, line, f"{table} belongs to src/{owner[table]}: ask its api.hpp")
    faults.exit(len(owner))


def own(owner, table, folder, path, line, tree: Tree, faults: Faults) -> None:
    if owner.setdefault(table, folder) != folder:
        faults.add(path, line, f"{table} is made in src/{owner[table]} too")
    if tree.layer.get(folder) == "slices" and not table.startswith(folder + "_"):
        faults.add(path, line, f"{table}: a slice's table is named {folder}_...")
    if not tree.kind_of_table(table):
        faults.add(path, line, f"{table} is in no line of the block ```tables of src/README.md")


def text_of(statement: re.Match) -> str:
    return statement["raw"] if statement["raw"] is not None else "".join(part[1:-1] for part in re.findall(LITERAL, statement["plain"]))


if __name__ == "__main__":
    main()
