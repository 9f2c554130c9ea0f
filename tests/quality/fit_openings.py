"""`python -m tests.quality.fit_openings`: learn from the tune corpus where articles open on a page that is explained.

Writes reader/parse/openings.txt. Pages that the weights were learnt from are explained better and more surely than
unknown ones. So each third of the pages is explained by what the other two taught the cues and the networks
(`tests.quality.learnt`), and what the page then shows (`openings.evidence`) is what the trees learn from: gradient
boosting on the log loss (Friedman, 2001). Held pages are never read here. Needs what `fit_page_net` needs; an hour of a
processor, nearly all of it for the three fits, of which two go on at once (5 GB).
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from reader.parse import explain, openings, weights
from reader.parse.explain import first_look
from reader.parse.page_net import hear
from tests.quality.fit_page_net import pages_of
from tests.quality.gold import corpus
from tests.quality.learnt import known, learn_all
from tests.quality.lessons import Lesson, approved_lessons, role_of

FILE: Final = Path(openings.__file__).with_name("openings.txt")
FOLDS: Final = 3
AT_ONCE: Final = 2  # folds
TREES: Final = 60
Sample = tuple[openings.Shown, bool]  # what is shown of a line, and whether an article opens there
_parts: list[Sequence[Lesson]] = []  # of each fold


def samples(fold: int) -> list[Sample]:
    """Every line where an article may open, on the pages of a fold explained by what those of the others taught."""
    others = [lesson for nth, part in enumerate(_parts) if nth != fold for lesson in part]
    with known(learn_all([*approved_lessons(), *others])):
        return [one for lesson in _parts[fold] if lesson.page and lesson.seen for one in of_page(lesson)]


def _take(parts: Sequence[Sequence[Lesson]]) -> None:
    _parts[:] = parts


def of_page(lesson: Lesson) -> Iterator[Sample]:
    """The lines in question of one page, as the present weights explain it."""
    heard = hear(lesson.seen, lesson.pairs, lesson.texts)
    roles, margins = first_look(lesson.seen, lesson.pairs, heard)
    right = set(openings.opened([role_of(some) for some in lesson.roles]))
    shown = openings.evidence(lesson.texts, [one.cues for one in lesson.seen], roles, margins, heard.opens)
    return ((one, i in right) for i, one in shown.items())


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
    weights.add_fitted(-1.0)  # begin from the hand
    explain.forget()
    golds = corpus("tune")
    parts = [pages_of(golds[fold::FOLDS]) for fold in range(FOLDS)]
    # The lessons are gigabytes: whoever is forked has them without a copy.
    with multiprocessing.get_context("fork").Pool(AT_ONCE, _take, (parts,)) as pool:
        taught = list(chain.from_iterable(pool.map(samples, range(FOLDS), chunksize=1)))
    FILE.write_text("\n".join(grow(taught)) + "\n", "utf-8")
    wrong = sum((shown["margin"] > 0) != opens for shown, opens in taught)
    print(f"{len(taught)} lines, of which the first explanation judges {wrong} wrong; {TREES} trees")
    return 0


if __name__ == "__main__":
    sys.exit(main())
