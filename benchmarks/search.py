"""How fast and how exact search is: `python -m benchmarks.search [ARTICLES…]`, by default 1000 and 10000.

Prints, for each size: how fast pages are taken in, taken out and parsed anew, the size of file and index; for every
kind of query the times of a whole search (exact total, 50 rows with snippets, pages) on an open library, beside a LIKE
scan over the folded text in the same file, with recall and precision against a scan in Python; then the same in short
lists, in the other orders, counting only, facets, from a cold file, in another process while a tenth as many articles
(10,000 at most) are taken in, and the memory of such a process. Times are milliseconds of the processor, so that what
else the machine does counts little; the last column is p95 by the clock on the wall. `--peers` adds an FTS5 trigram
index and, where installed, rg and Recoll. `--kept FOLDER` builds a library there, if there is none, leaves it as it is,
and prints all but the scans: before and after a change. `--beside` adds to that what another process prints, on a copy.
"plain" is the plainest exact search (benchmarks/plain.py), asked the same in turns; `--plain` prints that alone.
"floor" is what SQLite alone takes for two characters: to count, and to fetch 50 ids, their rows and texts; no ranking.
"a fixed loop" is the same small work each time: what it takes above its least is what others take of the processor.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

from benchmarks import peers, plain
from benchmarks.corpus import SEED, Issue, issues
from benchmarks.exact import SAMPLE, exactness, folded_texts
from reader.arrivals import TOGETHER
from reader.model import Order, Shelf, ShelfKind
from reader.search import fold
from reader.search.sql import PAIRS
from reader.search.tokens import pair_phrase
from reader.store import Store, facets, found, index, intake, open_store, rows, sheets
from reader.store.blocks import TEXT
from reader.store.connection import FILE

QUERIES = 40  # of each kind
SCANS = 5  # of each kind, of the floor: it is slow
ROWS = 50
FACETS = 20
ADDED = 10_000  # articles, at most
AGAIN = 20  # pages that are taken out and parsed anew
TOLD = 20_000  # taken in, and said so
HEAD = f"{'query':16} {'p50':>7} {'p95':>7} {'max':>7} {'wall p95':>9}"


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds."""

    p50: float
    p95: float
    most: float
    wall: float  # p95

    def __str__(self) -> str:
        return f"{self.p50:7.2f} {self.p95:7.2f} {self.most:7.2f} {self.wall:9.2f}"


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds."""

    processor: float
    wall: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--beside", action="store_true")
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--searching", help=argparse.SUPPRESS)  # the folder of the process that searches meanwhile
    arguments = parser.parse_args()
    if arguments.searching:
        search_on(Path(arguments.searching))
        return
    if arguments.kept and arguments.plain:
        say_plain(arguments.kept)
        return
    if arguments.kept:
        measure_kept(arguments.kept, arguments.articles[0], arguments.beside)
        return
    for articles in arguments.articles:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), articles, arguments.peers)


def measure(folder: Path, articles: int, with_peers: bool) -> None:
    with open_store(folder) as store:
        say_size(store, folder, build(store, articles))
        texts = folded_texts(store)
        queries = kinds(list(texts.values()))
        (folder / "queries.json").write_text(json.dumps(queries))
        peers.lay_floor(store, texts)
        print(f"{HEAD}  {'scan p50':>8} {'ratio':>7}  recall precision   hits")
        say_loop()
        together: list[Took] = []
        for kind, of_kind in queries.items():
            together += say_kind(store, texts if articles <= SAMPLE else {}, kind, of_kind)
        print(f"{'all of these':16} {times(together)}")
        say_floor(store, queries["2 chars"])
        say_narrowed(store, queries)
        say_lists(store, queries)
        say_anew(store)
        if with_peers:
            peers.say_peers(store, folder, texts, [query for of_kind in queries.values() for query in of_kind[:5]])
    store.close()
    say_plain(folder)
    say_cold(folder, queries)
    say_while_adding(folder, articles)


def measure_kept(folder: Path, articles: int, beside: bool) -> None:
    asked = folder / "queries.json"
    with open_store(folder) as store:
        if not asked.exists():
            say_size(store, folder, build(store, articles))
            asked.write_text(json.dumps(kinds(list(folded_texts(store).values()))))
        else:
            while index.put_in_order(store):  # of a library that another version has built
                pass
            say_size(store, folder, None)
        queries: dict[str, list[str]] = json.loads(asked.read_text())
        timed(lambda query: found.find(store, query, ROWS), [of_kind[0] for of_kind in queries.values()])
        print(HEAD)
        say_loop()
        together = [took for kind, of_kind in queries.items() for took in say_kind(store, {}, kind, of_kind)]
        print(f"{'all of these':16} {times(together)}")
        say_floor(store, queries["2 chars"])
        say_narrowed(store, queries)
        say_lists(store, queries)
        say_anew(store)
        say_loop()
    store.close()
    if (folder / plain.FILE).exists():
        say_plain(folder)
    say_cold(folder, queries)
    if beside:
        with tempfile.TemporaryDirectory(dir=folder.parent) as copy:
            for name in (FILE, asked.name):
                shutil.copyfile(folder / name, Path(copy) / name)
            say_while_adding(Path(copy), articles)


def say_plain(folder: Path) -> None:
    """The plainest search and ours, query by query in turns, the better of two of each; and how often ours takes what
    the other does."""
    queries: dict[str, list[str]] = json.loads((folder / "queries.json").read_text())
    plainly, here, together = list[Took](), list[Took](), f"{'all of these':16}"
    with open_store(folder) as store, closing(plain.Plain(folder, store)) as plainest:
        print(f"{'query':16} {'plain p50':>9} {'p95':>7} {'max':>7} {'ours p50':>9} {'p95':>7} {'max':>7}   ratios")
        say_loop()
        for kind in [kind for kind in queries if "OR" not in kind and "not" not in kind]:
            pairs = [in_turns(query, plainest, store) for query in queries[kind]]
            plainly += (of_kind := [pair[0] for pair in pairs])
            here += (ours := [pair[1] for pair in pairs])
            say_beside(f"{kind:16}", of_kind, ours)
        say_beside(together, plainly, here)
        say_loop()
    store.close()


def in_turns(query: str, plainest: plain.Plain, store: Store) -> tuple[Took, Took]:
    searches = lambda query: plainest.find(query, ROWS), lambda query: found.find(store, query, ROWS)
    one, other = [search(query).total for search in searches]
    if one != other:
        raise SystemExit(f"{query!r}: {one} and {other} articles")
    plainly, here = zip(*([clock(search, query) for search in searches] for _ in range(2)), strict=True)
    return min(plainly, key=lambda one: one.processor), min(here, key=lambda one: one.processor)


def say_beside(name: str, plainly: Sequence[Took], ours: Sequence[Took]) -> None:
    one, other = times(plainly), times(ours)
    print(
        f"{name} {one.p50:9.2f} {one.p95:7.2f} {one.most:7.2f} {other.p50:9.2f} {other.p95:7.2f} {other.most:7.2f}"
        f"   {other.p50 / one.p50:.2f} {other.p95 / one.p95:.2f}",
        flush=True,
    )


def build(store: Store, articles: int) -> Took:
    """Take in pages of articles, as many in a transaction as an import does when its parsers are quick, and put the
    index in order, as after an import; what storing and that take."""
    spent, wall, done, told = 0.0, 0.0, 0, TOLD
    made = issues(articles)
    while together := list(islice(made, TOGETHER)):
        begun, at = time.thread_time(), time.perf_counter()
        put_together(store, together)
        spent, wall = spent + time.thread_time() - begun, wall + time.perf_counter() - at
        done += sum(len(issue.sheets[0].articles) for issue in together)
        if done >= told:
            print(f"{done:,} taken in, {done / spent:,.0f} articles/s of the processor", file=sys.stderr, flush=True)
            told += TOLD
    begun, at = time.thread_time(), time.perf_counter()
    while index.put_in_order(store):
        pass
    in_order = time.thread_time() - begun
    print(f"put in order in {in_order:.1f} s of the processor, which count", file=sys.stderr, flush=True)
    return Took((spent + in_order) * 1000, (wall + time.perf_counter() - at) * 1000)


def put_together(store: Store, together: Sequence[Issue]) -> None:
    with store.writing():
        for issue in together:
            intake.put_new(store, issue.source, issue.sheets, issue.data, issue.source.name, 1)


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
    made["OR 2|3"] = [f"{cut(chance, texts, 2)} OR {cut(chance, texts, 3)}" for _ in range(QUERIES)]
    made["2 not 2"] = [f"{cut(chance, texts, 2)} -{cut(chance, texts, 2)}" for _ in range(QUERIES)]
    made["miss"] = [cut(chance, texts, 3)[::-1] + "龘" for _ in range(QUERIES)]
    return made


SYNTAX = '"()-|:、'  # of the query language


def cut(chance: random.Random, texts: Sequence[str], length: int) -> str:
    while True:
        text = chance.choice(texts)
        start = chance.randrange(max(1, len(text) - length))
        piece = text[start : start + length]
        if len(piece) == length and not any(character.isspace() or character in SYNTAX for character in piece):
            return piece


def count_pairs(texts: Sequence[str]) -> list[str]:
    """Pairs of characters of the first thousand texts, commonest first."""
    counts: dict[str, int] = {}
    for text in texts[:1000]:
        for pair in map("".join, pairwise(text)):
            if not any(character.isspace() or character in SYNTAX for character in pair):
                counts[pair] = counts.get(pair, 0) + 1
    return sorted(counts, key=lambda pair: -counts[pair])


def times(took: Sequence[Took]) -> Times:
    processor, wall = sorted(one.processor for one in took), sorted(one.wall for one in took)
    nth = int(len(took) * 0.95)
    return Times(statistics.median(processor), processor[nth], processor[-1], wall[nth])


def timed(job: Callable[[str], object], queries: Sequence[str]) -> list[Took]:
    return [clock(job, query) for query in queries]


def clock(job: Callable[[Any], object], query: Any) -> Took:
    """Garbage is left for later, as in the window, where no lane ever collects any (decision 56)."""
    gc.disable()
    try:
        begun, at = time.thread_time(), time.perf_counter()
        job(query)
        return Took((time.thread_time() - begun) * 1000, (time.perf_counter() - at) * 1000)
    finally:
        gc.enable()


def say_size(store: Store, folder: Path, took: Took | None) -> None:
    store.run("PRAGMA wal_checkpoint(TRUNCATE)")
    articles, characters, text = store.row(
        "SELECT count(*), sum(length(text)), sum(length(CAST(text AS BLOB))) FROM article_text"
    )
    blocks = "SELECT block FROM pairs_data UNION ALL SELECT block FROM characters_data UNION ALL SELECT ids FROM spread"
    indexed: int = store.value(f"SELECT sum(length(block)) FROM ({blocks})")
    size = (folder / FILE).stat().st_size / 1e6
    sqlite = store.value("SELECT sqlite_version()")
    print(f"\n{articles:,} articles of {characters // articles} characters, seed {SEED}, SQLite {sqlite}")
    if took:
        print(
            f"taken in: {1000 * articles / took.processor:,.0f} articles/s of the processor,"
            f" {1000 * articles / took.wall:,.0f} by the clock ({took.wall / 1000:.0f} s)"
        )
    print(
        f"file {size:.0f} MB, index {indexed / 1e6:.0f} MB, {indexed / text:.2f} bytes a byte of text,"
        f" {indexed / characters:.1f} a character",
        flush=True,
    )


def say_kind(store: Store, texts: dict[int, str], kind: str, queries: Sequence[str]) -> list[Took]:
    ours = timed(lambda query: found.find(store, query, ROWS), queries)
    line, floor = f"{kind:16} {times(ours)}", ""
    if texts and not any(word in kind for word in ("OR", "not")):
        scan = times(timed(lambda query: peers.scan(store, query), queries[:SCANS]))
        floor = f"{scan.p50:8.1f} {scan.p50 / times(ours).p50:6.0f}x"
    if texts:
        line += f"  {floor:16}  {exactness(store, texts, queries)}"
    print(line, flush=True)
    return ours


def say_floor(store: Store, queries: Sequence[str]) -> None:
    """What SQLite alone takes for a term of two characters, without ranking, snippets or Python: steps of one search,
    each with those before it."""
    phrases = [pair_phrase(fold(query)) for query in queries]
    newest = f"{PAIRS} ORDER BY rowid DESC LIMIT {ROWS}"
    row = f"SELECT {rows.COLUMNS} FROM {rows.MARKED_FIRST} WHERE a.id IN ({newest})"
    text = f"SELECT {TEXT} FROM article_text WHERE article IN ({newest})"
    steps = {"count": f"SELECT count(*) FROM ({PAIRS})", "and 50 ids": newest, "and rows": row, "and texts": text}
    so_far: list[str] = []
    for name, sql in steps.items():
        so_far = [*(one for one in so_far if one != newest), sql]  # the ids are asked for inside what comes after
        took = timed(lambda phrase, all=so_far: [store.rows(one, phrase) for one in all], phrases)
        print(f"{'floor: ' + name:16} {times(took)}", flush=True)


def say_narrowed(store: Store, queries: dict[str, list[str]]) -> None:
    """In lists of every size, in the other orders, with conditions; and the count alone."""
    some = [query for of_kind in queries.values() for query in of_kind[:6]]
    day: str = store.value("SELECT max(date) FROM page")
    store.run("UPDATE article SET read = 1 WHERE id % 3 = 0")
    store.run("UPDATE article SET bookmarked = 1 WHERE id % 500 = 0")
    shelves = {
        "in a paper": Shelf(ShelfKind.PAPER, paper="劳动报"),
        "in a day": Shelf(ShelfKind.DATE, paper="劳动报", date=day),
        "in a page": Shelf(ShelfKind.PAGE, page=1),
        "in the unread": Shelf(ShelfKind.UNREAD),
        "in bookmarks": Shelf(ShelfKind.BOOKMARKED),
    }
    print(HEAD)
    for name, shelf in shelves.items():
        took = timed(lambda query, shelf=shelf: found.find(store, query, ROWS, shelf), some)
        print(f"{name:16} {times(took)}")
    year = day[:4]
    for name, condition in (
        ("日期: a year", f"日期:{year}"),
        ("日期: a month", f"日期:{year}-06"),
        ("报: and 版:", "报:劳动 版:2"),
    ):
        took = timed(lambda query, also=condition: found.find(store, f"({query}) {also}", ROWS), some)
        print(f"{name:16} {times(took)}")
    for order in (Order.NEWEST, Order.OLDEST):
        took = timed(lambda query, order=order: found.find(store, query, ROWS, Shelf(), order), some)
        print(f"{order.value + ' first':16} {times(took)}")
    print(f"{'count alone':16} {times(timed(lambda query: found.find(store, query, 0), some))}", flush=True)


def say_lists(store: Store, queries: dict[str, list[str]]) -> None:
    some = [query for of_kind in queries.values() for query in of_kind[:2]]
    print(f"{'facets':16} {times(timed(lambda query: facets.facets(store, query, Shelf(), FACETS), some))}")
    for name, job in (
        ("all rows", lambda _: rows.rows_of(store, Shelf())),
        ("sidebar", lambda _: rows.shelves_of(store)),
    ):
        print(f"{name:16} {times(timed(job, [''] * 5))}", flush=True)


def say_anew(store: Store) -> None:
    """Some pages are taken out, and others put in their place; and that undone."""
    last: int = store.value("SELECT max(id) FROM source")
    again = next(iter(issues(8, SEED + 1)))
    sources = range(last, max(0, last - AGAIN), -1)
    articles: int = store.value("SELECT count(*) FROM article WHERE source > ?", last - AGAIN)
    for name, job in (
        ("taken out", lambda one: sheets.drop_sheets(store, one)),
        ("parsed anew", lambda one: intake.put_anew(store, one, again.source, again.sheets, 2, ())),
    ):
        store.execute("BEGIN IMMEDIATE")
        took = sum(clock(job, one).processor for one in sources)
        store.execute("ROLLBACK")
        print(f"{name + ':':16} {1000 * articles / took:,.0f} articles/s of the processor", flush=True)


def say_cold(folder: Path, queries: dict[str, list[str]]) -> None:
    """The first query of a connection, to a file that is not in the memory of the system (as far as it obeys)."""

    def search(query: str) -> None:
        with open_store(folder) as store:
            found.find(store, query, ROWS)
        store.close()

    took = []
    for query in [of_kind[0] for of_kind in queries.values()]:
        with (folder / FILE).open("rb") as file:
            os.fsync(file.fileno())
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        took += timed(search, [query])
    print(f"{'cold, and opened':16} {times(took)}", flush=True)


def say_while_adding(folder: Path, articles: int) -> None:
    """Another process searches: first in peace, then while articles come in."""
    more = list(islice(issues(min(ADDED, articles // 10), SEED + 1), ADDED))
    print(f"{'in peace':16} {_beside(folder, [])}", flush=True)
    print(f"{'while adding':16} {_beside(folder, more)}", flush=True)


def _beside(folder: Path, more: Sequence[Issue]) -> str:
    """What a process that searches says of itself, and how fast articles were taken in meanwhile."""
    command = [sys.executable, "-m", "benchmarks.search", "--searching", str(folder)]
    begun, spent, added = time.perf_counter(), 0.0, 0
    with (
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process,
        open_store(folder) as store,
    ):
        rest = iter(more)
        while together := list(islice(rest, TOGETHER)):
            since = time.thread_time()
            put_together(store, together)
            spent += time.thread_time() - since
            added += sum(len(issue.sheets[0].articles) for issue in together)
        said, _ = process.communicate()
    store.close()
    rate = f"; {added:,} articles added, {added / spent:,.0f} articles/s of the processor" if added else ""
    return f"{said.strip()}{rate}; {time.perf_counter() - begun:.1f} s"


def say_loop() -> None:
    """The same work each time: how much of the processor others take just now."""
    print(f"{'a fixed loop':16} {times(timed(lambda _: sum(nth * nth for nth in range(20_000)), [''] * 40))}")


def search_on(folder: Path) -> None:
    """A process of its own: its times and its memory. Until its input is closed, it asks all again and again."""
    queries = [query for of_kind in json.loads((folder / "queries.json").read_text()).values() for query in of_kind[:8]]
    store = open_store(folder)
    found.warm(store)  # as when one goes to the field
    took, over = list[Took](), False
    while not over:
        over = bool(select.select([sys.stdin], [], [], 0)[0])
        took += timed(lambda query: found.find(store, query, ROWS), queries)
    store.close()
    print(f"{times(took)}; {len(took):,} searches; memory {peak():.0f} MB")


def peak() -> float:
    """Most memory held, in MB. Not ru_maxrss, which a process takes over from the one that started it."""
    status = Path("/proc/self/status").read_text().splitlines()
    return next((int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")), 0.0)


if __name__ == "__main__":
    main()
