"""Cues -> roles: the best explanation of a page by its weights, and how far the next best is, line by line.

In: the cues of each line and of each pair of neighbours. Out: one Step a line. A dynamic programme over the lines; its
time is proportional to their number. Run forwards and backwards it also gives, for each line, the best sum that a page
with another role for that line could reach: the difference is the margin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import add
from typing import Final

from reader.model import Evidence
from reader.parse import weights
from reader.parse.weights import Role

BEAM: Final = 10.0  # a role this much worse on its line than the best one is not followed up
SHOWN: Final = 0.2  # weaker evidence counts but is not kept: there are dozens of such cues on every line
NEVER: Final = -1e9
Pair = tuple[str, ...]  # the cues between two lines
Roles = tuple[Role, ...]
Sums = list[float]


@dataclass(frozen=True, slots=True)
class Step:
    """The role a line was given; margin: how much worse the page becomes with any other role for it."""

    role: Role
    margin: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """The roles a line may have and what its own cues weigh for each."""

    roles: Roles
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """What each order of roles of two neighbours weighs: by the role after, and by the role before."""

    to: tuple[tuple[float, ...], ...]  # [after][before]
    of: tuple[tuple[float, ...], ...]  # [before][after]


def explain(cues: Sequence[frozenset[str]], pairs: Sequence[Pair]) -> list[Step]:
    """One step a line. `pairs[i]` are the cues between line i and line i + 1."""
    if not cues:
        return []
    lines = [_line(seen) for seen in cues]
    steps = [_between(a.roles, b.roles, pair) for a, b, pair in zip(lines, lines[1:], pairs, strict=False)]
    ahead = _forwards(lines, steps)
    back = _backwards(lines, steps)
    best = _best_path(ahead, steps)
    roles = [line.roles[nth] for line, nth in zip(lines, best, strict=True)]
    margins = [_margin(a, b, nth) for a, b, nth in zip(ahead, back, best, strict=True)]
    befores = [None, *roles[:-1]]
    between = [(), *pairs]
    return [
        Step(role, margin, _evidence(seen, role, before, pair))
        for role, margin, seen, before, pair in zip(roles, margins, cues, befores, between, strict=True)
    ]


@lru_cache(maxsize=65536)
def _line(seen: frozenset[str]) -> _Line:
    scores = dict(weights.BASE)
    for cue in sorted(seen):
        for role, weight in weights.CUES.get(cue, {}).items():
            scores[role] += weight
    floor = max(scores.values()) - BEAM
    kept = {role: score for role, score in scores.items() if score >= floor or role in (Role.PARAGRAPH, Role.MORE)}
    return _Line(tuple(kept), tuple(kept.values()))


# Few different pairs of lines occur, however long the page.
@lru_cache(maxsize=65536)
def _between(before: Roles, after: Roles, pair: Pair) -> _Step:
    to = tuple(tuple(pair_weight(a, b, pair) for a in before) for b in after)
    return _Step(to, tuple(zip(*to, strict=True)))


@lru_cache(maxsize=1 << 18)
def pair_weight(before: Role, after: Role, pair: Pair) -> float:
    """What the order of two roles and the cues between their lines weigh; NEVER: cannot be."""
    base = weights.FOLLOWS[before].get(after)
    if base is None:
        return NEVER
    return base + sum(weight for _, weight in _pair_evidence(before, after, pair))


def _pair_evidence(before: Role, after: Role, pair: Pair) -> list[tuple[str, float]]:
    """The cues between two lines that say something of these two roles, with their weights."""
    found = []
    if before in weights.TEXT and not (before in weights.CAPTIONS and after is not Role.MORE):
        side = 0 if after is Role.MORE else 1
        found = [(cue, weights.JOINS[cue][side]) for cue in pair if cue in weights.JOINS]
    elif before in weights.HEADLIKE and after is Role.HEAD_MORE:
        found = [(cue, weights.HEAD_CUTS[cue]) for cue in pair if cue in weights.HEAD_CUTS]
    elif before in weights.HEADLIKE:
        found = [(cue, -weights.HEAD_CUTS[cue]) for cue in pair if cue in weights.HEAD_CUTS]
    orders = weights.ORDERS.get((before, after))
    if orders:
        found += [(cue, orders[cue]) for cue in pair if cue in orders]
    return found


def _forwards(lines: Sequence[_Line], steps: Sequence[_Step]) -> list[Sums]:
    """For each line and role, the best sum of the page down to it."""
    start = weights.FOLLOWS[None]
    last = [score + start.get(role, NEVER) for role, score in zip(lines[0].roles, lines[0].scores, strict=True)]
    out = [last]
    for line, step in zip(lines[1:], steps, strict=True):
        last = [score + max(map(add, last, row)) for score, row in zip(line.scores, step.to, strict=True)]
        out.append(last)
    return out


def _backwards(lines: Sequence[_Line], steps: Sequence[_Step]) -> list[Sums]:
    """For each line and role, the best sum of the page below it."""
    below = [0.0] * len(lines[-1].roles)
    out = [below]
    for line, step in zip(reversed(lines), reversed(steps), strict=False):
        down = list(map(add, line.scores, below))
        below = [max(map(add, down, row)) for row in step.of]
        out.append(below)
    return out[::-1]


def _best_path(ahead: Sequence[Sums], steps: Sequence[_Step]) -> list[int]:
    """Which of its roles each line has, by position."""
    nth = _highest(ahead[-1])
    out = [nth]
    for sums, step in zip(reversed(ahead[:-1]), reversed(steps), strict=True):
        nth = _highest(list(map(add, sums, step.to[nth])))
        out.append(nth)
    return out[::-1]


def _highest(sums: Sums) -> int:
    return sums.index(max(sums))


def _margin(ahead: Sums, back: Sums, nth: int) -> float:
    """How far the page's best sum is above the best with another role here."""
    total = list(map(add, ahead, back))
    best = total.pop(nth)
    return best - max(total) if total else 30.0


@lru_cache(maxsize=65536)
def _evidence(seen: frozenset[str], role: Role, before: Role | None, pair: Pair) -> tuple[Evidence, ...]:
    told = [(cue, weights.CUES[cue][role]) for cue in sorted(seen) if role in weights.CUES.get(cue, {})]
    found = [Evidence(cue, weight) for cue, weight in told if abs(weight) >= SHOWN]
    found.append(Evidence(f"after {before or 'top of page'}", weights.FOLLOWS[before].get(role, NEVER)))
    if before:
        found += [Evidence(cue, weight) for cue, weight in _pair_evidence(before, role, pair) if abs(weight) >= SHOWN]
    return tuple(found)
