"""What a screen reader meets: the trees of names and roles of the window and of every dialog; what is announced."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, press, settle, write

ROLE, NAME = QAccessible.Role, QAccessible.Text.Name
# What the keyboard cannot stand on, and parts that a screen reader reads through what they belong to.
SILENT = {ROLE.Client, ROLE.Window, ROLE.Pane, ROLE.Grouping, ROLE.LayeredPane, ROLE.Border, ROLE.Splitter, ROLE.Grip}
FOCUS = Qt.FocusPolicy.TabFocus


def reachable(top: QWidget) -> list[QWidget]:
    """Widgets that the keyboard can come to."""
    return [
        widget
        for widget in (top, *top.findChildren(QWidget))
        if widget.focusPolicy() & FOCUS and widget.isVisibleTo(top) and widget.isEnabled() and not widget.focusProxy()
    ]


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(NAME).strip()


def nameless(top: QWidget) -> list[str]:
    return [f"{type(one).__name__} {one.objectName()}" for one in reachable(top) if not name_of(one)]


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The whole tree below."""
    for nth in range(interface.childCount()):
        child = interface.child(nth)
        if child is not None and child.isValid():
            yield child
            yield from walk(child)


def focusable_without_a_name(top: QWidget) -> list[str]:
    """Nodes of the tree, rows of lists among them, that say they can have the focus and say nothing else."""
    found = []
    for node in walk(QAccessible.queryAccessibleInterface(top)):
        state = node.state()
        if state.focusable and not state.invisible and not state.offscreen and node.role() not in SILENT:
            name = node.text(NAME).strip() or node.text(QAccessible.Text.Value).strip()
            if not name:
                found.append(f"{node.role()} {type(node.object()).__name__}")
    return found


def opened(window: Window) -> list[QWidget]:
    """Dialogs and menus that a command has opened."""
    tops = [*window.findChildren(QDialog), *QApplication.topLevelWidgets()]
    return [
        one for one in dict.fromkeys(tops) if one.isVisible() and one is not window and isinstance(one, QDialog | QMenu)
    ]


def bring_up(window: Window, qtbot: QtBot, command: str) -> list[QWidget]:
    """What a command opens."""
    window.actions_by_id[command].trigger()
    settle(window, qtbot)
    qtbot.waitUntil(lambda: bool(opened(window)))
    return opened(window)


OPENERS = (
    *("mark.all_marks", "mark.all_bookmarks", "mark.name_colours", "take.export", "correct.edit", "view.settings"),
    *("search.save", "help.keys", "help.rebind", "help.report", "help.about", "file.open", "file.restore"),
)


def test_no_widget_of_a_dialog_is_nameless(window: Window, qtbot: QtBot) -> None:
    """A failure: a screen reader says nothing where the keyboard goes."""
    press(qtbot, window, "w b ] 1")
    settle(window, qtbot)
    window.parts.search.setText("书屋")
    qtbot.waitUntil(lambda: window.parts.doing.found is not None)
    silent = dict[str, list[str]]()
    for command in OPENERS:
        for top in bring_up(window, qtbot, command):
            if not isinstance(top, QFileDialog):  # Qt's own
                assert top.windowTitle() or top.accessibleName(), command
                assert reachable(top), command
                silent[command] = nameless(top) + focusable_without_a_name(top)
            top.close()
        qtbot.waitUntil(lambda: not opened(window))

    assert {command: found for command, found in silent.items() if found} == {}


def test_no_widget_of_the_window_is_nameless(window: Window, qtbot: QtBot) -> None:
    for keys in ("w", "f", "r", "Ctrl+F", "Esc"):  # the list of what can be narrowed, the text as it came, the find bar
        press(qtbot, window, keys)
        settle(window, qtbot)
        assert len(reachable(window)) >= 4
        assert nameless(window) + focusable_without_a_name(window) == []


def test_nor_one_of_the_palette_and_the_note_bar(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "w ] e")
    assert nameless(window) == []
    press(qtbot, window, "Esc w :")
    assert nameless(window) == []


def test_a_nameless_widget_would_be_found(window: Window) -> None:
    window.parts.search.setAccessibleName("")
    window.parts.search.setPlaceholderText("")

    assert nameless(window) != []
    assert focusable_without_a_name(window) != []


def test_the_hit_one_is_at_is_said(window: Window, qtbot: QtBot) -> None:
    """A failure: who does not see the text does not know that n went anywhere."""
    press(qtbot, window, "Ctrl+F")
    write(window.parts.pane.find_bar.field, "驿站")
    qtbot.waitUntil(lambda: window.parts.pane.view.hit[1] > 1)
    total = window.parts.pane.view.hit[1]
    said = {one.accessibleDescription() for one in window.parts.status.findChildren(QLabel)}
    assert f"第 1 处，共 {total} 处" in said

    press(qtbot, window, "Return")

    said = {one.accessibleDescription() for one in window.parts.status.findChildren(QLabel)}
    assert f"第 2 处，共 {total} 处" in said
    assert window.parts.pane.find_bar.field.accessibleDescription() == f"第 2 处，共 {total} 处"


def test_so_are_the_place_in_the_list_and_what_happened(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "w J")
    settle(window, qtbot)
    said = {one.accessibleDescription() for one in window.parts.status.findChildren(QLabel)}
    assert "第 2 篇，共 3 篇" in said

    press(qtbot, window, "b")
    settle(window, qtbot)
    assert window.parts.status.accessibleDescription() == "已加书签。"


def test_the_focus_goes_through_the_panes_in_the_order_they_stand(window: Window, qtbot: QtBot) -> None:
    window.parts.search.setFocus()
    walked = []
    for _ in range(3):
        walked.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    assert walked == [window.parts.search, window.parts.tree, window.parts.headlines.table]


def test_the_article_is_text_to_read_and_no_label(window: Window, qtbot: QtBot) -> None:
    """A failure: of the article a screen reader says its name, 正文, and nothing of what it says."""
    view = window.parts.pane.view
    seen = QAccessible.queryAccessibleInterface(view)
    text = seen.textInterface()
    words = text.text(0, text.characterCount())

    assert seen.role() is ROLE.EditableText
    assert seen.state().readOnly
    assert HEADLINES[0] in words
    window.resize(700, 420)
    qtbot.waitUntil(lambda: not view.on_screen(len(words) - 2))
    text.scrollToSubstring(len(words) - 2, len(words) - 1)  # it has come there, reading on
    assert view.on_screen(len(words) - 2)


def test_only_what_has_rows_below_it_is_said_to_be_expanded(window: Window) -> None:
    found = {node.text(NAME): node.state() for node in walk(QAccessible.queryAccessibleInterface(window.parts.tree))}

    assert not found["全部文章"].expanded
    assert found["春光日报"].expanded


def test_what_the_status_bar_shows_can_be_asked_for(window: Window, qtbot: QtBot) -> None:
    """Each has a name, 编码, and of what has a name Qt does not say the text."""
    press(qtbot, window, "w b")
    settle(window, qtbot)
    shown = [one for one in window.parts.status.findChildren(QLabel) if one.text()]

    assert "已加书签。" in {one.accessibleDescription() for one in shown}
    assert [one.accessibleName() for one in shown if not one.accessibleDescription()] == []
    assert "UTF-8（自动判断）" in {one.accessibleDescription() for one in shown}
