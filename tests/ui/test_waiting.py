"""A library that does not answer at once: the window goes on, says that it waits, and what was asked for is done."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.apart import Apart
from reader.library import Library
from reader.model import Change
from reader.parse import Parsed
from reader.store.connection import FILE
from reader.ui import jobs, overdue
from reader.ui.held import HeldKeys
from reader.ui.panes.status import LATE, StatusLine
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window says soon that it waits, and waits long."""
    monkeypatch.setattr(overdue, "LATE", 0.2)
    monkeypatch.setattr(jobs, "LOOK", 20)
    monkeypatch.setattr("reader.store.opening.BUSY_SECONDS", 60.0)


def task(window: Window) -> str:
    return window.parts.status._task.text()


def test_a_library_that_another_program_holds_is_waited_for(impatient: None, window: Window, qtbot: QtBot) -> None:
    """A failure: the window stands still, says nothing, or forgets the bookmark."""
    file = window.parts.jobs._data_dir / FILE
    settle(window, qtbot)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        press(qtbot, window, "b")
        qtbot.waitUntil(lambda: task(window) == LATE)
        press(qtbot, window, "n")  # reading goes on meanwhile
        qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])
        assert task(window) == LATE
        window.parts.jobs._looking.setInterval(3_600_000)  # only the answer itself can say now that it is there
        other.execute("ROLLBACK")
    settle(window, qtbot)
    qtbot.waitUntil(lambda: task(window) == "")

    with Library(file.parent) as library:
        assert [row.bookmarked for row in library.articles()] == [True, False, False]


def test_one_file_that_takes_long_is_not_blamed_on_the_disk(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: the first thing a slow machine says, on the very first start, is that the library does not answer."""
    status, late = window.parts.status, list[str]()

    def show_task(doing: str, slow: str = "") -> None:
        StatusLine.show_task(status, doing, slow)
        status.show_late(True)
        late.append(task(window))
        status.show_late(False)

    monkeypatch.setattr(status, "show_task", show_task)
    page = tmp_path / "new.txt"
    page.write_text("2026年3月9日 第01版 青石镇报\n\n桥通了\n本报讯（记者 林一舟）昨天，便桥通车。\n", "utf-8")
    window.receive([page])
    qtbot.waitUntil(lambda: headline(window) == "桥通了")
    settle(window, qtbot)

    assert late[0] == "正在收入…"
    assert late[-1] == LATE  # nothing is taken in any more


def test_a_long_parse_is_no_fault_of_the_library(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure: whoever opens a large file is told that the library does not answer."""
    monkeypatch.setattr(overdue, "LATE", -1.0)  # seconds: whoever waits for the library at all is late
    seen: list[bool] = []
    finish = Apart.finish

    def finished(parser: Apart) -> Parsed:
        seen.append(window.parts.jobs._overdue.late)
        return finish(parser)

    def put(library: Library) -> Change:
        seen.append(window.parts.jobs._overdue.late)
        return library.import_data("乙.txt", PAGE.read_bytes() + b"\n", "/x")

    monkeypatch.setattr(Apart, "finish", finished)
    window.parts.jobs.write(put)
    settle(window, qtbot)

    assert seen == [True, False]


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another program holds is given up soon."""
    monkeypatch.setattr("reader.store.opening.BUSY_SECONDS", 0.5)


def test_a_library_that_is_held_too_long_is_said_and_costs_that_step(hasty: None, window: Window, qtbot: QtBot) -> None:
    settle(window, qtbot)
    file = window.parts.jobs._data_dir / FILE
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        press(qtbot, window, "b")
        qtbot.waitUntil(lambda: "正被另一个程序占用" in window.parts.notice.text)
        other.execute("ROLLBACK")
    press(qtbot, window, "b")
    settle(window, qtbot)

    with Library(file.parent) as library:
        assert library.articles()[0].bookmarked
        assert library.check() == []


# A window in a process of its own, on a disk made slow: opened, read, marked, searched, closed.
READER = """
import sys
from pathlib import Path
from threading import Event
from PySide6.QtWidgets import QApplication
from reader.app import build
from reader.ui import jobs, overdue
from reader.ui.panes.status import LATE, StatusLine

overdue.LATE, jobs.LOOK = 0.2, 20
program = QApplication(sys.argv[:1])
window = build(Path(sys.argv[1]))
said = []
window.parts.jobs.late.connect(lambda late: said.append(window.parts.status._task.text()))
window.show()
window.start([])

def until(holds):
    while not holds():
        program.processEvents()

until(lambda: window.parts.desk.reading is not None)
first = window.parts.desk.reading.id
window.actions_by_id["mark.bookmark"].trigger()
window.actions_by_id["go.next"].trigger()
until(lambda: window.parts.desk.reading.id != first)
done = []
window.parts.jobs.write(lambda library: library.apply([]), done.append)
until(lambda: done)
waits = Path(sys.argv[2]).read_text().split()
print(LATE in said, waits.count("lane") > 20, waits.count("main"))
window.close()
"""


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("cc") is None, reason="wants LD_PRELOAD and a C compiler")
def test_on_a_slow_disk_the_window_never_waits_and_says_that_the_library_does(data_dir: Path, tmp_path: Path) -> None:
    """A failure: each key waits for a disk that was asleep, or for a share on the network."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
    shim, log = tmp_path / "slow.so", tmp_path / "waits"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", shim, Path(__file__).parent / "slow_disk.c", "-ldl"], check=True)
    slow = {"LD_PRELOAD": str(shim), "SLOW_MICROSECONDS": "40000", "SLOW_LOG": str(log), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", READER, data_dir, log], env=os.environ | slow, cwd=ROOT, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    # It said so; the lanes have waited; the thread of the window not once.
    assert done.stdout.split() == ["True", "True", "0"]
    with Library(data_dir) as library:
        assert library.articles()[0].bookmarked
        assert library.check() == []


# A window in a process of its own: a folder it watches, and a file that waits, are on a share that does not answer.
ON_A_SHARE = """
import sys
from pathlib import Path
from threading import Event
from PySide6.QtWidgets import QApplication
from reader.app import build
from reader.library import Library, backups_in
from reader.ui import jobs
from reader.ui.flow import arriving, keeping, watching

jobs.ANSWER = arriving.FINDING = watching.LOOKING = 0.5
watching.REST = 0.0
data_dir, folder = Path(sys.argv[1]), Path(sys.argv[2])
program = QApplication(sys.argv[:1])
window = build(data_dir)
parts = window.parts
said = []
parts.notice.warn = lambda *lines: said.extend(lines)
window.show()
window.start([])

def until(holds):
    while not holds():
        program.processEvents()

until(lambda: parts.desk.reading is not None)
watching._change(parts, [folder / "hung", folder / "alive"], lambda: None)
arriving.import_paths(parts, [folder / "hung" / "a.txt"])
until(lambda: any("盯住的文件夹" in line for line in said) and any("这个位置一直没有应答" in line for line in said))
with Library(data_dir) as library:  # one that waited when the share was there
    with library._store.writing():
        sql = "INSERT INTO arrival (path, turn, state) VALUES (?, 9, 'waiting')"
        library._store.run(sql, str(folder / "hung" / "b"))
arriving.carry_on(parts)
until(lambda: any("里面的文件还没有收入" in line for line in said))
window.actions_by_id["mark.bookmark"].trigger()
keeping.copy_of_the_day(parts)
until(lambda: backups_in(data_dir))
done = []
parts.jobs.write(lambda library: library.apply([]), done.append)
until(lambda: done)
window.close()
print(parts.doing.arriving.paused, *said, sep="|")
"""


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("cc") is None, reason="wants LD_PRELOAD and a C compiler")
def test_a_share_that_does_not_answer_holds_up_nothing_else(data_dir: Path, tmp_path: Path) -> None:
    """A failure: a network drive is unplugged, and from then on no mark is kept, no copy is made, and the program does
    not end."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
    for name in ("hung", "alive"):
        (tmp_path / "share" / name).mkdir(parents=True)
        (tmp_path / "share" / name / "a.txt").write_text(f"{PAGE.read_text('utf-8')}{name}", "utf-8")
    shim = tmp_path / "away.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", shim, Path(__file__).parent / "hung_share.c", "-ldl"], check=True)
    done = subprocess.run(
        [sys.executable, "-c", ON_A_SHARE, data_dir, tmp_path / "share"],
        env=os.environ | {"LD_PRELOAD": str(shim), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert done.returncode == 0, done.stderr
    paused, *said = done.stdout.strip().split("|")
    assert paused == "True"
    assert len({line[:8] for line in said}) == len(said) >= 3  # each once
    with Library(data_dir) as library:
        assert any(row.bookmarked for row in library.articles())
        assert library.arrivals.tally().waiting >= 1
        assert library.check() == []


# A window in a process of its own exports onto shares: one does not answer, one goes when the file is made.
ONTO_A_SHARE = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QFileDialog
from reader.app import build
from reader.model import Cuttings
from reader.ui import jobs
from reader.ui.flow import errands, keeping, taking

jobs.ANSWER = 1.0
data_dir, share, gone = Path(sys.argv[1]), Path(sys.argv[2]), Path(os.environ["SHARE_GONE"])
program = QApplication(sys.argv[:1])
window = build(data_dir)
parts = window.parts
said, warned = [], []
parts.notice.say = lambda *lines: said.extend(lines)
parts.notice.warn = lambda *lines: warned.extend(lines)
window.show()
window.start([])

def until(holds):
    while not holds():
        program.processEvents()

def gather(library):
    return Cuttings("一篇", tuple(row.id for row in library.articles()), whole=True)

until(lambda: parts.desk.reading is not None)
said.clear()
taking._export(parts, share / "hung" / "a.md", "md", gather)
keeping._back_up(parts, share / "hung" / "a.db")
taking._export(parts, share / "alive" / "a.md", "md", gather)
until(lambda: len(said) == 1)
keeping._back_up(parts, share / "alive" / "a.db")
until(lambda: len(said) == 2 and len(warned) == 2)

def make(library, course, to):
    made = library.export(to, "md", gather(library), course=course)
    gone.touch()
    return made

errands.write(parts, "导出", share / "fades" / "a.md", make, lambda _: said.append("done"), "停下了")
until(lambda: len(warned) == 3)
Path.home().mkdir(parents=True, exist_ok=True)  # that of the tests
parts.settings["take.folder"] = str(share / "hung")
window.actions_by_id["file.back_up"].trigger()
until(lambda: window.findChild(QFileDialog))
assert window.findChild(QFileDialog).directory().absolutePath() == str(Path.home())
window.findChild(QFileDialog).close()
keeping.import_from(parts, share / "hung" / "all.zip")
keeping.restore_from(parts, share / "hung" / "a.db")
until(lambda: len(warned) == 5)
kept = []
parts.jobs.aside(lambda library: library.damage, kept.append)  # the lanes of exports and of writes go on
parts.jobs.write(lambda library: library.apply([]), kept.append)
until(lambda: len(kept) == 2)
gone.unlink()  # it is back: what it was left with is taken away
until(lambda: not list(data_dir.glob("outgoing/*")))
left = list((share / "fades").iterdir())
errands.write(parts, "导出", share / "fades" / "a.md", make, lambda _: said.append("done"), "停下了")
until(lambda: len(warned) == 6)
print(len(said), parts.doing.stops, parts.status._task.text(), left, *warned, sep="|", flush=True)
window.close()
"""


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("cc") is None, reason="wants LD_PRELOAD and a C compiler")
def test_an_export_onto_a_share_that_does_not_answer_holds_up_no_other(data_dir: Path, tmp_path: Path) -> None:
    """A failure: one export onto a network drive that is gone, and from then on nothing is exported, no copy of the
    day is made, and the program does not end."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
    for name in ("hung", "alive", "fades"):
        (tmp_path / "share" / name).mkdir(parents=True)
    shim = tmp_path / "away.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", shim, Path(__file__).parent / "hung_share.c", "-ldl"], check=True)
    share = {"LD_PRELOAD": str(shim), "SHARE_GONE": str(tmp_path / "gone"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", ONTO_A_SHARE, data_dir, tmp_path / "share"],
        env=os.environ | share,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert done.returncode == 0, done.stderr
    said, stops, task, left, *warned = done.stdout.strip().split("|")
    assert (said, stops, task, left) == ("2", "[]", "", "[]")
    assert set(warned) == {jobs.NO_ANSWER}
    assert "暖心驿站" in (tmp_path / "share" / "alive" / "a.md").read_text("utf-8")
    with closing(sqlite3.connect(tmp_path / "share" / "alive" / "a.db")) as copy:
        assert copy.execute("SELECT count(*) FROM article").fetchone() == (3,)
    assert list((tmp_path / "share" / "hung").iterdir()) == []


def test_a_window_that_is_closed_hears_no_more_of_a_share(data_dir: Path, qtbot: QtBot) -> None:
    """A failure: the share's time runs out after the window is gone, and its sentence is said by what is deleted."""
    said: list[object] = []
    answers, passed = Event(), Event()
    jobs_of_window = jobs.Jobs(data_dir)
    jobs_of_window.outside(answers.wait, said.append, said.append, within=0.02)
    jobs_of_window.close()
    QTimer.singleShot(100, passed.set)
    qtbot.waitUntil(passed.is_set)
    answers.set()

    assert said == []


def test_a_window_makes_no_library_in_the_place_of_its_own(qtbot: QtBot, data_dir: Path, tmp_path: Path) -> None:
    """A failure: the folder is moved while the window is open, and a part of the window works on an empty library."""
    made = jobs.Jobs(data_dir)
    told: list[str] = []
    read: list[int] = []
    made.failed.connect(told.append)
    made.read(lambda library: library.shelves().articles, read.append)
    qtbot.waitUntil(lambda: read == [0])
    moved = data_dir.rename(tmp_path / "moved")

    made.aside(lambda library: library.shelves().articles, read.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    made.save(data_dir / "settings.json", {})
    qtbot.waitUntil(lambda: len(told) == 2)

    assert all("不见了" in said and "没有另建新的" in said for said in told)
    assert not data_dir.exists()
    moved.rename(data_dir)
    made.aside(lambda library: library.shelves().articles, read.append)
    qtbot.waitUntil(lambda: read == [0, 0])
    made.close()


def test_a_note_is_not_taken_for_commands_while_its_article_opens(window: Window, qtbot: QtBot) -> None:
    """A failure: what one types after E on a slow machine bookmarks, corrects and undoes, a letter a command."""
    go_on = Event()
    window.parts.jobs.read(lambda _: go_on.wait(30), lambda _: None)
    press(qtbot, window, "J ] e b m n")
    go_on.set()

    field = window.parts.pane.note_bar.text
    qtbot.waitUntil(lambda: field.toPlainText() == "bmn")
    assert headline(window) == HEADLINES[1]
    press(qtbot, window, "Esc")
    settle(window, qtbot)
    with Library(window.parts.jobs._data_dir) as library:
        assert [row.bookmarked for row in library.articles()] == [False, False, False]
        assert [mark.note for mark in library.reading(library.articles()[1].id).highlights] == ["bmn"]


def test_text_for_a_note_that_cannot_be_written_is_dropped(window: Window, qtbot: QtBot) -> None:
    """A failure: E with nothing selected, and the window takes the text for commands, or no key any more."""
    go_on = Event()
    window.parts.jobs.read(lambda _: go_on.wait(30), lambda _: None)
    press(qtbot, window, "J e b")
    go_on.set()
    qtbot.waitUntil(lambda: "先选中文字" in window.parts.status._message.whole)
    press(qtbot, window, "m")
    settle(window, qtbot)

    with Library(window.parts.jobs._data_dir) as library:
        assert not any(row.bookmarked for row in library.articles())
        assert library.articles()[1].read


def test_keys_work_again_though_the_article_never_comes(window: Window, qtbot: QtBot) -> None:
    """A failure: after ten seconds no key is held any more, and the answer that comes then ends in a traceback."""
    settle(window, qtbot)
    held = HeldKeys(window)
    press(qtbot, window, "b")
    held._timer.timeout.emit()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    press(qtbot, window, "m")
    held.give()
    settle(window, qtbot)

    with Library(window.parts.jobs._data_dir) as library:
        assert next((row.read, row.bookmarked) for row in library.articles()) == (True, False)
