"""How a line of the list of all marks is painted: a heading, a highlight on its ground, a bookmark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.model import COLOURS, Mark
from reader.tongue import tr
from reader.ui.models.marks import ENTRY, FLAGGED, Heading, about, context_of, kind_of
from reader.ui.sizes import scaled
from reader.ui.themes import LIGHT, Theme, interface
from reader.ui.views.highlights import draw_stroke, ribbon
from reader.ui.views.rows import draw_line, paint_ground, split_line, state_of

Index = QModelIndex | QPersistentModelIndex
SIDE = 16
SAMPLE = 58  # pixels at least, of the name of the colour at the left
RIBBON = 18  # of the sign of a bookmark before what it is called
LINE, SMALL = 22, 18
EDGE = 8


def heading_height() -> int:
    return scaled(36)


def mark_height() -> int:
    return 2 * EDGE + 2 * scaled(LINE) + scaled(SMALL)


class MarkDelegate(QStyledItemDelegate):
    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.names: Sequence[str] = COLOURS
        self.headlines = True  # whether marks say which article they stand in: not below a heading that does
        self.folders = True  # likewise in which folder

    @property
    def _sample_wide(self) -> int:
        metrics = QFontMetrics(interface(12))
        kinds = (tr("书签", "one"), tr(FLAGGED))
        return max(scaled(SAMPLE), *(scaled(RIBBON) + metrics.horizontalAdvance(kind) + 4 for kind in kinds))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, heading_height() if isinstance(index.data(ENTRY), Heading) else mark_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, Heading):
            self._heading(painter, rect, entry)
        else:
            paint_ground(painter, rect, self.theme, state_of(option))
            self._sample(painter, rect, entry)
            self._mark(painter, rect.adjusted(SIDE + self._sample_wide + 14, EDGE, -SIDE, -EDGE), entry)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        font = interface(13)
        font.setWeight(QFont.Weight.Bold)
        count = f"{heading.count:,}"
        room = QFontMetrics(interface(12)).horizontalAdvance(count) + 10
        line = rect.adjusted(SIDE, 8, -SIDE - room, -2)
        draw_line(painter, font, QColor(self.theme.accent), line, heading.title)
        at = QRect(rect.right() - SIDE - room, line.top(), room, line.height())
        draw_line(painter, interface(12), QColor(self.theme.soft), at, count, Qt.AlignmentFlag.AlignRight)
        # Clear of the row below, whose ground while it is selected has the colour of the line in one theme.
        painter.fillRect(rect.left() + SIDE, rect.bottom() - 3, rect.width() - 2 * SIDE, 1, QColor(self.theme.line))

    def _sample(self, painter: QPainter, rect: QRect, mark: Mark) -> None:
        """The name of the colour, as it looks in the text; a ribbon for a bookmark."""
        high = scaled(20)
        box = QRect(rect.left() + SIDE, rect.center().y() - high // 2 - 2, self._sample_wide, high)
        if mark.bookmark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent))
            painter.drawPath(ribbon(QRectF(box.left() + 4, box.top() + 1, scaled(9), scaled(17))))
            box = box.adjusted(scaled(RIBBON), 0, 0, 0)
        else:
            painter.fillRect(box, QColor(self.theme.marks[mark.colour - 1]))
            draw_stroke(painter, self.theme, mark.colour, box.left(), box.right(), box.bottom() + 4)
            box = box.adjusted(5, 0, -3, 0)
        name = kind_of(mark, self.names) if mark.bookmark else self.names[mark.colour - 1]
        draw_line(painter, interface(12), QColor(self.theme.ink), box, name)

    def _mark(self, painter: QPainter, text: QRect, mark: Mark) -> None:
        """What was marked, on one line where something is noted below it, else on up to two; then where it stands."""
        ink, soft = QColor(self.theme.ink), QColor(self.theme.soft)
        words = " ".join(mark.text.split())
        first, rest = split_line(interface(14), words, text.width())
        short = not mark.note and not rest.strip() and not context_of(mark)
        tall = scaled(LINE)
        line = QRect(text.left(), text.top() + (tall // 2 if short else 0), text.width(), tall)
        if mark.note:
            line = draw_line(painter, interface(14), ink, line, words)
            font = interface(13)
            font.setWeight(QFont.Weight.Bold)
            line = draw_line(painter, font, ink, line, " ".join(mark.note.split()))
        elif around := context_of(mark):
            line = draw_line(painter, interface(14), ink, line, words)
            line = draw_line(painter, interface(13), soft, line, around)
        else:
            line = draw_line(painter, interface(14), ink, line, first)
            line = line if short else draw_line(painter, interface(14), ink, line, rest)
        line.setHeight(scaled(SMALL))
        draw_line(painter, interface(12), soft, line, about(mark, self.headlines, self.folders))
