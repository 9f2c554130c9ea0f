"""How far a long work is, on a terminal: one line on standard error that is written over. Ctrl+C ends it, and nothing
of it is left."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from reader.cli.ends import flush
from reader.cli.importing import ERASE, EVERY
from reader.course import ALONE, Course, Far


@contextmanager
def told_on_terminal(said: str) -> Iterator[Course]:
    """`said`: what is going on. A pipe or a file wants no lines that are written over."""
    if not sys.stderr.isatty():
        yield ALONE
        return
    began, shown = time.monotonic(), 0.0

    def tell(far: Far) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - shown > EVERY:
            shown = now
            flush()
            sys.stderr.write(f"{ERASE}{said}：{far.said(now - began)}")
            sys.stderr.flush()

    try:
        yield Course(tell)
    finally:
        sys.stderr.write(ERASE)
        sys.stderr.flush()
