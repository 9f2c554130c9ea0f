"""Cues -> sums: what the cues of a line, of its neighbours, and of the seam between two lines weigh for each role.

In: names of cues. Out: tuples of numbers in the order of ROLES. The weights themselves: `reader.parse.weights`. A page
shows the same sets of cues again and again, so the sum of a set is kept; words, which seldom repeat, are added apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add
from typing import Final

from reader.model import Evidence
from reader.parse import weights
from reader.parse.weights import Role

Vector = tuple[float, ...]
Pair = tuple[str, ...]  # the cues between two lines
ROLES: Final = tuple(Role)
NTH: Final = {role: nth for nth, role in enumerate(ROLES)}
NEVER: Final = -1e9
SHOWN: Final = 0.3  # weaker evidence counts but is not kept: there are dozens of such cues on every line
MOST_SHOWN: Final = 8  # of a line
# Where a line's cues are seen from: the line itself, and the lines that have it above or below them.
WHERE: Final = ("", "above: ", "below: ", "two above: ", "two below: ")
NOTHING: Final = (0.0,) * len(ROLES)


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of a line. cues: named by the program; words: cues that quote the line, the first its opening."""

    cues: frozenset[str]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What networks say of the lines of a page. roles: of each line one number a role, in the order of ROLES; opens:
    of each, the log odds that an article opens there."""

    roles: Sequence[Vector]
    opens: Sequence[float]


def forget() -> None:
    """Drop what was kept of the weights: they have changed."""
    for kept in (vectors, sum_of, evidence_table, pair_matrix, _cue_matrix, _base_matrix, _pair_table, _after):
        kept.cache_clear()


@cache
def vectors() -> dict[str, Vector]:
    """The weights of each cue as a vector."""
    return {
        cue: tuple(roles.get(role, 0.0) for role in ROLES) for cue, roles in weights.CUES.items() if any(roles.values())
    }


@lru_cache(maxsize=4096)  # a kilobyte or two each
def sum_of(cues: frozenset[str], where: str) -> Vector:
    """What the cues of a line weigh, seen from `where`."""
    known = vectors()
    found = [known[name] for cue in sorted(cues) if (name := where + cue) in known]
    if not where:
        found.append(tuple(weights.BASE[role] for role in ROLES))
    return total(found)


def total(parts: Iterable[Vector]) -> Vector:
    """The sum of vectors."""
    return tuple(map(sum, zip(*parts, strict=True))) or NOTHING


def line_sum(told: tuple[Seen | None, ...]) -> Vector:
    """What a line and those around it weigh for each role. `told`: the lines in the order of WHERE; None: no line."""
    known = vectors()
    parts = []
    for one, where in zip(told, WHERE, strict=True):
        if one is None:
            parts.append(known.get(f"{where}nothing", NOTHING))
            continue
        parts.append(sum_of(one.cues, where))
        for word in one.words if not where else one.words[:1] if where in WHERE[1:3] else ():
            vector = known.get(where + word)
            if vector is not None:
                parts.append(vector)
    return total(parts)


@cache
def evidence_table(role: Role, where: str) -> dict[str, Evidence]:
    """By cue, the evidence for or against the role that is worth keeping."""
    found = {}
    for name, roles in weights.CUES.items():
        weight = roles.get(role, 0.0)
        if abs(weight) >= SHOWN and name.startswith(where):
            found[name[len(where) :]] = Evidence(name, weight)
    return found


def line_evidence(told: tuple[Seen | None, ...], heard: Vector, role: Role) -> list[Evidence]:
    """The strongest of what speaks for or against the role of a line, strongest first. `heard`: by the network."""
    like = heard[NTH[role]]
    found = [Evidence(f"reads like “{role}”", like)] if abs(like) >= SHOWN else []
    for one, where in zip(told, WHERE, strict=True):
        table = evidence_table(role, where)
        shown: Iterable[str] = ("nothing",)
        if one is not None:
            shown = (*one.cues, *(one.words if not where else one.words[:1]))
        found += [table[cue] for cue in shown if cue in table]
    found.sort(key=lambda one: (-abs(one.weight), one.name))
    return found[:MOST_SHOWN]


# --------------------------------------------------------------------------------------------------- between two lines


@lru_cache(maxsize=8192)
def pair_matrix(pair: Pair) -> tuple[Vector, ...]:
    """What each order of two roles weighs, by the role before and the role after; NEVER: cannot be."""
    parts = [_cue_matrix(cue) for cue in pair]
    flat = list(_base_matrix())
    for part in parts:
        if part is not None:
            flat = list(map(add, flat, part))
    n = len(ROLES)
    return tuple(tuple(flat[at : at + n]) for at in range(0, n * n, n))


@cache
def _base_matrix() -> Vector:
    return tuple(weights.FOLLOWS[before].get(after, NEVER) for before in ROLES for after in ROLES)


@cache
def _cue_matrix(cue: str) -> Vector | None:
    """What a cue between two lines weighs for each order of roles; None for one that says nothing."""
    found = tuple(pair_weight(before, after, cue) for before in ROLES for after in ROLES)
    return found if any(found) else None


def pair_weight(before: Role, after: Role, cue: str) -> float:
    """What one cue between two lines says of these two roles."""
    weight = weights.ORDERS.get((before, after), {}).get(cue, 0.0)
    if before in weights.TEXT and not (before in weights.CAPTIONS and after is not Role.MORE):
        weight += weights.JOINS.get(cue, (0.0, 0.0))[after is not Role.MORE]
    elif before in weights.HEADLIKE:
        cut = weights.HEAD_CUTS.get(cue, 0.0)
        weight += cut if after is Role.HEAD_MORE else -cut
    return weight


@cache
def _pair_table(before: Role, after: Role) -> dict[str, Evidence]:
    cues = {*weights.JOINS, *weights.HEAD_CUTS, *weights.ORDERS.get((before, after), {})}
    return {
        cue: Evidence(cue, weight) for cue in cues if abs(weight := round(pair_weight(before, after, cue), 2)) >= SHOWN
    }


def pair_evidence(before: Role | None, after: Role, pair: Pair) -> list[Evidence]:
    """What the seam above a line says of its role."""
    found = [_after(before, after)]
    if before:
        table = _pair_table(before, after)
        found += [table[cue] for cue in pair if cue in table]
    return found


@cache
def _after(before: Role | None, after: Role) -> Evidence:
    return Evidence(f"after {before or 'top of page'}", weights.FOLLOWS[before].get(after, NEVER))
