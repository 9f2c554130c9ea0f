"""Keys changed in the editor, through keys: they hold at once and after a restart, wherever keys are shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.library import Library
from reader.model import Shelf, ShelfKind
from reader.ui.flow.commanding import entries
from reader.ui.flow.keying import sheet_groups
from reader.ui.flow.reading import show_shelf
from reader.ui.panes.rebind import KeyEditor, RebindDialog
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle


@pytest.fixture
def editor(window: Window, qtbot: QtBot) -> Iterator[KeyEditor]:
    action = window.findChild(QAction, "help.rebind")
    assert action is not None
    action.trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RebindDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RebindDialog)
    yield dialog.editor
    if isValid(dialog):
        dialog.close()


def press_for(qtbot: QtBot, editor: KeyEditor, command: str, key: Qt.Key) -> None:
    """A new key for a command, as it is pressed in the editor."""
    editor.choose(command)
    editor.press.setFocus()
    qtbot.keyClick(editor.press, key)
    qtbot.waitUntil(lambda: bool(editor.said.text()))


def close(window: Window, qtbot: QtBot) -> None:
    QApplication.activeModalWidget().close()
    with qtbot.waitActive(window):
        window.activateWindow()


def keys_of(window: Window, command: str) -> list[str]:
    action = window.findChild(QAction, command)
    assert action is not None
    return [sequence.toString() for sequence in action.shortcuts()]


def test_a_new_key_works_at_once_and_is_shown_everywhere(
    window: Window, editor: KeyEditor, qtbot: QtBot, data_dir: Path
) -> None:
    press_for(qtbot, editor, "mark.bookmark", Qt.Key.Key_F5)
    assert editor.said.text() == "“加书签／去书签”现在可以按 F5。"
    close(window, qtbot)

    qtbot.keyClick(window.parts.pane.view, Qt.Key.Key_F5)

    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[0].bookmarked)
    assert keys_of(window, "mark.bookmark") == ["B", "Ctrl+D", "F5"]
    assert ("B", "Ctrl+D", "F5") in [line.keys for _, lines in sheet_groups(window.parts) for line in lines]
    assert next(one for one in entries(window.parts) if one.id == "mark.bookmark").keys == ("B", "Ctrl+D", "F5")
    settle(window, qtbot)
    kept = json.loads((data_dir / "settings.json").read_text("utf-8"))
    assert kept["keys"] == {"mark.bookmark": ["B", "Ctrl+D", "F5"]}


def test_what_is_said_names_the_new_key(window: Window, editor: KeyEditor, qtbot: QtBot) -> None:
    press_for(qtbot, editor, "search.everywhere", Qt.Key.Key_F7)
    for button in editor.takers[:-1]:
        button.click()
    close(window, qtbot)
    assert window.parts.search.placeholderText() == "搜索全部文章（F7）"

    window.parts.status.say("还没有搜索过。按 S 开始搜索。")
    window.parts.notice.say("先按 S 搜索，再存下来。")

    assert window.parts.status.currentMessage() == "还没有搜索过。按 F7 开始搜索。"
    assert window.parts.notice.text == "先按 F7 搜索，再存下来。"


def test_so_do_hints_where_there_is_nothing_yet(window: Window, editor: KeyEditor, qtbot: QtBot) -> None:
    """In an empty list, which is on screen meanwhile; in the collection; among the files taken in; in the palette."""
    show_shelf(window.parts, Shelf(ShelfKind.BOOKMARKED))
    settle(window, qtbot)
    assert window.parts.headlines.empty == "还没有书签。读到要留的文章，按 B 加书签。"

    for command, key in (
        ("mark.bookmark", Qt.Key.Key_F5),
        ("file.open_folder", Qt.Key.Key_F7),
        ("mark.next_sentence", Qt.Key.Key_F8),
    ):
        press_for(qtbot, editor, command, key)
        for button in editor.takers[:-1]:
            button.click()
    close(window, qtbot)

    assert window.parts.headlines.empty == "还没有书签。读到要留的文章，按 F5 加书签。"
    window.actions_by_id["mark.all_marks"].trigger()
    collection = window.parts.collection
    qtbot.waitUntil(lambda: any("按 F5 加书签；按 F8 选一句，再按 H" in said for said in labels(collection)))
    collection.close()
    arrivals = window.parts.arrivals
    arrivals.show_arrivals([])
    assert "还没有收入过文件。按 F7 打开一个文件夹。" in labels(arrivals)
    highlight = next(one for one in entries(window.parts) if one.id == "mark.highlight")
    assert highlight.why_not.startswith("先选中文字：按 F8 选一句，")


def labels(pane: QWidget) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel)]


def test_a_key_of_another_is_named_and_can_be_refused(window: Window, editor: KeyEditor, qtbot: QtBot) -> None:
    press_for(qtbot, editor, "go.tree", Qt.Key.Key_B)
    assert editor.said.text() == "B 已用于“加书签／去书签”，要改为“到资料库”吗？"
    assert editor.leave.hasFocus()

    qtbot.keyClick(editor.leave, Qt.Key.Key_Space)

    assert "B" in keys_of(window, "mark.bookmark")
    assert window.parts.settings.keys == {}


def test_or_taken_over(window: Window, editor: KeyEditor, qtbot: QtBot) -> None:
    press_for(qtbot, editor, "go.tree", Qt.Key.Key_B)

    qtbot.keyClick(editor.take_over, Qt.Key.Key_Space)

    assert keys_of(window, "mark.bookmark") == ["Ctrl+D"]
    assert keys_of(window, "go.tree") == ["T", "B"]
    close(window, qtbot)
    press(qtbot, window, "w b")
    assert window.focusWidget() is window.parts.tree


def test_a_reserved_key_is_refused_with_the_reason(window: Window, editor: KeyEditor, qtbot: QtBot) -> None:
    press_for(qtbot, editor, "mark.bookmark", Qt.Key.Key_Home)

    assert "不能用：" in editor.said.text()
    assert window.parts.settings.keys == {}


def test_a_key_is_taken_away_and_the_usual_ones_come_back(window: Window, editor: KeyEditor, qtbot: QtBot) -> None:
    editor.choose("mark.bookmark")
    qtbot.keyClick(editor.takers[0], Qt.Key.Key_Space)
    assert keys_of(window, "mark.bookmark") == ["Ctrl+D"]

    qtbot.keyClick(editor.restore, Qt.Key.Key_Space)
    assert keys_of(window, "mark.bookmark") == ["B", "Ctrl+D"]

    press_for(qtbot, editor, "go.tree", Qt.Key.Key_F5)
    qtbot.keyClick(editor.restore_all, Qt.Key.Key_Space)
    assert window.parts.settings.keys == {}


def test_commands_are_found_by_pinyin_and_by_their_key(editor: KeyEditor) -> None:
    for typed in ("jsq", "ctrl+d"):
        editor.filter.setText(typed)
        assert editor.command == "mark.bookmark"
    editor.filter.setText("天气预报")
    assert editor.command == ""
    assert not editor.press.isEnabled()


def test_what_was_changed_holds_after_a_restart(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """Also where the table gives the key to another command, as an update may: then that is said, once."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
    (data_dir / "settings.json").write_text('{"keys": {"go.next_article": ["=", "Q"]}}', "utf-8")
    window = open_window()
    assert window.parts.notice.text.startswith("Q 是您给“下一篇”的键，这一版把它给了“选中这一篇／不选")

    press(qtbot, window, "w =")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])
    press(qtbot, window, "q")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[2])
    assert keys_of(window, "go.next_article") == ["=", "Q"]
    assert keys_of(window, "take.pick") == []
    window.leave()
    assert "Q 是您给" not in open_window().parts.notice.text


@pytest.mark.logs_warnings("the entries are wrong on purpose")
@pytest.mark.parametrize(
    "keys", ['"B"', '{"mark.bookmark": "Q"}', '{"mark.bookmark": [3]}', '{"mark.bookmark": ["Ctrl+C"]}']
)
def test_a_spoilt_entry_leaves_the_usual_keys(
    open_window: Callable[..., Window], data_dir: Path, keys: str, caplog: pytest.LogCaptureFixture
) -> None:
    with Library(data_dir) as library:
        library.import_file(PAGE)
    (data_dir / "settings.json").write_text(f'{{"text.size": 24, "keys": {keys}}}', "utf-8")

    window = open_window()

    assert keys_of(window, "mark.bookmark") == ["B", "Ctrl+D"]
    assert window.parts.settings.integer("text.size") == 24
    assert "not used" in caplog.text


def test_tab_goes_through_the_keys_of_a_command_as_they_stand(editor: KeyEditor) -> None:
    """From the list to the keys it has, from left to right, and to the field for another."""
    editor.choose("mark.bookmark")
    ring, at = [editor.list, *editor.takers, editor.press], editor.list
    assert len(ring) > 3
    passed = [at]
    while passed[-1] is not editor.press:
        at = at.nextInFocusChain()
        passed += [at] if at in ring else []
    assert passed == ring
