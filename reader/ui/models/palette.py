"""What the palette lists: entries in, those that were meant by what was typed out, the best first, as a Qt list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.search.titles import GAP, Match, find_title
from reader.tongue import later, tr
from reader.ui.plain import tip

Index = QModelIndex | QPersistentModelIndex
SHOWN = Qt.ItemDataRole.UserRole
LATELY = 6  # what having been used lately is worth, in the costs of matches


class Sort(StrEnum):
    COMMAND = later("命令")
    SETTING = later("设置")
    SEARCH = later("搜索")
    ARTICLE = later("文章")
    CHOICE = later("选项")


@dataclass(frozen=True, slots=True)
class Entry:
    sort: Sort
    id: str
    title: str
    names: tuple[str, ...] = ()  # of its keys, as they are typed: found by them too
    keys: tuple[str, ...] = ()
    note: str = ""  # what it is now, or where it stands
    why_not: str = ""  # one sentence, where it can do nothing now
    also: str = ""  # its Chinese title, where the window speaks another language: found by it too
    listed: bool = True  # before anything is typed
    group: str = ""  # what is said before the title, where that is not what it is

    @property
    def token(self) -> str:
        """What it is remembered by, without a space."""
        return f"{self.sort.name.lower()}:{self.id}"


@dataclass(frozen=True, slots=True)
class Shown:
    entry: Entry
    places: tuple[int, ...] = ()  # characters of the title that were meant


def rank(entries: Sequence[Entry], typed: str, recent: Sequence[str]) -> list[Shown]:
    """With nothing typed, all: what was used last comes first."""
    lately = {token: nth for nth, token in enumerate(recent)}
    if not typed.strip():
        listed = [entry for entry in entries if entry.listed]
        return [Shown(entry) for entry in sorted(listed, key=lambda entry: lately.get(entry.token, len(lately)))]
    found = []
    for nth, entry in enumerate(entries):
        match = find_title(entry.title, typed) or _find_in_chinese(entry, typed)
        if typed.strip().lower() in entry.names:
            found.append(((0, -1, 0, 0, nth), Shown(entry)))
        elif match:
            cost = max(match.cost % GAP - (LATELY if entry.token in lately else 0), 0)
            order = (match.cost // GAP, cost, lately.get(entry.token, len(lately)), len(entry.title), nth)
            found.append((order, Shown(entry, match.places)))
    return [shown for _, shown in sorted(found, key=lambda one: one[0])]


def _find_in_chinese(entry: Entry, typed: str) -> Match | None:
    """What is meant stands in a title that is not shown: no character of the one that is."""
    match = find_title(entry.also, typed) if entry.also else None
    return replace(match, places=()) if match else None


def describe(shown: Shown) -> str:
    """The line in words, as a screen reader says it."""
    entry = shown.entry
    parts = (entry.group or tr(entry.sort.value), entry.title, entry.note, entry.why_not, tr("，").join(entry.keys))
    return tr("，").join(part for part in parts if part)


class PaletteList(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Shown] = []

    @property
    def shown(self) -> Sequence[Shown]:
        return self._shown

    def show(self, shown: Sequence[Shown]) -> None:
        self.beginResetModel()
        self._shown = list(shown)
        self.endResetModel()

    def add(self, shown: Sequence[Shown]) -> None:
        """Below what is there."""
        if shown:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(shown) - 1)
            self._shown += shown
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Never editable: that would switch the input method on."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        shown = self._shown[index.row()]
        if role == SHOWN:
            return shown
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.entry.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(shown.entry.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return describe(shown)
        return None
