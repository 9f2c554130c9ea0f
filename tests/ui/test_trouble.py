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
