"""How large the letters of the window are: what a person or the system asks for in, pixels out.

The application's own font holds the size, so that Qt's dialogs and menus follow it too; whatever is painted by hand
asks here. The text of articles has a size of its own (text.size).
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

USUAL = 14  # pixels of the window's letters at 100 %
SYSTEM = "system"
LARGEST = 200  # per cent
# Pixels of a system's font while nobody has asked for larger letters: 9 points of Windows, 13 of macOS, and of Linux
# the 11 points of GNOME, beside which KDE's 10 are no wish for smaller ones.
USUAL_OF_SYSTEM = {"win32": 12.0, "darwin": 13.0}.get(sys.platform, 11 * 96 / 72)


_now = [USUAL]  # pixels of the application's font; asked for ten times a row that is painted


def scaled(pixels: int) -> int:
    """So many pixels at 100 %, at the present size."""
    return round(pixels * _now[0] / USUAL)


def percent(chosen: str) -> int:
    """What is chosen in view.text; what the system's own font comes to where that is to be followed."""
    if chosen != SYSTEM:
        return int(chosen)
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return max(100, min(LARGEST, round(100 * system / USUAL_OF_SYSTEM)))


def ask(chosen: str) -> None:
    """Let the application have the size that is chosen."""
    font = QApplication.font()
    pixels = round(USUAL * percent(chosen) / 100)
    if pixels == _now[0] == font.pixelSize():
        return
    _now[0] = pixels
    font.setPixelSize(pixels)
    QApplication.setFont(font)
