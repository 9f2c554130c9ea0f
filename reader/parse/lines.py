"""Source, pages -> Lines: the non-blank physical lines, with where they stood.

In: a decoded file and the stretches that are its pages. Out: lines in order, white space cut off at both ends, each
knowing its page, its number as an editor shows it, the blank lines before it and its indent. A form feed ends a line
as it ends a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.model import Line, Page, Source
from reader.parse.lazy import Lazy

# Everything str.splitlines ends a line at; all of it is white space, so a line end is never part of the text kept.
LINE_END = Lazy("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")


def physical_lines(text: str) -> Iterator[Line]:
    """Every non-blank line of the text, on page 0."""
    at, gap, number = 0, 0, 0
    for number, stop in enumerate(_stops(text), start=1):
        raw = text[at : stop[0]]
        bare = raw.strip()
        if bare:
            lead = len(raw) - len(raw.lstrip())
            start = at + lead
            yield Line(0, number, start, start + len(bare), bare, gap, _width(raw[:lead]))
        gap = 0 if bare else gap + 1
        at = stop[1]


def split_lines(source: Source, pages: tuple[Page, ...]) -> tuple[Line, ...]:
    """The lines of each page; blank lines before the first line of a page do not count as its gap."""
    lines: list[Line] = []
    nth = 0
    for line in physical_lines(source.text):
        while line.start >= pages[nth].end:
            nth += 1
        first = not lines or lines[-1].page != nth
        lines.append(replace(line, page=nth, gap=0 if first else line.gap))
    return tuple(lines)


def _stops(text: str) -> Iterator[tuple[int, int]]:
    """Where each line ends and where the next begins."""
    for match in LINE_END.finditer(text):
        yield match.span()
    yield len(text), len(text)


def _width(space: str) -> int:
    return sum(2 if char == "\u3000" else 4 if char == "\t" else 1 for char in space)
