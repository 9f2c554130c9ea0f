"""An archive of another library, put into this one file by file: each whole, with its earlier versions and all that was
made on it, in a transaction of its own. Between two of them others write, and a kill costs only what was not in yet.

All of the archive is looked through before anything is put in, and its lines are laid by file, in a database aside that
goes away by itself: an archive with a fault in it changes nothing.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from typing import Any

from reader.course import ALONE, Course, Far, Unit
from reader.marks import decoded
from reader.store import intake, places, removed, revisions, sheets
from reader.store.archive import KEPT, Archive, is_empty, put_row, sequence_in
from reader.store.connection import Store
from reader.store.intake import Made
from reader.store.sheets import Ids
from reader.store.sources import find_source, pack

OF_FILES = ("reading", "bookmark", "highlight", "correction", "revision", "removed")  # of KEPT: those with a sha256
OF_LIBRARY = tuple(table for table in KEPT if table not in OF_FILES)
ASIDE = ("source", *KEPT, "article_id")


@dataclass(frozen=True, slots=True)
class Filed:
    """A file and its earlier versions, of which one is read: by sha256."""

    sha256s: tuple[str, ...]
    bytes: int  # that the archive has of them


class Bringing:
    def __init__(self, store: Store, archive: Archive, course: Course = ALONE) -> None:
        """Raises what open_archive puts into words; Stopped."""
        self._store, self._archive = store, archive
        self._exact = is_empty(store)
        self._sizes: dict[str, int] = {}
        self._ids: dict[str, Ids] = {}
        self._sequences: dict[str, int] = {}
        self._aside: Store = sqlite3.connect("", isolation_level=None, factory=Store)
        try:
            self._look_through(course)
        except BaseException:
            self._aside.close()
            raise

    def close(self) -> None:
        self._aside.close()

    def files(self) -> list[Filed]:
        """All that the archive says something of, in the order of the files there."""
        newer = dict(self._aside.rows("SELECT sha256, by_sha256 FROM revision"))
        said = [self._aside.rows("SELECT sha256 FROM source ORDER BY id")]
        said += [self._aside.rows(f"SELECT DISTINCT sha256 FROM {table} ORDER BY sha256") for table in OF_FILES]
        found: dict[str, dict[str, None]] = {}
        for (sha256,) in (row for rows in said for row in rows):
            found.setdefault(_last(newer, sha256), {})[sha256] = None
        return [Filed(tuple(all), sum(self._sizes.get(one, 0) for one in all)) for all in found.values()]

    def put_rest(self) -> None:
        """What belongs to no file: searches, drafts, how far ids were given. Inside a write, before the files."""
        for table in OF_LIBRARY:
            for row in self._rows(f"SELECT * FROM {table}"):
                put_row(self._store, table, row)
        for name, last in self._sequences.items() if self._exact else ():
            self._store.run("DELETE FROM sqlite_sequence WHERE name = ?", name)
            self._store.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", name, last)

    def packed(self, filed: Filed) -> dict[str, bytes]:
        """By sha256, what the library lacks of it, as it keeps bytes."""
        lacked = [one for one in filed.sha256s if one in self._sizes and not find_source(self._store, one)]
        return {sha256: pack(self._archive.data(sha256)) for sha256 in lacked}

    def put(self, filed: Filed, packed: dict[str, bytes], parse: Callable[[int], Made]) -> list[int]:
        """Ids of the sources that came or whose marks did. Inside a write; `parse`: a stored source, by its id, with
        the corrections it then has."""
        store, fresh = self._store, dict[int, Ids]()
        for sha256, data in packed.items():
            if id := self._put_source(sha256, data):
                fresh[id] = self._ids[sha256] if self._exact else Ids()
        marked = {row["sha256"] for table, row in self._made_on(filed) if self._put_made(table, row, fresh)}
        again = _to_place_again(store, filed, marked, fresh)
        for id in again:
            if removed.has_place(store, id):
                places.lift_marks(store, id)
            else:
                sheets.drop_sheets(store, id)
        for id, ids in fresh.items():
            if removed.has_place(store, id):
                intake.put_first(store, id, parse(id), ids)
        for id in again:
            if removed.has_place(store, id):
                made = parse(id)
                intake.put_anew(store, id, made.source, made.sheets, made.parser, made.applied)
        return [*fresh, *again]

    # ---- looking

    def _look_through(self, course: Course) -> None:
        for (sql,) in self._store.rows(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND name IN (SELECT value FROM json_each(?))",
            json.dumps(ASIDE),
        ):
            self._aside.run(sql)
        for table in ("highlight", "correction"):  # the others have it in their keys
            self._aside.run(f"CREATE INDEX {table}_of ON {table} (sha256)")
        self._aside.execute("BEGIN")  # nobody needs it to last: one transaction is the quickest
        encodings, files = set[str](), self._archive.files
        for table, row, ids in self._archive.entries():
            course.at(Far(0, files, Unit.FILES))
            if (encoding := row.get("encoding")) is not None and encoding not in encodings:
                decoded(b"x", encoding)
                encodings.add(encoding)
            if table == "sqlite_sequence":
                self._sequences.update([sequence_in(self._store, row)])
            elif table not in ASIDE:
                raise ValueError(table)
            elif put_row(self._aside, table, row, b"" if table == "source" else None) and table == "source":
                self._sizes[row["sha256"]] = len(self._archive.data(row["sha256"]))
                self._ids[row["sha256"]] = ids
        for table in ("revision", "removed"):
            for row in self._rows(f"SELECT * FROM {table}"):
                if not all(self._is_known(row[name]) for name in ("sha256", "by_sha256") if name in row):
                    raise ValueError(table)

    def _is_known(self, sha256: str) -> bool:
        return sha256 in self._sizes or find_source(self._store, sha256) is not None

    def _rows(self, sql: str, *params: Any) -> Iterator[dict[str, Any]]:
        with self._aside.in_words():
            found = self._aside.execute(sql, params)
            names = [column[0] for column in found.description]
            for row in found:
                yield dict(zip(names, row, strict=True))

    # ---- putting

    def _made_on(self, filed: Filed) -> Iterator[tuple[str, dict[str, Any]]]:
        """Marks before versions, of all of them."""
        for table in OF_FILES:
            for sha256 in filed.sha256s:
                for row in self._rows(f"SELECT * FROM {table} WHERE sha256 = ?", sha256):
                    yield table, row

    def _put_source(self, sha256: str, data: bytes) -> int | None:
        """The id it got; None where it came meanwhile."""
        (row,) = self._rows("SELECT * FROM source WHERE sha256 = ?", sha256)
        del row["bytes"]
        ids = list(self._rows("SELECT * FROM article_id WHERE source = ?", row["id"]))
        if not self._exact:
            del row["id"]
        if not put_row(self._store, "source", row, data):
            return None
        for given in ids if self._exact else ():
            put_row(self._store, "article_id", given)
        return find_source(self._store, sha256)

    def _put_made(self, table: str, row: dict[str, Any], fresh: Container[int]) -> bool:
        """Whether it was put in. Which version of two that were here already is read, was said here, and so was whether
        a file was taken out: somebody may keep both."""
        if table == "revision":
            older, newer = (find_source(self._store, row[name]) for name in ("sha256", "by_sha256"))
            if older not in fresh and newer not in fresh:
                return False
            if older is None or newer is None or older == revisions.current_of(self._store, newer):
                return False
        if table == "removed" and find_source(self._store, row["sha256"]) not in fresh:
            return False
        return put_row(self._store, table, row)


def _to_place_again(store: Store, filed: Filed, marked: Container[str], fresh: Container[int]) -> list[int]:
    """Sources that were here already and got marks; and those that stand in the lists for an earlier version which did,
    or which came with the archive."""
    known = {sha256: id for sha256 in filed.sha256s if (id := find_source(store, sha256)) is not None}
    changed = [id for sha256, id in known.items() if sha256 in marked or id in fresh]
    again = {one for id in changed for one in (id, revisions.current_of(store, id)) if one not in fresh}
    return sorted(again)


def _last(newer: dict[str, str], sha256: str) -> str:
    """The version that has none after it; of a circle, which no library makes, the least."""
    way = [sha256]
    while (after := newer.get(way[-1])) is not None:
        if after in way:
            return min(way[way.index(after) :])
        way.append(after)
    return way[-1]
