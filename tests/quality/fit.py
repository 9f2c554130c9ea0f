"""What to add to the weights by hand: taught, cut down to what is worth keeping and to its share, applied, written.

How it is learnt: tests.quality.field. `python -m tests.quality.fit --folds N` measures it: it learns from all but a
fold of tune and scores the fold. Held pages are never read here. Needs the packages of the extra `fit`.
"""

from __future__ import annotations

import argparse
import copy
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Final
from unittest.mock import patch

import numpy as np
from scipy.optimize import minimize_scalar

from reader.parse import blocks, explain, weights
from reader.parse.openings import FAR
from tests.quality.field import Field, Key, Prior
from tests.quality.gold import Gold, corpus
from tests.quality.lessons import Lesson, approved_lessons, mixed_lessons, page_lessons
from tests.quality.pages import SHAPES
from tests.quality.run import score
from tests.quality.score import summed
from tests.quality.shelf import Shelf, shelf_of
from tests.quality.show import misses, page_table, score_table

FITTED_FILE: Final = Path(weights.__file__).with_name("fitted.txt")
ROUNDS: Final = 80
WORTH: Final = 1.2  # of a page set in one shape, against the prior
MIXED: Final = 6  # pages put together from articles of several, for each page of the corpus
LEAST: Final = 0.05  # smaller lessons are not kept


def learn(golds: Sequence[Gold], rounds: int, prior: Prior, worth: float) -> dict[Key, float]:
    """What to add to the weights, taught by the golds and the approved pages."""
    return large(Field(lessons_of(golds, worth), prior).learn(rounds))


def lessons_of(golds: Sequence[Gold], worth: float = WORTH) -> Shelf:
    """The pages in every shape, others put together from them, and the approved pages."""
    mixed = mixed_lessons(golds, range(MIXED * len(golds)), 0)
    pages = chain((one for gold in golds for one in page_lessons(gold, 0)), mixed)
    return shelf_of([*approved_lessons(), *(replace(one, worth=worth) for one in pages)])


def large(taught: Mapping[Key, float]) -> dict[Key, float]:
    """What is worth keeping of it."""
    return {key: round(value, 2) for key, value in taught.items() if abs(value) >= LEAST}


def orders(taught: Mapping[Key, float]) -> dict[Key, float]:
    """The orders of roles alone, on which the networks learn."""
    return {key: value for key, value in taught.items() if key[0] not in weights.SHARED}


def shared(taught: Mapping[Key, float]) -> dict[Key, float]:
    """What is to be added to the weights by hand beside the networks."""
    return {key: value * (weights.SAID if key[0] in weights.SHARED else 1.0) for key, value in taught.items()}


@contextmanager
def by_hand() -> Iterator[None]:
    """The weights as they are by hand, to the last bit, so that nothing learnt before is in what is learnt now."""
    tables = [weights.BASE, weights.HEAD_CUTS, weights.CUES, weights.FOLLOWS, weights.ORDERS, weights.JOINS]
    before = copy.deepcopy(tables)
    weights.add_fitted(-1.0)
    inner = chain(weights.CUES.values(), weights.FOLLOWS.values(), weights.ORDERS.values())
    for table in (weights.BASE, weights.HEAD_CUTS, *inner):
        for name, weight in table.items():
            table[name] = round(weight, 4) + 0.0
    explain.forget()
    try:
        yield
    finally:
        for table, old in zip(tables, before, strict=True):
            table.clear()
            table.update(old)
        explain.forget()


def apply(taught: Mapping[Key, float], sign: float = 1.0) -> None:
    """Add what was learnt to the weights, or take it away again."""
    for key, value in taught.items():
        weights.add(*key, sign * value)
    explain.forget()


def rows(taught: Mapping[Key, float]) -> str:
    """The text of fitted.txt: a table and key a line."""
    found: dict[tuple[str, str], list[str]] = {}
    for (table, key, what), value in sorted(taught.items()):
        found.setdefault((table, key), []).append(f"{what} {value:+.2f}")
    return "".join(f"{table}|{key}|{'; '.join(some)}\n" for (table, key), some in found.items())


def folds(
    golds: Sequence[Gold], count: int, rounds: int, prior: Prior, worth: float, detail: bool, only: int | None
) -> None:
    """Score each fold by what the others taught, the cues alone: the network, which learnt from all, is not asked."""
    results, margins = [], list[tuple[float, bool]]()
    for fold in range(count) if only is None else [only]:
        part = golds[fold::count]
        taught = learn([gold for gold in golds if gold not in part], rounds, prior, worth)
        apply(taught)
        with patch.object(blocks, "hear", return_value=None):
            results += [score("tune", gold, shape, 7) for gold in part for shape in SHAPES if shape.name in FOLD_SHAPES]
        margins += [one for gold in part for lesson in page_lessons(gold, 7) for one in _margins(lesson)]
        apply(taught, -1.0)
    print(f"temperature {temperature(margins):.2f} (reader.parse.blocks)")
    print("each fold taught by the others\n" + score_table(summed(result.tallies for result in results)))
    if detail:
        print(page_table(results))
        print(misses(results, "all", None))


def _margins(lesson: Lesson) -> Iterator[tuple[float, bool]]:
    """How far each line's role was ahead of any other, and whether it was right."""
    steps = explain.explain(lesson.seen, lesson.pairs)
    return ((step.margin, step.role in right) for step, right in zip(steps, lesson.roles, strict=True))


def temperature(margins: Sequence[tuple[float, bool]]) -> float:
    """What to divide margins by so that, as log odds, they say how often a role is right (Guo et al., ICML 2017)."""

    against = np.clip([-margin if right else margin for margin, right in margins], -FAR, FAR)

    def loss(divisor: float) -> float:
        return float(np.logaddexp(0.0, against / divisor).sum())

    return float(minimize_scalar(loss, bounds=(0.5, 10.0), method="bounded").x)


FOLD_SHAPES: Final = ("columns", "anywhere", "wrapped", "solid", "indented")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, required=True)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--worth", type=float, default=WORTH)
    parser.add_argument("--only", type=int, help="this fold alone")
    parser.add_argument("--detail", action="store_true")
    for name in ("cue", "neighbour", "word", "follows", "order", "margin"):
        parser.add_argument(f"--{name}", type=float, default=getattr(Prior(), name))
    said = parser.parse_args()
    prior = Prior(said.cue, said.neighbour, said.word, said.follows, said.order, said.margin)
    golds = corpus("tune")
    with by_hand():
        folds(golds, said.folds, said.rounds, prior, said.worth, said.detail, said.only)
    return 0


if __name__ == "__main__":
    sys.exit(main())
