"""Room for what is said: at 200 % on a screen of 1400 by 1000 points a window is 700 by 480 of ours, and in no language
may a word of any dialog be cut off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.ui.languages import SPOKEN
from reader.ui.panes.trouble import BROKE, TroubleBox
from reader.ui.window import Window
from scripts.inspection import cut_off
from tests.ui.conftest import PAGE, headline, press, settle
from tests.ui.test_access import OPENERS, bring_up
from tests.ui.test_languages import speaking

__all__ = ["speaking"]  # a fixture
AT_200 = (700, 480)
MORE = ("file.imports", "file.watch", "mark.issue_read", "mark.lost_marks")


def outside(dialog: QWidget, window: Window) -> bool:
    return dialog.height() > window.height() or dialog.width() > window.width()


@pytest.fixture(params=SPOKEN)
def small(
    request: pytest.FixtureRequest,
    speaking: Callable[[str], None],
    open_window: Callable[..., Window],
    data_dir: Path,
    qtbot: QtBot,
) -> Window:
    """A window as large as a screen leaves it at 200 %, with a mark and a search."""
    speaking(request.param)
    with Library(data_dir) as library:
        library.import_file(PAGE)
    window = open_window()
    qtbot.waitUntil(lambda: bool(headline(window)))
    window.resize(*AT_200)
    press(qtbot, window, "w b ] 1")
    settle(window, qtbot)
    window.parts.search.setText("书屋")
    qtbot.waitUntil(lambda: window.parts.doing.found is not None)
    return window


def test_nothing_is_cut_off_at_twice_the_size(small: Window, qtbot: QtBot) -> None:
    """A failure: a button ends in the middle of its word, for who needs large letters."""
    cut = {"window": cut_off(small)}
    for command in (*OPENERS, *MORE):
        for top in bring_up(small, qtbot, command):
            if not isinstance(top, QFileDialog):  # Qt's own
                cut[command] = cut_off(top) + (["higher or wider than the window"] if outside(top, small) else [])
            top.close()
        QApplication.processEvents()
    trouble = TroubleBox(small, BROKE)
    trouble.open()
    QApplication.processEvents()
    cut["trouble"] = cut_off(trouble)
    trouble.close()

    assert {where: what for where, what in cut.items() if what} == {}


def test_what_is_cut_off_would_be_found(window: Window) -> None:
    label = QLabel("很长很长的一句话", window)
    label.resize(20, 20)
    label.show()

    assert cut_off(window) == ["QLabel '很长很长的一句话' lacks " + str(label.sizeHint().width() - 20)]
