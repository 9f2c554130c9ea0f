"""Words of the index, and longer runs of characters, that stand in many articles, with these written down: what is said
of such words is answered by arithmetic, where the index would have to be walked through (的 stands in nearly every
article).

Articles are taken in chunks of WIDTH ids. When a chunk is full it is sealed (reader/store/sealing.py): for each spread
word, a bit for every id. Whatever touches an article of a sealed chunk breaks its seal, in the same write; what is not
sealed is asked of the index itself. So the answer is exact, whatever is sealed. With each chunk stand the days of its
articles, by which the first of many are chosen without each being looked up (days.py).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from sqlite3 import SQLITE_CORRUPT

from reader.errors import StoreDamaged
from reader.search.said import Any, But, Every, Said, Term
from reader.search.sql import PAIRS, Match, match
from reader.search.tokens import pair_phrase, pieces_without, word_of, words_walked
from reader.store.bits import Found, Spread, any_of, as_found, as_number, but, every, number_of
from reader.store.connection import SENTENCES, Store
from reader.store.days import Days, Seal, read_days
from reader.store.eras import CHUNK, CHUNK_BITS, Laid, begin_of, chunks_together
from reader.store.shares import Shares
from reader.store.texts import saying
from reader.tongue import tr

WIDTH = 4_096  # ids of a chunk
UNSEALED = 3  # chunks that may be asked of the index beside what is written down
KEPT = 32  # words whose articles are kept while nobody writes: a bit for each article
NEWEST = 400  # words of which it is kept which of the newest articles say them: a bit for each of these
LAST = 2**62
GREATEST = 2**27  # id of an article: a library of a million articles, parsed anew a hundred times
GIVEN = "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'article'), 0)"
SHORTEST = 3  # characters of a text that is looked for by pieces of it
SHORT = 8  # all of whose runs are asked for at once
LONG = 7  # also where no pair of it is common
PIECE = 4  # characters of a piece
PIECES = 2
FEW = 20  # articles that are read to tell which say it, whatever else it would take
WALKED = 1_000  # entries of a list that the index walks past in the time that reading an article takes
RUNS = 6  # of a text, that are looked for one after another in what is written down
WRITTEN = (  # of a word, in all chunks of some eras; CROSS JOIN: in this order
    f"SELECT s.place - (w.number << {CHUNK_BITS}), s.ids"
    " FROM spread_word w CROSS JOIN json_each(?2) e CROSS JOIN spread s WHERE w.word = ?1"
    f" AND s.place BETWEEN e.value + (w.number << {CHUNK_BITS}) AND e.value + (w.number << {CHUNK_BITS}) + {CHUNK}"
)
TABLES = ("spread_together", "spread_chunk", "spread_begun", "spread", "spread_word")


def look_up(store: Store, said: Said) -> Found | None:
    """All articles that say so; None where so much is not sealed that walking through the index is quicker."""
    state = _state_of(store)
    if not state.is_used():
        return None
    words = _written(store, list(_terms(said)))
    if not words and isinstance(said, Every | But):  # of several short lists the index gives what is in all at once
        return None
    return _Reader(store, state.laid, state.last, words).find(said)


def is_written(store: Store, term: Term) -> bool:
    """Whether the articles that say it are written down."""
    return bool(_written(store, [term]))


def _written(store: Store, terms: Sequence[Term]) -> frozenset[str]:
    """The words of those whose articles are written down. What few_saying will ask next is asked with them."""
    shares = _state_of(store).shares
    asked = [term.word for term in terms]
    asked += [run for term in terms if SHORTEST <= len(term.text) <= SHORT for run in shares.runs(term.text).values()]
    return frozenset(asked[: len(terms)]).intersection(shares.of(store, asked))


def last_id(store: Store) -> int:
    """The highest; 0 where there is none."""
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
    laid: Laid
    last: int  # id
    words: Collection[str]  # of those asked, the spread ones

    def find(self, said: Said) -> Found:
        match said:
            case Term(word, found, text):
                if word in self.words:
                    return self.written(word, found)
                few = few_saying(self.store, text)
                return few if few is not None else as_found(listed(self.store, found), self.last)
            case Every(parts):
                return every([self.find(part) for part in parts])
            case Any(parts):
                return any_of([self.find(part) for part in parts])
            case But(part, without):
                return but(self.find(part), self.find(without))

    def written(self, word: str, found: Match) -> Spread:
        """A word that is left out is asked again for each order of the rest, and most come again with the next key."""
        kept = _state_of(self.store).kept
        if word not in kept:
            if len(kept) >= KEPT:
                del kept[next(iter(kept))]
            kept[word] = self._read_written(word, found)
        return kept[word]

    def _read_written(self, word: str, found: Match) -> Spread:
        """What is written down in sealed chunks; the other stretches are asked of the index."""
        eras = str([begin_of(era) for era in self.laid.eras])
        spread = dict(self.store.rows(WRITTEN, word, eras))
        try:
            number = int.from_bytes(self.laid.bits(spread, WIDTH // 8), "little")
        except ValueError as error:
            raise StoreDamaged(tr(SENTENCES[SQLITE_CORRUPT], file=self.store.file)) from error
        for first, last in _unsealed(self.laid.sealed):
            between = Match(f"{found.sql} AND rowid BETWEEN ? AND ?", (*found.params, first, last), found.pairs)
            number |= (
                self._newest(word, found, first) if last == LAST else _asked(self.store, between, first)
            ) << first
        return Spread(number)

    def _newest(self, word: str, found: Match, first: int) -> int:
        """Of the articles behind the last sealed chunk only those are asked for that came since the word was asked."""
        newest = _state_of(self.store).newest
        known = newest.pop(word, None)
        if known is None or known.first > first:  # the last seal was broken
            known = _Newest(first, first)
        known.bits, known.first = known.bits >> first - known.first, first
        if (since := max(known.until, first)) <= self.last:
            # From the end: from the beginning, of each piece of the index all that it says of the word would be passed
            # over, where that is no more than four pages.
            sql = f"{found.sql} AND rowid >= ? ORDER BY rowid DESC"
            known.bits |= _asked(self.store, Match(sql, (*found.params, since), found.pairs), first)
            known.until = self.last + 1
        if len(newest) >= NEWEST:
            del newest[next(iter(newest))]
        newest[word] = known
        return known.bits


def _asked(store: Store, found: Match, first: int) -> int:
    return as_number([id - first for id in listed(store, found)])


def listed(store: Store, found: Match) -> list[int]:
    """As JSON: to fetch them row by row takes three times as long."""
    ids: list[int] = json.loads(store.value(f"SELECT json_group_array(rowid) FROM ({found.sql})", *found.params))
    return ids


def few_saying(store: Store, text: str) -> list[int] | None:
    """The articles that say a text, by reading those that say the rare pieces of it and, where these are many, the
    runs of it that are written down. None where to go through the lists of its pairs takes less."""
    if len(text) < SHORTEST:
        return None
    pairs = words_walked(text)
    common = shares_of(store, pairs)
    if not common and len(text) < LONG:
        return None
    pieces = pieces_without(text, [pair in common for pair in pairs], PIECE)[:PIECES]
    found: Found | None = None
    if pieces:
        saying_all = Match(PAIRS, (" AND ".join(map(pair_phrase, pieces)),), True)
        if common:
            found = listed(store, saying_all)
        else:
            found = [id for (id,) in store.rows(f"{PAIRS} LIMIT ?", *saying_all.params, FEW + 1)]
        if len(found) <= FEW:
            return saying(store, found, text)
    state = _state_of(store)
    if not common or not state.is_used():
        return None
    found = _saying_runs(store, state, text, found)
    readable = max(FEW, round(sum(common.values()) * state.last / WALKED))
    if found is None or number_of(found) > readable:
        return None
    return saying(store, found.ids() if isinstance(found, Spread) else found, text)


def _saying_runs(store: Store, state: _State, text: str, found: Found | None) -> Found | None:
    """Of some articles (None: of all) those that say the longest runs of a text that are written down."""
    runs = _longest_runs(store, text)
    reader = _Reader(store, state.laid, state.last, ())
    for run in sorted(runs, key=len, reverse=True)[:RUNS]:
        bits = reader.written(word_of(run), match((run,)))
        found = bits if found is None else every([found, bits])
        if number_of(found) <= FEW:
            break
    return found


def _longest_runs(store: Store, text: str) -> list[str]:
    """Of a text, that are written down, and are no part of another such."""
    shares = _state_of(store).shares
    runs = shares.runs(text)
    known = shares.of(store, runs.values())
    longest, reached, begun = list[str](), 0, -1
    for (at, end), run in runs.items():  # of those that begin at a place the longest first
        if at > begun and end > reached and run in known:
            longest.append(text[at:end])
            begun, reached = at, end
    return longest


def shares_of(store: Store, words: Iterable[str]) -> dict[str, float]:
    """Those of some words that are spread, and in what share of all articles they stand, about."""
    return _state_of(store).shares.of(store, words)


def days_of(store: Store) -> Days:
    """About when the articles were printed."""
    return _state_of(store).days(store)


def warm(store: Store) -> None:
    """Read what the first search would read: the days of 100,000 articles in 7 ms, words that are spread in 5."""
    state = _state_of(store)
    state.days(store)
    state.shares.read_marks(store)


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


# ---- of a moment


@dataclass(slots=True)
class _Newest:
    """Of the articles that came last, those that say a word."""

    first: int  # id of the lowest bit
    until: int  # what is before it is told
    bits: int = 0


@dataclass(slots=True)
class _State:
    """What is written down at a moment. Words and days are asked when they are first wanted; they are asked again only
    where a seal that they were told under was broken."""

    seals: list[Seal]  # of each sealed chunk: another one when it was broken and put on again
    laid: Laid
    last: int  # id
    changed: tuple[object, ...] = ()  # what was found of articles up to there is so while this is the same
    shares: Shares = field(default_factory=Shares)
    known_days: Days | None = None  # of these seals, or of some before
    kept: dict[str, Spread] = field(default_factory=dict)  # words that were asked
    newest: dict[str, _Newest] = field(default_factory=dict)  # the same

    def is_used(self) -> bool:
        """Else so much is not sealed that walking through the index is quicker."""
        return bool(self.seals) and self.last <= (len(self.seals) + UNSEALED) * WIDTH

    def days(self, store: Store) -> Days:
        """About when the articles were printed."""
        if self.known_days is None or self.known_days.seals != self.seals:
            self.known_days = read_days(store, self.seals, WIDTH, self.known_days)
        return self.known_days


def _state_of(store: Store) -> _State:
    """Asked several times in a search, and for each key that is typed; a moment ends with whatever anybody writes."""
    moment = store.moment()
    known = store.kept.get(__name__)
    before: _State | None = known[1] if known else None
    if known and before and known[0] == moment:
        return before
    seals: list[Seal] = store.rows("SELECT chunk, seal FROM spread_chunk ORDER BY chunk")
    laid = Laid(frozenset(chunk for chunk, _ in seals), chunks_together(store))
    # What this connection wrote itself may be undone, and other articles then get the same ids.
    changed = (store.value("SELECT number FROM spread_changed"), *moment[1:])
    state = _State(seals, laid, greatest_id(store), changed)
    # Which words are spread is chosen anew only after all seals were broken, and no seal comes twice.
    if before is not None and not frozenset(seals).isdisjoint(before.seals):
        state.shares = before.shares
        state.known_days = before.known_days
    if before is not None and changed == before.changed and changed[0]:
        state.newest = before.newest
    store.kept[__name__] = moment, state
    return state


# ---- kept in step


def touch(store: Store, ids: Collection[int], are_new: bool = False) -> None:
    """Articles come or go: break the seals of their chunks. `are_new`: they come behind all others. Inside the same
    write."""
    chunks = [(chunk,) for chunk in {id // WIDTH for id in ids}]
    for table in ("spread_chunk", "spread_begun"):
        store.run_many(f"DELETE FROM {table} WHERE chunk = ?", chunks)
    if not are_new:
        store.run("INSERT OR REPLACE INTO spread_changed (one) VALUES (1)")


def forget(store: Store) -> None:
    """The index is made anew. Inside a write."""
    for table in TABLES:
        store.run(f"DELETE FROM {table}")
    touch(store, ())


def is_made(store: Store) -> bool:
    return bool(store.value("SELECT EXISTS (SELECT 1 FROM spread_word)"))


def is_sealed(store: Store, id: int) -> bool:
    """Whether the chunk of an article is."""
    return bool(store.value("SELECT EXISTS (SELECT 1 FROM spread_chunk WHERE chunk = ?)", id // WIDTH))


def unsealed_chunks(store: Store, until: int) -> list[int]:
    """Of the chunks whose ids all are `until` or less."""
    sealed = {chunk for (chunk,) in store.rows("SELECT chunk FROM spread_chunk")}
    return [chunk for chunk in range((until + 1) // WIDTH) if chunk not in sealed]
