"""What this program is: version and licences in, a dialog in the design of the icon out: a page with a red title over
its type area."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader import __version__
from reader.paths import resources
from reader.tongue import later, tr
from reader.ui.plain import PlainLabel
from reader.ui.sizes import scaled
from reader.ui.themes import serif

ICON = 112  # pixels
WIDTH = 560
WHAT = later("中文报纸版面阅读器")
MORE = later(
    "把从 PDF 里取出的、各篇挤在一起的版面文字，还原成一篇篇完整、可以引用的文章，供阅读、检索、划线和引用。不联网。"
)
LICENCES = later(
    "许可证：MIT。界面用 Qt（PySide6，LGPL-3），分词用 jieba，拼音用 pypinyin，词义用 Synonyms 的词向量（都是 MIT）。"
)


class AboutBox(QDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("关于版心"))
        icon = PlainLabel()
        icon.setPixmap(QIcon(str(resources() / "banxin.svg")).pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        icon.setAccessibleName(tr("版心的图标"))
        name = PlainLabel(tr("版心 Banxin"))
        name.setObjectName("aboutName")
        name.setFont(serif(scaled(30)))
        rule = QFrame()
        rule.setObjectName("aboutRule")
        rule.setFixedHeight(3)
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addWidget(name)
        words.addWidget(rule)
        for text, look in (
            (f"{tr(WHAT)}　{__version__}", "aboutWhat"),
            (tr(MORE), "aboutMore"),
            (tr(LICENCES), "aboutLicences"),
        ):
            line = PlainLabel(text)
            line.setObjectName(look)
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(line)
        words.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(26)
        across.addWidget(icon)
        across.addLayout(words, 1)
        buttons = QDialogButtonBox()
        buttons.addButton(tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 26, 28, 20)
        column.setSpacing(16)
        column.addLayout(across, 1)
        column.addWidget(buttons)
        width = min(scaled(WIDTH), parent.width() - 40)
        self.setFixedSize(width, column.heightForWidth(width))
