"""The folders that are watched, in a list: names in, what is to be added or removed out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from reader.signs import visible
from reader.tongue import later, tr
from reader.ui.panes.dialog import ReturnButton
from reader.ui.plain import PlainLabel
from reader.ui.sizes import scaled

ABOUT = later(
    "这些文件夹里（连同里面的文件夹）有了新的文本文件，或文件改过，会自己收入资料库，程序没开时来的也算。"
    "文件移走或删掉，资料库里的照样在。"
)
NONE_YET = later("还没有盯住的文件夹。按 A 添加一个。")
HINT = later("A：添加　Delete：不再盯着　Esc：关闭")


class WatchForm(QDialog):
    adding = Signal()
    removing = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("盯住的文件夹"))
        self.setObjectName("watching")
        about = PlainLabel(tr(ABOUT))
        about.setWordWrap(True)
        self.list = _List()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(tr("盯住的文件夹"))
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # letters are commands here
        self._empty = PlainLabel(tr(NONE_YET))
        self._empty.setObjectName("arrivalsHint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._add, self._remove = ReturnButton(tr("添加(&A)…")), ReturnButton(tr("不再盯着(&D)"))
        close = ReturnButton(tr("关闭(&C)"))
        below = QHBoxLayout()
        for button in (self._add, self._remove, close):
            below.addWidget(button)
        below.insertStretch(2, 1)
        hint = PlainLabel(tr(HINT))
        hint.setWordWrap(True)
        hint.setObjectName("arrivalsHint")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(10)
        column.addWidget(about)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(below)
        column.addWidget(hint)
        self._add.clicked.connect(self.adding)
        self._remove.clicked.connect(self._drop)
        close.clicked.connect(self.close)
        self.resize(min(scaled(620), parent.width() - 60), min(scaled(380), parent.height() - 80))

    def show_folders(self, folders: Sequence[str]) -> None:
        row = max(0, self.list.currentRow())
        self.list.clear()
        for name in folders:
            self.list.addItem(visible(name))
            self.list.item(self.list.count() - 1).setData(Qt.ItemDataRole.UserRole, name)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.setVisible(bool(folders))
        self._empty.setVisible(not folders)
        self._remove.setEnabled(bool(folders))
        (self.list if folders else self._add).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers()
        if plain and event.key() in (Qt.Key.Key_A, Qt.Key.Key_Insert):
            self.adding.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self._drop()
        else:
            super().keyPressEvent(event)

    def _drop(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self.removing.emit(item.data(Qt.ItemDataRole.UserRole))


class _List(QListWidget):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters go to the dialog, not to a search among the names."""
        if (event.text().isprintable() and event.text()) or event.key() in (Qt.Key.Key_Insert, Qt.Key.Key_Delete):
            event.ignore()
            return
        super().keyPressEvent(event)
