"""A story that stands in several articles, shown as one: which character belongs to which of them.

In: a Reading. Out: a Whole, whose article is for showing alone: its offsets count by several sources. What is to be
kept (a highlight, a place, a correction) is led back to the article it stands in first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.marks.place import Point, Span
from reader.model import Article, Reading


@dataclass(frozen=True, slots=True)
class Whole:
    """The pieces of a story in reading order, all their parts as one article, and where each piece's begin in it."""

    pieces: tuple[Reading, ...]
    article: Article
    starts: tuple[int, ...]

    def nth(self, part: int) -> int:
        """Which piece a part stands in; the page's banners (-1, -2 …) go with the first."""
        return max(0, bisect_right(self.starts, part) - 1)

    def locate(self, point: Point) -> tuple[Reading, Point]:
        """The piece that a point stands in, and the point in its article."""
        nth = self.nth(point.part)
        return self.pieces[nth], Point(point.part - self.starts[nth], point.at) if nth else point

    def shown(self, nth: int, point: Point) -> Point:
        """Where a point of the nth piece's article is shown."""
        return Point(point.part + self.starts[nth], point.at)

    def shown_spans(self, nth: int, spans: Iterable[Span]) -> tuple[Span, ...]:
        if not self.starts[nth]:
            return tuple(spans)
        return tuple(Span(span.part + self.starts[nth], span.start, span.end) for span in spans)

    def parted(self, start: Point, end: Point) -> list[tuple[Reading, Point, Point]]:
        """A selection piece by piece, its ends as points in each one's article."""
        first, last = sorted((start, end))
        made = []
        for nth in range(self.nth(first.part), self.nth(last.part) + 1):
            piece = self.pieces[nth]
            begin = self.locate(first)[1] if nth == self.nth(first.part) else Point(0, 0)
            final = len(piece.article.parts) - 1
            stop = (
                self.locate(last)[1]
                if nth == self.nth(last.part)
                else Point(final, len(piece.article.parts[final].text))
            )
            made.append((piece, begin, stop))
        return made

    def of(self, article: int) -> int:
        """Which piece an article (its id) is."""
        return next(nth for nth, piece in enumerate(self.pieces) if piece.id == article)


def whole_of(reading: Reading) -> Whole:
    """The story of a reading as one article, headed as its first piece is."""
    pieces = tuple(replace(piece, before=(), after=()) for piece in reading.pieces)
    starts = [0]
    for piece in pieces[:-1]:
        starts.append(starts[-1] + len(piece.article.parts))
    first = pieces[0].article
    body = (*first.blocks, *(block for piece in pieces[1:] for block in piece.article.parts))
    return Whole(pieces, replace(first, blocks=body) if len(pieces) > 1 else first, tuple(starts))


def turned_to(reading: Reading, article: int) -> Reading | None:
    """The same story, opened at another of its articles; None where it is none of them."""
    pieces = whole_of(reading).pieces
    nth = next((nth for nth, piece in enumerate(pieces) if piece.id == article), None)
    return replace(pieces[nth], before=pieces[:nth], after=pieces[nth + 1 :]) if nth is not None else None
