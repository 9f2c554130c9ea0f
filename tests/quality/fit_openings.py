"""`python -m tests.quality.fit_openings`: learn from the tune corpus where articles open on a page that is explained.

Writes reader/parse/openings.txt. Pages that the weights were learnt from are explained better and more surely than
unknown ones. So each third of the pages is explained by what the other two taught the cues and the networks
(`tests.quality.learnt`), and what the page then shows (`openings.evidence`) is what the trees learn from: gradient
boosting on the log loss (Friedman, 2001). Held pages are never read here. Needs what `fit_page_net` needs; an hour of a
processor, nearly all of it for the three fits.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from reader.parse import openings, weights
from reader.parse.explain import first_look
from reader.parse.networks import hear
from reader.parse.weights import Role
from tests.quality.gold import Gold, corpus
from tests.quality.learnt import known, learn_all
from tests.quality.lessons import Lesson, page_lessons

FILE: Final = Path(openings.__file__).with_name("openings.txt")
FOLDS: Final = 3
ROUNDS: Final = 60
TREES: Final = 60
Sample = tuple[openings.Shown, bool]  # what is shown of a line, and whether an article opens there


def samples(golds: Sequence[Gold], rounds: int) -> Iterator[Sample]:
    """Every line where an article may open, each page explained by what pages of other folds taught."""
    for fold in range(FOLDS):
        part = golds[fold::FOLDS]
        with known(learn_all([gold for gold in golds if gold not in part], rounds)):
            for gold in part:
                for lesson in page_lessons(gold, 0):
                    if lesson.seen:
                        yield from of_page(lesson)


def of_page(lesson: Lesson) -> Iterator[Sample]:
    """The lines in question of one page, as the present weights explain it."""
    roles, margins = first_look(lesson.seen, lesson.pairs, hear(lesson.seen, lesson.pairs, lesson.texts))
    right = set(openings.opened([_role(some) for some in lesson.roles]))
    shown = openings.evidence(lesson.texts, [one.cues for one in lesson.seen], roles, margins)
    return ((one, i in right) for i, one in shown.items())


def _role(right: frozenset[Role]) -> Role:
    """Of the roles that are right for a line, the one that says whether an article opens there."""
    return next(iter(right - {Role.LEAD, Role.BYLINE}), next(iter(right)))


def grow(taught: Sequence[Sample]) -> list[str]:
    """The rows of openings.txt."""
    names = list(taught[0][0])
    x = np.array([[shown[name] for name in names] for shown, _ in taught], np.float32)
    y = np.array([opens for _, opens in taught])
    grown: Any = HistGradientBoostingClassifier(
        max_iter=TREES, learning_rate=0.12, max_leaf_nodes=8, min_samples_leaf=30, l2_regularization=5, random_state=0
    ).fit(x, y)
    first = float(np.ravel(grown._baseline_prediction)[0])
    return [_row(tree.nodes, names, 0.0 if nth else first) for nth, (tree,) in enumerate(grown._predictors)]


def _row(nodes: NDArray[Any], names: Sequence[str], more: float) -> str:
    """A tree; `more` is added to all it says."""
    values = [0.0] * len(nodes)
    for i in range(
        len(nodes) - 1, -1, -1
    ):  # what a node says is the mean of what its branches say, which come after it
        yes, no = int(nodes[i]["left"]), int(nodes[i]["right"])
        count = nodes["count"]
        values[i] = (
            float(nodes[i]["value"]) + more
            if nodes[i]["is_leaf"]
            else float((values[yes] * count[yes] + values[no] * count[no]) / (count[yes] + count[no]))
        )
    return "; ".join(
        f"{value:.3f}"
        if node["is_leaf"]
        else f"{value:.3f}|{names[node['feature_idx']]}|{node['num_threshold']:.6g}|{node['left']}|{node['right']}"
        for node, value in zip(nodes, values, strict=True)
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.fit_openings", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args().rounds
    weights.add_fitted(-1.0)  # begin from the hand
    taught = list(samples(corpus("tune"), rounds))
    FILE.write_text("\n".join(grow(taught)) + "\n", "utf-8")
    print(f"{len(taught)} lines, {TREES} trees")
    return 0


if __name__ == "__main__":
    sys.exit(main())
