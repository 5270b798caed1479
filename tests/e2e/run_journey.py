#!/usr/bin/env python3
"""Runs one journey (web/e2e/*.spec.ts) with Playwright on Debian's Chromium, against a server of its own.

`first_run` begins with an empty installation; every other journey with the sample company and the account that looks at it.
Pictures go to the folder SCREENSHOTS if it is set.

usage: run_journey.py PROGRAM SPEC [both]
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from harness.server import Server  # noqa: E402


def main(program: str, spec: str, sizes: str = "") -> None:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(program, pathlib.Path(folder) / "data", "2026-10-01")
        environment = os.environ | {"PLAYWRIGHT_OUTPUT": f"{folder}/output", "CI": "1", "ISHIZUE": str(pathlib.Path(program).resolve())}
        if sizes == "both":
            environment["BOTH_SIZES"] = "1"
        if not spec.startswith("first_run"):
            made = json.loads(server.run("demo", "--json"))
            environment |= {"COMPANY": made["company"], "LOGIN": made["login"], "PASSWORD": made["password"]}
        try:
            server.start()
            environment |= {"BASE_URL": f"http://127.0.0.1:{server.port}", "TOKEN": server.token}
            done = subprocess.run([ROOT / "web/node_modules/.bin/playwright", "test", f"e2e/{spec}"], cwd=ROOT / "web", env=environment,
                                  stdout=subprocess.PIPE, text=True)
            print(done.stdout, flush=True)
            if done.returncode or " passed" not in done.stdout:  # a journey that is skipped whole has shown nothing
                sys.exit(f"the journey {spec} failed\n{server.errors()}")
            server.stop()
        finally:
            server.kill()
        server.run("verify")
        server.run("rebuild", "--check")


if __name__ == "__main__":
    main(*sys.argv[1:])
