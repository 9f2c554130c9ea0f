"""What a person says of continued articles: this is not that one's continuation; this one goes on in that one. Kept as
corrections of the later part's source, applied to links whenever those of an issue were made anew. Call inside a write.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from reader.marks import Mover, contains, decoded
from reader.model import Fix
from reader.store import links, revisions
from reader.store.articles import read_article
from reader.store.blocks import pack
from reader.store.connection import Store
from reader.store.sources import find_source, read_source

BY_HAND = [["joined by hand", 1.0]]
_ROWS = (
    "SELECT id, fix, sha256, encoding, start, exact, value FROM correction WHERE fix IN (?, ?) ORDER BY created_at, id"
)


def apply_by_hand(store: Store, pages: Sequence[int]) -> None:
    """Part and join what was said of the articles of these pages; note which of it found its place."""
    inside = "SELECT id FROM article WHERE page IN (SELECT value FROM json_each(?))"
    here = {id for (id,) in store.rows(inside, pack(pages))}
    touched: set[int] = set()
    for id, fix, sha256, encoding, start, exact, value in store.rows(_ROWS, Fix.PART, Fix.GO_ON):
        named = json.loads(value)
        if not _stand_in(store, (sha256, named["sha256"]), pages):
            continue  # of another issue: its files need not be read
        second = _article(store, sha256, encoding, start, exact)
        first = _article(store, named["sha256"], named["encoding"], named["start"], named["exact"])
        if first is None or second is None or first == second:
            store.run("DELETE FROM correction_applied WHERE correction = ?", id)
        elif first in here or second in here:
            (_join if fix == Fix.GO_ON else _part)(store, first, second)
            store.run("INSERT OR IGNORE INTO correction_applied (correction) VALUES (?)", id)
            touched |= {first, second}
    if touched:
        links.tell_lists(store, touched)


def _stand_in(store: Store, digests: Sequence[str], pages: Sequence[int]) -> bool:
    """Whether one of these files, or what has taken its place, has one of the pages."""
    known = [id for id in (find_source(store, one) for one in digests) if id is not None]
    now = [revisions.current_of(store, id) for id in known]
    inside = "SELECT value FROM json_each(?)"
    return bool(
        store.value(f"SELECT 1 FROM page WHERE source IN ({inside}) AND id IN ({inside})", pack(now), pack(pages))
    )


def _part(store: Store, first: int, second: int) -> None:
    store.run("DELETE FROM link WHERE (article, target, part) = (?, ?, ?)", first, second, links.GOES_ON)


def _join(store: Store, first: int, second: int) -> None:
    """What either was joined to before gives way; also what, with this, would lead round in a circle."""
    store.run("DELETE FROM link WHERE part = ? AND (article = ? OR target = ?)", links.GOES_ON, first, second)
    if first in links.chain(store, second)[1]:
        store.run("DELETE FROM link WHERE (part, target) = (?, ?)", links.GOES_ON, first)
        links.tell_lists(store, [first])
    store.run(
        "INSERT INTO link (article, target, part, confidence, evidence) VALUES (?, ?, ?, 1.0, ?)",
        *(first, second, links.GOES_ON, pack(BY_HAND)),
    )


def _article(store: Store, sha256: str, encoding: str, start: int, exact: str) -> int | None:
    """The article that a place of a source stands in now, if the words there are still the same."""
    source = find_source(store, sha256)
    if source is None:
        return None
    made, now = read_source(store, source), read_source(store, revisions.current_of(store, source))
    if now.id != made.id:
        mover = Mover(decoded(made.data, encoding), revisions.text_of(now))
        moved = mover.passage([(start, start + len(exact))], exact) if exact else None
        start = moved.ranges[0][0] if moved else -1
    elif encoding != made.encoding:
        return None
    before = "SELECT id FROM article WHERE source = ? AND anchor <= ? ORDER BY anchor DESC"
    found = (id for (id,) in store.rows(before, now.id, start))
    return next((id for id in found if contains(read_article(store, id), start)), None)
