"""Lines that an extractor read across the columns of a page -> the same lines, column after column.

In: the lines of a page as the file has them. Out: the lines in the order they were set, and which of them were moved.
Where the file goes round the columns (first line of each, second line of each, …) hardly a sentence goes on from one
line to the next, but most go on two or three lines below. Only then is another order tried, and it is taken only if
it reads far better; a page in order is never touched. Each column keeps the order the file has, so that the offsets of
what stands in it still rise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reader.model import Line
from reader.parse import knowledge as know
from reader.parse.reads_on import meeting, word_across

MOST: Final = 4  # columns that an extractor goes round
LONGEST: Final = 1500  # lines of a page that is looked at
BEAM: Final = 24  # ways that are followed up
LEAST_GAIN: Final = 12.0  # by which another order must read better in all …
GAIN_A_LINE: Final = 0.8  # … and by the line
BAD: Final = 0.3  # share of the seams that must read badly as they are
WINDOW: Final = 12  # seams in a row that are looked at before anything else
END_OPEN: Final = -4.0  # a column that ends in mid-sentence
END: Final = -0.5  # one that ends after a full stop
HEAD: Final = 24  # characters of a head

# What a seam says for the second line being the next of the first one's column.
SEAM: Final = {
    "set in after an open end": -4.0,
    "set in after a full stop": 1.5,
    "not set in after a short line": -2.0,
    "open end of a short line": -2.5,
    "word across": 4.0,
    "letters that meet often": 1.5,
    "letters that seldom meet": -0.7,
    "cannot begin a line": 4.0,
    "cannot begin after a full stop": -3.0,
    "number cut": 3.0,
    "closes what was open": 2.0,
    "closes what was not open": -2.0,
}


@dataclass(frozen=True, slots=True)
class Ordered:
    """The lines in reading order, by their places; moved: those that the file has in another."""

    order: tuple[int, ...]
    moved: frozenset[int]


def in_order(lines: Sequence[Line]) -> Ordered:
    """The order of the columns, if the file goes round them; else as it is."""
    count = len(lines)
    as_it_is = Ordered(tuple(range(count)), frozenset())
    if not 6 <= count <= LONGEST:
        return as_it_is
    page = _Page(lines)
    natural = [page.seam(i, i + 1) for i in range(count - 1)]
    if not _breaks_off(natural):
        return as_it_is
    best = max((page.around(columns, natural) for columns in range(2, MOST + 1)), key=lambda one: one.gain)
    if best.gain < LEAST_GAIN or best.gain < GAIN_A_LINE * (best.last - best.first + 1):
        return as_it_is
    bad = sum(score < 0 for score in natural[best.first : best.last])
    if bad < BAD * (best.last - best.first):
        return as_it_is
    order = (*range(best.first), *best.order, *range(best.last + 1, count))
    return Ordered(order, frozenset(best.order))


def _breaks_off(natural: Sequence[float]) -> bool:
    """Whether somewhere on the page many lines do not read on in the next."""
    bad = [score < 0 for score in natural]
    near = sum(bad[:WINDOW])
    most = near
    for gone, come in zip(bad, bad[WINDOW:], strict=False):
        near += come - gone
        most = max(most, near)
    return most >= BAD * min(WINDOW, len(bad))


@dataclass(frozen=True, slots=True)
class _Round:
    """Lines first to last as columns; gain: how much better they read so."""

    gain: float
    first: int = 0
    last: int = 0
    order: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Way:
    """Columns as far as they are filled. done: those at their end; turn: which of the others has the next line."""

    score: float
    open: tuple[tuple[int, ...], ...]
    turn: int
    done: tuple[tuple[int, ...], ...] = ()


class _Page:
    """The lines with what is known of their ends."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.kept: dict[tuple[int, int], float] = {}
        self.indents = sum(line.indent >= 2 for line in lines) >= 3
        wide = sorted(len(line.text) for line in lines)
        most = wide[int(len(wide) * 0.75)]
        self.column = most if wide[int(len(wide) * 0.9)] <= most + 2 else 0

    def seam(self, a: int, b: int) -> float:
        """How well line b reads after line a."""
        score = self.kept.get((a, b))
        if score is None:
            score = self.kept[a, b] = sum(SEAM[name] for name in self._seam(self.lines[a], self.lines[b]))
        return score

    def _seam(self, a: Line, b: Line) -> list[str]:
        found = []
        before, after = a.text, b.text
        closed = _is_closed(before)
        short = bool(self.column) and len(before) < self.column - 2
        head = self._head(before)
        set_in = self.indents and b.indent >= 2
        if set_in:
            found += ["set in after a full stop"] if closed else [] if head else ["set in after an open end"]
        elif closed and short and self.indents and not self._head(after):
            found.append("not set in after a short line")
        if closed:
            return [*found, "cannot begin after a full stop"] if after[0] in know.NEVER_FIRST else found
        if head:
            return found
        if short and not set_in:
            found.append("open end of a short line")
        return found + _going_on(before, after)

    def _head(self, text: str) -> bool:
        """Whether the line may be a head: not where it is as wide as the lines of text."""
        narrow = not self.column or len(text) < self.column - 2 or len(text) > self.column + 2
        return narrow and _may_head(text)

    def around(self, columns: int, natural: Sequence[float]) -> _Round:
        """The stretch of the page that reads best as so many columns gone round."""
        gains = [self.seam(i, i + columns) - natural[i] for i in range(len(self.lines) - columns)]
        first, last, gain = _best_stretch(gains)
        if gain < LEAST_GAIN:
            return _Round(0.0)
        first = self._heads_above(first, columns)
        way = self._best_way(first, len(self.lines) - 1, columns)
        if way is None:
            return _Round(0.0)
        filled = sorted([*way.done, *way.open], key=lambda column: column[0])
        last = self._end_of(sorted(filled, key=lambda column: column[-1]))
        order = tuple(i for column in filled for i in column if i <= last)
        now = sum(natural[first:last])
        then = sum(self.seam(a, b) for column in filled for a, b in pairwise(column) if b <= last)
        return _Round(then - now, first, last, order)

    def _heads_above(self, first: int, columns: int) -> int:
        """The line that the columns begin at: their heads stand side by side above them."""
        start = first
        while start and first - start < 3 * columns and _may_head(self.lines[start - 1].text):
            start -= 1
        return start

    def _end_of(self, columns: Sequence[tuple[int, ...]]) -> int:
        """The last line: where the column that goes down farthest ends its article below all the others."""
        last = columns[-2][-1]
        for i in columns[-1]:
            if i > last:
                if self._head(self.lines[i].text):
                    break
                last = i
        return last

    def _best_way(self, first: int, last: int, columns: int) -> _Way | None:
        ways = [_Way(0.0, tuple((first + nth,) for nth in range(columns)), 0)]
        for i in range(first + columns, last + 1):
            grown = [way for one in ways for way in self._grow(one, i)]
            ways = sorted(grown, key=lambda way: -way.score)[:BEAM]
        return ways[0] if ways else None

    def _grow(self, way: _Way, i: int) -> list[_Way]:
        """The line as the next of the column whose turn it is, or of one after it if those before are at their end."""
        out = []
        score, left, turn, done = way.score, way.open, way.turn, way.done
        while left:
            column = left[turn]
            grown = (*left[:turn], (*column, i), *left[turn + 1 :])
            out.append(_Way(score + self.seam(column[-1], i), grown, (turn + 1) % len(left), done))
            if len(left) == 1:
                break
            score += END if _is_closed(self.lines[column[-1]].text) else END_OPEN
            done = (*done, column)
            left = (*left[:turn], *left[turn + 1 :])
            turn %= len(left)
        return out


def _going_on(before: str, after: str) -> list[str]:
    """What the text says for going on in the next line."""
    found = []
    a, b = before[-1], after[0]
    if b in know.NEVER_FIRST:
        found.append("cannot begin a line")
    if a.isdigit() and (b.isdigit() or b in know.AFTER_NUMBER):
        found.append("number cut")
    if "\u3400" <= a <= "\u9fff" and "\u3400" <= b <= "\u9fff":
        often = meeting(a, b)
        if word_across(before, after):
            found.append("word across")
        elif often >= 3:
            found.append("letters that meet often")
        elif not often:
            found.append("letters that seldom meet")
    for left, right in know.PAIRS:
        opened = before.count(left) > before.count(right)
        closes = after.find(right) >= 0 and (after.find(left) < 0 or after.find(right) < after.find(left))
        if closes and opened:
            found.append("closes what was open")
        elif closes and len(before) + after.find(right) < 12:
            found.append("closes what was not open")
    return found


def _is_closed(text: str) -> bool:
    return (text.rstrip(know.CLOSERS) or text)[-1] in know.FULL_STOPS


def _may_head(text: str) -> bool:
    marks = know.FULL_STOPS + know.COMMAS
    return len(text) <= HEAD and text[-1] not in marks and "。" not in text and "，" not in text


def _best_stretch(gains: Sequence[float]) -> tuple[int, int, float]:
    """The stretch with the largest sum (Kadane)."""
    best, begin, now = (0, 0, 0.0), 0, 0.0
    for i, gain in enumerate(gains):
        if now <= 0:
            begin, now = i, 0.0
        now += gain
        if now > best[2]:
            best = (begin, i, now)
    return best
