"""The first articles, or pages, of the library by date: an order and how many in, their ids out. Read once while nobody
writes: the first of what many say are looked for among them, again with each key that is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from reader.model import Order
from reader.store.connection import Store
from reader.store.rows import BY_NTH, NEWEST, OLDEST

MOST = 20_000  # that are kept
LEAST = 1_000  # that are read at a time
ARTICLES = "SELECT a.id FROM page p CROSS JOIN article a ON a.page = p.id ORDER BY {by} LIMIT ?"
PAGES = "SELECT p.id FROM page p ORDER BY {by} LIMIT ?"


@dataclass(slots=True)
class _First:
    ids: list[int]
    asked: int  # for so many; there may be fewer


_kept: WeakKeyDictionary[Store, tuple[tuple[int, int, int], dict[str, _First]]] = WeakKeyDictionary()


def in_order_of(order: Order) -> str:
    """For ORDER BY, over page p and article a."""
    return OLDEST if order is Order.OLDEST else NEWEST


def first_ids(store: Store, order: Order, until: int) -> Sequence[int]:
    """The first `until` articles (MOST at the most), or a few more."""
    return _first(store, ARTICLES.format(by=in_order_of(order)), until)


def first_pages(store: Store, order: Order, until: int) -> Sequence[int]:
    """The same of pages."""
    return _first(store, PAGES.format(by=in_order_of(order).removesuffix(BY_NTH)), until)


def _first(store: Store, sql: str, until: int) -> Sequence[int]:
    moment = store.moment()
    if store not in _kept or _kept[store][0] != moment:
        _kept[store] = moment, {}
    known = _kept[store][1]
    if sql not in known or known[sql].asked < until:
        asked = max(LEAST, until, 2 * known[sql].asked if sql in known else 0)
        known[sql] = _First([id for (id,) in store.rows(sql, asked)], asked)
    return known[sql].ids
