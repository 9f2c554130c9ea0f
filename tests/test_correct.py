"""Corrections by hand: what they do to blocks and articles, that they are undone, outlive a new parse, lose nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.marks import Point
from reader.model import (
    Article,
    Correction,
    DropCorrection,
    Fix,
    Kind,
    PutCorrection,
    PutHighlight,
    Sheet,
    Shelf,
    ShelfKind,
)
from reader.parse import Parsed, parse

PAGE = Path(__file__).parent / "ui" / "page.txt"
TEXT = PAGE.read_text("utf-8")
# A caption and the editors' names stand inside a paragraph that a column break cut: blocks lie within one another.
INTERLEAVED = """柳溪区总工会办实事

本报讯（记者 林小满）近日，柳溪区总工会开设暖心驿站，每天接待职工400

图为驿站一角。 林小满 摄

余人次，成了大家口中的“第二个家”。大家都说，这个冬天不冷了。

责编/林小满 美编/周以宁

区总工会负责人表示，今年还将新建二十座驿站，让更多职工歇得好、吃得热。
"""
KINDS = [Kind.HEADLINE, Kind.KICKER, Kind.SUBHEAD, Kind.BANNER, Kind.FURNITURE, Kind.CROSSHEAD, Kind.CAPTION]


def fix(kind: Fix, where: str, value: str = "", end: str = "", nth: int = 0) -> Correction:
    """A correction at the words `where` of the page, up to the end of the words `end`."""
    start = TEXT.index(where)
    stop = TEXT.index(end, start) + len(end) if end else start + len(where)
    return Correction(f"c{nth}", 1, kind, start, stop, value, TEXT[start : start + 4], f"2026-01-01T00:00:{nth:02}")


def corrected(*corrections: Correction) -> list[Article]:
    parsed = parse("page.txt", TEXT.encode(), corrections=corrections)
    assert parsed.applied == {correction.id for correction in corrections}
    return [article for sheet in parsed.sheets for article in sheet.articles]


def headlines(articles: Sequence[Article]) -> list[str | None]:
    return [article.headline for article in articles]


def printed(sheets: Sequence[Sheet]) -> list[str]:
    """Every character that stands in a block, sorted."""
    blocks = [
        block
        for sheet in sheets
        for block in (*sheet.banners, *sheet.furniture, *(part for one in sheet.articles for part in one.parts))
    ]
    return sorted("".join("".join(block.text for block in blocks).split()))


def test_a_line_becomes_the_kicker_or_the_headline() -> None:
    first = corrected(
        fix(Fix.ROLE, "柳溪区总工会为一线职工办实事", Kind.HEADLINE, nth=0),
        fix(Fix.ROLE, "暖心驿站开到了工地旁", Kind.SUBHEAD, nth=1),
    )[0]

    assert first.headline == "柳溪区总工会为一线职工办实事"
    assert first.subheads == ("暖心驿站开到了工地旁",)
    assert first.uncertain == ()


def test_part_of_a_paragraph_becomes_a_caption() -> None:
    first = corrected(fix(Fix.ROLE, "他告诉记者", Kind.CAPTION, end="空调。"))[0]

    kinds = [(block.kind, block.text[:6]) for block in first.blocks]
    assert (Kind.CAPTION, "他告诉记者，") in kinds
    assert (Kind.PARAGRAPH, "“干活累了来") in kinds


def test_an_article_is_split_and_merged() -> None:
    split = corrected(fix(Fix.BEGIN, "区总工会负责人表示"))
    assert len(split) == 4
    assert split[1].blocks[0].text.startswith("区总工会负责人表示")

    merged = corrected(fix(Fix.MERGE, "青石镇职工书屋搬进集市"))
    assert headlines(merged) == ["暖心驿站开到了工地旁", "三位工匠收徒传艺"]
    assert "青石镇职工书屋搬进集市" in [block.text for block in merged[0].blocks if block.kind is Kind.CROSSHEAD]


def test_a_paragraph_is_joined_over_what_stands_between() -> None:
    """It was glued to the editors' names, and left the article."""
    start = INTERLEAVED.index("区总工会负责人")
    join = Correction("j", 1, Fix.JOIN, start, start + 9, "", INTERLEAVED[start : start + 4], "2026")

    parsed = parse("page.txt", INTERLEAVED.encode(), corrections=[join])

    (article,) = parsed.sheets[0].articles
    assert article.blocks[0].text.endswith(
        "这个冬天不冷了。区总工会负责人表示，今年还将新建二十座驿站，让更多职工歇得好、吃得热。"
    )


def test_the_first_article_of_a_page_is_not_merged() -> None:
    """There is nothing before it: its headline was destroyed and the correction counted as applied."""
    merge = fix(Fix.MERGE, "柳溪区总工会为一线职工办实事")

    parsed = parse("page.txt", TEXT.encode(), corrections=[merge])

    assert parsed.applied == frozenset()
    assert parsed.sheets == parse("page.txt", TEXT.encode()).sheets


def test_a_paragraph_is_cut_and_joined() -> None:
    before = len(corrected()[0].blocks)

    assert len(corrected(fix(Fix.CUT, "他告诉记者"))[0].blocks) == before + 1
    joined = corrected(fix(Fix.JOIN, "区总工会负责人表示"))[0]
    assert len(joined.blocks) == before - 1
    assert "有了躺椅和空调。区总工会负责人表示" in joined.blocks[-1].text


def test_people_and_page_data_are_set() -> None:
    parsed = parse(
        "page.txt",
        TEXT.encode(),
        corrections=[
            fix(Fix.PEOPLE, "柳溪区总工会为", json.dumps([["林小满", "摄影"]]), nth=0),
            fix(Fix.PAGE, "春光日报", json.dumps({"paper": "夏至晚报", "date": "2026-06-21", "number": "5"}), nth=1),
        ],
    )
    sheet = parsed.sheets[0]

    assert [(person.name, person.role) for person in sheet.articles[0].people] == [("林小满", "摄影")]
    assert (sheet.page.paper, sheet.page.date, sheet.page.number, sheet.page.name) == (
        "夏至晚报",
        "2026-06-21",
        "5",
        "工会",
    )


def test_a_correction_whose_words_are_gone_changes_nothing_and_is_reported() -> None:
    """A failure: a correction made for one text is applied to another."""
    stray = Correction("stray", 1, Fix.BEGIN, 40, 44, "", "别的字句", "2026-01-01T00:00:00")

    parsed = parse("page.txt", TEXT.encode(), corrections=[stray])

    assert parsed.applied == frozenset()
    assert parsed.sheets == parse("page.txt", TEXT.encode()).sheets


VALUES = (
    "",
    "x",
    "[",
    "[1]",
    "[[1, 2]]",
    '[["林小满"]]',
    '[["甲", "乙", "丙"]]',
    "{}",
    '{"date": 5}',
    '{"paper": ["x"]}',
    "5",
)


@pytest.mark.parametrize("kind", [Fix.ROLE, Fix.PEOPLE, Fix.PAGE, Fix.PART, Fix.GO_ON])
@pytest.mark.parametrize("value", VALUES)
def test_a_correction_that_is_not_understood_keeps_no_file_out(kind: Fix, value: str) -> None:
    """A failure: after a step back to an older version, or out of the archive of another program, a page cannot be
    parsed, corrected or brought in any more."""
    made = parse("page.txt", TEXT.encode(), corrections=[fix(kind, "柳溪区总工会为", value)])

    assert made.sheets == parse("page.txt", TEXT.encode()).sheets
    assert (made.applied != frozenset()) == (kind is Fix.PAGE and value == "{}")


@st.composite
def corrections(draw: st.DrawFn, text: str) -> Correction:
    start = draw(st.integers(0, len(text) - 1))
    kind = draw(st.sampled_from([Fix.ROLE, Fix.CUT, Fix.JOIN, Fix.BEGIN, Fix.MERGE]))
    value = draw(st.sampled_from(KINDS)) if kind is Fix.ROLE else ""
    if kind in (Fix.JOIN, Fix.MERGE):  # these are made where a block begins
        starts = [part.start for article in parse("", text.encode()).sheets[0].articles for part in article.parts]
        start = draw(st.sampled_from(starts))
    end = draw(st.integers(start, min(len(text), start + 80)))
    return Correction(f"c{start}-{end}-{kind}", 1, kind, start, end, value, text[start : start + 3], "2026")


@pytest.mark.parametrize("text", [TEXT, INTERLEAVED], ids=["plain", "interleaved"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_correction_loses_or_doubles_a_character(text: str, data: st.DataObject) -> None:
    """A failure: correcting a page costs the reader text."""
    made = data.draw(st.lists(corrections(text), max_size=5))
    parsed = parse("page.txt", text.encode(), corrections=made)

    assert printed(parsed.sheets) == sorted("".join(text.split()))
    for sheet in parsed.sheets:
        for article in sheet.articles:
            for block in article.parts:
                for segment in block.segments:
                    stands = text[segment.start : segment.start + segment.length]
                    assert block.text[segment.at : segment.at + segment.length] == stands


def test_corrections_are_undone_redone_and_outlive_a_new_parse(library: Library) -> None:
    library.import_file(PAGE)
    before = library.articles()
    change = library.apply([PutCorrection(fix(Fix.BEGIN, "区总工会负责人表示"))])
    assert len(library.articles()) == 4
    assert library.unapplied() == []

    library.parse_again(1)
    assert len(library.articles()) == 4

    redo = library.apply(change.undo)
    assert library.articles() == before
    library.apply(redo.undo)
    assert len(library.articles()) == 4


def test_a_clock_that_went_back_does_not_change_the_order_of_corrections(library: Library) -> None:
    """A failure: what was corrected last is applied first, and what it was made upon overrules it."""
    library.import_data("页.txt", TEXT.encode(), "")
    source = library.articles()[0].id and library.reading(library.articles()[0].id).page.source
    ahead = replace(
        fix(Fix.ROLE, "区总工会负责人表示", "crosshead"), source=source, created="2036-01-01T00:00:00+00:00"
    )
    now = datetime.now(UTC).isoformat()
    fresh = replace(fix(Fix.ROLE, "区总工会负责人表示", "paragraph", nth=1), source=source, created=now)
    last = replace(fresh, id="another", created=now)
    library.apply([PutCorrection(ahead)])
    library.apply([PutCorrection(fresh)])
    change = library.apply([PutCorrection(last)])
    order = [one.id for one in library.corrections(source)]

    assert order == [ahead.id, fresh.id, last.id]
    library.apply(library.apply(change.undo).undo)
    assert [one.id for one in library.corrections(source)] == order
    made = library.apply([DropCorrection(source, ahead.id)])  # one of long ago is put back in its place
    library.apply(made.undo)
    assert [one.id for one in library.corrections(source)] == order


def test_marks_stay_where_they_are_when_articles_are_split(library: Library) -> None:
    library.import_file(PAGE)
    first = library.articles()[0].id
    library.set_bookmark(first, True)

    library.apply([PutCorrection(fix(Fix.BEGIN, "区总工会负责人表示"))])

    assert [row.id for row in library.articles(Shelf(ShelfKind.BOOKMARKED))] == [first]


def test_recolouring_one_half_of_a_parted_highlight_keeps_the_other(library: Library) -> None:
    """The half shown in the open article was stored as the whole; taking the split back did not bring the rest."""
    library.import_file(PAGE)
    first = library.articles()[0].id
    end = len(library.article(first).parts) - 1
    library.add_highlight(first, Point(end - 1, 0), Point(end, 12), 1)
    (whole,) = library.reading(first).highlights
    split = library.apply([PutCorrection(fix(Fix.BEGIN, "区总工会负责人表示"))])
    (half,) = library.reading(first).highlights
    assert half.ranges != whole.ranges

    change = library.apply([PutHighlight(replace(half, colour=3))])
    library.apply(split.undo)

    (now,) = library.reading(first).highlights
    assert (now.ranges, now.colour) == (whole.ranges, 3)
    library.apply(change.undo)
    assert library.reading(first).highlights == (whole,)


def test_undo_of_a_highlight_goes_to_its_own_encoding(library: Library) -> None:
    """Offsets of one decoding were stored under another."""
    library.import_file(PAGE)
    first = library.articles()[0].id
    library.add_highlight(first, Point(2, 0), Point(2, 10), 1)
    (mark,) = library.reading(first).highlights
    dropped = library.remove_highlight(mark.id)

    library.parse_again(1, "gb18030")
    library.apply(dropped.undo)
    library.parse_again(1, "utf-8")

    assert [one.ranges for one in library.reading(library.articles()[0].id).highlights] == [mark.ranges]


def test_what_no_longer_applies_is_listed(library: Library) -> None:
    library.import_file(PAGE)
    stray = fix(Fix.JOIN, "记者 何知秋")  # no block begins there
    library.apply([PutCorrection(stray)])

    assert [correction.id for correction in library.unapplied()] == [stray.id]
    library.apply([DropCorrection(1, stray.id)])
    assert library.unapplied() == []


def test_a_doubtful_article_is_listed_until_it_is_corrected(library: Library) -> None:
    text = (
        "星河药业工会召开主席会议学习新章程\n\n在真学真用真干上下功夫\n\n本报讯（记者 甲乙）近日，星河药业召开会议。\n"
    )
    library.import_data("待核.txt", text.encode(), "test")
    doubtful = library.articles(Shelf(ShelfKind.DOUBTFUL))
    assert doubtful, "the parser is sure of this page: write one that it is not sure of"
    heads = library.article(doubtful[0].id).heads
    made = [
        Correction(f"h{nth}", 1, Fix.ROLE, head.start, head.end, head.kind, head.text[:4], f"2026-01-01T00:00:0{nth}")
        for nth, head in enumerate(heads)
    ]

    library.apply([PutCorrection(one) for one in made])

    assert library.articles(Shelf(ShelfKind.DOUBTFUL)) == []


@pytest.mark.parametrize("what", ["corrected", "taken back", "decoded otherwise"])
def test_what_another_window_does_while_a_page_is_parsed_anew_stays_done(data_dir: Path, what: str) -> None:
    """A failure: a correction is in force no more though nobody took it back, the encoding that somebody chose is not
    the one that is used, or the window says that the program failed."""
    section = PutCorrection(fix(Fix.ROLE, "暖心驿站开到了工地旁", Kind.SECTION))
    with Library(data_dir) as here:
        meanwhile = [
            {
                "corrected": lambda: here.apply([section]),
                "taken back": lambda: here.apply([DropCorrection(1, "c0")]),
                "decoded otherwise": lambda: here.parse_again(1, "gb18030"),
            }[what]
        ]

        def slow(*asked: Any, **named: Any) -> Parsed:
            parsed = parse(*asked, **named)
            if meanwhile:
                meanwhile.pop()()
            return parsed

        here.import_data("page.txt", TEXT.encode(), "/x/page.txt")
        if what == "taken back":
            here.apply([section])
        with Library(data_dir, parser=slow) as there:
            there.parse_again(1)

        after = [article.parts for row in here.articles() for article in [here.article(row.id)]]
        assert here.unapplied() == []
        here.parse_again(1)
        assert [article.parts for row in here.articles() for article in [here.article(row.id)]] == after
        assert (what == "decoded otherwise") == ("柳溪" not in here.source_text(1))
