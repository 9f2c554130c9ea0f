"""What is seen, said to those who do not see it: a sentence in, an announcement for screen readers out."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Said once, now; and kept as the description of the widget, for a reader that asks later."""
    if sentence == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(sentence)
    if sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
