"""The file of a library made as small as what stands in it. What is taken out of the lists leaves room in the file that
new articles fill; whoever has none to come gets it back for the disk.

The search index, in which the words of what went are only struck out, is written anew, and then the file, by SQLite's
VACUUM, in place: a transaction like any other, which a kill or a full disk undoes. Nothing that can be brought
back goes: a file that was taken out keeps its bytes and its marks.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader.course import ALONE, Course
from reader.errors import StoreDamaged, StoreUnusable
from reader.store.backup import in_use
from reader.store.connection import FILE, SENTENCES, Store, mark_damaged
from reader.store.copying import ROOM, trouble_in
from reader.store.opening import open_store
from reader.tongue import later, tr

NONE = later("“{folder}”里还没有资料库，没有可以压缩的。")
NO_ROOM = later("磁盘空间不够，没有压缩资料库：要有 {wanted:,} MB。请腾出一些空间，再试一次。")


def compact(folder: Path, course: Course = ALONE) -> tuple[int, int]:
    """Bytes before and after. Nobody else may have the library open: none of their writes would have a chance
    meanwhile. Raises StoreUnusable, StoreDamaged, StoreTooNew; Stopped; then it is as it was."""
    file = folder / FILE
    if not file.exists():
        raise StoreUnusable(tr(NONE, folder=folder))
    if in_use(file):
        raise StoreUnusable(tr(SENTENCES[sqlite3.SQLITE_BUSY], file=file))
    with closing(open_store(folder, known=True)) as store:
        with store.writing():  # raises in words where it may not be written
            pass
        if found := trouble_in(store, course=course):
            mark_damaged(file, "\n".join(found))
            raise StoreDamaged(tr(SENTENCES[sqlite3.SQLITE_CORRUPT], file=file))
        _check_room(store)
        before = _settled(store)
        with _scratch_in(folder), store.in_words(), course.heard_by(store):
            with store.writing():
                for (table,) in store.rows(
                    "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"
                ):
                    store.run(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
            store.execute("VACUUM")
        return before, _settled(store)


def _settled(store: Store) -> int:
    """The size of the file, with nothing of it in the log."""
    store.row("PRAGMA wal_checkpoint(TRUNCATE)")
    return store.file.stat().st_size


def _check_room(store: Store) -> None:
    """It is written twice: to a file aside, and from there to the log."""
    pages, free, size = (store.value(f"PRAGMA {name}") for name in ("page_count", "freelist_count", "page_size"))
    wanted = 2 * (pages - free) * size + ROOM
    if shutil.disk_usage(store.file.parent).free < wanted:
        raise StoreUnusable(tr(NO_ROOM, wanted=wanted // 1024 // 1024 + 1))


@contextmanager
def _scratch_in(folder: Path) -> Iterator[None]:
    """SQLite's file aside stands on the disk that was looked at: /tmp is often small, or memory."""
    before = os.environ.get("SQLITE_TMPDIR")
    os.environ["SQLITE_TMPDIR"] = str(folder)
    try:
        yield
    finally:
        del os.environ["SQLITE_TMPDIR"]
        if before is not None:
            os.environ["SQLITE_TMPDIR"] = before
