"""The window as a whole: commands and keys, themes, sheets, names for screen readers, lanes, typesetting."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from inspect import getmembers, isfunction
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.app import build
from reader.commands import COMMANDS, LINES, SUBMENUS, Command
from reader.errors import NotFound
from reader.library import Library
from reader.model import Change
from reader.settings import Settings
from reader.ui.flow.look import apply_look, theme_of
from reader.ui.handlers import NOUNS, handler
from reader.ui.jobs import BUG, Jobs
from reader.ui.models.headlines import HeadlineTable, describe
from reader.ui.models.shelves import ShelfTree
from reader.ui.themes import DARK, LIGHT, THEMES, Theme
from reader.ui.window import Window
from scripts.inspection import contrast
from tests.ui.conftest import HEADLINES, PAGE, headline, press


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_a_handler(command: Command) -> None:
    assert callable(handler(command))


def test_no_handler_without_a_command() -> None:
    handlers = {
        f"{noun}.{verb}"
        for noun, module in NOUNS.items()
        for verb, function in getmembers(module, isfunction)
        if function.__module__ == module.__name__ and not verb.startswith("_")
    }

    assert handlers == {command.id for command in COMMANDS}


def test_every_command_is_in_a_menu(window: Window) -> None:
    """Once, in its menu or one within it; nothing is higher than a screen of 768 pixels."""
    shown: list[str] = []
    menus = [action.menu() for action in window.menuBar().actions()]
    while menus:
        menu = menus.pop()
        assert menu.sizeHint().height() < 768 - 60, menu.title()
        menus += [action.menu() for action in menu.actions() if action.menu()]
        shown += [action.objectName() for action in menu.actions() if not (action.menu() or action.isSeparator())]

    assert sorted(shown) == sorted(command.id for command in COMMANDS)
    assert {*LINES, *chain(*SUBMENUS.values())} <= {command.id for command in COMMANDS}


def test_the_theme_changes_and_is_kept(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    """Shift+T walks through them all, and comes round."""
    seen = []
    for _ in range(6):
        press(qtbot, window, "T")
        seen.append(window.parts.settings.text("view.theme"))
        shown = theme_of(window.parts.settings)
        assert window.palette().windowText().color().name() == shown.ink
        assert window.parts.pane.view.look.theme == shown
    qtbot.waitUntil(lambda: (data_dir / "settings.json").exists())

    assert seen == ["light", "sepia", "dark", "contrast", "contrast_dark", "system"]


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_text_stands_out_from_its_ground(theme: Theme) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1 for text."""
    grounds = (theme.paper, theme.panel, theme.raised, theme.selected)
    pairs = [(ink, ground) for ink in (theme.ink, theme.soft) for ground in grounds]
    pairs += [(theme.ink, mark) for mark in (*theme.marks, theme.selection)]
    pairs += [(theme.hit_ink, theme.hit), (theme.hit_now_ink, theme.hit_now), (theme.accent, theme.paper)]

    pairs += [(theme.accent, theme.panel), (theme.accent, theme.raised), (theme.hint, theme.raised)]
    least = 7 if theme.name.startswith("contrast") else 4.5

    assert [pair for pair in pairs if contrast(*pair) < least] == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_way_to_the_menus_without_room_is_seen(window: Window, qtbot: QtBot, theme: Theme) -> None:
    """A failure: in a narrow window with large letters View and Help are gone, and nothing says where to."""
    window.parts.settings["view.theme"] = theme.name
    apply_look(window.parts)
    bar = window.menuBar()
    bar.setStyleSheet("QMenuBar { font-size: 40px; }")
    window.resize(640, 420)
    more = bar.findChild(QToolButton)
    qtbot.waitUntil(more.isVisible)

    image = window.grab(QRect(more.mapTo(window, QPoint()), more.size())).toImage()
    lights = {image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())}
    assert max(lights) - min(lights) > 100


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_lines_of_highlights_and_the_hit_one_is_at_stand_out(theme: Theme) -> None:
    """WCAG 2.2, 1.4.11: at least 3 to 1 for what tells one thing from another; here on paper and on their grounds."""
    pairs = [(line, theme.paper) for line in theme.mark_lines]
    pairs += list(zip(theme.mark_lines, theme.marks, strict=True))
    pairs.append((theme.hit_now, theme.hit))  # the hit one is at, from the others

    assert [pair for pair in pairs if contrast(*pair) < 3] == []


def test_lists_and_text_leave_the_input_method_off(window: Window) -> None:
    """A failure: with a Chinese input method on, j and k open its candidate window instead of scrolling."""
    for pane in (window.parts.tree, window.parts.headlines.table, window.parts.pane.view):
        assert not pane.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_composing_in_the_search_field_runs_no_command(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "s")
    QApplication.sendEvent(window.parts.search, QInputMethodEvent("gonghui", []))
    assert window.parts.search.text() == ""
    commit = QInputMethodEvent()
    commit.setCommitString("书屋")

    QApplication.sendEvent(window.parts.search, commit)

    qtbot.waitUntil(lambda: window.parts.doing.found is not None and window.parts.doing.found.total == 1)


def test_f6_walks_the_panes(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "w")
    walked = []
    for _ in range(4):
        press(qtbot, window, "F6")
        walked.append(QApplication.focusWidget())

    parts = window.parts
    assert walked == [parts.search, parts.tree, parts.headlines.table, parts.pane.view]


def test_f9_hides_the_sidebar(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "F9")
    assert window.parts.sidebar.isHidden()

    press(qtbot, window, "F9")
    assert window.parts.sidebar.isVisible()


def test_a_row_says_in_words_what_its_marks_show(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "b")
    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[0].bookmarked)

    said = describe(window.parts.headlines.model.rows[0])
    assert "有书签" in said
    assert "未读" in said
    assert "春光日报 2026-03-12 第3版 工会" in said


@pytest.fixture
def filled(data_dir: Path) -> Iterator[Library]:
    with Library(data_dir) as library:
        library.import_file(PAGE)
        yield library


def test_models_obey_qt(qtmodeltester: ModelTester, filled: Library) -> None:
    table = HeadlineTable()
    table.show(filled.articles())
    tree = ShelfTree()
    tree.show(filled.shelves())
    models: list[QAbstractItemModel] = [table, tree]

    for model in models:
        qtmodeltester.check(model)


def test_two_files_that_hold_the_same_page_are_told_apart_by_their_names(filled: Library) -> None:
    filled.import_data("样报.txt", PAGE.read_bytes().replace("工地".encode(), "车间".encode()), "/别处/样报.txt")
    filled.import_data(
        "另一份.txt", "春光日报 2026年3月12日 第4版\n\n标题在此\n\n正文在此。\n".encode(), "/别处/另一份.txt"
    )
    tree = ShelfTree()
    tree.show(filled.shelves())
    paper = tree.index(5, 0)
    tree.fetchMore(paper)
    day = tree.index(0, 0, paper)
    tree.fetchMore(day)

    titles = [tree.index(row, 0, day).data() for row in range(tree.rowCount(day))]
    assert titles == ["第3版 工会（page.txt）", "第3版 工会（样报.txt）", "第4版"]


def test_an_article_that_fits_on_the_screen_is_not_said_to_be_read(window: Window, qtbot: QtBot) -> None:
    view, said = window.parts.pane.view, window.parts.status._progress
    window.resize(1300, 1400)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == 0)
    qtbot.waitUntil(lambda: said.text() == "")

    window.resize(900, 420)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    press(qtbot, window, "j")
    qtbot.waitUntil(lambda: "%" in said.text())


@pytest.fixture
def jobs(qtbot: QtBot, filled: Library, data_dir: Path) -> Iterator[Jobs]:
    made = Jobs(data_dir)
    yield made
    made.close()


def test_only_the_newest_read_is_delivered(jobs: Jobs, qtbot: QtBot) -> None:
    """A failure: results of an older keystroke overwrite those of the newest."""
    got: list[int] = []
    for n in range(20):
        jobs.read(lambda _, n=n: n, got.append, latest="x")

    qtbot.waitUntil(lambda: got == [19])


def test_a_sentence_for_the_person_and_a_traceback_for_us(jobs: Jobs, qtbot: QtBot) -> None:
    def fail(library: Library) -> object:
        raise NotFound("这篇文章已不在资料库中。")

    with qtbot.waitSignal(jobs.failed) as caught:
        jobs.read(fail, print)

    assert caught.args == ["这篇文章已不在资料库中。"]


@pytest.mark.logs_warnings("a bug is logged with its traceback")
def test_a_bug_is_logged_and_said(jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    with qtbot.waitSignal(jobs.failed) as caught:
        jobs.read(lambda library: 1 // 0, print)

    assert caught.args == [BUG]
    assert "ZeroDivisionError" in caplog.text


def test_reads_do_not_wait_for_a_long_write(jobs: Jobs, qtbot: QtBot) -> None:
    """A failure: a search waits until an import is done."""
    go_on = threading.Event()

    def long_write(library: Library) -> Change:
        assert go_on.wait(20)
        return Change()

    done: list[Change] = []
    found: list[int] = []
    jobs.write(long_write, done.append)
    jobs.read(lambda library: library.search("书屋").total, found.append)

    qtbot.waitUntil(lambda: found == [1])
    assert done == []
    go_on.set()
    qtbot.waitUntil(lambda: len(done) == 1)


def test_nothing_is_delivered_after_close(jobs: Jobs, qtbot: QtBot) -> None:
    got: list[str] = []
    jobs.read(lambda _: "late", got.append)

    jobs.close()
    QApplication.processEvents()

    assert got == []


def test_settings_hold_only_what_differs(window: Window, qtbot: QtBot) -> None:
    assert "view.theme" not in window.parts.settings.changed
    assert Settings({"text.size": "big"}).integer("text.size") == 19


def test_a_damaged_library_is_said_and_left_alone(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """A failure: a damaged file is overwritten, or the program dies with a traceback."""
    data_dir.mkdir(parents=True)
    damaged = b"this is no database" * 100
    (data_dir / "library.db").write_bytes(damaged)

    window = build(data_dir)
    qtbot.addWidget(window)
    window.show()
    window.start([])

    qtbot.waitUntil(lambda: bool(window.parts.notice.text))
    assert window.parts.notice.text.endswith("。")
    assert (data_dir / "library.db").read_bytes() == damaged
    assert headline(window) not in HEADLINES


def test_the_line_between_tree_and_list_is_moved_by_key_and_stays(
    window: Window, open_window: Callable[..., Window], qtbot: QtBot
) -> None:
    """A failure: a long list of papers is seen through a slit, and only a mouse can widen it."""
    height = window.parts.tree.height()
    press(qtbot, window, "Alt+Shift+Down Alt+Shift+Down Alt+Shift+Up")
    moved = window.parts.tree.height()
    assert moved > height
    window.close()

    assert open_window().parts.tree.height() == moved


@pytest.mark.logs_warnings("the file is damaged on purpose")
def test_settings_that_could_not_be_read_are_told_of(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """A failure: the keys and the type somebody chose are gone, and nothing says where they went."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
    (data_dir / "settings.json").write_text('{"text.size": 2', "utf-8")

    opened = open_window()

    assert "设置文件已损坏" in opened.parts.notice.text
    assert str(data_dir / "settings.json.unreadable") in opened.parts.notice.text
