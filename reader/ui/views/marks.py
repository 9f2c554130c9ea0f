"""How search hits look, and where marks and the repaired seams stand in a set document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
)

from reader.marks import Span
from reader.model import Article
from reader.ui.themes import Theme
from reader.ui.views.strips import Over
from reader.ui.views.typeset import Setting


def marks(setting: Setting, looks: Iterable[tuple[Span, QTextCharFormat]]) -> Iterator[Over]:
    """What to lay over the text; a span that is not shown is left out."""
    for span, look in looks:
        if where := setting.to_document(span):
            yield (*where, look)


@lru_cache(maxsize=100)
def hit_look(theme: Theme, now: bool) -> QTextCharFormat:
    """now: the hit the person is at."""
    made = QTextCharFormat()
    made.setBackground(QColor(theme.hit_now if now else theme.hit))
    made.setForeground(QColor(theme.hit_now_ink if now else theme.hit_ink))
    return made


def paint_seams(
    painter: QPainter, document: QTextDocument, setting: Setting, article: Article, theme: Theme, shown: QRectF
) -> None:
    """A fine line wherever two lines of the source were joined; all in document coordinates."""
    painter.setPen(QPen(QColor(theme.accent), 1.5))
    layout = document.documentLayout()
    for position in seams(setting, article):  # in the order they stand in
        block = document.findBlock(position)
        box = layout.blockBoundingRect(block)  # it is laid out now; a line asked for before that ends in C
        if box.top() >= shown.bottom():
            break  # or a long article would be laid out to its end before it is seen
        line = block.layout().lineForTextPosition(position - block.position())
        top = box.top() + line.y()
        if top < shown.bottom() and top + line.height() > shown.top():
            x = block.layout().position().x() + x_of(line, position - block.position())
            painter.drawLine(QPointF(x, top), QPointF(x, top + line.height()))


def x_of(line: QTextLine, at: int) -> float:
    """Where a character of a block stands on its line. PySide gives (x, position)."""
    found = line.cursorToX(at)
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]  # typed as object by PySide


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of one line of text, in document coordinates."""

    left: float
    right: float
    baseline: float
    top: float
    bottom: float

    @property
    def ground(self) -> QRect:
        """What Qt would fill behind it, were it selected."""
        return QRectF(self.left, self.top, self.right - self.left, self.bottom - self.top).toAlignedRect()


class Pieces:
    """The pieces of lines that hold document positions, looked up once while the text stays laid out as it is."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], tuple[Piece, ...]] = {}

    def forget(self) -> None:
        self._known = {}

    def of(self, document: QTextDocument, start: int, stop: int) -> tuple[Piece, ...]:
        if (start, stop) not in self._known:
            block = document.findBlock(start)
            document.documentLayout().blockBoundingRect(block)  # it is laid out now; without lines the next ends in C
            line = block.layout().lineAt(0)
            tall = line.ascent() + line.descent()  # height() is rounded up
            found = line_pieces(document, start, stop)
            self._known[start, stop] = tuple(Piece(*piece, piece[-1] + tall) for piece in found)
        return self._known[start, stop]


def line_pieces(document: QTextDocument, start: int, stop: int) -> Iterator[tuple[float, float, float, float]]:
    """The pieces of lines that hold these document positions, all of one block: (left, right, baseline, top)."""
    block = document.findBlock(start)
    box = document.documentLayout().blockBoundingRect(block)
    layout = block.layout()
    first, last = start - block.position(), stop - block.position()
    left = layout.position().x()
    for nth in range(max(0, layout.lineForTextPosition(first).lineNumber()), layout.lineCount()):
        line = layout.lineAt(nth)
        begins = line.textStart()
        if begins >= last:
            break
        begin, end = max(first, begins), min(last, begins + line.textLength())
        if begin < end:
            top = box.top() + line.y()
            yield left + x_of(line, begin), left + x_of(line, end), top + line.ascent(), top


def seams(setting: Setting, article: Article) -> Iterator[int]:
    """Document positions at which two lines of the source were joined."""
    for part, block in enumerate(article.parts):
        for segment in block.segments[1:]:
            if where := setting.to_document(Span(part, segment.at, segment.at)):
                yield where[0]


def selection_of(cursor: QTextCursor, look: QTextCharFormat) -> QAbstractTextDocumentLayout.Selection:
    """What lies over a stretch of text, for Qt's layout to paint."""
    made = QAbstractTextDocumentLayout.Selection()
    made.cursor = cursor
    made.format = look
    return made
