"""The lines of a page -> the measures its columns were set in, and which lines end where such a column would end.

A column that ends in mid-paragraph leaves a piece of so many full lines: its width, with the two characters the
paragraph was set in, is a multiple of the measure. So long pieces that are surely cut tell the measure, and the measure
tells whether a short line without a stop is such a piece (11 characters of a column of 13) or a head.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

MEASURES: Final = range(10, 25)  # characters in a line of a newspaper column
INDENT: Final = 2
LEAST: Final = 3  # pieces that must agree
SURELY: Final = 3.0  # standard deviations above what chance would give
MOST: Final = 3  # articles of a page may differ in their measure
STRICT: Final = 0.7  # share of the pieces that fit, from which one that does not speaks against a cut


@dataclass(frozen=True, slots=True)
class Measure:
    """characters: of a line; half: whether ASCII counts half."""

    characters: int
    half: bool


@dataclass(frozen=True, slots=True)
class Measures:
    """What a page is set in. strict: nearly all of its cut pieces fit."""

    known: tuple[Measure, ...] = ()
    strict: bool = False

    def fits(self, text: str) -> bool:
        return any(_fits(text, measure) for measure in self.known)


def page_measures(cut: Sequence[str]) -> Measures:
    """What the pieces that surely were cut at a column's end have in common; nothing if they are few or disagree."""
    if len(cut) < LEAST:
        return Measures()
    left = list(cut)
    known: list[Measure] = []
    while len(left) >= LEAST and len(known) < MOST:
        best = max(_candidates(left), key=lambda one: (one[0], -one[1].characters), default=None)
        if best is None:
            break
        known.append(best[1])
        left = [text for text in left if not _fits(text, best[1])]
    return Measures(tuple(known), len(left) <= (1 - STRICT) * len(cut) and len(known) == 1)


def _candidates(texts: Sequence[str]) -> Iterable[tuple[float, Measure]]:
    """Measures that fit far more of the texts than chance would, with how far."""
    for characters in MEASURES:
        for half in (False, True):
            measure = Measure(characters, half)
            fit = sum(_fits(text, measure) for text in texts)
            chance = len(texts) / characters
            above = (fit - chance) / (chance * (1 - 1 / characters)) ** 0.5
            if fit >= LEAST and above >= SURELY and fit >= 0.2 * len(texts):
                yield above, measure


def _fits(text: str, measure: Measure) -> bool:
    narrow = len(text.encode("latin-1", "ignore")) if measure.half else 0
    return (len(text) - narrow // 2 + INDENT) % measure.characters == 0
