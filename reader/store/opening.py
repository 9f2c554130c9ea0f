"""A data folder in, an open store out: pragmas set, tables and search index in the form this version wants."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from reader.errors import StoreUnusable
from reader.store.connection import BUSY_SECONDS, FILE, SENTENCES, Store, error_in_words
from reader.store.index import Progress, keep_current
from reader.store.migrations import migrate

RETRY_SECONDS = 0.01


def open_store(folder: Path, progress: Progress | None = None) -> Store:
    """The store in a folder, made where there is none; `progress` is told of an index that must be made
    anew. Raises StoreUnusable or StoreTooNew, in words."""
    file = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnusable(
            f"不能建立资料文件夹“{folder}”：{error.strerror}。请用 --data-dir 另选一个文件夹。"
        ) from error
    try:
        store = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None, factory=Store)
    except sqlite3.DatabaseError as error:
        raise error_in_words(error, file) or error from error
    store.file = file
    try:
        _prepare(store, progress)
    except BaseException:
        store.close()
        raise
    return store


def _prepare(store: Store, progress: Progress | None) -> None:
    with store.in_words():
        # Read the file before anything is written to it: what is not ours stays as it is. Tables first, then version:
        # another connection may be making both this moment, in one transaction.
        if store.value("SELECT count(*) FROM sqlite_master") and not store.value("PRAGMA user_version"):
            raise StoreUnusable(SENTENCES[sqlite3.SQLITE_NOTADB].format(file=store.file))
        _write_ahead(store)
        store.execute("PRAGMA synchronous = FULL")
        store.execute("PRAGMA foreign_keys = ON")
        migrate(store, store.file)
    keep_current(store, progress)


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
