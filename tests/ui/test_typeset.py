"""Text as shown against text as printed: the map between the two never slips."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.library import Library
from reader.marks import Point, Span
from reader.marks.sentences import sentence_ranges
from reader.ui.themes import LIGHT
from reader.ui.views.compose import compose
from reader.ui.views.typeset import typeset
from tests.ui.conftest import PAGE

printed = st.text(st.sampled_from("汉字，。：“”《》（）·A1 \n\t\u2029\ufdd0\x00\U0002cd0a😀"), max_size=40)


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


def test_points_go_to_the_document_and_back(qapp: object, library: Library) -> None:
    library.import_file(PAGE)
    reading = library.reading(library.articles()[0].id)
    document = QTextDocument()

    setting = typeset(document, reading, LIGHT, 19)

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
