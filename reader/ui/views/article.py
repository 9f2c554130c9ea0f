"""The article on screen: shows a Reading, scrolls by whole lines, selects by sentence, paragraph and word, draws marks.

In: a Reading, a Look, highlights and hits as spans. Out: signals, and the selection as points. It never sees the
library. Parts are numbered as in Article.parts; banners are -1, -2 …
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QToolTip

from reader.marks import Point, Span, Whole, whole_of
from reader.model import Article, Reading
from reader.tongue import tr
from reader.ui.themes import Look
from reader.ui.views.aloud import AloudLayer, Readings, raise_grounds
from reader.ui.views.columned import ColumnText
from reader.ui.views.formes import Expected, Forme, Formes
from reader.ui.views.highlights import HighlightLayer, Marks, Painted
from reader.ui.views.marks import hit_look, marks, paint_seams
from reader.ui.views.spans import next_span, paragraphs, previous_span, sentences, span_at, words
from reader.ui.views.strips import KEPT_LINE, Strip
from reader.ui.views.typeset import Setting, printed_text

AT_ONCE = 1_000  # characters, about a screen: longer articles are laid out where they are seen first
TOP_POINT = Point(-1_000, 0)  # before every part, banners too


class ArticleView(ColumnText):
    leaping = Signal()  # Home or End is about to lead far away
    outdated = Signal()  # what was set ahead was set for another look or width

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("正文"))
        self.extending = False
        self._reading: Reading | None = None
        self._whole: Whole | None = None
        self._setting = Setting(())
        self._formes = Formes(self)
        self._forme: Forme | None = None  # of what is shown
        self._painted: Sequence[Painted] = ()
        self._flags: Sequence[Painted] = ()
        self._blank = QTextDocument(self)  # for what is no article
        self.setDocument(self._blank)
        self.layer = HighlightLayer()
        self.aloud = AloudLayer()
        self._hits: tuple[Span, ...] = ()
        self._hit = -1
        self._units: dict[str, tuple[Span, ...]] = {}
        self._word_ends: tuple[int, ...] | None = None
        self.seams_shown = False

    # ---------------------------------------------------------------------------------------------------- what is shown

    def show_reading(
        self,
        reading: Reading,
        highlights: Sequence[Painted] = (),
        flags: Sequence[Painted] = (),
        bare: bool = False,
    ) -> None:
        """Highlights and bookmarks as in set_highlights. `bare`: it will stand at its top with nothing but these over
        it, so that what was painted of it ahead can be seen before it is laid out."""
        self._reading, self._whole = reading, whole_of(reading)
        self._units, self.aloud.readings, self._word_ends = {}, {}, None
        self._hits, self._hit, self.extending = (), -1, False
        self._painted, self._flags = highlights, flags
        self._set(bare and not self.seams_shown)
        self.to_top()
        self.setAccessibleDescription(self._whole.pieces[0].row.headline)

    def show_nothing(self, text: str) -> None:
        """An empty pane that says why."""
        self._reading, self._whole, self._forme, self._setting = None, None, None, Setting(())
        self._hits = ()
        self._painted, self._flags, self.layer.marks = (), (), Marks()
        self.finish()
        self.lay_over(())
        self._blank.setDefaultFont(self.font())
        self.setDocument(self._blank)
        self._formes.forget()
        self.setPlainText(text)
        self.fit()

    def set_look(self, look: Look) -> None:
        """The first line on screen stays the first."""
        if look != self.look:
            fits = replace(look, measure=self.look.measure, columns=self.look.columns) == self.look
            self.look = look
            self._keeping_place(self.fit if fits else self._set)
            self.scrolled.emit()  # another part of the text is on screen now
            self.outdated.emit()

    def set_highlights(self, highlights: Sequence[Painted], flags: Sequence[Painted] = ()) -> None:
        """Oldest first; and the bookmarks of paragraphs."""
        self._painted, self._flags = highlights, flags
        self._draw_marks()

    def set_hits(self, hits: tuple[Span, ...]) -> None:
        """Who is at one of them stays there when the same are found again, as in another order of results."""
        if hits != self._hits:
            self._hits, self._hit = hits, -1
            self._draw_marks()

    def show_readings(self, readings: Readings) -> None:
        """Pinyin above the text, where the look wants it."""
        self.aloud.readings = readings
        self.viewport().update()

    def set_words(self, ends: tuple[int, ...]) -> None:
        """Where the words of whole_text(article) end; what that makes of the parts is worked out when it is asked."""
        self._word_ends = ends

    @property
    def has_words(self) -> bool:
        """Whether it has been cut into words yet."""
        return self._word_ends is not None

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

    def _set(self, bare: bool = False) -> None:
        if self._whole:
            self.blockSignals(True)  # Qt puts the caret into the new text, which has no map yet
            forme = self._formes.show(self._whole, self.look, self.frame_format())
            setting, proof = forme.setting, forme.take_proof()
            if bare and proof and proof.marks.are_of(self._painted, self._flags, self.look.theme):
                self.show_first(proof)
            self._forme, self._setting = forme, setting
            self.exchange(forme.document, forme.length > AT_ONCE)
            self.proof = proof if proof and proof.is_plain else None  # else signs are to be laid out for the mouse
            self.blockSignals(False)
        self.fit()
        self._draw_marks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.outdated.emit()

    def expect(self, stories: Iterable[Expected]) -> None:
        """Have what may be shown next set while there is time."""
        self._formes.expect(stories, self.look, self.frame_format())

    # -------------------------------------------------------------------------------------------------------- scrolling

    def scroll_lines(self, lines: int) -> None:
        self.finish()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + lines * round(self.look.size * self.look.leading / 100) * 2)

    def scroll_half(self, step: int) -> None:
        """Half a screen on (1) or back (-1)."""
        self.finish()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step * (self.viewport().height() * self._grid.count // 2))

    def to_top(self) -> None:
        self.verticalScrollBar().setValue(0)
        cursor = self.textCursor()
        first = self._setting.place(0)  # not the page's banner above it
        cursor.setPosition(first.start if first else 0)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)

    def place(self) -> Point | None:
        """The first character of the first line on screen, or the one in it that was gone to; None at the very top."""
        if self.verticalScrollBar().value() == 0:
            return None
        return self._setting.to_point(self.kept_position())

    def to_place(self, point: Point) -> None:
        """Bring the line of a point to the top. The end of a part stands for the line of ours that comes after it: that
        of names and length is no part, and may have been the first on screen."""
        where = self._setting.to_document(Span(point.part, point.at, point.at))
        if where is None:
            return
        block = self.document().findBlock(where[0])
        after = block.next()
        ended = point.at and where[0] == after.position() - 1 and after.isValid()
        ours = ended and all(place.start != after.position() for place in self._setting.places)
        self.scroll_to(after.position() if ours else where[0])

    def go_to(self, point: Point) -> None:
        """Bring the line of a point to the top, as far as the text reaches, and the caret to the point."""
        self.put_caret(point)
        self.to_place(point)

    def put_caret(self, point: Point) -> None:
        """The caret to a point; what is on screen stays."""
        if where := self._setting.to_document(Span(point.part, point.at, point.at)):
            self._put(where[0], where[0])

    def select_spans(self, spans: Sequence[Span]) -> None:
        """Select from the beginning of the first to the end of the last; bring them on screen if they are not."""
        first, last = self._setting.to_document(spans[0]), self._setting.to_document(spans[-1])
        if first and last:
            self._select(first[0], last[1])

    def _keeping_place(self, change: Callable[[], None]) -> None:
        """What is selected stays so too: Qt leaves the caret at the end of what was set anew, and the next key that
        looks for it would scroll there."""
        self.finish()
        place, cursor = self.place(), self.textCursor()
        ends = self._point(cursor.anchor()), self._point(cursor.position())
        self.settling = True
        change()
        self.finish()
        self._put(*(self._position(end) for end in ends))
        if place:
            self.to_place(place)
        else:
            self.verticalScrollBar().setValue(0)
        self.settling = False

    def scroll_to(self, position: int, air: int = KEPT_LINE) -> None:
        if self.verticalScrollBar().value() == 0 and position <= self._top_position():
            return
        super().scroll_to(position, air)

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
        return self._setting.to_point(position if self.on_screen(position) else self.first_position())

    def drop_selection(self, to_start: bool = False) -> bool:
        """Unselect, the caret staying at the end of what was selected, or at its beginning; False if nothing was."""
        cursor = self.textCursor()
        had = cursor.hasSelection() or self.extending
        self.extending = False
        if had:
            at = cursor.selectionStart() if to_start else cursor.selectionEnd()
            self._put(at, at)
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
        elif cursor.hasSelection() or self.on_screen(here):
            begin, end = cursor.selectionStart(), cursor.selectionEnd()
        else:
            begin = end = self.first_position()
        return self._point(begin), self._point(end)

    def _point(self, position: int) -> Point:
        return self._setting.to_point(position) or TOP_POINT

    def _position(self, point: Point) -> int:
        where = self._setting.to_document(Span(point.part, point.at, point.at))
        return where[0] if where else self._top_position()

    def _put(self, anchor: int, position: int) -> None:
        """What is selected, or where the caret is. Qt would scroll to it."""
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        before = bar.value()
        self.setTextCursor(cursor)
        bar.setValue(before)

    def _select(self, anchor: int, position: int) -> None:
        self._put(anchor, position)
        first, last = sorted((anchor, position))
        if not (self.on_screen(first) and self.on_screen(last)):
            self.scroll_to(first, air=self.viewport().height() // 5)

    def _spans(self, unit: str) -> tuple[Span, ...]:
        if self.article is None:
            return ()
        if unit not in self._units:
            if unit == "word" and self._word_ends is None:  # not cut yet
                return ()
            self._units[unit] = self._cut(unit, self.article)
        return self._units[unit]

    def _cut(self, unit: str, article: Article) -> tuple[Span, ...]:
        if unit == "word":
            return words(article, self._word_ends or ())
        return sentences(article) if unit == "sentence" else paragraphs(article)

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
            if not (self.on_screen(where[0]) and self.on_screen(where[1])):
                self.scroll_to(where[0], air=self.viewport().height() // 3)
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
        first = self.first_position()
        places = [self._setting.to_document(hit) for hit in self._hits]
        after = [n for n, where in enumerate(places) if where and where[0] >= first]
        nearest = after[0] if after else len(places)
        return nearest if step > 0 else nearest - 1

    # ---------------------------------------------------------------------------------------------------------- drawing

    def _draw_marks(self) -> None:
        if self._forme is None:
            return
        self.layer.marks, self.layer.signs = self._forme.marks(self._painted, self._flags), []
        hits = ((span, hit_look(self.look.theme, now=nth == self._hit)) for nth, span in enumerate(self._hits))
        self.lay_over((*self.layer.marks.grounds, *marks(self._setting, hits)))

    def show_seams(self, shown: bool) -> None:
        """Draw, or no longer, a fine line wherever two lines of the source were joined."""
        self.seams_shown = shown
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.layer.signs.clear()
        super().paintEvent(event)

    def draw_over(self, painter: QPainter, strip: Strip) -> None:
        """Onto a painter in document coordinates."""
        document, theme = self.document(), self.look.theme
        if self.seams_shown and self.article is not None:
            paint_seams(painter, document, self._setting, self.article, theme, strip.document)
        self.layer.paint(painter, document, self._setting, theme, strip, self.pieces)
        if self.look.pinyin:
            raise_grounds(painter, document, self.near(), self.textCursor(), strip)
            self.aloud.paint(painter, document, self._setting, theme, strip)

    def viewportEvent(self, event: QEvent) -> bool:
        """What is noted on a highlight shows where the mouse rests, on the passage or on its sign in the margin."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            point = self._setting.to_point(self.cursorForPosition(event.pos()).position())
            tip = self.layer.tip_at(event.pos(), point)
            (QToolTip.showText(event.globalPos(), tip, self.viewport()) if tip else QToolTip.hideText())
            return True
        return super().viewportEvent(event)

    # ------------------------------------------------------------------------------------------------ keys, mouse, copy

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.finish()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key()
        if plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.scroll_lines(1 if key == Qt.Key.Key_Down else -1)
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.leaping.emit()
            (self.to_top if key == Qt.Key.Key_Home else self.to_bottom)()
        elif plain and key == Qt.Key.Key_PageDown:
            self.page_down()
        elif plain and key == Qt.Key.Key_PageUp:
            self.page_up()
        elif step := _word_step(event):
            self._move_by_word(step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            self._bring_caret(event)
            self.press(event)

    def _bring_caret(self, event: QKeyEvent) -> None:
        """Arrow keys start from what is on screen, not from where the caret was left pages ago."""
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        cursor = self.textCursor()
        if event.key() in arrows and not cursor.hasSelection() and not self.on_screen(cursor.position()):
            self._select(self.first_position(), self.first_position())

    def _move_by_word(self, step: int, selecting: bool) -> None:
        spans = self._spans("word")
        cursor = self.textCursor()
        if not spans:  # not cut yet: a character, so that the key is never dead; Qt takes a sentence for a word
            moves = QTextCursor.MoveOperation
            move = moves.NextCharacter if step > 0 else moves.PreviousCharacter
            mode = QTextCursor.MoveMode.KeepAnchor if selecting else QTextCursor.MoveMode.MoveAnchor
            cursor.movePosition(move, mode)
            self.setTextCursor(cursor)
            return
        here = cursor.position() if self.on_screen(cursor.position()) else self.first_position()
        at = self._point(here)
        span = next_span(spans, at) if step > 0 else previous_span(spans, at)
        where = self._setting.to_document(span) if span else None
        if where is None:
            return
        target = where[1] if step > 0 else where[0]
        anchor = cursor.anchor() if selecting and (cursor.hasSelection() or self.on_screen(cursor.anchor())) else here
        self._select(anchor if selecting else target, target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(self._led(event))
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
