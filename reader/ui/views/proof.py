"""What is seen first of a story, painted where nobody sees it: printers call a proof what they pull of a forme.

In: a set document, the view it is for, the marks that lie over it. Out: a picture of its first screen in one column,
the same to the pixel as what the view would paint, and that is soon laid down. To draw a 汉字 for the first time takes
as long as twenty times later, and a page has hundreds that were not on the one before.
"""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QTextEdit

from reader.ui.themes import Look
from reader.ui.views.even import even_between
from reader.ui.views.highlights import HighlightLayer, Marks
from reader.ui.views.marks import Pieces
from reader.ui.views.strips import Strip, positions_between
from reader.ui.views.typeset import Setting

BAND = 64  # pixels painted at a time
OVERHANG = 24  # pixels that a letter may reach out of its line
FEW = 20  # highlights of which the lines are drawn at a time


class Proof:
    def __init__(self, document: QTextDocument, view: QTextEdit, look: Look, marks: Marks) -> None:
        self.document, self.marks = document, marks
        self._view, self._look = view, look
        self._size, self._scale = view.viewport().size(), view.devicePixelRatio()
        self._tried = 0  # pixels from the top
        self._lined = 0  # highlights
        self._layer, self._pieces = HighlightLayer(), Pieces()
        self._image: QImage | None = None
        self.is_done = False

    def again(self) -> Proof:
        return Proof(self.document, self._view, self._look, self.marks)

    @property
    def is_plain(self) -> bool:
        """Whether nothing but text is on it."""
        return not (self.marks.placed or self.marks.flags)

    def go_on(self, setting: Setting, until: float) -> bool:
        """Paint on until a moment of the clock; whether all of it is."""
        while not self.is_done:
            if self._image is None:
                self._image = self._begin()
            painter = QPainter(self._image)
            if self._tried < self._size.height():
                self._paint_band(painter)
            else:
                self._paint_lines(painter, setting)
            painter.end()
            if self.is_done:
                self.document.setPageSize(QSizeF(0, 0))  # the view lays it out by itself
            elif time.perf_counter() > until:
                break
        return self.is_done

    def is_of(self, document: QTextDocument, view: QTextEdit) -> bool:
        """Whether the view would paint the same, were it at the top of the document with nothing else over it. Between
        two pixels of the screen, letters are not painted as they are here."""
        same = (document, view.viewport().size(), view.devicePixelRatio()) == (self.document, self._size, self._scale)
        return same and self._scale == round(self._scale)

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """What of it is in a part of the view."""
        if self._image is not None:
            scale = round(self._scale)
            painter.drawImage(rect, self._image, QRect(rect.topLeft() * scale, rect.size() * scale))

    def _begin(self) -> QImage:
        self.document.setPageSize(QSizeF(self._size.width(), -1))
        image = QImage(self._size * self._scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self._scale)
        image.fill(QColor(self._look.theme.paper))
        return image

    def _paint_band(self, painter: QPainter) -> None:
        """Grounds and text. No letter twice: its edges would be darker."""
        top, bottom, width = self._tried, self._tried + BAND, self._size.width()
        painter.setClipRect(0, top, width, BAND)
        even_between(self.document, top, bottom)
        first, last = positions_between(self.document, top, bottom) if self.marks.grounds else (0, 0)
        for start, end, look in self.marks.grounds:
            if start < last and end > first:
                for piece in self._pieces.of(self.document, start, end):
                    painter.fillRect(piece.ground, look.background())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self._view.palette()
        context.clip = QRectF(0, top - OVERHANG, width, BAND + 2 * OVERHANG)
        self.document.documentLayout().draw(painter, context)
        self._tried = bottom
        self.is_done = bottom >= self._size.height() and self.is_plain

    def _paint_lines(self, painter: QPainter, setting: Setting) -> None:
        """Below highlights, and the signs beside them, as the layer of the view does."""
        begin, self._lined = self._lined, self._lined + FEW
        self.is_done = self._lined >= len(self.marks.placed)
        flags = self.marks.flags if self.is_done else ()
        self._layer.marks = replace(self.marks, placed=self.marks.placed[begin : self._lined], flags=flags)
        height = self._size.height()
        strip = Strip(0, height, QRectF(0, 0, self._size.width(), height))
        self._layer.paint(painter, self.document, setting, self._look.theme, strip, self._pieces)
