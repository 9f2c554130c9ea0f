"""Work off the main thread: the only file that knows threads.

Five lanes of one thread each: reads, what stands beside them (counts, the rest of a long list: the next key never waits
for it), writes (an import never makes a read wait), what takes long and holds up no write (copies, exports, another
library read in piece by piece), each with a Library of its own; and words (jieba, in a process of its own). Files of
others, which may be on a share that does not answer, are looked at in threads that nobody waits for. Results come back
on the main thread.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from reader.ahead import NICE, PROCESSES, Ahead
from reader.course import Course, Far
from reader.errors import NEWER, FolderGone, ReaderError, Stopped, StoreTooNew
from reader.files import Disk
from reader.giveway import GiveWay, Line
from reader.library import Library
from reader.model import Change
from reader.settings import save
from reader.tongue import later, tr
from reader.ui.overdue import Overdue, Parser
from reader.words import Words

T = TypeVar("T")
LOG = logging.getLogger(__name__)
LOOK = 500  # ms between looks at that
# Seconds after which a thread that works lets another have the interpreter. A key asks for it some ten times until its
# article is painted; by Python's own 5 ms, putting files in would make it wait so long each time.
SWITCH = 0.001
TELLING = 0.1  # seconds between two words of how far something is
PATIENCE = 5.0  # seconds that closing waits for the file being parsed
UNDOING = 1.0  # seconds that it waits until what is half written elsewhere is taken away, where there is an answer
ANSWER = 20.0  # seconds that a disk is given to answer; one that slept needs ten
NO_ANSWER = later("这个位置一直没有应答（网络盘断了？）。请检查连接，再试一次。")
HUNG = later("文件夹“{folder}”一直没有应答（网络盘断了？），里面的文件还没有收入。")
BUG = later("程序内部出错，这一步没有完成；详情已写入日志。")
_Finished = tuple[Future[Any], Callable[[Any], None], Callable[[str], None] | None, Callable[[], None] | None]


class _Superseded(Exception):
    """A newer job of the same name has been asked for: this one need not run."""


def _fulfil(future: Future[T], job: Callable[[], T]) -> None:
    try:
        future.set_result(job())
    except BaseException as error:  # noqa: BLE001  # told where the result is asked for
        future.set_exception(error)


class _Patient(Disk):
    """Reads in a thread of its own, which is left to itself when the disk does not answer: a share that is gone would
    hold up the writes, and the end of the program, for ever."""

    def __init__(self, overdue: Overdue) -> None:
        self._overdue = overdue

    def do(self, path: Path, job: Callable[[], T]) -> T:
        answer: Future[T] = Future()
        threading.Thread(target=_fulfil, args=(answer, job), daemon=True).start()
        with self._overdue.elsewhere():
            wait([answer], ANSWER)
        if not answer.done():
            raise FolderGone(tr(HUNG, folder=path.parent))
        return answer.result()


class Jobs(QObject):
    changed = Signal(Change)
    failed = Signal(str)  # one sentence for the person
    indexing = Signal(int, int)  # articles done, of how many: an older index is made anew before anything is read
    late = Signal(bool)  # a read or write has waited long: for a slow disk, for another program; and that it is over
    _finished = Signal(object)
    _told = Signal(object)

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        sys.setswitchinterval(SWITCH)
        self._local = threading.local()
        self._words = Words()
        self._parsers: list[Parser] = []  # of the lanes, which use them; close() ends them
        self._opened = False  # in any lane
        self._way = GiveWay()  # what is taken in gives it to who reads
        self._read_lane = ThreadPoolExecutor(1, "read")  # its connection closes with its thread
        self._side_lane = ThreadPoolExecutor(1, "beside")
        self._write_lane = ThreadPoolExecutor(1, "write")
        self._long_lane = ThreadPoolExecutor(1, "long")
        self._words_lane = ThreadPoolExecutor(1, "words")
        self._asked = time.monotonic()
        self._line = Line()  # of the write lane
        self._newest: dict[str, int] = {}
        self._stops: set[threading.Event] = set()  # of what is going on at length
        self._undoing: list[Future[Any]] = []  # what is going on at length outside: closing gives it a moment
        self._overdue = Overdue()  # of the read and the write lane
        self._late = False
        self._looking = QTimer(self, interval=LOOK)
        self._looking.timeout.connect(self._look)
        self._closed = False
        # Queued even on this thread: a job that is already done must not call back inside read().
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        job: Callable[[Library], T],
        done: Callable[[T], None],
        latest: str = "",
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Run job, then done(result) on the main thread; on an error call failed with its sentence, or emit the signal
        of that name. Of jobs sharing the name `latest` only the newest is delivered, and one that is outdated before
        its turn comes is not run."""
        self._read_in(self._read_lane, job, done, latest, failed)

    def beside(
        self,
        job: Callable[[Library], T],
        done: Callable[[T], None],
        latest: str = "",
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """The same for what no key waits for: it may come after reads that were asked for later."""
        self._read_in(self._side_lane, job, done, latest, failed)

    def write(
        self,
        job: Callable[[Library], Change],
        done: Callable[[Change], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Run job, then emit changed(Change) and call done(Change) on the main thread; on an error call failed with
        its sentence, or emit the signal of that name."""

        def deliver(change: Change) -> None:
            self.changed.emit(change)
            if done:
                done(change)

        self._submit(self._write_lane, lambda: job(self._library()), deliver, failed)

    def aside(
        self, job: Callable[[Library], T], done: Callable[[T], None], failed: Callable[[str], None] | None = None
    ) -> None:
        """Run a job that takes long and changes no article or mark, beside reads and writes."""
        self._submit(self._long_lane, lambda: job(self._library()), done, failed)

    def at_length(
        self,
        job: Callable[[Library, Course], T],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
        going: Callable[[Far], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Callable[[], None]:
        """The same for what tells how far it is, and can be stopped: by the function that is given back, and by
        close(). What writes to the library, piece by piece, gives a Change."""
        stop, told = threading.Event(), [0.0]

        def tell(far: Far) -> None:
            if going and time.monotonic() - told[0] > TELLING:
                told[0] = time.monotonic()
                self._told.emit((going, far))

        def deliver(result: T) -> None:
            self._stops.discard(stop)
            if isinstance(result, Change):
                self.changed.emit(result)
            done(result)

        def fail(sentence: str) -> None:
            self._stops.discard(stop)
            (failed or self.failed.emit)(sentence)

        def end() -> None:
            self._stops.discard(stop)
            if stopped:
                stopped()

        self._stops.add(stop)
        course = Course(tell, stop.is_set)

        def run() -> T:
            course.look()  # it may have waited for others
            return job(self._library(), course)

        self._submit(self._long_lane, run, deliver, fail, end)
        return stop.set

    def outside(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None], within: float = 0.0
    ) -> Callable[[], bool]:
        """Run a job that looks at files of others, which a share that is gone may hold up for ever: in a thread of its
        own, that nobody waits for. What has not answered within some seconds (ANSWER) has failed. Given back: what
        tells whether it has come to its end after all."""
        until = time.monotonic() + (within or ANSWER)
        return self._alone(job, done, failed, lambda: until - time.monotonic()).done

    def outside_at_length(
        self,
        job: Callable[[Course], T],
        done: Callable[[T], None],
        failed: Callable[[str], None],
        going: Callable[[Far], None],
        stopped: Callable[[], None],
    ) -> Callable[[], None]:
        """The same for what tells how far it is, and can be stopped, like at_length: it has failed when it was not told
        for so long. It then stops as soon as there is an answer after all."""
        stop, heard = threading.Event(), [time.monotonic()]

        def tell(far: Far) -> None:
            heard[0] = time.monotonic()
            self._told.emit((going, far))

        def over(deliver: Callable[..., None]) -> Callable[..., None]:
            def ended(*what: Any) -> None:
                stop.set()
                self._stops.discard(stop)
                deliver(*what)

            return ended

        self._stops.add(stop)
        future = self._alone(
            lambda: job(Course(tell, stop.is_set)),
            over(done),
            over(failed),
            lambda: heard[0] + ANSWER - time.monotonic(),
            over(stopped),
        )
        self._undoing = [one for one in self._undoing if not one.done()] + [future]
        return stop.set

    def _alone(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[str], None],
        left: Callable[[], float],
        stopped: Callable[[], None] = lambda: None,
    ) -> Future[T]:
        """`left`: seconds that it still has; without any it has failed."""
        future: Future[T] = Future()
        over: list[bool] = []

        def once(deliver: Callable[..., None]) -> Callable[..., None]:
            def first(*what: Any) -> None:
                if not over:
                    over.append(True)
                    deliver(*what)

            return first

        given_up = once(failed)
        future.add_done_callback(
            lambda finished: (
                None if self._closed else self._finished.emit((finished, once(done), given_up, once(stopped)))
            )
        )
        threading.Thread(target=_fulfil, args=(future, job), daemon=True).start()

        def wait_on() -> None:
            QTimer.singleShot(max(0, round(1000 * left())), self, look)

        def look() -> None:
            if self._closed or future.done():
                return
            if left() > 0:
                wait_on()
            else:
                given_up(tr(NO_ANSWER))

        wait_on()
        return future

    def in_folder(
        self,
        job: Callable[[Path], T],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
        alone: bool = False,
        writes: bool = False,
    ) -> None:
        """Run a job on the data folder, whether or not its library can be opened. `alone`: what was asked for before
        is finished, and nothing here has the library open, until it is done. `writes`: closing waits for it."""
        if not alone:
            self._submit(self._write_lane if writes else self._long_lane, lambda: job(self._data_dir), done, failed)
            return
        if self._closed:
            return
        over, waiting = threading.Event(), threading.Semaphore(0)

        def stand_by() -> None:
            self._close_library()
            waiting.release()
            over.wait()

        def run() -> T:
            try:
                for _ in others:
                    waiting.acquire()
                self._close_library()
                return job(self._data_dir)
            finally:
                over.set()

        others = [lane.submit(stand_by) for lane in (self._read_lane, self._side_lane, self._long_lane)]
        for other in others:  # a lane that is closed before its turn came has no library open
            other.add_done_callback(lambda done: waiting.release() if done.cancelled() or done.exception() else None)
        self._submit(self._write_lane, run, done, failed)

    def save(self, path: Path, changed: dict[str, Any]) -> None:
        """Write the settings file."""
        self._submit(self._write_lane, lambda: save(path, changed, self._opened), lambda _: None)

    def word_ends(self, text: str, done: Callable[[tuple[int, ...]], None], latest: str = "") -> None:
        """Offsets at which the words of text end; of the requests named `latest` only the newest is answered."""
        is_newest = self._turn(f"words{latest}")

        def run() -> tuple[int, ...]:
            if not is_newest():
                raise _Superseded
            return self._words.ends(text)

        self._submit(self._words_lane, run, lambda ends: done(ends) if is_newest() else None)

    def readings(self, text: str, done: Callable[[tuple[str, ...]], None], latest: str = "") -> None:
        """The pinyin of each character of text; of the requests named `latest` only the newest is answered."""
        is_newest = self._turn(f"readings{latest}")

        def run() -> tuple[str, ...]:
            if not is_newest():
                raise _Superseded
            return self._words.readings(text)

        self._submit(self._words_lane, run, lambda aloud: done(aloud) if is_newest() else None)

    def make_way(self) -> None:
        """A person waits for something: the parsers, and what puts in what they made, sleep for a moment."""
        if self._way.ask():
            for parser in self._parsers:
                parser.nap()

    def quiet(self) -> float:
        """For how many seconds nothing has been asked for."""
        return time.monotonic() - self._asked

    def close(self) -> None:
        """Finish the writes that were asked for, close everything; nothing is delivered any more."""
        if self._closed:
            return
        self._closed = True
        self._looking.stop()
        for stop in self._stops:
            stop.set()
        self._words.close()
        for lane in (self._words_lane, self._read_lane, self._side_lane, self._long_lane):
            lane.shutdown(wait=False, cancel_futures=True)
        wait(self._undoing, UNDOING)
        last = self._write_lane.submit(self._close_library)
        wait([last], PATIENCE)
        for parser in self._parsers:  # one that is still at a file: it is that file, and not worth waiting for
            parser.close()
        self._write_lane.shutdown()
        self._words_lane.shutdown()
        self._read_lane.shutdown()
        self._side_lane.shutdown()
        self._long_lane.shutdown()

    def _library(self) -> Library:
        if hasattr(self._local, "library") and self._local.library.is_past:
            self._close_library()
        if not hasattr(self._local, "library"):
            parser = Parser(self._overdue)  # starts no process before something is to be parsed
            ahead = [Parser(self._overdue, NICE) for _ in range(PROCESSES)]  # likewise
            disk = _Patient(self._overdue)
            try:
                library = Library(self._data_dir, self.indexing.emit, parser, Ahead(ahead, disk), self._opened)
            except StoreTooNew as error:
                if self._opened:  # it was upgraded under this window, not before it
                    raise StoreTooNew(tr(NEWER)) from error
                raise
            self._opened = True
            self._local.parsers = [parser, *ahead]
            self._parsers += self._local.parsers
            library.arrivals.give_way = self._way.wait
            library.arrivals.is_in_the_way = lambda: self._closed or self._line.anybody
            self._local.library = library
        opened: Library = self._local.library
        return opened

    def _close_library(self) -> None:
        if hasattr(self._local, "library"):
            self._local.library.close()
            for parser in self._local.parsers:
                parser.close()
            del self._local.library

    def _read_in(
        self,
        lane: ThreadPoolExecutor,
        job: Callable[[Library], T],
        done: Callable[[T], None],
        latest: str,
        failed: Callable[[str], None] | None,
    ) -> None:
        is_newest = self._turn(latest)
        if lane is self._read_lane:
            self.make_way()

        def run() -> T:
            if not is_newest():
                raise _Superseded
            return job(self._library())

        self._submit(lane, run, lambda result: done(result) if is_newest() else None, failed)

    def _turn(self, name: str) -> Callable[[], bool]:
        if not name:
            return lambda: True
        turn = self._newest[name] = self._newest.get(name, 0) + 1
        return lambda: self._newest[name] == turn

    def _submit(
        self,
        lane: ThreadPoolExecutor,
        run: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        if self._closed:
            return
        self._asked = time.monotonic()
        if lane is self._write_lane:
            run = self._line.counted(run)
        if lane in (self._read_lane, self._write_lane):
            run = self._overdue.watched(run)
            self._looking.start()
        future = lane.submit(run)
        future.add_done_callback(lambda finished: self._finished.emit((finished, done, failed, stopped)))

    def _look(self) -> None:
        """Whether something has waited for the library too long to leave it unsaid."""
        late = self._overdue.late
        if late != self._late:
            self._late = late
            self.late.emit(late)
        if not self._overdue.anything:
            self._looking.stop()

    @Slot(object)
    def _tell(self, told: tuple[Callable[[Far], None], Far]) -> None:
        going, far = told
        if not self._closed:
            going(far)

    @Slot(object)
    def _deliver(self, finished: _Finished) -> None:
        future, done, failed, stopped = finished
        del finished
        if self._closed:
            return
        if self._late:
            self._look()  # at once: it would be said for half a second more
        try:
            result = future.result()
        except (_Superseded, CancelledError):
            return
        except Stopped:
            if stopped:
                stopped()
            return
        except ReaderError as error:
            LOG.info("told the person: %s", error)
            (failed or self.failed.emit)(str(error))
            return
        except Exception:
            LOG.exception("a job failed")
            (failed or self.failed.emit)(tr(BUG))
            return
        finally:  # an error holds the frames it went through, this one too, and whatever widgets stand in those: what
            del future  # goes round in a circle is thrown away by any thread, and widgets do not survive that
        done(result)
