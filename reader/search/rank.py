"""How well an article answers a query: terms, its heads and body in, a number out. Pure.

What weighs: the field (headline over other heads over body), whether the term is a word there or a piece of two (会议
in 机会议论), and how near the terms stand to one another. Only the first places of each are looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
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


def score(heads: Iterable[tuple[Where, str]], bodies: Iterable[str], terms: Sequence[str]) -> float:
    """The higher, the better it answers. In heads and bodies the terms stand as they are given: both folded, or both
    as printed; bodies that hold no term may be left out."""
    best = dict.fromkeys(terms, 0.0)
    near = 0.0
    for weight, text in _weighed(heads, bodies):
        said = [term for term in terms if term in text]
        if not said or (len(said) == 1 and best[said[0]] >= weight):  # it can neither be better nor nearer
            continue
        places = {term: _places(text, term) for term in said}
        least = 1.0
        for term, found in places.items():
            share = _wholest(text, found, len(term))
            least = min(least, share)
            best[term] = max(best[term], weight * share)
        if len(places) > 1:
            near = max(near, _nearness(places, terms) * least * max(1.0, weight / 2))
        if weight == IN_BODY and (near or len(terms) == 1) and min(best.values()) >= CUT * IN_BODY:
            break
    return sum(best.values()) / len(terms) + near


def weigh(heads: Iterable[tuple[Where, str]], body: str, terms: Sequence[str], length: float) -> float:
    """How often it says the terms, for its length, a share of that of the average article; the more often, the less
    another time adds (BM25, in which all terms are equally rare)."""
    total = 0.0
    for term in terms:
        often = body.count(term)
        often += sum([text.count(term) * (HEADLINES if where is Where.HEADLINE else HEADS) for where, text in heads])
        total += often / (often + OFTEN * (1 - LENGTHS + LENGTHS * length))
    return total


def _weighed(heads: Iterable[tuple[Where, str]], bodies: Iterable[str]) -> Iterator[tuple[float, str]]:
    yield from ((WEIGHTS[where], text) for where, text in heads)
    yield from ((IN_BODY, text) for text in bodies)


def _places(folded: str, term: str) -> list[int]:
    places = [folded.find(term)]
    while len(places) < LOOKED_AT and (at := folded.find(term, places[-1] + 1)) >= 0:
        places.append(at)
    return places


def _wholest(folded: str, places: Iterable[int], length: int) -> float:
    """1 where both ends of the term are ends of words at one of these places, as far as can be told from what stands
    around it."""
    known, best = lexicon(), 0.0
    for at in places:
        end = at + length
        cuts = _crossed(folded, at, at, end, known) + _crossed(folded, end, at, end, known)
        if not cuts:
            return 1.0
        best = max(best, (1.0, CUT, PIECE)[cuts])
    return best


def _crossed(folded: str, edge: int, start: int, end: int, known: Collection[str]) -> bool:
    """Whether a word stands across this edge of the term, other than one that holds all of it (会议 in 会议室)."""
    for first in range(max(0, edge - LONGEST + 1), edge):
        for last in range(edge + 1, min(len(folded), first + LONGEST) + 1):
            if folded[first:last] in known and not (first <= start and last >= end):
                return True
    return False


def _nearness(places: dict[str, list[int]], terms: Sequence[str]) -> float:
    """Of all terms that stand in one part: 1.5 where they touch, less the further apart they are."""
    said = [term for term in terms if term in places]
    gaps = 0.0
    for one, other in pairwise(said):
        apart = min(max(b - a - len(one), a - b - len(other), 0) for a in places[one] for b in places[other])
        gaps += NEAR / (1 + apart / REACH)
    return gaps / (len(terms) - 1)
