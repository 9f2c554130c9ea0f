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

from reader.course import ALONE, Course, Far, Unit
from reader.errors import NoRoom, StoreDamaged, StoreUnusable
from reader.store.connection import address_of, error_in_words
from reader.tongue import tr

Connection = TypeVar("Connection", bound=sqlite3.Connection)
NAMED = 40  # characters of a name that is kept in that of a half: with what is added it must not be too long itself
AT_ONCE = 1_024  # pages that are copied between two looks: 4 MB
MB = 1024 * 1024
ROOM = 64 * MB  # bytes left free on the disk beside a copy: it must not be the copy that fills it


def copy_whole(db: sqlite3.Connection, to: Path, course: Course = ALONE, known_as: Path | None = None) -> None:
    """Copy a database to a file, which is there whole or not at all; one that is there is replaced. `known_as`: what a
    person calls the file. Raises StoreUnusable: no right to write; NoRoom; Stopped."""
    said = known_as or to
    half = half_of(to, "half")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        _check_room(db, to, said)
        copy = sqlite3.connect(half, isolation_level=None)
        try:
            _copy(db, copy, course)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, to be read from a disk that cannot be written too
        finally:
            copy.close()
        half.replace(to)
    except sqlite3.DatabaseError as error:
        raise error_in_words(error, said) or error from error
    except OSError as error:
        raise not_written(said, error) from error
    finally:
        for left in (half, Path(f"{half}-journal"), Path(f"{half}-wal"), Path(f"{half}-shm")):
            with suppress(OSError):  # there is none where it could not be made
                left.unlink()


def half_of(to: Path, end: str) -> Path:
    """A name of its own: two windows may open the same library at once, and each makes its copy."""
    return to.with_name(f"{to.name[:NAMED]}.{os.getpid()}-{threading.get_ident()}.{end}")


def not_written(to: Path, error: OSError) -> StoreUnusable:
    return StoreUnusable(
        tr("备份没有写成“{to}”：{strerror}。请检查文件夹的权限和磁盘空间。", to=to, strerror=error.strerror)
    )


def _copy(db: sqlite3.Connection, copy: sqlite3.Connection, course: Course) -> None:
    """Some pages at a time, all of one moment: without a read that lasts, each write of others would begin it anew."""
    size = db.execute("PRAGMA page_size").fetchone()[0]

    def tell(_: int, left: int, pages: int) -> None:
        course.at(Far((pages - left) * size, pages * size, Unit.BYTES))

    lasting = not db.in_transaction
    if lasting:
        db.execute("BEGIN")
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    try:
        db.backup(copy, pages=AT_ONCE, progress=tell)
    finally:
        if lasting and db.in_transaction:
            db.execute("COMMIT")


def open_to_read(file: Path, kind: type[Connection], alone: bool = False) -> Connection:
    """A connection that cannot change the file in any way. `alone`: nobody else has it open, and nothing stands in its
    log. Raises StoreUnusable."""
    # Immutable where no log stands beside it: else SQLite would have to make one, which a disk that cannot be written
    # does not allow.
    alone = alone or not Path(f"{file}-wal").exists()
    address = f"{address_of(file.absolute())}?mode=ro{'&immutable=1' if alone else ''}"
    try:
        return sqlite3.connect(address, uri=True, isolation_level=None, factory=kind)
    except sqlite3.DatabaseError as error:
        raise error_in_words(error, file) or error from error


def trouble_in(db: sqlite3.Connection, thorough: bool = False, course: Course = ALONE) -> list[str]:
    """What SQLite finds wrong with a database, in its words; `thorough` also compares its indexes with its tables.
    Raises Stopped."""
    try:
        with course.heard_by(db):
            rows = db.execute("PRAGMA integrity_check" if thorough else "PRAGMA quick_check").fetchall()
    except sqlite3.DatabaseError as error:
        # A plain error can only be of the file's own words: unknown function: raplace().
        plain = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR
        if plain or isinstance(error_in_words(error, Path()), StoreDamaged):
            return [str(error)]
        raise
    except UnicodeDecodeError as error:  # SQLite's words quote what it found, which is no text
        return [str(error)]
    return [said for (said,) in rows if said != "ok"]


def _check_room(db: sqlite3.Connection, to: Path, said: Path) -> None:
    wanted = room_for(db)
    if shutil.disk_usage(to.parent).free < wanted * MB:
        raise NoRoom(
            tr(
                "磁盘空间不够，没有备份到“{to}”：要有 {wanted:,} MB。请腾出一些空间，或换一个地方。",
                to=said,
                wanted=wanted,
            )
        )


def room_for(db: sqlite3.Connection) -> int:
    """The megabytes that must be free for a copy."""
    size: int = db.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()[0]
    return (size + ROOM) // MB + 1
