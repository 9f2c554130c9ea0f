"""The form in which the five colours of highlights are named. Names in, names out by a signal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from reader.model import COLOURS
from reader.tongue import tr
from reader.ui.panes.dialog import lay_out_form
from reader.ui.themes import Theme
from reader.ui.views.highlights import draw_stroke

LONGEST = 8  # characters of a name
HIGH = 36  # pixels, as the field beside it


class NamesForm(QDialog):
    chosen = Signal(object)  # five names

    def __init__(self, parent: QWidget, names: tuple[str, ...], keys: Sequence[str], theme: Theme) -> None:
        """`keys`: of each colour, as a person reads it; nothing where it has none."""
        super().__init__(parent)
        self.setWindowTitle(tr("划线颜色的名称"))
        self._fields = [QLineEdit(name) for name in names]
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(10)
        for nth, field in enumerate(self._fields, start=1):
            field.setMaxLength(LONGEST)
            field.setPlaceholderText(tr(COLOURS[nth - 1]))
            field.setAccessibleName(tr("第 {nth} 种颜色的名称", nth=nth))
            form.addRow(_Sample(theme, nth, keys[nth - 1]), field)
        lay_out_form(self, form, tr("保存"), 360)

    def accept(self) -> None:
        """A name left empty is the usual one, which is kept in Chinese so that it follows the language of the window; a
        name is one word, since names are kept parted by spaces."""
        typed = ("".join(field.text().split()) for field in self._fields)
        names = zip(typed, COLOURS, strict=True)
        self.chosen.emit(tuple(usual if name in ("", tr(usual)) else name for name, usual in names))
        super().accept()


class _Sample(QWidget):
    """The key of a colour, on its ground, with its line below."""

    def __init__(self, theme: Theme, colour: int, key: str) -> None:
        super().__init__()
        self._theme, self._colour, self._key = theme, colour, key
        self.setFixedSize(64, HIGH)
        self.setAccessibleName(tr("第 {colour} 种颜色", colour=colour))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRect(4, (self.height() - 24) // 2, 56, 20)
        painter.fillRect(ground, QColor(self._theme.marks[self._colour - 1]))
        said = tr("按 {key}", key=self._key) if self._key else ""
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(ground.adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, said)
        draw_stroke(painter, self._theme, self._colour, 4, 60, ground.bottom() + 4)
        painter.end()
