"""A selection in, a Highlight out; a Highlight in, the spans to paint out."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

from reader.marks.place import Point, Span, quote, ranges_to_spans, select, spans_to_ranges
from reader.model import Article, Highlight


def make_highlight(article: int, text: Article, start: Point, end: Point, colour: int) -> Highlight | None:
    """A new highlight of what stands between two points of an article (`article` is its id). None where no printed
    character is selected."""
    spans = select(text, start, end)
    ranges = spans_to_ranges(text, spans)
    if not ranges:
        return None
    said = quote(text, spans)
    created = datetime.now(UTC).isoformat(timespec="seconds")
    return Highlight(uuid4().hex, article, ranges, said.exact, said.prefix, said.suffix, colour, created)


def find_highlight(text: Article, highlight: Highlight) -> tuple[Span, ...]:
    """The spans of a highlight in its article, to be painted: (part of Article.parts, start, end in Block.text)."""
    return ranges_to_spans(text, highlight.ranges)
