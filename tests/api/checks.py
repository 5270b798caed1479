"""What a line of an .api script asks of an answer. Each check returns what is wrong, or nothing."""
import re
import subprocess

from harness.client import Answer

MISSING = object()


def step(value, path: str):
    """The value at `.rows[0].name`, or MISSING."""
    for name, index in re.findall(r"\.([\w-]+)|\[(-?\d+)\]", path):
        if name and isinstance(value, dict):
            value = value.get(name, MISSING)
        elif index and isinstance(value, list) and -len(value) <= int(index) < len(value):
            value = value[int(index)]
        else:
            return MISSING
    return value


def contained(expected, actual, path: str = "") -> str | None:
    """The first place where `actual` lacks what `expected` says: objects may have more, lists more elements between."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for name, value in expected.items():
            if name not in actual:
                return f"{path}.{name} is missing"
            if wrong := contained(value, actual[name], f"{path}.{name}"):
                return wrong
        return None
    if isinstance(expected, list) and isinstance(actual, list):
        place = 0
        for number, value in enumerate(expected):
            while place < len(actual) and contained(value, actual[place]):
                place += 1
            if place == len(actual):
                return f"{path} has no further element like its expected [{number}]: {value!r}"
            place += 1
        return None
    return None if expected == actual and type(expected) is type(actual) else f"{path or 'the answer'} is {actual!r}, not {expected!r}"


def status(rest: str, answer: Answer, named: list[str]) -> str | None:
    """expect STATUS [code [at path]]; a refusal that names codes names all of them."""
    found = re.fullmatch(r"(\d{3})(?: ([a-z_]+\.[a-z0-9_]+)(?: at (\S+))?)?", rest)
    if not found:
        return "write: expect STATUS [code [at path]]"
    if answer.status != int(found[1]):
        return f"status {answer.status}"
    if not found[2]:
        return None
    faults = answer.json.get("errors") or [{"code": answer.json.get("code"), "path": ""}]
    matching = [fault for fault in faults if fault["code"] == found[2] and (found[3] is None or fault.get("path", "") == found[3])]
    unnamed = [fault["code"] for fault in faults if fault["code"] not in named]
    if not matching:
        return f"no fault {found[2]} at {found[3] or 'any path'}"
    return f"faults the script does not name: {', '.join(unnamed)}" if unnamed else None


def facts(rest: str, answer: Answer) -> str | None:
    recorded = [entry["fact"] for entry in answer.json.get("entries", [])]
    return None if recorded == rest.split() else f"recorded {' '.join(recorded) or 'nothing'}"


def count(rest: str, answer: Answer) -> str | None:
    path, _, number = rest.partition(" = ")
    found = step(answer.json, path)
    return None if isinstance(found, list) and len(found) == int(number) else f"{path} has {len(found) if isinstance(found, list) else found!r}"


def text_of(answer: Answer) -> str:
    """The words of an answer: a PDF as pdftotext reads it, anything else as it came."""
    if answer.headers.get("content-type", "").startswith("application/pdf"):
        return subprocess.run(["pdftotext", "-layout", "-", "-"], input=answer.body, capture_output=True, check=True).stdout.decode()
    return answer.body.decode(errors="replace")


def contains(rest: str, answer: Answer) -> str | None:
    """Blanks count for nothing: documents break lines where they like."""
    return None if squeezed(rest) in squeezed(text_of(answer)) else f"does not contain {rest}"


def lacks(rest: str, answer: Answer) -> str | None:
    return f"contains {rest}" if squeezed(rest) in squeezed(text_of(answer)) else None


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def header(rest: str, answer: Answer) -> str | None:
    name, _, value = rest.partition(": ")
    found = answer.headers.get(name.lower())
    return None if found == value else f"{name} is {found}"


def kind(rest: str, answer: Answer) -> str | None:
    found = answer.headers.get("content-type", "").split(";")[0]
    return None if found == rest else f"the type is {found}"
