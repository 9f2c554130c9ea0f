"""A quotation and an article in, the spans where it stands out: how a highlight finds its place without offsets.

The passage has to be there word for word; among several places the one whose surroundings agree longest wins.
White space is not compared: a better parse joins or parts paragraphs, and the quoted words stay the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.marks.place import Point, Quote, Span, select
from reader.model import Article


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands in an article, and how much of its surroundings agrees (characters, both sides)."""

    spans: tuple[Span, ...]
    agreement: int


@dataclass(frozen=True, slots=True)
class _Letters:
    """The characters of an article that are not white space, and the point before each."""

    text: str
    points: tuple[Point, ...]


def find_quote(article: Article, quote: Quote) -> Place | None:
    """The best place of a quotation in an article, or None where it does not stand word for word."""
    exact = _squeeze(quote.exact)
    letters = _letters(article)
    places = _occurrences(letters.text, exact) if exact else []
    if not places:
        return None
    best = max(places, key=lambda at: _agreement(letters.text, at, at + len(exact), quote))
    first, last = letters.points[best], letters.points[best + len(exact) - 1]
    spans = select(article, first, Point(last.part, last.at + 1))
    return Place(spans, _agreement(letters.text, best, best + len(exact), quote))


def _letters(article: Article) -> _Letters:
    found = [
        (character, Point(part, at))
        for part, block in enumerate(article.parts)
        for at, character in enumerate(block.text)
        if not character.isspace()
    ]
    return _Letters("".join(character for character, _ in found), tuple(point for _, point in found))


def _squeeze(text: str) -> str:
    return "".join(text.split())


def _occurrences(text: str, wanted: str) -> list[int]:
    places, at = [], text.find(wanted)
    while at >= 0:
        places.append(at)
        at = text.find(wanted, at + 1)
    return places


def _agreement(text: str, start: int, end: int, quote: Quote) -> int:
    before, after = _squeeze(quote.prefix), _squeeze(quote.suffix)
    return _same(text[:start][::-1], before[::-1]) + _same(text[end : end + len(after)], after)


def _same(one: str, other: str) -> int:
    """How many characters agree from the beginning."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
