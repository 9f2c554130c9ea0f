"""A small character model: whether letters follow one another as they do within a text, or as where one ends and
another begins.

In: the ends of two lines. Out: four numbers, as logarithms. How often each one, two and three letters stand together
was counted on the tune corpus (`python -m tests.quality.refit`) and is kept in `chars.npz`, four megabytes without
keys: a place in a table is found from the letters by a hash, four bits there tell whether they are these, four how many
they were, roughly. Of letters that were never seen together one in a hundred is taken for some that were.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log
from typing import IO, Final

FILE: Final = "chars.npz"
EDGE: Final = "\n"  # the letter before the first of a text and after the last
PLACES: Final = 22  # bits
STEP: Final = 1.9  # counts are kept as a power of it
COUNTS: Final = (0.0, *(STEP**power for power in range(15)))
_SPREAD: Final = 0x9E3779B97F4A7C15  # times this, the upper bits of numbers that are alike differ
_WHOLE: Final = (1 << 64) - 1
_KINDS: Final = 5000  # letters that there are
# How many of what follows were seen but once, told from how many were seen: so much is kept for what was not.
_AFTER_ONE, _AFTER_TWO = 0.75, 0.8


@dataclass(frozen=True, slots=True)
class Chars:
    """table: a byte a place; letters: how many were counted."""

    table: bytes
    letters: int

    def seen(self, key: int) -> float:
        place, sign = where(key)
        found = self.table[place]
        return COUNTS[found & 15] if found >> 4 == sign else 0.0


def where(key: int) -> tuple[int, int]:
    """The place of some letters in the table, and their four bits."""
    mixed = key * _SPREAD & _WHOLE
    return mixed >> (64 - PLACES), mixed >> (60 - PLACES) & 15


def together(codes: Iterable[int]) -> int:
    """One number for up to three letters."""
    key = 0
    for code in codes:
        key = key << 21 | code
    return key


def odds(before: str, after: str) -> tuple[float, float, float, float]:
    """As logarithms: how much likelier one text goes on across the seam than that one ends and another begins; how much
    likelier the letter after it is there than anywhere, and as the first of a text than anywhere; how likely the text
    before ends."""
    known = model()
    a, b = map(ord, (EDGE + before)[-2:])
    c, d = map(ord, (after + EDGE)[:2])
    edge = ord(EDGE)
    chance = _one(known, c)
    goes_on, opens, ends = _two_before(known, a, b, c), _one_before(known, edge, c), _two_before(known, a, b, edge)
    second, second_of_text = _two_before(known, b, c, d), _two_before(known, edge, c, d)
    return (
        log(goes_on * second / (opens * second_of_text * ends)),
        log(goes_on / chance),
        log(opens / chance),
        log(ends),
    )


def _one(known: Chars, c: int) -> float:
    return (known.seen(c) + 0.5) / (known.letters + _KINDS)


def _one_before(known: Chars, b: int, c: int) -> float:
    seen = known.seen(b)
    kept = float(seen**_AFTER_ONE) + 1
    return (min(known.seen(b << 21 | c), seen) + kept * _one(known, c)) / (seen + kept)


def _two_before(known: Chars, a: int, b: int, c: int) -> float:
    seen = known.seen(a << 21 | b)
    kept = float(seen**_AFTER_TWO) + 0.5
    return (min(known.seen((a << 21 | b) << 21 | c), seen) + kept * _one_before(known, b, c)) / (seen + kept)


@cache
def model() -> Chars:
    """What the tune corpus shows."""
    with files("reader.parse").joinpath(FILE).open("rb") as file:
        return read(file)


def read(file: IO[bytes]) -> Chars:
    import numpy as np  # here, for the window does without until a page comes in

    with np.load(file) as found:
        return Chars(found["table"].tobytes(), int(found["letters"]))
