"""Back and forward through what one has read, each time to the place one left. Results by what is on screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader import settings
from reader.library import Library
from reader.marks import Point
from reader.model import Change
from reader.ui.window import Window
from tests.ui.conftest import headline, press, settle
from tests.ui.test_searching import look_for

FIRST, SECOND, THIRD = "渡口来了新船", "山村办起夜校", "养蜂人进城"
LINE = "摆渡四十年的老人说，水涨水落他都记得，记得每一张从对岸来的脸。"


def story(name: str, end: str = "") -> str:
    paragraphs = [f"　　第{nth}段。" + LINE * 6 for nth in range(2, 13)]
    return f"{name}\n\n本报讯（记者 林小满）" + LINE * 6 + "\n\n" + "\n\n".join(paragraphs) + end


@pytest.fixture
def shelf(data_dir: Path, open_window: Callable[..., Window], qtbot: QtBot) -> Window:
    """A window on three articles of many screens each."""
    with Library(data_dir) as library:
        for nth, name in enumerate((FIRST, SECOND, THIRD)):
            library.import_data(f"{nth}.txt", story(name, end="蜂箱。" if name == THIRD else "").encode(), "test")
    window = open_window()
    window.resize(800, 600)
    settle(window, qtbot)
    go(window, qtbot, FIRST)
    return window


def go(window: Window, qtbot: QtBot, name: str) -> None:
    """Choose an article in the list."""
    rows = window.parts.headlines.model.rows
    window.parts.headlines.move_to(next(nth for nth, row in enumerate(rows) if row.headline == name))
    qtbot.waitUntil(lambda: headline(window) == name)
    settle(window, qtbot)


def place(window: Window) -> Point | None:
    return window.parts.pane.view.place()


def test_back_and_forward_lead_to_the_article_and_the_place_one_left(shelf: Window, qtbot: QtBot) -> None:
    """A failure: one follows something, and has to look for the passage one came from."""
    press(qtbot, shelf, "w Space Space j")
    left = place(shelf)
    assert left is not None
    go(shelf, qtbot, SECOND)
    press(qtbot, shelf, "Space")
    second = place(shelf)
    go(shelf, qtbot, THIRD)

    press(qtbot, shelf, "Alt+Left")
    qtbot.waitUntil(lambda: headline(shelf) == SECOND)
    assert place(shelf) == second
    press(qtbot, shelf, "Alt+Left")
    qtbot.waitUntil(lambda: headline(shelf) == FIRST)
    assert place(shelf) == left

    press(qtbot, shelf, "Alt+Right Alt+Right")
    qtbot.waitUntil(lambda: headline(shelf) == THIRD)
    press(qtbot, shelf, "Alt+Left")
    qtbot.waitUntil(lambda: headline(shelf) == SECOND)
    assert place(shelf) == second


def test_the_list_follows_so_that_next_means_next(shelf: Window, qtbot: QtBot) -> None:
    """A failure: after going back, J goes on from where one had been, not from what is on screen."""
    names = [row.headline for row in shelf.parts.headlines.model.rows]
    go(shelf, qtbot, names[0])
    go(shelf, qtbot, names[2])

    press(qtbot, shelf, "Alt+Left")
    qtbot.waitUntil(lambda: headline(shelf) == names[0])
    press(qtbot, shelf, "J")

    qtbot.waitUntil(lambda: headline(shelf) == names[1])


def test_space_into_the_next_article_can_be_gone_back(shelf: Window, qtbot: QtBot) -> None:
    """A failure: one Space too many at the end, and the end is gone."""
    names = [row.headline for row in shelf.parts.headlines.model.rows]
    go(shelf, qtbot, names[0])
    press(qtbot, shelf, "w G")
    last = place(shelf)
    press(qtbot, shelf, "Space")
    qtbot.waitUntil(lambda: headline(shelf) == names[1])

    press(qtbot, shelf, "Alt+Left")

    qtbot.waitUntil(lambda: headline(shelf) == names[0])
    assert place(shelf) == last


@pytest.mark.parametrize("leap", ["G", "End"])
def test_a_leap_inside_an_article_is_gone_back_too(shelf: Window, qtbot: QtBot, leap: str) -> None:
    press(qtbot, shelf, "w Space")
    before = place(shelf)
    press(qtbot, shelf, leap)
    assert place(shelf) != before

    press(qtbot, shelf, "Alt+Left")

    assert place(shelf) == before
    press(qtbot, shelf, "Alt+Right")
    assert shelf.parts.pane.view.at_end()


def test_an_opened_hit_goes_into_the_history(shelf: Window, qtbot: QtBot) -> None:
    press(qtbot, shelf, "w Space Space")
    before = place(shelf)
    look_for(shelf, qtbot, "蜂箱")
    press(qtbot, shelf, "Return")
    qtbot.waitUntil(lambda: headline(shelf) == THIRD)
    press(qtbot, shelf, "n")

    press(qtbot, shelf, "Alt+Left Alt+Left Alt+Left")

    qtbot.waitUntil(lambda: headline(shelf) == FIRST)
    settle(shelf, qtbot)
    assert place(shelf) == before


def test_the_way_back_outlives_a_new_parse(shelf: Window, qtbot: QtBot) -> None:
    """A failure: articles get other numbers with a new parse, and back leads to another article or nowhere."""
    press(qtbot, shelf, "w Space Space")
    before = place(shelf)
    source = shelf.parts.desk.reading.page.source if shelf.parts.desk.reading else 0
    go(shelf, qtbot, SECOND)
    parsed: list[Change] = []
    shelf.parts.jobs.write(lambda library: library.parse_again(source), parsed.append)
    qtbot.waitUntil(lambda: bool(parsed), timeout=30_000)
    settle(shelf, qtbot)

    press(qtbot, shelf, "Alt+Left")

    qtbot.waitUntil(lambda: headline(shelf) == FIRST)
    assert place(shelf) == before


def test_where_there_is_no_way_back_it_says_so(shelf: Window, qtbot: QtBot) -> None:
    shelf.parts.desk.back.clear()
    press(qtbot, shelf, "Alt+Left")
    assert shelf.parts.status.currentMessage()
    assert headline(shelf) == FIRST


def test_the_way_one_came_outlives_the_window(
    shelf: Window, open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path
) -> None:
    """Of each pane; and of what has been deleted meanwhile nobody hears."""
    press(qtbot, shelf, "w Space Space j")
    left = place(shelf)
    go(shelf, qtbot, SECOND)
    go(shelf, qtbot, THIRD)
    press(qtbot, shelf, "Alt+Left")
    qtbot.waitUntil(lambda: headline(shelf) == SECOND)
    press(qtbot, shelf, "x J")
    qtbot.waitUntil(lambda: headline(shelf) == THIRD)
    shelf.close()

    again = open_window()
    qtbot.waitUntil(lambda: headline(again) == THIRD)  # the right pane
    settle(again, qtbot)
    press(qtbot, again, "Alt+Left")
    qtbot.waitUntil(lambda: headline(again) == SECOND)
    press(qtbot, again, "x")
    qtbot.waitUntil(lambda: headline(again) == SECOND and len(again.parts.sides.shown) == 1)
    press(qtbot, again, "Alt+Right")
    qtbot.waitUntil(lambda: headline(again) == THIRD)
    press(qtbot, again, "Alt+Left Alt+Left")
    qtbot.waitUntil(lambda: headline(again) == FIRST)

    assert place(again) == left


@pytest.mark.parametrize("kept", ["[", "7", '[[[["a"]], []]]', '[[[[[77, "utf-8", 3]]], []]]'])
def test_a_history_that_cannot_be_read_is_none(
    kept: str, shelf: Window, open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path
) -> None:
    """A failure: the window does not start any more."""
    shelf.close()
    saved = settings.load(data_dir / "settings.json")
    saved["reading.history"] = kept
    settings.save(data_dir / "settings.json", saved.changed)

    again = open_window()
    settle(again, qtbot)
    now = headline(again)
    press(qtbot, again, "Alt+Left")
    settle(again, qtbot)

    assert headline(again) == now
    qtbot.waitUntil(lambda: again.parts.status.currentMessage() == "前面没有读过的地方了。")


def test_the_place_does_not_wander_while_one_tries_sizes(shelf: Window, qtbot: QtBot) -> None:
    """A failure: each other width or size takes the place to the beginning of its line there, and a few of them take
    the reader back to the beginning of the paragraph."""
    press(qtbot, shelf, "w Space Space j")
    view = shelf.parts.pane.view
    before, first = place(shelf), view.first_position()
    assert before is not None
    assert before.at > 0

    for width in (760, 730, 790, 745):
        shelf.resize(width, 600)
        press(qtbot, shelf, "Ctrl+=")
    press(qtbot, shelf, "Ctrl+0")
    shelf.resize(800, 600)

    assert (place(shelf), view.first_position()) == (before, first)
