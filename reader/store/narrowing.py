"""What is found, narrowed to a shelf: whichever is shorter is listed, the articles on it or those that are not."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reader.model import Shelf, ShelfKind
from reader.search import Match
from reader.store.bits import Found, Spread, as_number
from reader.store.connection import Store
from reader.store.rows import condition_of
from reader.store.spread import listed

KNOWN = "SELECT rowid FROM (SELECT value AS rowid FROM json_each(?)) WHERE 1"
ASKED_EACH = 1_500  # articles that are looked up one by one
KEPT = 8  # tests of pages whose articles are kept, a bit for each article of the library
READ = "SELECT article FROM read_article"  # looked up by id; no list of them is made
FEW = (ShelfKind.BOOKMARKED, ShelfKind.HIGHLIGHTED, ShelfKind.DOUBTFUL, ShelfKind.SAVED)


def on_shelf(store: Store, found: Match, shelf: Shelf) -> Match:
    """ "+rowid": the planner must not walk the shelf and probe the full-text index for each article."""
    if shelf.kind is ShelfKind.ALL:
        return found
    condition = condition_of(shelf)
    if shelf.kind in FEW:
        return _narrowed(found, f"IN (SELECT a.id FROM article a WHERE {condition.sql})", condition.params)
    if shelf.kind is ShelfKind.UNREAD:
        return _narrowed(found, f"NOT IN ({READ})", ())
    inside, other = _shorter(store, f"({condition.sql})", condition.params)
    return _narrowed(found, f"{'NOT ' if other else ''}IN ({inside})", condition.params)


@dataclass(slots=True)
class Inside:
    """The articles of a shelf, as bits; written down when they are first asked for."""

    store: Store
    shelf: Shelf
    _number: int = 0
    _left_out: bool = False
    _known: bool = False

    def narrow(self, told: Found) -> Found:
        """Those of the articles that are on the shelf."""
        if self.shelf.kind is ShelfKind.ALL:
            return told
        if isinstance(told, list) and len(told) <= ASKED_EACH:
            return listed(self.store, on_shelf(self.store, Match(KNOWN, (json.dumps(told),), False), self.shelf))
        if not self._known:
            on_it, self._left_out = _ids(self.store, self.shelf)
            self._number, self._known = on_it.number, True
        if isinstance(told, Spread):
            return Spread(told.number & ~self._number if self._left_out else told.number & self._number)
        inside = frozenset(Spread(self._number).among(told))
        return [id for id in told if (id in inside) is not self._left_out]


def on_pages(store: Store, test: str, params: tuple[object, ...]) -> tuple[Spread, bool]:
    """The articles of the pages that pass a test; or of the others, where they are fewer. Kept while nobody writes: the
    same test comes again with each key that is typed beside it."""

    def ids() -> tuple[Spread, bool]:
        inside, other = _shorter(store, test, params)
        return _listed(store, inside, params), other

    return _keep(store, (test, params), ids)


def kept_on_pages(store: Store) -> dict[Any, tuple[Spread, bool]]:
    """What on_pages needs not ask again, by test and parameters; and the unread, who are asked for as often."""
    return store.of_moment(__name__, dict[Any, tuple[Spread, bool]])


def _shorter(store: Store, test: str, params: tuple[object, ...]) -> tuple[str, bool]:
    """What lists the articles of the pages that pass a test; or of the others (True), where those pages are fewer."""
    on, all = store.row(f"SELECT (SELECT count(*) FROM page p WHERE {test}), (SELECT count(*) FROM page)", *params)
    other = on * 2 > all
    tables = "page p CROSS JOIN article a ON a.page = p.id"
    return f"SELECT a.id AS rowid FROM {tables} WHERE {f'NOT coalesce({test}, 0)' if other else test}", other


def _ids(store: Store, shelf: Shelf) -> tuple[Spread, bool]:
    """Of the articles of a shelf, or of all others (True)."""
    condition = condition_of(shelf)
    if shelf.kind is ShelfKind.UNREAD:
        return _keep(store, READ, lambda: (_listed(store, f"SELECT article AS rowid FROM ({READ})"), True))
    if shelf.kind in FEW:
        return _listed(store, f"SELECT a.id AS rowid FROM article a WHERE {condition.sql}", condition.params), False
    return on_pages(store, f"({condition.sql})", condition.params)


def _keep(store: Store, key: object, ids: Callable[[], tuple[Spread, bool]]) -> tuple[Spread, bool]:
    known = kept_on_pages(store)
    if key not in known:
        if len(known) >= KEPT:
            del known[next(iter(known))]
        known[key] = ids()
    return known[key]


def _listed(store: Store, sql: str, params: tuple[object, ...] = ()) -> Spread:
    return Spread(as_number(listed(store, Match(sql, params, False))))


def _narrowed(found: Match, test: str, params: tuple[object, ...]) -> Match:
    return Match(f"{found.sql} AND +rowid {test}", (*found.params, *params), found.pairs)
