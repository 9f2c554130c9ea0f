"""Two articles side by side: each pane with its own story, place, history, find bar and note; keys act on one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.ui.parts import Parts
from reader.ui.window import Window
from tests.ui.conftest import headline, press, settle
from tests.ui.test_history import FIRST, SECOND, THIRD, go, story
from tests.ui.test_searching import look_for


@pytest.fixture
def pair(data_dir: Path, open_window: Callable[..., Window], qtbot: QtBot) -> Window:
    """A window with the first article at the left, a few lines down, and the second at the right, which has the
    keys."""
    with Library(data_dir) as library:
        for nth, name in enumerate((FIRST, SECOND, THIRD)):
            library.import_data(f"{nth}.txt", story(name, end="蜂箱。" if name == THIRD else "").encode(), "test")
    window = open_window()
    window.resize(1100, 700)
    settle(window, qtbot)
    go(window, qtbot, FIRST)
    press(qtbot, window, "w j j j x")
    qtbot.waitUntil(lambda: len(shown(window)) == 2)
    settle(window, qtbot)
    go(window, qtbot, SECOND)
    return window


def sides(window: Window) -> list[Parts]:
    return window.parts.sides.shown


def shown(window: Window) -> list[str]:
    """The headline in each pane, from left to right."""
    return [side.desk.reading.row.headline for side in sides(window) if side.desk.reading]


def test_it_opens_on_what_one_is_reading_at_the_same_place(window: Window, qtbot: QtBot) -> None:
    """A failure: the second pane begins elsewhere, and one looks for the passage one wanted to compare."""
    window.resize(900, 480)
    for _ in range(10):
        press(qtbot, window, "Ctrl+=")
    press(qtbot, window, "w Space")
    first = window.parts

    press(qtbot, window, "x")
    qtbot.waitUntil(lambda: len(shown(window)) == 2)
    settle(window, qtbot)

    assert shown(window)[0] == shown(window)[1]
    assert window.parts is not first
    assert window.parts.pane.view.hasFocus()
    assert window.parts.pane.view.place() is not None
    assert window.parts.pane.view.place() == first.pane.view.place()


def test_what_is_chosen_in_the_list_comes_into_the_active_pane(pair: Window, qtbot: QtBot) -> None:
    assert shown(pair) == [FIRST, SECOND]

    sides(pair)[0].pane.setFocus()
    go(pair, qtbot, THIRD)

    assert shown(pair) == [THIRD, SECOND]
    assert pair.windowTitle() == f"{THIRD} — 版心"


def test_title_list_and_status_follow_the_active_pane(pair: Window, qtbot: QtBot) -> None:
    sides(pair)[0].pane.setFocus()

    qtbot.waitUntil(lambda: pair.windowTitle() == f"{FIRST} — 版心")
    current = pair.parts.headlines.current()
    assert current is not None
    assert current.headline == FIRST
    assert [side.pane._edge.property("active") for side in sides(pair)] == [True, False]


def test_an_answer_comes_into_the_pane_that_asked(pair: Window, qtbot: QtBot) -> None:
    """A failure: an article asked for at the right appears at the left, since one has gone there meanwhile."""
    rows = pair.parts.headlines.model.rows
    pair.parts.headlines.move_to(next(nth for nth, row in enumerate(rows) if row.headline == THIRD))
    sides(pair)[0].pane.setFocus()

    qtbot.waitUntil(lambda: shown(pair) == [FIRST, THIRD])


def test_each_pane_has_its_own_history(pair: Window, qtbot: QtBot) -> None:
    go(pair, qtbot, THIRD)
    sides(pair)[0].pane.setFocus()
    go(pair, qtbot, SECOND)

    press(qtbot, pair, "Alt+Left")
    qtbot.waitUntil(lambda: shown(pair) == [FIRST, THIRD])
    sides(pair)[1].pane.setFocus()
    press(qtbot, pair, "Alt+Left")

    qtbot.waitUntil(lambda: shown(pair) == [FIRST, SECOND])


def test_keys_act_on_the_pane_that_last_had_the_focus(pair: Window, qtbot: QtBot) -> None:
    """A failure: from the list, a mark goes to the wrong article."""
    sides(pair)[0].pane.setFocus()
    press(qtbot, pair, "} i b 2")
    settle(pair, qtbot)
    settle(pair, qtbot)

    left, right = (side.desk.reading for side in sides(pair))
    assert left is not None
    assert right is not None
    assert (left.row.bookmarked, len(left.highlights)) == (True, 1)
    assert (right.row.bookmarked, len(right.highlights)) == (False, 0)


def test_a_mark_made_in_one_pane_is_drawn_in_the_other(pair: Window, qtbot: QtBot) -> None:
    go(pair, qtbot, FIRST)
    press(qtbot, pair, "w } 3")
    qtbot.waitUntil(lambda: all(side.pane.view.layer.painted for side in sides(pair)))

    press(qtbot, pair, "z")
    qtbot.waitUntil(lambda: not any(side.pane.view.layer.painted for side in sides(pair)))


def test_each_pane_has_its_own_find_bar(pair: Window, qtbot: QtBot) -> None:
    press(qtbot, pair, "w /")
    qtbot.keyClicks(pair.parts.pane.find_bar.field, "x")  # a letter there, not the key that closes the pane
    pair.parts.pane.find_bar.field.setText("摆渡")

    assert pair.parts.pane.view.hit[1] > 10
    assert sides(pair)[0].pane.view.hit[1] == 0
    assert sides(pair)[0].pane.find_bar.isHidden()


def test_a_note_is_written_in_its_own_pane(pair: Window, qtbot: QtBot) -> None:
    press(qtbot, pair, "w } e")
    note = pair.parts.pane.note_bar
    qtbot.keyClicks(note.text, "x1")
    sides(pair)[0].pane.setFocus()  # the note of the right pane stays open
    assert note.isVisible()
    note.finish()
    settle(pair, qtbot)
    settle(pair, qtbot)

    right = sides(pair)[1].desk.reading
    assert right is not None
    assert [mark.note for mark in right.highlights] == ["x1"]


def test_f6_and_tab_walk_through_both_texts(pair: Window, qtbot: QtBot) -> None:
    """A failure: a pane cannot be reached, or left, without a mouse."""
    left, right = (side.pane.view for side in sides(pair))
    press(qtbot, pair, "i F6")
    assert left.hasFocus()
    press(qtbot, pair, "F6")
    assert right.hasFocus()
    press(qtbot, pair, "Shift+F6 Shift+F6")
    assert pair.parts.headlines.table.hasFocus()

    met = []
    for _ in range(12):
        press(qtbot, pair, "Tab")
        met.append(QApplication.focusWidget())
        if met[-1] is pair.parts.headlines.table:
            break
    assert met.index(left) < met.index(right)
    assert pair.parts.tree in met
    assert met[-1] is pair.parts.headlines.table


def test_both_are_found_again_after_a_restart(pair: Window, open_window: Callable[..., Window], qtbot: QtBot) -> None:
    """A failure: the comparison one had set up is gone, or both stand at one place."""
    go(pair, qtbot, FIRST)  # the same article at both sides
    press(qtbot, pair, "w Space Space")
    places = [side.pane.view.place() for side in sides(pair)]
    assert places[0] != places[1]
    press(qtbot, pair, "Ctrl+L")
    pair.close()

    again = open_window()
    again.resize(1100, 700)
    qtbot.waitUntil(lambda: shown(again) == [FIRST, FIRST])
    settle(again, qtbot)

    assert [side.pane.view.place() for side in sides(again)][1] == places[1]
    assert again.parts is sides(again)[1]
    assert again.parts.status._linked.text()


def test_a_start_with_a_file_keeps_the_second(
    pair: Window, open_window: Callable[..., Window], qtbot: QtBot, tmp_path: Path
) -> None:
    """A failure: a file opened from the desktop costs the comparison one had set up."""
    page = tmp_path / "新.txt"
    page.write_text("渠水进村\n\n本报讯（记者 林小满）昨日，渠水进村。\n", "utf-8")
    pair.close()

    again = open_window(page)

    qtbot.waitUntil(lambda: shown(again) == ["渠水进村", SECOND], timeout=30_000)
    assert headline(again) == "渠水进村"


def test_a_second_article_that_is_gone_is_not_missed(
    pair: Window, open_window: Callable[..., Window], qtbot: QtBot
) -> None:
    pair.close()
    pair.parts.settings["reading.beside"] = "[987654, 0, 0, 1]"
    pair.parts.settings_path.write_text('{"reading.beside": "[987654, 0, 0, 1]"}', "utf-8")

    again = open_window()
    settle(again, qtbot)
    settle(again, qtbot)

    assert len(sides(again)) == 1
    assert again.parts.notice.text == ""


def test_the_second_pane_is_closed_by_the_same_key(pair: Window, qtbot: QtBot) -> None:
    press(qtbot, pair, "w x")

    assert shown(pair) == [FIRST]
    assert pair.windowTitle() == f"{FIRST} — 版心"
    assert pair.parts.pane.view.hasFocus()
    press(qtbot, pair, "J")
    qtbot.waitUntil(lambda: headline(pair) != FIRST)
    press(qtbot, pair, "x")
    qtbot.waitUntil(lambda: len(shown(pair)) == 2)
    assert shown(pair)[0] == shown(pair)[1]


def test_linked_panes_scroll_as_one_and_keep_their_distance(pair: Window, qtbot: QtBot) -> None:
    bars = [side.pane.view.verticalScrollBar() for side in sides(pair)]
    apart = bars[1].value() - bars[0].value()
    assert apart < 0
    press(qtbot, pair, "w Ctrl+L Space")
    assert bars[1].value() > 0
    assert bars[1].value() - bars[0].value() == apart

    press(qtbot, pair, "G gg")  # the left one, further down, came to its end before
    assert bars[1].value() - bars[0].value() == apart
    press(qtbot, pair, "Ctrl+=")  # set anew, both stay at their places
    apart = bars[1].value() - bars[0].value()
    sides(pair)[0].pane.setFocus()
    press(qtbot, pair, "d")
    assert bars[1].value() - bars[0].value() == apart

    press(qtbot, pair, "Ctrl+L")
    before = bars[1].value()
    press(qtbot, pair, "d")
    assert bars[1].value() == before


def test_the_end_of_a_search_leads_back_in_the_pane_it_was_used_in(pair: Window, qtbot: QtBot) -> None:
    look_for(pair, qtbot, "蜂箱")
    press(qtbot, pair, "Return")
    qtbot.waitUntil(lambda: shown(pair) == [FIRST, THIRD])

    press(qtbot, pair, "Esc Esc")
    qtbot.waitUntil(lambda: shown(pair) == [FIRST, SECOND])


def test_a_new_parse_leaves_both_where_they_are(pair: Window, qtbot: QtBot) -> None:
    places = [side.pane.view.place() for side in sides(pair)]
    for side in sides(pair):
        parsed: list[object] = []
        source = side.desk.reading.page.source if side.desk.reading else 0
        pair.parts.jobs.write(lambda library, one=source: library.parse_again(one), parsed.append)
        qtbot.waitUntil(lambda done=parsed: bool(done), timeout=30_000)
        settle(pair, qtbot)
        settle(pair, qtbot)

    assert shown(pair) == [FIRST, SECOND]
    assert [side.pane.view.place() for side in sides(pair)] == places


def test_the_lines_between_panes_are_moved_by_key(pair: Window, qtbot: QtBot) -> None:
    """A failure: a pane is too narrow, and only a mouse can widen it."""
    left, sidebar = sides(pair)[0].pane, pair.parts.sidebar
    press(qtbot, pair, "w")
    text, bar = left.width(), sidebar.width()

    press(qtbot, pair, "Alt+Shift+Right")
    assert (left.width() > text, sidebar.width()) == (True, bar)
    press(qtbot, pair, "Alt+Shift+Left Alt+Shift+Left")
    assert left.width() < text
    press(qtbot, pair, "i Alt+Shift+Right")
    assert sidebar.width() > bar
