"""What a person wanted taken in while the library could not be written: paths of files and folders, in a file beside
the library that has taken its room beforehand. A full disk, and a kill after it, do not cost the wish."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

FILE = "wishes.json"
ROOM = 32 * 1024  # bytes; a wish is the path of a file or a folder, not of every file in it
LOG = logging.getLogger(__name__)


def take_room(folder: Path) -> None:
    """While there is some."""
    file = folder / FILE
    try:
        if file.exists():  # raises in a folder that may not be looked into
            return
        folder.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as new:
            new.write(b"[]".ljust(ROOM))
            new.flush()
            os.fsync(new.fileno())
    except OSError as error:
        LOG.info("no room for wishes: %s", error)
        with suppress(OSError):  # a part of the room is none
            file.unlink(missing_ok=True)


def keep(folder: Path, paths: Iterable[Path]) -> None:
    """In the place of those that were kept: over the same bytes, which needs no room. As many as there is room for."""
    said = f"[{', '.join(_that_fit(paths))}]".encode()
    try:
        with (folder / FILE).open("r+b") as file:
            file.write(said.ljust(ROOM))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        LOG.info("wishes not kept: %s", error)


def _that_fit(paths: Iterable[Path]) -> Iterator[str]:
    """Each as JSON, which is ASCII. Counted one by one: writing ten thousand files down again and again, each time
    without the last, took seconds."""
    left = ROOM - len("[]")
    for path in paths:
        said = json.dumps(str(path))
        left -= len(said)
        if left < 0:
            return
        yield said
        left -= len(", ")


def kept(folder: Path) -> list[Path]:
    try:
        names = json.loads((folder / FILE).read_bytes())
    except (OSError, ValueError):  # none yet; or it was killed at the very moment
        return []
    return [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []
