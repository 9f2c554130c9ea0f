"""The article on screen: shows a Reading, scrolls by whole lines, selects by sentence, paragraph and word, draws marks.

In: a Reading, a theme, a size, highlights and hits as spans. Out: signals, and the selection as points. It never sees
the library. Parts are numbered as in Article.parts; banners are -1, -2 …
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip

from reader.marks import Point, Span, Whole, whole_of
from reader.model import Article, Reading
from reader.ui.themes import LIGHT, Theme
from reader.ui.views.highlights import HighlightLayer, Painted, grounds
from reader.ui.views.marks import hit_look, marks, paint_seams
from reader.ui.views.spans import next_span, paragraphs, previous_span, sentences, span_at
from reader.ui.views.typeset import MEASURE, Setting, printed_text, typeset

EDGE = 28  # pixels left free beside the column, at the least
TOP = 30
BOTTOM = 72
KEPT_LINE = 6  # pixels of air above the line that a page starts with
TOP_POINT = Point(-1_000, 0)  # before every part, banners too
ENDS_SOON = BOTTOM - 8  # pixels: with only the free space below the text still to come, this is the end


class ArticleView(QTextBrowser):
    scrolled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAccessibleName("正文")
        self.extending = False
        self._theme, self._size = LIGHT, 19
        self._reading: Reading | None = None
        self._whole: Whole | None = None
        self._setting = Setting(())
        self.layer = HighlightLayer()
        self._hits: tuple[Span, ...] = ()
        self._hit = -1
        self._units: dict[str, tuple[Span, ...]] = {}
        self.seams_shown = False
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    # ---------------------------------------------------------------------------------------------------- what is shown

    def show_reading(self, reading: Reading) -> None:
        self._reading, self._whole = reading, whole_of(reading)
        self._units = {}
        self._hits, self._hit, self.extending = (), -1, False
        self._set()
        self.to_top()
        self.setAccessibleDescription(self._whole.pieces[0].row.headline)

    def show_nothing(self, text: str) -> None:
        """An empty pane that says why."""
        self._reading, self._whole, self._setting = None, None, Setting(())
        self._hits = ()
        self.layer.show(())
        self.setPlainText(text)
        self._fit()
        self.setExtraSelections([])

    def set_look(self, theme: Theme, size: int) -> None:
        """Colours and body size in pixels; the first line on screen stays the first."""
        if (theme, size) == (self._theme, self._size):
            return
        self._theme, self._size = theme, size
        self._keeping_place(self._set)

    def set_highlights(self, highlights: Sequence[Painted]) -> None:
        """Oldest first."""
        self.layer.show(highlights)
        self._draw_marks()

    def set_hits(self, hits: tuple[Span, ...]) -> None:
        self._hits, self._hit = hits, -1
        self._draw_marks()

    def set_words(self, words: tuple[Span, ...]) -> None:
        self._units["word"] = words

    @property
    def reading(self) -> Reading | None:
        """What is on screen."""
        return self._reading

    @property
    def whole(self) -> Whole | None:
        """The story on screen: one article, or several that are read as one."""
        return self._whole

    @property
    def article(self) -> Article | None:
        """All parts on screen as one article; its offsets are for showing alone."""
        return self._whole.article if self._whole else None

    def _set(self) -> None:
        if self._whole:
            self.blockSignals(True)  # the caret moves about while the text is set, by the map of the old text
            self._setting = typeset(self.document(), self._whole, self._theme, self._size)
            self.blockSignals(False)
        self._fit()
        self._draw_marks()

    def _fit(self) -> None:
        """Centre the column, no wider than MEASURE characters. Viewport margins would show the window's colour."""
        width = self.viewport().width()
        side = max(EDGE, (width - MEASURE * self._size) // 2)
        frame = self.document().rootFrame()
        made = frame.frameFormat()
        if (made.leftMargin(), made.topMargin()) == (side, TOP):
            return
        made.setMargin(0)
        made.setLeftMargin(side)
        made.setRightMargin(side)
        made.setTopMargin(TOP)
        made.setBottomMargin(BOTTOM)
        frame.setFrameFormat(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        position = self._first_position()
        super().resizeEvent(event)
        self._fit()
        self._scroll_to(position)

    # -------------------------------------------------------------------------------------------------------- scrolling

    def page_down(self) -> bool:
        """One screen on, the line cut off below becoming the first; False at the end."""
        bar = self.verticalScrollBar()
        if self.at_end():
            return False
        height = self.viewport().height()
        last = self.cursorRect(self.cursorForPosition(QPoint(self.viewport().width() // 2, height - 1)))
        whole = last.bottom() <= height
        step = (last.bottom() + 1 if whole else last.top()) - KEPT_LINE
        bar.setValue(bar.value() + max(step, height // 2))
        return True

    def page_up(self) -> bool:
        """One screen back, to just before the first line, or to its end if it is cut off above; False at the top."""
        bar = self.verticalScrollBar()
        if bar.value() <= bar.minimum():
            return False
        height = self.viewport().height()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._first_position())
        first = self.cursorRect(cursor)
        step = height - (first.top() if first.top() >= 0 else first.bottom())
        bar.setValue(bar.value() - max(step, height // 2))
        return True

    def scroll_lines(self, lines: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + lines * round(self._size * 1.7) * 2)

    def to_top(self) -> None:
        self.verticalScrollBar().setValue(0)
        cursor = self.textCursor()
        first = self._setting.place(0)  # not the page's banner above it
        cursor.setPosition(first.start if first else 0)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)

    def to_bottom(self) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - ENDS_SOON

    def progress(self) -> int:
        """Per cent of the article that has come on screen, counted at its last visible line."""
        bar = self.verticalScrollBar()
        whole = bar.maximum() + self.viewport().height()
        return 100 if self.at_end() else min(99, 100 * (bar.value() + self.viewport().height()) // max(whole, 1))

    def place(self) -> Point | None:
        """The first character of the first line on screen; None at the very top."""
        if self.verticalScrollBar().value() == 0:
            return None
        return self._setting.to_point(self._first_position())

    def to_place(self, point: Point) -> None:
        """Bring the line of a point to the top. The end of a part stands for what comes right after it: the line of
        names and length is no part, and may have been the first on screen."""
        where = self._setting.to_document(Span(point.part, point.at, point.at))
        if where is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(where[0])
        ended = point.at and cursor.atBlockEnd()
        self._scroll_to(where[0], air=KEPT_LINE - (self.cursorRect(cursor).height() if ended else 0))

    def go_to(self, point: Point) -> None:
        """Bring the line of a point to the top, as far as the text reaches, and the caret to the point."""
        if where := self._setting.to_document(Span(point.part, point.at, point.at)):
            self._select(where[0], where[0])
            self.to_place(point)

    def select_spans(self, spans: Sequence[Span]) -> None:
        """Select from the beginning of the first to the end of the last; bring them on screen if they are not."""
        first, last = self._setting.to_document(spans[0]), self._setting.to_document(spans[-1])
        if first and last:
            self._select(first[0], last[1])

    def _keeping_place(self, change: Callable[[], None]) -> None:
        place = self.place()
        change()
        if place:
            self.to_place(place)
        else:
            self.verticalScrollBar().setValue(0)

    def _first_position(self) -> int:
        """Half a line below the edge: line boxes overlap a little, and right at the edge Qt may name the line above."""
        left = int(self.document().rootFrame().frameFormat().leftMargin()) + 1
        return self.cursorForPosition(QPoint(left, KEPT_LINE + self._size // 2)).position()

    def _scroll_to(self, position: int, air: int = KEPT_LINE) -> None:
        """Bring the line of a document position to the top of the view, `air` pixels below its edge."""
        if self.verticalScrollBar().value() == 0 and position <= self._top_position():
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - air)

    def _top_position(self) -> int:
        return self._setting.places[0].start if self._setting.places else 0

    # -------------------------------------------------------------------------------------------------------- selecting

    def selection(self) -> tuple[Point, Point] | None:
        """Where the selected text begins and ends; banners and our own lines do not count."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        first = self._setting.to_point(cursor.selectionStart())
        last = self._setting.to_point(cursor.selectionEnd())
        if last is None or last.part < 0:
            return None
        if first is None or first.part < 0:
            first = Point(0, 0)
        return (first, last) if first < last else None

    def caret(self) -> Point | None:
        return self._setting.to_point(self.textCursor().position())

    def here(self) -> Point | None:
        """The selection's beginning or the caret if on screen, else the first character on screen."""
        position = self.textCursor().selectionStart()
        return self._setting.to_point(position if self._on_screen(position) else self._first_position())

    def drop_selection(self) -> bool:
        """Unselect, the caret staying at the end of what was selected; False if nothing was."""
        cursor = self.textCursor()
        had = cursor.hasSelection() or self.extending
        self.extending = False
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)
        return had

    def walk(self, unit: str, step: int) -> bool:
        """Select the next (step 1) or previous (-1) sentence or paragraph; while extending, move the free end. False
        where there is none."""
        spans = self._spans(unit)
        cursor = self.textCursor()
        begin, end = self._walk_from(cursor)
        span = next_span(spans, end) if step > 0 else previous_span(spans, begin)
        where = self._setting.to_document(span) if span else None
        if where is None:
            return False
        if self.extending and cursor.hasSelection():
            self._select(cursor.anchor(), where[1] if step > 0 else where[0])
        else:
            self._select(*where)
        return True

    def _walk_from(self, cursor: QTextCursor) -> tuple[Point, Point]:
        """From where keys move on, backwards and forwards: the free end while extending, the selection, the caret if
        it is on screen, else the first line on screen."""
        here = cursor.position()
        if self.extending and cursor.hasSelection():
            begin = end = here
        elif cursor.hasSelection() or self._on_screen(here):
            begin, end = cursor.selectionStart(), cursor.selectionEnd()
        else:
            begin = end = self._first_position()
        return self._point(begin), self._point(end)

    def _point(self, position: int) -> Point:
        return self._setting.to_point(position) or TOP_POINT

    def _select(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        bar = self.verticalScrollBar()
        before = bar.value()
        self.setTextCursor(cursor)
        bar.setValue(before)
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        if not (self._on_screen(first) and self._on_screen(last)):
            self._scroll_to(first, air=self.viewport().height() // 5)

    def _on_screen(self, position: int) -> bool:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        rect = self.cursorRect(cursor)
        return rect.top() >= 0 and rect.bottom() <= self.viewport().height()

    def _spans(self, unit: str) -> tuple[Span, ...]:
        if self.article is None:
            return ()
        if unit not in self._units:
            if unit == "word":  # not cut yet
                return ()
            self._units[unit] = sentences(self.article) if unit == "sentence" else paragraphs(self.article)
        return self._units[unit]

    # ------------------------------------------------------------------------------------------------------------- hits

    @property
    def hit(self) -> tuple[int, int]:
        """(which hit the person is at, 1-based, 0 before the first; how many there are)."""
        return self._hit + 1, len(self._hits)

    def step_hit(self, step: int) -> bool:
        """Go to the next or previous hit, from the first line on screen if there is no current one; False past the
        last or before the first."""
        target = self._hit + step if self._hit >= 0 else self._nearest_hit(step)
        if not 0 <= target < len(self._hits):
            return False
        self._hit = target
        self._draw_marks()
        if where := self._setting.to_document(self._hits[target]):
            if not (self._on_screen(where[0]) and self._on_screen(where[1])):
                self._scroll_to(where[0], air=self.viewport().height() // 3)
            cursor = self.textCursor()
            cursor.setPosition(where[0])
            bar = self.verticalScrollBar()
            before = bar.value()
            self.setTextCursor(cursor)
            bar.setValue(before)
        self.scrolled.emit()
        return True

    def last_hit(self) -> None:
        """Go to the last hit: where one arrives from the article after."""
        self._hit = len(self._hits)
        self.step_hit(-1)

    def _nearest_hit(self, step: int) -> int:
        first = self._first_position()
        places = [self._setting.to_document(hit) for hit in self._hits]
        after = [n for n, where in enumerate(places) if where and where[0] >= first]
        nearest = after[0] if after else len(places)
        return nearest if step > 0 else nearest - 1

    # ---------------------------------------------------------------------------------------------------------- drawing

    def _draw_marks(self) -> None:
        looks = list(grounds(self.layer.painted, self._theme))
        looks += [(span, hit_look(self._theme, now=nth == self._hit)) for nth, span in enumerate(self._hits)]
        self.setExtraSelections(marks(self.document(), self._setting, looks))

    def show_seams(self, shown: bool) -> None:
        """Draw, or no longer, a fine line wherever two lines of the source were joined."""
        self.seams_shown = shown
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.hasFocus():  # the same bar as in the lists
            painter.fillRect(0, 0, 3, self.viewport().height(), QColor(self._theme.accent))
        if self.seams_shown and self.article is not None:
            paint_seams(painter, self, self._setting, self.article, self._theme)
        self.layer.paint(painter, self, self._setting, self._theme)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """What is noted on a highlight shows where the mouse rests, on the passage or on its sign in the margin."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self.layer.tip_at(self, self._setting, event.pos())
            (QToolTip.showText(event.globalPos(), tip, self.viewport()) if tip else QToolTip.hideText())
            return True
        return super().viewportEvent(event)

    # ------------------------------------------------------------------------------------------------ keys, mouse, copy

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key()
        if plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.scroll_lines(1 if key == Qt.Key.Key_Down else -1)
        elif plain and key == Qt.Key.Key_Home:
            self.to_top()
        elif plain and key == Qt.Key.Key_End:
            self.to_bottom()
        elif plain and key == Qt.Key.Key_PageDown:
            self.page_down()
        elif plain and key == Qt.Key.Key_PageUp:
            self.page_up()
        elif step := _word_step(event):
            self._move_by_word(step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            self._bring_caret(event)
            super().keyPressEvent(event)

    def _bring_caret(self, event: QKeyEvent) -> None:
        """Arrow keys start from what is on screen, not from where the caret was left pages ago."""
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        cursor = self.textCursor()
        if event.key() in arrows and not cursor.hasSelection() and not self._on_screen(cursor.position()):
            self._select(self._first_position(), self._first_position())

    def _move_by_word(self, step: int, selecting: bool) -> None:
        spans = self._spans("word")
        cursor = self.textCursor()
        if not spans:  # not cut yet: Qt's own idea of a word, so that the key is never dead
            move = QTextCursor.MoveOperation.NextWord if step > 0 else QTextCursor.MoveOperation.PreviousWord
            mode = QTextCursor.MoveMode.KeepAnchor if selecting else QTextCursor.MoveMode.MoveAnchor
            cursor.movePosition(move, mode)
            self.setTextCursor(cursor)
            return
        here = cursor.position() if self._on_screen(cursor.position()) else self._first_position()
        at = self._point(here)
        span = next_span(spans, at) if step > 0 else previous_span(spans, at)
        where = self._setting.to_document(span) if span else None
        if where is None:
            return
        target = where[1] if step > 0 else where[0]
        anchor = cursor.anchor() if selecting and (cursor.hasSelection() or self._on_screen(cursor.anchor())) else here
        self._select(anchor if selecting else target, target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        position = self.cursorForPosition(event.position().toPoint()).position()
        at = self._point(position)
        spans = self._spans("word")
        span = span_at(spans, at) or span_at(spans, Point(at.part, at.at - 1))
        if span and (where := self._setting.to_document(span)):
            self._select(*where)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copied text is the printed text: no break marks, no lines of ours."""
        made = QMimeData()
        cursor = self.textCursor()
        made.setText(self.printed_text(cursor.selectionStart(), cursor.selectionEnd()))
        return made

    def printed_text(self, start: int, end: int) -> str:
        """What is printed between two document positions, parts parted by line ends."""
        return printed_text(self._whole, self._setting, start, end) if self._whole else ""


def _word_step(event: QKeyEvent) -> int:
    """1 or -1 for the platform's keys that move or select by word, 0 for any other."""
    if event.matches(QKeySequence.StandardKey.MoveToNextWord) or event.matches(QKeySequence.StandardKey.SelectNextWord):
        return 1
    back = (QKeySequence.StandardKey.MoveToPreviousWord, QKeySequence.StandardKey.SelectPreviousWord)
    return -1 if any(event.matches(key) for key in back) else 0
