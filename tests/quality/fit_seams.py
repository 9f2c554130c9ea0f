"""Golds -> how likely a text goes on across a seam, as the letters on both sides tell: the rows of
reader/parse/seams.txt.

A logistic regression over what `reads_on.shown` sees of the two ends, taught on places within the texts of the tune
corpus and on the places where one thing ends without a stop and another begins. Pages that teach the other weights are
read with `unread`: what the pages of other parts taught, for a page knows its own seams by heart. To learn them
needs the packages of the extra `fit`.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import numpy as np

from reader.parse import chars, reads_on
from tests.quality.fit_chars import count, table
from tests.quality.gold import Gold, corpus

FILE: Final = Path(reads_on.__file__).with_name("seams.txt")
PARTS: Final = 3
TEXTS: Final = frozenset({"p", "turn", "note", "caption"})
APART: Final = (4, 16)  # letters between two places of a text that are looked at
LEAST_PAGES: Final = 3  # that must show a thing
LEAST: Final = 0.05  # smaller weights are not kept
STRICT: Final = 0.15  # the larger, the further the weights may stray from nothing
Seam = tuple[str, str, bool]  # what stands before, what after, whether it is one text
Shown = tuple[str, list[str], bool]  # a page, what one of its seams shows, whether it is one text


def learn(shown: Sequence[Shown]) -> dict[str, float]:
    """The weight of each thing that a seam shows, "" for every seam."""
    from scipy.sparse import csr_matrix  # here, for lessons are read where nothing is learnt, too
    from sklearn.linear_model import LogisticRegression

    pages: dict[str, set[str]] = {}
    for page, found, _ in shown:
        for name in found:
            pages.setdefault(name, set()).add(page)
    names = sorted(name for name, some in pages.items() if len(some) >= LEAST_PAGES)
    at = {name: i for i, name in enumerate(names)}
    rows = [[at[name] for name in found if name in at] for _, found, _ in shown]
    starts = np.cumsum([0, *map(len, rows)])
    ones = np.ones(starts[-1])
    seen = csr_matrix((ones, np.concatenate(rows).astype(int), starts), shape=(len(rows), len(names)))
    goes_on = [together for _, _, together in shown]
    taught: Any = LogisticRegression(C=STRICT, solver="liblinear", random_state=0).fit(seen, goes_on)
    weights = dict(zip(names, taught.coef_[0], strict=True)) | {"": float(taught.intercept_[0])}
    return {name: round(float(value), 2) for name, value in weights.items() if abs(value) >= LEAST}


def shown_of(gold: Gold) -> list[Shown]:
    """What the seams of a page show, as who has not read it sees them."""
    with patch.object(chars, "model", return_value=chars_without(part(gold.name))):
        return [(gold.name, reads_on.shown(before, after), together) for before, after, together in seams_of(gold)]


def rows(taught: Mapping[str, float]) -> str:
    """The text of seams.txt."""
    return "".join(f"{name}\t{value:+.2f}\n" for name, value in sorted(taught.items()))


def seams_of(gold: Gold) -> Iterator[Seam]:
    """Places within the texts of a page, and those between two things of which the first ends without a stop."""
    rng = random.Random(gold.name)
    for page in gold.pages:
        for item in page.items:
            if item.kind in TEXTS:
                at = rng.randint(*APART)
                while at < len(item.text) - 1:
                    yield from _seam(item.text[:at], item.text[at:], True)
                    at += rng.randint(*APART)
            for before, after in pairwise(item.text.split(" / ")):
                yield from _seam(before, after, True)
        for one, other in pairwise(page.items):
            yield from _seam(one.text.split(" / ")[-1], other.text.split(" / ")[0], False)


def _seam(before: str, after: str, together: bool) -> Iterator[Seam]:
    if before and after and before[-1] not in reads_on.CLOSED and not before[-1].isspace() and not after[0].isspace():
        yield before, after, together


@contextmanager
def unread(name: str) -> Iterator[None]:
    """The seams as they are read by what pages of other parts taught."""
    but = part(name)
    with (
        patch.object(reads_on, "weights", return_value=taught_without(but)),
        patch.object(chars, "model", return_value=chars_without(but)),
    ):
        yield


def part(name: str) -> int:
    """Which part of the corpus a page belongs to."""
    return sum(map(ord, name)) % PARTS


@cache
def taught_without(but: int) -> Mapping[str, float]:
    """What all parts but one teach."""
    return learn([one for gold in corpus("tune") if part(gold.name) != but for one in shown_of(gold)])


@cache
def chars_without(but: int) -> chars.Chars:
    return table([counted for nth, counted in enumerate(counted()) if nth != but])


@cache
def counted() -> list[Counter[str]]:
    """What stands together, for each part."""
    return [count(gold for gold in corpus("tune") if part(gold.name) == nth) for nth in range(PARTS)]
