"""Pinyin above the text, painted over it: text, copies and hits never hold any of it.

In: how each character is read, the set document. Room for it is made where text is set (typeset.py): higher lines, and
a little air after each character. A syllable too wide for that (zhuàng) is drawn narrower, so that none touch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QStaticText,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)

from reader.marks import Whole
from reader.ui.themes import SANS, Theme
from reader.ui.views.marks import line_pieces, x_of
from reader.ui.views.strips import Over, Strip
from reader.ui.views.typeset import ALOUD_GAP, Place, Setting

SIZE = 0.48  # of the character below
LEAST = 8  # pixels
RISE = 0.95  # from the baseline of the text to that of the pinyin, in sizes of the text
AIR = 1.5  # pixels between two syllables, at the least
PARTING = "\n"

Readings = Mapping[int, tuple[str, ...]]  # by part


def text_to_read(whole: Whole) -> str:
    """All that is shown of the paper's own, in one text."""
    return PARTING.join(text for _, text in _parts(whole))


def readings_of(whole: Whole, aloud: tuple[str, ...]) -> Readings:
    """How text_to_read(whole) is read, by part."""
    made, at = {}, 0
    for part, text in _parts(whole):
        made[part] = aloud[at : at + len(text)]
        at += len(text) + len(PARTING)
    return made


def _parts(whole: Whole) -> list[tuple[int, str]]:
    banners = [(-nth, banner.text) for nth, banner in enumerate(whole.pieces[0].banners, start=1)]
    return banners + [(part, block.text) for part, block in enumerate(whole.article.parts)]


class AloudLayer:
    """The pinyin of the text on screen."""

    def __init__(self) -> None:
        self.readings: Readings = {}
        self._drawn: dict[tuple[str, int], _Syllable] = {}

    def paint(self, painter: QPainter, document: QTextDocument, setting: Setting, theme: Theme, strip: Strip) -> None:
        """In document coordinates."""
        painter.setPen(QColor(theme.ink))
        layout = document.documentLayout()
        for place in setting.places:
            readings = self.readings.get(place.part)
            block = document.findBlock(place.start)
            if not readings or layout.blockBoundingRect(block).bottom() < strip.top:
                continue
            if layout.blockBoundingRect(block).top() > strip.bottom:
                break
            self._paint_part(painter, block, place, readings, strip)

    def _paint_part(
        self, painter: QPainter, block: QTextBlock, place: Place, readings: tuple[str, ...], strip: Strip
    ) -> None:
        layout, left = block.layout(), block.layout().position().x()
        top = block.document().documentLayout().blockBoundingRect(block).top()
        pixels = block.charFormat().font().pixelSize()
        before = place.start - block.position()
        for nth in range(layout.lineCount()):
            line = layout.lineAt(nth)
            baseline = top + line.y() + line.ascent()
            if not strip.top - pixels < baseline < strip.bottom + 2 * pixels:
                continue
            first = place.composed.to_printed(max(0, line.textStart() - before))
            end = line.textStart() + line.textLength() - before
            for at in range(first, len(readings)):
                shown = place.composed.places[at]
                if shown >= end:
                    break
                if readings[at]:
                    middle = left + x_of(line, shown + before) + pixels / 2
                    self._draw(painter, readings[at], pixels, QPointF(middle, baseline - RISE * pixels))

    def _draw(self, painter: QPainter, reading: str, pixels: int, at: QPointF) -> None:
        """Centred, standing on a point."""
        key = (reading, pixels)
        if key not in self._drawn:
            self._drawn[key] = _make(reading, pixels)
        made = self._drawn[key]
        painter.setFont(made.font)
        if made.narrower < 1:
            painter.save()
            painter.translate(at)
            painter.scale(made.narrower, 1)
            painter.drawStaticText(QPointF(-made.width / 2, -made.ascent), made.text)
            painter.restore()
        else:
            painter.drawStaticText(QPointF(at.x() - made.width / 2, at.y() - made.ascent), made.text)


def raise_grounds(
    painter: QPainter, document: QTextDocument, grounds: Iterable[Over], chosen: QTextCursor, strip: Strip
) -> None:
    """The ground of a highlight is as high as the letters of the text: here it goes on up behind the pinyin. What is
    selected keeps the ground of the selection, which Qt fills as high as the line."""
    for start, end, look in grounds:
        block = document.findBlock(start)
        box = document.documentLayout().blockBoundingRect(block)
        if box.bottom() < strip.top or box.top() > strip.bottom:
            continue
        pixels = block.charFormat().font().pixelSize()
        for begin, stop in _besides(start, end, chosen):
            for left, right, baseline, _ in line_pieces(document, begin, stop):
                above = baseline - (RISE + SIZE) * pixels
                painter.fillRect(QRectF(left, above, right - left, baseline - pixels - above), look.background())


def _besides(start: int, end: int, chosen: QTextCursor) -> Iterator[tuple[int, int]]:
    """What of one stretch is not selected."""
    first, last = chosen.selectionStart(), chosen.selectionEnd()
    if not chosen.hasSelection():
        yield start, end
    else:
        yield from (
            stretch for stretch in ((start, min(end, first)), (max(start, last), end)) if stretch[0] < stretch[1]
        )


@dataclass(frozen=True, slots=True)
class _Syllable:
    """Ready to be drawn."""

    text: QStaticText
    font: QFont
    width: float
    ascent: float
    narrower: float  # by which it fits over its character


def _make(reading: str, pixels: int) -> _Syllable:
    font = QFont()
    font.setFamilies(["DejaVu Sans Condensed", *SANS])
    font.setPixelSize(max(LEAST, round(pixels * SIZE)))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)  # a painter would take the text's
    room = pixels * (1 + ALOUD_GAP) - AIR
    width = QFontMetricsF(font).horizontalAdvance(reading)
    text = QStaticText(reading)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.prepare(font=font)
    return _Syllable(text, font, width, QFontMetricsF(font).ascent(), min(1.0, room / width))
