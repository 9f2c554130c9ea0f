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
NOWHERE = 2**62

Shapes = tuple[tuple[int, int], ...]


def score(
    heads: Iterable[tuple[Where, str]],
    said: str,
    ends: Sequence[int],
    terms: Sequence[str],
    first: Sequence[int],
) -> float:
    """The higher, the better it answers. The body stands in `said`, in blocks that end at `ends`; each term stands in
    it from its `first` place on (-1: nowhere). In heads and body the terms stand as they are given: both folded, or
    both as printed."""
    if len(terms) == 1:
        return _score_one(heads, said, ends, terms[0], first[0])
    best, near = [0.0] * len(terms), 0.0
    for where, text in heads:
        near = max(near, _weigh_part(best, WEIGHTS[where], text, 0, len(text), terms, list(map(text.find, terms))))
    places = [at if at >= 0 else NOWHERE for at in first]
    while (earliest := min(places)) < NOWHERE:
        nth = bisect_right(ends, earliest)
        low, high = ends[nth - 1] if nth else 0, ends[nth]
        here = [nth for nth, at in enumerate(places) if at < high]
        if len(here) > 1:
            inside = [at if at < high else -1 for at in places]
            near = max(near, _weigh_part(best, IN_BODY, said, low, high, terms, inside))
            done = near and min(best) >= CUT * IN_BODY
        elif best[here[0]] >= IN_BODY or earliest + len(terms[here[0]]) > high:
            done = False  # alone, it can be no nearer, and no better
        else:
            (nth,) = here
            best[nth] = max(best[nth], IN_BODY * _wholest_from(said, terms[nth], earliest, low, high))
            done = near and min(best) >= CUT * IN_BODY
        if done:
            break
        for nth in here:
            at = said.find(terms[nth], high)
            places[nth] = at if at >= 0 else NOWHERE
    return sum(best) / len(terms) + near


def _weigh_part(
    best: list[float], weight: float, text: str, low: int, high: int, terms: Sequence[str], first: Sequence[int]
) -> float:
    """Make better what is best of each term by what one part of the article says, where the terms stand from `first`
    on; how near they are there."""
    placed = [list(_places(text, term, at, high)) if at >= 0 else [] for term, at in zip(terms, first, strict=True)]
    said = [nth for nth, found in enumerate(placed) if found]
    if len(said) == 1:
        (nth,) = said
        if best[nth] < weight:
            best[nth] = max(best[nth], weight * _wholest(text, placed[nth], len(terms[nth]), low, high))
        return 0.0
    least = 1.0
    for nth in said:
        share = _wholest(text, placed[nth], len(terms[nth]), low, high)
        least = min(least, share)
        best[nth] = max(best[nth], weight * share)
    if not said:
        return 0.0
    gaps = sum(_nearness(placed[one], placed[other], terms[one], terms[other]) for one, other in pairwise(said))
    return gaps / (len(terms) - 1) * least * max(1.0, weight / 2)


def _score_one(heads: Iterable[tuple[Where, str]], said: str, ends: Sequence[int], term: str, at: int) -> float:
    """The same for a term alone, as most are asked."""
    best = 0.0
    for where, text in heads:
        weight = WEIGHTS[where]
        if weight > best and (place := text.find(term)) >= 0:
            best = max(best, weight * _wholest_from(text, term, place, 0, len(text)))
    while at >= 0 and best < CUT * IN_BODY:
        nth = bisect_right(ends, at)
        high = ends[nth]
        if at + len(term) <= high:
            best = max(best, IN_BODY * _wholest_from(said, term, at, ends[nth - 1] if nth else 0, high))
        at = said.find(term, high)
    return best


def warm() -> None:
    """Cut words out of the dictionary, for which the first who scores would else wait."""
    lexicon()
    _seams()


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
    if low < start and (shapes := seams.get(text[start - 1 : start + 1])):
        cuts += _crossed(text, start, shapes, start, end, low, high)
    if end < high and (shapes := seams.get(text[end - 1 : end + 1])):
        cuts += _crossed(text, end, shapes, start, end, low, high)
    return (1.0, CUT, PIECE)[cuts]


def _crossed(text: str, edge: int, shapes: Shapes, start: int, end: int, low: int, high: int) -> bool:
    """Whether a word stands across this edge of the term, other than one that holds all of it (会议 in 会议室)."""
    for before, length in shapes:
        first = edge - before
        last = first + length
        holds_all = first <= start and last >= end
        if low <= first and last <= high and not holds_all and (length == 2 or text[first:last] in lexicon()):
            return True
    return False


@cache
def _seams() -> dict[str, Shapes]:
    """The pairs of characters that stand side by side in a word; of the words in which they do, how many characters
    stand before the seam, and how many there are. Nearly always that is one word, or words of one shape."""
    words = {length: [word for word in lexicon() if len(word) == length] for length in (2, 3, 4)}
    shapes: dict[str, Shapes] = dict.fromkeys(words[2], ((1, 2),))
    same: dict[Shapes, Shapes] = {}
    for length in (3, 4):
        for at in range(1, length):
            alone = ((at, length),)
            for pair in [word[at - 1 : at + 1] for word in words[length]]:
                known = shapes.setdefault(pair, alone)
                if alone[0] not in known:
                    both = (*known, *alone)
                    shapes[pair] = same.setdefault(both, both)
    return shapes


def _nearness(places: Sequence[int], others: Sequence[int], one: str, other: str) -> float:
    """1.5 where two terms touch, less the further apart they are."""
    apart = min([max(b - a - len(one), a - b - len(other), 0) for a in places for b in others])
    return NEAR / (1 + apart / REACH)
