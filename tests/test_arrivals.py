"""Many files into a library: in order, by several processes, whatever is in them, and again after a kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from reader.ahead import Ahead, Here
from reader.apart import Apart
from reader.arrivals import MOST_TIMES, TOGETHER, Arrived
from reader.arriving import ArrivalState, Tally
from reader.errors import FolderGone, StoreUnusable
from reader.files import Disk, look_at
from reader.library import Library
from reader.pace import Pace, time_left
from reader.parse import Parsed, parse
from reader.store import arrivals
from reader.store.connection import FILE, damage_mark
from tests.folders import put_in
from tests.stress.writer import page
from tests.test_apart import TRAPPED

ROOT = Path(__file__).parent.parent
T = TypeVar("T")


@contextmanager
def library_of(data_dir: Path, processes: int = 2, command: list[str] | None = None) -> Iterator[Library]:
    parsers = [Apart(command or ()) for _ in range(processes)]
    try:
        with Library(data_dir, ahead=Ahead(parsers)) as library:
            yield library
    finally:
        for parser in parsers:
            parser.close()


class Hung(Disk):
    """As the window's: it gives up what does not answer."""

    def __init__(self) -> None:
        self.silent: set[Path] = set()

    def do(self, path: Path, job: Callable[[], T]) -> T:
        if path in self.silent:
            raise FolderGone("没有应答。")
        return job()


def fill(folder: Path, count: int) -> list[Path]:
    return put_in(folder, map(page, range(count)))


def finish(library: Library, patient: bool = True) -> list[Arrived]:
    """Take in all that waits."""
    came: list[Arrived] = []
    while (step := library.arrivals.step(patient)).arrived or step.goes_on:
        came += step.arrived
    return came


def names(came: list[Arrived]) -> list[str]:
    return [one.path.name for one in came]


def test_files_come_in_their_order_from_two_processes(data_dir: Path, tmp_path: Path) -> None:
    """A failure: the second process overtakes the first, and pages get mixed up."""
    files = fill(tmp_path / "报", 9)
    files[3].write_text(page(3) + "\n".join(page(nth) for nth in range(100, 140)), "utf-8")  # takes longer
    with library_of(data_dir) as library:
        assert library.arrivals.want(files) == Tally(waiting=9)

        came = finish(library)

        assert names(came) == [file.name for file in files]
        for one, file in zip(came, files, strict=True):
            assert one.imported is not None
            assert library.source_data(one.imported.source) == (file.name, file.read_bytes())
        tally = library.arrivals.tally()
        assert (tally.waiting, tally.taken, tally.failed) == (0, 9, 0)
        assert tally.articles == library.shelves().articles
        assert library.check() == []


@pytest.mark.logs_warnings("a parser that broke is told to the log")
@pytest.mark.parametrize("patient", [True, False])
def test_a_file_that_breaks_its_process_costs_itself_only(data_dir: Path, tmp_path: Path, patient: bool) -> None:
    files = fill(tmp_path / "报", 6)
    files[2].write_text("crash", "utf-8")
    files[3].write_text("exit", "utf-8")
    files[5].write_bytes(b"%PDF-1.7")
    with library_of(data_dir, command=TRAPPED) as library:
        library.arrivals.want(files)

        came = finish(library, patient)

        assert [bool(one.failed) for one in came] == [False, False, True, True, False, True]
        failed = [one for one in library.arrivals.listing() if one.state is ArrivalState.FAILED]
        assert [one.path for one in failed] == [files[2], files[3], files[5]]
        assert all(one.path.name in one.reason and one.reason.endswith("。") for one in failed)


def test_a_file_that_never_answers_does_not_bar_the_way_to_the_others(data_dir: Path, tmp_path: Path) -> None:
    """A failure: one file on a bad spot of the disk, and of a thousand behind it none comes in, at no start."""
    disk, files = Hung(), fill(tmp_path / "报", 4)
    with Library(data_dir, ahead=Ahead([Here()], disk)) as library:
        library.arrivals.want(files)
        disk.silent = {files[1]}
        came = finish(library)

        assert [one.path for one in came if one.imported] == [files[0], files[2], files[3]]
        (failed,) = [one for one in library.arrivals.listing() if one.state is ArrivalState.FAILED]
        assert failed.path == files[1]
        assert "没有应答" in failed.reason
        disk.silent = set()
        library.arrivals.retry()
        assert names(finish(library)) == [files[1].name]


def test_a_folder_that_stops_answering_keeps_the_order_of_what_waits(data_dir: Path, tmp_path: Path) -> None:
    disk, files = Hung(), fill(tmp_path / "报", 6)
    with Library(data_dir, ahead=Ahead([Here()], disk)) as library:
        library.arrivals.want(files)
        files[0].unlink()
        disk.silent = {files[0].parent / "*"}
        with pytest.raises(FolderGone):
            library.arrivals.step()
        files[0].write_text(page(0), "utf-8")
        disk.silent = set()

        assert names(finish(library)) == [file.name for file in files]


def test_what_failed_is_tried_again(data_dir: Path, tmp_path: Path) -> None:
    good, bad = fill(tmp_path / "报", 2)
    bad.write_text("")
    with library_of(data_dir) as library:
        library.arrivals.want([good, bad, tmp_path / "没有.txt"])
        finish(library)
        assert library.arrivals.tally().failed == 2
        bad.write_text(page(7), "utf-8")

        assert library.arrivals.retry() == 2
        came = finish(library)

        assert names(came) == ["001.txt", "没有.txt"]
        assert library.arrivals.tally().taken == 2
        assert "找不到" in library.arrivals.listing()[-1].reason


def test_a_file_that_did_not_change_is_not_read_again(data_dir: Path, tmp_path: Path) -> None:
    """A failure: each look at a folder of 10,000 files reads them all."""
    (file,) = fill(tmp_path / "报", 1)
    with library_of(data_dir) as library:
        library.arrivals.want([file])
        finish(library)
        before = file.stat()
        file.write_bytes(file.read_bytes()[::-1])  # what reading would see
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

        library.arrivals.want([file])
        assert library.arrivals.tally() == Tally(known=1, articles=0)
        assert [one.imported and one.imported.known for one in library.arrivals.take([file])] == [True]

        file.write_text(page(1), "utf-8")  # and now it can be seen
        library.arrivals.want([file])
        (came,) = finish(library)
        assert came.imported is not None
        assert not came.imported.known


def test_the_same_content_elsewhere_is_known_without_parsing(data_dir: Path, tmp_path: Path) -> None:
    asked: list[str] = []

    def counting(name: str, data: bytes, encoding: str | None = None, *, origin: str = "") -> Parsed:
        asked.append(name)
        return parse(name, data, encoding, origin=origin)

    files = fill(tmp_path / "报", 3)
    copies = fill(tmp_path / "副本", 3)
    with Library(data_dir, ahead=Ahead([Here(counting)])) as library:
        library.arrivals.want(files)
        finish(library)
        library.arrivals.want(copies)
        came = finish(library)

        assert asked == [file.name for file in files]
        assert [one.imported and one.imported.known for one in came] == [True] * 3
        assert library.arrivals.tally().known == 3


def test_what_is_wanted_first_comes_before_what_waits(data_dir: Path, tmp_path: Path) -> None:
    """A failure: who opens one file while a folder is taken in waits for the folder."""
    files, (urgent,) = fill(tmp_path / "报", TOGETHER + 2), fill(tmp_path / "急", 1)
    urgent.write_text(page(99), "utf-8")
    with library_of(data_dir) as library:
        library.arrivals.want(files)
        came = list(library.arrivals.step().arrived)
        at_once = len(came)
        library.arrivals.want([urgent], first=True)
        library.arrivals.want([tmp_path / "后.txt"])

        came += finish(library)

        assert [one.path for one in came] == [*files[:at_once], urgent, *files[at_once:], tmp_path / "后.txt"]


class Quick(Here):
    def is_done(self, seconds: float) -> bool:
        return True


def test_files_that_are_parsed_are_put_in_together(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: each waits for the disk by itself; or one that cannot be parsed keeps the others of its write out."""
    monkeypatch.setattr("reader.arrivals.PUTTING", 60.0)  # a slow machine takes its time
    monkeypatch.setattr("reader.ahead.READING", 60.0)
    files = fill(tmp_path / "报", TOGETHER + 2)
    files[3].write_text("")
    with Library(data_dir, ahead=Ahead([Quick(), Quick()])) as library:
        library.arrivals.want(files)
        came = library.arrivals.step().arrived

        assert [one.path for one in came] == files[:TOGETHER]
        assert [one.path for one in came if one.failed] == [files[3]]
    with Library(data_dir) as library:  # the program was ended in between
        assert names(finish(library)) == [file.name for file in files[TOGETHER:]]
        assert library.check() == []


class Slow(Quick):
    done = False

    def is_done(self, seconds: float) -> bool:
        return self.done


def test_who_waits_to_write_need_not_wait_for_a_file_that_is_being_parsed(data_dir: Path, tmp_path: Path) -> None:
    """A failure: a mark made while a file of a megabyte is parsed waits for all of it."""
    files, slow = fill(tmp_path / "报", 2), Slow()
    with Library(data_dir, ahead=Ahead([slow])) as library:
        library.arrivals.want(files)
        for _ in range(3):
            step = library.arrivals.step(patient=False)
            assert (step.goes_on, step.arrived) == (True, ())
        assert library.arrivals.tally().waiting == 2
        slow.done = True

        assert names(finish(library, patient=False)) == [file.name for file in files]


def test_a_long_write_is_given_up_for_who_waits_to_write(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: a mark waits until 13,000 tiny articles are put in; half of them stay in; or they never come in."""
    monkeypatch.setattr("reader.arrivals.LONG", -1.0)
    files = fill(tmp_path / "报", 3)
    with Library(data_dir, ahead=Ahead([Quick()])) as library:
        library.arrivals.is_in_the_way = lambda: True
        library.arrivals.want(files)
        for _ in range(MOST_TIMES):
            assert library.arrivals.step(patient=False).goes_on
            assert library.articles() == []
            assert library.arrivals.tally().waiting == 3
        came = list(library.arrivals.step(patient=False).arrived)
        assert names(came + finish(library, patient=False)) == [file.name for file in files]
        assert library.check() == []

        library.arrivals.want(fill(tmp_path / "又", 4)[3:])
        assert library.arrivals.step(patient=False).goes_on
        assert library.arrivals.cancel() == 1
        assert finish(library, patient=False) == []


def test_what_was_cancelled_is_forgotten(data_dir: Path, tmp_path: Path) -> None:
    files = fill(tmp_path / "报", TOGETHER + 2)
    with library_of(data_dir) as library:
        library.arrivals.want(files)
        came = library.arrivals.step().arrived
        assert library.arrivals.cancel() == len(files) - len(came)
        assert library.arrivals.step().arrived == ()
    with library_of(data_dir) as library:
        assert library.arrivals.step().arrived == ()
        assert library.arrivals.tally().total == len(came)
        assert library.check() == []


def test_a_new_run_begins_with_an_empty_list(data_dir: Path, tmp_path: Path) -> None:
    first, second = fill(tmp_path / "报", 2)
    with library_of(data_dir) as library:
        library.arrivals.want([first])
        finish(library)
        library.arrivals.want([second])
        finish(library)

        assert [one.path for one in library.arrivals.listing()] == [second]


def test_a_library_that_cannot_be_written_keeps_what_waits(data_dir: Path, tmp_path: Path) -> None:
    """A failure: a full disk makes failed files of 10,000 good ones."""
    files = fill(tmp_path / "报", 3)
    with library_of(data_dir) as library:
        library.arrivals.want(files)
        damage_mark(data_dir / FILE).touch()
        with pytest.raises(StoreUnusable):
            library.arrivals.step()
        damage_mark(data_dir / FILE).unlink()

        assert names(finish(library)) == [file.name for file in files]


def test_a_changed_file_takes_the_place_of_its_earlier_version(data_dir: Path, tmp_path: Path) -> None:
    (file,) = fill(tmp_path / "报", 1)
    with library_of(data_dir) as library:
        library.arrivals.want([file])
        (before,) = finish(library)
        file.write_text(page(0) + "\n补记。\n", "utf-8")
        library.arrivals.want([file])
        (after,) = finish(library)

        assert before.imported is not None
        assert after.imported is not None
        assert after.imported.replaced == before.imported.source


def test_a_file_grown_while_nobody_looked_has_not_been_seen(data_dir: Path, tmp_path: Path) -> None:
    taken, failed, fresh, queued = fill(tmp_path / "报", 4)
    failed.write_text("")
    with library_of(data_dir) as library:
        library.arrivals.want([taken, failed])
        finish(library)
        library.arrivals.want([queued])
        files = [look_at(file) for file in (taken, failed, fresh, queued)]
        assert [one.path for one in library.arrivals.not_seen(files)] == [fresh]

        taken.write_text(page(50), "utf-8")
        assert [one.path for one in library.arrivals.not_seen([look_at(taken)])] == [taken]


@pytest.mark.skipif(sys.platform != "linux", reason="names of bytes")
def test_a_name_that_is_no_text_is_taken_in_and_known_again(data_dir: Path, tmp_path: Path) -> None:
    """A failure: one such name stops an import, or its file is read again each time, or its folder, whose name may say
    which paper it is, is read as what it is not."""
    folder = tmp_path / "海棠日报"
    folder.mkdir()
    file = folder / os.fsdecode("报.txt".encode("gb18030"))
    file.write_text(page(1), "utf-8")
    with library_of(data_dir) as library:
        library.arrivals.want([file])
        (came,) = finish(library)

        assert came.failed == ""
        assert [one.path for one in library.arrivals.listing()] == [file]
        assert library.arrivals.want([file]).waiting == 0
        assert library.sources()[0].origin == str(folder / "报.txt")
        assert (library.check(index=False), library.damage) == ([], "")


@pytest.mark.skipif(sys.platform != "linux", reason="names of bytes")
@pytest.mark.parametrize("name", ["报.txt".encode("gb18030"), b"\xff.txt"])
def test_a_name_that_is_no_text_may_fail_like_any_other(data_dir: Path, tmp_path: Path, name: bytes) -> None:
    """A failure: a file that cannot be read stops the whole import, and the library is said to be damaged."""
    gone, empty = (Path(os.fsdecode(os.fsencode(tmp_path) + one + name)) for one in (b"/gone", b"/empty"))
    empty.write_bytes(b"")
    good = fill(tmp_path / "报", 1)
    with library_of(data_dir) as library:
        library.arrivals.want([gone, empty, *good])
        came = finish(library)

        assert [bool(one.failed) for one in came] == [True, True, False]
        assert [bool(one.reason) for one in library.arrivals.listing()] == [True, True, False]
        assert (library.check(index=False), library.damage) == ([], "")


@pytest.mark.parametrize("year", [1905, 2262, 2400])  # ext4 keeps 1901 to 2446
def test_a_file_of_any_time_is_taken_in_and_known_again(data_dir: Path, tmp_path: Path, year: int) -> None:
    """A failure: one file whose time is set wrong, and nothing of its folder is taken in."""
    odd, other = fill(tmp_path / "报", 2)
    time = (year - 1970) * 365 * 86_400 * 10**9
    os.utime(odd, ns=(time, time))
    with library_of(data_dir) as library:
        library.arrivals.want([odd, other])
        assert [one.failed for one in finish(library)] == ["", ""]
        assert library.arrivals.want([odd, other]).waiting == 0
        os.utime(odd, ns=(time + 1_000_000_000, time + 1_000_000_000))
        assert library.arrivals.want([odd, other]).waiting == 1


STEPS = """
import sys
from pathlib import Path
from tests.test_arrivals import library_of
with library_of(Path(sys.argv[1])) as library:
    library.arrivals.want(sorted(Path(sys.argv[2]).iterdir()))
    while arrived := library.arrivals.step().arrived:
        for one in arrived:
            print(one.path.name, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7])
def test_a_kill_costs_nothing_that_was_told(data_dir: Path, tmp_path: Path, after: int) -> None:
    """A failure: after a power cut files are missing, stand there twice, or nobody knows which are left."""
    files = fill(tmp_path / "报", 14)
    with subprocess.Popen(
        [sys.executable, "-c", STEPS, str(data_dir), str(tmp_path / "报")], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(after)]
        process.send_signal(signal.SIGKILL)
        told += process.stdout.read().split()
    with library_of(data_dir) as library:
        tally = library.arrivals.tally()
        assert tally.total == 14
        assert tally.taken >= len(told)

        came = finish(library)

        assert names(came) == [file.name for file in files[tally.taken :]]
        assert library.arrivals.tally().taken == 14
        assert sorted(library.source_data(id)[0] for id in range(1, 15)) == [file.name for file in files]
        assert library.check() == []


def test_rows_of_arrivals_survive_in_both_forms(data_dir: Path) -> None:
    with Library(data_dir) as library:
        odd = Path(os.fsdecode(b"/x/\xb1.txt"))
        library.arrivals.want([odd, Path("/x/报.txt")])
        assert [path for _, path in arrivals.waiting(library._store, 5)] == [odd, Path("/x/报.txt")]


def test_the_pace_counts_no_pause() -> None:
    pace = Pace()
    pace.begin(100.0)
    assert pace.said(0, 100) == "0/100 个文件"
    for second in range(1, 11):
        pace.add(100.0 + second, 2, 8)
    assert pace.rates() == (2.0, 8.0)
    assert pace.said(20, 1_220) == "20/1,220 个文件，每秒 2.0 个、8.0 篇，还要约 10 分钟"
    pace.begin(900.0)
    pace.add(904.0, 4, 4)
    assert pace.rates() == (1.0, 1.0)
    assert [time_left(seconds) for seconds in (3, 44, 200, 3_600, 9_000)] == [
        "10 秒",
        "40 秒",
        "3 分钟",
        "1 小时",
        "2 小时 30 分钟",
    ]


def test_a_folder_that_could_not_be_looked_into_is_cleared_when_its_files_come(data_dir: Path, tmp_path: Path) -> None:
    """A failure: long after a folder was unlocked and taken in, the list still says that it failed."""
    (outside,) = fill(tmp_path / "报", 1)
    (inside,) = fill(tmp_path / "报" / "锁", 1)
    inside.write_text(page(7), "utf-8")
    with library_of(data_dir) as library:
        library.arrivals.want([outside, inside.parent])  # it stands for itself, as find_pages gives it
        finish(library)
        assert library.arrivals.tally().failed == 1

        library.arrivals.want([inside])
        finish(library)

        assert [(one.path, one.state) for one in library.arrivals.listing()] == [(inside, ArrivalState.TAKEN)]


def test_trying_again_looks_into_a_folder_that_was_locked(data_dir: Path, tmp_path: Path) -> None:
    """A failure: it is told that a folder is no file, and what is in it stays out."""
    (outside,) = fill(tmp_path / "报", 1)
    (inside,) = fill(tmp_path / "报" / "锁", 1)
    inside.write_text(page(7), "utf-8")
    (empty := tmp_path / "报" / "空").mkdir()
    with library_of(data_dir) as library:
        library.arrivals.want([outside, inside.parent, empty])
        finish(library)
        assert library.arrivals.tally().failed == 2

        assert library.arrivals.retry() == 1
        finish(library)

        taken = [(one.path, one.state) for one in library.arrivals.listing()]
        assert taken == [(outside, ArrivalState.TAKEN), (inside, ArrivalState.TAKEN)]
        assert library.arrivals.retry() == 0


def test_a_folder_that_can_be_looked_into_again_is_cleared_without_a_new_file(data_dir: Path, tmp_path: Path) -> None:
    """A failure: all of a watched folder is known, nothing new comes, and the list says for ever that it is locked."""
    (inside,) = fill(tmp_path / "报", 1)
    folder, other = inside.parent, tmp_path / "别的"
    other.mkdir()
    with library_of(data_dir) as library:
        library.arrivals.want([inside, folder, other])
        finish(library)
        assert library.arrivals.not_seen([look_at(inside)]) == []

        opened = library.arrivals.could_not([folder, tmp_path])
        assert opened == [folder]
        library.arrivals.can_now(opened)

        assert [one.path for one in library.arrivals.listing()] == [inside, other]
        assert library.arrivals.tally().failed == 1
