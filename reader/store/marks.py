"""What a person made of articles: read or not, how far, bookmarks, highlights. Edits in, their inverses out.

Call inside a write. Every mark hangs on (sha256 of the source, offset); the article id of an edit is looked up.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from reader.errors import NotFound
from reader.model import (
    FLAG,
    Bookmark,
    Change,
    DropHighlight,
    DropLost,
    Edit,
    Highlight,
    LostBookmark,
    MarkEdit,
    MarkKey,
    Orphan,
    PutHighlight,
    PutLost,
    SetBookmark,
    SetRead,
    SwapBookmarks,
)
from reader.store import places, revisions
from reader.store.articles import GONE
from reader.store.blocks import pack
from reader.store.connection import Store
from reader.store.sources import now
from reader.tongue import later, tr

NO_HIGHLIGHT = later("这条划线已不在了，不用再去掉。")
NO_BOOKMARK = later("这个书签已不在了，不用再去掉。")


@dataclass(frozen=True, slots=True)
class Done:
    """What an edit did: the ids of the articles it changed, and the edit that takes it back."""

    articles: tuple[int, ...]
    inverse: Edit | None


@dataclass(frozen=True, slots=True)
class _Anchor:
    sha256: str
    encoding: str
    anchor: int
    source: int
    headline: str
    read: bool
    bookmarked: bool

    @property
    def key(self) -> tuple[str, str, int]:
        return self.sha256, self.encoding, self.anchor


def edit(store: Store, wanted: MarkEdit) -> Done:
    """Raises NotFound for an article or highlight that is not there. Corrections are for reader.store.corrections."""
    match wanted:
        case SetRead(article, read, keys):
            return _set_reads(store, article, read, keys) if keys else _set_read(store, article, read)
        case SetBookmark(article, on, bookmark):
            return _set_bookmark(store, article, on, bookmark)
        case SwapBookmarks(put, drop):
            return _swap_bookmarks(store, put, drop)
        case PutHighlight(highlight):
            return _put_highlight(store, highlight)
        case DropHighlight(id):
            return _drop_highlight(store, id)
        case PutLost(lost):
            return _put_lost(store, lost)
        case DropLost(lost):
            return _drop_lost(store, lost)


def change_of(done: Sequence[Done]) -> Change:
    """One change for several edits; undone from the last to the first."""
    touched = tuple(sorted({id for one in done for id in one.articles}))
    return Change(marked=touched, undo=tuple(one.inverse for one in reversed(done) if one.inverse))


def set_position(store: Store, article: int, offset: int, encoding: str | None = None) -> None:
    """Remember the source offset of the character reading stopped at. An offset into the text as decoded by another
    encoding than the present one is let go. Raises NotFound."""
    at = _anchor_of(store, article)
    if encoding and encoding != at.encoding:
        return
    _own_reading(store, article, at)
    # Its own alone: a place that says what its reading does not would be gone with the next parse.
    for table in ("reading", "reading_place"):
        store.run(f"UPDATE {table} SET position = ? WHERE (sha256, encoding, anchor) = (?, ?, ?)", offset, *at.key)


def position_of(store: Store, article: int) -> int:
    """Its own, where it has one; else that of an article that has become part of it."""
    return (
        store.value(
            "SELECT p.position FROM reading_place p JOIN article a ON a.id = p.article JOIN source s ON s.id = a.source"
            " WHERE a.id = ? ORDER BY (p.anchor = a.anchor AND p.encoding = s.encoding) DESC, p.position DESC LIMIT 1",
            article,
        )
        or 0
    )


def highlights_of(store: Store, article: int) -> tuple[Highlight, ...]:
    """In reading order; without the bookmarks of paragraphs."""
    return tuple(mark for mark in passages_of(store, article) if mark.colour != FLAG)


def passages_of(store: Store, article: int) -> tuple[Highlight, ...]:
    """Highlights and the bookmarks of paragraphs, in reading order."""
    rows = store.rows(
        "SELECT h.id, p.article, p.ranges, h.exact, h.prefix, h.suffix, h.colour, h.created_at, '', h.note, h.tags,"
        " h.folder, '', p.near FROM highlight_place p JOIN highlight h ON h.id = p.highlight WHERE p.article = ?"
        " ORDER BY h.created_at, h.id",
        article,
    )
    return tuple(sorted(map(_read_highlight, rows), key=lambda mark: mark.ranges[0][0] if mark.ranges else -1))


def bookmark_of(store: Store, article: int) -> Bookmark | None:
    """What its bookmark carries; of several, which a new parse brought together, all of it, in the oldest's folder."""
    rows = store.rows(
        "SELECT label, tags, created_at, folder FROM bookmark_place JOIN bookmark USING (sha256, encoding, anchor)"
        " WHERE article = ? ORDER BY created_at",
        article,
    )
    if not rows:
        return None
    labels = dict.fromkeys(label for label, *_ in rows if label)
    tags = dict.fromkeys(tag for _, packed, *_ in rows for tag in _tags(packed))
    return Bookmark("；".join(labels), tuple(tags), rows[0][2], next((row[3] for row in rows if row[3]), ""))


def orphans(store: Store) -> list[Orphan]:
    """Oldest first."""
    rows = store.rows(
        "SELECT 'bookmark', sha256, headline, created_at FROM bookmark b WHERE NOT EXISTS"
        " (SELECT 1 FROM bookmark_place p WHERE (p.sha256, p.encoding, p.anchor) = (b.sha256, b.encoding, b.anchor))"
        " UNION ALL SELECT 'highlight', sha256, exact, created_at FROM highlight h WHERE NOT EXISTS"
        " (SELECT 1 FROM highlight_place p WHERE p.highlight = h.id) ORDER BY 4, 3"
    )
    return [Orphan(*row) for row in rows]


def _set_read(store: Store, article: int, read: bool) -> Done:
    if not _stands(store, article):
        return _set_read_once(store, article, read)
    at = _anchor_of(store, article)
    if at.read == read:
        return Done((), None)
    if read:
        _own_reading(store, article, at)
        return _set_reads(store, article, True, (at.key,))
    # All of them: where a new parse made one article of two, each has left its mark.
    keys = store.rows(
        "SELECT sha256, encoding, anchor FROM reading_place JOIN reading USING (sha256, encoding, anchor)"
        " WHERE article = ? AND read_at IS NOT NULL",
        article,
    )
    return _set_reads(store, article, False, keys)


def _set_read_once(store: Store, article: int, read: bool) -> Done:
    """Of an article that is part of another now, or stands nowhere: its own alone, not what others left there."""
    keys = _keys_once(store, article)
    sql = "SELECT read_at IS NOT NULL FROM reading WHERE (sha256, encoding, anchor) = (?, ?, ?)"
    known = {key: bool(row[0]) for key in keys if (row := store.row(sql, *key))}
    if not read:
        return _set_reads(store, article, False, [key for key in known if known[key]])
    if any(known.values()):
        return Done((), None)
    key = next(iter(known), keys[0])
    store.run("INSERT OR IGNORE INTO reading (sha256, encoding, anchor) VALUES (?, ?, ?)", *key)
    if key not in known and (here := places.place_of(store, key)) is not None:
        store.run(
            "INSERT INTO reading_place (sha256, encoding, anchor, article, position) VALUES (?, ?, ?, ?, 0)",
            *(*key, here),
        )
    return _set_reads(store, article, True, (key,))


def _set_reads(store: Store, article: int, read: bool, keys: Sequence[MarkKey]) -> Done:
    """Readings that are there, by what they hang on."""
    if not keys:
        return Done((), None)
    store.run_many(
        "UPDATE reading SET read_at = ? WHERE (sha256, encoding, anchor) = (?, ?, ?)",
        [(now() if read else None, *key) for key in keys],
    )
    touched = _placed(store, "reading_place", keys)
    places.note_marks(store, touched)
    return Done(touched, SetRead(article, not read, tuple(keys)))


def _set_bookmark(store: Store, article: int, on: bool, bookmark: Bookmark | None) -> Done:
    stands = _stands(store, article)
    keys: list[MarkKey]
    if stands:
        keys = store.rows("SELECT sha256, encoding, anchor FROM bookmark_place WHERE article = ?", article)
    else:  # it is part of another now, or stands nowhere: its own alone, not what others left there
        keys = _keys_once(store, article)
    were = tuple(kept for key in keys if (kept := _bookmark(store, key)))
    if not on:
        return _swap_bookmarks(store, (), were)
    if not were:
        at = _anchor_of(store, article) if stands else None
        key = at.key if at else keys[0]
        headline = at.headline if at else places.text_at(store, *key).partition("\n")[0].strip()
        return _swap_bookmarks(store, (LostBookmark(*key, headline, bookmark or Bookmark()),), ())
    before = (stands and bookmark_of(store, article)) or were[0].bookmark
    if bookmark is None or replace(before, created="") == replace(bookmark, created=""):
        return Done((), None)
    # Another label, folder or other tags for a bookmark that is there.
    put = (replace(one, bookmark=replace(bookmark, created=one.bookmark.created)) for one in were)
    return _swap_bookmarks(store, tuple(put), ())


def _swap_bookmarks(store: Store, put: Sequence[LostBookmark], drop: Sequence[LostBookmark]) -> Done:
    before: list[LostBookmark] = []
    absent: list[LostBookmark] = []
    touched: set[int] = set()
    for wanted in (*put, *drop):
        kept = _bookmark(store, wanted.key)
        if kept is not None:
            before.append(kept)
        elif wanted in put:
            absent.append(wanted)
    for gone in drop:
        touched.update(_placed(store, "bookmark_place", (gone.key,)))
        for table in ("bookmark", "bookmark_place"):
            store.run(f"DELETE FROM {table} WHERE (sha256, encoding, anchor) = (?, ?, ?)", *gone.key)
    for one in put:
        carried = one.bookmark
        store.run(
            "INSERT OR REPLACE INTO bookmark (sha256, encoding, anchor, headline, created_at, label, tags, folder)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            *(*one.key, one.headline, carried.created or now(), carried.label, _packed(carried.tags), carried.folder),
        )
        places.place_bookmark(store, one.key)
        touched.update(_placed(store, "bookmark_place", (one.key,)))
    places.note_marks(store, touched)
    if not before and not absent:
        return Done((), None)
    return Done(tuple(sorted(touched)), SwapBookmarks(tuple(before), tuple(absent)))


def _put_highlight(store: Store, highlight: Highlight) -> Done:
    before = _highlight(store, highlight.id)
    # Not its ranges: a split may show but a piece of them here. What had no place is being given one.
    if before and before.article and before.exact == highlight.exact:
        store.run(
            "UPDATE highlight SET colour = ?, note = ?, tags = ?, folder = ? WHERE id = ?",
            *(highlight.colour, highlight.note, _packed(highlight.tags), highlight.folder, highlight.id),
        )
        shown = _articles_of(store, highlight.id)
        places.note_marks(store, shown)
        return Done(tuple(shown), PutHighlight(before))
    sha256, encoding, source = _source_of(store, highlight)
    touched = {highlight.article, *_articles_of(store, highlight.id)}
    store.run("DELETE FROM highlight WHERE id = ?", highlight.id)  # its places go with it
    store.run(
        "INSERT INTO highlight (id, sha256, encoding, ranges, exact, prefix, suffix, colour, created_at, note, tags,"
        " folder) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(highlight.id, sha256, highlight.encoding or encoding, pack(highlight.ranges), highlight.exact),
        *(highlight.prefix, highlight.suffix, highlight.colour, highlight.created),
        *(highlight.note, _packed(highlight.tags), highlight.folder),
    )
    current = revisions.current_of(store, source)
    if highlight.encoding in ("", encoding) and current == source:
        touched |= places.place_new(store, highlight, source)
    else:  # made before the source was decoded in another way, or in an earlier version of the file
        touched |= places.place_again(store, current)
    touched = {id for id in touched if store.value("SELECT 1 FROM article WHERE id = ?", id)}
    places.note_marks(store, touched)
    return Done(tuple(sorted(touched)), PutHighlight(before) if before else DropHighlight(highlight.id))


def _drop_highlight(store: Store, id: str) -> Done:
    before = _highlight(store, id)
    if before is None:
        raise NotFound(tr(NO_HIGHLIGHT))
    touched = _articles_of(store, id)
    store.run("DELETE FROM highlight WHERE id = ?", id)
    places.note_marks(store, touched)
    return Done(tuple(touched), PutHighlight(before))


def _stands(store: Store, article: int) -> bool:
    """Not so since another version of its file, another decoding or a correction took its place: what is undone may be
    older than that."""
    return bool(store.value("SELECT 1 FROM article WHERE id = ?", article))


def _keys_once(store: Store, article: int) -> list[MarkKey]:
    """What the marks of an article that does not stand any more hang on, by the last decoding first. Raises NotFound
    where it never was."""
    keys = store.rows(
        "SELECT s.sha256, i.encoding, i.anchor FROM article_id i JOIN source s ON s.id = i.source WHERE i.id = ?"
        " ORDER BY i.encoding = s.encoding DESC, i.encoding, i.anchor",
        article,
    )
    if not keys:
        raise NotFound(tr(GONE))
    return [(sha256, encoding, anchor) for sha256, encoding, anchor in keys]


def _placed(store: Store, table: str, keys: Sequence[MarkKey]) -> tuple[int, ...]:
    """The articles in which these marks stand."""
    sql = f"SELECT article FROM {table} WHERE (sha256, encoding, anchor) = (?, ?, ?)"
    return tuple(sorted({id for key in keys for (id,) in store.rows(sql, *key)}))


def _bookmark(store: Store, key: MarkKey) -> LostBookmark | None:
    row = store.row(
        "SELECT headline, label, tags, created_at, folder FROM bookmark WHERE (sha256, encoding, anchor) = (?, ?, ?)",
        *key,
    )
    if row is None:
        return None
    headline, label, tags, created, folder = row
    return LostBookmark(*key, headline, Bookmark(label, _tags(tags), created, folder))


def _anchor_of(store: Store, article: int) -> _Anchor:
    row = store.row(
        "SELECT s.sha256, s.encoding, a.anchor, s.id, a.headline, a.read, a.bookmarked"
        " FROM article a JOIN source s ON s.id = a.source WHERE a.id = ?",
        article,
    )
    if row is None:
        raise NotFound(tr(GONE))
    return _Anchor(*(*row[:5], bool(row[5]), bool(row[6])))


def _source_of(store: Store, highlight: Highlight) -> tuple[str, str, int]:
    """sha256, encoding and id of the source of a highlight: the one it names, else that of its article, also of one
    that an earlier parse had: what is undone may be older than the last parse. Raises NotFound."""
    row: tuple[str, str, int] | None = store.row(
        "SELECT s.sha256, s.encoding, s.id FROM source s WHERE s.id = coalesce("
        "(SELECT id FROM source WHERE sha256 = ?2), (SELECT source FROM article WHERE id = ?1),"
        " (SELECT source FROM article_id WHERE id = ?1))",
        *(highlight.article, highlight.sha256),
    )
    if row is None:
        raise NotFound(tr(GONE))
    return row


def _own_reading(store: Store, article: int, at: _Anchor) -> None:
    """Make sure that the article has a reading at its own anchor."""
    store.run("INSERT OR IGNORE INTO reading (sha256, encoding, anchor) VALUES (?, ?, ?)", *at.key)
    store.run(
        "INSERT OR IGNORE INTO reading_place (sha256, encoding, anchor, article, position) VALUES (?, ?, ?, ?, 0)",
        *(*at.key, article),
    )


def _articles_of(store: Store, highlight: str) -> list[int]:
    rows = store.rows("SELECT article FROM highlight_place WHERE highlight = ? ORDER BY article", highlight)
    return [id for (id,) in rows]


def _highlight(store: Store, id: str) -> Highlight | None:
    """A highlight as it was made; whole, also where a new parse parted the article it stands in. Its article is 0
    where it has no place."""
    row = store.row(
        "SELECT h.id, coalesce(p.article, 0), h.ranges, h.exact, h.prefix, h.suffix, h.colour, h.created_at,"
        " h.encoding, h.note, h.tags, h.folder, h.sha256, 0"
        " FROM highlight h LEFT JOIN highlight_place p ON p.highlight = h.id WHERE h.id = ? ORDER BY p.article",
        id,
    )
    return _read_highlight(row) if row else None


@lru_cache(maxsize=5_000)  # an article of 500 is read again and again, while one marks it and when one comes to it
def _read_highlight(row: tuple[Any, ...]) -> Highlight:
    id, article, ranges, exact, prefix, suffix, colour, created, encoding, note, tags, folder, sha256, near = row
    known = (colour, created, encoding, note, _tags(tags), folder, sha256, bool(near))
    return Highlight(
        id, article, tuple((start, end) for start, end in json.loads(ranges)), exact, prefix, suffix, *known
    )


def _put_lost(store: Store, lost: LostBookmark) -> Done:
    """A bookmark as it was when its article was not found."""
    if _bookmark(store, lost.key):
        return Done((), None)
    return Done(_swap_bookmarks(store, (lost,), ()).articles, DropLost(lost))


def _drop_lost(store: Store, lost: LostBookmark) -> Done:
    kept = _bookmark(store, lost.key)
    if kept is None:
        raise NotFound(tr(NO_BOOKMARK))
    return Done(_swap_bookmarks(store, (), (kept,)).articles, PutLost(kept))


@lru_cache(maxsize=1_000)
def _tags(packed: str) -> tuple[str, ...]:
    return tuple(json.loads(packed))


def _packed(tags: tuple[str, ...]) -> str:
    return json.dumps(tags, ensure_ascii=False)
