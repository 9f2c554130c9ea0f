"""Chunks of articles sealed: for each spread word (reader/store/spread.py) a bit for every id is written down, and the
day of each. A bit of it in each write, so that no other write waits long.

First it is told from some articles which words are spread; then the articles of a chunk are read, some at a time; then
what they say is written down. Whatever touches an article of the chunk meanwhile takes away its mark that it was begun,
in the same write, and it is begun anew. A chunk that is filled in one go is begun with its first article: what they say
is gathered as they come in, and not read again.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from reader.search.runs import Parts, Sought, is_comparable, joined, longer_runs, words_in
from reader.search.tokens import MARKS, word_of
from reader.store import spread
from reader.store.blocks import fold_parts, parts_of
from reader.store.connection import Store
from reader.store.days import DAY, ISO, UNDATED
from reader.store.eras import PUT, place_of
from reader.store.packed import pack_bits

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHARE = 0.02  # of all articles: a word of the index that stands in so many is spread
LONGER = 0.02  # the same of three characters and more
SAMPLE = 1_000  # articles from which that is told
READ = 100  # of these, in one write
SAID = 1_500_000  # characters of them all: of long articles fewer are read
FEWEST = 5  # of them that say a word that is spread: of forty long ones, one alone says most
STRIDE = 10  # each part of the library is among the first of so many of them
MOST = 30_000  # words that are spread: books, or few articles, have hundreds of thousands in common
BYTE = 8  # articles
GATHERED = 32 * BYTE  # articles of a chunk that are read in one write
HELD = 500_000  # characters of such as came in: of long articles fewer are gathered together
PART = 3_000  # words that are written down in one write
BEGIN = "INSERT OR REPLACE INTO spread_begun (chunk) VALUES (?) RETURNING seal"


@dataclass(slots=True)
class _Choice:
    """Which words are spread: some articles are read first, then their runs are counted, length by length."""

    ids: list[int]  # still to be read
    texts: list[str] = field(default_factory=list)
    said: int = 0  # characters
    times: Counter[str] = field(default_factory=Counter)  # in how many of them a word stands
    longer: Iterator[dict[str, int]] | None = None
    chosen: bool = False  # none


@dataclass(slots=True)
class _Begun:
    """A chunk that is being sealed."""

    chunk: int
    seal: int
    undone: int  # writes: what was read in one of these is not there any more
    words: list[str]
    sought: Sought
    coming: dict[int, Parts] | None = None  # what came in and is still to be gathered; None: articles are read
    held: int = 0  # characters of that
    last: int = -1  # id that came in
    at: int = 0  # so many of its articles are read
    stands: list[NDArray[Any]] = field(default_factory=list)
    rows: list[bytes] = field(default_factory=list)  # the bits of each word
    written: int = 0  # so many words are written down

    @property
    def until(self) -> int:
        """So many of its articles are read after the next step."""
        return min(self.at + GATHERED, spread.WIDTH)


_choices: WeakKeyDictionary[Store, _Choice] = WeakKeyDictionary()
_begun: WeakKeyDictionary[Store, _Begun] = WeakKeyDictionary()
_filling: WeakKeyDictionary[Store, _Begun] = WeakKeyDictionary()  # the chunk that articles come in to


def seal(store: Store, chunk: int) -> None:
    """Inside a write, when all articles of the chunk are in the index."""
    while not go_on_sealing(store, chunk):
        pass


def next_of(store: Store, chunks: Sequence[int]) -> int:
    """Which of some chunks to go on with: one that was begun, if nobody touched it since, else the last. Where all
    files are parsed anew, which goes from the first on, an earlier one is touched with each, and would be begun each
    time. One that another process has begun comes after the others: both would begin it again and again."""
    for kept in (_begun, _filling):
        if (begun := kept.get(store)) and begun.chunk in chunks and _stands(store, begun):
            return begun.chunk
    others = {chunk for (chunk,) in store.rows("SELECT chunk FROM spread_begun")}
    return ([chunk for chunk in chunks if chunk not in others] or chunks)[-1]


def go_on_sealing(store: Store, chunk: int) -> bool:
    """A bit of it; whether it is sealed now. Inside a write."""
    # Where no word is common, none is written down: to choose again and again would never end.
    if not spread.is_made(store):
        if not ((choice := _choices.get(store)) and choice.chosen):
            _go_on_choosing(store)
            return False
    else:
        _choices.pop(store, None)
    begun = _begun.get(store)
    if begun is None or begun.chunk != chunk or not _stands(store, begun):
        filled = _filling_of(store, chunk)
        _begun[store] = filled or _begin(store, chunk)
        if filled:
            del _filling[store]
    elif begun.at < spread.WIDTH:
        _read_some(store, begun, begun.until)
    else:
        if not begun.rows:
            _turn(begun)
        _write_some(store, begun)
        if begun.written >= len(begun.words):
            del _begun[store]
            _choices.pop(store, None)  # where none is common, it is looked again before the next one is sealed
            store.run("DELETE FROM spread_begun WHERE chunk = ?", chunk)
            store.run("INSERT INTO spread_chunk (chunk, days) VALUES (?, ?)", chunk, _read_days(store, chunk))
            return True
    return False


# ---- which words


def _go_on_choosing(store: Store) -> None:
    choice = _choices.get(store)
    if choice is None:
        # None where all were taken out while the index is being made anew.
        first, last = store.row("SELECT coalesce(min(id), 1), coalesce(max(id), 0) FROM article")
        ids = range(first, last + 1, max(1, (last - first) // SAMPLE))
        choice = _choices[store] = _Choice([id for nth in range(STRIDE) for id in ids[nth::STRIDE]])
    if choice.ids:
        _read_sample(store, choice)
    elif choice.longer is None:
        choice.longer = _keep_common(choice)
    elif (runs := next(choice.longer, None)) is not None:
        choice.times.update({word_of(run): often for run, often in runs.items()})
    elif not choice.times:
        choice.chosen = True
    else:
        del _choices[store]
        spread.forget(store)  # chunks that were sealed while no word was common say nothing of these
        told = enumerate(sorted(choice.times.most_common(MOST)))
        chosen = ((word, often / len(choice.texts), number) for number, (word, often) in told)
        store.run_many("INSERT INTO spread_word (word, share, number) VALUES (?, ?, ?)", chosen)


def _read_sample(store: Store, choice: _Choice) -> None:
    ids, choice.ids = choice.ids[:READ], choice.ids[READ:]
    for _, parts in _folded(store, "article IN (SELECT value FROM json_each(?))", json.dumps(ids)):
        choice.texts.append(joined(parts))
        choice.times.update(words_in(parts))
        choice.said += len(choice.texts[-1])
        if choice.said >= SAID:
            choice.ids = []
            break


def _keep_common(choice: _Choice) -> Iterator[dict[str, int]]:
    """Of the words those that are spread; and the longer runs, which are counted one length after another."""
    number = len(choice.texts)
    fewest = min(FEWEST, number / 2 + 1)
    least, least_longer = max(SHARE * number, fewest), max(LONGER * number, fewest)
    lowest = min(least, least_longer)
    times = {word: often for word, often in choice.times.items() if often >= lowest and is_comparable(word)}
    pairs = [word for word, often in times.items() if often >= least_longer and len(word) == 2 and word[0] not in MARKS]
    choice.times = Counter({word: often for word, often in times.items() if often >= least})
    return longer_runs(choice.texts, pairs, least_longer)


# ---- while articles come in


def go_along(store: Store, articles: Sequence[tuple[int, Parts]]) -> list[int]:
    """Inside the write that puts them in: gather what they say, where they begin a chunk or go on with it. The ids of
    the others, whose chunks are to be touched."""
    others: list[int] = []
    for chunk, of_chunk in groupby(articles, lambda article: article[0] // spread.WIDTH):
        parts = dict(of_chunk)
        if not _go_along(store, chunk, parts):
            others += parts
    return others


def _go_along(store: Store, chunk: int, parts: dict[int, Parts]) -> bool:
    filling = _filling_of(store, chunk)
    if filling is None and spread.is_made(store) and _is_empty_but_for(store, chunk, parts):
        filling = _begin_filling(store, chunk)
    if filling is None or filling.coming is None or min(parts) <= filling.last:
        return False
    filling.coming |= parts
    filling.held += sum(map(len, chain.from_iterable(chain.from_iterable(parts.values()))))
    filling.last = max(parts)
    came = filling.last + 1 - chunk * spread.WIDTH
    while filling.at < filling.until <= came:
        _read_some(store, filling, filling.until)
    if filling.held > HELD and (some := came // BYTE * BYTE) > filling.at:
        _read_some(store, filling, some)
    return True


def _filling_of(store: Store, chunk: int) -> _Begun | None:
    filling = _filling.get(store)
    return filling if filling and filling.chunk == chunk and _stands(store, filling) else None


def _begin_filling(store: Store, chunk: int) -> _Begun:
    """The one before, which is full now, is the next to be sealed."""
    full, begun = _filling.get(store), _begun.get(store)
    filling = _begin(store, chunk)
    if full and not (begun and _stands(store, begun)):
        _begun[store] = full
    filling.coming = {}
    _filling[store] = filling
    return filling


def _is_empty_but_for(store: Store, chunk: int, parts: dict[int, Parts]) -> bool:
    first, last = chunk * spread.WIDTH, (chunk + 1) * spread.WIDTH - 1
    sql = "SELECT count(*) FROM (SELECT 1 FROM article WHERE id BETWEEN ? AND ? LIMIT ?)"
    return bool(store.value(sql, first, last, len(parts) + 1) == len(parts))


# ---- one chunk


def _begin(store: Store, chunk: int) -> _Begun:
    store.run("DELETE FROM spread_chunk WHERE chunk = ?", chunk)
    seal: int = store.value(BEGIN, chunk)
    words = [word for (word,) in store.rows("SELECT word FROM spread_word ORDER BY number")]
    known = [begun for kept in (_begun, _filling) if (begun := kept.get(store)) and begun.words == words]
    return _Begun(chunk, seal, store.undone, words, known[0].sought if known else Sought(words))


def _stands(store: Store, begun: _Begun) -> bool:
    """Whether nobody touched its articles since, and what was read of it is there."""
    sql = "SELECT EXISTS (SELECT 1 FROM spread_begun WHERE chunk = ? AND seal = ?)"
    return begun.undone == store.undone and bool(store.value(sql, begun.chunk, begun.seal))


def _read_some(store: Store, begun: _Begun, until: int) -> None:
    width, first = until - begun.at, begun.chunk * spread.WIDTH + begun.at
    if (coming := begun.coming) is None:
        articles = _folded(store, "article BETWEEN ? AND ?", first, first + width - 1)
    else:
        articles = ((id, coming.pop(id)) for id in range(first, first + width) if id in coming)
        begun.held = 0
    begun.stands.append(begun.sought.gather(((id - first, parts) for id, parts in articles), width))
    begun.at += width


def _turn(begun: _Begun) -> None:
    """What was read is in order of articles; what is written, of words."""
    import numpy as np

    begun.rows = [row.tobytes() for row in np.ascontiguousarray(np.concatenate(begun.stands).T)]
    begun.stands.clear()


def _write_some(store: Store, begun: _Begun) -> None:
    until = begun.written + PART
    some = enumerate(begun.rows[begun.written : until], begun.written)
    store.run_many(PUT, ((place_of(number, begun.chunk), pack_bits(bits)) for number, bits in some))
    begun.written = until


def _folded(store: Store, where: str, *params: Any) -> Iterator[tuple[int, Parts]]:
    """Articles, folded as the index has them."""
    return ((id, fold_parts(parts)) for id, parts in parts_of(store, where, *params))


def _read_days(store: Store, chunk: int) -> bytes:
    """Of each id of a chunk, as a number (20221118); nothing where there is one that no such number stands for."""
    first = chunk * spread.WIDTH
    days = array("I", bytes(DAY * spread.WIDTH))
    sql = "SELECT a.id, p.date FROM article a CROSS JOIN page p ON p.id = a.page WHERE a.id BETWEEN ? AND ?"
    for id, day in store.rows(sql, first, first + spread.WIDTH - 1):
        if day and not ISO.fullmatch(day):
            return b""
        days[id - first] = int(day.replace("-", "")) if day else UNDATED
    return days.tobytes()
