"""An open database in, its tables in the form this version wants out.

NNNN_name.sql in this folder, run in order, each in one transaction together with the number that says it was run.
A released file is never edited.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.errors import StoreTooNew
from reader.store.copying import copy_whole
from reader.tongue import tr

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Migration:
    number: int
    sql: str


def migrate(db: sqlite3.Connection, file: Path, folder: Path = FOLDER) -> None:
    """Run what has not been run. A failure leaves tables and number as they were. Raises StoreTooNew.

    Before an existing library is changed, it is copied to NAME.before-NNNN beside it: once, as it was, not between one
    step and the next, where the copies of a library of 1 GB would fill the disk.
    """
    migrations = read_migrations(folder)
    newest = migrations[-1].number
    db.create_function("letters", 1, len, deterministic=True)  # SQLite's length() ends at a NUL
    copied = _version(db) == 0  # nothing in it yet: a copy would be of nothing
    for migration in migrations:
        version = _version(db)
        if version > newest:
            raise StoreTooNew(
                tr(
                    "资料库“{file}”是较新版本的版心写的（格式 {version}，本版到 {newest}）。请升级版心后再打开。",
                    file=file,
                    version=version,
                    newest=newest,
                )
            )
        if version < migration.number:
            if not copied:
                copy_whole(db, file.with_name(f"{file.name}.before-{migration.number:04}"))
                copied = True
            _run(db, migration)


def is_whole(db: sqlite3.Connection) -> bool:
    """Whether every table and index stands there as the migrations made it."""
    try:
        return _made() <= set(db.execute("SELECT name, sql FROM sqlite_master"))
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


@cache
def _made() -> frozenset[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db, Path())
        return frozenset(db.execute("SELECT name, sql FROM sqlite_master"))


def newest_version() -> int:
    """The newest form of the tables that this program knows."""
    return read_migrations(FOLDER)[-1].number


def read_migrations(folder: Path) -> list[Migration]:
    files = sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return [Migration(int(file.name[:4]), file.read_text("utf-8")) for file in files]


def _run(db: sqlite3.Connection, migration: Migration) -> None:
    db.execute("BEGIN IMMEDIATE")
    try:
        # Two connections may open a new file at once: the second finds the work done.
        if _version(db) < migration.number:
            for statement in _statements(migration.sql):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {migration.number}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _statements(sql: str) -> Iterator[str]:
    """One by one: executescript() would commit the transaction before it begins."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _version(db: sqlite3.Connection) -> int:
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version
