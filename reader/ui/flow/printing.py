"""The picked articles, or the open one, on paper: the exported page, set by Qt, to a printer or into a preview."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QGraphicsView, QLineEdit
from shiboken6 import isValid

from reader.errors import Unwritable
from reader.files import is_folder
from reader.library import Library
from reader.model import Cuttings
from reader.store.own import refuse_own
from reader.tongue import tr
from reader.ui.flow.filing import SOON
from reader.ui.flow.picking import TITLE, gather_picks
from reader.ui.flow.taking import file_name, open_article
from reader.ui.parts import Parts
from reader.ui.themes import SERIF

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINTS = 11


def print_article(parts: Parts) -> None:
    def show(headline: str, html: str, library: Path) -> None:
        # Here and not above: the library behind it would be loaded with every start of the window.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(file_name(headline))
        dialog = QPrintDialog(printer, parts.window)
        dialog.setWindowTitle(tr("打印"))
        name_file(dialog, parts, headline)
        dialog.accepted.connect(lambda: print_on(parts, printer, html, library))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own open() wants a slot by name

    _with_page(parts, show)


def preview_article(parts: Parts) -> None:
    def show(headline: str, html: str, library: Path) -> None:
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(file_name(headline))
        dialog = QPrintPreviewDialog(printer, parts.window)
        dialog.setWindowTitle(tr("打印预览"))
        # The printer named here lives as long as the dialog, which does not own it.
        dialog.paintRequested.connect(lambda _: print_on(parts, printer, html, library))
        for sheets in dialog.findChildren(QGraphicsView):  # on Qt's grey in every theme, else
            sheets.setBackgroundBrush(QColor(parts.pane.view.look.theme.panel))
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(parts.window.size())
        dialog.open()

    _with_page(parts, show)


def name_file(dialog: QDialog, parts: Parts, headline: str) -> None:
    """Where a PDF goes, if it is to be one: Qt proposes the home folder, which is no file."""
    field = dialog.findChild(QLineEdit, "filename")
    if field is not None and (not field.text() or field.text().endswith("/")):
        name = f"{file_name(headline)}.pdf"
        at_home = str(Path.home() / name)
        field.setText(at_home)
        kept = parts.settings.text("take.folder")

        def answered(is_there: bool) -> None:
            if is_there and isValid(field) and field.text() == at_home:  # nobody wrote another
                field.setText(str(Path(kept) / name))

        if kept:
            parts.jobs.outside(lambda: is_folder(Path(kept)), answered, lambda _: None, SOON)


def print_on(parts: Parts, printer: QPrinter, html: str, library: Path) -> None:
    """Unless the file that a person named for it is the library's own: that stays, and it is said."""
    try:
        if printer.outputFileName():
            refuse_own(library, Path(printer.outputFileName()))
    except Unwritable as error:
        printer.setOutputFileName("")  # else the preview, which is painted anew, would not be any more
        parts.notice.warn(str(error))
        return
    set_on(printer, html)


def set_on(printer: QPrinter, html: str) -> None:
    """Set an exported page on the pages of a printer."""
    document = QTextDocument()
    font = QFont()
    font.setFamilies(list(SERIF))
    font.setPointSize(POINTS)
    document.setDefaultFont(font)
    document.setHtml(html.replace("text-indent: 2em", "text-indent: 1px"))  # Qt knows no em
    _suit(document, font, 2 * POINTS * printer.logicalDpiX() / 72)
    document.print_(printer)


def _suit(document: QTextDocument, font: QFont, indent: float) -> None:
    """Indents, which Qt does not scale to the printer, by dots; and lines nearer to each other: Qt counts line-height
    from the height of the typeface's own box, which is half as high again as its 汉字."""
    box = QFontMetricsF(font).height() / QFontInfo(font).pixelSize()
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        if form.lineHeightType() == QTextBlockFormat.LineHeightTypes.ProportionalHeight.value:
            form.setLineHeight(form.lineHeight() / box, form.lineHeightType())
        if form.textIndent():
            form.setTextIndent(indent)
        QTextCursor(block).setBlockFormat(form)
        block = block.next()


def _with_page(parts: Parts, show: Callable[[str, str, Path], None]) -> None:
    """The picked articles, or else the open one."""
    style = parts.settings.text("take.style")
    if parts.headlines.model.picked:
        gather, title = gather_picks(parts, True, style), tr(TITLE)
    else:
        reading = open_article(parts)
        if reading is None:
            return
        title = reading.row.headline
        gather = partial(_whole, Cuttings(title, tuple(piece.id for piece in reading.pieces), True, style))
    parts.jobs.read(
        lambda library: (library.exported("html", gather(library)).decode("utf-8"), library.file),
        lambda read: show(title, *read),
    )


def _whole(cuttings: Cuttings, _: Library) -> Cuttings:
    return cuttings
