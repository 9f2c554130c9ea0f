"""Articles that are found, as a list of ids or, where they are many, as the bits of a number; what is in all of some,
in any of them, in one and not in another.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import compress, islice, repeat
from operator import and_, itemgetter, or_

ZERO, ONE = b"0", ord("1")
FLAGS = bytes(code == ONE for code in range(256))  # digit -> flag
LETTER, WORD = 8, 64  # bytes and bits that are looked at in one go
BITS = tuple(1 << bit for bit in range(8))
SCATTERED = 32  # where more than one of so many is asked for, to write down a byte for each is quicker
DENSE = 8  # where one of so many is found, all are gone through one after another
MANY = 50  # one of so many: to set a bit for each is dearer than to write down a digit for all


@dataclass(frozen=True, slots=True)
class Spread:
    """Many articles: the bits of a number are their ids."""

    number: int

    @property
    def count(self) -> int:
        return self.number.bit_count()

    def flags(self) -> bytes:
        """For each id from 0 on a byte: 1 where it is found, else 0."""
        return bin(self.number)[:1:-1].encode().translate(FLAGS)

    def ids(self) -> list[int]:
        if DENSE * self.count > self.number.bit_length():
            flags = self.flags()
            return list(compress(range(len(flags)), flags))
        words = memoryview(self.number.to_bytes(LETTER * (self.number.bit_length() // WORD + 1), "little")).cast("Q")
        places = list[int]()
        for nth in compress(range(len(words)), words):
            word, first = words[nth], nth * WORD
            while word:
                lowest = word & -word
                places.append(first + lowest.bit_length() - 1)
                word ^= lowest
        return places

    def first_among(self, ids: Sequence[int], limit: int) -> list[int]:
        """The first so many of the ids that are found."""
        if not ids:
            return []
        bits = self.number.to_bytes(max(self.number.bit_length(), max(ids)) // 8 + 1, "little")
        return list(islice((id for id in ids if bits[id >> 3] & BITS[id & 7]), limit))

    def among(self, ids: Sequence[int]) -> list[int]:
        """Those of the ids that are found."""
        if SCATTERED * len(ids) > self.number.bit_length():
            flags = self.flags().ljust(max(ids) + 1, b"\0")
            return list(compress(ids, values_at(flags, ids)))
        if not ids:
            return []
        bits = self.number.to_bytes(max(self.number.bit_length(), max(ids)) // 8 + 1, "little")
        return [id for id in ids if bits[id >> 3] & BITS[id & 7]]


Found = Spread | list[int]


def number_of(found: Found) -> int:
    return found.count if isinstance(found, Spread) else len(found)


def every(parts: Sequence[Found]) -> Found:
    """What is in all of them."""
    lists = sorted((part for part in parts if isinstance(part, list)), key=len)
    spread = [part for part in parts if isinstance(part, Spread)]
    if not lists:
        return Spread(reduce(and_, [part.number for part in spread]))
    few = lists[0]
    if len(lists) > 1:
        few = list(frozenset(few).intersection(*lists[1:]))
    for part in spread:
        few = part.among(few)
    return few


def any_of(parts: Sequence[Found]) -> Found:
    if all(isinstance(part, list) for part in parts):
        return list(frozenset[int]().union(*(part for part in parts if isinstance(part, list))))
    return Spread(reduce(or_, map(_number, parts)))


def but(part: Found, without: Found) -> Found:
    if isinstance(part, Spread):
        return Spread(part.number & ~_number(without))
    left_out = frozenset(without.among(part) if isinstance(without, Spread) else without)
    return [id for id in part if id not in left_out]


def values_at(values: Sequence[int], places: Sequence[int]) -> Sequence[int]:
    """What stands there; in half of the time that asking for one after the other takes."""
    return itemgetter(*places)(values) if len(places) > 1 else [values[place] for place in places]


def _number(part: Found) -> int:
    return part.number if isinstance(part, Spread) else as_number(part)


def as_found(ids: list[int], last: int) -> Found:
    """Many as bits: what is done with them then takes no time."""
    return Spread(as_number(ids)) if MANY * len(ids) > last else ids


def as_number(ids: Sequence[int]) -> int:
    last = max(ids, default=0)
    if MANY * len(ids) > last:
        return _number_of(last + 1, ids)
    bits = bytearray(last // 8 + 1)
    for id in ids:
        bits[id >> 3] |= 1 << (id & 7)
    return int.from_bytes(bits, "little")


def _number_of(length: int, ids: Iterable[int]) -> int:
    digits = bytearray(ZERO) * length
    deque(map(digits.__setitem__, ids, repeat(ONE)), maxlen=0)
    digits.reverse()  # the last digit of a number is its lowest bit
    return int(digits, 2)
