"""What a text shows as a whole: its length and sentences, where it stands, what it shares with the texts around it."""

from __future__ import annotations

import pytest

from reader.model import Line
from reader.parse.cues import line_cues, page_layout
from reader.parse.lines import split_lines
from reader.parse.pages import split_pages
from reader.parse.reads_on import across, reading
from reader.parse.series import alike
from reader.parse.source import read_source

STORY = "夏河镇的摆渡人邱老伯撑了四十年的船，镇上的孩子上学都坐过他的船。今年春天，河上的新桥通车，渡口就要撤了。"


def lines_of(text: str) -> tuple[Line, ...]:
    source = read_source("页.txt", text.encode())
    return split_lines(source, split_pages(source))


def cues_of(text: str) -> list[frozenset[str]]:
    """The cues of every line of a page."""
    lines = lines_of(text)
    return [seen.cues for seen in line_cues(lines, page_layout(lines))]


def test_a_text_cut_by_a_column_is_one_text() -> None:
    """A failure would count the pieces of a paragraph as texts of their own, and take a piece for a caption."""
    first, second, third = cues_of(f"{STORY[:40]}\n\n{STORY[40:]}\n\n他说舍不得。\n")
    assert {"text of two sentences", "text of 90", "first text"} <= first
    assert not any(cue.startswith("text of") for cue in second)
    assert {"text of one sentence", "text of 20", "last text"} <= third


def test_a_sentence_about_what_the_text_above_tells_is_seen_as_such() -> None:
    """A failure would leave a caption without 图为 to be told by nothing."""
    cues = cues_of(f"{STORY}\n\n摆渡人邱老伯撑了四十年的船。\n\n市里公布了下周的停水安排。\n")
    assert "said above: much of it" in cues[1]
    assert "said above: none of it" in cues[2]


def test_phrases_are_told_what_stands_around_them() -> None:
    """A failure would hide from a head how much text it stands over."""
    cues = cues_of(f"{STORY}\n\n两岸的人\n\n{STORY}\n{STORY}\n")
    assert {"run above of one", "run above of 60", "run below of two", "run below of 150"} <= cues[1]
    assert "in a row of one" in cues[1]


def test_the_indent_counts_in_the_width_of_a_line() -> None:
    """A failure would take the first line of every paragraph set in for a phrase without an end."""
    wide = 18
    lines = [STORY[: wide - 2], *(STORY[at : at + wide] for at in range(wide - 2, len(STORY), wide))]
    page = "\n".join("\u3000\u3000" + lines[0] if i == 0 else line for _ in range(3) for i, line in enumerate(lines))
    cues = cues_of(page)
    assert "fills the column" in cues[0]
    assert "bare phrase" not in cues[0]


def test_names_after_words_are_a_byline_of_some_kind() -> None:
    """A failure would take who signs a text for the next headline."""
    cues = cues_of("退休职工 曲 文 成\n（万竹街居委会 鲍玉凤）\n汇聚职工智慧 建设水乡新城\n")
    assert "words and a padded name" in cues[0]
    assert "words and a name" in cues[1]
    assert not any(cue.startswith("words and a") for cue in cues[2])


def test_a_phrase_is_told_what_the_others_of_its_row_show() -> None:
    """A failure would leave each crosshead to its own few letters, though three stand in one row."""
    page = f"摆渡人的四十年\n本报记者　邱　石\n{STORY}\n"
    page += "".join(f"{head}\n{STORY}\n此外，{STORY}\n" for head in ("两岸的人", "船上的灯", "桥通以后"))
    cues = cues_of(page)
    heads = [seen for seen in cues if "in a row of three" in seen]
    assert len(heads) == 3
    told = {"row after an opening", "row short: nearly all", "row over one text: none", "row matter changes: none"}
    assert all(told <= seen for seen in heads)


def test_two_heads_are_told_which_of_a_pair_is_the_longer_elsewhere() -> None:
    """A failure would let each pair of heads say alone which of them is the headline."""
    page = "".join(
        f"{kicker}\n{head}\n{STORY}\n"
        for kicker, head in (("全县秋粮收购工作全面铺开", "粮满仓"), ("镇里新修的两条水渠今天通水", "二十里渠通了"))
    )
    cues = cues_of(page)
    assert all("pairs, first longer: nearly all" in cues[i] for i in (0, 1, 3, 4))


def test_what_stands_in_a_series_is_told_what_the_others_are() -> None:
    """A failure would take the first line of an item, cut in its column, for a head: nothing else tells it apart."""
    first, _, second, third = cues_of(
        "第一家，河\n\n沿粮店。七点开门，排队的有十二个人，好米每人限购十斤。\n\n"
        "第二家，机床厂宿舍粮店。没有好米，但是没有掺假，价钱也公道。\n\n"
        "第三家，西街粮店。门上贴着一张纸，写着“今日盘点”，没有人。\n"
    )
    assert {"one of a series of some", "series of texts: nearly all"} <= first
    assert "series of texts: many" in second & third


def test_speakers_are_known_by_those_near_by() -> None:
    """A failure would read an exchange whose speakers are no names as paragraphs."""
    asked, answered, alone = cues_of(
        "市民柯先生问：办了两千元的健身卡，换了老板怎么办？\n\n市消保委答：合同继续有效，原经营者的承诺由新经营者履行。\n\n"
        "他走进屋里，看见桌上的信。\n"
    )
    assert {"asks or answers", "label, near two"} <= asked & answered
    assert "label" not in alone


def test_what_a_line_closes_it_has_opened() -> None:
    """A failure would let a text begin in the middle of what somebody says."""
    assert across(["他说：“我们一起", "去看海。", "”说完就走。"]) == [(), ("quote runs across",)]
    assert across(["春耕开始了", "看海。”他说。"]) == [("next closes what it does not open",)]
    assert across(["（见图", "一", "二", "三）"]) == [(), ("quote open from above",), ("quote runs across",)]


@pytest.mark.parametrize(("before", "after", "told"), [
    ("有一半的渔民上", "了岸，当起了护渔员", {"likely", "surely"}),
    ("一根线牵着千家万户", "本报讯近日，市供电公司", {"hardly", "not at all"}),
    ("取得了实效。", "他说，", {""}),
])  # fmt: skip
def test_the_letters_at_a_seam_tell_whether_a_text_goes_on(before: str, after: str, told: set[str]) -> None:
    """The first a text cut in two, the second a head and its text, the third closed: there the letters say little."""
    assert reading(before, after) in told


def test_what_leads_into_a_report_or_answers_a_letter_is_seen_as_such() -> None:
    """A failure would leave a note without 编者按 to be told by nothing."""
    cues = cues_of(
        f"渡口的最后一年\n\n两名记者走访了渡口，听摆渡人讲往事，今起刊登。\n\n{STORY}\n\n县交通局答复：新桥八月通车，渡口照开。\n\n"
        "邱水生，1951年生，夏河镇人。\n\n“镇上的孩子上学都坐过他的船”\n"
    )
    assert "text introduces" in cues[1]
    assert "text introduces" not in cues[2]
    assert "text answers or comments" in cues[3]
    assert "text tells who somebody is" in cues[4]


@pytest.mark.parametrize(("before", "after", "cue"), [
    ("我妈说我走路一直这样。——文学院　许愿", "教官说我同手同脚。——经管学院　沙棘", "both are signed"),
    ("赶时间的人不看病。（意大利谚语）", "自己的鸡总是打鸣。（法国谚语）", "both end in a bracket"),
    ("报名时间：六月二十日", "报名地点：西门教室", "both are labelled"),
    ("各书报亭可取；", "◆今晚八时停电", "next opens with a mark"),
])  # fmt: skip
def test_items_of_a_list_are_alike(before: str, after: str, cue: str) -> None:
    """A failure would run quotations or notices into one paragraph."""
    assert cue in alike(before, after)
