"""Parts of the corpus, shapes, seeds -> Results: every page set, parsed and scored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from reader.parse import Parsed, parse
from tests.quality.gold import Gold, corpus
from tests.quality.pages import AS_IS, SHAPES, Shape, render
from tests.quality.score import Tally, compare

SHARE: Final = 50  # in a hundred pages that a test run scores: the corpus grows, the time of a run may not


@dataclass(frozen=True, slots=True)
class Result:
    """One page in one shape with one seed."""

    part: str
    gold: Gold
    shape: Shape
    seed: int
    parsed: Parsed
    tallies: dict[str, Tally]


def run(parts: Iterable[str], shapes: Sequence[str] | None = None, seeds: int = 1) -> list[Result]:
    """Every page of the parts in every shape asked for (None: all); pages kept as they are, once."""
    out = []
    for part in parts:
        for gold in corpus(part):
            for shape in (AS_IS,) if gold.as_is is not None else SHAPES:
                if shapes is None or shape.name in shapes or shape is AS_IS:
                    out += [score(part, gold, shape, seed) for seed in range(1 if shape is AS_IS else seeds)]
    return out


def fast(gold: Gold, shape: Shape) -> bool:
    """Whether every test run scores the setting: one of each of SHARE pages in a hundred; which ones, and in which
    shape, is told by their names."""
    if gold.as_is is not None:
        return True
    return crc32(gold.name.encode()) % 100 < SHARE and shape is SHAPES[sum(map(ord, gold.name)) % len(SHAPES)]


def run_fast(part: str) -> list[Result]:
    """Those pages of the part, each in its one shape."""
    return [
        score(part, gold, shape)
        for gold in corpus(part)
        for shape in (*SHAPES, AS_IS)
        if fast(gold, shape) and (shape is AS_IS) == (gold.as_is is not None)
    ]


def score(part: str, gold: Gold, shape: Shape, seed: int = 0) -> Result:
    parsed = parse(gold.name, render(gold, shape, seed).encode())
    return Result(part, gold, shape, seed, parsed, compare(parsed.sheets, gold))
