"""Copies of a library: whole, of one moment, while others write; one a day, the good ones for weeks; nothing is lost by
them."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import cli
from reader.carrying import carry
from reader.course import Course, Far
from reader.errors import ReaderError, Stopped, StoreUnusable, Unwritable
from reader.files import try_place
from reader.library import Library, backups_in, restore_backup
from reader.model import Cuttings
from reader.store import Store, backup, open_store, own
from reader.store.backup import DAILY, WEEKLY, back_up_daily, kept_days
from reader.store.connection import FILE, damage_mark
from reader.store.copying import copy_whole
from tests.libraries import PAGE
from tests.spoiling import spoil
from tests.test_archive import After

DAY = date(2026, 11, 22)


def test_a_backup_is_the_library_and_is_made_while_others_write(filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy" / FILE
    with Library(filled) as writer, Library(filled) as reader:
        writer.set_read(writer.articles()[0].id, True)  # stands in the log alone
        made = reader.back_up(copy)
        writer.set_read(writer.articles()[0].id, False)

    assert made.bytes == copy.stat().st_size
    assert [each.name for each in copy.parent.iterdir()] == [FILE]
    with Library(copy.parent) as library:
        assert library.articles()[0].read
        assert library.check() == []


def test_a_backup_replaces_no_file_unasked(filled: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    file.write_text("我的")
    with Library(filled) as library:
        with pytest.raises(Unwritable, match="已存在"):
            library.back_up(file)
        with pytest.raises(Unwritable, match="已存在"):
            library.back_up(tmp_path, replace=True)
        assert file.read_text() == "我的"
        library.back_up(file, replace=True)
    assert file.read_bytes().startswith(b"SQLite")


OWN = (
    FILE,
    f"{FILE}-wal",
    f"{FILE}-shm",
    "link",
    "hard",
    "settings.json",
    "Settings.json.new",
    "to_settings",
    "wishes.json",
)


OWN_FOLDERS = ("backups/mine.db", "backups/none/mine.db", "replaced/a.db", "outgoing/a.zip", "../log/banxin.log")


@pytest.mark.parametrize("name", [*OWN, *OWN_FOLDERS])
def test_nothing_is_written_over_what_is_the_program_s_own(
    filled: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: a wrong name after -o, or in a dialog, costs ten years of reading, all settings and keys, or the
    copies of a month."""
    monkeypatch.setattr(own, "log_dir", lambda: filled.parent / "log")
    (filled.parent / "log").mkdir()
    (filled / "to_settings").symlink_to("settings.json")
    (filled / "link").symlink_to(FILE)
    os.link(filled / FILE, filled / "hard")
    made = filled / "made"
    with Library(filled) as library:
        nothing = Cuttings("剪报", (library.articles()[0].id,), False, "gbt2025")
        made.write_text("x")
        for write in (
            lambda file: library.back_up(file, replace=True),
            lambda file: library.export(file, "md", nothing, replace=True),
            lambda file: library.export_library(file, replace=True),
            lambda file: carry(made, file, library.file, lambda _: None),
        ):
            with pytest.raises(Unwritable, match="自己的文件"):
                write(filled / name)
        library.export(filled / "我的 settings.json", "md", nothing)  # a name of its own hurts nobody
        assert library.check() == []


def test_two_copies_to_one_name_at_once(filled: Path) -> None:
    """A failure: the window and the command line make the copy of the day at once, and one ends in a traceback."""

    made: list[object] = []

    def copy_too() -> None:
        with Library(filled) as other:
            made.append(other.back_up_daily(DAY))

    class Meanwhile(Course):
        @contextmanager
        def heard_by(self, db: sqlite3.Connection) -> Iterator[None]:
            """While the first one checks its copy, another makes and checks its own."""
            other = Thread(target=copy_too)
            other.start()
            other.join()
            yield

    with Library(filled) as library:
        made.append(library.back_up_daily(DAY, Meanwhile()))
    assert len(made) == 2
    assert all(made)
    assert not list((filled / "backups").glob("*unchecked*"))
    assert [backup.made for backup in backups_in(filled)] == [DAY.isoformat()]


def test_a_name_that_is_too_long_is_no_fault_of_the_program(filled: Path, tmp_path: Path) -> None:
    with Library(filled) as library, pytest.raises(ReaderError, match="请"):
        library.back_up(tmp_path / ("长" * 120))
    with pytest.raises(StoreUnusable, match="找不到备份文件"):
        restore_backup(filled, tmp_path / ("长" * 120))


def test_a_name_may_be_as_long_as_a_name_can_be(filled: Path, tmp_path: Path) -> None:
    """A failure: a name that the disk would take is refused, with words of a folder that cannot be opened."""
    with Library(filled) as library:
        for end in (".db", ".md"):
            to = tmp_path / ("长" * 84 + end)
            try_place(to)
            made = library.back_up(to).file if end == ".db" else to
            assert end == ".db" or library.export(to, "md", Cuttings("剪报", (1,))) == 1
            assert made.stat().st_size > 0
        assert len(list(tmp_path.glob("*长*"))) == 2
        with pytest.raises(Unwritable):
            try_place(tmp_path / ("长" * 86))


def test_a_disk_without_room_is_said_before_it_is_full(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.copying.ROOM", 2**62)
    with Library(filled) as library, pytest.raises(StoreUnusable, match="空间不够"):
        library.back_up(tmp_path / "a.db")
    assert not list(tmp_path.glob("a.db*"))


def test_there_is_one_copy_a_day(filled: Path) -> None:
    with Library(filled) as library:
        assert library.back_up_daily(DAY)
        assert library.back_up_daily(DAY) is None
        for days in range(1, 50):
            library.back_up_daily(DAY + timedelta(days))

    days = [backup.made for backup in backups_in(filled)]
    assert len(days) == DAILY + WEEKLY
    assert days[0] == (DAY + timedelta(49)).isoformat()
    assert days == sorted(days, reverse=True)


def test_an_empty_library_needs_no_copy(store: Store) -> None:
    assert back_up_daily(store, DAY) is None


@given(st.sets(st.dates(), max_size=40), st.dates())
def test_rotation_keeps_the_newest_seven_and_four_weeks(days: set[date], today: date) -> None:
    """Whatever the clock did: a year that was skipped makes no copy too old, and days to come crowd none out."""
    kept = kept_days(days, today)

    assert kept <= days
    for known in ({day for day in days if day <= today}, {day for day in days if day > today}):
        newest = sorted(known, reverse=True)
        of_these = kept & known
        assert set(newest[:DAILY]) <= of_these
        assert len(of_these) <= DAILY + WEEKLY
        weeks = {day.isocalendar()[:2] for day in newest[DAILY:]}
        assert len(of_these) == min(len(known), DAILY) + min(len(weeks), WEEKLY)


YEARS = timedelta(3653)


@pytest.mark.parametrize("jump", [-timedelta(365), YEARS, -YEARS])
def test_a_clock_that_jumps_neither_stops_the_copies_nor_costs_the_good_ones(filled: Path, jump: timedelta) -> None:
    """A failure: after a dead battery or a wrong year there is no copy of what is read now, or none of before."""
    with Library(filled) as library:
        for days in range(10):
            assert library.back_up_daily(DAY + timedelta(days))
        before = {backup.made for backup in backups_in(filled)}
        for days in range(10):  # the clock is wrong, and the window open, for ten days
            assert library.back_up_daily(DAY + jump + timedelta(days))
        during = {backup.made for backup in backups_in(filled)}
        # Ahead, these are ten days more: the ones of before go as ever, but for those of their weeks.
        assert len(before & during) >= (DAILY if jump < timedelta(0) else 2)
        assert (DAY + jump + timedelta(9)).isoformat() in during
        for days in range(10, 20):  # and right again
            assert library.back_up_daily(DAY + timedelta(days))

    today = DAY + timedelta(19)
    kept = backup.backups_in(filled, today)
    assert [one.made for one in kept[:DAILY]] == [(today - timedelta(days)).isoformat() for days in range(DAILY)]
    assert len(kept) <= 2 * (DAILY + WEEKLY)


def test_a_day_that_comes_again_gets_a_copy_of_what_was_read_since(filled: Path) -> None:
    """A failure: a clock that went back comes to days that have a copy each, and no new one is made for weeks."""
    with Library(filled) as library:
        for days in range(3):
            assert library.back_up_daily(DAY + timedelta(days))
        assert library.back_up_daily(DAY) is None  # nothing was written since
        library.import_data("新.txt", (PAGE + "又一段。").encode(), "/x/新.txt")
        os.utime(filled / "backups" / f"library-{DAY.isoformat()}.db", (0, 0))  # else within one tick of the clock

        assert library.back_up_daily(DAY)
        sources = library.export_library(filled / "now.zip")
    copy = backup.open_to_read(filled / "backups" / f"library-{DAY.isoformat()}.db", Store)
    assert copy.value("SELECT count(*) FROM source") == sources
    copy.close()


def test_a_copy_that_fails_leaves_nothing_behind(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with open_store(filled) as store, pytest.raises(StoreUnusable):
        copy_whole(store, tmp_path / "file" / "a.db")
    store.close()

    assert [each.name for each in tmp_path.glob("file*")] == ["file"]


def test_banxin_backup_check_and_restore(filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def banxin(*words: str) -> tuple[int, object]:
        code = cli.main(["--data-dir", str(filled), *words, "--json"])
        return code, json.loads(capsys.readouterr().out or "null")

    file = str(tmp_path / "a.db")
    code, said = banxin("backup", file)
    assert code == 0
    assert isinstance(said, dict)
    assert said["bytes"] == Path(file).stat().st_size
    assert banxin("check") == (0, {"ok": True, "findings": []})
    code, said = banxin("restore", file)
    assert code == 0
    assert isinstance(said, dict)
    assert Path(said["kept"]).is_file()
    assert banxin("restore") == (0, [])
    assert banxin("restore", str(tmp_path / "none.db"))[0] == 1
    spoil(filled)
    assert banxin("check", "--quick")[0] == 1


def test_what_a_killed_copy_left_goes_with_the_next_day(filled: Path) -> None:
    """A failure: each kill during a copy costs the room of a library for ever; or a copy being made is torn away."""
    (filled / "backups").mkdir()
    old = [filled / f"{FILE}.before-0004.1-2.half", filled / "backups" / "library-2026-11-01.db.unchecked.1-2.half"]
    fresh = filled / "backups" / "library-2026-11-22.db.unchecked.3-4.half"
    for left in (*old, fresh):
        left.write_bytes(b"half")
    for left in old:
        os.utime(left, (0, 0))
    with Library(filled) as library:
        library.back_up_daily(DAY)

    assert [left.exists() for left in (*old, fresh)] == [False, False, True]
    assert (filled / FILE).exists()


@pytest.mark.parametrize("looks", [0, 1, 2, 3, 5, 8])
def test_a_copy_that_was_stopped_leaves_nothing_and_marks_nothing(
    filled: Path, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: a window closed while the copy of the day is made leaves half a copy, or takes the library for
    damaged because its check was cut short."""
    monkeypatch.setattr("reader.store.copying.AT_ONCE", 20)  # pages
    monkeypatch.setattr("reader.course.STEPS", 100)
    with Library(filled) as library:
        with pytest.raises(Stopped):
            library.back_up_daily(DAY, After(looks).course)
        assert list((filled / "backups").glob("*")) == []
        assert not damage_mark(filled / FILE).exists()
        assert library.back_up_daily(DAY)


def test_a_copy_is_of_one_moment_though_others_write_all_the_while(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: SQLite begins a copy anew after each write of others; while a folder is taken in it never ends."""
    monkeypatch.setattr("reader.store.copying.AT_ONCE", 10)
    with Library(filled) as library, Library(filled) as other:
        id = library.articles()[0].id
        told: list[Far] = []

        def write(far: Far) -> None:
            told.append(far)
            other.set_read(id, len(told) % 2 == 1)

        library.back_up(tmp_path / FILE, course=Course(write))

    done = [far.done for far in told]
    assert len(done) > 3
    assert done == sorted(set(done))
    with Library(tmp_path) as copy:
        assert not copy.articles()[0].read


def test_no_copy_makes_a_folder_in_the_place_of_one_that_was_moved(filled: Path, tmp_path: Path) -> None:
    """A failure: a new folder stands where the library was: the next start finds an empty library in it."""
    with Library(filled) as library:
        filled.rename(tmp_path / "moved")
        with pytest.raises(StoreUnusable, match=r"不见了.*请把它放回原处"):
            library.back_up_daily(DAY)
        assert not filled.exists()

        assert library.back_up(tmp_path / "elsewhere.db").bytes  # what is open can still be saved
        (tmp_path / "moved").rename(filled)
        assert library.back_up_daily(DAY) is not None
