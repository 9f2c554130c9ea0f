"""Time to the first painted frame: our window beside an empty one. python -m benchmarks.startup

Prints, for each of the two, the median of 7 fresh processes, from before Python starts until the first paint is done,
and the largest memory; then the ratio. The two take turns, so that whatever slows the machine down slows both. Ours
runs all of reader.app.main() on a library that holds the page of the first start. Without a screen: offscreen.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from statistics import median
from typing import Any, NamedTuple

ROUNDS = 7


class Start(NamedTuple):
    ms: float
    megabytes: float


def main() -> None:
    if len(sys.argv) > 1:
        paint(int(sys.argv[1]), *sys.argv[2:])
        return
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        # Not the measuring person's caches and logs; and the folder of a person who has begun reading.
        os.environ.update(XDG_CACHE_HOME=folder, XDG_STATE_HOME=folder, XDG_DATA_HOME=folder)
        rounds = [(start(), start(folder)) for _ in range(ROUNDS + 1)][1:]  # the first fills caches and the library
    empty, ours = (
        Start(median(one.ms for one in kind), max(one.megabytes for one in kind)) for kind in zip(*rounds, strict=True)
    )
    print(f"startup   empty window {empty.ms:5.0f} ms {empty.megabytes:4.0f} MB")
    print(f"startup   banxin       {ours.ms:5.0f} ms {ours.megabytes:4.0f} MB")
    print(f"startup   ratio        {ours.ms / empty.ms:5.2f}    {ours.megabytes / empty.megabytes:4.2f}")


def start(*data_dir: str) -> Start:
    """One fresh process: our window on a library, or the empty window."""
    command = [sys.executable, "-m", "benchmarks.startup", str(time.time_ns()), *data_dir]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return Start(*json.loads(done.stdout))


def paint(begun: int, data_dir: str = "") -> None:
    """In the fresh process. Imports are part of what is measured, and the empty window must not pay for ours."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, finish)  # the children are painted before the loop comes round again
            return False

    def finish() -> None:
        took = (time.time_ns() - begun) / 1e6
        print(json.dumps([took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]), flush=True)
        QTimer.singleShot(0, window.close)

    def watched(made: Any) -> Any:
        nonlocal window
        window = made
        window.installEventFilter(FirstPaint(window))
        return window

    window: QMainWindow
    if data_dir:
        from reader import app

        build = app.build
        app.build = lambda *given: watched(build(*given))
        app.main(["--data-dir", data_dir])
    else:
        application = QApplication([])
        watched(QMainWindow()).show()
        application.exec()


if __name__ == "__main__":
    main()
