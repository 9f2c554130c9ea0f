"""Files one after the other, read and parsed ahead of whoever puts them into the library, in as many processes as there
are parsers. Paths in; out, in their order, each file with what the parser made of it, or why it could not.

No threads: a parser that was handed a file goes on by itself, while the one before is put in.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from reader.arriving import Seen
from reader.errors import FolderGone, ParserClosed, UnreadableSource
from reader.files import Disk, look_at, read_page, readable
from reader.parse import Parsed, parse
from reader.tongue import later, tr

PROCESSES = min(2, os.cpu_count() or 1)
# What a person does at the window goes before what is taken in: on two cores the window shares one with a parser, and a
# key waits for its share (at 2, two fifths of the core are the parser's; at 5, a quarter). At 10, where other programs
# take all of the machine, nothing is taken in any more.
NICE = 5
SILENT = later("“{file}”一直读不出来，也没有应答，没有收入；别的文件不受影响。请检查这个文件和它所在的磁盘，再重试。")
LOOK = 8  # files that are held in memory at most
READING = 0.05  # seconds that files are read for which no parser is free yet


class Parser(Protocol):
    """reader.apart.Apart, or what stands in for it."""

    def begin(self, name: str, data: bytes, encoding: str | None = None, *, origin: str = "") -> None: ...
    def is_done(self, seconds: float) -> bool | None: ...
    def finish(self) -> Parsed: ...
    def drop(self) -> None: ...
    def rest(self) -> None: ...


class Here:
    """A function as a Parser: it parses when it is asked for what came of it."""

    def __init__(self, parser: Callable[..., Parsed] = parse) -> None:
        self._parser = parser
        self._asked: Callable[[], Parsed] | None = None

    def begin(self, name: str, data: bytes, encoding: str | None = None, *, origin: str = "") -> None:
        self._asked = lambda: self._parser(name, data, encoding, origin=origin)

    def is_done(self, seconds: float) -> bool | None:
        return None  # finish() does all of it

    def finish(self) -> Parsed:
        asked, self._asked = self._asked, None
        if asked is None:
            raise ValueError("nothing was begun")
        return asked()

    def drop(self) -> None:
        self._asked = None

    def rest(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Ready:
    """A file whose turn has come. Neither parsed nor failed: its content is known."""

    file: Seen
    data: bytes
    parsed: Parsed | None = None
    failed: str = ""


@dataclass(frozen=True, slots=True)
class _Laid:
    ready: Ready
    parser: Parser | None = None  # that is at it
    waits: bool = False  # for one


class Ahead:
    def __init__(self, parsers: Sequence[Parser], disk: Disk | None = None) -> None:
        self._parsers = parsers
        self.disk = disk or Disk()
        self._free = deque(parsers)
        self._laid: deque[_Laid] = deque()

    def take(
        self, upcoming: Iterator[Path], is_known: Callable[[bytes], bool], encoding: str | None = None
    ) -> Ready | None:
        """The next file; None at the end. Always of the same files, until drop(). Raises FolderGone."""
        self._lay(upcoming, is_known, encoding)
        if not self._laid:
            return None
        if self._laid[0].parser is None:
            return self._laid.popleft().ready
        ready = self._finish(encoding)
        self._lay(upcoming, is_known, encoding)  # no parser is idle while this one is put in
        return ready

    def would_wait(
        self,
        seconds: float,
        upcoming: Iterator[Path],
        is_known: Callable[[bytes], bool],
        encoding: str | None = None,
    ) -> bool:
        """Whether take() would still wait for a parser so many seconds from now; not where that cannot be told."""
        self._lay(upcoming, is_known, encoding)
        parser = self._laid[0].parser if self._laid else None
        return parser is not None and parser.is_done(seconds) is False

    def take_parsed(self, seconds: float, encoding: str | None = None) -> Ready | None:
        """The next file, if it is parsed in so many seconds; no disk is asked for anything. None: take() tells more."""
        parser = self._laid[0].parser if self._laid else None
        return self._finish(encoding) if parser is not None and parser.is_done(seconds) else None

    def _finish(self, encoding: str | None) -> Ready:
        """The next file, which is being parsed."""
        laid = self._laid.popleft()
        if laid.parser is None:
            raise ValueError(laid.ready.file.path)
        try:
            parsed, failed = laid.parser.finish(), ""
        except ParserClosed:
            raise
        except UnreadableSource as error:
            parsed, failed = None, str(error)
        self._free.append(laid.parser)
        self._start(encoding)
        return replace(laid.ready, parsed=parsed, failed=failed)

    def drop(self) -> None:
        """Let go of what was laid ready: other files come next."""
        for laid in self._laid:
            if laid.parser is not None:
                laid.parser.drop()
        self._laid.clear()
        self._free = deque(self._parsers)

    def rest(self) -> None:
        """Nothing comes for the time being: one process stays for the next file."""
        for parser in self._parsers[1:]:
            parser.rest()

    def _lay(self, upcoming: Iterator[Path], is_known: Callable[[bytes], bool], encoding: str | None) -> None:
        """Read for every parser that is free; and, for a moment, for those that will be."""
        self._start(encoding)
        until = time.monotonic() + READING
        while len(self._laid) < LOOK and (self._free or (len(self._parsers) > 1 and time.monotonic() < until)):
            path = next(upcoming, None)
            if path is None:
                return
            self._laid.append(self._read(path, is_known))
            self._start(encoding)

    def _start(self, encoding: str | None) -> None:
        """Hand out what is read, in order, to the parsers that are free."""
        for nth, laid in enumerate(self._laid):
            if not self._free:
                return
            if laid.waits:
                parser, said = self._free.popleft(), readable(laid.ready.file.path)
                parser.begin(said.name, laid.ready.data, encoding, origin=str(said))
                self._laid[nth] = _Laid(laid.ready, parser)

    def _read(self, path: Path, is_known: Callable[[bytes], bool]) -> _Laid:
        file = Seen(path, 0, 0)
        try:
            # Before it is read: should it change in between, it is read again next time.
            file = self.disk.do(path, lambda: look_at(path))
            data = self.disk.do(path, lambda: read_page(path))
        except UnreadableSource as error:
            return _Laid(Ready(file, b"", failed=str(error)))
        except FolderGone:
            self.disk.has_folder(path.parent)  # does not answer either, if the share is gone
            # One file on a bad spot of the disk: the others must not wait for it for ever.
            return _Laid(Ready(file, b"", failed=tr(SILENT, file=readable(path))))
        return _Laid(Ready(file, data), waits=not is_known(data))
