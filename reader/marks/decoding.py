"""Offsets into a text as decoded one way in, offsets into it as decoded another way out: both count the same bytes."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

BOM = "\ufeff"
SURROGATE = re.compile(r"[\ud800-\udfff]")
# Names of ours that mean another codec of Python: Hong Kong's Big5 holds Taiwan's and more (see parse/encodings.py).
CODECS = {"big5": "big5hkscs"}
CHUNK = 16 * 1024  # bytes that are decoded at once where nobody asks where in them a character begins


def decoded(data: bytes, encoding: str) -> str:
    """The text that offsets count by: without a byte order mark, and with nothing in it that cannot be stored."""
    text = data.decode(CODECS.get(encoding, encoding), "replace")
    return SURROGATE.sub("\ufffd", text.removeprefix(BOM))


def shift(data: bytes, old: str, new: str, offsets: Iterable[int]) -> list[int]:
    """Where the characters at these offsets (text decoded by codec `old`) stand when decoded by `new`.

    Inside a character of the new text its beginning is given; beyond the end, the end.
    """
    wanted = list(offsets)
    bytes_at = _bytes_at(data, old, sorted(set(wanted)))
    now = _characters_at(data, new, sorted(set(bytes_at.values())))
    return [now[bytes_at[offset]] for offset in wanted]


def _bytes_at(data: bytes, encoding: str, offsets: Sequence[int]) -> dict[int, int]:
    """The byte at which the character at each offset begins; beyond the end, the number of bytes."""
    found = dict.fromkeys(offsets, len(data))
    for count, beginnings, _ in _beginnings(data, encoding, lambda some, _: _any_in(offsets, some)):
        for offset in offsets[bisect_left(offsets, count) : bisect_left(offsets, count + len(beginnings))]:
            found[offset] = beginnings[offset - count]
    return found


def _characters_at(data: bytes, encoding: str, places: Sequence[int]) -> dict[int, int]:
    """The offset of the character that each of these bytes stands in."""
    found, characters = dict.fromkeys(places, 0), 0
    for count, beginnings, end in _beginnings(data, encoding, lambda _, some: _any_in(places, some)):
        characters = count + len(beginnings)
        first = bisect_left(places, beginnings[0]) if beginnings else len(places)
        for place in places[first : bisect_left(places, end)]:
            found[place] = count + bisect_right(beginnings, place) - 1
    return found | dict.fromkeys(places[bisect_left(places, len(data)) :], characters)


def _any_in(numbers: Sequence[int], some: range) -> bool:
    at = bisect_left(numbers, some.start)
    return at < len(numbers) and numbers[at] < some.stop


def _beginnings(
    data: bytes, encoding: str, is_wanted: Callable[[range, range], bool]
) -> Iterator[tuple[int, list[int], int]]:
    """Chunk by chunk of those that are wanted, asked by its characters and its bytes, and of the last: how many
    characters stand before it, the byte at which each begins, and the byte at which it ends. A byte order mark is no
    character. Of all characters at once, the beginnings took a hundred times the memory of the file."""
    decoder = codecs.getincrementaldecoder(CODECS.get(encoding, encoding))("replace")
    count = start = 0
    for at in range(0, len(data), CHUNK):
        chunk, before = data[at : at + CHUNK], decoder.getstate()
        end, made = at + len(chunk), len(decoder.decode(chunk))
        if at == 0 or is_wanted(range(count, count + made), range(start, end)):
            decoder.setstate(before)
            one_by_one = _one_by_one(decoder, chunk, at, start)
            yield count, one_by_one, end
            made = len(one_by_one)
        count += made
        start = end - len(decoder.getstate()[0])
    yield count, [start] * len(decoder.decode(b"", final=True)), len(data)


def _one_by_one(decoder: codecs.IncrementalDecoder, chunk: bytes, at: int, start: int) -> list[int]:
    """The byte at which each character begins of a chunk that stands at a byte; `start`: where the first one does."""
    beginnings: list[int] = []
    for end in range(1, len(chunk) + 1):
        made = decoder.decode(chunk[end - 1 : end])
        if made == BOM and not beginnings and start == 0:
            made, start = "", end
        elif made:
            beginnings += [start] * len(made)
            start = at + end - len(decoder.getstate()[0])
    return beginnings
