"""What the keys of the menu 帮助 do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from reader import __version__
from reader.ui.panes.keys import KeySheet
from reader.ui.parts import Parts

ABOUT = f"""版心 {__version__}

中文报纸版面阅读器：把从 PDF 里取出的、各篇挤在一起的版面文字还原成一篇篇文章，供阅读、检索、划线和引用。

许可证：MIT。界面用 Qt（PySide6，LGPL-3），分词用 jieba（MIT）。"""


def keys(parts: Parts) -> None:
    sheet = KeySheet(parts.window)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()


def about(parts: Parts) -> None:
    box = QMessageBox(parts.window)
    box.setWindowTitle("关于版心")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(ABOUT)
    box.setIconPixmap(parts.window.windowIcon().pixmap(64, 64))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
