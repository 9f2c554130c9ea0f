"""Copies, rotation, putting back, checking: nothing is lost by them, and no damage goes unnoticed or gets worse."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
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
from reader.errors import ReaderError, Stopped, StoreDamaged, StoreTooNew, StoreUnusable, Unwritable
from reader.library import Library, backups_in, restore_backup
from reader.marks import Point
from reader.model import Cuttings
from reader.store import Store, backup, open_store, own
from reader.store.backup import DAILY, WEEKLY, back_up_daily, kept_days
from reader.store.check import check
from reader.store.connection import FILE, damage_mark
from reader.store.copying import copy_whole
from tests.test_archive import After
from tests.test_library import PAGE

DAY = date(2026, 11, 22)


@pytest.fixture
def filled(data_dir: Path) -> Path:
    """The folder of a library with a page, a bookmark and a highlight, which nobody has open."""
    with Library(data_dir) as library:
        library.import_data("第3版.txt", PAGE.encode(), "/x/第3版.txt")
        id = library.articles()[0].id
        library.set_bookmark(id, True)
        body = len(library.article(id).heads)
        library.add_highlight(id, Point(body, 0), Point(body, 6), 1)
    return data_dir


def content(folder: Path) -> tuple[object, ...]:
    with Library(folder) as library:
        return (*(library.reading(row.id) for row in library.articles()),)


def spoil(folder: Path) -> bytes:
    """Overwrite the page of a table that no list reads, as a failing disk would; what then stands in the file."""
    file = folder / FILE
    db = sqlite3.connect(file)
    (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'correction'").fetchone()
    db.close()
    data = bytearray(file.read_bytes())
    data[(page - 1) * 4096 : (page - 1) * 4096 + 200] = b"\xa5" * 200
    file.write_bytes(data)
    return bytes(data)


# ---- copies


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
        library.import_data("新.txt", PAGE.replace("劳动报", "新民晚报").encode(), "/x/新.txt")
        os.utime(filled / "backups" / f"library-{DAY.isoformat()}.db", (0, 0))  # else within one tick of the clock

        assert library.back_up_daily(DAY)
        sources = library.export_library(filled / "now.zip")
    copy = backup.open_to_read(filled / "backups" / f"library-{DAY.isoformat()}.db", Store)
    assert copy.value("SELECT count(*) FROM source") == sources
    copy.close()


# ---- putting back


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


def _cut(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])


def _namesake(file: Path) -> None:
    """Another program's, which has a table that is called as one of ours."""
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE source (a)")
        db.execute("PRAGMA user_version = 3")
    db.close()


@pytest.mark.parametrize("spoil_backup", [_text, _other, _namesake, _cut, Path.unlink])
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


# ---- damage


def test_a_damaged_library_is_read_not_written_and_the_newest_good_backup_is_named(filled: Path) -> None:
    """A failure: what is left of ten years of reading is written over."""
    with Library(filled) as library:
        library.back_up_daily(DAY)
        library.back_up_daily(DAY + timedelta(1))
    _cut(filled / "backups" / "library-2026-11-23.db")
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
                _cut(half)
            yield

    with Library(filled) as library:
        with pytest.raises(StoreUnusable, match="资料库完好"):
            library.back_up(tmp_path / "stick" / "a.db", course=BadDisk())
        library.set_read(library.articles()[0].id, True)
    assert not damage_mark(filled / FILE).exists()
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_library_that_cannot_be_opened_at_all_names_the_newest_good_backup(filled: Path) -> None:
    with Library(filled) as library:
        library.back_up_daily(DAY)
    (filled / FILE).write_bytes(b"\0" * 40960)

    with pytest.raises(StoreDamaged, match=r"library-2026-11-22\.db"):
        Library(filled)
    assert (filled / FILE).read_bytes() == b"\0" * 40960
    restore_backup(filled, filled / "backups" / "library-2026-11-22.db")
    assert content(filled)


def test_a_library_cut_short_is_not_overwritten(filled: Path) -> None:
    _cut(filled / FILE)
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


# ---- checking


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


def test_a_copy_that_fails_leaves_nothing_behind(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with open_store(filled) as store, pytest.raises(StoreUnusable):
        copy_whole(store, tmp_path / "file" / "a.db")
    store.close()

    assert [each.name for each in tmp_path.glob("file*")] == ["file"]


# ---- the command line


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


@pytest.mark.parametrize("looks", [0, 1, 4, 16])
def test_a_check_that_was_stopped_leaves_nothing(filled: Path, looks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.course.STEPS", 100)
    with Library(filled) as library:
        with pytest.raises(Stopped):
            library.check(course=After(looks).course)
        assert list(filled.glob("*.checked*")) == []
        assert library.check() == []


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
