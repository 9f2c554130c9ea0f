"""Parsing by a process of its own (reader/parsing.py), which no file can get past: one that crashes it, never ends or
wants all the memory is an UnreadableSource with a sentence, and the next one is parsed by a new process.

No Qt, no threads: one Apart belongs to one thread; only close() may come from another. Called like reader.parse.parse,
or in two steps: what was begun goes on while its owner does other things, and finish() waits for it.
Where no process can be started at all, the parser runs in this one: better unguarded than no newspaper.
"""

from __future__ import annotations

import logging
import math
import pickle
import selectors
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import IO, Any, ClassVar, Self

from reader import parsing
from reader.errors import ParserClosed, ReaderError, UnreadableSource
from reader.model import Correction
from reader.parse import Parsed, parse
from reader.parsing import BROKEN, NAP, PARSED, READY, REFUSED, TOO_LARGE, Limits, where
from reader.tongue import later, tr

LOG = logging.getLogger(__name__)
MEMORY = 2 * 1024**3  # bytes; a megabyte of text takes 60
# By the clock. A megabyte takes 4 seconds, one of nothing but short lines 25; beside other programs several times that,
# and such a file, a list of names, was refused as endless when it was given 30.
SECONDS, SECONDS_PER_MB = 30.0, 240.0
SAFE = {("builtins", "frozenset"), ("builtins", "set"), ("copyreg", "_reconstructor"), ("builtins", "object")}
OURS = ("reader.model", "reader.parse")
AT_A_TIME = 1_000  # steps of reading an answer out, about a millisecond
TELLING = 4_000  # characters of a last word that go to the log

TOO_LONG = later("“{name}”解析了 {seconds} 秒还没有完，已经停下，没有收入。请把它分成几个小文件，再试一次。")
TOO_BIG = later("解析“{name}”要用的内存太多，已经停下，没有收入。请把它分成几个小文件，再试一次。")
CRASHED = later("解析“{name}”时程序出错，没有收入，别的文件不受影响。请把日志连同这个文件报告给我们（banxin doctor）。")
CLOSED = later("程序正在退出，“{name}”没有收入。请下次再打开它。")


@dataclass(frozen=True, slots=True)
class _Begun:
    """What was handed over, and to whom; `error`: how that went wrong."""

    asked: tuple[Any, ...]  # the arguments of parse
    seconds: float
    process: subprocess.Popen[bytes] | None
    error: Exception | None = None


@dataclass(frozen=True, slots=True)
class _Worker:
    """A process and the file of its last words, taken and ended as one: another thread that closes between the two
    left the file open, for the next one to be written over it."""

    process: subprocess.Popen[bytes]
    last_words: IO[bytes]

    def said(self) -> str:
        with suppress(ValueError):  # closed by another thread
            self.last_words.seek(0)
            return self.last_words.read(TELLING).decode("utf-8", "replace")
        return ""

    def end(self) -> None:
        """Kill it: it holds nothing that could be lost. Twice, and by two threads at once, is as good as once."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError, ValueError):  # what it has not read
                    pipe.close()
        self.last_words.close()


class Apart:
    def __init__(
        self,
        command: Sequence[str] = (),
        memory: int = MEMORY,
        seconds: float = SECONDS,
        seconds_per_mb: float = SECONDS_PER_MB,
        nice: int = 0,
    ) -> None:
        self._command = list(command) or parser_command()
        self._limits = Limits(memory, nice)
        self._seconds, self._per_mb = seconds, seconds_per_mb
        self._worker: _Worker | None = None
        self._ready: subprocess.Popen[bytes] | None = None  # the same, once it hears signals: before, one would end it
        self._begun: _Begun | None = None
        self._hearing: _Hearing | None = None  # of what was begun, once there is something to hear
        self._closed = False

    def __call__(
        self,
        name: str,
        data: bytes,
        encoding: str | None = None,
        corrections: Sequence[Correction] = (),
        origin: str = "",
    ) -> Parsed:
        """As reader.parse.parse. Raises UnreadableSource, also for what the parser cannot get through."""
        self.begin(name, data, encoding, corrections, origin)
        return self.finish()

    def begin(
        self,
        name: str,
        data: bytes,
        encoding: str | None = None,
        corrections: Sequence[Correction] = (),
        origin: str = "",
    ) -> None:
        """Hand a file over; one at a time. What goes wrong is told by finish()."""
        asked = (name, data, encoding, tuple(corrections), origin)
        seconds = self._seconds + self._per_mb * len(data) / 1024**2
        process = None if self._closed else self._started()
        error: Exception | None = None
        if process is not None:
            try:
                self._tell(process, (seconds, asked))
            except Exception as broken:  # noqa: BLE001  # raised again by finish()
                error = broken
        self._begun, self._hearing = _Begun(asked, seconds, process, error), None

    def is_done(self, seconds: float) -> bool | None:
        """Whether finish() need not wait; listened to for so many seconds, and what comes is read out. None where that
        cannot be told: in this process, and where a pipe cannot be looked at."""
        begun = self._begun
        if begun is None or begun.process is None or begun.process.stdout is None or sys.platform == "win32":
            return None
        if begun.error:
            return True
        until = time.monotonic() + max(0.0, seconds)
        try:
            if self._hearing is None:
                if not _comes(begun.process.stdout, seconds):
                    return False
                self._hearing = _Hearing(begun.process.stdout)
            return self._hearing.is_over(until)
        except Exception as error:  # noqa: BLE001  # what comes may be anything; raised again by finish()
            self._begun = replace(begun, error=error)
            return True

    def finish(self) -> Parsed:
        """What came of the file that was begun. Raises UnreadableSource."""
        begun, self._begun = self._begun, None
        hearing, self._hearing = self._hearing, None
        if begun is None:
            raise ValueError("nothing was begun")
        name, seconds, process = begun.asked[0], begun.seconds, begun.process
        if self._closed:
            raise ParserClosed(tr(CLOSED, name=name))
        if process is None:
            return _parse_here(*begun.asked)
        try:
            if begun.error:
                raise begun.error
            outcome, what = self._hear(process, hearing)
        except Exception as error:  # what comes may be anything: it talks to us from outside
            if self._closed:
                raise ParserClosed(tr(CLOSED, name=name)) from error
            raise UnreadableSource(tr(self._why_it_ended(error), name=name, seconds=round(seconds))) from error
        if outcome == PARSED and isinstance(what, Parsed):
            return what
        if outcome == REFUSED:
            raise _refused(what)
        self._end()  # whatever state it is in: the next file gets a new one
        if outcome == BROKEN:
            LOG.error("the parser broke\n%s", what)
        raise UnreadableSource(tr(TOO_BIG if outcome == TOO_LARGE else CRASHED, name=name))

    def drop(self) -> None:
        """Forget what was begun; the next file gets a new process."""
        if self._begun is not None:
            self._begun = self._hearing = None
            self._end()

    def rest(self) -> None:
        """End the process if it has nothing to do; the next file gets a new one."""
        if self._begun is None:
            self._end()

    def nap(self) -> None:
        """Have the process sleep for a moment: a person waits for something else. Called from another thread."""
        process = self._ready
        if process is not None and NAP is not None:
            process.send_signal(NAP)

    def close(self) -> None:
        """End the process for good. Another thread may call this to cut a call short, which then raises."""
        self._closed = True
        self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _started(self) -> subprocess.Popen[bytes] | None:
        """The process, ready; None where there can be none."""
        worker = self._worker
        if worker is not None and worker.process.poll() is None:
            return worker.process
        if worker is not None:
            # While it had nothing to do, as where memory is short: the file that comes now is not to blame.
            if not self._closed:  # by another thread, which ended it
                LOG.warning("the parser was ended with %s; another one is started", worker.process.returncode)
            self._end()
        try:
            self._worker = worker = self._new_worker()
            if not self._closed:  # in the meantime, by another thread
                self._tell(worker.process, self._limits)
                if self._hear(worker.process) == READY:
                    self._ready = worker.process
                    return worker.process
        except Exception as error:  # noqa: BLE001  # what comes may be anything
            if not self._closed:  # by another thread, which ended it before it was ready
                said = self._worker.said() if self._worker is not None else ""
                LOG.warning("no process to parse in, parsing in this one: %s\n%s", type(error).__name__, said)
        self._end()
        return None

    def _new_worker(self) -> _Worker:
        # Its last words go to a file: a pipe that nobody reads would hold it up.
        last_words = tempfile.TemporaryFile()  # noqa: SIM115  # _Worker.end closes it
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=last_words,
                cwd=Path(__file__).resolve().parent.parent,  # where -m finds the package, wherever we were started
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except BaseException:
            last_words.close()
            raise
        return _Worker(process, last_words)

    def _tell(self, process: subprocess.Popen[bytes], what: Any) -> None:
        if process.stdin is None:
            raise OSError("no pipe")
        process.stdin.write(pickle.dumps(what, pickle.HIGHEST_PROTOCOL))
        process.stdin.flush()

    def _hear(self, process: subprocess.Popen[bytes], hearing: _Hearing | None = None) -> Any:
        if process.stdout is None:
            raise OSError("no pipe")
        hearing = hearing or _Hearing(process.stdout)
        hearing.is_over()
        return hearing.answer

    def _why_it_ended(self, error: BaseException) -> str:
        """The sentence for a process that is gone, which is also told to the log."""
        worker = self._worker
        if worker is not None:
            with suppress(subprocess.TimeoutExpired):  # one that talks nonsense may be alive
                worker.process.wait(1)
        said = worker.said() if worker is not None else ""
        code = worker.process.returncode if worker is not None else None
        LOG.error("the parser ended with %s (%s)\n%s", code, type(error).__name__, said)
        self._end()
        return TOO_LONG if said.startswith("Timeout (") else TOO_BIG if "MemoryError" in said else CRASHED

    def _end(self) -> None:
        worker, self._worker, self._ready = self._worker, None, None
        if worker is not None:
            worker.end()


def _parse_here(name: str, *asked: Any) -> Parsed:
    """What breaks the parser costs one file here, too: else all that wait behind it would never come in."""
    try:
        return parse(name, *asked)
    except ReaderError:
        raise
    except MemoryError as error:
        raise UnreadableSource(tr(TOO_BIG, name=name)) from error
    except Exception as error:
        LOG.error("the parser broke\n%s", where(error))  # its message may quote what was read
        raise UnreadableSource(tr(CRASHED, name=name)) from error


def _refused(what: Any) -> UnreadableSource:
    """In the language of the window; as it came where that is no sentence with its values."""
    try:
        said, values = what
        return UnreadableSource(said, **values)
    except (TypeError, ValueError, LookupError, AttributeError):
        return UnreadableSource(str(what))


class _Answer(pickle._Unpickler):
    """Takes values of ours only: a parser that something in a file got hold of could answer with code. Python's own,
    not the one in C, which a few bytes (LONG_BINPUT) have take gigabytes; a page takes a millisecond."""

    # A bytearray is made as long as it says, before it is read: gigabytes for eleven bytes. We answer with none.
    dispatch: ClassVar = {
        code: load for code, load in pickle._Unpickler.dispatch.items() if code != pickle.BYTEARRAY8[0]
    }

    def load(self) -> Any:
        steps = self.steps()
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return end.value

    def steps(self) -> Generator[None, None, Any]:
        """What Python's own does, with a pause now and then: a megabyte of tiny articles takes 3.6 s."""
        frames = pickle._Unframer(self._file_read, self._file_readline)  # type: ignore[attr-defined] # not told of
        self._unframer = frames
        self.read, self.readinto, self.readline = frames.read, frames.readinto, frames.readline
        self.metastack: list[Any] = []
        self.stack: list[Any] = []
        self.append, self.proto = self.stack.append, 0
        try:
            while True:
                for _ in range(AT_A_TIME):
                    code = self.read(1)
                    if not code:
                        raise EOFError
                    self.dispatch[code[0]](self)  # type: ignore[arg-type] # it is one of them
                yield
        except pickle._Stop as stop:  # type: ignore[attr-defined] # not told of
            return stop.value

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in SAFE:
            return super().find_class(module, name)
        if module in OURS and "." not in name:  # a dotted name leads out: encodings.codecs.builtins.eval
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ in OURS:  # not what that module imported
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _comes(pipe: IO[bytes], seconds: float) -> bool:
    """Whether something is in the pipe, or it is closed, within so long. select() takes descriptors below 1,024 only,
    and on macOS each watched folder holds one."""
    with selectors.DefaultSelector() as pipes:
        pipes.register(pipe, selectors.EVENT_READ)
        return bool(pipes.select(max(0.0, seconds)))


class _Hearing:
    """An answer that is read out as it comes."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._steps = _Answer(pipe).steps()
        self._over = False
        self.answer: Any = None

    def is_over(self, until: float = math.inf) -> bool:
        """Whether it has all been read out by then."""
        while not self._over:
            try:
                next(self._steps)
            except StopIteration as end:
                self._over, self.answer = True, end.value
            if time.monotonic() > until:
                break
        return self._over


def parser_command() -> list[str]:
    """How to start reader/parsing.py. A frozen program has no Python beside it: it starts itself with --parse."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--parse"]
    return [sys.executable, "-m", parsing.__name__]
