"""How long jobs of a lane have waited for the library: what they wait for elsewhere, for the parser or for a share that
does not answer, is not its fault, and is not counted.

A job in, the same job watched out. No threads of its own: jobs note themselves from any, and one looks at them all.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from reader.apart import Apart
from reader.parse import Parsed

T = TypeVar("T")
LATE = 2.0  # seconds after which the person is told that the library does not answer
_JOB: ContextVar[object] = ContextVar("job")  # that is at it in this thread


class Overdue:
    def __init__(self) -> None:
        self._since: dict[object, float] = {}  # each job's; infinite while it waits for something else

    def watched(self, run: Callable[[], T]) -> Callable[[], T]:
        def noted() -> T:
            me = object()
            mine = _JOB.set(me)
            self._since[me] = time.monotonic()
            try:
                return run()
            finally:
                del self._since[me]
                _JOB.reset(mine)

        return noted

    @contextmanager
    def elsewhere(self) -> Iterator[None]:
        """Around what the library is not to blame for; it is waited for anew afterwards."""
        me = _JOB.get(None)
        if me not in self._since:
            yield
            return
        self._since[me] = math.inf
        try:
            yield
        finally:
            self._since[me] = time.monotonic()

    @property
    def anything(self) -> bool:
        """Whether a watched job is at it."""
        return bool(self._since)

    @property
    def late(self) -> bool:
        now = time.monotonic()
        return any(now - since > LATE for since in tuple(self._since.values()))


class Parser(Apart):
    """One that lanes use; who waits for it does not wait for the library."""

    def __init__(self, overdue: Overdue, nice: int = 0) -> None:
        super().__init__(nice=nice)
        self._overdue = overdue

    def begin(self, *asked: Any, **named: Any) -> None:
        with self._overdue.elsewhere():  # it may have to start a process
            super().begin(*asked, **named)

    def finish(self) -> Parsed:
        with self._overdue.elsewhere():
            return super().finish()
