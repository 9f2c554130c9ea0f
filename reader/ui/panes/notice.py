"""The notice bar: one sentence (or a few, one a line) over the reading pane, until Esc, × or the next one. What is to
be read in any case stands above the others until a person has put it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.signs import on_one_line
from reader.tongue import tr
from reader.ui.plain import PlainLabel
from reader.ui.views.announce import announce
from reader.ui.views.strips import EDGE as BESIDE

LINGER = 12_000  # ms that good news stays; bad news stays until it is put away
MOST = 6  # lines; the rest is counted


class Notice(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.name_keys: Callable[[str], str] = str  # with the keys that commands have now
        self._kept: tuple[str, ...] = ()
        self._passing: tuple[str, ...] = ()  # said last, under what is kept
        self._is_trouble = False  # what is passing
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = PlainLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton()
        close.setText("×")
        close.setToolTip(tr("收起（Esc）"))
        close.setAccessibleName(tr("收起通知"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.put_away)
        self._row = QHBoxLayout(self)
        self.begin_at(BESIDE)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; nothing while hidden."""
        return "" if self.isHidden() else self._text.text()

    def begin_at(self, left: int) -> None:
        """Where the article below it begins: in a wide window at the edge it would be far from where one looks."""
        self._row.setContentsMargins(left, 9, 12, 9)

    def say(self, *lines: str) -> None:
        """Good news: goes away by itself."""
        self._show(lines, trouble=False)
        self._timer.start(LINGER)

    def warn(self, *lines: str) -> None:
        """What the person has to know: stays."""
        self._show(lines, trouble=True)
        self._timer.stop()

    def keep(self, *lines: str) -> None:
        """The same, whatever is said before or after it: a start says several things, and the last would be the only
        one read."""
        self._kept = tuple(dict.fromkeys((*self._kept, *lines)))
        self._show(self._passing, self._is_trouble)

    def let_go(self, *lines: str) -> None:
        """What was kept and is true no more."""
        left = tuple(line for line in self._kept if line not in lines)
        if left == self._kept:
            return
        self._kept = left
        if left or self._passing:
            self._show(self._passing, self._is_trouble)
        else:
            self.hide()

    def clear(self) -> None:
        """What was said last is over; what is kept stays."""
        self._passing = ()
        if self._kept:
            self.warn()
        else:
            self.hide()

    def put_away(self) -> None:
        """By a person, who has read all of it."""
        self._kept = self._passing = ()
        self.hide()

    def _show(self, lines: tuple[str, ...], trouble: bool) -> None:
        self._passing, self._is_trouble = lines, trouble
        trouble = trouble or bool(self._kept)
        shown = [on_one_line(self.name_keys(line)) for line in (*self._kept, *lines[:MOST])]
        if len(lines) > MOST:
            shown.append(tr("……另有 {count} 条。", count=len(lines) - MOST))
        self._text.setText("\n".join(shown))
        self.setAccessibleName("\n".join(shown))
        announce(self, "\n".join(shown), again=True)
        if self.property("trouble") != trouble:
            self.setProperty("trouble", trouble)
            self.style().unpolish(self)
            self.style().polish(self)
        self.show()
