"""How a line of the palette is painted: what it is, its title with what was meant in it, its note, its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.commands import Menu
from reader.signs import visible
from reader.tongue import tr
from reader.ui.models.palette import SHOWN, Entry, Shown, Sort
from reader.ui.sizes import scaled
from reader.ui.themes import LIGHT, Theme, interface, spoken
from reader.ui.views.keycaps import caps_width, paint_caps
from reader.ui.views.rows import RowState, draw_line, paint_ground, state_of

SIDE = 14
SORT_WIDE = 42  # at least; 命令 needs 26, Command more
SMALL = 12
TITLE = 14
LEAST = 140  # pixels that the title keeps, whatever stands at the right


def row_high() -> int:
    return scaled(32)


class PaletteDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.theme = theme

    @property
    def _sort_wide(self) -> int:
        metrics = QFontMetrics(spoken(SMALL))
        sorts = (tr(name.value) for name in (*Sort, *Menu))
        return max(SORT_WIDE, *(metrics.horizontalAdvance(sort) + 10 for sort in sorts))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, row_high())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shown: Shown = index.data(SHOWN)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = state_of(option)  # the keyboard is in the field above, whose keys move the current line
        paint_ground(painter, rect, self.theme, RowState(state.selected, state.selected, state.hovered))
        inner = rect.adjusted(SIDE, 0, -SIDE, 0)
        small, soft, wide = spoken(SMALL), QColor(self.theme.soft), self._sort_wide
        draw_line(
            painter,
            small,
            soft,
            QRect(inner.left(), inner.top(), wide, inner.height()),
            shown.entry.group or tr(shown.entry.sort.value),
        )
        self._line(painter, shown, inner.adjusted(wide, 0, 0, 0))
        painter.restore()

    def _line(self, painter: QPainter, shown: Shown, rect: QRect) -> None:
        entry, small = shown.entry, _face(shown.entry)(SMALL)
        metrics = QFontMetrics(small)
        wide = caps_width(metrics, entry.keys)
        if wide:
            caps = QRect(rect.right() - wide, rect.top() + 4, wide, rect.height() - 9)
            paint_caps(painter, self.theme, small, entry.keys, caps)
            rect = rect.adjusted(0, 0, -wide - 6, 0)
        note = entry.why_not or entry.note
        title = QFontMetrics(_face(entry)(TITLE)).horizontalAdvance(entry.title) + 12
        if note:
            room = max(rect.width() - max(min(title, rect.width()), scaled(LEAST)), 0)
            space = QRect(rect.right() - room, rect.top(), room, rect.height())
            draw_line(painter, small, QColor(self.theme.soft), space, note, Qt.AlignmentFlag.AlignRight)
            rect = rect.adjusted(0, 0, -min(room, metrics.horizontalAdvance(note) + 12), 0)
        colour = QColor(self.theme.soft if entry.why_not else self.theme.ink)
        self._title(painter, shown, rect, colour)

    def _title(self, painter: QPainter, shown: Shown, rect: QRect, colour: QColor) -> None:
        font = _face(shown.entry)(TITLE)
        text = QFontMetrics(font).elidedText(
            visible(shown.entry.title.replace("\n", " ")), Qt.TextElideMode.ElideRight, rect.width()
        )
        layout = QTextLayout(text, font)
        layout.setFormats([self._meant(place) for place in shown.places if place < len(text)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(rect.width() + scaled(TITLE))  # what is meant is bold, and a little wider
        layout.endLayout()
        painter.setPen(colour)
        layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))

    def _meant(self, place: int) -> QTextLayout.FormatRange:
        made, look = QTextLayout.FormatRange(), QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        look.setForeground(QColor(self.theme.accent))
        made.start, made.length, made.format = place, 1, look
        return made


def _face(entry: Entry) -> Callable[[int], QFont]:
    """What a newspaper or a person said stands in the forms of the mainland; what the window says, in its own."""
    return interface if entry.sort in (Sort.ARTICLE, Sort.SEARCH) else spoken
