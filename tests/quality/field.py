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
from reader.parse.sums import ROLES
from tests.quality.chain import sweep
from tests.quality.shelf import Ints, Ragged, Shelf

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


class Field:
    """The lessons, and the weights to learn from them."""

    def __init__(self, shelf: Shelf, prior: Prior) -> None:
        self.prior, self.shelf = prior, shelf
        n = len(ROLES)
        self.cues, self.orders = _supported(shelf, prior.support)
        self.usable = np.ones(len(shelf.worth), bool)
        self.seen = _incidence(shelf.cues, shelf.names, self.cues)
        self.between = _incidence(shelf.pairs, shelf.pair_names, self.orders)
        every, every_pair = _incidence(shelf.cues, shelf.names), _incidence(shelf.pairs, shelf.pair_names)
        base = np.array([weights.BASE[role] for role in ROLES])
        self.hand = base + every @ np.array([_of_roles(name) for name in shelf.names])
        by_pair = np.array([_of_orders(name) for name in shelf.pair_names]).reshape(-1, n * n)
        ruled = np.array(sums.pair_matrix(()))
        self.hand_pairs = ruled + (every_pair @ by_pair).reshape(-1, n, n)
        self.allowed = ruled > sums.NEVER / 2
        self.start, self.can_start = _start_weights()
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
        one = self.shelf
        loss: float = sweep(
            line, steps, first, one.pair, one.right, one.starts, one.worth, self.prior.margin, self.usable,
            line_slope, pair_slope, first_slope,
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


def _supported(shelf: Shelf, least: int) -> tuple[list[str], list[str]]:
    """The cues of lines and of pairs that at least so many pages show."""
    _, page = np.unique(shelf.pages, return_inverse=True)
    of_line = np.repeat(page, np.diff(shelf.starts))
    first = np.zeros(len(of_line), bool)
    first[shelf.starts[:-1]] = True
    seams = shelf.pairs.only(shelf.pair[~first].astype(np.int64))
    return (
        _enough(shelf.names, of_line[shelf.cues.row_of_each()], shelf.cues.flat, least),
        _enough(shelf.pair_names, of_line[~first][seams.row_of_each()], seams.flat, least),
    )


def _enough(names: Sequence[str], pages: Ints, shown: NDArray[np.int32], least: int) -> list[str]:
    """The names that so many pages show."""
    both = np.unique(pages.astype(np.int64) * len(names) + shown)
    counts = np.bincount(both % len(names), minlength=len(names))
    return [name for name, count in zip(names, counts.tolist(), strict=True) if count >= least]


def _incidence(rows: Ragged, names: Sequence[str], some: Sequence[str] | None = None) -> csr_matrix:
    """A row for each, a column for each of `some` of the names (None: all) that stands in it."""
    column = {name: nth for nth, name in enumerate(names if some is None else some)}
    to = np.array([column.get(name, -1) for name in names], np.int32)
    found = rows.kept(to[rows.flat] >= 0, to)
    return csr_matrix((np.ones(len(found.flat)), found.flat, found.starts), shape=(len(rows.starts) - 1, len(column)))


def _of_roles(cue: str) -> list[float]:
    roles = weights.CUES.get(cue, {})
    return [roles.get(role, 0.0) for role in ROLES]


def _of_orders(cue: str) -> list[float]:
    return [sums.pair_weight(before, after, cue) for before in ROLES for after in ROLES]


def _start_weights() -> tuple[Array, NDArray[np.bool_]]:
    start = weights.FOLLOWS[None]
    known = np.array([role in start for role in ROLES])
    return np.array([start.get(role, 0.0) for role in ROLES]), known


def _spread(cue: str, prior: Prior) -> float:
    if ": " in cue:
        return prior.neighbour
    return prior.word if "“" in cue else prior.cue
