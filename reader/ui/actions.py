"""COMMANDS -> QActions on the window, and the menu bar made of them.

Every key works in every pane: Qt gives single characters to a text field that has the focus, and everything else to
the window. Which keys an action has, flow/keying.py says: a person can change them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QToolButton

from reader.commands import COMMANDS, LINES, SUBMENUS, Command, Menu
from reader.tongue import tr
from reader.ui.flow.lacking import lacking
from reader.ui.handlers import handler
from reader.ui.held import ASKS_FOR_TEXT, HeldKeys
from reader.ui.keyboard import MENU_LETTERS
from reader.ui.parts import Parts

ON_WHAT_IS_OPEN = (Menu.MARK, Menu.TAKE, Menu.CORRECT)


def make_actions(window: QMainWindow, parts: Callable[[], Parts]) -> dict[str, QAction]:
    """One action a command, by command id, done on what `parts` then gives."""
    return {command.id: _action(window, parts, command) for command in COMMANDS}


def make_menus(window: QMainWindow, actions: dict[str, QAction]) -> None:
    bar = window.menuBar()
    within = {command: title for title, commands in SUBMENUS.items() for command in commands}
    inner: dict[str, QMenu] = {}
    for name in Menu:
        menu = bar.addMenu(_menu_title(name))
        for command in COMMANDS:
            if command.menu is not name:
                continue
            if command.id in LINES:
                menu.addSeparator()
            title = within.get(command.id)
            if title and title not in inner:
                inner[title] = menu.addMenu(tr(title))
            (inner[title] if title else menu).addAction(actions[command.id])
    _show_way_to_the_rest(bar)


def _show_way_to_the_rest(bar: QMenuBar) -> None:
    """Where menus have no room, Qt puts an arrow: black on any ground, and 12 pixels wide."""
    if more := bar.findChild(QToolButton, "qt_menubar_ext_button"):
        more.setIcon(QIcon())
        more.setText("»")


def _menu_title(menu: Menu) -> str:
    """文件(&F); File with its F underlined, where the letter is one of the word's."""
    title, letter = tr(menu.value), MENU_LETTERS[menu]
    at = title.upper().find(letter)
    if at < 0:
        return f"{title}{' ' if title.isascii() else ''}(&{letter})"
    return f"{title[:at]}&{title[at:]}"


def _action(window: QMainWindow, parts: Callable[[], Parts], command: Command) -> QAction:
    action = QAction(tr(command.title), window)
    action.setObjectName(command.id)
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.triggered.connect(partial(_run, parts, command))
    window.addAction(action)
    return action


def _put_off(now: Parts, command: Command, held: HeldKeys | None = None) -> None:
    """What one has chosen is on its way: it is what the key is for, not what still stands there."""
    if held is None and command.id in ASKS_FOR_TEXT:
        held = HeldKeys(now.window)

    def run() -> None:
        if now.desk.opening:  # one has chosen another meanwhile
            _put_off(now, command, held)
            return
        try:
            _run(lambda: now, command)
        finally:
            give()

    def fail(sentence: str) -> None:
        give()
        now.notice.warn(sentence)

    def give() -> None:
        if held:
            held.give()

    now.jobs.read(lambda _: None, lambda _: run(), failed=fail)


def _run(parts: Callable[[], Parts], command: Command, _checked: bool = False) -> None:
    now = parts()
    now.jobs.make_way()
    if now.desk.opening and command.menu in ON_WHAT_IS_OPEN:
        _put_off(now, command)
    elif missing := lacking(now, command.id):
        now.status.say(missing)
    else:
        handler(command)(now)
