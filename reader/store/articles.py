"""Reading one article, or one page, back out of the store as the parser made it."""

from __future__ import annotations

import json
from typing import Any

from reader.errors import NotFound, StoreDamaged
from reader.model import Article, ArticleKind, Block, Happened, Kind, PageRow, Person
from reader.store.blocks import COLUMNS, TEXT, unpack_block, unpack_blocks
from reader.store.connection import Store
from reader.tongue import later, tr

SPOILT = later("资料库里这篇文章的内容已损坏（编号 {id}）。请退出后运行 banxin check --repair，从收入的原始文件重做。")
GONE = later("这篇文章已不在资料库里。请在列表里另选一篇。")


def read_article(store: Store, id: int) -> Article:
    """Raises NotFound; StoreDamaged if what stands there was never written so: a byte lost inside a stored row."""
    row = store.row("SELECT kind, dateline, people, confidence, uncertain, happened FROM article WHERE id = ?", id)
    if row is None:
        raise NotFound(tr(GONE))
    text = store.row(f"SELECT {TEXT}, parts FROM article_text WHERE article = ?", id)
    try:
        return _article(row, text)
    except (ValueError, TypeError) as error:
        raise StoreDamaged(tr(SPOILT, id=id)) from error


def articles_of_source(store: Store, source: int) -> dict[int, Article]:
    """All articles of a source by id, in the order they begin."""
    ids = store.rows("SELECT id FROM article WHERE source = ? ORDER BY anchor", source)
    return {id: read_article(store, id) for (id,) in ids}


def article_at(store: Store, source: int, offset: int) -> int | None:
    """The article of a source that begins at or last before an offset; the first where none does."""
    before = "SELECT id FROM article WHERE source = ?1 AND anchor <= ?2 ORDER BY anchor DESC LIMIT 1"
    first = "SELECT id FROM article WHERE source = ?1 ORDER BY anchor LIMIT 1"
    id: int | None = store.value(f"SELECT coalesce(({before}), ({first}))", source, offset)
    return id


def page_stretches(store: Store, source: int) -> list[tuple[int, int, int]]:
    """(page id, start, end) of each page of a source, in order."""
    return [
        (id, start, stop)
        for id, start, stop in store.rows("SELECT id, start, stop FROM page WHERE source = ? ORDER BY nth", source)
    ]


def banners_of(store: Store, page: int) -> tuple[Block, ...]:
    rows = store.rows(
        f"SELECT {COLUMNS} FROM page_block WHERE page = ? AND kind = ? ORDER BY nth", page, Kind.BANNER.value
    )
    return tuple(unpack_block(row) for row in rows)


def blocks_of_page(store: Store, page: int) -> tuple[Block, ...]:
    """All that stands on a page: its banners and furniture, and the parts of its articles. Raises StoreDamaged."""
    outside = [unpack_block(row) for row in store.rows(f"SELECT {COLUMNS} FROM page_block WHERE page = ?", page)]
    ids = store.rows("SELECT id FROM article WHERE page = ? ORDER BY nth", page)
    return (*outside, *(part for (id,) in ids for part in read_article(store, id).parts))


def page_rows(store: Store, page: int | None = None) -> tuple[PageRow, ...]:
    """Every page, or one, sorted by paper, newest date first, page number."""
    rows = store.rows(
        "SELECT p.id, p.source, s.name, s.encoding, s.encoding_chosen, p.paper, p.date, p.number, p.name,"
        " count(a.id), count(a.id) - coalesce(sum(a.read), 0)"
        " FROM page p CROSS JOIN source s INDEXED BY source_told LEFT JOIN article a ON a.page = p.id"
        " WHERE s.id = p.source AND (?1 IS NULL OR p.id = ?1) GROUP BY p.id"
        " ORDER BY p.paper IS NULL, p.paper, p.date DESC, p.sort, p.id",
        page,
    )
    return tuple(PageRow(*(*row[:4], bool(row[4]), *row[5:])) for row in rows)


def _article(row: Any, text: Any) -> Article:
    kind, dateline, people, confidence, uncertain, happened = row
    heads, blocks = unpack_blocks(text)
    return Article(
        kind=ArticleKind(kind),
        heads=heads,
        blocks=blocks,
        dateline=dateline,
        people=tuple(Person(*person) for person in json.loads(people)),
        confidence=confidence,
        uncertain=tuple(json.loads(uncertain)),
        happened=Happened(*json.loads(happened)) if happened else None,
    )
