"""The dialog that asks for a file or a folder: a title and where one was last in go in, a QFileDialog comes out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from reader.files import is_folder
from reader.ui.parts import Parts

WIDE, HIGH = 860, 560  # pixels; Qt's own has room for half of a name
SOON = 0.5  # seconds that the folder has to answer


def ask_for_path(
    parts: Parts, title: str, folder: str, ready: Callable[[QFileDialog], None], over: QWidget | None = None
) -> None:
    """Open a dialog in that folder, or at home where it is none any more or does not answer: Qt looks at it in the
    thread of the window, which a share that is gone would hold up for ever. `ready` is given the dialog before it
    opens; "" is no folder, though Path("") is the current one."""
    parent = over or parts.window

    def open_in(is_there: bool) -> None:
        if not isValid(parent):  # closed meanwhile
            return
        dialog = QFileDialog(parent, title)
        dialog.setDirectory(folder if is_there else str(Path.home()))
        dialog.resize(min(WIDE, parent.window().width() - 20), min(HIGH, parent.window().height() - 20))
        dialog.finished.connect(dialog.deleteLater)
        ready(dialog)
        dialog.open()

    if folder:
        parts.jobs.outside(lambda: is_folder(Path(folder)), open_in, lambda _: open_in(False), SOON)
    else:
        open_in(False)
