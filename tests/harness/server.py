"""A real server on a data directory of its own, on a free port, with its business day pinned."""
import pathlib
import queue
import re
import signal
import subprocess
import threading
import time


class ServerFailed(Exception):
    """The program did not start, or a command of it ended badly."""


class Server:
    def __init__(self, program: str, data: pathlib.Path, today: str, environment: dict[str, str] | None = None, limit: str = "") -> None:
        """`limit` is a shell line such as `ulimit -f 2000` that the server runs under."""
        self.program, self.data, self.today = program, data, today
        self.environment, self.limit = environment, limit
        self.process: subprocess.Popen | None = None
        self.port, self.token = 0, ""
        self.log = data.parent / f"{data.name}.log"

    def start(self, patience: float = 60) -> "Server":
        """Returns once the server has printed its address; `token` is the one of the first run, if there is one."""
        command = [self.program, "serve", "--data", str(self.data), "--listen", "127.0.0.1:0", "--today", self.today]
        if self.limit:
            command = ["/bin/sh", "-c", f'{self.limit}; exec "$@"', "sh", *command]
        with self.log.open("a") as errors:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, env=self.environment)
        lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=self._read, args=(self.process.stdout, lines), daemon=True).start()
        until, printed, self.port, self.token = time.monotonic() + patience, [], 0, ""
        first_run = not any((self.data / "companies").glob("*.db"))
        while not self.port or (first_run and not self.token):
            try:
                line = lines.get(timeout=max(0.01, until - time.monotonic()))
            except queue.Empty:
                line = None
            if line is None:
                self.kill()
                raise ServerFailed(f"no address from {' '.join(command)}\n{''.join(printed)}{self.errors()}")
            printed.append(line)
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
            if found := re.search(r"^token: (\S+)", line):
                self.token = found[1]
        return self

    @staticmethod
    def _read(stream, lines) -> None:
        for line in stream:
            lines.put(line)
        lines.put(None)

    def errors(self) -> str:
        return self.log.read_text(errors="replace")[-4000:] if self.log.exists() else ""

    def kill(self) -> None:
        """SIGKILL, as a power cut does."""
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None

    def stop(self) -> None:
        """SIGTERM; a server that does not end by itself, or ends with a fault, is an error."""
        if not self.process:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.kill()
            raise ServerFailed(f"did not stop within 30 s\n{self.errors()}") from None
        self.process = None
        if code not in (0, -signal.SIGTERM):
            raise ServerFailed(f"ended with {code}\n{self.errors()}")

    def run(self, *arguments: str, expect: int | None = 0) -> str:
        """Another command of the program on the same data directory; its output."""
        command = [self.program, *arguments, "--data", str(self.data)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, env=self.environment)
        if expect is not None and done.returncode != expect:
            raise ServerFailed(f"exit {done.returncode} from {' '.join(command)}\n{done.stdout}{done.stderr}")
        return done.stdout
