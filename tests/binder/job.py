#!/usr/bin/env python3
"""A binder made as a job: its progress is told, a job that is cancelled records nothing, and one whose server was killed in the middle is
made at the next start, once. What the server's memory grows by is given back.

usage: job.py PROGRAM
"""
import json
import pathlib
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from harness.client import Client  # noqa: E402
from harness.server import Server  # noqa: E402

HERE = "/api/v1/companies/tohto"
MOST_MEBIBYTES = 128


class Company:
    def __init__(self, server: Server, made: dict) -> None:
        self.server, self.client = server, Client(server.start().port)
        self.client.sign_in(made["login"], made["password"])

    def put(self, key: str) -> str:
        answer = self.client.post(f"{HERE}/binder/jobs", {"as_of": "2026-09-30", "purpose": "internal", "note": key}, key)
        assert answer.status == 202, answer.text()
        return answer.json["job"]

    def job(self, of: str) -> dict:
        return next(job for job in self.client.get(f"{HERE}/jobs").json["jobs"] if job["id"] == of)

    def binders(self) -> list[dict]:
        return self.client.get(f"{HERE}/binder/binders").json["rows"]

    def wait(self, of: str, until, patience: float = 120) -> dict:
        end = time.monotonic() + patience
        while not until(job := self.job(of)):
            assert time.monotonic() < end, f"the job stands still: {job}"
            time.sleep(0.02)
        return job

    def resident(self) -> float:
        """MiB of the server."""
        status = pathlib.Path(f"/proc/{self.server.process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024

    def again(self) -> None:
        self.server.kill()
        self.client.reconnect(self.server.start().port)


def is_over(job: dict) -> bool:
    return job["state"] in ("done", "failed", "cancelled")


def killed(company: Company) -> None:
    """The server dies while the job runs; the next one takes it up at once and makes one binder."""
    before = len(company.binders())
    job = company.put("killed")
    company.wait(job, lambda seen: seen["state"] == "running" and seen["percent"] > 0)
    company.again()
    done = company.wait(job, is_over)
    assert done["state"] == "done", done
    assert company.put("killed") == job, "the same key is the same job"
    rows = company.binders()
    assert len(rows) == before + 1 and rows[0]["id"] == done["result"] and rows[0]["note"] == "killed", rows[:2]
    paper = company.client.get(f"{HERE}/binder/binders/{done['result']}/binder.pdf")
    assert paper.status == 200 and len(paper.body) == rows[0]["bytes"]


def cancelled(company: Company) -> None:
    """Two at once: the first is stopped in the middle, the second before it began."""
    before = len(company.binders())
    jobs = [company.put("first"), company.put("second")]
    company.wait(jobs[0], lambda seen: seen["state"] == "running")
    for job in jobs:
        answer = company.client.post(f"{HERE}/jobs/{job}/cancel")
        assert answer.status == 200, answer.text()
    answer = company.client.post(f"{HERE}/jobs/{jobs[0]}/cancel")
    assert (answer.status, answer.json["code"]) == (409, "jobs.over_already"), answer.text()
    last = company.put("after")
    assert company.wait(last, is_over)["state"] == "done"
    assert [row["note"] for row in company.binders()[:-before]] == ["after"], company.binders()
    assert all(company.job(job)["state"] == "cancelled" for job in jobs)


def memory(company: Company) -> None:
    before, peak = company.resident(), 0.0
    job = company.put("memory")

    def watch(seen: dict) -> bool:
        nonlocal peak
        peak = max(peak, company.resident())
        return is_over(seen)

    begun = time.monotonic()
    assert company.wait(job, watch)["state"] == "done"
    seconds, after = time.monotonic() - begun, company.resident()
    print(json.dumps({"seconds": round(seconds, 2), "before_mib": round(before), "peak_mib": round(peak), "after_mib": round(after)}))
    assert peak - before <= MOST_MEBIBYTES, f"a binder took {peak - before:.0f} MiB"
    assert after - before <= MOST_MEBIBYTES / 4, f"{after - before:.0f} MiB were not given back"


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(program, pathlib.Path(folder) / "data", "2026-10-01")
        made = json.loads(server.run("demo", "--json"))
        try:
            company = Company(server, made)
            killed(company)
            cancelled(company)
            memory(company)
            server.stop()
        finally:
            server.kill()
        server.run("verify")
        server.run("rebuild", "--check")


if __name__ == "__main__":
    main(*sys.argv[1:])
