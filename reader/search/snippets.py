"""Printed text and terms in, where the terms stand and a short piece of text around them out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from reader.search.forms import IDEOGRAPHS, leans
from reader.search.text import SPACE, fold, keeps_places, trace

AROUND = 20  # characters shown on either side of a hit
WIDEST = 120  # characters of a snippet, about two lines of a list; more only for a hit that begins among them
LONGEST = 2 * WIDEST  # of any snippet. Hits whose surroundings meet can fill an article of 5 MB, and so can one hit
GAP = "…"
FIRST, LAST = IDEOGRAPHS
NOWHERE = 2**62
FULL = LONGEST - 2 * len(GAP)  # of the print
OPENING = WIDEST // 2  # of an article that is shown without a hit
ENOUGH = WIDEST - 2 * AROUND  # beside so much there is no room for another hit with what surrounds it
MEETING = 2 * AROUND  # so near one another, hits share what surrounds them
WHITE = re.compile(r"\s")

Range = tuple[int, int]
Piece = tuple[str, list[Range]]  # of a snippet: text, and ranges in it
Finder = Callable[[str, Iterable[str]], tuple[Range, ...]]


class Snippet(NamedTuple):
    """Made in a third of the time that a frozen record takes: an answer has fifty."""

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
    if saying := as_printed(list(bodies), terms):
        return piece_together(titles, saying, terms, find_printed)
    return piece_together(titles, bodies, terms, find_hits)


def piece_together(titles: Sequence[str], bodies: Sequence[str], terms: Sequence[str], find: Finder) -> Snippet:
    """The same, by a way of finding the terms in a text of the body."""
    text, hits = _fill(_pieces(bodies, terms, find))
    return Snippet(text, hits, True) if text else opening(titles, bodies, terms)


def opening(titles: Sequence[str], bodies: Iterable[str], terms: Sequence[str]) -> Snippet:
    """The same where the body says no term."""
    first = _opening(bodies)
    if not titles:
        return Snippet(first[0]) if first else Snippet("")
    return Snippet(*_fill(chain(_pieces(titles, terms, find_hits), [first] if first else [])))


def piece_of_term(text: str, said: str, ends: Sequence[int], at: int, term: str) -> Snippet | None:
    """What surrounds the first places of a term, as it is folded, in a text of blocks that end at `ends`, from the
    place `at` on (-1: there is none); `said` is the text as the term says it, each character where it stands in the
    print. None where it stands nowhere: none is across two blocks, and none is one that an accent behind it makes
    another."""
    find, length = said.find, len(term)
    made = ""
    ranges: list[Range] = []  # list[Range]() takes ten times as long
    while at >= 0:
        nth = bisect_right(ends, at)
        start, stop, end, first = ends[nth - 1] if nth else 0, ends[nth], at + length, at
        at = find(term, at + 1)
        if end > stop or (end < stop and not FIRST <= said[end] <= LAST and leans(said[end])):
            continue
        if at < 0 or at > end + MEETING or at >= stop:  # nothing near it, as most times
            if made or length > FULL - MEETING:
                whole, made = _add_cut(made, ranges, text, start, stop, ((first, end),))
                if whole:
                    break
                continue
            cut, last = first - AROUND, end + AROUND  # the same in one go: of each article that is shown
            made = text[cut if cut > start else start : last if last < stop else stop]
            if not made.isprintable():
                made = WHITE.sub(SPACE, made)
            if cut > start:
                made, cut = GAP + made, cut - len(GAP)
            else:
                cut = start
            if last < stop:
                made += GAP
            ranges.append((first - cut, end - cut))
            if len(made) > ENOUGH:
                break
            continue
        together = [(first, end)]
        wide, long = first + WIDEST, first + LONGEST
        while 0 <= at < stop and at <= end + MEETING and at < (long if at <= end else wide):  # _shares_piece
            other = at + length
            if other == stop or (other < stop and (FIRST <= said[other] <= LAST or not leans(said[other]))):
                if at > end:
                    together.append((at, other))
                else:
                    together[-1] = (together[-1][0], other)
                end = other
            at = find(term, at + 1)
        whole, made = _add_cut(made, ranges, text, start, stop, together)
        if whole:
            break
    return Snippet(made, tuple(ranges), True) if ranges else None


def piece_of_terms(
    text: str, said: str, ends: Sequence[int], from_on: Sequence[int], terms: Sequence[str]
) -> Snippet | None:
    """The same for several, each from its first place on."""
    find, made = said.find, ""
    ranges: list[Range] = []
    together: list[Range] = []
    places = [at if at >= 0 else NOWHERE for at in from_on]
    last, block, stop = 0, -1, 0
    wide, long = 0, 0  # up to where a hit begins that shares the piece, with a gap before it and without
    while (start := min(places)) < NOWHERE:
        which = places.index(start)
        term = terms[which]
        end, following = start + len(term), find(term, start + 1)
        places[which] = following if following >= 0 else NOWHERE
        if start < stop:
            if end > stop or (end < stop and not FIRST <= said[end] <= LAST and leans(said[end])):
                continue
            if start <= last + MEETING and start < (long if start <= last else wide):  # _shares_piece
                if start > last:
                    together.append((start, end))
                    last = end
                elif end > last:
                    together[-1] = (together[-1][0], end)
                    last = end
                continue
            nth, stop_here = block, stop
        else:
            nth = bisect_right(ends, start)
            stop_here = ends[nth]
            if end > stop_here or (end < stop_here and not FIRST <= said[end] <= LAST and leans(said[end])):
                continue
        if together:
            whole, made = _add_cut(made, ranges, text, ends[block - 1] if block else 0, stop, together)
            if whole:
                return Snippet(made, tuple(ranges), True)
        together, last, block, stop = [(start, end)], end, nth, stop_here
        wide, long = start + WIDEST, start + LONGEST
    if not together:
        return None
    _, made = _add_cut(made, ranges, text, ends[block - 1] if block else 0, stop, together)
    return Snippet(made, tuple(ranges), True)


def _add(made: str, ranges: list[Range], piece: Piece) -> tuple[bool, str]:
    """A piece put to those before it, and whether there is no room for another with what surrounds it."""
    text, hits = piece
    if made:
        if len(made) + len(text) > WIDEST:
            return True, made
        # One … between two pieces, whether the first was cut short, the second, both or neither.
        made = made.removesuffix(GAP) + ("" if text.startswith(GAP) else GAP)
        hits = [(start + len(made), end + len(made)) for start, end in hits]
    ranges += hits
    made += text
    return len(made) > ENOUGH, made


def _add_cut(
    made: str, ranges: list[Range], text: str, begins: int, ends: int, hits: Sequence[Range]
) -> tuple[bool, str]:
    """_add of the _cut of a block in a text, in one go: it is made a hundred times for each search."""
    start, last = hits[0][0] - AROUND, hits[-1][1] + AROUND
    if start < begins:
        start = begins
    if last > start + FULL:
        start, last, hits = _around(hits, begins)
    piece = text[start:last] if last < ends else text[start:ends]
    if not piece.isprintable():
        piece = WHITE.sub(SPACE, piece)
    if start > begins:
        piece = GAP + piece
        start -= len(GAP)
    if last < ends:
        piece += GAP
    if made:
        if len(made) + len(piece) > WIDEST:
            return True, made
        made = made.removesuffix(GAP) if piece[0] == GAP else made if made[-1] == GAP else made + GAP
    start -= len(made)
    for one, other in hits:
        ranges.append((one - start, other - start))
    made += piece
    return len(made) > ENOUGH, made


def _fill(pieces: Iterator[Piece]) -> tuple[str, tuple[Range, ...]]:
    """Piece by piece: of a common term the second is seldom looked for in the whole of a long article."""
    text = ""
    hits: list[Range] = []
    for piece in pieces:
        full, text = _add(text, hits, piece)
        if full:
            break
    return text, tuple(hits)


def as_printed(texts: list[str], terms: Sequence[str]) -> list[str]:
    """The texts in which folded terms are printed just so, if all terms are; else none. Nearly always they are, and to
    fold a text takes ten times as long as to look into it."""
    if len(terms) == 1:
        return [text for text in texts if terms[0] in text]
    saying = [text for text in texts if any(term in text for term in terms)]
    return saying if all(any(term in text for text in saying) for term in terms) else []


def find_printed(text: str, terms: Iterable[str]) -> tuple[Range, ...]:
    """As find_hits, where the terms are printed as they are folded; one behind which an accent follows is another."""
    found: list[Range] = []
    for term in terms:
        if term in text:
            found += _occurrences(text, term)
    if len(found) > 1:
        found.sort()
    end = len(text)
    for place in found:
        if place[1] < end and not FIRST <= text[place[1]] <= LAST and leans(text[place[1]]):
            found = [place for place in found if place[1] == end or not leans(text[place[1]])]
            break
    return tuple(_joined(found))


def _occurrences(folded: str, term: str) -> list[Range]:
    """Every occurrence, overlapping ones too: 哈哈 stands twice in 哈哈哈."""
    found: list[Range] = []
    length = len(term)
    at = folded.find(term)
    while at >= 0:
        found.append((at, at + length))
        at = folded.find(term, at + 1)
    return found


def _joined(ranges: list[Range]) -> list[Range]:
    """Sorted ranges, with those that touch or overlap made one."""
    if len(ranges) < 2:
        return ranges
    joined: list[Range] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _pieces(texts: Iterable[str], terms: Sequence[str], find: Finder) -> Iterator[Piece]:
    """The surroundings of the hits of each text; hits whose surroundings meet share a piece."""
    for text in texts:
        together: list[Range] = []
        for hit in find(text, terms):
            if together and not _shares_piece(hit[0], together[0][0], together[-1][1]):
                yield _cut(text, together)
                together = []
            together.append(hit)
        if together:
            yield _cut(text, together)


def _opening(texts: Iterable[str]) -> Piece | None:
    for text in texts:
        if text and not text.isspace():
            return _on_one_line(text[:OPENING]) + (GAP if len(text) > OPENING else ""), []
    return None


def _cut(text: str, hits: Sequence[Range]) -> Piece:
    """What surrounds these hits, … where the text goes on, and where in it they are."""
    start, end, hits = _around(hits, 0)
    shown = _on_one_line(text[start:end])
    if start:
        shown, start = GAP + shown, start - len(GAP)
    return shown + (GAP if end < len(text) else ""), [(first - start, last - start) for first, last in hits]


def _shares_piece(at: int, first: int, end: int) -> bool:
    """Whether a hit stands in the piece whose hits begin and end there: near it, and the piece not long enough yet.
    What goes on without a gap is one hit, however often the term is in it."""
    return at <= end + MEETING and at < first + (LONGEST if at <= end else WIDEST)


def _around(hits: Sequence[Range], begins: int) -> tuple[int, int, list[Range]]:
    """Where the surroundings of these hits begin and end, and the hits, cut where the snippet is full."""
    start = max(begins, hits[0][0] - AROUND)
    full = start + FULL
    shown = [(first, min(last, full)) for first, last in hits if first < full]
    return start, min(hits[-1][1] + AROUND, full), shown


def _on_one_line(text: str) -> str:
    return text if text.isprintable() else WHITE.sub(SPACE, text)  # white space but for " " is not printable
