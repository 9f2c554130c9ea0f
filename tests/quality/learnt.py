"""Lessons -> all that they teach: the cues and the networks beside them; and the parser that knows it.

`python -m tests.quality.learnt --folds 3` measures: each fold of tune scored by what the others taught. Held pages are
never read here. Needs what `fit_page_net` needs, and ten minutes of a processor for each fold.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final
from unittest.mock import patch

from reader.parse import page_net
from tests.quality.field import Field, Key, Prior
from tests.quality.fit import FOLD_SHAPES, ROUNDS, apply, by_hand, large, lessons_of, orders, shared
from tests.quality.gold import Gold, corpus
from tests.quality.pages import SHAPES
from tests.quality.run import score
from tests.quality.score import summed
from tests.quality.shelf import Shelf
from tests.quality.show import score_table

# The networks whose mean is taken: the seed, and of how many lines the words are not heard while it learns. What they
# mean is as easily learnt by heart as what is read; one hears only whether they go on above and below.
PUPILS: Final = ((0, 0.5), (2, 0.5))
FOLD_PUPILS: Final = PUPILS[:1]  # those that explain pages for the second look to learn from; all would cost twice that


@dataclass(frozen=True, slots=True)
class Learnt:
    """cues: what is to be added to the weights by hand, cut down to its share, as the networks are."""

    cues: dict[Key, float]
    page_net: page_net.PageNet


def learn_all(shelf: Shelf, rounds: int = ROUNDS) -> Learnt:
    """What its lessons teach; the weights must be those by hand. The networks learn on the orders of roles learnt."""
    from tests.quality import fit_page_net  # here, for torch takes seconds to come in

    taught = large(Field(shelf, Prior()).learn(rounds))
    apply(orders(taught))
    nets = page_net.of_tables(fit_page_net.tables([fit_page_net.teach(shelf, *one) for one in PUPILS]))
    apply(orders(taught), -1.0)
    return Learnt(shared(taught), nets)


@contextmanager
def known(learnt: Learnt) -> Iterator[None]:
    """The parser as it is when this was learnt; the weights must be those by hand."""
    apply(learnt.cues)
    with patch.object(page_net, "page_net", return_value=learnt.page_net):
        page_net.forget()
        yield
    page_net.forget()
    apply(learnt.cues, -1.0)


def folds(golds: Sequence[Gold], count: int) -> None:
    """Score each fold by what the others taught; the weights must be those by hand."""
    results = []
    for fold in range(count):
        part = golds[fold::count]
        with known(learn_all(lessons_of([gold for gold in golds if gold not in part]))):
            results += [score("tune", gold, shape, 7) for gold in part for shape in SHAPES if shape.name in FOLD_SHAPES]
    print("each fold taught by the others\n" + score_table(summed(result.tallies for result in results)))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.learnt", description=__doc__)
    parser.add_argument("--folds", type=int, required=True)
    with by_hand():
        folds(corpus("tune"), parser.parse_args().folds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
