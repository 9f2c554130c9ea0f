"""Offsets into a text as decoded one way in, offsets into it as decoded another way out: both count the same bytes."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterable

BOM = "\ufeff"
SURROGATE = re.compile(r"[\ud800-\udfff]")
# Names of ours that mean another codec of Python: Hong Kong's Big5 holds Taiwan's and more (see parse/encodings.py).
CODECS = {"big5": "big5hkscs"}


def decoded(data: bytes, encoding: str) -> str:
    """The text that offsets count by: without a byte order mark, and with nothing in it that cannot be stored."""
    text = data.decode(CODECS.get(encoding, encoding), "replace")
    return SURROGATE.sub("\ufffd", text.removeprefix(BOM))


def shift(data: bytes, old: str, new: str, offsets: Iterable[int]) -> list[int]:
    """Where the characters at these offsets (text decoded by codec `old`) stand when decoded by `new`.

    Inside a character of the new text its beginning is given; beyond the end, the end.
    """
    before, after = _beginnings(data, old), _beginnings(data, new)
    return [_at_or_before(after, before[min(offset, len(before) - 1)]) for offset in offsets]


def _at_or_before(beginnings: list[int], byte: int) -> int:
    return max(0, bisect_right(beginnings, byte) - 1)


def _beginnings(data: bytes, encoding: str) -> list[int]:
    """The byte at which each character begins, a byte order mark not counted, and at the end the number of bytes."""
    decoder = codecs.getincrementaldecoder(CODECS.get(encoding, encoding))("replace")
    beginnings: list[int] = []
    start = 0  # of the character being read
    for at in range(len(data)):
        made = decoder.decode(data[at : at + 1])
        if made == BOM and not beginnings and start == 0:
            made = ""
            start = at + 1
        if made:
            beginnings += [start] * len(made)
            start = at + 1
    beginnings += [start] * len(decoder.decode(b"", final=True))
    return [*beginnings, len(data)]
