"""What went wrong, and what to send with a report: a dialog that says so, and the diagnosis to copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.logbook import log_file
from reader.tongue import later, tr
from reader.ui.sizes import scaled

BROKE = later("程序内部出错，刚才那一步可能没有完成。资料库里已存好的都在；可以接着读。")
CRASHED = later("版心上次意外退出了。资料库里已存好的都在；没有收完的文件会接着收入。")
WHERE = later("出错的经过记在日志里（不含文章内容）：\n{file}\n报告问题时，请附上日志和“帮助→诊断信息…”里的文字。")


class TroubleBox(QMessageBox):
    """Not modal in effect: it waits beside the window, and one at a time is enough."""

    def __init__(self, parent: QWidget, said: str) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("版心出错了"))
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(tr(said))
        self.setInformativeText(tr(WHERE, file=log_file()))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        look = self.addButton(tr("打开日志所在的文件夹"), QMessageBox.ButtonRole.ActionRole)
        look.clicked.connect(lambda: show_folder(log_file().parent))
        go_on = self.addButton(tr("继续"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(go_on)
        self.setEscapeButton(go_on)


class ReportBox(QDialog):
    """A text to be copied whole."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("诊断信息"))
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(tr("诊断信息"))
        buttons = QDialogButtonBox()
        copy = QPushButton(tr("复制全部"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        folder = QPushButton(tr("打开日志所在的文件夹"))
        folder.clicked.connect(lambda: show_folder(log_file().parent))
        close = QPushButton(tr("关闭"))
        close.clicked.connect(self.close)
        for button, role in (
            (copy, QDialogButtonBox.ButtonRole.ActionRole),
            (folder, QDialogButtonBox.ButtonRole.ActionRole),
            (close, QDialogButtonBox.ButtonRole.RejectRole),
        ):
            buttons.addButton(button, role)
        copy.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(shown)
        layout.addWidget(buttons)
        self.resize(min(scaled(680), parent.width() - 40), min(scaled(560), parent.height() - 40))


def show_folder(folder: Path) -> None:
    """In the file manager: because a person asked for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
