"""Notes, tags, labels, colours and the list of all marks, by key alone, over a real library."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Change, Highlight, Mark
from reader.store.connection import FILE, damage_mark
from reader.ui.models.marks import Heading
from reader.ui.panes.names import NamesForm
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, headline, press, settle
from tests.ui.test_keeping import settle_read
from tests.ui.test_marking import SENTENCE, highlights, mark_sentence, select_sentence

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def write(qtbot: QtBot, window: Window, note: str, tags: str = "") -> None:
    """Type into the open note bar and close it by keyboard."""
    bar = window.parts.pane.note_bar
    assert bar.isVisible()
    bar.text.insertPlainText(note)  # Chinese comes from an input method, not from keys
    if tags:
        qtbot.keyClick(bar.text, Qt.Key.Key_Tab)
        bar.tags.setText(tags)
    qtbot.keyClick(bar.tags if tags else bar.text, Qt.Key.Key_Return, CONTROL)


def noted(window: Window, qtbot: QtBot, note: str = "待核：“踏实”原话", tags: str = "青年 #驿站") -> Highlight:
    select_sentence(window, qtbot, SENTENCE)
    press(qtbot, window, "e")
    write(qtbot, window, note, tags)
    qtbot.waitUntil(lambda: len(highlights(window)) == 1)
    return highlights(window)[0]


def open_list(window: Window, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_H) -> list[Mark | Heading]:
    qtbot.keyClick(QApplication.focusWidget() or window, key, SHIFT)
    qtbot.waitUntil(lambda: window.parts.collection.isVisible())
    settle(window, qtbot)
    return window.parts.collection.model.rows


def test_a_note_with_tags_is_written_on_a_selection(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    """A failure: what a reader thought while reading is not kept, or is not found by its tag."""
    mark = noted(window, qtbot)

    assert (mark.exact, mark.note, mark.tags) == (SENTENCE, "待核：“踏实”原话", ("青年", "驿站"))
    with Library(data_dir) as library:
        assert [row.headline for row in library.search("标签:青年").rows] == [HEADLINES[0]]
        assert library.tags() == [("青年", 1), ("驿站", 1)]


def test_what_was_just_highlighted_is_noted_on_before_it_is_written(window: Window, qtbot: QtBot) -> None:
    """A failure: 2 and E in one breath while a large file comes in, and the letters of the note are taken for commands;
    or the passage is highlighted twice."""
    settle(window, qtbot)
    select_sentence(window, qtbot, SENTENCE)
    go_on = Event()

    def hold(_: Library) -> Change:
        go_on.wait(30)
        return Change()

    window.parts.jobs.write(hold)
    try:
        press(qtbot, window, "2 3 e")
        assert not highlights(window)
        write(qtbot, window, "再核一遍")
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: [(one.note, one.colour) for one in highlights(window)] == [("再核一遍", 3)])


def test_what_could_not_be_kept_stands_in_the_bar_again(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    """A failure: the disk is full for a moment, and half an hour's note is gone; so is the step that Z was to undo."""
    mark_sentence(window, qtbot)
    mark = damage_mark(data_dir / FILE)
    mark.touch()
    press(qtbot, window, "e")
    write(qtbot, window, "写了半小时的批注", "青年")
    bar = window.parts.pane.note_bar
    qtbot.waitUntil(lambda: "只能读" in window.parts.notice.text)
    assert bar.isVisible()
    assert (bar.text.toPlainText(), bar.tags.text()) == ("写了半小时的批注", "青年")
    window.parts.pane.setFocus()
    press(qtbot, window, "z")
    settle_read(window, qtbot)

    mark.unlink()
    bar.finish()
    qtbot.waitUntil(lambda: [one.note for one in highlights(window)] == ["写了半小时的批注"])
    window.parts.pane.setFocus()
    press(qtbot, window, "z z")
    qtbot.waitUntil(lambda: not highlights(window))


def test_a_label_that_could_not_be_kept_stands_in_the_bar_again(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    settle(window, qtbot)
    mark = damage_mark(data_dir / FILE)
    mark.touch()
    window.actions_by_id["mark.label"].trigger()
    bar = window.parts.pane.note_bar
    bar.text.insertPlainText("留着写综述")
    bar.folder.setText("论文/第一章")
    bar.finish()
    qtbot.waitUntil(lambda: "只能读" in window.parts.notice.text)
    assert bar.isVisible()
    mark.unlink()
    bar.finish()
    settle(window, qtbot)

    with Library(data_dir) as library:
        assert [(one.note, one.folder) for one in library.all_marks()] == [("留着写综述", "论文/第一章")]


def test_a_label_that_nothing_was_written_in_makes_no_bookmark(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    """A failure: whoever looks at the bar and leaves by Esc has an unwanted bookmark."""
    window.actions_by_id["mark.label"].trigger()
    press(qtbot, window, "Esc")
    settle(window, qtbot)

    assert window.parts.pane.note_bar.isHidden()
    assert "没有加书签" in window.parts.status.currentMessage()
    with Library(data_dir) as library:
        assert library.all_marks() == []


def test_the_keys_of_the_bar_are_there_beside_a_whole_sentence(window: Window, qtbot: QtBot) -> None:
    """A failure: who notes on a sentence, as nearly every note is, is not told how to get out of the bar."""
    window.resize(1100, 720)
    mark_sentence(window, qtbot)
    press(qtbot, window, "e")
    bar = window.parts.pane.note_bar
    bar.open("“" + SENTENCE * 3 + "”", "", "", ())

    assert bar._hint.isVisible()
    assert bar._title.text().endswith("…")


def test_a_note_is_changed_undone_and_redone(window: Window, qtbot: QtBot) -> None:
    noted(window, qtbot, "一", "")
    press(qtbot, window, "e")
    write(qtbot, window, "二")
    qtbot.waitUntil(lambda: highlights(window)[0].note == "一二")

    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: highlights(window)[0].note == "一")
    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: highlights(window) == ())
    press(qtbot, window, "Z Z")
    qtbot.waitUntil(lambda: [mark.note for mark in highlights(window)] == ["一二"])


def test_a_colour_given_to_a_noted_highlight_leaves_its_note(window: Window, qtbot: QtBot) -> None:
    noted(window, qtbot)
    press(qtbot, window, "5")
    qtbot.waitUntil(lambda: highlights(window)[0].colour == 5)

    assert highlights(window)[0].note == "待核：“踏实”原话"


def test_the_same_colour_again_says_that_the_note_goes_too(window: Window, qtbot: QtBot) -> None:
    """A failure: a second press of the same key throws a note away, and only the highlight is spoken of."""
    noted(window, qtbot)
    press(qtbot, window, "5")
    qtbot.waitUntil(lambda: highlights(window)[0].colour == 5)

    press(qtbot, window, "5")
    qtbot.waitUntil(lambda: not highlights(window))

    qtbot.waitUntil(lambda: "连同它的批注" in window.parts.status.currentMessage())


def test_escape_keeps_what_was_written_and_an_empty_note_marks_nothing(window: Window, qtbot: QtBot) -> None:
    """A failure: a slip on Esc throws a note away, or looking at the note bar leaves marks behind."""
    select_sentence(window, qtbot, SENTENCE)
    press(qtbot, window, "e Esc")
    settle(window, qtbot)
    assert highlights(window) == ()

    press(qtbot, window, "e")
    window.parts.pane.note_bar.text.insertPlainText("别丢")
    press(qtbot, window, "Esc")
    qtbot.waitUntil(lambda: [mark.note for mark in highlights(window)] == ["别丢"])
    assert not window.parts.pane.note_bar.isVisible()


def test_no_key_is_a_command_while_a_note_is_written(window: Window, qtbot: QtBot) -> None:
    """A failure: Ctrl+J in a note joins two paragraphs of the article, m marks it read."""
    select_sentence(window, qtbot, SENTENCE)
    press(qtbot, window, "e")
    text = window.parts.pane.note_bar.text
    qtbot.keyClicks(text, "bmz1")
    qtbot.keyClick(text, Qt.Key.Key_J, CONTROL)
    settle(window, qtbot)

    assert text.toPlainText() == "bmz1"
    assert not window.parts.headlines.model.rows[0].bookmarked
    assert window.parts.doing.undo == []


def test_a_note_being_written_is_kept_when_the_window_is_closed(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    select_sentence(window, qtbot, SENTENCE)
    press(qtbot, window, "e")
    window.parts.pane.note_bar.text.insertPlainText("还没写完")
    window.close()

    with Library(data_dir) as library:
        assert [mark.note for mark in library.all_marks()] == ["还没写完"]


def test_a_note_shows_on_its_passage_on_hovering_and_by_key(window: Window, qtbot: QtBot) -> None:
    noted(window, qtbot, "<b>看这里</b>")
    view = window.parts.pane.view
    view.viewport().repaint()
    (sign, _), *more = view.layer.signs
    assert not more
    assert sign.left() >= view.viewport().width() - view.document().rootFrame().frameFormat().rightMargin()

    spot = QPoint(round(sign.center().x()), round(sign.center().y()))
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot)))
    assert "&lt;b&gt;看这里" in QToolTip.text()
    QToolTip.hideText()

    view.to_top()
    press(qtbot, window, ".")
    assert "看这里" in window.parts.status.currentMessage()
    assert "1/1" in window.parts.status.currentMessage()
    cursor = view.textCursor()
    assert view.printed_text(cursor.selectionStart(), cursor.selectionEnd()) == SENTENCE
    press(qtbot, window, ".")
    assert "最后一处" in window.parts.status.currentMessage()


def test_every_occurrence_of_a_word_is_highlighted_and_undone_at_once(window: Window, qtbot: QtBot) -> None:
    view = window.parts.pane.view
    reading = window.parts.desk.reading
    assert reading is not None
    count = sum(block.text.count("驿站") for block in reading.article.parts)
    assert count > 2
    view.setTextCursor(view.document().find("驿站"))
    view.setTextCursor(view.document().find("驿站", view.textCursor().selectionStart()))
    qtbot.keyClick(view, Qt.Key.Key_A, SHIFT)
    qtbot.waitUntil(lambda: len(highlights(window)) == count)
    assert {mark.exact for mark in highlights(window)} == {"驿站"}

    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: highlights(window) == ())


def test_where_two_overlap_both_show(window: Window, qtbot: QtBot) -> None:
    mark_sentence(window, qtbot, "1")
    press(qtbot, window, "[ } 2")
    qtbot.waitUntil(lambda: len(highlights(window)) == 2)
    layer = window.parts.pane.view.layer

    assert sorted(one.level for one in layer.marks.placed) == [0, 1]
    backgrounds = {one.format.background().color().name() for one in window.parts.pane.view.extraSelections()}
    assert len(backgrounds) == 2  # the ground of the one alone, and both mixed


def test_a_bookmark_carries_a_label_and_tags(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL | SHIFT)
    write(qtbot, window, "写论文用", "驿站")
    rows = window.parts.headlines.model
    qtbot.waitUntil(lambda: rows.rows[0].bookmarked)
    press(qtbot, window, "b")
    qtbot.waitUntil(lambda: not rows.rows[0].bookmarked)
    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: rows.rows[0].bookmarked)

    with Library(data_dir) as library:
        assert [(mark.note, mark.tags) for mark in library.all_marks()] == [("写论文用", ("驿站",))]
        assert library.search("标签:驿站").total == 1


def test_all_marks_are_listed_filtered_and_opened_at_their_place(window: Window, qtbot: QtBot) -> None:
    """A failure: what was marked months ago is not found again."""
    noted(window, qtbot)
    press(qtbot, window, "J")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])
    press(qtbot, window, "b")
    settle(window, qtbot)

    rows = open_list(window, qtbot)
    assert [type(row) for row in rows] == [Heading, Mark, Heading, Mark]
    pane = window.parts.collection
    pane.filter.setText("踏实 驿站")
    assert [row.text for row in pane.model.rows if isinstance(row, Mark)] == [SENTENCE]
    qtbot.keyClick(pane.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])
    view = window.parts.pane.view
    cursor = view.textCursor()
    assert view.printed_text(cursor.selectionStart(), cursor.selectionEnd()) == SENTENCE
    assert not pane.isVisible()


def test_marks_are_grouped_by_tag_and_changed_from_the_list(window: Window, qtbot: QtBot) -> None:
    noted(window, qtbot)
    press(qtbot, window, "b")
    settle(window, qtbot)
    open_list(window, qtbot)
    pane = window.parts.collection
    pane.group.setCurrentIndex(4)
    titles = [row.title for row in pane.model.rows if isinstance(row, Heading)]
    assert titles == ["#青年", "#驿站", "没有标签"]

    qtbot.keyClick(pane.filter, Qt.Key.Key_Down)
    qtbot.keyClick(pane.table, Qt.Key.Key_Home)
    qtbot.keyClick(pane.table, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: highlights(window)[0].colour == 3)
    qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: highlights(window) == ())
    qtbot.waitUntil(lambda: len(pane.model.rows) == 2)
    qtbot.keyClick(pane.table, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: len(highlights(window)) == 1)


def test_the_bar_gives_the_keyboard_back_to_the_list(window: Window, qtbot: QtBot) -> None:
    """A failure: who labels bookmarks down the list has to come back to it after each."""
    window.parts.headlines.table.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(window.parts.headlines.table, Qt.Key.Key_D, CONTROL | SHIFT)
        bar = window.parts.pane.note_bar
        assert bar.text.hasFocus()
        qtbot.keyClick(bar.text, key, CONTROL if key == Qt.Key.Key_Return else Qt.KeyboardModifier.NoModifier)
        assert not bar.isVisible()
        assert window.parts.headlines.table.hasFocus()


def test_shift_b_lists_bookmarks_alone(window: Window, qtbot: QtBot) -> None:
    noted(window, qtbot)
    press(qtbot, window, "b")
    settle(window, qtbot)
    rows = open_list(window, qtbot, Qt.Key.Key_B)

    assert [row.bookmark for row in rows if isinstance(row, Mark)] == [True]


def test_colours_are_called_what_a_person_calls_them(window: Window, qtbot: QtBot) -> None:
    action = window.findChild(QAction, "mark.highlight_2")
    assert action.text() == "划线：人物"
    window.findChild(QAction, "mark.name_colours").trigger()
    form = window.findChild(NamesForm)
    form._fields[1].setText("劳 模")
    form.accept()

    assert action.text() == "划线：劳模"
    mark_sentence(window, qtbot, "2")
    qtbot.waitUntil(lambda: "劳模" in window.parts.status.currentMessage())
