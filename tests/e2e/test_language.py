"""The window in another language than Chinese, in the real program: chosen, or the system's; and all is there again."""

from __future__ import annotations

import json

import pytest

from tests.e2e.harness import Banxin, until
from tests.e2e.test_story import FIRST, PAGE, SECOND, reading, rows

pytestmark = pytest.mark.e2e


def settings_are_called(banxin: Banxin, title: str) -> None:
    """Open the settings, see what their window is called, and close them."""
    banxin.key("ctrl+comma")
    until(lambda: banxin.screen.active == title, lambda: f"窗口“{title}”，而是“{banxin.screen.active}”")
    banxin.key("Escape")
    until(lambda: banxin.screen.active == banxin.title, "设置关上")


def mark_and_restart(banxin: Banxin) -> None:
    banxin.key("w", *["bracketright"] * 5, "2")
    until(lambda: reading(banxin, FIRST).highlights, "划线")
    banxin.key("shift+j")
    banxin.shows(SECOND)
    banxin.key("b")
    until(lambda: rows(banxin)[SECOND].bookmarked, "书签")
    banxin.restart()
    banxin.shows(SECOND)
    assert [mark.colour for mark in reading(banxin, FIRST).highlights] == [2]
    assert [headline for headline, row in rows(banxin).items() if row.bookmarked] == [SECOND]


@pytest.mark.parametrize(("language", "title"), [("en_US.UTF-8", "Settings"), ("zh_TW.UTF-8", "設定")])
def test_the_language_of_the_system_is_spoken_before_and_after_a_restart(
    banxin: Banxin, language: str, title: str
) -> None:
    banxin.env["LANG"] = language
    banxin.start(PAGE)
    banxin.shows(FIRST)
    settings_are_called(banxin, title)

    mark_and_restart(banxin)

    settings_are_called(banxin, title)
    banxin.quit()


def test_a_language_that_is_chosen_is_spoken_from_the_next_start_on(banxin: Banxin) -> None:
    banxin.start(PAGE)
    banxin.shows(FIRST)
    settings_are_called(banxin, "设置")
    banxin.key("ctrl+comma")
    until(lambda: banxin.screen.active == "设置", "设置")
    banxin.key("Tab", "End", "Return")  # from the theme to the language, and its last: English
    until(lambda: banxin.screen.active == banxin.title, "设置关上")

    mark_and_restart(banxin)

    settings_are_called(banxin, "Settings")
    banxin.quit()
    assert json.loads((banxin.data_dir / "settings.json").read_text("utf-8"))["view.language"] == "en"
