"""What is done meanwhile lets a person go first, and is neither lost nor held for ever."""

from __future__ import annotations

import faulthandler
import sys
import time
from pathlib import Path

import pytest

from reader import giveway
from reader.apart import Apart
from reader.errors import UnreadableSource
from reader.giveway import GiveWay, Line
from reader.library import Library
from reader.parse import parse
from reader.parsing import NAP, Watch

PAGE = "劳动报 2022年11月18日 星期五 第3版\n\n劳模进校园\n\n本报讯（记者 张三）近日，某厂工会开展活动，深受师生好评。\n"
ENDLESS = """
import reader.parse, reader.parsing
def endless(*what):
    while True:
        pass
reader.parse.parse = endless
reader.parsing.main()
"""


def test_who_works_sleeps_while_somebody_waits() -> None:
    """A failure: keys wait for the interpreter while files are put in; or nothing is put in any more."""
    way = GiveWay()
    way.wait()  # nobody does
    asked = time.monotonic()
    assert way.ask()
    way.wait()
    assert time.monotonic() - asked >= giveway.HOLD


def test_work_goes_on_however_fast_keys_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure: nothing is taken in for as long as a key is held down."""
    monkeypatch.setattr(giveway, "LONGEST", 0.02)
    way, until = GiveWay(), time.monotonic() + 30
    while way.ask():
        assert time.monotonic() < until
    way.wait()
    assert not way.ask()  # a rest is granted first


@pytest.mark.skipif(NAP is None, reason="signals of this kind are not known here")
def test_a_parser_that_sleeps_gives_the_same() -> None:
    """A failure: a key that is pressed while a folder is taken in costs a file, or ends the parser."""
    with Apart() as parser:
        parser.nap()  # there is no process yet
        for _ in range(3):
            parser.begin("页.txt", PAGE.encode())
            for _ in range(5):
                parser.nap()
            assert parser.finish() == parse("页.txt", PAGE.encode())
        parser.rest()
        parser.nap()  # nor any more


def test_sleep_does_not_count_as_time_that_a_file_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure: a file is refused because somebody was reading meanwhile."""
    given: list[float] = []
    monkeypatch.setattr(faulthandler, "dump_traceback_later", lambda seconds, exit: given.append(seconds))
    monkeypatch.setattr(faulthandler, "cancel_dump_traceback_later", lambda: None)
    watch, began = Watch(), time.monotonic()
    watch.begin(5.0)
    watch.nap()
    assert given[0] == 5.0
    assert 5.0 >= given[1] >= 5.0 - (time.monotonic() - began - giveway.HOLD)
    watch.end()
    watch.nap()
    assert len(given) == 2


@pytest.mark.skipif(NAP is None, reason="signals of this kind are not known here")
@pytest.mark.logs_warnings("a parser that broke is told to the log")
def test_a_file_that_has_no_end_is_given_up_all_the_same() -> None:
    """A failure: sleep sets its time back to the beginning, or for ever."""
    with Apart([sys.executable, "-c", ENDLESS], seconds=1.0, seconds_per_mb=0) as parser:
        parser.begin("页.txt", PAGE.encode())
        for _ in range(5):
            parser.nap()
        with pytest.raises(UnreadableSource, match="解析了 1 秒还没有完"):
            parser.finish()


def test_who_waits_for_a_lane_is_seen_until_its_turn() -> None:
    """A failure: a long write is given up for nobody, or not for a person's mark."""
    line = Line()
    first = line.counted(lambda: line.anybody)
    second = line.counted(lambda: line.anybody)

    assert (first(), second()) == (True, False)


def test_what_is_put_in_gives_way_between_its_statements(data_dir: Path, tmp_path: Path) -> None:
    """A failure: a key waits until a whole file is put in; or a mark, which a person waits for, sleeps too."""
    file = tmp_path / "页.txt"
    file.write_text(PAGE, "utf-8")
    times: list[bool] = []
    with Library(data_dir) as library:
        library.arrivals.give_way = lambda: times.append(True)
        library.arrivals.want([file])
        assert not times
        step = library.arrivals.step()
        assert step.change.imported[0].articles == 1
        assert len(times) > 10
        times.clear()
        library.set_bookmark(library.articles()[0].id, True)
        assert not times
