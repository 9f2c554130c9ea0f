"""Golds -> what each evidence says of an article's kind: the rows of reader/parse/kinds.txt.

`python -m tests.quality.fit_kinds --folds N` measures: it learns from the pages of all but a fold of tune and tells the
share of the fold's articles whose kind comes out right. A multinomial logistic regression with a normal prior, on the
articles as the gold has them. Held pages are never read here. Needs the packages of the extra `fit`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from reader.model import HEADS, ArticleKind, Block, Kind, Segment
from reader.parse import kinds
from tests.quality.gold import Gold, Item, corpus
from tests.quality.score import printed

FILE: Final = Path(kinds.__file__).with_name(kinds.FILE_OF_WEIGHTS)
KINDS: Final = tuple(ArticleKind)
SPREAD: Final = 0.7  # how far a weight may be from nothing before the prior holds it back
SUPPORT: Final = 3  # pages that must show an evidence
Sample = tuple[str, frozenset[str], ArticleKind]  # page, evidence, kind
Table = dict[str, dict[ArticleKind, float]]
Array = NDArray[np.float64]


def samples(golds: Sequence[Gold]) -> list[Sample]:
    """Every article of the golds, with what it shows."""
    out = []
    for gold in golds:
        for page in gold.pages:
            for nth, story in enumerate(page.stories):
                blocks = [_block(item) for item in page.items if item.article == nth]
                heads = [block for block in blocks if block.kind in HEADS]
                body = [block for block in blocks if block.kind not in HEADS]
                seen = kinds.evidence(heads, body, page.data.get("name"))
                out.append((gold.name, seen, ArticleKind(story.kind)))
    return out


def learn(taught: Sequence[Sample], spread: float = SPREAD) -> Table:
    """What each evidence is worth for each kind."""
    shown = Counter(name for _, name in {(page, name) for page, seen, _ in taught for name in seen})
    names = sorted(name for name, pages in shown.items() if pages >= SUPPORT)
    x = np.array([[name in seen for name in names] for _, seen, _ in taught], float)
    y = np.array([[kind is one for one in KINDS] for _, _, kind in taught], float)

    def loss(vector: Array) -> tuple[float, Array]:
        weights = vector.reshape(len(names), len(KINDS))
        scores = x @ weights
        scores -= scores.max(1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        slope = x.T @ (np.exp(logs) - y) + weights / spread**2
        return float(-(logs * y).sum() + (weights**2).sum() / (2 * spread**2)), slope.ravel()

    found = minimize(loss, np.zeros(len(names) * len(KINDS)), jac=True, method="L-BFGS-B").x
    rows = found.reshape(len(names), len(KINDS))
    return {name: {kind: round(float(w), 2) for kind, w in zip(KINDS, row, strict=True) if abs(w) >= 0.05}
            for name, row in zip(names, rows, strict=True)}  # fmt: skip


def rows(table: Table) -> str:
    """The text of kinds.txt."""
    return "".join(
        f"{name}|{'; '.join(f'{kind.value} {w:+.2f}' for kind, w in row.items())}\n"
        for name, row in table.items()
        if row
    )


def best(table: Table, seen: frozenset[str]) -> ArticleKind:
    return max(KINDS, key=lambda kind: sum(table.get(name, {}).get(kind, 0.0) for name in seen))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.fit_kinds", description=__doc__)
    parser.add_argument("--folds", type=int, required=True)
    parser.add_argument("--spread", type=float, default=SPREAD)
    options = parser.parse_args()
    return _measure(corpus("tune"), options.folds, options.spread)


def _measure(golds: Sequence[Gold], folds: int, spread: float) -> int:
    confused: Counter[tuple[str, str]] = Counter()
    for fold in range(folds):
        table = learn(samples([gold for i, gold in enumerate(golds) if i % folds != fold]), spread)
        for _, seen, kind in samples([gold for i, gold in enumerate(golds) if i % folds == fold]):
            confused[kind.value, best(table, seen).value] += 1
    right = sum(count for (a, b), count in confused.items() if a == b)
    print(f"right: {right / confused.total():.3f} of {confused.total()}")
    for (a, b), count in confused.most_common():
        if a != b:
            print(f"{count:4} {a} taken for {b}")
    return 0


def _block(item: Item) -> Block:
    text = "".join(printed(item).splitlines())
    kind = Kind.PARAGRAPH if item.kind == "p" else Kind(item.kind)
    return Block(kind, text, (Segment(0, 0, len(text)),))


if __name__ == "__main__":
    sys.exit(main())
