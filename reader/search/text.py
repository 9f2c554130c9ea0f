"""Printed text in, text as search sees it out, and where each of its characters stands in the print.

`fold` makes alike what a reader takes for the same: width and case, simplified and traditional characters, forms of
compatibility and radicals, quotation marks, dashes, interpuncts; what nobody sees is left out. The print is never
touched. Most texts keep their length. Where one does not (㎏ is kg, a soft hyphen is nothing), `trace` leads back.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from reader.search.forms import REPLACEMENT, RESERVED, RESERVED_END, SPACE, fold_piece, leans

__all__ = ["FOLDED_AS", "REPLACEMENT", "RESERVED", "RESERVED_END", "SPACE", "Traced", "fold", "keeps_places", "trace"]

# Raise it whenever a fold or the tokens change: a store indexed under another version is indexed anew.
FOLD_VERSION = 3
# The folds rest on Python's tables of Unicode: another Python may fold a character in another way.
FOLDED_AS = f"{FOLD_VERSION}/{unicodedata.unidata_version}"

FEW = 30


@dataclass(frozen=True, slots=True)
class Traced:
    """A folded text; its nth character came from the printed characters starts[nth] up to ends[nth]."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def fold(text: str) -> str:
    """The text with every character folded."""
    folded = text.translate(_TABLE)
    if not _holds(text, _leaning):
        return folded
    return "".join(fold_piece(piece) for piece in _pieces(text))


def keeps_places(text: str) -> bool:
    """Whether each character of fold(text) stands where it stands in the text. Asked of a text folded before."""
    return not _holds(text, _changing)


def trace(text: str) -> Traced:
    """fold(text), with the way back."""
    folded, starts, ends, at = list[str](), list[int](), list[int](), 0
    for piece in _pieces(text):
        new = fold_piece(piece)
        folded.append(new)
        starts += [at] * len(new)
        at += len(piece)
        ends += [at] * len(new)
    return Traced("".join(folded), tuple(starts), tuple(ends))


class _Folded(dict[int, str]):
    """Code point -> what it is folded to by itself, worked out the first time it is met (there are 1.1 million)."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = folded = fold_piece(character)
        if leans(character):
            _leaning.add(character)
        if len(folded) != 1 or leans(character):
            _changing.add(character)
        return folded


_TABLE = _Folded()
_leaning: set[str] = set()  # met so far
_changing: set[str] = set()  # met so far


def _holds(text: str, characters: set[str]) -> bool:
    """Usually few have been met: looking for each is quicker than looking at each character of the text."""
    if len(characters) <= FEW:
        return any(character in text for character in characters)
    return not characters.isdisjoint(text)


def _pieces(text: str) -> Iterator[str]:
    """Each character with the accents on it, however they are coded: é is one piece, and so is e with U+0301."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not leans(text[at]):
            yield text[start:at]
            start = at
