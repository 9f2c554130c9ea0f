"""The window keeps the library: a copy a day, a damaged one only read, a copy put back under it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from reader.app import build
from reader.course import Course, Far
from reader.errors import NEWER
from reader.library import Library, backups_in
from reader.marks import Point
from reader.model import Change
from reader.store.connection import FILE, Store, damage_mark
from reader.store.copying import open_to_read
from reader.ui.flow import arriving, keeping, watching
from reader.ui.window import Window
from tests.spoiling import spoil
from tests.test_forms import upgrade
from tests.test_store import dump
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle
from tests.ui.test_history import story
from tests.ui.test_taking import save_as


def restore_the_newest(window: Window, qtbot: QtBot) -> None:
    """Of the copies offered, by Return."""
    window.actions_by_id["file.restore"].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QInputDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "已恢复" in window.parts.notice.text)


def test_a_copy_is_made_each_day(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    keeping.copy_of_the_day(window.parts)
    qtbot.waitUntil(lambda: len(backups_in(data_dir)) == 1)
    keeping.copy_of_the_day(window.parts)
    settle(window, qtbot)

    assert [backup.made for backup in backups_in(data_dir)] == [date.today().isoformat()]


def test_a_copy_is_put_back_under_the_open_window(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    """A failure: the window goes on with a library that is not there any more, or cannot be closed."""
    keeping.copy_of_the_day(window.parts)
    qtbot.waitUntil(lambda: len(backups_in(data_dir)) == 1)
    press(qtbot, window, "b")
    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[0].bookmarked)

    restore_the_newest(window, qtbot)
    settle(window, qtbot)

    qtbot.waitUntil(lambda: not window.parts.headlines.model.rows[0].bookmarked)
    qtbot.waitUntil(lambda: headline(window) != "")
    assert len(list((data_dir / "replaced").glob("*.db"))) == 1
    with qtbot.waitActive(window):  # no window manager here gives the focus back after a dialog
        window.activateWindow()
    press(qtbot, window, "b")
    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[0].bookmarked)


def test_nothing_of_the_library_before_is_written_into_the_one_put_back(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """A failure: ids of the old library fall on articles of the new one, which gets places and notes of another, and
    Alt+Left leads where nobody has been."""
    with Library(tmp_path / "other") as other:
        other.import_data("别的.txt", story("渡口来了新船").encode(), "test")
        only = other.articles()[0].id
        other.back_up(tmp_path / "other.db")
    assert window.parts.desk.reading is not None
    assert window.parts.desk.reading.id == only
    press(qtbot, window, "x")
    qtbot.waitUntil(lambda: len(window.parts.sides.shown) == 2)
    settle(window, qtbot)
    press(qtbot, window, "J")
    settle(window, qtbot)
    window.parts.headlines.move_to(0)
    settle(window, qtbot)
    window.parts.pane.view.to_place(Point(1, 20))
    press(qtbot, window, "w e" if window.parts.pane.view.selection() else "w ] e")
    window.parts.pane.note_bar.text.setPlainText("旧库里的批注")

    keeping.restore_from(window.parts, tmp_path / "other.db")
    qtbot.waitUntil(lambda: "已恢复" in window.parts.notice.text)
    settle(window, qtbot)
    settle(window, qtbot)

    with Library(data_dir) as library:
        assert [row.headline for row in library.articles()] == ["渡口来了新船"]
        assert library.reading(only).position == 0
        assert not library.all_marks()
        assert not library.check()
    assert not window.parts.desk.back
    assert not window.parts.desk.forward
    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: "没有可以撤销的了" in window.parts.status.currentMessage())


def test_a_backup_is_written_where_one_wants(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.actions_by_id["file.back_up"].trigger()
    save_as(qtbot, tmp_path / "b.db")
    qtbot.waitUntil(lambda: "已备份到" in window.parts.notice.text)

    assert (tmp_path / "b.db").read_bytes().startswith(b"SQLite")


def test_the_whole_library_goes_out_and_comes_in(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.actions_by_id["file.export_library"].trigger()
    save_as(qtbot, tmp_path / "b.zip")
    qtbot.waitUntil(lambda: "导出到" in window.parts.notice.text)
    window.actions_by_id["file.import_library"].trigger()
    save_as(qtbot, tmp_path / "b.zip")
    qtbot.waitUntil(lambda: "已读入 0 个文件" in window.parts.notice.text)


def test_the_library_is_checked(window: Window, qtbot: QtBot) -> None:
    window.actions_by_id["file.check"].trigger()
    qtbot.waitUntil(lambda: window.parts.notice.text == "资料库完好。")


def test_a_damaged_library_is_read_and_says_so_until_it_is_put_right(
    open_window: Callable[..., Window], data_dir: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """A failure: what is written is lost to a file that fails, or the next notice hides that nothing can be kept; or it
    goes on saying so of a library that was put back."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
        library.back_up(tmp_path / "good.db")
    damaged = spoil(data_dir)
    with Library(data_dir) as library:
        library.check()
    window = open_window()
    notice = window.parts.notice
    qtbot.waitUntil(lambda: "从备份恢复" in notice.text)
    press(qtbot, window, "b")
    qtbot.waitUntil(lambda: "\n" in notice.text)  # that this was not written
    settle_read(window, qtbot)

    assert headline(window)
    assert (data_dir / FILE).read_bytes() == damaged
    notice.say("别的事。")
    assert notice.text.splitlines() == [keeping.DAMAGED, "别的事。"]
    notice.clear()
    assert notice.text == keeping.DAMAGED

    window.parts.jobs.write(
        lambda library: library.arrivals.step(patient=False).change, lambda _: notice.say("看过了。")
    )
    qtbot.waitUntil(lambda: "看过了" in notice.text)
    assert notice.text.splitlines() == [keeping.DAMAGED, "看过了。"]  # nothing was written

    notice.say("别的事。")
    keeping.restore_from(window.parts, tmp_path / "good.db")
    qtbot.waitUntil(lambda: "已恢复" in notice.text)
    assert "\n" not in notice.text


def test_a_library_found_sound_again_is_written_without_a_new_start(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """A failure: the lane of the writes goes on reading only, and says that the folder may not be written."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
    damage_mark(data_dir / FILE).write_text("坏了", "utf-8")
    window = open_window()
    press(qtbot, window, "b")
    qtbot.waitUntil(lambda: "\n" in window.parts.notice.text)  # damaged, so this was not written

    window.actions_by_id["file.check"].trigger()
    qtbot.waitUntil(lambda: window.parts.notice.text == "资料库完好。")
    press(qtbot, window, "b")

    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[0].bookmarked)


def test_a_library_that_a_newer_version_upgraded_is_only_read_and_nothing_is_half_written(
    window: Window, data_dir: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    """A failure: an older window left open fails at each file it takes in, or mixes two versions in one library."""
    page = tmp_path / "新.txt"
    page.write_text(story("渡口来了新船"), "utf-8")
    upgrade(data_dir)
    upgraded = every_row(data_dir)

    press(qtbot, window, "b")
    qtbot.waitUntil(lambda: window.parts.notice.text == NEWER)
    window.parts.notice.hide()
    arriving.import_paths(window.parts, [page])
    qtbot.waitUntil(lambda: NEWER in window.parts.notice.text)
    window.parts.notice.hide()
    keeping.copy_of_the_day(window.parts)
    qtbot.waitUntil(lambda: NEWER in window.parts.notice.text)
    press(qtbot, window, "n")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])  # it can still be read
    window.close()

    assert every_row(data_dir) == upgraded
    assert backups_in(data_dir) == []
    assert not damage_mark(data_dir / FILE).exists()


def every_row(data_dir: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(open_to_read(data_dir / FILE, Store)) as db:
        return dump(db)


def test_a_library_that_cannot_be_opened_is_put_back_from_the_window(qtbot: QtBot, data_dir: Path) -> None:
    """A failure: who needs the backup most cannot get at it."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
        library.back_up_daily()
    (data_dir / FILE).write_bytes(b"\0" * 40960)
    window = build(data_dir)
    with qtbot.waitActive(window):
        window.show()
    window.start([])
    qtbot.waitUntil(lambda: "完好的备份" in window.parts.notice.text)

    restore_the_newest(window, qtbot)
    qtbot.waitUntil(lambda: headline(window) != "")
    window.close()


def settle_read(window: Window, qtbot: QtBot) -> None:
    done: list[bool] = []
    window.parts.jobs.read(lambda _: True, done.append)
    qtbot.waitUntil(lambda: done == [True])


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A library of 60 files in one file."""
    with Library(tmp_path / "from") as library:
        for nth in range(60):
            library.import_data(f"{nth}.txt", story(f"渡口来了第{nth}条船").encode(), f"/x/{nth}.txt")
        library.export_library(tmp_path / "all.zip")
    return tmp_path / "all.zip"


def test_a_library_being_read_in_says_how_far_it_is_and_can_be_stopped(
    window: Window, qtbot: QtBot, data_dir: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: ten minutes of an hourglass, in which no mark is kept; or a file of another library is half in."""
    read_in = Library.import_library

    def held(library: Library, path: Path, course: Course) -> Change:
        """Another library of ten years would still be read in when one asks for a stop; this one takes a second."""
        waiting = Event()

        def hold(far: Far) -> None:
            course.at(far)
            while far.done == far.of // 2 and not waiting.wait(0.001):  # seconds
                course.at(far)

        return read_in(library, path, Course(hold))

    monkeypatch.setattr(Library, "import_library", held)
    said: list[str] = []
    show = window.parts.status._task.setText
    window.parts.status._task.setText = lambda text: (said.append(text), show(text))[1]  # type: ignore[method-assign]
    window.actions_by_id["file.import_library"].trigger()
    save_as(qtbot, archive)
    qtbot.waitUntil(lambda: any("/60 个文件" in text and "MB" in text for text in said))
    window.actions_by_id["go.next"].trigger()  # reading goes on
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])
    window.actions_by_id["mark.bookmark"].trigger()
    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[1].bookmarked)  # at once
    window.actions_by_id["file.stop"].trigger()
    qtbot.waitUntil(lambda: "读入停下了" in window.parts.notice.text)

    qtbot.waitUntil(lambda: window.parts.status._task.text() == "")  # a slow machine has said that the library is late
    with Library(data_dir) as library:
        came = [row.headline for row in library.articles() if row.headline not in HEADLINES]
        assert sorted(came) == sorted(f"渡口来了第{nth}条船" for nth in range(len(came)))  # in their order, to a point
        assert len(came) < 60
        assert library.check() == []


def test_closing_does_not_wait_for_what_takes_long_and_leaves_nothing_of_it(
    window: Window, qtbot: QtBot, data_dir: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: the window is gone and the program goes on for minutes, or half a copy stays."""
    monkeypatch.setattr("reader.store.copying.AT_ONCE", 1)  # page
    with Library(data_dir) as library:
        library.import_library(archive)
    begun, copied = Event(), Event()

    def copy(library: Library, course: Course) -> None:
        def hold(_: Far) -> None:
            """A library of gigabytes would still be at it when the window closes; this one takes milliseconds."""
            begun.set()
            while not copied.wait(0.001):  # seconds
                course.look()

        library.back_up_daily(course=Course(hold))

    window.parts.jobs.at_length(copy, lambda _: None)
    window.parts.jobs.at_length(
        lambda library, course: library.export_library(data_dir / "all.zip", course=course), lambda _: None
    )
    qtbot.waitUntil(begun.is_set)
    window.close()

    assert backups_in(data_dir) == []
    assert not list(data_dir.glob("backups/*"))
    assert not list(data_dir.glob("*.half"))
    assert not (data_dir / "all.zip").exists()
    assert not damage_mark(data_dir / FILE).exists()


def test_where_nothing_is_going_on_nothing_is_stopped(window: Window, qtbot: QtBot) -> None:
    window.actions_by_id["file.stop"].trigger()
    qtbot.waitUntil(lambda: "没有正在做的" in window.parts.status.currentMessage())


def test_a_copy_of_an_older_version_is_parsed_anew_once_it_is_put_back(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """A failure: the pages stay as the older parser left them until the program is started again."""
    with Library(data_dir) as library:
        library.back_up(tmp_path / "older.db")
    with sqlite3.connect(tmp_path / "older.db") as db:
        db.execute("UPDATE source SET parser = parser - 1")
    db.close()

    keeping.restore_from(window.parts, tmp_path / "older.db")
    qtbot.waitUntil(lambda: "已恢复" in window.parts.notice.text)

    def is_renewed() -> bool:
        with Library(data_dir) as library:
            return not library.outdated()

    qtbot.waitUntil(is_renewed)


def test_a_library_that_cannot_be_written_says_of_a_watched_folder_once(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: the same sentence comes again each minute, over whatever one reads."""
    monkeypatch.setattr(watching, "REST", 0.0)
    folder = tmp_path / "来稿"
    folder.mkdir()
    damage_mark(data_dir / FILE).write_text("坏了", "utf-8")
    watching._change(window.parts, [folder], lambda: None)
    (folder / "新.txt").write_text(story("渡口来了新船"), "utf-8")
    qtbot.waitUntil(lambda: "只能读" in window.parts.notice.text)
    window.parts.notice.hide()
    for _ in range(3):
        watching.look_around(window.parts)
        settle_read(window, qtbot)
        settle_long(window, qtbot)
    settle_refused(window, qtbot)
    qtbot.waitUntil(lambda: window.parts.doing.importing == 0)  # the folder is looked into beside, in its own time
    assert window.parts.notice.text == ""


def settle_long(window: Window, qtbot: QtBot) -> None:
    done: list[bool] = []
    window.parts.jobs.aside(lambda _: True, done.append)
    qtbot.waitUntil(lambda: bool(done))


def settle_refused(window: Window, qtbot: QtBot) -> None:
    """Until every write asked for so far was refused."""
    said: list[str] = []
    window.parts.jobs.write(lambda library: library.apply([]), failed=said.append)
    qtbot.waitUntil(lambda: bool(said))


def test_the_copy_of_the_day_can_be_stopped(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    """A failure: the disk is busy for a minute, and the key that stops such work says that there is none."""
    answers = Event()
    window.parts.jobs.aside(lambda _: answers.wait(), lambda _: None)
    keeping.copy_of_the_day(window.parts)

    window.actions_by_id["file.stop"].trigger()
    answers.set()

    qtbot.waitUntil(lambda: "备份停下了" in window.parts.notice.text)
    assert window.parts.doing.stops == []
    assert backups_in(data_dir) == []
