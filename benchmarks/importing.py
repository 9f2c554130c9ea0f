"""How fast a folder is taken in, by one parsing process and by two, and how deaf the window is meanwhile: python -m
benchmarks.importing [FILES].

Files are laid out from drafts (benchmarks/corpus.py), eight articles each, and taken in as the window does: read,
parsed ahead, put in one a transaction. Beside it, in the same run, the two halves alone, parsing in one process and
putting in, and the time of the processor: two cores can do no better than half of the sum. The window then takes in a
folder while keys are pressed; each is measured until what it asked for is painted, next to the same keys while nothing
goes on. `--window`: that alone.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from benchmarks.corpus import ON_A_PAGE, issues
from benchmarks.reading import SIZE, press, wait, wait_until, watch_painting
from reader.ahead import Ahead, Here
from reader.apart import Apart
from reader.library import Library
from reader.model import Shelf
from reader.parse import Parsed

FILES = 60
MANY = 900  # files that are taken in beside the keys
KEYS = 40  # keys pressed in a turn
TURNS = 2
APART = 300  # ms between two keys
BAR = 16  # ms, p95


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="?", type=int, default=FILES)
    parser.add_argument("--keys", type=int, default=KEYS, help="keys pressed in a turn")
    parser.add_argument("--window", action="store_true", help="the window alone")
    arguments = parser.parse_args()
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        os.environ.update(XDG_CACHE_HOME=place, XDG_STATE_HOME=place, XDG_DATA_HOME=place)
        if not arguments.window:
            files = lay(Path(place) / "folder", arguments.files)
            alone(files, Path(place))
            for processes in (1, 2):
                taken(files, Path(place) / f"by {processes}", processes)
        lay(Path(place) / "many", MANY)
        window(Path(place) / "many", Path(place) / "window", arguments.keys)


def lay(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    files = []
    for nth, issue in enumerate(islice(issues(count * ON_A_PAGE), count)):
        files.append(folder / f"{nth:05}-{issue.source.name}")
        files[-1].write_bytes(issue.data)
    return files


def alone(files: list[Path], place: Path) -> None:
    """Parsing in one process, and then putting in what is parsed."""
    size = sum(file.stat().st_size for file in files)
    used = _processor()
    with Apart() as parser:
        parser("warm.txt", "标题\n\n本报讯".encode())
        began = time.perf_counter()
        parsed = {file.name: parser(file.name, file.read_bytes(), origin=str(file)) for file in files}
        took = time.perf_counter() - began
    _say("parsing alone, one process", len(files), _articles(parsed), size, took, used)

    def known(name: str, data: bytes, encoding: str | None = None, *, origin: str = "") -> Parsed:
        return parsed[name]

    with Library(place / "alone", ahead=Ahead([Here(known)])) as library:
        used, began = _processor(), time.perf_counter()
        _take(library, files)
        took = time.perf_counter() - began
        _say("putting in alone", len(files), library.shelves().articles, size, took, used)
        began = time.perf_counter()
        library.arrivals.want(files)
        _take(library, files)
        took = time.perf_counter() - began
        print(f"importing {'the same folder again':<32}{1000 * took:7.0f} ms", flush=True)


def taken(files: list[Path], folder: Path, processes: int) -> None:
    used, size = _processor(), sum(file.stat().st_size for file in files)
    parsers = [Apart() for _ in range(processes)]
    try:
        for parser in parsers:
            parser("warm.txt", "标题\n\n本报讯".encode())
        with Library(folder, ahead=Ahead(parsers)) as library:
            began = time.perf_counter()
            _take(library, files)
            took = time.perf_counter() - began
            articles = library.shelves().articles
    finally:
        for parser in parsers:
            parser.close()
    _say(f"taken in, {processes} process{'es' if processes > 1 else ''}", len(files), articles, size, took, used)


def window(folder: Path, place: Path, keys: int) -> None:
    """Keys that open the next article, while nothing goes on and while a folder is taken in, in turns: the machine's
    own speed changes from minute to minute."""
    from reader.app import build, make_application
    from reader.ui.flow import arriving, keeping
    from reader.ui.flow.reading import show_shelf
    from reader.ui.sweeping import Sweeper

    keeping.copy_of_the_day = lambda parts: None  # it would come in the midst of one of these, and not of the others
    with Library(place) as library:
        for issue in issues(keys * 2 * TURNS + 200, seed=7):
            library.import_data(issue.source.name, issue.data, "benchmark")
    watch_painting()
    application = make_application()
    opened = build(place)
    Sweeper(opened, opened.parts.jobs.quiet)
    opened.resize(*SIZE)
    opened.show()
    opened.start([])
    parts = opened.parts
    wait_until(application, lambda: parts.desk.reading is not None and not parts.desk.opening, 30_000)
    wait(application, 2_000)
    peace, busy = Keys(application, opened), Keys(application, opened)
    arriving.import_paths(parts, [folder])
    wait_until(application, lambda: parts.doing.arriving.tally.done > 0, 30_000)
    show_shelf(parts, Shelf(), then=lambda: parts.headlines.move_to(0))  # from the page that was taken in first
    for turn in range(TURNS):
        wait(application, 1_500)  # the processes have started
        before, began = parts.doing.arriving.tally, time.perf_counter()
        busy.press(keys)
        tally, took = parts.doing.arriving.tally, time.perf_counter() - began
        if not tally.waiting:
            raise RuntimeError("all files were taken in before the last key")
        rate = (tally.done - before.done) / took
        print(f"importing {'':<32}{tally.done} of {tally.total} files, {rate:.1f} a second meanwhile", flush=True)
        arriving.pause(parts, True)
        wait_until(application, lambda: not parts.doing.arriving.running, 30_000)
        wait(application, 2_000)
        peace.press(keys)
        if turn < TURNS - 1:
            arriving.pause(parts, False)
    peace.say("keys while nothing goes on")
    busy.say("keys while a folder is taken in")
    middle, most = (busy.at(part) / peace.at(part) for part in (0.5, 0.95))
    print(f"importing {'':<32}p50 {middle:.2f} and p95 {most:.2f} of those in peace", flush=True)
    opened.close()


class Keys:
    """Presses keys, and keeps how long each took until the next article was painted, and what the main thread did."""

    def __init__(self, application: QApplication, opened: Any) -> None:
        self._application, self._opened = application, opened
        self._walls: list[float] = []
        self._until_free: list[float] = []
        self._worked: list[float] = []
        self._queued: list[float] = []

    def press(self, times: int) -> None:
        for _ in range(times):
            wait(self._application, APART)
            worked, queued = time.thread_time(), _queued()
            pressed = press(self._application, self._opened)
            self._walls.append(pressed.seen.wall)
            self._until_free.append(pressed.free.wall)
            self._worked.append(1_000 * (time.thread_time() - worked))
            self._queued.append(_queued() - queued)

    def at(self, part: float) -> float:
        return _at(self._walls, part)

    def say(self, name: str) -> None:
        walls, worked, queued = self._walls, self._worked, self._queued
        whole = zip(self._until_free, worked, queued, strict=True)
        asleep = [max(0.0, wall - work - wait) for wall, work, wait in whole]
        said = "  ".join(
            f"{what} {_at(times, 0.5):4.1f} {_at(times, 0.95):4.1f}"
            for what, times in (("works", worked), ("waits for a processor", queued), ("for others", asleep))
        )
        over = "over" if self.at(0.95) > BAR else "met"
        print(
            f"importing {name:<32}key to painted p50 {self.at(0.5):5.1f}  p95 {self.at(0.95):5.1f}"
            f"  max {max(walls):5.1f} ms, bar {BAR}: {over}\n"
            f"importing {'':<32}the window's thread until it hears another, p50 and p95: {said}",
            flush=True,
        )


def _at(times: list[float], part: float) -> float:
    return statistics.median(times) if part == 0.5 else sorted(times)[min(len(times) - 1, int(len(times) * part))]


def _queued() -> float:
    """Milliseconds that this thread was ready to run and had no processor."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e6
    except OSError:  # only Linux tells
        return 0.0


def _take(library: Library, files: list[Path]) -> None:
    library.arrivals.want(files)
    while library.arrivals.step().arrived:
        pass


def _articles(parsed: dict[str, Parsed]) -> int:
    return sum(len(sheet.articles) for one in parsed.values() for sheet in one.sheets)


def _processor() -> tuple[float, float]:
    """Seconds of the processor that this process used, and those that it started and that have ended."""
    here, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return here.ru_utime + here.ru_stime, others.ru_utime + others.ru_stime


def _say(name: str, files: int, articles: int, size: int, took: float, before: tuple[float, float]) -> None:
    here, others = (now - then for now, then in zip(_processor(), before, strict=True))
    print(
        f"importing {name:<32}{files / took:7.1f} files/s {articles / took:7.1f} articles/s"
        f" {size / 1e6 / took:7.3f} MB/s  ({took:.1f} s; of the processor {here:.1f} here, {others:.1f} in parsers)",
        flush=True,
    )


if __name__ == "__main__":
    main()
