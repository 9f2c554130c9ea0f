"""What lists show: rows of a shelf, rows of given articles. One query however many rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from reader.errors import StoreDamaged
from reader.model import FLAG, Article, Kind, Pointer, Reading, Row, Shelf, ShelfKind, Shelves, Where
from reader.search.compile import compile_tree
from reader.search.query import read_query
from reader.search.snippets import LONGEST
from reader.store import links
from reader.store.articles import SPOILT, banners_of, page_rows, read_article
from reader.store.connection import Store
from reader.store.marks import bookmark_of, passages_of, position_of
from reader.tongue import tr

BY_NTH = ", a.nth"
NEWEST = f"p.date DESC, p.paper, p.sort, p.id{BY_NTH}"
OLDEST = f"p.date IS NULL, p.date, p.paper, p.sort, p.id{BY_NTH}"
COLUMNS = (
    "a.id, p.id, p.paper, p.date, p.number, p.name, s.name, a.headline, a.kicker, a.byline, a.length,"
    " a.read, a.bookmarked, a.highlights, a.doubtful, a.continues, a.continues_page"
)
OF_PAGE = 6  # columns, after the first, that say which page it is on
# CROSS JOIN fixes the order of the loops in SQLite: pages outside, so that they come sorted from an index. What a
# source is called stands in an index too: its row, which holds the bytes of a file, need not be read.
CALLED = "CROSS JOIN source s INDEXED BY source_told ON s.id = p.source"
PAGES_FIRST = f"page p CROSS JOIN article a ON a.page = p.id {CALLED}"
MARKED_FIRST = f"article a CROSS JOIN page p ON p.id = a.page {CALLED}"
QUOTES = (
    "(SELECT json_group_array(exact) FROM (SELECT h.exact FROM highlight_place hp JOIN highlight h"
    f" ON h.id = hp.highlight WHERE hp.article = a.id AND h.colour <> {FLAG}"
    " ORDER BY json_extract(hp.ranges, '$[0][0]')))"
)
BETWEEN_QUOTES = " … "


@dataclass(frozen=True, slots=True)
class Condition:
    """A WHERE over page p and article a."""

    sql: str
    params: tuple[Any, ...] = ()
    of_article: bool = True  # else of its page alone


def condition_of(shelf: Shelf) -> Condition:
    match shelf.kind:
        case ShelfKind.UNREAD:
            return Condition("NOT a.read")
        case ShelfKind.BOOKMARKED:
            return Condition("a.bookmarked")
        case ShelfKind.HIGHLIGHTED:
            return Condition("a.highlights")
        case ShelfKind.DOUBTFUL:
            return Condition("a.doubtful")
        case ShelfKind.PAPER:
            return Condition("p.paper IS ?", (shelf.paper,), of_article=False)
        case ShelfKind.DATE:
            return Condition("p.paper IS ? AND p.date IS ?", (shelf.paper, shelf.date), of_article=False)
        case ShelfKind.PAGE:
            return Condition("p.id = ?", (shelf.page,), of_article=False)
        case ShelfKind.SAVED:
            return _meant(shelf.query)
        case _:
            return Condition("1", of_article=False)


def _meant(query: str) -> Condition:
    tree = read_query(query).tree
    if tree is None:
        return Condition("0")
    found = compile_tree(tree, date.today())
    return Condition(f"a.id IN ({found.sql})", found.params)


def rows_of(store: Store, shelf: Shelf, most: int | None = None) -> list[Row]:
    """The articles of a shelf, or the first so many: newest date first, then paper, page, position on the page."""
    condition = condition_of(shelf)
    if shelf.kind is ShelfKind.HIGHLIGHTED:
        return _highlighted(store, condition)[:most]
    few = shelf.kind in (ShelfKind.BOOKMARKED, ShelfKind.DOUBTFUL, ShelfKind.SAVED)
    tables = MARKED_FIRST if few else PAGES_FIRST
    sql = f"SELECT {COLUMNS} FROM {tables} WHERE {condition.sql} ORDER BY {NEWEST} LIMIT ?"
    # What rows of a page have in common is kept once, and no more of them at a time than is made into rows: of 100,000
    # articles that is 46 of 107 MB.
    pages: dict[int, tuple[Any, ...]] = {}
    made: list[Row] = []
    with store.in_words():
        for id, *columns in store.execute(sql, (*condition.params, -1 if most is None else most)):
            page = pages.setdefault(columns[0], tuple(columns[:OF_PAGE]))
            made.append(make_row((id, *page, *columns[OF_PAGE:])))
    return made


def rows_by_id(store: Store, ids: Sequence[int]) -> list[Row]:
    """The rows of these articles, in this order; those that are gone are left out."""
    sql = f"SELECT {COLUMNS} FROM {MARKED_FIRST} WHERE a.id IN (SELECT value FROM json_each(?))"
    columns = {columns[0]: columns for columns in store.rows(sql, json.dumps(list(ids)))}
    return [make_row(columns[id]) for id in ids if id in columns]


def marked_ids(store: Store) -> list[int]:
    """Articles with a highlight or a bookmark, in the order of a shelf."""
    sql = f"SELECT a.id FROM {MARKED_FIRST} WHERE a.highlights OR a.bookmarked ORDER BY {NEWEST}"
    return [id for (id,) in store.rows(sql)]


def shelves_of(store: Store) -> Shelves:
    pages = page_rows(store)
    return Shelves(
        articles=sum(page.articles for page in pages),
        unread=sum(page.unread for page in pages),
        bookmarked=store.value("SELECT count(*) FROM article WHERE bookmarked"),
        highlighted=store.value("SELECT count(*) FROM article WHERE highlights"),
        doubtful=store.value("SELECT count(*) FROM article WHERE doubtful"),
        pages=pages,
    )


def read_reading(store: Store, id: int) -> Reading:
    """An article, with the other parts of its story and what it points at. Raises NotFound."""
    before, after = links.chain(store, id)
    return replace(
        _piece(store, id),
        before=tuple(_piece(store, one) for one in before),
        after=tuple(_piece(store, one) for one in after),
    )


def _piece(store: Store, id: int) -> Reading:
    article = read_article(store, id)
    row = next(iter(rows_by_id(store, [id])), None)
    pages = page_rows(store, row.page_id) if row else ()
    if row is None or not pages:  # a damaged file can lose the page, or the source, of an article that is there
        raise StoreDamaged(tr(SPOILT, id=id))
    passages = passages_of(store, id)
    return Reading(
        id=id,
        article=article,
        row=row,
        page=pages[0],
        banners=banners_of(store, row.page_id),
        highlights=tuple(mark for mark in passages if mark.colour != FLAG),
        position=position_of(store, id),
        pointers=_pointers(store, id, article),
        bookmark=bookmark_of(store, id),
        flags=tuple(mark for mark in passages if mark.colour == FLAG),
    )


def _pointers(store: Store, id: int, article: Article) -> tuple[Pointer, ...]:
    """A doubtful continuation stands at the last line that leads on, what may come before it at the first."""
    found = links.links_of(store, id)
    rows = {
        row.id: row
        for row in rows_by_id(store, [link.target if link.article == id else link.article for link in found])
    }
    jumps = [part for part, block in enumerate(article.parts) if block.kind is Kind.JUMP]
    ends = (jumps[0], jumps[-1]) if jumps else (len(article.heads), len(article.parts) - 1)
    pointers = []
    for link in found:
        onward = link.article == id
        other = rows.get(link.target if onward else link.article)
        part = link.part if link.part is not None else ends[onward]
        if other and part < len(article.parts):
            pointers.append(Pointer(part, other, link.sure, teaser=link.part is not None))
    return tuple(pointers)


def make_row(
    columns: Sequence[Any],
    snippet: str = "",
    hits: tuple[tuple[int, int], ...] = (),
    fields: tuple[Where, ...] = (),
    banner: bool = False,
) -> Row:
    # One by one: to put them together takes twice as long, and an answer has fifty rows, a list 100,000.
    # fmt: off
    (id, page, paper, day, number, name, source, headline, kicker, byline, length,
     read, bookmarked, highlights, doubtful, continues, on_page) = columns
    return Row(id, page, paper, day, number, name, source, headline, kicker, byline, length,
               read == 1, bookmarked == 1, highlights, doubtful == 1, snippet, hits, banner,
               continues, on_page if continues else "", fields)
    # fmt: on


def _highlighted(store: Store, condition: Condition) -> list[Row]:
    """The snippet of each row is what was highlighted in it."""
    sql = f"SELECT {COLUMNS}, {QUOTES} FROM {MARKED_FIRST} WHERE {condition.sql} ORDER BY {NEWEST}"
    found: Iterable[Any] = store.rows(sql, *condition.params)
    return [replace(make_row(columns[:-1]), snippet=_quotes(columns[-1])) for columns in found]


def _quotes(quotes: str) -> str:
    """Of many, or of a whole article in one, no more than a list can show."""
    said = BETWEEN_QUOTES.join(" ".join(quote[: 2 * LONGEST].split()) for quote in json.loads(quotes))
    return said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
