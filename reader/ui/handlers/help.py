"""What the keys of the menu 帮助 do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from reader import __version__
from reader.doctor import as_text, diagnose
from reader.search import titles
from reader.ui.flow import keying, look
from reader.ui.panes.keys import KeySheet
from reader.ui.panes.rebind import RebindDialog
from reader.ui.panes.trouble import ReportBox
from reader.ui.parts import Parts

ABOUT = f"""版心 {__version__}

中文报纸版面阅读器：把从 PDF 里取出的、各篇挤在一起的版面文字还原成一篇篇文章，供阅读、检索、划线和引用。

许可证：MIT。界面用 Qt（PySide6，LGPL-3），分词用 jieba（MIT）。"""


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
    parts.status.show_task("正在收集诊断信息…")

    def show(text: str) -> None:
        parts.status.show_task("")
        ReportBox(parts.window, text).open()

    parts.jobs.in_folder(lambda folder: as_text(diagnose(folder)), show)


def about(parts: Parts) -> None:
    box = QMessageBox(parts.window)
    box.setWindowTitle("关于版心")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(ABOUT)
    box.setIconPixmap(parts.window.windowIcon().pixmap(64, 64))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
