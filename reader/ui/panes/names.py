"""The form in which the five colours of highlights are named. Names in, names out by a signal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QSizePolicy, QWidget

from reader.model import COLOURS
from reader.tongue import tr
from reader.ui.panes.dialog import lay_out_form
from reader.ui.sizes import scaled
from reader.ui.themes import Theme
from reader.ui.views.highlights import draw_stroke

LONGEST = 8  # characters of a name
INSET = 6  # pixels beside the name of the key


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
        self._theme, self._colour = theme, colour
        self._said = tr("按 {key}", key=key) if key else ""
        self._wide = max(scaled(56), self.fontMetrics().horizontalAdvance(self._said) + 2 * INSET)
        self.setFixedWidth(self._wide)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)  # as high as the field beside it
        self.setAccessibleName(tr("第 {colour} 种颜色", colour=colour))

    def sizeHint(self) -> QSize:
        return QSize(self._wide, self.fontMetrics().height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.fontMetrics().height()
        ground = QRect(0, (self.height() - high) // 2 - 2, self._wide, high)
        painter.fillRect(ground, QColor(self._theme.marks[self._colour - 1]))
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(ground.adjusted(INSET, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._said)
        draw_stroke(painter, self._theme, self._colour, 0, self._wide, ground.bottom() + 4)
        painter.end()
