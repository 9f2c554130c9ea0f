"""Folders that are watched: what comes into them is taken in by itself. Nothing leaves the library because a file did.

A file may be half written when it is first seen: it is taken in once it has been the same for a while.
"""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from reader.arriving import Seen
from reader.errors import UnreadableSource
from reader.files import list_pages, look_at
from reader.tongue import later, tr
from reader.ui.flow import arriving, look
from reader.ui.flow.filing import ask_for_path
from reader.ui.panes.watching import WatchForm
from reader.ui.parts import Parts

REST = 1.5  # seconds that a file must have been the same
LOOKING = 60.0  # seconds that looking into a folder may take
GONE = later("盯住的文件夹“{folder}”现在读不到（移走了，或没有连上）。已收入的都在；它回来以后会接着盯。")


@dataclass
class _Look:
    """What is in a folder now."""

    files: list[Seen]
    folders: list[Path]  # it, and all that are in it


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
    """Each folder by itself: one on a share that does not answer keeps none of the others waiting."""
    watching, folders = parts.doing.watching, watched(parts)
    if not folders:
        parts.watcher.watch([])
        return
    for folder in folders:
        if folder in watching.asked and not watching.asked[folder]():
            watching.stirred.add(folder)  # one look that hangs is enough
        else:
            _look_at(parts, folder)


def _look_at(parts: Parts, folder: Path) -> None:
    parts.doing.watching.stirred.discard(folder)
    came, gone = partial(_came, parts, folder), partial(_gone, parts, folder)
    parts.doing.watching.asked[folder] = parts.jobs.outside(partial(_look_into, folder), came, gone, LOOKING)


def ask(parts: Parts) -> None:
    """Show the folders; add and remove some."""
    form = WatchForm(parts.window)
    show = partial(_show, parts, form)
    form.adding.connect(lambda: _choose(parts, form, show))
    form.removing.connect(lambda name: _change(parts, [each for each in watched(parts) if str(each) != name], show))
    form.finished.connect(form.deleteLater)
    show()
    form.open()


def _look_into(folder: Path) -> _Look:
    pages, inner = list_pages(folder)
    files: list[Seen] = []
    for page in pages:
        with suppress(UnreadableSource):  # it went away this moment
            files.append(look_at(page))
    return _Look(files, inner)


def _gone(parts: Parts, folder: Path, _: str) -> None:
    """It cannot be read, or does not answer: said once, until it is back."""
    watching = parts.doing.watching
    if folder not in watching.gone and folder in watched(parts):
        parts.notice.warn(tr(GONE, folder=folder))
        watching.gone.add(folder)
    watching.inner[folder] = []
    _watch(parts)


def _came(parts: Parts, folder: Path, seen: _Look) -> None:
    if folder not in watched(parts):  # no longer wanted by the time it answered
        return
    watching = parts.doing.watching
    watching.gone.discard(folder)
    watching.inner[folder] = seen.folders
    _watch(parts)
    files = list(dict.fromkeys(seen.files))
    parts.jobs.beside(lambda library: library.arrivals.not_seen(files), partial(_act, parts, folder))
    parts.jobs.beside(lambda library: library.arrivals.could_not(seen.folders), partial(_clear, parts))
    if folder in watching.stirred:  # while it was looked into: what came then may not have been seen
        _look_at(parts, folder)


def _watch(parts: Parts) -> None:
    inner = parts.doing.watching.inner
    folders = watched(parts)
    parts.watcher.watch(dict.fromkeys(each for folder in folders for each in inner.get(folder, [])), bool(folders))


def _act(parts: Parts, folder: Path, fresh: list[Seen]) -> None:
    watching = parts.doing.watching
    if folder not in watched(parts):  # no longer wanted by the time that was looked up
        watching.growing.pop(folder, None)
        return
    now = time.monotonic()
    before = watching.growing.get(folder, {})
    since = {file: before.get(file, now) for file in fresh}
    rested = [file for file, at in since.items() if now - at >= REST]
    watching.growing[folder] = {file: at for file, at in since.items() if now - at < REST}
    if rested:
        arriving.take_new(parts, [file.path for file in rested])
    if watching.growing[folder]:
        QTimer.singleShot(round(REST * 1000) + 50, parts.window, partial(look_around, parts))


def _clear(parts: Parts, opened: list[Path]) -> None:
    """What is in such a folder may all be known, or nothing: then no file comes in to say that it is open again."""
    if opened:
        parts.jobs.write(lambda library: library.arrivals.can_now(opened))


def _choose(parts: Parts, form: WatchForm, show: partial[None]) -> None:
    def ready(dialog: QFileDialog) -> None:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: _change(parts, [*watched(parts), Path(name).absolute()], show))

    ask_for_path(parts, tr("盯住一个文件夹"), parts.settings.text("file.folder"), ready, form)


def _change(parts: Parts, folders: list[Path], show: partial[None]) -> None:
    parts.settings["watch.folders"] = json.dumps([str(folder) for folder in dict.fromkeys(folders)], ensure_ascii=False)
    look.save_settings(parts)
    parts.doing.watching.gone &= set(folders)
    show()
    look_around(parts)


def _show(parts: Parts, form: WatchForm) -> None:
    form.show_folders([str(folder) for folder in watched(parts)])
