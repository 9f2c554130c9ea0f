"""A disk that is full, a folder that cannot be written, two programs on one library: a sentence, and nothing lost."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reader import cli
from reader.errors import ReaderError, StoreUnusable, Unwritable
from reader.library import Library
from reader.marks import Point
from reader.settings import save
from reader.store.connection import FILE
from tests.spoiling import spoil
from tests.stress.writer import page

ROOT = Path(__file__).parent.parent
MB = 100  # a copy leaves 64 free


def can_mount() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("mount") is not None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={MB}m", "banxin-test", str(disk)]
    if not can_mount() or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("may not mount a file system here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(folder: Path, leave: int = 0) -> Path:
    """A file that takes all room but `leave` bytes."""
    ballast = folder / "ballast"
    for piece in (1 << 20, 4096):
        with ballast.open("ab", buffering=0) as file, suppress(OSError):
            while file.write(b"\0" * piece) == piece:
                pass
    os.truncate(ballast, max(0, ballast.stat().st_size - leave))
    return ballast


def test_a_full_disk_is_said_and_costs_only_what_did_not_fit(small_disk: Path) -> None:
    """A failure: a full disk damages the library, or a write is confirmed that is not there."""
    folder = small_disk / "data"
    kept, said = [], []
    with Library(folder) as library:
        ballast = fill(small_disk, leave=700_000)
        for seed in range(60):
            try:
                library.import_data(f"{seed}.txt", page(seed).encode(), "")
                kept.append(f"{seed}.txt")
            except ReaderError as error:
                said.append(str(error))
        id = library.articles()[0].id
        with suppress(ReaderError):  # a small write may still fit
            library.add_highlight(id, Point(0, 0), Point(0, 2), 1)
        highlights = library.articles()[0].highlights
        with pytest.raises(ReaderError, match="磁盘"):
            library.back_up(small_disk / "copy.db")
        assert not (small_disk / "copy.db").exists()

    assert kept
    assert said
    assert all("磁盘" in sentence and sentence.endswith("。") for sentence in said), said
    with Library(folder) as library:  # still full
        assert library.articles()
    ballast.unlink()
    with Library(folder) as library:
        assert library.check() == []
        assert {each.source_name for each in library.shelves().pages} == set(kept)
        assert library.articles()[0].highlights == highlights
        library.import_data("再来.txt", page(99).encode(), "")


@pytest.mark.parametrize("killed", [False, True])
def test_a_library_on_a_full_disk_can_be_opened_and_read(small_disk: Path, tmp_path: Path, killed: bool) -> None:
    """A failure: whoever finds the disk full cannot even read, nor take a copy away, until it is cleared. `killed`:
    what was written last stands in a log whose index is gone."""
    folder = small_disk / "data"
    with Library(folder) as library:
        library.import_data("1.txt", page(1).encode(), "")
    with Library(folder) as library:
        id = library.articles()[0].id
        library.set_read(id, True)
        if killed:
            shutil.copytree(folder, small_disk / "left", ignore=lambda *_: [f"{FILE}-shm"])
            folder = small_disk / "left"
    ballast = fill(small_disk)

    with Library(folder) as library:
        assert library.lacks_room
        assert library.articles()[0].read
        library.back_up(tmp_path / "copy.db")
        with pytest.raises(StoreUnusable, match="磁盘已满"):
            library.set_read(id, False)
        assert not library.is_past
        ballast.unlink()
        assert library.is_past
    with Library(folder) as library:
        library.set_read(id, False)
        assert library.check() == []


def test_a_check_on_a_full_disk_says_what_it_could_not_check(
    small_disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A failure: who checks a sound library reads of a backup that was not made; what else is wrong goes unsaid."""
    folder = small_disk / "data"
    with Library(folder) as library:
        library.import_data("1.txt", page(1).encode(), "")
        ballast = fill(small_disk, leave=10_000_000)

    assert cli.main(["--data-dir", str(folder), "check"]) == 1
    said = capsys.readouterr().err.strip()
    assert re.fullmatch(
        r"磁盘空间不够，没有比对搜索索引，别的都查过了。请.*腾出 \d+ MB .*--quick 不比对搜索索引。", said
    ), said
    assert cli.main(["--data-dir", str(folder), "check", "--quick"]) == 0
    with closing(sqlite3.connect(folder / FILE)) as db, db:
        db.execute("UPDATE article SET highlights = 7")
    with Library(folder) as library:
        assert [finding.part for finding in library.check()] == ["articles", "room"]
        ballast.unlink()
        assert [finding.part for finding in library.check()] == ["articles"]


def test_a_full_disk_keeps_the_old_settings_and_exports(small_disk: Path) -> None:
    settings = small_disk / "settings.json"
    save(settings, {"text.size": 20})
    before = settings.read_bytes()
    with Library(small_disk / "data") as library:
        library.import_data("1.txt", page(1).encode(), "")
        fill(small_disk)

        with pytest.raises(StoreUnusable, match="请"):
            save(settings, {"text.size": 21})
        with pytest.raises(Unwritable, match="磁盘已满"):
            library.export_library(small_disk / "all.zip")
    assert settings.read_bytes() == before
    assert not (small_disk / "all.zip").exists()


def test_a_disk_that_turned_read_only_can_still_be_read(small_disk: Path) -> None:
    """A failure: a card with its switch on, a share without the right to write: the newspapers are gone."""
    folder = small_disk / "data"
    with Library(folder) as library:
        library.import_data("1.txt", page(1).encode(), "")
        library.back_up(small_disk / "copy.db")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    try:
        with Library(folder) as library:
            assert library.articles()
            with pytest.raises(ReaderError, match="请"):
                library.set_read(library.articles()[0].id, True)
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)


def test_damage_found_on_a_disk_that_cannot_be_written_is_said(small_disk: Path) -> None:
    """A failure: the mark that nobody shall write cannot be left there, and the check ends in a traceback."""
    folder = small_disk / "data"
    with Library(folder) as library:
        library.import_data("1.txt", page(1).encode(), "")
    spoil(folder)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    try:
        with Library(folder) as library:
            assert [finding.part for finding in library.check(index=False)] == ["file"]
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)


def test_two_programs_write_to_one_library(data_dir: Path) -> None:
    """A failure: the second says that the library is busy, or one undoes what the other did."""
    with Library(data_dir) as first, Library(data_dir) as second:
        for nth in range(6):
            writer = (first, second)[nth % 2]
            writer.import_data(f"{nth}.txt", page(nth).encode(), "")
            id = writer.articles()[0].id
            writer.set_read(id, True)
        assert [row.id for row in first.articles()] == [row.id for row in second.articles()]
        assert {each.source_name for each in first.shelves().pages} == {f"{nth}.txt" for nth in range(6)}
        assert second.check() == []


def test_imports_by_two_programs_at_once(data_dir: Path, tmp_path: Path) -> None:
    for nth in range(16):
        (tmp_path / f"{nth}.txt").write_text(page(nth), "utf-8")
    halves = [[str(tmp_path / f"{nth}.txt") for nth in range(start, 16, 2)] for start in (0, 1)]
    command = [sys.executable, "-m", "reader.cli", "--data-dir", str(data_dir), "import"]
    started = [subprocess.Popen([*command, *half], cwd=ROOT, stdout=subprocess.DEVNULL) for half in halves]

    assert [one.wait(timeout=60) for one in started] == [0, 0]
    with Library(data_dir) as library:
        assert len({each.source for each in library.shelves().pages}) == 16
        assert library.check() == []


def test_a_clock_that_jumps_back_costs_nothing(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(data_dir) as library:
        library.import_data("1.txt", page(1).encode(), "")
    assert cli.main(["--data-dir", str(data_dir), "backup"]) == 0
    for file in data_dir.rglob("*.db"):
        os.utime(file, (0, 0))
    assert cli.main(["--data-dir", str(data_dir), "backup"]) == 0
    with Library(data_dir) as library:
        assert library.check() == []
