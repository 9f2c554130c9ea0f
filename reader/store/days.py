"""When every article was printed: many articles in, those among which the first by date are, out.

Time is cut into steps, short at its two ends, where the first of many are looked for, and long in between; a byte of
each article tells its step. Which articles lie in an end of time is one mask over all ids, made when it is first asked
for: of articles whose ids are bits the first are told without one of them being looked up.
"""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, chain, compress, groupby, pairwise
from operator import itemgetter, neg
from sqlite3 import SQLITE_CORRUPT

from reader.errors import StoreDamaged
from reader.model import Order
from reader.store.connection import SENTENCES, Store
from reader.tongue import tr

UNDATED, EARLIEST = 0, 1
DAY = array("I").itemsize
UNKNOWN = 255  # the step of an article whose day is not written down; there are half as many others
LATER = 2 ** (8 * DAY) - 1  # its day
LEAST, GROWTH = 32, 1.15  # articles at an end of time up to the first step; so many times as many up to the next
ANEW = 1.25  # the steps are chosen anew where there are so many times the chunks they were chosen by
SPARE = 1.3  # times the articles that are wanted, if what is found were spread evenly
WIDER = 3  # times as many, where that was not enough
MASKS = 16  # that are kept: a bit for each article of the library
ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
ZERO, ONE = b"01"
ALL_ONES = b"\xff"  # of LATER each byte

Seal = tuple[int, int]  # chunk, and its seal: another one each time
Run = tuple[int, int]  # day, and how many articles of it one after another


@dataclass(frozen=True, slots=True)
class _Steps:
    begin: list[int]  # the day on which each begins; the first is of those that have none
    later: list[float]  # what share of all is in that step or a later one
    earlier: list[float]  # in that one or an earlier one, and dated
    chunks: int  # that they were chosen by


@dataclass(frozen=True, slots=True)
class Days:
    """Of the chunks that are sealed."""

    seals: list[Seal]
    steps: _Steps
    step_of: bytes  # of every id
    day_of: bytes  # of every id DAY bytes: 20221118; LATER where it is not known
    masks: dict[tuple[bool, int], int] = field(default_factory=dict)

    def first(self, ids: Sequence[int], limit: int, order: Order) -> Sequence[int]:
        """Of many articles those among which the first `limit` by date are."""
        of_these = self._steps_of(ids)
        for end in self._ends(len(ids), limit, order):
            if of_these.translate(_inside(*end, unknown=False)).count(1) >= limit:
                return self.fewest(list(compress(ids, of_these.translate(_inside(*end, unknown=True)))), limit, order)
        return ids

    def fewest(self, ids: list[int], limit: int, order: Order) -> list[int]:
        """Of some articles as few as are known to hold the first `limit`."""
        if not 1 <= limit < len(ids):
            return ids
        latest, of_these = order is not Order.OLDEST, self._steps_of(ids)
        told = sorted(of_these.translate(None, bytes((UNKNOWN,) if latest else (UNKNOWN, UNDATED))), reverse=latest)
        if len(told) < limit:
            return ids
        return list(compress(ids, of_these.translate(_inside(latest, told[limit - 1], unknown=True))))

    def days_of(self, ids: Iterable[int]) -> list[int]:
        """The day of each, as a number; LATER where it is not known."""
        days = memoryview(self.day_of).cast("I")
        end = len(days)
        return [days[id] if id < end else LATER for id in ids]

    def _steps_of(self, ids: Sequence[int]) -> bytes:
        steps = self.step_of.ljust(max(ids) + 1, bytes((UNKNOWN,)))
        return bytes(itemgetter(*ids)(steps))

    def first_bits(self, bits: int, limit: int, order: Order) -> int:
        """The same of articles that are the bits of a number."""
        for end in self._ends(bits.bit_count(), limit, order):
            inside = bits & self._mask(*end)
            if inside.bit_count() >= limit:
                unknown = self._mask(True, UNKNOWN) | (-1 << len(self.step_of))
                return inside | (bits & unknown)
        return bits

    def _ends(self, count: int, limit: int, order: Order) -> Iterator[tuple[bool, int]]:
        """Ends of time in which the first of so many should lie, one after another, each longer than the one before: of
        each, whether it is the latest, and the step it reaches to."""
        steps, share = self.steps, limit * SPARE / count
        while share < 1:
            if order is Order.OLDEST:
                yield False, min(bisect_left(steps.earlier, share), len(steps.earlier) - 1)
            elif last := bisect_right(steps.later, -share, key=neg) - 1:
                yield True, last
            share *= WIDER

    def _mask(self, latest: bool, step: int) -> int:
        if (latest, step) not in self.masks:
            if len(self.masks) >= MASKS:
                del self.masks[next(iter(self.masks))]
            # The last digit of a number is its lowest bit.
            digits = self.step_of.translate(_digits(latest, step))[::-1]
            self.masks[latest, step] = int(digits, 2) if digits else 0
        return self.masks[latest, step]


def read_days(store: Store, seals: list[Seal], width: int, before: Days | None) -> Days:
    """Of the chunks, of so many ids each, that are sealed; what is known from before is not read again."""
    if before is None or not before.steps.chunks / ANEW <= len(seals) <= ANEW * before.steps.chunks:
        days = _read(store, seals, width)
        before = Days([], _choose(map(_runs, days.values()), len(seals)), b"", b"")
    else:
        days = _read(store, frozenset(seals).difference(before.seals), width)
    length = width * (max((chunk for chunk, _ in seals), default=-1) + 1)
    step_of = bytearray(before.step_of[:length].ljust(length, bytes((UNKNOWN,))))
    day_of = bytearray(before.day_of[: DAY * length].ljust(DAY * length, ALL_ONES))
    gone = {chunk for chunk, _ in frozenset(before.seals).difference(seals) if chunk * width < length}
    steps = _StepOf(before.steps.begin)
    for chunk in gone.union(days):
        first, last, told = chunk * width, (chunk + 1) * width, days.get(chunk)
        day_of[DAY * first : DAY * last] = told or ALL_ONES * (DAY * width)
        step_of[first:last] = (
            b"".join([bytes((steps[day],)) * count for day, count in _runs(told)])
            if told
            else bytes((UNKNOWN,)) * width
        )
    return Days(seals, before.steps, bytes(step_of), bytes(day_of))


def _read(store: Store, seals: Iterable[Seal], width: int) -> dict[int, bytes]:
    """The days of each chunk, but of those for which none are written down."""
    wanted = json.dumps([chunk for chunk, _ in seals])
    sql = "SELECT chunk, days FROM spread_chunk WHERE chunk IN (SELECT value FROM json_each(?)) AND days <> x''"
    told: dict[int, bytes] = dict(store.rows(sql, wanted))
    if any(len(days) != DAY * width for days in told.values()):
        raise StoreDamaged(tr(SENTENCES[SQLITE_CORRUPT], file=store.file))
    return told


def _runs(days: bytes) -> list[Run]:
    """The articles of a page have one day, and mostly those of the pages before and after it the same."""
    return [(day, len(list(same))) for day, same in groupby(memoryview(days).cast("I"))]


def _choose(chunks: Iterable[Sequence[Run]], number: int) -> _Steps:
    """Steps from each end of time on: up to the first LEAST articles, up to each next one GROWTH times as many."""
    counts = Counter[int]()
    for day, count in chain.from_iterable(chunks):
        counts[day] += count
    undated, told = counts.pop(UNDATED, 0), sorted(counts.items())
    latest = _ends(reversed(told))
    earliest = _ends([(day, count) for (_, count), (day, _) in pairwise(told)])
    begin = [UNDATED, EARLIEST, *sorted({*latest, *earliest} - {UNDATED, EARLIEST})]
    of_step = [undated] + [0] * (len(begin) - 1)
    for day, count in told:
        of_step[bisect_right(begin, day) - 1] += count
    all = sum(of_step) or 1
    earlier = [reached / all for reached in accumulate([0, *of_step[1:]])]
    later = [1.0, *((sum(of_step[1:]) / all - before) for before in earlier[:-1])]
    return _Steps(begin, later, earlier, number)


def _ends(counts: Iterable[Run]) -> Iterator[int]:
    reached, wanted = 0, float(LEAST)
    for day, count in counts:
        reached += count
        if reached >= wanted:
            yield day
            wanted = reached * GROWTH + LEAST


class _StepOf(dict[int, int]):
    """Day -> its step."""

    def __init__(self, begin: Sequence[int]) -> None:
        super().__init__()
        self.begin = begin

    def __missing__(self, day: int) -> int:
        self[day] = step = bisect_right(self.begin, day) - 1
        return step


@cache
def _inside(latest: bool, step: int, unknown: bool) -> bytes:
    """step -> 1 where it lies in that end of time, or perhaps in it where nothing is known of it, else 0."""
    inside = range(step, UNKNOWN) if latest else range(EARLIEST, step + 1)
    return bytes(nth in inside or (unknown and nth == UNKNOWN) for nth in range(256))


@cache
def _digits(latest: bool, step: int) -> bytes:
    """The same as digits."""
    return _inside(latest, step, unknown=step == UNKNOWN).translate(bytes((ZERO, ONE)).ljust(256))
