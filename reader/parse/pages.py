"""Source -> Pages: where each printed page begins and ends in the text, and what it says of itself.

In: a decoded file. Out: at least one page; together they cover the text without a gap. A form feed ends a page; so does
the running head of another page number. Paper, date, number and name are read from the lines at the page's edges only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from reader.model import Line, Page, Source
from reader.parse import knowledge as know
from reader.parse.lazy import Lazy
from reader.parse.lines import physical_lines
from reader.parse.running import Running, plain_number, read_beside_head, read_running_head

_MASTHEAD = Lazy(rf"^[{know.HAN}][{know.HAN} \u3000]{{1,14}}(?:报|報)$")
_REVERSED = Lazy(rf"^報[{know.HAN}]{{2,5}}$")  # 報聲江: old papers were read from the right
_NUMBER = Lazy(r"[A-Z]?\d{1,2}")


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that speaks of its page."""

    nth: int  # of the non-blank lines
    says: Running


def split_pages(source: Source) -> tuple[Page, ...]:
    """The pages of the file, in order."""
    lines = tuple(physical_lines(source.text))
    heads = [_Head(i, says) for i, line in enumerate(lines) if (says := read_running_head(line.text))]
    cuts = sorted({0, *_feed_cuts(source.text, lines), *_head_cuts(lines, heads)})
    ends = [*cuts[1:], len(source.text)]
    starts = [line.start for line in lines]
    pages = []
    for nth, (start, end) in enumerate(zip(cuts, ends, strict=True)):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        pages.append(_page(nth, start, end, lines[first:last], _within(heads, first, last), first))
    return tuple(pages)


def is_masthead(text: str) -> bool:
    """A paper's name alone on its line: only trustworthy beside a running head."""
    return len(text) <= 16 and bool(_MASTHEAD.match(text) or _REVERSED.match(text))


def _straight(name: str) -> str:
    return name[::-1] if _REVERSED.match(name) else name


def _within(heads: list[_Head], first: int, last: int) -> list[_Head]:
    low = bisect_left(heads, first, key=lambda head: head.nth)
    return heads[low : bisect_left(heads, last, key=lambda head: head.nth)]


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


def _head_cuts(lines: tuple[Line, ...], heads: list[_Head]) -> list[int]:
    """Where a running head with another number begins the next page: before it, or after it if they are page feet."""
    numbered = [head for head in heads if head.says.number]
    if not numbered:
        return []
    feet = numbered[0].nth >= know.MAX_PAGE_TOP and numbered[-1].nth >= len(lines) - 3
    cuts, number = [], numbered[0].says.number
    if feet:
        return [lines[a.nth + 1].start for a, b in pairwise(numbered) if a.says.number != b.says.number]
    if numbered[0].nth >= know.MAX_PAGE_TOP:
        cuts.append(_top_of(lines, heads, numbered[0].nth))
    for head in numbered[1:]:
        if head.says.number != number:
            cuts.append(_top_of(lines, heads, head.nth))
            number = head.says.number
    return [cut for cut in cuts if cut > lines[0].start]


def _top_of(lines: tuple[Line, ...], heads: list[_Head], nth: int) -> int:
    """The start of the running head, with a masthead or date line right above it."""
    speaking = {head.nth for head in heads if head.says.number is None}
    while nth and (nth - 1 in speaking or is_masthead(lines[nth - 1].text)):
        nth -= 1
    return lines[nth].start


def _page(nth: int, start: int, end: int, lines: tuple[Line, ...], heads: list[_Head], first: int) -> Page:
    edge = [head for head in heads if head.nth - first < know.MAX_PAGE_TOP or len(lines) - (head.nth - first) <= 4]
    paper = _first("paper", edge)
    if paper is None and edge:
        top = (line.text for line in lines[: know.MAX_PAGE_TOP])
        paper = next((_straight("".join(text.split())) for text in top if is_masthead(text)), None)
    number, name = _first("number", edge), _first("name", edge)
    if number is None and edge:
        beside = [read_beside_head(line.text) for line in lines[: know.MAX_PAGE_TOP]]
        says = next((one for one in beside if one), None)
        number, name = (says.number, says.name or name) if says else (_lone_number(lines), name)
    return Page(nth, start, end, paper, _first("date", edge), number, name)


def _lone_number(lines: tuple[Line, ...]) -> str | None:
    """A page number alone on one of the outermost lines."""
    texts = [line.text for line in (*lines[:2], *lines[-2:])]
    return next((plain_number(text) for text in texts if _NUMBER.fullmatch(text)), None)


def _first(field: str, heads: list[_Head]) -> str | None:
    said: list[str] = [value for head in heads if (value := getattr(head.says, field))]
    return said[0] if said else None
