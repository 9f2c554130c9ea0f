"""A database in, a whole and sound copy of it out: through SQLite's online backup, while others read and write.

The file alone would not do: what was written last may still stand in its write-ahead log.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from reader.errors import StoreDamaged, StoreUnusable
from reader.store.connection import error_in_words
from reader.tongue import tr

Connection = TypeVar("Connection", bound=sqlite3.Connection)
ROOM = 64 * 1024 * 1024  # bytes left free on the disk beside a copy: it must not be the copy that fills it


def copy_whole(db: sqlite3.Connection, to: Path) -> None:
    """Copy a database to a file, which is there whole or not at all; one that is there is replaced. Raises
    StoreUnusable: no room, no right to write."""
    # A name of its own: two windows may open the same library at once, and each makes its copy.
    half = to.with_name(f"{to.name}.{os.getpid()}-{threading.get_ident()}.half")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        _check_room(db, to)
        copy = sqlite3.connect(half, isolation_level=None)
        try:
            db.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, to be read from a disk that cannot be written too
        finally:
            copy.close()
        half.replace(to)
    except sqlite3.DatabaseError as error:
        raise error_in_words(error, to) or error from error
    except OSError as error:
        raise StoreUnusable(
            tr("备份没有写成“{to}”：{strerror}。请检查文件夹的权限和磁盘空间。", to=to, strerror=error.strerror)
        ) from error
    finally:
        for left in (half, Path(f"{half}-journal"), Path(f"{half}-wal"), Path(f"{half}-shm")):
            with suppress(OSError):  # there is none where it could not be made
                left.unlink()


def open_to_read(file: Path, kind: type[Connection]) -> Connection:
    """A connection that cannot change the file in any way. Raises StoreUnusable."""
    # Immutable where no log stands beside it: else SQLite would have to make one, which a disk that cannot be written
    # does not allow.
    alone = not Path(f"{file}-wal").exists()
    address = f"{file.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"
    try:
        return sqlite3.connect(address, uri=True, isolation_level=None, factory=kind)
    except sqlite3.DatabaseError as error:
        raise error_in_words(error, file) or error from error


def trouble_in(db: sqlite3.Connection, thorough: bool = False) -> list[str]:
    """What SQLite finds wrong with a database, in its words; `thorough` also compares its indexes with its tables."""
    try:
        rows = db.execute("PRAGMA integrity_check" if thorough else "PRAGMA quick_check").fetchall()
    except sqlite3.DatabaseError as error:
        if isinstance(error_in_words(error, Path()), StoreDamaged):
            return [str(error)]
        raise
    except UnicodeDecodeError as error:  # SQLite's words quote what it found, which is no text
        return [str(error)]
    return [said for (said,) in rows if said != "ok"]


def _check_room(db: sqlite3.Connection, to: Path) -> None:
    size = db.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()[0]
    if shutil.disk_usage(to.parent).free < size + ROOM:
        wanted = (size + ROOM) // 1024 // 1024 + 1
        raise StoreUnusable(
            tr(
                "磁盘空间不够，没有备份到“{to}”：要有 {wanted:,} MB。请腾出一些空间，或换一个地方。",
                to=to,
                wanted=wanted,
            )
        )
