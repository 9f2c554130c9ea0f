"""`python -m tests.quality.fit`: learn from the tune corpus what to add to the weights; writes reader/parse/fitted.py.

A structured perceptron with a margin: each page is explained by the present weights, with every wrong line made a
little cheaper; where that explanation differs from the gold, the weights move. They are drawn back towards what is
written by hand, averaged, and rounded. --folds N measures instead: it learns from all but a fold and scores the fold.
Held pages are never read here.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from reader.parse import explain, weights
from reader.parse.weights import Role
from tests.quality.gold import Gold, corpus
from tests.quality.lessons import Lesson, approved_lessons, mixed_lessons, page_lessons
from tests.quality.pages import SHAPES
from tests.quality.run import score
from tests.quality.score import summed
from tests.quality.show import misses, page_table, score_table

FITTED_FILE: Final = Path(weights.__file__).with_name("fitted.py")
EPOCHS: Final = 14
STEP: Final = 0.25
DRAW_BACK: Final = 0.01  # of the distance to the hand value, each batch
MARGIN: Final = 1.0  # what a wrong line is given in advance
BATCH: Final = 32  # pages explained by the same weights
MIXED: Final = 60  # pages a round put together from articles of several
SUPPORT: Final = 4  # pages that must ask for a weight to move: what one page alone teaches is learnt by heart
PRIOR: Final = 30.0  # so much must have pulled at a weight before its steps grow small; rare ones take small steps
LEAST: Final = 0.1  # smaller lessons are not kept
Key = tuple[str, str, str]  # table, key, what


@dataclass
class Weights:
    """The lessons so far: what is added to each weight, and the sum over time for averaging."""

    now: dict[Key, float]
    squares: dict[Key, float]
    sums: dict[Key, float]
    seen: dict[Key, set[str]]  # the pages that a weight was ever moved for
    taken: int = 0

    def move(self, gradient: Counter[Key]) -> None:
        for key, pull in gradient.items():
            if len(self.seen.get(key, ())) < SUPPORT:
                continue
            self.squares[key] = self.squares.get(key, PRIOR) + pull * pull
            self._set(key, self.now.get(key, 0.0) + STEP * pull / self.squares[key] ** 0.5)
        for key, value in list(self.now.items()):
            self._set(key, value * (1 - DRAW_BACK))

    def keep(self) -> None:
        """Count the present weights towards the average."""
        self.taken += 1
        for key, value in self.now.items():
            self.sums[key] = self.sums.get(key, 0.0) + value

    def settle(self) -> None:
        """Make the average the present weights."""
        for key in set(self.now) | set(self.sums):
            self._set(key, round(self.sums.get(key, 0.0) / max(1, self.taken), 1))

    def clear(self) -> None:
        for key in list(self.now):
            self._set(key, 0.0)

    def _set(self, key: Key, value: float) -> None:
        weights.add(*key, value - self.now.get(key, 0.0))
        self.now[key] = value


def learn(lessons_of: Sequence[Gold], epochs: int, seed: int = 1) -> Weights:
    """Weights taught by the golds and by the approved pages."""
    rng = random.Random(seed)
    taught = Weights({}, {}, {}, {})
    approved = approved_lessons()
    for epoch in range(epochs):
        lessons = [*approved, *approved, *(one for gold in lessons_of for one in page_lessons(gold, epoch))]
        lessons += mixed_lessons(lessons_of, MIXED, epoch)
        rng.shuffle(lessons)
        wrong = 0
        for start in range(0, len(lessons), BATCH):
            _forget()
            gradient: Counter[Key] = Counter()
            for lesson in lessons[start : start + BATCH]:
                wrong += _study(lesson, gradient, taught.seen)
            taught.move(gradient)
            if epoch >= epochs // 2:
                taught.keep()
        print(f"epoch {epoch}: {wrong} lines of {sum(len(lesson.roles) for lesson in lessons)} wrong", flush=True)
    taught.settle()
    _forget()
    return taught


def _forget() -> None:
    """Weights have changed: what was computed from them is void."""
    explain._line.cache_clear()
    explain._between.cache_clear()
    explain._evidence.cache_clear()


def _study(lesson: Lesson, gradient: Counter[Key], seen: dict[Key, set[str]]) -> int:
    """Explain a page with the margin and without it; add where its features differ from the gold's."""
    gold = _decode(lesson, only=True)
    if gold is None:
        return 0
    other = _decode(lesson, only=False)
    if other is None:
        return 0
    wrong = sum(role not in right for role, right in zip(other, lesson.roles, strict=True))
    if not wrong:
        return 0
    for i, (good, bad) in enumerate(zip(gold, other, strict=True)):
        befores = (gold[i - 1], other[i - 1]) if i else (None, None)
        pair = lesson.pairs[i - 1] if i else ()
        if good == bad and befores[0] == befores[1]:
            continue
        for sign, role, before in ((lesson.worth, good, befores[0]), (-lesson.worth, bad, befores[1])):
            for key, count in _features(lesson.cues[i], role, before, pair):
                gradient[key] += sign * count
                if lesson.page:
                    seen.setdefault(key, set()).add(lesson.page)
    return wrong


ALL: Final = tuple(Role)


def _decode(lesson: Lesson, only: bool) -> list[Role] | None:
    """The best explanation: among the right roles only, or among all with the wrong ones made cheaper."""
    lines = []
    for seen, right in zip(lesson.cues, lesson.roles, strict=True):
        scores = _scores(seen)
        roles = tuple(role for role in ALL if role in right) if only else ALL
        lines.append(explain._Line(roles, tuple(scores[r] + (0.0 if only or r in right else MARGIN) for r in roles)))
    steps = [
        explain._between(a.roles, b.roles, pair) for (a, b), pair in zip(pairwise(lines), lesson.pairs, strict=True)
    ]
    ahead = explain._forwards(lines, steps)
    if max(ahead[-1]) < explain.NEVER / 2:
        return None  # the gold does what FOLLOWS rules out
    best = explain._best_path(ahead, steps)
    return [line.roles[nth] for line, nth in zip(lines, best, strict=True)]


def _scores(seen: frozenset[str]) -> dict[Role, float]:
    scores = dict(weights.BASE)
    for cue in seen:
        for role, weight in weights.CUES.get(cue, {}).items():
            scores[role] += weight
    return scores


def _features(
    seen: frozenset[str], role: Role, before: Role | None, pair: Sequence[str]
) -> Iterator[tuple[Key, float]]:
    """What the weights of a line with this role are made of."""
    for cue in seen:
        yield ("cue", cue, role.value), 1.0
    if role in weights.FOLLOWS[before]:
        yield ("follows", before.value if before else "", role.value), 1.0
    if before is None:
        return
    in_text = before in weights.TEXT and not (before is Role.CAPTION and role is not Role.MORE)
    for cue in pair:
        if in_text and cue in weights.JOINS:
            yield ("join", cue, "more" if role is Role.MORE else "other"), 1.0
        elif before in weights.HEADLIKE and cue in weights.JOINS:
            yield ("head", cue, ""), 1.0 if role is Role.HEAD_MORE else -1.0
        if before in weights.HEADLIKE and (role in weights.HEADLIKE or role in (Role.BYLINE, Role.PARAGRAPH)):
            yield ("order", f"{before.value}>{role.value}", cue), 1.0


def write(taught: Weights) -> None:
    """The lessons into reader/parse/fitted.py."""
    rows: dict[tuple[str, str], list[str]] = {}
    for (table, key, what), value in sorted(taught.now.items()):
        if abs(value) >= LEAST:
            rows.setdefault((table, key), []).append(f"{what} {value:+.1f}")
    lines = [f"{table}|{key}|{'; '.join(part)}" for (table, key), some in rows.items() for part in _short(some)]
    head, _, rest = FITTED_FILE.read_text("utf-8").partition("_ROWS: Final = ")
    tail = rest[rest.index("\n\nFITTED") :]
    body = '"""' + "\n" + "\n".join(lines) + "\n" + '"""'
    FITTED_FILE.write_text(f"{head}_ROWS: Final = {body}{tail}", "utf-8")
    print(f"{len(lines)} rows, {sum(abs(value) >= LEAST for value in taught.now.values())} weights")


def _short(parts: list[str]) -> Iterator[list[str]]:
    """In rows that fit a line."""
    row: list[str] = []
    for part in parts:
        if row and sum(len(one) + 2 for one in row) + len(part) > 80:
            yield row
            row = []
        row.append(part)
    yield row


def folds(golds: Sequence[Gold], count: int, epochs: int) -> None:
    """Score each fold by what the others taught."""
    results, before = [], []
    for fold in range(count):
        part = [gold for i, gold in enumerate(golds) if i % count == fold]
        before += [score("tune", gold, shape, 7).tallies for gold in part for shape in SHAPES]
        taught = learn([gold for gold in golds if gold not in part], epochs)
        results += [score("tune", gold, shape, 7) for gold in part for shape in SHAPES]
        taught.clear()
        _forget()
    print("before\n" + score_table(summed(before)))
    print("after, each fold taught by the others\n" + score_table(summed(result.tallies for result in results)))
    print(page_table(results))
    print(misses(results, "all", None))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--mixed", type=int, default=MIXED)
    parser.add_argument("--support", type=int, default=SUPPORT)
    parser.add_argument("--prior", type=float, default=PRIOR)
    parser.add_argument("--step", type=float, default=STEP)
    parser.add_argument("--draw-back", type=float, default=DRAW_BACK)
    options = parser.parse_args()
    globals().update(
        MIXED=options.mixed,
        STEP=options.step,
        PRIOR=options.prior,
        SUPPORT=options.support,
        DRAW_BACK=options.draw_back,
    )
    golds = corpus("tune")
    for key, value in [((table, key, what), weight) for table, key, what, weight in weights.FITTED]:
        weights.add(*key, -value)  # begin from the hand values
    if options.folds:
        folds(golds, options.folds, options.epochs)
        return 0
    taught = learn(golds, options.epochs)
    write(taught)
    return 0


if __name__ == "__main__":
    sys.exit(main())
