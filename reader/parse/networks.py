"""Both networks asked about the lines of a page: what `net` and `page_net` say of each, added up."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add

from reader.parse import net, page_net
from reader.parse.sums import Pair, Seen, Vector


def hear(seen: Sequence[Seen], pairs: Sequence[Pair], texts: Sequence[str]) -> list[Vector]:
    """How much each line reads like each role, in the order of ROLES. `pairs[i]`: the cues between line i and i + 1."""
    both = zip(net.hear(seen, texts), page_net.hear(seen, pairs, texts), strict=True)
    return [tuple(map(add, one, other)) for one, other in both]


def load() -> None:
    """Read both: not in the time of the first page."""
    net.net()
    page_net.page_net()
