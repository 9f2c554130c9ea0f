"""What is seen, said to those who do not see it: a sentence in, an announcement for screen readers out."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QTableView, QTreeView, QWidget


def announce(widget: QWidget, sentence: str, again: bool = False) -> None:
    """Said now, though it be the same `again`; and kept as the description of the widget, for who asks later."""
    if sentence == widget.accessibleDescription() and not again:
        return
    widget.setAccessibleDescription(sentence)
    if sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def announce_row(view: QTreeView | QTableView, row: int) -> None:
    """The row one comes to with the view, as it is seen (-1: none). Qt tells of rows only as one moves within them: of
    a view that gets the keyboard a screen reader says the name alone, or takes the first row for the current one."""

    def tell() -> None:
        beside = 1 if isinstance(view, QTableView) else 0  # the head of each row is a child too, hidden as it is
        came = QAccessibleEvent(view, QAccessible.Event.Focus)
        came.setChild((row + 1) * (1 + beside) + beside)
        if view.hasFocus():
            QAccessible.updateAccessibility(came)

    if row >= 0 and QAccessible.isActive():
        QTimer.singleShot(0, view, tell)  # after Qt has told that the view has it
