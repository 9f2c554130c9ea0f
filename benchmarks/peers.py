"""What search is measured against, in the same run: a LIKE scan, an FTS5 trigram index, rg over one file, Recoll."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import time
from pathlib import Path

from reader.search.query import read_terms
from reader.store import Store

PATIENCE = 120  # seconds for Recoll to index
ESCAPED = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


def lay_floor(store: Store, texts: dict[int, str]) -> None:
    """What search would be without an index, at its best: one folded text an article."""
    store.run("CREATE TEMP TABLE floor (article INTEGER PRIMARY KEY, text TEXT)")
    store.run_many("INSERT INTO floor VALUES (?, ?)", iter(texts.items()))


def scan(store: Store, query: str) -> list[int]:
    terms = read_terms(query)
    tests = " AND ".join("text LIKE ? ESCAPE '\\'" for _ in terms)
    patterns = [f"%{term.translate(ESCAPED)}%" for term in terms]
    return [id for (id,) in store.rows(f"SELECT article FROM floor WHERE {tests}", *patterns)]


def say_peers(store: Store, folder: Path, texts: dict[int, str], queries: list[str]) -> None:
    """Queries of one run of characters: the peers know no other."""
    queries = [query for query in queries if len(query.split()) == 1]
    begun = time.perf_counter()
    store.run("CREATE VIRTUAL TABLE temp.three USING fts5 (text, content='', tokenize='trigram')")
    store.run_many("INSERT INTO temp.three (rowid, text) VALUES (?, ?)", iter(texts.items()))
    built = time.perf_counter() - begun
    sql = "SELECT rowid FROM temp.three WHERE three MATCH ?"
    _say(f"FTS5 trigram ({built:.0f} s)", [lambda q=q: store.rows(sql, _phrase(q)) for q in queries])
    missed = sum(1 for q in queries if scan(store, q) and not store.rows(sql, _phrase(q)))
    print(f"{'':24} finds nothing for {missed} of {len(queries)} queries that have hits")
    if program := shutil.which("rg"):
        file = folder / "texts.txt"
        file.write_text("\n".join(text.replace("\n", " ") for text in texts.values()), "utf-8")
        command = [program, "--count", "--fixed-strings", "--"]
        _say("rg", [lambda q=q: subprocess.run([*command, q, str(file)], stdout=subprocess.DEVNULL) for q in queries])
        file.unlink()
    if (program := shutil.which("recollq")) and (indexer := shutil.which("recollindex")):
        _say_recoll(store, folder / "recoll", program, indexer, texts, queries)


def _say_recoll(
    store: Store, folder: Path, program: str, indexer: str, texts: dict[int, str], queries: list[str]
) -> None:
    """A file for each article; each query a process of its own, as rg is."""
    for name in ("texts", "conf"):
        (folder / name).mkdir(parents=True)
    for id, text in texts.items():
        (folder / "texts" / f"{id}.txt").write_text(text, "utf-8")
    # Left to itself, it stands behind everybody else who wants the processor.
    (folder / "conf" / "recoll.conf").write_text(f"topdirs = {folder / 'texts'}\nidxniceprio = 0\n", "utf-8")
    begun = time.perf_counter()
    try:
        subprocess.run([indexer, "-c", str(folder / "conf")], capture_output=True, check=False, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        print(f"Recoll did not index {len(texts):,} files in {PATIENCE} s", flush=True)
        return
    built = time.perf_counter() - begun
    command = [program, "-c", str(folder / "conf"), "-b", "-n", "0"]

    def ask(query: str) -> set[int]:
        done = subprocess.run([*command, _phrase(query)], capture_output=True, text=True, check=False)
        return {int(Path(line).stem) for line in done.stdout.split() if line.endswith(".txt")}

    _say(f"Recoll ({built:.0f} s)", [lambda q=q: ask(q) for q in queries])
    wanted = {query: set(scan(store, query)) for query in queries}
    given = {query: ask(query) for query in queries}
    right = sum(len(wanted[query] & given[query]) for query in queries)
    recall = right / max(1, sum(map(len, wanted.values())))
    print(f"{'':24} recall {recall:.3f}, precision {right / max(1, sum(map(len, given.values()))):.3f}")
    shutil.rmtree(folder)


def _phrase(query: str) -> str:
    return '"' + query.replace('"', '""') + '"'


def _say(name: str, jobs: list) -> None:
    took = []
    for job in jobs:
        begun = time.perf_counter()
        job()
        took.append((time.perf_counter() - begun) * 1000)
    took.sort()
    print(f"{name:24} {statistics.median(took):7.2f} {took[int(len(took) * 0.95)]:7.2f} {took[-1]:7.2f}", flush=True)
