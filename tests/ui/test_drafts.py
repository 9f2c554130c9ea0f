"""A note that is being typed outlives a kill, and never takes the place of one that was kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import PutHighlight
from reader.ui.panes import note
from reader.ui.window import Window
from tests.ui.conftest import headline, press, settle
from tests.ui.test_marking import SENTENCE, highlights, mark_sentence, select_sentence

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed is kept at the next turn of the event loop."""
    monkeypatch.setattr(note, "PAUSE", 0)


def drafts(data_dir: Path) -> list[tuple[str, tuple[str, ...]]]:
    with Library(data_dir) as library:
        return [(one.note, one.tags) for one in library.drafts.all()]


def killed(window: Window, qtbot: QtBot) -> None:
    """As kill -9 leaves the library: nothing is kept at the end."""
    settle(window, qtbot)
    window.parts.pane.note_bar.closed.disconnect()
    window.close()


def type_in(window: Window, qtbot: QtBot, data_dir: Path, text: str) -> None:
    window.parts.pane.note_bar.text.insertPlainText(text)
    qtbot.waitUntil(lambda: any(text in note for note, _ in drafts(data_dir)))


def test_a_note_on_a_selection_is_there_after_a_kill(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path
) -> None:
    """A failure: what was typed for half an hour is gone, and the passage with it."""
    select_sentence(window, qtbot, SENTENCE)
    press(qtbot, window, "e")
    type_in(window, qtbot, data_dir, "写了半小时")
    before = headline(window)
    killed(window, qtbot)

    again = open_window()
    qtbot.waitUntil(lambda: "没有写完" in again.parts.notice.text)
    assert highlights(again) == ()
    press(qtbot, again, "J")
    settle(again, qtbot)
    again.actions_by_id["mark.draft"].trigger()
    bar = again.parts.pane.note_bar
    qtbot.waitUntil(lambda: bar.isVisible() and bar.text.toPlainText() == "写了半小时")
    assert headline(again) == before
    assert again.parts.pane.view.textCursor().selectedText() == SENTENCE  # what it is written on is seen
    qtbot.keyClick(bar.text, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: [(one.exact, one.note) for one in highlights(again)] == [(SENTENCE, "写了半小时")])
    qtbot.waitUntil(lambda: drafts(data_dir) == [])


def test_it_is_offered_where_the_note_is_opened_again(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path
) -> None:
    """And Ctrl+Z leads back to what was kept."""
    mark_sentence(window, qtbot)
    press(qtbot, window, "e")
    window.parts.pane.note_bar.text.insertPlainText("存好的")
    qtbot.keyClick(window.parts.pane.note_bar.text, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: [one.note for one in highlights(window)] == ["存好的"])
    press(qtbot, window, "e")
    type_in(window, qtbot, data_dir, "，还没完")
    killed(window, qtbot)

    again = open_window()
    assert [one.note for one in highlights(again)] == ["存好的"]
    press(qtbot, again, "w . e")
    bar = again.parts.pane.note_bar
    qtbot.waitUntil(lambda: bar.text.toPlainText() == "存好的，还没完")
    assert "上次没写完" in again.parts.status.currentMessage()
    bar.text.undo()
    assert bar.text.toPlainText() == "存好的"


def test_a_note_that_was_kept_since_is_not_replaced(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path
) -> None:
    """By the command line, another computer's archive, a window that was still open."""
    mark_sentence(window, qtbot)
    press(qtbot, window, "e")
    type_in(window, qtbot, data_dir, "没写完")
    killed(window, qtbot)
    with Library(data_dir) as library:
        (mark,) = library.reading(library.articles()[0].id).highlights
        library.apply([PutHighlight(replace(mark, note="后来存的", tags=("甲",)))])

    again = open_window()
    press(qtbot, again, "w . e")
    bar = again.parts.pane.note_bar
    qtbot.waitUntil(lambda: bar.text.toPlainText() == "后来存的\n没写完")
    assert bar.tags.text() == "甲"


def test_the_label_of_a_bookmark_is_a_note_too(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path
) -> None:
    window.actions_by_id["mark.label"].trigger()
    window.parts.pane.note_bar.folder.setText("论文/第一章")
    type_in(window, qtbot, data_dir, "写综述要用")
    killed(window, qtbot)

    again = open_window()
    again.actions_by_id["mark.draft"].trigger()
    bar = again.parts.pane.note_bar
    qtbot.waitUntil(lambda: bar.isVisible() and bar.text.toPlainText() == "写综述要用")
    assert bar.folder.text() == "论文/第一章"


def test_what_is_done_leaves_no_draft(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    """By Esc too, and where nothing was changed in the end."""
    mark_sentence(window, qtbot)
    press(qtbot, window, "e")
    type_in(window, qtbot, data_dir, "一")
    press(qtbot, window, "Esc")
    settle(window, qtbot)

    assert drafts(data_dir) == []
    window.actions_by_id["mark.draft"].trigger()
    qtbot.waitUntil(lambda: "没有没写完的" in window.parts.status.currentMessage())
