"""Printed text in, text as search sees it out, and where each of its characters stands in the print.

`fold` makes alike what a reader takes for the same: width and case, simplified and traditional characters, forms of
compatibility and radicals, quotation marks, dashes, interpuncts; what nobody sees is left out. The print is never
touched. Most texts keep their length. Where one does not (㎏ is kg, a soft hyphen is nothing), `trace` leads back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from reader.search.forms import IDEOGRAPHS, PLAIN, REPLACEMENT, RESERVED, RESERVED_END, SPACE, fold_piece, leans

__all__ = [
    "FOLDED_AS",
    "REPLACEMENT",
    "RESERVED",
    "RESERVED_END",
    "SPACE",
    "Traced",
    "alike",
    "as_set",
    "fold",
    "fold_all",
    "keeps_places",
    "trace",
    "usual_signs",
    "warm",
]

# Raise it whenever a fold or the tokens change: a store indexed under another version is indexed anew.
FOLD_VERSION = 4
# The folds rest on Python's tables of Unicode: another Python may fold a character in another way.
FOLDED_AS = f"{FOLD_VERSION}/{unicodedata.unidata_version}"

FEW = 30
SHORT = 60  # characters, up to which looking each of them up is quicker
ACCENTED = 4  # characters of a piece that is folded but once
BETWEEN = "\ue000"  # folded to itself; for private use, so that hardly a text holds it


@dataclass(frozen=True, slots=True)
class Traced:
    """A folded text; its nth character came from the printed characters starts[nth] up to ends[nth]."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def fold(text: str) -> str:
    """The text with every character folded."""
    if len(text) <= SHORT:
        return _fold_short(text)
    # Some ten characters of a text are folded to others: to replace one after another takes a third of the time that
    # looking up each character of the text does. What comes out is folded to itself, or `_leaning` would hold it. The
    # usual signs, a tenth of a text, come first: they need not be gathered one by one then.
    folded = text
    for sign, printed in _USUAL:
        folded = folded.replace(printed, sign)
    changing = set(_unsettled().findall(folded))
    if not changing:
        return folded
    if not changing <= _met:
        "".join(changing).translate(_TABLE)
    if not _leaning.isdisjoint(changing):
        return _fold_pieces(text)
    for character in changing & _turned:
        folded = folded.replace(character, _TABLE[ord(character)])
    return folded


@lru_cache(maxsize=1_000)  # what was typed is folded six times in a search
def _fold_short(text: str) -> str:
    folded = text.translate(_TABLE)
    return _fold_pieces(text) if _holds(text, _leaning) else folded


def fold_all(texts: Sequence[str]) -> list[str]:
    """fold() of each: quicker for many short texts than one by one."""
    joined = BETWEEN.join(texts)
    folded = fold(joined)
    parts = folded.split(BETWEEN)
    # An accent at the beginning of a text would be taken as one on what stands between.
    if len(parts) != len(texts) or _holds(joined, _leaning):
        return [fold(text) for text in texts]
    return parts


def warm() -> None:
    """Make the table that a long text is folded by, for which the first would else wait."""
    _unsettled()


def as_set(folded: str) -> str:
    """A folded text as it is usually printed."""
    return folded.translate(_AS_SET)


def usual_signs(terms: Iterable[str]) -> list[tuple[str, str]]:
    """The signs that folded terms hold, each with the one that is usually set for it and stands where it stands."""
    joined = "".join(terms)
    return [(sign, printed) for sign, printed in _SET.items() if sign in joined]


def alike(
    text: str, terms: tuple[str, ...], printed: tuple[str, ...], signs: Sequence[tuple[str, str]]
) -> tuple[str, tuple[str, ...]]:
    """A printed text and folded terms (`printed`: as_set; `signs`: their usual_signs) so that a sign of the terms is in
    the text what it is in them. Nearly always a text has none of them as it is folded, which is seen in a tenth of the
    time that folding them all takes; then it is the terms that are made like the text."""
    for sign, _ in signs:
        if sign in text:
            break
    else:
        return text, printed
    for sign, usual in signs:
        text = text.replace(usual, sign)
    return text, terms


def keeps_places(text: str) -> bool:
    """Whether each character of fold(text) stands where it stands in the text. Asked of a text folded before."""
    return not _holds(text, _changing)


def trace(text: str) -> Traced:
    """fold(text), with the way back."""
    folded, starts, ends, at = list[str](), list[int](), list[int](), 0
    for piece in _pieces(text):
        new = _fold_piece(piece)
        folded.append(new)
        starts += [at] * len(new)
        at += len(piece)
        ends += [at] * len(new)
    return Traced("".join(folded), tuple(starts), tuple(ends))


class _Folded(dict[int, str]):
    """Code point -> what it is folded to by itself, worked out the first time it is met (there are 1.1 million).
    Threads share it: what the sets below say of a character is there before it is."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = fold_piece(character)
        if folded != character:
            _turned.add(character)
        if leans(character) or any(one != character and fold_piece(one) != one for one in folded):
            _leaning.add(character)
        if len(folded) != 1 or leans(character):
            _changing.add(character)
        _met.add(character)
        self[code] = folded
        return folded


_TABLE = _Folded()
_SET = dict(zip(",:;!?()", "，：；！？（）", strict=True))
_AS_SET = str.maketrans(_SET)
_USUAL = (*_SET.items(), ('"', "“"), ('"', "”"))
_met: set[str] = set()
_turned: set[str] = set()  # into others; met so far
_leaning: set[str] = set()  # those not to be folded one by one; met so far
_changing: set[str] = set()  # met so far


def _holds(text: str, characters: set[str]) -> bool:
    """Usually few have been met: looking for each is quicker than looking at each character of the text."""
    if len(characters) > FEW:
        return not characters.isdisjoint(text)
    for character in tuple(characters):  # noqa: SIM110  any() takes three times as long; another thread may add one
        if character in text:
            return True
    return False


@cache
def _unsettled() -> re.Pattern[str]:
    """Any character but those known to be folded to themselves: ideographs not in the tables of forms.py, the commonest
    others, and ASCII but for capitals and what is set for another sign."""
    # Stretch by stretch: 17,000 characters one by one take 30 ms, with which the first search would begin.
    first, last = map(ord, IDEOGRAPHS)
    turned = sorted(ord(character) for character in PLAIN if IDEOGRAPHS[0] <= character <= IDEOGRAPHS[1])
    edges = pairwise([first - 1, *turned, last + 1])
    ideographs = "".join([f"{chr(one + 1)}-{chr(other - 1)}" for one, other in edges if other - one > 1])
    signs = [chr(code) for code in range(ord(SPACE), 0x7F) if fold_piece(chr(code)) == chr(code)]
    return re.compile(f"[^{ideographs}{re.escape(''.join(signs))}。、{BETWEEN}]")


def _fold_pieces(text: str) -> str:
    return "".join(map(_fold_piece, _pieces(text)))


def _fold_piece(piece: str) -> str:
    """A text of a million characters with an accent on each fifth has few different ones."""
    if len(piece) == 1:
        return _TABLE[ord(piece)]
    return _fold_accented(piece) if len(piece) <= ACCENTED else fold_piece(piece)


_fold_accented = lru_cache(maxsize=1_000)(fold_piece)


def _pieces(text: str) -> Iterator[str]:
    """Each character with the accents on it, however they are coded: é is one piece, and so is e with U+0301."""
    start, leaning = 0, frozenset(filter(leans, set(text)))
    for at in range(1, len(text)):
        if text[at] not in leaning:
            yield text[start:at]
            start = at
    if text:
        yield text[start:]
