"""Text as printed -> text as shown, with a map between the two: marks, hits and copies never see the difference.

What is added, replaced or noted, and why (measured on Qt 6.11 with Noto, pair by pair):
- a break opportunity (U+200B) where print breaks a line and Qt does not: between closing and opening punctuation (，“
  ：《), before “ after …, — or a Latin letter, after ” before a digit. Without it a line can end three characters short
  and justification tears it apart;
- a word joiner (U+2060) before what must not begin a line and may in Qt: ——, ·, ～;
- which full-width marks are to be set half as wide: ：《 or ）。 would leave a gap of a whole character;
- after which characters a gap is to be drawn, because 汉字 meets a Latin letter or a digit there. Nothing is inserted:
  a space would be stretched by justification before anything else;
- controls that a QTextDocument would take for its own (U+2029, U+FDD0, U+FFFC …) and those that turn the direction of
  text around become visible stand-ins.
A QTextDocument counts UTF-16 units, Python code points: 𬭊 is two there and one here.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from reader.signs import BIDI, CONTROLS, STAND_IN

BREAK = "\u200b"
JOINER = "\u2060"
CLOSING = frozenset("，。、；：？！”’）》】」』")  # their blank half is at the right
OPENING = frozenset("“‘（《【「『")  # at the left
MARKS = CLOSING | OPENING
DASHES = frozenset("—―⸺─")
NEVER_FIRST = frozenset("·•・‧～－") | DASHES  # on a line; of the others Qt knows it
# What Qt's document uses for itself, and what would not be seen: shown as a hollow box. A line end inside a block is a
# line.
REPLACED = dict.fromkeys((*CONTROLS, *BIDI, 0xFDD0, 0xFDD1, 0xFFFC, 0x2029), STAND_IN)
CLOSED = "”"
PER_CENT, DIGITS = ("%", "‰"), frozenset("0123456789")
LINE_ENDS = frozenset("\n\r\v\f\x85\u2028\u2029")
REPLACED |= {0x0A: "\u2028", 0x09: " "}


def _any(characters: frozenset[str]) -> str:
    return "[" + "".join(re.escape(char) for char in sorted(characters)) + "]"


HANZI = "[〇\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
LATIN = "[0-9A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ]"
# The characters that are not simply taken over: everything else goes in runs, which is five times faster. Every
# alternative of these patterns begins with a class of characters: one that begins with a look behind is tried at each
# character, and made composing take four times as long.
_ASTRAL = "\U00010000-\U0010ffff"
_SPECIAL = re.compile(
    f"{_any(OPENING | NEVER_FIRST | {chr(code) for code in REPLACED})[:-1]}{_ASTRAL}]|{CLOSED}(?={LATIN})"
)
_TIGHT = re.compile(f"{_any(CLOSING)}(?={_any(MARKS)})|{_any(OPENING)}(?={_any(OPENING)})")
_SPOKEN = re.compile(f"{HANZI}+")
_ALIEN = re.compile(f"{LATIN}+")
_HANZI_ALONE = re.compile(HANZI)


@dataclass(frozen=True, slots=True)
class Composed:
    """`places[i]` is where character i of the printed text begins in `shown`, in UTF-16 units; the last entry is the
    whole length. `tight` are the places of marks to be set half as wide (OpenType feature halt); `gaps` the (start,
    end) of characters after which a gap is to be drawn."""

    shown: str
    places: array[int]
    tight: tuple[int, ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()

    def to_shown(self, offset: int) -> int:
        return self.places[offset]

    def to_printed(self, place: int) -> int:
        """The printed offset at or next after a place in `shown`."""
        return min(bisect_left(self.places, place), len(self.places) - 1)


def compose(text: str) -> Composed:
    """Printed text of one block to what the document holds."""
    shown: list[str] = []
    places = array("l")
    length = taken = 0
    for special in _SPECIAL.finditer(text):
        at = special.start() + (special.group() == CLOSED)  # there it is the letter after it that has to be parted
        char = text[at]
        run = at - taken
        shown.append(text[taken:at])
        places.extend(range(length, length + run))
        added = _between(text[at - 1 : at], char)
        drawn = REPLACED.get(ord(char), char)
        shown += (added, drawn)
        length += run + len(added)
        places.append(length)
        length += 2 if ord(drawn) > 0xFFFF else 1
        taken = at + 1
    shown.append(text[taken:])
    places.extend(range(length, length + len(text) - taken + 1))
    return Composed(
        "".join(shown),
        places,
        tuple(places[mark.start() + (mark.group() in OPENING)] for mark in _TIGHT.finditer(text)),
        tuple((places[at], places[at] + _units(text[at])) for at in _meetings(text)),
    )


def _meetings(text: str) -> Iterator[int]:
    """The characters after which 汉字 and others meet. A sign of per cent goes with its digit."""
    for alien in _ALIEN.finditer(text):
        start, end = alien.span()
        if start and _is_hanzi(text[start - 1]):
            yield start - 1
        if text[end : end + 1] in PER_CENT and text[end - 1] in DIGITS:
            end += 1
        if _is_hanzi(text[end : end + 1]):
            yield end - 1


def spoken_runs(text: str, composed: Composed) -> list[tuple[int, int]]:
    """(start, end) in what is shown of every run of characters that have a reading."""
    runs = [run.span() for run in _SPOKEN.finditer(text)]
    return [(composed.places[start], composed.places[end - 1] + _units(text[end - 1])) for start, end in runs]


def compose_raw(text: str) -> Composed:
    """A source text to what a plain document of lines holds: \\r\\n is one line end, controls are hollow boxes."""
    shown: list[str] = []
    places = array("l")
    length = 0
    for nth, char in enumerate(text):
        places.append(length)
        if char == "\r" and text[nth + 1 : nth + 2] == "\n":
            continue
        drawn = "\n" if char in LINE_ENDS else " " if char == "\t" else REPLACED.get(ord(char), char)
        shown.append(drawn)
        length += 2 if ord(drawn) > 0xFFFF else 1
    places.append(length)
    return Composed("".join(shown), places)


def _between(before: str, char: str) -> str:
    """What is put between two characters; `before` is empty at the beginning."""
    if not before or before.isspace():
        return ""
    if char in NEVER_FIRST:
        return "" if char == before and char in DASHES else JOINER
    if char in OPENING:
        clings = before in OPENING
        latin = before == "%" or (before.isascii() and before.isalnum())
        breaks = latin or before in CLOSING or before in DASHES or before == "…"
        return BREAK if breaks and not clings else ""
    return BREAK if before == CLOSED and char.isalnum() and ord(char) <= 0xFFFF and not _is_hanzi(char) else ""


def _is_hanzi(char: str) -> bool:
    return _HANZI_ALONE.fullmatch(char) is not None


def _units(char: str) -> int:
    return 2 if ord(char) > 0xFFFF else 1
