"""Stories set before they are asked for, each in a document of its own: to show one is to exchange documents.

In: a story, how it is to be set, the view it is for. Out: a Forme, which is what printers call type that is set and
locked up. Those that were left last are kept too. A forme is taken only for a story that is worded alike, to the last
line of ours, so that nothing stale is shown; whoever asks for one that is not there has it set on the spot.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSizeF, QTimer
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QImage, QPainter, QTextDocument, QTextFrameFormat
from PySide6.QtWidgets import QTextEdit

from reader.marks import Whole
from reader.ui.themes import Look
from reader.ui.views.even import even_between
from reader.ui.views.highlights import Marks, Painted, marks_in
from reader.ui.views.typeset import Setting, credits_line, folio, pointer_line, seam_line, typesetting

KEPT = 4  # formes, besides the one that is shown and the newest
LONGEST = 60_000  # characters of a story that is set ahead, or kept: a megabyte or two of memory each
STEP = 0.003  # seconds of work at a time, between which keys are answered
PROOF = 64  # pixels painted at a time
OVERHANG = 24  # pixels that a letter may reach out of its line


@dataclass(frozen=True, slots=True)
class Expected:
    """A story that may be shown next, and what lies over it."""

    whole: Whole
    painted: tuple[Painted, ...] = ()
    flags: tuple[Painted, ...] = ()
    names: tuple[str, ...] = ()  # that are in what is said of these


class Proof:
    """What is seen first of a document: its first screen in one column, and nothing that lies over it."""

    def __init__(self, document: QTextDocument, view: QTextEdit, look: Look) -> None:
        self.document, self._view, self._look = document, view, look
        self._size, self._scale = view.viewport().size(), view.devicePixelRatio()
        self._tried = 0  # pixels from the top
        self._image: QImage | None = None

    def again(self) -> Proof:
        return Proof(self.document, self._view, self._look)

    @property
    def is_done(self) -> bool:
        return self._image is not None and self._tried >= self._size.height()

    def paint(self, until: float) -> bool:
        """Paint on until a moment of the clock; whether all of it is."""
        if self._tried >= self._size.height():
            return True
        if self._image is None:
            self.document.setPageSize(QSizeF(self._size.width(), -1))
            self._image = QImage(self._size * self._scale, QImage.Format.Format_RGB32)
            self._image.setDevicePixelRatio(self._scale)
            self._image.fill(QColor(self._look.theme.paper))
        layout, context = self.document.documentLayout(), QAbstractTextDocumentLayout.PaintContext()
        context.palette = self._view.palette()
        painter, width = QPainter(self._image), self._size.width()
        while self._tried < self._size.height():
            even_between(self.document, self._tried, self._tried + PROOF)
            painter.setClipRect(0, self._tried, width, PROOF)  # no letter twice: its edges would be darker
            context.clip = QRectF(0, self._tried - OVERHANG, width, PROOF + 2 * OVERHANG)
            layout.draw(painter, context)
            self._tried += PROOF
            if time.perf_counter() > until:
                break
        painter.end()
        if self._tried < self._size.height():
            return False
        self.document.setPageSize(QSizeF(0, 0))  # the view lays it out by itself
        return True

    def is_of(self, document: QTextDocument, view: QTextEdit) -> bool:
        """Whether the view would paint the same, were it at the top of the document with nothing over it. Between two
        pixels of the screen, letters are not painted as they are here."""
        same = (document, view.viewport().size(), view.devicePixelRatio()) == (self.document, self._size, self._scale)
        return same and self._scale == round(self._scale)

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """What of it is in a part of the view."""
        if self._image is not None:
            scale = round(self._scale)
            source = QRect(rect.topLeft() * scale, rect.size() * scale)
            painter.drawImage(rect, self._image, source)


class Forme:
    """A story that is set, or being set."""

    def __init__(self, view: QTextEdit, whole: Whole, look: Look, frame: QTextFrameFormat) -> None:
        self.worded, self.look, self.width = worded(whole), look, view.viewport().width()
        self.length = length_of(whole)
        self.document = QTextDocument(view)
        self.document.setPageSize(QSizeF(0, 0))  # nothing is laid out while there is no page
        self.document.setDefaultFont(view.font())
        self.document.documentLayout().setPaintDevice(view.viewport())
        self._steps = typesetting(self.document, whole, look, frame)
        self._setting: Setting | None = None
        self.failed = False  # by a fault: whoever wants the story has it set anew
        self._marks = Marks()
        self._proof = Proof(self.document, view, look)

    def go_on(self, until: float = float("inf")) -> Setting | None:
        """Set on until a moment of the clock; what was set where once all of it is."""
        while self._setting is None:
            try:
                next(self._steps)
            except StopIteration as end:
                self._setting = end.value
            except Exception:
                # What is set of it can be asked for again and again, and the steps would be over each time.
                self._setting, self.failed = Setting(()), True
                raise
            if time.perf_counter() > until:
                break
        return self._setting

    def try_out(self, until: float) -> bool:
        """Paint what is seen first where nobody sees it, until a moment; whether that is done. To draw a 汉字 for the
        first time takes as long as twenty times later, and a page has hundreds that were not on the one before."""
        return self._proof.paint(until)

    def take_proof(self) -> Proof | None:
        """What is seen first of it, if that has been painted; only once, and it is then painted anew when the story is
        expected again."""
        proof = self._proof
        self._proof = proof.again()
        return proof if proof.is_done else None

    @property
    def setting(self) -> Setting:
        """What was set where; what is not set yet is set now."""
        return self.go_on() or Setting(())

    def marks(self, painted: Sequence[Painted], flags: Sequence[Painted]) -> Marks:
        """What lies over it, ready to be painted."""
        if not self._marks.are_of(painted, flags, self.look.theme):
            self._marks = marks_in(self.setting, painted, flags, self.look.theme)
        return self._marks

    def fits(self, whole: Whole, look: Look, width: int) -> bool:
        return not self.failed and self.look == look and self.width == width and self.worded == worded(whole)


class Formes:
    """The formes of one view: what it shows, what it has shown last, what it may show next."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._kept: list[Forme] = []  # the one that was wanted last comes last
        self._shown: Forme | None = None
        self._dropped: list[Forme] = []  # one that the view still shows, until it shows another
        self._coming: list[tuple[Forme, Expected]] = []  # of those kept: still being set
        self._timer = QTimer(view, interval=0)  # fires when there is nothing else to do
        self._timer.timeout.connect(self._go_on)

    def show(self, whole: Whole, look: Look, frame: QTextFrameFormat) -> Forme:
        """The forme of a story that is about to be shown."""
        forme = self._find(whole, look) or Forme(self._view, whole, look, frame)
        left, self._shown = self._shown, forme
        if left in self._kept:  # one may come back to it
            self._keep(left)
        self._keep(forme)
        return forme

    def expect(self, stories: Iterable[Expected], look: Look, frame: QTextFrameFormat) -> None:
        """Have these set, the first first, while nothing else is to be done; others are no longer waited for."""
        self._coming = []
        for one in stories:
            if length_of(one.whole) <= LONGEST:
                forme = self._find(one.whole, look) or Forme(self._view, one.whole, look, frame)
                self._keep(forme)
                self._coming.append((forme, one))
        self._timer.start()

    def forget(self) -> None:
        """Nothing is shown any more, and nothing expected. Called when the view shows another document."""
        self._shown, self._coming = None, []
        self._timer.stop()
        self._drop(self._kept)

    @property
    def settled(self) -> bool:
        """Whether all that is expected is set."""
        return not self._timer.isActive()

    def _find(self, whole: Whole, look: Look) -> Forme | None:
        width = self._view.viewport().width()
        return next((one for one in self._kept if one.fits(whole, look, width)), None)

    def _keep(self, forme: Forme) -> None:
        others = [one for one in self._kept if one is not forme]
        rest = [one for one in others if one.length <= LONGEST and one is not self._shown]
        self._kept = [*(one for one in others if one is self._shown), *rest[-KEPT:], forme]
        self._drop([one for one in others if one not in self._kept])

    def _drop(self, formes: Sequence[Forme]) -> None:
        self._kept = [one for one in self._kept if one not in formes]
        self._coming = [one for one in self._coming if one[0] not in formes]
        self._dropped += formes
        now = self._view.document()  # Qt does not survive the loss of that
        for forme in self._dropped:
            if forme.document is not now:
                forme.document.deleteLater()
        self._dropped = [forme for forme in self._dropped if forme.document is now]

    def _go_on(self) -> None:
        until = time.perf_counter() + STEP
        while self._coming:
            forme, one = self._coming[0]
            if forme is self._shown:
                self._coming.pop(0)
            elif self._is_ready(forme, until):
                forme.marks(one.painted, one.flags)
                self._coming.pop(0)
            if time.perf_counter() > until:
                break
        if not self._coming:
            self._timer.stop()

    def _is_ready(self, forme: Forme, until: float) -> bool:
        try:
            return forme.go_on(until) is not None and forme.try_out(until)
        except Exception:
            self._drop([forme])  # else it is gone on with for ever
            raise


def worded(whole: Whole) -> tuple[object, ...]:
    """All that is set of a story: two that are worded alike look alike. Marks lie over it, and do not count."""
    first = whole.pieces[0]
    pieces = [
        (
            piece.article,
            seam_line(piece),
            [(one.part, one.teaser, one.sure, pointer_line(one, "")) for one in piece.pointers],
        )
        for piece in whole.pieces
    ]
    return folio(first), credits_line(whole), first.banners, pieces


def length_of(whole: Whole) -> int:
    return sum(len(block.text) for block in whole.article.parts)
