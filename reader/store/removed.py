"""Files that a person took out of the library. Call writes inside a write.

The source keeps its bytes and everything a person made on it, and has no pages and articles: nothing lists, finds or
counts it, its marks are orphans. Taken back, or opened again, it is parsed anew and all of them find their place.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.store import revisions
from reader.store.connection import Store
from reader.store.sources import now, read_source

# Of a file and its earlier versions: what is read as one.
_MINE = "sha256 IN (SELECT sha256 FROM source WHERE id IN (SELECT value FROM json_each(?)))"


@dataclass(frozen=True, slots=True)
class Removal:
    """A file that is to be taken out of the library, or was, and what goes with it."""

    source: int  # source id
    name: str
    sha256: str
    origin: str  # the path it came from, or what stands for it
    articles: int = 0  # in the lists now
    highlights: int = 0
    notes: int = 0  # highlights on which something is noted
    bookmarks: int = 0
    corrections: int = 0
    removed: str = ""  # when, ISO, UTC; nothing: it is in the library


def is_removed(store: Store, source: int) -> bool:
    return bool(store.value("SELECT 1 FROM removed JOIN source USING (sha256) WHERE id = ?", source))


def has_place(store: Store, source: int) -> bool:
    """Whether its pages stand in the lists: it was not taken out, nor did a newer version take its place."""
    return not is_removed(store, source) and not revisions.is_superseded(store, source)


def put_removed(store: Store, source: int) -> bool:
    """Whether it was not taken out already. Raises NotFound."""
    sha256 = read_source(store, source).sha256
    done = store.execute("INSERT OR IGNORE INTO removed (sha256, removed_at) VALUES (?, ?)", (sha256, now()))
    return done.rowcount > 0


def drop_removed(store: Store, source: int) -> bool:
    """Whether it had been taken out. Raises NotFound."""
    sha256 = read_source(store, source).sha256
    return store.execute("DELETE FROM removed WHERE sha256 = ?", (sha256,)).rowcount > 0


def removal(store: Store, source: int) -> Removal:
    """What goes with a file, or went with it. Raises NotFound."""
    stored = read_source(store, source)
    mine = str([source, *revisions.older_of(store, stored.sha256)])
    articles = store.value("SELECT count(*) FROM article WHERE source = ?", source)
    highlights, notes, flags = store.row(
        "SELECT coalesce(sum(colour > 0), 0), coalesce(sum(colour > 0 AND note <> ''), 0),"
        f" coalesce(sum(colour = 0), 0) FROM highlight WHERE {_MINE}",
        mine,
    )
    bookmarks = store.value(f"SELECT count(*) FROM bookmark WHERE {_MINE}", mine)
    fixes = store.value(f"SELECT count(*) FROM correction WHERE {_MINE}", mine)
    at = store.value("SELECT removed_at FROM removed WHERE sha256 = ?", stored.sha256) or ""
    counts = (articles, highlights, notes, bookmarks + flags, fixes)
    return Removal(source, stored.name, stored.sha256, stored.origin, *counts, at)


def standing(store: Store) -> list[Removal]:
    """All that have a place in the lists, nothing counted: there may be ten thousand."""
    out = "SELECT sha256 FROM revision UNION SELECT sha256 FROM removed"
    rows = store.rows(f"SELECT id, name, sha256, origin FROM source WHERE sha256 NOT IN ({out}) ORDER BY id")
    return [Removal(*row) for row in rows]


def removals(store: Store) -> list[Removal]:
    """All that were taken out, the last first; not those of which a newer version has come."""
    rows = store.rows("SELECT id FROM removed JOIN source USING (sha256) ORDER BY removed_at DESC, id DESC")
    return [removal(store, id) for (id,) in rows if not revisions.is_superseded(store, id)]
