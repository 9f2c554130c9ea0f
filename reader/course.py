"""A long work and whoever asked for it: it tells how far it is, and hears that it is to stop, which undoes it whole.

No Qt, no threads: what asks gives two functions, which may have to be called from elsewhere.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from reader.errors import Stopped
from reader.pace import time_left
from reader.tongue import tr

T = TypeVar("T")
STEPS = 20_000  # of SQLite's machine between two looks: a millisecond or two
SURE = 3.0  # seconds after which one can say how long the rest will take
MB = 1024 * 1024


class Unit(StrEnum):
    FILES = "files"
    ARTICLES = "articles"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True)
class Far:
    """So much of so much; of files also how large they are."""

    done: int
    of: int
    unit: Unit
    bytes: int = 0
    of_bytes: int = 0

    def said(self, seconds: float) -> str:
        """1,203/10,000 个文件（88/310 MB），还要约 3 分钟; `seconds`: since it began."""
        match self.unit:
            case Unit.FILES:
                line = tr("{done:,}/{total:,} 个文件", done=self.done, total=self.of)
            case Unit.ARTICLES:
                line = tr("{done:,}/{total:,} 篇", done=self.done, total=self.of)
            case Unit.BYTES:
                line = tr("{done:,}/{total:,} MB", done=self.done // MB, total=self.of // MB)
        if self.of_bytes:
            size = tr("{done:,}/{total:,} MB", done=self.bytes // MB, total=self.of_bytes // MB)
            line = tr("{line}（{size}）", line=line, size=size)
        done, of = (self.bytes, self.of_bytes) if self.of_bytes else (self.done, self.of)
        if seconds < SURE or not 0 < done < of:
            return line
        return tr("{line}，还要约 {left}", line=line, left=time_left(seconds * (of - done) / done))


class Course:
    def __init__(
        self, tell: Callable[[Far], None] = lambda _: None, is_over: Callable[[], bool] = lambda: False
    ) -> None:
        self._tell, self._is_over = tell, is_over

    def at(self, far: Far) -> None:
        """So far it is. Raises Stopped."""
        self.look()
        self._tell(far)

    def along(self, things: Sequence[T], unit: Unit) -> Iterator[T]:
        """One after the other, and how many are behind. Raises Stopped."""
        for nth, thing in enumerate(things):
            self.at(Far(nth, len(things), unit))
            yield thing

    def look(self) -> None:
        """Raises Stopped where it is to stop."""
        if self._is_over():
            raise Stopped

    @contextmanager
    def heard_by(self, db: sqlite3.Connection) -> Iterator[None]:
        """What a connection is asked for inside is cut short when it is to stop. Raises Stopped."""
        db.set_progress_handler(lambda: int(self._is_over()), STEPS)
        try:
            yield
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
                raise Stopped from error
            raise
        finally:
            db.set_progress_handler(None, 0)


ALONE = Course()  # nobody looks on
