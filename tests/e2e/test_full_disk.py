"""A disk that is full, and a folder that may not be written, in the real window: a sentence, and nothing confirmed is
lost; once there is room it goes on."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from tests.e2e.harness import Banxin, until
from tests.test_disk import fill, small_disk

__all__ = ["small_disk"]
pytestmark = pytest.mark.e2e

PAGE = Path(__file__).with_name("page.txt")
FIRST = "下班之后学手艺"
FULL = "磁盘已满，没有存进资料库"
OTHER = (
    "劳动报 2022年11月19日 第5版\n\n渡口来了新船\n\n本报讯（记者 李四）昨日，渡口来了一条新船，船身刷了白漆。\n" * 40
)


@pytest.fixture
def on_small_disk(banxin: Banxin, small_disk: Path) -> Iterator[Banxin]:
    banxin.data_dir = small_disk / "资料 库"
    yield banxin
    banxin.kill()  # before the disk goes


def said(banxin: Banxin) -> str:
    """Every sentence that the window has told, as its log has them."""
    log = Path(banxin.env["XDG_CACHE_HOME"]) / "banxin" / "log" / "banxin.log"
    return log.read_text("utf-8") if log.exists() else ""


def marked(banxin: Banxin) -> tuple[int, int, list[str]]:
    with Library(banxin.data_dir) as library:
        marks = library.all_marks()
        return len(marks), sum(bool(one.note) for one in marks), [row.headline for row in library.articles()]


def test_a_full_disk_is_said_and_costs_nothing_that_was_confirmed(
    on_small_disk: Banxin, small_disk: Path, tmp_path: Path
) -> None:
    banxin = on_small_disk
    more = tmp_path / "另一版.txt"
    more.write_text(OTHER, "utf-8")
    banxin.start(PAGE)
    banxin.shows(FIRST)
    banxin.key("b")
    until(lambda: marked(banxin)[0] == 1, "书签")

    ballast = fill(small_disk)
    mark_until_full(banxin)
    banxin.screenshot(tmp_path / "full-marks.png")
    confirmed = marked(banxin)
    assert banxin.start_again(more) == 0
    until(lambda: said(banxin).count(FULL) > 1, "收入时磁盘已满")
    banxin.screenshot(tmp_path / "full-import.png")
    banxin.activate()
    banxin.key("j", "k")  # reading goes on

    ballast.unlink()
    until(lambda: "渡口来了新船" in marked(banxin)[2], "自己接着收入")
    until(lambda: "渡口来了新船" in banxin.title, "收入的一版打开")
    banxin.activate()
    banxin.key("w", "bracketright", "2")
    until(lambda: marked(banxin)[0] == confirmed[0] + 1, "划线")
    banxin.screenshot(tmp_path / "goes-on.png")
    banxin.quit()
    with Library(banxin.data_dir) as library:
        assert library.check() == []
    assert marked(banxin)[:2] == (confirmed[0] + 1, confirmed[1])


def test_what_was_to_be_taken_in_on_a_full_disk_outlives_a_kill(
    on_small_disk: Banxin, small_disk: Path, tmp_path: Path
) -> None:
    """A failure: a file that was opened while the disk was full is forgotten, and nobody says so."""
    banxin = on_small_disk
    more = tmp_path / "另一版.txt"
    more.write_text(OTHER, "utf-8")
    banxin.start(PAGE)
    banxin.shows(FIRST)
    wishes = banxin.data_dir / "wishes.json"
    until(wishes.exists, "留出的地方")
    ballast = fill(small_disk)
    mark_until_full(banxin)
    assert banxin.start_again(more) == 0
    until(lambda: said(banxin).count(FULL) > 1, "收入时磁盘已满")
    until(lambda: more.name in json.loads(wishes.read_bytes())[0] if wishes_kept(banxin) else waits(banxin), "记下")
    banxin.screenshot(tmp_path / "waits.png")

    banxin.kill()
    ballast.unlink()
    banxin.start()
    until(lambda: "渡口来了新船" in marked(banxin)[2], "下次启动时收入")
    until(lambda: not wishes_kept(banxin), "不再记着")
    banxin.quit()


def mark_until_full(banxin: Banxin) -> None:
    """Until not even a small write fits."""
    banxin.key("w")
    for _ in range(40):
        banxin.key("bracketright", "1")
        if FULL in said(banxin):
            break
    until(lambda: FULL in said(banxin), "磁盘已满")


def wishes_kept(banxin: Banxin) -> bool:
    return bool(json.loads((banxin.data_dir / "wishes.json").read_bytes()))


def waits(banxin: Banxin) -> bool:
    """The note that a file waits was small enough to be written after all."""
    with Library(banxin.data_dir) as library:
        return library.arrivals.tally().waiting > 0


def test_a_folder_that_may_not_be_written_is_read_and_says_so(
    on_small_disk: Banxin, small_disk: Path, tmp_path: Path
) -> None:
    banxin = on_small_disk
    banxin.start(PAGE)
    banxin.shows(FIRST)
    banxin.quit()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    try:
        banxin.start()
        banxin.shows(FIRST)
        banxin.key("b")
        until(lambda: "只能读" in said(banxin), "只能读")
        banxin.screenshot(tmp_path / "read-only.png")
        banxin.key("n")
        banxin.shows("老船工带出一支年轻维修队")
        banxin.quit()
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert marked(banxin)[0] == 0
