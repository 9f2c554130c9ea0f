"""A long import at the window: paused, cancelled, carried on; what came of each file."""

from __future__ import annotations

import csv
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.arriving import ArrivalState
from reader.library import Library
from reader.model import Shelves
from reader.store import spread
from reader.store.connection import FILE, damage_mark
from reader.ui.flow import arriving
from reader.ui.models.arrivals import Which
from reader.ui.window import Window
from tests.libraries import put_new_library
from tests.ui.conftest import HEADLINES, headline, press, settle
from tests.ui.incoming import fill, finished, run, taken, text

ROOT = Path(__file__).parents[2]


def test_an_import_is_paused_and_goes_on(window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path) -> None:
    files = fill(tmp_path / "报", 12)
    arriving.import_paths(window.parts, [tmp_path / "报"])
    qtbot.waitUntil(lambda: window.parts.doing.arriving.tally.taken > 1)

    run(window, "file.pause_import")
    qtbot.waitUntil(lambda: not window.parts.doing.arriving.running)
    settle(window, qtbot)
    held = len(taken(data_dir))
    press(qtbot, window, "b")  # one reads and marks meanwhile
    settle(window, qtbot)
    assert held < 12
    assert len(taken(data_dir)) == held
    assert f"收入已暂停：还有 {12 - held} 个文件" in window.parts.status._task.text()

    run(window, "file.pause_import")
    qtbot.waitUntil(lambda: finished(window))
    assert taken(data_dir) == [file.name for file in files]
    assert "已收入 12 个文件：12 个版面，12 篇文章" in window.parts.notice.text


def test_after_many_articles_the_index_is_put_in_order(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: after a large import each search is slower than it need be, until thousands more have come in."""
    monkeypatch.setattr(spread, "WIDTH", 8)  # of articles 1 to 8 the first seven fill a chunk, and one begins another
    monkeypatch.setattr(arriving, "MANY", 1)
    arriving.import_paths(window.parts, fill(tmp_path / "报", 5))

    def chunks() -> list[int]:
        with closing(sqlite3.connect(data_dir / FILE)) as db:
            return [chunk for (chunk,) in db.execute("SELECT chunk FROM spread_chunk ORDER BY chunk")]

    qtbot.waitUntil(lambda: chunks() == [0, 1])


def test_a_key_does_not_wait_for_the_tree(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read again and again while files come in, in a large library for more than a tenth of a second. Here it is
    not read to its end before the key is answered."""
    reading, go_on, shelves = Event(), Event(), Library.shelves

    def slowly(library: Library) -> Shelves:
        reading.set()
        go_on.wait(60)
        return shelves(library)

    monkeypatch.setattr(arriving, "TREE_EVERY", 0.0)
    monkeypatch.setattr(Library, "shelves", slowly)
    arriving.take_new(window.parts, fill(tmp_path / "报", 40))
    qtbot.waitUntil(reading.is_set)

    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])

    go_on.set()
    window.parts.jobs.write(lambda library: (library.arrivals.cancel(), library.apply([]))[1])
    qtbot.waitUntil(lambda: finished(window))


def test_what_was_asked_for_last_is_what_is_shown(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """A failure: a second double click, made before the first file was in, shows the first file."""
    first, second, third = fill(tmp_path / "报", 3)
    for file in (first, second):
        arriving.import_paths(window.parts, [file])
    qtbot.waitUntil(lambda: headline(window) == "某镇第1件事")
    qtbot.waitUntil(lambda: finished(window))
    assert headline(window) == "某镇第1件事"

    arriving.import_paths(window.parts, [third])
    arriving.import_paths(window.parts, [first])  # known: shown when all is in

    qtbot.waitUntil(lambda: finished(window) and headline(window) == "某镇第0件事")


def test_what_was_asked_for_last_is_shown_though_it_was_found_first(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: the first file is on a disk that slept, the second is not, and the first is what one ends up with."""
    find, answers = arriving._find, Event()

    def find_slowly(wanted: list[Path]) -> tuple[list[Path], list[str]]:
        if wanted == [first]:
            answers.wait()
        return find(wanted)

    monkeypatch.setattr(arriving, "_find", find_slowly)
    first, second = fill(tmp_path / "报", 2)
    arriving.import_paths(window.parts, [first])
    arriving.import_paths(window.parts, [second])
    qtbot.waitUntil(lambda: headline(window) == "某镇第1件事")

    answers.set()

    qtbot.waitUntil(lambda: len(taken(data_dir)) == 2 and finished(window))
    settle(window, qtbot)
    assert headline(window) == "某镇第1件事"


def test_what_was_cancelled_does_not_come_back(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    fill(tmp_path / "报", 12)
    arriving.import_paths(window.parts, [tmp_path / "报"])
    qtbot.waitUntil(lambda: window.parts.doing.arriving.tally.taken > 0)

    run(window, "file.cancel_import")
    qtbot.waitUntil(lambda: finished(window))
    qtbot.waitUntil(lambda: not window.parts.doing.importing)
    held = len(taken(data_dir))
    assert 0 < held < 12
    window.close()

    again = open_window()
    settle(again, qtbot)
    assert finished(again)
    assert len(taken(data_dir)) == held


def test_closing_loses_nothing_and_the_next_start_carries_on(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """A failure: who closes the window has to remember what was not taken in, or is held up by a question."""
    files = fill(tmp_path / "报", 12)
    arriving.import_paths(window.parts, [tmp_path / "报"])
    qtbot.waitUntil(lambda: window.parts.doing.arriving.tally.taken > 0)
    window.close()
    assert not window.isVisible()
    left = 12 - len(taken(data_dir))
    with Library(data_dir) as library:
        assert [one for one in library.arrivals.listing() if one.state is ArrivalState.FAILED] == []

    again = open_window()

    qtbot.waitUntil(lambda: f"上次还有 {left} 个文件没有收完，接着收入" in again.parts.notice.text)
    qtbot.waitUntil(lambda: finished(again))
    assert taken(data_dir) == [file.name for file in files]


def test_what_was_paused_stays_so_over_a_start(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot, tmp_path: Path
) -> None:
    fill(tmp_path / "报", 12)
    arriving.import_paths(window.parts, [tmp_path / "报"])
    qtbot.waitUntil(lambda: window.parts.doing.arriving.tally.taken > 0)
    run(window, "file.pause_import")
    qtbot.waitUntil(lambda: not window.parts.doing.arriving.running)
    window.close()

    again = open_window()
    qtbot.waitUntil(lambda: "收入暂停着" in again.parts.notice.text)
    run(again, "file.pause_import")
    qtbot.waitUntil(lambda: finished(again))
    assert again.parts.doing.arriving.tally.taken == 12


def test_a_window_that_was_killed_carries_on(
    open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """The real program, kill -9 in the middle of a folder."""
    files = fill(tmp_path / "报", 30)
    put_new_library(data_dir)
    command = [sys.executable, "main.py", "--data-dir", str(data_dir), str(tmp_path / "报")]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as process:
        qtbot.waitUntil(lambda: len(taken(data_dir)) > 2)
        process.send_signal(signal.SIGKILL)

    window = open_window()

    qtbot.waitUntil(lambda: finished(window) and taken(data_dir) == [file.name for file in files])
    with Library(data_dir) as library:
        assert library.check() == []


def test_a_library_that_cannot_be_written_pauses_the_import(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """A failure: 10,000 sentences, or 10,000 files given up, because a disk was full."""
    fill(tmp_path / "报", 12)
    arriving.import_paths(window.parts, [tmp_path / "报"])
    qtbot.waitUntil(lambda: window.parts.doing.arriving.tally.taken > 0)
    damage_mark(data_dir / FILE).touch()
    qtbot.waitUntil(lambda: "收入已暂停，没有收的都等着" in window.parts.notice.text)
    damage_mark(data_dir / FILE).unlink()

    run(window, "file.pause_import")

    qtbot.waitUntil(lambda: finished(window))
    assert window.parts.doing.arriving.tally.taken == 12


def test_the_list_says_what_came_of_each_file(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = fill(tmp_path / "报", 4)
    files[1].write_bytes(b"%PDF-1.7")
    files[2].write_text("")
    arriving.import_paths(window.parts, [tmp_path / "报"])
    qtbot.waitUntil(lambda: finished(window))
    run(window, "file.imports")
    pane = window.parts.arrivals
    qtbot.waitUntil(lambda: len(pane.model.rows) == 4)

    states = [one.state for one in pane.model.rows]
    assert states == [ArrivalState.TAKEN, ArrivalState.FAILED, ArrivalState.FAILED, ArrivalState.TAKEN]
    assert "没收成 2 个" in pane.totals.text()
    pane.which.setCurrentIndex(pane.which.findData(Which.FAILED))
    shown = [pane.model.index(row, 1).data() for row in range(pane.model.rowCount())]
    assert len(shown) == 2
    assert all(said.startswith("没有收入：") and said.endswith("。") for said in shown)

    target = tmp_path / "清单.csv"
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(str(target)))
    press(qtbot, window, "s")
    qtbot.waitUntil(lambda: target.exists())
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["文件", "结果", "篇数", "待核篇数", "原因"]
    assert [row[0] for row in rows[1:]] == [str(file) for file in files]
    assert "PDF" in rows[2][4]

    files[2].write_text(text(2), "utf-8")
    press(qtbot, window, "r")
    qtbot.waitUntil(lambda: finished(window) and window.parts.doing.arriving.tally.failed == 1)
    pane.which.setCurrentIndex(pane.which.findData(Which.ALL))
    qtbot.waitUntil(lambda: pane.model.rows[2].state is ArrivalState.TAKEN)
    pane.table.setCurrentIndex(pane.model.index(2, 0))
    pane.table.setFocus()
    press(qtbot, window, "Return")
    qtbot.waitUntil(lambda: headline(window) == "某镇第2件事")
    assert not pane.isVisible()


def test_the_list_reads_names_as_the_library_does(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """A failure: a file out of a Chinese ZIP is ����.txt in the list and 贵州.txt everywhere else, or its folder 报 is
    鎶\\xa5; of a name with a line end in it, only what is before it is there; End leads nowhere."""
    names = (b"a\nb.txt", "贵州.txt".encode("gb18030"))
    folder = tmp_path / "报"
    folder.mkdir()
    for nth, name in enumerate(names):
        (folder / os.fsdecode(name)).write_text(text(nth), "utf-8")
    arriving.import_paths(window.parts, [folder])
    qtbot.waitUntil(lambda: finished(window))
    run(window, "file.imports")
    pane = window.parts.arrivals
    qtbot.waitUntil(lambda: len(pane.model.rows) == 2)

    assert [pane.model.index(row, 0).data() for row in range(2)] == ["a▯b.txt", "贵州.txt"]
    assert pane.detail.text().splitlines()[0] == str(folder / "a▯b.txt")
    qtbot.keyClick(pane.table, Qt.Key.Key_End)
    assert pane.detail.text().splitlines()[0] == str(folder / "贵州.txt")


def test_the_list_is_not_written_over_the_library(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: a name taken by mistake and confirmed, and the library is a table of file names."""
    arriving.import_paths(window.parts, fill(tmp_path / "报", 1))
    qtbot.waitUntil(lambda: finished(window))
    run(window, "file.imports")
    qtbot.waitUntil(lambda: len(window.parts.arrivals.model.rows) == 1)

    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(str(data_dir / FILE)))
    press(qtbot, window, "s")

    qtbot.waitUntil(lambda: "资料库自己的文件，没有动它" in window.parts.notice.text)
    with Library(data_dir) as library:
        assert library.check() == []
        assert len(library.sources()) == 2


def test_a_share_that_goes_during_an_import_costs_one_sentence(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "网络盘"
    files = fill(folder, 12)
    arriving.import_paths(window.parts, [folder])
    qtbot.waitUntil(lambda: window.parts.doing.arriving.tally.taken > 0)
    folder.rename(tmp_path / "断开")
    qtbot.waitUntil(lambda: "没有连上" in window.parts.notice.text)
    assert window.parts.doing.arriving.tally.failed == 0
    (tmp_path / "断开").rename(folder)

    run(window, "file.pause_import")

    qtbot.waitUntil(lambda: finished(window))
    assert taken(data_dir) == [file.name for file in files]


@pytest.mark.logs_warnings("a fault is logged")
def test_an_import_is_told_of_though_what_came_meanwhile_could_not_be_noted(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """A failure: what could not be taken in is not said until another import ends."""
    now = window.parts.doing.arriving
    now.failures.append("“旧.txt”没有收入。")  # at its end, but for what is on its way
    with closing(sqlite3.connect(data_dir / FILE)) as db:
        db.execute("CREATE TRIGGER fault BEFORE INSERT ON arrival BEGIN SELECT RAISE(ABORT, 'a fault'); END")
    arriving.take_new(window.parts, fill(tmp_path / "来稿", 1))

    qtbot.waitUntil(lambda: "旧.txt" in window.parts.notice.text)


def test_the_notice_of_a_new_version_is_put_right_when_it_is_undone(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """A failure: it goes on saying that the new version took the place of the old, though both stand in the list."""
    file = tmp_path / "来稿.txt"
    file.write_text(text(0), "utf-8")
    arriving.import_paths(window.parts, [file])
    qtbot.waitUntil(lambda: "已收入" in window.parts.notice.text)
    file.write_text(text(0) + "\n补记一句。\n", "utf-8")
    arriving.import_paths(window.parts, [file])
    qtbot.waitUntil(lambda: "新版已换下旧版" in window.parts.notice.text)
    settle(window, qtbot)

    window.actions_by_id["mark.undo"].trigger()
    qtbot.waitUntil(lambda: window.parts.notice.text == "两版现在并列着，标记各在各的一版。按 Shift+Z 换回去。")
    window.actions_by_id["mark.redo"].trigger()
    qtbot.waitUntil(lambda: window.parts.notice.text == "一版又换下了另一版；被换下的和它的标记都留着。按 Z 换回去。")
