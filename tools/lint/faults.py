"""What every lint shares: the tracked files of the project, and a list of faults that decides the exit code."""
import pathlib
import subprocess
import sys


class Faults:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, path, line: int, text: str) -> None:
        self.lines.append(f"{path}:{line}: {text}")

    def exit(self, checked: int) -> None:
        """Ends the lint: an empty tree is a fault too, or a wrong folder would pass."""
        print(*self.lines, sep="\n") if self.lines else None
        if not checked:
            sys.exit("nothing to check")
        print(f"{checked} checked, {len(self.lines)} faults")
        sys.exit(1 if self.lines else 0)


def tracked(root: pathlib.Path, *patterns: str) -> list[pathlib.Path]:
    """Files of the project matching the patterns, relative to its root: known to git or new but not ignored."""
    out = subprocess.run(["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-co", "--exclude-standard", "--", *patterns],
                         check=True, capture_output=True, text=True).stdout
    return [pathlib.Path(line) for line in out.splitlines() if (root / line).is_file()]


def root_from_arguments() -> pathlib.Path:
    return pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
