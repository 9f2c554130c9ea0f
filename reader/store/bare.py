"""A page in which no article was found: its text as it came, a line a part, as a Reading that has no id.

It can be read, searched in and corrected like an article; there is nothing a mark could hang on.
"""

from __future__ import annotations

import re

from reader.errors import NotFound
from reader.model import Article, ArticleKind, Block, Kind, PageRow, Reading, Row, Segment
from reader.store.articles import article_at, page_rows, page_stretches
from reader.store.connection import Store
from reader.store.revisions import current_of, text_of
from reader.store.sources import read_source
from reader.tongue import tr

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")  # as the parser tells lines apart
CALLED = 30  # characters of the first line that stand for a headline


def read_bare(store: Store, page: int) -> Reading:
    """Raises NotFound."""
    told = next(iter(page_rows(store, page)), None)
    if told is None:
        raise NotFound(tr("这一版已不在资料库里。请在资料库里另选一版。"))
    start, end = next((start, end) for id, start, end in page_stretches(store, told.source) if id == page)
    lines = _lines(text_of(read_source(store, told.source)), start, end)
    return Reading(0, Article(ArticleKind.OTHER, (), lines), _row(told, lines), told, (), (), 0)


def bare_at(store: Store, source: int, offset: int) -> int | None:
    """The page of a source (or of the version that took its place) that an offset stands in, if it has no article."""
    current = current_of(store, source)
    here = next((id for id, _, end in page_stretches(store, current) if offset < end), None)
    empty = here is not None and store.value("SELECT 1 FROM article WHERE page = ?", here) is None
    return here if empty else None


def opened_at(store: Store, source: int, offset: int) -> tuple[int, int]:
    """What is to be opened where one was reading: (article, 0), or (0, page) where the page has no article. (0, 0):
    nothing of the source stands in the lists."""
    if page := bare_at(store, source, offset):
        return 0, page
    return article_at(store, current_of(store, source), offset) or 0, 0


def _lines(text: str, start: int, end: int) -> tuple[Block, ...]:
    """Set like a table: each line as it is, none indented or drawn apart."""
    found = (
        (match.start() + len(raw) - len(raw.lstrip()), raw.strip())
        for match in LINE.finditer(text, start, end)
        for raw in (match[0],)
    )
    lines = [Block(Kind.TABLE, line, (Segment(0, at, len(line)),)) for at, line in found if line]
    return tuple(lines) or (Block(Kind.TABLE, "", (Segment(0, start, 0),)),)


def _row(page: PageRow, lines: tuple[Block, ...]) -> Row:
    first = lines[0].text
    called = first if len(first) <= CALLED else first[:CALLED] + "…"
    place = (page.id, page.paper, page.date, page.number, page.name, page.source_name)
    length = sum(len("".join(line.text.split())) for line in lines)
    return Row(0, *place, called or page.source_name, "", "", length, True, False, 0, False)
