"""Between what a reader selects in an article and where it stands in the source, both ways.

A Point counts characters of Block.text, part by part in the order of Article.parts. Ranges count characters of the
source. Where a column break was repaired one selected run is several source ranges; a space that the parser put
between two Latin words stands nowhere in the source and belongs to no range.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model import Article, Block

Range = tuple[int, int]
CONTEXT = 32  # characters of prefix and suffix


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """Between two characters of an article."""

    part: int  # index in Article.parts
    at: int  # 0..len(Block.text)


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters of one part."""

    part: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """What a TextQuoteSelector says: the passage and what stands around it, parts joined by a line break."""

    exact: str
    prefix: str
    suffix: str


def select(article: Article, start: Point, end: Point) -> tuple[Span, ...]:
    """The spans between two points, in order; empty parts and empty selections give none. Points beyond a part are
    taken as its end."""
    if end < start:
        start, end = end, start
    spans = (
        Span(
            part,
            min(start.at, len(block.text)) if part == start.part else 0,
            min(end.at, len(block.text)) if part == end.part else len(block.text),
        )
        for part, block in enumerate(article.parts)
        if start.part <= part <= end.part
    )
    return tuple(span for span in spans if span.start < span.end)


def spans_to_ranges(article: Article, spans: Iterable[Span]) -> tuple[Range, ...]:
    """Where the spans stand in the source, in reading order; runs that touch are one."""
    ranges: list[Range] = []
    for span in spans:
        for start, end in _block_ranges(article.parts[span.part], span):
            if ranges and ranges[-1][1] == start:
                ranges[-1] = (ranges[-1][0], end)
            else:
                ranges.append((start, end))
    return tuple(ranges)


class SpanFinder:
    """Leads ranges of the source into one article, time and again: of 500 highlights each is asked of the one part it
    stands in, not of all sixty."""

    def __init__(self, article: Article) -> None:
        self._parts = article.parts
        self._runs = sorted(
            (segment.start, segment.start + segment.length, part, segment.at)
            for part, block in enumerate(article.parts)
            for segment in block.segments
        )

    def find(self, ranges: Sequence[Range]) -> tuple[Span, ...]:
        """As ranges_to_spans."""
        if len(ranges) == 1 and self._runs:
            (start, end) = ranges[0]
            first, last, part, at = self._runs[max(0, bisect_right(self._runs, (start, sys.maxsize)) - 1)]
            if first <= start < end <= last:  # within one line of the source, as most are: nothing was joined in it
                return (Span(part, start - first + at, end - first + at),)
        wanted = list(ranges)
        held = {part for start, end in wanted for part in self._holding(start, end)}
        return tuple(span for part in sorted(held) for span in _block_spans(part, self._parts[part], wanted))

    def _holding(self, start: int, end: int) -> Iterable[int]:
        """The parts with characters between these offsets; no two segments hold the same character."""
        for nth in range(max(0, bisect_right(self._runs, (start, end)) - 1), len(self._runs)):
            first, last, part, _ = self._runs[nth]
            if first >= end:
                return
            if last > start:
                yield part


def ranges_to_spans(article: Article, ranges: Iterable[Range]) -> tuple[Span, ...]:
    """Where source ranges stand in an article, in reading order. What stands elsewhere is left out."""
    wanted = list(ranges)
    return tuple(span for part, block in enumerate(article.parts) for span in _block_spans(part, block, wanted))


def quote(article: Article, spans: tuple[Span, ...]) -> Quote:
    """The words of the spans and up to CONTEXT characters on both sides, of this article only. At least one span."""
    first, last = spans[0], spans[-1]
    before = "\n".join(
        [block.text for block in article.parts[: first.part]] + [article.parts[first.part].text[: first.start]]
    )
    after = "\n".join(
        [article.parts[last.part].text[last.end :]] + [block.text for block in article.parts[last.part + 1 :]]
    )
    return Quote(words(article, spans), before[-CONTEXT:], after[:CONTEXT])


def words(article: Article, spans: Iterable[Span]) -> str:
    """The text of the spans; a line break between two parts, nothing between two spans of one part."""
    said: list[str] = []
    last = -1
    for span in spans:
        text = article.parts[span.part].text[span.start : span.end]
        if span.part == last:
            said[-1] += text
        else:
            said.append(text)
        last = span.part
    return "\n".join(said)


def contains(article: Article, offset: int) -> bool:
    """Whether the character at this source offset stands in the article."""
    return any(
        segment.start <= offset < segment.start + segment.length
        for block in article.parts
        for segment in block.segments
    )


def _block_ranges(block: Block, span: Span) -> Iterable[Range]:
    for segment in block.segments:
        start, end = max(span.start, segment.at), min(span.end, segment.at + segment.length)
        if start < end:
            yield start - segment.at + segment.start, end - segment.at + segment.start


def _block_spans(part: int, block: Block, ranges: list[Range]) -> list[Span]:
    """Two runs that meet where the parser joined two lines are one span, with the space it put there."""
    found: list[Span] = []
    joins = {(block.segments[nth].at + block.segments[nth].length): block.segments[nth + 1].at
             for nth in range(len(block.segments) - 1)}  # fmt: skip
    for start, end in sorted(_covered(block, ranges)):
        if found and (start <= found[-1].end or joins.get(found[-1].end) == start):
            found[-1] = Span(part, found[-1].start, max(end, found[-1].end))
        else:
            found.append(Span(part, start, end))
    return found


def _covered(block: Block, ranges: list[Range]) -> Iterable[Range]:
    for segment in block.segments:
        for first, last in ranges:
            start, end = max(first, segment.start), min(last, segment.start + segment.length)
            if start < end:
                yield start - segment.start + segment.at, end - segment.start + segment.at
