"""What a person waits for goes before what is done meanwhile. In: that somebody waits now. Out: a moment of sleep for
whoever works behind that, between two pieces of work.

Two cores, two parsers and one thread that writes: a key waited for a processor, and for the interpreter, some ten times
until its article was painted. No Qt, no threads of its own; asked from one thread, waited in by others.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
HOLD = 0.06  # seconds, in which an article is read, set and painted
# However fast keys come, what is done meanwhile goes on: so long it is held at a stretch, so long it is then let go.
LONGEST = 1.0
REST = 0.25


class GiveWay:
    def __init__(self) -> None:
        self._since = self._until = 0.0

    def ask(self) -> bool:
        """Somebody waits, from now on; False where the others have been held long enough."""
        now = time.monotonic()
        if now > self._until + REST:
            self._since = now
        elif now > self._since + LONGEST:
            return False
        self._until = now + HOLD
        return True

    def wait(self) -> None:
        """Until nobody waits any more."""
        while (left := self._until - time.monotonic()) > 0:
            time.sleep(left)


class Line:
    """Who waits for a lane: one that takes in files looks whether anybody does."""

    def __init__(self) -> None:
        self._asked = self._begun = 0  # each counted by one thread: by the one that asks, by the lane's own

    def counted(self, run: Callable[[], T]) -> Callable[[], T]:
        self._asked += 1

        def counted() -> T:
            self._begun += 1
            return run()

        return counted

    @property
    def anybody(self) -> bool:
        return self._asked > self._begun
