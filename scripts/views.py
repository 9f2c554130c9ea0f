"""The views there are pictures of: for each a function that brings a window to it, by commands as a person would.

The library is made of the page of the first start and of pages of the tests' corpus, all written for the program, with
the marks a reader would leave.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader import settings
from reader.app import build
from reader.library import Library
from reader.marks import Point, make_highlight, whole_of
from reader.model import Bookmark, Edit, LostBookmark, PutHighlight, PutLost, Reading, SetBookmark, SetRead
from reader.paths import resources
from reader.ui.panes.palette import Palette
from reader.ui.panes.settings import SettingsForm
from reader.ui.panes.trouble import BROKE, ReportBox, TroubleBox
from reader.ui.window import Window
from tests.quality.gold import CORPUS, load
from tests.quality.pages import SHAPES, render

PATIENCE = 30  # seconds
PAGES = ("01", "02", "04", "05", "08", "10", "12", "24", "27")  # of the corpus
NOTES = ("数字要同年鉴核对", "", "采访时问过本人，确有其事", "", "这个说法从何而来？")
TAGS = (("待核",), (), ("夜校", "职工"), (), ("存疑",))
FOLDERS = ("论文/第一章", "论文/第二章", "")


@dataclass
class Sitter:
    """A window that is brought to a view."""

    window: Window

    def press(self, *commands: str) -> None:
        for command in commands:
            self.window.actions_by_id[command].trigger()
            self.settle()

    def until(self, true: Callable[[], object]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not true():
            if time.monotonic() > deadline:
                raise TimeoutError("the window did not come to the state to be pictured")
            QApplication.processEvents()

    def settle(self) -> None:
        """Until all that was asked for so far is written, read and shown."""
        done: list[bool] = []
        jobs = self.window.parts.jobs
        jobs.write(lambda library: library.apply([]), lambda _: done.append(True))
        self.until(lambda: done)
        jobs.read(lambda _: True, done.append)
        self.until(lambda: len(done) == 2)
        for _ in range(5):  # what a change of theme or size still has to say to itself
            QApplication.processEvents()

    def search(self, query: str) -> None:
        parts = self.window.parts
        parts.search.setText(query)
        self.until(lambda: parts.doing.found is not None and parts.doing.found.query == query)
        self.settle()


@contextmanager
def sit(place: Path, view: str, theme: str, size: tuple[int, int]) -> Iterator[Sitter]:
    """A window over a new library in that folder, brought to the view."""
    if view not in ("empty", "first"):
        _fill(place)
    kept = settings.load(place / "settings.json")
    kept["view.theme"] = theme
    kept["library.welcomed"] = view != "first"
    kept["text.columns"] = view == "columns"
    kept["text.pinyin"] = view == "pinyin"
    place.mkdir(exist_ok=True)
    settings.save(place / "settings.json", kept.changed)
    window = build(place)
    sitter = Sitter(window)
    try:
        window.resize(*size)
        window.show()
        window.start([])
        if view != "empty":
            sitter.until(lambda: window.parts.desk.reading is not None)
        sitter.settle()
        if view != "first":
            window.parts.notice.hide()
        window.resize(*size)
        VIEWS[view](sitter)
        sitter.settle()
        yield sitter
    finally:
        for dialog in QApplication.topLevelWidgets():
            if dialog is not window:
                dialog.close()
        window.leave()
        QApplication.processEvents()


_filled: list[Path] = []  # the library once made, to be copied


def _fill(place: Path) -> None:
    if not _filled:
        made = place.with_name("made")
        pages = made.with_name("pages")
        pages.mkdir()
        with Library(made) as library:
            for number in PAGES:
                (gold,) = (CORPUS / "tune").glob(f"{number}-*.gold")
                page = pages / f"{gold.stem}.txt"
                page.write_text(render(load(gold), SHAPES[0]), "utf-8")
                library.import_file(page)
            library.import_file(resources() / "welcome.txt")
            _mark(library)
        _filled.append(made)
    shutil.copytree(_filled[0], place)


def _mark(library: Library) -> None:
    """As a reader would: colours, notes, tags, folders, two that overlap, one that has lost its place."""
    edits: list[Edit] = []
    for nth, row in enumerate(library.articles()):
        reading = library.reading(row.id)
        edits += _highlights(reading, nth)
        if nth % 4 == 0:
            label = Bookmark("" if nth else "开会时要用", ("选题",), "", FOLDERS[nth // 4 % 3])
            edits.append(SetBookmark(row.id, True, label))
        if nth % 3 == 1:
            edits.append(SetRead(row.id, True))
    edits.append(PutLost(LostBookmark("0" * 64, "utf-8", 0, "老城区的末班电车", Bookmark("交通史", ("电车",)))))
    library.apply(edits)


def _highlights(reading: Reading, nth: int) -> Iterator[Edit]:
    parts = whole_of(reading).article.parts
    long = [at for at, block in enumerate(parts) if len(block.text) > 60]
    for count, at in enumerate(long[: 4 if nth < 3 else nth % 2]):
        colour = (nth + count) % 5
        end = min(len(parts[at].text) - 2, 24 + 12 * count)
        for start, stop, shade in ((4, end, colour), (end - 8, end + 14, (colour + 2) % 5))[: 2 if count == 0 else 1]:
            mark = make_highlight(reading.id, reading.article, Point(at, start), Point(at, stop), shade + 1)
            if mark:
                yield PutHighlight(replace(mark, note=NOTES[shade], tags=TAGS[shade]))


def _nothing(_: Sitter) -> None:
    pass


def _two_panes(sitter: Sitter) -> None:
    sitter.press("view.beside", "go.next_article", "view.linked")


def _collection(group: str) -> Callable[[Sitter], None]:
    def show(sitter: Sitter) -> None:
        sitter.window.parts.settings["marks.group"] = group
        sitter.press("mark.all_marks")

    return show


def _searched(*commands: str, query: str = "职工") -> Callable[[Sitter], None]:
    def show(sitter: Sitter) -> None:
        sitter.search(query)
        sitter.window.parts.search.entered.emit()
        sitter.settle()
        sitter.press(*commands)

    return show


def _pressed(*commands: str) -> Callable[[Sitter], None]:
    return lambda sitter: sitter.press(*commands)


def _no_hit(sitter: Sitter) -> None:
    headlines = sitter.window.parts.headlines
    sitter.window.parts.search.setText("职工夜效")
    sitter.until(lambda: headlines.offers.isVisible())


def _found_here(sitter: Sitter) -> None:
    sitter.press("search.find")
    sitter.window.parts.pane.find_bar.field.setText("版面")


def _noted(sitter: Sitter) -> None:
    sitter.press("go.text", "mark.next_mark", "mark.note")


def _pinyin(sitter: Sitter) -> None:
    sitter.until(lambda: sitter.window.parts.pane.view.aloud.readings)


def _palette(sitter: Sitter) -> None:
    sitter.press("view.palette")
    for palette in sitter.window.findChildren(Palette):
        palette.field.setText("hx")
        palette.field.textEdited.emit("hx")


def _settings_keys(sitter: Sitter) -> None:
    sitter.press("view.settings")
    for form in sitter.window.findChildren(SettingsForm):
        form.pages.setCurrentWidget(form.keys)


def _report(sitter: Sitter) -> None:
    sitter.press("help.report")
    sitter.until(lambda: sitter.window.findChild(ReportBox))


def _trouble(sitter: Sitter) -> None:
    TroubleBox(sitter.window, BROKE).open()


def _importing(sitter: Sitter) -> None:
    sitter.window.parts.status.show_task("正在收入 128/2,000 个文件，约还要 3 分钟")


VIEWS: dict[str, Callable[[Sitter], None]] = {
    "main": _nothing,
    "marks": _pressed("go.text", "mark.next_mark", "mark.next_mark"),
    "two-panes": _two_panes,
    "columns": _pressed("view.sidebar"),
    "pinyin": _pinyin,
    "raw": _pressed("view.seams", "view.raw"),
    "search": _searched("search.narrow"),
    "no-hit": _no_hit,
    "find": _found_here,
    "note": _noted,
    "label": _pressed("mark.label"),
    "collection": _collection("article"),
    "folders": _collection("folder"),
    "lost": _pressed("mark.lost_marks"),
    "palette": _palette,
    "keys": _pressed("help.keys"),
    "rebind": _pressed("help.rebind"),
    "settings": _pressed("view.settings"),
    "settings-keys": _settings_keys,
    "names": _pressed("mark.name_colours"),
    "export": _pressed("take.export"),
    "form": _pressed("correct.edit"),
    "importing": _importing,
    "trouble": _trouble,
    "report": _report,
    "about": _pressed("help.about"),
    "empty": _nothing,
    "first": _nothing,
}
# What docs/images holds: the view and the theme.
GUIDE: dict[str, tuple[str, str]] = {
    "window-light": ("main", "light"),
    "window-dark": ("main", "dark"),
    "search": ("search", "light"),
    "marks": ("note", "sepia"),
    "collection": ("collection", "light"),
    "two-panes": ("two-panes", "light"),
    "raw": ("raw", "light"),
    "palette": ("palette", "light"),
    "settings": ("settings", "light"),
}
