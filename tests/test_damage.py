"""Damage of a library file goes nowhere unnoticed and gets no worse; a check finds it, what is derived is made anew."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest

from reader.course import Course
from reader.errors import Stopped, StoreDamaged, StoreUnusable
from reader.library import Library, backups_in, restore_backup
from reader.store import open_store
from reader.store.check import check
from reader.store.connection import FILE, damage_mark, mark_damaged
from tests.libraries import PAGE
from tests.spoiling import content, cut, spoil
from tests.test_archive import After

DAY = date(2026, 11, 22)


def test_a_damaged_library_is_read_not_written_and_the_newest_good_backup_is_named(filled: Path) -> None:
    """A failure: what is left of ten years of reading is written over."""
    with Library(filled) as library:
        library.back_up_daily(DAY)
        library.back_up_daily(DAY + timedelta(1))
    cut(filled / "backups" / "library-2026-11-23.db")
    damaged = spoil(filled)

    store = open_store(filled)
    assert [finding.part for finding in check(store)] == ["file"]
    store.close()
    with Library(filled) as library:
        library.check()
        with pytest.raises(StoreDamaged, match="只能读"):
            library.import_data("b.txt", (PAGE + "又一段。").encode(), "/x")
        with pytest.raises(StoreDamaged):
            library.back_up_daily(DAY + timedelta(2))
    with Library(filled) as library:
        assert library.damage
        with pytest.raises(StoreDamaged, match="只能读"):
            library.set_read(1, True)

    assert (filled / FILE).read_bytes() == damaged
    assert len(list((filled / "backups").glob("*.db"))) == 2
    restore_backup(filled, filled / "backups" / "library-2026-11-22.db")
    with Library(filled) as library:
        assert not library.damage
        assert library.check() == []
        library.set_read(library.articles()[0].id, True)


def test_a_disk_that_spoils_the_copy_is_no_damage_of_the_library(filled: Path, tmp_path: Path) -> None:
    """A failure: a bad memory stick, and nothing may be written into a sound library any more."""

    class BadDisk(Course):
        @contextmanager
        def heard_by(self, db: sqlite3.Connection) -> Iterator[None]:
            for half in tmp_path.glob("stick/*.unchecked"):
                cut(half)
            yield

    with Library(filled) as library:
        with pytest.raises(StoreUnusable, match="资料库完好"):
            library.back_up(tmp_path / "stick" / "a.db", course=BadDisk())
        library.set_read(library.articles()[0].id, True)
    assert not damage_mark(filled / FILE).exists()
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_stick_that_is_taken_out_is_said_and_no_damage_of_the_library(filled: Path, tmp_path: Path) -> None:
    """A failure: the command line ends in a traceback."""

    class TakenOut(Course):
        @contextmanager
        def heard_by(self, db: sqlite3.Connection) -> Iterator[None]:
            yield
            shutil.rmtree(tmp_path / "stick")

    with Library(filled) as library:
        with pytest.raises(StoreUnusable, match="备份没有写成"):
            library.back_up(tmp_path / "stick" / "a.db", course=TakenOut())
        assert not library.damage


def test_a_library_that_cannot_be_opened_at_all_names_the_newest_good_backup(filled: Path) -> None:
    with Library(filled) as library:
        library.back_up_daily(DAY)
    (filled / FILE).write_bytes(b"\0" * 40960)

    with pytest.raises(StoreDamaged, match=r"library-2026-11-22\.db"):
        Library(filled)
    assert (filled / FILE).read_bytes() == b"\0" * 40960
    restore_backup(filled, filled / "backups" / "library-2026-11-22.db")
    assert content(filled)


@pytest.mark.skipif(sys.platform != "linux", reason="names of bytes")
def test_in_a_folder_whose_name_is_no_text_damage_is_said_too(filled: Path, tmp_path: Path) -> None:
    """A failure: a damaged library that could still be read is not opened at all, with a report of a fault of ours."""
    odd = filled.rename(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb1\xa8")))
    with Library(odd) as library:
        mark_damaged(library.file, f"{odd}坏了")
        assert "坏了" in library.damage
        damage_mark(library.file).write_bytes(b"\xe5\x9d")  # the disk became full
        assert library.damage


def test_a_library_cut_short_is_not_overwritten(filled: Path) -> None:
    cut(filled / FILE)
    left = (filled / FILE).read_bytes()
    try:
        with Library(filled) as library:
            library.check()
            assert library.damage
    except StoreDamaged:
        pass

    assert (filled / FILE).read_bytes() == left


def test_a_copy_that_is_not_sound_takes_no_place_and_marks_the_library(filled: Path) -> None:
    with Library(filled) as library:
        library.back_up_daily(DAY)
    spoil(filled)
    with Library(filled) as library, pytest.raises(StoreDamaged):
        library.back_up_daily(DAY + timedelta(1))

    assert damage_mark(filled / FILE).exists()
    assert [backup.made for backup in backups_in(filled)] == [DAY.isoformat()]
    assert not list((filled / "backups").glob("*unchecked*"))


TROUBLES = {
    "file": "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 3 WHERE name = 'bookmark'",
    "references": "PRAGMA foreign_keys = OFF; DELETE FROM page",
    "sources": "UPDATE source SET bytes = (SELECT CAST(x'789c030000000001' AS BLOB))",
    "articles": "UPDATE article SET bookmarked = 0",
    "marks": "UPDATE highlight_place SET ranges = '[[0, 5]]'",
    "index": "INSERT INTO pairs (pairs) VALUES ('delete-all')",
}


@pytest.mark.parametrize("part", TROUBLES)
def test_every_trouble_is_found(filled: Path, part: str) -> None:
    """A failure: `banxin check` calls a library sound that is not."""
    db = sqlite3.connect(filled / FILE)
    db.executescript(TROUBLES[part])
    db.close()

    with Library(filled) as library:
        assert part in [finding.part for finding in library.check()]
        assert bool(library.damage) == (part == "file")


@pytest.mark.parametrize("part", ["articles", "index"])
def test_what_is_derived_can_be_made_anew(filled: Path, part: str) -> None:
    before = content(filled)
    db = sqlite3.connect(filled / FILE)
    db.executescript(TROUBLES[part])
    db.close()
    with Library(filled) as library:
        library.repair()

        assert library.check() == []
    assert content(filled) == before


def test_a_check_leaves_nothing_behind(filled: Path) -> None:
    before = sorted(filled.iterdir())
    with Library(filled) as library:
        library.check()
    assert sorted(filled.iterdir()) == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE article_text SET parts = '[[0,0,'",
        "UPDATE article_text SET lengths = '6,x'",
        "UPDATE article_text SET kinds = 'hea'",
        "UPDATE article SET people = '[[\"记者\"'",
    ],
)
def test_a_byte_lost_inside_a_row_is_found_said_and_repaired(library: Library, change: str) -> None:
    """SQLite sees nothing wrong with such a row; reading it ended in an exception that nobody could act on."""
    library.import_data("x.txt", "新桥昨日通车\n\n本报讯（记者 林小满）新桥昨日通车。\n".encode(), "test")
    (row,) = library.articles()
    library._store.execute(change)
    library._store.commit()

    with pytest.raises(StoreDamaged, match="--repair"):
        library.article(row.id)
    assert [one.id for one in library.search("昨日通车").rows] == [row.id]
    found = [finding.part for finding in library.check()]
    assert found in (["articles"], ["articles", "index"])  # of which words stand where, too
    library.repair()

    assert library.check() == []
    assert library.article(row.id).headline == "新桥昨日通车"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE highlight SET exact = CAST(x'ff41' AS TEXT)",
        "UPDATE article SET uncertain = CAST(x'ff41' AS TEXT)",
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'prefix', 'prexix')",
    ],
)
def test_damage_that_sqlite_does_not_see_is_said_in_words(filled: Path, change: str) -> None:
    """A failure: one bad sector, and the window says that the program is broken, where a backup would help."""
    db = sqlite3.connect(filled / FILE, isolation_level=None)
    db.executescript(change)
    db.close()

    with Library(filled) as library, pytest.raises(StoreDamaged, match="请"):
        library.reading(library.articles()[0].id)


def test_an_article_whose_page_is_lost_is_said_in_words(filled: Path) -> None:
    with sqlite3.connect(filled / FILE) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("DELETE FROM page")
        (id,) = db.execute("SELECT id FROM article").fetchone()
    db.close()

    with Library(filled) as library, pytest.raises(StoreDamaged, match="--repair"):
        library.reading(id)


@pytest.mark.parametrize("looks", [0, 1, 4, 16])
def test_a_check_that_was_stopped_leaves_nothing(filled: Path, looks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.course.STEPS", 100)
    with Library(filled) as library:
        with pytest.raises(Stopped):
            library.check(course=After(looks).course)
        assert list(filled.glob("*.checked*")) == []
        assert library.check() == []
