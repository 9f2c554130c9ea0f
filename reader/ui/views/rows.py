"""How a row of the article list and a row of the library tree are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Row
from reader.signs import visible
from reader.tongue import tr
from reader.ui.models.headlines import PICKED, ROW, continued, found_in, place_line, title
from reader.ui.models.shelves import COUNT, UNREAD
from reader.ui.sizes import scaled
from reader.ui.themes import LIGHT, Theme, interface
from reader.ui.views.highlights import ribbon

Index = QModelIndex | QPersistentModelIndex
# Pixels at 100 %, but for the margins, which stay: beside larger letters there is less room for them.
SIDE = 16
TEXT = SIDE + 4  # where the text of every list at the left begins, as the tree's and the titles' do
SIGNS = 14  # pixels at the right, for the signs of a bookmark and of highlights
EDGE = 8  # above the first line and below the last
GAP = 3
HEADLINE_PIXELS = 15
SMALL_PIXELS = 12
LINE_HEADLINE = 22
LINE_SMALL = 18
TREE_HEIGHT = 28


def row_height() -> int:
    """Of an article in the list: kicker, headline, place."""
    return 2 * EDGE + 2 * scaled(LINE_SMALL) + scaled(LINE_HEADLINE) + GAP


def found_height() -> int:
    """Of one that was found: a snippet more."""
    return row_height() + scaled(LINE_SMALL) + GAP


class HeadlineDelegate(QStyledItemDelegate):
    """Kicker (dim), headline (bold while unread), place, byline and length, marks; a snippet when there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.placed = True  # whether rows say which page they are from; the title of the list of one page does

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, self.theme, state_of(option))
        painter.setPen(QColor(self.theme.line))
        painter.drawLine(rect.left() + SIDE, rect.bottom(), rect.right() - SIDE, rect.bottom())
        self._ribbon(painter, row, rect)
        last = self._lines(painter, row, rect.adjusted(TEXT, EDGE, -SIDE, -EDGE))
        if index.data(PICKED):
            self._tick(painter, rect.left() + TEXT // 2, last)
        painter.restore()

    def _lines(self, painter: QPainter, row: Row, text: QRect) -> int:
        """Kicker and headline, or a headline of up to two lines; the snippet, if any; the place line. The lines stand
        together in the middle of the row; the sign of highlights by the headline. The middle of the last one."""
        above = tr("通栏题 · 版面") if row.banner else continued(row) or row.kicker.replace("\n", " ")
        small, bold = interface(SMALL_PIXELS), self._headline_font(row)
        tall, low, before_signs = scaled(LINE_HEADLINE), scaled(LINE_SMALL), text.width() - scaled(SIGNS)
        headline = [(row.headline if row.banner else title(row)).replace("\n", " ")]
        if not above:
            headline = [line for line in split_line(bold, headline[0], before_signs) if line]
        height = low * (bool(above) + bool(row.snippet) + 1) + tall * len(headline) + GAP
        line = QRect(text.left(), text.center().y() - height // 2, before_signs, low)
        self._dot(painter, row, line.left() - 10, line.top() + (low if above else tall) // 2)
        if above:
            line = draw_line(painter, small, QColor(self.theme.soft), line, above)
        if row.highlights:
            self._bar(painter, text.right(), line.top() + tall // 2)
        for words in headline:
            line.setHeight(tall)
            line = draw_line(painter, bold, QColor(self.theme.ink), line, words)
        line = QRect(text.left(), line.top() + GAP, text.width(), low)
        if row.snippet:
            self._snippet(painter, row, line)
            line.translate(0, low)
        accent, metrics = QColor(self.theme.accent), QFontMetrics(small)
        if row.uncertain:
            draw_line(painter, small, accent, line, tr("待核"), Qt.AlignmentFlag.AlignRight)
            line.setRight(line.right() - metrics.horizontalAdvance(tr("待核")) - 8)
        if row.fields:
            draw_line(painter, small, accent, line, found_in(row))
            line.setLeft(line.left() + metrics.horizontalAdvance(found_in(row)) + 8)
        draw_line(painter, small, QColor(self.theme.soft), line, self.about(row, line.width()))
        return line.top() + low // 2

    def _headline_font(self, row: Row) -> QFont:
        font = interface(HEADLINE_PIXELS)
        font.setWeight(QFont.Weight.Normal if row.read else QFont.Weight.Bold)
        return font

    def about(self, row: Row, room: int) -> str:
        """The last line, in so many pixels. The length only where it fits whole: 13… is no way to say 131 字."""
        length = tr("{length:,} 字", length=row.length)
        parts = [part for part in (row.byline, place_line(row) if self.placed else "") if part]
        whole = " · ".join((*parts, length))
        metrics = QFontMetrics(interface(SMALL_PIXELS))
        return whole if not parts or metrics.horizontalAdvance(visible(whole)) <= room else " · ".join(parts)

    def _snippet(self, painter: QPainter, row: Row, rect: QRect) -> None:
        font = interface(SMALL_PIXELS)
        text, hits = visible(row.snippet.replace("\n", " ")), row.hits
        layout = QTextLayout(QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width()), font)
        layout.setFormats(self._hit_ranges(text, hits))
        _lay_one_line(layout, rect.width())
        painter.setPen(QColor(self.theme.ink))
        layout.draw(painter, QPointF(rect.left(), rect.top()))

    def _hit_ranges(self, text: str, hits: Sequence[tuple[int, int]]) -> list[QTextLayout.FormatRange]:
        """Qt counts UTF-16 units, hits count characters."""
        look = QTextCharFormat()
        look.setBackground(QColor(self.theme.hit))
        look.setForeground(QColor(self.theme.hit_ink))
        made = []
        units = _units_at(text, [at for hit in hits for at in hit])
        for start, end in zip(units[::2], units[1::2], strict=True):
            place = QTextLayout.FormatRange()
            place.start, place.length, place.format = start, end - start, look
            made.append(place)
        return made

    def _dot(self, painter: QPainter, row: Row, x: int, y: int) -> None:
        """Before the first line, while unread."""
        if row.read or row.banner:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        painter.drawEllipse(QPointF(x, y), scaled(3), scaled(3))

    def _tick(self, painter: QPainter, x: int, y: int) -> None:
        """Of a picked row, before the last line: a shape, so that no colour has to be told from another."""
        half = min(scaled(6), TEXT // 2 - 4)  # clear of the bar of the current row
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        painter.drawRoundedRect(QRectF(x - half, y - half, 2 * half, 2 * half), 3, 3)
        painter.setPen(QPen(QColor(self.theme.panel), half / 3.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = ((-0.5, 0.05), (-0.1, 0.45), (0.55, -0.4))
        painter.drawPolyline([QPointF(x + across * half, y + down * half) for across, down in points])

    def _ribbon(self, painter: QPainter, row: Row, rect: QRect) -> None:
        if row.bookmarked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent))
            painter.drawPath(ribbon(QRectF(rect.right() - SIDE - scaled(9), rect.top(), scaled(9), scaled(19))))

    def _bar(self, painter: QPainter, right: int, middle: int) -> None:
        """The sign of highlights."""
        painter.setPen(QColor(self.theme.mark_lines[0]))
        painter.setBrush(QColor(self.theme.marks[0]))
        painter.drawRoundedRect(QRectF(right - scaled(10), middle - scaled(3), scaled(10), scaled(6)), 2, 2)


class ShelfDelegate(QStyledItemDelegate):
    """Title at the left, count at the right; bold where something is unread."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, scaled(TREE_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        font = interface(13)
        font.setWeight(QFont.Weight.DemiBold if index.data(UNREAD) else QFont.Weight.Normal)
        articles = index.data(COUNT)
        count = "" if articles is None else f"{articles:,}"
        width = QFontMetrics(interface(SMALL_PIXELS)).horizontalAdvance(count) + 4
        text = rect.adjusted(4, 0, -SIDE - width - 6, 0)
        draw_line(painter, font, QColor(self.theme.ink), text, index.data())
        place = QRect(rect.right() - SIDE - width, rect.top(), width, rect.height())
        draw_line(painter, interface(SMALL_PIXELS), QColor(self.theme.soft), place, count, Qt.AlignmentFlag.AlignRight)
        painter.restore()


@dataclass(frozen=True, slots=True)
class RowState:
    selected: bool
    focused: bool  # the list has the keyboard
    hovered: bool


def paint_ground(painter: QPainter, rect: QRect, theme: Theme, state: RowState) -> None:
    """What a row stands on: the selected one is tinted; the current one has a bar at its left while its list has the
    keyboard, selected or not."""
    if state.selected:
        painter.fillRect(rect, QColor(theme.selected))
    elif state.hovered:
        over = QColor(theme.selected)
        over.setAlpha(110)
        painter.fillRect(rect, over)
    if state.focused:
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent))


def state_of(option: QStyleOptionViewItem) -> RowState:
    flags = QStyle.StateFlag
    return RowState(
        bool(option.state & flags.State_Selected),
        bool(option.state & flags.State_HasFocus),
        bool(option.state & flags.State_MouseOver),
    )


def draw_line(
    painter: QPainter,
    font: QFont,
    colour: QColor,
    rect: QRect,
    text: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> QRect:
    """Draw one line, cut with … where it is too long; where the next line goes."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(visible(text), Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return rect.translated(0, rect.height())


def split_line(font: QFont, text: str, width: int) -> tuple[str, str]:
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


def _units_at(text: str, places: Sequence[int]) -> list[int]:
    """Characters -> UTF-16 units before them, places in order: in one pass."""
    units, at, counted = [], 0, 0
    for place in places:
        counted += len(text[at:place].encode("utf-16-le", "surrogatepass")) // 2
        at = place
        units.append(counted)
    return units
