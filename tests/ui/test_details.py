"""Small things that pictures of every view showed to be wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics, QTextCursor
from pytestqt.qtbot import QtBot

from reader.model import Mark, Shelf, ShelfKind
from reader.ui.models.marks import about
from reader.ui.themes import interface
from reader.ui.views.keycaps import CAP_GAP, caps_width
from reader.ui.window import Window
from tests.ui.conftest import press, settle
from tests.ui.test_picking import show


def search(window: Window, qtbot: QtBot, query: str) -> None:
    window.parts.search.setText(query)
    qtbot.waitUntil(lambda: window.parts.doing.found is not None and window.parts.doing.found.query == query)
    settle(window, qtbot)


def test_a_single_result_says_where_it_stands(window: Window, qtbot: QtBot) -> None:
    """A failure: of all papers one article is found, and the row does not tell in which."""
    delegate = window.parts.headlines._delegate
    search(window, qtbot, "驿站")
    assert delegate.placed

    reading = window.parts.desk.reading
    assert reading is not None
    show(window, qtbot, Shelf(ShelfKind.PAGE, page=reading.page.id))
    assert not delegate.placed  # the title says it


def test_hits_of_a_text_that_is_all_on_screen_stand_beside_their_lines(window: Window, qtbot: QtBot) -> None:
    window.resize(1100, 1600)
    pane = window.parts.pane
    press(qtbot, window, "/")
    pane.find_bar.field.setText("驿站")
    qtbot.waitUntil(lambda: len(pane.strip.places) > 2)
    assert pane.view.verticalScrollBar().maximum() == 0

    for (place, _), (start, _, look) in zip(pane.strip.places, pane.view.over, strict=False):
        cursor = QTextCursor(pane.view.document())
        cursor.setPosition(start)
        assert abs(place * pane.strip.long - pane.view.cursorRect(cursor).top()) < 30, look


def test_why_nothing_was_found_is_said_once(window: Window, qtbot: QtBot) -> None:
    """A failure: 没有找到“2026-06”。没有一篇有“"2026-06"”。"""
    search(window, qtbot, "2026-06")
    qtbot.waitUntil(lambda: "\n" in window.parts.headlines.empty)

    assert window.parts.headlines.empty.splitlines()[0] == "没有找到“2026-06”。"


def test_keys_end_where_the_value_of_a_setting_ends(qtbot: QtBot) -> None:
    metrics = QFontMetrics(interface(12))
    one, other = caps_width(metrics, ("J",)), caps_width(metrics, ("Ctrl+K",))

    assert caps_width(metrics, ("J", "Ctrl+K")) == one + CAP_GAP + other
    assert caps_width(metrics, ()) == 0


@pytest.mark.parametrize("note", ["", "再核一遍"])
def test_a_mark_with_a_note_that_has_lost_its_place_says_what_stood_around_it(note: str) -> None:
    """Without a note that has a line of its own."""
    lost = Mark(
        *("a", 0, 0, "石头没了就不开船", note, (), "", 1, "第三块石头，", "这条规矩", False, "0" * 64),
        *("utf-8", "2026-11-28T00:00:00+00:00", None, None, None, None, "第3版.txt", ""),
    )

    assert ("第三块石头" in about(lost, True, True)) is bool(note)
    assert "第三块石头" not in about(replace(lost, article=1), True, True)
