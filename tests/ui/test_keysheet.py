"""The key sheet: complete, whole at every size, found in and scrolled by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.commands import COMMANDS
from reader.ui.flow.keying import sheet_groups
from reader.ui.panes.columns import balance
from reader.ui.panes.keys import KeySheet
from reader.ui.themes import LIGHT
from reader.ui.window import Window
from tests.ui.conftest import press, write


@pytest.fixture
def sheet(window: Window, qtbot: QtBot) -> Iterator[KeySheet]:
    """Opened by its key from the text of a small window; closed at the end, else it would be in the next test's way."""
    window.resize(640, 420)
    press(qtbot, window, "w ?")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), KeySheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, KeySheet)
    qtbot.waitUntil(sheet.field.hasFocus)
    yield sheet
    if isValid(sheet):
        sheet.close()


def test_it_shows_every_command_that_has_a_key(sheet: KeySheet) -> None:
    assert sorted(sheet.shown) == sorted(command.title for command in COMMANDS if command.keys)


@pytest.mark.parametrize("times", [1, 4], ids=["today", "four times as many"])
def test_nothing_is_cut_off_at_any_size(window: Window, qtbot: QtBot, times: int) -> None:
    """A failure: keys that nobody can see, on a small window or once there are more commands."""
    groups = [(title, [*lines] * times) for title, lines in sheet_groups(window.parts)]
    for width, height in ((640, 420), (1100, 760), (1440, 900), (2560, 1440)):
        window.resize(width, height)
        sheet = KeySheet(window, groups, LIGHT)
        qtbot.addWidget(sheet)
        with qtbot.waitExposed(sheet):
            sheet.show()

        body = sheet.area.widget()
        places = [group.geometry() for group in sheet.groups]
        assert sheet.width() <= width
        assert sheet.height() <= height
        assert sheet.area.horizontalScrollBar().maximum() == 0
        assert all(group.width() >= group.sizeHint().width() for group in sheet.groups)
        assert all(group.height() >= group.sizeHint().height() for group in sheet.groups)
        assert all(body.rect().contains(place) for place in places)
        assert not [(one, two) for one in places for two in places if one is not two and one.intersects(two)]


def test_a_wide_window_has_more_columns_than_a_small_one(window: Window, qtbot: QtBot) -> None:
    def columns(width: int) -> int:
        window.resize(width, 500)
        sheet = KeySheet(window, sheet_groups(window.parts), LIGHT)
        qtbot.addWidget(sheet)
        with qtbot.waitExposed(sheet):
            sheet.show()
        return len({group.x() for group in sheet.groups})

    assert columns(640) == 1
    assert columns(1600) >= 3


def test_a_command_is_found_by_characters_pinyin_or_its_key(sheet: KeySheet) -> None:
    for typed in ("书签", "jiashuqian", "jsq", "ctrl+d"):
        sheet.field.clear()
        write(sheet.field, typed)

        assert "加书签／去书签" in sheet.shown
        assert len(sheet.shown) < 5


def test_what_is_no_command_is_said(sheet: KeySheet) -> None:
    write(sheet.field, "天气预报")

    assert sheet.shown == []
    assert sheet.none.isVisible()


def test_escape_drops_what_was_typed_and_then_closes(window: Window, sheet: KeySheet, qtbot: QtBot) -> None:
    press(qtbot, window, "w")
    qtbot.keyClicks(sheet.field, "jsq")

    press(qtbot, window, "Esc")
    assert len(sheet.shown) > 5
    press(qtbot, window, "Esc")

    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert window.focusWidget() is window.parts.pane.view


@pytest.mark.parametrize("key", ["?", "F1"])
def test_the_key_that_opened_it_closes_it(window: Window, sheet: KeySheet, qtbot: QtBot, key: str) -> None:
    press(qtbot, window, key)

    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_it_scrolls_to_its_end_by_keys(sheet: KeySheet, qtbot: QtBot) -> None:
    bar = sheet.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    for _ in range(20):
        qtbot.keyClick(sheet.field, Qt.Key.Key_PageDown)

    assert bar.value() == bar.maximum()
    qtbot.keyClick(sheet.field, Qt.Key.Key_Up)
    assert bar.value() < bar.maximum()


def test_a_screen_reader_hears_the_keys(sheet: KeySheet) -> None:
    said = "\n".join(group.accessibleDescription() for group in sheet.groups)
    assert "加书签／去书签：B，Ctrl+D" in said


def test_columns_keep_the_order_and_the_highest_is_as_low_as_can_be() -> None:
    assert balance([6, 1, 1, 4, 2], 2) == [2, 3]
    assert balance([3, 3, 3], 5) == [1, 1, 1]
    assert balance([7], 1) == [1]
    assert balance([], 2) == []
