"""Bytes to articles: nothing is lost, offsets are true, the same bytes always give the same page, known pages come out
as approved."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UnreadableSource
from reader.model import HEADS, Article, Block, Kind, Sheet
from reader.parse import Parsed, parse
from reader.parse.articles import _uncertain
from reader.parse.as_json import parsed_to_json
from reader.parse.show import show_stages

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "tests" / "fixtures" / "pages"
WELCOME = ROOT / "resources" / "welcome.txt"


def placed(sheets: tuple[Sheet, ...]) -> list[Block]:
    """Every block of the output."""
    out: list[Block] = []
    for sheet in sheets:
        out += sheet.banners + sheet.furniture
        for article in sheet.articles:
            out += article.parts
    return out


def check(parsed: Parsed) -> None:
    """What must hold of every parse of anything."""
    text = parsed.source.text
    seen: Counter[int] = Counter()
    for block in placed(parsed.sheets):
        made = [" "] * len(block.text)
        for segment in block.segments:
            piece = text[segment.start : segment.start + segment.length]
            assert block.text[segment.at : segment.at + segment.length] == piece, "a segment points elsewhere"
            made[segment.at : segment.at + segment.length] = piece
            seen.update(range(segment.start, segment.start + segment.length))
        assert "".join(made) == block.text, "a block holds more than its segments and single spaces"
        assert all(b.at - a.at - a.length in (0, 1) for a, b in zip(block.segments, block.segments[1:], strict=False))
        assert 0 <= block.confidence <= 1
    assert all(count == 1 for count in seen.values()), "a character stands in two places"
    lost = [i for i, char in enumerate(text) if not char.isspace() and i not in seen]
    assert not lost, f"characters lost at {lost[:5]}"
    check_pages(parsed)


def check_pages(parsed: Parsed) -> None:
    ends = [0, *(page.end for page in parsed.pages)]
    assert [page.start for page in parsed.pages] == ends[:-1], "pages overlap or leave a gap"
    assert ends[-1] == len(parsed.source.text)
    assert [sheet.page for sheet in parsed.sheets] == list(parsed.pages)
    for sheet in parsed.sheets:
        for block in placed((sheet,)):
            assert sheet.page.start <= block.start < block.end <= sheet.page.end


def try_parse(data: bytes) -> Parsed | None:
    try:
        return parse("x", data)
    except UnreadableSource:
        return None


# ----------------------------------------------------------------------------------------------------------- properties

SCRAPS = st.sampled_from(
    ["本报讯（记者 张三）近日，", "某区工会开班", "——记某社区", "取得实效。", "投资超过500", "亿元，",
     "（下转第三版）", "责编/张三", "03", "第02版：工会", "2024年3月8日 星期五", "问：好吗？", "答：好。",
     "图为新桥。 张三 摄", "【时评】", "■对话", "本报记者 张三", "\f", "\u200b", "\x00", "\ue000", "\u2028",
     "“", "）", "in the", "world", "3.", "5%", "一、", "（一）", "编者按：", "a" * 130, "字" * 40, "…",
     "\r\n", "\r", "\v", "\x85", "\x1c", "\u3000\u3000", " "]
)  # fmt: skip
SEAMS = st.sampled_from(["", "\n", "\n\n", "\n\n\n\n", "\r\n", "\n\u3000\u3000", " "])


@st.composite
def composed_pages(draw: st.DrawFn) -> str:
    """Pages made of the things pages are made of, in any order."""
    parts = draw(st.lists(st.tuples(SCRAPS, SEAMS), max_size=25))
    return "".join(scrap + seam for scrap, seam in parts)


@given(composed_pages())
def test_nothing_is_lost_from_a_composed_page(text: str) -> None:
    """A failure would mean that a sentence of someone's newspaper is gone."""
    parsed = try_parse(text.encode())
    if parsed:
        check(parsed)


@given(st.text(max_size=300))
def test_nothing_is_lost_from_any_text(text: str) -> None:
    parsed = try_parse(text.encode("utf-8", "surrogatepass"))
    if parsed:
        check(parsed)


@given(st.binary(max_size=300))
def test_nothing_is_lost_from_any_bytes(data: bytes) -> None:
    parsed = try_parse(data)
    if parsed:
        check(parsed)


@given(composed_pages())
def test_the_same_bytes_give_the_same_page(text: str) -> None:
    """Marks hang on where an article begins: a parse that wavers would lose them."""
    assert try_parse(text.encode()) == try_parse(text.encode())


@given(composed_pages())
def test_every_stage_can_be_printed_and_written_as_json(text: str) -> None:
    parsed = try_parse(text.encode())
    if parsed:
        assert all(line.isprintable() or "\u3000" in line for line in show_stages(parsed))
        json.dumps(parsed_to_json(parsed))


@pytest.mark.parametrize(
    "text", ["字" * 200_000, "标题\n" + "\n" * 50_000 + "正文。", "“（" * 50_000, "　" * 50_000 + "字"]
)
def test_huge_and_odd_pages_come_through(text: str) -> None:
    """A quadratic step would run into the time limit of the test run here."""
    parsed = parse("x", text.encode())

    assert sum(len(block.text) for block in placed(parsed.sheets)) == len("".join(text.split()))


ODD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(  # what is invisible, turns the writing round, or is not allowed
            "\x00\u202a\u202e\u2066\u2069\u200f\u200b\ufeff\ud800\udfff\uffff\ue000\U000e0001“”（）【】■①版报年月日0９"
        ),
    ),
    max_size=200,
)


@given(ODD, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-16", "gb18030", "big5hkscs"]))
def test_odd_characters_come_through(text: str, codec: str) -> None:
    """NUL, lone surrogates, bidi controls, private use: a crash would take the other pages of an import with it."""
    parsed = try_parse(text.encode(codec, "surrogatepass" if codec.startswith("utf") else "replace"))
    if parsed:
        check(parsed)


@pytest.mark.parametrize(
    "text",
    ["字" * 6_000_000,
     "标题\n" + "\n" * 1_000_000 + "正文。", "甲" * 9 + "\n" + ("春眠不觉晓\n" * 16_000), "（记者 张 三 " * 40_000,
     "年" * 300_000 + "\n" + "一" * 300_000, " \u3000" * 500_000 + "字", "【" * 200_000, "·" * 200_000 + "版"],
    ids=["one long line", "blank lines", "short lines", "credits", "numerals", "spaces", "brackets", "dots"],
)  # fmt: skip
def test_the_time_grows_with_the_text_only(text: str) -> None:
    """A quadratic step would run into the time limit of the test run here."""
    parsed = parse("x", text.encode())

    assert sum(len(bare) for block in placed(parsed.sheets) if (bare := "".join(block.text.split()))) == len(
        "".join(text.split())
    )


def composed(parsed: Parsed) -> str:
    """The page as the program understood it, one block a paragraph, in the order of the source."""
    blocks = sorted(placed(parsed.sheets), key=lambda block: block.start)
    return "\n\n".join(block.text for block in blocks) + "\n"


@pytest.mark.parametrize("path", [WELCOME, PAGES / "seams.txt", PAGES / "two-pages.txt", PAGES / "page-parts.txt"],
                         ids=lambda path: path.stem)  # fmt: skip
def test_a_repaired_page_stays_as_it_is(path: Path) -> None:
    """What was put together once is not put together again, nor taken apart."""
    once = parse("x", path.read_bytes())
    twice = parse("x", composed(once).encode())

    assert composed(twice) == composed(once)


# ------------------------------------------------------------------------------------------------------- approved pages


def approved(path: Path) -> dict[str, object]:
    """What `parse --json` gives but for the confidences, which may shift with every weight."""
    parsed = parse(path.name, path.read_bytes())
    check(parsed)
    said = parsed_to_json(parsed)

    def bare(value: object) -> object:
        if isinstance(value, dict):
            return {key: bare(item) for key, item in value.items() if key != "confidence"}
        return [bare(item) for item in value] if isinstance(value, list) else value

    out = bare(said)
    assert isinstance(out, dict)
    return out


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_known_page_comes_out_as_approved(path: Path) -> None:
    """Each page shows one way in which pages reach us broken; docs/parser.md says how to approve a change."""
    assert approved(path) == json.loads(path.with_suffix(".json").read_text("utf-8"))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x85", "\v"])
@pytest.mark.parametrize("path", sorted(PAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_line_ends_do_not_matter(path: Path, end: str) -> None:
    """A file from another system must give the same articles."""
    text = path.read_text("utf-8").replace("\f", "\f\n")
    first, second = (parse("x", data.encode()) for data in (text, text.replace("\n", end)))
    check(second)

    assert [b.text for b in placed(first.sheets)] == [b.text for b in placed(second.sheets)]


@pytest.mark.parametrize("codec", ["gb18030", "utf-16-le", "utf-16", "utf-8-sig"])
def test_the_encoding_does_not_matter(codec: str) -> None:
    text = WELCOME.read_text("utf-8")

    assert parse("x", text.encode(codec)).sheets == parse("x", text.encode()).sheets


def test_big5_pages_are_read() -> None:
    text = (PAGES / "traditional.txt").read_text("utf-8")

    assert parse("x", text.encode("big5")).sheets == parse("x", text.encode()).sheets


# --------------------------------------------------------------------------------------------------------- welcome page


def paragraphs(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.kind is Kind.PARAGRAPH]


def test_the_welcome_page_is_whole() -> None:
    """It is the first thing a person sees of the program, and says that it was repaired."""
    parsed = parse("welcome.txt", WELCOME.read_bytes())
    check(parsed)
    (sheet,) = parsed.sheets
    page = sheet.page

    assert (page.paper, page.date, page.number, page.name) == ("版心", "2026-11-22", "1", "导读")
    assert [block.text for block in sheet.banners] == ["读懂每一张版面 留住每一处心得"]
    assert len(sheet.furniture) == 1
    assert [(bool(a.kicker), a.headline, len(a.subheads), len(a.blocks)) for a in sheet.articles] == [
        (True, "一张碎了的版面在这里重新站好", 0, 3),
        (False, "打开自己的报纸只需一步", 1, 2),
        (False, "空格键带您从头版读到末版", 0, 2),
        (False, "划线与书签让好文章不走失", 0, 2),
        (False, "找一句话不必翻遍旧报", 0, 2),
        (False, "放手去读按错键也有退路", 0, 2),
    ]
    assert all(not a.uncertain and a.dateline == "本报讯" and a.people for a in sheet.articles)
    assert all(text.endswith(("。", "”")) for a in sheet.articles for text in paragraphs(a))
    assert any("一次放进100份" in text for a in sheet.articles for text in paragraphs(a))


# ------------------------------------------------------------------------------------------------- one thing at a time


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in placed(parse("x", text.encode()).sheets)]


BODY = "本报讯（记者 张三）某地的新桥昨日通车，全长一千二百米，两岸居民从此不必再绕行。"


@pytest.mark.parametrize(("head", "expected"), [
    ("新桥昨日通车", ["headline"]),
    ("新桥昨日通车\n\n——两岸居民不再绕行", ["headline", "subhead"]),
    ("【一线传真】\n\n新桥昨日通车", ["section", "headline"]),
    ("■工友故事\n\n新桥昨日通车", ["section", "headline"]),
    ("·快评·\n\n新桥昨日通车", ["section", "headline"]),
    ("某市交通部门历时三年克服困难终于完成跨江大桥全部建设任务\n\n新桥昨日通车", ["kicker", "headline"]),
    ("新桥怎么还不通车？", ["headline"]),
])  # fmt: skip
def test_heads(head: str, expected: list[str]) -> None:
    assert kinds(f"{head}\n\n{BODY}\n") == [*expected, "paragraph"]


def test_a_close_call_is_marked() -> None:
    """Two heads of which either may be the headline: keep the likelier reading and say so."""
    text = f"某厂召开代表会议部署全年安全生产工作任务\n\n在细微之处狠下功夫求实效\n\n{BODY}\n"
    (sheet,) = parse("x", text.encode()).sheets

    assert [block.kind for block in sheet.articles[0].heads] == [Kind.KICKER, Kind.HEADLINE]
    assert sheet.articles[0].uncertain == ("kicker", "headline")


def test_a_headline_of_which_the_report_says_nothing_under_one_that_tells_its_news_is_marked() -> None:
    """A failure: where the paper sets the news as kicker, or as headline, nobody is told that text alone cannot say.

    Not where the headline is what the report tells of."""
    told = "某厂日前召开职工代表会议审议年度报告"
    opens = f"本报讯（记者 张三）近日，{told}，一百二十名代表到会，六十四件提案当场答复。"
    for under, marked in (("在深处实处细处持续下功夫", ("kicker", "headline")), ("六十四件提案当场答复", ())):
        (sheet,) = parse("x", f"{told}\n\n{under}\n\n{opens}\n".encode()).sheets
        (article,) = sheet.articles
        confident = [replace(head, confidence=0.99) for head in article.heads]

        assert [head.kind for head in article.heads] == [Kind.KICKER, Kind.HEADLINE]
        assert _uncertain(confident, article.blocks) == marked


@pytest.mark.parametrize(("a", "b", "joined"), [
    ("投资总额超过500", "亿元，惠及全市职工。", "500亿元"),
    ("同比增长3.", "5%，好于预期。", "3.5%"),
    ("活动的口号是All for", "one，响亮易记。", "All for one"),
    ("据主办方介绍，", "“金点子”活动已办三届。", "介绍，“金点子”"),
    ("他在会上说：“我们要坚持", "下去。”会场响起掌声。", "坚持下去"),
    ("参加的有三家企业（另有两家", "因故未到）和一所学校。", "两家因故"),
    ("晚上开放的还有图书馆、", "文化馆和体育馆。", "图书馆、文化馆"),
    ("职工们的热情很高", "，纷纷报名。", "很高，纷纷"),
])  # fmt: skip
def test_a_sentence_cut_in_two_is_whole_again(a: str, b: str, joined: str) -> None:
    """The promise of the program."""
    text = f"新桥昨日通车\n\n{BODY}\n\n{a}\n\n{b}\n\n这是最后一段，说的是别的事情。\n"
    (sheet,) = parse("x", text.encode()).sheets
    bodies = paragraphs(sheet.articles[0])

    assert len(bodies) == 3
    assert joined in bodies[1]


@pytest.mark.parametrize(("line", "kind"), [
    ("责编/张三 美编/李四", Kind.FURNITURE),
    ("本版责编：张 三 李 四", Kind.FURNITURE),
    ("版式设计：张三", Kind.FURNITURE),
    ("国内统一连续出版物号CN11-0000", Kind.FURNITURE),
    ("上一版 下一版", Kind.FURNITURE),
    ("放大 缩小 默认", Kind.FURNITURE),
    ("03", Kind.FURNITURE),
    ("（下转第三版）", Kind.JUMP),
    ("（上接第一版）", Kind.JUMP),
    ("图为新桥通车现场。 张三 摄", Kind.CAPTION),
    ("（作者为某大学教授）", Kind.BYLINE),
])  # fmt: skip
def test_lines_that_are_no_prose(line: str, kind: Kind) -> None:
    text = f"新桥昨日通车\n\n{BODY}\n\n{line}\n"
    blocks = placed(parse("x", text.encode()).sheets)

    assert [block.kind for block in blocks if block.text == line] == [kind]


@pytest.mark.parametrize(("line", "said"), [
    ("海棠日报 2024年3月8日 星期五 第03版：工会", ("海棠日报", "2024-03-08", "3", "工会")),
    ("第A05版 社会新闻  2024-03-08", (None, "2024-03-08", "A05", "社会新闻")),
    ("二〇二四年三月八日 星期五", (None, "2024-03-08", None, None)),
    ("第十二版：副刊", (None, None, "12", "副刊")),
    ("2024年13月8日 星期五 第3版", (None, None, "3", None)),
])  # fmt: skip
def test_what_a_running_head_says(line: str, said: tuple[str | None, ...]) -> None:
    page = parse("x", f"{line}\n\n新桥昨日通车\n\n{BODY}\n".encode()).pages[0]

    assert (page.paper, page.date, page.number, page.name) == said


@pytest.mark.parametrize("line", ["2024年3月8日全市工会大会召开", "她家的3版面积不大", "今日3版刊登名单"])
def test_a_headline_with_a_date_or_a_page_is_no_running_head(line: str) -> None:
    parsed = parse("x", f"{line}\n\n{BODY}\n".encode())

    assert parsed.sheets[0].articles[0].headline == line
    assert parsed.pages[0].date is None


def test_a_page_without_any_lead_has_its_articles() -> None:
    """Essays and comments open with neither 本报讯 nor an agency; signatures and heads are all there is."""
    parsed = parse("x", (PAGES / "features.txt").read_bytes())

    assert [article.headline for article in parsed.sheets[0].articles] == [
        "把门口的灯留着",
        "别让指示牌指错了路",
        "探访最后的手工秤作坊",
    ]


def test_heads_stand_before_bodies() -> None:
    parsed = parse("x", WELCOME.read_bytes())

    assert all(block.kind in HEADS for a in parsed.sheets[0].articles for block in a.heads)
    assert all(block.kind not in HEADS for a in parsed.sheets[0].articles for block in a.blocks)


def test_a_banner_of_two_phrases_does_not_run_on_into_the_headline() -> None:
    """It was read as the first line of the first headline, and the page had no banner."""
    page = (
        "凝心聚力开新局 实干笃行谱新篇\n\n下班之后学手艺\n\n"
        "本报讯（记者 顾小满）4月7日傍晚，某区总工会第十二所职工夜校在桂花街开课，首批九门课程报名两小时就已满员。\n\n"
        "老船工带出一支年轻维修队\n\n"
        "本报讯（记者 韩冬）清晨五点，东港轮渡公司的维修码头已经亮起了灯。\n"
    )

    (sheet,) = parse("page.txt", page.encode()).sheets

    assert [block.text for block in sheet.banners] == ["凝心聚力开新局 实干笃行谱新篇"]
    assert [article.headline for article in sheet.articles] == ["下班之后学手艺", "老船工带出一支年轻维修队"]


@pytest.mark.parametrize("words", ["工人们在车间里忙碌着，", "他们今天没有停下来", "12,"])
def test_a_long_line_is_text_however_it_ends(words: str) -> None:
    """A file of one line of fifty thousand letters that ends in a comma came out as a running head and no article."""
    text = (words * 50_000)[:50_000]

    (sheet,) = parse("page.txt", text.encode()).sheets

    assert [block.text for article in sheet.articles for block in article.blocks] == [text]


def test_the_small_number_of_a_formula_does_not_end_a_paragraph() -> None:
    """The extractor gives CO₂ as two lines, and the text around it came out as heads and articles of their own."""
    page = (
        "海风电厂装上捕碳塔\n\n本报讯（记者 顾小满）海风电厂昨日投用的装置，每年可以从烟气里捕下二氧化碳（CO\n\n2\n\n"
        "）十二万吨，其中三成送往温室，供番茄和黄瓜吸收；余下的与H\n\n2\n\n"
        "一道合成甲醇，由罐车运往邻近的化工园区。\n\n电厂计划明年再建两座。\n"
    )

    (sheet,) = parse("page.txt", page.encode()).sheets

    assert [block.kind for article in sheet.articles for block in article.blocks] == [Kind.PARAGRAPH, Kind.PARAGRAPH]
    assert "（CO2）十二万吨" in sheet.articles[0].blocks[0].text.replace(" ", "")
