"""How a row of the article list and a row of the library tree are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Row
from reader.ui.models.headlines import ROW, place_line
from reader.ui.models.shelves import COUNT, UNREAD
from reader.ui.themes import LIGHT, Theme, sans

Index = QModelIndex | QPersistentModelIndex
SIDE = 16
GAP = 3
HEADLINE_PIXELS = 15
SMALL_PIXELS = 12
LINE_HEADLINE = 22
LINE_SMALL = 18
ROW_HEIGHT = 8 + LINE_SMALL + LINE_HEADLINE + LINE_SMALL + 8 + GAP
FOUND_HEIGHT = ROW_HEIGHT + LINE_SMALL + GAP
TREE_HEIGHT = 28


class HeadlineDelegate(QStyledItemDelegate):
    """Kicker (dim), headline (bold while unread), place, byline and length, marks; a snippet when there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option)
        self._marks(painter, row, rect)
        text = rect.adjusted(SIDE + 6, 8, -SIDE - 14, -8)
        self._lines(painter, row, text)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.selected))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(self.theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            over = QColor(self.theme.selected)
            over.setAlpha(110)
            painter.fillRect(rect, over)
        painter.setPen(QColor(self.theme.line))
        painter.drawLine(rect.left() + SIDE, rect.bottom(), rect.right() - SIDE, rect.bottom())

    def _lines(self, painter: QPainter, row: Row, text: QRect) -> None:
        """Two lines above the place line: kicker and headline, or a headline of up to two lines."""
        soft, ink = QColor(self.theme.soft), QColor(self.theme.ink)
        small, bold = sans(SMALL_PIXELS), self._headline_font(row)
        top = text.top()
        above = "通栏题 · 版面" if row.banner else row.kicker.replace("\n", " ")
        headline = row.headline.replace("\n", " ")
        if above:
            _line(painter, small, soft, QRect(text.left(), top, text.width(), LINE_SMALL), above)
            top += LINE_SMALL
            _line(painter, bold, ink, QRect(text.left(), top, text.width(), LINE_HEADLINE), headline)
            top += LINE_HEADLINE
        else:
            room = QRect(text.left(), top, text.width(), LINE_SMALL + LINE_HEADLINE)
            _two_lines(painter, bold, ink, room, headline)
            top = room.bottom() + 1
        if row.snippet:
            self._snippet(painter, row, QRect(text.left(), top + GAP, text.width(), LINE_SMALL))
            top += LINE_SMALL + GAP
        place = QRect(text.left(), top + GAP, text.width(), LINE_SMALL)
        _line(painter, small, soft, place, self._about(row))

    def _headline_font(self, row: Row) -> QFont:
        font = sans(HEADLINE_PIXELS)
        font.setWeight(QFont.Weight.Normal if row.read else QFont.Weight.Bold)
        return font

    def _about(self, row: Row) -> str:
        return " · ".join(part for part in (row.byline, place_line(row), f"{row.length:,} 字") if part)

    def _snippet(self, painter: QPainter, row: Row, rect: QRect) -> None:
        font = sans(SMALL_PIXELS)
        text, hits = row.snippet.replace("\n", " "), row.hits
        layout = QTextLayout(QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width()), font)
        layout.setFormats([self._hit_range(text, *hit) for hit in hits])
        _lay_one_line(layout, rect.width())
        painter.setPen(QColor(self.theme.ink))
        layout.draw(painter, QPointF(rect.left(), rect.top()))

    def _hit_range(self, text: str, start: int, end: int) -> QTextLayout.FormatRange:
        """Qt counts UTF-16 units, hits count characters."""
        made = QTextLayout.FormatRange()
        look = QTextCharFormat()
        look.setBackground(QColor(self.theme.hit))
        look.setForeground(QColor(self.theme.hit_ink))
        made.start = _units(text[:start])
        made.length = _units(text[start:end])
        made.format = look
        return made

    def _marks(self, painter: QPainter, row: Row, rect: QRect) -> None:
        """Left: a dot while unread. Right: a ribbon for a bookmark, a bar for highlights, a ? for a close call."""
        right = rect.right() - SIDE
        if not row.read and not row.banner:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent))
            painter.drawEllipse(QPointF(rect.left() + SIDE - 4, rect.top() + 19), 3, 3)
        if row.bookmarked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent))
            painter.drawPath(_ribbon(QRectF(right - 8, rect.top(), 9, 19)))
        if row.highlights:
            bar = QRectF(right - 9, rect.top() + 27, 11, 6)
            painter.setPen(QColor(self.theme.mark_lines[0]))
            painter.setBrush(QColor(self.theme.marks[0]))
            painter.drawRoundedRect(bar, 2, 2)
        if row.uncertain:
            mark = QRect(right - 12, rect.bottom() - 27, 16, LINE_SMALL)
            _line(painter, sans(SMALL_PIXELS), QColor(self.theme.soft), mark, "？")


class ShelfDelegate(QStyledItemDelegate):
    """Title at the left, count at the right; bold where something is unread."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, TREE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        font = sans(13)
        font.setWeight(QFont.Weight.DemiBold if index.data(UNREAD) else QFont.Weight.Normal)
        count = f"{index.data(COUNT):,}"
        width = QFontMetrics(sans(SMALL_PIXELS)).horizontalAdvance(count) + 4
        text = rect.adjusted(4, 0, -SIDE - width - 6, 0)
        _line(painter, font, QColor(self.theme.ink), text, index.data())
        place = QRect(rect.right() - SIDE - width, rect.top(), width, rect.height())
        _line(painter, sans(SMALL_PIXELS), QColor(self.theme.soft), place, count, Qt.AlignmentFlag.AlignRight)
        painter.restore()


def _line(
    painter: QPainter,
    font: QFont,
    colour: QColor,
    rect: QRect,
    text: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def _two_lines(painter: QPainter, font: QFont, colour: QColor, rect: QRect, text: str) -> None:
    """Up to two lines, the second cut with …; a text of one line stands in the middle of the room."""
    metrics = QFontMetrics(font)
    first, rest = _split_line(font, text, rect.width())
    if not rest:
        _line(painter, font, colour, rect, first)
        return
    half = rect.height() // 2
    _line(painter, font, colour, QRect(rect.left(), rect.top(), rect.width(), half), first)
    rest = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, rect.width())
    _line(painter, font, colour, QRect(rect.left(), rect.top() + half, rect.width(), half), rest)


def _split_line(font: QFont, text: str, width: int) -> tuple[str, str]:
    """What fits on one line by Qt's own line breaking, and the rest."""
    layout = QTextLayout(text, font)
    _lay_one_line(layout, width)
    units = layout.lineAt(0).textLength()
    encoded = text.encode("utf-16-le", "surrogatepass")
    return (
        encoded[: 2 * units].decode("utf-16-le", "surrogatepass").rstrip(),
        encoded[2 * units :].decode("utf-16-le", "surrogatepass"),
    )


def _lay_one_line(layout: QTextLayout, width: int) -> None:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _ribbon(rect: QRectF) -> QPainterPath:
    path = QPainterPath(rect.topLeft())
    path.lineTo(rect.topRight())
    path.lineTo(rect.bottomRight())
    path.lineTo(rect.center().x(), rect.bottom() - 4)
    path.lineTo(rect.bottomLeft())
    path.closeSubpath()
    return path
