"""All that a person marked, over the whole library: one line for each highlight and each bookmark; and the tags."""

from __future__ import annotations

import json

from reader.model import Mark
from reader.store.connection import Store
from reader.store.rows import NEWEST

PLACE = "a.id, p.paper, p.date, p.number, p.name, s.name, a.headline"
# A highlight that a new parse parted stands in several articles: it is listed once, where it begins.
HIGHLIGHTS = f"""
SELECT h.id, json_extract(hp.ranges, '$[0][0]'), h.exact, h.note, h.tags, h.colour, h.created_at, {PLACE}
FROM highlight h
LEFT JOIN highlight_place hp ON hp.highlight = h.id AND hp.article =
  (SELECT article FROM highlight_place WHERE highlight = h.id ORDER BY json_extract(ranges, '$[0][0]') LIMIT 1)
LEFT JOIN article a ON a.id = hp.article LEFT JOIN page p ON p.id = a.page
LEFT JOIN source s ON s.sha256 = h.sha256
ORDER BY a.id IS NULL, {NEWEST}, 2, h.created_at, h.id
"""
BOOKMARKS = f"""
SELECT '', a.anchor, b.headline, b.label, b.tags, 0, b.created_at, {PLACE}
FROM bookmark b LEFT JOIN bookmark_place bp USING (sha256, encoding, anchor)
LEFT JOIN article a ON a.id = bp.article LEFT JOIN page p ON p.id = a.page
LEFT JOIN source s ON s.sha256 = b.sha256
ORDER BY a.id IS NULL, {NEWEST}, b.created_at
"""


def marks_of(store: Store) -> list[Mark]:
    """Bookmarks, then highlights; each newest date first, in the order of the page; what has lost its place comes
    last, its article 0."""
    return [
        Mark(id, article or 0, start or 0, text, note, tuple(json.loads(tags)), colour, created, *_place(place, text))
        for sql in (BOOKMARKS, HIGHLIGHTS)
        for id, start, text, note, tags, colour, created, article, *place in store.rows(sql)
    ]


def tags_of(store: Store) -> list[tuple[str, int]]:
    """Every tag with the number of articles that bear it, the most borne first."""
    return store.rows("SELECT text, count(*) FROM article_tag GROUP BY text ORDER BY 2 DESC, 1")


def _place(place: list[str | None], text: str) -> tuple[str | None, str | None, str | None, str | None, str, str]:
    paper, date, number, name, source, headline = place
    return paper, date, number, name, source or "", headline or text
