"""Copies of the library: made, rotated, found again and put back. A data folder and a day in, files in it out.

A copy that is not sound never takes the place of one that is; what a restored copy replaces is kept.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from reader.course import ALONE, Course
from reader.errors import ReaderError, StoreDamaged, StoreTooNew, StoreUnusable, Unwritable
from reader.store.connection import (
    FILE,
    SENTENCES,
    Store,
    damage_mark,
    error_in_words,
    is_marked,
    mark_damaged,
    raise_if_vanished,
)
from reader.store.copying import copy_whole, half_of, not_written, open_to_read, trouble_in
from reader.store.migrations import newest_version
from reader.store.own import BACKUPS, OUTGOING, REPLACED, refuse_own
from reader.tongue import later, tr

DAILY, WEEKLY = 7, 4
STALE = 24 * 3600  # seconds
BESIDE = ("-wal", "-shm")  # what SQLite keeps beside its file
# What every version of the library has, and no other program's table that is called source by chance.
OURS = "SELECT s.sha256, s.bytes, r.anchor, b.anchor, h.exact FROM source s, reading r, bookmark b, highlight h LIMIT 0"
SPOILT = later("备份写到“{to}”以后读出来不对，没有留下它；资料库完好。请检查那个磁盘，或换一个地方。")
NO_LIBRARY = later("“{file}”不是版心的备份，或已损坏，没有用它。请另选一个备份文件。")


@dataclass(frozen=True, slots=True)
class Backup:
    file: Path
    made: str  # ISO: the day it was made, or, of a copy made before a migration, the moment
    bytes: int


def back_up(store: Store, to: Path, replace: bool = False, course: Course = ALONE) -> Backup:
    """Copy the library to a file that a person named. As make_copy; Unwritable also where the program's own files
    stand."""
    refuse_own(store.file, to)
    return make_copy(store, to, replace, course)


def make_copy(store: Store, to: Path, replace: bool = False, course: Course = ALONE) -> Backup:
    """Copy the library to a file; its copy is checked. Raises Unwritable where the file is there and is not to be
    replaced; StoreUnusable; StoreTooNew; StoreDamaged where the library is; Stopped, and then there is no copy."""
    if _is_there(to) and not (replace and _seen(to.is_file)):
        raise Unwritable(tr("“{to}”已存在，没有动它。请换一个文件名。", to=to))
    half = half_of(to, "unchecked")
    copy_whole(store, half, course, known_as=to)
    try:
        store.look_at_form()  # what a newer version has changed is not damaged because this one does not know it
        if found := _trouble(half, course):
            if store.is_whole(store) and not trouble_in(store, course=course):
                raise StoreUnusable(tr(SPOILT, to=to))
            if not store.no_room:  # what it read may have been written over meanwhile
                mark_damaged(store.file, found)
            raise StoreDamaged(SENTENCES[sqlite3.SQLITE_CORRUPT].format(file=store.file))
        half.replace(to)
        return _backup(to)
    except OSError as error:  # it was a stick, and somebody took it out
        raise not_written(to, error) from error
    finally:
        with suppress(OSError):
            half.unlink()


def back_up_daily(store: Store, today: date, course: Course = ALONE) -> Backup | None:
    """The copy of this day, made unless it is there; then old ones go. None where there is nothing to copy or nothing
    to do. Raises like back_up; then no old copy goes."""
    folder = store.file.parent
    raise_if_vanished(store.file)
    to = folder / BACKUPS / f"library-{today.isoformat()}.db"
    days = {_day(file): file for file in _daily_files(folder)}
    if not store.value("SELECT count(*) FROM source"):
        return None
    # A clock that went back comes to days that have their copy: of what the library was, not of what it is.
    if to.exists() and not (max(days) > today and _changed_since(store.file, to)):
        return None
    made = make_copy(store, to, replace=True, course=course)
    days[today] = to
    for day in set(days) - kept_days(days, today):
        days[day].unlink(missing_ok=True)
    _sweep(folder)
    return made


def _changed_since(library: Path, copy: Path) -> bool:
    """Whether the library, or its log, was written to after the copy was made, or at no time that could be."""
    files = (file for file in (library, Path(f"{library}-wal")) if file.exists())
    return max(file.stat().st_mtime for file in files) > copy.stat().st_mtime


def _sweep(folder: Path) -> None:
    """Take away the halves of copies whose making was killed: each is as large as the library. A day old: another
    process may be at one now."""
    halves = (f"{FILE}*.half*", f"{FILE}.restoring", f"{FILE}.checked*", f"{BACKUPS}/*.half*", f"{BACKUPS}/*.unchecked")
    for pattern in (*halves, f"{OUTGOING}/*", f"{OUTGOING}/.*"):
        for left in folder.glob(pattern):
            with suppress(OSError):  # it has its name by now, or may not be touched: then it stays
                if time.time() - left.stat().st_mtime > STALE:
                    left.unlink()


def kept_days(days: Iterable[date], today: date) -> set[date]:
    """Of the days on which copies were made those whose copies stay: the newest seven, and of the weeks before them the
    newest of each of four. Counted by copies, not by the clock, and apart for those of days that have not come yet: one
    that jumped ten years ahead and back must not leave its copies as the newest for ten years, nor one that went back
    make those of today the oldest."""
    known = set(days)
    ahead = {day for day in known if day > today}
    return _newest(known - ahead) | _newest(ahead)


def _newest(days: set[date]) -> set[date]:
    newest = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in newest[DAILY:]:
        year, week, _ = day.isocalendar()
        weeks.setdefault((year, week), day)
    return {*newest[:DAILY], *list(weeks.values())[:WEEKLY]}


def backups_in(folder: Path, today: date | None = None) -> list[Backup]:
    """The copies in a data folder, newest first: those of each day, and those made before a migration. Those of days
    that have not come yet, made when the clock was wrong, come last."""
    is_marked(folder / FILE)  # a folder that may not be looked into has no copies, and no word says why
    files = [*_daily_files(folder), *(file for file in folder.glob(f"{FILE}.before-????") if file.is_file())]
    now = (today or date.today()).isoformat()
    files.sort(key=lambda file: file.stat().st_mtime, reverse=True)  # of one day: that of a migration may be the older
    return sorted(map(_backup, files), key=lambda backup: (backup.made[:10] <= now, backup.made[:10]), reverse=True)


def newest_good(folder: Path) -> Backup | None:
    """The newest copy that is sound and of a version this program reads."""
    return next((backup for backup in backups_in(folder) if not _trouble(backup.file)), None)


def restore(folder: Path, file: Path) -> Path | None:
    """Put a copy in the place of the library; where what it replaced is kept (None: there was nothing). No connection
    to the library may be open. Raises StoreUnusable, StoreTooNew; then nothing has changed."""
    library, fresh = folder / FILE, folder / f"{FILE}.restoring"
    is_marked(library)  # raises where the folder may not be looked into
    _check_backup(file)
    source = open_to_read(file, Store)
    try:
        copy_whole(source, fresh, known_as=library)
        kept = _keep(library) if library.exists() else None
        if kept and in_use(library):
            for suffix in ("", *BESIDE):
                Path(f"{kept}{suffix}").unlink(missing_ok=True)
            raise StoreUnusable(SENTENCES[sqlite3.SQLITE_BUSY].format(file=library))
        for suffix in BESIDE:  # a log left behind would be played into the copy and spoil it
            Path(f"{library}{suffix}").unlink(missing_ok=True)
        fresh.replace(library)
    finally:
        source.close()
        fresh.unlink(missing_ok=True)  # as large as the library; it has its name by now, or nobody wants it
    damage_mark(library).unlink(missing_ok=True)
    return kept


def _is_there(to: Path) -> bool:
    """Raises StoreUnusable for a name that cannot be, before all of the library is copied for it."""
    try:
        to.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise not_written(to, error) from error
    return True


def _check_backup(file: Path, course: Course = ALONE) -> None:
    if not _seen(file.is_file):
        raise StoreUnusable(tr("找不到备份文件“{file}”。请检查路径是否写对。", file=file))
    db = open_to_read(file, Store)
    try:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        db.execute(OURS)
        if not version or trouble_in(db, course=course):
            raise StoreUnusable(tr(NO_LIBRARY, file=file))
    except sqlite3.DatabaseError as error:
        said = error_in_words(error, file)
        if said and not isinstance(said, StoreDamaged):  # a disk, a right that is wanting: no fault of the copy
            raise said from error
        raise StoreUnusable(tr(NO_LIBRARY, file=file)) from error
    except UnicodeDecodeError as error:
        raise StoreUnusable(tr(NO_LIBRARY, file=file)) from error
    finally:
        db.close()
    if version > newest_version():
        raise StoreTooNew(
            tr("备份“{file}”是较新版本的版心写的（格式 {version}）。请升级版心后再恢复。", file=file, version=version)
        )


def _seen(look: Callable[[], bool]) -> bool:
    """Also of a path that cannot be looked at (no permission, a name too long): then not."""
    try:
        return look()
    except OSError:
        return False


def _trouble(file: Path, course: Course = ALONE) -> str:
    """What is wrong with a copy; nothing, if it is good. Raises Stopped."""
    try:
        _check_backup(file, course)
    except ReaderError as error:
        return str(error)
    return ""


def _keep(library: Path) -> Path:
    """A copy, byte for byte and with its log, of a library that may be damaged; its name, which it has only once it is
    whole: a kill would leave an empty file that looks like what was replaced."""
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S.%fZ")
    kept = library.parent / REPLACED / f"library-{moment}.db"
    half = kept.with_name(f"{kept.name}.half")
    try:
        kept.parent.mkdir(exist_ok=True)
        for left in kept.parent.glob("*.half*"):  # by a program that was killed
            left.unlink(missing_ok=True)
        there = [suffix for suffix in ("-wal", "") if Path(f"{library}{suffix}").exists()]
        for suffix in there:
            shutil.copy2(f"{library}{suffix}", f"{half}{suffix}")
        for suffix in there:
            Path(f"{half}{suffix}").replace(f"{kept}{suffix}")
    except OSError as error:
        for name in (half, kept):
            for suffix in ("", "-wal"):
                with suppress(OSError):  # there is none where it could not be made
                    Path(f"{name}{suffix}").unlink()
        raise StoreUnusable(
            tr(
                "没有恢复：现有的资料库不能另存到“{kept}”：{strerror}。请检查磁盘空间。",
                kept=kept,
                strerror=error.strerror,
            )
        ) from error
    return kept


def in_use(library: Path) -> bool:
    """Whether anybody else has the library open. Everybody who has holds a shared lock on it."""
    probe = sqlite3.connect(library, timeout=0, isolation_level=None)
    try:
        probe.execute("PRAGMA locking_mode = EXCLUSIVE")
        probe.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        said = error_in_words(error, library)
        return said is not None and not isinstance(said, StoreDamaged)
    finally:
        probe.close()
    return False


def _daily_files(folder: Path) -> list[Path]:
    return [file for file in (folder / BACKUPS).glob("library-????-??-??.db") if _day(file) != date.min]


def _day(file: Path) -> date:
    """The day in the name of a daily copy; date.min for a name like library-2026-13-01.db."""
    try:
        return date.fromisoformat(file.stem.removeprefix("library-"))
    except ValueError:
        return date.min


def _backup(file: Path) -> Backup:
    status = file.stat()
    moment = datetime.fromtimestamp(status.st_mtime).isoformat(timespec="seconds")
    day = file.stem.removeprefix("library-") if file.parent.name == BACKUPS else moment
    return Backup(file, day, status.st_size)
