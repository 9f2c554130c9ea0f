"""How fast a folder is taken in, by one parsing process and by two, and how deaf the window is meanwhile: python -m
benchmarks.importing [FILES].

Files are laid out from drafts (benchmarks/corpus.py), eight articles each, and taken in as the window does: read,
parsed ahead, put in one a transaction. Beside it, in the same run, the two halves alone, parsing in one process and
putting in, and the time of the processor: two cores can do no better than half of the sum. The window then takes in a
folder while keys are pressed; each is measured until what it asked for is painted, next to the same keys while nothing
goes on.
"""

from __future__ import annotations

import os
import resource
import statistics
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.corpus import ON_A_PAGE, issues
from benchmarks.stalls import Heart, wait
from reader.ahead import Ahead, Here
from reader.apart import Apart
from reader.library import Library
from reader.parse import Parsed

FILES = 60
KEYS = 24  # keys pressed
APART = 300  # ms between two keys


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        os.environ.update(XDG_CACHE_HOME=place, XDG_STATE_HOME=place, XDG_DATA_HOME=place)
        files = lay(Path(place) / "folder", count)
        alone(files, Path(place))
        for processes in (1, 2):
            taken(files, Path(place) / f"by {processes}", processes)
        window(files, Path(place) / "window")


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


def window(files: list[Path], folder: Path) -> None:
    """Keys that open the next article, while nothing goes on and while a folder is taken in."""
    from reader.app import build, make_application
    from reader.ui.flow import arriving

    with Library(folder) as library:
        for issue in issues(200, seed=7):
            library.import_data(issue.source.name, issue.data, "benchmark")
    application = make_application()
    opened = build(folder)
    opened.show()
    opened.start([])
    wait(application, 2_500)
    _keys("keys while nothing goes on", application, opened)
    opened.parts.jobs.write(lambda library: (library.arrivals.want(files), library.apply([]))[1])
    wait(application, 500)
    arriving.carry_on(opened.parts)
    wait(application, 1_500)  # the processes have started
    _keys("keys while a folder is taken in", application, opened)
    tally = opened.parts.doing.arriving.tally
    print(f"importing {'':<32}{tally.done} of {tally.total} files were taken in by then", flush=True)
    opened.close()


def _keys(name: str, application: QApplication, opened) -> None:  # type: ignore[no-untyped-def]
    heart, times = Heart(), []
    view, rows = opened.parts.pane.view, opened.parts.headlines
    for nth in range(KEYS):
        wait(application, APART)
        reading = opened.parts.desk.reading
        began = time.perf_counter()
        rows.move_to(nth + 1)
        while opened.parts.desk.reading is reading and time.perf_counter() - began < 5:
            application.processEvents()
        view.viewport().repaint()
        times.append(1000 * (time.perf_counter() - began))
    p95 = sorted(times)[round(len(times) * 0.95) - 1]
    print(
        f"importing {name:<32}key to painted p50 {statistics.median(times):5.1f}  p95 {p95:5.1f}"
        f"  max {max(times):5.1f} ms; longest stall {heart.longest:5.1f} ms",
        flush=True,
    )


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
