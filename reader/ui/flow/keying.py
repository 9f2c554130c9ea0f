"""Keys and what they do: the kept changes in; actions, key sheet and editor that follow them out."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence

from reader.commands import COMMANDS, Menu
from reader.tongue import in_chinese, tr
from reader.ui.flow import look, reading
from reader.ui.keyboard import DEFAULTS, Keyboard, name_keys, read_keyboard, twins
from reader.ui.panes.keys import KeyLine
from reader.ui.panes.rebind import KeyEditor
from reader.ui.parts import Parts
from reader.ui.views.keycaps import shown_key


def begin(parts: Parts) -> list[str]:
    """What is to be said of the keys that a person changed. What was not used of them stays in the settings."""
    parts.doing.keyboard, said = read_keyboard(parts.settings.keys)
    parts.settings.keys = parts.settings.keys | dict(parts.doing.keyboard.changed)
    _bind(parts)
    return said


def rebind(parts: Parts, keyboard: Keyboard) -> None:
    """From now on; what another version of the program kept of its own commands stays."""
    others = {id: keys for id, keys in parts.settings.keys.items() if id not in DEFAULTS}
    parts.doing.keyboard = keyboard
    parts.settings.keys = others | dict(keyboard.changed)
    _bind(parts)
    for side in parts.sides.shown:
        look.dress(side)  # a reference to another page names the key that leads there
    if parts.desk.reading is None and not parts.desk.opening:
        reading.show_nothing(parts)
    look.save_settings(parts)


def make_editor(parts: Parts) -> KeyEditor:
    """For a dialog, or a page of one."""
    editor = KeyEditor(parts.doing.keyboard, titles(parts), look.current_theme(parts))
    editor.rebound.connect(lambda keyboard: rebind(parts, keyboard))
    return editor


def titles(parts: Parts) -> dict[str, str]:
    """As in the menus: colours by the names a person gave them."""
    return {action.objectName(): action.text() for action in parts.window.actions()}


def sheet_groups(parts: Parts) -> list[tuple[str, list[KeyLine]]]:
    """What the key sheet shows, by menu: the commands that have a key."""
    called, keyboard = titles(parts), parts.doing.keyboard
    groups = [
        (
            tr(menu.value),
            [
                KeyLine(called.get(command.id, command.title), keyboard.keys(command.id), in_chinese(command.title))
                for command in COMMANDS
                if command.menu is menu and keyboard.keys(command.id)
            ],
        )
        for menu in Menu
    ]
    return [group for group in groups if group[1]]


def _bind(parts: Parts) -> None:
    name = partial(name_keys, keyboard=parts.doing.keyboard)
    parts.status.name_keys = parts.notice.name_keys = name
    for pane in (parts.headlines, parts.collection, parts.arrivals):
        pane.call_keys(name)
    keys = parts.doing.keyboard.keys("search.everywhere")
    parts.search.show_key(shown_key(keys[0]) if keys else "")
    for action in parts.window.actions():
        if action.objectName() in DEFAULTS:
            keys = parts.doing.keyboard.keys(action.objectName())
            action.setShortcuts([QKeySequence(key) for key in (*keys, *twins(keys))])
