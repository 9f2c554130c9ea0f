"""The first articles of the library by date: an order and how many in, their ids out. Read once while nobody writes:
the first of what many articles say are looked for among them, again with each key that is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from reader.model import Order
from reader.store.connection import Store
from reader.store.rows import NEWEST, OLDEST

MOST = 20_000  # that are kept
LEAST = 1_000  # that are read at a time


@dataclass(slots=True)
class _First:
    ids: list[int]
    asked: int  # for so many; there may be fewer


_kept: WeakKeyDictionary[Store, tuple[tuple[int, int, int], dict[Order, _First]]] = WeakKeyDictionary()


def in_order_of(order: Order) -> str:
    """For ORDER BY, over page p and article a."""
    return OLDEST if order is Order.OLDEST else NEWEST


def first_ids(store: Store, order: Order, until: int) -> Sequence[int]:
    """The first `until` (MOST at the most), or a few more."""
    moment = store.moment()
    if store not in _kept or _kept[store][0] != moment:
        _kept[store] = moment, {}
    known = _kept[store][1]
    if order not in known or known[order].asked < until:
        asked = max(LEAST, until, 2 * known[order].asked if order in known else 0)
        tables = "page p CROSS JOIN article a ON a.page = p.id"
        rows = store.execute(f"SELECT a.id FROM {tables} ORDER BY {in_order_of(order)} LIMIT ?", (asked,))
        known[order] = _First([id for (id,) in rows], asked)
    return known[order].ids
