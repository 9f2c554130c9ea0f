"""The progress of `banxin import` on a terminal: one line on standard error that is written over."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from reader.arrivals import Arrived
from reader.cli.ends import flush
from reader.pace import Pace

ERASE = "\r\x1b[K"
EVERY = 0.1  # seconds


class Progress:
    def __init__(self, total: int) -> None:
        self._total, self._done = total, 0
        # Of one file there is nothing to say; and a pipe or a file wants no lines that are written over.
        self._on = total > 1 and sys.stderr.isatty()
        self._shown = 0.0
        self._pace = Pace()
        self._pace.begin(time.monotonic())

    def clear(self) -> None:
        """Make room: another line comes."""
        if self._on and self._shown and sys.stdout.isatty():
            flush()
            self._write(ERASE)
            self._shown = 0.0

    def show(self, one: Arrived) -> None:
        self._done += 1
        if not self._on:
            return
        now = time.monotonic()
        if one.imported is not None and not one.imported.known:
            self._pace.add(now, 1, one.imported.articles)
        if now - self._shown > EVERY:
            flush()
            self._write(f"{ERASE}{self._pace.said(self._done, self._total)}")
            self._shown = now

    def end(self) -> None:
        if self._on:
            self._write(ERASE)

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


@contextmanager
def progress_of(total: int) -> Iterator[Progress]:
    progress = Progress(total)
    try:
        yield progress
    finally:
        progress.end()
