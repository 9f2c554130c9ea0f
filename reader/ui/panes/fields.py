"""The two fields one types into: the search over all articles, and the find bar of the open one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from reader.tongue import tr
from reader.ui.plain import PlainLabel
from reader.ui.views.announce import announce

PAUSE = 500  # ms without a key before it is said what is wrong with a query


class SearchField(QLineEdit):
    """wanted(text) as one types; entered on Return or Down: on to the results; recalled on Down where nothing is typed:
    for what was searched before; approached when one goes there, mostly to type."""

    wanted = Signal(str)
    entered = Signal()
    recalled = Signal()
    approached = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setClearButtonEnabled(True)
        self.setAccessibleName(tr("搜索全部文章"))
        self._soon = QTimer(self)  # keys that came in one breath are one search
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._announce)
        self.textChanged.connect(lambda _: self._soon.start())

    def show_key(self, key: str) -> None:
        """Which key leads here; nothing: none does."""
        self.setPlaceholderText(tr("搜索全部文章（{key}）", key=key) if key else tr("搜索全部文章"))

    def clear_quietly(self) -> None:
        self.show_quietly("")

    def show_quietly(self, text: str) -> None:
        """Not by blocking signals: Qt's own clear button listens to them."""
        if text != self.text():
            self.setText(text)
        self._soon.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if self._soon.isActive():
                self._soon.stop()
                self._announce()
            if event.key() == Qt.Key.Key_Down and not self.text():
                self.recalled.emit()
            else:
                self.entered.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.approached.emit()

    def _announce(self) -> None:
        self.wanted.emit(self.text())


class Problems(QLabel):
    """What is wrong with the query typed, a sentence a line; not there while nothing is, or while one is typing: half a
    date is no date yet."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problems")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.show)
        self.hide()

    def show_problems(self, problems: Sequence[str]) -> None:
        said = "\n".join(problems)
        if said == self.text():
            return
        self.setText(said)
        self.setAccessibleName(said)
        self.hide()
        if problems:
            self._pause.start()
        else:
            self._pause.stop()


class FindBar(QWidget):
    """wanted(text) as one types, stepped(1 or -1) on Return and Shift+Return, closed when hidden by the person."""

    wanted = Signal(str)
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = _FindField()
        self.field.setPlaceholderText(tr("在本文中查找"))
        self.field.setAccessibleName(tr("在本文中查找"))
        self.field.setClearButtonEnabled(True)
        self._count = PlainLabel()
        self._count.setObjectName("findCount")
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self._count)
        self.field.textChanged.connect(self.wanted)
        self.field.stepped.connect(self.stepped)
        self.hide()

    def set_sides(self, left: int, right: int) -> None:
        """Pixels left free beside the field and its count."""
        self._row.setContentsMargins(left, 8, right, 8)

    def open(self) -> None:
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def show_count(self, at: int, total: int) -> None:
        """at: which hit, 1-based; 0 before the first."""
        if not self.field.text():
            self._count.setText("")
        elif total == 0:
            self._count.setText(tr("没有找到"))
            announce(self.field, tr("没有找到"))
        else:
            self._count.setText(f"{at}/{total}")
            self.field.setAccessibleDescription(tr("第 {at} 处，共 {total} 处", at=at, total=total) if at else "")


class _FindField(QLineEdit):
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        super().keyPressEvent(event)
