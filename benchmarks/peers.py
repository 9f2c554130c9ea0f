"""What search is measured against, in the same run: a LIKE scan, an FTS5 trigram index, rg over one file."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import time
from pathlib import Path

from reader.search.query import read_terms
from reader.store import Store

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
