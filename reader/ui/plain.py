"""Text of others shown as it is: Qt takes what looks like HTML for HTML, and a file may be called <b>要闻.docx."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


def tip(text: str) -> str:
    """For a tool tip, which has no format to set."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if Gui.mightBeRichText(text) else text
