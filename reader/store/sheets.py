"""What the parser made of a source, put in and taken out as a whole. Call inside a write."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.model import Article, Happened, Kind, Page, Person, Sheet
from reader.store import index, labels, links
from reader.store.blocks import COLUMNS, TEXT, pack, pack_block, pack_blocks
from reader.store.connection import Store
from reader.tongue import later, tr

HEAD_REACH = 100  # characters: so far behind its old beginning an article is still taken for the same
FIRST_WORDS = 30  # characters that stand for a missing headline
UNTITLED = later("（无题）")


@dataclass(frozen=True, slots=True)
class Ids:
    """Ids to give again: a page by its place in the source, an article by its anchor."""

    pages: Mapping[int, int] = field(default_factory=dict)
    articles: Mapping[int, int] = field(default_factory=dict)
    once: Mapping[int, int] = field(default_factory=dict)  # by anchor, of articles of earlier parses


def put_sheets(store: Store, source: int, sheets: tuple[Sheet, ...], ids: Ids) -> dict[int, Article]:
    """Store all pages and articles of a source; the articles by the ids they got."""
    anchors = [article.anchor for sheet in sheets for article in sheet.articles]
    known = iter(given_ids(anchors, ids.articles, ids.once))
    stored: dict[int, Article] = {}
    for sheet in sheets:
        page = _put_page(store, source, sheet, ids.pages.get(sheet.page.nth))
        for nth, article in enumerate(sheet.articles):
            id = _put_article(store, source, page, nth, article, next(known))
            stored[id] = article
    index.add_articles(store, stored)
    labels.label_articles(store, stored)
    return stored


def given_ids(anchors: Sequence[int], had: Mapping[int, int], once: Mapping[int, int]) -> list[int | None]:
    """An id for the article at each anchor, each id once: the one of the article that began there, else of one whose
    head began shortly before (its kicker was made a banner), else one that began there in an earlier parse."""
    free = dict(had)
    ids = [free.pop(anchor, None) for anchor in anchors]
    for nth, anchor in enumerate(anchors):
        near = [before for before in free if 0 < anchor - before <= HEAD_REACH]
        if ids[nth] is None and near:
            ids[nth] = free.pop(max(near))
    taken = {*had.values(), *(id for id in ids if id is not None)}
    for nth, anchor in enumerate(anchors):
        if ids[nth] is None and once.get(anchor) not in taken:
            ids[nth] = once.get(anchor)
            taken.add(ids[nth] or 0)
    return ids


def drop_sheets(store: Store, source: int) -> Ids:
    """Take out all pages and articles of a source; the ids they had, and those of earlier parses."""
    pages = dict(store.rows("SELECT nth, id FROM page WHERE source = ?", source))
    articles = dict(store.rows("SELECT anchor, id FROM article WHERE source = ?", source))
    (encoding,) = store.row("SELECT encoding FROM source WHERE id = ?", source)
    store.run_many(
        "INSERT OR REPLACE INTO article_id (source, encoding, anchor, id) VALUES (?, ?, ?, ?)",
        ((source, encoding, anchor, id) for anchor, id in articles.items()),
    )
    once = dict(store.rows("SELECT anchor, id FROM article_id WHERE source = ? AND encoding = ?", source, encoding))
    index.remove_source(store, source)
    links.forget_links(store, source)
    labels.remove_source(store, source)
    store.run("DELETE FROM page WHERE source = ?", source)
    return Ids(pages, articles, once)


def headline_of(article: Article) -> str:
    """What a list calls an article: its headline, else its first words. Never empty."""
    bodies = sorted(article.blocks, key=lambda block: block.kind is Kind.JUMP)  # （上接第一版） names nothing
    said = article.headline or next((block.text for block in bodies if block.text.strip()), "")
    said = said or next((block.text for block in article.heads if block.text.strip()), "")
    line = " ".join(said.split())
    return line if article.headline or len(line) <= FIRST_WORDS else line[:FIRST_WORDS] + "…" if line else tr(UNTITLED)


def byline_of(people: tuple[Person, ...]) -> str:
    """记者 张三 李四 通讯员 王五: each role once, in the order first named."""
    roles: dict[str, list[str]] = {}
    for person in people:
        roles.setdefault(person.role, []).append(person.name)
    return " ".join(" ".join([role, *names]).strip() for role, names in roles.items())


def length_of(article: Article) -> int:
    """Characters of the body, white space not counted."""
    return sum(len("".join(block.text.split())) for block in article.blocks)


def _put_page(store: Store, source: int, sheet: Sheet, id: int | None) -> int:
    page, outside = sheet.page, sheet.banners + sheet.furniture
    said = index.outside_text(block.text for block in outside)
    labels.label_page(store, page)
    id = store.run(
        "INSERT INTO page (id, source, nth, start, stop, paper, date, number, name, sort, outside)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(id, source, page.nth, page.start, page.end, page.paper, page.date, page.number, page.name),
        *(_sort_key(page), said),
    )
    index.add_page(store, id, said)
    store.run_many(
        f"INSERT INTO page_block (page, nth, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((id, nth, *pack_block(block)) for nth, block in enumerate(outside)),
    )
    return id


def _put_article(store: Store, source: int, page: int, nth: int, article: Article, id: int | None) -> int:
    people = pack([person.name, person.role] for person in article.people)
    id = store.run(
        "INSERT INTO article (id, source, page, nth, anchor, kind, dateline, people, confidence, uncertain,"
        " doubtful, headline, kicker, byline, length, happened, jumps)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(id, source, page, nth, article.anchor, article.kind.value, article.dateline, people),
        *(article.confidence, pack(article.uncertain), article.doubtful),
        *(headline_of(article), article.kicker or "", byline_of(article.people), length_of(article)),
        *(_pack_happened(article.happened), any(block.kind is Kind.JUMP for block in article.blocks)),
    )
    store.run(
        f"INSERT INTO article_text (article, {TEXT}, parts) VALUES (?, ?, ?, ?, ?, ?)",
        *(id, *pack_blocks(len(article.heads), article.parts)),
    )
    return id


def _pack_happened(happened: Happened | None) -> str | None:
    return pack([happened.date, happened.words, happened.inferred, happened.opening]) if happened else None


def _sort_key(page: Page) -> str:
    """A9 before A10, and what has no number last."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(6), page.number or "") or "~"
