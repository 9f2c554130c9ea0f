"""Pictures of every view of the real window, on pages written for the program. python -m scripts.screenshots

Without a folder: those of README and docs/guide.md, into docs/images. With one: every view of VIEWS, in every theme, at
every size, one picture each (VIEW-THEME-SIZE.png); to be looked at, not kept. `make screenshots` makes both.
    python -m scripts.screenshots build/screenshots [--views search,palette] [--themes dark] [--sizes 1440x900]
        [--language en] [--text 200]
Needs a screen (DISPLAY), or QT_QPA_PLATFORM=offscreen. QT_SCALE_FACTOR=2 gives them twice as sharp. Off screen the
screen is as large as the largest picture: Qt's own, of 800×800, squeezes dialogs and puts them where none would stand.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from reader.app import make_application
from reader.settings import BY_NAME, Value
from reader.ui.languages import IN_CODE, SPOKEN
from scripts.sitter import Sitter, sit
from scripts.views import GUIDE, VIEWS

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
USUAL = (1100, 760)
SIZES = (USUAL, (1440, 900), (2560, 1440))
THEMES = ("light", "sepia", "dark")
AROUND = 100  # pixels of screen about the largest window
STARK = ("contrast", "contrast_dark")
STARK_VIEWS = ("main", "marks", "search", "search-hit", "collection", "palette", "settings", "export")


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as data:
        if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
            os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_large_screen(Path(data))}"
        make_application(arguments.language)
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(data, name.lower()))
        if arguments.folder:
            _every_view(arguments, Path(data))
        else:
            _those_of_the_guide(Path(data))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="pictures of every view")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--views", default=",".join(VIEWS))
    parser.add_argument("--themes", default=",".join((*THEMES, *STARK)))
    parser.add_argument("--sizes", default=",".join(f"{wide}x{high}" for wide, high in SIZES))
    parser.add_argument("--text", choices=dict(BY_NAME["view.text"].choices), default="100", help="of the interface")
    parser.add_argument("--language", choices=SPOKEN, default=IN_CODE)
    return parser.parse_args()


def _large_screen(folder: Path) -> Path:
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    wide, high = (round((side + AROUND) * scale) for side in SIZES[-1])
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [{"name": "screen", "x": 0, "y": 0, "width": wide, "height": high}]}))
    return file


def _every_view(arguments: argparse.Namespace, data: Path) -> None:
    arguments.folder.mkdir(parents=True, exist_ok=True)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    sharp = "" if scale == "1" else f"@{scale}"
    for view in arguments.views.split(","):
        for theme in arguments.themes.split(","):
            if theme in STARK and view not in STARK_VIEWS:
                continue
            for size in arguments.sizes.split(","):
                wide, high = map(int, size.split("x"))
                look = {"view.theme": theme, "view.text": arguments.text}
                _picture(data, view, look, (wide, high), arguments.folder / f"{view}-{theme}-{size}{sharp}.png")


def _those_of_the_guide(data: Path) -> None:
    for name, (view, theme) in GUIDE.items():
        file = IMAGES / f"{name}.png"
        _picture(data, view, {"view.theme": theme, "view.text": "100"}, USUAL, file)
        _make_small(file)


def _picture(data: Path, view: str, look: Mapping[str, Value], size: tuple[int, int], file: Path) -> None:
    """Of a library of its own each: what one view left would be in the next."""
    place = data / "library"
    if place.exists():
        shutil.rmtree(place)
    shown = VIEWS[view]
    with sit(place, {**look, **shown.values}, size, shown.fill) as sitter:
        shown.act(sitter)
        if shown.fill != "broken":  # such a one answers nothing
            sitter.settle()
        _grab(sitter).save(str(file))
    print(file, flush=True)


def _grab(sitter: Sitter) -> QPixmap:
    """The window and what stands over it, without the frames a window manager would give."""
    window = sitter.window
    made = window.grab()
    painter = QPainter(made)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            at = _place(other, window)
            painter.drawPixmap(at, other.grab())
            painter.setPen(window.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawRect(at.x(), at.y(), other.width() - 1, other.height() - 1)
    painter.end()
    return made


def _place(dialog: QWidget, window: QWidget) -> QPoint:
    """Where over the window; in the middle where it would hang over an edge."""
    at = dialog.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
    room = window.size() - dialog.size()
    if 0 <= at.x() <= room.width() and 0 <= at.y() <= room.height():
        return at
    return QPoint(max(0, room.width() // 2), max(0, room.height() // 2))


def _make_small(file: Path) -> None:
    """A palette of 128 colours is a third of the bytes, and is not seen."""
    program = shutil.which("convert")
    if program:
        os.spawnl(os.P_WAIT, program, program, str(file), "-colors", "128", f"PNG8:{file}")


if __name__ == "__main__":
    main()
