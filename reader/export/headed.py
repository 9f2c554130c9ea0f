"""Clippings in, what is to be written out, in its order: a heading, what stands over and under it, then its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.export.clipping import Clipping
from reader.model import Block, Kind


@dataclass(frozen=True, slots=True)
class Headed:
    """A heading as a page has it: section and kicker over the headline, subheads under it."""

    level: int  # 1: the title of the whole; 2: of an article
    heading: str
    above: tuple[Block, ...] = ()
    below: tuple[Block, ...] = ()
    clipping: Clipping | None = None  # what follows; nothing after a title that is no article's


def headed(title: str, clippings: Iterable[Clipping]) -> Iterator[Headed]:
    """First the title: where it is the headline of the first article, as of a single one, that one's kicker stands over
    it. Another article of the same headline has it too: its kicker and subhead would else stand around nothing."""
    begun = False
    for clipping in clippings:
        named = clipping.headline == title
        if not begun and not named:
            yield Headed(1, title)
        above, below = _heads(clipping) if clipping.whole else ((), ())
        yield Headed(2 if begun or not named else 1, clipping.headline, above, below, clipping)
        begun = True
    if not begun:
        yield Headed(1, title)


def _heads(clipping: Clipping) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What is printed before the headline, and after it. Where there is none, its first words stand for it, under
    everything but a subhead."""
    heads = clipping.article.heads
    kinds = [block.kind for block in heads]
    at = next((kinds.index(kind) for kind in (Kind.HEADLINE, Kind.SUBHEAD) if kind in kinds), len(heads))
    return heads[:at], tuple(block for block in heads[at:] if block.kind is not Kind.HEADLINE)
