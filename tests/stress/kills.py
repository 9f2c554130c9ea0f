"""A folder and a seed in, rounds of kill -9 out: after each the library opens, passes its own check, and holds every
write that was confirmed.

The writer is forked from a process that has everything loaded: a round takes half a second, and a kill can come at any
moment from the opening of the file on.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import time
import zlib
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.arriving import ArrivalState
from reader.library import Library, backups_in
from reader.store.connection import FILE
from reader.store.migrations import FOLDER as MIGRATIONS
from reader.store.migrations import migrate
from tests.stress.writer import Writer, marks_of, page, write_until_killed

LATEST = 0.6  # seconds after which a writer is killed at the latest
OLD = 3  # the migration up to which a library that is to be migrated was made
FRESH_EVERY = 25  # rounds on one library; it grows, and so does its check
MIGRATE_EVERY = 5


@dataclass
class Tally:
    """What was seen over all rounds."""

    kills: int = 0
    confirmed: int = 0
    during: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)


def stress(folder: Path, kills: int, seed: int) -> Tally:
    tally, random_ = Tally(), random.Random(seed)
    library, known = folder / "0", dict[str, Any]()
    old = folder / "old"
    make_old(old)
    for nth in range(kills):
        if nth % MIGRATE_EVERY == MIGRATE_EVERY - 1:
            migrated = folder / f"migrated-{nth}"
            shutil.copytree(old, migrated)
            _round(migrated, kept_in(migrated), random_, tally, latest=0.1)
            shutil.rmtree(migrated)
            continue
        if nth and nth % FRESH_EVERY == 0:
            shutil.rmtree(library)
            library, known = folder / str(nth), {}
        _round(library, known, random_, tally)
    return tally


def _round(folder: Path, known: dict[str, Any], random_: random.Random, tally: Tally, latest: float = LATEST) -> None:
    folder.mkdir(exist_ok=True)
    told = _kill_a_writer(folder, random_.getrandbits(30), random_.uniform(0, latest))
    tally.kills += 1
    doing = ""
    for entry in told:
        doing = entry.get("doing", "")
        if "done" in entry:
            known[entry["done"]] = entry["value"]
            tally.confirmed += 1
    tally.during[doing.split(" ")[0] or "between"] += 1
    tally.lost += [f"kill {tally.kills}, during “{doing}”: {said}" for said in missing(folder, known, doing)]
    known.pop(doing, None)  # it may have been done or not; the next round starts from what is


def _kill_a_writer(folder: Path, seed: int, after: float) -> list[dict[str, Any]]:
    """What it told before it was killed."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            write_until_killed(folder, seed, write)
        except BaseException as error:  # noqa: BLE001  # told, not raised: this process ends here whatever it is
            os.write(write, (json.dumps({"failed": repr(error)}) + "\n").encode())
        os._exit(1)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        time.sleep(after)  # the moment of the kill is what is tried
        os.kill(child, signal.SIGKILL)
        told = pipe.read()
    os.waitpid(child, 0)
    entries = [json.loads(line) for line in told.splitlines(keepends=True) if line.endswith(b"\n")]
    if failed := [entry for entry in entries if "failed" in entry]:
        raise AssertionError(failed)
    return entries


def missing(folder: Path, known: dict[str, Any], doing: str) -> list[str]:
    """What the library of a folder lacks of what was confirmed, or is wrong with it; but for what was being done."""
    said = []
    with Library(folder) as library:
        while library.arrivals.step().arrived:  # what waited goes on as if nothing had been
            pass
        left = (one for one in library.arrivals.listing() if one.state not in (ArrivalState.TAKEN, ArrivalState.KNOWN))
        said += [f"{one.path} is {one.state}" for one in left]
        for source in library.outdated():
            library.parse_again(source)
        said += [finding.sentence for finding in library.check()]
    kept = kept_in(folder)
    for key, value in known.items():
        if key == doing or key == "open":
            continue
        kind, _, name = key.partition(" ")
        if kind == "copy":
            said += [] if _is_sound(Path(name)) else [key]
        elif kept.get(key) != (value if isinstance(value, list) else value or None):
            said.append(f"{key}: {kept.get(key)!r}, not {value!r}")
    said += [f"{each.file} is damaged" for each in backups_in(folder) if not _is_sound(each.file)]
    return said


def kept_in(folder: Path) -> dict[str, Any]:
    """What a library holds, read past the program: keys as the writer tells them."""
    with closing(sqlite3.connect(folder / FILE)) as db:
        kept: dict[str, Any] = {
            f"source {name}": zlib.decompress(data).decode()
            for name, data in db.execute("SELECT name, bytes FROM source")
        }
        kept |= {f"highlight {id}": "made" for (id,) in db.execute("SELECT id FROM highlight")}
        kept |= {f"correction {id}": True for (id,) in db.execute("SELECT id FROM correction")}
    return kept | marks_of(folder)


def _is_sound(file: Path) -> bool:
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as db:
        return bool(db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]) and bool(
            db.execute("SELECT count(*) FROM source").fetchone()[0] >= 0
        )


def make_old(folder: Path, pages: int = 12) -> None:
    """A library of an older version, with marks and corrections in it."""
    new = folder / "new"
    with Library(new) as library:
        for seed in range(pages):
            library.import_data(f"{seed}.txt", page(seed).encode(), f"/x/{seed}.txt")
        writer = Writer(new, library, 1, lambda _: None)
        for _ in range(20):
            writer.mark()
            writer.correct()
    only_old = folder / "migrations"
    only_old.mkdir()
    for file in MIGRATIONS.glob("*.sql"):
        if int(file.name[:4]) <= OLD:
            shutil.copy(file, only_old)
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        migrate(db, folder / FILE, only_old)
        db.execute("ATTACH ? AS new", (str(new / FILE),))
        db.execute("BEGIN")
        for table in _tables(db, "main") & _tables(db, "new"):
            columns = ", ".join(sorted(_columns(db, "main", table) & _columns(db, "new", table)))
            db.execute(f"INSERT OR REPLACE INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")
        db.execute("UPDATE source SET parser = 1")
        db.execute("COMMIT")
        db.execute("DETACH new")
    shutil.rmtree(new)
    shutil.rmtree(only_old)


def _tables(db: sqlite3.Connection, schema: str) -> set[str]:
    """Plain tables; the search index is made anew."""
    rows = db.execute(f"SELECT name, sql FROM {schema}.sqlite_master WHERE type = 'table'").fetchall()
    virtual = [name for name, sql in rows if str(sql).startswith("CREATE VIRTUAL")]
    return {
        name
        for name, _ in rows
        if name != "search_index" and not any(name == one or name.startswith(f"{one}_") for one in virtual)
    }


def _columns(db: sqlite3.Connection, schema: str, table: str) -> set[str]:
    return {row[1] for row in db.execute(f"PRAGMA {schema}.table_info ({table})")}
