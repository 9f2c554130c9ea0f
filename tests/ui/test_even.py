"""Justified lines: what a line lacks goes between 汉字, never into a Latin word, and the right edge is straight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine
from PySide6.QtWidgets import QApplication

from reader.marks import whole_of
from reader.model import Block, Kind, Segment
from reader.ui.themes import Look
from reader.ui.views.compose import HANZI, LATIN
from reader.ui.views.even import DONE, HALF, MOST, even_between, forget
from reader.ui.views.marks import x_of
from reader.ui.views.sample import sample_reading
from reader.ui.views.typeset import typeset

SIZE = 19
HIGH = 100_000
SLIGHT = 0.3  # of the size, between two letters: what is left over may fall between the only two of a line
WORDS = (
    "记者从疾病预防控制中心获悉",
    "浓度由",
    "年的",
    "《海棠日报》",
    "，",
    "。",
    "——",
    "𬭊🙂",
    "PM2.5",
    "2013",
    "6.4%",
)
ADDRESS, NAMES = "www.example-paper.com.cn/news/2026", ("Internet of Things", "“Universities International”")
NARROW = "今年用iPad看新闻的人，比2013年多了许多，记者从疾病预防控制中心获悉，PM2.5浓度由89.5微克降到30.1微克，降了。"
PAIR = re.compile(f"(?<={LATIN}){LATIN}")


def laid(text: str, width: int, look: Look) -> QTextDocument:
    reading = sample_reading()
    block = Block(Kind.PARAGRAPH, text, (Segment(0, 0, len(text)),))
    document = QTextDocument()
    document.setPageSize(QSizeF(width, -1))
    typeset(document, whole_of(replace(reading, article=replace(reading.article, blocks=(block,)))), look)
    document.documentLayout().blockBoundingRect(document.lastBlock())
    return document


def headed(text: str, width: int) -> QTextBlock:
    reading = sample_reading()
    block = Block(Kind.HEADLINE, text, (Segment(0, 0, len(text)),))
    document = QTextDocument(QApplication.instance())
    document.setPageSize(QSizeF(width, -1))
    typeset(document, whole_of(replace(reading, article=replace(reading.article, heads=(block,)))), Look(size=SIZE))
    document.documentLayout().blockBoundingRect(document.lastBlock())
    return document.firstBlock().next()


def lines(block: QTextBlock) -> Iterator[QTextLine]:
    for nth in range(block.layout().lineCount()):
        yield block.layout().lineAt(nth)


def units(block: QTextBlock) -> str:
    return re.sub("[\U00010000-\U0010ffff]", HALF * 2, block.text())


@given(st.lists(st.sampled_from((*WORDS, ADDRESS, *NAMES)), min_size=4, max_size=24), st.integers(9, 26), st.booleans())
@settings(max_examples=40)
def test_lines_stay_and_words_are_not_torn(qapp: object, words: list[str], measure: int, pinyin: bool) -> None:
    look = Look(size=SIZE, pinyin=pinyin)
    document = laid("".join(words), measure * SIZE + 8, look)
    block = document.lastBlock()
    before = [(line.textStart(), line.y(), line.width()) for line in lines(block)]
    ragged = laid("".join(words), measure * SIZE + 8, replace(look, justified=False))

    even_between(document, 0, HIGH)

    assert [(line.textStart(), line.y(), line.width()) for line in lines(block)] == before
    text = units(block)
    for line, natural in zip(lines(block), lines(ragged.lastBlock()), strict=True):
        assert line.naturalTextWidth() <= max(line.width(), natural.naturalTextWidth()) + 1
        for pair in PAIR.finditer(text, line.textStart() + 1, line.textStart() + line.textLength()):
            at = pair.start() - 1
            torn = x_of(line, at + 1) - x_of(line, at) - (x_of(natural, at + 1) - x_of(natural, at))
            assert torn < SLIGHT * SIZE


@pytest.mark.parametrize("columns", [14, 17, 23])
def test_the_right_edge_is_straight(qapp: object, columns: int) -> None:
    """A failure: where a line ends between 汉字 and a letter, it is short by the gap between the two."""
    document = laid(NARROW, columns * SIZE + 8, Look(size=SIZE))
    block = document.lastBlock()
    assert even_between(document, 0, HIGH)

    text = units(block)
    *full, _ = lines(block)
    assert any(re.fullmatch(f"{HANZI}{LATIN}|{LATIN}{HANZI}", text[end - 1 : end + 1]) for end in map(ends, full))
    for line in full:
        last = text[line.textStart() : ends(line)].rstrip("\u200b\u2060")
        at = line.textStart() + len(last) - 1
        square = re.fullmatch(HANZI, last[-1]) is not None
        if square:
            assert abs(x_of(line, at + 1) - x_of(line, at) - SIZE) < 0.1
        assert abs(x_of(line, at + 1) - line.x() - line.width()) < 1.5


def ends(line: QTextLine) -> int:
    return line.textStart() + line.textLength()


def test_what_cannot_be_filled_is_left_short(qapp: object) -> None:
    """Two characters before an address that does not fit would stand at both edges."""
    document = laid("网址Internationalization", 11 * SIZE + 8, Look(size=SIZE, indent=0))
    even_between(document, 0, HIGH)

    first, *_ = lines(document.lastBlock())
    assert first.textLength() == 2
    assert x_of(first, 1) - x_of(first, 0) < SIZE * (1 + MOST)


def test_another_width_begins_anew(qapp: object) -> None:
    """A failure: spacing made for one width tears, or breaks, the lines of another."""
    document, look = laid(NARROW, 14 * SIZE + 8, Look(size=SIZE)), Look(size=SIZE)
    even_between(document, 0, HIGH)
    assert document.lastBlock().userState() == DONE

    forget(document)
    document.setPageSize(QSizeF(30 * SIZE + 8, -1))
    document.documentLayout().blockBoundingRect(document.lastBlock())
    fresh = laid(NARROW, 30 * SIZE + 8, look)

    now, new = (
        [(one.textStart(), one.naturalTextWidth()) for one in lines(it.lastBlock())] for it in (document, fresh)
    )
    assert now == new


@pytest.mark.parametrize(("text", "room"), [("打开自己的报纸只需一步走", 11), ("打开自己的报纸，2013年起只需一步", 13)])
def test_no_character_stands_alone_below_a_headline(qapp: object, text: str, room: int) -> None:
    """A failure: 打开自己的报纸只需 / 一步. Its lines stay as many and as high, and Qt may lay it out again."""
    block = headed(text, round(SIZE * 1.72) * room + 8)
    document, before = block.document(), [line.y() for line in lines(block)]
    assert len(before) == 2
    for _ in range(2):
        document.markContentsDirty(block.position(), block.length())
        document.documentLayout().blockBoundingRect(document.lastBlock())
        assert even_between(document, 0, HIGH)
        first, last = (line.naturalTextWidth() for line in lines(block))

        assert abs(first - last) < 2 * SIZE * 1.72
        assert [line.y() for line in lines(block)] == before
        assert not even_between(document, 0, HIGH)


@pytest.mark.parametrize(
    ("text", "room", "below"),
    [
        ("老工人带着“流动读书角”走进集市", 14, "走进集市"),
        ("老工人把《车工口诀三百句》写", 13, "口诀三百句》写"),  # one character would be left below: it is parted
        ("全厂三年里学成的2名好手艺人才在此时", 14, "好手艺人才在此时"),
    ],
)
def test_a_headline_is_not_broken_within_a_name(qapp: object, text: str, room: int, below: str) -> None:
    """A failure: 老工人带着“流动 / 读书角”走进集市, where there is room for all of the name above."""
    block = headed(text, round(SIZE * 1.72) * room + 8)
    assert even_between(block.document(), 0, HIGH)

    assert [text[line.textStart() :] for line in lines(block)] == [text, below]
    assert not even_between(block.document(), 0, HIGH)


def test_a_word_that_fills_a_headline_is_left_as_it_is(qapp: object) -> None:
    block = headed(f"{ADDRESS}好", 300)
    before = [line.textStart() for line in lines(block)]
    even_between(block.document(), 0, HIGH)

    assert [line.textStart() for line in lines(block)] == before
