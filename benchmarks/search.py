"""How fast and how exact search is: `python -m benchmarks.search [ARTICLES…]`, by default 1000 and 10000.

Prints, for each size: how fast pages are taken in, the size of the file and of the index, and for every kind of query
the times of a whole search (exact total, 20 rows with snippets) beside those of a LIKE scan over the folded text in the
same file, with recall and precision against a scan in Python.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from benchmarks.corpus import SEED, issues
from reader.model import Order, Shelf
from reader.search import fold, read_terms
from reader.search.compile import ask
from reader.search.query import read_query
from reader.search.tree import Word
from reader.store import Store, found, intake, open_store, ranking, rows
from reader.store.connection import FILE

QUERIES = 40  # of each kind
SCANS = 5  # of each kind, of the floor: it is slow
ROWS = 20
BREAK = "\n"  # between the parts of a folded article; no term holds one
ESCAPED = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds."""

    p50: float
    p95: float
    most: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*", type=int, default=[1_000, 10_000])
    for articles in parser.parse_args().articles:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), articles)


def measure(folder: Path, articles: int) -> None:
    with open_store(folder) as store:
        seconds = build(store, articles)
        texts = folded_texts(store)
        say_size(store, folder, articles, seconds, texts)
        lay_floor(store, texts)
        print(f"{'query':10} {'p50':>7} {'p95':>7} {'max':>7}  {'scan p50':>8} {'ratio':>7}  recall precision   hits")
        for kind, queries in kinds(list(texts.values())).items():
            say_kind(store, texts, kind, queries)
        say_lists(store)
    store.close()


def build(store: Store, articles: int) -> float:
    """Take in pages of articles, a transaction each; the seconds spent storing."""
    spent = 0.0
    for issue in issues(articles):
        begun = time.perf_counter()
        intake.take_in(store, issue.source, issue.sheets, issue.data, issue.source.name, 1)
        spent += time.perf_counter() - begun
    return spent


def folded_texts(store: Store) -> dict[int, str]:
    texts: dict[int, list[str]] = {}
    for article, text in store.rows("SELECT article, text FROM block ORDER BY article, nth"):
        texts.setdefault(article, []).append(fold(text))
    return {article: BREAK.join(parts) for article, parts in texts.items()}


def lay_floor(store: Store, texts: dict[int, str]) -> None:
    """What search would be without an index, at its best: one folded text an article."""
    store.run("CREATE TEMP TABLE floor (article INTEGER PRIMARY KEY, text TEXT)")
    store.run_many("INSERT INTO floor VALUES (?, ?)", iter(texts.items()))


def kinds(texts: Sequence[str]) -> dict[str, list[str]]:
    """Queries by kind, cut out of the texts so that they occur, but for the misses."""
    chance = random.Random(SEED)
    made = {f"{length} chars": [cut(chance, texts, length) for _ in range(QUERIES)] for length in (1, 2, 3, 4, 6, 10)}
    made["40 chars"] = [cut(chance, texts, 40) for _ in range(QUERIES)]
    made["AND 2+2"] = [f"{cut(chance, texts, 2)} {cut(chance, texts, 2)}" for _ in range(QUERIES)]
    made["AND 1+2"] = [f"{cut(chance, texts, 1)} {cut(chance, texts, 2)}" for _ in range(QUERIES)]
    pairs = count_pairs(texts)
    made["common"] = pairs[:QUERIES]
    made["rare"] = pairs[-QUERIES:]
    made["miss"] = [cut(chance, texts, 3)[::-1] + "龘" for _ in range(QUERIES)]
    return made


def cut(chance: random.Random, texts: Sequence[str], length: int) -> str:
    while True:
        text = chance.choice(texts)
        start = chance.randrange(max(1, len(text) - length))
        piece = text[start : start + length]
        if len(piece) == length and not any(character.isspace() for character in piece):
            return piece


def count_pairs(texts: Sequence[str]) -> list[str]:
    """Pairs of characters of the first thousand texts, commonest first."""
    counts: dict[str, int] = {}
    for text in texts[:1000]:
        for pair in map("".join, pairwise(text)):
            if not any(character.isspace() for character in pair):
                counts[pair] = counts.get(pair, 0) + 1
    return sorted(counts, key=lambda pair: -counts[pair])


def timed(job: Callable[[str], object], queries: Sequence[str]) -> Times:
    took = sorted(clock(job, query) * 1000 for query in queries)
    return Times(statistics.median(took), took[int(len(took) * 0.95)], took[-1])


def clock(job: Callable[[str], object], query: str) -> float:
    begun = time.perf_counter()
    job(query)
    return time.perf_counter() - begun


def scan(store: Store, query: str) -> list[int]:
    terms = read_terms(query)
    tests = " AND ".join("text LIKE ? ESCAPE '\\'" for _ in terms)
    patterns = [f"%{term.translate(ESCAPED)}%" for term in terms]
    return [id for (id,) in store.rows(f"SELECT article FROM floor WHERE {tests}", *patterns)]


def say_size(store: Store, folder: Path, articles: int, seconds: float, texts: dict[int, str]) -> None:
    store.run("PRAGMA wal_checkpoint(TRUNCATE)")
    length = sum(map(len, texts.values())) // articles
    blocks = "SELECT block FROM pairs_data UNION ALL SELECT block FROM characters_data"
    index = store.value(f"SELECT sum(length(block)) FROM ({blocks})") / 1e6
    size = (folder / FILE).stat().st_size / 1e6
    sqlite = store.value("SELECT sqlite_version()")
    print(f"\n{articles:,} articles of {length} characters, seed {SEED}, SQLite {sqlite}")
    print(f"taken in: {articles / seconds:,.0f} articles/s ({seconds:.1f} s); file {size:.0f} MB, index {index:.0f} MB")


def say_kind(store: Store, texts: dict[int, str], kind: str, queries: Sequence[str]) -> None:
    ours = timed(lambda query: found.find(store, query, ROWS, Shelf()), queries)
    floor = timed(lambda query: scan(store, query), queries[:SCANS])
    recall, precision, hits = exactness(store, texts, queries)
    print(
        f"{kind:10} {ours.p50:7.2f} {ours.p95:7.2f} {ours.most:7.2f}  {floor.p50:8.1f} {floor.p50 / ours.p50:6.0f}x"
        f"  {recall:6.3f} {precision:9.3f} {hits:6,}"
    )


def exactness(store: Store, texts: dict[int, str], queries: Sequence[str]) -> tuple[float, float, int]:
    """Recall and precision over all queries together, and the median number of hits. Totals must be exact."""
    true, given, right, hits = 0, 0, 0, []
    for query in queries:
        terms = read_terms(query)
        truth = {id for id, text in texts.items() if all(term in text for term in terms)}
        asked = ask(query, read_query(query).tree or Word(query), date.today())
        answer = set(ranking.ranked(store, asked, Shelf(), len(texts), len(texts), Order.NEWEST))
        if found.find(store, query, 0, Shelf()).total != len(truth):
            raise SystemExit(f"the total for {query!r} is wrong")
        true, given, right = true + len(truth), given + len(answer), right + len(truth & answer)
        hits.append(len(truth))
    return right / true if true else 1.0, right / given if given else 1.0, round(statistics.median(hits))


def say_lists(store: Store) -> None:
    for name, job in (
        ("all rows", lambda _: rows.rows_of(store, Shelf())),
        ("sidebar", lambda _: rows.shelves_of(store)),
    ):
        took = timed(job, [""] * 5)
        print(f"{name:10} {took.p50:7.2f} {took.p95:7.2f} {took.most:7.2f}")


if __name__ == "__main__":
    main()
