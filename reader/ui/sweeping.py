"""Python's circles of garbage, collected on the main thread only. In: the window.

Python collects in whatever thread happens to allocate when it is time. A circle that holds a widget or a timer is then
taken down by a thread that does not own it, and Qt ends the program ("Timers cannot be stopped from another thread",
then a crash): seen when the traceback of an error had kept widgets. calibre does the same for the same reason.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 500  # ms; a look costs nothing where little was made


class Sweeper(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the program is made of stays to its end: looked through each time, it would cost 50 ms
        self._clock = QTimer(self, interval=INTERVAL)
        self._clock.timeout.connect(sweep)
        self._clock.start()


def sweep() -> None:
    """Collect the oldest generation that is due, by Python's own thresholds."""
    due = [nth for nth, (made, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if made > most]
    if due:
        gc.collect(max(due))
