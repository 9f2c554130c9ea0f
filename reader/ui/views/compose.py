"""Text as printed -> text as shown, with a map between the two: marks, hits and copies never see the difference.

What is added, replaced or noted, and why (measured on Qt 6.11 with Noto):
- a break opportunity (U+200B) between closing and opening punctuation: Qt allows none in ，“ or ：《, so a line can end
  three characters short and justification tears it apart;
- a word joiner (U+2060) before an interpunct, which must not begin a line;
- which full-width marks are to be set half as wide: ：《 or ）。 would leave a gap of a whole character;
- controls that a QTextDocument would take for its own (U+2029, U+FDD0, U+FFFC …) and those that turn the direction of
  text around become visible stand-ins.
A QTextDocument counts UTF-16 units, Python code points: 𬭊 is two there and one here.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass

from reader.signs import BIDI, CONTROLS, STAND_IN

BREAK = "\u200b"
JOINER = "\u2060"
CLOSING = frozenset("，。、；：？！”’）》】」』")  # their blank half is at the right
OPENING = frozenset("“‘（《【「『")  # at the left
MARKS = CLOSING | OPENING
INTERPUNCT = frozenset("·•・‧")
# What Qt's document uses for itself, and what would not be seen: shown as a hollow box. A line end inside a block is a
# line.
REPLACED = dict.fromkeys((*CONTROLS, *BIDI, 0xFDD0, 0xFDD1, 0xFFFC, 0x2029), STAND_IN)
LINE_ENDS = frozenset("\n\r\v\f\x85\u2028\u2029")
REPLACED |= {0x0A: "\u2028", 0x09: " "}


@dataclass(frozen=True, slots=True)
class Composed:
    """`places[i]` is where character i of the printed text begins in `shown`, in UTF-16 units; the last entry is the
    whole length. `tight` are the places of marks to be set half as wide (OpenType feature halt)."""

    shown: str
    places: array[int]
    tight: tuple[int, ...] = ()

    def to_shown(self, offset: int) -> int:
        return self.places[offset]

    def to_printed(self, place: int) -> int:
        """The printed offset at or next after a place in `shown`."""
        return min(bisect_left(self.places, place), len(self.places) - 1)


def compose(text: str) -> Composed:
    """Printed text of one block to what the document holds."""
    shown: list[str] = []
    places = array("l")
    tight: list[int] = []
    length = 0
    before = ""
    for char in text:
        added = _between(before, char)
        length += len(added)
        if before in CLOSING and char in MARKS:
            tight.append(places[-1])
        elif before in OPENING and char in OPENING:
            tight.append(length)
        places.append(length)
        drawn = REPLACED.get(ord(char), char)
        shown.append(added + drawn)
        length += 2 if ord(drawn) > 0xFFFF else 1
        before = char
    places.append(length)
    return Composed("".join(shown), places, tuple(tight))


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
    if char in OPENING and before in CLOSING:
        return BREAK
    if char in INTERPUNCT and before:
        return JOINER
    return ""
