"""Golds -> all that they teach: the cues, the network beside them and the one that reads; and the parser that knows it.

`python -m tests.quality.learnt --folds 3` measures: each fold of tune scored by what the others taught. Held pages are
never read here. Needs what `fit_page_net` needs, and a quarter of an hour of a processor for each fold.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from reader.parse import net, page_net, weights
from tests.quality import fit_net, fit_page_net
from tests.quality.field import Key, Prior
from tests.quality.fit import FOLD_SHAPES, ROUNDS, WORTH, apply, learn
from tests.quality.gold import Gold, corpus
from tests.quality.pages import SHAPES
from tests.quality.run import score
from tests.quality.score import summed
from tests.quality.show import score_table


@dataclass(frozen=True, slots=True)
class Learnt:
    """cues: what is to be added to the weights by hand, cut down to its share, as the networks are."""

    cues: dict[Key, float]
    net: net.Net
    page_net: page_net.PageNet


def learn_all(golds: Sequence[Gold], rounds: int) -> Learnt:
    """What the golds teach; the weights must be those by hand. The networks learn on the orders of roles so learnt."""
    taught = learn(golds, rounds, Prior(), WORTH)
    orders = {key: value for key, value in taught.items() if key[0] not in weights.SHARED}
    apply(orders)
    one = fit_net.network(*fit_net.teach(fit_net.lessons_of(golds)))
    two = page_net.of_tables(fit_page_net.tables(*fit_page_net.teach(fit_page_net.lessons_of(golds))))
    apply(orders, -1.0)
    return Learnt(
        {key: value * (weights.SAID if key[0] in weights.SHARED else 1.0) for key, value in taught.items()}, one, two
    )


@contextmanager
def known(learnt: Learnt) -> Iterator[None]:
    """The parser as it is when this was learnt; the weights must be those by hand."""
    apply(learnt.cues)
    with (
        patch.object(net, "net", return_value=learnt.net),
        patch.object(page_net, "page_net", return_value=learnt.page_net),
    ):
        _forget()
        yield
    _forget()
    apply(learnt.cues, -1.0)


def _forget() -> None:
    net.forget()
    page_net.forget()


def folds(golds: Sequence[Gold], count: int) -> None:
    """Score each fold by what the others taught."""
    weights.add_fitted(-1.0)
    results = []
    for fold in range(count):
        part = golds[fold::count]
        with known(learn_all([gold for gold in golds if gold not in part], ROUNDS)):
            results += [score("tune", gold, shape, 7) for gold in part for shape in SHAPES if shape.name in FOLD_SHAPES]
    print("each fold taught by the others\n" + score_table(summed(result.tallies for result in results)))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.learnt", description=__doc__)
    parser.add_argument("--folds", type=int, required=True)
    folds(corpus("tune"), parser.parse_args().folds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
