"""How long a person waits in the reading room: `python -m benchmarks.reading [--kept FOLDER] [ARTICLES]`.

In the real window, on a library of 100,000 articles: from the window's first paint to that of the list; from the key to
the painted next article, of 2,000 and of 20,000 characters, and to one far away, which was not made ready; a frame of
scrolling, in the text and in the list; what 500 highlights cost; memory over 2,000 articles. Each beside a floor of the
same run, which does the same without us: an empty QTextBrowser given the same text, an idle window, a plain table. p50,
p95 and max, by the processor of this process (what else the machine does counts little) and by the clock on the wall.
`--kept FOLDER` builds the library
there once, which takes minutes, and keeps it. Without a screen: offscreen.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QTextEdit, QWidget

from benchmarks.corpus import FLATTENED, SEED, Draft, Issue, issues, lay_out, words_by_frequency
from reader.library import Library
from reader.marks import Point
from reader.model import Shelf, ShelfKind
from reader.parse import PARSER_VERSION
from reader.store import intake

ARTICLES = 100_000
LENGTHS = (2_000, 20_000)  # characters
OF_EACH = 40  # articles, at the head of the list
MARKED = 6  # articles of the longer kind that have HIGHLIGHTS, after the others
HIGHLIGHTS = 500
STARTS = 5
FRAMES = 120
SWITCHES = 2_000
PRESSED = 30  # keys, of each kind
SIZE = (1_400, 900)
PAPER = "长文晚报"
MADE = "long.2"  # a file in the kept folder: the long articles are in
MARKS = (
    "，",
    "，",
    "，",
    "、",
    "。",
    "。“",
    "”",
    "《",
    "》",
    "2021年",
    "15%",
    "App",
)


class Took(NamedTuple):
    """Milliseconds."""

    processor: float
    wall: float


PAINTED: list[Callable[[], None]] = []


class Pressed(NamedTuple):
    """After a key: until the next article stood in the window, and until the window hears the next key."""

    seen: Took
    free: Took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=int, default=ARTICLES)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--keys", type=int, default=PRESSED, help="keys pressed, of each kind")
    parser.add_argument("--switches", type=int, default=SWITCHES, help="articles over which memory is watched")
    parser.add_argument("--start", type=Path, help=argparse.SUPPRESS)  # the folder of a fresh process
    arguments = parser.parse_args()
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments.start:
        first_paint(arguments.start)
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(XDG_CACHE_HOME=folder, XDG_STATE_HOME=folder, XDG_DATA_HOME=folder)
        kept = arguments.kept or Path(folder)
        build(kept, arguments.articles)
        (kept / "settings.json").unlink(missing_ok=True)  # where an earlier run left off
        measure_starts(kept)
        measure_window(kept, min(arguments.keys, OF_EACH - 1), arguments.switches)


# ------------------------------------------------------------------------------------------------------- the library


def build(folder: Path, articles: int) -> None:
    made = folder / MADE
    with Library(folder) as library:
        store = library._store  # the parser is not what is measured
        if store.value("SELECT count(*) FROM article") == 0:
            for issue in issues(articles):
                intake.take_in(store, issue.source, issue.sheets, issue.data, issue.source.name, PARSER_VERSION)
        with store.writing():  # a kept one may be of an older parser: the window would parse all of it anew meanwhile
            store.run("UPDATE source SET parser = ? WHERE parser <> ?", PARSER_VERSION, PARSER_VERSION)
            for table in ("reading", "reading_place"):  # where an earlier run left off, an article begins further down
                store.run(f"UPDATE {table} SET position = 0 WHERE position <> 0")
        if not made.exists():
            for issue in long_issues():
                intake.take_in(store, issue.source, issue.sheets, issue.data, issue.source.name, PARSER_VERSION)
            for row in library.articles(Shelf(ShelfKind.PAPER, paper=PAPER))[-MARKED:]:
                highlight(library, row.id)
            made.touch()


def long_issues() -> Iterator[Issue]:
    """Newest of all, so at the head of the list, in the order of LENGTHS."""
    chance, words = random.Random(SEED), words_by_frequency()
    ranks = list(accumulate(1 / (nth + FLATTENED) for nth in range(1, len(words) + 1)))
    words = chance.choices(words, cum_weights=ranks, k=200_000)  # as frequent as in print: rare signs cost more
    for nth, length in enumerate((*LENGTHS, LENGTHS[-1])):
        count = OF_EACH if nth < len(LENGTHS) else MARKED
        drafts = [long_draft(chance, words, length) for _ in range(count)]
        yield lay_out(drafts, paper=PAPER, date="2100-12-31", number=str(nth + 1))


def long_draft(chance: random.Random, words: Sequence[str], length: int) -> Draft:
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < length:
        paragraph = ""
        while len(paragraph) < min(280, length):
            paragraph += "".join(chance.choices(words, k=chance.randint(2, 5))) + chance.choice(MARKS)
        paragraphs.append(paragraph + "。")
    return Draft("".join(chance.choices(words, k=5)), tuple(paragraphs), kicker="".join(chance.choices(words, k=3)))


def highlight(library: Library, article: int) -> None:
    parts = library.article(article).parts
    each = -(-HIGHLIGHTS // len(parts))
    places = [(part, at) for part, block in enumerate(parts) for at in range(0, len(block.text) - 8, 280 // (each + 1))]
    for nth, (part, at) in enumerate(places[:HIGHLIGHTS]):
        library.add_highlight(article, Point(part, at), Point(part, at + 4 + nth % 3), 1 + nth % 5)


# -------------------------------------------------------------------------------------------------- until the list is


def measure_starts(folder: Path) -> None:
    """Fresh processes; the floor is the same with a library of one page."""
    with tempfile.TemporaryDirectory() as small:
        with Library(Path(small)) as library:
            issue = next(issues(8))
            library.import_data(issue.source.name, issue.data, "benchmark")
        times = [(start(Path(small)), start(folder)) for _ in range(STARTS + 1)][1:]
    say("list after window", [ours for _, ours in times], bar=50)
    say("  floor: 8 articles", [floor for floor, _ in times])


def start(folder: Path) -> Took:
    command = [sys.executable, "-m", "benchmarks.reading", "--start", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return Took(*json.loads(done.stdout.splitlines()[-1]))


def first_paint(folder: Path) -> None:
    """In the fresh process: from the first paint of the window to that of the rows."""
    from reader import app

    built = app.build
    begun: list[Clock] = []

    def build_watched(*given: Any) -> Any:
        window = built(*given)
        headlines = window.parts.headlines

        def list_painted() -> bool:
            if headlines.model.rowCount() == 0 or not begun:
                return False
            print(json.dumps(begun[0].took()), flush=True)
            QTimer.singleShot(0, window.close)
            return True

        Painted(window, lambda: not begun.append(Clock()))
        Painted(headlines.table.viewport(), list_painted)
        return window

    app.build = build_watched
    app.main(["--data-dir", str(folder)])


class Painted(QObject):
    """Calls `then` once a widget has been painted, until that says True."""

    def __init__(self, widget: QWidget, then: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._widget, self._then = widget, then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It is about to be painted; what is posted comes after. A timer would wait for what is done when there is
        nothing else to do, and no key does."""
        if event.type() == QEvent.Type.Paint:
            QApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User and self._then():
            self._widget.removeEventFilter(self)
        return super().event(event)


class Clock:
    def __init__(self) -> None:
        self._processor, self._wall = time.process_time(), time.perf_counter()

    def took(self) -> Took:
        return Took((time.process_time() - self._processor) * 1_000, (time.perf_counter() - self._wall) * 1_000)


# ------------------------------------------------------------------------------------------------------- in the window


def measure_window(folder: Path, keys: int, switches: int) -> None:
    from reader.app import build as build_window
    from reader.app import make_application
    from reader.ui.flow import keeping
    from reader.ui.sweeping import Sweeper

    keeping.copy_of_the_day = lambda parts: None  # it would come in the midst of one of these, and not of the others
    watch_painting()

    application = make_application()
    window = build_window(folder)
    Sweeper(window, window.parts.jobs.quiet)  # as the program does: Python's own collection stops it for 100 ms
    window.resize(*SIZE)
    window.show()
    window.start([])
    parts = window.parts
    wait_until(application, lambda: parts.headlines.model.rowCount() > ARTICLES / 1_000, 60_000)
    wait_until(application, lambda: parts.desk.reading is not None and not parts.desk.opening, 30_000)
    wait(application, 3_000)
    parts.headlines.setFocus()
    idle(application)
    for nth, length in enumerate(LENGTHS):
        rows = range(nth * OF_EACH, (nth + 1) * OF_EACH)
        measure_keys(application, window, length, rows[: keys + 1], (16, 50)[nth])
        measure_far(application, window, length, rows[keys + 2 :: 2])
    measure_highlights(application, window)
    measure_scrolling(application, window)
    measure_memory(application, window, switches)
    window.close()


def idle(application: QApplication) -> None:
    """What the loop takes to come round, with nothing to do: the machine's own noise."""
    took = []
    for _ in range(200):
        clock = Clock()
        done: list[bool] = []
        QTimer.singleShot(0, lambda done=done: done.append(True))
        while not done:
            application.processEvents()
        took.append(clock.took())
    say("idle: once round the loop", took)


def measure_keys(application: QApplication, window: Any, length: int, rows: range, bar: float) -> None:
    parts, texts = window.parts, []
    parts.headlines.move_to(rows[0])
    settle(application, window)
    pressed = []
    for _ in rows[1:]:
        pressed.append(press(application, window))
        texts.append(parts.pane.view.toPlainText())
        settle(application, window)
    say(f"key to next, {length:,} characters", [one.seen for one in pressed], bar)
    say("  until the window hears another", [one.free for one in pressed])
    say("  floor: QTextBrowser", [plain(application, parts.pane.view, text) for text in texts])


def measure_far(application: QApplication, window: Any, length: int, rows: range) -> None:
    """To rows that no key leads to from the one before: nothing of them has been read, set or drawn."""
    took = []
    for row in rows:
        settle(application, window)
        took.append(press(application, window, lambda row=row: window.parts.headlines.move_to(row)).seen)
    say("  one that was not expected", took)


def watch_painting() -> None:
    """From now on, what is in PAINTED is told when an article has been painted. Before there is a window: PySide asks
    once which method of a class is to be called."""
    from reader.ui.views.article import ArticleView

    paint = ArticleView.paintEvent

    def paint_and_tell(self: Any, event: Any) -> None:
        paint(self, event)
        for tell in PAINTED:
            tell()

    ArticleView.paintEvent = paint_and_tell  # type: ignore[method-assign]


def press_next(table: QWidget) -> None:
    QTest.keyClick(table, Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)


def press(application: QApplication, window: Any, act: Callable[[], None] | None = None) -> Pressed:
    """Press the key for the next article, or act otherwise, until another is painted and what follows is done."""
    parts = window.parts
    view, before, painted = parts.pane.view, parts.desk.reading, []
    window.activateWindow()  # a floor's window was over it, and keys go to the active one
    parts.headlines.setFocus()
    wait_until(application, parts.headlines.table.hasFocus, 10_000)
    watch = Painted(view.viewport(), lambda: parts.desk.reading is not before and not painted.append(True))
    clock, seen = Clock(), list[Took]()
    PAINTED[:] = [lambda: None if parts.desk.reading is before else seen.append(clock.took())]
    act() if act else press_next(parts.headlines.table)
    if not wait_until(application, lambda: bool(painted), 30_000, 1):
        raise TimeoutError("the key opened nothing")
    took = clock.took()
    PAINTED.clear()
    watch.deleteLater()
    return Pressed(seen[0], took)


def settle(application: QApplication, window: Any) -> None:
    """Until what follows an article (its words, the counts, what may come next) is done."""
    view = window.parts.pane.view
    wait_until(application, lambda: not window.parts.desk.opening and view.has_words, 10_000)
    wait(application, 400)


def plain(application: QApplication, like: QWidget, text: str, marks: int = 0) -> Took:
    """The same text in Qt's own browser: set and painted, with that many grounds."""
    browser = floor_browser(application, like)
    clock = Clock()
    browser.setPlainText(text)
    if marks:
        browser.setExtraSelections(list(selections(browser, marks)))
    browser.viewport().repaint()
    took = clock.took()
    browser.close()
    browser.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # forty at a time would be 120 MB that stay
    return took


def floor_browser(application: QApplication, like: QWidget) -> QTextBrowser:
    browser = QTextBrowser()
    browser.setFont(like.look.font(True, like.look.size))  # type: ignore[attr-defined]  # an ArticleView
    browser.resize(like.size())
    browser.show()
    application.processEvents()
    return browser


def selections(browser: QTextBrowser, marks: int) -> Iterator[QTextEdit.ExtraSelection]:
    step = browser.document().characterCount() // marks
    for nth in range(marks):
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(browser.document())
        made.cursor.setPosition(nth * step)
        made.cursor.setPosition(nth * step + 5, QTextCursor.MoveMode.KeepAnchor)
        made.format.setBackground(QColor("#ffeeaa"))
        yield made


def measure_highlights(application: QApplication, window: Any) -> None:
    """Next articles as long, with and without; what the highlights cost is the difference."""
    parts = window.parts
    first = len(LENGTHS) * OF_EACH
    bare: list[Took] = []
    marked: list[Took] = []
    floors: list[float] = []
    for begin, took in ((first - MARKED - 1, bare), (first - 1, marked)):
        parts.headlines.move_to(begin)
        settle(application, window)
        for _ in range(MARKED):
            took.append(press(application, window).seen)
            settle(application, window)
    text = parts.pane.view.toPlainText()
    for _ in range(MARKED):
        with_marks = plain(application, parts.pane.view, text, HIGHLIGHTS)
        floors.append(with_marks.processor - plain(application, parts.pane.view, text).processor)
    shown = len(parts.pane.view.layer.painted)
    say(f"key to next, {shown} highlights", marked)
    say("  the same without", bare)
    cost = statistics.median(one.processor for one in marked) - statistics.median(one.processor for one in bare)
    floor = statistics.median(floors)
    print(f"reading   highlights cost {cost:.1f} ms (bar 20); in a QTextBrowser {floor:.1f}", flush=True)
    say("frame of scrolling, highlights", frames(parts.pane.view, 40), 16)


def measure_scrolling(application: QApplication, window: Any) -> None:
    parts = window.parts
    parts.headlines.move_to(OF_EACH + 3)
    settle(application, window)
    view = parts.pane.view
    say("frame of scrolling, by 40 pixels", frames(view, 40), 16)
    say("frame of scrolling, by a screen", frames(view, view.viewport().height()), 16)
    browser = floor_browser(application, view)
    browser.setPlainText(view.toPlainText())
    say("  floor: QTextBrowser, 40 pixels", frames(browser, 40))
    say("  floor: QTextBrowser, a screen", frames(browser, view.viewport().height()))
    browser.close()
    browser.deleteLater()
    table = parts.headlines.table
    say("frame of the list, by 40 pixels", frames(table, 40), 16)
    say("frame of the list, far", frames(table, table.verticalScrollBar().maximum() // 200), 16)


def frames(area: Any, pixels: int) -> list[Took]:
    """Scroll by so much and paint, over and over, turning round at the ends."""
    bar, took = area.verticalScrollBar(), []
    bar.setValue(0)
    area.viewport().repaint()
    for _ in range(FRAMES):
        if bar.value() >= bar.maximum():
            bar.setValue(0)
        clock = Clock()
        bar.setValue(bar.value() + pixels)
        area.viewport().repaint()
        took.append(clock.took())
    return took


def measure_memory(application: QApplication, window: Any, switches: int) -> None:
    """Article after article by key; what is resident after the first quarter, and after each quarter more."""
    parts, sizes, each = window.parts, list[float](), max(1, switches // 4)
    parts.headlines.move_to(0)
    settle(application, window)
    for nth in range(1, switches + each + 1):
        press(application, window)
        if nth % each == 0:
            settle(application, window)
            sizes.append(resident())
    grown = sizes[-1] - sizes[0]
    print(f"reading   memory after each {each:,}: {', '.join(f'{size:.1f}' for size in sizes)} MB", flush=True)
    print(
        f"reading   grown over {switches:,}: {grown:+.1f} MB, {grown * 1024 / switches:+.2f} kB each",
        flush=True,
    )


def resident() -> float:
    """Megabytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def wait(application: QApplication, milliseconds: int) -> None:
    wait_until(application, lambda: False, milliseconds)


def wait_until(application: QApplication, done: Callable[[], bool], milliseconds: int, each: int = 5) -> bool:
    """As a window waits: asleep. (processEvents with a time to stay never sleeps: it goes round and round, which
    would be counted, and keep threads from the interpreter.)"""
    until, ticking = time.monotonic() + milliseconds / 1_000, QTimer(application, interval=each)
    ticking.start()
    while not done() and time.monotonic() <= until:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # which a loop that was not begun leaves alone
    ticking.stop()
    ticking.deleteLater()
    return done()


def say(name: str, took: Sequence[Took], bar: float = 0) -> None:
    """p50, p95 and max, of the processor and of the wall."""
    figures = []
    for kind in ([one.processor for one in took], [one.wall for one in took]):
        inorder = sorted(kind)
        figures += [statistics.median(inorder), inorder[min(len(inorder) - 1, int(len(inorder) * 0.95))], inorder[-1]]
    processor = "".join(f"{figure:8.1f}" for figure in figures[:3])
    wall = "".join(f"{figure:8.1f}" for figure in figures[3:])
    over = f"  bar {bar:.0f}: {'over' if figures[1] > bar else 'met'}" if bar else ""
    print(f"reading   {name:<34}{processor}  |{wall}{over}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
