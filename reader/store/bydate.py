"""The first by date: of all articles, or pages, of the library, or of articles that are given; ids out.

Those of the library are read once while nobody writes: the first of what many say are looked for among them, again with
each key that is typed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

from reader.model import Order
from reader.store.bits import Found, Spread, number_of
from reader.store.connection import Store
from reader.store.days import ISO, LATER, UNDATED
from reader.store.rows import BY_NTH, NEWEST, OLDEST
from reader.store.spread import days_of

MOST = 20_000  # that are kept
LEAST = 1_000  # that are read where more are asked for again
ARTICLES = "SELECT a.id FROM page p CROSS JOIN article a ON a.page = p.id ORDER BY {by} LIMIT ?"
PAGES = "SELECT p.id FROM page p ORDER BY {by} LIMIT ?"


OF_SOME = "article a CROSS JOIN page p ON p.id = a.page WHERE a.id IN (SELECT value FROM json_each(?))"
PLACES = f"SELECT a.id, p.date, p.paper, p.sort, p.id, a.nth FROM {OF_SOME}"
MOSTLY = 2  # where the day of one of so many is not known, all are asked
TOGETHER = 1_000  # of more, too, all are asked at once

Place = tuple[bool, str, str, int, int]  # in order: paper, page, place on the page
NOWHERE: Place = (False, "", "", 0, 0)


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


def in_order(store: Store, ids: Sequence[int], limit: int, order: Order) -> list[int]:
    """The first of few by date (limit: 1 or more). Of most the day is known, and none of the others has the same: these
    need not be asked."""
    days = days_of(store).days_of(ids)
    unknown = list(compress(ids, map(LATER.__eq__, days)))
    if MOSTLY * len(unknown) >= len(ids) or len(ids) > TOGETHER:
        return _asked_in_order(store, ids, limit, order)
    day_of = dict(zip(ids, days, strict=True))
    places: dict[int, Place] = {}
    if unknown:
        told = _read_places(store, unknown)
        if not all(ISO.fullmatch(day) for day, _ in told.values() if day):
            return _asked_in_order(store, ids, limit, order)
        for id in unknown:
            del day_of[id]
        day_of |= {id: int(day.replace("-", "")) if day else UNDATED for id, (day, _) in told.items()}
        places = {id: place for id, (_, place) in told.items()}
    when = _latest_first if order is not Order.OLDEST else _earliest_first
    sorted_days = sorted(map(when, day_of.values()))
    last = sorted_days[min(limit, len(sorted_days)) - 1]
    first = {id: when(day) for id, day in day_of.items() if when(day) <= last}
    often = Counter(first.values())
    if alike := [id for id, day in first.items() if often[day] > 1 and id not in places]:
        places |= {id: place for id, (_, place) in _read_places(store, alike).items()}
    return sorted(first, key=lambda id: (first[id], places.get(id, NOWHERE)))[:limit]


def _latest_first(day: int) -> int:
    return -day  # what has none comes last


def _earliest_first(day: int) -> int:
    return day or LATER


def _read_places(store: Store, ids: Sequence[int]) -> dict[int, tuple[str | None, Place]]:
    """The day of each, and its place among those of that day."""
    return {
        id: (day, (paper is not None, paper or "", sort, page, nth))
        for id, day, paper, sort, page, nth in store.rows(PLACES, str(ids))
    }


def _asked_in_order(store: Store, ids: Sequence[int], limit: int, order: Order) -> list[int]:
    sql = f"SELECT a.id FROM {OF_SOME} ORDER BY {in_order_of(order)} LIMIT ?"
    return [id for (id,) in store.rows(sql, str(ids), limit)]
