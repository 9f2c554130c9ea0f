"""The text as it came, beside the article: what the caret or the first line on screen is about stands marked in it.

Its own caret goes over every line of the page. While that was moved last, it leads: what it stands on is marked, and
corrected. So what stands in no article (furniture, in soft ink) can be reached, and brought back into the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from reader.model import Block, Kind
from reader.tongue import tr
from reader.ui.themes import LIGHT, Theme, interface
from reader.ui.views.compose import Composed, compose_raw


class RawPane(QPlainTextEdit):
    """met(block) when a person moves its caret onto another block of the page."""

    met = Signal(Block)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("raw")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(14)
        self.setAccessibleName(tr("原文"))
        self._theme: Theme = LIGHT
        self._start = 0
        self._composed: Composed = compose_raw("")
        self._blocks: tuple[Block, ...] = ()
        self._furniture: list[QTextEdit.ExtraSelection] = []
        self._met: Block | None = None
        self._shown: tuple[tuple[int, int], ...] = ()
        self._followed = True  # the caret is moved along with the article's
        self.leads = False
        self.cursorPositionChanged.connect(self._lead)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(interface(13))
        self._tint()

    def show_text(self, text: str, start: int, blocks: tuple[Block, ...]) -> None:
        """A stretch of a source, the source offset it begins at, and what the parser made of it."""
        self._start, self._composed, self._blocks = start, compose_raw(text), blocks
        self._furniture = []  # first: 5,000 cursors that are moved along with each line that goes took 17 s
        self.setExtraSelections([])
        self._follow(lambda: self.setPlainText(self._composed.shown))
        outside = [_ranges(block) for block in blocks if block.kind is Kind.FURNITURE]
        self._furniture = [made for ranges in outside for run in ranges if (made := self._stretch(run))]
        self._shown = ()
        self._tint()

    def lead_from(self, offset: int) -> None:
        """The caret to the character at a source offset: one goes on there, as after a correction."""
        at, places = offset - self._start, self._composed.places
        if not 0 <= at < len(places):  # another page is open now
            return
        self._follow(lambda: self._go_to(places[at]))
        self.leads = True
        self._mark_met()

    def here(self) -> tuple[int, int]:
        """What is selected, or else the place of the caret, in the source."""
        cursor = self.textCursor()
        first, last = map(self._composed.to_printed, (cursor.selectionStart(), cursor.selectionEnd()))
        return self._start + first, self._start + last

    def block(self) -> Block | None:
        """The block that the caret, or the first selected character, stands in; None on an empty line."""
        offset, _ = self.here()
        # At the end of its line the caret stands behind the last character.
        return next((found for at in (offset, offset - 1) if (found := _block_at(self._blocks, at))), None)

    def show_ranges(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Mark source ranges, and bring the first on screen. While the caret here leads, only other ones than before:
        it keeps its place when the article is laid out."""
        wanted = tuple(ranges)
        if self.leads and wanted == self._shown:
            return
        self.leads, self._shown = False, wanted
        marks = self._mark(wanted)
        if marks:
            self._follow(lambda: self._go_to(marks[0].cursor.selectionStart()))
            self.centerCursor()

    def _lead(self) -> None:
        """A person moved the caret here."""
        if self._followed:
            return
        before, self.leads = self._met if self.leads else None, True
        block = self._mark_met()
        if block and block is not before:
            self.met.emit(block)

    def _tint(self) -> None:
        for made in self._furniture:
            made.format.setForeground(QColor(self._theme.soft))
        self.setExtraSelections(self._furniture)

    def _mark_met(self) -> Block | None:
        self._met = self.block()
        self._mark(_ranges(self._met) if self._met else ())
        return self._met

    def _follow(self, move: Callable[[], None]) -> None:
        """Move the caret, and not as a person does."""
        self._followed = True
        move()
        self._followed = False

    def _go_to(self, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)

    def _mark(self, ranges: Iterable[tuple[int, int]]) -> list[QTextEdit.ExtraSelection]:
        marks = [made for made in map(self._stretch, ranges) if made]
        for made in marks:
            made.format.setBackground(QColor(self._theme.hit))
            made.format.setForeground(QColor(self._theme.hit_ink))
        self.setExtraSelections([*self._furniture, *marks])
        return marks

    def _stretch(self, stretch: tuple[int, int]) -> QTextEdit.ExtraSelection | None:
        places = self._composed.places
        first, last = stretch[0] - self._start, stretch[1] - self._start
        if not 0 <= first <= last < len(places):
            return None
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.document())
        made.cursor.setPosition(places[first])
        made.cursor.setPosition(places[last], QTextCursor.MoveMode.KeepAnchor)
        made.format = QTextCharFormat()
        return made


def _ranges(block: Block) -> list[tuple[int, int]]:
    return [(run.start, run.start + run.length) for run in block.segments]


def _block_at(blocks: Iterable[Block], offset: int) -> Block | None:
    return next((one for one in blocks if any(start <= offset < end for start, end in _ranges(one))), None)
