"""The lines of a page -> how much each reads like each role, as a network hears it that reads them and sees the page.

In: what is seen of each line, the cues between them, and the texts. Out: for each line one number a role, and the log
odds that an article opens there, for `reader.parse.openings`. It hears the cues of a line and of the seams above and
below, reads its letters (three and five at a time; of a long line where it opens and ends), and hears what fifteen
lines around show, and the whole page, through layers of which each looks further. There are some, alike but for the
chance numbers they began with, and their mean is taken. `page_net.npz` holds their numbers, taught by
`python -m tests.quality.refit`. Time and memory grow with the lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from reader.parse import meanings
from reader.parse.sums import Heard, Pair, Seen

if TYPE_CHECKING:
    from numpy import float32, intp
    from numpy.typing import NDArray

    Array = NDArray[float32]
    Rows = NDArray[intp]

FILE: Final = "page_net.npz"
OPENING, ENDING = 24, 12  # letters of a long line that are read
# Rows of the table of letters that are none: what is left empty, where a line begins and ends, what was left out
# between, and letters that are not known, by their kind.
EMPTY, BEGIN, END, GAP, HANZI, DIGIT, LATIN, OTHER = range(8)
OWN: Final = 8  # the first row of a letter
NARROW, WIDE = 3, 5  # letters at a time
LAYERS: Final = 3  # the first hears one line up and down, the next two, then four
REACH: Final = 2**LAYERS - 1  # so many in all
AT_ONCE: Final = 512  # lines
MEASURES: Final = 11  # of a line, before what its words mean


@dataclass(frozen=True, slots=True)
class Tables:
    """One network. Tables of letters: for each place in what is read at a time, what a letter there adds to each unit.
    Of cues and of pairs row 0 is nothing."""

    narrow: Array  # [place][letter][unit]
    narrow_base: Array
    wide: Array
    wide_base: Array
    read: Array  # what is read in a line, at its strongest and on average
    cue: Array
    above: Array  # the seam above
    below: Array
    measures: Array
    base: Array
    whole: Array  # the mean of the page
    whole_base: Array
    layers: Array  # [layer][line above, itself, below][unit][unit]
    layers_base: Array
    out: Array  # from a line itself to each role, and last to an opening
    out_around: Array  # and from it as the layers hear it
    out_base: Array


@dataclass(frozen=True, slots=True)
class PageNet:
    """The networks, whose mean is taken, and what they know by name: the row of each letter, cue and pair."""

    letters: dict[str, int]
    cues: dict[str, int]
    pairs: dict[str, int]
    nets: tuple[Tables, ...]


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of the tables that some lines show, one line after another, and where each line's begin."""

    rows: Rows
    starts: Rows


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is told of some lines. letters: with two that are empty between lines."""

    letters: _Rows
    lengths: Rows
    cues: _Rows
    above: _Rows
    below: _Rows
    measures: Array


@cache
def page_net() -> PageNet:
    """The networks as they were taught."""
    import numpy as np  # takes a tenth of a second, which the window need not wait for

    with files("reader.parse").joinpath(FILE).open("rb") as file, np.load(file, allow_pickle=False) as kept:
        return of_tables(dict(kept))


def of_tables(kept: dict[str, Any]) -> PageNet:
    """The networks of the tables they are kept in, a table for all: those in whole numbers of one byte have a scale
    for each unit."""
    import numpy as np

    scaled = {
        name: one.astype(np.float32) * (kept[f"{name}_scale"].astype(np.float32) if f"{name}_scale" in kept else 1)
        for name, one in kept.items()
        if not name.endswith(("_scale", "_names"))
    }
    letter = scaled.pop("letter")  # what a letter is; what it adds where it stands follows from that
    for name in ("narrow", "wide"):
        scaled[name] = letter[:, None] @ scaled[name]
    nets = tuple(Tables(**{name: one[nth] for name, one in scaled.items()}) for nth in range(len(letter)))
    names = [kept[f"{table}_names"].tobytes().decode("utf-8").split("\n") for table in ("letter", "cue", "pair")]
    letters, cues, pairs = (
        {name: first + nth for nth, name in enumerate(some)} for first, some in zip((OWN, 1, 1), names, strict=True)
    )
    return PageNet(letters, cues, pairs, nets)


def hear(seen: Sequence[Seen], pairs: Sequence[Pair], texts: Sequence[str]) -> Heard:
    """How much each line reads like each role, and like the first of an article; the roles of a line sum to nothing."""
    import numpy as np

    if not seen:
        return Heard([], [])
    nets = page_net().nets
    measured = measures(texts)
    lines: list[list[Array]] = [[] for _ in nets]
    for at in range(0, len(seen), AT_ONCE):
        shown = _shown(seen, pairs, texts, range(len(seen))[at : at + AT_ONCE], measured)
        for said, one in zip(lines, nets, strict=True):
            said.append(_lines(one, shown))
    each = [_page(one, np.concatenate(said)) for one, said in zip(nets, lines, strict=True)]
    scores = np.mean(each, axis=0)
    roles = scores[:, :-1] - scores[:, :-1].mean(axis=1, keepdims=True)
    opens: list[float] = np.round(scores[:, -1].astype(float), 2).tolist()
    return Heard([tuple(row) for row in np.round(roles.astype(float), 2).tolist()], opens)


def _page(one: Tables, lines: Array) -> Array:
    """What the lines of a page say, each as it is heard among the others."""
    import numpy as np

    whole = lines.mean(axis=0) @ one.whole + one.whole_base
    return np.concatenate([_scores(one, lines, whole, at) for at in range(0, len(lines), AT_ONCE)])


def _scores(one: Tables, lines: Array, whole: Array, first: int) -> Array:
    """What each line of a part of the page says, as those around it and the page are heard with it."""
    import numpy as np

    last = min(len(lines), first + AT_ONCE)
    top = max(0, first - REACH)
    heard: Array = lines[top : last + REACH] + whole
    for nth in range(LAYERS):
        by = 2**nth
        total: Array = heard @ one.layers[nth, 1] + one.layers_base[nth]
        if by < len(total):
            total[by:] += heard[:-by] @ one.layers[nth, 0]
            total[:-by] += heard[by:] @ one.layers[nth, 2]
        heard = heard + np.maximum(total, 0)
    scores: Array = lines[first:last] @ one.out + heard[first - top : last - top] @ one.out_around + one.out_base
    return scores


def _shown(
    seen: Sequence[Seen], pairs: Sequence[Pair], texts: Sequence[str], nths: Sequence[int], measured: Array
) -> _Shown:
    """The lines `nths` of a page."""
    import numpy as np

    letters = [letters_of(texts[nth], page_net().letters) for nth in nths]
    ends = np.cumsum([len(line) + 2 for line in letters])
    rows = np.array([EMPTY, EMPTY, *chain.from_iterable((*line, EMPTY, EMPTY) for line in letters)])
    return _Shown(
        _Rows(rows, np.concatenate([[0], ends[:-1]])),
        np.array([[len(line)] for line in letters], np.float32),
        _rows([_cue_rows(seen[nth]) for nth in nths]),
        _rows([(0, *_pair_rows(pairs[nth - 1])) if nth else (0,) for nth in nths]),
        _rows([(0, *_pair_rows(pairs[nth])) if nth < len(pairs) else (0,) for nth in nths]),
        measured[nths[0] : nths[-1] + 1],
    )


def _rows(lines: Sequence[Sequence[int]]) -> _Rows:
    import numpy as np

    return _Rows(np.array(list(chain.from_iterable(lines))), np.cumsum([0, *map(len, lines[:-1])]))


def _lines(one: Tables, shown: _Shown) -> Array:
    """What each line of a part of the page says by itself."""
    import numpy as np

    total = one.base + shown.measures @ one.measures + _read(one, shown) @ one.read
    for table, some in ((one.cue, shown.cues), (one.above, shown.above), (one.below, shown.below)):
        total += np.add.reduceat(table[some.rows], some.starts, axis=0)  # row 0, which is nothing, stands on each
    said: Array = np.maximum(total, 0)
    return said


def _read(one: Tables, shown: _Shown) -> Array:
    """What is read in each line: of each unit the strongest and the mean over its letters."""
    import numpy as np

    rows, starts = shown.letters.rows, shown.letters.starts
    inner = rows[2:-2]
    count = len(inner)
    narrow = sum((one.narrow[nth][rows[1 + nth : 1 + nth + count]] for nth in range(NARROW)), one.narrow_base)
    wide = sum((one.wide[nth][rows[nth : nth + count]] for nth in range(WIDE)), one.wide_base)
    units = np.maximum(np.concatenate([narrow, wide], axis=1), 0)
    units[inner == EMPTY] = 0
    return np.concatenate(
        [np.maximum.reduceat(units, starts, axis=0), np.add.reduceat(units, starts, axis=0) / shown.lengths], axis=1
    )


def letters_of(text: str, known: dict[str, int]) -> list[int]:
    """The rows of the letters that are read of a line, between where it begins and where it ends."""
    if len(text) <= OPENING + ENDING:
        return [BEGIN, *(_letter(char, known) for char in text), END]
    opening, ending = text[:OPENING], text[-ENDING:]
    return [
        BEGIN, *(_letter(char, known) for char in opening), GAP, *(_letter(char, known) for char in ending), END,
    ]  # fmt: skip


def _letter(char: str, known: dict[str, int]) -> int:
    return known.get(char) or kind_of(char)


@lru_cache(maxsize=4096)
def kind_of(char: str) -> int:
    """The row of a letter that is not known: any figure, any Latin letter, any other."""
    if char.isdigit():
        return DIGIT
    if (char.isascii() and char.isalpha()) or "Ａ" <= char <= "Ｚ" or "ａ" <= char <= "ｚ":
        return LATIN
    return HANZI if "\u3400" <= char <= "\u9fff" else OTHER


@lru_cache(maxsize=8192)
def _pair_rows(pair: Pair) -> tuple[int, ...]:
    known = page_net().pairs
    return tuple(known[cue] for cue in pair if cue in known)


def _cue_rows(seen: Seen) -> list[int]:
    known = page_net().cues
    return [0, *_own_rows(seen.cues), *(known[word] for word in seen.words if word in known)]


@lru_cache(maxsize=4096)
def _own_rows(cues: frozenset[str]) -> tuple[int, ...]:
    known = page_net().cues
    return tuple(sorted(known[cue] for cue in cues if cue in known))


def forget() -> None:
    """Drop what was kept of the network: it is another now."""
    _own_rows.cache_clear()
    _pair_rows.cache_clear()


def measures(texts: Sequence[str]) -> Array:
    """How long each line is, by itself and beside the others of its page, where it stands, and what its words mean."""
    import numpy as np

    long = np.array([len(text) for text in texts], float)
    nth, count = np.arange(len(long)), len(long)
    columns = [
        np.log1p(long) / 3 - 1,
        np.minimum(long / (np.median(long) + 1), 3) - 1,
        np.minimum(long / (np.percentile(long, 80) + 1), 3) - 1,
        nth / count - 0.5,
        np.minimum(nth, 10) / 5 - 1,
        np.minimum(count - 1 - nth, 10) / 5 - 1,
        np.full(count, np.log(count + 1) / 3 - 1),
        *(np.where(long < short, 1.0, 0.0) for short in (6, 12, 20, 30)),
    ]
    return np.concatenate([np.stack(columns, axis=1).astype(np.float32), meanings.inputs(texts)], axis=1)
