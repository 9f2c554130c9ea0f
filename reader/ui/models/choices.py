"""Choices -> a Qt table of one column: lines that each lead to a query, under headings that lead nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reader.tongue import tr
from reader.ui.plain import tip

Index = QModelIndex | QPersistentModelIndex
CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """A line: what it says, how many articles it leads to and by which query. A heading has neither; one that only
    unfolds more of its group names that."""

    title: str
    count: int = 0
    query: str = ""
    note: str = ""  # secondary: why it is offered
    unfolds: str = ""

    @property
    def heading(self) -> bool:
        return not self.query and not self.unfolds


class ChoiceTable(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._choices: list[Choice] = []

    @property
    def choices(self) -> Sequence[Choice]:
        return self._choices

    def show(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self._choices = list(choices)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._choices)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Arrow keys pass over headings."""
        if not index.isValid() or self._choices[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role == CHOICE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(choice.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return describe(choice)
        return None


def describe(choice: Choice) -> str:
    """The line in words, as a screen reader says it."""
    count = tr("{count:,} 篇", count=choice.count) if choice.query else ""
    return tr("，").join(part for part in (choice.title, choice.note, count) if part)
