"""Python's circles of garbage, collected on the main thread only. In: the window, and for how long nobody has asked
for anything.

Python collects in whatever thread happens to allocate when it is time. A circle that holds a widget or a timer is then
taken down by a thread that does not own it, and Qt ends the program ("Timers cannot be stopped from another thread",
then a crash): seen when the traceback of an error had kept widgets. calibre does the same for the same reason.
"""

from __future__ import annotations

import gc
import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

INTERVAL = 500  # ms; a look costs nothing where little was made
# The oldest generation holds the list: to look through one of 100,000 articles takes 100 ms. It waits until nothing has
# been asked for in so many seconds, or until it is due so many times over.
QUIET = 2.0
OVERDUE = 10


class Sweeper(QObject):
    def __init__(self, parent: QObject | None = None, quiet: Callable[[], float] = lambda: math.inf) -> None:
        super().__init__(parent)
        self._quiet = quiet
        gc.disable()
        gc.freeze()  # what the program is made of stays to its end: looked through each time, it would cost 50 ms
        self._clock = QTimer(self, interval=INTERVAL)
        self._clock.timeout.connect(self._sweep)
        self._clock.start()

    def _sweep(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds."""
        asked = self._quiet() < QUIET
        limits = zip(gc.get_count(), gc.get_threshold(), (1, 1, OVERDUE if asked else 1), strict=True)
        due = [nth for nth, (made, most, times) in enumerate(limits) if made > most * times]
        if due:
            gc.collect(max(due))
