"""Searching the store: a query and a shelf in, exact totals and rows with snippets out, in the order of ranking.py."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reader.model import Found, Order, Row, Shelf
from reader.search import Asked, Match, fold
from reader.search.compile import ask, compile_tree
from reader.search.printing import print_query
from reader.search.query import COMMA, Query, read_query
from reader.search.rank import warm as warm_words
from reader.search.text import warm as warm_folding
from reader.search.tree import Field, In, Tree, conjoin, says_every
from reader.store.aloud import ReadAloud, hear
from reader.store.banners import find_banners
from reader.store.bydate import in_order
from reader.store.connection import Store
from reader.store.narrowing import on_shelf
from reader.store.ranking import count, rank
from reader.store.rows import rows_by_id
from reader.store.shown import shown
from reader.store.spread import listed
from reader.store.spread import warm as warm_spread
from reader.tongue import later, tr

EVERYTHING = Shelf()
PARTED = later("没有文章连着这样写，已把顿号两边当作几个词查找。")


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
        if not aloud and not read.problems:
            return found
        heard = (fold(row.snippet[start:end]) for row in aloud for start, end in row.hits)
        terms = tuple(dict.fromkeys([*found.terms, *heard]))
        return replace(found, terms=terms, aloud=aloud, problems=read.problems)


def warm(store: Store) -> None:
    """Do what the first search would begin with: tables of characters and words, 35 ms, and what is kept of the
    library."""
    warm_folding()
    warm_words()
    with store.reading():
        warm_spread(store)


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
    banners = find_banners(store, asked, limit, shelf, order)
    return Found(asked.text, asked.terms, ranked.total, rows, banners, order)


def _aloud(store: Store, tree: Tree, limit: int | None, shelf: Shelf, order: Order) -> tuple[Row, ...]:
    """Articles that only pinyin finds, by date."""
    heard = hear(store, tree)
    if heard is None or limit == 0:
        return ()
    wider, read = heard
    said, found = compile_tree(tree, date.today()), compile_tree(wider, date.today())
    only = Match(f"{found.sql} AND +rowid NOT IN ({said.sql})", (*found.params, *said.params), False)
    ids = listed(store, on_shelf(store, only, shelf))
    rows = rows_by_id(store, in_order(store, ids, len(ids) if limit is None else limit, order) if ids else ())
    return tuple(_read_aloud(row, read[row.id]) for row in rows if row.id in read)


def _read_aloud(row: Row, read: ReadAloud) -> Row:
    return replace(row, snippet=read.shown, hits=((read.start, read.end),), fields=(read.where,), pinyin=True)
