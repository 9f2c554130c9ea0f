"""Which articles a query finds, in order: a query and a shelf in, an exact count and the ids of the first out.

Relevance adapts to the number of hits. Up to CAP of them, bm25 with titles counting more, newer before older; the first
of those are then read and put in order by what stands around the hits (reader/search/rank.py). Above, bm25 would read
every posting to tell apart what it cannot (在 stands in nearly every article): those whose headline says it, then those
whose other titles do, then the rest, each newest first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from reader.model import Order, Shelf, ShelfKind
from reader.search import Asked, Match
from reader.search.compile import headlines_of, titles_of, words_of
from reader.search.said import Term
from reader.search.sql import CHARACTERS, PAIRS
from reader.search.tokens import words_walked
from reader.store.bits import Found, Spread, but, every, number_of
from reader.store.bydate import MOST, first_by_day, first_ids, in_order, in_order_of, kept_ids
from reader.store.connection import Store
from reader.store.narrowing import ASKED_EACH, Inside, kept_on_pages, on_pages, on_shelf
from reader.store.rows import condition_of
from reader.store.spread import few_saying, is_written, last_id, listed, look_up, shares_of

ON_THEIR_PAGES = (
    "SELECT rowid FROM (SELECT a.id AS rowid FROM article a CROSS JOIN page p ON p.id = a.page"
    " WHERE a.id IN (SELECT value FROM json_each(?)) AND {test}) WHERE 1"
)
AMONG = "+rowid IN (SELECT value FROM json_each(?))"
CAP = 500
DEAR = 0.1  # of all articles: bm25 is not asked of a phrase with a pair that stands in so many
READ = 50  # articles that are read to find the best
WEIGHTS = "1.0, 3.0, 5.0"  # body, heads, headline
LISTED = 3  # to list one article takes about so many times as long as to walk past one
LISTED_ON_SHELF = 9  # of which none are kept
LISTABLE = 2_000  # of what one table tells, so many at most are listed before it is known whether that is needed
SPARE = 1.5  # so many times the articles are walked through that should hold enough hits
LOOK_UP = 1_000  # articles a scan passes over in the time that one look-up of a stretch of ids takes
WIDEST = 200_000  # articles walked through at a time


@dataclass(frozen=True, slots=True)
class Ranked:
    total: int  # exact
    ids: list[int]  # best first
    grades: dict[int, float] | None = None  # where the first are still to be put in order: bm25 of each, 0..1, if known


@dataclass(frozen=True, slots=True)
class _Hits:
    found: Match
    total: int
    few: list[int]  # all ids, where they are CAP or less
    asked: Match  # what was found before it was narrowed to
    inside: Inside
    known: list[int] | None = None  # all ids, where it was dear to find them
    spread: Spread | None = None  # what is written down of them


def rank(store: Store, asked: Asked, shelf: Shelf, limit: int | None, order: Order) -> Ranked:
    """The first `limit` articles found (None: all)."""
    hits = _hits(store, asked.articles, Inside(store, shelf))
    wanted = hits.total if limit is None else limit
    if not hits.total or not wanted:
        return Ranked(hits.total, [])
    if not asked.terms and order is Order.RELEVANCE:  # conditions alone: all answer equally well
        order = Order.NEWEST
    if order is not Order.RELEVANCE:
        return Ranked(hits.total, _by_date(store, hits, wanted, order))
    if hits.few and len(hits.few) <= READ:  # all will be read, which tells more than bm25
        return Ranked(hits.total, sorted(hits.few, reverse=True), {})
    if hits.few and asked.articles.sql.startswith(PAIRS) and not _is_dear(store, asked):
        return _graded(store, asked.articles, hits.few, asked.articles.sql == PAIRS and shelf.kind is ShelfKind.ALL)
    if hits.total > CAP:
        return Ranked(hits.total, _by_places(store, asked, hits, wanted))
    return Ranked(hits.total, _by_places(store, asked, hits, max(wanted, READ)), {})


def all_found(store: Store, found: Match, shelf: Shelf) -> Found:
    """All articles found."""
    hits = _hits(store, found, Inside(store, shelf))
    if hits.spread:
        return hits.spread
    return hits.known if hits.known is not None else hits.few or listed(store, hits.found)


def _is_dear(store: Store, asked: Asked) -> bool:
    """Whether bm25 would walk through words that stand in many articles, once more for each phrase."""
    shares = shares_of(store, [word for term in asked.terms for word in words_walked(term)])
    return max(shares.values(), default=0.0) >= DEAR


def _by_places(store: Store, asked: Asked, hits: _Hits, wanted: int) -> list[int]:
    """Those whose headline says it, then those whose titles do, then all; each newest first."""
    ids: dict[int, None] = {}
    among = hits.known is not None and not asked.articles.said
    for inside in _tiers(store, asked, hits, among):
        ids |= dict.fromkeys(_by_date(store, inside, wanted + len(ids), Order.NEWEST))
        if len(ids) >= wanted:
            return list(ids)[:wanted]
    ids |= dict.fromkeys(_by_date(store, hits, wanted + len(ids), Order.NEWEST))
    return list(ids)[:wanted]


def _tiers(store: Store, asked: Asked, hits: _Hits, among: bool) -> Iterator[_Hits]:
    """Those whose headline says it, then those whose titles do."""
    tree = words_of(asked.tree) if among else asked.tree
    if tree is None:
        return
    in_titles = None
    if hits.total <= CAP or not all(map(str.isalnum, asked.terms)):
        # What few say, or what holds a sign, no title does, most times: then no headline need be asked.
        in_titles = _in_tier(store, titles_of(tree, asked.today), hits, among)
        if not in_titles.total:
            return
    in_headlines = _in_tier(store, headlines_of(tree, asked.today), hits, among)
    yield in_headlines
    in_titles = in_titles or _in_tier(store, titles_of(tree, asked.today), hits, among)
    if in_titles.total > in_headlines.total:
        yield in_titles


def _hits(store: Store, asked: Match, inside: Inside, whole: bool = False) -> _Hits:
    """A walk through one table is quick and may be made again; what several tables must answer is asked once. `whole`:
    the first of them will be wanted."""
    if isinstance(asked.said, Term) and not is_written(store, asked.said):
        return _hits_of_term(store, asked, asked.said, inside, whole)
    if asked.said and (told := look_up(store, asked.said)) is not None:
        return _told(asked, inside, told)
    if words := asked.words:
        kept = (asked.page, asked.page_params) in kept_on_pages(store)
        if not kept and (narrowed := _on_their_pages(store, asked, words)):
            asked = narrowed
        else:
            told = look_up(store, words.said) if words.said else None
            told = listed(store, words) if told is None else told
            on_them, other = on_pages(store, asked.page, asked.page_params)
            return _told(asked, inside, but(told, on_them) if other else every([told, on_them]))
    found = on_shelf(store, asked, inside.shelf)
    if asked.sql in (PAIRS, CHARACTERS):
        ids = [id for (id,) in store.rows(f"{found.sql} LIMIT ?", *found.params, CAP + 1)]
        total = len(ids) if len(ids) <= CAP else _counted(store, found)
        return _Hits(found, total, ids if total <= CAP else [], asked, inside)
    return _of(found, inside, listed(store, found))


def _hits_of_term(store: Store, asked: Match, term: Term, inside: Inside, whole: bool) -> _Hits:
    """Most times the first of many are those whose headline says it: then to count the others is enough."""
    if (few := few_saying(store, term.text)) is not None:
        return _told(asked, inside, few)
    # To go through a phrase is dear; and hardly a headline says what a sign stands in: all will be listed.
    if whole or not term.word or not term.text.isalnum() or inside.shelf.kind is not ShelfKind.ALL:
        return _told(asked, inside, listed(store, asked))
    ids = listed(store, Match(f"{asked.sql} LIMIT ?", (*asked.params, LISTABLE + 1), asked.pairs))
    if len(ids) <= LISTABLE:
        return _of(asked, inside, ids)
    return _Hits(asked, _counted(store, asked), [], asked, inside)


def _told(found: Match, inside: Inside, told: Found) -> _Hits:
    return _of(found, inside, inside.narrow(told))


def _of(found: Match, inside: Inside, told: Found) -> _Hits:
    if isinstance(told, Spread):
        if told.count > CAP:
            return _Hits(found, told.count, [], found, inside, spread=told)
        told = told.ids()
    return _Hits(found, len(told), told if len(told) <= CAP else [], found, inside, told)


def _on_their_pages(store: Store, asked: Match, words: Match) -> Match | None:
    """The same where few articles say the words: each is asked for its page, and not every article of those pages
    listed."""
    ids = [id for (id,) in store.rows(f"{words.sql} LIMIT ?", *words.params, ASKED_EACH + 1)]
    if len(ids) > ASKED_EACH:
        return None
    return Match(ON_THEIR_PAGES.format(test=asked.page), (json.dumps(ids), *asked.page_params), False)


def _in_tier(store: Store, tier: Match, hits: _Hits, among: bool) -> _Hits:
    """Those of a tier; `among`: that are among the hits, all of which are known."""
    if not among:
        return _hits(store, tier, hits.inside, whole=True)
    known = frozenset(hits.known or ())
    ids = [id for (id,) in store.rows(tier.sql, *tier.params) if id in known]
    return _Hits(tier, len(ids), ids if len(ids) <= CAP else [], tier, hits.inside, ids)


def _graded(store: Store, found: Match, ids: list[int], are_all: bool) -> Ranked:
    """By bm25, which is the better the lower. Asked for in a condition or an order only, it would be worked out anew
    each time. `are_all`: no others are found in the index."""
    among, params = ("", ()) if are_all else (f" AND {AMONG}", (json.dumps(ids),))
    bm25 = f"SELECT rowid, bm25(pairs, {WEIGHTS}) FROM pairs WHERE pairs MATCH ?{among} ORDER BY 2, rowid DESC"
    rows = store.rows(bm25, found.params[0], *params)
    best, least = rows[0][1], rows[-1][1]
    grades = {id: (grade - least) / (best - least) if best < least else 0.0 for id, grade in rows}
    return Ranked(len(ids), list(grades), grades)


def count(store: Store, found: Match) -> int:
    told = look_up(store, found.said) if found.said else None
    return _counted(store, found) if told is None else number_of(told)


def _counted(store: Store, found: Match) -> int:
    number: int = store.value(f"SELECT count(*) FROM ({found.sql})", *found.params)
    return number


def _by_date(store: Store, hits: _Hits, limit: int, order: Order) -> list[int]:
    if not hits.total:
        return []
    everything = last_id(store)  # or a few more
    # The more there are, the shorter is the walk from the newest article on that meets enough of them; and what was
    # walked through before is walked through in no time.
    stretch = min(WIDEST, round(limit * everything / hits.total * SPARE) + 50)
    of_all = hits.inside.shelf.kind is ShelfKind.ALL
    dear = LISTED if of_all else LISTED_ON_SHELF
    if (of_all and stretch <= kept_ids(store, order)) or hits.total**2 > dear * limit * everything:
        stretches = 1 if 2 * limit < hits.total else None
        met = list(_walked(store, hits, limit, order, stretch, stretches))
        if stretches is None or len(met) >= limit:
            return met  # else they are of a time, and it is not this one
    found = hits.spread or hits.few or hits.known or listed(store, hits.found)
    first = first_by_day(store, found, limit, order)
    return in_order(store, first, limit, order)


def _walked(store: Store, hits: _Hits, limit: int, order: Order, stretch: int, stretches: int | None) -> Iterator[int]:
    """Many: from the newest article on, so many stretches (None: all), each as long as should hold enough of them."""
    known = frozenset(hits.few or hits.known or ())
    for ids in islice(_stretches(store, hits.inside.shelf, order, stretch), stretches):
        if hits.spread:
            wanted = hits.spread.first_among(ids, limit)
        else:
            inside = known or _inside(store, hits, ids)
            wanted = [id for id in ids if id in inside][:limit]
        limit -= len(wanted)
        yield from wanted
        if limit <= 0:
            return


def _stretches(store: Store, shelf: Shelf, order: Order, length: int) -> Iterator[Sequence[int]]:
    """The articles of a shelf in order, so many at a time."""
    at = 0
    if shelf.kind is ShelfKind.ALL:
        while at + length <= MOST and at < len(first := first_ids(store, order, at + length)):
            yield first[at : at + length]
            at += length
    on = condition_of(shelf)
    sql = f"SELECT a.id FROM page p CROSS JOIN article a ON a.page = p.id WHERE {on.sql} ORDER BY {in_order_of(order)}"
    cursor = store.execute(f"{sql} LIMIT -1 OFFSET ?", (*on.params, at))
    while ids := [id for (id,) in cursor.fetchmany(length)]:
        yield ids


def _inside(store: Store, hits: _Hits, ids: Sequence[int]) -> set[int]:
    """Which of these ids are found: by a look-up of each unbroken run of ids, or by one scan of all that are found."""
    runs = list(_runs(sorted(ids)))
    found = hits.asked
    if len(runs) * LOOK_UP < hits.total:
        sql = f"{found.sql} AND rowid BETWEEN ? AND ?"
        return {id for run in runs for (id,) in store.rows(sql, *found.params, *run)}
    if hits.total <= WIDEST // 4:  # half of the time that asking of each whether it is among the ids takes
        return set(listed(store, found))
    sql = f"{found.sql} AND {AMONG}"
    return {id for (id,) in store.rows(sql, *found.params, json.dumps(ids))}


def _runs(ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = ids[0]
    for one, following in pairwise(ids):
        if following - one > 1:
            yield first, one
            first = following
    yield first, ids[-1]
