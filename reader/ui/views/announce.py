"""What is seen, said to those who do not see it: a sentence in, an announcement for screen readers out."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, again: bool = False) -> None:
    """Said now, though it be the same `again`; and kept as the description of the widget, for who asks later."""
    if sentence == widget.accessibleDescription() and not again:
        return
    widget.setAccessibleDescription(sentence)
    if sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
