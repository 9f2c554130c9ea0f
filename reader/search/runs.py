"""Runs of characters that stand in many articles: the folded parts of some articles in, which runs are common in them
out; then stretches of articles in, in which of them each run stands out, a bit for each. Pure.

A run is a word of the index (reader/search/tokens.py), or three to LONGEST characters in a row. An article holds some
1,200 of 20,000 runs: looked up one by one they take a millisecond, as rows of numbers a tenth of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import add
from typing import TYPE_CHECKING, Any

from reader.search.tokens import BREAK, IN_HEADLINE, IN_TITLE, MARKS, NOT_IN_BODY, is_spreadable, spelled_back, words_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[Any]

LONGEST = 8  # characters of a run
UNITS = "utf-16-le"
ALL_UNITS = 0x10000
FIRST_OF_TWO, LAST_OF_TWO = "\ud800", "\udfff"  # units of which two stand for a character outside the first plane

Parts = tuple[Sequence[str], Sequence[str], Sequence[str]]  # of an article, folded: body, heads, headline


def joined(parts: Parts) -> str:
    """All parts, so that no run crosses from one to another."""
    return BREAK.join(chain.from_iterable(parts))


def is_comparable(word: str) -> bool:
    """Whether each character of a word of the index is one unit; what stands outside the first plane is seldom."""
    plain = spelled_back(word[1:] if word[0] in MARKS else word)
    return is_spreadable(word) and all(letter < FIRST_OF_TWO or LAST_OF_TWO < letter <= "\uffff" for letter in plain)


def words_in(parts: Parts) -> set[str]:
    """The words that an article is indexed under."""
    return set(chain.from_iterable(map(str.split, words_of(*parts).columns)))


def longer_runs(texts: Sequence[str], pairs: Iterable[str], fewest: float) -> Iterator[dict[str, int]]:
    """Of the runs of three characters that stand in so many texts or more, in how many; then of those of four, and so
    on. None is common of which a part is not. `pairs`: the common words of two."""
    common = frozenset(map(spelled_back, pairs))
    starts = [[at for at, pair in enumerate(map(add, text, text[1:])) if pair in common] for text in texts]
    for length in range(3, LONGEST + 1):
        times: Counter[str] = Counter()
        for nth, (text, before) in enumerate(zip(texts, starts, strict=True)):
            starts[nth] = [at for at, following in pairwise(before) if following == at + 1]
            times.update({text[at : at + length] for at in starts[nth]})
        often = {run: count for run, count in times.items() if count >= fewest}
        yield often
        starts = [
            [at for at in of_one if text[at : at + length] in often] for text, of_one in zip(texts, starts, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class _Level:
    """The runs of one length: which number each has, told by the numbers of what it is put together from."""

    keys: Numbers  # in order; number n is that of keys[n - 1], and 0 of none
    base: int
    rows: Numbers  # of each number, that of the run in what is made


class Sought:
    """Runs that are looked for in one stretch of articles after another."""

    def __init__(self, words: Sequence[str]) -> None:
        """As they are spelled in the index."""
        import numpy as np  # a tenth of a second and 16 MB, which only who takes much in need have

        row_of = {spelled_back(word): row for row, word in enumerate(words)}
        self._none = len(words)  # the row of what is not sought
        self._marked = {word: row for word, row in row_of.items() if word[0] in MARKS}
        plain = [word for word in row_of if word[0] not in MARKS]
        in_runs = frozenset("".join(word for word in plain if len(word) > 1))
        letters = [*sorted(in_runs), *sorted(frozenset("".join(plain)) - in_runs)]
        code_of = {letter: code for code, letter in enumerate(letters, 1)}
        self._codes = np.zeros(ALL_UNITS, np.int32)
        self._codes[[ord(letter) for letter in letters]] = range(1, len(letters) + 1)
        self._letter_rows = self._rows(letters, row_of)
        self._levels, before, base = list[_Level](), code_of, len(in_runs) + 1
        for runs in _by_length(plain):
            keys = {before[run[:-1]] * base + before[run[1:]]: run for run in runs}
            in_order = sorted(keys)
            ordered = [keys[key] for key in in_order]
            self._levels.append(_Level(np.array(in_order, np.int64), base, self._rows(ordered, row_of)))
            before, base = {run: number for number, run in enumerate(ordered, 1)}, len(ordered) + 1
        if self._levels:
            pairs = self._levels[0]  # of two letters: looked up in a table of all that there could be
            self._pairs = np.zeros(pairs.base**2, np.uint16 if len(pairs.keys) < ALL_UNITS else np.int32)
            self._pairs[pairs.keys] = np.arange(1, len(pairs.keys) + 1)

    def _rows(self, runs: Sequence[str], row_of: dict[str, int]) -> Numbers:
        import numpy as np

        return np.array([self._none, *(row_of.get(run, self._none) for run in runs)], np.int32)

    def gather(self, articles: Iterable[tuple[int, Parts]], width: int) -> Numbers:
        """In which of `width` articles each run stands: a column of bits for each, the lowest first. `articles`: of
        those that there are, which of the `width` each is, and its parts."""
        import numpy as np

        stands = np.zeros((width, self._none + 1), np.bool_)  # what is written of an article lies together
        encoded, places, lengths = list[bytes](), list[int](), list[int]()
        for nth, parts in articles:
            for word in self._marked.keys() & _marked_words(*parts):
                stands[nth, self._marked[word]] = True
            encoded.append((joined(parts) + BREAK).encode(UNITS, "surrogatepass"))
            places.append(nth)
            lengths.append(len(encoded[-1]) // 2)
        place = np.repeat(np.array(places, np.int32), lengths)
        numbers = self._codes[np.frombuffer(b"".join(encoded), "<u2")]
        stands[place, self._letter_rows[numbers]] = True
        if self._levels:
            numbers[numbers >= self._levels[0].base] = 0
        for level in self._levels:
            # Side by side in the text, and not only in what is left of it.
            numbers, place = self._next(level, numbers), place[:-1]
            here = np.flatnonzero(numbers)
            stands[place[here], level.rows[numbers[here]]] = True
        return np.packbits(stands[:, :-1], axis=0, bitorder="little")

    def _next(self, level: _Level, numbers: Numbers) -> Numbers:
        """The numbers of the runs that are longer by one, where each begins."""
        import numpy as np

        if level is self._levels[0]:
            pairs: Numbers = self._pairs[numbers[:-1] * level.base + numbers[1:]].astype(np.int32)
            return pairs
        found = np.zeros(max(0, len(numbers) - 1), np.int32)
        both = np.flatnonzero((numbers[:-1] > 0) & (numbers[1:] > 0))
        keys = numbers[both].astype(np.int64) * level.base + numbers[both + 1]
        at = np.minimum(np.searchsorted(level.keys, keys), len(level.keys) - 1)
        found[both] = np.where(level.keys[at] == keys, at + 1, 0)
        return found


def _by_length(plain: Iterable[str]) -> list[set[str]]:
    """The runs of two characters and more, and all those that they are put together from."""
    runs: list[set[str]] = [set() for _ in range(LONGEST + 1)]
    for run in plain:
        runs[len(run)].add(run)
    for length in range(LONGEST, 2, -1):
        runs[length - 1].update(part for run in runs[length] for part in (run[:-1], run[1:]))
    return [of_length for of_length in runs[2:] if of_length]


def _marked_words(body: Sequence[str], heads: Sequence[str], headline: Sequence[str]) -> set[str]:
    """As words_of() has them, but for the signs, which stand as they are."""
    in_headline = frozenset("".join(headline))
    in_heads = in_headline.union("".join(heads))
    marked = {IN_TITLE + letter for letter in in_heads}
    marked |= {IN_HEADLINE + letter for letter in in_headline}
    marked |= {NOT_IN_BODY + letter for letter in in_heads if not any(letter in part for part in body)}
    for part in chain(heads, headline):
        marked |= {IN_TITLE + pair for pair in map(add, part, part[1:])}
    return marked
