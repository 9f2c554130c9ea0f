"""All that a person marked, over the whole library: one line for each highlight and each bookmark; and the tags."""

from __future__ import annotations

import json
from typing import Any

from reader.model import Mark
from reader.store.connection import Store

PLACE = "a.id, p.paper, p.date, p.number, p.name, s.name, a.headline"
ORDER = "a.id IS NULL AS lost, p.date AS day, p.paper AS title, p.sort AS number, p.id AS page, a.nth AS nth"
WHERE = "LEFT JOIN page p ON p.id = a.page LEFT JOIN source s ON s.sha256 = {}"
# A highlight that a new parse parted stands in several articles: it is listed once, where it begins.
MARKS = f"""
SELECT '' AS id, coalesce(a.anchor, b.anchor) AS start, b.headline, b.label, b.tags, b.folder, 0, '', '', 0,
  b.sha256, b.encoding, b.created_at AS created, {PLACE}, {ORDER}, 0 AS kind
FROM bookmark b LEFT JOIN bookmark_place bp USING (sha256, encoding, anchor) LEFT JOIN article a ON a.id = bp.article
{WHERE.format("b.sha256")}
UNION ALL
SELECT h.id, json_extract(coalesce(hp.ranges, h.ranges), '$[0][0]'), h.exact, h.note, h.tags, h.folder, h.colour,
  h.prefix, h.suffix, coalesce(hp.near, 0), h.sha256, h.encoding, h.created_at, {PLACE}, {ORDER}, 1 AS kind
FROM highlight h LEFT JOIN highlight_place hp ON hp.highlight = h.id AND hp.article =
  (SELECT article FROM highlight_place WHERE highlight = h.id ORDER BY json_extract(ranges, '$[0][0]') LIMIT 1)
LEFT JOIN article a ON a.id = hp.article
{WHERE.format("h.sha256")}
ORDER BY lost, day DESC, title, number, page, nth, kind, start, created, id
"""


def marks_of(store: Store) -> list[Mark]:
    """Newest date first, in the order of the pages; in an article its bookmark, then its highlights as they stand. What
    has lost its place comes last, its article 0."""
    return [
        Mark(
            *(id, article or 0, start or 0, text, note, tuple(json.loads(tags)), folder, colour, before, after),
            *(bool(near), sha256, encoding, created, *_place(place, text)),
        )
        for id, start, text, note, tags, folder, colour, before, after, near, *rest in store.rows(MARKS)
        for sha256, encoding, created, article, *place in [rest]
    ]


def folders_of(store: Store) -> list[str]:
    """Every folder that a bookmark is kept in, by name."""
    sql = "SELECT folder FROM bookmark UNION SELECT folder FROM highlight ORDER BY 1"
    return [folder for (folder,) in store.rows(sql) if folder]


def tags_of(store: Store) -> list[tuple[str, int]]:
    """Every tag with the number of articles that bear it, the most borne first."""
    return store.rows("SELECT text, count(*) FROM article_tag GROUP BY text ORDER BY 2 DESC, 1")


def _place(place: list[Any], text: str) -> tuple[str | None, str | None, str | None, str | None, str, str]:
    paper, date, number, name, source, headline, *_order = place
    return paper, date, number, name, source or "", headline or text
