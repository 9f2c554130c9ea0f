"""A copy put back in the place of a library: what it replaces is kept, and what is no copy changes nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reader.errors import StoreTooNew, StoreUnusable
from reader.library import Library, backups_in, restore_backup
from reader.store.connection import FILE
from tests.spoiling import content, cut

DAY = date(2026, 11, 22)


@pytest.mark.parametrize("later", ["of the day", "before a migration"])
def test_of_two_copies_of_one_day_the_later_is_offered_first(filled: Path, later: str) -> None:
    """A failure: on the day of an update, the copy from before it is offered, and what was marked since is lost."""
    with Library(filled) as library:
        library.back_up(filled / "copy.db")
        daily = library.back_up_daily()
    assert daily
    migrated = (filled / "copy.db").rename(filled / f"{FILE}.before-0004")
    at = migrated.stat().st_mtime
    os.utime(migrated, (at, at + (1 if later == "before a migration" else -1)))
    os.utime(daily.file, (at, at))

    assert backups_in(filled)[0].file == (daily.file if later == "of the day" else migrated)


def test_restoring_keeps_what_it_replaces(filled: Path, tmp_path: Path) -> None:
    before = content(filled)
    with Library(filled) as library:
        library.back_up(tmp_path / "old.db")
        library.set_read(library.articles()[0].id, True)
    since = content(filled)

    kept = restore_backup(filled, tmp_path / "old.db")

    assert content(filled) == before
    assert kept
    restore_backup(filled, kept)
    assert content(filled) == since
    assert len(list((filled / "replaced").glob("*.db"))) == 2


def test_what_is_replaced_has_its_name_once_it_is_whole(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: a program that is killed while it keeps a library leaves an empty file that looks like it."""
    with Library(filled) as library:
        library.back_up(tmp_path / "copy.db")
    before, copy = (filled / FILE).read_bytes(), shutil.copy2

    class Killed(BaseException):
        pass

    def killed(_: str, to: str) -> None:
        Path(to).touch()
        raise Killed

    monkeypatch.setattr(shutil, "copy2", killed)
    with pytest.raises(Killed):
        restore_backup(filled, tmp_path / "copy.db")
    assert (filled / FILE).read_bytes() == before
    assert not list((filled / "replaced").glob("*.db"))

    monkeypatch.setattr(shutil, "copy2", copy)
    kept = restore_backup(filled, tmp_path / "copy.db")
    assert kept is not None
    assert [file.name for file in (filled / "replaced").iterdir()] == [kept.name]
    assert kept.read_bytes() == before


def test_where_what_is_replaced_cannot_be_kept_nothing_is_put_back(filled: Path, tmp_path: Path) -> None:
    """A failure: a traceback, and half a restored library lies about, as large as the whole."""
    with Library(filled) as library:
        library.back_up(tmp_path / "a.db")
    (filled / "replaced").write_text("a file of that name")
    before = (filled / FILE).read_bytes()

    with pytest.raises(StoreUnusable, match="没有恢复"):
        restore_backup(filled, tmp_path / "a.db")
    assert (filled / FILE).read_bytes() == before
    assert not list(filled.glob("*.restoring"))


def test_restoring_into_a_new_folder_needs_nothing_there(filled: Path, tmp_path: Path) -> None:
    with Library(filled) as library:
        library.back_up(tmp_path / "old.db")
    new = tmp_path / "new"
    new.mkdir()

    assert restore_backup(new, tmp_path / "old.db") is None
    assert content(new) == content(filled)


def test_a_log_left_behind_is_not_played_into_the_copy(filled: Path, tmp_path: Path) -> None:
    """A failure: the restored library is spoiled by what the old one had not yet written."""
    with Library(filled) as library:
        library.back_up(tmp_path / "old.db")
        library.set_read(library.articles()[0].id, True)
        for suffix in ("", "-wal"):
            (tmp_path / f"crashed.db{suffix}").write_bytes(Path(f"{filled / FILE}{suffix}").read_bytes())
    for suffix in ("", "-wal"):  # as after a power cut: the log is still there
        Path(f"{filled / FILE}{suffix}").write_bytes((tmp_path / f"crashed.db{suffix}").read_bytes())

    kept = restore_backup(filled, tmp_path / "old.db")

    with Library(filled) as library:
        assert not library.articles()[0].read
        assert library.check() == []
    assert kept
    restore_backup(filled, kept)  # with its log: the last write is there
    with Library(filled) as library:
        assert library.articles()[0].read


def test_an_open_library_is_not_replaced(filled: Path, tmp_path: Path) -> None:
    with Library(filled) as library:
        library.back_up(tmp_path / "old.db")
        library.articles()
        before = (filled / FILE).read_bytes()
        with pytest.raises(StoreUnusable, match="占用"):
            restore_backup(filled, tmp_path / "old.db")

    assert (filled / FILE).read_bytes()[:4096] == before[:4096]
    assert not list((filled / "replaced").iterdir())
    assert not list(filled.glob("*.restoring"))


def _text(file: Path) -> None:
    file.write_text("不是备份")


def _other(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE theirs (a)")
    db.close()


def _namesake(file: Path) -> None:
    """Another program's, which has a table that is called as one of ours."""
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE source (a)")
        db.execute("PRAGMA user_version = 3")
    db.close()


@pytest.mark.parametrize("spoil_backup", [_text, _other, _namesake, cut, Path.unlink])
def test_what_is_no_good_backup_changes_nothing(
    filled: Path, tmp_path: Path, spoil_backup: Callable[[Path], None]
) -> None:
    before = (filled / FILE).read_bytes()
    if spoil_backup not in (_other, _namesake):
        with Library(filled) as library:
            library.back_up(tmp_path / "a.db")
    spoil_backup(tmp_path / "a.db")

    with pytest.raises(StoreUnusable, match="备份"):
        restore_backup(filled, tmp_path / "a.db")
    assert (filled / FILE).read_bytes() == before
    assert not (filled / "replaced").exists()


def test_a_backup_of_a_newer_version_is_refused(filled: Path, tmp_path: Path) -> None:
    with Library(filled) as library:
        library.back_up(tmp_path / "a.db")
    with sqlite3.connect(tmp_path / "a.db") as db:
        db.execute("PRAGMA user_version = 9999")
    db.close()

    with pytest.raises(StoreTooNew, match="升级版心"):
        restore_backup(filled, tmp_path / "a.db")
