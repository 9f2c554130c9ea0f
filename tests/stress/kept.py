"""A folder in, what its library holds out, read past the program: keys as the writer tells them, and their values."""

from __future__ import annotations

import hashlib
import sqlite3
import zipfile
import zlib
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from reader.arriving import ArrivalState
from reader.library import Library, backups_in
from reader.store.archive import open_archive
from reader.store.connection import FILE

DIGITS = 16  # of a sha256, enough to tell pages apart


def kept_in(folder: Path) -> dict[str, Any]:
    """What was brought in and what a person made. A key that is not there: it was taken away, or never was."""
    with closing(sqlite3.connect(folder / FILE)) as db:
        kept: dict[str, Any] = {
            f"source {sha256[:DIGITS]}": hashlib.sha256(zlib.decompress(data)).hexdigest()[:DIGITS]
            for sha256, data in db.execute("SELECT sha256, bytes FROM source")
        }
        kept |= {f"highlight {id}": list(row) for id, *row in _rows(db, "highlight", "id", "colour note tags folder")}
        kept |= {f"correction {id}": list(row) for id, *row in _rows(db, "correction", "id", "fix value created_at")}
        kept |= {f"revision {old[:DIGITS]}": new[:DIGITS] for old, new in _rows(db, "revision", "sha256", "by_sha256")}
    return kept | marks_of(folder)


def marks_of(folder: Path) -> dict[str, Any]:
    """Where each source is marked as read, and its bookmarks with all they carry."""
    found: dict[str, Any] = {}
    with closing(sqlite3.connect(folder / FILE)) as db:
        for sha256, anchor in db.execute("SELECT sha256, anchor FROM reading WHERE read_at IS NOT NULL ORDER BY 1, 2"):
            found.setdefault(f"read {sha256[:DIGITS]}", []).append(anchor)
        for sha256, *row in _rows(db, "bookmark", "sha256", "anchor label tags folder"):
            found.setdefault(f"bookmark {sha256[:DIGITS]}", []).append(list(row))
    return found


def files_of(folder: Path) -> dict[str, set[str]]:
    """The keys of each source and of what was made on it."""
    found: dict[str, set[str]] = {}
    with closing(sqlite3.connect(folder / FILE)) as db:
        for table in ("highlight", "correction"):
            for id, sha256 in db.execute(f"SELECT id, sha256 FROM {table}"):
                found.setdefault(sha256[:DIGITS], set()).add(f"{table} {id}")
    for key in kept_in(folder):
        kind, _, name = key.partition(" ")
        if kind not in ("highlight", "correction"):
            found.setdefault(name, set()).add(key)
    return found


def _rows(db: sqlite3.Connection, table: str, key: str, columns: str) -> list[Any]:
    """In the order of their keys; without the columns that an older library does not have yet."""
    there = {row[1] for row in db.execute(f"PRAGMA table_info ({table})")}
    wanted = ", ".join([key, *(column for column in columns.split() if column in there)])
    return db.execute(f"SELECT {wanted} FROM {table} ORDER BY {wanted}").fetchall() if there else []


def faults_in(folder: Path) -> list[str]:
    """What the program's own check says of a library left in the middle of something, once it is open again."""
    with Library(folder) as library:
        while library.arrivals.step().arrived:  # what waited goes on as if nothing had been
            pass
        left = (one for one in library.arrivals.listing() if one.state not in (ArrivalState.TAKEN, ArrivalState.KNOWN))
        waiting = [f"{one.path} is {one.state}" for one in left]
        for source in library.outdated():
            library.parse_again(source)
        said = waiting + [finding.sentence for finding in library.check()]
    return said + [f"{each.file} is damaged" for each in backups_in(folder) if not is_sound(each.file)]


def lacking(kept: dict[str, Any], known: dict[str, Any], but: Iterable[str] = ()) -> list[str]:
    """What is not as it was confirmed; but for keys that were just being written."""
    said = []
    for key in sorted(set(known) - set(but)):
        if key.startswith(("copy ", "export ")):
            whole = is_sound if key.startswith("copy ") else is_whole
            said += [] if whole(Path(key.partition(" ")[2])) else [f"{key} is spoilt"]
        elif kept.get(key) != known[key]:
            said.append(f"{key}: {kept.get(key)!r}, not {known[key]!r}")
    return said


def is_sound(file: Path) -> bool:
    """A copy that is a library: one file, or with a log beside it that belongs to it."""
    alone = not Path(f"{file}-wal").exists()
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro{'&immutable=1' * alone}", uri=True)) as db:
        try:
            sound = db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return bool(sound and db.execute("SELECT count(*) FROM source").fetchone()[0] >= 0)
        except sqlite3.DatabaseError:  # cut off, or empty
            return False


def is_whole(file: Path) -> bool:
    """A whole library written out: every file in it sound, the last line there."""
    with zipfile.ZipFile(file) as zip:
        if zip.testzip() is not None:
            return False
    with open_archive(file) as archive:
        return sum(1 for _ in archive.entries()) > 0
