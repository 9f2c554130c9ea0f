"""How a line of the list of all marks is painted: a heading, a highlight on its ground, a bookmark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.model import COLOURS, Mark
from reader.tongue import tr
from reader.ui.models.marks import ENTRY, FLAGGED, Heading, context_of, kind_of, place_of, tags_line
from reader.ui.themes import LIGHT, Theme, sans
from reader.ui.views.highlights import draw_stroke, ribbon
from reader.ui.views.rows import draw_line, paint_ground, split_line, state_of

Index = QModelIndex | QPersistentModelIndex
SIDE = 16
SAMPLE = 58  # pixels at least, of the name of the colour at the left
RIBBON = 18  # of the sign of a bookmark before what it is called
LINE, SMALL = 22, 18
HEADING_HEIGHT = 36
MARK_HEIGHT = 8 + LINE + LINE + SMALL + 8


class MarkDelegate(QStyledItemDelegate):
    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.names: Sequence[str] = COLOURS
        metrics = QFontMetrics(sans(12))
        kinds = (tr("书签", "one"), tr(FLAGGED))
        self._sample_wide = max(SAMPLE, *(RIBBON + metrics.horizontalAdvance(kind) + 4 for kind in kinds))
        self.headlines = True  # whether marks say which article they stand in: not below a heading that does

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEADING_HEIGHT if isinstance(index.data(ENTRY), Heading) else MARK_HEIGHT)

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
            self._mark(painter, rect.adjusted(SIDE + self._sample_wide + 14, 8, -SIDE, -8), entry)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        font = sans(13)
        font.setWeight(QFont.Weight.Bold)
        count = f"{heading.count:,}"
        room = QFontMetrics(sans(12)).horizontalAdvance(count) + 10
        line = rect.adjusted(SIDE, 8, -SIDE - room, -2)
        draw_line(painter, font, QColor(self.theme.accent), line, heading.title)
        at = QRect(rect.right() - SIDE - room, line.top(), room, line.height())
        draw_line(painter, sans(12), QColor(self.theme.soft), at, count, Qt.AlignmentFlag.AlignRight)
        painter.setPen(QColor(self.theme.line))
        painter.drawLine(rect.left() + SIDE, rect.bottom(), rect.right() - SIDE, rect.bottom())

    def _sample(self, painter: QPainter, rect: QRect, mark: Mark) -> None:
        """The name of the colour, as it looks in the text; a ribbon for a bookmark."""
        box = QRect(rect.left() + SIDE, rect.center().y() - 12, self._sample_wide, 20)
        if mark.bookmark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent))
            painter.drawPath(ribbon(QRectF(box.left() + 4, box.top() + 1, 9, 17)))
            box = box.adjusted(RIBBON, 0, 0, 0)
        else:
            painter.fillRect(box, QColor(self.theme.marks[mark.colour - 1]))
            draw_stroke(painter, self.theme, mark.colour, box.left(), box.right(), box.bottom() + 4)
            box = box.adjusted(5, 0, -3, 0)
        name = kind_of(mark, self.names) if mark.bookmark else self.names[mark.colour - 1]
        draw_line(painter, sans(12), QColor(self.theme.ink), box, name)

    def _mark(self, painter: QPainter, text: QRect, mark: Mark) -> None:
        """What was marked, on one line where something is noted below it, else on up to two; then where it stands."""
        ink, soft = QColor(self.theme.ink), QColor(self.theme.soft)
        words = " ".join(mark.text.split())
        first, rest = split_line(sans(14), words, text.width())
        short = not mark.note and not rest.strip() and not context_of(mark)
        line = QRect(text.left(), text.top() + (LINE // 2 if short else 0), text.width(), LINE)
        if mark.note:
            line = draw_line(painter, sans(14), ink, line, words)
            font = sans(13)
            font.setWeight(QFont.Weight.Bold)
            line = draw_line(painter, font, ink, line, " ".join(mark.note.split()))
        elif around := context_of(mark):
            line = draw_line(painter, sans(14), ink, line, words)
            line = draw_line(painter, sans(13), soft, line, around)
        else:
            line = draw_line(painter, sans(14), ink, line, first)
            line = line if short else draw_line(painter, sans(14), ink, line, rest)
        line.setHeight(SMALL)
        own = mark.bookmark and not mark.flag  # of an article: its headline stands above
        headline = " ".join(mark.headline.split()) if self.headlines and not own and mark.article else ""
        place = place_of(mark) if self.headlines else ""
        near = tr("原文已改动") if mark.near else ""
        about = (near, mark.folder, tags_line(mark), headline, place, tr("{created} 标", created=mark.created[:10]))
        draw_line(painter, sans(12), soft, line, " · ".join(part for part in about if part))
