"""Titles of commands and settings, found as one types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.commands import COMMANDS
from reader.search.pinyin import readings
from reader.search.titles import find_title

TITLES = [command.title for command in COMMANDS]


def best(typed: str) -> str:
    found = [(match.cost, title) for title in TITLES if (match := find_title(title, typed))]
    return min(found)[1]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("加书签", "加书签／去书签"),
        ("ssqb", "搜索全部文章"),
        ("sousuo", "搜索全部文章"),
        ("sous", "搜索全部文章"),
        ("suoxsou", "缩小搜索范围"),
        ("dayin", "打印…"),
        ("dy", "打印…"),
        ("yulan", "打印预览…"),
        ("导出资料库", "导出整个资料库…"),
        ("dczlk", "导出整个资料库…"),
        ("hxss", "划线：事实"),
        ("劃線 事實", "划线：事实"),
        ("shishi huaxian", "划线：事实"),
        ("guanyu", "关于版心"),
        ("GUANYU", "关于版心"),
    ],
)
def test_what_is_typed_finds_what_is_meant(typed: str, meant: str) -> None:
    assert find_title(meant, typed) is not None
    assert best(typed) == meant


@pytest.mark.parametrize(
    ("title", "typed"), [("打印…", "dayinji"), ("主题：跟随系统", "zt系x"), ("下一篇", "bx"), ("重做", "…")]
)
def test_what_is_not_meant_is_not_found(title: str, typed: str) -> None:
    assert find_title(title, typed) is None


def test_two_letters_far_apart_mean_nothing() -> None:
    """A failure: every second command is found by any two letters."""
    assert find_title("下转／上接的另一部分；导读所指的文章", "xw") is None


@given(st.sampled_from(TITLES), st.data())
def test_every_stretch_of_a_title_finds_it(title: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(title) - 1))
    end = data.draw(st.integers(start + 1, len(title)))
    stretch = title[start:end]
    initials = "".join(readings(one)[0][0] if readings(one) else "" for one in stretch)
    syllables = "".join(readings(one)[0] if readings(one) else "" for one in stretch)

    if stretch.strip("…／；：（）、 "):
        assert find_title(title, stretch) is not None
    if all(readings(one) for one in stretch):
        assert find_title(title, initials) is not None
        assert find_title(title, syllables) is not None


@given(st.sampled_from(TITLES), st.text(max_size=30))
def test_whatever_is_typed_the_places_stand_in_the_title(title: str, typed: str) -> None:
    match = find_title(title, typed)

    assert match is None or (match.places and 0 <= min(match.places) <= max(match.places) < len(title))
