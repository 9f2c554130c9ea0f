"""The first by date: of all articles, or pages, of the library, or of many articles that are given; ids out.

Those of the library are read once while nobody writes: the first of what many say are looked for among them, again with
each key that is typed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Order
from reader.store.connection import Store
from reader.store.rows import BY_NTH, NEWEST, OLDEST
from reader.store.spread import Found, Spread, days_of, number_of

MOST = 20_000  # that are kept
LEAST = 1_000  # that are read where more are asked for again
ARTICLES = "SELECT a.id FROM page p CROSS JOIN article a ON a.page = p.id ORDER BY {by} LIMIT ?"
PAGES = "SELECT p.id FROM page p ORDER BY {by} LIMIT ?"


@dataclass(slots=True)
class _First:
    ids: list[int]
    asked: int  # for so many; there may be fewer


def in_order_of(order: Order) -> str:
    """For ORDER BY, over page p and article a."""
    return OLDEST if order is Order.OLDEST else NEWEST


def first_ids(store: Store, order: Order, until: int) -> Sequence[int]:
    """The first `until` articles (MOST at the most), or a few more."""
    return _first(store, ARTICLES.format(by=in_order_of(order)), until)


def kept_ids(store: Store, order: Order) -> int:
    """How many of the first articles are known already."""
    known = store.of_moment(__name__, dict[str, _First]).get(ARTICLES.format(by=in_order_of(order)))
    return min(known.asked, MOST) if known else 0


def first_pages(store: Store, order: Order, until: int) -> Sequence[int]:
    """The same of pages."""
    return _first(store, PAGES.format(by=in_order_of(order).removesuffix(BY_NTH)), until)


def _first(store: Store, sql: str, until: int) -> Sequence[int]:
    known = store.of_moment(__name__, dict[str, _First])
    if sql not in known or known[sql].asked < until:
        # While articles come in every search is the first of its moment, and none of this is asked again.
        asked = max(LEAST, until, 2 * known[sql].asked) if sql in known else until
        # As JSON: to fetch them row by row takes three times as long.
        ids: list[int] = json.loads(store.value(f"SELECT json_group_array(id) FROM ({sql})", asked))
        known[sql] = _First(ids, asked)
    return known[sql].ids


def first_by_day(store: Store, found: Found, limit: int, order: Order) -> Sequence[int]:
    """Of many articles those among which the first `limit` by date are."""
    if number_of(found) <= 2 * limit or limit < 1:
        return found.ids() if isinstance(found, Spread) else found
    days = days_of(store)
    if isinstance(found, Spread):
        return days.fewest(Spread(days.first_bits(found.number, limit, order)).ids(), limit, order)
    return days.first(found, limit, order)
