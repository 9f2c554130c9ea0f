"""A long import at the window: paused, cancelled, carried on; what came of each file; folders that are watched."""

from __future__ import annotations

import csv
import os
import signal
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.arriving import ArrivalState
from reader.library import Library
from reader.model import Shelves
from reader.store.connection import FILE, damage_mark
from reader.ui.flow import arriving, watching
from reader.ui.models.arrivals import Which
from reader.ui.panes.watching import WatchForm
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, headline, press, settle

ROOT = Path(__file__).parents[2]


def text(nth: int) -> str:
    return (
        f"柳溪日报 2026年2月{nth % 28 + 1}日\n\n某镇第{nth}件事\n\n本报讯（记者 林小满）昨日，某镇办成第{nth}件事。\n"
    )


def fill(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    files = [folder / f"{nth:03}.txt" for nth in range(count)]
    for nth, file in enumerate(files):
        file.write_text(text(nth), "utf-8")
    return files


def listed(data_dir: Path) -> list[tuple[str, str]]:
    """Name and text of each source in the lists, in order; in one look, for an import may be going on."""
    sql = "SELECT s.name, s.bytes FROM source s WHERE EXISTS (SELECT 1 FROM page WHERE source = s.id) ORDER BY s.id"
    with closing(sqlite3.connect(data_dir / FILE)) as db:
        return [(name, zlib.decompress(data).decode()) for name, data in db.execute(sql)]


def taken(data_dir: Path) -> list[str]:
    """Names of what was taken in after the page that the window began with."""
    return [name for name, _ in listed(data_dir) if name != "page.txt"]


def finished(window: Window) -> bool:
    doing = window.parts.doing.arriving
    return not doing.running and not doing.finding and not doing.tally.waiting


def run(window: Window, command: str) -> None:
    window.actions_by_id[command].trigger()


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
    command = [sys.executable, "main.py", "--data-dir", str(data_dir), str(tmp_path / "报")]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as process:
        qtbot.waitUntil(lambda: (data_dir / FILE).exists() and count_taken(data_dir) > 2)
        process.send_signal(signal.SIGKILL)

    window = open_window()

    qtbot.waitUntil(lambda: taken(data_dir) == [file.name for file in files])
    qtbot.waitUntil(lambda: finished(window))
    with Library(data_dir) as library:
        assert library.check() == []


def count_taken(data_dir: Path) -> int:
    with Library(data_dir) as library:
        return library.arrivals.tally().taken


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


def watch(window: Window, *folders: Path) -> None:
    watching._change(window.parts, list(folders), lambda: None)


def test_a_watched_folder_takes_in_what_comes_by_itself(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "来稿"
    (before,) = fill(folder, 1)
    watch(window, folder)
    qtbot.waitUntil(lambda: taken(data_dir) == [before.name])
    assert headline(window) == HEADLINES[0]  # what one reads stays on screen

    inner = folder / "三月"
    inner.mkdir()
    (inner / "新.txt").write_text(text(50), "utf-8")
    qtbot.waitUntil(lambda: taken(data_dir) == [before.name, "新.txt"])

    half = folder / ".新版.txt"
    half.write_text(text(0) + "\n补记一句。\n", "utf-8")
    half.replace(before)  # as an editor saves
    qtbot.waitUntil(lambda: "补记一句" in "".join(text for _, text in listed(data_dir)))
    assert len(taken(data_dir)) == 2  # the newer version stands in the place of the older

    before.unlink()
    settle(window, qtbot)
    assert len(taken(data_dir)) == 2  # and nothing goes because a file did


def test_a_watched_folder_that_opens_again_is_not_listed_as_failed(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """A failure: a folder that was locked for an hour stands among what failed, with nothing left to be done."""
    inner = tmp_path / "来稿" / "三月"
    inner.mkdir(parents=True)
    with Library(data_dir) as library:
        library.arrivals.want([inner])  # as a look gives it while it is locked
        library.arrivals.step()
        assert library.arrivals.tally().failed == 1

        watch(window, inner.parent)

        qtbot.waitUntil(lambda: library.arrivals.tally().failed == 0)


def test_a_file_that_is_still_written_is_not_taken_half(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """A failure: a slow download is in the library in three versions, two of them cut off."""
    folder = tmp_path / "来稿"
    folder.mkdir()
    watch(window, folder)
    growing = folder / "长.txt"
    growing.write_text(text(1), "utf-8")
    looks = 0

    def grow() -> bool:
        """Each time it was seen, and not yet taken."""
        nonlocal looks
        seen = {
            file for files in window.parts.doing.watching.growing.values() for file in files if file.path == growing
        }
        if seen and {file.size for file in seen} == {growing.stat().st_size}:
            with growing.open("a", encoding="utf-8") as file:
                file.write("\n又写一段。\n")
            looks += 1
        return looks == 3

    qtbot.waitUntil(grow)
    assert taken(data_dir) == []
    qtbot.waitUntil(lambda: taken(data_dir) == ["长.txt"])
    with Library(data_dir) as library:
        assert library.source_data(2)[1] == growing.read_bytes()


def test_what_came_while_the_program_was_away_is_taken_in(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "来稿"
    (bad,) = fill(folder, 1)
    bad.write_bytes(b"%PDF-1.7")
    watch(window, folder)
    qtbot.waitUntil(lambda: "PDF" in window.parts.notice.text)
    window.close()
    (folder / "夜里.txt").write_text(text(9), "utf-8")

    again = open_window()

    qtbot.waitUntil(lambda: taken(data_dir) == ["夜里.txt"])
    qtbot.waitUntil(lambda: finished(again))
    assert "PDF" not in again.parts.notice.text  # what failed is not tried again before it changes


def test_a_share_that_is_gone_is_said_once(window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path) -> None:
    folder = tmp_path / "网络盘"
    fill(folder, 2)
    watch(window, folder)
    qtbot.waitUntil(
        lambda: len(taken(data_dir)) == 2 and finished(window)
    )  # its report stands where the sentence comes
    folder.rename(tmp_path / "断开")
    watching.look_around(window.parts)

    qtbot.waitUntil(lambda: "现在读不到" in window.parts.notice.text)
    assert window.parts.notice.text.count("\n") == 0
    window.parts.notice.hide()
    watching.look_around(window.parts)
    done: list[bool] = []
    window.parts.jobs.aside(lambda _: True, done.append)
    qtbot.waitUntil(lambda: done == [True])
    assert window.parts.notice.text == ""
    assert len(taken(data_dir)) == 2

    (tmp_path / "断开").rename(folder)
    (folder / "回来.txt").write_text(text(20), "utf-8")
    watching.look_around(window.parts)
    qtbot.waitUntil(lambda: "回来.txt" in taken(data_dir))


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


def test_a_folder_that_is_no_longer_watched_when_it_answers_is_left_alone(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: one takes a slow share off the list, and a minute later its files come in all the same."""
    monkeypatch.setattr(watching, "REST", 0.0)
    look_into, asked, answers = watching._look_into, Event(), Event()

    def look_slowly(folder: Path) -> watching._Look:
        asked.set()
        answers.wait()
        return look_into(folder)

    monkeypatch.setattr(watching, "_look_into", look_slowly)
    folder = tmp_path / "网络盘"
    fill(folder, 1)
    watch(window, folder)
    qtbot.waitUntil(asked.is_set)
    watch(window)
    answers.set()
    qtbot.waitUntil(window.parts.doing.watching.asked[folder])

    done: list[bool] = []
    window.parts.jobs.outside(lambda: True, done.append, lambda _: None)  # delivered after what came before it
    qtbot.waitUntil(lambda: len(done) == 1)
    window.parts.jobs.beside(lambda _: True, done.append)
    qtbot.waitUntil(lambda: len(done) == 2)
    settle(window, qtbot)
    settle(window, qtbot)
    assert taken(data_dir) == []
    assert window.parts.doing.watching.inner == {}


def test_a_folder_that_is_off_the_list_when_its_files_are_looked_up_is_left_alone(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "REST", 0.0)
    folder, answers, done = tmp_path / "来稿", Event(), []
    fill(folder, 1)
    window.parts.jobs.beside(lambda _: answers.wait(), done.append)
    watch(window, folder)
    qtbot.waitUntil(lambda: folder in window.parts.doing.watching.inner)
    watch(window)
    answers.set()
    window.parts.jobs.beside(lambda _: True, done.append)
    qtbot.waitUntil(lambda: len(done) == 2)
    settle(window, qtbot)

    assert taken(data_dir) == []


def test_a_folder_that_was_not_there_is_watched_once_it_is(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """A failure: the share is connected an hour after the start, and what comes into it never comes in."""
    window.parts.watcher._clock.setInterval(50)
    folder = tmp_path / "网络盘"
    watch(window, folder)
    qtbot.waitUntil(lambda: "现在读不到" in window.parts.notice.text)

    fill(folder, 1)
    qtbot.waitUntil(lambda: taken(data_dir) == ["000.txt"])


def test_what_comes_while_a_folder_is_looked_into_comes_in(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "网络盘"
    fill(folder, 1)
    watch(window, folder)
    qtbot.waitUntil(lambda: len(taken(data_dir)) == 1 and finished(window))
    window.parts.watcher.stirred.disconnect()  # the test says when
    look_into, asked, answers = watching._look_into, Event(), Event()

    def look_slowly(folder: Path) -> watching._Look:
        seen = look_into(folder)
        asked.set()
        answers.wait()
        return seen

    monkeypatch.setattr(watching, "_look_into", look_slowly)
    qtbot.waitUntil(window.parts.doing.watching.asked[folder])
    watching.look_around(window.parts)
    qtbot.waitUntil(asked.is_set)
    (folder / "新.txt").write_text(text(50), "utf-8")
    watching.look_around(window.parts)
    answers.set()

    qtbot.waitUntil(lambda: "新.txt" in taken(data_dir))


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


def test_watched_folders_are_added_and_removed_by_keys(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "来稿"
    folder.mkdir()
    run(window, "file.watch")
    form = window.findChild(WatchForm)
    assert form is not None
    qtbot.waitUntil(form.isActiveWindow)
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(str(folder)))
    press(qtbot, window, "a")
    assert watching.watched(window.parts) == [folder]
    press(qtbot, window, "Delete")
    assert watching.watched(window.parts) == []
    form.close()


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
