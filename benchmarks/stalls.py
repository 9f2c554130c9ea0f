"""How long the window is deaf: the longest time the main thread answers nothing. python -m benchmarks.stalls

A timer asks to be called every millisecond; the longest time between two calls, less that millisecond, is the stall.
Printed for each thing a person does, next to the same measure for an idle window in the same run: the machine's own
noise. Without a screen: offscreen.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.corpus import issues
from reader.library import Library

BAR = 50  # ms
LONG = 20_000  # characters of the longest article opened
SENTENCE = "工地旁的驿站里，三位师傅一边喝茶一边说起去年冬天的那场雪，说得大家都笑了。"


class Heart:
    """Beats on the main thread and keeps the longest pause."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self.longest = max(self.longest, self._since.nsecsElapsed() / 1e6 - 1)
        self._since.start()


def main() -> None:
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(XDG_CACHE_HOME=folder, XDG_STATE_HOME=folder, XDG_DATA_HOME=folder)
        fill(Path(folder))
        measure(Path(folder))


def fill(folder: Path) -> None:
    paragraphs = [SENTENCE * 12] * (LONG // (12 * len(SENTENCE)))
    long = "\n\n".join(["一篇很长的文章", "本报讯（记者 某人）" + paragraphs[0], *paragraphs])
    with Library(folder) as library:
        library.import_data("long.txt", long.encode(), "benchmark")
        for issue in issues(400):
            library.import_data(issue.source.name, issue.data, "benchmark")


def measure(folder: Path) -> None:
    """Walk through a session, a line for each step."""
    from reader.app import build, make_application

    application = make_application()
    window = build(folder)
    parts = window.parts
    window.show()
    wait(application, 50)  # the first paint is another benchmark's
    step("idle", application, lambda: None)
    step("fill the window, words load", application, lambda: window.start([]), 2_500)
    rows = parts.headlines.model.rows
    longest = max(range(len(rows)), key=lambda nth: rows[nth].length)
    usual = min(range(len(rows)), key=lambda nth: abs(rows[nth].length - 2_000))
    name = f"open {rows[usual].length:,} characters"
    step(name, application, lambda: parts.headlines.move_to(usual))
    name = f"open {rows[longest].length:,} characters"
    step(name, application, lambda: parts.headlines.move_to(longest))
    for command in ("go.page_down", "mark.next_sentence", "mark.highlight", "mark.bookmark", "view.larger"):
        step(f"{command}, in that article", application, window.actions_by_id[command].trigger)
    step("view.beside, with that article", application, window.actions_by_id["view.beside"].trigger)
    name = f"open {rows[usual].length:,} characters beside it"
    step(name, application, lambda: parts.headlines.move_to(usual))
    step("go.back, to the long one", application, window.actions_by_id["go.back"].trigger)
    window.actions_by_id["view.linked"].trigger()
    step("go.page_down, both as one", application, window.actions_by_id["go.page_down"].trigger)
    step("view.beside, closed", application, window.actions_by_id["view.beside"].trigger)
    step("type a search", application, lambda: parts.search.setText("师傅"))
    step("go.next", application, window.actions_by_id["go.next"].trigger)
    step("view.theme", application, window.actions_by_id["view.theme"].trigger)
    window.close()


def step(name: str, application: QApplication, act: Callable[[], None], milliseconds: int = 600) -> None:
    heart = Heart()
    wait(application, 5)
    act()
    wait(application, milliseconds)
    over = f"  over the bar of {BAR} ms" if heart.longest > BAR else ""
    print(f"stalls    {name:<44}{heart.longest:6.1f} ms{over}", flush=True)


def wait(application: QApplication, milliseconds: int) -> None:
    until = time.monotonic() + milliseconds / 1000
    while time.monotonic() < until:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)


if __name__ == "__main__":
    sys.exit(main())
