"""Searching the store: a query and a shelf in, exact totals and rows with snippets out, in the order of ranking.py."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from reader.model import Found, Order, Row, Shelf, Where
from reader.search import Asked, Match, fold, snippet
from reader.search.compile import ask, compile_tree
from reader.search.query import COMMA, Query, read_query
from reader.search.rank import score
from reader.search.tree import Tree
from reader.store.aloud import ReadAloud, hear
from reader.store.connection import Store
from reader.store.narrowing import on_shelf
from reader.store.ranking import Ranked, count, in_order, rank
from reader.store.rows import COLUMNS, NEWEST, OLDEST, condition_of, make_row, rows_by_id

EVERYTHING = Shelf()
IN_LIST = frozenset({Where.KICKER, Where.HEADLINE})  # heads a list shows beside the snippet
PARTED = "没有文章连着这样写，已把顿号两边当作几个词查找。"
READ = 50  # articles that are read to find the best
GRADES = 0.3  # what bm25 adds to what is read there; in steps, so that of two alike the newer comes first
STEPS = 4
BATCH = 500  # articles whose text is in memory at once while snippets are made


@dataclass(frozen=True, slots=True)
class _Texts:
    """Of one article, as printed."""

    heads: tuple[tuple[Where, str], ...]
    bodies: tuple[str, ...]


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
    known = dict(_read(store, ranked.ids[:READ])) if ranked.grades else {}
    ids = (_best(known, ranked.grades, terms) + ranked.ids[READ:] if ranked.grades else ranked.ids)[:limit]
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        known |= _read(store, [id for id in batch if id not in known])
        yield from (_with_snippet(*known.pop(id), terms) for id in batch)


def _best(known: dict[int, tuple[Row, _Texts]], grades: dict[int, float], terms: tuple[str, ...]) -> list[int]:
    """In order by what stands around the hits; equal ones by date."""
    marks = {
        id: score(texts.heads, texts.bodies, terms) + GRADES * round(grades[id] * STEPS) / STEPS
        for id, (_, texts) in known.items()
    }
    newest = sorted(known, key=lambda id: known[id][0].date or "", reverse=True)
    return sorted(newest, key=lambda id: -marks[id])


def _read(store: Store, ids: list[int]) -> dict[int, tuple[Row, _Texts]]:
    texts = _texts_of(store, ids) if ids else {}
    return {row.id: (row, texts[row.id]) for row in rows_by_id(store, ids)} if ids else {}


def _with_snippet(row: Row, texts: _Texts, terms: tuple[str, ...]) -> Row:
    titles = [text for where, text in texts.heads if where not in IN_LIST]
    made = snippet(titles, texts.bodies, terms)
    named = (*texts.heads, (Where.PEOPLE, row.byline))
    said = {where for where, text in named if any(term in text or term in fold(text) for term in terms)}
    if made.of_body:
        said.add(Where.BODY)
    fields = tuple(where for where in Where if where in said)
    return replace(row, snippet=made.text, hits=made.hits, fields=fields)


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


def _texts_of(store: Store, ids: list[int]) -> dict[int, _Texts]:
    heads: dict[int, list[tuple[Where, str]]] = {id: [] for id in ids}
    bodies: dict[int, list[str]] = {id: [] for id in ids}
    sql = (
        "SELECT article, head, kind, text FROM block WHERE article IN (SELECT value FROM json_each(?))"
        " ORDER BY article, nth"
    )
    for id, head, kind, text in store.rows(sql, json.dumps(ids)):
        if head:
            heads[id].append((Where(kind), text))
        else:
            bodies[id].append(text)
    return {id: _Texts(tuple(heads[id]), tuple(bodies[id])) for id in ids}


def _banners(store: Store, asked: Asked, limit: int | None, shelf: Shelf, order: Order) -> tuple[Row, ...]:
    """Pages that say it outside their articles, newest (or oldest) first; each as the row of its first article."""
    if not asked.pages:
        return ()
    condition = condition_of(shelf)
    by = OLDEST if order is Order.OLDEST else NEWEST
    # First the scan alone, of an index that holds nothing else; the date of each page would take three times as long.
    saying = f"SELECT p.id FROM page p WHERE {asked.pages}"
    first = f"SELECT p.id FROM page p LEFT JOIN article a ON a.page = p.id AND a.nth = 0 WHERE p.id IN ({saying})"
    sql = (
        f"SELECT {COLUMNS} FROM page p CROSS JOIN source s ON s.id = p.source LEFT JOIN article a ON a.page = p.id"
        f" AND a.nth = 0 WHERE p.id IN ({first} AND {condition.sql} ORDER BY {by} LIMIT ?) ORDER BY {by}"
    )
    params = (*asked.page_params, *condition.params, -1 if limit is None else limit)
    found = store.rows(sql, *params)
    texts: dict[int, list[str]] = {columns[1]: [] for columns in found}
    of_pages = "SELECT page, text FROM page_block WHERE page IN (SELECT value FROM json_each(?)) ORDER BY page, nth"
    for page, text in store.rows(of_pages, json.dumps(list(texts))) if texts else ():
        texts[page].append(text)
    return tuple(_banner_row(columns, texts[columns[1]], asked.terms) for columns in found)


def _banner_row(columns: Sequence[Any], texts: Sequence[str], terms: tuple[str, ...]) -> Row:
    """A page without an article has a row all the same, of id 0: its words must be found."""
    made = snippet((), texts, terms)
    row = make_row(columns if columns[0] else (0, *columns[1:7], made.text, "", "", 0, 0, 0, 0, 0, "", ""))
    return replace(row, snippet=made.text, hits=made.hits, banner=True)
