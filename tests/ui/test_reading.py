"""Reading by keyboard: flow through articles, scrolling, what counts as read. Results by what is on screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.marks import whole_of
from reader.model import Shelf, ShelfKind
from reader.ui.flow.continuing import open_row
from reader.ui.flow.places import offset_at, point_at
from reader.ui.views.typeset import credits_line
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle


def shows(window: Window, nth: int) -> Callable[[], bool]:
    return lambda: headline(window) == HEADLINES[nth]


def test_the_page_is_shown_as_whole_articles(window: Window) -> None:
    """A failure: a page comes in, but the window does not show its articles as they are."""
    text = window.parts.pane.view.toPlainText()

    assert [row.headline for row in window.parts.headlines.model.rows] == HEADLINES
    assert "接待职工400余人次" in text
    assert "同心协力迎新春" in text
    assert "柳溪区总工会为一线职工办实事" in text
    assert window.windowTitle() == f"{HEADLINES[0]} — 版心"


@pytest.mark.parametrize("pane", ["w", "i", "t"])
def test_keys_work_in_every_pane(window: Window, qtbot: QtBot, pane: str) -> None:
    """A failure: a key is dead in one of the panes, the complaint readers make most."""
    press(qtbot, window, f"{pane} J")
    qtbot.waitUntil(shows(window, 1))

    press(qtbot, window, "K")
    qtbot.waitUntil(shows(window, 0))


def test_space_reads_through_to_the_next_unread(window: Window, qtbot: QtBot) -> None:
    """A failure: one cannot read on with the space bar, or what was read is not marked read."""
    window.parts.pane.view.to_bottom()

    press(qtbot, window, "Space")
    qtbot.waitUntil(shows(window, 1))
    qtbot.waitUntil(lambda: [row.read for row in window.parts.headlines.model.rows] == [True, False, False])

    press(qtbot, window, "K p")
    qtbot.waitUntil(shows(window, 0))


def test_space_scrolls_before_it_leaves(window: Window, qtbot: QtBot) -> None:
    """A failure: the end of a long article is skipped."""
    window.resize(720, 480)
    for _ in range(8):
        press(qtbot, window, "Ctrl+=")
    view = window.parts.pane.view
    view.to_top()

    press(qtbot, window, "Space")

    assert headline(window) == HEADLINES[0]
    assert view.verticalScrollBar().value() > 0
    press(qtbot, window, "Backspace")
    assert view.verticalScrollBar().value() < 2 * view.look.size  # on screens of whole lines, the top is a line away


def test_a_screen_never_skips_a_line(window: Window, qtbot: QtBot) -> None:
    """A failure: lines fall between two screens and are not read."""
    window.resize(720, 480)
    view = window.parts.pane.view
    for _ in range(10):
        press(qtbot, window, "Ctrl+=")
    view.to_top()
    while not view.at_end():
        bottom = view.cursorForPosition(view.viewport().rect().bottomRight()).position()

        view.page_down()

        assert view.cursorForPosition(view.viewport().rect().topLeft()).position() <= bottom


def test_n_and_p_go_from_unread_to_unread(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "J")
    qtbot.waitUntil(shows(window, 1))
    press(qtbot, window, "m")
    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[1].read)

    press(qtbot, window, "K")
    qtbot.waitUntil(shows(window, 0))
    press(qtbot, window, "n")
    qtbot.waitUntil(shows(window, 2))

    press(qtbot, window, "p")
    qtbot.waitUntil(shows(window, 0))


def test_what_was_read_stays_in_the_list_of_unread(window: Window, qtbot: QtBot) -> None:
    """A failure: rows vanish under the reader's hands."""
    press(qtbot, window, "t Down")
    qtbot.waitUntil(lambda: window.parts.doing.shelf == Shelf(ShelfKind.UNREAD))
    settle(window, qtbot)  # the list before it had three rows, too
    assert window.parts.headlines.model.rowCount() == 3

    press(qtbot, window, "m")
    qtbot.waitUntil(lambda: window.parts.tree.shelves is not None and window.parts.tree.shelves.unread == 2)

    assert window.parts.headlines.model.rowCount() == 3


def test_a_mark_on_what_is_not_listed_leaves_the_list_of_unread_alone(window: Window, qtbot: QtBot) -> None:
    """A failure: one reads a few, opens a read one by the palette, highlights a sentence, and all that was read is
    gone from the list."""
    first = window.parts.headlines.model.rows[0].id
    press(qtbot, window, "m")
    settle(window, qtbot)
    press(qtbot, window, "t Down")
    qtbot.waitUntil(lambda: window.parts.doing.shelf == Shelf(ShelfKind.UNREAD))
    qtbot.waitUntil(lambda: window.parts.headlines.model.rowCount() == 2)
    press(qtbot, window, "i j")
    qtbot.waitUntil(lambda: headline(window) in HEADLINES[1:])
    press(qtbot, window, "m")
    settle(window, qtbot)
    open_row(window.parts, first)
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])

    press(qtbot, window, "w ] 1")
    settle(window, qtbot)
    assert [row.headline for row in window.parts.headlines.model.rows] == HEADLINES[1:]

    press(qtbot, window, "m")  # it is unread again: it belongs, and the read one stays
    qtbot.waitUntil(lambda: {row.headline for row in window.parts.headlines.model.rows} == set(HEADLINES))


def test_a_restart_opens_what_was_read_last_though_it_is_not_listed(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot
) -> None:
    """A failure: one read the last of the unread, closes the window, and it opens blank or on another article."""
    press(qtbot, window, "t Down")
    qtbot.waitUntil(lambda: window.parts.doing.shelf == Shelf(ShelfKind.UNREAD))
    settle(window, qtbot)  # else what is marked read may be gone before the list has come
    press(qtbot, window, "m")
    settle(window, qtbot)
    window.close()

    again = open_window()
    settle(again, qtbot)

    assert headline(again) == HEADLINES[0]
    assert [row.headline for row in again.parts.headlines.model.rows] == HEADLINES[1:]


def test_gg_and_g_go_to_top_and_bottom(window: Window, qtbot: QtBot) -> None:
    window.resize(720, 480)
    for _ in range(10):
        press(qtbot, window, "Ctrl+=")
    view = window.parts.pane.view

    press(qtbot, window, "G")
    assert view.at_end()

    press(qtbot, window, "gg")
    assert view.verticalScrollBar().value() == 0


def test_the_place_survives_a_change_of_size(window: Window, qtbot: QtBot) -> None:
    """A failure: larger letters throw the reader to another passage."""
    window.resize(720, 480)
    view = window.parts.pane.view
    for _ in range(10):
        press(qtbot, window, "Ctrl+=")
    press(qtbot, window, "Space")
    before = view.place()
    assert before is not None

    press(qtbot, window, "Ctrl+-")
    window.resize(900, 520)

    after = view.place()
    assert after is not None
    assert after.part == before.part
    assert abs(after.at - before.at) < 60  # within a line or two


def test_what_is_selected_survives_a_change_of_size(window: Window, qtbot: QtBot) -> None:
    """A failure: larger letters drop the selection, and the caret goes to the end of the article."""
    press(qtbot, window, "w ] ] ]")
    view = window.parts.pane.view
    before = view.selection()
    assert before is not None

    press(qtbot, window, "Ctrl+= T")

    assert view.selection() == before


@pytest.mark.parametrize("then", ["T", "Ctrl+=", "] G gg"])
def test_escape_does_not_lead_away_from_the_place(window: Window, qtbot: QtBot, then: str) -> None:
    """A failure: Esc, after the text was set anew or the selection left behind, scrolls to where the caret is."""
    window.resize(720, 480)
    for _ in range(10):
        press(qtbot, window, "Ctrl+=")
    view = window.parts.pane.view
    press(qtbot, window, f"w gg {then} d")
    before = view.place()
    assert before is not None

    press(qtbot, window, "Esc Esc")

    assert view.place() == before


def test_the_place_survives_a_restart_in_another_size(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot
) -> None:
    """A failure: the place is kept by pixels, and a window of another width shows another passage."""
    window.resize(720, 480)
    for _ in range(10):
        press(qtbot, window, "Ctrl+=")
    press(qtbot, window, "w Space Space")  # below the line of names, which is no part and stands for the headline's end
    before = window.parts.pane.view.place()
    assert before is not None
    window.close()

    again = open_window()
    again.resize(660, 430)

    after = again.parts.pane.view.place()
    assert after is not None
    assert after.part == before.part
    assert abs(after.at - before.at) < 30  # in the line that holds it


def test_the_line_of_names_is_where_it_was(window: Window, qtbot: QtBot) -> None:
    """It is no part of the article. A failure: after a restart the article stands some lines lower or higher."""
    window.resize(720, 480)
    for _ in range(10):
        press(qtbot, window, "Ctrl+=")
    press(qtbot, window, "w")
    view = window.parts.pane.view
    assert view.reading is not None
    heads, said = len(view.reading.article.heads), credits_line(whole_of(view.reading))
    block = view.document().begin()
    while block.text() != said:
        block = block.next()
    view.scroll_to(block.position())
    before, place = view.verticalScrollBar().value(), view.place()
    assert place is not None
    assert place.part == heads - 1

    kept = offset_at(view.reading.article, place)
    view.to_top()
    view.to_place(point_at(view.reading.article, kept) or place)

    assert view.verticalScrollBar().value() == before


def test_article_place_and_size_survive_a_restart(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """A failure: the window forgets where one was reading."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
    first = open_window()
    press(qtbot, first, "J")
    qtbot.waitUntil(shows(first, 1))
    press(qtbot, first, "Ctrl+=")
    first.close()

    second = open_window()
    qtbot.waitUntil(shows(second, 1))

    assert second.parts.settings.integer("text.size") == 20


def test_the_first_run_shows_a_page(open_window: Callable[..., Window], qtbot: QtBot) -> None:
    """A failure: a new user meets an empty window."""
    window = open_window()

    qtbot.waitUntil(lambda: window.parts.headlines.model.rowCount() >= 5)
    assert headline(window)
