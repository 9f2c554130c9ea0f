"""The text as it came, beside the article: what the caret or the first line on screen is about stands marked in it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from reader.tongue import tr
from reader.ui.themes import LIGHT, Theme, interface
from reader.ui.views.compose import Composed, compose_raw


class RawPane(QPlainTextEdit):
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

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(interface(13))

    def show_text(self, text: str, start: int) -> None:
        """A stretch of a source, and the source offset it begins at."""
        self._start, self._composed = start, compose_raw(text)
        self.setPlainText(self._composed.shown)

    def show_ranges(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Mark source ranges, and bring the first on screen."""
        marks = [mark for mark in map(self._mark, ranges) if mark]
        self.setExtraSelections(marks)
        if marks:
            cursor = QTextCursor(marks[0].cursor)
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            self.centerCursor()

    def _mark(self, stretch: tuple[int, int]) -> QTextEdit.ExtraSelection | None:
        places = self._composed.places
        first, last = stretch[0] - self._start, stretch[1] - self._start
        if not 0 <= first <= last < len(places):
            return None
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.document())
        made.cursor.setPosition(places[first])
        made.cursor.setPosition(places[last], QTextCursor.MoveMode.KeepAnchor)
        made.format = QTextCharFormat()
        made.format.setBackground(QColor(self._theme.hit))
        made.format.setForeground(QColor(self._theme.hit_ink))
        return made
