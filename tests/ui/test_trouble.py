"""When something goes wrong inside: what a person is told, and what to send."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader import app
from reader.doctor import as_text, diagnose
from reader.logbook import log_file
from reader.ui.panes.trouble import ReportBox, TroubleBox
from reader.ui.window import Window
from tests.ui.conftest import PAGE, press
from tests.ui.test_languages import speaking

__all__ = ["speaking"]  # a fixture


@pytest.mark.logs_warnings("the bug is told to the log")
def test_a_bug_is_told_once_and_the_window_stays(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure: the program vanishes, or buries the window under dialogs."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    app._catch_bugs(window)
    for _ in range(3):
        sys.excepthook(ValueError, ValueError("x"), None)

    (box,) = window.findChildren(TroubleBox)
    assert box.isVisible()
    assert str(log_file()) in box.informativeText()
    box.close()
    assert window.isVisible()


@pytest.mark.logs_warnings("the file is spoilt on purpose")
def test_spoilt_settings_are_told_of_until_a_person_has_read_it(
    open_window: Callable[..., Window], qtbot: QtBot, data_dir: Path
) -> None:
    """A failure: the next notice of the start (files taken in, a folder that is gone) takes its place unread."""
    data_dir.mkdir(exist_ok=True)
    (data_dir / "settings.json").write_text("[]", "utf-8")
    window = open_window(PAGE)
    notice = window.parts.notice
    for tell in (lambda: notice.say("别的事。"), lambda: notice.warn("别的事。")):
        tell()
        assert "设置文件已损坏" in notice.text
        assert "别的事。" in notice.text
        assert notice.property("trouble")
    notice.clear()
    assert "设置文件已损坏" in notice.text
    assert "别的事。" not in notice.text

    press(qtbot, window, "Esc")
    assert not notice.text
    notice.say("别的“\n事.txt”。")  # a name with a line end in it says no line of its own
    assert notice.text == "别的“▯事.txt”。"
    assert (data_dir / "settings.json.unreadable").read_text("utf-8") == "[]"


def test_the_diagnosis_is_shown_and_copied(window: Window, qtbot: QtBot) -> None:
    window.actions_by_id["help.report"].trigger()
    qtbot.waitUntil(lambda: window.findChild(ReportBox) is not None)
    box = window.findChild(QDialog, "report")
    shown = box.findChild(QPlainTextEdit).toPlainText()

    next(button for button in box.findChildren(QPushButton) if button.text() == "复制全部").click()

    assert "文章：3" in shown
    assert QGuiApplication.clipboard().text() == shown
    assert "暖心驿站" not in shown
    box.close()


@pytest.mark.parametrize(
    ("language", "said"), [("en", ("[Versions]", "Articles: 3")), ("zh_TW", ("[版本]", "檔案：1", "資料資料夾："))]
)
def test_the_diagnosis_is_in_the_language_of_the_window(
    speaking: Callable[[str], None], window: Window, data_dir: Path, language: str, said: tuple[str, ...]
) -> None:
    speaking(language)

    shown = as_text(diagnose(data_dir))

    assert all(line in shown for line in said)
    assert language == "zh_TW" or "文章" not in shown
