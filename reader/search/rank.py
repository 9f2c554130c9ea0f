"""How well an article answers a query: terms, its heads and body in, a number out. Pure.

What weighs: the field (headline over other heads over body), whether the term is a word there or a piece of two (会议
in 机会议论), and how near the terms stand to one another. Only the first places of each are looked at.
"""

from __future__ import annotations

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


def score(heads: Iterable[tuple[Where, str]], bodies: Iterable[str], terms: Sequence[str]) -> float:
    """The higher, the better it answers. In heads and bodies the terms stand as they are given: both folded, or both
    as printed; bodies that hold no term may be left out."""
    if len(terms) == 1:
        return _score_one(heads, bodies, terms[0])
    best = dict.fromkeys(terms, 0.0)
    near = 0.0
    for weight, text in _weighed(heads, bodies):
        said = [term for term in terms if term in text]
        if not said or (len(said) == 1 and best[said[0]] >= weight):  # it can neither be better nor nearer
            continue
        places = {term: list(_places(text, term)) for term in said}
        least = 1.0
        for term, found in places.items():
            share = _wholest(text, found, len(term))
            least = min(least, share)
            best[term] = max(best[term], weight * share)
        if len(places) > 1:
            near = max(near, _nearness(places, terms) * least * max(1.0, weight / 2))
        if weight == IN_BODY and near and min(best.values()) >= CUT * IN_BODY:
            break
    return sum(best.values()) / len(terms) + near


def _score_one(heads: Iterable[tuple[Where, str]], bodies: Iterable[str], term: str) -> float:
    """The same for a term alone, as most are asked."""
    best, size = 0.0, len(term)
    for where, text in heads:
        weight = WEIGHTS[where]
        if weight > best and term in text:
            best = max(best, weight * _wholest(text, _places(text, term), size))
    if best < IN_BODY:
        for text in bodies:
            if term in text:
                best = max(best, IN_BODY * _wholest(text, _places(text, term), size))
                if best >= CUT * IN_BODY:
                    break
    return best


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


def _places(folded: str, term: str) -> Iterator[int]:
    """The first few; none is looked for before it is asked for."""
    at, left = folded.find(term), LOOKED_AT
    while at >= 0 and left:
        yield at
        at, left = folded.find(term, at + 1), left - 1


def _wholest(folded: str, places: Iterable[int], length: int) -> float:
    """1 where both ends of the term are ends of words at one of these places, as far as can be told from what stands
    around it."""
    best = 0.0
    for at in places:
        end = at + length
        cuts = _crossed(folded, at, at, end) + _crossed(folded, end, at, end)
        if not cuts:
            return 1.0
        best = max(best, (1.0, CUT, PIECE)[cuts])
    return best


def _crossed(folded: str, edge: int, start: int, end: int) -> bool:
    """Whether a word stands across this edge of the term, other than one that holds all of it (会议 in 会议室)."""
    known, across = lexicon(), folded[edge - 1 : edge + 1]
    if across not in known and across not in _inner_pairs():  # as no two characters of a word do
        return False
    for first in range(max(0, edge - LONGEST + 1), edge):
        for last in range(edge + 1, min(len(folded), first + LONGEST) + 1):
            if folded[first:last] in known and not (first <= start and last >= end):
                return True
    return False


@cache
def _inner_pairs() -> frozenset[str]:
    """The pairs of characters side by side in a longer word that are no words themselves."""
    longer = [word for word in lexicon() if len(word) > 2]
    return frozenset(word[at : at + 2] for word in longer for at in range(len(word) - 1)) - lexicon()


def _nearness(places: dict[str, list[int]], terms: Sequence[str]) -> float:
    """Of all terms that stand in one part: 1.5 where they touch, less the further apart they are."""
    said = [term for term in terms if term in places]
    gaps = 0.0
    for one, other in pairwise(said):
        apart = min(max(b - a - len(one), a - b - len(other), 0) for a in places[one] for b in places[other])
        gaps += NEAR / (1 + apart / REACH)
    return gaps / (len(terms) - 1)
