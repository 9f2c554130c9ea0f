"""Which article each mark belongs to now: the derived side of a person's marks. Call inside a write.

The personal tables are only read here. A mark made under the present decoding finds its article by offset. One made
under another decoding is led over by the bytes it stands on; a highlight as one made in an earlier version of the file
is led into this one (reader.marks.moving), since only words that are still there are what was marked. What finds no
article gets no row: it is an orphan, and kept.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.marks import Mover, Range, contains, decoded, ranges_to_spans, shift, spans_to_ranges
from reader.model import FLAG, Article, Highlight, MarkKey
from reader.search import fold
from reader.store import revisions
from reader.store.articles import articles_of_source, read_article
from reader.store.blocks import pack
from reader.store.connection import Store
from reader.store.sheets import HEAD_REACH
from reader.store.sources import StoredSource, read_source

TAGS = """
WITH wanted (article) AS (SELECT value FROM json_each(?))
SELECT article, tag.value FROM wanted JOIN highlight_place USING (article)
  JOIN highlight ON highlight.id = highlight_place.highlight, json_each(highlight.tags) tag
UNION SELECT article, tag.value FROM wanted JOIN bookmark_place USING (article)
  JOIN bookmark USING (sha256, encoding, anchor), json_each(bookmark.tags) tag
"""


STANDING = "FROM highlight_place JOIN highlight h ON h.id = highlight WHERE article = article.id"
MARK_TABLES = ("reading", "bookmark", "highlight")


@dataclass(frozen=True, slots=True)
class _Mark:
    encoding: str
    anchor: int
    position: int


def place_marks(store: Store, source: StoredSource, articles: Mapping[int, Article]) -> None:
    """Find every mark of a source in its articles (by id), which were just stored."""
    _place_readings(store, source, articles)
    _place_bookmarks(store, source, articles)
    _place_highlights(store, source, articles)
    _place_older(store, source, articles)
    if marked := _bearing(store, articles):  # an article comes without marks, as its columns say
        note_marks(store, marked)


def _bearing(store: Store, articles: Collection[int]) -> list[int]:
    """Those of the articles in which a mark has its place."""
    sql = " UNION ".join(f"SELECT article FROM {table}_place WHERE article IN wanted" for table in MARK_TABLES)
    known = f"WITH wanted (article) AS (SELECT value FROM json_each(?)) {sql}"
    return [id for (id,) in store.rows(known, pack(articles))]


def lift_marks(store: Store, source: int) -> None:
    """All marks leave the articles of a source: some of them are about to be placed in another version of the file."""
    for table in MARK_TABLES:
        store.run(f"DELETE FROM {table}_place WHERE article IN (SELECT id FROM article WHERE source = ?)", source)


def note_marks(store: Store, articles: Collection[int]) -> None:
    """Bring what lists show of these articles into line with their marks."""
    store.run_many(
        "UPDATE article SET"
        " read = EXISTS (SELECT 1 FROM reading_place JOIN reading USING (sha256, encoding, anchor)"
        "  WHERE article = article.id AND read_at IS NOT NULL),"
        " bookmarked = EXISTS (SELECT 1 FROM bookmark_place WHERE article = article.id) OR EXISTS"
        f"  (SELECT 1 {STANDING} AND h.colour = {FLAG}),"
        f" highlights = (SELECT count(*) {STANDING} AND h.colour <> {FLAG})"
        " WHERE id = ?",
        ((id,) for id in articles),
    )
    _note_tags(store, articles)


def _note_tags(store: Store, articles: Collection[int]) -> None:
    store.run_many("DELETE FROM article_tag WHERE article = ?", ((id,) for id in articles))
    tags = store.rows(TAGS, json.dumps(list(articles)))
    store.run_many(
        "INSERT OR IGNORE INTO article_tag (article, text, folded) VALUES (?, ?, ?)",
        ((article, tag, fold(tag)) for article, tag in tags),
    )


def place_bookmark(store: Store, key: MarkKey) -> None:
    """Let a bookmark stand where its words do now, if they do."""
    if (article := place_of(store, key)) is not None:
        store.run(
            "INSERT OR REPLACE INTO bookmark_place (sha256, encoding, anchor, article) VALUES (?, ?, ?, ?)",
            *(*key, article),
        )


def place_of(store: Store, key: MarkKey) -> int | None:
    """The article in which what a mark hangs on stands now."""
    sha256, encoding, anchor = key
    source = store.value("SELECT id FROM source WHERE sha256 = ?", sha256)
    return led_to_now(store, source, encoding, anchor) if source is not None else None


def place_highlight(store: Store, id: str, article: int, ranges: tuple[Range, ...], near: bool = False) -> None:
    store.run(
        "INSERT OR REPLACE INTO highlight_place (highlight, article, ranges, near) VALUES (?, ?, ?, ?)",
        *(id, article, pack(ranges), near),
    )


def place_new(store: Store, highlight: Highlight, source: int) -> set[int]:
    """Place a highlight whose ranges are of the present text; the ids of the articles that hold a piece of it."""
    known = store.value("SELECT id FROM article WHERE id = ?", highlight.article)
    own = {known: read_article(store, known)} if known else {}
    found = _by_ranges(own, highlight.ranges)
    if found.get(highlight.article) != highlight.ranges:  # some of it stands in another article
        found = _by_ranges(articles_of_source(store, source), highlight.ranges)
    for article, ranges in found.items():
        place_highlight(store, highlight.id, article, ranges)
    return set(found)


def place_again(store: Store, source: int) -> set[int]:
    """Place all highlights of a source anew; the ids of its articles."""
    stored, articles = read_source(store, source), articles_of_source(store, source)
    store.run_many("DELETE FROM highlight_place WHERE article = ?", ((id,) for id in articles))
    _place_highlights(store, stored, articles)
    for older, encoding in _versions(store, stored):
        _lead_highlights(store, older, encoding, _mover(older, encoding, stored, articles), articles)
    return set(articles)


def led_over(store: Store, source: int) -> tuple[int, int]:
    """How many bookmarks and highlights of earlier versions of a source found a place in it, and how many did not."""
    found = lost = 0
    for sha256 in (read_source(store, id).sha256 for id in _older(store, source)):
        for table, place, key in (
            ("highlight m", "highlight_place p", "p.highlight = m.id"),
            ("bookmark m", "bookmark_place p", "(p.sha256, p.encoding, p.anchor) = (m.sha256, m.encoding, m.anchor)"),
        ):
            sql = f"SELECT count(*), coalesce(sum(EXISTS (SELECT 1 FROM {place} WHERE {key})), 0) FROM {table}"
            whole, placed = store.row(f"{sql} WHERE m.sha256 = ?", sha256)
            found, lost = found + placed, lost + whole - placed
    return found, lost


def led_to_now(store: Store, source: int, encoding: str, offset: int) -> int | None:
    """The article in which a character of a source stands now; `encoding`: that the offset counts by."""
    older = read_source(store, source)
    current = read_source(store, revisions.current_of(store, source))
    begins = "SELECT id FROM article WHERE source = ? AND anchor = ?"
    if (older.id, encoding) == (current.id, current.encoding) and (id := store.value(begins, source, offset)):
        return int(id)
    articles = articles_of_source(store, current.id)
    if older.id == current.id:  # as _led_over leads them: by the bytes
        (now,) = [offset] if encoding == current.encoding else shift(older.data, encoding, current.encoding, [offset])
        return article_at(articles, now)
    return _led_to(_mover(older, encoding, current, articles), articles, offset)


def text_at(store: Store, sha256: str, encoding: str, offset: int) -> str:
    """What a source says from an offset on; `encoding`: that the offset counts by."""
    (id,) = store.row("SELECT id FROM source WHERE sha256 = ?", sha256)
    return decoded(read_source(store, id).data, encoding)[offset:]


def _older(store: Store, source: int) -> list[int]:
    return revisions.older_of(store, store.value("SELECT sha256 FROM source WHERE id = ?", source))


def _versions(store: Store, source: StoredSource) -> list[tuple[StoredSource, str]]:
    """The earlier versions of a source on which something was marked, and by which encoding that counts."""
    found = []
    for id in revisions.older_of(store, source.sha256):
        older = read_source(store, id)
        sql = " UNION ".join(f"SELECT encoding FROM {table} WHERE sha256 = ?1" for table in MARK_TABLES)
        found += [(older, encoding) for (encoding,) in store.rows(sql, older.sha256)]
    return found


def _mover(older: StoredSource, encoding: str, source: StoredSource, articles: Mapping[int, Article]) -> Mover:
    return Mover(decoded(older.data, encoding), decoded(source.data, source.encoding), list(articles.values()))


def _place_older(store: Store, source: StoredSource, articles: Mapping[int, Article]) -> None:
    for older, encoding in _versions(store, source):
        mover = _mover(older, encoding, source, articles)
        key = (older.sha256, encoding)
        for anchor, position in store.rows(
            "SELECT anchor, position FROM reading WHERE (sha256, encoding) = (?, ?)", *key
        ):
            if (article := _led_to(mover, articles, anchor)) is not None:
                at = (mover.place(position) if position else 0) or 0
                at = at if contains(articles[article], at) else 0
                store.run(
                    "INSERT INTO reading_place (sha256, encoding, anchor, article, position) VALUES (?, ?, ?, ?, ?)",
                    *(*key, anchor, article, at),
                )
        for (anchor,) in store.rows("SELECT anchor FROM bookmark WHERE (sha256, encoding) = (?, ?)", *key):
            if (article := _led_to(mover, articles, anchor)) is not None:
                store.run(
                    "INSERT INTO bookmark_place (sha256, encoding, anchor, article) VALUES (?, ?, ?, ?)",
                    *(*key, anchor, article),
                )
        _lead_highlights(store, older, encoding, mover, articles)


def _led_to(mover: Mover, articles: Mapping[int, Article], anchor: int) -> int | None:
    now = mover.place(anchor)
    return article_at(articles, now) if now is not None else None


def _lead_highlights(
    store: Store, older: StoredSource, encoding: str, mover: Mover, articles: Mapping[int, Article]
) -> None:
    rows = store.rows(
        "SELECT id, ranges, exact, prefix, suffix FROM highlight WHERE (sha256, encoding) = (?, ?)",
        *(older.sha256, encoding),
    )
    for id, ranges, *words in rows:
        moved = mover.passage([(start, end) for start, end in json.loads(ranges)], *words)
        for article, now in (_by_ranges(articles, moved.ranges) if moved else {}).items():
            place_highlight(store, id, article, now, near=bool(moved and moved.near))


def _place_readings(store: Store, source: StoredSource, articles: Mapping[int, Article]) -> None:
    rows = store.rows("SELECT encoding, anchor, position FROM reading WHERE sha256 = ?", source.sha256)
    marks = [_Mark(*row) for row in rows]
    for mark, now in zip(marks, _led_over(source, marks), strict=True):
        if (article := article_at(articles, now.anchor)) is not None:
            store.run(
                "INSERT INTO reading_place (sha256, encoding, anchor, article, position) VALUES (?, ?, ?, ?, ?)",
                *(source.sha256, mark.encoding, mark.anchor, article, now.position),
            )


def _place_bookmarks(store: Store, source: StoredSource, articles: Mapping[int, Article]) -> None:
    rows = store.rows("SELECT encoding, anchor, anchor FROM bookmark WHERE sha256 = ?", source.sha256)
    marks = [_Mark(*row) for row in rows]
    for mark, now in zip(marks, _led_over(source, marks), strict=True):
        if (article := article_at(articles, now.anchor)) is not None:
            store.run(
                "INSERT INTO bookmark_place (sha256, encoding, anchor, article) VALUES (?, ?, ?, ?)",
                *(source.sha256, mark.encoding, mark.anchor, article),
            )


def _place_highlights(store: Store, source: StoredSource, articles: Mapping[int, Article]) -> None:
    rows = store.rows(
        "SELECT id, ranges FROM highlight WHERE (sha256, encoding) = (?, ?)", source.sha256, source.encoding
    )
    for id, ranges in rows:
        for article, now in _by_ranges(articles, [(start, end) for start, end in json.loads(ranges)]).items():
            place_highlight(store, id, article, now)
    others = "SELECT DISTINCT encoding FROM highlight WHERE sha256 = ? AND encoding <> ?"
    for (encoding,) in store.rows(others, source.sha256, source.encoding):
        _lead_highlights(store, source, encoding, _mover(source, encoding, source, articles), articles)


def _by_ranges(articles: Mapping[int, Article], ranges: Sequence[Range]) -> dict[int, tuple[Range, ...]]:
    """Every article that holds a piece: a better parse may have parted what was one article."""
    spans = {id: ranges_to_spans(article, ranges) for id, article in articles.items()}
    return {id: spans_to_ranges(articles[id], of_one) for id, of_one in spans.items() if of_one}


def article_at(articles: Mapping[int, Article], offset: int) -> int | None:
    """The id of the article that holds this character of the source, or that begins shortly after it: what was its
    first line may have been made the banner of the page."""
    held = next((id for id, article in articles.items() if contains(article, offset)), None)
    if held is not None:
        return held
    after = [(article.anchor, id) for id, article in articles.items() if 0 < article.anchor - offset <= HEAD_REACH]
    return min(after)[1] if after else None


def _led_over(source: StoredSource, marks: list[_Mark]) -> list[_Mark]:
    """The same marks, counted in the present text."""
    now = {mark: mark for mark in marks if mark.encoding == source.encoding}
    others = sorted((mark for mark in marks if mark not in now), key=lambda mark: mark.encoding)
    for encoding, group in groupby(others, key=lambda mark: mark.encoding):
        of_one = list(group)
        offsets = [offset for mark in of_one for offset in (mark.anchor, mark.position)]
        there = shift(source.data, encoding, source.encoding, offsets)
        now |= {mark: _Mark(encoding, *there[2 * nth : 2 * nth + 2]) for nth, mark in enumerate(of_one)}
    return [now[mark] for mark in marks]
