"""The open article on paper: its exported page, set by Qt, to a printer or into a preview."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QDialog

from reader.model import Cuttings
from reader.tongue import tr
from reader.ui.flow.taking import open_article
from reader.ui.parts import Parts
from reader.ui.themes import SERIF

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINTS = 11


def print_article(parts: Parts) -> None:
    def show(html: str) -> None:
        # Here and not above: the library behind it would be loaded with every start of the window.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parts.window)
        dialog.setWindowTitle(tr("打印"))
        dialog.accepted.connect(lambda: set_on(printer, html))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own open() wants a slot by name

    _with_page(parts, show)


def preview_article(parts: Parts) -> None:
    def show(html: str) -> None:
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintPreviewDialog(printer, parts.window)
        dialog.setWindowTitle(tr("打印预览"))
        # The printer named here lives as long as the dialog, which does not own it.
        dialog.paintRequested.connect(lambda _: set_on(printer, html))
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(parts.window.size())
        dialog.open()

    _with_page(parts, show)


def set_on(printer: QPrinter, html: str) -> None:
    """Set an exported page on the pages of a printer."""
    document = QTextDocument()
    font = QFont()
    font.setFamilies(list(SERIF))
    font.setPointSize(POINTS)
    document.setDefaultFont(font)
    document.setHtml(html)
    document.print_(printer)


def _with_page(parts: Parts, show: Callable[[str], None]) -> None:
    reading = open_article(parts)
    if reading is None:
        return
    pieces = tuple(piece.id for piece in reading.pieces)
    cuttings = Cuttings(reading.row.headline, pieces, whole=True, style=parts.settings.text("take.style"))
    parts.jobs.read(lambda library: library.exported("html", cuttings).decode("utf-8"), show)
