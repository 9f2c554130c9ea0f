"""Folders that are watched: what comes into them comes in by itself, whole, and nothing goes because a file did."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Shelf
from reader.ui.flow import arriving, reading, watching
from reader.ui.panes.watching import WatchForm
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, headline, press, settle
from tests.ui.incoming import fill, finished, listed, run, taken, text


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are taken soon after they are written: for tests of which none is written to meanwhile."""
    monkeypatch.setattr(watching, "REST", 0.1)


def watch(window: Window, *folders: Path) -> None:
    watching._change(window.parts, list(folders), lambda: None)


@pytest.mark.usefixtures("soon")
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


@pytest.mark.usefixtures("soon")
def test_what_comes_by_itself_is_in_the_list_and_moves_nothing(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """A failure: the list says 33 articles beside a library of 34, and the key on from the last leads nowhere; or what
    one looks at in the list is pushed out of sight; or one is told of a key that would change another file's encoding.
    """
    with Library(data_dir) as library:
        for nth in range(30):
            library.import_data(f"{nth}.txt", text(nth).encode(), "")
    list_, folder = window.parts.headlines, tmp_path / "来稿"
    reading.show_shelf(window.parts, Shelf(), anew=True)
    qtbot.waitUntil(lambda: len(list_.model.rows) == 33)
    here, bar = list_.current(), list_.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = list_.model.rows[list_.table.rowAt(0)]
    folder.mkdir()
    (folder / "新.txt").write_text(text(50).replace("2026", "2027"), "utf-8")  # the newest stands first
    watch(window, folder)

    qtbot.waitUntil(lambda: len(list_.model.rows) == 34)
    assert list_.model.rows[0].date == "2027-02-23"
    assert list_.current() == here
    assert list_.model.rows[list_.table.rowAt(0)] == top
    assert headline(window) == HEADLINES[0]
    assert "34 篇" in list_._title.text()
    qtbot.waitUntil(lambda: "已收入“新.txt”" in window.parts.notice.text)
    assert "Ctrl+Shift+E" not in window.parts.notice.text


@pytest.mark.usefixtures("soon")
def test_a_newer_version_of_the_listed_page_is_listed(
    window: Window, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    """A failure: one reads the newer version beside a list that says of its page that it has no article."""
    folder = tmp_path / "来稿"
    (file,) = fill(folder, 1)
    watch(window, folder)
    qtbot.waitUntil(lambda: finished(window) and taken(data_dir) == [file.name])
    with Library(data_dir) as library:
        page = library.articles()[-1].page_id
    arriving.show_page(window.parts, page)
    qtbot.waitUntil(lambda: headline(window) == "某镇第0件事")
    half = folder / ".新版.txt"
    half.write_text(text(0) + "\n补记一句。\n", "utf-8")
    half.replace(file)

    qtbot.waitUntil(lambda: window.parts.doing.shelf.page != page)
    qtbot.waitUntil(lambda: [row.headline for row in window.parts.headlines.model.rows] == ["某镇第0件事"])
    settle(window, qtbot)
    assert window.parts.tree.current() == window.parts.doing.shelf
    assert window.parts.headlines.current() is not None


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


@pytest.mark.usefixtures("soon")
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


@pytest.mark.usefixtures("soon")
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
    press(qtbot, window, "Return")  # on the button that has the focus while there is no folder
    assert watching.watched(window.parts) == [folder]
    form.close()
