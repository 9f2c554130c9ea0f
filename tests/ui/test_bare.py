"""A page in which no article was found: its text is shown, and the keys of correction make an article of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Kind, Shelf, ShelfKind
from reader.ui.flow import arriving
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, headline, press, settle

MARKUP = "<html><body>不能读的网页</body></html>"


@pytest.fixture
def window(open_window: Callable[..., Window], paged: Path, qtbot: QtBot) -> Window:
    """The page of three articles, and a page that has none."""
    with Library(paged) as library:
        library.import_data("网页.txt", MARKUP.encode(), "/那里/网页.txt")
    opened = open_window()
    qtbot.waitUntil(lambda: headline(opened) == HEADLINES[0])
    return opened


def run(window: Window, command: str) -> None:
    window.actions_by_id[command].trigger()


def shown(window: Window) -> str:
    return window.parts.pane.view.toPlainText()


def open_by_search(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "s")
    window.parts.search.insert("html")
    qtbot.waitUntil(lambda: window.parts.doing.found is not None and window.parts.doing.found.query == "html")
    press(qtbot, window, "Return")


def bare_page(window: Window) -> int:
    shelves = window.parts.tree.shelves
    assert shelves
    return next(page.id for page in shelves.pages if not page.articles)


def kinds(data_dir: Path) -> list[list[tuple[Kind, str]]]:
    with Library(data_dir) as library:
        return [[(one.kind, one.text) for one in library.article(row.id).parts] for row in library.articles()]


def test_a_hit_on_a_page_without_articles_shows_its_text(window: Window, qtbot: QtBot) -> None:
    open_by_search(window, qtbot)

    qtbot.waitUntil(lambda: MARKUP in shown(window))
    assert window.parts.pane.view.hit[1] == 2
    assert HEADLINES[0] not in shown(window)


def test_corrections_never_reach_the_article_that_was_open_before(window: Window, data_dir: Path, qtbot: QtBot) -> None:
    """A failure: the headline of an article that nobody is reading has become a crosshead."""
    before = kinds(data_dir)
    open_by_search(window, qtbot)
    run(window, "correct.crosshead")  # in the same breath: what was chosen is still on its way

    qtbot.waitUntil(
        lambda: bool(window.parts.desk.reading and window.parts.desk.reading.id) and MARKUP in shown(window)
    )
    settle(window, qtbot)
    qtbot.waitUntil(lambda: len(kinds(data_dir)) == 4)
    assert kinds(data_dir)[:3] == before
    assert kinds(data_dir)[3] == [(Kind.CROSSHEAD, MARKUP)]


def test_nothing_can_be_marked_on_it(window: Window, data_dir: Path, qtbot: QtBot) -> None:
    """A failure: a mark hangs on nothing, or on the article before, or the program falls over."""
    open_by_search(window, qtbot)
    qtbot.waitUntil(lambda: MARKUP in shown(window))
    press(qtbot, window, "w")

    for key in ("b", "m", "1", "e", "y", "a", "}", "1", "h", "c", ".", "Space", "X", "x"):
        press(qtbot, window, key)
    for command in ("mark.label", "correct.merge_article", "take.preview", "correct.join_story", "mark.place_here"):
        run(window, command)

    settle(window, qtbot)
    assert window.parts.notice.text == ""
    with Library(data_dir) as library:
        assert library.all_marks() == []
        assert not any(row.read for row in library.articles())


def test_a_line_becomes_an_article_and_undo_gives_the_page_back(window: Window, qtbot: QtBot) -> None:
    """A failure: what the parser took for furniture can never be read as an article."""
    shelf = Shelf(ShelfKind.PAGE, page=bare_page(window))
    arriving.show_page(window.parts, shelf.page)
    qtbot.waitUntil(lambda: MARKUP in shown(window))
    assert "没有认出文章" in window.parts.headlines.empty
    press(qtbot, window, "w")

    run(window, "correct.headline")
    qtbot.waitUntil(lambda: bool(window.parts.desk.reading and window.parts.desk.reading.id))
    assert [row.headline for row in window.parts.headlines.model.rows] == [MARKUP]
    assert headline(window) == MARKUP

    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: bool(window.parts.desk.reading and not window.parts.desk.reading.id))
    assert MARKUP in shown(window)
    press(qtbot, window, "Z")
    qtbot.waitUntil(lambda: bool(window.parts.desk.reading and window.parts.desk.reading.id))


def test_an_article_is_begun_at_a_line_and_goes_to_the_end_of_the_page(
    open_window: Callable[..., Window], paged: Path, qtbot: QtBot
) -> None:
    with Library(paged) as library:
        taken = library.import_data("残.txt", "责编 张三\n3 要闻\n校对 李四\n".encode(), "/那里/残.txt").imported[0]
    assert taken.articles == 0
    window = open_window()
    arriving.show_page(window.parts, taken.first_page)
    qtbot.waitUntil(lambda: "责编 张三" in shown(window))
    press(qtbot, window, "w } }")
    run(window, "correct.begin_article")

    qtbot.waitUntil(lambda: bool(window.parts.desk.reading and window.parts.desk.reading.id))
    article = window.parts.desk.reading and window.parts.desk.reading.article
    assert article
    assert "".join(block.text for block in article.parts).replace(" ", "") == "3要闻校对李四"


def test_the_text_beside_is_that_of_the_page(window: Window, qtbot: QtBot) -> None:
    """A failure: R shows the file that was open before."""
    press(qtbot, window, "r")
    qtbot.waitUntil(lambda: "驿站" in window.parts.pane.raw.toPlainText())
    arriving.show_page(window.parts, bare_page(window))

    qtbot.waitUntil(lambda: window.parts.pane.raw.toPlainText() == MARKUP)
    assert MARKUP[:20] in window.windowTitle()


def test_it_is_come_back_to(window: Window, qtbot: QtBot) -> None:
    """Through the history, and beside another."""
    arriving.show_page(window.parts, bare_page(window))
    qtbot.waitUntil(lambda: MARKUP in shown(window))
    press(qtbot, window, "Alt+Left")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])
    press(qtbot, window, "Alt+Right")
    qtbot.waitUntil(lambda: MARKUP in shown(window))

    press(qtbot, window, "x")

    qtbot.waitUntil(lambda: len(window.parts.sides.shown) == 2 and MARKUP in shown(window))


def test_a_file_taken_in_leaves_it_on_screen(window: Window, data_dir: Path, qtbot: QtBot) -> None:
    arriving.show_page(window.parts, bare_page(window))
    qtbot.waitUntil(lambda: MARKUP in shown(window))
    window.parts.jobs.write(lambda library: library.parse_again(1))

    settle(window, qtbot)
    settle(window, qtbot)
    assert MARKUP in shown(window)


def test_a_line_of_a_page_without_articles_is_corrected_in_the_raw_text(window: Window, qtbot: QtBot) -> None:
    """A failure: beside a page that is all furniture, the raw text says that it is, and its keys do nothing."""
    open_by_search(window, qtbot)
    qtbot.waitUntil(lambda: MARKUP in shown(window))
    raw = window.parts.pane.raw
    press(qtbot, window, "w r")
    qtbot.waitUntil(lambda: raw.toPlainText() == MARKUP)
    settle(window, qtbot)
    press(qtbot, window, "F6")
    assert raw.hasFocus()
    qtbot.keyClick(raw, Qt.Key.Key_Right)
    assert raw.leads

    run(window, "correct.headline")

    qtbot.waitUntil(lambda: headline(window) == MARKUP)
    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: window.parts.desk.reading is not None and not window.parts.desk.reading.id)
