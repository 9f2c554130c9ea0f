"""Which stretches of an article a key moves over: sentences, paragraphs, words. Pure: no widget, no document."""

from __future__ import annotations

from bisect import bisect_right

from reader.marks import Point, Span
from reader.marks.sentences import sentence_ranges
from reader.model import Article

PARTING = "\n"  # between parts, where their texts are taken together


def sentences(article: Article) -> tuple[Span, ...]:
    return tuple(
        Span(part, start, end) for part, block in enumerate(article.parts) for start, end in sentence_ranges(block.text)
    )


def paragraphs(article: Article) -> tuple[Span, ...]:
    return tuple(Span(part, 0, len(block.text)) for part, block in enumerate(article.parts))


def whole_text(article: Article) -> str:
    """All parts as one text, for cutting into words in one go."""
    return PARTING.join(block.text for block in article.parts)


def words(article: Article, ends: tuple[int, ...]) -> tuple[Span, ...]:
    """Spans from the word ends of whole_text(article); white space is no word."""
    starts = [0]
    for block in article.parts:
        starts.append(starts[-1] + len(block.text) + len(PARTING))
    text = whole_text(article)
    spans: list[Span] = []
    begin = 0
    for end in ends:
        if text[begin:end].strip():
            part = bisect_right(starts, begin) - 1
            last = min(end, starts[part + 1] - len(PARTING))
            spans.append(Span(part, begin - starts[part], last - starts[part]))
        begin = end
    return tuple(spans)


def next_span(spans: tuple[Span, ...], point: Point) -> Span | None:
    """The first span that ends after a point."""
    return next((span for span in spans if Point(span.part, span.end) > point), None)


def previous_span(spans: tuple[Span, ...], point: Point) -> Span | None:
    """The last span that begins before a point."""
    return next((span for span in reversed(spans) if Point(span.part, span.start) < point), None)


def span_at(spans: tuple[Span, ...], point: Point) -> Span | None:
    """The span that holds the character behind a point."""
    return next((span for span in spans if span.part == point.part and span.start <= point.at < span.end), None)
