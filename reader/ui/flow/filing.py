"""The dialog that asks for a file or a folder: a title and where one was last in, a QFileDialog out, not yet open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from reader.files import is_folder

WIDE, HIGH = 860, 560  # pixels; Qt's own has room for half of a name


def file_dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    """In that folder, or at home where it is none any more; "" is none, though Path("") is the current one."""
    dialog = QFileDialog(parent, title)
    dialog.setDirectory(folder if folder and is_folder(Path(folder)) else str(Path.home()))
    dialog.resize(min(WIDE, parent.window().width() - 20), min(HIGH, parent.window().height() - 20))
    dialog.finished.connect(dialog.deleteLater)
    return dialog
