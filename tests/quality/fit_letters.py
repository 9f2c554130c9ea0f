"""Golds -> the pairs of letters that stand side by side in them: the rows of reader/parse/letters.txt.

A pair is kept if two pages or more show it and it stands at least twice as often as its letters would meet by chance.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import log2
from pathlib import Path

from reader.parse import reads_on
from tests.quality.gold import Gold

FILE = Path(reads_on.__file__).with_name("letters.txt")


def rows(golds: list[Gold]) -> list[str]:
    """A row for each first letter: the letter, then each second letter with its digit."""
    letters, pairs, pages = Counter[str](), Counter[str](), Counter[str]()
    for gold in golds:
        texts = [item.text for page in gold.pages for item in page.items]
        own = Counter(a + b for text in texts for a, b in pairwise(text) if _hanzi(a) and _hanzi(b))
        letters.update(char for text in texts for char in text if _hanzi(char))
        pairs += own
        pages.update(own.keys())
    whole = letters.total()
    found: dict[str, str] = {}
    for pair, count in sorted(pairs.items()):
        power = int(log2(count * whole / (letters[pair[0]] * letters[pair[1]])))
        if power >= 1 and pages[pair] >= 2:
            found[pair[0]] = found.get(pair[0], pair[0]) + f"{pair[1]}{min(power, 9)}"
    return list(found.values())


def _hanzi(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"
