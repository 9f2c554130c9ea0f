"""A dialog that asks for a few fields: the form in, with the buttons that end it, out laid out as all of them are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QInputDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.tongue import tr
from reader.ui.sizes import scaled

ASIDE = 60  # pixels of a message box beside what it says


class ReturnButton(QPushButton):
    """Return presses it where it has the focus, and only there. Of Qt's buttons one that may be the default is pressed
    by Return in a list too; one that may not lets Return go on to the default, or to nothing."""

    def __init__(self, title: str = "") -> None:
        super().__init__(title)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def lay_out_form(dialog: QDialog, form: QFormLayout, accept: str, width: int, *below: QWidget) -> None:
    """Put the form, what stands below it and the buttons `accept` and 取消 in the dialog; width in pixels at 100 %."""
    buttons = QDialogButtonBox()
    buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 18)
    column.setSpacing(14)
    column.addLayout(form)
    for one in (*below, buttons):
        column.addWidget(one)
    parent = dialog.parentWidget()
    most = parent.width() - 40 if parent else scaled(width)
    dialog.setMinimumWidth(min(scaled(width), most))


def even_margins(box: QMessageBox | QInputDialog) -> None:
    """A question without an icon, with as much air as other dialogs have: Qt leaves 22 pixels for the icon of a box."""
    if (layout := box.layout()) is not None:
        layout.setContentsMargins(2 if isinstance(box, QMessageBox) else 24, 20, 24, 18)
        layout.setSpacing(max(layout.spacing(), 10))


def widen(box: QMessageBox, width: int) -> None:
    """So many pixels at 100 %, where the window has room: Qt makes a box as narrow as its question, or on a small
    screen breaks even that, and leaves a last line of one character."""
    parent = box.parentWidget()
    most = parent.width() - 2 * ASIDE if parent else scaled(width)
    for label in box.findChildren(QLabel):
        label.setMinimumWidth(min(scaled(width) - ASIDE, most))
