#!/usr/bin/env python3
"""Prints how fast and how large Ishizue is, as ratios taken in one run; numbers of different runs are not compared.

usage: run.py RELEASE_BUILD_FOLDER   (after: cmake --build build-release --target bench)
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from harness.client import Client  # noqa: E402
from harness.server import Server  # noqa: E402

TABLES = ("readiness/requirements", "organization/people")  # the first that this build has
LISTS = ("custody/items", "training/people", "training/attendances", "suppliers/suppliers")
SECONDS = 5


def line(what: str, found: str, goal: str) -> None:
    print(f"{what:44} {found:>24}   目標 {goal}", flush=True)


def wrk(port: int, path: str, connections: int, headers: dict[str, str]) -> tuple[float, str]:
    """Requests a second and the 99th percentile."""
    more = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    done = subprocess.run(["wrk", "-t2", f"-c{connections}", f"-d{SECONDS}", "--latency", *more, f"http://127.0.0.1:{port}{path}"],
                          capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in done:
        sys.exit(f"{path} was refused under load:\n{done}")
    return float(re.search(r"Requests/sec: +([\d.]+)", done)[1]), re.search(r"99% +(\S+)", done)[1]


def resident(server: Server) -> float:
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def reading(build: pathlib.Path, server: Server, client: Client, company: str, folder: pathlib.Path) -> None:
    """The table against a bare Beast handler that sends the same bytes."""
    for table in TABLES:
        path = f"/api/v1/companies/{company}/{table}"
        answer = client.get(path)
        if answer.status == 200:
            break
    body = folder / "body"
    body.write_bytes(answer.body)
    with subprocess.Popen([build / "bare_beast", body], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as bare:
        limit, limit_p99 = wrk(int(bare.stdout.readline()), "/", 64, {})
        bare.stdin.close()
    ours, p99 = wrk(server.port, path, 64, {"Cookie": client.cookie})
    line(f"GET {table} ({len(answer.body)} バイト)", f"{ours:,.0f}/s", "")
    line("  Beast だけのサーバーとの比", f"{ours / limit:.2f}（{limit:,.0f}/s）", "0.6 以上")
    line("  64 接続の p99", f"{p99}（Beast だけ {limit_p99}）", "報告のみ")


def lists(server: Server, client: Client, company: str) -> None:
    """Pages of the lists that are read out of tables at every request."""
    for path in LISTS:
        whole = f"/api/v1/companies/{company}/{path}"
        rate, p99 = wrk(server.port, whole, 2, {"Cookie": client.cookie})
        line(f"一覧 {path}（{len(client.get(whole).body)} バイト）", f"p99 {p99}（{rate:,.0f}/s）", "30 ms 未満")


def first_searches(client: Client, path: str, searches: int = 200) -> str:
    """The 99th percentile of searches that nobody has asked for before, one client after the other's answer."""
    times = []
    for n in range(searches):
        began = time.monotonic()
        client.get(f"{path}?q=%E4%BD%9C%E6%A5%AD{n}%20")
        times.append(time.monotonic() - began)
    return f"{sorted(times)[searches * 99 // 100 - 1] * 1000:.0f} ms"


def sizes(server: Server, made: dict, client: Client) -> None:
    before = resident(server)
    line("待機中の常駐メモリー", f"{before:.1f} MB", "64 MB 未満")
    client.sign_in(made["login"], made["password"])
    for _ in range(4):
        Client(server.port).sign_in(made["login"], made["password"])
    line("  サインイン 5 回の後", f"{resident(server) - before:+.1f} MB", "同時に二つ、各 19 MiB まで")


def cold_start(server: Server) -> None:
    times = []
    for _ in range(5):
        began = time.monotonic()
        server.start()
        times.append(time.monotonic() - began)
        server.stop()
    line("冷えた状態からの起動", f"{sorted(times)[2]:.3f} s", "0.3 s 未満")


def ledger(server: Server, client: Client, company: str, folder: pathlib.Path) -> None:
    """An old ledger of 100,000 rows: taken over, filtered and paged, written out."""
    file = folder / "old.csv"
    people = ("鈴木 達也", "髙﨑 亮", "井上 さくら", "木村 大輔")
    with file.open("w") as out:
        out.write("番号,日付,入室時刻,退室時刻,氏名,所属,施設,許可区分,許可番号,用件\n")
        for n in range(100_000):
            out.write(f"旧-{n:06},2026-{5 + n % 5:02}-{1 + n % 28:02},09:{n % 60:02},17:{n % 60:02},{people[n % 4]},設計第1課,施-01,許可者,カ-0111,作業{n % 997}\n")
    began = time.monotonic()
    server.run("import", "ledger", "f15", str(file), "--company", company)
    line("簿冊の取込み（100,000 行の CSV、下見を含む）", f"{time.monotonic() - began:.2f} s", "5 s 未満")
    path = f"/api/v1/companies/{company}/ledgers/forms/f15/rows"
    for what, query in (("先頭", ""), ("終わりの方", "?cursor=99900"), ("絞り込み", "?q=%E4%BD%9C%E6%A5%AD996"), ("未確認", "?show=unconfirmed&limit=200")):
        rate, p99 = wrk(server.port, path + query, 2, {"Cookie": client.cookie})
        line(f"  簿冊の行（{what}）", f"p99 {p99}（{rate:,.0f}/s）", "30 ms 未満")
    line("  簿冊の行（毎回ちがう語で絞り込み）", f"p99 {first_searches(client, path)}", "30 ms 未満")
    began = time.monotonic()
    bytes_out = len(client.get(f"/api/v1/companies/{company}/ledgers/forms/f15/excel").body)
    line("  Excel に書き出す", f"{time.monotonic() - began:.2f} s（{bytes_out / 1e6:.1f} MB）", "報告のみ")
    began = time.monotonic()
    client.get(f"/api/v1/companies/{company}/ledgers/faults?form=f20")
    line("  記入要領の確認（全ての簿冊）", f"{time.monotonic() - began:.2f} s", "報告のみ")


def rule_books(client: Client, company: str) -> None:
    """Each rule text in force as PDF."""
    rules = f"/api/v1/companies/{company}/rules"
    for document in client.get(f"{rules}/documents").json["documents"]:
        began = time.monotonic()
        pdf = client.get(f"{rules}/versions/{document['in_force']['id']}/booklet.pdf").body
        took = time.monotonic() - began
        said = subprocess.run(["pdfinfo", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
        pages = int(re.search(r"Pages: +(\d+)", said)[1])
        line(f"規則のPDF（{document['title']}、{pages} ページ）", f"{took:.2f} s、{len(pdf) / 1000:.0f} kB", "30 ページで 0.3 s、300 kB 未満")


def binder_memory(server: Server, client: Client, company: str) -> None:
    """A binder made by the server: what it adds while it is made, and what it keeps."""
    before = resident(server)
    path = f"/api/v1/companies/{company}"
    job = client.post(f"{path}/binder/jobs", {"as_of": "2026-09-30", "purpose": "internal", "note": "bench"}).json["job"]
    most = before
    while next(one for one in client.get(f"{path}/jobs").json["jobs"] if one["id"] == job)["state"] not in ("done", "failed", "cancelled"):
        most = max(most, resident(server))
        time.sleep(0.01)
    line("監査用一式を作る間の常駐メモリー", f"{most - before:+.0f} MB", "128 MB まで")
    line("  作り終えた後", f"{resident(server) - before:+.0f} MB", "返すこと")


def binder(server: Server, company: str, folder: pathlib.Path) -> None:
    began = time.monotonic()
    server.run("binder", "--company", company, "--as-of", "2026-09-30", "-o", str(folder / "binder.pdf"))
    line("監査用一式（見本の会社）", f"{time.monotonic() - began:.2f} s", "2 s 未満")


def journal(build: pathlib.Path) -> None:
    done = subprocess.run([build / "journal_bench", "--benchmark_format=json"], capture_output=True, text=True, check=True)
    rows = {re.split(r"[/:]", row["name"])[0]: row for row in json.loads(done.stdout)["benchmarks"]}
    commit = rows["group_commit"]
    line("確定する操作（32 人が同時）", f"{commit['group_commit_per_s']:,.0f}/s", "")
    line("  一件ずつ確定するときとの比", f"{commit['ratio']:.1f}（{commit['commit_each_per_s']:,.0f}/s）", "5 以上")
    line("記録の追加（まとめて）", f"{rows['append']['items_per_second']:,.0f} 件/s", "報告のみ")
    line("記録からの作り直し", f"{rows['replay']['items_per_second']:,.0f} 件/s", "150,000 以上")
    line("連鎖の検証", f"{rows['verify']['items_per_second']:,.0f} 件/s", "1,000,000 以上")


def entry_check(build: pathlib.Path) -> None:
    said = subprocess.run([build / "entry_check_bench"], capture_output=True, text=True, check=True).stdout
    taken = sum(int(milliseconds) for milliseconds in re.findall(r"(\d+) ms", said))
    line("記入要領の確認（100,000 行、134 の規則）", f"{taken / 1000:.2f} s", "1 s 未満")


def main(folder: str) -> None:
    build = pathlib.Path(folder).resolve()
    with tempfile.TemporaryDirectory() as name:
        server = Server(str(build / "ishizue"), pathlib.Path(name) / "data", "2026-10-01")
        made = json.loads(server.run("demo", "--json"))
        try:
            cold_start(server)
            client = Client(server.start().port)
            sizes(server, made, client)
            rule_books(client, made["company"])
            binder_memory(server, client, made["company"])
            reading(build, server, client, made["company"], pathlib.Path(name))
            lists(server, client, made["company"])
            ledger(server, client, made["company"], pathlib.Path(name))
        finally:
            server.kill()
        if "binder" in server.run("help", expect=None):
            binder(server, made["company"], pathlib.Path(name))
        journal(build)
        entry_check(build)


main(*sys.argv[1:])
