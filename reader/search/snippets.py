"""Printed text and terms in, where the terms stand and a short piece of text around them out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.search.forms import leans
from reader.search.text import SPACE, fold, keeps_places, trace

AROUND = 20  # characters shown on either side of a hit
WIDEST = 120  # characters of a snippet, about two lines of a list; a hit is never cut
GAP = "…"
WHITE = re.compile(r"\s")

Range = tuple[int, int]
Finder = Callable[[str, Iterable[str]], tuple[Range, ...]]


@dataclass(frozen=True, slots=True)
class Snippet:
    text: str
    hits: tuple[Range, ...] = ()  # ranges in text, in order, apart from one another
    of_body: bool = False  # the hits are in the body


def find_hits(text: str, terms: Iterable[str], folded: str | None = None) -> tuple[Range, ...]:
    """Where the folded terms stand in a printed text: ranges in order; ranges that touch or overlap are joined.
    `folded`: the text as folded, where that is known."""
    if folded is None:
        folded = fold(text)
    found = sorted(place for term in terms if term in folded for place in _occurrences(folded, term))
    if found and not keeps_places(text):
        traced = trace(text)
        found = [(traced.starts[start], traced.ends[end - 1]) for start, end in found]
    return tuple(_joined(found))


def snippet(titles: Sequence[str], bodies: Sequence[str], terms: Sequence[str]) -> Snippet:
    """What surrounds the first hits in the body; failing that, in the titles, with the first words of the body.

    `titles` are those the list does not show anyhow (section, subheads). No hit at all gives the first words.
    """
    if saying := as_printed(bodies, terms):
        return piece_together(titles, saying, terms, find_printed)
    return piece_together(titles, bodies, terms, find_hits)


def piece_together(titles: Sequence[str], bodies: Sequence[str], terms: Sequence[str], find: Finder) -> Snippet:
    """The same, by a way of finding the terms in a text of the body."""
    pieces = _pieces(bodies, terms, find)
    first = next(pieces, None)
    text, hits = "", []
    # Piece by piece: of a common term the second is seldom looked for in the whole of a long article.
    for piece in chain([first], pieces) if first else chain(_pieces(titles, terms, find_hits), _opening(bodies)):
        if text and len(text) + len(piece.text) > WIDEST:
            break
        # One … between two pieces, whether the first was cut short, the second, both or neither.
        text = text.removesuffix(GAP) + ("" if piece.text.startswith(GAP) or not text else GAP)
        hits += [(start + len(text), end + len(text)) for start, end in piece.hits]
        text += piece.text
        if len(text) > WIDEST - 2 * AROUND:  # no room for another with what surrounds it
            break
    return Snippet(text, tuple(hits), first is not None)


def as_printed(texts: Sequence[str], terms: Sequence[str]) -> Sequence[str]:
    """The texts in which folded terms are printed just so, if all terms are; else none. Nearly always they are, and to
    fold a text takes ten times as long as to look into it."""
    saying = [text for text in texts if any(term in text for term in terms)]
    return saying if all(any(term in text for text in saying) for term in terms) else ()


def find_printed(text: str, terms: Iterable[str]) -> tuple[Range, ...]:
    """As find_hits, where the terms are printed as they are folded; one behind which an accent follows is another."""
    found = sorted(place for term in terms for place in _occurrences(text, term))
    return tuple(_joined(place for place in found if place[1] == len(text) or not leans(text[place[1]])))


def _occurrences(folded: str, term: str) -> Iterable[Range]:
    """Every occurrence, overlapping ones too: 哈哈 stands twice in 哈哈哈."""
    at = folded.find(term)
    while at >= 0:
        yield at, at + len(term)
        at = folded.find(term, at + 1)


def _joined(ranges: Iterable[Range], reach: int = 0) -> list[Range]:
    """Sorted ranges, with those at most `reach` apart made one."""
    joined: list[Range] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1] + reach:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _pieces(texts: Iterable[str], terms: Sequence[str], find: Finder) -> Iterator[Snippet]:
    """The surroundings of the hits of each text; hits whose surroundings meet share a piece."""
    for text in texts:
        hits = find(text, terms)
        if not hits:
            continue
        if hits[-1][1] - hits[0][0] <= 2 * AROUND:
            yield _cut(text, max(0, hits[0][0] - AROUND), min(len(text), hits[-1][1] + AROUND), hits)
            continue
        for first, last in _joined(hits, 2 * AROUND):
            yield _cut(text, max(0, first - AROUND), min(len(text), last + AROUND), hits)


def _opening(texts: Iterable[str]) -> Iterable[Snippet]:
    first = next((text for text in texts if text.strip()), "")
    return [_cut(first, 0, min(len(first), WIDEST // 2), ())] if first else []


def _cut(text: str, start: int, end: int, hits: Iterable[Range]) -> Snippet:
    """text[start:end] on one line, … where it goes on, with the hits inside it."""
    shown = WHITE.sub(SPACE, text[start:end])
    before = GAP if start else ""
    inside = tuple(
        (first - start + len(before), last - start + len(before))
        for first, last in hits
        if start <= first and last <= end
    )
    return Snippet(before + shown + (GAP if end < len(text) else ""), inside)
