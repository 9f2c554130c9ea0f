"""A file out of the library through the window, by key: asked once, undone, brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.ui.flow import arriving
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle
from tests.ui.test_findings import SECOND_PAGE
from tests.ui.test_marking import mark_sentence
from tests.ui.test_searching import look_for

SECOND = "柳溪区举办职工乒乓球赛"


@pytest.fixture
def two(open_window: Callable[..., Window], paged: Path, qtbot: QtBot) -> Window:
    with Library(paged) as library:
        library.import_data("second.txt", SECOND_PAGE.encode(), "/x/second.txt")
    window = open_window()
    press(qtbot, window, "i gg")
    settle(window, qtbot)
    return window


def listed(window: Window) -> list[str]:
    return [row.headline for row in window.parts.headlines.model.rows]


def asked(window: Window, qtbot: QtBot) -> QMessageBox:
    window.actions_by_id["file.remove"].trigger()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "removeFile") is not None)
    box = window.findChild(QMessageBox, "removeFile")
    assert box is not None
    return box


def answer(qtbot: QtBot, box: QMessageBox, said: str) -> None:
    button = next(one for one in box.findChildren(QPushButton) if one.text() == said)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def remove(window: Window, qtbot: QtBot) -> None:
    answer(qtbot, asked(window, qtbot), "移出")


def test_it_is_asked_and_nothing_happens_by_return_or_escape(two: Window, qtbot: QtBot) -> None:
    before = listed(two)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(asked(two, qtbot), key)
        qtbot.waitUntil(lambda: two.findChild(QMessageBox, "removeFile") is None)
    settle(two, qtbot)

    assert listed(two) == before


def test_what_goes_is_named_and_z_brings_it_back(two: Window, qtbot: QtBot) -> None:
    """A failure: an article that is gone stays on screen, the list still has it, or a mark is lost on the way."""
    while headline(two) != HEADLINES[0]:
        press(qtbot, two, "J")
        settle(two, qtbot)
    mark_sentence(two, qtbot)
    before = listed(two)
    box = asked(two, qtbot)
    assert PAGE.name in box.text()
    assert "3 篇文章" in box.informativeText()
    assert "1 处划线" in box.informativeText()
    answer(qtbot, box, "移出")
    qtbot.waitUntil(lambda: listed(two) == [SECOND])
    qtbot.waitUntil(lambda: headline(two) == SECOND)
    assert "按 Z 撤销" in two.parts.status.currentMessage()

    two.actions_by_id["mark.undo"].trigger()  # off screen no window is active after a dialog
    qtbot.waitUntil(lambda: listed(two) == before)
    settle(two, qtbot)
    assert [row.highlights for row in two.parts.headlines.model.rows if row.headline == HEADLINES[0]] == [1]
    two.actions_by_id["mark.redo"].trigger()
    qtbot.waitUntil(lambda: listed(two) == [SECOND])


def test_the_last_file_leaves_an_empty_library_that_says_what_to_do(window: Window, qtbot: QtBot) -> None:
    remove(window, qtbot)
    qtbot.waitUntil(lambda: not listed(window) and window.parts.desk.reading is None)
    settle(window, qtbot)

    assert "Ctrl+O" in window.parts.pane.view.toPlainText()
    window.actions_by_id["mark.undo"].trigger()
    qtbot.waitUntil(lambda: listed(window) == HEADLINES)


def test_it_is_put_back_by_name_after_a_restart(two: Window, open_window: Callable[..., Window], qtbot: QtBot) -> None:
    """There is nothing to undo any more, and the file may be gone."""
    before = listed(two)
    remove(two, qtbot)
    qtbot.waitUntil(lambda: len(listed(two)) < len(before))
    settle(two, qtbot)
    two.close()

    again = open_window()
    again.actions_by_id["file.removed"].trigger()
    qtbot.waitUntil(lambda: again.findChild(QInputDialog, "removedFiles") is not None)
    dialog = again.findChild(QInputDialog, "removedFiles")
    assert dialog is not None
    dialog.accept()
    qtbot.waitUntil(lambda: sorted(listed(again)) == sorted(before))


def test_the_next_result_is_opened_and_back_does_not_lead_to_what_is_gone(two: Window, qtbot: QtBot) -> None:
    """A failure: while a search is on, the pane says that the library is empty; or Alt+Left ends in an error."""
    look_for(two, qtbot, "记者")
    press(qtbot, two, "Return")
    while headline(two) != HEADLINES[0]:
        press(qtbot, two, "J")
        settle(two, qtbot)
    remove(two, qtbot)

    qtbot.waitUntil(lambda: headline(two) == SECOND)
    qtbot.waitUntil(lambda: listed(two) == [SECOND])
    two.actions_by_id["go.back"].trigger()
    settle(two, qtbot)
    assert headline(two) == SECOND


def test_after_a_search_that_found_nothing_both_panes_go_on(two: Window, qtbot: QtBot) -> None:
    """A failure: the list is of all articles under a field that still says what was searched for, or one pane says that
    a library of articles has none."""
    while headline(two) != HEADLINES[0]:
        press(qtbot, two, "J")
        settle(two, qtbot)
    press(qtbot, two, "x")
    qtbot.waitUntil(lambda: len(two.parts.sides.shown) == 2)
    settle(two, qtbot)
    look_for(two, qtbot, "没有这个词")
    remove(two, qtbot)

    def open_now() -> list[str]:
        return [side.desk.reading.row.headline if side.desk.reading else "" for side in two.parts.sides.shown]

    qtbot.waitUntil(lambda: open_now() == [SECOND, SECOND])
    settle(two, qtbot)
    assert two.parts.search.text() == "没有这个词"
    assert listed(two) == []
    assert two.parts.doing.found is not None


def test_a_watched_folder_does_not_bring_it_and_opening_it_does(two: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """A failure: what was taken out is back by itself, or for good."""
    before = listed(two)
    copy = tmp_path / "copy.txt"
    copy.write_bytes(PAGE.read_bytes())
    while headline(two) != HEADLINES[0]:
        press(qtbot, two, "J")
        settle(two, qtbot)
    remove(two, qtbot)
    qtbot.waitUntil(lambda: listed(two) == [SECOND])

    arriving.take_new(two.parts, [copy])  # as a watched folder tells of it
    qtbot.waitUntil(lambda: two.parts.doing.arriving.tally.known == 1 and not two.parts.doing.arriving.running)
    settle(two, qtbot)
    assert listed(two) == [SECOND]

    arriving.import_paths(two.parts, [copy])
    qtbot.waitUntil(lambda: headline(two) == HEADLINES[0])
    with Library(two.parts.settings_path.parent) as library:
        assert sorted(row.headline for row in library.articles()) == sorted(before)


def test_nothing_was_taken_out_yet(window: Window, qtbot: QtBot) -> None:
    window.actions_by_id["file.removed"].trigger()

    qtbot.waitUntil(lambda: "没有移出过" in window.parts.status.currentMessage())
