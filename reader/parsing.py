"""Bytes -> what the parser makes of them, in a process of its own: no file can take the window with it.

In, on standard input, pickles: first the Limits, then for each file (seconds, the arguments of reader.parse.parse).
Out, on standard output, a pickle for each: first READY, then (OUTCOME, what came of it): PARSED with a Parsed, REFUSED
with a sentence for the person and its values, BROKEN with where in the program it broke, TOO_LARGE with nothing. What
takes longer than its seconds ends the process from outside Python, even inside one endless regular expression; standard
error then says where it was. Ends when its input does.
"""

from __future__ import annotations

import faulthandler
import io
import os
import pickle
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import IO, Any

from reader.giveway import HOLD

READY = "ready"
PARSED, REFUSED, BROKEN, TOO_LARGE = "parsed", "refused", "broken", "too large"
SOON = 0.001  # seconds
STARTING = 120  # seconds until it must be ready; a second is usual
LAST_WORDS = 64 * 1024  # bytes on standard error, which is a file
DEEPEST = 20  # frames of a traceback that are told


NAP = getattr(signal, "SIGUSR1", None)  # a signal: a person waits for something else; Windows has none


class Watch:
    """The time that a file is given. It does not count what is slept through while a person waits for something else:
    by itself, so that nothing stays stopped for ever when the program that asked for it is killed."""

    def __init__(self) -> None:
        self._until = 0.0  # when the time is up; 0: nothing is being done
        self._asleep = 0.0  # until when

    def begin(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        faulthandler.dump_traceback_later(seconds, exit=True)

    def end(self) -> None:
        self._until = 0.0
        faulthandler.cancel_dump_traceback_later()

    def nap(self, *_: object) -> None:
        """A handler of the signal. Another one that comes meanwhile makes it longer."""
        began, already = time.monotonic(), self._asleep
        self._asleep = began + HOLD
        if already:
            return
        faulthandler.cancel_dump_traceback_later()
        while (left := self._asleep - time.monotonic()) > 0:
            time.sleep(left)
        self._asleep = 0.0
        if self._until:
            self.begin(max(SOON, self._until - began))


@dataclass(frozen=True, slots=True)
class Limits:
    memory: int  # bytes of address space
    nice: int = 0  # how far what a person waits for goes before it


def main() -> None:
    # Ctrl+C in a terminal reaches the whole group; the program that started us says when to end, by closing our input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not stand among the answers
    faulthandler.enable()
    watch = Watch()
    watch.begin(STARTING)
    if NAP is not None:
        signal.signal(NAP, watch.nap)
    requests = sys.stdin.buffer
    with suppress(BrokenPipeError, EOFError):
        limits = pickle.load(requests)
        limit(limits.memory)
        if limits.nice and hasattr(os, "nice"):  # Windows has none
            os.nice(limits.nice)
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # others would take memory and have nothing to do
        from reader.parse import parse  # inside the limits, too
        from reader.parse.page_net import page_net

        page_net()  # read it: not in the time of the first file
        serve(requests, answers, parse, watch)


class _Teller(pickle.Pickler):
    """Members of enums go by their values, as in every other Python: 3.11.0 to 3.11.3 (Debian 12 has 3.11.2) write
    getattr(class, name), and who takes values of ours only (reader/apart.py) takes no getattr."""

    def reducer_override(self, obj: object) -> Any:
        return (type(obj), (obj.value,)) if isinstance(obj, Enum) else NotImplemented


def told(what: object) -> bytes:
    """A pickle of values of ours."""
    pickled = io.BytesIO()
    _Teller(pickled, pickle.HIGHEST_PROTOCOL).dump(what)
    return pickled.getvalue()


def limit(memory: int) -> None:
    """Memory, and files: none to speak of is written, nor a core dump with somebody's newspaper in it. Only the
    time is limited where the system knows no such limits (Windows)."""
    sys.dont_write_bytecode = True
    try:
        import resource
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, LAST_WORDS)):
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(ValueError, OSError):  # macOS refuses a limit of memory
            resource.setrlimit(kind, (most, most))


def serve(requests: IO[bytes], answers: IO[bytes], parse: Callable[..., Any], watch: Watch) -> None:
    answers.write(pickle.dumps(READY, pickle.HIGHEST_PROTOCOL))
    answers.flush()
    watch.end()
    while True:
        seconds, asked = pickle.load(requests)
        watch.begin(seconds)
        outcome = told(answer(parse, asked))
        # Before it is told: who asked may have other things to do first, and the pipe is soon full.
        watch.end()
        answers.write(outcome)
        answers.flush()


def answer(parse: Callable[..., Any], asked: tuple[Any, ...]) -> tuple[str, Any]:
    from reader.errors import ReaderError, UnreadableSource

    try:
        return PARSED, parse(*asked)
    except UnreadableSource as error:
        return REFUSED, (error.said, error.values)
    except ReaderError as error:
        return REFUSED, (str(error), {})
    except MemoryError:
        return TOO_LARGE, None
    except Exception as error:  # noqa: BLE001  # whatever it is, the program that asked is to know
        return BROKEN, where(error)


def where(error: BaseException) -> str:
    """The kind of an error and its place in the program. Not its message, which may quote the text that was read."""
    frames = traceback.extract_tb(error.__traceback__)[-DEEPEST:]
    return "\n".join([*(f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames), type(error).__name__])


if __name__ == "__main__":
    main()
