"""Two columns: one document shown twice, of which nothing is lost, shown twice or out of place."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.marks import Point, Span
from reader.ui.flow import look
from reader.ui.views.article import ArticleView
from reader.ui.views.highlights import Painted
from reader.ui.views.strips import lines_of
from reader.ui.window import Window
from tests.ui.conftest import press

SENTENCE = "工地旁的驿站里，{}位师傅一边喝茶一边说起2021年冬天的那场雪，说得大家都笑了；“真冷！”有人说。"


@pytest.fixture
def wide(open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot) -> Window:
    """A wide window that shows a long article in two columns."""
    paragraphs = ["".join(SENTENCE.format(10 * nth + one) for one in range(1 + nth % 7)) for nth in range(40)]
    text = "\n\n".join(["一篇很长的文章", "本报讯（记者 某人）" + paragraphs[0], *paragraphs[1:]])
    with Library(data_dir) as library:
        library.import_data("long.txt", text.encode(), "test")
    window = open_window()
    window.resize(1440, 900)
    window.parts.settings["text.columns"] = True
    look.apply_look(window.parts)
    window.parts.pane.setFocus()
    qtbot.waitUntil(lambda: len(window.parts.pane.view.strips.all) == 2)
    return window


def lines(view: ArticleView) -> list[float]:
    """Where every line of the document begins."""
    document = view.document()
    block, tops = document.begin(), []
    while block.isValid():
        tops += [top for top, _ in lines_of(document, block)]
        block = block.next()
    return tops


def test_space_shows_every_line_once(wide: Window, qtbot: QtBot) -> None:
    """From the left column to the right one, from screen to screen, up to the end; the last screen may repeat some."""
    view = wide.parts.pane.view
    screens = []
    while True:
        screens.append([line for line in lines(view) for strip in view.strips.all if strip.top <= line < strip.bottom])
        if view.at_end():
            break
        press(qtbot, wide, "Space")
    seen = [line for screen in screens for line in screen]

    assert len(screens) > 3
    assert all(len(set(screen)) == len(screen) for screen in screens)
    assert set(seen) == set(lines(view))
    assert all(later[0] > earlier[-1] for earlier, later in pairwise(screens[:-1]))
    assert view.progress() == 100


def test_lines_are_whole_in_both_columns(wide: Window, qtbot: QtBot) -> None:
    view = wide.parts.pane.view
    for _ in range(4):
        first, second = view.strips.all
        assert first.bottom == second.top
        assert second.top in lines(view)
        assert first.view.bottom() <= view.viewport().height()
        assert second.view.bottom() <= view.viewport().height()
        press(qtbot, wide, "Space")


def test_back_and_forth_by_screens(wide: Window, qtbot: QtBot) -> None:
    view = wide.parts.pane.view
    press(qtbot, wide, "Space Space")
    first = view.strips.all[0].top
    press(qtbot, wide, "Backspace")
    assert view.strips.end >= first  # nothing between the two screens is skipped
    press(qtbot, wide, "Backspace Backspace")

    assert view.verticalScrollBar().value() == 0


def test_the_mouse_finds_the_character_it_points_at(wide: Window, qtbot: QtBot) -> None:
    """A failure: one selects in the left column what one points at in the right one."""
    view = wide.parts.pane.view
    press(qtbot, wide, "Space")
    for strip in view.strips.all:
        for down in (60, 300):
            at = view.cursorForPosition(QPoint(int(strip.dx) + 200, down)).position()
            assert view.cursorForPosition(middle(view, at)).position() == at
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, at))
            assert view.textCursor().position() == at
    left, right = (view.cursorForPosition(QPoint(int(strip.dx) + 200, 400)).position() for strip in view.strips.all)
    assert right > left


def test_what_is_dragged_over_from_column_to_column_is_copied(wide: Window, qtbot: QtBot) -> None:
    view = wide.parts.pane.view
    first, second = view.strips.all
    begin = view.cursorForPosition(QPoint(300, int(first.view.bottom()) - 40)).position()
    end = view.cursorForPosition(QPoint(int(second.dx) + 300, 90)).position()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, begin))
    qtbot.mouseMove(view.viewport(), middle(view, begin + 4))
    qtbot.mouseMove(view.viewport(), middle(view, end))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, end))

    cursor = view.textCursor()
    assert (cursor.selectionStart(), cursor.selectionEnd()) == (begin, end)
    press(qtbot, wide, "Ctrl+C")
    assert QApplication.clipboard().text() == view.printed_text(begin, end)
    assert 10 < len(QApplication.clipboard().text()) < 200


def middle(view: ArticleView, position: int) -> QPoint:
    """Just right of a position, where a click means it."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(position)
    rect = view.cursorRect(cursor)
    return QPoint(rect.left() + 3, rect.center().y())


def test_both_columns_begin_with_a_whole_line(wide: Window, qtbot: QtBot) -> None:
    """A failure: after Space the feet of the line before stand above the left column."""
    view = wide.parts.pane.view
    for _ in range(4):
        press(qtbot, wide, "Space")
        tops = {round(line) for line in lines(view)}
        assert {round(strip.top) for strip in view.strips.all} <= tops


def test_lines_of_overlapping_highlights_stay_under_their_text(wide: Window, qtbot: QtBot) -> None:
    """A failure: the second line under the last row of a column is seen on top of the next one instead."""
    view, theme = wide.parts.pane.view, wide.parts.pane.view.look.theme
    assert view.article is not None
    spans = tuple(Span(nth, 0, len(block.text)) for nth, block in enumerate(view.article.parts))
    view.set_highlights([Painted(spans, 1), Painted(spans, 4)])
    press(qtbot, wide, "Space")
    picture = view.viewport().grab().toImage()
    left, right = view.strips.all
    pink = QColor(theme.mark_lines[3])

    def seen(columns: range, rows: range) -> bool:
        return any(close(picture.pixelColor(x, y), pink) for x in columns for y in rows)

    middle, end = round(left.view.right()), round(left.view.bottom())
    assert seen(range(40, middle, 3), range(end - 4, end + 6))
    assert not seen(range(40, view.viewport().width(), 3), range(round(right.view.top()) + 6))


def close(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) < 40


def test_a_hit_in_the_right_column_is_on_screen(wide: Window, qtbot: QtBot) -> None:
    """A failure: the text jumps though what is looked for is in plain view."""
    view = wide.parts.pane.view
    press(qtbot, wide, "/")
    QApplication.focusWidget().setText("62位")  # type: ignore[union-attr]  # the find bar
    qtbot.waitUntil(lambda: view.hit[0] == 1)
    place = view.cursorRect()

    assert 0 <= place.top() < place.bottom() <= view.viewport().height()


def test_selecting_by_sentence_goes_on_into_the_right_column(wide: Window, qtbot: QtBot) -> None:
    view = wide.parts.pane.view
    before = view.verticalScrollBar().value()
    columns = set()
    for _ in range(40):
        press(qtbot, wide, "]")
        columns.add(view.cursorRect().left() > view.width() // 2)
        if view.verticalScrollBar().value() != before:
            break

    assert columns == {True, False}


def test_the_place_outlives_the_columns(wide: Window, qtbot: QtBot) -> None:
    """One column or two, narrow or wide: the character at the top stays at the top."""
    view = wide.parts.pane.view
    press(qtbot, wide, "Space Space")
    place = view.place()
    assert isinstance(place, Point)
    for name, value in (("text.columns", False), ("text.size", 24), ("text.size", 19), ("text.columns", True)):
        wide.parts.settings[name] = value
        look.apply_look(wide.parts)
        now = view.place()
        assert now is not None
        assert now.part == place.part
        assert now.at <= place.at < now.at + 60
    wide.resize(760, 700)
    qtbot.waitUntil(lambda: len(view.strips.all) == 1)
    wide.resize(1440, 900)
    qtbot.waitUntil(lambda: len(view.strips.all) == 2)

    again = view.place()
    assert again is not None
    assert again.part == place.part
    assert again.at <= place.at < again.at + 60
    left, right = (strip.view.top() for strip in view.strips.all)
    assert abs(left - right) < 1  # a failure: once it is led back to its place, one column stands higher


def test_there_is_one_column_where_there_is_no_room_for_two(wide: Window, qtbot: QtBot) -> None:
    wide.resize(800, 700)

    qtbot.waitUntil(lambda: len(wide.parts.pane.view.strips.all) == 1)


def test_what_fits_on_a_screen_is_in_columns_about_as_high(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """A failure: the last line of an article stands alone beside a full column, or what is all to be seen scrolls."""
    text = "\n\n".join(["一篇不长的文章", *("".join(SENTENCE.format(one) for one in range(7)) for _ in range(2))])
    with Library(data_dir) as library:
        library.import_data("short.txt", text.encode(), "test")
    window = open_window()
    window.parts.settings["text.columns"] = True
    look.apply_look(window.parts)
    view = window.parts.pane.view
    for high in range(560, 1_100, 60):
        window.resize(1440, high)
        qtbot.waitUntil(lambda: len(view.strips.all) == 2)
        first, second = view.strips.all
        shown = [[line for line in lines(view) if strip.top <= line < strip.bottom] for strip in (first, second)]
        if view.verticalScrollBar().maximum() or not shown[1]:
            continue
        line = view.look.size * view.look.leading / 100
        assert shown[0] + shown[1] == lines(view)
        assert abs((first.bottom - first.top) - (shown[1][-1] + line - second.top)) < 4 * line
        return
    pytest.fail("at no height was all of it in two columns")


def test_what_is_short_stands_in_the_middle(open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot) -> None:
    """A failure: a few lines at the left beside an empty column; or keys and mouse look for them there."""
    with Library(data_dir) as library:
        library.import_data("short.txt", ("一则简讯\n\n" + SENTENCE.format("两") * 3).encode(), "test")
    window = open_window()
    window.resize(1440, 900)
    window.parts.settings["text.columns"] = True
    look.apply_look(window.parts)
    view = window.parts.pane.view
    qtbot.waitUntil(lambda: view.strips.all[0].dx > 0)

    (strip,) = view.strips.all
    frame = view.document().rootFrame().frameFormat()
    left, width = frame.leftMargin() + strip.dx, view.viewport().width()
    right = frame.rightMargin() - strip.dx
    assert abs(left - right) < 3
    cursor = QTextCursor(view.document())
    for position in range(0, view.document().characterCount() - 1, 7):
        cursor.setPosition(position)
        rect = view.cursorRect(cursor)
        assert left - 1 <= rect.left() <= width - left + 1
        found = view.cursorForPosition(rect.center()).position()
        assert abs(found - position) <= 1  # where it stands beside one that has no width
