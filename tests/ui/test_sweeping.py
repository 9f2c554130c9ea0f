"""Circles of garbage go on the main thread only: one that holds a widget, taken down elsewhere, ends the program."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.ui.sweeping import OVERDUE, QUIET, Sweeper


class Circle:
    """Holds itself, and something of Qt's that only the main thread may take down."""

    def __init__(self) -> None:
        self.itself = self
        self.timer = QTimer(interval=1_000)
        self.timer.start()


@pytest.fixture
def sweeper(qtbot: QtBot) -> Iterator[Sweeper]:
    yield Sweeper()
    gc.enable()
    gc.unfreeze()


def test_a_thread_that_makes_much_takes_down_nothing(sweeper: Sweeper, qtbot: QtBot) -> None:
    """Without the sweeper the thread collects the circle in its first milliseconds, and Qt warns of the timer."""
    taken_down_in: list[threading.Thread] = []
    circle = Circle()
    weakref.finalize(circle, lambda: taken_down_in.append(threading.current_thread()))
    del circle

    with ThreadPoolExecutor(1) as lane:
        lane.submit(lambda: [[number] for number in range(200_000)]).result()
    assert taken_down_in == []
    made = [[number] for number in range(2_000)]  # due, by Python's threshold of 700
    qtbot.waitUntil(lambda: taken_down_in != [])

    assert taken_down_in == [threading.main_thread()]
    assert len(made) == 2_000


def test_the_long_look_waits_until_nothing_is_asked_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a list of 100,000 articles it takes 100 ms. A failure: a key falls into it, once a minute."""
    quiet, count, collected = [0.0], [(800, 2, 11)], list[int]()
    sweeper = Sweeper(quiet=lambda: quiet[0])
    try:
        monkeypatch.setattr(gc, "get_count", lambda: count[0])
        monkeypatch.setattr(gc, "collect", collected.append)
        for quiet[0], count[0], generation in (
            (0.0, (800, 2, 11), 0),
            (0.0, (800, 11, 11), 1),
            (QUIET, (800, 11, 11), 2),
            (0.0, (0, 0, 10 * OVERDUE + 1), 2),
        ):
            sweeper._sweep()
            assert collected[-1] == generation
    finally:
        monkeypatch.undo()
        gc.enable()
        gc.unfreeze()
