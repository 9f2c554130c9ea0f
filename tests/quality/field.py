"""Lessons and the present weights -> what to add to the weights, as a linear-chain conditional random field learns it.

The sum that `reader.parse.explain` makes largest is taken as the log of how likely an explanation is (Lafferty,
McCallum, Pereira, ICML 2001); learning makes the right explanations of the lessons likely, under a Gaussian prior
around the weights written by hand (Chelba, Acero, EMNLP 2004), so that a cue seldom seen stays as it was. Where several
roles are right for a line, all are taken together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.parse import sums, weights
from reader.parse.sums import NTH, ROLES
from tests.quality.chain import sweep
from tests.quality.lessons import Lesson

Array = NDArray[np.float64]
Key = tuple[str, str, str]  # table, key, what: as reader.parse.weights.add takes them


@dataclass(frozen=True, slots=True)
class Prior:
    """How far learnt weights may stray from those by hand: standard deviations; margin: what a wrong role is given."""

    cue: float = 0.6
    neighbour: float = 0.3
    word: float = 0.4
    follows: float = 0.5
    order: float = 0.35
    margin: float = 1.5
    support: int = 5  # pages that must show a cue before anything is learnt of it


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of all lessons, one after another. line: row of the cue matrix; pair: of the pair matrix, for the seam
    above the line; right: which roles are; starts: where each lesson begins, and the end; worth: of each lesson."""

    line: NDArray[np.int64]
    pair: NDArray[np.int64]
    right: NDArray[np.bool_]
    starts: NDArray[np.int64]
    worth: Array


class Field:
    """The lessons in numbers, and the weights to learn from them."""

    def __init__(self, lessons: Sequence[Lesson], prior: Prior) -> None:
        self.prior = prior
        usable = [one for one in lessons if one.cues]
        self.cues, self.orders = _supported(usable, prior.support)
        sets: dict[frozenset[str], int] = {}
        tuples: dict[tuple[str, ...], int] = {}
        self.lines = _numbered(usable, sets, tuples)
        self.usable = np.ones(len(usable), bool)
        self.seen = _incidence(list(sets), {name: i for i, name in enumerate(self.cues)})
        self.between = _incidence(list(tuples), {name: i for i, name in enumerate(self.orders)})
        self.hand = np.array([_line_weights(one) for one in sets])
        self.hand_pairs = np.array([sums.pair_matrix(one) for one in tuples])
        self.allowed = self.hand_pairs[0] > sums.NEVER / 2
        self.start, self.can_start = _start_weights()
        n = len(ROLES)
        self.shapes = ((len(self.cues), n), (n,), (n, n), (len(self.orders), n * n), (n,))
        near = np.array([_spread(name, prior) for name in self.cues])
        self.spread = np.concatenate([
            np.repeat(near, n), np.full(n, prior.cue), np.full(n * n, prior.follows),
            np.full(len(self.orders) * n * n, prior.order), np.full(n, prior.follows),
        ])  # fmt: skip

    def learn(self, rounds: int, before: Mapping[Key, float] | None = None) -> dict[Key, float]:
        """What to add to each weight. Weights are counted in units of what they may stray. The loss has but one lowest
        point, so what was learnt `before` of other lessons changes how soon it is reached and nothing else."""
        known = before or {}
        places = self._named(np.arange(len(self.spread), dtype=float))
        first = np.zeros(len(self.spread))
        for key, place in places:
            first[int(place)] = known.get(key, 0.0) / self.spread[int(place)]
        self._loss(first)
        if not self.usable.all():
            print(f"{(~self.usable).sum()} lessons left out: what they show is ruled out", flush=True)
        done: Any = minimize(self._loss, first, jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 12})
        print(f"loss {done.fun:.1f} after {done.nit} rounds", flush=True)
        return dict(self._named(done.x * self.spread))

    def _loss(self, units: Array) -> tuple[float, Array]:
        cue, base, follows, order, start = self._parts(units * self.spread)
        line = self.hand + self.seen @ cue + base
        n = len(ROLES)
        pair = self.hand_pairs + follows + (self.between @ order).reshape(-1, n, n)
        steps = np.where(self.allowed, np.exp(np.clip(pair, -40, 40)), 0.0)
        first = np.where(self.can_start, np.exp(self.start + start), 0.0)
        line_slope, pair_slope, first_slope = np.zeros_like(line), np.zeros_like(steps), np.zeros(n)
        one = self.lines
        loss: float = sweep(
            line, steps, first, one.line, one.pair, one.right, one.starts, one.worth, self.prior.margin,
            self.usable, line_slope, pair_slope, first_slope,
        )  # fmt: skip
        slope = np.concatenate([
            (self.seen.T @ line_slope).ravel(), line_slope.sum(0), pair_slope.sum(0).ravel(),
            (self.between.T @ pair_slope.reshape(len(pair_slope), -1)).ravel(), first_slope,
        ])  # fmt: skip
        return loss + float(units @ units) / 2, slope * self.spread + units

    def _parts(self, vector: Array) -> list[Array]:
        out, at = [], 0
        for shape in self.shapes:
            size = int(np.prod(shape))
            out.append(vector[at : at + size].reshape(shape))
            at += size
        return out

    def _named(self, vector: Array) -> Iterator[tuple[Key, float]]:
        cue, base, follows, order, start = self._parts(vector)
        for i, role in enumerate(ROLES):
            yield ("base", "", role.value), float(base[i])
            if self.can_start[i]:
                yield ("follows", "", role.value), float(start[i])
            for j, after in enumerate(ROLES):
                if self.allowed[i, j]:
                    yield ("follows", role.value, after.value), float(follows[i, j])
                    for k, name in enumerate(self.orders):
                        yield ("order", f"{role.value}>{after.value}", name), float(order[k, i * len(ROLES) + j])
            for k, name in enumerate(self.cues):
                yield ("cue", name, role.value), float(cue[k, i])


def _numbered(lessons: Sequence[Lesson], sets: dict[frozenset[str], int], tuples: dict[tuple[str, ...], int]) -> Lines:
    """The lessons as numbers; every set and tuple of cues gets its own, in the order it is met."""
    line, pair, starts = [], [], [0]
    right = np.zeros((sum(len(one.cues) for one in lessons), len(ROLES)), bool)
    for lesson in lessons:
        for seen, cues, roles in zip(lesson.cues, [None, *lesson.pairs], lesson.roles, strict=True):
            right[len(line), [NTH[role] for role in roles]] = True
            line.append(sets.setdefault(seen, len(sets)))
            pair.append(0 if cues is None else tuples.setdefault(cues, len(tuples)))
        starts.append(len(line))
    worth = np.array([one.worth for one in lessons])
    return Lines(np.array(line), np.array(pair), right, np.array(starts), worth)


def _supported(lessons: Sequence[Lesson], least: int) -> tuple[list[str], list[str]]:
    """The cues of lines and of pairs that at least so many pages show."""
    cues: dict[str, set[str]] = {}
    orders: dict[str, set[str]] = {}
    for lesson in lessons:
        for seen in lesson.cues:
            for name in seen:
                cues.setdefault(name, set()).add(lesson.page)
        for pair in lesson.pairs:
            for name in pair:
                orders.setdefault(name, set()).add(lesson.page)
    enough = [sorted(name for name, pages in table.items() if len(pages) >= least) for table in (cues, orders)]
    return enough[0], enough[1]


def _incidence(sets: Sequence[frozenset[str] | tuple[str, ...]], names: dict[str, int]) -> csr_matrix:
    rows = [(i, names[name]) for i, one in enumerate(sets) for name in one if name in names]
    data = np.ones(len(rows))
    at = ([i for i, _ in rows], [j for _, j in rows])
    return csr_matrix((data, at), shape=(len(sets), len(names)))


def _line_weights(seen: frozenset[str]) -> list[float]:
    scores = dict(weights.BASE)
    for cue in seen:
        for role, weight in weights.CUES.get(cue, {}).items():
            scores[role] += weight
    return [scores[role] for role in ROLES]


def _start_weights() -> tuple[Array, NDArray[np.bool_]]:
    start = weights.FOLLOWS[None]
    known = np.array([role in start for role in ROLES])
    return np.array([start.get(role, 0.0) for role in ROLES]), known


def _spread(cue: str, prior: Prior) -> float:
    if ": " in cue:
        return prior.neighbour
    return prior.word if "“" in cue else prior.cue
