"""What is found, narrowed to a shelf: whichever is shorter is listed, the articles on it or those that are not."""

from __future__ import annotations

from reader.model import Shelf, ShelfKind
from reader.search import Match
from reader.store.connection import Store
from reader.store.rows import condition_of

READ = "SELECT article FROM read_article"  # looked up by id; no list of them is made
FEW = (ShelfKind.BOOKMARKED, ShelfKind.HIGHLIGHTED, ShelfKind.DOUBTFUL, ShelfKind.SAVED)


def on_shelf(store: Store, found: Match, shelf: Shelf) -> Match:
    """ "+rowid": the planner must not walk the shelf and probe the full-text index for each article."""
    if shelf.kind is ShelfKind.ALL:
        return found
    condition = condition_of(shelf)
    if shelf.kind in FEW:
        return _narrowed(found, f"IN (SELECT a.id FROM article a WHERE {condition.sql})", condition.params)
    if shelf.kind is ShelfKind.UNREAD:
        return _narrowed(found, f"NOT IN ({READ})", ())
    pages = f"SELECT count(*) FROM page p WHERE {condition.sql}"
    on, all = store.row(f"SELECT ({pages}), (SELECT count(*) FROM page)", *condition.params)
    other = on * 2 > all
    test = f"NOT ({condition.sql})" if other else condition.sql
    listed = f"SELECT a.id FROM page p CROSS JOIN article a ON a.page = p.id WHERE {test}"
    return _narrowed(found, f"{'NOT ' if other else ''}IN ({listed})", condition.params)


def _narrowed(found: Match, test: str, params: tuple[object, ...]) -> Match:
    return Match(f"{found.sql} AND +rowid {test}", (*found.params, *params), found.pairs)
