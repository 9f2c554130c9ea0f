"""Golds -> how often one, two and three letters stand together in them: the table of reader/parse/chars.npz."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log
from pathlib import Path

import numpy as np

from reader.parse import chars
from reader.parse.reads_on import plain
from tests.quality.gold import Gold


def count(golds: Iterable[Gold]) -> Counter[str]:
    """How often what stands together does."""
    found = Counter[str]()
    for gold in golds:
        for text in _texts(gold):
            for length in (1, 2, 3):
                found.update(text[at : at + length] for at in range(len(text) - length + 1))
    return found


def _texts(gold: Gold) -> Iterator[str]:
    for page in gold.pages:
        for item in page.items:
            yield from (chars.EDGE + plain(text) + chars.EDGE for text in item.text.split(" / "))


def table(counted: Sequence[Counter[str]]) -> chars.Chars:
    """Some counts as one model. Where two things fall on one place, the one that was seen oftener has it."""
    found = Counter[str]()
    for some in counted:
        found.update(some)
    made = bytearray(1 << chars.PLACES)
    for text, times in sorted(found.items(), key=lambda one: (one[1], one[0])):
        place, sign = chars.where(chars.together(map(ord, text)))
        made[place] = sign << 4 | min(len(chars.COUNTS) - 1, 1 + round(log(times, chars.STEP)))
    return chars.Chars(bytes(made), sum(times for text, times in found.items() if len(text) == 1))


def put(made: chars.Chars, file: Path) -> None:
    np.savez_compressed(file, table=np.frombuffer(made.table, np.uint8), letters=np.int64(made.letters))
