"""What Space does beyond the last article of an issue: it asks, and the same key is the answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Shelf, ShelfKind
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, headline, press, settle

LATER = """春光日报  2026年3月13日 星期五  第01版：要闻

柳溪区举办职工乒乓球赛

本报讯（记者 林小满）昨日，柳溪区职工乒乓球赛开拍，来自四十个单位的选手同场竞技。
"""


@pytest.fixture
def papers(paged: Path, open_window: Callable[..., Window], qtbot: QtBot) -> Window:
    """A window at the last article of an issue, the first two read; another issue has one unread article."""
    with Library(paged) as library:
        library.import_data("later.txt", LATER.encode(), "test")
        ids = {row.headline: row.id for row in library.articles()}
        for name in HEADLINES[:2]:
            library.set_read(ids[name], True)
    window = open_window()
    open_shelf(window, qtbot, Shelf(ShelfKind.DATE, paper="春光日报", date="2026-03-12"))
    window.parts.headlines.move_to(2)
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[2])
    window.parts.pane.view.to_bottom()
    return window


def open_shelf(window: Window, qtbot: QtBot, shelf: Shelf) -> None:
    window.parts.tree.select(shelf)
    window._choose_shelf(shelf)
    settle(window, qtbot)


def test_the_end_of_an_issue_is_not_passed_silently(papers: Window, qtbot: QtBot) -> None:
    """A failure: one reads on into another day and does not notice."""
    press(qtbot, papers, "Space")
    settle(papers, qtbot)

    assert headline(papers) == HEADLINES[2]
    assert "2026年3月13日" in papers.parts.notice.text
    assert all(row.read for row in papers.parts.headlines.model.rows)

    press(qtbot, papers, "Space")
    qtbot.waitUntil(lambda: headline(papers) == "柳溪区举办职工乒乓球赛")
    assert papers.parts.notice.text == ""


def test_back_from_another_issue_turns_the_list_back_too(papers: Window, qtbot: QtBot) -> None:
    """A failure: the old article is on screen, and the list is of an issue in which it does not stand."""
    press(qtbot, papers, "Space Space")
    qtbot.waitUntil(lambda: headline(papers) == "柳溪区举办职工乒乓球赛")
    settle(papers, qtbot)

    press(qtbot, papers, "Alt+Left")
    qtbot.waitUntil(lambda: headline(papers) == HEADLINES[2])
    settle(papers, qtbot)

    assert [row.headline for row in papers.parts.headlines.model.rows] == HEADLINES
    assert papers.parts.headlines.place() == (3, 3)
    press(qtbot, papers, "K")
    qtbot.waitUntil(lambda: headline(papers) == HEADLINES[1])


@pytest.mark.parametrize("no", ["Esc", "K J", "Backspace"])
def test_a_question_that_was_left_is_asked_again(papers: Window, qtbot: QtBot, no: str) -> None:
    """A failure: Space, long after the question, leads away without one."""
    press(qtbot, papers, "Space")
    press(qtbot, papers, no)
    settle(papers, qtbot)
    papers.parts.headlines.move_to(2)
    settle(papers, qtbot)
    papers.parts.notice.hide()
    papers.parts.pane.view.to_bottom()

    press(qtbot, papers, "Space")
    settle(papers, qtbot)

    assert headline(papers) == HEADLINES[2]
    assert "2026年3月13日" in papers.parts.notice.text


def test_what_was_passed_over_is_offered_first(papers: Window, qtbot: QtBot) -> None:
    papers.parts.headlines.move_to(0)
    settle(papers, qtbot)
    press(qtbot, papers, "m")  # unread again
    qtbot.waitUntil(lambda: not papers.parts.headlines.model.rows[0].read)
    papers.parts.headlines.move_to(2)
    settle(papers, qtbot)
    papers.parts.pane.view.to_bottom()

    press(qtbot, papers, "Space")
    assert "前面还没读的 1 篇" in papers.parts.notice.text
    press(qtbot, papers, "Space")

    qtbot.waitUntil(lambda: headline(papers) == HEADLINES[0])


def test_with_nothing_left_it_says_so(papers: Window, qtbot: QtBot) -> None:
    with Library(papers.parts.settings_path.parent) as library:
        for row in library.articles():
            library.set_read(row.id, True)
    open_shelf(papers, qtbot, Shelf())
    papers.parts.headlines.move_to(papers.parts.headlines.model.rowCount() - 1)
    settle(papers, qtbot)
    papers.parts.pane.view.to_bottom()
    here = headline(papers)

    press(qtbot, papers, "Space Space")
    settle(papers, qtbot)

    assert headline(papers) == here
    assert "没有别的未读文章了" in papers.parts.status.currentMessage()


def test_half_a_screen_on_and_back(papers: Window, qtbot: QtBot) -> None:
    papers.resize(720, 480)
    for _ in range(12):
        press(qtbot, papers, "Ctrl+=")
    view = papers.parts.pane.view
    view.to_top()

    press(qtbot, papers, "w d")
    half = view.verticalScrollBar().value()

    assert 0 < half <= view.viewport().height() // 2
    press(qtbot, papers, "u")
    assert view.verticalScrollBar().value() == 0


def answer(window: Window, qtbot: QtBot, button: str) -> None:
    """Press a button of the question that is open, as its text says."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    text = box.text()
    next(one for one in box.buttons() if one.text() == button).click()
    assert "未读的 3 篇" in text
    window.activateWindow()  # off screen, no window manager gives the window the keyboard back
    qtbot.waitUntil(window.isActiveWindow)


@pytest.mark.parametrize("command", ["M", "mark.list_read"])
def test_an_issue_is_marked_read_in_one_step_and_back(papers: Window, qtbot: QtBot, command: str) -> None:
    """A failure: a slip of the key costs what one had not read yet, or the count beside the list is wrong."""
    with Library(papers.parts.settings_path.parent) as library:
        for row in library.articles():
            library.set_read(row.id, False)
    open_shelf(papers, qtbot, Shelf(ShelfKind.DATE, paper="春光日报", date="2026-03-12"))

    for button, read in (("取消", False), ("标为已读", True)):
        if command == "M":
            press(qtbot, papers, "M")
        else:
            papers.actions_by_id[command].trigger()
        answer(papers, qtbot, button)
        settle(papers, qtbot)
        settle(papers, qtbot)
        assert {row.read for row in papers.parts.headlines.model.rows} == {read}
    assert papers.parts.tree.shelves is not None
    assert papers.parts.tree.shelves.unread == 1  # of the other day

    press(qtbot, papers, "z")
    qtbot.waitUntil(lambda: not any(row.read for row in papers.parts.headlines.model.rows))
    press(qtbot, papers, "Z")
    qtbot.waitUntil(lambda: all(row.read for row in papers.parts.headlines.model.rows))
