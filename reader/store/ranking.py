"""Which articles a query finds, in order: a query and a shelf in, an exact count and the ids of the first out.

Relevance adapts to the number of hits. Up to CAP of them, bm25 with titles counting more, newer before older. Above,
bm25 would read every posting to tell apart what it cannot (在 stands in nearly every article): those whose headline
says it, then those whose other titles do, then the rest, each newest first.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Order, Shelf, ShelfKind
from reader.search import Asked, Match
from reader.store.connection import Store
from reader.store.rows import NEWEST, OLDEST, PAGES_FIRST, condition_of

CAP = 2_000
WEIGHTS = "1.0, 3.0, 5.0"  # body, heads, headline


def count(store: Store, found: Match, shelf: Shelf) -> int:
    found = on_shelf(found, shelf)
    number: int = store.value(f"SELECT count(*) FROM ({found.sql})", *found.params)
    return number


def ranked(store: Store, asked: Asked, shelf: Shelf, total: int, limit: int, order: Order) -> list[int]:
    """The ids of the first `limit` of `total` articles, best first."""
    if not total or not limit:
        return []
    found = on_shelf(asked.articles, shelf)
    if order is not Order.RELEVANCE:
        return by_date(store, found, limit, order)
    if found.pairs and total <= CAP:
        sql = f"{found.sql} ORDER BY bm25(pairs, {WEIGHTS}), rowid DESC LIMIT ?"
        return [id for (id,) in store.rows(sql, *found.params, limit)]
    ids: dict[int, None] = {}
    for part in (asked.in_headlines, asked.in_titles, asked.articles):
        if len(ids) < limit:
            _add(ids, by_date(store, on_shelf(part, shelf), limit + len(ids), Order.NEWEST), limit)
    return list(ids)


def on_shelf(found: Match, shelf: Shelf) -> Match:
    """The same, of one shelf. "+rowid": the planner must not walk the shelf and probe the index for each article."""
    if shelf.kind is ShelfKind.ALL:
        return found
    condition = condition_of(shelf)
    inside = f"SELECT a.id FROM page p JOIN article a ON a.page = p.id WHERE {condition.sql}"
    return Match(f"{found.sql} AND +rowid IN ({inside})", (*found.params, *condition.params), found.pairs)


def _add(ids: dict[int, None], more: Iterable[int], limit: int) -> None:
    for id in more:
        if len(ids) < limit:
            ids.setdefault(id)


def by_date(store: Store, found: Match, limit: int, order: Order) -> list[int]:
    """Walks pages from the newest; "+a.id" keeps the found ids a set to look up in, not a list to walk and sort."""
    by = OLDEST if order is Order.OLDEST else NEWEST
    sql = f"SELECT a.id FROM {PAGES_FIRST} WHERE +a.id IN ({found.sql}) ORDER BY {by} LIMIT ?"
    return [id for (id,) in store.rows(sql, *found.params, limit)]
