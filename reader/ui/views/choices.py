"""How a line of a list of choices is painted: its title, why it is offered, and how many articles it leads to."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.tongue import tr
from reader.ui.models.choices import CHOICE, Choice
from reader.ui.sizes import scaled
from reader.ui.themes import LIGHT, Theme, interface
from reader.ui.views.rows import SIDE, SMALL_PIXELS, draw_line, paint_ground, state_of

TITLE_PIXELS = 13


def choice_height() -> int:
    return scaled(28)


class ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, side: int = SIDE) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self._side = side  # pixels left free before the text

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, choice_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice: Choice = index.data(CHOICE)
        rect: QRect = option.rect
        painter.save()
        if choice.heading:
            below = rect.adjusted(self._side, 6, -SIDE, 0)
            draw_line(painter, interface(SMALL_PIXELS), QColor(self.theme.soft), below, choice.title)
        else:
            paint_ground(painter, rect, self.theme, state_of(option))
            self._line(painter, choice, rect.adjusted(self._side, 0, -SIDE, 0))
        painter.restore()

    def _line(self, painter: QPainter, choice: Choice, rect: QRect) -> None:
        small, soft = interface(SMALL_PIXELS), QColor(self.theme.soft)
        count = tr("{count:,} 篇", count=choice.count) if choice.note else f"{choice.count:,}" if choice.query else ""
        right = rect
        if count:
            draw_line(painter, small, soft, rect, count, Qt.AlignmentFlag.AlignRight)
            right = rect.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(count) - 10, 0)
        if choice.note:
            draw_line(painter, small, soft, right, choice.note)
            right = right.adjusted(QFontMetrics(small).horizontalAdvance(choice.note) + 10, 0, 0, 0)
        colour = QColor(self.theme.soft if choice.unfolds else self.theme.ink)
        draw_line(painter, interface(TITLE_PIXELS), colour, right, choice.title)
