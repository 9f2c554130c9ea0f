"""Columns that an extractor read across: put in order where that reads far better, and nowhere else."""

from __future__ import annotations

from itertools import groupby

import pytest

from reader.model import Article, Block, Line
from reader.parse import parse
from reader.parse.columns import in_order
from reader.parse.lines import split_lines
from reader.parse.pages import split_pages
from reader.parse.source import read_source
from tests.quality.gold import Gold, corpus
from tests.quality.pages import SHAPES, Shape, render
from tests.test_parse import check

LEFT = [
    "城西公园添了歇脚亭",
    "　　本报讯（记者 顾小满）城西公园近",
    "日新建歇脚亭六座，亭内设长凳、饮水点",
    "和雨伞架，供环卫、绿化等户外职工休息",
    "使用。亭子的位置由职工投票选定，得票",
    "最高的一处，正好在两个保洁班组交接班",
    "的路口。",
    "　　保洁员说，从前中午只能坐在马路牙",
    "子上吃饭，如今有了自己的“小食堂”。",
]
RIGHT = [
    "修鞋铺搬上了三轮车",
    "　　本报讯（通讯员 罗以恒）七十一岁",
    "的皮匠郝师傅把修鞋铺装上了三轮车，每",
    "逢周二、周五骑到纺织新村，为行动不便",
    "的老人上门修鞋，一双只收三块钱。社区",
    "工会把他的三轮车登记为“便民点”，还",
    "送他一把大遮阳伞。郝师傅说，伞比招牌",
    "管用，老远就看得见，街坊也都认得这把",
    "伞下的老手艺。",
]


def articles(text: str) -> list[Article]:
    parsed = parse("x", text.encode())
    check(parsed)
    return [article for sheet in parsed.sheets for article in sheet.articles]


def pages(text: str) -> list[list[Line]]:
    """The lines of each, which are put in order before anything is explained."""
    source = read_source("x", text.encode())
    lines = split_lines(source, split_pages(source))
    return [list(page) for _, page in groupby(lines, key=lambda line: line.page)]


def paragraphs(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def across(*columns: list[str]) -> str:
    """The columns as a file has them that was read across."""
    longest = max(map(len, columns))
    return "\n".join(column[i] for i in range(longest) for column in columns if i < len(column)) + "\n"


def was_moved(block: Block) -> bool:
    return any(reason.name == "columns put in order" for reason in block.evidence)


def test_columns_read_across_are_put_in_order() -> None:
    """Else both articles are a heap of half sentences."""
    first, second = articles(across(LEFT, RIGHT))

    assert (first.headline, second.headline) == (LEFT[0], RIGHT[0])
    assert paragraphs(first) == ["".join(LEFT[1:7]).strip(), "".join(LEFT[7:]).strip()]
    assert paragraphs(second) == ["".join(RIGHT[1:]).strip()]


def test_what_was_put_in_order_is_never_sure() -> None:
    """The file says otherwise: a person should look."""
    assert all(article.doubtful for article in articles(across(LEFT, RIGHT)))
    assert not any(article.doubtful for article in articles("\n".join(LEFT + RIGHT) + "\n"))


def test_offsets_within_a_block_rise() -> None:
    """Marks and corrections are kept by offsets; a block whose end stands before its beginning has no place."""
    for article in articles(across(LEFT, RIGHT)):
        for block in article.parts:
            starts = [segment.start for segment in block.segments]
            assert starts == sorted(starts)


def test_a_page_in_order_is_left_alone() -> None:
    text = "\n".join(LEFT + RIGHT) + "\n"
    first, second = articles(text)

    assert [article.headline for article in (first, second)] == [LEFT[0], RIGHT[0]]
    assert paragraphs(second) == ["".join(RIGHT[1:]).strip()]


@pytest.mark.parametrize("shape", SHAPES[:4], ids=lambda shape: shape.name)
def test_hardly_any_page_of_the_corpus_is_reordered(shape: Shape) -> None:
    """They are set in order; one that is taken for a page read across becomes a heap itself."""
    golds: list[Gold] = [gold for gold in corpus("tune")[::5] if gold.as_is is None]
    moved = [gold.name for gold in golds if any(in_order(page).moved for page in pages(render(gold, shape)))]

    assert len(moved) <= 1, moved


def test_moved_blocks_say_why() -> None:
    parsed = parse("x", across(LEFT, RIGHT).encode())

    assert all(map(was_moved, parsed.blocks))
