"""One or two columns over one long document: which strips of it are on screen, and where.

In: a set document, the size of the view, how far it is scrolled. Out: strips, and points and rectangles led from the
view to the document and back. The document is always as narrow as one column; a second column is the same document
painted once more, further right and further up. So marks, hits, places and copies know nothing of columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument

from reader.ui.themes import Look
from reader.ui.views.typeset import advance

EDGE = 28  # pixels left free beside the text, at the least
GUTTER = 64  # between two columns; a sign of a note stands in it
NARROWEST = 18  # characters of each of two columns; where there is no room for that, there is one
TOP = 30
KEPT_LINE = 6  # pixels of air above the line that a screen starts with
BASELINE = 0.8  # of a fixed line height: where Qt puts the baseline

Over = tuple[int, int, QTextCharFormat]  # what lies over the text between two document positions


@dataclass(frozen=True, slots=True)
class Grid:
    """Where columns stand in a view of a certain width: pixels from its left edge."""

    left: int
    width: int
    count: int

    @property
    def step(self) -> int:
        return self.width + GUTTER


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of the document on screen: between two heights of the document, in a part of the view."""

    top: float
    bottom: float
    view: QRectF
    dx: float = 0.0  # from document to view
    dy: float = 0.0

    @property
    def document(self) -> QRectF:
        return self.view.translated(-self.dx, -self.dy)


def grid_of(width: int, look: Look) -> Grid:
    """How the columns of a look stand in a view that is so wide."""
    character = advance(look)
    room = width - 2 * EDGE
    half = (room - GUTTER) // 2
    if look.columns and half >= NARROWEST * character:
        column = min(half, look.measure * character)
        return Grid((width - 2 * column - GUTTER) // 2, column, 2)
    column = max(min(room, look.measure * character), character)
    return Grid((width - column) // 2, column, 1)


class Strips:
    """The strips on screen, in reading order; there is always one at least."""

    def __init__(
        self, document: QTextDocument, grid: Grid, view: QSize, scrolled: int, end: float | None = None
    ) -> None:
        """`end`: of the text, in the document; None while that is not known."""
        self._grid = grid
        whole = QRectF(0, 0, view.width(), view.height())
        self.all: tuple[Strip, ...]
        if grid.count == 1:
            self.all = (Strip(scrolled, scrolled + view.height(), whole, 0, -scrolled),)
            return
        if end is not None and not scrolled and end - TOP <= view.height() / 2:
            # Beside so little an empty column would look like one that is missing.
            self.all = (Strip(0, view.height(), whole, (view.width() - grid.width) // 2 - grid.left),)
            return
        split = first_cut(document, scrolled, scrolled + view.height())
        if end is not None and not scrolled and is_whole(document, view.height(), end):
            # Else the last line of it stands alone beside a full column, or all of it beside an empty one.
            split = min(split, first_after(document, (TOP + end) / 2))
        head = first_after(document, scrolled) if scrolled else 0.0
        if head - scrolled > KEPT_LINE + 1:  # scrolled into the middle of a line
            head = scrolled
        air = max(KEPT_LINE, TOP - scrolled)
        last = first_cut(document, split, split + view.height() - air)
        middle = grid.left + grid.width + GUTTER * 2 / 3
        self.all = (
            # From its first line on: in the air above it the line before would show its feet.
            Strip(head, split, QRectF(0, head - scrolled, middle, split - head), 0, -scrolled),
            Strip(
                split,
                last,
                QRectF(middle, air, view.width() - middle, last - split),
                grid.step,
                air - split,
            ),
        )

    @property
    def end(self) -> float:
        """The height of the document down to which it is on screen."""
        return self.all[-1].bottom

    def to_first(self, point: QPoint) -> QPoint:
        """A point of the view -> where it would be, were the first column as long as the document."""
        first, strip = self.all[0], self._at(point.x())
        if len(self.all) == 1:
            return point - QPoint(round(first.dx), 0)
        y = min(max(point.y() - strip.dy, strip.top), strip.bottom - 1)
        return QPointF(point.x() - strip.dx, y + first.dy).toPoint()

    def to_view(self, rect: QRect) -> QRect:
        """A rectangle in the view, were the first column as long as the document -> where it is."""
        first, last = self.all[0], self.all[-1]
        if len(self.all) == 1 or rect.center().y() - first.dy < first.bottom:
            return rect.translated(round(first.dx), 0)
        return rect.translated(round(last.dx), round(last.dy - first.dy))

    def _at(self, x: float) -> Strip:
        return next((strip for strip in self.all if x < strip.view.right()), self.all[-1])


def furthest(document: QTextDocument, grid: Grid, height: int, end: float) -> int:
    """How far to scroll at the most for two columns to end at a height of the document, with whole lines at the top of
    both."""
    if is_whole(document, height, end):
        return 0
    split = first_after(document, end - (height - KEPT_LINE))
    return max(0, round(first_after(document, split - height + KEPT_LINE) - KEPT_LINE))


def is_whole(document: QTextDocument, height: int, end: float) -> bool:
    """Whether two columns show all of the text down to its end, from the top on."""
    return end - first_cut(document, 0, height) <= height - TOP


def first_cut(document: QTextDocument, start: float, end: float) -> float:
    """Where the first line begins that does not end before `end`: there the next column goes on. At least one line
    stands between the two."""
    for top, bottom in lines_from(document, end):
        if bottom > end + 1 and top > start:
            return top
    return end


def first_after(document: QTextDocument, height: float) -> float:
    """Where the first line begins that does so at this height of the document or further down."""
    return next((top for top, _ in lines_from(document, height) if top >= height), max(0.0, height))


def positions_in(document: QTextDocument, strip: Strip) -> tuple[int, int]:
    """Document positions between which everything in a strip stands."""
    return positions_between(document, strip.top, strip.bottom)


def positions_between(document: QTextDocument, top: float, bottom: float) -> tuple[int, int]:
    """Of the paragraphs that stand between two heights: where the first begins, where the last ends. Above the first
    line and between two paragraphs Qt may name any one that is not laid out yet: at the height of 0 stand all of
    those, and what asks for their lines ends the program."""
    layout, middle = document.documentLayout(), document.textWidth() / 2
    first, last = (
        document.findBlock(max(0, layout.hitTest(QPointF(middle, height), Qt.HitTestAccuracy.FuzzyHit)))
        if height > TOP
        else document.begin()
        for height in (top, bottom)
    )
    if not first.layout().lineCount():
        first = document.begin()
    if not last.layout().lineCount():
        last = first
        while (after := last.next()).isValid() and after.layout().lineCount():
            if layout.blockBoundingRect(after).top() > bottom:
                break
            last = after
    return first.position(), last.position() + last.length()


def lines_from(document: QTextDocument, height: float) -> Iterator[tuple[float, float]]:
    """(top, bottom) of the lines from about a height on."""
    left = document.rootFrame().frameFormat().leftMargin() + 1
    at = max(0, document.documentLayout().hitTest(QPointF(left, height), Qt.HitTestAccuracy.FuzzyHit))
    block = document.findBlock(at)
    nth = block.layout().lineForTextPosition(at - block.position()).lineNumber() - 1
    while block.isValid():
        yield from lines_of(document, block, max(0, nth))
        block, nth = block.next(), 0


def lines_of(document: QTextDocument, block: QTextBlock, first: int = 0) -> Iterator[tuple[float, float]]:
    """Lines as high as their format says, which is not what Qt's line boxes say."""
    box = document.documentLayout().blockBoundingRect(block)
    tall, layout = block.blockFormat().lineHeight(), block.layout()
    for nth in range(first, layout.lineCount()):
        line = layout.lineAt(nth)
        top = box.top() + line.y() + line.ascent() - BASELINE * tall
        yield top, top + tall


def line_top(document: QTextDocument, position: int) -> float:
    """Where the line begins in which a document position stands, as its format says: by Qt's box, the first column
    would begin 4 pixels above the second."""
    block = document.findBlock(position)
    document.documentLayout().blockBoundingRect(block)  # lays it out, if it is not yet
    line = block.layout().lineForTextPosition(position - block.position())
    nth = line.lineNumber() if line.isValid() else 0
    return next((top for top, _ in lines_of(document, block, nth)), 0.0)
