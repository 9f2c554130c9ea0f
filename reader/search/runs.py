"""Runs of characters that stand in many articles: the folded parts of some articles in, which runs are common in them
out; then stretches of articles in, in which of them each run stands out, a bit for each. Pure.

A run is a word of the index (reader/search/tokens.py), or three to LONGEST characters in a row. An article holds some
1,200 of 20,000 runs: looked up one by one they take a millisecond, as rows of numbers a tenth of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
SLOTS = 0x10000
AT_ONCE = 1_000_000  # units that are looked at together: each takes thirty bytes meanwhile
MIXED, MIXED_BITS = 0x1E3779B97F4A7C15, 40  # a number times that, without its last bits: as good as drawn by lot
FIRST_OF_TWO, LAST_OF_TWO = "\ud800", "\udfff"  # units of which two stand for a character outside the first plane

Parts = tuple[list[str], list[str], list[str]]  # of an article, folded: body, heads, headline


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


class _Level:
    """Runs of one length, each told by its key, a number that is made of the numbers of what it is put together from.
    A key is looked up by a slot that is told from it: in a third of the time of a search among all keys in order."""

    def __init__(self, keys: Sequence[int], base: int, rows: Numbers) -> None:
        """`keys`: those of the runs 1, 2 and so on. `rows`: of each run, in what is made; first that of none."""
        import numpy as np

        known = np.array(keys, np.int64)
        slots = _slots(known)
        in_order = np.argsort(slots)
        slots = slots.take(in_order)
        self._keys = np.append(known.take(in_order), -1)  # the last is that of no run
        self._runs = np.append(in_order + 1, 0)
        self._goes_on = np.append(slots[1:] == slots[:-1], [False, False])[: len(keys) + 1]  # in the same slot
        self._first = np.full(SLOTS, len(keys), np.int32)
        self._first[slots[::-1]] = np.arange(len(keys))[::-1]
        self.keys, self.base, self.rows = known, base, rows

    def find(self, keys: Numbers) -> tuple[Numbers, Numbers]:
        """The places of those that are runs, and which."""
        import numpy as np

        at = self._first.take(_slots(keys))
        left = np.flatnonzero((self._keys.take(at) != keys) & self._goes_on.take(at))
        while len(left):
            at[left] += 1
            nth, key = at.take(left), keys.take(left)
            left = left.compress((self._keys.take(nth) != key) & self._goes_on.take(nth))
        places = np.flatnonzero(self._keys.take(at) == keys)
        return places, self._runs.take(at.take(places))


def _slots(keys: Numbers) -> Numbers:
    return (keys * MIXED >> MIXED_BITS) & (SLOTS - 1)


class Sought:
    """Runs that are looked for in one stretch of articles after another."""

    def __init__(self, words: Sequence[str]) -> None:
        """As they are spelled in the index."""
        import numpy as np  # a tenth of a second and 16 MB, which only who takes much in need have

        row_of = {spelled_back(word): row for row, word in enumerate(words)}
        self._none = len(words)  # the row of what is not sought
        plain = [word for word in row_of if word[0] not in MARKS]
        marked = [word[1:] for word in row_of if word[0] in MARKS]
        in_runs = frozenset("".join(word for word in (*plain, *marked) if len(word) > 1))
        letters = [*sorted(in_runs), *sorted(frozenset("".join((*plain, *marked))) - in_runs)]
        code_of = {letter: code for code, letter in enumerate(letters, 1)}
        self._codes = np.zeros(ALL_UNITS, np.int32)
        self._codes[[ord(letter) for letter in letters]] = range(1, len(letters) + 1)
        self._base = len(in_runs) + 1  # of the codes of letters that runs are made of
        self._letters = self._rows(letters, row_of)
        self._in = {mark: self._rows([mark + letter for letter in letters], row_of) for mark in MARKS}
        title_pairs = {run for run in marked if len(run) > 1}
        self._title_pairs, _ = self._level(title_pairs, code_of, self._base, row_of, IN_TITLE)
        self._levels, before, base = list[_Level](), code_of, self._base
        for runs in _by_length(plain):
            level, before = self._level(runs, before, base, row_of)
            self._levels.append(level)
            base = len(runs) + 1
        if self._levels:
            pairs = self._levels[0].keys  # of two letters: looked up in a table of all that there could be
            self._pairs = np.zeros(self._base**2, np.uint16 if len(pairs) < ALL_UNITS else np.int32)
            self._pairs[pairs] = np.arange(1, len(pairs) + 1)

    def _rows(self, runs: Sequence[str], row_of: dict[str, int]) -> Numbers:
        """Of what has the numbers from 1 on."""
        import numpy as np

        return np.array([self._none, *(row_of.get(run, self._none) for run in runs)], np.intp)

    def _level(
        self, runs: Iterable[str], before: dict[str, int], base: int, row_of: dict[str, int], mark: str = ""
    ) -> tuple[_Level, dict[str, int]]:
        """Of the numbers of what they are put together from; and which number each has."""
        keys = {before[run[:-1]] * base + before[run[1:]]: run for run in runs}
        in_order = sorted(keys)
        ordered = [keys[key] for key in in_order]
        level = _Level(in_order, base, self._rows([mark + run for run in ordered], row_of))
        return level, {run: number for number, run in enumerate(ordered, 1)}

    def gather(self, articles: Iterable[tuple[int, Parts]], width: int) -> Numbers:
        """In which of `width` articles each run stands: a column of bits for each, the lowest first. `articles`: of
        those that there are, which of the `width` each is, and its parts."""
        import numpy as np

        rows = self._none + 1
        stands = np.zeros(width * rows, np.uint8)  # what is written of an article lies together
        some, units = list[tuple[int, list[bytes]]](), 0
        for nth, parts in articles:
            some.append((nth * rows, [(BREAK.join(part) + BREAK).encode(UNITS, "surrogatepass") for part in parts]))
            units += sum(map(len, some[-1][1])) // 2
            if units > AT_ONCE:
                self._mark(stands, some)
                some, units = [], 0
        self._mark(stands, some)
        return _bits(stands.reshape(width // 8, 8, rows))[:, :-1]

    def _mark(self, stands: Numbers, articles: Sequence[tuple[int, list[bytes]]]) -> None:
        """`articles`: where each begins in what stands, and body, heads and headline."""
        import numpy as np

        encoded = [part for _, parts in articles for part in parts]
        lengths = [len(part) // 2 for part in encoded]
        numbers = self._codes.take(np.frombuffer(b"".join(encoded), "<u2"))
        starts = np.repeat(np.repeat(np.array([start for start, _ in articles], np.intp), 3), lengths)
        stands[starts + self._letters.take(numbers)] = 1
        columns = np.repeat(np.tile(np.arange(3, dtype=np.int8), len(articles)), lengths)
        self._mark_heads(stands, starts, numbers, columns)
        if self._levels:
            numbers[numbers >= self._base] = 0
            self._mark_runs(stands, starts, numbers)

    def _mark_heads(self, stands: Numbers, starts: Numbers, numbers: Numbers, columns: Numbers) -> None:
        """`columns`: of each letter, 0 for the body, 1 for heads, 2 for the headline."""
        import numpy as np

        heads = np.flatnonzero(columns)
        letters, of_heads = numbers.take(heads), starts.take(heads)
        for mark in (IN_TITLE, NOT_IN_BODY):
            stands[of_heads + self._in[mark].take(letters)] = 1
        alone = self._in[NOT_IN_BODY]
        body = np.flatnonzero((alone != self._none).take(numbers) & (columns == 0))
        stands[starts.take(body) + alone.take(numbers.take(body))] = 0
        headline = np.flatnonzero(columns.take(heads) == 2)
        stands[of_heads.take(headline) + self._in[IN_HEADLINE].take(letters.take(headline))] = 1
        letters[letters >= self._base] = 0  # what stands in no run: its key would be that of another pair
        at, found = self._title_pairs.find(letters[:-1].astype(np.int64) * self._base + letters[1:])
        stands[of_heads.take(at) + self._title_pairs.rows.take(found)] = 1

    def _mark_runs(self, stands: Numbers, starts: Numbers, numbers: Numbers) -> None:
        import numpy as np

        pairs, *longer = self._levels
        all_pairs = self._pairs.take(numbers[:-1] * self._base + numbers[1:])
        at: Numbers = np.flatnonzero(all_pairs.astype(np.bool_))
        found: Numbers = all_pairs.take(at).astype(np.int64)
        stands[starts.take(at) + pairs.rows.take(found)] = 1
        for level in longer:
            # Side by side in the text, and not only in what is left of it.
            both = np.flatnonzero(np.diff(at) == 1)
            here, runs = level.find(found.take(both) * level.base + found.take(both + 1))
            at, found = at.take(both.take(here)), runs
            stands[starts.take(at) + level.rows.take(found)] = 1


def _bits(stands: Numbers) -> Numbers:
    """Of eight articles each a byte. Of whole rows at once: numpy's packbits goes across them one by one."""
    bits: Numbers = stands[:, 0].copy()
    for nth in range(1, 8):
        bits |= stands[:, nth] << nth
    return bits


def _by_length(plain: Iterable[str]) -> list[set[str]]:
    """The runs of two characters and more, and all those that they are put together from."""
    runs: list[set[str]] = [set() for _ in range(LONGEST + 1)]
    for run in plain:
        runs[len(run)].add(run)
    for length in range(LONGEST, 2, -1):
        runs[length - 1].update(part for run in runs[length] for part in (run[:-1], run[1:]))
    return [of_length for of_length in runs[2:] if of_length]
