"""The reading pane: the article, the text as it came beside it on request, the note bar and the find bar below."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.ui.panes.fields import FindBar
from reader.ui.panes.note import NoteBar
from reader.ui.panes.raw import RawPane
from reader.ui.views.article import ArticleView
from reader.ui.views.hitstrip import HitStrip


class ReadingPane(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.view = ArticleView()
        self.strip = HitStrip(self.view)
        self.raw = RawPane()
        self.raw.hide()
        self.note_bar = NoteBar()
        self.find_bar = FindBar()
        beside = QSplitter()
        beside.addWidget(self.view)
        beside.addWidget(self.raw)
        beside.setSizes([620, 380])
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(1)
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(beside, 1)
        layout.addWidget(self.note_bar)
        layout.addWidget(self.find_bar)
