"""Fixtures: `screen`, an X display of the tests' own, and `banxin`, the program on it, which must print nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from reader.paths import APP
from tests.dictionary import handed_on
from tests.e2e.harness import Banxin, Screen, new_screen

TOOLS = ("Xvfb", "xkbcomp", "openbox", "xdotool", "xprop", "import")


def pytest_sessionfinish() -> None:
    """The offscreen platform keeps what a test copied until the process ends, when a selection's QMimeData, a Python
    object, can no longer be deleted: a crash after the last test (PySide6 6.11)."""
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    if missing := [tool for tool in TOOLS if not shutil.which(tool)]:
        if os.environ.get("CI"):
            pytest.fail(f"缺少 {'、'.join(missing)}：运行 make test 会装上")
        pytest.skip(f"缺少 {'、'.join(missing)}")
    with new_screen() as screen:
        yield screen


@pytest.fixture
def banxin(
    screen: Screen, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, dictionary: Path
) -> Iterator[Banxin]:
    # Not in tmp_path, which has the test's name in it: the path of a socket has 107 bytes, and ibus makes one in there.
    program = Banxin(screen, tmp_path_factory.mktemp("home"))
    with handed_on(dictionary, Path(program.env["XDG_CACHE_HOME"]) / APP):
        yield program
    try:
        if program._process is not None:
            # Still open: the test failed. What was on the screen tells more than the assertion; pytest keeps tmp_path.
            program.screenshot(tmp_path / "screen.png")
        assert program.errors == ""
    finally:
        program.kill()
