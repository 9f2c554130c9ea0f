"""Which files are the program's own: nothing that a person takes away is written over them, nor into its folders.

A path that somebody named goes in; nothing comes out, or a sentence.
"""

from __future__ import annotations

import os
from pathlib import Path

from reader.errors import Unwritable
from reader.paths import SETTINGS_FILE, cache_dir, log_dir
from reader.store.connection import FILE
from reader.tongue import later, tr
from reader.wishes import FILE as WISHES

BACKUPS = "backups"
REPLACED = "replaced"
OUTGOING = "outgoing"  # what is made here before it is carried to where it is wanted (reader/carrying.py)
NAMES = (FILE, SETTINGS_FILE, WISHES)  # what begins with these is theirs too: a log, one kept aside
OF_LIBRARY = later("“{to}”是资料库自己的文件，没有动它。请换一个文件名。")
OF_PROGRAM = later("“{to}”是版心自己的文件，或在版心自己的文件夹里，没有动它。请换一个地方，或换一个文件名。")


def refuse_own(library: Path, to: Path) -> None:
    """Raises Unwritable for a place where the library, the settings, their copies or the log stand, or may once."""
    if _is_same(to, library):  # by another name: a link
        raise Unwritable(tr(OF_LIBRARY, to=to))
    real = Path(os.path.realpath(to))
    match _parts(real, library.parent):
        case (name,) if name.casefold().startswith(FILE):
            raise Unwritable(tr(OF_LIBRARY, to=to))
        case (name,) if name.casefold().startswith(NAMES):
            raise Unwritable(tr(OF_PROGRAM, to=to))
        case (folder, *rest) if folder.casefold() in (BACKUPS, REPLACED, OUTGOING) and not _is_made_here(folder, rest):
            raise Unwritable(tr(OF_PROGRAM, to=to))
    if any(_parts(real, folder) for folder in (log_dir(), cache_dir())):
        raise Unwritable(tr(OF_PROGRAM, to=to))


def outgoing_name(nth: int, suffix: str) -> str:
    """Of a file that this process makes there."""
    return f"{os.getpid()}-{nth}{suffix}"


def _is_made_here(folder: str, rest: list[str]) -> bool:
    return folder == OUTGOING and len(rest) == 1 and rest[0].startswith(f"{os.getpid()}-")


def _parts(path: Path, folder: Path) -> tuple[str, ...]:
    """The names that lead from a folder to a path inside it; none where it is not, or nobody can tell."""
    for parent in path.parents:
        if _is_same(parent, folder):
            return path.relative_to(parent).parts
    return ()


def _is_same(one: Path, other: Path) -> bool:
    """Not where there is none, or no such name can be: who writes there says so."""
    try:
        return one.samefile(other)
    except OSError:
        return False
