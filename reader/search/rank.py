"""How well an article answers a query: terms, its heads and body in, a number out. Pure.

What weighs: the field (headline over other heads over body), whether the term is a word there or a piece of two (会议
in 机会议论), and how near the terms stand to one another. Only the first places of each are looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from reader.model import Where
from reader.search.lexicon import lexicon

WEIGHTS = {Where.HEADLINE: 6.0, Where.KICKER: 3.5, Where.SUBHEAD: 3.0, Where.SECTION: 2.5}
IN_BODY = 1.0
PIECE = 0.15  # what is left of a weight where both ends of the term cut a word in two
CUT = 0.6  # where one end does
NEAR = 1.5  # for terms that touch, each
REACH = 12  # characters apart at which half of that is left
HEADS, HEADLINES = 3, 5  # so many times in the body as once there
OFTEN, LENGTHS = 1.2, 0.75  # k1 and b of BM25, as FTS5 has them
LOOKED_AT = 3  # places of a term in a part
LONGEST = 4  # characters of a word


def score(
    heads: Iterable[tuple[Where, str]], said: str, ends: Sequence[int], begins: int, terms: Sequence[str]
) -> float:
    """The higher, the better it answers. The body is what stands from `begins` on in `said`, in blocks that end at
    `ends`. In heads and body the terms stand as they are given: both folded, or both as printed."""
    if len(terms) == 1:
        return _score_one(heads, said, ends, begins, terms[0])
    best = dict.fromkeys(terms, 0.0)
    near = 0.0
    for where, text in heads:
        placed = {term: list(_places(text, term, 0, len(text))) for term in terms if term in text}
        near = max(near, _weigh_part(best, WEIGHTS[where], text, 0, len(text), placed))
    for low, high, here in _blocks_saying(said, ends, begins, terms):
        if len(here) == 1:
            ((term, at),) = here
            if best[term] >= IN_BODY or at + len(term) > high:
                continue  # it can neither be better nor nearer
            best[term] = max(best[term], IN_BODY * _wholest_from(said, term, at, low, high))
        else:
            placed = {term: found for term, at in here if (found := list(_places(said, term, at, high)))}
            near = max(near, _weigh_part(best, IN_BODY, said, low, high, placed))
        if near and min(best.values()) >= CUT * IN_BODY:
            break
    return sum(best.values()) / len(terms) + near


def _weigh_part(
    best: dict[str, float], weight: float, text: str, low: int, high: int, placed: dict[str, list[int]]
) -> float:
    """Make better what is best of each term by what one part of the article says; how near the terms are there."""
    if not placed:
        return 0.0
    if len(placed) == 1:  # alone, it can be no nearer
        ((term, found),) = placed.items()
        if best[term] < weight:
            best[term] = max(best[term], weight * _wholest(text, found, len(term), low, high))
        return 0.0
    least = 1.0
    for term, found in placed.items():
        share = _wholest(text, found, len(term), low, high)
        least = min(least, share)
        best[term] = max(best[term], weight * share)
    return _nearness(placed, list(best)) * least * max(1.0, weight / 2)


def _score_one(heads: Iterable[tuple[Where, str]], said: str, ends: Sequence[int], begins: int, term: str) -> float:
    """The same for a term alone, as most are asked."""
    best = 0.0
    for where, text in heads:
        weight = WEIGHTS[where]
        if weight > best and (at := text.find(term)) >= 0:
            best = max(best, weight * _wholest_from(text, term, at, 0, len(text)))
    at = said.find(term, begins) if best < IN_BODY else -1
    while at >= 0 and best < CUT * IN_BODY:
        nth = bisect_right(ends, at)
        high = ends[nth]
        if at + len(term) <= high:
            best = max(best, IN_BODY * _wholest_from(said, term, at, ends[nth - 1] if nth else 0, high))
        at = said.find(term, high)
    return best


def weigh(heads: Iterable[tuple[Where, str]], said: str, begins: int, terms: Sequence[str], length: float) -> float:
    """How often it says the terms, for its length, a share of that of the average article; the more often, the less
    another time adds (BM25, in which all terms are equally rare)."""
    total = 0.0
    for term in terms:
        often = said.count(term, begins)
        for where, text in heads:
            often += text.count(term) * (HEADLINES if where is Where.HEADLINE else HEADS)
        total += often / (often + OFTEN * (1 - LENGTHS + LENGTHS * length))
    return total


def _blocks_saying(
    said: str, ends: Sequence[int], begins: int, terms: Sequence[str]
) -> Iterator[tuple[int, int, list[tuple[str, int]]]]:
    """The blocks in which any of the terms begins, in order: where each begins and ends, and the first place of each
    term. None is looked for before it is asked for."""
    places = [(at, term) for term in terms if (at := said.find(term, begins)) >= 0]
    while places:
        nth = bisect_right(ends, min(places)[0])
        low, high = ends[nth - 1] if nth else 0, ends[nth]
        here = [(term, at) for at, term in places if at < high]
        yield low, high, here
        places = [(at, term) for at, term in places if at >= high]
        places += [(at, term) for term, _ in here if (at := said.find(term, high)) >= 0]


def _places(text: str, term: str, at: int, high: int) -> Iterator[int]:
    """The first few up to there; none is looked for before it is asked for."""
    at, left = text.find(term, at, high), LOOKED_AT
    while at >= 0 and left:
        yield at
        at, left = text.find(term, at + 1, high), left - 1


def _wholest(text: str, places: Iterable[int], length: int, low: int, high: int) -> float:
    """1 where both ends of the term are ends of words at one of these places, as far as can be told from what stands
    around it in its part of the text."""
    best = 0.0
    for at in places:
        best = max(best, _whole(text, at, at + length, low, high))
        if best == 1.0:
            break
    return best


def _wholest_from(text: str, term: str, at: int, low: int, high: int) -> float:
    """The same of the first places from one on: the first is enough most times."""
    best = _whole(text, at, at + len(term), low, high)
    return best if best == 1.0 else max(best, _wholest(text, _places(text, term, at, high), len(term), low, high))


def _whole(text: str, start: int, end: int, low: int, high: int) -> float:
    seams = _seams()
    cuts = 0
    if low < start and text[start - 1 : start + 1] in seams:
        cuts += _crossed(text, start, start, end, low, high)
    if end < high and text[end - 1 : end + 1] in seams:
        cuts += _crossed(text, end, start, end, low, high)
    return (1.0, CUT, PIECE)[cuts]


def _crossed(text: str, edge: int, start: int, end: int, low: int, high: int) -> bool:
    """Whether a word stands across this edge of the term, other than one that holds all of it (会议 in 会议室)."""
    known = lexicon()
    for first in range(max(low, edge - LONGEST + 1), edge):
        for last in range(edge + 1, min(high, first + LONGEST) + 1):
            if text[first:last] in known and not (first <= start and last >= end):
                return True
    return False


@cache
def _seams() -> frozenset[str]:
    """The pairs of characters that stand side by side in a word."""
    return frozenset(word[at : at + 2] for word in lexicon() for at in range(len(word) - 1))


def _nearness(places: dict[str, list[int]], terms: Sequence[str]) -> float:
    """Of all terms that stand in one part: 1.5 where they touch, less the further apart they are."""
    said = [term for term in terms if term in places]
    gaps = 0.0
    for one, other in pairwise(said):
        apart = min(max(b - a - len(one), a - b - len(other), 0) for a in places[one] for b in places[other])
        gaps += NEAR / (1 + apart / REACH)
    return gaps / (len(terms) - 1)
