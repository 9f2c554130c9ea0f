"""Where what is written down of common words stands (reader/store/spread.py): of each word a row for each chunk of
articles, those of eight chunks, an era, near one another, word by word; and, once all eight are sealed, one row for the
era in place of them, which is read and unpacked in half of the time.

Chunks are put together a bit in each write: first the rows of the era are written, then its chunks are marked, then
their own rows are taken away. One whose seal is broken meanwhile, or later, is not marked when it is sealed again: it
has rows of its own until all are put together anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from reader.store.connection import Store
from reader.store.packed import NOTHING, pack_bits, unpack_bits, unpack_chunks

ERA = 8  # chunks
CHUNK_BITS, WORD_BITS = 20, 20  # of the number of a chunk, and of that of a word
CHUNK, WORD = (1 << CHUNK_BITS) - 1, (1 << WORD_BITS) - 1
WHOLE = 1 << (CHUNK_BITS - 1)  # in place of the number of a chunk: all of its era
PART = 1_000  # words that are put together in one write
NEXT = (
    "SELECT chunk / ?1 FROM spread_chunk LEFT JOIN spread_together USING (chunk)"
    " GROUP BY 1 HAVING count(*) = ?1 AND min(coalesce(done, 0)) = 0 ORDER BY 1 LIMIT 1"
)
PUT = "INSERT OR REPLACE INTO spread (place, ids) VALUES (?, ?)"

Rows = Mapping[int, bytes]  # of a word: what is stored, by the place that word 0 would have


@dataclass(slots=True)
class _Joining:
    """An era that is being put together."""

    what: tuple[object, ...]  # and how: where that is another by now, it begins anew
    at: int  # so many words are done


_joining: WeakKeyDictionary[Store, _Joining] = WeakKeyDictionary()


def place_of(number: int, chunk: int) -> int:
    """Of a word in a chunk."""
    return begin_of(chunk // ERA, number) | chunk


def begin_of(era: int, number: int = 0) -> int:
    """Where what is written down of a word in an era begins."""
    return (era << WORD_BITS) + number << CHUNK_BITS


@dataclass(frozen=True, slots=True)
class Laid:
    """The chunks that are sealed, and those of them that stand in the row of their era."""

    sealed: frozenset[int]
    together: frozenset[int]

    @property
    def until(self) -> int:
        return max(self.sealed, default=-1) + 1

    @property
    def eras(self) -> range:
        return range(-(-self.until // ERA))

    def bits(self, rows: Rows, width: int) -> bytes:
        """Of a word in all chunks, `width` bytes each. Raises ValueError where that was never written so."""
        until = self.until
        return b"".join([self.bits_in(rows, era, min(until, (era + 1) * ERA), width) for era in self.eras])

    def bits_in(self, rows: Rows, era: int, until: int, width: int) -> bytes:
        """Of a word in the chunks of an era up to one of them."""
        begin, chunks = begin_of(era), range(era * ERA, until)
        marked = self.together.intersection(chunks)
        if not marked:
            stored = [rows.get(begin | chunk, NOTHING) if chunk in self.sealed else NOTHING for chunk in chunks]
            return unpack_chunks(stored, width)
        whole = unpack_bits(rows.get(begin | WHOLE, NOTHING), ERA * width)
        if len(marked) == ERA:
            return whole
        return b"".join(
            [
                whole[nth * width : (nth + 1) * width]
                if chunk in marked
                else unpack_bits(rows.get(begin | chunk, NOTHING) if chunk in self.sealed else NOTHING, width)
                for nth, chunk in enumerate(chunks)
            ]
        )


def chunks_together(store: Store) -> frozenset[int]:
    return frozenset(chunk for (chunk,) in store.rows("SELECT chunk FROM spread_together"))


def written_in(store: Store, chunk: int, width: int) -> list[tuple[str, bytes]]:
    """What is written down of a chunk, word by word. Raises ValueError where that was never written so."""
    era, nth = divmod(chunk, ERA)
    is_marked = store.value("SELECT EXISTS (SELECT 1 FROM spread_together WHERE chunk = ?)", chunk)
    low, length = (WHOLE, ERA * width) if is_marked else (chunk, width)
    start = nth * width if is_marked else 0
    sql = f"SELECT w.word, s.ids FROM spread_word w CROSS JOIN spread s WHERE s.place = ? + (w.number << {CHUNK_BITS})"
    rows = store.rows(f"{sql} ORDER BY w.number", begin_of(era) | low)
    return [(word, unpack_bits(ids, length)[start : start + width]) for word, ids in rows]


# ---- put together


def next_of(store: Store) -> int | None:
    """An era whose chunks are all sealed, and not all together."""
    era: int | None = store.value(NEXT, ERA)
    return era


def put_together(store: Store, era: int, width: int) -> None:
    """A bit of it. Inside a write."""
    seals = store.rows("SELECT chunk, seal FROM spread_chunk WHERE chunk / ? = ?", ERA, era)
    laid = Laid(frozenset(chunk for chunk, _ in seals), chunks_together(store))
    are_marked = laid.sealed <= laid.together
    what = era, tuple(seals), store.undone, are_marked
    at = known.at if (known := _joining.get(store)) and known.what == what else 0
    words = store.value("SELECT count(*) FROM spread_word")
    until = min(at + PART, words)
    if are_marked:
        store.run("DELETE FROM spread WHERE place BETWEEN ? AND ? AND place & ? = 0", *_stretch(era, at, until), WHOLE)
    else:
        store.run_many(PUT, list(_joined(store, laid, era, range(at, until), width)))
    _joining[store] = _Joining(what, until)
    if until == words:
        mark = "INSERT OR REPLACE INTO spread_together (chunk, done) VALUES (?, ?)"
        store.run_many(mark, [(chunk, are_marked) for chunk in laid.sealed])


def _joined(store: Store, laid: Laid, era: int, numbers: range, width: int) -> Iterator[tuple[int, bytes]]:
    rows: dict[int, dict[int, bytes]] = {number: {} for number in numbers}
    stretch = _stretch(era, numbers.start, numbers.stop)
    for place, ids in store.rows("SELECT place, ids FROM spread WHERE place BETWEEN ? AND ?", *stretch):
        number = place >> CHUNK_BITS & WORD
        rows[number][place - (number << CHUNK_BITS)] = ids
    for number, stored in rows.items():
        yield begin_of(era, number) | WHOLE, pack_bits(laid.bits_in(stored, era, (era + 1) * ERA, width))


def _stretch(era: int, number: int, until: int) -> tuple[int, int]:
    return begin_of(era, number), begin_of(era, until) - 1
