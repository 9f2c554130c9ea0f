"""The nouns of taking in many files: a file as it was seen, what came of it, how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was found or read: the same again has the same content."""

    path: Path
    size: int  # bytes
    mtime: int  # ns


class ArrivalState(StrEnum):
    WAITING = "waiting"
    TAKEN = "taken"
    KNOWN = "known"  # its content was there already
    FAILED = "failed"
    REMOVED = "removed"  # its content was taken out of the library, and nobody asked for it


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that is to be taken in, or what came of it."""

    path: Path
    state: ArrivalState
    articles: int = 0
    doubtful: int = 0  # articles whose heads are to be looked at
    reason: str = ""  # why it was not taken in, a sentence
    source: int = 0  # source id


@dataclass(frozen=True, slots=True)
class Tally:
    """Files of a run of taking in, by what came of them; and what is in those that were taken."""

    waiting: int = 0
    taken: int = 0
    known: int = 0  # also what was taken out of the library, and nobody asked for
    failed: int = 0
    articles: int = 0
    doubtful: int = 0  # files with a doubtful article

    @property
    def done(self) -> int:
        return self.taken + self.known + self.failed

    @property
    def total(self) -> int:
        return self.waiting + self.done
