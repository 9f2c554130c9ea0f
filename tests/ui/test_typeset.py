"""Text as shown against text as printed: the map between the two never slips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCursor, QTextDocument, QTextLayout, QTextOption

from reader.library import Library
from reader.marks import Point, Span, whole_of
from reader.marks.sentences import sentence_ranges
from reader.ui.themes import Look, sans, serif
from reader.ui.views.compose import BREAK, JOINER, REPLACED, compose
from reader.ui.views.typeset import typeset
from tests.ui.conftest import PAGE

HANZI = "汉字\U0002cd0a"
printed = st.text(st.sampled_from("汉字，。：“”《》（）·—～…A1% \n\t\u2029\ufdd0\x00\U0002cd0a😀"), max_size=40)


@given(printed)
def test_every_character_keeps_its_place(text: str) -> None:
    """A failure: a highlight or a search hit is drawn beside its words."""
    composed = compose(text)
    units = composed.shown.encode("utf-16-le")

    assert len(units) // 2 == composed.places[-1]
    for offset, character in enumerate(text):
        place = composed.to_shown(offset)
        assert composed.to_printed(place) == offset
        if character in "汉字A1\U0002cd0a😀，“":
            width = len(character.encode("utf-16-le"))
            assert units[2 * place : 2 * place + width].decode("utf-16-le") == character


@given(printed)
def test_qt_counts_as_we_do(text: str) -> None:
    """A failure: a control character makes Qt's document a paragraph longer or shorter than the map says."""
    document = QTextDocument()
    composed = compose(text)

    QTextCursor(document).insertText(composed.shown)

    assert document.characterCount() == composed.places[-1] + 1
    assert document.blockCount() == 1


@given(printed)
def test_only_marks_that_nobody_sees_are_added(text: str) -> None:
    """A failure: a space between scripts, or another sign of ours, stands in what is shown, and a copy may hold it."""
    shown = compose(text).shown.replace(BREAK, "").replace(JOINER, "")

    assert shown == "".join(REPLACED.get(ord(character), character) for character in text)


@given(printed)
def test_gaps_stand_where_scripts_meet(text: str) -> None:
    composed = compose(text)
    after = [composed.to_printed(start) for start, _ in composed.gaps]

    assert all(
        end - start == len(text[at].encode("utf-16-le")) // 2
        for at, (start, end) in zip(after, composed.gaps, strict=True)
    )
    assert after == [
        at
        for at in range(len(text) - 1)
        if (text[at] in HANZI and text[at + 1] in "A1")
        or (text[at + 1] in HANZI and (text[at] in "A1" or (text[at] == "%" and text[max(at - 1, 0)] == "1")))
    ]


@given(st.text(st.sampled_from("汉字汉字，。“”（》）·—～…A1"), min_size=20, max_size=120), st.integers(8, 20))
def test_no_line_begins_with_what_print_forbids(qapp: object, text: str, measure: int) -> None:
    """禁则: dashes and interpuncts too, which Qt alone would put at the beginning of a line."""
    text = text.replace("—", "——").replace("…", "……").lstrip("·～—…，。”》）")
    begins = [line.lstrip(JOINER)[:1] for line in broken(compose(text).shown, measure)]

    assert [begin for begin in begins if begin and begin in "，。”》）·～—…"] == []


@pytest.mark.parametrize("before", ["，", "。", "：", "”", "》", "）", "……", "——", "A", "5", "%", "字"])
@pytest.mark.parametrize("after", ["“", "《", "（", "字"])
def test_a_line_can_end_where_print_ends_it(qapp: object, before: str, after: str) -> None:
    """A failure: the line falls short by the length of the phrase that follows, and justification tears it apart."""
    text = "汉" * 6 + before + after + "字" * 9
    lines = broken(compose(text).shown, 6 + len(before))

    assert lines[0].replace(BREAK, "").replace(JOINER, "") == "汉" * 6 + before


def broken(shown: str, measure: int) -> list[str]:
    """Lines as Qt breaks them, where every character is of one width."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = QTextLayout(shown, serif(20))
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(20 * measure + 1)
        lines.append(shown[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines


def test_points_go_to_the_document_and_back(qapp: object, library: Library) -> None:
    library.import_file(PAGE)
    reading = library.reading(library.articles()[0].id)
    document = QTextDocument()

    setting = typeset(document, whole_of(reading), Look())

    for part, block in enumerate(reading.article.parts):
        for at in range(len(block.text)):
            where = setting.to_document(Span(part, at, at + 1))
            assert where is not None
            assert setting.to_point(where[0]) == Point(part, at)
            assert document.characterAt(where[1] - 1) == block.text[at]


def test_sentences_end_where_a_reader_stops() -> None:
    text = "他说：“去吧！”于是出发。真的？真的……好，“明天见。”，她答。"

    assert [text[start:end] for start, end in sentence_ranges(text)] == [
        "他说：“去吧！”",
        "于是出发。",
        "真的？",
        "真的……",
        "好，“明天见。”，她答。",
    ]


@given(st.text("甲乙。！？“”，… \n", max_size=60))
def test_sentences_hold_every_word_once(text: str) -> None:
    pieces = [text[start:end] for start, end in sentence_ranges(text)]

    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_glyphs_are_those_of_the_paper_wherever_it_is_read() -> None:
    """A failure: where the system speaks zh_TW or ja_JP, ，。 stand in the middle, and 骨 has its Japanese form."""
    for font in (Look().font(True, 19), Look().font(False, 19), Look(face="sans").font(True, 19), serif(12), sans(14)):
        assert font.isFeatureSet(QFont.Tag("locl"))
        assert font.featureValue(QFont.Tag("locl")) == 0
