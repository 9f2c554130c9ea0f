"""Cues -> roles: the best explanation of a page by its weights, and how far the next best is, line by line.

In: what is seen of each line, the cues of each pair of neighbours and, for a second look, the texts. Out: one Step a
line. A dynamic programme over the lines; its time is proportional to their number. Run forwards and backwards it also
gives, for each line, the best sum that a page with another role for that line could reach: the difference is the
margin. In the same way it tells by how much the best page on which an article opens at a line is ahead of the best on
which none does; what `reader.parse.openings` makes of that, now that the page is known, is added, and the page
explained again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import add
from typing import Final

from reader.model import Evidence
from reader.parse import sums, weights
from reader.parse.openings import CLOSERS, FAR, OPENERS, Opinion, look_again
from reader.parse.sums import NTH, ROLES, Heard, Pair, Seen, Vector
from reader.parse.weights import Role

BEAM: Final = 10.0  # a role this much worse on its line than the best one is not followed up
_OPENERS: Final = frozenset(NTH[role] for role in OPENERS)
_CLOSERS: Final = frozenset(NTH[role] for role in CLOSERS)
_ALWAYS: Final = frozenset({NTH[Role.PARAGRAPH], NTH[Role.MORE]})
Roles = tuple[int, ...]  # by their place in ROLES
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


def explain(
    seen: Sequence[Seen], pairs: Sequence[Pair], texts: Sequence[str] = (), heard: Heard | None = None
) -> list[Step]:
    """One step a line. `pairs[i]` are the cues between line i and line i + 1; `heard`: what the networks say of
    the lines, if they were asked. No texts: no second look."""
    if not seen:
        return []
    told = [around(seen, i) for i in range(len(seen))]
    said = heard or Heard([sums.NOTHING] * len(seen), [0.0] * len(seen))
    found = _first(told, pairs, said.roles)
    opinions: Mapping[int, Opinion] = {}
    if texts:
        opinions = look_again(texts, seen, found.roles, found.openings(), said.opens)
        steps = [_opened(step, i, found.lines, opinions) for i, step in enumerate(found.steps, 1)]
        found = _Found(found.lines, steps)
    told_twice = [_why(opinions.get(i), a, b) for i, (a, b) in enumerate(pairwise([None, *found.roles]))]
    return [
        Step(role, margin, (*sums.line_evidence(one, like, role), *sums.pair_evidence(before, role, pair), *why))
        for role, margin, one, like, before, pair, why in zip(
            found.roles, found.margins(), told, said.roles, [None, *found.roles], [(), *pairs], told_twice, strict=False
        )
    ]


@dataclass(frozen=True, slots=True)
class Look:
    """Of each line the role before any second look, by how much it is ahead of any other, and by how much an article
    that opens there is ahead of none."""

    roles: list[Role]
    ahead: list[float]
    openings: list[float]


def first_look(seen: Sequence[Seen], pairs: Sequence[Pair], heard: Heard) -> Look:
    """What a second look would be taught by."""
    found = _first([around(seen, i) for i in range(len(seen))], pairs, heard.roles)
    return Look(found.roles, found.margins(), found.openings())


def _first(told: Sequence[tuple[Seen | None, ...]], pairs: Sequence[Pair], heard: Sequence[Vector]) -> _Found:
    lines = [_line(tuple(map(add, sums.line_sum(one), like))) for one, like in zip(told, heard, strict=True)]
    return _Found(
        lines, [_between(a.roles, b.roles, pair) for a, b, pair in zip(lines, lines[1:], pairs, strict=False)]
    )


class _Found:
    """The best explanation of some lines, and what any other would be worth."""

    def __init__(self, lines: Sequence[_Line], steps: Sequence[_Step]) -> None:
        self.lines, self.steps = lines, steps
        self.ahead, self.back = _forwards(lines, steps), _backwards(lines, steps)
        self.best = _best_path(self.ahead, steps)
        self.roles = [ROLES[line.roles[nth]] for line, nth in zip(lines, self.best, strict=True)]

    def margins(self) -> list[float]:
        return [_margin(a, b, nth) for a, b, nth in zip(self.ahead, self.back, self.best, strict=True)]

    def openings(self) -> list[float]:
        """For each line, how much better the page is with an article that opens there than without."""
        out = [0.0]
        for i, step in enumerate(self.steps):
            above, line, below = self.ahead[i], self.lines[i + 1], self.back[i + 1]
            out.append(_opening(above, step, line, below, self.lines[i].roles))
        return out


def _opening(above: Sums, step: _Step, line: _Line, below: Sums, roles: Roles) -> float:
    closed = [nth for nth, role in enumerate(roles) if role in _CLOSERS]
    opening = other = sums.NEVER
    for nth, role in enumerate(line.roles):
        own = line.scores[nth] + below[nth]
        whole = list(map(add, above, step.to[nth]))
        if role in _OPENERS and closed:
            opening = max(opening, own + max(whole[one] for one in closed))
            whole = [sum_ for one, sum_ in enumerate(whole) if roles[one] not in _CLOSERS] or [sums.NEVER]
        other = max(other, own + max(whole))
    return max(-FAR, min(FAR, opening - other))


def _opened(step: _Step, i: int, lines: Sequence[_Line], opinions: Mapping[int, Opinion]) -> _Step:
    """The step to line i with what the page as a whole says of an article opening there."""
    if i not in opinions:
        return step
    weight = opinions[i].weight
    closed = [role in _CLOSERS for role in lines[i - 1].roles]
    to = tuple(
        tuple(map(add, row, [weight * one for one in closed])) if role in _OPENERS else row
        for role, row in zip(lines[i].roles, step.to, strict=True)
    )
    return _Step(to, tuple(zip(*to, strict=True)))


def _why(opinion: Opinion | None, before: Role | None, role: Role | None) -> tuple[Evidence, ...]:
    """What the second look says, where an article opens or a crosshead stands."""
    opens = role in OPENERS and before in CLOSERS
    return opinion.evidence if opinion and (opens or role is Role.CROSSHEAD) else ()


def around(seen: Sequence[Seen], i: int) -> tuple[Seen | None, ...]:
    """A line and its neighbours, in the order of sums.WHERE."""
    at = (i, i - 1, i + 1, i - 2, i + 2)
    return tuple(seen[j] if 0 <= j < len(seen) else None for j in at)


def _line(scores: Vector) -> _Line:
    floor = max(scores) - BEAM
    kept = [nth for nth, score in enumerate(scores) if score >= floor or nth in _ALWAYS]
    return _Line(tuple(kept), tuple([scores[nth] for nth in kept]))


# Of a page that goes on and on the same pairs of lines occur again and again; of other pages one in twenty does.
@lru_cache(maxsize=1024)
def _between(before: Roles, after: Roles, pair: Pair) -> _Step:
    matrix = sums.pair_matrix(pair)
    of = tuple(tuple([matrix[a][b] for b in after]) for a in before)
    return _Step(tuple(zip(*of, strict=True)), of)


def forget() -> None:
    """Drop what was kept of the weights: they have changed."""
    sums.forget()
    _between.cache_clear()


def _forwards(lines: Sequence[_Line], steps: Sequence[_Step]) -> list[Sums]:
    """For each line and role, the best sum of the page down to it."""
    start = weights.FOLLOWS[None]
    first = lines[0]
    last = [score + start.get(ROLES[nth], sums.NEVER) for nth, score in zip(first.roles, first.scores, strict=True)]
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
    for above, step in zip(reversed(ahead[:-1]), reversed(steps), strict=True):
        nth = _highest(list(map(add, above, step.to[nth])))
        out.append(nth)
    return out[::-1]


def _highest(scores: Sums) -> int:
    return scores.index(max(scores))


def _margin(ahead: Sums, back: Sums, nth: int) -> float:
    """How far the page's best sum is above the best with another role here."""
    total = list(map(add, ahead, back))
    best = total.pop(nth)
    return best - max(total) if total else 30.0
