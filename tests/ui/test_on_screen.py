"""What stands on screen is what the window would draw now: nothing waits for the next key to be seen, or to go away.

QWidget.grab() draws everything anew and so hides a repaint that nobody asked for (a highlight that was made, counted
and saved stood nowhere on the page until the next key); here the screen itself is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.ui.flow import look
from reader.ui.views.columned import ColumnText
from reader.ui.views.proof import Proof
from reader.ui.window import Window
from tests.ui.conftest import press, settle, write

SENTENCE = "工地旁的驿站里，{}位师傅一边喝茶一边说起书屋里那场雪，说得大家都笑了；“真冷！”有人说。"
# Keys one after another, after each of which the screen is read.
WALKS = {
    "marks": "w ] ] 4 z Z ] ] 2 ] v ] 1 . . Delete z z z b z Z",
    "every occurrence": "w ] Ctrl+Shift+Right A z Z",
    "notes": "w ] 3 e Esc z",
    "one after another": "J J K J K K",
    "articles": "w Space ] 4 Space Backspace J b K m z i Down Down Return",
    "hits": "i Return n n ] 4 p z Esc",
    "seams and the original": "R w ] r ] 1 r R P ] 2 P",
    "two panes": "x w ] 4 F6 J ] 2 z x",
    "letters": "w Ctrl+= ] 4 Ctrl+- z Ctrl+0",
    "themes": "w T ] 4 T z T",
}


@pytest.fixture
def read(open_window: Callable[..., Window], paged: Path) -> Iterator[Window]:
    """A window that shows a long article, with a page of short ones behind it."""
    text = [
        "一篇很长的文章",
        "本报讯（记者 某人）工地上。",
        *("".join(SENTENCE.format(n * 9 + one) for one in range(6)) for n in range(12)),
    ]
    with Library(paged) as library:
        library.import_data("long.txt", "\n\n".join(text).encode(), "test")
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)  # a caret that is shown at one look and not at the next
    yield open_window()
    QApplication.setCursorFlashTime(flash)


@pytest.fixture
def seen_first(monkeypatch: pytest.MonkeyPatch) -> list[tuple[ColumnText, QImage]]:
    """What was seen of an article before it was laid out. A caret comes with the text."""
    seen: list[tuple[ColumnText, QImage]] = []
    show_first = ColumnText.show_first

    def show_and_look(view: ColumnText, proof: Proof) -> bool:
        shown = show_first(view, proof)
        if shown and not view.hasFocus():
            seen.append((view, picture(view)))
        return shown

    monkeypatch.setattr(ColumnText, "show_first", show_and_look)
    return seen


def picture(view: ColumnText) -> QImage:
    """As it stands on screen."""
    window = view.window()
    shown = window.screen().grabWindow(window.winId()).toImage()
    return shown.copy(QRect(view.viewport().mapTo(window, QPoint(0, 0)), view.viewport().size()))


def rows_apart(first: QImage, second: QImage) -> QRect:
    """What two pictures do not have in common; nothing: an empty rectangle."""
    assert first.size() == second.size()
    width = first.width()
    apart = [y for y in range(first.height()) if first.copy(0, y, width, 1) != second.copy(0, y, width, 1)]
    columns = [x for y in apart for x in range(width) if first.pixel(x, y) != second.pixel(x, y)]
    return QRect(QPoint(min(columns), apart[0]), QPoint(max(columns), apart[-1])) if apart else QRect()


def stale(window: Window) -> QRect:
    """The part of the window's picture on screen that it would draw otherwise now."""
    shown = window.screen().grabWindow(window.winId()).toImage()
    drawn = window.grab().toImage().convertToFormat(shown.format())
    return QRect() if shown == drawn else rows_apart(shown, drawn)


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("walk", WALKS)
def test_what_changed_is_painted(
    read: Window, qtbot: QtBot, seen_first: list[tuple[ColumnText, QImage]], walk: str, columns: int
) -> None:
    read.resize(780 if columns == 1 else 1500, 700)
    read.parts.settings["text.columns"] = columns == 2
    look.apply_look(read.parts)
    if walk == "hits":
        press(qtbot, read, "s")
        write(read.parts.search, "书屋")
        qtbot.waitUntil(lambda: read.parts.headlines.model.rowCount() > 0)
    settle(read, qtbot)
    for key in WALKS[walk].split():
        press(qtbot, read, key)
        settle(read, qtbot)
        QApplication.processEvents()
        # Qt fades the button that empties a field in and out; what nobody asks to paint does not come by waiting.
        qtbot.waitUntil(lambda: stale(read).isEmpty(), timeout=5000)
        for view, first in seen_first:
            assert view.hasFocus() or picture(view) == first
        seen_first.clear()
