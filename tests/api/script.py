"""Reads an .api script: blocks of a request and what is expected of its answer (tests/api/README.md)."""
import dataclasses
import json
import pathlib
import re


class BadScript(Exception):
    pass


@dataclasses.dataclass
class Line:
    number: int
    word: str
    rest: str
    value: object = None  # the JSON that follows


@dataclasses.dataclass
class Block:
    request: Line
    checks: list[Line]


REQUESTS = {"GET", "POST", "today", "restart", "rebuild", "company", "account", "sign-out"}
CHECKS = {"expect", "fragment", "facts", "save", "count", "value", "type", "header", "contains", "lacks", "with", "key", "if-match", "file", "field"}
TAKES_JSON = {"POST", "fragment"}


def read(path: pathlib.Path) -> list[Block]:
    blocks: list[Block] = []
    for line in lines(path):
        if line.word in REQUESTS:
            blocks.append(Block(line, []))
        elif line.word not in CHECKS:
            raise BadScript(f"{path}:{line.number}: unknown word {line.word}")
        elif not blocks:
            raise BadScript(f"{path}:{line.number}: {line.word} before any request")
        else:
            blocks[-1].checks.append(line)
    for block in blocks:
        if block.request.word in ("GET", "POST") and not any(check.word == "expect" for check in block.checks):
            block.checks.insert(0, Line(block.request.number, "expect", "200"))
    if not blocks:
        raise BadScript(f"{path}: no request")
    return blocks


def lines(path: pathlib.Path):
    source = path.read_text().splitlines()
    number = 0
    while number < len(source):
        text = source[number].strip()
        number += 1
        if not text or text.startswith("#"):
            continue
        word, _, rest = text.partition(" ")
        line = Line(number, word, rest.strip())
        if word in TAKES_JSON:
            number = take_json(path, source, number, line)
        yield line


def take_json(path: pathlib.Path, source: list[str], number: int, line: Line) -> int:
    """JSON begins on the same line or on the next one and goes on until it is whole."""
    begins = re.search(r"(^|\s)([{\[].*)$", line.rest)
    if begins:
        line.rest, text = line.rest[:begins.start()].strip(), begins[2]
    elif number < len(source) and source[number].lstrip().startswith(("{", "[")):
        text = source[number]
        number += 1
    else:
        return number
    while True:
        try:
            line.value = json.loads(text)
            return number
        except json.JSONDecodeError as error:
            if number == len(source) or not source[number].strip():
                raise BadScript(f"{path}:{line.number}: this JSON does not end: {error}") from None
            text += "\n" + source[number]
            number += 1
