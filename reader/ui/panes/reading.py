"""The reading pane: the article, the text as it came beside it on request, the note bar and the find bar below."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.ui.panes.fields import FindBar
from reader.ui.panes.note import NoteBar
from reader.ui.panes.raw import RawPane
from reader.ui.sizes import scaled
from reader.ui.views.article import ArticleView
from reader.ui.views.hitstrip import HitStrip
from reader.ui.views.strips import EDGE as BESIDE

EDGE = 3  # pixels
LEAST = 480  # pixels of the bars below, however narrow the text is set, where there is room
STILL = 200  # ms without another size or look: a slider and a dragged edge give many
SOON = 10  # ms: what comes with an article waits until it is on the screen, and lets a key that waits go first


class ReadingPane(QWidget):
    aligned = Signal(int)  # where its text begins now

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
        # One timer, started anew: the next article takes the place of what was still to be said of this one.
        self.shown = QTimer(self, interval=SOON, singleShot=True)
        self.dressed = QTimer(self, interval=STILL, singleShot=True)
        self.view.outdated.connect(self.dressed.start)
        self.setFocusProxy(self.view)
        self._edge = QWidget()
        self._edge.setObjectName("paneEdge")
        self._edge.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._edge.setFixedHeight(EDGE)
        self._edge.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._edge)
        layout.addWidget(beside, 1)
        layout.addWidget(self.note_bar)
        layout.addWidget(self.find_bar)
        self.view.fitted.connect(self._align)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align()

    def _align(self) -> None:
        """What is typed below begins and ends where the text does."""
        left, end = self.view.sides
        self.aligned.emit(left)
        least = scaled(LEAST)
        if end - left < least:
            left = max(min(left, self.width() - least - BESIDE), BESIDE)
            end = left + least
        right = max(self.width() - end, BESIDE)
        self.note_bar.set_sides(left, right)
        self.find_bar.set_sides(left, right)

    def show_active(self, active: bool | None) -> None:
        """A bar along the top of the pane that keys act on; None: there is no other, so none is needed."""
        self._edge.setVisible(active is not None)
        if self._edge.property("active") != bool(active):
            self._edge.setProperty("active", bool(active))
            self._edge.style().unpolish(self._edge)
            self._edge.style().polish(self._edge)
