"""Text to read, as a screen reader meets it: what Qt's text edit is told of itself, and what it asks for in turn."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtWidgets import QTextEdit


class ReadOnlyText(QTextEdit):
    """No QTextBrowser: that one is a label to screen readers (Orca 43), of which they say the name and stop. Of a text
    to read only they say the line one is at, what is selected, and all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def on_screen(self, position: int) -> bool:
        raise NotImplementedError  # where text stands, in one column or two, is known to the view that sets it

    def scroll_to(self, position: int) -> None:
        raise NotImplementedError  # likewise

    @Slot(QRectF)
    def _q_ensureVisible(self, place: QRectF) -> None:  # Qt calls it by this name, and lost its own (6.11)
        """A screen reader has come to this place of the document: who looks on sees what is read to them."""
        position = self.document().documentLayout().hitTest(place.center(), Qt.HitTestAccuracy.FuzzyHit)
        if position >= 0 and not self.on_screen(position):
            self.scroll_to(position)
