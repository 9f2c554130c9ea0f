"""The lines of a page -> what their words mean, and how much those above and below speak of the same.

Words that stand in like company mean something alike: 讣告 and 讣闻, 足球 and 排球, 局长 and 处长. `meanings.npz` says
so of 50,000 words, forty numbers each: vectors learnt from the Chinese Wikipedia (Synonyms 3.10.2 by Hai Liang Wang and
Hu Ying Xi, MIT, https://github.com/huyingxi/Synonyms), cut down by `python -m scripts.meanings`. What everybody says
(的, 是, 我) is not among them. Of a line the mean of its words is told, common ones counting less, with its first and
its last word; and of what stands above and below, whether it speaks of the same. No page need have taught the words:
an article that goes on about 客车 and 乘务员 is told from the next, about 麦苗 and 墒情.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from reader.search.text import fold_all

if TYPE_CHECKING:
    from numpy import float32, int8
    from numpy.typing import NDArray

    Array = NDArray[float32]

FILE: Final = "meanings.npz"
LONGEST: Final = 5  # letters of a word
COMMON: Final = 1e-3  # how often a word is said that counts half (Arora, Liang, Ma, ICLR 2017)
ONE_LETTER: Final = 0.5  # what a word of one letter counts: most are pieces of names
READ: Final = 2000  # letters of a line whose words are looked up: no paragraph is longer
LINES: Final = 6  # of text next to a line
NEAR, FAR = 120, 400  # letters of text that are looked at above and below
COLUMNS: Final = 10  # of what is told of a line before its words
SURE: Final = 5.0  # words, weighed, from which on a line says enough


@dataclass(frozen=True, slots=True)
class Meanings:
    """words: the row of each in `vectors`, whole numbers of one byte with a scale a column; longest: how long the
    longest word is that begins with two letters."""

    words: dict[str, int]
    longest: dict[str, int]
    vectors: NDArray[int8]
    scale: Array
    weights: Array


@cache
def meanings() -> Meanings:
    import numpy as np  # takes a tenth of a second, which the window need not wait for

    with files("reader.parse").joinpath(FILE).open("rb") as file, np.load(file, allow_pickle=False) as kept:
        words = kept["words"].tobytes().decode("utf-8").split("\n")
        vectors, scale = kept["vectors"], kept["scale"]
    said = 1 / (np.arange(len(words)) + 30.0) / np.log(len(words))  # commonest first (Zipf)
    weights = COMMON / (COMMON + said) * np.array([ONE_LETTER if len(word) == 1 else 1.0 for word in words])
    longest: dict[str, int] = {}
    for word in words:
        longest[word[:2]] = max(longest.get(word[:2], 2), len(word))
    return Meanings({word: nth for nth, word in enumerate(words)}, longest, vectors, scale, weights.astype(np.float32))


@lru_cache(maxsize=1024)  # of a page that goes on and on the same lines occur again
def words_of(text: str) -> tuple[int, ...]:
    """The rows of the words of a folded text, the longest that begins at each letter."""
    known, longest = meanings().words, meanings().longest
    out: list[int] = []
    at = 0
    while at < len(text):
        for size in range(longest.get(text[at : at + 2], 1), 0, -1):
            row = known.get(text[at : at + size])
            if row is not None:
                out.append(row)
                break
        else:
            size = 1
        at += size
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Told:
    """What the words of each line of a page mean. lines: of each the mean, the first word and the last; sums: weighed,
    less what the words of the whole page have in common; weights: how much each line says."""

    lines: Array
    sums: Array
    weights: Array


@lru_cache(maxsize=1)  # asked by the network, then by the second look
def tell(texts: tuple[str, ...]) -> Told:
    import numpy as np

    known = meanings()
    lines = np.zeros((len(texts), 3, known.vectors.shape[1]), np.float32)
    weights = np.zeros(len(texts), np.float32)
    for nth, text in enumerate(fold_all([text[:READ] for text in texts])):
        rows = list(words_of(text))
        if rows:
            some, heavy = known.vectors[rows] * known.scale, known.weights[rows]
            weights[nth] = heavy.sum()
            lines[nth] = heavy @ some, some[0], some[-1]
    common = lines[:, 0].sum(axis=0) / max(1e-6, float(weights.sum()))
    sums = lines[:, 0] - weights[:, None] * common
    lines[:, 0] /= np.sqrt((lines[:, 0] ** 2).sum(axis=1, keepdims=True) + 0.05)
    return Told(lines.reshape(len(texts), -1), sums, weights)


def inputs(texts: Sequence[str]) -> Array:
    """What the networks are told of each line: whether what stands above and below, near and far, speaks of the same,
    more than is usual on the page, and of what the line does; how much the line says; then (from `COLUMNS` on) its
    words."""
    import numpy as np

    told = tell(tuple(texts))
    count = len(texts)
    whole = totals(told.sums)
    letters = np.cumsum([0, *map(len, texts)])
    nth = np.arange(count)
    columns = []
    for reach in (NEAR, FAR):
        first = np.minimum(np.searchsorted(letters, letters[:-1] - reach), np.maximum(nth - 1, 0))
        last = np.searchsorted(letters, letters[1:] + reach, "right") - 1
        last = np.maximum(last, np.minimum(nth + 2, count))
        above, below = whole[nth] - whole[first], whole[last] - whole[nth + 1]
        shared = alike(above, below)
        columns += [shared, shared - shared.mean(), alike(told.sums, above), alike(told.sums, below)]
    columns.append(np.concatenate([np.zeros(1, np.float32), alike(told.sums[1:], told.sums[:-1])]))
    columns.append(np.minimum(told.weights, SURE) / SURE)
    out: Array = np.concatenate([np.stack(columns, axis=1).astype(np.float32), told.lines], axis=1)
    return out


class Meant:
    """What the text of a page means, for who asks whether an article opens at a line."""

    def __init__(self, texts: Sequence[str], prose: Sequence[bool]) -> None:
        import numpy as np

        self._sums = tell(tuple(texts)).sums
        self._whole = totals(np.where(np.array(prose)[:, None], self._sums, 0))
        self._prose = [i for i, one in enumerate(prose) if one]

    def shared(self, i: int, first: int, last: int) -> list[float]:
        """How much the text from `first` to line i and that from there to `last` mean the same; how much those of their
        lines do that are next to i; how much the line means what stands below, and above."""
        import numpy as np

        at = bisect_left(self._prose, i)
        top = max([first, *self._prose[max(0, at - LINES) : at][:1]])
        end = min([last, *(nth + 1 for nth in self._prose[at : at + LINES][-1:])])
        whole, line = self._whole, self._sums[i]
        above, below = whole[i] - whole[first], whole[last] - whole[i]
        one = np.stack([above, whole[i] - whole[top], line, line])
        other = np.stack([below, whole[end] - whole[i], below, above])
        shared: list[float] = np.round(alike(one, other), 3).tolist()
        return shared


def totals(sums: Array) -> Array:
    """The sum of all lines above each, and of all."""
    import numpy as np

    return np.concatenate([np.zeros((1, sums.shape[1]), np.float32), np.cumsum(sums, axis=0)])


def alike(one: Array, other: Array) -> Array:
    """The cosine of each row with that of the other table: 1 the same, 0 nothing in common."""
    import numpy as np

    long = np.sqrt((one**2).sum(axis=-1) * (other**2).sum(axis=-1))
    shared: Array = (one * other).sum(axis=-1) / (long + 1e-4)
    return shared
