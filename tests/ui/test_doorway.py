"""A second start on the same library: its files come to the first window."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.ui.doorway import Doorway, understood
from reader.ui.window import Window
from tests.test_archive import on_terminal
from tests.ui.conftest import headline

ROOT = Path(__file__).parents[2]
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reader.ui.doorway import Doorway
application = QCoreApplication([])
door = Doorway(Path(sys.argv[1]))
met = door.meet([Path(name) for name in sys.argv[2:]]).value
print(met, flush=True)
if met == "first":
    sys.stdin.read()
"""


@pytest.fixture
def door(data_dir: Path, qapp: object) -> Iterator[Doorway]:
    door = Doorway(data_dir)
    assert door.open()
    yield door
    door.close()


def second(folder: Path, *files: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SECOND, str(folder), *map(str, files)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def said_by(start: subprocess.Popen[str], qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: start.poll() is not None)
    return start.communicate()[0].strip()


def test_a_second_start_hands_over_its_files(door: Doorway, data_dir: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.knocked) as knock:
        start = second(data_dir, Path("/报纸/第 1版.txt"), Path("/b.txt"))

    assert knock.args == [[Path("/报纸/第 1版.txt"), Path("/b.txt")]]
    assert said_by(start, qtbot) == "handed over"


def test_a_start_on_another_library_is_a_first_one(door: Doorway, tmp_path: Path) -> None:
    with second(tmp_path / "other") as start:
        assert start.stdout is not None
        assert start.stdout.readline() == "first\n"


def test_a_window_that_was_killed_leaves_the_door_to_the_next(data_dir: Path, qapp: object) -> None:
    """A failure: after a crash the program does not start any more."""
    with second(data_dir) as start:
        assert start.stdout is not None
        assert start.stdout.readline() == "first\n"
        start.send_signal(signal.SIGKILL)
    door = Doorway(data_dir)

    assert door.open()
    door.close()


def test_no_window_is_opened_beside_one_that_does_not_answer(data_dir: Path, tmp_path: Path) -> None:
    """A failure: two windows write to one library; or nothing is said, for minutes."""
    page = tmp_path / "甲.txt"
    page.write_text("某镇开渠引水\n\n本报讯（记者 甲乙）昨日，某镇开渠引水。\n", "utf-8")
    with second(data_dir) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "first\n"
        first.send_signal(signal.SIGSTOP)
        said, code = on_terminal("--data-dir", str(data_dir), str(page))
        first.kill()

    assert code == 1
    assert f"进程 {first.pid}" in said
    assert "没有应答" in said
    assert not (data_dir / "library.db").exists()


def test_the_window_takes_the_files_in(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "甲.txt"
    page.write_text("某镇开渠引水\n\n本报讯（记者 甲乙）昨日，某镇开渠引水。\n", "utf-8")

    window.receive([page])

    qtbot.waitUntil(lambda: headline(window) == "某镇开渠引水")


def test_files_that_come_during_an_import_are_taken_in_before_the_rest(
    window: Window, qtbot: QtBot, tmp_path: Path, data_dir: Path
) -> None:
    """A failure: what a second start was given is refused, lost, or waits for a folder of 10,000 files."""
    folder = tmp_path / "许多"
    folder.mkdir()
    for nth in range(25):
        text = f"某镇第{nth}件事\n\n本报讯（记者 林小满）昨日，某镇第{nth}件事。\n"
        (folder / f"{nth:02}.txt").write_text(text, "utf-8")
    single = tmp_path / "乙.txt"
    single.write_text("某镇乙事\n\n本报讯（记者 林小满）昨日，某镇乙事。\n", "utf-8")

    window.receive([folder])
    qtbot.waitUntil(lambda: window.parts.doing.arriving.tally.taken > 0)
    window.receive([single])

    qtbot.waitUntil(lambda: headline(window) == "某镇乙事")
    qtbot.waitUntil(lambda: not window.parts.doing.importing)
    with Library(data_dir) as library:
        names = [library.source_data(id)[0] for id in range(1, 28)]
    assert names.index("乙.txt") < names.index("24.txt")
    assert sorted(names) == sorted(["page.txt", "乙.txt", *(f"{nth:02}.txt" for nth in range(25))])


def test_nonsense_at_the_door_is_shown_out(door: Doorway, qtbot: QtBot) -> None:
    socket = QLocalSocket()
    socket.connectToServer(door._name)
    assert socket.waitForConnected(1000)
    with qtbot.assertNotEmitted(door.knocked):
        socket.write(b"nonsense\n")
        qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)


@given(st.binary() | st.recursive(st.none() | st.text(), st.lists).map(lambda said: json.dumps(said).encode()))
def test_only_whole_paths_are_understood(said: bytes) -> None:
    files = understood(said)

    assert files is None or all(file.is_absolute() for file in files)


@pytest.mark.skipif(os.name == "nt", reason="pipes have no permissions there")
def test_nobody_else_can_knock(door: Doorway) -> None:
    assert Path(door._name).stat().st_mode & 0o077 == 0
