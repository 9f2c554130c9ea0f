"""Which words of the index, and longer runs of characters, are written down (reader/store/spread.py): words in, in what
share of all articles they stand out, asked of the library when it is first wanted.

A long term has hundreds of runs, hardly one of which is written down. From the second search on a mark for each word
that is, kept under a number that is made of it, tells of nearly all others that they are not.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import repeat

from reader.search.runs import LONGEST
from reader.search.tokens import word_of
from reader.store.connection import Store

KEPT = 5_000  # words of which it is kept
MARKS = 1 << 18  # of 13,000 words: one in twenty of the others has the mark of one of them
SOME = "SELECT word, share FROM spread_word WHERE word IN (SELECT value FROM json_each(?))"
EVERY = "SELECT json_group_array(word) FROM spread_word"  # row by row they take three times as long

Run = tuple[int, int]  # where it begins and ends in a text


class Shares:
    """Good for as long as no other words are chosen."""

    def __init__(self) -> None:
        self._known: dict[str, float] = {}  # words that were asked; 0: is not written down
        self._marks = b""  # nothing: they were not read yet

    def of(self, store: Store, words: Iterable[str]) -> dict[str, float]:
        """Of those words that are written down."""
        known, asked = self._known, self._marked(words)
        if missing := [word for word in asked if word not in known]:
            if known and not self._marks:
                self.read_marks(store)
                return self.of(store, asked)
            if len(known) > KEPT:
                known.clear()
                missing = asked
            told = store.rows(SOME, json.dumps(missing))  # before anything is said of them: it may be broken off
            known |= dict.fromkeys(missing, 0.0)
            known |= dict(told)
        return {word: share for word in asked if (share := known[word])}

    def runs(self, text: str) -> dict[Run, str]:
        """The runs of a text that may be written down, of those that begin at a place the longest first: each as the
        word that it is there. Of a run that is, each part of two characters or more is, too."""
        word, last = word_of(text), len(text) - 1
        found: list[Run] = []
        starts: Sequence[int] = range(last)
        for length in range(2, LONGEST + 1):
            marked = frozenset(self._marked([word[at : at + length] for at in starts]))
            starts = [at for at in starts if word[at : at + length] in marked]
            found += [(at, at + length) for at in starts]
            among = frozenset(starts)
            starts = [at for at in starts if at + 1 in among]
            if not starts:
                break
        found.sort(key=_place)
        return {(at, end): word[at:end] for at, end in found}

    def read_marks(self, store: Store) -> None:
        words: list[str] = json.loads(store.value(EVERY))
        marks = bytearray(MARKS)
        deque(map(marks.__setitem__, [hash(word) % MARKS for word in words], repeat(1)), maxlen=0)
        self._marks = bytes(marks)

    def _marked(self, words: Iterable[str]) -> list[str]:
        """Those that may be written down."""
        marks = self._marks
        return [word for word in words if marks[hash(word) % MARKS]] if marks else list(words)


def _place(run: Run) -> tuple[int, int]:
    return run[0], -run[1]
