"""What the keys of the menu 帮助 do."""

from __future__ import annotations

from PySide6.QtCore import Qt

from reader.doctor import as_text, diagnose
from reader.search import titles
from reader.tongue import tr
from reader.ui.flow import keying, look
from reader.ui.panes.about import AboutBox
from reader.ui.panes.keys import KeySheet
from reader.ui.panes.rebind import RebindDialog
from reader.ui.panes.trouble import ReportBox
from reader.ui.parts import Parts


def keys(parts: Parts) -> None:
    parts.jobs.in_folder(lambda _: titles.warm(), lambda _: None)
    sheet = KeySheet(parts.window, keying.sheet_groups(parts), look.current_theme(parts))
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()


def rebind(parts: Parts) -> None:
    dialog = RebindDialog(parts.window, keying.make_editor(parts))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def report(parts: Parts) -> None:
    """Gathered off the main thread: it asks programs, and looks through the library."""
    parts.status.show_task(tr("正在收集诊断信息…"))

    def show(text: str) -> None:
        parts.status.show_task("")
        ReportBox(parts.window, text).open()

    parts.jobs.in_folder(lambda folder: as_text(diagnose(folder)), show)


def about(parts: Parts) -> None:
    AboutBox(parts.window).open()
