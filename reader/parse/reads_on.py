"""Whether the text of one line goes on in another, as its words and letters tell: words cut in two, letters that meet.

In: the ends of two lines. Out: whether a word of the lexicon runs across the seam; how much oftener than by chance its
two letters stand side by side (`letters.txt`: the pairs of the tune corpus, made by `python -m
tests.quality.refit`; a row a first letter, then each second letter with its digit); how likely the one reads on
in the other by all that its letters and words tell and a character model says (`chars`, weighed in `seams.txt`, made by
the same); and whether a quotation or bracket runs across.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from reader.parse import chars
from reader.parse.lazy import Lazy
from reader.search.lexicon import lexicon

CLOSED: Final = "。！？…!?；”’」』）)》】"  # what a text may end with: there the letters tell little
_SEEN: Final = 6  # characters on either side that are looked at
_ODDS: Final = (
    (-3.0, "not at all"),
    (-1.5, "hardly"),
    (0.0, "rather not"),
    (1.5, "may be"),
    (3.0, "likely"),
    (9e9, "surely"),
)
_REACH: Final = 6  # characters on either side of a seam that are cut into words
_MARKS: Final = Lazy("[“”「」《》（）]")
_CLOSING: Final = {"”": "“", "」": "「", "》": "《", "）": "（"}
_LONG_OPEN: Final = 12  # lines after which what is still open was a misprint
_FAR_CLOSED: Final = 300  # characters of a line that are looked at for a mark that closes
_LONGEST: Final = 4  # characters of a word


def word_across(before: str, after: str) -> bool:
    """Whether the way to cut both ends into the fewest words has one that runs across. Not 工作|为引领: 作为 is a word,
    but so are 工作 and 引领."""
    return _across(before[-_REACH:], after[:_REACH])


@lru_cache(maxsize=4096)  # the cues of a seam ask, and how it reads on, and the search for columns
def _across(before: str, after: str) -> bool:
    left, right = _hanzi(before[::-1])[::-1], _hanzi(after)
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


def across(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """For the seam below each line: whether a quotation or bracket runs across it. Opened lines above: `“…` | `…` |
    `…”`; or closed below what was not opened there, which no text begins with."""
    open_ = list[dict[str, int]]()  # after each line: what is open, and since which line
    now: dict[str, int] = {}
    for i, text in enumerate(texts):
        now = {mark: since for mark, since in now.items() if i - since < _LONG_OPEN}
        for char in _MARKS.compiled.findall(text):
            if char in _CLOSING:
                now.pop(_CLOSING[char], None)
            else:
                now[char] = i
        open_.append(dict(now))
    out: list[tuple[str, ...]] = []
    for i, below in enumerate(texts[1:]):
        closed = _closes(below)
        if closed:
            told = "quote runs across" if _CLOSING[closed] in open_[i] else "next closes what it does not open"
            out.append((told,))
        else:
            out.append(("quote open from above",) if any(since < i for since in open_[i].values()) else ())
    return out


def _closes(text: str) -> str:
    """The mark that the text closes without having opened it, if it does."""
    opened = set[str]()
    for char in _MARKS.compiled.findall(text[:_FAR_CLOSED]):
        if char not in _CLOSING:
            opened.add(char)
        elif _CLOSING[char] not in opened:
            return str(char)
    return ""


def reading(before: str, after: str) -> str:
    """The name of how likely it is that one text goes on across the seam, as the letters at its two sides tell."""
    if before[-1] in CLOSED:
        return ""
    known = weights()
    odds = known.get("", 0.0) + sum([known.get(name, 0.0) for name in shown(before, after)])
    return next(name for most, name in _ODDS if odds <= most)


def shown(before: str, after: str) -> list[str]:
    """What a seam shows: the letters and the words at either side of it, and some of both together."""
    left, right = plain(before[-_SEEN:]), plain(after[:_SEEN])
    together, goes_on, opens, ends = chars.odds(left, right)
    return [
        f"together {_step(together, 1.0, 9)}",
        f"goes on {_step(goes_on, 0.7, 9)}",
        f"opens {_step(opens, 0.7, 9)}",
        f"ends {_step(ends, 1.0, 9)}",
        *(f"{n}<{left[-n:]}" for n in (1, 2, 3)),
        *(f"{n}>{right[:n]}" for n in (1, 2, 3)),
        f"1|1{left[-1]}{right[0]}",
        f"2|1{left[-2:]}{right[0]}",
        f"1|2{left[-1]}{right[:2]}",
        f"w<{_word_last(left[-4:])}",
        f"w>{_word_first(right)}",
        f"across {word_across(before, after)}",
    ]


def plain(text: str) -> str:
    """Digits are all alike, and so is what is not seen."""
    return text.translate(_alike())


@cache
def _alike() -> dict[int, str]:
    blank = [char for char in map(chr, range(0x3001)) if char.isspace() or char < " "]
    return str.maketrans(dict.fromkeys("123456789０１２３４５６７８９", "0") | dict.fromkeys(blank, "_"))


def _step(number: float, size: float, most: int) -> int:
    return max(-most, min(most, math.floor(number / size)))


def _word_last(text: str) -> str:
    """The longest word that the text ends with."""
    known = lexicon()
    return next((text[at:] for at in range(len(text) - 1) if text[at:] in known), text[-1])


def _word_first(text: str) -> str:
    known = lexicon()
    return next((text[:end] for end in (4, 3, 2) if text[:end] in known), text[0])


@cache
def weights() -> Mapping[str, float]:
    """What the tune corpus taught (`python -m tests.quality.refit`): a name and its weight a row."""
    return read(files("reader.parse").joinpath("seams.txt").read_text("utf-8").splitlines())


def read(rows: Sequence[str]) -> Mapping[str, float]:
    """The weights in the rows of seams.txt."""
    return {name: float(weight) for name, weight in (row.split("\t") for row in rows)}


def meeting(first: str, second: str) -> int:
    """How much oftener than by chance the letters stand side by side, as a power of two up to 9; 0: no oftener."""
    return letters().get(first + second, 0)


@cache
def letters() -> Mapping[str, int]:
    return met(files("reader.parse").joinpath("letters.txt").read_text("utf-8").splitlines())


def met(rows: Sequence[str]) -> Mapping[str, int]:
    """The pairs of letters in the rows of letters.txt, with their digits."""
    return {row[0] + row[at]: int(row[at + 1]) for row in rows for at in range(1, len(row), 2)}


def _hanzi(text: str) -> str:
    """The hanzi that the text opens with."""
    for at, char in enumerate(text):
        if not "\u3400" <= char <= "\u9fff":
            return text[:at]
    return text
