"""`python -m tests.quality.fit_net`: teach the network that hears cues together; writes reader/parse/net.npz.

Learns on the lessons of `fit`, by the same loss: its numbers are added to the weights by hand, in place of what cues
learnt, and the orders of roles weigh what they do. So it errs in other places than the learnt weights, and some of each
(`weights.SAID`, `weights.HEARD`) errs less than either. What it hears is left out at random while it learns, on some
pages little, on some much, so that it does not learn pages by heart. Held pages are never read here. Needs the extra
`fit`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numba import njit
from numpy.typing import NDArray

from reader.parse import weights
from reader.parse.net import FILE, REACH, Net, letters_of
from reader.parse.sums import ROLES
from tests.quality.chain import sweep
from tests.quality.field import Field, Prior
from tests.quality.fit import MIXED, WORTH
from tests.quality.gold import Gold, corpus
from tests.quality.lessons import Lesson, approved_lessons, mixed_lessons, page_lessons

Array = NDArray[np.float64]
Rows = NDArray[np.int64]
UNITS: Final = 48  # that hear a line
UNITS_AROUND: Final = 32  # that hear those
PASSES: Final = 12
PACE: Final = 0.1  # of the first pass; of the last a tenth of it
MISSED: Final = 0.3  # of what is heard, on average
DECAY: Final = 0.001
LEAST_CUES: Final = 5  # pages that must show a cue
LEAST_LETTERS: Final = 12  # and letters
SEED: Final = 0
TABLES: Final = ("into", "into_base", "around", "around_base", "out", "out_around")  # those of reader.parse.net.Net


@dataclass(slots=True)
class Numbers:
    """One table of the network, with the sums of its squared slopes (AdaGrad)."""

    value: Array
    squares: Array = field(init=False)

    def __post_init__(self) -> None:
        self.squares = np.full_like(self.value, 0.1)

    def step(self, slope: Array, pace: float, decay: float = DECAY) -> None:
        whole = slope + decay * self.value
        self.squares += whole * whole
        self.value -= pace * whole / np.sqrt(self.squares)


@dataclass(frozen=True, slots=True)
class Heard:
    """The rows of all lines, one after another, and where each line's begin; and the end."""

    rows: Rows
    starts: Rows


class Pupil:
    """The network while it learns."""

    def __init__(self, inputs: int, rng: np.random.Generator) -> None:
        self.rng = rng
        around = 2 * REACH + 1
        self.into = Numbers(rng.normal(0, 0.1, (inputs, UNITS)))
        self.into.value[0] = 0.0
        self.into_base = Numbers(np.zeros(UNITS))
        self.around = Numbers(rng.normal(0, (UNITS * around) ** -0.5, (around, UNITS, UNITS_AROUND)))
        self.around_base = Numbers(np.zeros(UNITS_AROUND))
        self.out = Numbers(rng.normal(0, 0.1, (UNITS, len(ROLES))))
        self.out_around = Numbers(rng.normal(0, 0.1, (UNITS_AROUND, len(ROLES))))

    def missing(self, count: int) -> Array:
        """What each thing heard counts: nothing if it is missed, the more otherwise."""
        share = MISSED * 2 * self.rng.random()
        return np.where(self.rng.random(count) < share, 0.0, 1 / (1 - share))

    def units(self, heard: Heard, kept: Array) -> tuple[Array, Array]:
        """What the units of each line say, and what their slopes are to be multiplied with."""
        total = np.tile(self.into_base.value, (len(heard.starts) - 1, 1))
        add_rows(self.into.value, heard.rows, heard.starts, kept, total)
        open_ = np.where(self.rng.random(total.shape) < MISSED, 0.0, 1 / (1 - MISSED)) * (total > 0)
        return total * open_, open_

    def units_around(self, lines: Array) -> Array:
        total = np.tile(self.around_base.value, (len(lines), 1))
        for nth, here, there in _windows(len(lines)):
            total[here] += lines[there] @ self.around.value[nth]
        return np.maximum(total, 0)

    def learn(
        self, heard: Heard, kept: Array, lines: Array, open_: Array, near: Array, slope: Array, pace: float
    ) -> None:
        """One step down the slope of the loss by each line's numbers."""
        near_slope = slope @ self.out_around.value.T * (near > 0)
        line_slope = slope @ self.out.value.T
        around = np.zeros_like(self.around.value)
        for nth, here, there in _windows(len(lines)):
            around[nth] = lines[there].T @ near_slope[here]
            line_slope[there] += near_slope[here] @ self.around.value[nth].T
        line_slope *= open_
        step_rows(self.into.value, self.into.squares, heard.rows, heard.starts, kept, line_slope, pace, DECAY)
        self.into_base.step(line_slope.sum(0), pace, 0.0)
        self.around_base.step(near_slope.sum(0), pace, 0.0)
        self.around.step(around, pace)
        self.out.step(lines.T @ slope, pace)
        self.out_around.step(near.T @ slope, pace)


def _windows(count: int) -> Iterator[tuple[int, slice, slice]]:
    """For each line of the reach: its place, the lines that have one there, and those lines."""
    for nth in range(2 * REACH + 1):
        by = nth - REACH
        first, last = max(0, -by), min(count, count - by)
        if first < last:
            yield nth, slice(first, last), slice(first + by, last + by)


@njit(cache=True)
def add_rows(table, rows, starts, kept, total):
    """The sums of the rows of each line."""
    for line in range(len(starts) - 1):
        for at in range(starts[line], starts[line + 1]):
            if kept[at] > 0.0:
                for j in range(table.shape[1]):
                    total[line, j] += kept[at] * table[rows[at], j]


@njit(cache=True)
def step_rows(table, squares, rows, starts, kept, slope, pace, decay):
    """One step (AdaGrad) for each row that a line of the page shows, down the sum of its slopes."""
    order = np.argsort(rows)
    line_of = np.empty(len(rows), np.int64)
    for line in range(len(starts) - 1):
        line_of[starts[line] : starts[line + 1]] = line
    whole = np.zeros(table.shape[1])
    for nth in range(len(order)):
        at = order[nth]
        row = rows[at]
        for j in range(len(whole)):
            whole[j] += kept[at] * slope[line_of[at], j]
        if nth + 1 == len(order) or rows[order[nth + 1]] != row:
            for j in range(len(whole)):
                down = whole[j] + decay * table[row, j]
                squares[row, j] += down * down
                table[row, j] -= pace * down / np.sqrt(squares[row, j])
                whole[j] = 0.0


def teach(lessons: Sequence[Lesson], passes: int = PASSES, seed: int = SEED) -> tuple[list[str], Pupil]:
    """The names of what is heard, and the network that learnt to hear it."""
    lessons = [one for one in lessons if one.cues]
    names = _names(lessons)
    known = {name: nth for nth, name in enumerate(names)}
    rows = [_rows(lesson, i, known) for lesson in lessons for i in range(len(lesson.cues))]
    everything = Field(lessons, Prior())
    rng = np.random.default_rng(seed)
    pupil = Pupil(len(names), rng)
    steps = np.where(everything.allowed, np.exp(np.clip(everything.hand_pairs, -40, 40)), 0.0)
    for nth in range(passes):
        pace = PACE * (1 - 0.9 * nth / max(1, passes - 1))
        loss = sum(_page(pupil, everything, steps, rows, lesson, pace) for lesson in rng.permutation(len(lessons)))
        print(f"pass {nth + 1}: loss {loss:.0f}", flush=True)
    return names, pupil


def _page(pupil: Pupil, known: Field, steps: Array, rows: Sequence[Rows], nth: int, pace: float) -> float:
    """Learn from one lesson; its loss."""
    lines = known.lines
    first, last = lines.starts[nth], lines.starts[nth + 1]
    some = rows[first:last]
    heard = Heard(np.concatenate(some), np.cumsum([0, *map(len, some)]))
    kept = pupil.missing(len(heard.rows))
    units, open_ = pupil.units(heard, kept)
    near = pupil.units_around(units)
    scores = known.hand[lines.line[first:last]] + units @ pupil.out.value + near @ pupil.out_around.value
    slope, start = np.zeros_like(scores), np.zeros(len(ROLES))
    pairs, of = np.unique(lines.pair[first:last], return_inverse=True)
    used = steps[pairs]
    loss: float = sweep(
        scores, used, np.where(known.can_start, np.exp(known.start), 0.0), np.arange(last - first), of,
        lines.right[first:last], np.array([0, last - first]), lines.worth[nth : nth + 1], Prior().margin,
        known.usable[nth : nth + 1], slope, np.zeros_like(used), start,
    )  # fmt: skip
    if known.usable[nth]:
        pupil.learn(heard, kept, units, open_, near, slope, pace)
    return loss


def _names(lessons: Sequence[Lesson]) -> list[str]:
    """What enough pages show: cues, then letters. The first name is nothing and stands for it."""
    cues: dict[str, set[str]] = {}
    letters = Counter[str]()
    pages: dict[str, set[str]] = {}
    for lesson in lessons:
        for cue in frozenset[str]().union(*lesson.cues):
            cues.setdefault(cue, set()).add(lesson.page)
        if lesson.page:
            pages.setdefault(lesson.page, set()).update(name for text in lesson.texts for name in letters_of(text))
    for found in pages.values():
        letters.update(found)
    enough = sorted(name for name, shown in cues.items() if len(shown) >= LEAST_CUES)
    return ["", *enough, *sorted(name for name, count in letters.items() if count >= LEAST_LETTERS)]


def _rows(lesson: Lesson, i: int, known: dict[str, int]) -> Rows:
    shown = [*sorted(lesson.cues[i]), *letters_of(lesson.texts[i])]
    return np.array([0, *(known[name] for name in shown if name in known)])


def write(names: Sequence[str], pupil: Pupil, file: Path) -> None:
    """The network, what it says cut down to its share; the rows in whole numbers up to 127 of a unit's own
    scale."""
    scale = np.abs(pupil.into.value).max(0) / 127
    kept: dict[str, Any] = {
        "names": np.frombuffer("\n".join(names).encode(), np.uint8),
        "into": np.round(pupil.into.value / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
    }
    kept |= {name: _share(pupil, name) for name in TABLES[1:]}
    np.savez_compressed(file, **kept)
    print(f"{len(names)} inputs, {file.stat().st_size} bytes")


def network(names: Sequence[str], pupil: Pupil) -> Net:
    """What was learnt, as the parser asks it, what it says shared with the cues."""
    inputs = {name: nth for nth, name in enumerate(names)}
    return Net(inputs, *(_share(pupil, name) for name in TABLES))


def _share(pupil: Pupil, name: str) -> NDArray[np.float32]:
    """A table of the network, so that the cues and the network share the sum of a role."""
    table: Array = getattr(pupil, name).value
    if name.startswith("out"):
        table = weights.HEARD * table
    return table.astype(np.float32)


def lessons_of(golds: Sequence[Gold]) -> list[Lesson]:
    pages = [one for gold in golds for one in page_lessons(gold, 0)]
    pages += mixed_lessons(golds, MIXED * len(golds), 0)
    return [*approved_lessons(), *(replace(one, worth=WORTH) for one in pages)]


def main() -> int:
    lessons = lessons_of(corpus("tune"))
    for table, key, what, weight in weights.fitted():
        if table in weights.SHARED:
            weights.add(table, key, what, -weight * weights.SAID)
    write(*teach(lessons), Path(weights.__file__).with_name(FILE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
