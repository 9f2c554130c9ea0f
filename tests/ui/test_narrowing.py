"""What stands beside the results: facets, offers where nothing is found, recent and saved searches, the order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Order, Shelf, ShelfKind
from reader.ui.flow import searching
from reader.ui.models.choices import Choice, ChoiceTable
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, headline, press, settle
from tests.ui.test_searching import look_for, rows

SECOND = """春光日报  2025年3月12日 星期三  第04版：文体

柳溪区总工会举办乒乓球赛

本报讯（记者 秦望舒）昨日，柳溪区总工会职工乒乓球赛开拍，来自四十个单位的选手同场竞技。
"""


@pytest.fixture
def archive(window: Window, qtbot: QtBot) -> Window:
    """Two issues of two years."""

    def bring(library: Library) -> object:
        return library.import_data("second.txt", SECOND.encode(), "")

    window.parts.jobs.write(bring)
    settle(window, qtbot)
    return window


def count(window: Window, query: str) -> int:
    """How many articles a query finds, asked of the library itself."""
    with Library(window.parts.jobs._data_dir) as library:
        return library.search(query, 0).total


def facets_shown(window: Window, qtbot: QtBot, query: str) -> None:
    total = count(window, query)
    qtbot.waitUntil(lambda: window.parts.facets.facets.total == total > 0)


def choose(window: Window, qtbot: QtBot, title: str) -> None:
    """Go to a line of the facets with the arrow keys and press Return."""
    lines = window.parts.facets.list
    lines.setFocus()
    for _ in lines.choices:
        now = lines.current()
        if now and now.title == title:
            break
        press(qtbot, window, "Down")
    assert lines.current() is not None
    assert lines.current().title == title
    press(qtbot, window, "Return")


def accept(dialog: QInputDialog, window: Window, qtbot: QtBot) -> None:
    dialog.accept()
    with qtbot.waitActive(window):  # there is no window manager to do it
        window.activateWindow()


def test_facets_count_what_was_found_and_narrow_the_query(archive: Window, qtbot: QtBot) -> None:
    """A failure: a count that no search gives, or a narrowing one cannot see and take back."""
    look_for(archive, qtbot, "总工会")
    press(qtbot, archive, "Return f")
    facets_shown(archive, qtbot, "总工会")
    pane = archive.parts.facets

    assert pane.has_focus()
    for choice in pane.list.choices:
        assert choice.heading or count(archive, choice.query) == choice.count
    for bar in (*pane.years.bars, *pane.months.bars):
        assert not bar.count or count(archive, bar.query) == bar.count

    choose(archive, qtbot, "秦望舒")
    narrowed = archive.parts.search.text()
    assert "秦望舒" in narrowed
    qtbot.waitUntil(lambda: archive.parts.doing.found.query == narrowed)
    assert [row.headline for row in rows(archive)] == ["柳溪区总工会举办乒乓球赛"]

    archive.parts.facets.list.setFocus()
    press(qtbot, archive, "Backspace")
    assert archive.parts.search.text() == "总工会"
    qtbot.waitUntil(lambda: archive.parts.doing.found.query == "总工会")


def test_a_year_is_chosen_on_the_chart(archive: Window, qtbot: QtBot) -> None:
    look_for(archive, qtbot, "总工会")
    press(qtbot, archive, "Return f")
    facets_shown(archive, qtbot, "总工会")
    years = archive.parts.facets.years
    qtbot.waitUntil(years.hasFocus)
    assert [bar.label for bar in years.bars] == ["2025", "2026"]

    qtbot.keyClick(years, Qt.Key.Key_Home)
    assert archive.parts.facets.months.current.said == "2025年3月"
    press(qtbot, archive, "Return")

    assert archive.parts.search.text() == "总工会 日期:2025"
    qtbot.waitUntil(lambda: archive.parts.doing.found.query == "总工会 日期:2025")
    assert [row.date for row in rows(archive)] == ["2025-03-12"]
    press(qtbot, archive, "Esc")
    assert archive.parts.search.text() == "总工会"


def test_a_search_that_finds_nothing_offers_what_is_near(window: Window, qtbot: QtBot) -> None:
    """A failure: a slip of the input method ends in an empty list."""
    look_for(window, qtbot, "总工慧")
    offers = window.parts.headlines.offers
    qtbot.waitUntil(lambda: [choice.query for choice in offers.choices][:1] == ["总工会"])
    assert offers.choices[0].count == count(window, "总工会")

    press(qtbot, window, "Down")
    assert offers.hasFocus()
    press(qtbot, window, "Return")

    assert window.parts.search.text() == "总工会"
    qtbot.waitUntil(lambda: len(rows(window)) == count(window, "总工会"))


def test_which_word_has_no_hit_is_said(window: Window, qtbot: QtBot) -> None:
    look_for(window, qtbot, "总工会 海底捞月")

    qtbot.waitUntil(lambda: "没有一篇有“海底捞月”" in window.parts.headlines.empty)


def test_a_wrong_query_says_so_and_still_searches(window: Window, qtbot: QtBot) -> None:
    look_for(window, qtbot, "总工会 日期:昨天")

    assert "不是日期" in window.parts.problems.text()
    qtbot.waitUntil(window.parts.problems.isVisible)
    assert len(rows(window)) > 0
    press(qtbot, window, "Esc")
    assert not window.parts.problems.isVisible()


def test_the_order_changes_on_a_key(archive: Window, qtbot: QtBot) -> None:
    look_for(archive, qtbot, "总工会")
    press(qtbot, archive, "Return o")
    qtbot.waitUntil(lambda: archive.parts.doing.found.order is Order.NEWEST)
    press(qtbot, archive, "o")
    qtbot.waitUntil(lambda: archive.parts.doing.found.order is Order.OLDEST)

    dates = [row.date for row in rows(archive)]
    assert dates == sorted(dates)
    assert dates[0] == "2025-03-12"


def test_recent_searches_come_back(window: Window, qtbot: QtBot) -> None:
    look_for(window, qtbot, "刮刀")
    press(qtbot, window, "Return")
    settle(window, qtbot)
    press(qtbot, window, "Esc s Down")
    qtbot.waitUntil(lambda: window.findChild(QMenu, "recent") is not None)
    menu = window.findChild(QMenu, "recent")
    assert menu.activeAction().data() == "刮刀"

    qtbot.keyClick(menu, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: window.parts.doing.found is not None and window.parts.doing.found.query == "刮刀")
    assert window.parts.search.text() == "刮刀"


def test_half_typed_searches_are_not_remembered(window: Window, qtbot: QtBot) -> None:
    look_for(window, qtbot, "刮")
    window.parts.search.insert("刀")
    qtbot.waitUntil(lambda: window.parts.doing.found.query == "刮刀")
    press(qtbot, window, "Esc")
    settle(window, qtbot)

    with Library(window.parts.jobs._data_dir) as library:
        assert library.recent_searches() == []


def test_a_search_that_found_nothing_is_not_remembered(window: Window, qtbot: QtBot) -> None:
    """A failure: what was mistyped, and Return pressed on it, is offered among the recent searches ever after."""
    look_for(window, qtbot, "刮力")
    press(qtbot, window, "Return")
    settle(window, qtbot)

    with Library(window.parts.jobs._data_dir) as library:
        assert library.recent_searches() == []


def test_a_saved_search_that_only_pinyin_finds_counts_it(
    open_window: Callable[..., Window], paged: Path, qtbot: QtBot
) -> None:
    """A failure: 0 stands beside a name that opens a list of one article."""
    with Library(paged) as library:
        library.save_search("驿站", "nxyz")
        library.save_search("没有", "没有这个词")
    window = open_window()

    qtbot.waitUntil(lambda: window.parts.tree._counts == {"nxyz": 1, "没有这个词": 0})


def test_a_saved_search_is_a_list_in_the_sidebar(window: Window, qtbot: QtBot) -> None:
    tree = window.parts.tree
    look_for(window, qtbot, "刮刀")
    press(qtbot, window, "Return S")
    dialog = window.findChild(QInputDialog, "searchName")
    dialog.setTextValue("工匠")
    accept(dialog, window, qtbot)
    qtbot.waitUntil(lambda: [search.name for search in tree.saved] == ["工匠"])
    shelf = Shelf(ShelfKind.SAVED, query="刮刀")
    qtbot.waitUntil(lambda: tree.current() == shelf)
    qtbot.waitUntil(lambda: window.parts.tree._counts == {"刮刀": 1})

    press(qtbot, window, "Esc")
    qtbot.waitUntil(lambda: len(rows(window)) == 3)
    assert tree.current() == Shelf()
    tree.setCurrentIndex(tree._find(shelf))
    qtbot.waitUntil(lambda: [row.headline for row in rows(window)] == [HEADLINES[2]])

    press(qtbot, window, "F2")
    renaming = window.findChildren(QInputDialog, "searchName")[-1]
    renaming.setTextValue("老工匠")
    accept(renaming, window, qtbot)
    qtbot.waitUntil(lambda: [search.name for search in tree.saved] == ["老工匠"])

    window.actions_by_id["search.remove"].trigger()
    qtbot.waitUntil(lambda: tree.saved == ())
    press(qtbot, window, "z")
    qtbot.waitUntil(lambda: [search.name for search in tree.saved] == ["老工匠"])


def test_escape_gives_back_the_place_in_the_article_one_searched_from(window: Window, qtbot: QtBot) -> None:
    """A failure: walking through the hits moves the place where reading stopped."""
    window.resize(700, 420)
    view = window.parts.pane.view
    press(qtbot, window, "w Space")
    place = view.place()
    assert place is not None
    look_for(window, qtbot, "总工会")
    press(qtbot, window, "Return")
    qtbot.waitUntil(lambda: not window.parts.desk.opening)
    press(qtbot, window, "p p p")

    press(qtbot, window, "Esc")

    qtbot.waitUntil(lambda: window.parts.doing.found is None)
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0] and view.place() == place)


def test_walking_through_hits_is_not_reading(window: Window, qtbot: QtBot) -> None:
    """A failure: the place where reading of another article stopped is lost by looking something up in it."""
    window.resize(700, 420)
    press(qtbot, window, "w Space")
    window.parts.jobs.write(lambda library: library.apply([]))
    look_for(window, qtbot, "刮刀")
    press(qtbot, window, "Return")
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[2])
    settle(window, qtbot)
    with Library(window.parts.jobs._data_dir) as library:
        kept = library.reading(1).position
    assert kept > 0
    window.parts.search.setText("春光日报 OR 工会")
    qtbot.waitUntil(lambda: window.parts.doing.found.query == "春光日报 OR 工会")
    at = [row.id for row in rows(window)].index(1)
    window.parts.headlines.move_to(at)
    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])
    qtbot.waitUntil(lambda: not window.parts.desk.opening)
    window.parts.pane.setFocus()
    while window.parts.pane.view.hit[0] != 1:
        press(qtbot, window, "p")
    assert window.parts.pane.view.place() is None

    window._save()
    settle(window, qtbot)

    with Library(window.parts.jobs._data_dir) as library:
        assert library.reading(1).position == kept


def test_hits_are_marked_on_the_scroll_bar(window: Window, qtbot: QtBot) -> None:
    look_for(window, qtbot, "总工会")
    press(qtbot, window, "Return n")
    qtbot.waitUntil(lambda: window.parts.pane.view.hit[0] == 1)
    places = window.parts.pane.strip.places

    assert len(places) == window.parts.pane.view.hit[1]
    assert all(0 <= place <= 1 for place, _ in places)
    assert [now for _, now in places].count(True) == 1
    assert [place for place, _ in places] == sorted(place for place, _ in places)


def test_the_list_keeps_its_place_when_an_import_adds_results(archive: Window, qtbot: QtBot) -> None:
    look_for(archive, qtbot, "总工会")
    press(qtbot, archive, "Return J")
    chosen = archive.parts.headlines.current()
    third = SECOND.replace("12日", "13日").replace("四十", "五十").encode()

    archive.parts.jobs.write(lambda library: library.import_data("third.txt", third, ""))

    before = len(rows(archive))
    qtbot.waitUntil(lambda: len(rows(archive)) == before + 1)
    assert archive.parts.headlines.current().id == chosen.id


def test_more_results_are_listed_at_the_end_of_the_list(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure: what stands behind the first results cannot be reached; the count promises it."""
    monkeypatch.setattr(searching, "FIRST", 1)
    monkeypatch.setattr(searching, "SHOWN", 2)
    look_for(window, qtbot, "工")
    assert window.parts.doing.found.total == 3
    qtbot.waitUntil(lambda: len(window.parts.doing.found.rows) == 2)
    second = window.parts.doing.found.rows[1].headline
    press(qtbot, window, "Return J")
    qtbot.waitUntil(lambda: headline(window) == second)
    qtbot.waitUntil(lambda: not window.parts.desk.opening)
    window.parts.pane.view.last_hit()

    press(qtbot, window, "n")

    qtbot.waitUntil(lambda: len(window.parts.doing.found.rows) == 3)
    third = window.parts.doing.found.rows[2].headline
    qtbot.waitUntil(lambda: headline(window) == third and window.parts.pane.view.hit[0] == 1)


def test_only_the_newest_search_is_shown(window: Window, qtbot: QtBot) -> None:
    """A failure: results of an older query appear after, or in between, those of the newest."""
    shown: list[str] = []
    model = window.parts.headlines.model
    model.modelReset.connect(lambda: shown.append(window.parts.doing.found.query if window.parts.doing.found else ""))
    press(qtbot, window, "s")
    for text in ("总", "总工", "总工会"):
        window.parts.search.setText(text)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: window.parts.doing.found is not None and window.parts.doing.found.query == "总工会")
    settle(window, qtbot)

    lengths = [len(query) for query in shown]
    assert lengths == sorted(lengths)
    assert shown[-1] == "总工会"


def test_facets_that_are_open_stay_open_for_the_next_start(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "f")
    assert window.parts.facets.isVisible()
    assert window.parts.settings["search.facets"] is True
    qtbot.waitUntil(lambda: window.parts.facets.facets.total == 3)

    press(qtbot, window, "f")
    assert not window.parts.facets.isVisible()


def test_f6_goes_through_the_facets(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "f")
    qtbot.waitUntil(lambda: window.parts.facets.facets.total == 3)
    press(qtbot, window, "i F6")
    assert window.parts.facets.has_focus()
    press(qtbot, window, "F6")

    assert window.parts.pane.view.hasFocus()


def test_what_has_the_keyboard_has_a_name(window: Window, qtbot: QtBot) -> None:
    """A failure: a screen reader is silent in the charts, the facets or the offers."""
    press(qtbot, window, "f")
    qtbot.waitUntil(lambda: window.parts.facets.facets.total == 3)
    year = QAccessible.queryAccessibleInterface(window.parts.facets.years).text(QAccessible.Text.Name)
    assert year == "年份：2026年，3 篇"
    lines = window.parts.facets.list
    said = [lines.model().index(nth, 0).data(Qt.ItemDataRole.AccessibleTextRole) for nth in range(len(lines.choices))]
    assert "春光日报，3 篇" in said


def test_the_making_of_an_index_is_shown(window: Window) -> None:
    window.parts.jobs.indexing.emit(1_000, 24_000)
    assert window.parts.status._task.text() == "正在更新搜索索引：1,000/24,000 篇"
    window.parts.jobs.indexing.emit(24_000, 24_000)
    assert window.parts.status._task.text() == ""


def test_the_lists_of_choices_obey_qt(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    table = ChoiceTable()
    qtmodeltester.check(table)
    table.show([Choice("报纸"), Choice("春光日报", 3, "报:=春光日报"), Choice("还有 2 个…", unfolds="报纸")])
    qtmodeltester.check(table)
