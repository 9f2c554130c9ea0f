"""Lessons and the present weights -> what to add to the weights, as a linear-chain conditional random field learns it.

The sum that `reader.parse.explain` makes largest is taken as the log of how likely an explanation is (Lafferty,
McCallum, Pereira, ICML 2001); learning makes the right explanations of the lessons likely, under a Gaussian prior
around the weights written by hand (Chelba, Acero, EMNLP 2004), so that a cue seldom seen stays as it was. Where several
roles are right for a line, all are taken together. Lessons are set side by side in batches of like length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.parse import explain, weights
from reader.parse.weights import Role
from tests.quality.lessons import Lesson

Array = NDArray[np.float64]
ROLES: Final = tuple(Role)
NTH: Final = {role: i for i, role in enumerate(ROLES)}
BATCH: Final = 48
TINY: Final = 1e-300
Key = tuple[str, str, str]  # table, key, what: as reader.parse.weights.add takes them


@dataclass(frozen=True, slots=True)
class Prior:
    """How far learnt weights may stray from those by hand: standard deviations; margin: what a wrong role is given."""

    cue: float = 0.6
    neighbour: float = 0.3
    word: float = 0.4
    follows: float = 0.5
    order: float = 0.35
    margin: float = 0.5
    support: int = 3  # pages that must show a cue before anything is learnt of it


@dataclass(slots=True)
class _Batch:
    """Lessons of like length. line: row of the cue matrix (batch, time); pair: of the pair matrices; right: (batch,
    time, role); length, worth: of each."""

    line: NDArray[np.int64]
    pair: NDArray[np.int64]
    right: NDArray[np.bool_]
    length: NDArray[np.int64]
    worth: Array
    checked: bool = False

    def drop(self, which: NDArray[np.bool_]) -> None:
        """Leave out lessons whose gold does what the weights rule out."""
        if which.any():
            print(f"{which.sum()} lessons left out: what they show is ruled out", flush=True)
        self.length = np.where(which, 0, self.length)
        self.worth = np.where(which, 0.0, self.worth)
        self.checked = True


class Field:
    """The lessons in numbers, and the weights to learn from them."""

    def __init__(self, lessons: Sequence[Lesson], prior: Prior) -> None:
        self.prior = prior
        usable = [one for one in lessons if one.cues]
        self.cues, self.orders = _supported(usable, prior.support)
        self.cue_names = {name: i for i, name in enumerate(self.cues)}
        self.order_names = {name: i for i, name in enumerate(self.orders)}
        self.sets: dict[frozenset[str], int] = {}
        self.tuples: dict[tuple[str, ...], int] = {}
        self.batches = list(self._batches(sorted(usable, key=lambda one: len(one.cues))))
        self.seen = _incidence(list(self.sets), self.cue_names)
        self.between = _incidence(list(self.tuples), self.order_names)
        self.hand = np.array([_line_weights(one) for one in self.sets])
        self.hand_pairs = np.array([_pair_weights(one) for one in self.tuples])
        self.allowed = self.hand_pairs[0] > explain.NEVER / 2
        self.start, self.can_start = _start_weights()
        n = len(ROLES)
        self.shapes = ((len(self.cues), n), (n,), (n, n), (len(self.orders), n * n), (n,))
        near = np.array([_spread(name, prior) for name in self.cues])
        self.spread = np.concatenate([
            np.repeat(near, n), np.full(n, prior.cue), np.full(n * n, prior.follows),
            np.full(len(self.orders) * n * n, prior.order), np.full(n, prior.follows),
        ])  # fmt: skip

    def learn(self, rounds: int) -> dict[Key, float]:
        """What to add to each weight."""
        first = np.zeros(len(self.spread))
        done: Any = minimize(self._loss, first, jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 12})
        print(f"loss {done.fun:.1f} after {done.nit} rounds", flush=True)
        return dict(self._named(done.x))

    def _loss(self, vector: Array) -> tuple[float, Array]:
        cue, base, follows, order, start = self._parts(vector)
        line = self.hand + self.seen @ cue + base
        n = len(ROLES)
        pair = self.hand_pairs + follows + (self.between @ order).reshape(-1, n, n)
        steps = np.where(self.allowed, np.exp(np.clip(pair, -40, 40)), 0.0)
        first = np.where(self.can_start, np.exp(self.start + start), 0.0)
        loss, line_slope, pair_slope, first_slope = 0.0, np.zeros_like(line), np.zeros_like(pair), np.zeros(n)
        for batch in self.batches:
            scores = line[batch.line]
            wrong = scores + self.prior.margin * ~batch.right
            right = np.where(batch.right, scores, -np.inf)
            if not batch.checked:
                batch.drop(~np.isfinite(self._run(batch, right, steps, first, None)))
            for sign, what in ((-1.0, right), (1.0, wrong)):
                slopes = (sign * batch.worth, line_slope, pair_slope, first_slope)
                loss += sign * float(np.sum(batch.worth * self._run(batch, what, steps, first, slopes)))
        loss += float(np.sum((vector / self.spread) ** 2) / 2)
        slope = np.concatenate([
            (self.seen.T @ line_slope).ravel(), line_slope.sum(0), pair_slope.sum(0).ravel(),
            (self.between.T @ pair_slope.reshape(len(pair_slope), -1)).ravel(), first_slope,
        ])  # fmt: skip
        return loss, slope + vector / self.spread**2

    def _run(self, batch: _Batch, scores: Array, steps: Array, first: Array, slopes: tuple[Array, ...] | None) -> Array:
        """The log of the sum over all explanations; with `slopes`, adds what each line and pair expects to them."""
        count, time, _ = scores.shape
        top = scores.max(2, keepdims=True)
        top = np.where(np.isfinite(top), top, 0.0)
        local = np.exp(scores - top)
        live = np.arange(time)[None, :] < batch.length[:, None]
        ahead = np.zeros_like(scores)
        scale = np.ones((count, time))
        now = first * local[:, 0]
        for t in range(time):
            if t:
                now = np.einsum("bi,bij->bj", ahead[:, t - 1], steps[batch.pair[:, t - 1]]) * local[:, t]
            total = now.sum(1)
            scale[:, t] = np.where(live[:, t], total, 1.0)
            ahead[:, t] = now / np.maximum(total, TINY)[:, None]
        with np.errstate(divide="ignore"):
            logs = np.sum(np.where(live, np.log(scale) + top[:, :, 0], 0.0), axis=1)
        if slopes is not None:
            self._expect(batch, local, ahead, np.where(scale > TINY, scale, 1.0), steps, live, slopes)
        return logs

    def _expect(
        self, batch: _Batch, local: Array, ahead: Array, scale: Array, steps: Array, live: NDArray[np.bool_],
        slopes: tuple[Array, ...],
    ) -> None:  # fmt: skip
        worth, line_slope, pair_slope, first_slope = slopes
        count, time, n = local.shape
        behind = np.ones((count, n))
        line_shown = np.zeros_like(local)
        pair_shown = np.zeros((count, max(1, time - 1), n * n))
        for t in range(time - 1, -1, -1):
            shown = ahead[:, t] * behind
            shown = shown / np.maximum(shown.sum(1), TINY)[:, None] * (worth * live[:, t])[:, None]
            line_shown[:, t] = shown
            if t == 0:
                first_slope += shown.sum(0)
                break
            step = steps[batch.pair[:, t - 1]]
            down = local[:, t] * behind / scale[:, t][:, None]
            both = ahead[:, t - 1][:, :, None] * step * down[:, None, :] * (worth * live[:, t])[:, None, None]
            pair_shown[:, t - 1] = both.reshape(count, -1)
            up = np.einsum("bij,bj->bi", step, down)
            behind = np.where(live[:, t][:, None], up, behind)
        line_slope += _gather(batch.line, len(line_slope)) @ line_shown.reshape(-1, n)
        flat = _gather(batch.pair, len(pair_slope)) @ pair_shown.reshape(-1, n * n)
        pair_slope += flat.reshape(-1, n, n)

    def _batches(self, lessons: Sequence[Lesson]) -> Iterator[_Batch]:
        for start in range(0, len(lessons), BATCH):
            some = lessons[start : start + BATCH]
            count, time = len(some), len(some[-1].cues)
            line = np.zeros((count, time), np.int64)
            pair = np.zeros((count, max(1, time - 1)), np.int64)
            right = np.zeros((count, time, len(ROLES)), bool)
            for b, lesson in enumerate(some):
                for t, (seen, roles) in enumerate(zip(lesson.cues, lesson.roles, strict=True)):
                    line[b, t] = self.sets.setdefault(seen, len(self.sets))
                    right[b, t, [NTH[role] for role in roles]] = True
                for t, cues in enumerate(lesson.pairs):
                    pair[b, t] = self.tuples.setdefault(cues, len(self.tuples))
                right[b, len(lesson.cues) :, :] = True
            yield _Batch(line, pair, right, np.array([len(one.cues) for one in some]),
                         np.array([one.worth for one in some]))  # fmt: skip

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


def _gather(rows: NDArray[np.int64], count: int) -> csr_matrix:
    """A matrix that adds up what belongs to the same row."""
    flat = rows.ravel()
    return csr_matrix((np.ones(len(flat)), (flat, np.arange(len(flat)))), shape=(count, len(flat)))


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


def _pair_weights(pair: tuple[str, ...]) -> list[list[float]]:
    return [[explain.pair_weight(a, b, pair) for b in ROLES] for a in ROLES]


def _start_weights() -> tuple[Array, NDArray[np.bool_]]:
    start = weights.FOLLOWS[None]
    known = np.array([role in start for role in ROLES])
    return np.array([start.get(role, 0.0) for role in ROLES]), known


def _spread(cue: str, prior: Prior) -> float:
    if ": " in cue:
        return prior.neighbour
    return prior.word if "“" in cue else prior.cue
