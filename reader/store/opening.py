"""A data folder in, an open store out: pragmas set, tables and search index in the form this version wants."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from reader.errors import StoreDamaged, StoreTooNew, StoreUnusable
from reader.store import index, labels
from reader.store.backup import newest_good
from reader.store.connection import (
    BUSY_SECONDS,
    FILE,
    SENTENCES,
    Store,
    address_of,
    error_in_words,
    is_marked,
    lacks_room,
    mark_damaged,
    raise_if_vanished,
)
from reader.store.copying import open_to_read
from reader.store.index import Progress
from reader.store.migrations import is_whole, migrate, newest_version
from reader.tongue import tr

RETRY_SECONDS = 0.01
CACHE_KB = 8_000  # of each connection: the pages of the file that one search after another reads


def open_store(folder: Path, progress: Progress | None = None, known: bool = False) -> Store:
    """The store in a folder, made where there is none, unless it is `known` that there is one: a folder that was moved
    must not have another in its place. `progress` is told of an index that must be made anew. One that is damaged is
    opened to be read, where that is possible, and from then on only read. Raises StoreDamaged, StoreUnusable or
    StoreTooNew, in words."""
    file = folder / FILE
    try:
        if not known:
            folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnusable(
            tr(
                "不能建立资料文件夹“{folder}”：{strerror}。请用 --data-dir 另选一个文件夹。",
                folder=folder,
                strerror=error.strerror,
            )
        ) from error
    if known:
        raise_if_vanished(file)
    if is_marked(file):
        return _open_damaged(file)
    try:
        return _open(file, progress, known)
    except StoreDamaged as error:
        return _open_damaged(file, error)
    except StoreTooNew:
        raise
    except StoreUnusable as error:
        full = lacks_room(error.__cause__)
        if not file.exists() or not (full or _on_a_read_only_disk(folder)):
            raise
        return _open_without_room(file, error) if full else _open_unwritable(file, error)


def _open(file: Path, progress: Progress | None, known: bool) -> Store:
    try:
        address = f"{address_of(file.absolute())}?mode={'rw' if known else 'rwc'}"
        store = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, factory=Store)
    except sqlite3.DatabaseError as error:
        raise error_in_words(error, file) or error from error
    store.file = file
    store.is_whole = is_whole
    try:
        with store.trusting_rows():
            _prepare(store, progress)
    except BaseException as error:
        store.close()
        if isinstance(error, sqlite3.IntegrityError):  # what is written here contradicts no library that is whole
            raise StoreDamaged(tr(SENTENCES[sqlite3.SQLITE_CORRUPT], file=file)) from error
        raise
    return store


def _on_a_read_only_disk(folder: Path) -> bool:
    """A card with its switch on, a disc, an image. Not a mere want of permission: there somebody else may be writing,
    and SQLite could not be told."""
    return hasattr(os, "statvfs") and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)


def _open_unwritable(file: Path, why: StoreUnusable, alone: bool = False) -> Store:
    """To be read; a write is refused in words. Only a library in the form that this version wants: raises `why`."""
    store = open_to_read(file, Store, alone)
    store.file = file
    store.is_whole = is_whole
    try:
        if store.value("PRAGMA user_version") != newest_version() or not index.is_current(store):
            raise why
    except BaseException as error:
        store.close()
        raise why from error
    return store


def _open_without_room(file: Path, why: StoreUnusable) -> Store:
    """On a full disk. What its last user, who was killed, left in the log is first put where it belongs: mostly in the
    place of what is there. Nobody else can have it open: whoever has, has that index of the log for which there is no
    room."""
    log = Path(f"{file}-wal")
    if log.exists() and log.stat().st_size and not _settle(file):
        raise why
    store = _open_unwritable(file, why, alone=True)
    store.no_room = True
    return store


def _settle(file: Path) -> bool:
    """Empty the log of a library that nobody else has open; whether it could be. Its index stays in memory then."""
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as alone:
        try:
            alone.execute("PRAGMA locking_mode = EXCLUSIVE")
            busy, _, _ = alone.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.DatabaseError:
            return False
        return not busy


def _open_damaged(file: Path, why: StoreDamaged | None = None) -> Store:
    """What can still be read of it. It is not written to: not by a migration, not by closing it either."""
    store = open_to_read(file, Store)
    store.file = file
    store.is_whole = is_whole
    store.only_read = True
    try:
        if store.value("PRAGMA user_version") != newest_version():
            raise StoreDamaged(SENTENCES[sqlite3.SQLITE_CORRUPT].format(file=file))
        for table in ("source", "page", "article"):
            store.value(f"SELECT count(*) FROM {table}")
        if not is_marked(file):
            mark_damaged(file, str(why))
    except StoreDamaged as error:
        store.close()
        raise StoreDamaged(f"{why or error}{_offer(file.parent)}") from error
    except BaseException:
        store.close()
        raise
    return store


def _offer(folder: Path) -> str:
    good = newest_good(folder)
    return tr("最近一份完好的备份是“{file}”（{made}）。", file=good.file, made=good.made[:10]) if good else ""


def _prepare(store: Store, progress: Progress | None) -> None:
    with store.in_words():
        # Read the file before anything is written to it: what is not ours stays as it is. Tables first, then version:
        # another connection may be making both this moment, in one transaction.
        if store.value("SELECT count(*) FROM sqlite_master") and not store.value("PRAGMA user_version"):
            raise StoreUnusable(SENTENCES[sqlite3.SQLITE_NOTADB].format(file=store.file))
        _write_ahead(store)
        store.execute("PRAGMA synchronous = FULL")
        store.execute("PRAGMA foreign_keys = ON")
        # Debian's SQLite writes zeros over each page that is freed, and merging the index frees as many as it fills.
        store.execute("PRAGMA secure_delete = FAST")
        store.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        migrate(store, store.file)
    index.keep_current(store, progress)
    labels.keep_current(store)
    store.note_form()


def _write_ahead(store: Store) -> None:
    """Turn the file to WAL, which it stays. SQLite does not wait for its busy timeout here, so we do: the lanes of the
    window open a new file at the same moment."""
    until = time.monotonic() + BUSY_SECONDS
    while store.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            store.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(RETRY_SECONDS)
