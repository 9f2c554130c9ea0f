"""A file that a person wants somewhere is made in the data folder, and then carried there piece by piece: whoever
carries may be left alone where the place does not answer, and holds up nobody, while whoever makes it has the library
open. Paths go in; a file that is there whole, or not at all, comes out."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from reader.course import Far, Unit
from reader.files import writing_whole
from reader.store.own import OUTGOING, outgoing_name, refuse_own

PIECE = 4 * 1024 * 1024  # bytes; written to the disk before the next: so one can tell slow from gone
ROOM = 64 * 1024 * 1024  # bytes left free beside what is made


def place_here(library: Path, to: Path) -> Path | None:
    """Where to make what goes there. None where there is no room for as much again as the library, which nothing that
    is taken out of it exceeds, or where nothing may be written: then it has to be made in its place."""
    folder = library.parent / OUTGOING
    try:
        folder.mkdir(exist_ok=True)
        enough = shutil.disk_usage(folder).free > library.stat().st_size + ROOM and os.access(folder, os.W_OK)
    except OSError:
        return None
    return folder / outgoing_name(time.monotonic_ns(), to.suffix) if enough else None


def carry(made: Path, to: Path, library: Path, arrived: Callable[[Far], None]) -> None:
    """Take it there and away from here. `arrived` hears of each piece, and may raise to stop it. Raises Unwritable."""
    try:
        refuse_own(library, to)
        size = made.stat().st_size
        with made.open("rb") as file, writing_whole(to, replace=True) as there:
            while piece := file.read(PIECE):
                there.write(piece)
                there.flush()
                os.fsync(there.fileno())
                arrived(Far(file.tell(), size, Unit.BYTES))
    finally:
        made.unlink(missing_ok=True)
