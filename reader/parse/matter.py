"""Lines -> what they are about: whether the text above a bare phrase and the text below it are of one matter.

In: the lines of a page and the sets of their cues. Out: cues for the bare phrases. A crosshead parts two texts about
the same people and things; a headline parts two that share little but common words (lexical cohesion: Hearst,
TextTiling, Computational Linguistics 23(1), 1997). A headline names what the text below it names, and seldom what
stands above.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt
from operator import add
from typing import Final

from reader.model import Line
from reader.parse.lazy import Lazy

REACH: Final = 600  # characters of text that are looked at above and below
LINES: Final = 40  # lines that are looked at for them
GOES_ON: Final = ((0.05, "same matter goes on"), (0.03, "matter may go on"), (0.015, "matter may change"))
CHANGES: Final = "matter changes"
NAMED_BELOW: Final = ((0.5, "named below, most"), (0.2, "named below, some"))
NAMED_ABOVE: Final = 0.12
SHARES: Final = ((0.2, "much of it"), (0.1, "some of it"), (0.05, "a little of it"))
_HANZI: Final = Lazy("[\u3400-\uf9ff]+")
MOST: Final = 4000  # lines of a page; beyond it is no newspaper page, and the sets would cost more than they tell


def add_matter(
    lines: Sequence[Line], cues: Sequence[set[str]], bare: Sequence[bool], texts: Sequence[tuple[int, int]]
) -> None:
    """Add to each bare phrase whether it parts one matter or two, and where its words are said again; to the first line
    of each text (told by its first and last lines), how much of what it says the texts above and below say."""
    if len(lines) > MOST:
        return
    pairs = [_pairs(line.text) for line in lines]
    prose = [not bare[i] and len(line.text) >= 10 for i, line in enumerate(lines)]
    said_by = Counter(pair for i, found in enumerate(pairs) if prose[i] for pair in found)
    whole = sum(prose) + 1
    weights = {pair: log(whole / count) for pair, count in said_by.items()}
    window = _Window(lines, pairs, prose)
    for i in range(len(lines)):
        if bare[i]:
            above, below = window.look(i, -1), window.look(i, 1)
            cues[i].update(_of_phrase(pairs[i], above, below, weights))
    for first, last in texts:
        own = frozenset[str]().union(*pairs[first : last + 1])
        for step, start, where in ((-1, first, "above"), (1, last, "below")):
            cues[first].add(f"said {where}: {_share(own, window.look(start, step), weights)}")


class _Window:
    """The pairs of the texts next to a line, up or down."""

    def __init__(self, lines: Sequence[Line], pairs: Sequence[frozenset[str]], prose: Sequence[bool]) -> None:
        self.lines, self.pairs, self.prose = lines, pairs, prose

    def look(self, start: int, step: int) -> frozenset[str]:
        """Every pair in the next REACH characters of text."""
        found, seen = set[str](), 0
        for i in range(start + step, max(-1, min(len(self.lines), start + step * LINES)), step):
            if self.prose[i]:
                found |= self.pairs[i]
                seen += len(self.lines[i].text)
                if seen >= REACH:
                    break
        return frozenset(found)


def _of_phrase(
    phrase: frozenset[str], above: frozenset[str], below: frozenset[str], weights: Mapping[str, float]
) -> set[str]:
    found = set()
    if above and below:
        shared, one, other = (sum([weights[pair] for pair in some]) for some in (above & below, above, below))
        whole = sqrt(one * other)
        alike = shared / whole if whole else 0.0
        found.add(next((name for least, name in GOES_ON if alike >= least), CHANGES))
    if phrase:
        in_below = len(phrase & below) / len(phrase)
        found |= {name for least, name in NAMED_BELOW if in_below >= least}
        if len(phrase & above) / len(phrase) >= NAMED_ABOVE:
            found.add("named above")
    return found


def _share(own: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> str:
    """How much of what is uncommon in a text another says too."""
    whole = sum([weights.get(pair, 0.0) for pair in own])
    if not other or not whole:
        return "nothing there"
    share = sum([weights.get(pair, 0.0) for pair in own & other]) / whole
    return next((name for least, name in SHARES if share >= least), "none of it")


def _pairs(text: str) -> frozenset[str]:
    """The overlapping pairs of hanzi of a text."""
    found = set[str]()
    for run in _HANZI.findall(text):
        found.update(map(add, run, run[1:]))
    return frozenset(found)
