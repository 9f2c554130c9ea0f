"""Searching the store: a query and a shelf in, exact totals and rows with snippets out, in the order of ranking.py."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from reader.model import Found, Order, Row, Shelf, Where
from reader.search import Asked, Match, find_hits, fold, snippet
from reader.search.compile import ask, compile_tree
from reader.search.query import COMMA, Query, read_query
from reader.search.rank import score, weigh
from reader.search.snippets import GAP, as_printed, find_printed, piece_together
from reader.search.text import as_set, fold_all
from reader.search.tree import Tree
from reader.store.aloud import ReadAloud, hear
from reader.store.connection import Store
from reader.store.narrowing import on_shelf
from reader.store.ranking import READ, Ranked, count, in_order, rank
from reader.store.rows import COLUMNS, NEWEST, OLDEST, columns_by_id, condition_of, make_row, rows_by_id

EVERYTHING = Shelf()
IN_LIST = frozenset({Where.KICKER, Where.HEADLINE})  # heads a list shows beside the snippet
PARTED = "没有文章连着这样写，已把顿号两边当作几个词查找。"
GRADES = 0.3  # what bm25 adds to what is read there; in steps, so that of two alike the newer comes first
STEPS = 4
MANY = 8  # terms, above which articles are read whole
FEW_PAGES = 300
DATE, BYLINE, LENGTH = 3, 9, 10  # places in rows.COLUMNS
WHERES = {where.value: where for where in Where}
BATCH = 500  # articles whose text is in memory at once while snippets are made


@dataclass(frozen=True, slots=True)
class _Texts:
    """Of one article, as printed."""

    heads: list[tuple[Where, str]]
    bodies: list[str]


@dataclass(frozen=True, slots=True)
class _Seen:
    """An article as search looks at it."""

    columns: Sequence[Any]  # what its row is made of
    titles: Sequence[str]  # heads as printed that a list does not show anyhow
    heads: Sequence[tuple[Where, str]]  # folded
    people: str  # folded
    bodies: Sequence[str]  # as printed; those without any term may have been left out
    folded: Sequence[str]  # the same as search sees them; the very same where all terms are printed as they are folded


def find(
    store: Store, query: str, limit: int | None, shelf: Shelf = EVERYTHING, order: Order = Order.RELEVANCE
) -> Found:
    """Every article that the query means, the first `limit` as rows (None: all); and, at most `limit` of each, pages
    that say it outside every article, and articles in which it is only read aloud so."""
    with store.reading():
        read = read_asked(store, query, shelf)
        if read.tree is None:
            return Found(query, (), 0, (), order=order, problems=read.problems)
        found = answer(store, ask(query, read.tree, date.today()), limit, shelf, order)
        aloud = _aloud(store, read.tree, limit, shelf, order)
        heard = (fold(row.snippet[start:end]) for row in aloud for start, end in row.hits)
        terms = tuple(dict.fromkeys([*found.terms, *heard]))
        return replace(found, terms=terms, aloud=aloud, problems=read.problems)


def read_asked(store: Store, query: str, shelf: Shelf = EVERYTHING) -> Query:
    """The query as it is meant: 工会、劳模 is what is printed so; where nothing is, both words."""
    read = read_query(query)
    if COMMA not in query or read.tree is None:
        return read
    parted = read_query(query, commas=True)
    if parted.tree == read.tree or count(store, on_shelf(store, compile_tree(read.tree, date.today()), shelf)):
        return read
    return replace(parted, problems=(*parted.problems, PARTED))


def answer(store: Store, asked: Asked, limit: int | None, shelf: Shelf, order: Order) -> Found:
    """The articles and pages that say it. Call inside a read."""
    ranked = rank(store, asked, shelf, limit, order)
    rows = tuple(_rows(store, ranked, limit, asked.terms))
    banners = _banners(store, asked, limit, shelf, order)
    return Found(asked.text, asked.terms, ranked.total, rows, banners, order)


def _rows(store: Store, ranked: Ranked, limit: int | None, terms: tuple[str, ...]) -> Iterator[Row]:
    """Those that are read to find the best are not read again to be shown."""
    known = _read(store, ranked.ids[:READ], terms) if ranked.grades is not None else {}
    ids = (_best(known, ranked.grades, terms) + ranked.ids[READ:] if known else ranked.ids)[:limit]
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        known |= _read(store, [id for id in batch if id not in known], terms)
        yield from (_with_snippet(known.pop(id), terms) for id in batch)


def _best(known: dict[int, _Seen], grades: dict[int, float] | None, terms: tuple[str, ...]) -> list[int]:
    """In order by what stands around the hits; equal ones by date."""
    grades = grades or _grades(known, terms)
    marks = {
        id: -score(seen.heads, seen.folded, terms) - GRADES * round(grades[id] * STEPS) / STEPS
        for id, seen in known.items()
    }
    newest = sorted(known, key=lambda id: known[id].columns[DATE] or "", reverse=True)
    return sorted(newest, key=marks.__getitem__)


def _grades(known: dict[int, _Seen], terms: tuple[str, ...]) -> dict[int, float]:
    """How much each speaks of it among the others, 0..1."""
    average = sum(seen.columns[LENGTH] for seen in known.values()) / len(known) or 1.0
    weights = {id: weigh(seen.heads, seen.folded, terms, seen.columns[LENGTH] / average) for id, seen in known.items()}
    least, most = min(weights.values()), max(weights.values())
    return {id: (weight - least) / (most - least) if most > least else 0.0 for id, weight in weights.items()}


def _with_snippet(seen: _Seen, terms: tuple[str, ...]) -> Row:
    find = find_printed
    if seen.folded is not seen.bodies:
        folded = dict(zip(seen.bodies, seen.folded, strict=True))
        find = lambda text, terms: find_hits(text, terms, folded[text])  # noqa: E731  # one of two ways of the same shape
    made = piece_together(seen.titles, seen.bodies, terms, find)
    named = (*seen.heads, (Where.PEOPLE, seen.people))
    said = {where for where, text in named if any(term in text for term in terms)}
    if made.of_body:
        said.add(Where.BODY)
    return make_row(seen.columns, made.text, made.hits, tuple(where for where in Where if where in said))


def _read(store: Store, ids: list[int], terms: tuple[str, ...]) -> dict[int, _Seen]:
    """First only what is likely to say the terms; all of an article where they are not all printed there, as they are
    folded or as they are usually set."""
    if not ids:
        return {}
    columns = columns_by_id(store, ids)
    keys = _keys(terms)
    texts = _texts_of(store, list(columns), keys)
    bodies: dict[int, Sequence[str]] = {}  # of those whose terms are printed as folded
    others: dict[int, Sequence[str]] = {}  # of the rest
    usual = tuple(map(as_set, terms))
    for id, read in texts.items():
        if terms and (saying := as_printed(read.bodies, terms)):
            bodies[id] = saying
        elif usual != terms and (saying := as_printed(read.bodies, usual)):
            others[id] = saying
    rest = [id for id in texts if id not in bodies and id not in others]
    more = _texts_of(store, rest, ()) if keys and rest else texts
    others |= {id: more[id].bodies for id in rest}
    folded = bodies | (_folded(others) if terms else others)
    return _seen(columns, texts, bodies | others, folded)


def _seen(
    columns: Mapping[int, Sequence[Any]],
    texts: Mapping[int, _Texts],
    bodies: Mapping[int, Sequence[str]],
    folded: Mapping[int, Sequence[str]],
) -> dict[int, _Seen]:
    heads = _folded({id: [columns[id][BYLINE], *(text for _, text in read.heads)] for id, read in texts.items()})
    seen = {}
    for id, read in texts.items():
        people, *said = heads[id]
        wheres = [where for where, _ in read.heads]
        titles = [text for where, text in read.heads if where not in IN_LIST]
        named = list(zip(wheres, said, strict=True))
        seen[id] = _Seen(columns[id], titles, named, people, bodies[id], folded[id])
    return seen


def _folded(texts: Mapping[int, Sequence[str]]) -> dict[int, Sequence[str]]:
    folded = iter(fold_all([text for of_one in texts.values() for text in of_one]))
    return {id: list(islice(folded, len(of_one))) for id, of_one in texts.items()}


def _keys(terms: tuple[str, ...]) -> tuple[str, ...]:
    """What stands, of each term, in a text in which it is printed as it is folded or as it is usually set. None where
    there is nothing of one, or are too many."""
    keys = tuple(max(_parts(term), key=len) for term in terms) if len(terms) <= MANY else ()
    return keys if all(keys) else ()


def _parts(term: str) -> list[str]:
    return "".join(letter if as_set(letter) == letter else GAP for letter in term).split(GAP)


def _aloud(store: Store, tree: Tree, limit: int | None, shelf: Shelf, order: Order) -> tuple[Row, ...]:
    """Articles that only pinyin finds, by date."""
    heard = hear(store, tree)
    if heard is None or limit == 0:
        return ()
    wider, read = heard
    said, found = compile_tree(tree, date.today()), compile_tree(wider, date.today())
    only = Match(f"{found.sql} AND +rowid NOT IN ({said.sql})", (*found.params, *said.params), False)
    rows = rows_by_id(store, in_order(store, on_shelf(store, only, shelf), -1 if limit is None else limit, order))
    return tuple(_read_aloud(row, read[row.id]) for row in rows if row.id in read)


def _read_aloud(row: Row, read: ReadAloud) -> Row:
    return replace(row, snippet=read.shown, hits=((read.start, read.end),), fields=(read.where,), pinyin=True)


def _texts_of(store: Store, ids: list[int], keys: tuple[str, ...]) -> dict[int, _Texts]:
    """With keys, of the bodies only those blocks that hold any of them."""
    texts = {id: _Texts([], []) for id in ids}
    sql = (
        "SELECT article, head, kind, text FROM block WHERE article IN (SELECT value FROM json_each(?))"
        f"{''.join([' AND (head', *[' OR instr(text, ?)'] * len(keys), ')']) if keys else ''} ORDER BY article, nth"
    )
    for id, head, kind, text in store.rows(sql, json.dumps(ids), *keys):
        if head:
            texts[id].heads.append((WHERES[kind], text))
        else:
            texts[id].bodies.append(text)
    return texts


def _banners(store: Store, asked: Asked, limit: int | None, shelf: Shelf, order: Order) -> tuple[Row, ...]:
    """Pages that say it outside their articles, newest (or oldest) first; each as the row of its first article."""
    if not asked.pages or limit == 0:
        return ()
    saying = f"SELECT p.id FROM page p WHERE {asked.pages}"
    ids = [id for (id,) in store.rows(f"{saying} LIMIT ?", *asked.page_params, FEW_PAGES + 1)]
    if not ids:
        return ()
    condition = condition_of(shelf)
    by = OLDEST if order is Order.OLDEST else NEWEST
    # Few are put in order; among many, the first are met soon in a walk through all in that order, which a condition
    # that SQLite could turn round (by beginning with the articles of the shelf) would break off.
    known = "p.id IN (SELECT value FROM json_each(?))" if len(ids) <= FEW_PAGES else f"+p.id IN ({saying})"
    params = (json.dumps(ids),) if len(ids) <= FEW_PAGES else asked.page_params
    first = "LEFT JOIN article a ON a.page = p.id AND a.nth = 0"
    chosen = f"SELECT p.id FROM page p {first} WHERE {known} AND coalesce({condition.sql}, 0) ORDER BY {by} LIMIT ?"
    sql = (
        f"SELECT {COLUMNS} FROM page p CROSS JOIN source s ON s.id = p.source {first} WHERE p.id IN ({chosen})"
        f" ORDER BY {by}"
    )
    found = store.rows(sql, *params, *condition.params, -1 if limit is None else limit)
    texts: dict[int, list[str]] = {columns[1]: [] for columns in found}
    of_pages = "SELECT page, text FROM page_block WHERE page IN (SELECT value FROM json_each(?)) ORDER BY page, nth"
    for page, text in store.rows(of_pages, json.dumps(list(texts))) if texts else ():
        texts[page].append(text)
    return tuple(_banner_row(columns, texts[columns[1]], asked.terms) for columns in found)


def _banner_row(columns: Sequence[Any], texts: Sequence[str], terms: tuple[str, ...]) -> Row:
    """A page without an article has a row all the same, of id 0: its words must be found."""
    made = snippet((), texts, terms)
    known = columns if columns[0] else (0, *columns[1:7], made.text, "", "", 0, 0, 0, 0, 0, "", "")
    return make_row(known, made.text, made.hits, banner=True)
