"""The key sheet: every command with its keys, in as many columns as the window has room for, and a field to find one.
Groups of lines in, made from the command table; nothing out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from reader.search.titles import find_title
from reader.tongue import later, tr
from reader.ui.panes.columns import Columns
from reader.ui.plain import PlainLabel
from reader.ui.themes import Theme, spoken
from reader.ui.views.keycaps import caps_width, is_key, paint_caps, shown_key
from reader.ui.views.rows import draw_line

NONE = later("没有这样的按键。")
TEXT_PIXELS = 12


@dataclass(frozen=True, slots=True)
class KeyLine:
    title: str
    keys: tuple[str, ...]
    also: str = ""  # its Chinese title, where the window speaks another language: found by it too


class KeySheet(QDialog):
    def __init__(self, parent: QWidget, groups: Sequence[tuple[str, Sequence[KeyLine]]], theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("按键表"))
        self.setObjectName("keySheet")
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("查按键：汉字、拼音、首字母或按键"))
        self.field.setAccessibleName(tr("查按键"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self._body = QWidget()
        self._body.setObjectName("keySheetBody")
        self._columns = Columns(self._body, spacing=22)
        self._columns.setContentsMargins(18, 4, 18, 12)
        self.groups = [_Group(title, lines, theme) for title, lines in groups]
        keys_wide = max(group.keys_wide for group in self.groups)  # so that all titles begin in one line
        for group in self.groups:
            group.keys_wide = keys_wide
            self._columns.addWidget(group)
        self.none = PlainLabel(tr(NONE))
        self.none.setObjectName("listEmpty")
        self.none.hide()
        self._lay_out(parent)

    @property
    def shown(self) -> list[str]:
        """Titles of the lines that are to be seen."""
        return [line.title for group in self.groups for line in group.shown]

    def _lay_out(self, parent: QWidget) -> None:
        self.area = QScrollArea()
        self.area.setAccessibleName(tr("按键表"))
        self.area.setWidget(self._body)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys scroll it from the field
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(18, 12, 18, 8)
        top.addWidget(self.field)
        layout.addLayout(top)
        layout.addWidget(self.none)
        layout.addWidget(self.area, 1)
        bar = self.area.verticalScrollBar().sizeHint().width()
        above = self.field.sizeHint().height() + 20
        most, high = parent.width() - 40, parent.height() - 40
        self.ensurePolished()
        width = self._columns.width_for(most - bar, high - above)
        height = self._columns.heightForWidth(width) + above
        self.resize(min(width + bar, most), min(height, high))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key that opened it closes it too, as long as nothing is looked for."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            closes = event.text() in ("?", "？") and not self.field.text()
            if closes or event.key() == Qt.Key.Key_F1:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the field leaves: keys that scroll, and Esc, which first drops what was looked for."""
        bar = self.area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            super().keyPressEvent(event)

    def _narrow(self, typed: str) -> None:
        for group in self.groups:
            group.narrow(typed.strip())
        self.none.setVisible(not self.shown)
        self._body.updateGeometry()
        self.area.verticalScrollBar().setValue(0)


class _Group(QWidget):
    """The commands of a menu under its name, painted: three hundred labels would take half a second to make."""

    def __init__(self, title: str, lines: Sequence[KeyLine], theme: Theme) -> None:
        super().__init__()
        self._title, self._lines, self._theme = title, lines, theme
        self.shown = list(lines)
        self._font = spoken(TEXT_PIXELS)
        self._metrics = QFontMetrics(self._font)
        self._line = self._metrics.height() + 5
        self.keys_wide = max(caps_width(self._metrics, line.keys) for line in lines) + 10
        self._describe()

    def narrow(self, typed: str) -> None:
        """Show what is meant by what was typed; nothing typed means all."""
        self.shown = [line for line in self._lines if not typed or _is_meant(line, typed)]
        self.setVisible(bool(self.shown))
        self.updateGeometry()
        self.update()
        self._describe()

    def sizeHint(self) -> QSize:
        widest = max(self._metrics.horizontalAdvance(line.title) for line in self._lines)
        return QSize(self.keys_wide + widest + 2, self._line * (len(self.shown) + 1) + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRect(0, 0, self.width(), self._line)
        line = draw_line(painter, self._font, QColor(self._theme.accent), line, self._title)
        for one in self.shown:
            paint_caps(painter, self._theme, self._font, one.keys, line.adjusted(0, 0, 0, -1))
            said = line.adjusted(self.keys_wide, 0, 0, 0)
            draw_line(painter, self._font, QColor(self._theme.ink), said, one.title)
            line.translate(0, self._line)
        painter.end()

    def _describe(self) -> None:
        self.setAccessibleName(self._title)
        self.setAccessibleDescription("\n".join(describe(line) for line in self.shown))


def describe(line: KeyLine) -> str:
    """The line in words, as a screen reader says it."""
    return tr("{title}：{keys}", title=line.title, keys=tr("，").join(shown_key(key) for key in line.keys))


def _is_meant(line: KeyLine, typed: str) -> bool:
    return is_key(line.keys, typed) or any(title and find_title(title, typed) for title in (line.title, line.also))
