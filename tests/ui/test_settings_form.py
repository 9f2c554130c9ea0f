"""The settings dialog, by keyboard alone: what is tried is seen at once, what is not kept leaves nothing behind."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from reader.settings import SETTINGS, Settings, Value
from reader.ui.panes.rebind import KeyEditor
from reader.ui.panes.settings import NAMES, PAGES, SettingsForm
from reader.ui.themes import THEMES, chinese_families
from reader.ui.window import Window
from tests.ui.conftest import press

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(window: Window, qtbot: QtBot) -> SettingsForm:
    """Opened by its key, beside an article."""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Comma, CONTROL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SettingsForm))
    found = QApplication.activeModalWidget()
    assert isinstance(found, SettingsForm)
    with qtbot.waitActive(found):
        found.activateWindow()
    return found


def to_field(qtbot: QtBot, form: SettingsForm, letter: str) -> QWidget:
    qtbot.keyClick(form, getattr(Qt.Key, f"Key_{letter}"), ALT)
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_every_way_to_set_text_is_in_the_form() -> None:
    assert {setting.name for setting in SETTINGS if setting.name.startswith("text.")} <= set(NAMES)
    assert "view.theme" in NAMES


def test_a_key_is_changed_by_keys_alone(window: Window, form: SettingsForm, qtbot: QtBot) -> None:
    """A failure: Return on the command, or on the answer, closes the settings, and nothing has changed."""

    def press(key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)

    qtbot.keyClick(form, Qt.Key.Key_K, ALT)
    editor = form.keys.findChild(KeyEditor)
    assert editor is not None
    qtbot.keyClicks(editor.filter, "jsq")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_T):
        press(key)
    assert editor.said.text() == "T 已用于“到资料库”，要改为“加书签／去书签”吗？"
    editor.take_over.setFocus()
    press(Qt.Key.Key_Return)

    assert form.isVisible()
    assert editor.said.text() == "“加书签／去书签”现在可以按 T。"


def test_keys_are_a_page_of_it_and_hold_at_once(window: Window, form: SettingsForm, qtbot: QtBot) -> None:
    """Reached by its letter; there is no sample of type beside the keys."""
    qtbot.keyClick(form, Qt.Key.Key_K, ALT)
    assert form.pages.currentWidget() is form.keys
    assert not form.sample.isVisible()
    editor = form.keys.findChild(KeyEditor)
    assert editor is not None
    editor.choose("mark.bookmark")
    editor.press.setFocus()
    qtbot.keyClick(editor.press, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: bool(editor.said.text()))
    form.reject()

    assert window.parts.doing.keyboard.keys("mark.bookmark") == ("B", "Ctrl+D", "F5")


def test_no_letter_leads_to_two_fields() -> None:
    """A failure: Alt and the letter only goes to and fro between the two."""
    for _, rows in PAGES:
        letters = Counter([*re.findall(r"&(\w)", " ".join(row.title for row in rows)), "D"])

        assert [letter for letter, count in letters.items() if count > 1] == []
        assert sum(letters.values()) == len(rows) + 1


def test_what_is_tried_is_seen_at_once_and_kept_on_enter(
    window: Window, form: SettingsForm, qtbot: QtBot, data_dir: Path
) -> None:
    view = window.parts.pane.view
    slider = to_field(qtbot, form, "S")
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.look.size == 22)
    assert form.sample.look == view.look
    to_field(qtbot, form, "J")  # its letter unticks the box
    qtbot.waitUntil(lambda: not view.look.justified)
    themes = to_field(qtbot, form, "T")
    qtbot.keyClick(themes, Qt.Key.Key_Down)
    qtbot.keyClick(themes, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: view.look.theme == THEMES["sepia"])
    assert window.palette().windowText().color().name() == THEMES["sepia"].ink
    assert chosen(window) == {}  # nothing is kept before Enter

    qtbot.keyClick(slider, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    qtbot.waitUntil(lambda: "text.size" in saved(data_dir))
    kept = saved(data_dir)
    assert (kept["text.size"], kept["text.justified"], kept["view.theme"]) == (22, False, "sepia")
    assert "text.leading" not in kept
    assert view.look.size == 22


def chosen(window: Window) -> dict[str, Value]:
    """What differs from the usual, of what the form is about."""
    return {name: value for name, value in window.parts.settings.changed.items() if name in NAMES}


def saved(data_dir: Path) -> dict[str, Value]:
    file = data_dir / "settings.json"
    return dict(json.loads(file.read_text("utf-8"))) if file.exists() else {}


def test_escape_leaves_everything_as_it_was(window: Window, form: SettingsForm, qtbot: QtBot, data_dir: Path) -> None:
    """The place in the article too."""
    view = window.parts.pane.view
    press(qtbot, window, "W")
    before, place, settings = view.look, view.place(), chosen(window)
    for letter, key in (("S", Qt.Key.Key_End), ("L", Qt.Key.Key_Home), ("T", Qt.Key.Key_End)):
        qtbot.keyClick(to_field(qtbot, form, letter), key)
    to_field(qtbot, form, "C")
    qtbot.waitUntil(lambda: view.look.size == 48 and view.look.columns)

    qtbot.keyClick(form, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)

    assert (view.look, view.place()) == (before, place)
    assert chosen(window) == settings
    assert not set(saved(data_dir)) & set(NAMES)


def test_tab_goes_through_every_field(form: SettingsForm, qtbot: QtBot) -> None:
    reached = set()
    for _ in range(3 * len(NAMES)):
        qtbot.keyClick(QApplication.focusWidget() or form, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())

    assert {field.widget for field in form.fields.values()} <= reached
    assert all(widget.accessibleName() for widget in reached if widget and not widget.property("text"))


def test_the_usual_can_be_had_back(form: SettingsForm, qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(to_field(qtbot, form, "S"), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: window.parts.pane.view.look.size == 48)
    qtbot.keyClick(form, Qt.Key.Key_D, ALT)

    qtbot.waitUntil(lambda: window.parts.pane.view.look.size == 19)


def test_a_typeface_that_is_gone_stays_chosen_and_is_named_so(window: Window, qtbot: QtBot) -> None:
    """A failure: opening the settings on another machine silently changes the typeface."""
    window.parts.settings["text.face"] = "不在这里的宋体"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Comma, CONTROL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SettingsForm))
    form = QApplication.activeModalWidget()
    assert isinstance(form, SettingsForm)
    field = form.fields["text.face"].widget
    assert isinstance(field, QComboBox)

    assert field.currentText() == "不在这里的宋体（没有安装）"
    assert form.values["text.face"] == "不在这里的宋体"
    qtbot.keyClick(form, Qt.Key.Key_Escape)


def test_typefaces_offered_draw_mainland_forms(qapp: object) -> None:
    families = chinese_families()

    assert families
    assert not [name for name in families if name.endswith((" JP", " KR", " HK", " TC"))]


def test_values_of_the_form_are_values_of_settings(form: SettingsForm) -> None:
    """A failure: what was kept counts as not set at the next start."""
    settings = Settings()
    for name, value in form.values.items():
        settings[name] = value

    assert settings.changed == {}


def test_a_window_that_is_closed_takes_its_dialogs_along(window: Window, form: SettingsForm, qtbot: QtBot) -> None:
    """A failure: the end of a session leaves a form on the screen, and what was only tried in it."""
    qtbot.keyClick(to_field(qtbot, form, "S"), Qt.Key.Key_End)

    window.leave()

    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert chosen(window) == {}
