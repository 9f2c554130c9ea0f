"""What goes into a bug report and into the log: enough to help, and nothing of what was read."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import cli
from reader.doctor import as_text, diagnose
from reader.library import Library
from reader.logbook import BYTES, FATAL, KEPT, Discreet, crash_file, watch_for_crashes
from reader.store.connection import FILE

ROOT = Path(__file__).parent.parent
# More than one log holds.
MUCH = """
import logging
from reader.logbook import log_file, start_log
start_log(False)
for nth in range(60_000):
    logging.getLogger("x").info("line %d of those that make the log turn over", nth)
print(log_file())
"""

PAGE = "柳溪日报 2022年11月18日 第3版\n\n秘密的标题\n\n本报讯（记者 林小满）近日，秘密的正文。\n"


SECRET = "秘密的正文"


def filled(folder: Path) -> None:
    with Library(folder) as library:
        library.import_data("秘密.txt", PAGE.encode(), "/x/秘密.txt")


def test_the_report_says_how_the_library_is_and_nothing_of_what_it_holds(
    data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(data_dir)

    assert cli.main(["doctor", "--data-dir", str(data_dir)]) == 0

    said = capsys.readouterr().out
    assert "文章：1" in said
    assert "文件完好" in said
    assert "Noto Sans CJK SC" in said or "没有，查不了" in said
    assert "QT_IM_MODULES" in said
    assert "秘密" not in said


def test_the_report_makes_nothing(data_dir: Path) -> None:
    assert diagnose(data_dir)["资料库"] == {"资料库": "还没有"}
    assert not data_dir.exists()


@pytest.mark.parametrize("content", [b"", b"no library", b"SQLite format 3\0" + b"\0" * 5000])
def test_the_report_comes_out_whatever_the_library_is(data_dir: Path, content: bytes) -> None:
    """A failure: who needs the report most does not get it."""
    data_dir.mkdir()
    (data_dir / FILE).write_bytes(content)

    assert "大小" in diagnose(data_dir)["资料库"]
    assert (data_dir / FILE).read_bytes() == content


def test_the_home_folder_is_not_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(home))

    assert str(home) not in as_text({"位置": diagnose(home / "资料")["位置"]})


def test_the_report_as_json(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor", "--json", "--data-dir", str(data_dir)]) == 0

    assert json.loads(capsys.readouterr().out)["版本"]["Python"] == sys.version.split()[0]


def written(error: BaseException) -> str:
    try:
        try:
            raise error
        except type(error) as inner:
            raise ValueError(SECRET) from inner
    except ValueError:
        record = logging.LogRecord("reader", logging.ERROR, "", 0, "a job failed", (), sys.exc_info())
    return Discreet("%(message)s").format(record)


def test_a_traceback_says_where_and_what_kind_but_quotes_nothing() -> None:
    said = written(KeyError("秘密的标题"))

    assert "秘密" not in said
    assert "test_doctor.py" in said
    assert "KeyError" in said
    assert said.endswith("ValueError")


def test_what_the_system_says_is_told() -> None:
    assert "No space left" in written(OSError(28, "No space left on device"))


@pytest.mark.logs_warnings("the crash of the last run")
def test_a_crash_is_told_at_the_next_start() -> None:
    import faulthandler

    crash_file().parent.mkdir(parents=True)
    crash_file().write_text(f"{FATAL}: Segmentation fault\n", "utf-8")
    try:
        assert FATAL in watch_for_crashes()
        assert watch_for_crashes() == ""
    finally:
        faulthandler.enable()


LETTERS = st.text(st.characters(categories=("Lo",)), min_size=4)


@given(LETTERS, st.sampled_from([ValueError, KeyError, RuntimeError]))
def test_no_text_that_was_read_gets_into_the_log_with_an_error(text: str, kind: type[Exception]) -> None:
    """Whatever an error quotes of the newspaper, in its message or in that of its cause."""
    try:
        try:
            raise kind(text)
        except Exception as inner:
            raise UnicodeEncodeError("ascii", text, 0, 1, text) from inner
    except ValueError:
        record = logging.LogRecord("reader", logging.ERROR, "", 0, "a job failed", (), sys.exc_info())

    assert text not in Discreet("%(message)s").format(record)


def test_the_log_turns_over(tmp_path: Path) -> None:
    """A failure: it fills the disk, or loses what happened last."""
    place = dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), str(tmp_path))
    run = [sys.executable, "-c", MUCH]
    told = subprocess.run(run, env=os.environ | place, cwd=ROOT, capture_output=True, text=True, check=True)
    log = Path(told.stdout.strip())
    files = sorted(log.parent.glob("banxin.log*"))

    assert [file.name for file in files] == ["banxin.log", *(f"banxin.log.{nth}" for nth in range(1, KEPT + 1))]
    assert all(file.stat().st_size <= BYTES for file in files)
    assert "line 59999 of" in log.read_text("utf-8")
