"""Whether the text of one line goes on in another, as its words and letters tell: words cut in two, letters that meet.

In: the ends of two lines. Out: whether a word of the lexicon runs across the seam; how much oftener than by chance its
two letters stand side by side. `letters.txt` holds that for the pairs of the tune corpus, made by
`python -m tests.quality.fit_letters`: a row a first letter, then each second letter with its digit.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from reader.search.lexicon import lexicon

_REACH: Final = 6  # characters on either side of a seam that are cut into words
_LONGEST: Final = 4  # characters of a word


def word_across(before: str, after: str) -> bool:
    """Whether the way to cut both ends into the fewest words has one that runs across. Not 工作|为引领: 作为 is a word,
    but so are 工作 and 引领."""
    left, right = _hanzi(before[-_REACH:][::-1])[::-1], _hanzi(after[:_REACH])
    known, seam = lexicon(), len(left)
    text = left + right
    spans = ((first, last) for first in range(max(0, seam - 3), seam) for last in range(seam + 1, first + _LONGEST + 1))
    if not left or not right or not any(text[first:last] in known for first, last in spans):
        return False
    ways = [(0, 0)]  # the fewest words up to each letter, and whether one of them runs across: not, if it can be helped
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - _LONGEST), end)
        words = [start for start in starts if end - start == 1 or text[start:end] in known]
        ways.append(min((ways[at][0] + 1, ways[at][1] + (at < seam < end)) for at in words))
    return ways[-1][1] > 0


def meeting(first: str, second: str) -> int:
    """How much oftener than by chance the letters stand side by side, as a power of two up to 9; 0: no oftener."""
    return _letters().get(first + second, 0)


@cache
def _letters() -> dict[str, int]:
    rows = files("reader.parse").joinpath("letters.txt").read_text("utf-8").splitlines()
    return {row[0] + row[at]: int(row[at + 1]) for row in rows for at in range(1, len(row), 2)}


def _hanzi(text: str) -> str:
    """The hanzi that the text opens with."""
    for at, char in enumerate(text):
        if not "\u3400" <= char <= "\u9fff":
            return text[:at]
    return text
