"""Searching the store: a query and a shelf in, exact totals and rows with snippets out, in the order of ranking.py."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate
from typing import Any

from reader.model import Found, Order, Row, Shelf
from reader.search import Asked, Match, fold, snippet
from reader.search.compile import OUTSIDE, ask, compile_tree
from reader.search.printing import print_query
from reader.search.query import COMMA, Query, read_query
from reader.search.snippets import piece_of_term
from reader.search.tree import Field, In, Tree, Word, conjoin, says_every
from reader.store.aloud import ReadAloud, hear
from reader.store.connection import Store
from reader.store.narrowing import on_shelf
from reader.store.ranking import count, in_order, rank
from reader.store.rows import BY_NTH, COLUMNS, NEWEST, OLDEST, condition_of, make_row, rows_by_id
from reader.store.shown import shown
from reader.tongue import later, tr

EVERYTHING = Shelf()
PARTED = later("没有文章连着这样写，已把顿号两边当作几个词查找。")
FEW_PAGES = 300
MANY_PAGES = 2_000
LISTED = "SELECT rowid FROM outside WHERE outside MATCH ?"


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


def find_headlines(store: Store, typed: str, limit: int) -> list[Row]:
    """By their titles alone: every word of what was typed, or all of it as pinyin."""
    parts = [typed.strip()] if typed.isascii() else typed.split()
    tree = conjoin(In(Field.TITLE, part) for part in parts if part)
    if tree is None:
        return []
    answered = find(store, print_query(tree), limit)
    rows = {row.id: row for row in (*answered.rows, *answered.aloud)}
    return list(rows.values())[:limit]


def read_asked(store: Store, query: str, shelf: Shelf = EVERYTHING) -> Query:
    """The query as it is meant: 工会、劳模 is what is printed so; where nothing is, both words."""
    read = read_query(query)
    if COMMA not in query or read.tree is None:
        return read
    parted = read_query(query, commas=True)
    if parted.tree == read.tree or count(store, on_shelf(store, compile_tree(read.tree, date.today()), shelf)):
        return read
    return replace(parted, problems=(*parted.problems, tr(PARTED)))


def answer(store: Store, asked: Asked, limit: int | None, shelf: Shelf, order: Order) -> Found:
    """The articles and pages that say it. Call inside a read."""
    ranked = rank(store, asked, shelf, limit, order)
    rows = tuple(shown(store, ranked, limit, asked.terms, says_every(asked.tree)))
    banners = _banners(store, asked, limit, shelf, order)
    return Found(asked.text, asked.terms, ranked.total, rows, banners, order)


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


def _banners(store: Store, asked: Asked, limit: int | None, shelf: Shelf, order: Order) -> tuple[Row, ...]:
    """Pages that say it outside their articles, newest (or oldest) first; each as the row of its first article."""
    if not asked.pages or limit == 0:
        return ()
    # Asked whether it is in such a list, each page would have all of the list made first.
    saying = LISTED if asked.pages == f"({OUTSIDE})" else f"SELECT p.id FROM page p WHERE {asked.pages}"
    ids = [id for (id,) in store.rows(f"{saying} LIMIT ?", *asked.page_params, MANY_PAGES + 1)]
    if not ids:
        return ()
    condition = condition_of(shelf)
    by = OLDEST if order is Order.OLDEST else NEWEST
    # Few are put in order; among many, the first are met soon in a walk through all in that order, which a condition
    # that SQLite could turn round (by beginning with the articles of the shelf) would break off.
    known, params = f"+p.id IN ({saying})", asked.page_params
    if len(ids) <= MANY_PAGES:
        known = f"{'' if len(ids) <= FEW_PAGES else '+'}p.id IN (SELECT value FROM json_each(?))"
        params = (json.dumps(ids),)
    elif isinstance(asked.tree, Word):  # so many say it that the first are met before long
        known, params = "instr(p.outside, ?)", asked.terms
    first = "LEFT JOIN article a ON a.page = p.id AND a.nth = 0"
    # Most shelves ask for nothing but the page: hundreds of pages need not each be asked for their first article.
    joined, chosen_by = (first, by) if condition.of_article else ("", by.removesuffix(BY_NTH))
    chosen = (
        f"SELECT p.id FROM page p {joined} WHERE {known} AND coalesce({condition.sql}, 0) ORDER BY {chosen_by} LIMIT ?"
    )
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
    text = "".join(texts)
    made = piece_of_term(text, text, list(accumulate(map(len, texts))), 0, terms[0]) if len(terms) == 1 else None
    made = made or snippet((), texts, terms)
    known = columns if columns[0] else (0, *columns[1:7], made.text, "", "", 0, 0, 0, 0, 0, "", "")
    return make_row(known, made.text, made.hits, banner=True)
