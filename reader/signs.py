"""Characters that are not seen but change what is: text in, the same with each of them as a hollow box out.

A right-to-left override in a file name makes exe.txt of txt.exe, in a headline it turns a sum around; an escape
character in a headline would give orders to the terminal. Every sign takes the place of one, so offsets stay.
"""

from __future__ import annotations

STAND_IN = "\u25af"  # ▯
CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
# Marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm. Chinese needs none of them.
BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_VISIBLE = dict.fromkeys((*CONTROLS, *BIDI), STAND_IN)
_ON_ONE_LINE = _VISIBLE | dict.fromkeys((0x2028, 0x2029), STAND_IN)
del _VISIBLE[0x09], _VISIBLE[0x0A], _ON_ONE_LINE[0x09]


def visible(text: str) -> str:
    """For a line of a list, a notice, a title or a terminal. Line ends and tabs stay."""
    return text.translate(_VISIBLE)


def on_one_line(text: str) -> str:
    """For a line of a terminal: a line end is a box too. A file name with one in it would else write a line of its own,
    which reads as if the program had said it."""
    return text.translate(_ON_ONE_LINE)
