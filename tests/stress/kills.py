"""A folder and a seed in, rounds of kill -9 out: after each the library opens, passes its own check, and holds every
write that was confirmed.

Each round is about one kind of work, all kinds as often: the process is let begin such a write, and killed at a random
point of the time that these took so far. It is forked from one that has everything loaded: a round takes half a second.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from reader.library import Library
from reader.store.connection import FILE
from reader.store.migrations import FOLDER as MIGRATIONS
from reader.store.migrations import migrate as bring_up
from tests.stress.kept import faults_in, files_of, is_sound, kept_in, lacking
from tests.stress.writer import KINDS as WRITES
from tests.stress.writer import Tell, Writer, migrate, page, restore, take_in, talking, write

KINDS = (*WRITES, "take_in", "restore", "migrate", "outdated")
OLD = 3  # the migration up to which a library that is to be migrated was made
CYCLES = 2  # rounds of each kind on one library; it grows, and so does its check
ARCHIVES = 8
LONGER = 1.15  # some kills come right after the write
FIRST_GUESS = 0.05  # seconds a write takes
WAIT = 60.0  # seconds until a process must have begun


@dataclass
class Told:
    """What a process told until it was killed."""

    done: dict[str, Any] = field(default_factory=dict)
    writes: Counter[str] = field(default_factory=Counter)
    doing: str = ""  # the kind of write it was killed in; nothing: between two
    keys: tuple[str, ...] = ()


@dataclass
class Tally:
    """What was seen over all rounds, by kind of work."""

    kills: Counter[str] = field(default_factory=Counter)
    inside: Counter[str] = field(default_factory=Counter)
    confirmed: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    took: dict[str, list[float]] = field(default_factory=dict)


class Stress:
    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.random, self.tally = folder, random.Random(seed), Tally()
        self.old = folder / "old"
        made = [_make_archive(folder / f"archive-{nth}", nth) for nth in range(ARCHIVES)]
        self.archives = [(file, holds) for file, holds, _ in made]
        self.files = {file: files for file, _, files in made}
        make_old(self.old)
        self.library = folder / "library"
        self.fresh()

    def fresh(self) -> None:
        """Another library, with a page and a copy in it."""
        shutil.rmtree(self.library, ignore_errors=True)
        copy = self.library / "first.db"
        with Library(self.library) as library:
            library.import_data("0.txt", page(0).encode(), "/x/0.txt")
            library.back_up(copy)
        self.known = kept_in(self.library)
        self.copies = {copy: dict(self.known)}

    def rounds(self, kills: int) -> Tally:
        for nth in range(kills):
            if nth % len(KINDS) == 0:
                kinds = self.random.sample(KINDS, len(KINDS))
                if nth and nth // len(KINDS) % CYCLES == 0:
                    self.fresh()
            self.round(kinds[nth % len(KINDS)])
        return self.tally

    def round(self, kind: str) -> None:
        if kind in ("migrate", "outdated"):
            said = self._migrated(kind)
        elif kind == "restore":
            said = self._restored()
        elif kind == "take_in":
            said = self._taken_in()
        else:
            seed = self.random.getrandbits(30)
            said = self._written(self._kill(kind, lambda tell: write(self.library, seed, kind, tell)))
        self.tally.lost += [f"kill {self.tally.kills.total()}, {kind}: {each}" for each in said]

    # ---- one round each: what was lost

    def _written(self, told: Told) -> list[str]:
        self.known |= told.done
        said = faults_in(self.library)
        kept = kept_in(self.library)
        said += lacking(kept, self.known, told.keys)
        # They were changed or not; the next round starts from what is.
        self.known |= {key: kept.get(key) for key in told.keys}
        return said

    def _taken_in(self) -> list[str]:
        lacked = [file for file, holds in self.archives if not _sources(holds) <= kept_in(self.library).keys()]
        if not lacked:
            self.fresh()
            lacked = [file for file, _ in self.archives]
        told = self._kill("take_in", lambda tell: take_in(self.library, lacked, tell))
        said, kept, holds = faults_in(self.library), kept_in(self.library), dict(self.archives)
        # What is there already stays as it is: a note that was changed since an earlier kill is not put back.
        before = {key for key, value in self.known.items() if value is not None}
        for archive in (Path(key.removeprefix("archive ")) for key in told.done):
            self.known |= {key: value for key, value in holds[archive].items() if key not in before}
        for archive in map(Path, told.keys):
            for file, all in self.files[archive].items():  # all of it or nothing
                keys = all - before
                there = {key for key in keys if kept.get(key) == holds[archive][key]}
                if there and there < keys:
                    said.append(f"{len(there)} of {len(keys)} of {file} in {archive.name}")
                self.known |= {key: holds[archive][key] for key in there}
        return said + lacking(kept, self.known)

    def _restored(self) -> list[str]:
        now, said = self.library / "now.db", list[str]()
        with Library(self.library) as library:
            library.back_up(now, replace=True)
        self.copies[now] = kept_in(self.library)
        if self.random.random() < 0.5:
            said = self._leave_a_log()
        self.known = self._seen_beside()
        copies, seed = list(self.copies), self.random.getrandbits(30)
        told = self._kill("restore", lambda tell: restore(self.library, seed, copies, tell))
        restored = [Path(key.removeprefix("restored ")) for key in told.done]
        could_be = [self.copies[restored[-1]] if restored else self.known]
        could_be += [self.copies[Path(key)] for key in told.keys]
        # Before it is opened: what waits in it to be taken in goes on then.
        if self._seen_beside() not in could_be:
            said.append("neither what was there nor the copy")
        replaced = list((self.library / "replaced").glob("*.db"))
        if len(replaced) < len(restored):
            said.append(f"{len(replaced)} kept of {len(restored)} that were replaced")
        said += [f"{file.name}: half of what was replaced" for file in replaced if not is_sound(file)]
        shutil.rmtree(self.library / "replaced", ignore_errors=True)
        said += faults_in(self.library)
        self.known = kept_in(self.library)
        return said

    def _leave_a_log(self) -> list[str]:
        """Kill a writer, and have nobody open the library since: its last writes stand in the log beside the file."""
        seed = self.random.getrandbits(30)
        told = self._kill("mark", lambda tell: write(self.library, seed, "mark", tell))
        return lacking(self._seen_beside(), self.known | told.done, told.keys)

    def _seen_beside(self) -> dict[str, Any]:
        """What the library holds, without opening it, which would take in its log."""
        beside = self.folder / "beside"
        beside.mkdir()
        for file in self.library.glob(f"{FILE}*"):
            shutil.copy(file, beside)
        kept = kept_in(beside)
        shutil.rmtree(beside)
        return kept

    def _migrated(self, kind: str) -> list[str]:
        folder = self.folder / "migrated"
        shutil.copytree(self.old, folder)
        known = kept_in(folder)
        self._kill(kind, lambda tell: migrate(folder, tell))
        said, kept = faults_in(folder), kept_in(folder)
        # Columns that came since are not compared.
        short = {
            key: [was[: len(now)] for was, now in zip(kept[key], known[key], strict=True)]
            if key.startswith("bookmark ")
            else kept[key][: len(known[key])]
            if isinstance(known[key], list) and not key.startswith("read ")
            else kept[key]
            for key in known
            if key in kept
        }
        shutil.rmtree(folder)
        return said + lacking(short, known)

    # ---- the kill

    def _kill(self, kind: str, work: Callable[[Tell], None]) -> Told:
        """Let a process of ours work until it is at a write of that kind, and a moment longer."""
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(read)
            try:
                work(talking(write))
            except BaseException as error:  # noqa: BLE001  # told, not raised: this process ends here whatever it is
                os.write(write, (json.dumps({"failed": repr(error)}) + "\n").encode())
            os._exit(1)
        os.close(write)
        told = Told()
        usual = self.tally.took.setdefault(kind, [])
        nth = 1 if kind in ("migrate", "outdated") else self.random.randint(1, 3)
        after = self.random.uniform(0, LONGER * (median(usual) if usual else FIRST_GUESS))
        with os.fdopen(read, "rb") as pipe:
            self._listen(pipe, told, kind, nth)
            time.sleep(after)  # the moment of the kill is what is tried
            os.kill(child, signal.SIGKILL)
            self._listen(pipe, told, kind, None)
        os.waitpid(child, 0)
        self.tally.kills[kind] += 1
        self.tally.inside[kind] += told.doing == kind
        self.tally.confirmed += told.writes
        return told

    def _listen(self, pipe: Any, told: Told, kind: str, until: int | None) -> None:
        """Until the nth write of that kind begins, or the process is gone."""
        begun, seen = 0.0, 0
        for line in pipe:
            if not line.endswith(b"\n"):
                return
            entry = json.loads(line)
            if "failed" in entry:
                raise AssertionError(f"{kind}: {entry['failed']}")
            if "done" in entry:
                told.done |= entry["done"]
                # The last of several restores is the one that counts.
                for key in entry["done"]:
                    told.done[key] = told.done.pop(key)
                told.writes[told.doing] += 1
                if begun and until is not None and told.doing == kind:
                    self.tally.took[kind].append(time.monotonic() - begun)
                told.doing, told.keys = "", ()
            else:
                told.doing, told.keys, begun = entry["doing"], tuple(entry["keys"]), time.monotonic()
                seen += told.doing == kind
                if until is not None and seen >= until:
                    return


def stress(folder: Path, kills: int, seed: int) -> Tally:
    return Stress(folder, seed).rounds(kills)


def _make_archive(folder: Path, seed: int) -> tuple[Path, dict[str, Any], dict[str, set[str]]]:
    """A whole library written out, what it holds, and of which file that is."""
    file = folder.with_suffix(".zip")
    with Library(folder) as library:
        for nth in range(3):
            _bring(library, 1_000 * (seed + 1) + nth)
        writer = Writer(folder, library, seed, lambda _: None)
        for _ in range(5):
            writer.mark()
            writer.note()
            writer.file()
            writer.correct()
        library.export_library(file)
    holds, files = kept_in(folder), files_of(folder)
    shutil.rmtree(folder)
    return file, holds, files


def _sources(holds: dict[str, Any]) -> set[str]:
    return {key for key in holds if key.startswith("source ")}


def _bring(library: Library, seed: int) -> None:
    library.import_data(f"{seed}.txt", page(seed).encode(), f"/x/{seed}.txt")


def make_old(folder: Path, pages: int = 12) -> None:
    """A library of an older version, with marks and corrections in it."""
    new = folder / "new"
    with Library(new) as library:
        for seed in range(1, pages + 1):
            _bring(library, seed)
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
        bring_up(db, folder / FILE, only_old)
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
