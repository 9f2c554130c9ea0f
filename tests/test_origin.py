"""What a file's name and folders say of its page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parse.origin import read_origin


@pytest.mark.parametrize(("path", "said"), [
    ("海棠午报_2022-11-18_03版.txt", ("海棠午报", "2022-11-18", "3", None)),
    ("20221118/03.txt", (None, "2022-11-18", "3", None)),
    ("/home/a/海棠日报/2022年11月18日/第3版 工会.txt", ("海棠日报", "2022-11-18", "3", "工会")),
    ("C:\\报纸\\海棠日报\\2022-11\\18\\A05版.txt", ("海棠日报", "2022-11-18", "A05", None)),
    ("海棠日报20221118第十二版副刊.txt", ("海棠日报", "2022-11-18", "12", "副刊")),
    ("node_4.txt", (None, None, "4", None)),
    ("2022-11-18.txt", (None, "2022-11-18", None, None)),
    ("20221318/03.txt", (None, None, "3", None)),
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
