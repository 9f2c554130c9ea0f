"""The first by date: of all articles, or pages, of the library, or of many articles that are given; ids out.

Those of the library are read once while nobody writes: the first of what many say are looked for among them, again with
each key that is typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from itertools import compress
from weakref import WeakKeyDictionary

from reader.model import Order
from reader.store import spread
from reader.store.connection import Store
from reader.store.rows import BY_NTH, NEWEST, OLDEST

MOST = 20_000  # that are kept
SURE = 4  # of a sample of days more than should be enough
LEAST = 1_000  # that are read where more are asked for again
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


def kept_ids(store: Store, order: Order) -> int:
    """How many of the first articles are known already."""
    told = _kept.get(store)
    known = told[1].get(ARTICLES.format(by=in_order_of(order))) if told and told[0] == store.moment() else None
    return min(known.asked, MOST) if known else 0


def first_pages(store: Store, order: Order, until: int) -> Sequence[int]:
    """The same of pages."""
    return _first(store, PAGES.format(by=in_order_of(order).removesuffix(BY_NTH)), until)


def _first(store: Store, sql: str, until: int) -> Sequence[int]:
    moment = store.moment()
    if store not in _kept or _kept[store][0] != moment:
        _kept[store] = moment, {}
    known = _kept[store][1]
    if sql not in known or known[sql].asked < until:
        # While articles come in every search is the first of its moment, and none of this is asked again.
        asked = max(LEAST, until, 2 * known[sql].asked) if sql in known else until
        known[sql] = _First([id for (id,) in store.rows(sql, asked)], asked)
    return known[sql].ids


def first_by_day(store: Store, ids: Sequence[int], limit: int, order: Order) -> Sequence[int]:
    """Of many articles those among which the first `limit` by date are."""
    if len(ids) <= 2 * limit or limit < 1:
        return ids
    days, sealed = spread.days_of(store)
    told, untold = _parted(ids, sealed)
    of_each = spread.values_at(days, told)
    if order is Order.OLDEST:
        dated = [day for day in of_each if day != spread.UNDATED]
        if len(dated) <= limit:
            return ids
        last = nsmallest(limit, dated)[-1]
        return [id for id, day in zip(told, of_each, strict=True) if spread.UNDATED != day <= last] + untold
    if len(told) <= limit:
        return ids
    # Those of one in so many tell about which day it must be, and few are then looked at more closely.
    some = sorted(of_each[:: max(1, len(of_each) // spread.SAMPLE)])
    day = some[-1 - min(len(some) - 1, 2 * limit * len(some) // len(of_each) + SURE)]
    late = list(compress(told, map(day.__le__, of_each)))
    if len(late) >= limit:
        told, of_each = late, spread.values_at(days, late)
    last = nlargest(limit, of_each)[-1]
    return list(compress(told, map(last.__le__, of_each))) + untold


def _parted(ids: Sequence[int], sealed: frozenset[int]) -> tuple[Sequence[int], list[int]]:
    """Those in sealed chunks, and the others."""
    width = spread.WIDTH
    until = len(sealed) * width
    if max(sealed, default=-1) + 1 != len(sealed):
        return [id for id in ids if id // width in sealed], [id for id in ids if id // width not in sealed]
    if max(ids) < until:
        return ids, []
    return [id for id in ids if id < until], [id for id in ids if id >= until]
