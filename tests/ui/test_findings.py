"""Faults that a critical reader found in the window, one test each, so that none comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Shelf, ShelfKind
from reader.ui.flow import arriving
from reader.ui.models.headlines import place_line
from reader.ui.views.rows import HeadlineDelegate
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle
from tests.ui.test_importing import bring
from tests.ui.test_marking import highlights
from tests.ui.test_searching import look_for, rows

SECOND_PAGE = """春光日报  2026年3月12日 星期四  第04版：文体

柳溪区举办职工乒乓球赛

本报讯（记者 林小满）昨日，柳溪区职工乒乓球赛开拍，来自四十个单位的选手同场竞技。
"""


NEAR = 40  # pixels: a line that the edge cut off comes back whole


def test_escape_from_results_that_were_never_opened_leaves_the_article(window: Window, qtbot: QtBot) -> None:
    """The list made its first row current when it got the focus: the first result opened, and marks went to it."""
    look_for(window, qtbot, "刮刀")
    press(qtbot, window, "Esc")
    qtbot.waitUntil(lambda: len(rows(window)) == 3)
    settle(window, qtbot)

    current = window.parts.headlines.current()
    assert headline(window) == HEADLINES[0]
    assert current is not None
    assert current.headline == HEADLINES[0]
    press(qtbot, window, "b")
    settle(window, qtbot)
    assert [row.bookmarked for row in rows(window)] == [True, False, False]


def test_the_first_result_is_selected_when_it_is_opened(window: Window, qtbot: QtBot) -> None:
    look_for(window, qtbot, "总工会")
    press(qtbot, window, "Return")
    settle(window, qtbot)

    table = window.parts.headlines.table
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]


def test_undo_in_the_same_breath_undoes_that_step(window: Window, qtbot: QtBot) -> None:
    """z looked at the stack before the mark had come back from the store, and undid an older step or none."""
    press(qtbot, window, "]")
    press(qtbot, window, "1 z")
    settle(window, qtbot)
    settle(window, qtbot)

    assert highlights(window) == ()


def test_two_quick_presses_take_each_other_back(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "b b m m")
    settle(window, qtbot)

    row = rows(window)[0]
    assert (row.bookmarked, row.read) == (False, False)


def narrow(window: Window, qtbot: QtBot) -> int:
    """Make the window so small that the article has to be scrolled; where that went."""
    window.resize(720, 480)
    for _ in range(10):
        press(qtbot, window, "Ctrl+=")
    press(qtbot, window, "Space")
    return window.parts.pane.view.verticalScrollBar().value()


def test_the_place_is_kept_when_another_file_is_opened(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    before = narrow(window, qtbot)
    other = tmp_path / "other.txt"
    other.write_text(SECOND_PAGE, "utf-8")
    bring(window, qtbot, other)
    qtbot.waitUntil(lambda: headline(window) == "柳溪区举办职工乒乓球赛")

    bring(window, qtbot, PAGE)
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])
    settle(window, qtbot)

    assert abs(window.parts.pane.view.verticalScrollBar().value() - before) < NEAR


def test_the_place_is_kept_when_the_page_is_parsed_again(window: Window, qtbot: QtBot) -> None:
    before = narrow(window, qtbot)
    assert before > 0

    press(qtbot, window, "Ctrl+R")
    settle(window, qtbot)
    settle(window, qtbot)

    assert abs(window.parts.pane.view.verticalScrollBar().value() - before) < NEAR


def test_a_bad_folder_does_not_cost_the_good_files(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    empty = tmp_path / "空 文件夹"
    empty.mkdir()
    good = tmp_path / "好 😀.txt"
    good.write_text(SECOND_PAGE, "utf-8")

    said = bring(window, qtbot, empty, good)

    assert "已收入“好 😀.txt”" in said
    assert "空 文件夹" in said


def test_a_long_import_does_not_take_the_article_away(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """The first page of a folder is shown at once; what one opens after that stays on screen at the end."""
    for nth in range(6):
        (tmp_path / f"{nth}.txt").write_text(SECOND_PAGE.replace("乒乓球", f"第{nth}届棋类"), "utf-8")
    window.parts.notice.hide()
    arriving.import_paths(window.parts, [tmp_path])
    qtbot.waitUntil(lambda: headline(window) == "柳溪区举办职工第0届棋类赛")
    window.parts.search.insert("刮刀")
    qtbot.waitUntil(lambda: window.parts.doing.found is not None)
    press(qtbot, window, "s Return")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[2])

    qtbot.waitUntil(lambda: bool(window.parts.notice.text) and not window.parts.doing.importing)
    settle(window, qtbot)

    assert headline(window) == HEADLINES[2]
    assert window.parts.search.text() == "刮刀"


def test_space_goes_on_to_the_next_page_of_the_issue(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """Space stopped at the end of every page and said that nothing unread followed."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
        library.import_data("4.txt", SECOND_PAGE.encode(), "test")
        page = library.shelves().pages[0].id
    window = open_window()
    window.parts.tree.select(Shelf(ShelfKind.PAGE, page=page))
    window._choose_shelf(Shelf(ShelfKind.PAGE, page=page))
    qtbot.waitUntil(lambda: len(rows(window)) == 3)
    window.parts.headlines.move_to(2)
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[2])
    window.parts.pane.view.to_bottom()

    press(qtbot, window, "Space")

    qtbot.waitUntil(lambda: headline(window) == "柳溪区举办职工乒乓球赛")


def test_home_and_end_go_to_the_ends_of_the_list(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "i")
    qtbot.keyClick(window.parts.headlines.table, Qt.Key.Key_End)
    assert window.parts.headlines.place()[0] == 3

    qtbot.keyClick(window.parts.headlines.table, Qt.Key.Key_Home)
    assert window.parts.headlines.place()[0] == 1


def test_the_page_one_was_at_is_shown_again(
    window: Window, open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """After a restart the list fell back to everything, and Space went through the whole library."""
    page = rows(window)[0].page_id
    window._choose_shelf(Shelf(ShelfKind.PAGE, page=page))
    qtbot.waitUntil(lambda: "第3版" in window.parts.headlines._title.text())
    window.close()

    again = open_window()

    assert again.parts.doing.shelf == Shelf(ShelfKind.PAGE, page=page)
    assert again.parts.tree.current() == Shelf(ShelfKind.PAGE, page=page)


def test_qts_own_words_are_chinese(qapp: QApplication, qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)

    assert "取消" in box.button(QMessageBox.StandardButton.Cancel).text()


def test_what_is_said_above_the_article_begins_where_it_does(window: Window, qtbot: QtBot) -> None:
    """In a window of 2560 pixels the sentence stood at the far left, 700 pixels from the text."""
    window.resize(2400, 900)
    window.parts.notice.warn("找不到这个文件。")
    view, said = window.parts.pane.view, window.parts.notice.findChild(QLabel)
    assert said is not None

    qtbot.waitUntil(lambda: view.sides[0] > 300)
    qtbot.waitUntil(lambda: said.mapTo(window, QPoint()).x() == view.mapTo(window, QPoint()).x() + view.sides[0])


def test_what_was_found_on_one_page_says_which(window: Window, qtbot: QtBot) -> None:
    """Only the list of a page has it in its title; one result alone did not say which paper it was from."""
    look_for(window, qtbot, "刮刀")
    row = rows(window)[0]
    delegate = window.parts.headlines.table.itemDelegate()
    assert isinstance(delegate, HeadlineDelegate)

    assert len(rows(window)) == 1
    assert place_line(row) in delegate.about(row, 1000)
    window.parts.tree.chosen.emit(Shelf(ShelfKind.PAGE, page=row.page_id))
    qtbot.waitUntil(lambda: len(rows(window)) == 3)
    assert place_line(row) not in delegate.about(row, 1000)


def test_one_row_of_the_library_has_the_bar_of_the_focus(window: Window, qtbot: QtBot) -> None:
    """Every row had it, from top to bottom: it was drawn for a tree that had the keyboard, not for the row."""
    press(qtbot, window, "t")
    tree = window.parts.tree
    seen, accent = tree.viewport().grab().toImage(), window.parts.pane.view.look.theme.accent
    rows_seen = [tree.visualRect(tree.model().index(row, 0)) for row in range(tree.model().rowCount())]
    barred = [rect for rect in rows_seen if seen.pixelColor(1, rect.center().y()).name() == accent]

    assert len(rows_seen) > 4
    assert barred == [rect for rect in rows_seen if rect == tree.visualRect(tree.currentIndex())]
