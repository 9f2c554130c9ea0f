"""Which keys do what now: the keys of the command table and what a person changed of them in; which may be, which are
taken and what a change comes to out. A Keyboard is a value: a change gives another.

Kept in settings.json are the commands whose keys differ, each with all its keys. An entry that cannot be read, or two
that contradict each other, count as not there; before what the table gives to another command, a person's key goes.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from PySide6.QtGui import QKeySequence

from reader.commands import COMMANDS, Menu
from reader.tongue import later, tr
from reader.ui.views.keycaps import shown_key

LOG = logging.getLogger(__name__)
TITLES = {command.id: command.title for command in COMMANDS}
# What an input method that is on sends for the same key.
TWINS = {
    "/": ("、", "／"),
    "]": ("】",),
    "[": ("【",),
    "}": ("｝",),
    "{": ("｛",),
    ".": ("。",),
    ",": ("，",),
    "?": ("？",),
    ":": ("：",),
    ";": ("；",),
    "!": ("！",),
    "(": ("（",),
    ")": ("）",),
    "Ctrl+=": ("Ctrl++",),
}
MENU_LETTERS = {
    Menu.FILE: "F",
    Menu.GO: "G",
    Menu.SEARCH: "S",
    Menu.MARK: "M",
    Menu.TAKE: "J",
    Menu.CORRECT: "D",
    Menu.VIEW: "V",
    Menu.HELP: "H",
}
INPUT_METHODS = ("Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F", "Ctrl+Shift+Space")
WALKING = ("Home", "End", "Left", "Right", "Up", "Down", "PgUp", "PgDown", "Tab", "Shift+Tab", "Return", "Enter")
EDITING = ("Ctrl+C", "Ctrl+X", "Ctrl+A", "Ctrl+Left", "Ctrl+Right", "Ctrl+Insert", "Shift+Insert", "Menu", "Shift+F10")
PORTABLE = QKeySequence.SequenceFormat.PortableText
SHIFTED = re.compile(r"Shift\+(?=[!-/:-@\[-`{-~]$)")
NO_KEY = later("没有认出按下的键，请再按一次。")
ALT_GR = later("{key} 不能用：Ctrl+Alt 在许多键盘上就是 AltGr，用来打字。")
SYSTEM = later("{key} 不能用：带 Windows 键（Meta）的组合归系统。")
OF_INPUT_METHOD = later("{key} 不能用：输入法要用它。")
OF_TEXT = later("{key} 不能用：正文、列表和输入框自己要用它。")
OF_MENU = later("{key} 不能用：它打开菜单“{menu}”。")
YIELDED = later("{key} 是您给“{title}”的键，这一版把它给了“{other}”：照您的。要给后者别的键，请用“帮助→改按键…”。")
UNUSED = later("您给“{title}”改的按键没有用上：{why}现在是默认的按键，可以用“帮助→改按键…”再改。")
BOTH = later("“{other}”也有其中一个。")


def portable(key: str) -> str:
    """As Qt writes it; nothing where it is no key. Shift+? is written ?: there is no ? without Shift."""
    text = QKeySequence(SHIFTED.sub("", key), PORTABLE).toString(PORTABLE)
    return "" if text.endswith(", ") else text  # of a chord Qt leaves out what it does not know


DEFAULTS = {command.id: tuple(portable(key) for key in command.keys) for command in COMMANDS}


# The first key of each command, as sentences name it: 按 Z 撤销, 再按 Ctrl+L 分开, Press Z to undo.
NAMED = {command.keys[0]: command.id for command in COMMANDS if command.keys}
LONGEST_FIRST = sorted(map(re.escape, NAMED), key=len, reverse=True)
NAMES = re.compile(rf"(?P<before>\u6309 |[Pp]ress )(?P<key>{'|'.join(LONGEST_FIRST)})(?P<after> |(?=[，。；,.;]|$))")
IN_MENU = later("用菜单")


def refusal(key: str) -> str:
    """Why a key cannot be given to any command, in one sentence; nothing where it can."""
    key = portable(key)
    if not key:
        return tr(NO_KEY)
    for one in key.split(", "):
        shown = shown_key(one)
        parts = set(one.split("+")[:-1])
        if {"Ctrl", "Alt"} <= parts:
            return tr(ALT_GR, key=shown)
        if "Meta" in parts:
            return tr(SYSTEM, key=shown)
        if one in INPUT_METHODS:
            return tr(OF_INPUT_METHOD, key=shown)
        if one in (*WALKING, *EDITING) or one.removeprefix("Shift+") in WALKING:
            return tr(OF_TEXT, key=shown)
        menu = next((menu.value for menu, letter in MENU_LETTERS.items() if one == f"Alt+{letter}"), "")
        if menu:
            return tr(OF_MENU, key=shown, menu=tr(menu))
    return ""


def twins(keys: Sequence[str]) -> tuple[str, ...]:
    """What is sent for the same keys while an input method is on; not shown."""
    return tuple(twin for key in keys for twin in TWINS.get(key, ()) if twin not in keys)


def name_keys(said: str, keyboard: Keyboard) -> str:
    """A sentence that names keys of the table (按 Z 撤销), with those a person has instead; a command that has lost all
    its keys is still in the menus."""

    def now(named: re.Match[str]) -> str:
        command = NAMED[named["key"]]
        keys = keyboard.keys(command)
        if portable(named["key"]) in keys:
            return named[0]
        return f"{named['before']}{shown_key(keys[0])}{named['after']}" if keys else tr(IN_MENU)

    return NAMES.sub(now, said) if keyboard.changed else said


def clashing(one: str, other: str) -> bool:
    """The same, or one begins the other: Qt would do neither, or never come to the longer one. And so with twins."""
    return any(
        mine == theirs or mine.startswith(f"{theirs}, ") or theirs.startswith(f"{mine}, ")
        for mine in (one, *TWINS.get(one, ()))
        for theirs in (other, *TWINS.get(other, ()))
    )


@dataclass(frozen=True, slots=True)
class Keyboard:
    """`changed`: command -> all its keys, of those that differ from the table."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def keys(self, command: str) -> tuple[str, ...]:
        return self.changed.get(command, DEFAULTS[command])

    def owners(self, key: str, besides: str = "") -> list[str]:
        """The commands that have the key, or one that clashes with it, already."""
        return [
            command
            for command in DEFAULTS
            if command != besides and any(clashing(key, has) for has in self.keys(command))
        ]

    def given(self, command: str, key: str) -> Keyboard:
        """The command has the key too, and no other command has it any more."""
        freed = self
        for owner in self.owners(key, besides=command):
            freed = freed._with(owner, tuple(has for has in freed.keys(owner) if not clashing(has, key)))
        own = freed.keys(command)
        if key in own:
            return freed
        return freed._with(command, (*(has for has in own if not clashing(has, key)), key))

    def taken(self, command: str, key: str) -> Keyboard:
        """The command has the key no more."""
        return self._with(command, tuple(has for has in self.keys(command) if has != key))

    def restored(self, command: str) -> Keyboard:
        """The command has the keys of the table again; whoever has one of them loses it."""
        back = self._with(command, ())
        for key in DEFAULTS[command]:
            back = back.given(command, key)
        return back

    def _with(self, command: str, keys: tuple[str, ...]) -> Keyboard:
        rest = {id: has for id, has in self.changed.items() if id != command}
        return Keyboard(rest if keys == DEFAULTS[command] else {**rest, command: keys})


def read_keyboard(kept: Mapping[str, Iterable[str]]) -> tuple[Keyboard, list[str]]:
    """What of the kept changes holds, and what to tell the person of it. A key that the table gives to a command that
    was left as it is, is the person's: an update brought it. What cannot be, or contradicts itself, is not used."""
    changed = dict[str, tuple[str, ...]]()
    said: list[str] = []
    for command, keys in kept.items():
        plain = tuple(portable(key) for key in keys)
        if command not in DEFAULTS:
            LOG.warning("keys of %s not used: there is no such command", command)
        elif wrong := [key for key, read in zip(keys, plain, strict=True) if not read or refusal(read)]:
            LOG.warning("keys of %s not used, the usual ones are: %s", command, wrong)
            said.append(tr(UNUSED, title=tr(TITLES[command]), why=refusal(wrong[0])))
        elif plain != DEFAULTS[command]:
            changed[command] = tuple(dict.fromkeys(plain))
    while clash := _first_clash(changed):
        LOG.warning("keys of %s not used, the usual ones are: both have one of them", clash)
        one, other = (tr(TITLES[command]) for command in clash)
        said.append(tr(UNUSED, title=one, why=tr(BOTH, other=other)))
        changed = {id: keys for id, keys in changed.items() if id not in clash}
    keyboard = Keyboard(changed)
    for command, keys in changed.items():
        for key in keys:
            for owner in keyboard.owners(key, besides=command):
                keyboard = keyboard._with(owner, tuple(has for has in keyboard.keys(owner) if not clashing(has, key)))
                names = {"title": tr(TITLES[command]), "other": tr(TITLES[owner])}
                said.append(tr(YIELDED, key=shown_key(key), **names))
    return keyboard, said


def _first_clash(changed: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Of the changed commands, the first two that share a key."""
    for one, other in combinations(changed, 2):
        if any(clashing(mine, theirs) for mine in changed[one] for theirs in changed[other]):
            return [one, other]
    return []
