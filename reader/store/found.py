"""Searching the store: a query and a shelf in, exact totals and rows with snippets out, in the order of ranking.py."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from reader.model import Found, Order, Row, Shelf, Where
from reader.search import Asked, Match, find_hits, fold, snippet
from reader.search.compile import ask, compile_tree
from reader.search.query import COMMA, Query, read_query
from reader.search.tree import Tree
from reader.store.aloud import ReadAloud, hear
from reader.store.connection import Store
from reader.store.ranking import by_date, count, on_shelf, ranked
from reader.store.rows import COLUMNS, NEWEST, OLDEST, condition_of, make_row, rows_by_id

EVERYTHING = Shelf()
IN_LIST = frozenset({Where.KICKER, Where.HEADLINE})  # heads a list shows beside the snippet
PARTED = "没有文章连着这样写，已把顿号两边当作几个词查找。"
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
    if parted.tree == read.tree or count(store, compile_tree(read.tree, date.today()), shelf):
        return read
    return replace(parted, problems=(*parted.problems, PARTED))


def answer(store: Store, asked: Asked, limit: int | None, shelf: Shelf, order: Order) -> Found:
    """The articles and pages that say it. Call inside a read."""
    total = count(store, asked.articles, shelf)
    ids = ranked(store, asked, shelf, total, total if limit is None else max(0, limit), order)
    rows = tuple(_with_snippets(store, rows_by_id(store, ids), asked.terms))
    banners = _banners(store, asked, limit, shelf, order)
    return Found(asked.text, asked.terms, total, rows, banners, order)


def _aloud(store: Store, tree: Tree, limit: int | None, shelf: Shelf, order: Order) -> tuple[Row, ...]:
    """Articles that only pinyin finds, by date."""
    heard = hear(store, tree)
    if heard is None or limit == 0:
        return ()
    wider, read = heard
    said, found = compile_tree(tree, date.today()), compile_tree(wider, date.today())
    only = Match(f"{found.sql} AND +rowid NOT IN ({said.sql})", (*found.params, *said.params), False)
    rows = rows_by_id(store, by_date(store, on_shelf(only, shelf), -1 if limit is None else limit, order))
    return tuple(_read_aloud(row, read[row.id]) for row in rows if row.id in read)


def _read_aloud(row: Row, read: ReadAloud) -> Row:
    return replace(row, snippet=read.shown, hits=((read.start, read.end),), fields=(read.where,), pinyin=True)


def _with_snippets(store: Store, rows: Sequence[Row], terms: tuple[str, ...]) -> Iterable[Row]:
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        texts = _texts_of(store, [row.id for row in batch])
        for row in batch:
            of_row = texts[row.id]
            titles = [text for where, text in of_row.heads if where not in IN_LIST]
            made = snippet(titles, of_row.bodies, terms)
            yield replace(row, snippet=made.text, hits=made.hits, fields=_fields(of_row, row.byline, terms))


def _fields(texts: _Texts, byline: str, terms: tuple[str, ...]) -> tuple[Where, ...]:
    """Where any of the terms stands."""
    named = [*texts.heads, (Where.PEOPLE, byline)]
    said = {where for where, text in named if find_hits(text, terms)}
    if any(term in fold(text) for text in texts.bodies for term in terms):
        said.add(Where.BODY)
    return tuple(where for where in Where if where in said)


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
    sql = (
        f"SELECT {COLUMNS} FROM page p CROSS JOIN source s ON s.id = p.source"
        " LEFT JOIN article a ON a.page = p.id AND a.nth = 0"
        f" WHERE {asked.pages} AND {condition.sql} ORDER BY {OLDEST if order is Order.OLDEST else NEWEST} LIMIT ?"
    )
    params = (*asked.page_params, *condition.params, -1 if limit is None else limit)
    return tuple(_banner_row(store, columns, asked.terms) for columns in store.rows(sql, *params))


def _banner_row(store: Store, columns: Sequence[Any], terms: tuple[str, ...]) -> Row:
    """A page without an article has a row all the same, of id 0: its words must be found."""
    page = columns[1]
    texts = store.rows("SELECT text FROM page_block WHERE page = ? ORDER BY nth", page)
    made = snippet((), [text for (text,) in texts], terms)
    row = make_row(columns if columns[0] else (0, *columns[1:7], made.text, "", "", 0, 0, 0, 0, "[]"))
    return replace(row, snippet=made.text, hits=made.hits, banner=True)
