"""Tells that something may have changed in folders: when the system says so, a while after it says no more; and by the
clock, because no system says everything (of a network share nothing at all). It looks at no file itself."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

QUIET = 300  # ms without news until it is told: one copy of a folder is a hundred changes
EVERY = 60_000  # ms
MOST = 2_000  # folders that the system watches; beyond, the clock does


class Watcher(QObject):
    stirred = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = QFileSystemWatcher(self)
        self._quiet, self._clock = QTimer(self), QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._clock.setInterval(EVERY)
        self._system.directoryChanged.connect(lambda _: self._quiet.start())
        self._quiet.timeout.connect(self.stirred)
        self._clock.timeout.connect(self.stirred)

    def watch(self, folders: Iterable[Path], others: bool = False) -> None:
        """Those, and no others. A folder that was replaced by another of its name has to be named again. `others`: some
        are to be watched that are not there now; the clock tells when to look for them."""
        wanted = [str(folder) for folder in folders][:MOST]
        now = set(self._system.directories())
        if left := sorted(now - set(wanted)):
            self._system.removePaths(left)
        if fresh := sorted(set(wanted) - now):
            self._system.addPaths(fresh)
            self._quiet.start()  # what came between the look at the folder and this moment was told to nobody
        if not wanted and not others:
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()
