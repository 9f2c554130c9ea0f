"""`python -m tests.quality.fit`: learn from the tune corpus what to add to the weights; writes reader/parse/fitted.txt.

Begins from the weights written by hand; how it learns: tests.quality.field. --folds N measures instead: it learns from
all but a fold and scores the fold. Held pages are never read here. Needs the packages of the extra `fit`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import exp, log1p
from pathlib import Path
from typing import Final
from unittest.mock import patch

from scipy.optimize import minimize_scalar

from reader.parse import blocks, explain, weights
from tests.quality.field import Field, Key, Prior
from tests.quality.gold import Gold, corpus
from tests.quality.lessons import Lesson, approved_lessons, mixed_lessons, page_lessons
from tests.quality.pages import SHAPES
from tests.quality.run import score
from tests.quality.score import summed
from tests.quality.show import misses, page_table, score_table

FITTED_FILE: Final = Path(weights.__file__).with_name("fitted.txt")
ROUNDS: Final = 120
WORTH: Final = 1.2  # of a page set in one shape, against the prior
SETTINGS: Final = 1  # how often each page is set in each shape, columns cut elsewhere each time
MIXED: Final = 6  # pages put together from articles of several, for each page of the corpus
LEAST: Final = 0.05  # smaller lessons are not kept
KEPT: Final = 0.5  # of what was learnt before, in the mean of it and of what is learnt now


def learn(
    golds: Sequence[Gold], rounds: int, prior: Prior, worth: float, before: dict[Key, float] | None = None
) -> dict[Key, float]:
    """What to add to the weights, taught by the golds and the approved pages; sooner from what was learnt before."""
    lessons = list(approved_lessons())
    for seed in range(SETTINGS):
        lessons += [_worth(one, worth) for gold in golds for one in page_lessons(gold, seed)]
        lessons += [_worth(one, worth) for one in mixed_lessons(golds, MIXED * len(golds), seed)]
    taught = Field(lessons, prior).learn(rounds, before)
    return {key: round(value, 2) for key, value in taught.items() if abs(value) >= LEAST}


def mean(taught: dict[Key, float], before: dict[Key, float], kept: float) -> dict[Key, float]:
    """Between what is learnt now and what was learnt before of other pages: it errs less on unknown pages than either,
    for each has learnt some of its own pages by heart. A cue that was not known before is taken as it is learnt."""
    known = {_cue(key) for key in before}
    out = {
        key: (1 - kept) * taught.get(key, 0.0) + kept * before.get(key, 0.0) if _cue(key) in known else value
        for key, value in {**before, **taught}.items()
    }
    return {key: round(value, 2) for key, value in out.items() if abs(value) >= LEAST}


def _cue(key: Key) -> str:
    table, name, what = key
    return what if table == "order" else name if table == "cue" else table


def _worth(lesson: Lesson, worth: float) -> Lesson:
    return replace(lesson, worth=worth)


def apply(taught: Mapping[Key, float], sign: float = 1.0) -> None:
    """Add what was learnt to the weights, or take it away again."""
    for key, value in taught.items():
        weights.add(*key, sign * value)
    explain.forget()


def write(taught: dict[Key, float]) -> None:
    """The lessons into reader/parse/fitted.txt, a table and key a line."""
    rows: dict[tuple[str, str], list[str]] = {}
    for (table, key, what), value in sorted(taught.items()):
        rows.setdefault((table, key), []).append(f"{what} {value:+.2f}")
    FITTED_FILE.write_text("".join(f"{t}|{key}|{'; '.join(some)}\n" for (t, key), some in rows.items()), "utf-8")
    print(f"{len(rows)} rows, {len(taught)} weights")


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

    def loss(divisor: float) -> float:
        return sum(log1p(exp(-margin / divisor if right else margin / divisor)) for margin, right in margins)

    return float(minimize_scalar(loss, bounds=(0.5, 10.0), method="bounded").x)


FOLD_SHAPES: Final = ("columns", "anywhere", "wrapped", "solid", "indented")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--worth", type=float, default=WORTH)
    parser.add_argument("--kept", type=float, default=KEPT)
    parser.add_argument("--only", type=int, help="this fold alone")
    parser.add_argument("--detail", action="store_true")
    for name in ("cue", "neighbour", "word", "follows", "order", "margin"):
        parser.add_argument(f"--{name}", type=float, default=getattr(Prior(), name))
    said = parser.parse_args()
    prior = Prior(said.cue, said.neighbour, said.word, said.follows, said.order, said.margin)
    golds = corpus("tune")
    before = {(table, key, what): weight for table, key, what, weight in weights.fitted()}
    weights.add_fitted(-1.0)  # begin from the hand
    if said.folds:
        folds(golds, said.folds, said.rounds, prior, said.worth, said.detail, said.only)
        return 0
    write(mean(learn(golds, said.rounds, prior, said.worth, before), before, said.kept))
    return 0


if __name__ == "__main__":
    sys.exit(main())
