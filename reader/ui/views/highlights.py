"""Highlights on the page: grounds that mix where two overlap, a line under each in the style of its colour, and in the
margin a sign for each note.

In: highlights as spans, the set document. Out: extra selections, painting, what is under the mouse. Qt draws one
underline a character and the newest ground alone: lines are painted here, one below the other, so that both show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCharFormat, QTextDocument

from reader.marks import Point, Span
from reader.ui.themes import LIGHT, Theme
from reader.ui.views.marks import Piece, Pieces, marks
from reader.ui.views.strips import Over, Strip, positions_in
from reader.ui.views.typeset import Setting

SIGN = 12  # pixels, of a note in the margin
RIBBON = (9, 16)  # pixels, of a paragraph's bookmark
FLAG_GAP = 20  # from its left to the column
SIGN_GAP = 8  # between the column and its signs
WAVE = 5.0  # pixels, half a period
BELOW = 0.2  # of the size of the text: from its baseline to the first line; 4 pixels would cross the feet of a headline
LEAST_BELOW = 4.0  # pixels
STEP = 4.0  # from one line to the one below it
UNDER = 6.0  # pixels that the lines of overlapping highlights reach below a line of text
DEEPEST = 3  # lines below each other at the most; what overlaps more shares the lowest


@dataclass(frozen=True, slots=True)
class Painted:
    """A highlight as it is shown: in its parts, in order."""

    spans: tuple[Span, ...]
    colour: int  # 1..5
    said: str = ""  # its note and tags; nothing: it has none
    name: str = ""  # of its colour

    @property
    def tip(self) -> str:
        """What shows on hovering, as HTML: Qt would take a note that looks like HTML for it."""
        said = f"{self.name}\n{self.said}" if self.said else ""
        return f"<p style='white-space:pre-wrap'>{escape(said)}</p>" if said else ""


def grounds(painted: Sequence[Painted], theme: Theme) -> Iterator[tuple[Span, QTextCharFormat]]:
    """Stretches of one ground each: where several highlights overlap, the mean of their colours."""
    by_part: dict[int, list[tuple[int, int, int]]] = {}
    for mark in painted:
        for span in mark.spans:
            by_part.setdefault(span.part, []).append((span.start, span.end, mark.colour))
    for part, runs in by_part.items():
        cuts = sorted({at for start, end, _ in runs for at in (start, end)})
        waiting, here = sorted(runs, reverse=True), list[tuple[int, int, int]]()
        for start, end in pairwise(cuts):
            here = [run for run in here if run[1] > start]
            while waiting and waiting[-1][0] <= start:
                here.append(waiting.pop())
            if colours := tuple(theme.marks[colour - 1] for _, last, colour in here if last > start):
                yield Span(part, start, end), _ground(colours)


def levels(painted: Sequence[Painted]) -> list[int]:
    """How many lines below the text each highlight's is drawn: none of two that overlap are at one level."""
    begins = [(mark.spans[0].part, mark.spans[0].start) for mark in painted]
    stops = [(mark.spans[-1].part, mark.spans[-1].end) for mark in painted]
    ends: list[tuple[int, int]] = []
    made = [0] * len(painted)
    for nth in sorted(range(len(painted)), key=begins.__getitem__):
        level = next((level for level, last in enumerate(ends) if last <= begins[nth]), len(ends))
        ends[level : level + 1] = [stops[nth]]
        made[nth] = min(level, DEEPEST - 1)
    return made


@dataclass(frozen=True, slots=True)
class _Placed:
    """A highlight in a set document: its stretches, and between which positions all of them stand."""

    first: int
    last: int
    stretches: tuple[tuple[int, int], ...]
    mark: Painted
    level: int


@dataclass(frozen=True, slots=True)
class Marks:
    """Highlights in a set document, ready to be painted; and the bookmarks of paragraphs, shown where they begin."""

    painted: tuple[Painted, ...] = ()
    flags: tuple[Painted, ...] = ()
    theme: Theme = LIGHT
    placed: tuple[_Placed, ...] = ()
    grounds: tuple[Over, ...] = ()

    def are_of(self, painted: Sequence[Painted], flags: Sequence[Painted], theme: Theme) -> bool:
        """Whether it is these that are ready."""
        return self.theme == theme and self.painted == tuple(painted) and self.flags == tuple(flags)


def marks_in(setting: Setting, painted: Sequence[Painted], flags: Sequence[Painted], theme: Theme) -> Marks:
    """Where highlights (oldest first) and the bookmarks of paragraphs stand in what was set."""
    placed = []
    for mark, level in zip(painted, levels(painted), strict=True):
        stretches = tuple(where for span in mark.spans if (where := setting.to_document(span)))
        if stretches:
            placed.append(_Placed(stretches[0][0], stretches[-1][1], stretches, mark, level))
    return Marks(tuple(painted), tuple(flags), theme, tuple(placed), tuple(marks(setting, grounds(painted, theme))))


class HighlightLayer:
    """The highlights of the text on screen."""

    def __init__(self) -> None:
        self.marks = Marks()
        self.signs: list[tuple[QRectF, Painted]] = []  # as painted last, in view coordinates

    @property
    def painted(self) -> tuple[Painted, ...]:
        return self.marks.painted

    @property
    def flags(self) -> tuple[Painted, ...]:
        return self.marks.flags

    def tip_at(self, place: QPoint, point: Point | None) -> str:
        """What is noted where the mouse is, on a sign or on the passage (point), as HTML; nothing, if nothing is."""
        sign = next((mark for rect, mark in self.signs if rect.adjusted(-3, -3, 3, 3).contains(QPointF(place))), None)
        mark = sign or (self._at(point) if point else None)
        return mark.tip if mark else ""

    def _at(self, point: Point) -> Painted | None:
        """The newest with a note that holds the character behind a point."""
        inside = (
            mark
            for mark in reversed(self.painted)
            if mark.said and any(span.part == point.part and span.start <= point.at < span.end for span in mark.spans)
        )
        return next(inside, None)

    def paint(
        self, painter: QPainter, document: QTextDocument, setting: Setting, theme: Theme, strip: Strip, pieces: Pieces
    ) -> None:
        """In document coordinates: the lines of what is on screen, and the signs at the right of the column."""
        frame = document.rootFrame().frameFormat()
        column = document.textWidth() - frame.rightMargin()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if painter.hasClipping():  # one of two columns, whose last line has its lines where the next would begin
            painter.setClipRect(strip.document.adjusted(0, 0, 0, UNDER))
        first, last = positions_in(document, strip)
        for one in self.marks.placed:
            if one.first <= last and one.last >= first:
                lines = [pieces.of(document, *stretch) for stretch in one.stretches]
                self._paint_one(painter, document, theme, strip, one, lines, column)
        for flag in self.flags:
            where = setting.to_document(flag.spans[0])
            if where and first <= where[0] <= last and (begins := next(iter(pieces.of(document, *where)), None)):
                self._flag(painter, flag, theme, QPointF(frame.leftMargin() - FLAG_GAP, begins.top), strip)
        painter.restore()

    def _paint_one(
        self,
        painter: QPainter,
        document: QTextDocument,
        theme: Theme,
        strip: Strip,
        one: _Placed,
        lines: Sequence[Sequence[Piece]],
        column: float,
    ) -> None:
        mark = one.mark
        pen = QPen(QColor(theme.mark_lines[mark.colour - 1]), 1.6)
        for (start, _), stretch in zip(one.stretches, lines, strict=True):
            # Of a line above the top edge the lines under it alone would be seen: at the top of the right column.
            seen = [line for line in stretch if strip.top < line.baseline < strip.bottom + 40]
            below = max(LEAST_BELOW, BELOW * document.findBlock(start).charFormat().font().pixelSize()) if seen else 0
            for line in seen:
                _underline(painter, pen, mark.colour, line, line.baseline + below + STEP * one.level)
        end = next((stretch[-1] for stretch in reversed(lines) if stretch), None)
        if mark.said and end and strip.top - 40 < end.baseline < strip.bottom + 40:
            self._sign(painter, mark, theme, QPointF(column + SIGN_GAP, end.top), strip)

    def _flag(self, painter: QPainter, flag: Painted, theme: Theme, at: QPointF, strip: Strip) -> None:
        """A ribbon at the left of the column, beside the first line of the paragraph."""
        rect = QRectF(at.x(), at.y() + 3, *RIBBON)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawPath(ribbon(rect))
        self.signs.append((rect.translated(strip.dx, strip.dy), flag))

    def _sign(self, painter: QPainter, mark: Painted, theme: Theme, at: QPointF, strip: Strip) -> None:
        """A small sheet with two lines on it; several on one line of text go below each other."""
        rect = QRectF(at.x(), at.y() + 3, SIGN, SIGN)
        while any(rect.translated(strip.dx, strip.dy).intersects(other) for other, _ in self.signs):
            rect.translate(0, SIGN + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.mark_lines[mark.colour - 1]))
        painter.drawRoundedRect(rect, 2, 2)
        painter.setPen(QPen(QColor(theme.paper), 1.4))
        for y in (4.0, 7.6):
            painter.drawLine(QPointF(rect.left() + 2.8, rect.top() + y), QPointF(rect.right() - 2.8, rect.top() + y))
        self.signs.append((rect.translated(strip.dx, strip.dy), mark))


def ribbon(rect: QRectF) -> QPainterPath:
    path = QPainterPath(rect.topLeft())
    path.lineTo(rect.topRight())
    path.lineTo(rect.bottomRight())
    path.lineTo(rect.center().x(), rect.bottom() - 4)
    path.lineTo(rect.bottomLeft())
    path.closeSubpath()
    return path


def draw_stroke(painter: QPainter, theme: Theme, colour: int, left: float, right: float, y: float) -> None:
    """The line of a colour by itself, as in lists and legends."""
    pen = QPen(QColor(theme.mark_lines[colour - 1]), 1.6)
    _underline(painter, pen, colour, Piece(left, right, y, y, y), y)


def _underline(painter: QPainter, pen: QPen, colour: int, line: Piece, y: float) -> None:
    """Solid, dashed, dotted, double, wavy: the five colours can be told apart without colour."""
    pen = QPen(pen)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, right = line.left + 0.5, line.right - 0.5
    if colour == 2:
        pen.setDashPattern([4.0, 2.2])
    elif colour == 3:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.4])
        pen.setWidthF(2.0)
    elif colour == 4:
        pen.setWidthF(1.1)
    painter.setPen(pen)
    if colour == 5:
        painter.drawPath(_wave(left, right, y))
        return
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    if colour == 4:
        painter.drawLine(QPointF(left, y + 2.6), QPointF(right, y + 2.6))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    up, x = True, left
    while x < right:
        end = min(x + WAVE, right)
        path.quadTo(QPointF((x + end) / 2, y + (-3.0 if up else 3.0)), QPointF(end, y))
        up, x = not up, end
    return path


@lru_cache(maxsize=1_000)
def _ground(colours: tuple[str, ...]) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(_mixed(colours))
    return look


def _mixed(colours: tuple[str, ...]) -> QColor:
    parts = [QColor(colour) for colour in colours]
    count = len(parts)
    return QColor(
        sum(part.red() for part in parts) // count,
        sum(part.green() for part in parts) // count,
        sum(part.blue() for part in parts) // count,
    )
