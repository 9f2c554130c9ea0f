"""The palette in the real window: opened by a key, pinyin typed, the effect seen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.library import Library
from tests.e2e.harness import Banxin, until

pytestmark = pytest.mark.e2e

PAGE = Path(__file__).with_name("page.txt")
FIRST, SECOND = "下班之后学手艺", "老船工带出一支年轻维修队"


def bookmarked(banxin: Banxin) -> list[str]:
    with Library(banxin.data_dir) as library:
        return [row.headline for row in library.articles() if row.bookmarked]


def test_a_command_an_article_and_a_setting_by_pinyin(banxin: Banxin) -> None:
    banxin.start(PAGE)
    banxin.shows(FIRST)

    banxin.key("colon")
    banxin.type_text("jsq")  # 加书签
    banxin.key("Return")
    until(lambda: bookmarked(banxin) == [FIRST], "书签")

    banxin.key("ctrl+shift+p")
    banxin.type_text("laochuangong")
    banxin.key("Return")
    banxin.shows(SECOND)
    banxin.key("b")  # the text has the keyboard again
    until(lambda: sorted(bookmarked(banxin)) == sorted([FIRST, SECOND]), "第二个书签")

    banxin.key("colon")
    banxin.type_text("shense")
    banxin.key("Return")
    kept = banxin.data_dir / "settings.json"
    until(lambda: kept.exists() and json.loads(kept.read_text("utf-8")).get("view.theme") == "dark", "深色主题")
    banxin.quit()
