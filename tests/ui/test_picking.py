"""Several articles picked in the list by keys, and taken away together; and a list that has not the open article."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Shelf, ShelfKind
from reader.ui.models.headlines import PICKED
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, headline, press, settle
from tests.ui.test_access import walk
from tests.ui.test_taking import ask, copied, save_as

SHIFT = Qt.KeyboardModifier.ShiftModifier


def picked(window: Window) -> list[str]:
    """The headlines of the rows that show a tick."""
    model = window.parts.headlines.model
    return [row.headline for nth, row in enumerate(model.rows) if model.index(nth, 0).data(PICKED)]


def stretch(window: Window, qtbot: QtBot, *keys: Qt.Key) -> None:
    press(qtbot, window, "i")
    for key in keys:
        qtbot.keyClick(window.parts.headlines.table, key, SHIFT)
        settle(window, qtbot)


def open_by(window: Window, qtbot: QtBot, keys: str, wanted: str) -> None:
    press(qtbot, window, keys)
    qtbot.waitUntil(lambda: headline(window) == wanted)


def pick_first_and_last(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "q")
    open_by(window, qtbot, "J", HEADLINES[1])
    open_by(window, qtbot, "J", HEADLINES[2])
    press(qtbot, window, "q")
    assert picked(window) == [HEADLINES[0], HEADLINES[2]]


@pytest.mark.parametrize("form", ["md", "csv"])
def test_two_of_three_articles_are_exported(window: Window, qtbot: QtBot, tmp_path: Path, form: str) -> None:
    """A failure: one who wants two articles of an issue exports all of it, or one after the other."""
    pick_first_and_last(window, qtbot)
    window.parts.settings["take.form"] = form
    asked = ask(window, qtbot)
    assert (asked._what.currentData(), asked._what.currentText()) == ("picked", "选中的 2 篇")
    assert asked._whole.isChecked()
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    save_as(qtbot, tmp_path / f"a.{form}")
    qtbot.waitUntil(lambda: "已导出 2 篇" in window.parts.notice.text)

    text = (tmp_path / f"a.{form}").read_text("utf-8-sig")
    assert [name in text for name in HEADLINES] == [True, False, True]
    if form == "csv":
        assert len(list(csv.reader(text.splitlines()))) >= 3
    assert picked(window) == [HEADLINES[0], HEADLINES[2]]


def test_citations_are_those_of_the_picked_articles(window: Window, qtbot: QtBot) -> None:
    pick_first_and_last(window, qtbot)
    press(qtbot, window, "y")
    qtbot.waitUntil(lambda: "选中的 2 篇的引文" in window.parts.status.currentMessage())

    lines = copied().splitlines()
    assert [line[:3] for line in lines] == ["[1]", "[2]"]
    assert HEADLINES[0] in lines[0]
    assert HEADLINES[2] in lines[1]


def test_what_is_printed_is_what_is_picked(window: Window, qtbot: QtBot) -> None:
    pick_first_and_last(window, qtbot)
    window.actions_by_id["take.preview"].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintPreviewDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QPrintPreviewDialog)

    assert dialog.printer().docName() == "剪报"
    dialog.close()


def test_shift_and_arrows_pick_as_lists_do(window: Window, qtbot: QtBot) -> None:
    """Down picks on; back up, what one comes from is picked no more. The current row is the open article throughout."""
    stretch(window, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert picked(window) == HEADLINES
    assert headline(window) == HEADLINES[2]

    stretch(window, qtbot, Qt.Key.Key_Up)
    assert picked(window) == HEADLINES[:2]
    assert headline(window) == HEADLINES[1]


def test_the_mouse_picks_with_ctrl_and_shift_as_in_other_lists(window: Window, qtbot: QtBot) -> None:
    """The open article goes along at first, is not left, and nothing else is opened."""
    table, model = window.parts.headlines.table, window.parts.headlines.model

    def click(nth: int, held: Qt.KeyboardModifier) -> list[str]:
        place = table.visualRect(model.index(nth, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)
        return picked(window)

    assert click(2, Qt.KeyboardModifier.ControlModifier) == [HEADLINES[0], HEADLINES[2]]
    assert click(0, Qt.KeyboardModifier.ControlModifier) == [HEADLINES[2]]
    assert click(2, Qt.KeyboardModifier.ControlModifier) == []
    assert click(1, SHIFT) == HEADLINES[:2]
    settle(window, qtbot)
    assert headline(window) == HEADLINES[0]
    assert window.parts.status._picked.text() == "选了 2 篇"


def test_picks_are_said_and_seen(window: Window, qtbot: QtBot) -> None:
    """A failure: who does not see the tick does not know what goes along."""
    press(qtbot, window, "q")
    status, table = window.parts.status, window.parts.headlines.table
    assert status._picked.text() == "选了 1 篇"
    assert status._message.whole.startswith("选了 1 篇：按 Ctrl+S 导出")
    cells = [node for node in walk(QAccessible.queryAccessibleInterface(table)) if node.role() == QAccessible.Role.Cell]
    cell = cells[0]
    assert cell.text(QAccessible.Text.Description).startswith("选中了，")

    press(qtbot, window, "q")
    assert status._picked.isHidden()
    assert not cell.text(QAccessible.Text.Description).startswith("选中了，")


def test_escape_and_another_list_drop_the_picks_and_renewing_keeps_them(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "q")
    press(qtbot, window, "b")  # renews the row
    settle(window, qtbot)
    window.actions_by_id["file.parse_again"].trigger()  # renews the list
    settle(window, qtbot)
    assert picked(window) == HEADLINES[:1]
    press(qtbot, window, "Esc")
    while picked(window) and window.parts.notice.isVisible():
        press(qtbot, window, "Esc")
    assert picked(window) == []

    press(qtbot, window, "q")
    show(window, qtbot, Shelf(ShelfKind.BOOKMARKED))
    assert window.parts.headlines.model.picked == []
    assert window.parts.status._picked.isHidden()


def show(window: Window, qtbot: QtBot, shelf: Shelf) -> None:
    window.parts.tree.select(shelf)
    window.parts.tree.chosen.emit(shelf)
    settle(window, qtbot)


def bookmarks_without_the_open_article(window: Window, qtbot: QtBot) -> None:
    """The list has the second article alone, the first is open again by Back."""
    open_by(window, qtbot, "J", HEADLINES[1])
    press(qtbot, window, "b")
    settle(window, qtbot)
    show(window, qtbot, Shelf(ShelfKind.BOOKMARKED))
    assert window.parts.headlines.place() == (1, 1)
    open_by(window, qtbot, "Alt+Left", HEADLINES[0])
    qtbot.waitUntil(lambda: window.parts.status._place.text() == "共 1 篇")


def test_an_article_that_is_not_listed_has_no_place_in_the_list(window: Window, qtbot: QtBot) -> None:
    """A failure: the list marks another article as the one being read, and says which it is of how many."""
    bookmarks_without_the_open_article(window, qtbot)
    headlines = window.parts.headlines

    assert headlines.place() == (0, 1)
    assert not headlines.table.selectionModel().hasSelection()
    press(qtbot, window, "q")
    assert headlines.model.picked == []
    assert "不在列表里" in window.parts.status.currentMessage()

    press(qtbot, window, "b")  # now it is one of them
    qtbot.waitUntil(lambda: window.parts.status._place.text() == "第 1/2 篇")
    assert headlines.table.selectionModel().hasSelection()


@pytest.mark.parametrize("way", ["Return", "click"])
def test_the_row_one_left_opens_again(window: Window, qtbot: QtBot, way: str) -> None:
    """It is current still, and Qt does not tell that what is current was chosen."""
    bookmarks_without_the_open_article(window, qtbot)
    table = window.parts.headlines.table
    if way == "Return":
        press(qtbot, window, "i Return")
    else:
        spot = table.visualRect(table.currentIndex()).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])

    assert window.parts.headlines.place() == (1, 1)
    assert table.selectionModel().hasSelection()


def test_what_was_read_and_picked_stays_in_the_list_of_the_unread_when_files_come(window: Window, qtbot: QtBot) -> None:
    """A failure: the article one reads vanishes from the list because a watched folder has got a file; and what is
    picked goes along unseen. What has left the library goes."""
    show(window, qtbot, Shelf(ShelfKind.UNREAD))
    press(qtbot, window, "q m")
    settle(window, qtbot)
    fresh = "2026年3月2日 第01版 要闻 青石镇报\n\n桥通了\n本报讯（记者 林一舟）昨天，青石河上的便桥通车。\n"
    window.parts.jobs.write(lambda library: library.import_data("桥.txt", fresh.encode(), "test"))
    qtbot.waitUntil(lambda: len(window.parts.headlines.model.rows) == 4)
    assert picked(window) == HEADLINES[:1]
    assert window.parts.headlines.place()[0] == 1

    window.parts.jobs.write(lambda library: library.remove(library.sources()[0].source))
    qtbot.waitUntil(lambda: [row.headline for row in window.parts.headlines.model.rows] == ["桥通了"])
