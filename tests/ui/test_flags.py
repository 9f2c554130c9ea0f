"""Bookmarks of paragraphs, folders, and marks that have lost their place, by key alone, over a real library."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import COLOURS, Cuttings, Highlight, Mark
from reader.ui.flow import arriving
from reader.ui.models.marks import Group, Heading, Which, listed
from reader.ui.panes.collection import Collection
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle
from tests.ui.test_marking import SENTENCE, highlights, select_sentence
from tests.ui.test_notes import open_list

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def chord(window: Window, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(window.parts.pane.view, key, CHORD)


def flag(window: Window, qtbot: QtBot, paragraphs: int = 2) -> None:
    """Go to a paragraph by key and bookmark it."""
    window.parts.pane.setFocus()
    before = len(flags(window))
    for _ in range(paragraphs):
        press(qtbot, window, "}")
    chord(window, qtbot, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: len(flags(window)) == before + 1)


def flags(window: Window) -> tuple[Highlight, ...]:
    reading = window.parts.desk.reading
    return reading.flags if reading else ()


def test_a_paragraph_is_bookmarked_flagged_in_the_margin_and_undone(window: Window, qtbot: QtBot) -> None:
    """A failure: in a long article one can only find the article again, not the paragraph."""
    flag(window, qtbot)
    view = window.parts.pane.view
    view.viewport().repaint()
    assert len(view.layer.flags) == 1
    assert [mark.colour for _, mark in view.layer.signs] == [0]
    assert window.parts.headlines.model.rows[0].bookmarked
    assert window.parts.headlines.model.rows[0].highlights == 0

    flag(window, qtbot, 1)
    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: len(flags(window)) == 1)
    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: flags(window) == ())
    press(qtbot, window, "Z")
    qtbot.waitUntil(lambda: len(flags(window)) == 1)


def test_the_same_key_takes_it_off(window: Window, qtbot: QtBot) -> None:
    flag(window, qtbot)
    chord(window, qtbot, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: flags(window) == ())


def test_it_is_named_kept_in_a_folder_and_listed_there(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    flag(window, qtbot)
    chord(window, qtbot, Qt.Key.Key_D)
    bar = window.parts.pane.note_bar
    bar.text.insertPlainText("书屋的数字")
    bar.folder.setText("论文／第一章/")
    qtbot.keyClick(bar.folder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(flags(window)) and flags(window)[0].folder == "论文/第一章")
    press(qtbot, window, "b")
    settle(window, qtbot)

    pane = window.parts.collection
    open_list(window, qtbot)
    pane.group.setCurrentIndex(pane.group.findData(Group.FOLDER))
    assert [entry.title for entry in pane.model.rows if isinstance(entry, Heading)] == ["论文/第一章", "不在文件夹里"]
    pane.filter.setText("第一章")
    assert [entry.note for entry in pane.model.rows if not isinstance(entry, Heading)] == ["书屋的数字"]
    qtbot.keyClick(pane.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not pane.isVisible())
    with Library(data_dir) as library:
        assert library.folders() == ["论文/第一章"]


def test_a_lost_mark_is_listed_with_its_context_and_put_down_elsewhere(
    open_window: Callable[..., Window], qtbot: QtBot, tmp_path: Path
) -> None:
    """A failure: a mark whose words were rewritten is gone for good."""
    file = tmp_path / "page.txt"
    file.write_text(PAGE.read_text("utf-8"), "utf-8")
    window = open_window(file)
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])
    window.parts.pane.setFocus()
    select_sentence(window, qtbot, SENTENCE)
    press(qtbot, window, "3")
    qtbot.waitUntil(lambda: len(highlights(window)) == 1)
    file.write_text(PAGE.read_text("utf-8").replace(SENTENCE, "整句都改写过了，一个字也没有留下来。"), "utf-8")
    arriving.import_paths(window.parts, [file])
    qtbot.waitUntil(lambda: "1 处没有找到原处" in window.parts.notice.text, timeout=20_000)
    settle(window, qtbot)

    window.findChild(QAction, "mark.lost_marks").trigger()
    pane = window.parts.collection
    qtbot.waitUntil(lambda: pane.current() is not None)
    mark = pane.current()
    assert mark is not None
    assert (mark.text, mark.article) == (SENTENCE, 0)
    qtbot.keyClick(pane.filter, Qt.Key.Key_Return)
    assert "原来的上下文" in window.parts.notice.text

    window.activateWindow()
    window.parts.pane.setFocus()
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.parts.pane.view.hasFocus())
    press(qtbot, window, "]")
    chord(window, qtbot, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: [one.id for one in highlights(window)] == [mark.id])
    assert highlights(window)[0].colour == 3
    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: highlights(window) == ())

    window.findChild(QAction, "mark.lost_marks").trigger()
    qtbot.waitUntil(lambda: pane.current() == mark)
    qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: pane.current() is None)
    qtbot.keyClick(pane.table, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: pane.current() == mark)


def test_it_is_taken_along_by_an_export(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    flag(window, qtbot)
    with Library(data_dir) as library:
        (id,) = library.marked_articles()
        cuttings = Cuttings("摘录", (id,))
        said = library.exported("md", cuttings).decode()
        found = json.loads(library.exported("json", cuttings))

    assert "书签" in said
    assert [one["motivation"] for one in found["first"]["items"]] == ["bookmarking"]
    assert "colour" not in found["first"]["items"][0]["banxin:article"]


def test_the_first_mark_of_a_group_is_shown_under_its_heading(qtbot: QtBot) -> None:
    """A failure: who groups by folder sees a bookmark at the upper edge, and not of which folder it is."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 500)
    pane = Collection(window)
    pane.choose(Which.ALL, Group.ARTICLE)
    pane.show_marks(listed([kept_in("一" if nth <= 20 else "二", nth) for nth in range(1, 41)], COLOURS))
    window.show()
    pane.show()
    qtbot.waitUntil(lambda: pane.table.viewport().height() > 100)
    pane.table.setCurrentIndex(pane.model.index(2 * 20 + 1, 0))  # each under a heading of its own

    pane.group.setCurrentIndex(pane.group.findData(Group.FOLDER))

    current = pane.current()
    assert current is not None
    assert current.article == 21
    for row in (21, 22):  # the heading, and the mark
        assert 0 <= pane.table.visualRect(pane.model.index(row, 0)).top() < pane.table.viewport().height()
    pane.close()


def kept_in(folder: str, article: int) -> Mark:
    """The bookmark of an article."""
    headline = f"标题{article:02}"
    made = ("", "", False, "0" * 64, "utf-8", "2022-11-18T08:00:00+00:00")
    where = ("报", "2022-11-18", "3", None, "a.txt", headline)
    return Mark("", article, 0, headline, "", (), folder, 0, *made, *where)
