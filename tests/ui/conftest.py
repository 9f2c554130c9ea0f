"""A real window over a real library, offscreen, with one page of three articles in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.app import build
from reader.library import Library
from reader.ui.window import Window

PAGE = Path(__file__).parent / "page.txt"
HEADLINES = ["暖心驿站开到了工地旁", "青石镇职工书屋搬进集市", "三位工匠收徒传艺"]


@pytest.fixture(autouse=True)
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files come in one by one: a test pauses, cancels or closes between two of them. How many come in together when
    they are parsed quickly is tested without a window (tests/test_arrivals.py)."""
    monkeypatch.setattr("reader.arrivals.TOGETHER", 1)


@pytest.fixture
def open_window(qtbot: QtBot, data_dir: Path) -> Iterator[Callable[..., Window]]:
    """Open a window on the data folder, with the files named; every window is closed at the end."""
    opened: list[Window] = []

    def open_one(*files: Path) -> Window:
        window = build(data_dir)
        opened.append(window)
        with qtbot.waitActive(window):
            window.show()
        window.start(list(files))
        qtbot.waitUntil(lambda: window.parts.desk.reading is not None)
        return window

    yield open_one
    for window in opened:
        window.close()
        # Nothing else would: signals hold what holds the window. Each one left slows down every test that comes after
        # it (a style sheet is applied to all windows there are), and seven hundred take 2.5 GB.
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def page_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library that holds the page, to be copied."""
    folder = tmp_path_factory.mktemp("page_in") / "data"
    with Library(folder) as library:
        library.import_file(PAGE)
    return folder


@pytest.fixture
def paged(data_dir: Path, page_in: Path) -> Path:
    """The data folder, with a library that holds the page."""
    return Path(shutil.copytree(page_in, data_dir, dirs_exist_ok=True))


@pytest.fixture
def window(open_window: Callable[..., Window], paged: Path, qtbot: QtBot) -> Window:
    """A window that shows the first of the page's three articles."""
    opened = open_window()
    qtbot.waitUntil(lambda: headline(opened) == HEADLINES[0])
    return opened


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait until everything asked for so far is written, read and shown."""
    done: list[bool] = []
    window.parts.jobs.write(lambda library: library.apply([]), lambda _: done.append(True))
    qtbot.waitUntil(lambda: done == [True])
    window.parts.jobs.read(lambda _: True, done.append)
    qtbot.waitUntil(lambda: len(done) == 2)


def headline(window: Window) -> str:
    """The headline of the article on screen."""
    reading = window.parts.desk.reading
    return reading.row.headline if reading else ""


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    """Keys as a person presses them: to whatever has the focus. Names as in KEYS, or one character each."""
    for key in keys.split():
        target = QApplication.focusWidget() or window
        if key in KEYS:
            qtbot.keyClick(target, *KEYS[key])
        else:
            qtbot.keyClicks(target, key)


def write(field: QWidget, text: str) -> None:
    """Text as an input method commits it; QTest's keys are ASCII only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


KEYS: dict[str, tuple[Qt.Key, Qt.KeyboardModifier]] = {
    "Space": (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
    "Backspace": (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    "Esc": (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    "Return": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    "Shift+Return": (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
    "Delete": (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    "End": (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
    "Down": (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    "F1": (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    "F6": (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier),
    "F9": (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
    "Ctrl+C": (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+F": (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+K": (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+R": (Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+V": (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+=": (Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+-": (Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+0": (Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+Right": (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+Shift+Right": (
        Qt.Key.Key_Right,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    ),
    "J": (Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier),
    "K": (Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier),
    "A": (Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier),
    "G": (Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier),
    "R": (Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier),
    "T": (Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier),
    "Z": (Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier),
    "S": (Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier),
    "P": (Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier),
    "M": (Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier),
    "X": (Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier),
    "Tab": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    "Shift+F6": (Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier),
    "Alt+Left": (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    "Alt+Right": (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
    "Alt+Shift+Down": (
        Qt.Key.Key_Down,
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    ),
    "Alt+Shift+Up": (
        Qt.Key.Key_Up,
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    ),
    "Alt+Shift+Right": (
        Qt.Key.Key_Right,
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    ),
    "Alt+Shift+Left": (
        Qt.Key.Key_Left,
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    ),
    "Ctrl+L": (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
    "F2": (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
}
