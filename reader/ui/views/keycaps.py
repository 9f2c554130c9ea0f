"""Keys as a person reads them: their names, and the caps they are painted on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter

from reader.ui.themes import Theme

CAP_SIDE, CAP_GAP = 7, 5  # pixels beside the name of a key; between two keys


ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}  # Qt's Chinese for Left is 左方向


def shown_key(key: str) -> str:
    """A key sequence as a person reads it: Shift+J, Space, Alt+←, G G."""
    return " ".join(map(_shown, key.split(", "))) if key else ""


def is_key(keys: Sequence[str], typed: str) -> bool:
    """Whether one of the keys was typed by its name: k is K, and ctrl+ begins Ctrl+K."""
    said, wanted = [name.lower() for key in keys for name in (key, shown_key(key))], typed.lower()
    return wanted in said or (len(wanted) > 1 and any(key.startswith(wanted) for key in said))


def caps_width(metrics: QFontMetrics, keys: Sequence[str]) -> int:
    return sum(_cap(metrics, shown_key(key)) for key in keys) + CAP_GAP * max(len(keys) - 1, 0)


def paint_caps(painter: QPainter, theme: Theme, font: QFont, keys: Sequence[str], rect: QRect) -> None:
    """From the left of the rectangle on, as high as it is."""
    metrics, left = QFontMetrics(font), rect.left()
    painter.setFont(font)
    for key in keys:
        shown = shown_key(key)
        cap = QRectF(left + 0.5, rect.top() + 1.5, _cap(metrics, shown), rect.height() - 2)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(theme.ink))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, shown)
        left += _cap(metrics, shown) + CAP_GAP


def _shown(chord: str) -> str:
    held, _, pressed = chord.rpartition("+")
    native = QKeySequence(chord).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{native.rpartition('+')[0]}{'+' if held else ''}{ARROWS[pressed]}" if pressed in ARROWS else native


def _cap(metrics: QFontMetrics, shown: str) -> int:
    return metrics.horizontalAdvance(shown) + 2 * CAP_SIDE
