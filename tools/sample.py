#!/usr/bin/env python3
"""Put the steps of the sample company into the program: samples/tohto/*.json -> one C++ table, in the order of their names.

usage: sample.py SAMPLE_DIR OUT.cpp
"""
import json
import pathlib
import sys


def main(source: pathlib.Path, out: pathlib.Path) -> None:
    rows = []
    for file in sorted(source.glob("*.json")):
        text = json.dumps(json.loads(file.read_text()), ensure_ascii=False, separators=(",", ":"))
        # A string literal may hold 64 KiB; longer ones are joined by the compiler.
        parts = [text[i:i + 8000] for i in range(0, len(text), 8000)]
        rows.append(f'    {{{json.dumps(file.stem)}, ' + "\n".join(json.dumps(p, ensure_ascii=False) for p in parts) + "},")
    text = '#include "app/sample_steps.hpp"\n\nnamespace app {\n\nconst std::vector<SampleFile> sample_files{\n' + "\n".join(rows) + "\n};\n\n}  // namespace app\n"
    if not out.exists() or out.read_text() != text:
        out.write_text(text)


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
