"""Long text in one column or two: a text that scrolls by whole lines and paints what strips.py says is shown.

In: a Look (its theme, measure, columns), what lies over the text. What Qt says and does as if there were one long
column is led through the strips here, in both directions. Who inherits draws over the text in document coordinates.
"""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from reader.ui.themes import Look
from reader.ui.views.even import even_between, forget
from reader.ui.views.marks import Pieces, selection_of
from reader.ui.views.proof import Proof
from reader.ui.views.readable import ReadOnlyText
from reader.ui.views.strips import (
    KEPT_LINE,
    TOP,
    Grid,
    Over,
    Strip,
    Strips,
    first_after,
    furthest,
    grid_of,
    line_top,
    positions_between,
    positions_in,
)

BOTTOM = 72
CARET = 3  # pixels about it that are painted with it
STEP = 0.003  # seconds of laying out at a time
ENDS_SOON = BOTTOM - 8  # pixels: with only the free space below the text still to come, this is the end


class ColumnText(ReadOnlyText):
    scrolled = Signal()
    fitted = Signal()  # the text stands elsewhere in its width

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # Else everything below is painted first, each time; and scrolling, which can move what is there, paints it all.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.look = Look()
        self.settling = False  # the text is being set anew: what scrolls now was scrolled by nobody
        self._grid = Grid(0, 0, 1)
        self._unfinished = False  # only what is on screen has been laid out yet
        self._laid = QTextBlock()  # as far as it is
        self._laying = QTimer(self, interval=0)  # fires when there is nothing else to do
        self._laying.timeout.connect(self._lay_on)
        self._over: tuple[Over, ...] = ()
        self._grounds: list[Over] = []  # those of them near what is on screen, which are filled here
        self._colouring: list[Over] = []  # likewise, those that Qt draws
        self._selections: list[QTextEdit.ExtraSelection] = []
        self.pieces = Pieces()
        self._near = (0, 0)  # between which heights of the document
        self._first: Proof | None = None  # what is seen before its document is shown
        self.proof: Proof | None = None  # what is to be painted first, painted before; until it is
        self._led_to: tuple[QTextDocument, int] | None = None  # the place that was last brought to the top
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._limit)
        self.selectionChanged.connect(self._repaint_columns)
        self.cursorPositionChanged.connect(self._repaint_columns)

    def draw_over(self, painter: QPainter, strip: Strip) -> None:
        """Onto what is on screen, in document coordinates; called once for each strip."""

    def fit(self) -> None:
        """Put the column in its place. Viewport margins would show the window's colour."""
        frame, made = self.document().rootFrame(), self.frame_format()
        now = frame.frameFormat()
        if (now.leftMargin(), now.rightMargin(), now.topMargin()) != (made.leftMargin(), made.rightMargin(), TOP):
            forget(self.document())
            frame.setFrameFormat(made)
            self._lay_near()

    def frame_format(self) -> QTextFrameFormat:
        """The margins that put one column in its place."""
        width, before = self.viewport().width(), self._grid
        self._grid = grid = grid_of(width, self.look)
        if grid != before:
            self.fitted.emit()
        made = QTextFrameFormat()
        made.setLeftMargin(grid.left)
        made.setRightMargin(width - grid.left - grid.width)
        made.setTopMargin(TOP)
        made.setBottomMargin(BOTTOM)
        return made

    def exchange(self, document: QTextDocument, long: bool) -> None:
        """Show another document, which has no page yet. A long one is laid out as far as it is on screen, and painted;
        the rest of it bit by bit after that. Until then the scroll bar stays as it was: Qt would have it run up to its
        place. Whatever asks for more than what is seen finishes the text first."""
        self._unfinished = True
        self.verticalScrollBar().setUpdatesEnabled(False)
        self._over = ()
        self._lay_near()
        self.setDocument(document)
        self._laid = document.begin()
        if not long:
            self.finish()

    def _lay_on(self) -> None:
        """Some more of the text, a few milliseconds long; a key comes in between."""
        until, layout = time.perf_counter() + STEP, self.document().documentLayout()
        while self._laid.isValid() and time.perf_counter() < until:
            layout.blockBoundingRect(self._laid)
            self._laid = self._laid.next()
        if not self._laid.isValid():
            self.finish()

    def finish(self) -> None:
        """Have all of the text laid out, if it is not yet."""
        if not self._unfinished:
            return
        self._unfinished = False
        self._laying.stop()
        document = self.document()
        document.documentLayout().documentSizeChanged.emit(document.size())  # the room to scroll in
        self._limit()
        self.verticalScrollBar().setUpdatesEnabled(True)
        self._lay_near()
        self.scrolled.emit()  # how far one has read can be told now

    @property
    def unfinished(self) -> bool:
        return self._unfinished

    def _limit(self) -> None:
        """Two columns show twice as much: scrolling ends where the second one does. A bar that has nothing to scroll
        is not seen, but keeps its room: Qt would lay out the text once more whenever it came and went."""
        if self._unfinished:
            return
        bar = self.verticalScrollBar()
        if self._grid.count > 1 and bar.maximum() > 0:
            end = self.document().size().height() - ENDS_SOON
            most = furthest(self.document(), self._grid, self.viewport().height(), end)
            bar.setMaximum(min(bar.maximum(), most))
        bar.setEnabled(bar.maximum() > 0)

    @property
    def sides(self) -> tuple[int, int]:
        """Where the text begins and ends, in pixels from the left."""
        return self._grid.left, self._grid.left + self._grid.width + (self._grid.count - 1) * self._grid.step

    @property
    def strips(self) -> Strips:
        """What is on screen."""
        document = self.document()
        end = None if self._unfinished else document.size().height() - BOTTOM
        return Strips(document, self._grid, self.viewport().size(), self.verticalScrollBar().value(), end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.finish()
        position = self.kept_position()
        self.settling = True
        if event.size().width() != event.oldSize().width():
            forget(self.document())  # Qt lays it all out now
        super().resizeEvent(event)
        self.fit()
        self._lay_near()  # the screen is of another height
        self.scroll_to(position)
        self.scrolled.emit()  # more or less of the text is on screen now
        self.settling = False

    # -------------------------------------------------------------------------------------------------------- scrolling

    def page_down(self) -> bool:
        """One screen on, the line cut off below becoming the first; False at the end."""
        bar = self.verticalScrollBar()
        if self.at_end():
            return False
        if self._grid.count > 1:
            bar.setValue(max(bar.value() + 1, round(self.strips.end) - KEPT_LINE))
            return True
        height = self.viewport().height()
        last = self.cursorRect(self.cursorForPosition(QPoint(self.viewport().width() // 2, height - 1)))
        whole = last.bottom() <= height
        step = (last.bottom() + 1 if whole else last.top()) - KEPT_LINE
        bar.setValue(bar.value() + max(step, height // 2))
        return True

    def page_up(self) -> bool:
        """One screen back, to just before the first line, or to its end if it is cut off above; False at the top."""
        self.finish()
        bar = self.verticalScrollBar()
        if bar.value() <= bar.minimum():
            return False
        height = self.viewport().height()
        if self._grid.count > 1:
            first = first_after(self.document(), bar.value())
            before = furthest(self.document(), self._grid, height, first)
            bar.setValue(min(bar.value() - 1, before) if before > TOP else 0)
            return True
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.first_position())
        first_line = self.cursorRect(cursor)
        step = height - (first_line.top() if first_line.top() >= 0 else first_line.bottom())
        bar.setValue(bar.value() - max(step, height // 2))
        return True

    def to_bottom(self) -> None:
        self.finish()
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def at_end(self) -> bool:
        self.finish()
        bar = self.verticalScrollBar()
        if self._grid.count > 1:
            return bar.value() >= bar.maximum() or self.strips.end >= self.document().size().height() - ENDS_SOON
        return bar.value() >= bar.maximum() - ENDS_SOON

    def progress(self) -> int:
        """Per cent of the article that has come on screen, counted at its last visible line."""
        self.finish()
        whole = self.document().size().height()
        return 100 if self.at_end() else min(99, int(100 * self.strips.end / max(whole, 1)))

    def first_position(self) -> int:
        """Half a line below the edge: line boxes overlap a little, and right at the edge Qt may name the line above."""
        left = int(self.document().rootFrame().frameFormat().leftMargin()) + 1
        return self.cursorForPosition(QPoint(left, KEPT_LINE + self.look.size // 2)).position()

    def kept_position(self) -> int:
        """What was last brought to the top, while its line still stands there; else what that line begins with. A line
        of another width or size begins a little further up: taken for the place each time, it would wander back to the
        beginning of its paragraph while one tries out sizes or drags the edge of the window."""
        document, position = self._led_to or (None, 0)
        if document is not self.document() or abs(self._line_top(position) - KEPT_LINE) > 1:
            return self.first_position()
        return position

    def scroll_to(self, position: int, air: int = KEPT_LINE) -> None:
        """Bring the line of a document position to the top of the view, `air` pixels below its edge."""
        self.finish()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._line_top(position) - air)
        if air == KEPT_LINE:
            self._led_to = self.document(), position

    def _line_top(self, position: int) -> int:
        """Of the line of a document position, below the top of the view, were there one column only."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        if self._grid.count > 1:
            return round(line_top(self.document(), cursor.position())) - self.verticalScrollBar().value()
        return super().cursorRect(cursor).top()

    def on_screen(self, position: int) -> bool:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        rect = self.cursorRect(cursor)
        return rect.top() >= 0 and rect.bottom() <= self.viewport().height()

    # --------------------------------------------------------------------------------------------------------- painting

    def lay_over(self, over: Iterable[Over]) -> None:
        """What is to lie over the text, later ones on top."""
        self._over = tuple(over)
        self._lay_near()
        self.viewport().update()  # Qt does so for its own selections only, and not for the grounds filled here

    @property
    def over(self) -> tuple[Over, ...]:
        """All that lies over the text, near and far, later ones on top."""
        return self._over

    def extraSelections(self) -> list[QTextEdit.ExtraSelection]:
        """The same as Qt has it."""
        return [self._selected(*one) for one in self._over]

    def _lay_near(self) -> None:
        """Find what lies over the text on screen and a screen around it, and give Qt those that colour letters. It
        looks up the place of each that it gets, and draws a paragraph once more for each that stands in it: 500 would
        cost far more than the text itself."""
        self.pieces.forget()  # this is called whenever the text is laid out anew
        self._near, self._grounds, self._colouring = (0, 0), list[Over](), list[Over]()
        if self._over:
            around = 0 if self._unfinished else self.viewport().height()
            top, bottom = self.strips.all[0].top - around, self.strips.end + around
            begin, end = positions_between(self.document(), top, bottom)
            near = [one for one in self._over if one[0] < end and one[1] > begin]
            self._near = (round(top), round(bottom))
            self._grounds = [one for one in near if not _colours(one[2])]
            self._colouring = [one for one in near if _colours(one[2])]
        if self._colouring or self._selections:
            self._selections = [self._selected(*one) for one in self._colouring]
            self.setExtraSelections(self._selections)

    def near(self) -> list[Over]:
        """What lies over the text on screen, and a little around it."""
        return [*self._grounds, *self._colouring]

    def _fill(self, painter: QPainter, strip: Strip) -> None:
        """The grounds that have letters of the text's own colour on them, in document coordinates."""
        if not self._grounds:
            return
        first, last = positions_in(self.document(), strip)
        for start, end, look in self._grounds:
            if start < last and end > first:
                for piece in self.pieces.of(self.document(), start, end):
                    painter.fillRect(piece.ground, look.background())

    def _selected(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.document())
        made.cursor.setPosition(start)
        made.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.format = look
        return made

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._first:
            painter = QPainter(self.viewport())
            self._first.draw(painter, event.rect())
            self._mark_focus(painter)
            painter.end()
            return
        if self._unfinished:
            self._laying.start()
        strips = self.strips.all
        for strip in strips:
            if even_between(self.document(), strip.top, strip.bottom):
                self.pieces.forget()
        painter = QPainter(self.viewport())
        proof, qt_paints = self._fitting_proof(), self._grid.count == 1
        if proof and qt_paints:
            proof.draw(painter, event.rect())
            event = self._caret_alone(painter, event)
        else:
            painter.fillRect(event.rect(), QColor(self.look.theme.paper))
        if qt_paints:
            painter.translate(strips[0].dx, strips[0].dy)
            self._fill(painter, strips[0])
            painter.end()
            if not event.rect().isEmpty():
                super().paintEvent(event)
            painter.begin(self.viewport())
        self._mark_focus(painter)
        for strip in strips:
            painter.save()
            if not qt_paints:
                painter.setClipRect(strip.view)
            painter.translate(strip.dx, strip.dy)
            if not qt_paints:
                self._fill(painter, strip)
                self._draw_text(painter, strip)
            self.draw_over(painter, strip)
            painter.restore()
        painter.end()

    def _mark_focus(self, painter: QPainter) -> None:
        """The same bar as in the lists."""
        if self.hasFocus():
            painter.fillRect(0, 0, 3, self.viewport().height(), QColor(self.look.theme.accent))

    def show_first(self, proof: Proof) -> bool:
        """Have what was painted of a document seen, which is about to be shown from its top; whether it is."""
        if self._grid.count > 1 or self.look.pinyin or not proof.is_of(proof.document, self):
            return False
        self._first = proof
        self.viewport().repaint()
        self._first = None
        return True

    def _fitting_proof(self) -> Proof | None:
        """What was painted ahead of what is seen now; nothing if it would be painted otherwise."""
        proof, self.proof = self.proof, None
        if proof is None or not proof.is_of(self.document(), self):
            return None
        over = self._grounds or self._colouring or self.textCursor().hasSelection() or self.look.pinyin
        return None if over or self.verticalScrollBar().value() else proof

    def _caret_alone(self, painter: QPainter, event: QPaintEvent) -> QPaintEvent:
        """What is left to be painted: the text about the caret, if that is seen."""
        if not self.hasFocus():
            return QPaintEvent(QRect())
        about = self.cursorRect().adjusted(-CARET, -CARET, CARET, CARET).intersected(event.rect())
        painter.fillRect(about, QColor(self.look.theme.paper))
        return QPaintEvent(about)

    def _draw_text(self, painter: QPainter, strip: Strip) -> None:
        """What Qt draws in one column: text, what lies over it, the selection, the caret."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        context.clip = strip.document
        cursor = self.textCursor()
        over = [(one.cursor, one.format) for one in self._selections]
        if cursor.hasSelection():
            chosen = QTextCharFormat()
            chosen.setBackground(self.palette().highlight())
            chosen.setForeground(self.palette().highlightedText())
            over.append((cursor, chosen))
        context.selections = [selection_of(*one) for one in over]
        if self.hasFocus():
            context.cursorPosition = cursor.position()
        self.document().documentLayout().draw(painter, context)

    def _repaint_columns(self) -> None:
        """Qt repaints what changed as if there were one column."""
        if self._grid.count > 1:
            self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.finish()
        super().wheelEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._grid.count > 1:
            self.viewport().update()
        else:
            super().scrollContentsBy(dx, dy)
        if self._over:
            top, shown = self.verticalScrollBar().value(), self._grid.count * self.viewport().height()
            if top < max(self._near[0], 0) or top + shown > self._near[1]:
                self._lay_near()

    # --------------------------------------------------------------------------------- what Qt knows of one column only

    def cursorRect(self, cursor: QTextCursor | None = None) -> QRect:
        return self.strips.to_view(super().cursorRect(cursor or self.textCursor()))

    def cursorForPosition(self, position: QPoint) -> QTextCursor:
        return super().cursorForPosition(self.strips.to_first(position))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(self._led(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(self._led(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(self._led(event))

    def _led(self, event: QMouseEvent) -> QMouseEvent:
        """The event as it would be in the first column."""
        if self._grid.count == 1:
            return event
        place = QPointF(self.strips.to_first(event.position().toPoint()))
        return QMouseEvent(
            event.type(),
            place,
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    def press(self, event: QKeyEvent) -> None:
        """As Qt does; it scrolls to where a second column is not."""
        before = self.verticalScrollBar().value()
        super().keyPressEvent(event)
        here = self.textCursor().position()
        if self._grid.count > 1 and self.verticalScrollBar().value() != before:
            self.verticalScrollBar().setValue(before)
            if not self.on_screen(here):
                self.scroll_to(here, air=self.viewport().height() // 2)


def _colours(look: QTextCharFormat) -> bool:
    """Whether letters change their colour under it."""
    return look.hasProperty(QTextCharFormat.Property.ForegroundBrush)
