"""Pages that say what was asked outside every article, in banners and furniture: a question in, rows out.

The pages that were shown last are kept while nobody writes: what stands there stands on many pages, of which the newest
come first, so that the same ones come with each key that is typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Any

from reader.model import Order, Row, Shelf, ShelfKind
from reader.search import Asked, Match, snippet
from reader.search.compile import OUTSIDE
from reader.search.snippets import piece_of_term
from reader.search.tree import Word
from reader.store.bydate import first_pages, in_order_of
from reader.store.connection import Store
from reader.store.rows import BY_NTH, CALLED, COLUMNS, condition_of, make_row
from reader.store.spread import listed

FEW_PAGES = 300
MANY_PAGES = 2_000
KEPT = 500  # pages
LONG = 1_000  # characters; what is longer is not kept: a page without an article
AT_ONCE = 1_000  # pages that are walked through
LISTED = "SELECT rowid FROM outside WHERE outside MATCH ?"
FIRST = "LEFT JOIN article a ON a.page = p.id AND a.nth = 0"


@dataclass(frozen=True, slots=True)
class _Page:
    columns: Sequence[Any]  # of the row of its first article
    texts: list[str]  # outside its articles


def find_banners(store: Store, asked: Asked, limit: int | None, shelf: Shelf, order: Order) -> tuple[Row, ...]:
    """Newest (or oldest) first; each as the row of its first article."""
    if not asked.pages or limit == 0:
        return ()
    # Asked whether it is in such a list, each page would have all of the list made first.
    saying = LISTED if asked.pages == f"({OUTSIDE})" else f"SELECT p.id AS rowid FROM page p WHERE {asked.pages}"
    ids = listed(store, Match(f"{saying} LIMIT ?", (*asked.page_params, MANY_PAGES + 1), False))  # most times none
    if not ids:
        return ()
    if limit is not None and shelf.kind is ShelfKind.ALL and FEW_PAGES < len(ids) <= MANY_PAGES:
        chosen = _first_of(store, frozenset(ids), limit, order)
    else:
        chosen = _chosen(store, asked, saying, ids, limit, shelf, order)
    pages = _read_pages(store, chosen)
    return tuple(_banner_row(pages[id], asked.terms) for id in chosen if id in pages)


def _first_of(store: Store, ids: frozenset[int], limit: int, order: Order) -> list[int]:
    """Among many, the first are met soon in a walk through all in that order."""
    found, at, until = list[int](), 0, AT_ONCE
    while len(found) < limit and at < len(pages := first_pages(store, order, until)):
        found += [id for id in pages[at:until] if id in ids]
        at, until = until, 2 * until
    return found[:limit]


def _chosen(
    store: Store, asked: Asked, saying: str, ids: Sequence[int], limit: int | None, shelf: Shelf, order: Order
) -> list[int]:
    condition = condition_of(shelf)
    by = in_order_of(order)
    # Few are put in order; among many, the first are met soon in a walk through all in that order, which a condition
    # that SQLite could turn round (by beginning with the articles of the shelf) would break off.
    known, params = f"+p.id IN ({saying})", asked.page_params
    if len(ids) <= MANY_PAGES:
        known = f"{'' if len(ids) <= FEW_PAGES else '+'}p.id IN (SELECT value FROM json_each(?))"
        params = (str(ids),)
    elif isinstance(asked.tree, Word):  # so many say it that the first are met before long
        known, params = "instr(p.outside, ?)", asked.terms
    # Most shelves ask for nothing but the page: hundreds of pages need not each be asked for their first article.
    joined, by = (FIRST, by) if condition.of_article else ("", by.removesuffix(BY_NTH))
    sql = f"SELECT p.id FROM page p {joined} WHERE {known} AND coalesce({condition.sql}, 0) ORDER BY {by} LIMIT ?"
    return [id for (id,) in store.rows(sql, *params, *condition.params, -1 if limit is None else limit)]


def _read_pages(store: Store, ids: Sequence[int]) -> dict[int, _Page]:
    kept = store.of_moment(__name__, dict[int, _Page])
    read = _read(store, [id for id in ids if id not in kept])
    found = {id: page for id in ids if (page := kept.get(id) or read.get(id))}
    kept |= {id: page for id, page in read.items() if sum(map(len, page.texts)) <= LONG}
    for id in list(islice(kept, max(0, len(kept) - KEPT))):
        del kept[id]
    return found


def _read(store: Store, ids: Sequence[int]) -> dict[int, _Page]:
    if not ids:
        return {}
    wanted = str(ids)
    sql = f"SELECT {COLUMNS} FROM page p {CALLED} {FIRST} WHERE p.id IN (SELECT value FROM json_each(?))"
    pages = {columns[1]: _Page(columns, []) for columns in store.rows(sql, wanted)}
    texts = "SELECT page, text FROM page_block WHERE page IN (SELECT value FROM json_each(?)) ORDER BY page, nth"
    for page, text in store.rows(texts, wanted):
        if page in pages:
            pages[page].texts.append(text)
    return pages


def _banner_row(page: _Page, terms: tuple[str, ...]) -> Row:
    """A page without an article has a row all the same, of id 0: its words must be found."""
    columns, text = page.columns, "".join(page.texts)
    made = None
    if len(terms) == 1 and (at := text.find(terms[0])) >= 0:
        made = piece_of_term(text, text, list(accumulate(map(len, page.texts))), at, terms[0])
    made = made or snippet((), page.texts, terms)
    known = columns if columns[0] else (0, *columns[1:7], made.text, "", "", 0, 0, 0, 0, 0, "", "")
    return make_row(known, made.text, made.hits, banner=True)
