"""How exact search is: `python -m benchmarks.exact FOLDER`, a library that benchmarks.search --kept has built.

Every query of every kind is answered by the search and by a scan of the folded text of each article, alone, among the
unread, and with a year beside it. Prints recall and precision, over all queries of a kind together, and how many were
asked; stops where a total is not what the scan counts, or an article comes twice.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reader.model import Order, Shelf, ShelfKind
from reader.search import fold
from reader.search.compile import ask
from reader.search.query import read_query
from reader.search.tree import And, Not, Or, Tree, Word
from reader.store import Store, open_store, ranking
from reader.store.blocks import parts_of

BREAK = "\n"  # between the parts of a folded article; no term holds one
SAMPLE = 100_000  # articles whose text is kept to check the answers against; beyond, exactness is not measured
UNREAD = Shelf(ShelfKind.UNREAD)

Scan = Callable[[str], bool]


@dataclass(slots=True)
class Exactness:
    """Of some queries together."""

    asked: int = 0
    true: int = 0
    given: int = 0
    right: int = 0
    hits: list[int] = field(default_factory=list)

    def __str__(self) -> str:
        recall = self.right / self.true if self.true else 1.0
        precision = self.right / self.given if self.given else 1.0
        return f"{recall:6.3f} {precision:9.3f} {round(statistics.median(self.hits)):6,}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    queries: dict[str, list[str]] = json.loads((folder / "queries.json").read_text())
    with open_store(folder) as store:
        texts = folded_texts(store)
        unread = {id for (id,) in store.rows("SELECT id FROM article WHERE NOT read")}
        year = str(store.value("SELECT max(date) FROM page"))[:4]
        of_year = {id for (id,) in store.rows(ON_DAYS, f"{year}-01-01", f"{year}-12-31")}
        print(f"{len(texts):,} articles, {len(unread):,} unread, {len(of_year):,} of {year}")
        print(f"{'query':16} {'asked':>5} recall precision   hits    s")
        for kind, of_kind in queries.items():
            say(kind, lambda of_kind=of_kind: exactness(store, texts, of_kind))
        for kind, of_kind in queries.items():
            say(f"{kind}, unread", lambda of_kind=of_kind: exactness(store, texts, of_kind[:10], unread, UNREAD))
        also = f" 日期:{year}"
        for kind, of_kind in queries.items():
            say(f"{kind}, a year", lambda of_kind=of_kind: exactness(store, texts, of_kind[:10], of_year, also=also))
    store.close()


ON_DAYS = "SELECT a.id FROM page p CROSS JOIN article a ON a.page = p.id WHERE p.date BETWEEN ? AND ?"


def say(name: str, job: Callable[[], Exactness]) -> None:
    begun = time.perf_counter()
    found = job()
    print(f"{name:16} {found.asked:5} {found} {time.perf_counter() - begun:4.0f}", flush=True)


def folded_texts(store: Store) -> dict[int, str]:
    """Of the first SAMPLE articles."""
    return {
        article: BREAK.join(fold(text) for _, _, text in parts)
        for article, parts in parts_of(store, "article <= ?", SAMPLE)
    }


def exactness(
    store: Store,
    texts: Mapping[int, str],
    queries: Sequence[str],
    among: Collection[int] | None = None,
    shelf: Shelf = Shelf(),  # noqa: B008  frozen
    also: str = "",
) -> Exactness:
    """`among`: the articles on the shelf, or of which what is asked `also` holds."""
    found = Exactness()
    for query in queries:
        tree = read_query(query).tree
        assert tree is not None
        says = scan_of(tree)
        truth = {id for id, text in texts.items() if says(text) and (among is None or id in among)}
        asked = read_query(f"({query}){also}" if also else query).tree
        assert asked is not None
        answer = ranking.rank(store, ask(query, asked, date.today()), shelf, None, Order.RELEVANCE)
        if answer.total != len(truth) or len(answer.ids) != len(set(answer.ids)):
            raise SystemExit(f"the total for {query!r} is wrong: {answer.total}, not {len(truth)}")
        found.asked += 1
        found.true += len(truth)
        found.given += len(answer.ids)
        found.right += len(truth.intersection(answer.ids))
        found.hits.append(len(truth))
    return found


def scan_of(tree: Tree) -> Scan:
    """Whether a folded text says what a tree of words means."""
    match tree:
        case Word(text):
            folded = fold(text)
            return lambda text: folded in text
        case And(parts):
            return _all_of(map(scan_of, parts))
        case Or(parts):
            scans = [scan_of(part) for part in parts]
            return lambda text: any(scan(text) for scan in scans)
        case Not(part):
            without = scan_of(part)
            return lambda text: not without(text)
        case _:
            raise TypeError(tree)


def _all_of(parts: Iterable[Scan]) -> Scan:
    scans = list(parts)
    return lambda text: all(scan(text) for scan in scans)


if __name__ == "__main__":
    main()
