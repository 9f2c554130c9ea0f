"""A window to be pictured: over a library of its own, which is made once of the page of the first start and of pages of
the tests' corpus, all written for the program, with the marks a reader would leave."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from reader import settings
from reader.app import build
from reader.library import Library
from reader.marks import Point, make_highlight, whole_of
from reader.model import (
    Bookmark,
    Edit,
    LostBookmark,
    PutHighlight,
    PutLost,
    PutSearch,
    Reading,
    SavedSearch,
    SetBookmark,
    SetRead,
)
from reader.paths import resources
from reader.settings import Value
from reader.store.connection import FILE, damage_mark
from reader.ui.window import Window
from tests.quality.gold import CORPUS, load
from tests.quality.pages import SHAPES, render

PATIENCE = 120  # seconds
PAUSE = 0.002  # seconds between two looks
PAGES = ("01", "02", "04", "05", "08", "10", "12", "24", "27")  # of the corpus
NOTES = ("数字要同年鉴核对", "", "采访时问过本人，确有其事", "", "这个说法从何而来？")
TAGS = (("待核",), (), ("夜校", "职工"), (), ("存疑",))
FOLDERS = ("论文/第一章", "论文/第二章", "")
STORY = ("01.txt", "02.txt")  # an article that goes on on another page
FRONT = """2026年3月2日 星期一 第01版 要闻 青石镇报

集市搬进老厂房
本报讯（记者 林一舟）三月的第一个集日，青石镇的老厂房里挤满了人。这里曾经是农机修造厂，停产以后空了十二年；去年秋天，
镇里把屋顶补好，把地面铺平，集市从河边搬了进来，下雨天也能做买卖。
卖豆腐的周师傅说，从前在河边摆摊，刮风要压住棚子，下雨要收摊，一个月有七八天白来；
（下转第四版）
"""
BACK = """2026年3月2日 星期一 第04版 综合 青石镇报

集市搬进老厂房
（上接第一版）现在每个摊位有一盏灯、一个水龙头，豆腐能卖到天黑。镇里算过一笔账：修房子花了四十万元，一年的摊位费收回六万元，
剩下的慢慢来。
记者在厂房东头看见一块黑板，上面写着今天的菜价。管理员说，价钱由摊主自己定，写上去是为了让人心里有数。
"""


@dataclass(frozen=True)
class Sitter:
    """A window that is brought to a view."""

    window: Window
    place: Path  # its data folder

    def press(self, *commands: str) -> None:
        for command in commands:
            self.window.actions_by_id[command].trigger()
            self.settle()

    def until(self, true: Callable[[], object]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not true():
            if time.monotonic() > deadline:
                raise TimeoutError("the window did not come to the state to be pictured")
            time.sleep(PAUSE)  # or the threads it waits for would not get a turn
            QApplication.processEvents()

    def settle(self) -> None:
        """Until all that was asked for so far is written, read and shown."""
        done: list[bool] = []
        jobs = self.window.parts.jobs
        # One that is damaged refuses to be written to: that is an answer too.
        jobs.write(lambda library: library.apply([]), lambda _: done.append(True), lambda _: done.append(False))
        self.until(lambda: done)
        jobs.read(lambda _: True, done.append)
        jobs.beside(lambda _: True, done.append)
        self.until(lambda: len(done) == 3)
        for _ in range(5):  # what a change of theme or size still has to say to itself
            QApplication.processEvents()

    def search(self, query: str) -> None:
        parts = self.window.parts
        parts.search.setText(query)
        self.until(lambda: parts.doing.found is not None and parts.doing.found.query == query)
        self.settle()


@contextmanager
def sit(place: Path, values: Mapping[str, Value], size: tuple[int, int], fill: str = "marked") -> Iterator[Sitter]:
    """A window over a new library in that folder, with settings that differ from the usual ones. `fill`: "marked", the
    library of a reader; "damaged", the same, found damaged; "first", that of the first start; "broken", no library;
    "": none."""
    if fill in ("marked", "damaged"):
        _fill(place)
    place.mkdir(exist_ok=True)
    if fill == "damaged":
        damage_mark(place / FILE).touch()
    if fill == "broken":
        (place / FILE).write_bytes(b"this is no database" * 100)
    kept = settings.load(place / "settings.json")
    for name, value in values.items():
        kept[name] = value
    kept["library.welcomed"] = fill != "first"
    settings.save(place / "settings.json", kept.changed)
    window = build(place)
    sitter = Sitter(window, place)
    try:
        window.resize(*size)
        window.show()
        window.start([])
        if fill == "broken":
            sitter.until(lambda: window.parts.notice.text)
        else:
            sitter.until(lambda: not fill or window.parts.desk.reading is not None)
            sitter.settle()
        if fill in ("marked", ""):
            window.parts.notice.hide()
        window.resize(*size)
        yield sitter
    finally:
        for dialog in QApplication.topLevelWidgets():
            if dialog is not window:
                dialog.close()
        window.leave()
        QApplication.processEvents()
        # Nothing else would, and each window that is left takes its part of every style sheet that is set.
        window.deleteLater()
        QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def pages_of(place: Path) -> Path:
    """A folder with the pages that the library was made of."""
    return place.with_name("pages")


_filled: list[Path] = []  # the library once made, to be copied


def _fill(place: Path) -> None:
    if not _filled:
        made = place.with_name("made")
        pages = pages_of(place)
        pages.mkdir()
        for number in PAGES:
            (gold,) = (CORPUS / "tune").glob(f"{number}-*.gold")
            (pages / f"{gold.stem}.txt").write_text(render(load(gold), SHAPES[0]), "utf-8")
        for name, text in zip(STORY, (FRONT, BACK), strict=True):
            (pages / name).write_text(text, "utf-8")
        with Library(made) as library:
            for page in sorted(pages.iterdir()):
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
    library.apply([PutSearch(SavedSearch("1" * 32, "夜校的来龙去脉", "夜校", "2026-03-02T08:00:00+00:00"))])
    for query in ("夜校", "题:职工", "日期:2026-03"):
        library.note_search(query)


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


def watched_folders(*names: str) -> str:
    """As the settings keep them."""
    return json.dumps(list(names), ensure_ascii=False)
