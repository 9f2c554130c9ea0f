"""The log: a rotating file in the user's log folder, with what happened and where in the program, and no article text.

A traceback is kept with its places and the kind of error. The message of an error stays only where it speaks of the
system (a file, a table, a module): that of a ValueError may quote the newspaper that was read.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sqlite3
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from reader.paths import log_dir

BYTES, KEPT = 1_000_000, 3
FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
OF_THE_SYSTEM = (OSError, sqlite3.Error, ImportError, AttributeError, NameError)
FATAL = "Fatal Python error"  # how faulthandler begins
LONGEST = 20_000  # characters of a crash that are told
LOG = logging.getLogger(__name__)


class Discreet(logging.Formatter):
    """Writes errors without their messages, where those could hold what was read."""

    def formatException(self, ei: Any) -> str:
        return "\n".join(_told(ei[1])) if ei[1] is not None else ""


def log_file() -> Path:
    return log_dir() / "banxin.log"


def crash_file() -> Path:
    """Where the interpreter writes what killed it."""
    return log_dir() / "crash.txt"


def start_log(terminal: bool) -> None:
    """`terminal`: warnings are also said on standard error. A folder that cannot be written must not keep anybody from
    reading."""
    handlers: list[logging.Handler] = [logging.StreamHandler()] if terminal else []
    for handler in handlers:
        handler.setLevel(logging.WARNING)
    try:
        log_dir().mkdir(parents=True, exist_ok=True)
        handlers.append(RotatingFileHandler(log_file(), "a", BYTES, KEPT, "utf-8", delay=not terminal))
    except OSError as error:
        if terminal:
            sys.stderr.write(f"写不了日志（{log_dir()}），继续运行：{error.strerror}\n")
        handlers = handlers or [logging.NullHandler()]
    for handler in handlers:
        handler.setFormatter(Discreet(FORM))
    logging.basicConfig(level=logging.INFO, handlers=handlers)


def watch_for_crashes() -> str:
    """Have the interpreter write down what kills it, for the next start to tell; what it wrote the last time."""
    with suppress(OSError):
        crash_file().parent.mkdir(parents=True, exist_ok=True)
        before = crash_file().read_text("utf-8", "replace")[:LONGEST] if crash_file().exists() else ""
        # By number, not as a file: it stays open as long as the program runs.
        faulthandler.enable(os.open(crash_file(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        if FATAL in before:
            LOG.error("the last run crashed\n%s", before)
            return before
    return ""


def _told(error: BaseException) -> Iterator[str]:
    """The cause first, as Python does."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _told(cause)
        yield "then:"
    yield "Traceback (most recent call last):"
    yield "".join(traceback.format_tb(error.__traceback__)).rstrip()
    yield f"{type(error).__name__}: {error}" if isinstance(error, OF_THE_SYSTEM) else type(error).__name__
