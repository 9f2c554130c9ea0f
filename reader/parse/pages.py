"""Source -> Pages: where each printed page begins and ends in the text, and what it says of itself.

In: a decoded file. Out: at least one page; together they cover the text without a gap. A form feed ends a page; so does
the running head of another page. Paper, date, number and name are read from running heads and feet.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.model import Line, Page, Source
from reader.parse import headwords as heads
from reader.parse.bands import FOOT, Band, find_bands
from reader.parse.lazy import Lazy
from reader.parse.lines import physical_lines
from reader.parse.running import plain, plain_number, read_line

_NUMBER = Lazy(r"[A-Z]?\d{1,2}")


def split_pages(source: Source) -> tuple[Page, ...]:
    """The pages of the file, in order."""
    lines = tuple(physical_lines(source.text))
    texts = [line.text for line in lines]
    cuts = sorted({0, *_feed_cuts(source.text, lines), *_head_cuts(lines, find_bands(texts))})
    ends = [*cuts[1:], len(source.text)]
    starts = [line.start for line in lines]
    pages = []
    for nth, (start, end) in enumerate(zip(cuts, ends, strict=True)):
        own = texts[bisect_left(starts, start) : bisect_left(starts, end)]
        pages.append(_page(nth, start, end, own))
    return _shared(pages)


def _feed_cuts(text: str, lines: tuple[Line, ...]) -> list[int]:
    """Where a form feed parts two pages that both have text."""
    starts = [line.start for line in lines]
    cuts, before = [], 0
    for match in re.finditer("\f", text):
        here = bisect_left(starts, match.end())
        if before < here < len(starts):
            cuts.append(match.end())
            before = here
    return cuts


def _head_cuts(lines: tuple[Line, ...], bands: Sequence[Band]) -> list[int]:
    """Where a running head with another number begins the next page: before it, or after it if they are page feet."""
    numbered = [band for band in bands if band.says.number]
    if not numbered:
        return []
    deep = bands[0].first > 0
    if deep and len(numbered) > 1 and numbered[-1].last >= len(lines) - FOOT:
        return [lines[a.last + 1].start for a, b in pairwise(numbered) if a.says.number != b.says.number]
    cuts, now = [], bands[0]
    for band in bands[1:]:
        if _another(now, band) and (band.last < len(lines) - FOOT or _whole_head(now, band, len(lines))):
            cuts.append(lines[band.first].start)
            now = band
        elif now.says.number is None and band.says.number:
            now = band
    return cuts


def _whole_head(now: Band, band: Band, lines: int) -> bool:
    """Whether the band is a head however short what follows it is: paper, date and number, and a number above too."""
    says = band.says
    return band.last < lines - 1 and None not in (says.paper, says.date, says.number, now.says.number)


def _another(now: Band, band: Band) -> bool:
    """Whether the band heads another page than the one before it: not where each says what the other leaves out."""
    if band.says.number is None:
        return False
    if now.says.number is None:
        return bool(now.says.date or now.says.paper) and band.says.number not in ("1", "A1", "A01")
    return now.says.number != band.says.number


def _page(nth: int, start: int, end: int, texts: Sequence[str]) -> Page:
    bands = find_bands(texts)
    # What stands at an edge of the page is believed before what stands in its midst.
    bands.sort(key=lambda band: band.first > 0 and band.last < len(texts) - FOOT)
    edited = _edited(texts)
    number = _first("number", bands)
    if len(edited) > 1 and number in edited and not _heads(number, texts):
        number = None
    if number is None and bands:
        number = _lone_number(texts) or (edited.pop() if len(edited) == 1 else None)
    return Page(nth, start, end, _first("paper", bands), _first("date", bands), number, _first("name", bands))


def _lone_number(texts: Sequence[str]) -> str | None:
    """A page number alone on one of the outermost lines."""
    outer = (plain(text) for text in (*texts[:2], *texts[-2:]))
    return next((plain_number(text) for text in outer if _NUMBER.fullmatch(text)), None)


def _edited(texts: Sequence[str]) -> set[str]:
    """The pages whose editors are named: 一版责编 甲乙. Several are the editors of an issue, and speak of no page."""
    lines = (plain(text) for text in texts if (said := read_line(text)) and said.staff)
    return {plain_number(match["of"]) for line in lines for match in heads.STAFF.finditer(line) if match["of"]}


def _heads(number: str, texts: Sequence[str]) -> bool:
    """Whether a line says the number otherwise than of its editors."""
    told = (read_line(text) for text in texts)
    return any(said.number == number and (said.exact or not said.staff) for said in told if said)


def _first(field: str, bands: Sequence[Band]) -> str | None:
    said: list[str] = [value for band in bands if (value := getattr(band.says, field))]
    return said[0] if said else None


def _shared(pages: Sequence[Page]) -> tuple[Page, ...]:
    """A page that names no paper is of the paper that the others of its date name."""
    papers = Counter(page.paper for page in pages if page.paper)
    if len(papers) != 1:
        return tuple(pages)
    (paper,) = papers
    dates = {page.date for page in pages if page.date}
    return tuple(replace(page, paper=paper) if page.paper is None and len(dates) <= 1 else page for page in pages)
