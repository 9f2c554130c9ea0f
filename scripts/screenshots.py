"""Pictures of the real window on the page of the first start. python -m scripts.screenshots [FOLDER]

Without a folder: those of the README, into docs/images; with one: the wide ones too.
Needs a screen (DISPLAY), or QT_QPA_PLATFORM=offscreen. QT_SCALE_FACTOR=2 gives them twice as sharp.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.app import build, make_application
from reader.ui.window import Window

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
PATIENCE = 20  # seconds
USUAL = (1100, 760)
WIDE = (2560, 1440)


def main(folder: Path | None = None) -> None:
    images = folder or IMAGES
    sizes = {"": USUAL, "-wide": WIDE} if folder else {"": USUAL}
    images.mkdir(parents=True, exist_ok=True)
    application = make_application()
    with tempfile.TemporaryDirectory() as data:
        window = build(Path(data))
        window.show()
        window.start([])
        until(application, lambda: window.parts.desk.reading is not None)
        window.parts.notice.hide()
        mark(application, window)
        for theme in ("light", "sepia", "dark"):
            press(window, "view.theme")
            for name, size in sizes.items() if folder or theme != "sepia" else ():
                window.resize(*size)
                save(application, window, images / f"window-{theme}{name}.png")
        window.resize(*USUAL)
        window.parts.search.setText("版面")
        until(application, lambda: window.parts.doing.found is not None)
        save(application, window, images / "search-dark.png")
        window.close()


def mark(application: QApplication, window: Window) -> None:
    """A bookmark and two highlights, as a reader would leave them."""
    press(window, "mark.bookmark")
    for command in ("mark.next_paragraph",) * 3 + ("mark.next_sentence",):
        press(window, command)
    press(window, "mark.highlight_1")
    for command in ("mark.next_sentence",) * 4:
        press(window, command)
    press(window, "mark.highlight_3")
    until(application, lambda: window.parts.headlines.model.rows[0].highlights == 2)
    window.statusBar().clearMessage()


def press(window: Window, command: str) -> None:
    window.actions_by_id[command].trigger()


def until(application: QApplication, true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not come to the state to be pictured")
        application.processEvents()


def save(application: QApplication, window: Window, file: Path) -> None:
    for _ in range(5):  # what a change of theme or size still has to say to itself
        application.processEvents()
    window.statusBar().clearMessage()
    window.grab().save(str(file))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
