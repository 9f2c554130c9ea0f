"""Where hits stand in the whole of a text: short lines over its scroll bar."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.themes import LIGHT, Theme
from reader.ui.views.columned import ColumnText

THICK = 2.0  # pixels
INSET = 2.0
FINEST = 1_000  # places in the strip that are told apart


class HitStrip(QWidget):
    """Lies over the scroll bar of a text and lets the mouse through. What lies over the text says where hits are."""

    def __init__(self, text: ColumnText) -> None:
        super().__init__(text.verticalScrollBar())
        self._text = text
        self._measured: tuple[float, float] = (0, 0)  # the size of the document when places were worked out
        self._places: list[tuple[float, bool]] = []
        self.theme: Theme = LIGHT
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        text.verticalScrollBar().installEventFilter(self)

    @property
    def places(self) -> list[tuple[float, bool]]:
        """(how far down the text, 0..1; whether it is the hit one is at) of each hit."""
        size = self._text.document().size()
        if self._measured != (size.width(), size.height()):
            self._measured = (size.width(), size.height())
            self._places = list(self._measure(size.height()))
        return self._places

    @property
    def long(self) -> float:
        """How far down the strip a place of 1 is: where all of the text is on screen, beside its last line; else at the
        end of the bar, as the handle has it."""
        whole = self._text.verticalScrollBar().maximum() == 0 and len(self._text.strips.all) == 1
        return self._text.document().size().height() if whole else self.height()

    def renew(self) -> None:
        """Hits came, went or another one is the current."""
        self._measured = (0, 0)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resize(self._text.verticalScrollBar().size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        long = self.long
        for place, now in sorted(self.places, key=lambda one: one[1]):  # the current one on top
            at = min(place * long, self.height() - THICK)
            wide = self.width() - (0 if now else 2 * INSET)
            line = QRectF(0 if now else INSET, at, wide, 2 * THICK if now else THICK)
            painter.fillRect(line.adjusted(-1, -1, 1, 1), QColor(self.theme.paper))  # else not seen on the handle
            painter.fillRect(line, QColor(self.theme.accent if now else self.theme.mark_lines[0]))
        painter.end()

    def _measure(self, height: float) -> list[tuple[float, bool]]:
        document = self._text.document()
        layout, found = document.documentLayout(), []
        for start, now in self._told_apart(document.characterCount()):
            block = document.findBlock(start)
            top = layout.blockBoundingRect(block).top()
            line = block.layout().lineForTextPosition(start - block.position())
            down = line.y() if line.isValid() else 0.0
            found.append(((top + down) / max(height, 1.0), now))
        return found

    def _told_apart(self, characters: int) -> Iterator[tuple[int, bool]]:
        """(document position, whether it is the current one) of the hits, of those at one place in the strip the first:
        to find the line of each of 100,000 would hold up the window for minutes."""
        colours: dict[int, str] = {}
        last = -1
        for start, _, look in self._text.over:
            colour = colours.get(id(look)) or colours.setdefault(id(look), look.background().color().name())
            now, place = colour == self.theme.hit_now, start * FINEST // max(characters, 1)
            if now or (colour == self.theme.hit and place != last):
                last = place
                yield start, now
