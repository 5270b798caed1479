#!/usr/bin/env python3
"""Make the message catalogue: messages/*.toml -> one header of codes a slice, and one table of texts.

usage: messages.py MESSAGES_DIR OUT_DIR
"""
import json
import pathlib
import re
import sys
import tomllib


def main(source: pathlib.Path, out: pathlib.Path) -> None:
    (out / "messages").mkdir(parents=True, exist_ok=True)
    rows = []
    for file in sorted(source.glob("*.toml")):
        slice_name, messages = file.stem, tomllib.loads(file.read_text())
        header = ["#pragma once", '#include "base/result.hpp"', "", f"namespace {slice_name}::codes {{"]
        for name, m in messages.items():
            problems(file, name, m)
            header.append(f'inline constexpr base::Code {name}{{"{slice_name}.{name}", {m["status"]}}};')
            rows.append((f"{slice_name}.{name}", m))
        header.append(f"}}  // namespace {slice_name}::codes")
        write(out / "messages" / f"{slice_name}.hpp", "\n".join(header) + "\n")
    rows.sort(key=lambda row: row[0])
    table = ['#include "base/messages.hpp"', "", "namespace base {", "", "const std::vector<Message>& messages()", "{",
             "    static const std::vector<Message> all{"]
    table += [f'        {{{{{text(i)}, {m["status"]}}}, {text(m["ja"])}, {text(m["en"])}, {text(m.get("note", ""))}}},' for i, m in rows]
    table += ["    };", "    return all;", "}", "", "}  // namespace base", ""]
    write(out / "messages.cpp", "\n".join(table))


def problems(file, name, m) -> None:
    unknown = set(m) - {"status", "ja", "en", "note"}
    missing = {"status", "ja", "en"} - set(m)
    if unknown or missing or not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        sys.exit(f"{file}: [{name}]: unknown {sorted(unknown)}, missing {sorted(missing)}")
    if set(re.findall(r"{\d}", m["ja"])) != set(re.findall(r"{\d}", m["en"])):
        sys.exit(f"{file}: [{name}]: Japanese and English name different values")


def text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def write(path: pathlib.Path, content: str) -> None:
    if not path.exists() or path.read_text() != content:  # an unchanged header rebuilds nothing
        path.write_text(content)


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
