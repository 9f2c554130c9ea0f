"""Which articles are one story: what of an issue is needed to tell, put in, read back. Call writes inside a write.

An issue is what has the paper and the date of a source's pages, its own pages, and, where either is silent on that, the
pages that came from files of the same folder.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reader.model import SURE_LINK, Evidence, Kind, Link
from reader.store.blocks import TEXT, pack, split_parts
from reader.store.connection import Store

MAX_PAGES = 300  # of an issue; a folder or a date with more is an archive, and nothing can be told from it
MAX_CHAIN = 12  # parts of one story
GOES_ON = -1  # the column `part` of a link that is no teaser
_FOLDER = "rtrim(origin, replace(replace(origin, '/', ''), '\\', ''))"


@dataclass(frozen=True, slots=True)
class Stored:
    """An article of an issue: its page's data, its heads and body as (kind, text)."""

    id: int
    page: int
    paper: str | None
    date: str | None
    number: str | None
    heads: tuple[tuple[Kind, str], ...]
    body: tuple[tuple[Kind, str], ...]


def issue_of(store: Store, source: int) -> list[int]:
    """Ids of the pages of the issue that a source is part of."""
    own = [id for (id,) in store.rows("SELECT id FROM page WHERE source = ?", source)]
    same = store.rows(
        "SELECT DISTINCT p.id FROM page o JOIN page p ON p.paper = o.paper AND p.date = o.date"
        " WHERE o.source = ? LIMIT ?",
        source,
        MAX_PAGES + 1,
    )
    beside = _pages_beside(store, source)
    return sorted({*own, *(id for (id,) in same if len(same) <= MAX_PAGES), *beside})


def _pages_beside(store: Store, source: int) -> list[int]:
    """Pages of the same folder that may be of the same issue: one of the two does not say its paper or date."""
    (folder,) = store.row(f"SELECT {_FOLDER} FROM source WHERE id = ?", source)
    if not folder:
        return []
    silent = "SELECT 1 FROM page WHERE source = ?2 AND (paper IS NULL OR date IS NULL)"
    found = store.rows(
        f"SELECT p.id FROM source s JOIN page p ON p.source = s.id WHERE {_FOLDER} = ?1"
        f" AND (p.paper IS NULL OR p.date IS NULL OR EXISTS ({silent})) LIMIT ?3",
        folder,
        source,
        MAX_PAGES + 1,
    )
    return [id for (id,) in found] if len(found) <= MAX_PAGES else []


def read_issue(store: Store, pages: Sequence[int]) -> list[Stored]:
    """The articles of these pages, in the order of pages and places; none where no line leads to another page."""
    inside = "SELECT value FROM json_each(?)"
    if not store.value(f"SELECT count(*) FROM article WHERE page IN ({inside}) AND jumps", pack(pages)):
        return []
    rows = store.rows(
        f"SELECT a.id, p.id, p.paper, p.date, p.number, {TEXT} FROM page p CROSS JOIN article a ON a.page = p.id"
        f" CROSS JOIN article_text t ON t.article = a.id WHERE p.id IN ({inside}) ORDER BY p.sort, p.id, a.nth",
        pack(pages),
    )
    return [_stored(*row) for row in rows]


def put_links(store: Store, pages: Sequence[int], links: Iterable[Link]) -> None:
    """Put these in the place of what was known between the articles of the pages; what leads elsewhere stays, unless
    a better link takes its end."""
    ids = pack(
        id for (id,) in store.rows("SELECT id FROM article WHERE page IN (SELECT value FROM json_each(?))", pack(pages))
    )
    inside = "SELECT value FROM json_each(?1)"
    store.run(f"DELETE FROM link WHERE article IN ({inside}) AND target IN ({inside})", ids)
    for link in links:
        if link.part is not None or _takes(store, link):
            part = GOES_ON if link.part is None else link.part
            evidence = pack([reason.name, reason.weight] for reason in link.evidence)
            store.run(
                "INSERT INTO link (article, target, part, confidence, evidence) VALUES (?, ?, ?, ?, ?)",
                *(link.article, link.target, part, link.confidence, evidence),
            )
    store.run(f"UPDATE article SET continues = '', continues_page = '' WHERE id IN ({inside})", ids)
    _tell_lists(store, ids)


def tell_lists(store: Store, articles: Iterable[int]) -> None:
    """Bring what lists show of these articles' continuations into line with the links."""
    ids = pack(sorted(articles))
    store.run(
        "UPDATE article SET continues = '', continues_page = '' WHERE id IN (SELECT value FROM json_each(?))", ids
    )
    _tell_lists(store, ids)


def forget_links(store: Store, source: int) -> None:
    """Before the articles of a source go: what continues them elsewhere stands alone now. The links go with them."""
    store.run(
        "UPDATE article SET continues = '', continues_page = '' WHERE id IN"
        " (SELECT target FROM link WHERE article IN (SELECT id FROM article WHERE source = ?))",
        source,
    )


def chain(store: Store, article: int) -> tuple[list[int], list[int]]:
    """The articles that one continues, and those it goes on in, in reading order; sure links only."""
    before = _walk(store, article, "SELECT article FROM link WHERE target = ? AND part = ? AND confidence >= ?")
    after = _walk(store, article, "SELECT target FROM link WHERE article = ? AND part = ? AND confidence >= ?")
    return before[::-1], [id for id in after if id not in before]


def links_of(store: Store, article: int) -> list[Link]:
    """All that leads from an article or, in doubt, to it: teasers, and continuations that are not sure."""
    rows = store.rows(
        "SELECT article, target, part, confidence, evidence FROM link WHERE article = ?1 AND (part >= 0"
        " OR confidence < ?2) UNION ALL SELECT article, target, part, confidence, evidence FROM link"
        " WHERE target = ?1 AND part = ?3 AND confidence < ?2",
        article,
        SURE_LINK,
        GOES_ON,
    )
    return [_link(*row) for row in rows]


def _walk(store: Store, article: int, step: str) -> list[int]:
    found: list[int] = []
    here = store.value(step, article, GOES_ON, SURE_LINK)
    while here is not None and here != article and here not in found and len(found) < MAX_CHAIN:
        found.append(here)
        here = store.value(step, here, GOES_ON, SURE_LINK)
    return found


def _takes(store: Store, link: Link) -> bool:
    """Whether neither end is bound elsewhere by something better; what is worse gives way."""
    bound = "SELECT max(confidence) FROM link WHERE part = ?3 AND (article = ?1 OR target = ?2)"
    if (store.value(bound, link.article, link.target, GOES_ON) or 0.0) > link.confidence:
        return False
    store.run("DELETE FROM link WHERE part = ?3 AND (article = ?1 OR target = ?2)", link.article, link.target, GOES_ON)
    return True


def _tell_lists(store: Store, ids: str) -> None:
    """What lists show of continuations: the headline of the story's first part, the page right before."""
    sure = store.rows(
        "SELECT l.target, l.article, p.number FROM link l"
        " JOIN article a ON a.id = l.article JOIN page p ON p.id = a.page"
        " WHERE l.target IN (SELECT value FROM json_each(?)) AND l.part = ? AND l.confidence >= ?",
        *(ids, GOES_ON, SURE_LINK),
    )
    for target, article, number in sure:
        before, _ = chain(store, target)
        first = before[0] if before else article
        headline = store.value("SELECT headline FROM article WHERE id = ?", first)
        store.run(
            "UPDATE article SET continues = ?, continues_page = ? WHERE id = ?", headline or "", number or "", target
        )


def _stored(id: int, page: int, paper: str | None, date: str | None, number: str | None, *columns: Any) -> Stored:
    return Stored(id, page, paper, date, number, *split_parts(*columns))


def _link(article: int, target: int, part: int, confidence: float, evidence: str) -> Link:
    reasons = tuple(Evidence(*reason) for reason in json.loads(evidence))
    return Link(article, target, confidence, reasons, None if part == GOES_ON else part)
