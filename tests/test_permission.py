"""A data folder that may not be entered: one sentence with the path and what to do, and no traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library

ROOT = Path(__file__).parent.parent
# The administrator may enter everything, unless that is taken from the process.
BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.name != "nt" and os.geteuid() == 0 else []
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader.app import build, make_application
application = make_application()
window = build(Path(sys.argv[1]))
window.show()
window.start([])
def look():
    if window.parts.notice.text:
        print(window.parts.notice.text)
        window.close()
        application.quit()
timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
application.exec()
"""

pytestmark = pytest.mark.skipif(
    os.name == "nt" or (bool(BOUND) and not shutil.which("setpriv")), reason="nothing here takes the right away"
)


@pytest.fixture
def closed(data_dir: Path) -> Iterator[Path]:
    with Library(data_dir) as library:
        library.import_data("一.txt", "标题\n\n正文在这里。\n".encode(), "/x/一.txt")
    data_dir.chmod(0)
    yield data_dir
    data_dir.chmod(0o700)


def run(*words: object) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [*BOUND, sys.executable, *map(str, words)], capture_output=True, encoding="utf-8", env=environment, timeout=120
    )


@pytest.mark.parametrize(
    "words", [("search", "正文"), ("check",), ("import", "pyproject.toml"), ("restore",), ("restore", "x"), ("backup",)]
)
def test_a_command_says_so(closed: Path, words: tuple[str, ...]) -> None:
    done = run("-m", "reader", "--data-dir", closed, *words)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"不能进入资料文件夹“{closed}”" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_folder_inside_that_may_not_be_entered_keeps_nothing_else_out(data_dir: Path, tmp_path: Path) -> None:
    """A failure: one locked folder among a thousand, and none of the files around it is taken in."""
    locked = tmp_path / "pages" / "locked"
    locked.mkdir(parents=True)
    (tmp_path / "pages" / "一.txt").write_text("标题\n\n正文在这里。\n", "utf-8")
    locked.chmod(0)
    try:
        done = run("-m", "reader", "--data-dir", data_dir, "import", tmp_path / "pages")
    finally:
        locked.chmod(0o700)

    assert done.returncode == 1
    assert done.stderr.strip() == f"没有权限读取“{locked}”。请检查它的权限，或把它复制到别处再打开。"
    assert "一.txt：1 版 1 篇" in done.stdout


def test_a_copy_that_may_not_be_opened_is_not_called_damaged(data_dir: Path, tmp_path: Path) -> None:
    """A failure: a folder copied with the window open, on a disc: somebody throws a good copy away."""
    copied = tmp_path / "disc"
    copied.mkdir()
    with Library(data_dir) as library:
        library.import_data("一.txt", "标题\n\n正文在这里。\n".encode(), "/x/一.txt")
        for name in ("library.db", "library.db-wal"):
            shutil.copy(data_dir / name, copied)
    copied.chmod(0o500)
    try:
        done = run("-m", "reader", "--data-dir", tmp_path / "new", "restore", copied / "library.db")
    finally:
        copied.chmod(0o700)

    assert done.returncode == 1
    assert "损坏" not in done.stderr
    assert f"不能打开资料库“{copied / 'library.db'}”" in done.stderr


def test_the_diagnosis_is_made_and_says_so(closed: Path) -> None:
    done = run("-m", "reader", "--data-dir", closed, "doctor")

    assert (done.returncode, done.stderr) == (0, "")
    assert "不能进入资料文件夹" in done.stdout
    assert "没有权限进入" in done.stdout


def test_the_window_says_so(closed: Path) -> None:
    done = run("-c", WINDOW, closed)

    assert "不能进入资料文件夹" in done.stdout
    assert "程序内部出错" not in done.stdout
    assert "Traceback" not in done.stderr
