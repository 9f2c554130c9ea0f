"""Files into a library, many of them: what waits is kept in the library, parsed ahead in processes of its own, and put
in one after the other, as many as are parsed in a tenth of a second in one transaction with the notes that they are
done. A kill costs nothing but time.

A Library has one of these (Library.arrivals). Where processes are wanted, it is given an Ahead with them.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from reader.ahead import Ahead, Ready
from reader.arriving import Arrival, ArrivalState, Seen, Tally
from reader.errors import FolderGone, ParserClosed, ReaderError, StoreUnusable, UnreadableSource
from reader.files import is_folder, list_pages, look_at, readable
from reader.model import Change, Imported
from reader.parse import Parsed
from reader.store import Store, arrivals, index, intake, removed, revisions, sources
from reader.tongue import later, tr

LOG = logging.getLogger(__name__)
AT_ONCE = 0.05  # seconds of files that need no parsing are noted in one transaction
TOGETHER = 8  # files that are put in in one
PUTTING = 0.1  # seconds after which none is put in besides: a mark that a person makes meanwhile waits so long
LONG = 0.2  # seconds after which a write is given up for a person's, and begun again after that
MOST_TIMES = 5  # that this is done
MANY = 1_000  # articles after which the index is put in order
FETCHED = 100  # waiting files that are looked up at a time
BUG = later("收入“{name}”时程序出错，没有收入，别的文件不受影响。请把日志连同这个文件报告给我们（banxin doctor）。")
GONE = later("文件夹“{folder}”现在读不到（移走了，或没有连上），里面的文件还没有收入。")
# Puts bytes in: name, data, origin, encoding, what was parsed; inside a write of the caller's.
Put = Callable[[str, bytes, str, str | None, Parsed | None], Change]


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came of a file: either is there, or neither, of one that was taken out and nobody asked for."""

    path: Path
    imported: Imported | None
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """What a step of taking in did; without files, nothing waited."""

    change: Change
    arrived: tuple[Arrived, ...] = ()
    goes_on: bool = False  # nothing is done yet, and it is to be asked again


class _GivenUp(Exception):
    """What was being put in, for a person who waits to write."""


class Arrivals:
    def __init__(self, store: Store, put: Put, ahead: Ahead) -> None:
        self._store, self._put, self._ahead = store, put, ahead
        self._upcoming: Iterator[Path] | None = None
        self.give_way: Callable[[], None] = lambda: None  # called often: to sleep while a person waits
        self.is_in_the_way: Callable[[], bool] = lambda: False  # asked often: whether somebody waits to write
        self._given_up: list[Ready] = []  # which comes next
        self._times = 0  # that it was given up

    # ---- what waits

    def want(self, paths: Iterable[Path], first: bool = False, again: bool = False, asked: bool = True) -> Tally:
        """Let files wait: behind the others, or `first`. Those that were taken in and have not changed since are known
        without reading them, unless they are to be looked at `again`. What a person took out of the library comes back
        only where a person `asked`."""
        files = self._look_at([path.absolute() for path in paths])
        with self._store.writing():
            arrivals.put(self._store, files, first, again, asked)
        if first:
            self._begin_anew()
        return self.tally()

    def tally(self) -> Tally:
        with self._store.reading():
            return arrivals.tally(self._store)

    def listing(self) -> list[Arrival]:
        return arrivals.listing(self._store)

    def cancel(self) -> int:
        """Forget what waits; how many files."""
        with self._store.writing():
            forgotten = arrivals.cancel(self._store)
        self._begin_anew()
        return forgotten

    def retry(self) -> int:
        """Let what failed wait once more, of a folder that can be looked into now what is in it; how many files."""
        opened = self._opened(arrivals.failed(self._store))
        files = self._look_at([file for inside in opened.values() for file in inside])
        with self._store.writing():
            wanted = arrivals.retry(self._store)  # the folders too: without one that waits, the list would begin anew
            if files:
                arrivals.put(self._store, files)
            arrivals.forget(self._store, opened, waiting=True)
        self._begin_anew()
        return wanted - len(opened) + len(files)

    def first_page(self, source: int) -> int:
        """Page id; 0 where the source has none in the lists."""
        return intake.imported(self._store, source, known=True).first_page if source else 0

    def not_seen(self, files: Sequence[Seen]) -> list[Seen]:
        """Those that have not been read as they are now, and do not wait to be."""
        return arrivals.not_seen(self._store, files)

    def could_not(self, folders: Iterable[Path]) -> list[Path]:
        """Those of the folders that stand in the list because they could not be looked into."""
        failed = set(arrivals.failed(self._store))
        return [folder for folder in folders if folder in failed]

    def can_now(self, folders: Sequence[Path]) -> Change:
        """They have been looked into: no fault of theirs is listed any more."""
        with self._store.writing():
            arrivals.forget(self._store, folders)
        return Change()

    def put_in_order(self) -> bool:
        """When MANY articles have come in, and nothing waits: a bit of what the search is quick by; whether there is
        more of it to do."""
        return index.put_in_order(self._store)

    def is_behind(self) -> bool:
        """Whether much of what the search is quick by is not there, as after an update of the program."""
        return index.is_behind(self._store)

    def catch_up(self) -> bool:
        """A bit of that; whether there is more of it to do."""
        return index.catch_up(self._store)

    # ---- taking in

    def step(self, patient: bool = True) -> Step:
        """Take in what waits first: a file, or some that need no parsing. Not `patient`: what is not parsed yet is not
        waited for, and what takes long to put in is given up for who waits to write; the step then goes on with the
        next call. Raises StoreUnusable, and FolderGone where a folder with more than one of them cannot be read any
        more; they then still wait."""
        step = self._step(self._coming(), None, patient)
        if step.goes_on:
            return step
        if not step.arrived:  # some may have come since the last one was looked up
            self._begin_anew()
            step = self._step(self._coming(), None, patient)
        if not step.arrived and not step.goes_on:
            self._ahead.rest()
        return step

    def take(self, paths: Iterable[Path], encoding: str | None = None) -> Iterator[Arrived]:
        """Take in files that do not wait in the library, each told as soon as it is done. Those that were taken in and
        have not changed since are not read. Raises StoreUnusable."""
        self._begin_anew()
        known: list[Arrived] = []  # in front of what the next step takes

        def unknown() -> Iterator[Path]:
            for path in paths:
                seen = self._known(path.absolute()) if encoding is None else None
                if seen is None:
                    yield path.absolute()
                else:
                    known.append(seen)

        upcoming = unknown()
        while (step := self._step(upcoming, encoding)).arrived or known:
            yield from known
            known.clear()
            yield from step.arrived

    def _step(self, upcoming: Iterator[Path], encoding: str | None, patient: bool = True) -> Step:
        try:
            return self._step_on(upcoming, encoding, patient)
        except ReaderError:
            self._begin_anew()  # what was laid ready still waits
            raise

    def _step_on(self, upcoming: Iterator[Path], encoding: str | None, patient: bool) -> Step:
        if self._given_up:
            return self._put_or_give_up(self._given_up, encoding, patient)
        batch: list[Ready] = []
        waits = upcoming is self._upcoming
        until = time.monotonic() + AT_ONCE
        while not (batch and batch[-1].parsed) and (not batch or time.monotonic() < until):
            if not patient and self._ahead.would_wait(AT_ONCE, upcoming, self._is_known, encoding):
                if batch:
                    break
                return Step(Change(), goes_on=True)
            ready = self._ahead.take(upcoming, self._is_known, encoding)
            if ready is None:
                break
            if ready.failed and waits and self._is_gone(ready.file.path.parent):
                raise FolderGone(tr(GONE, folder=ready.file.path.parent))
            batch.append(ready)
        return self._put_or_give_up(batch, encoding, patient)

    def _put_or_give_up(self, batch: list[Ready], encoding: str | None, patient: bool) -> Step:
        """A few times at most: whoever writes all the time would else keep it out for ever."""
        self._given_up = []
        since, times = time.monotonic(), self._times

        def between() -> None:
            self.give_way()
            if not patient and times < MOST_TIMES and time.monotonic() > since + LONG and self.is_in_the_way():
                raise _GivenUp

        try:
            step = self._take_in(batch, encoding, between)
        except _GivenUp:
            self._given_up, self._times = batch, times + 1
            return Step(Change(), goes_on=True)
        self._times = 0
        return step

    def _take_in(self, batch: list[Ready], encoding: str | None, between: Callable[[], None]) -> Step:
        if not batch:
            return Step(Change())
        try:
            with self._store.giving_way(between), self._store.writing():
                until = time.monotonic() + PUTTING
                steps = [self._take_one(ready, encoding) for ready in batch]
                while ready := self._is_parsed(len(batch), until, encoding):
                    batch.append(ready)
                    steps.append(self._take_one(ready, encoding))
                return _together(steps)
        except (StoreUnusable, ParserClosed, _GivenUp):
            raise
        except UnreadableSource:
            LOG.info("an earlier version cannot be parsed anew: the files are put in one by one")
        except Exception:
            LOG.exception("files could not be put in together")
        return _together([self._take_alone(ready, encoding) for ready in batch])

    def _is_parsed(self, so_far: int, until: float, encoding: str | None) -> Ready | None:
        """One more to be put in in the same transaction, each of which costs a wait for the disk and a small piece of
        the index, to be merged with others."""
        left = until - time.monotonic()
        return self._ahead.take_parsed(left, encoding) if so_far < TOGETHER and left > 0 else None

    def _take_alone(self, ready: Ready, encoding: str | None) -> Step:
        """A bug that one file meets must not keep the others out, now or at the next start."""
        try:
            with self._store.writing():
                return self._take_one(ready, encoding)
        except StoreUnusable:
            raise
        except UnreadableSource as error:
            failed = str(error)
        except Exception:
            LOG.exception("a file could not be put in")
            failed = tr(BUG, name=readable(ready.file.path).name)
        with self._store.writing():
            return self._take_one(replace(ready, failed=failed), encoding)

    def _take_one(self, ready: Ready, encoding: str | None) -> Step:
        path = ready.file.path
        if ready.failed:
            arrivals.note(self._store, ready.file, Arrival(path, ArrivalState.FAILED, reason=ready.failed))
            return Step(Change(), (Arrived(path, None, ready.failed),))
        if out := self._taken_out(ready):
            arrivals.note(self._store, ready.file, Arrival(path, ArrivalState.REMOVED, source=out))
            return Step(Change(), (Arrived(path, None),))
        said = readable(path)
        change = self._put(said.name, ready.data, str(said), encoding, ready.parsed)
        new = change.imported[0]
        state = ArrivalState.KNOWN if new.known else ArrivalState.TAKEN
        arrivals.note(self._store, ready.file, Arrival(path, state, new.articles, new.uncertain, "", new.source))
        return Step(change, (Arrived(path, new),))

    def _taken_out(self, ready: Ready) -> int | None:
        """The source of a file that a person took out of the library, and nobody asked for."""
        if arrivals.is_asked(self._store, ready.file.path):
            return None
        known = sources.find_source(self._store, hashlib.sha256(ready.data).hexdigest())
        current = revisions.current_of(self._store, known) if known is not None else None
        return current if current is not None and removed.is_removed(self._store, current) else None

    def _is_gone(self, folder: Path) -> bool:
        """A share that is not connected any more, with more than one of the files that wait."""
        waiting = [path for _, path in arrivals.waiting(self._store, FETCHED) if path.parent == folder]
        return len(waiting) > 1 and not self._ahead.disk.has_folder(folder)

    def _look_at(self, paths: Sequence[Path]) -> list[Seen]:
        """A few at a time: so long a disk may take to answer for them."""
        found: list[Seen] = []
        for few in _few(paths):
            found += self._ahead.disk.do(few[0], partial(_seen_of, few))
        return found

    def _opened(self, failed: Sequence[Path]) -> dict[Path, list[Path]]:
        """Those that are folders and can be looked into now, with the text files in them."""
        disk, opened = self._ahead.disk, dict[Path, list[Path]]()
        for few in _few(failed):
            for folder in disk.do(few[0], partial(_folders_of, few)):
                with suppress(UnreadableSource):  # still not: it fails once more, in words
                    opened[folder], _ = disk.do(folder / "*", partial(list_pages, folder))
        return opened

    def _is_known(self, data: bytes) -> bool:
        return sources.find_source(self._store, hashlib.sha256(data).hexdigest()) is not None

    def _known(self, path: Path) -> Arrived | None:
        source = arrivals.source_seen(self._store, _seen(path))
        return None if source is None else Arrived(path, intake.imported(self._store, source, known=True))

    def _coming(self) -> Iterator[Path]:
        if self._upcoming is None:
            self._upcoming = self._waiting()
        return self._upcoming

    def _waiting(self) -> Iterator[Path]:
        """Those that wait, also those that come meanwhile behind them."""
        after: int | None = None
        while fetched := arrivals.waiting(self._store, FETCHED, after):
            yield from (path for _, path in fetched)
            after = fetched[-1][0]

    def _begin_anew(self) -> None:
        self._ahead.drop()
        self._given_up, self._times = [], 0
        self._upcoming = None


def _seen(path: Path) -> Seen:
    """One that cannot be looked at fails when its turn comes, in words."""
    try:
        return look_at(path)
    except UnreadableSource:
        return Seen(path, -1, -1)


def _seen_of(paths: Sequence[Path]) -> list[Seen]:
    return [_seen(path) for path in paths]


def _folders_of(paths: Sequence[Path]) -> list[Path]:
    return [path for path in paths if is_folder(path)]


def _few(paths: Sequence[Path]) -> Iterator[Sequence[Path]]:
    return (paths[at : at + FETCHED] for at in range(0, len(paths), FETCHED))


def _together(steps: list[Step]) -> Step:
    changes = [step.change for step in steps]
    change = Change(
        articles=any(one.articles for one in changes),
        sources=tuple(source for one in changes for source in one.sources),
        imported=tuple(new for one in changes for new in one.imported),
        undo=tuple(edit for one in changes for edit in one.undo),
    )
    return Step(change, tuple(arrived for step in steps for arrived in step.arrived))
