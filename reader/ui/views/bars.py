"""A small bar chart that the keyboard and the mouse walk: Bars in, the chosen one out by signal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.tongue import tr
from reader.ui.sizes import scaled
from reader.ui.themes import LIGHT, Theme, interface
from reader.ui.views.rows import SIDE, SMALL_PIXELS

HEIGHT = 112
CAPTION = 24
LABELS = 18
WIDEST_BAR = 26
FEW = 12  # bars of which each has its label
LABEL_PIXELS = 10
EDGED = 4  # pixels from which a bar has an edge
TINT = 95  # of 255, of the bars one is not at


@dataclass(frozen=True, slots=True)
class Bar:
    label: str  # below the bar: 2022, 11
    said: str  # in full: 2022年11月
    count: int
    query: str  # the search narrowed to it; nothing where the count is 0


class BarChart(QWidget):
    """Left and Right walk, Return or a click takes; passed(1 or -1) on Down and Up: on to what is below or above."""

    taken = Signal(Bar)
    moved = Signal(Bar)
    passed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._bars: list[Bar] = []
        self._at = -1
        self._hovered = -1
        self.theme: Theme = LIGHT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(HEIGHT))

    @property
    def bars(self) -> Sequence[Bar]:
        return self._bars

    @property
    def current(self) -> Bar | None:
        return self._bars[self._at] if 0 <= self._at < len(self._bars) else None

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show them; the one that was current stays so, else the tallest becomes it. Nothing is announced."""
        now = self.current
        self._bars, self._hovered = list(bars), -1
        same = [nth for nth, bar in enumerate(bars) if now and bar.said == now.said]
        tallest = max(range(len(bars)), key=lambda nth: bars[nth].count, default=-1)
        self._at = same[0] if same and bars[same[0]].count else tallest
        self._describe()
        self.update()

    def move_to(self, nth: int) -> None:
        if 0 <= nth < len(self._bars) and nth != self._at:
            self._at = nth
            self._describe()
            self.update()
            self.moved.emit(self._bars[nth])

    def _describe(self) -> None:
        bar = self.current
        said = (
            tr("{name}：{said}，{count:,} 篇", name=self._name, said=bar.said, count=bar.count) if bar else self._name
        )
        self.setAccessibleName(said)

    def _take(self) -> None:
        if self.current and self.current.count:
            self.taken.emit(self.current)

    # -------------------------------------------------------------------------------------------------- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._bars) - 1}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in ends:
            self.move_to(ends[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.passed.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        """To the next bar that stands for anything."""
        at = self._at + step
        while 0 <= at < len(self._bars) and not self._bars[at].count:
            at += step
        self.move_to(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        nth = self._nth(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and nth >= 0 and self._bars[nth].count:
            self.move_to(nth)
            self._take()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._nth(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _hover(self, nth: int) -> None:
        if nth != self._hovered:
            self._hovered = nth
            self.update()

    # --------------------------------------------------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():  # the same bar as in the lists
            painter.fillRect(0, 0, 3, self.height(), QColor(self.theme.accent))
        shown = self._bars[self._hovered] if 0 <= self._hovered < len(self._bars) else self.current
        if shown:
            self._caption(painter, shown)
        for nth, bar in enumerate(self._bars):
            self._bar(painter, nth, bar)
        painter.end()

    def _caption(self, painter: QPainter, bar: Bar) -> None:
        line = QRect(SIDE, 0, self.width() - 2 * SIDE, scaled(CAPTION))
        painter.setFont(interface(SMALL_PIXELS))
        painter.setPen(QColor(self.theme.soft))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, bar.said)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{bar.count:,}")

    def _bar(self, painter: QPainter, nth: int, bar: Bar) -> None:
        slot = self._slot(nth)
        highest = max(bar.count for bar in self._bars)
        base = self.height() - scaled(LABELS)
        tall = 0.0 if not bar.count else max(2.0, (base - scaled(CAPTION) - 4) * bar.count / highest)
        wide = min(WIDEST_BAR, max(1.0, slot.width() * 0.76))
        at = QRectF(slot.center().x() - wide / 2, base - tall, wide, tall)
        painter.fillRect(QRectF(slot.left(), base, slot.width(), 1), QColor(self.theme.line))
        painter.fillRect(at, self._colour(nth))
        if wide >= EDGED and bar.count:  # the tint alone is too near to the ground
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(at.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._labelled(nth):
            painter.setFont(_label_font(nth == self._at))
            painter.setPen(QColor(self.theme.ink if nth == self._at else self.theme.soft))
            wide = QFontMetrics(_label_font(True)).horizontalAdvance(bar.label) + 2
            text = QRectF(slot.center().x() - wide / 2, base + 2, wide, scaled(LABELS) - 2)
            text.moveLeft(min(max(text.left(), 2), self.width() - wide - 2))
            painter.drawText(text, Qt.AlignmentFlag.AlignCenter, bar.label)

    def _colour(self, nth: int) -> QColor:
        colour = QColor(self.theme.accent)
        if nth not in (self._at, self._hovered):
            colour.setAlpha(TINT)
        return colour

    def _labelled(self, nth: int) -> bool:
        """Each where there is room, else the first, the last and the current one unless it stands by those."""
        last = len(self._bars) - 1
        widest = max(QFontMetrics(_label_font(True)).horizontalAdvance(bar.label) for bar in self._bars)
        if len(self._bars) <= FEW and self._slot(0).width() > widest + 2:
            return True
        apart = min(nth, last - nth) * self._slot(0).width() > scaled(34)
        return nth in (0, last) or (nth == self._at and apart)

    def _slot(self, nth: int) -> QRectF:
        wide = (self.width() - 2 * SIDE) / max(len(self._bars), 1)
        return QRectF(SIDE + nth * wide, 0, wide, self.height())

    def _nth(self, x: float) -> int:
        wide = (self.width() - 2 * SIDE) / max(len(self._bars), 1)
        nth = int((x - SIDE) // wide)
        return nth if 0 <= nth < len(self._bars) else -1


def _label_font(bold: bool) -> QFont:
    font = interface(LABEL_PIXELS)
    font.setBold(bold)
    return font
