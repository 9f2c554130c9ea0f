"""Arrivals -> a Qt table: the file, what came of it, where it lies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from reader.arriving import Arrival, ArrivalState
from reader.files import readable
from reader.signs import on_one_line
from reader.tongue import later, tr
from reader.ui.plain import tip
from reader.ui.themes import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex
COLUMNS = (later("文件", "one"), later("结果"), later("文件夹"))


class Which(StrEnum):
    ALL = "all"
    DOUBTFUL = "doubtful"
    FAILED = "failed"
    WAITING = "waiting"


QUIET = (ArrivalState.WAITING, ArrivalState.KNOWN, ArrivalState.REMOVED)
WHICH: dict[Which, tuple[str, Callable[[Arrival], bool]]] = {
    Which.ALL: (later("全部文件"), lambda one: True),
    Which.DOUBTFUL: (later("有待核标题的"), lambda one: one.doubtful > 0 and one.state is ArrivalState.TAKEN),
    Which.FAILED: (later("没收成的"), lambda one: one.state is ArrivalState.FAILED),
    Which.WAITING: (later("还没收的"), lambda one: one.state is ArrivalState.WAITING),
}


def outcome(one: Arrival) -> str:
    """What came of a file, in words."""
    match one.state:
        case ArrivalState.TAKEN:
            return tr("收入 {articles:,} 篇", articles=one.articles) + (
                tr("，{doubtful:,} 篇的标题待核", doubtful=one.doubtful) if one.doubtful else ""
            )
        case ArrivalState.KNOWN:
            return tr("资料库里已有")
        case ArrivalState.FAILED:
            return tr("没有收入：{reason}", reason=one.reason)
        case ArrivalState.WAITING:
            return tr("还没收")
        case ArrivalState.REMOVED:
            return tr("移出过资料库，没有再收")


class ArrivalTable(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Arrival] = []
        self.theme: Theme = LIGHT

    def show(self, rows: Sequence[Arrival]) -> None:
        """What is the same is not announced: the current row and the scrolling stay."""
        if len(rows) != len(self.rows) or any(
            one.path != before.path for one, before in zip(rows, self.rows, strict=True)
        ):
            self.beginResetModel()
            self.rows = list(rows)
            self.endResetModel()
            return
        self.rows = list(rows)
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and way is Qt.Orientation.Horizontal:
            return tr(COLUMNS[section], "one")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self.rows[index.row()]
        path = readable(one.path)
        said = on_one_line((path.name, outcome(one), str(path.parent))[index.column()])
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(said)
        if role == Qt.ItemDataRole.ForegroundRole:
            if one.state is ArrivalState.FAILED and index.column() == 1:
                return QColor(self.theme.accent)
            if one.state in QUIET or index.column() == 2:
                return QColor(self.theme.soft)
        return None
