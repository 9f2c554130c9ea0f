"""Cues -> roles: the best explanation of a page by its weights, and how far the next best is, line by line.

In: the cues of each line and of each pair of neighbours. Out: one Step a line. A dynamic programme over the lines; its
time is proportional to their number. Run forwards and backwards it also gives, for each line, the best sum that a page
with another role for that line could reach: the difference is the margin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reader.model import Evidence
from reader.parse import weights
from reader.parse.weights import Role

BEAM: Final = 10.0  # a role this much worse on its line than the best one is not followed up
Scores = dict[Role, float]
Pair = tuple[str, ...]  # the cues between two lines


@dataclass(frozen=True, slots=True)
class Step:
    """The role a line was given; margin: how much worse the page becomes with any other role for it."""

    role: Role
    margin: float
    evidence: tuple[Evidence, ...]


def explain(cues: Sequence[frozenset[str]], pairs: Sequence[Pair]) -> list[Step]:
    """One step a line. `pairs[i]` are the cues between line i and line i + 1."""
    if not cues:
        return []
    local = [_local(seen) for seen in cues]
    ahead = _forwards(local, pairs)
    back = _backwards(local, pairs)
    roles = _best_path(ahead, pairs)
    return [_step(i, roles, cues, pairs, ahead[i], back[i]) for i in range(len(cues))]


@lru_cache(maxsize=4096)
def _local(seen: frozenset[str]) -> Scores:
    scores = dict(weights.BASE)
    for cue in seen:
        for role, weight in weights.CUES.get(cue, {}).items():
            scores[role] += weight
    floor = max(scores.values()) - BEAM
    return {role: score for role, score in scores.items() if score >= floor or role in (Role.PARAGRAPH, Role.MORE)}


# Few different pairs of lines occur, however long the page.
@lru_cache(maxsize=65536)
def pair_weight(before: Role, after: Role, pair: Pair) -> float:
    """What the order of two roles and the cues between their lines weigh; -inf: cannot be."""
    base = weights.FOLLOWS[before].get(after)
    if base is None:
        return -1e9
    return base + sum(weight for _, weight in _pair_evidence(before, after, pair))


def _pair_evidence(before: Role, after: Role, pair: Pair) -> list[tuple[str, float]]:
    found = []
    if before in weights.TEXT and not (before is Role.CAPTION and after is not Role.MORE):
        side = 0 if after is Role.MORE else 1
        found = [(cue, weights.JOINS[cue][side]) for cue in pair if cue in weights.JOINS]
    elif before in weights.HEADLIKE:
        sign = -1 if after is Role.HEAD_MORE else 1
        found = [(cue, sign * weights.JOINS[cue][1]) for cue in pair if cue in weights.CUTS]
    heads = weights.HEAD_PAIRS.get((before, after))
    if heads:
        found += [(cue, heads[cue]) for cue in pair if cue in heads]
    return found


def _forwards(local: Sequence[Scores], pairs: Sequence[Pair]) -> list[Scores]:
    """For each line and role, the best sum of the page down to it."""
    start = weights.FOLLOWS[None]
    out = [{role: score + start.get(role, -1e9) for role, score in local[0].items()}]
    for i in range(1, len(local)):
        last, pair = out[-1], pairs[i - 1]
        out.append({r: s + max(v + pair_weight(p, r, pair) for p, v in last.items()) for r, s in local[i].items()})
    return out


def _backwards(local: Sequence[Scores], pairs: Sequence[Pair]) -> list[Scores]:
    """For each line and role, the best sum of the page below it."""
    out: list[Scores] = [dict.fromkeys(local[-1], 0.0)]
    for i in range(len(local) - 2, -1, -1):
        below, pair = out[-1], pairs[i]
        nxt = local[i + 1]
        out.append({r: max(nxt[n] + v + pair_weight(r, n, pair) for n, v in below.items()) for r in local[i]})
    return out[::-1]


def _best_path(ahead: Sequence[Scores], pairs: Sequence[Pair]) -> list[Role]:
    roles = [max(ahead[-1], key=lambda role: ahead[-1][role])]
    for i in range(len(ahead) - 2, -1, -1):
        after = roles[-1]
        scores = {role: score + pair_weight(role, after, pairs[i]) for role, score in ahead[i].items()}
        roles.append(max(scores, key=lambda role: scores[role]))
    return roles[::-1]


def _step(
    i: int,
    roles: Sequence[Role],
    cues: Sequence[frozenset[str]],
    pairs: Sequence[Pair],
    ahead: Scores,
    back: Scores,
) -> Step:
    role = roles[i]
    total = {other: ahead[other] + back[other] for other in ahead}
    margin = total[role] - max((score for other, score in total.items() if other is not role), default=total[role] - 30)
    evidence = [Evidence(cue, weights.CUES[cue][role]) for cue in sorted(cues[i]) if role in weights.CUES.get(cue, {})]
    before = roles[i - 1] if i else None
    evidence.append(Evidence(f"after {before or 'top of page'}", weights.FOLLOWS[before].get(role, -1e9)))
    if before:
        evidence += [Evidence(cue, weight) for cue, weight in _pair_evidence(before, role, pairs[i - 1])]
    return Step(role, margin, tuple(evidence))
