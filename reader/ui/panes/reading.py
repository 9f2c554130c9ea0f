"""The reading pane: the article, with the find bar below it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.panes.fields import FindBar
from reader.ui.views.article import ArticleView


class ReadingPane(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.view = ArticleView()
        self.find_bar = FindBar()
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.find_bar)
