"""Stories set before they are asked for, each in a document of its own: to show one is to exchange documents.

In: a story, how it is to be set, the view it is for. Out: a Forme, which is what printers call type that is set and
locked up. Those that were left last are kept too. A forme is taken only for a story that is worded alike, to the last
line of ours, so that nothing stale is shown; whoever asks for one that is not there has it set on the spot.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtGui import QTextDocument, QTextFrameFormat
from PySide6.QtWidgets import QTextEdit

from reader.marks import Whole
from reader.ui.themes import Look
from reader.ui.views.highlights import Marks, Painted, marks_in
from reader.ui.views.proof import Proof
from reader.ui.views.typeset import Setting, credits_line, folio, pointer_line, seam_line, typesetting

KEPT = 4  # formes, besides the one that is shown and the newest
LONGEST = 60_000  # characters of a story that is set ahead, or kept: a megabyte or two of memory each
STEP = 0.003  # seconds of work at a time, between which keys are answered


@dataclass(frozen=True, slots=True)
class Expected:
    """A story that may be shown next, and what lies over it."""

    whole: Whole
    painted: tuple[Painted, ...] = ()
    flags: tuple[Painted, ...] = ()
    names: tuple[str, ...] = ()  # that are in what is said of these


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
        self._view = view
        self._proof = Proof(self.document, view, look, self._marks)

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

    def try_out(self, painted: Sequence[Painted], flags: Sequence[Painted], until: float) -> bool:
        """Paint what is seen first of it, with what lies over it, until a moment; whether that is done."""
        marks = self.marks(painted, flags)
        if self._proof.marks is not marks:
            self._proof = Proof(self.document, self._view, self.look, marks)
        return self._proof.go_on(self.setting, until)

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
            if forme is self._shown or self._is_ready(forme, one, until):
                self._coming.pop(0)
            if time.perf_counter() > until:
                break
        if not self._coming:
            self._timer.stop()

    def _is_ready(self, forme: Forme, one: Expected, until: float) -> bool:
        try:
            return forme.go_on(until) is not None and forme.try_out(one.painted, one.flags, until)
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
