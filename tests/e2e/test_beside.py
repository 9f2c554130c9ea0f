"""Two articles side by side in the real window, gone through and back by keys alone, and found again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.library import Library
from tests.e2e.harness import Banxin, until
from tests.e2e.test_story import FIRST, PAGE, SECOND, THIRD, reading, rows

pytestmark = pytest.mark.e2e


def settings(banxin: Banxin) -> dict[str, object]:
    found: dict[str, object] = json.loads((banxin.data_dir / "settings.json").read_text("utf-8"))
    return found


def test_two_articles_are_compared_and_found_again(banxin: Banxin, tmp_path: Path) -> None:
    banxin.start(PAGE)
    banxin.shows(FIRST)

    banxin.key("w", "x")  # the first at both sides; keys act on the right one
    banxin.key("shift+j")
    banxin.shows(SECOND)
    banxin.key("braceright", "2")
    until(lambda: reading(banxin, SECOND).highlights, "右边的划线")

    banxin.key("F6", "F6", "F6", "F6")  # search field, tree, list, on to the text at the left
    banxin.shows(FIRST)
    banxin.key("braceright", "3")
    until(lambda: reading(banxin, FIRST).highlights, "左边的划线")
    banxin.key("shift+j", "shift+j")
    banxin.shows(THIRD)

    banxin.key("alt+Left")  # of the left pane
    until(lambda: banxin.title != f"{THIRD} — 版心", "后退")
    banxin.key("alt+Left")
    banxin.shows(FIRST)
    banxin.key("Tab")  # over to the right one, whose own history begins with the first
    banxin.shows(SECOND)
    banxin.key("alt+Left")
    banxin.shows(FIRST)
    banxin.key("alt+Right")
    banxin.shows(SECOND)
    banxin.key("ctrl+l")
    banxin.restart()

    banxin.shows(SECOND)  # the right one was the active one
    assert settings(banxin)["reading.article"] == rows(banxin)[FIRST].id
    assert settings(banxin)["reading.linked"] is True
    banxin.key("w", "space")  # short articles: at the end at once, read, and on to the next
    banxin.shows(THIRD)
    until(lambda: rows(banxin)[SECOND].read, "读过的标记")
    banxin.key("z")
    until(lambda: not rows(banxin)[SECOND].read, "撤销")
    banxin.key("x")  # the second is closed, the first has the keys
    banxin.shows(FIRST)
    banxin.quit()

    with Library(banxin.data_dir) as library:
        marked = {row.headline for row in library.articles() if row.highlights}
    assert marked == {FIRST, SECOND}
    assert "reading.beside" not in settings(banxin)
