"""Marks: between a selection and the source, both ways; and finding a quotation again."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.corpus import Draft, lay_out
from reader.marks import (
    Point,
    Span,
    SpanFinder,
    contains,
    decoded,
    find_highlight,
    make_highlight,
    ranges_to_spans,
    select,
    shift,
    spans_to_ranges,
)
from reader.model import Article, ArticleKind, Block, Kind, Segment
from reader.parse.encodings import ENCODINGS

BROKEN = Draft("投资超过500亿元", ("近日，投资超过500\v亿元，惠及\v职工。", "他说，好。"), kicker="引题")
ISSUE = lay_out([BROKEN])
ARTICLE = ISSUE.sheets[0].articles[0]
TEXT = ISSUE.source.text
BODY = 2  # the part that has column ends in it

points = st.builds(Point, st.integers(0, len(ARTICLE.parts) - 1), st.integers(0, 30))


def printed(ranges: tuple[tuple[int, int], ...]) -> str:
    return "".join(TEXT[start:end] for start, end in ranges)


@given(points, points)
def test_what_is_marked_is_what_was_selected(start: Point, end: Point) -> None:
    """A failure means that another passage than the selected one is painted."""
    spans = select(ARTICLE, start, end)
    ranges = spans_to_ranges(ARTICLE, spans)
    selected = "".join(ARTICLE.parts[span.part].text[span.start : span.end] for span in spans)

    assert printed(ranges) == selected
    assert ranges_to_spans(ARTICLE, ranges) == spans
    assert SpanFinder(ARTICLE).find(ranges) == spans


def test_across_a_repaired_column_end_a_highlight_is_several_runs_of_the_source() -> None:
    highlight = make_highlight(1, ARTICLE, Point(BODY, 3), Point(BODY, 14), 4)

    assert highlight is not None
    assert highlight.exact == "投资超过500亿元，惠"
    assert [TEXT[start:end] for start, end in highlight.ranges] == ["投资超过500", "亿元，惠"]
    assert find_highlight(ARTICLE, highlight) == (Span(BODY, 3, 14),)
    assert (highlight.prefix, highlight.suffix) == ("引题\n投资超过500亿元\n近日，", "及职工。\n他说，好。")
    assert (highlight.article, highlight.colour) == (1, 4)


def test_a_highlight_over_two_paragraphs_has_a_line_break_in_its_words() -> None:
    highlight = make_highlight(1, ARTICLE, Point(BODY + 1, 2), Point(BODY, 15), 1)

    assert highlight is not None
    assert highlight.exact == "职工。\n他说"


def test_nothing_selected_is_no_highlight() -> None:
    assert make_highlight(1, ARTICLE, Point(1, 3), Point(1, 3), 1) is None
    assert make_highlight(1, ARTICLE, Point(1, 300), Point(1, 400), 1) is None


def test_the_space_put_between_latin_words_is_painted_but_stands_nowhere_in_the_source() -> None:
    block = Block(Kind.PARAGRAPH, "in the world", (Segment(0, 10, 6), Segment(7, 20, 5)))
    article = Article(ArticleKind.NEWS, (), (block,))

    assert spans_to_ranges(article, [Span(0, 3, 12)]) == ((13, 16), (20, 25))
    assert ranges_to_spans(article, [(13, 16), (20, 25)]) == (Span(0, 3, 12),)
    assert spans_to_ranges(article, [Span(0, 6, 7)]) == ()


def test_an_article_contains_its_printed_characters_only() -> None:
    assert contains(ARTICLE, TEXT.index("亿元，惠"))
    assert not contains(ARTICLE, TEXT.index("引题") + 2)
    assert not contains(ARTICLE, len(TEXT) + 5)


@given(st.text(st.characters(codec="gb18030", exclude_categories=["Cs"]), min_size=1), st.data())
def test_offsets_are_led_to_another_decoding_and_back(text: str, data: st.DataObject) -> None:
    """A failure means that a bookmark moves to another article when a person corrects the encoding."""
    content = text.encode("gb18030")
    if content.startswith("\ufeff".encode("gb18030")):
        return
    wrong = content.decode("utf-8", "replace")
    offset = data.draw(st.integers(0, len(text) - 1))
    there = shift(content, "gb18030", "utf-8", [offset])[0]

    assert 0 <= there <= len(wrong)
    assert shift(content, "gb18030", "gb18030", [offset]) == [offset]


PIECES = (
    *("中文".encode(), "中".encode("gb18030"), "𠀀".encode("gb18030")),
    *(b"\xa4\xa4", b"\x88\x62", b"\x81\x30", b"\xf0\x90", b"\xed\xa0"),
)
MARKS_OF_ORDER = (b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@given(
    st.sampled_from(MARKS_OF_ORDER),
    st.lists(st.one_of(st.sampled_from(PIECES), st.binary(min_size=1, max_size=1)), max_size=12),
    st.sampled_from(list(ENCODINGS)),
    st.sampled_from(list(ENCODINGS)),
    st.integers(4, 9),
)
def test_where_a_file_is_cut_to_be_decoded_moves_no_offset(
    mark: bytes, pieces: list[bytes], old: str, new: str, size: int
) -> None:
    """A failure: in a file of more than a few pages marks move when the encoding is corrected."""
    data = mark + b"".join(pieces)
    offsets = range(len(decoded(data, old)) + 2)
    whole = shift(data, old, new, offsets)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.marks.decoding.CHUNK", size)
        assert shift(data, old, new, offsets) == whole


def test_of_a_large_file_no_offset_is_kept_that_nobody_asks_for() -> None:
    """A failure: to correct the encoding of a book takes gigabytes, and half a minute in which nobody can write."""
    data = "中国人民日报社论\n".encode("gb18030") * 50_000
    tracemalloc.start()
    try:
        (there,) = shift(data, "gb18030", "utf-16-le", [200_000])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    before = data.decode("gb18030")[:200_000].encode("gb18030")
    assert there == len(before.decode("utf-16-le", "replace"))
    assert peak < len(data) * 4


def test_offsets_count_the_same_bytes_whatever_the_decoding() -> None:
    text = "abc，劳动报。\r\n第二行abc"
    content = text.encode("gb18030")
    wrong = content.decode("latin-1")
    at = text.index("第二行")

    assert shift(content, "latin-1", "gb18030", [wrong.index("abc"), len(text[:at].encode("gb18030"))]) == [0, at]
    assert shift(content, "gb18030", "latin-1", [at]) == [len(text[:at].encode("gb18030"))]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_character(encoding: str) -> None:
    content = "劳动报".encode(encoding)
    codec = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}[encoding]

    assert shift(content, codec, codec, [0, 1, 2, 3]) == [0, 1, 2, 3]
