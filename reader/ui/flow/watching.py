"""Folders that are watched: what comes into them is taken in by itself. Nothing leaves the library because a file did.

A file may be half written when it is first seen: it is taken in once it has been the same for a while.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from reader.arriving import Seen
from reader.errors import UnreadableSource
from reader.files import is_folder, list_pages, look_at
from reader.library import Library
from reader.tongue import later, tr
from reader.ui.flow import arriving, look
from reader.ui.panes.watching import WatchForm
from reader.ui.parts import Parts

REST = 1.5  # seconds that a file must have been the same
GONE = later("盯住的文件夹“{folder}”现在读不到（移走了，或没有连上）。已收入的都在；它回来以后会接着盯。")


@dataclass
class _Look:
    """What is in the folders now."""

    fresh: list[Seen] = field(default_factory=list)  # not read as they are now
    folders: list[Path] = field(default_factory=list)  # with all that are in them
    gone: list[Path] = field(default_factory=list)


def watched(parts: Parts) -> list[Path]:
    try:
        names = json.loads(parts.settings.text("watch.folders") or "[]")
    except ValueError:
        return []
    return [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []


def begin(parts: Parts) -> None:
    """From now on; what came while the program was not running, too."""
    parts.watcher.stirred.connect(lambda: look_around(parts))
    look_around(parts)


def look_around(parts: Parts) -> None:
    folders = watched(parts)
    if not folders:
        parts.watcher.watch([])
        return
    parts.jobs.aside(partial(_look_into, folders), partial(_act, parts))


def ask(parts: Parts) -> None:
    """Show the folders; add and remove some."""
    form = WatchForm(parts.window)
    show = partial(_show, parts, form)
    form.adding.connect(lambda: _choose(parts, form, show))
    form.removing.connect(lambda name: _change(parts, [each for each in watched(parts) if str(each) != name], show))
    form.finished.connect(form.deleteLater)
    show()
    form.open()


def _look_into(folders: list[Path], library: Library) -> _Look:
    seen = _Look()
    files: list[Seen] = []
    for folder in folders:
        try:
            pages, inner = list_pages(folder)
        except UnreadableSource:
            seen.gone.append(folder)
            continue
        seen.folders += inner
        for page in pages:
            try:
                files.append(look_at(page))
            except UnreadableSource:  # it went away this moment
                continue
    seen.fresh = library.arrivals.not_seen(list(dict.fromkeys(files)))
    return seen


def _act(parts: Parts, seen: _Look) -> None:
    watching = parts.doing.watching
    parts.watcher.watch(seen.folders)
    for folder in seen.gone:
        if folder not in watching.gone:
            parts.notice.warn(tr(GONE, folder=folder))
    watching.gone = set(seen.gone)
    now = time.monotonic()
    since = {file: watching.growing.get(file, now) for file in seen.fresh}
    rested = [file for file, at in since.items() if now - at >= REST]
    watching.growing = {file: at for file, at in since.items() if now - at < REST}
    if rested:
        arriving.take_new(parts, [file.path for file in rested])
    if watching.growing:
        QTimer.singleShot(round(REST * 1000) + 50, parts.window, partial(look_around, parts))


def _choose(parts: Parts, form: WatchForm, show: partial[None]) -> None:
    dialog = QFileDialog(form, tr("盯住一个文件夹"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    folder = parts.settings.text("file.folder")
    dialog.setDirectory(folder if is_folder(Path(folder)) else str(Path.home()))
    dialog.fileSelected.connect(lambda name: _change(parts, [*watched(parts), Path(name).absolute()], show))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _change(parts: Parts, folders: list[Path], show: partial[None]) -> None:
    parts.settings["watch.folders"] = json.dumps([str(folder) for folder in dict.fromkeys(folders)], ensure_ascii=False)
    look.save_settings(parts)
    parts.doing.watching.gone &= set(folders)
    show()
    look_around(parts)


def _show(parts: Parts, form: WatchForm) -> None:
    form.show_folders([str(folder) for folder in watched(parts)])
