"""Words that stand in many articles, with the articles they stand in written down: what is said of such words is
answered by arithmetic, where the index would have to be walked through (的 stands in nearly every article).

Articles are taken in chunks of WIDTH ids. When a chunk is full it is sealed: for each spread word, a bit for every id.
Whatever touches an article of a sealed chunk breaks its seal, in the same write; what is not sealed is asked of the
index itself. So the answer is exact, whatever is sealed. With each chunk stand the days of its articles, by which the
first of many are chosen without each being looked up.
"""

from __future__ import annotations

import json
import re
from array import array
from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain, compress, repeat
from operator import and_, itemgetter, or_, sub
from sqlite3 import SQLITE_CORRUPT
from sys import byteorder
from weakref import WeakKeyDictionary

from reader.errors import StoreDamaged
from reader.model import Kind
from reader.search import fold
from reader.search.said import Any, But, Every, Said, Term
from reader.search.sql import CHARACTERS, PAIRS, Match
from reader.search.tokens import is_spreadable, pair_phrase, pieces_without, stands_in_pairs, words_of, words_walked
from reader.store.blocks import parts_of
from reader.store.connection import SENTENCES, Store
from reader.store.texts import saying
from reader.tongue import tr

WIDTH = 4_096  # ids of a chunk
SHARE = 0.1  # of all articles: a word that stands in so many is spread
SAMPLE = 400  # articles from which that is told; and, about, on what day the first of many are
PART = 300  # words that are written down in one write
UNSEALED = 3  # chunks that may be asked of the index beside what is written down
KEPT = 32  # words whose articles are kept while nobody writes: a bit for each article
LAST = 2**62
GREATEST = 2**27  # id of an article: a library of a million articles, parsed anew a hundred times
GIVEN = "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'article'), 0)"
UNDATED = 0
SHORTEST = 3  # characters of a text that is looked for by pieces of it
LONG = 7  # also where no pair of it is common
PIECE = 4  # characters of a piece
PIECES = 2
FEW = 20  # articles that are read to tell which say it
ZERO, ONE = b"0", ord("1")
FLAGS = bytes(code == ONE for code in range(256))  # digit -> flag
SCATTERED = 32  # where more than one of so many is asked for, to write down a byte for each is quicker
DENSE = 8  # where one of so many is found, all are gone through one after another
DAY = array("I").itemsize
ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TABLES = ("spread_chunk", "spread", "spread_word")


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
        digits = bin(self.number)
        last, places, at = len(digits) - 1, list[int](), digits.rfind("1", 2)
        while at >= 0:
            places.append(last - at)
            at = digits.rfind("1", 2, at)
        return places

    def among(self, ids: Sequence[int]) -> list[int]:
        """Those of the ids that are found."""
        if SCATTERED * len(ids) > self.number.bit_length():
            flags = self.flags().ljust(max(ids) + 1, b"\0")
            return list(compress(ids, values_at(flags, ids)))
        bits = self.number.to_bytes(self.number.bit_length() // 8 + 1, "little")
        length = len(bits)
        return [id for id in ids if id >> 3 < length and bits[id >> 3] >> (id & 7) & 1]


Found = Spread | list[int]


def number_of(found: Found) -> int:
    return found.count if isinstance(found, Spread) else len(found)


# ---- asked


def look_up(store: Store, said: Said) -> Found | None:
    """All articles that say so; None where so much is not sealed that walking through the index is quicker."""
    state = _state_of(store)
    if not state.sealed or state.last > (len(state.sealed) + UNSEALED) * WIDTH:
        return None
    words = {term.word for term in _terms(said)} & state.words(store)
    if not words and isinstance(said, Every | But):  # of several short lists the index gives what is in all at once
        return None
    return _Reader(store, state.sealed, state.last, words).find(said)


def last_id(store: Store) -> int:
    """The highest there is; 0 where there is none."""
    return _state_of(store).last


def greatest_id(store: Store) -> int:
    """Of an article; 0 where there is none. Raises StoreDamaged on one that was never given: something is kept for
    every id up to it, and one bit lost on a bad disk would fill the memory, or take hours."""
    greatest: int
    greatest, given = store.row(f"SELECT coalesce(max(id), 0), {GIVEN} FROM article")
    if greatest > min(given, GREATEST):
        raise StoreDamaged(tr(SENTENCES[SQLITE_CORRUPT], file=store.file))
    return greatest


@dataclass(frozen=True, slots=True)
class _Reader:
    store: Store
    sealed: frozenset[int]
    last: int  # id
    words: Collection[str]  # of those asked, the spread ones

    @property
    def until(self) -> int:
        return max(self.sealed) + 1

    def find(self, said: Said) -> Found:
        match said:
            case Term(word, found, text):
                if word in self.words:
                    return self._written(word, found)
                few = few_saying(self.store, text)
                return listed(self.store, found) if few is None else few
            case Every(parts):
                return every([self.find(part) for part in parts])
            case Any(parts):
                return _any([self.find(part) for part in parts])
            case But(part, without):
                return but(self.find(part), self.find(without))

    def _written(self, word: str, found: Match) -> Spread:
        """A word that is left out is asked again for each order of the rest, and most come again with the next key."""
        kept = _state_of(self.store).kept
        if word not in kept:
            if len(kept) >= KEPT:
                del kept[next(iter(kept))]
            kept[word] = self._read_written(word, found)
        return kept[word]

    def _read_written(self, word: str, found: Match) -> Spread:
        """What is written down in sealed chunks; the other stretches are asked of the index."""
        length, spread = WIDTH // 8, dict(self.store.rows("SELECT chunk, ids FROM spread WHERE word = ?", word))
        nothing = bytes(length)
        chunks = [spread.get(chunk, nothing) if chunk in self.sealed else nothing for chunk in range(self.until)]
        number = int.from_bytes(b"".join([ids if len(ids) == length else _bits(ids) for ids in chunks]), "little")
        for first, last in _unsealed(self.sealed):
            if first > self.last:
                continue
            between = Match(f"{found.sql} AND rowid BETWEEN ? AND ?", (*found.params, first, last), found.pairs)
            number |= as_number(listed(self.store, between))
        return Spread(number)


def listed(store: Store, found: Match) -> list[int]:
    """As JSON: to fetch them row by row takes three times as long."""
    ids: list[int] = json.loads(store.value(f"SELECT json_group_array(rowid) FROM ({found.sql})", *found.params))
    return ids


def few_saying(store: Store, text: str) -> list[int] | None:
    """The articles that say a text, by reading those that say the rare pieces of it: to go through the lists of its
    common pairs takes longer. None where it holds none and is not long, or nothing else, or more must be read."""
    if len(text) < SHORTEST:
        return None
    pairs = words_walked(text)
    common = spread_words(store, pairs)
    if not common and len(text) < LONG:
        return None
    pieces = pieces_without(text, [pair in common for pair in pairs], PIECE)[:PIECES]
    if not pieces:
        return None
    ids = [id for (id,) in store.rows(f"{PAIRS} LIMIT ?", " AND ".join(map(pair_phrase, pieces)), FEW + 1)]
    return None if len(ids) > FEW else saying(store, ids, text)


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


def _any(parts: Sequence[Found]) -> Found:
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


def as_number(ids: Sequence[int]) -> int:
    last = max(ids, default=0)
    if DENSE * len(ids) > last:
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


def spread_words(store: Store, words: Iterable[str]) -> frozenset[str]:
    """Those of some words of the index that are spread."""
    return _state_of(store).words(store).intersection(words)


def days_of(store: Store) -> tuple[Sequence[int], frozenset[int]]:
    """The day of every id, and the chunks for which it holds."""
    return _state_of(store).days(store)


def _terms(said: Said) -> Iterator[Term]:
    match said:
        case Term():
            yield said
        case Every(parts) | Any(parts):
            for part in parts:
                yield from _terms(part)
        case But(part, without):
            yield from _terms(part)
            yield from _terms(without)


def _unsealed(sealed: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Between sealed chunks, and after the last."""
    first = 0
    for chunk in sorted(sealed):
        if chunk > first:
            yield first * WIDTH, chunk * WIDTH - 1
        first = chunk + 1
    yield first * WIDTH, LAST


def _sealed(store: Store) -> list[tuple[int, int]]:
    """Each sealed chunk with its seal: another one when it was broken and put on again."""
    return store.rows("SELECT chunk, seal FROM spread_chunk ORDER BY chunk")


# ---- of a moment


@dataclass(slots=True)
class _State:
    """What is written down at a moment. Words and days are read when they are first asked for; they are read again only
    where a seal that they were read under was broken."""

    moment: tuple[int, int, int]
    seals: list[tuple[int, int]]
    sealed: frozenset[int]
    last: int  # id
    known_words: frozenset[str] | None = None
    known_days: tuple[array[int], frozenset[int]] | None = None
    kept: dict[str, Spread] = field(default_factory=dict)  # words that were asked

    def words(self, store: Store) -> frozenset[str]:
        """All that are spread."""
        if self.known_words is None:
            self.known_words = frozenset(word for (word,) in store.rows("SELECT word FROM spread_word"))
        return self.known_words

    def days(self, store: Store) -> tuple[array[int], frozenset[int]]:
        """The day of every id, and the chunks for which it holds."""
        if self.known_days is None:
            days = array("I", bytes(DAY * WIDTH * (self.seals[-1][0] + 1 if self.seals else 0)))
            told = store.rows("SELECT chunk, days FROM spread_chunk WHERE days <> x''")
            for chunk, of_chunk in told:
                days[chunk * WIDTH : (chunk + 1) * WIDTH] = array("I", of_chunk)
            self.known_days = days, frozenset(chunk for chunk, _ in told)
        return self.known_days


_states: WeakKeyDictionary[Store, _State] = WeakKeyDictionary()


def _state_of(store: Store) -> _State:
    """Asked several times in a search, and for each key that is typed; a moment ends with whatever anybody writes."""
    moment = store.moment()
    before = _states.get(store)
    if before is not None and before.moment == moment:
        return before
    seals = _sealed(store)
    state = _State(moment, seals, frozenset(chunk for chunk, _ in seals), greatest_id(store))
    # Which words are spread is told anew only after all seals were broken, and no seal comes twice.
    if before is not None and not frozenset(seals).isdisjoint(before.seals):
        state.known_words = before.known_words
        state.known_days = before.known_days if seals == before.seals else None
    _states[store] = state
    return state


# ---- kept in step


def touch(store: Store, ids: Iterable[int]) -> None:
    """Articles come or go: break the seals of their chunks. Inside the same write."""
    chunks = {id // WIDTH for id in ids}
    if (begun := _begun.get(store)) is not None and begun.chunk in chunks:
        del _begun[store]
    store.run_many("DELETE FROM spread_chunk WHERE chunk = ?", ((chunk,) for chunk in chunks))


def forget(store: Store) -> None:
    """The index is made anew. Inside a write."""
    _begun.pop(store, None)
    for table in TABLES:
        store.run(f"DELETE FROM {table}")


def is_made(store: Store) -> bool:
    return bool(store.value("SELECT EXISTS (SELECT 1 FROM spread_word)"))


def is_sealed(store: Store, id: int) -> bool:
    """Whether the chunk of an article is."""
    return bool(store.value("SELECT EXISTS (SELECT 1 FROM spread_chunk WHERE chunk = ?)", id // WIDTH))


def unsealed_chunks(store: Store, until: int) -> list[int]:
    """Of the chunks whose ids all are `until` or less."""
    sealed = {chunk for chunk, _ in _sealed(store)}
    return [chunk for chunk in range((until + 1) // WIDTH) if chunk not in sealed]


def seal(store: Store, chunk: int) -> None:
    """Inside a write, when all articles of the chunk are in the index."""
    while not go_on_sealing(store, chunk):
        pass


def go_on_sealing(store: Store, chunk: int) -> bool:
    """Write some words more of it down; whether it is sealed now. All in one write is a second for which every other
    one waits."""
    if not is_made(store):
        store.run_many("INSERT INTO spread_word (word) VALUES (?)", ((word,) for word in _common_words(store)))
    first, last = chunk * WIDTH, chunk * WIDTH + WIDTH - 1
    written, begun = _written(store), _begun.get(store)
    if begun is None or (begun.chunk, begun.written) != (chunk, written):
        store.run("DELETE FROM spread_chunk WHERE chunk = ?", chunk)
        begun = _Begun(chunk, written, [word for (word,) in store.rows("SELECT word FROM spread_word")])
    words, begun.words = begun.words[:PART], begun.words[PART:]
    store.run_many(
        "INSERT OR REPLACE INTO spread (word, chunk, ids) VALUES (?, ?, ?)",
        ((word, chunk, _shortest(_saying(store, word, first, last), first)) for word in words),
    )
    if begun.words:
        _begun[store] = begun
        return False
    _begun.pop(store, None)
    store.run("INSERT INTO spread_chunk (chunk, days) VALUES (?, ?)", chunk, _read_days(store, first, last))
    return True


@dataclass(slots=True)
class _Begun:
    """A chunk that is being sealed. It is begun anew after a write of another connection, or one that was undone."""

    chunk: int
    written: tuple[int, int]
    words: list[str]  # still to be written down


_begun: WeakKeyDictionary[Store, _Begun] = WeakKeyDictionary()


def _written(store: Store) -> tuple[int, int]:
    """The same while no other connection has written, and nothing that this one wrote was undone."""
    return store.value("PRAGMA data_version"), store.undone


def _saying(store: Store, word: str, first: int, last: int) -> list[int]:
    table = PAIRS if stands_in_pairs(word) else CHARACTERS
    return listed(store, Match(f"{table} AND rowid BETWEEN ? AND ?", (f'"{word}"', first, last), False))


def _common_words(store: Store) -> list[str]:
    """The words of the index that stand in a SHARE or more of some articles from all over the library."""
    first, last = store.row("SELECT min(id), max(id) FROM article")
    step = max(1, (last - first) // SAMPLE)
    articles: dict[int, tuple[list[str], list[str], list[str]]] = {}
    for article, parts in parts_of(store, "article % ? = 0", step):
        for head, kind, text in parts:
            place = 2 if head and kind is Kind.HEADLINE else int(head)
            articles.setdefault(article, ([], [], []))[place].append(fold(text))
    times: Counter[str] = Counter()
    for placed in articles.values():
        times.update(set(chain.from_iterable(map(str.split, words_of(*placed).columns))))
    return sorted(word for word, often in times.items() if often >= SHARE * len(articles) and is_spreadable(word))


def _shortest(ids: Sequence[int], first: int) -> bytes:
    """A bit for each of the chunk, or numbers in order."""
    if 2 * len(ids) < WIDTH // 8:
        return _in_order(array("H", [id - first for id in ids])).tobytes()
    return _number_of(WIDTH, map(sub, ids, repeat(first))).to_bytes(WIDTH // 8, "little")


def _bits(packed: bytes) -> bytes:
    bits = bytearray(WIDTH // 8)
    for id in _in_order(array("H", packed)):
        bits[id >> 3] |= 1 << (id & 7)
    return bytes(bits)


def _in_order(numbers: array[int]) -> array[int]:
    """Little-endian on every machine."""
    if byteorder == "big":
        numbers = array("H", numbers)
        numbers.byteswap()
    return numbers


# ---- days


def _read_days(store: Store, first: int, last: int) -> bytes:
    """Of each id of a chunk, as a number (20221118); nothing where there is one that no such number stands for."""
    days = array("I", bytes(DAY * WIDTH))
    sql = "SELECT a.id, p.date FROM article a CROSS JOIN page p ON p.id = a.page WHERE a.id BETWEEN ? AND ?"
    for id, day in store.rows(sql, first, last):
        if day and not ISO.fullmatch(day):
            return b""
        days[id - first] = int(day.replace("-", "")) if day else UNDATED
    return days.tobytes()
