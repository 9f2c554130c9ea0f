"""Pages explained by what others taught -> where articles open, as the trees of the second look learn it.

Pages that the weights were learnt from are explained better and more surely than unknown ones. So each third of the
pages is explained by what the other two taught the cues and the networks (`tests.quality.refit`), and what the page
then shows (`openings.evidence`) is what the trees learn from: gradient boosting on the log loss (Friedman, 2001).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from reader.parse import openings
from reader.parse.explain import first_look
from reader.parse.page_net import hear
from tests.quality.lessons import Lesson, role_of

FILE: Final = Path(openings.__file__).with_name("openings.txt")
TREES: Final = 60
Sample = tuple[openings.Shown, bool]  # what is shown of a line, and whether an article opens there


def of_page(lesson: Lesson, steps: list[tuple[float, bool]]) -> Iterator[Sample]:
    """The lines in question of one page, as the present weights explain it. `steps`: where is told of each line by how
    much its role was ahead, and whether it was right."""
    heard = hear(lesson.seen, lesson.pairs, lesson.texts)
    found = first_look(lesson.seen, lesson.pairs, heard)
    steps += [(ahead, role in right) for ahead, role, right in zip(found.ahead, found.roles, lesson.roles, strict=True)]
    right = set(openings.opened([role_of(some) for some in lesson.roles]))
    cues = [one.cues for one in lesson.seen]
    shown = openings.evidence(lesson.texts, cues, found.roles, found.openings, heard.opens)
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
