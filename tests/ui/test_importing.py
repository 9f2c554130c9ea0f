"""Pages into the window: files, folders, drop, clipboard, again, another encoding, and everything that is no page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.model import Shelf, ShelfKind
from reader.store import open_store
from reader.ui.flow import arriving
from reader.ui.window import Window
from tests.ui.conftest import HEADLINES, PAGE, headline, press, settle


def bring(window: Window, qtbot: QtBot, *paths: Path) -> str:
    """Import as File > Open does; what the notice says then."""
    window.parts.notice.hide()
    arriving.import_paths(window.parts, paths)
    qtbot.waitUntil(lambda: bool(window.parts.notice.text) and not window.parts.doing.importing)
    return window.parts.notice.text


def test_a_file_on_the_command_line_opens(open_window: Callable[..., Window], qtbot: QtBot) -> None:
    window = open_window(PAGE)

    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])
    qtbot.waitUntil(lambda: "已收入“page.txt”：3 篇文章" in window.parts.notice.text)  # said once it is written
    settle(window, qtbot)
    page = window.parts.headlines.model.rows[0].page_id
    assert window.parts.headlines._title.text() == "春光日报 2026-03-12 第3版 工会 · 3 篇"
    assert window.parts.tree.current() == Shelf(ShelfKind.PAGE, page=page)


def test_the_same_content_again_changes_nothing_and_says_so(
    window: Window, qtbot: QtBot, tmp_path: Path, data_dir: Path
) -> None:
    copy = tmp_path / "另一个名字.txt"
    copy.write_bytes(PAGE.read_bytes())

    said = bring(window, qtbot, copy)

    assert said == "“另一个名字.txt”和已收入的“page.txt”内容相同，没有改动。"
    with Library(data_dir) as library:
        assert library.shelves().articles == 3


def test_text_is_pasted_from_the_clipboard(open_window: Callable[..., Window], qtbot: QtBot) -> None:
    window = open_window()
    QGuiApplication.clipboard().setText(PAGE.read_text("utf-8"))

    press(qtbot, window, "i Ctrl+V")

    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])
    qtbot.waitUntil(lambda: "剪贴板" in window.parts.notice.text)


def test_an_empty_clipboard_says_what_to_do(window: Window, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("  \n ")

    press(qtbot, window, "i Ctrl+V")

    assert "剪贴板里没有文字" in window.parts.notice.text


def test_paste_in_the_search_field_is_text(window: Window, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("书屋")

    press(qtbot, window, "s Ctrl+V")

    assert window.parts.search.text() == "书屋"


def test_files_are_dropped_onto_the_window(open_window: Callable[..., Window], qtbot: QtBot) -> None:
    window = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(PAGE))])
    enter = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )

    QApplication.sendEvent(window, drop)

    qtbot.waitUntil(lambda: headline(window) == HEADLINES[0])


def test_a_folder_goes_in_and_bad_files_do_not_stop_it(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """A failure: one bad file costs the rest of a folder, or goes unsaid."""
    (tmp_path / "甲.txt").write_text("某镇开渠引水\n\n本报讯（记者 甲乙）昨日，某镇开渠引水。\n", "gb18030")
    (tmp_path / "乙.txt").write_bytes(b"\x00\x01\x02\x03" * 200)
    (tmp_path / "丙.txt").write_text("")

    said = bring(window, qtbot, tmp_path)

    assert "已收入“甲.txt”：1 篇文章" in said
    assert "GB18030" in said
    assert "乙.txt" in said
    assert "丙.txt" in said
    qtbot.waitUntil(lambda: headline(window) == "某镇开渠引水")


@pytest.mark.parametrize("kind", ["missing", "empty", "binary", "no text"])
def test_bad_input_gets_one_sentence_and_loses_nothing(
    window: Window, qtbot: QtBot, tmp_path: Path, data_dir: Path, kind: str
) -> None:
    bad = tmp_path / "坏文件.txt"
    if kind == "empty":
        bad.write_text("\n　\n", "utf-8")
    elif kind == "binary":
        bad.write_bytes(b"%PDF-1.7\n\x00\xff" * 50)
    elif kind == "no text":
        bad.mkdir()

    said = bring(window, qtbot, bad)

    assert "坏文件" in said
    assert said.count("\n") == 0
    assert said.endswith("。")
    assert headline(window) == HEADLINES[0]
    with Library(data_dir) as library:
        assert library.shelves().articles == 3


def test_the_encoding_is_shown_and_can_be_changed(window: Window, qtbot: QtBot) -> None:
    """A failure: a wrong guess cannot be mended."""
    qtbot.waitUntil(lambda: "UTF-8" in window.parts.status._encoding.text())  # said after the paint
    window.parts.window.activateWindow()
    window.actions_by_id["file.encoding"].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    chosen = next(action for action in menu.actions() if action.text().startswith("GB18030"))

    chosen.trigger()
    menu.close()

    qtbot.waitUntil(lambda: window.parts.status._encoding.text() == "GB18030")


def test_what_an_older_parser_took_in_is_parsed_anew(
    window: Window, open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """A failure: a better parser reaches only the pages that are opened from now on."""
    press(qtbot, window, "b")
    qtbot.waitUntil(lambda: window.parts.headlines.model.rows[0].bookmarked)
    window.close()
    store = open_store(data_dir)
    with store.writing():
        store.run("UPDATE source SET parser = 0")
        store.run("UPDATE article SET headline = '旧标题'")
    store.close()

    again = open_window()

    qtbot.waitUntil(lambda: [row.headline for row in again.parts.headlines.model.rows] == HEADLINES)
    assert again.parts.headlines.model.rows[0].bookmarked
    with Library(data_dir) as library:
        assert library.outdated() == []


def test_started_with_a_file_too_what_an_older_parser_took_in_is_parsed_anew(
    window: Window, open_window: Callable[..., Window], data_dir: Path, qtbot: QtBot
) -> None:
    """A failure: who always opens the program by a double click on a page keeps the old parses for ever."""
    window.close()
    store = open_store(data_dir)
    with store.writing():
        store.run("UPDATE source SET parser = 0")
    store.close()

    open_window(PAGE)

    def renewed() -> bool:
        with Library(data_dir) as library:
            return library.outdated() == []

    qtbot.waitUntil(renewed)


def test_what_turns_text_around_is_shown_everywhere(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """A failure: a headline reads backwards in the list, in the title or in the notice, and nobody sees why."""
    page = tmp_path / "页\u202etxt.exe.txt"
    page.write_text(
        "柳溪\u202e报 2026年1月2日 第3版\n\n柳溪区\u202e办实事\n\n本报讯（记者 林小满）昨日，办实事。\n", "utf-8"
    )

    said = bring(window, qtbot, page)
    qtbot.waitUntil(lambda: "办实事" in headline(window))

    labels = [label.text() for label in window.findChildren(QLabel)]
    assert "\u202e" not in "".join([said, window.windowTitle(), *labels])
    assert "▯" in said
    assert "▯" in window.windowTitle()


def test_the_dialog_begins_at_home(window: Window, qtbot: QtBot) -> None:
    """A failure: who opens a file for the first time is shown the roots of all disks."""
    Path.home().mkdir(parents=True, exist_ok=True)  # that of the tests
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)

    assert dialog.directory().absolutePath() == str(Path.home())
    dialog.close()


def test_a_folder_says_what_it_did_not_take(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """A failure: whoever opens a folder of text and scans is told of the text alone."""
    folder = tmp_path / "一期"
    folder.mkdir()
    (folder / "01.txt").write_text(PAGE.read_text("utf-8") + "\n又一段话在这里。\n", "utf-8")
    (folder / "02.jpg").write_bytes(b"\xff\xd8")
    arriving.import_paths(window.parts, [folder])

    qtbot.waitUntil(lambda: "另有 1 个文件不是文本（1 个 .jpg）" in window.parts.notice.text)
    assert "已收入" in window.parts.notice.text
