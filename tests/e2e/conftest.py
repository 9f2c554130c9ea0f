"""Fixtures: `screen`, an X display of the tests' own, and `banxin`, the program on it, which must print nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from tests.e2e.harness import Banxin, Screen, until

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
    with ExitStack() as stack:
        read, write = os.pipe()
        server = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
        _start(stack, server, pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()  # Xvfb writes it once it takes connections; nothing when it dies
        assert number, "Xvfb 没有启动"
        screen = Screen(f":{number}")
        _start(stack, ["openbox", "--sm-disable"], env=screen.env)
        until(lambda: "window id" in screen.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "窗口管理器")
        yield screen


def _start(stack: ExitStack, command: list[str], **options: Any) -> None:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    stack.callback(process.wait)
    stack.callback(process.terminate)


@pytest.fixture
def banxin(screen: Screen, tmp_path: Path) -> Iterator[Banxin]:
    program = Banxin(screen, tmp_path)
    yield program
    try:
        if program._process is not None:
            # Still open: the test failed. What was on the screen tells more than the assertion; pytest keeps tmp_path.
            program.screenshot(tmp_path / "screen.png")
        assert program.errors == ""
    finally:
        program.kill()
