"""The palette, through keys: commands, settings, saved searches and articles, found and done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import build
from reader.commands import COMMANDS, Menu
from reader.library import Library
from reader.model import ShelfKind
from reader.settings import SETTINGS
from reader.ui.flow import setting
from reader.ui.flow.commanding import entries
from reader.ui.flow.lacking import NEEDS
from reader.ui.flow.reading import show_shelf
from reader.ui.models.palette import Entry, Sort, rank
from reader.ui.models.shelves import shelf_of
from reader.ui.panes.palette import Palette
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle, write

STORY = "北山修桥\n\n本报讯（记者 何知秋）北山村的石桥昨日修好，两岸的人不用再绕路。\n".encode()


def open_palette(window: Window, qtbot: QtBot, typed: str = "") -> Palette:
    press(qtbot, window, ":")
    palette = next(one for one in window.findChildren(Palette) if one.isVisible())
    assert palette.field.hasFocus()
    if typed:
        write(palette.field, typed)
        palette.field.textEdited.emit(palette.field.text())
        settle(window, qtbot)
    return palette


def listed(palette: Palette) -> list[str]:
    return [shown.entry.title for shown in palette.model.shown]


def gone(window: Window) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return window.findChild(Palette) is None


@pytest.mark.parametrize("typed", ["加书签", "jiashuqian", "jsq"])
def test_a_command_is_found_and_done(window: Window, qtbot: QtBot, typed: str) -> None:
    palette = open_palette(window, qtbot, typed)
    assert listed(palette)[0] == "加书签／去书签"

    press(qtbot, window, "Return")

    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[0].bookmarked)
    assert gone(window)


def test_typed_letters_reach_the_field_and_no_command(window: Window, qtbot: QtBot) -> None:
    """A failure: m, typed to look for something, marks the article as read."""
    palette = open_palette(window, qtbot)

    press(qtbot, window, "m b j")
    settle(window, qtbot)

    assert palette.field.text() == "mbj"
    assert headline(window) == HEADLINES[0]
    assert not window.parts.headlines.model.rows[0].read


def test_the_list_turns_to_the_page_of_the_article(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """A failure: the list goes on showing another page, and another article as the one that is open."""
    with Library(data_dir) as library:
        library.import_file(PAGE)
        library.import_data("北山.txt", "北山日报  2026年3月13日 星期五  第01版：要闻\n\n".encode() + STORY, "test")
    window = open_window()
    pages = window.parts.tree.shelves.pages if window.parts.tree.shelves else ()
    first = next(page for page in pages if page.date == "2026-03-12")
    show_shelf(window.parts, shelf_of(first, ShelfKind.PAGE))
    qtbot.waitUntil(lambda: window.parts.headlines.model.rowCount() == 3)

    open_palette(window, qtbot, "北山修桥")
    press(qtbot, window, "Return")

    qtbot.waitUntil(lambda: [row.headline for row in window.parts.headlines.model.rows] == ["北山修桥"])
    assert headline(window) == "北山修桥"
    current = window.parts.headlines.current()
    assert current is not None
    assert current.headline == "北山修桥"


def test_it_lists_every_command_every_setting_and_every_saved_search(
    open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    with Library(data_dir) as library:
        library.import_file(PAGE)
        library.save_search("书屋的消息", "书屋")
    window = open_window()
    qtbot.waitUntil(lambda: bool(window.parts.tree.saved))

    made = entries(window.parts)

    assert {one.id for one in made if one.sort is Sort.COMMAND} == {command.id for command in COMMANDS}
    assert {one.id for one in made if one.sort is Sort.SETTING and one.listed} == {
        setting.name for setting in SETTINGS if setting.personal
    }
    open_palette(window, qtbot, "shuwudexiaoxi")
    press(qtbot, window, "Return")
    qtbot.waitUntil(lambda: window.parts.doing.found is not None and window.parts.doing.found.query == "书屋")


@pytest.mark.parametrize("typed", ["职工书屋", "zhigongshuwu", "zgsw"])
def test_an_article_is_found_by_its_headline_and_opened(window: Window, qtbot: QtBot, typed: str) -> None:
    palette = open_palette(window, qtbot, typed)
    assert listed(palette)[-1] == HEADLINES[1]

    press(qtbot, window, "Return")

    qtbot.waitUntil(lambda: headline(window) == HEADLINES[1])
    assert window.focusWidget() is window.parts.pane.view


def test_return_before_the_answer_waits_for_it(window: Window, qtbot: QtBot) -> None:
    """A failure: who types quickly gets nothing."""
    palette = open_palette(window, qtbot)
    write(palette.field, "工匠收徒")
    palette.field.textEdited.emit(palette.field.text())

    press(qtbot, window, "Return")

    qtbot.waitUntil(lambda: headline(window) == HEADLINES[2])


def test_articles_of_an_older_keystroke_are_not_shown(window: Window, qtbot: QtBot) -> None:
    palette = open_palette(window, qtbot)
    for typed in ("书屋", "书屋天气"):
        palette.field.setText(typed)
        palette.field.textEdited.emit(typed)
    settle(window, qtbot)

    assert listed(palette) == []


def test_a_switch_changes_at_once(window: Window, qtbot: QtBot) -> None:
    open_palette(window, qtbot, "显示边栏")
    press(qtbot, window, "Return")

    assert window.parts.sidebar.isHidden()
    assert window.parts.settings["window.sidebar"] is False


def test_a_setting_offers_its_choices(window: Window, qtbot: QtBot, data_dir: Path) -> None:
    palette = open_palette(window, qtbot, "zhuti")
    nth = next(nth for nth, shown in enumerate(palette.model.shown) if shown.entry.id == "view.theme")
    press(qtbot, window, " ".join(["Down"] * nth) or "")
    press(qtbot, window, "Return")
    assert "深色" in listed(palette)

    write(palette.field, "深")
    palette.field.textEdited.emit(palette.field.text())
    press(qtbot, window, "Return")

    assert window.parts.settings.text("view.theme") == "dark"
    qtbot.waitUntil(lambda: "dark" in (data_dir / "settings.json").read_text("utf-8"))


def test_a_choice_is_found_without_its_setting(window: Window, qtbot: QtBot) -> None:
    open_palette(window, qtbot, "shense")
    press(qtbot, window, "Return")

    assert window.parts.settings.text("view.theme") == "dark"


def test_a_number_is_chosen_from_its_range(window: Window, qtbot: QtBot) -> None:
    palette = open_palette(window, qtbot, "正文字号")
    press(qtbot, window, "Return")
    write(palette.field, "24")
    palette.field.textEdited.emit(palette.field.text())
    press(qtbot, window, "Return")

    assert window.parts.settings.integer("text.size") == 24


def test_escape_leads_back_a_layer_and_gives_the_focus_back(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "i")
    before = window.focusWidget()
    palette = open_palette(window, qtbot, "正文字号")
    press(qtbot, window, "Return Esc")
    assert palette.field.text() == "正文字号"

    press(qtbot, window, "Esc")

    assert gone(window)
    assert window.focusWidget() is before


def test_the_key_that_opened_it_closes_it(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "w")
    open_palette(window, qtbot)

    press(qtbot, window, ":")

    assert gone(window)
    assert window.focusWidget() is window.parts.pane.view


def test_what_was_used_last_comes_first(window: Window, qtbot: QtBot) -> None:
    open_palette(window, qtbot, "guanyu")
    press(qtbot, window, "Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    QApplication.activeModalWidget().close()
    with qtbot.waitActive(window):
        window.activateWindow()

    palette = open_palette(window, qtbot)

    assert listed(palette)[0] == "关于版心"


def test_a_command_that_cannot_act_says_why(window: Window, qtbot: QtBot) -> None:
    palette = open_palette(window, qtbot, "去掉存下的搜索")
    assert palette.model.shown[0].entry.why_not == "先在资料库里选一个存下的搜索。"

    press(qtbot, window, "Return")

    assert window.parts.status.currentMessage() == "先在资料库里选一个存下的搜索。"


def test_what_needs_an_article_says_so_without_one() -> None:
    """A failure: a new command is offered as if it could be done, and does nothing."""
    ids = {command.id for command in COMMANDS if command.menu in (Menu.CORRECT, Menu.TAKE)}
    walks = {
        f"mark.{step}_{unit}" for step in ("next", "previous") for unit in ("word", "sentence", "paragraph", "mark")
    }
    others = {"mark.bookmark", "mark.bookmark_paragraph", "mark.label", "mark.place_here", "mark.issue_read"}

    assert (ids | walks | others) - {"take.export", "correct.unapplied"} <= set(NEEDS)


def test_what_is_needed_is_named_of_commands_there_are() -> None:
    assert set(NEEDS) <= {command.id for command in COMMANDS}


def test_in_an_empty_library_every_command_that_needs_something_says_so(qtbot: QtBot, data_dir: Path) -> None:
    """A failure: a key that does nothing, without a word."""
    window = build(data_dir)
    qtbot.addWidget(window, before_close_func=lambda shown: shown.close())
    silent = []
    for command in NEEDS:
        window.parts.status.clearMessage()
        action = window.findChild(QAction, command)
        assert action is not None
        action.trigger()
        if not window.parts.status.currentMessage().endswith("。"):
            silent.append(command)

    assert silent == []


def test_a_screen_reader_hears_the_line_and_its_place(window: Window, qtbot: QtBot) -> None:
    palette = open_palette(window, qtbot, "jsq")

    said = palette.field.accessibleDescription()
    assert said.startswith("命令，加书签／去书签")
    assert "第 1 项，共" in said


def test_it_stays_inside_a_small_window(window: Window, qtbot: QtBot) -> None:
    palette = open_palette(window, qtbot)
    for size in ((640, 420), (1440, 900)):
        window.resize(*size)
        QApplication.processEvents()
        assert window.rect().contains(palette.geometry())


def test_ranking_puts_what_begins_so_first_and_what_was_used_before_its_equals() -> None:
    made = [Entry(Sort.COMMAND, name, name) for name in ("重做", "打印预览", "打印", "大印章", "不打印")]

    assert [one.entry.title for one in rank(made, "打印", [])] == ["打印", "打印预览", "不打印"]
    assert rank(made, "打印", ["command:打印预览"])[0].entry.title == "打印预览"
    assert [one.entry.title for one in rank(made, "", ["command:打印"])] == [
        "打印",
        "重做",
        "打印预览",
        "大印章",
        "不打印",
    ]


def test_a_change_of_language_is_announced_only_where_it_comes(window: Window) -> None:
    """A failure: whoever chooses the language that is on is told that it changes at the next start."""
    parts = window.parts
    setting.change(parts, "view.language", "zh_CN")
    assert "下次打开" not in parts.notice.text
    setting.change(parts, "view.language", "en")
    assert "下次打开" in parts.notice.text
    setting.change(parts, "view.language", "zh_CN")
    assert parts.notice.isHidden()
