#!/usr/bin/env python3
"""Make a table of a folder's files that is linked into the program: http::embedded_assets(), or a function named otherwise
(`manual::pictures` is declared in manual/pictures.hpp).

usage: embed.py DIR OUT.cpp [FUNCTION]

Files that shrink are also kept as brotli and gzip. The copies lie beside OUT.cpp, named by the hash of their content: that is
the cache of the next run, and a compiler cache sees a changed file as a changed source. No folder: an empty table.
"""
import gzip
import hashlib
import pathlib
import subprocess
import sys

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
SHRINKS = {".css", ".html", ".ico", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".webmanifest"}
WORTH = 0.9  # a compressed form must be at least a tenth smaller


def main(folder: pathlib.Path, out: pathlib.Path, function: str = "http::embedded_assets") -> None:
    store = out.with_suffix(".files")
    store.mkdir(parents=True, exist_ok=True)
    files = sorted(f for f in folder.rglob("*") if f.is_file() and f.suffix != ".map") if folder.is_dir() else []
    labels, rows = [], []
    for n, file in enumerate(files):
        if file.suffix not in TYPES:
            sys.exit(f"{file}: no media type is known for {file.suffix}")
        content = file.read_bytes()
        digest = hashlib.sha256(content).hexdigest()[:32]
        forms = [put(store / digest, lambda: content)]
        if file.suffix in SHRINKS:
            forms += [put(store / f"{digest}.br", lambda: brotli(content)), put(store / f"{digest}.gz", lambda: gzip.compress(content, 9, mtime=0))]
        names = []
        for form in forms:
            if form is not forms[0] and form.stat().st_size > WORTH * len(content):
                names.append("{}")
                continue
            label = f"ishizue_asset_{function.replace('::', '_')}_{n}_{len(names)}"
            labels.append((label, form))
            names.append(f"between({label}, {label}_end)")
        names += ["{}"] * (3 - len(names))
        rows.append(f'        {{"/{file.relative_to(folder).as_posix()}", "{TYPES[file.suffix]}", "{digest}", {", ".join(names)}}},')
    out.write_text(source(labels, rows, function))


def put(path: pathlib.Path, make) -> pathlib.Path:
    if not path.exists():
        unfinished = path.with_name(path.name + ".new")
        unfinished.write_bytes(make())
        unfinished.rename(path)
    return path


def brotli(content: bytes) -> bytes:
    return subprocess.run(["brotli", "-q", "11", "-c"], input=content, stdout=subprocess.PIPE, check=True).stdout


def source(labels, rows, function: str) -> str:
    header = "http/static_files.hpp" if function == "http::embedded_assets" else function.replace("::", "/") + ".hpp"
    lines = [f'#include "{header}"', "", "#include <vector>", ""]
    for label, path in labels:
        lines += ['asm(".pushsection .rodata\\n"', f'    "{label}:\\n"', f'    ".incbin \\"{path.resolve()}\\"\\n"', f'    "{label}_end: .byte 0\\n"',
                  '    ".popsection\\n");']
    lines += [f'extern "C" const char {label}[], {label}_end[];' for label, _ in labels]
    lines += ["", f"std::span<const http::Asset> {function}()", "{"]
    if rows:
        lines += ["    const auto between = [](const char* from, const char* to) {", "        return std::string_view{from, static_cast<std::size_t>(to - from)};",
                  "    };"]
    lines += ["    static const std::vector<http::Asset> all{", *rows, "    };", "    return all;", "}", ""]
    return "\n".join(lines)


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), *sys.argv[3:])
