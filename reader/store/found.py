"""Searching the store: terms and a shelf in, ids best first, exact totals, rows with snippets out.

Ranking adapts to the number of hits. Up to CAP of them, bm25 with titles counting five times. Above, bm25 would read
every posting to tell apart what it cannot (在 stands in nearly every article): title hits newest first, then newest.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from reader.model import Found, Kind, Row, Shelf, ShelfKind
from reader.search import Match, match, read_terms, snippet
from reader.store.connection import Store
from reader.store.rows import COLUMNS, NEWEST, PAGES_FIRST, condition_of, make_row, rows_by_id

CAP = 2_000
IN_LIST = frozenset({Kind.KICKER.value, Kind.HEADLINE.value})  # heads a list shows beside the snippet
GROUP = 100
BATCH = 500  # articles whose text is in memory at once while snippets are made


@dataclass(frozen=True, slots=True)
class _Texts:
    titles: tuple[str, ...]
    bodies: tuple[str, ...]


def find(store: Store, query: str, limit: int | None, shelf: Shelf) -> Found:
    """Every article in which all terms occur, the first `limit` as rows (None: all); and the pages that say it
    outside every article, at most `limit` of them."""
    terms = read_terms(query)
    if not terms:
        return Found(query, (), 0, ())
    with store.reading():
        total = _count(store, terms, shelf)
        ids = ranked(store, terms, shelf, total, total if limit is None else max(0, limit))
        rows = tuple(_with_snippets(store, rows_by_id(store, ids), terms))
        return Found(query, terms, total, rows, _banners(store, terms, limit, shelf))


def _count(store: Store, terms: tuple[str, ...], shelf: Shelf) -> int:
    found = _on_shelf(match(terms), shelf)
    count: int = store.value(f"SELECT count(*) FROM ({found.sql})", *found.params)
    return count


def _on_shelf(found: Match, shelf: Shelf) -> Match:
    """The same, of one shelf. "+rowid": the planner must not walk the shelf and probe the index for each article."""
    if shelf.kind is ShelfKind.ALL:
        return found
    condition = condition_of(shelf)
    inside = f"SELECT a.id FROM page p JOIN article a ON a.page = p.id WHERE {condition.sql}"
    return Match(f"{found.sql} AND +rowid IN ({inside})", (*found.params, *condition.params), found.pairs)


def ranked(store: Store, terms: tuple[str, ...], shelf: Shelf, total: int, limit: int) -> list[int]:
    """The ids of the first `limit` of `total` articles that match, best first."""
    if not total or not limit:
        return []
    found = _on_shelf(match(terms), shelf)
    if found.pairs and total <= CAP:
        sql = f"{found.sql} ORDER BY bm25(pairs, 5.0, 1.0), rowid DESC LIMIT ?"
        return [id for (id,) in store.rows(sql, *found.params, limit)]
    in_title = _newest(store, _on_shelf(match(terms, in_title=True), shelf), limit)
    if len(in_title) >= limit:
        return in_title
    first = frozenset(in_title)
    others = (id for id in _newest(store, found, limit + len(first)) if id not in first)
    return in_title + list(islice(others, limit - len(first)))


def _newest(store: Store, found: Match, limit: int) -> list[int]:
    """Walks pages from the newest; "+a.id" keeps the found ids a set to look up in, not a list to walk and sort."""
    sql = f"SELECT a.id FROM {PAGES_FIRST} WHERE +a.id IN ({found.sql}) ORDER BY {NEWEST} LIMIT ?"
    return [id for (id,) in store.rows(sql, *found.params, limit)]


def _with_snippets(store: Store, rows: Sequence[Row], terms: tuple[str, ...]) -> Iterable[Row]:
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        texts = _texts_of(store, [row.id for row in batch])
        for row in batch:
            made = snippet(texts[row.id].titles, texts[row.id].bodies, terms)
            yield replace(row, snippet=made.text, hits=made.hits)


def _texts_of(store: Store, ids: list[int]) -> dict[int, _Texts]:
    blocks: dict[int, list[tuple[int, str, str]]] = {id: [] for id in ids}
    sql = (
        "SELECT article, head, kind, text FROM block WHERE article IN (SELECT value FROM json_each(?))"
        " ORDER BY article, nth"
    )
    for id, *block in store.rows(sql, json.dumps(ids)):
        blocks[id].append((block[0], block[1], block[2]))
    return {id: _texts(of_one) for id, of_one in blocks.items()}


def _texts(blocks: Iterable[tuple[int, str, str]]) -> _Texts:
    blocks = list(blocks)
    titles = tuple(text for head, kind, text in blocks if head and kind not in IN_LIST)
    return _Texts(titles, tuple(text for head, _, text in blocks if not head))


def _banners(store: Store, terms: tuple[str, ...], limit: int | None, shelf: Shelf) -> tuple[Row, ...]:
    """Pages that say all terms outside their articles, newest first; each as the row of its first article."""
    condition = condition_of(shelf)
    says = _all_of("instr(p.outside, ?)", len(terms))
    sql = (
        f"SELECT {COLUMNS} FROM page p CROSS JOIN source s ON s.id = p.source"
        " LEFT JOIN article a ON a.page = p.id AND a.nth = 0"
        f" WHERE {says} AND {condition.sql} ORDER BY {NEWEST} LIMIT ?"
    )
    params = (*terms, *condition.params, -1 if limit is None else limit)
    return tuple(_banner_row(store, columns, terms) for columns in store.rows(sql, *params))


def _all_of(test: str, times: int) -> str:
    """An AND of tests, in groups: SQLite takes no more than 1,000 in a row, and a whole page may be pasted."""
    groups = [min(GROUP, times - start) for start in range(0, times, GROUP)]
    return " AND ".join(f"({' AND '.join([test] * size)})" for size in groups)


def _banner_row(store: Store, columns: Sequence[Any], terms: tuple[str, ...]) -> Row:
    """A page without an article has a row all the same, of id 0: its words must be found."""
    page = columns[1]
    texts = store.rows("SELECT text FROM page_block WHERE page = ? ORDER BY nth", page)
    made = snippet((), [text for (text,) in texts], terms)
    row = make_row(columns if columns[0] else (0, *columns[1:7], made.text, "", "", 0, 0, 0, 0, 0, "", ""))
    return replace(row, snippet=made.text, hits=made.hits, banner=True)
