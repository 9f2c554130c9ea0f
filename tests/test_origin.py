"""What a file's name and folders say of its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library import Library
from reader.model import Correction, Fix, PutCorrection
from reader.parse import parse
from reader.parse.origin import read_origin


@pytest.mark.parametrize(("path", "said"), [
    ("海棠午报_2022-11-18_03版.txt", ("海棠午报", "2022-11-18", "3", None)),
    ("20221118/03.txt", (None, "2022-11-18", "3", None)),
    ("/剪存/海棠日报/2022年11月18日/第3版 工会.txt", ("海棠日报", "2022-11-18", "3", "工会")),
    ("C:\\报纸\\海棠日报\\2022-11\\18\\A05版.txt", ("海棠日报", "2022-11-18", "A05", None)),
    ("海棠日报20221118第十二版副刊.txt", ("海棠日报", "2022-11-18", "12", "副刊")),
    ("海棠日报/2022-11-18/node_4.txt", ("海棠日报", "2022-11-18", "4", None)),
    ("node_4.txt", (None, None, None, None)),
    ("notes_12.txt", (None, None, None, None)),
    ("000_4f9c27a6.txt", (None, None, None, None)),
    ("2022-11-18.txt", (None, "2022-11-18", None, None)),
    ("20221318/03.txt", (None, None, None, None)),
    ("三十年回忆.txt", (None, None, None, None)),
    ("新建文本文档.txt", (None, None, None, None)),
    ("剪贴板", (None, None, None, None)),
    ("", (None, None, None, None)),
])  # fmt: skip
def test_what_a_path_says(path: str, said: tuple[str | None, ...]) -> None:
    """A page without a running head would otherwise stand nameless in the library."""
    assert read_origin(path) == said


@given(st.text(max_size=200))
def test_any_path_can_be_read(path: str) -> None:
    origin = read_origin(path)

    assert all(value is None or value for value in origin)


def test_the_page_itself_is_believed_before_its_path() -> None:
    text = "春光日报 2026年3月12日 星期四 第03版：工会\n\n某镇开渠引水\n\n本报讯（记者 甲乙）昨日，某镇开渠引水。\n"
    silent = text.split("\n\n", 1)[1]

    said = parse("a.txt", text.encode(), origin="/海棠日报/2022-11-18/05版.txt").sheets[0].page
    told = parse("a.txt", silent.encode(), origin="/海棠日报/2022-11-18/05版.txt").sheets[0].page

    assert (said.paper, said.date, said.number, said.name) == ("春光日报", "2026-03-12", "3", "工会")
    assert (told.paper, told.date, told.number, told.name) == ("海棠日报", "2022-11-18", "5", None)


def test_a_file_of_two_pages_takes_no_page_number_from_its_name() -> None:
    two = "第01版：要闻\n\n某镇开渠引水\n\n本报讯 昨日，某镇开渠引水。\n\f\n某县植树\n\n本报讯 昨日，某县植树。\n"

    pages = [sheet.page for sheet in parse("a.txt", two.encode(), origin="/海棠日报_2022-11-18_07版.txt").sheets]

    assert [page.paper for page in pages] == ["海棠日报", "海棠日报"]
    assert "7" not in [page.number for page in pages]


def test_the_library_believes_the_path_and_the_person_more(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "海棠日报_2022-11-18_05版.txt"
    file.write_text("某镇开渠引水\n\n本报讯（记者 甲乙）昨日，某镇开渠引水。\n", "utf-8")
    library.import_file(file)
    (row,) = library.articles()
    assert (row.paper, row.date, row.page) == ("海棠日报", "2022-11-18", "5")

    page = Correction("p", 1, Fix.PAGE, 0, 0, '{"number": "6"}', "", "2026-01-01")
    library.apply([PutCorrection(page)])

    assert library.articles()[0].page == "6"
