"""The lines of a page -> how much each reads like each role, as a small network hears it: cues taken together.

In: what is seen of each line, and the texts. Out: for each line one number a role, to be added to the sums of its cues;
they are shown as "reads like a headline". A cue weighs the same whatever stands beside it; the network hears them
together, with those of the lines around (and with the letters a line opens and ends with), through hidden units.
`net.npz` holds its numbers, taught by `python -m tests.quality.fit_net`. Time and memory grow with the lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from reader.parse.sums import WHERE, Seen, Vector

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Array = NDArray[float32]

FILE: Final = "net.npz"
REACH: Final = 3  # lines above and below that are heard
OPENING: Final = 24  # letters of a line that are heard, two by two
ENDING: Final = 6  # letters, one by one
AT_ONCE: Final = 512  # lines: the table of what they show is sixty times as long


@dataclass(frozen=True, slots=True)
class Net:
    """inputs: the row of each cue in `into`; a line is the sum of its rows. around: from the lines `-REACH … REACH`."""

    inputs: dict[str, int]
    into: Array
    into_base: Array
    around: Array  # [line][unit][unit]
    around_base: Array
    out: Array  # from a line itself
    out_around: Array  # and from those around it


@cache
def net() -> Net:
    """The network as it was taught."""
    import numpy as np  # takes a tenth of a second, which the window need not wait for

    with files("reader.parse").joinpath(FILE).open("rb") as file, np.load(file, allow_pickle=False) as kept:
        names = kept["names"].tobytes().decode("utf-8").split("\n")
        into = kept["into"].astype(np.float32) * kept["scale"]
        rest = (kept[name].astype(np.float32) for name in ("into_base", "around", "around_base", "out", "out_around"))
        return Net({name: nth for nth, name in enumerate(names)}, into, *rest)


def hear(seen: Sequence[Seen], texts: Sequence[str]) -> list[Vector]:
    """How much each line reads like each role, in the order of ROLES; the numbers of a line sum to nothing."""
    import numpy as np

    if not seen:
        return []
    one = net()
    shown = [_shown(seen, texts, i) for i in range(len(seen))]
    lines = np.concatenate([_sums(shown[at : at + AT_ONCE], one) for at in range(0, len(shown), AT_ONCE)])
    heard = np.tile(one.around_base, (len(lines), 1))
    for nth in range(2 * REACH + 1):
        by = nth - REACH
        first, last = max(0, -by), min(len(lines), len(lines) - by)
        if first < last:
            heard[first:last] += lines[first + by : last + by] @ one.around[nth]
    scores = lines @ one.out + np.maximum(heard, 0) @ one.out_around
    scores -= scores.mean(axis=1, keepdims=True)
    return [tuple(row) for row in np.round(scores.astype(float), 2).tolist()]


def _sums(shown: Sequence[list[int]], one: Net) -> Array:
    """The hidden units of lines: the sums of their rows, where above nothing."""
    import numpy as np

    starts = np.cumsum([0, *map(len, shown[:-1])])
    rows = one.into[[row for line in shown for row in line]]
    total: Array = np.add.reduceat(rows, starts, axis=0) + one.into_base
    return np.maximum(total, 0)


def _shown(seen: Sequence[Seen], texts: Sequence[str], i: int) -> list[int]:
    """The rows of what a line, and the lines around it, show. Row 0 is nothing, and stands on each line."""
    known = net().inputs
    rows = [0]
    for where, by in zip(WHERE, (0, -1, 1, -2, 2), strict=True):
        if not 0 <= i + by < len(seen):
            quoted: Sequence[str] = ("nothing",)
        else:
            rows += _rows(seen[i + by].cues, where)
            quoted = seen[i + by].words if not by else seen[i + by].words[:1] if abs(by) == 1 else ()
        rows += [known[where + word] for word in quoted if where + word in known]
    rows += [known[letters] for letters in letters_of(texts[i]) if letters in known]
    return rows


@lru_cache(maxsize=4096)
def _rows(cues: frozenset[str], where: str) -> tuple[int, ...]:
    known = net().inputs
    return tuple(sorted(known[where + cue] for cue in cues if where + cue in known))


def forget() -> None:
    """Drop what was kept of the network: it is another now."""
    _rows.cache_clear()


def letters_of(text: str) -> list[str]:
    """The letters of a line as the network hears them: two by two where it opens, one by one where it ends."""
    opening = text[:OPENING]
    return sorted(
        {"b:" + opening[i : i + 2] for i in range(len(opening) - 1)} | {"l:" + char for char in text[-ENDING:]}
    )
