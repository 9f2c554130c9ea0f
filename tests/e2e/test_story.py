"""One person's first day with the program, by keyboard alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import Reading, Row
from tests.e2e.harness import Banxin, until

pytestmark = pytest.mark.e2e

PAGE = Path(__file__).with_name("page.txt")
FIRST = "下班之后学手艺"
SECOND = "老船工带出一支年轻维修队"
THIRD = "山乡小学收到五百盏护眼灯"
# The page breaks it inside the number; the fifth, the headline counted.
SENTENCE = "去年以来，区总工会为夜校投入经费360万元，共有4800多名职工走进课堂。"


def rows(banxin: Banxin) -> dict[str, Row]:
    """The articles of our page, by headline."""
    with Library(banxin.data_dir) as library:
        return {row.headline: row for row in library.articles() if row.source_name == PAGE.name}


def reading(banxin: Banxin, headline: str) -> Reading:
    with Library(banxin.data_dir) as library:
        return library.reading(rows(banxin)[headline].id)


def kept(banxin: Banxin) -> list[object]:
    """All the library holds of articles and marks, in a form to compare."""
    with Library(banxin.data_dir) as library:
        return [(row, library.reading(row.id).highlights) for row in library.articles()]


def test_a_first_day(banxin: Banxin, tmp_path: Path) -> None:
    page = shutil.copy(PAGE, tmp_path)

    banxin.start()
    until(lambda: banxin.title.endswith("版心"), "欢迎版")
    banxin.quit()

    banxin.start(page)
    banxin.shows(FIRST)

    banxin.key("shift+j")
    banxin.shows(SECOND)
    banxin.key("b")
    until(lambda: rows(banxin)[SECOND].bookmarked, "书签")

    banxin.key("shift+k")
    banxin.shows(FIRST)
    banxin.key(*["bracketright"] * 5, "1")
    until(lambda: rows(banxin)[FIRST].highlights, "划线")

    banxin.key("s")
    banxin.type_text("护眼灯")  # stands in the third article only
    banxin.key("Return")
    banxin.shows(THIRD)
    banxin.key("Escape", "Escape", "Escape")  # a layer a key: whatever notice there is, the search, on to the text
    banxin.shows(FIRST)  # a search does not cost one's place
    banxin.key("shift+j")
    banxin.shows(SECOND)
    banxin.restart()

    banxin.shows(SECOND)
    assert [headline for headline, row in rows(banxin).items() if row.bookmarked] == [SECOND]
    (highlight,) = reading(banxin, FIRST).highlights
    assert (highlight.exact, highlight.colour) == (SENTENCE, 1)

    before = kept(banxin)
    banxin.restart(page)  # the same page once more: where one was in it
    banxin.shows(SECOND)
    banxin.quit()

    assert kept(banxin) == before


def test_a_second_start_brings_its_file_to_the_first_window(banxin: Banxin, tmp_path: Path) -> None:
    """A failure: each file opened in a file manager has a window of its own."""
    banxin.start(PAGE)
    page = tmp_path / "甲.txt"
    page.write_text("某镇开渠引水\n\n本报讯（记者 林小满）昨日，某镇开渠引水。\n", "utf-8")

    assert banxin.start_again(page) == 0
    banxin.shows("某镇开渠引水")
    banxin.quit()
