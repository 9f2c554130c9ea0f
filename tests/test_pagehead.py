"""What the head and foot of a page say of it, in the forms that papers set them, and what only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Sheet
from reader.parse import parse
from reader.parse.bands import find_bands
from reader.parse.running import chinese_number, plain_number, read_line

BODY = (
    "某镇开渠引水\n\n本报讯（记者 甲乙）昨日，某镇开渠引水，沿线群众纷纷前来帮忙，渠水当晚流到了坡上。\n\n"
    "老人们说，这是多年的心愿，如今总算落了地，往后浇地再不用肩挑背扛。\n"
)


def sheets(text: str) -> tuple[Sheet, ...]:
    return parse("x", text.encode()).sheets


@pytest.mark.parametrize(("head", "said"), [
    ("春光日报 2026年3月12日 星期四 第03版：工会", ("春光日报", "2026-03-12", "3", "工会")),
    ("A05 | 民生", (None, None, "A05", "民生")),
    ("03/要闻\n2026.3.12 星期四", (None, "2026-03-12", "3", "要闻")),
    ("版次：03 要闻 2026年3月12日", (None, "2026-03-12", "3", "要闻")),
    ("2026/03/12 THU A05 财经", (None, "2026-03-12", "A05", "财经")),
    ("2026.03.12 星期四 编辑 张三 美编 李四 校对 王五\n民生 A05\n春光日报", ("春光日报", "2026-03-12", "A05", "民生")),
    ("07\n热线\n2026年3月12日 星期四\n责编：高 蕾 版式：杜 宾\n春光都市报", ("春光都市报", "2026-03-12", "7", "热线")),
    ("春光日报\n学 习\n2026年3月12日 星期四\n7", ("春光日报", "2026-03-12", "7", "学习")),
    ("今日关注\n春光都市报　A6\n2026年3月12日　星期四", ("春光都市报", "2026-03-12", "A6", "今日关注")),
    ("春光日报　2026年3月12日　责编/时 晨　电话：0000-8801233　第3版　工运", ("春光日报", "2026-03-12", "3", "工运")),
    ("第二版 春光工人 1986年4月15日", ("春光工人", "1986-04-15", "2", None)),
    ("春光青年　青年观察　06　2026年3月12日 星期四", ("春光青年", "2026-03-12", "6", "青年观察")),
    ("A12 地方新聞　中華民國102年7月24日　星期三　春光日報", ("春光日報", "2013-07-24", "A12", "地方新聞")),
    ("春光僑報　THURSDAY, MARCH 12, 2026　農曆正月廿四　B2　華埠新聞", ("春光僑報", "2026-03-12", "B2", "華埠新聞")),
    ("春光厂报\n中共春光厂委员会编　第八十七期　一九五六年九月十五日　星期六　（厂内刊物）",
     ("春光厂报", "1956-09-15", None, None)),
    ("春光日报 中共某县委机关报\n2026年3月12日 星期四 农历丙午年正月廿四 第4872期 今天多云 8℃～17℃",
     ("春光日报", "2026-03-12", None, None)),
    ("春光日报　2026年3月12日　星期四\n民生周刊　13", ("春光日报", "2026-03-12", "13", "民生周刊")),
    ("春光日报数字报\n2026年3月12日 星期四\n第03版：要闻", ("春光日报", "2026-03-12", "3", "要闻")),
    ("春光日报\n2026年3月12日　星期四　第4872号　今日八版　刊号CN00—0051", ("春光日报", "2026-03-12", "1", None)),
    ("春光日报\n中共某县委机关报　1949年8月20日创刊\n2026年3月12日　星期四　第4872号　今日8版",
     ("春光日报", "2026-03-12", "1", None)),
    ("春　光　矿　工\n2026年3月12日　本期四版　主办　春光市总工会", ("春光矿工", "2026-03-12", "1", None)),
    ("春光邮电　2026年3月12日　三版", ("春光邮电", "2026-03-12", "3", None)),
    ("春光日報　第二張第五頁　港聞\n一九六四年九月六日　星期日", ("春光日報", "1964-09-06", "5", "港聞")),
    ("春光日报　③　维权　2026年3月12日　星期四\n第三版编辑　时 晨", ("春光日报", "2026-03-12", "3", "维权")),
    ("報光春\n中華民國二十三年五月十九日　星期六　第一千七百號　每份售銅元六枚", ("春光報", "1934-05-19", None, None)),
])  # fmt: skip
def test_a_head_is_read_and_taken_out(head: str, said: tuple[str | None, ...]) -> None:
    """A failure leaves the page nameless in the library, or the masthead as the headline of its first article."""
    (sheet,) = sheets(f"{head}\n\n{BODY}")
    page = sheet.page

    assert (page.paper, page.date, page.number, page.name) == said
    assert [block.text for block in sheet.furniture] == head.split("\n")
    assert [article.headline for article in sheet.articles] == ["某镇开渠引水"]


def test_a_foot_is_read_as_well() -> None:
    (sheet,) = sheets(f"{BODY}\n春光日报　2026年3月12日\n2　企业动态　责编：辛 夷\n")

    assert (sheet.page.paper, sheet.page.date, sheet.page.number, sheet.page.name) == (
        "春光日报", "2026-03-12", "2", "企业动态",
    )  # fmt: skip
    assert len(sheet.furniture) == 2


def test_editors_of_several_pages_do_not_say_which_page_this_is() -> None:
    """A number that stands nowhere would be cited."""
    several = "一版责编：杨 旭 张小祯 二版责编：殷新宇 祁嘉 三版责编：韩晓\n四版责编：袁喜 白羽"
    paged = {
        f"春光日报　2026年3月12日\n\n{BODY}\n{several}\n": None,
        f"春光日报　2026年3月12日\n\n{BODY}\n一版责编：杨 旭\n": "1",
        f"春光日报　2026年3月12日　第3版\n\n{BODY}\n{several}\n": "3",
    }

    assert [sheet.page.number for text in paged for sheet in sheets(text)] == list(paged.values())


def test_a_whole_head_begins_a_page_however_short() -> None:
    """Its articles would be cited with the number of the page before, and what is continued there not be joined."""
    other = "夜校开班\n本报讯（记者 丙丁）昨日，夜校开班，五百名职工报名。"
    text = (
        f"春光日报 2026年3月12日 第1版 要闻\n\n{BODY}（下转第二版）\n{other}\n"
        "春光日报 2026年3月12日 第2版 综合\n（上接第一版）老人们又说，往后的日子有盼头了。"
        "渠水流到的地方，明年种三千亩冬麦，后年再修一条渠。"
    )

    parsed = parse("x", text.encode())

    assert [(sheet.page.number, sheet.page.name) for sheet in parsed.sheets] == [("1", "要闻"), ("2", "综合")]
    assert len(parsed.links) == 1


@pytest.mark.parametrize("line", [
    "2026年3月12日起某市施行新规",
    "记者2026年3月12日从市工会获悉",
    "国庆后第一个星期日",
    "今日3版刊登职工来信",
    "冬天里的读书会　16版",
    "深读｜红树林的第二次移栽 10—11版",
    "北方冰川加速退缩　A11　国际",
    "大闸蟹比去年降价两成　B06",
    "山乡邮路三十年（社会　第八版）",
    "老字号新账本（经济）　10版",
    "6版　矿山公园里的老绞车",
    "天气预报",
    "连载（12）",
    "全国代表大会第五次会议公报",
    "2026年3月12日 星期四 晴",
])  # fmt: skip
def test_what_only_looks_like_a_head_is_left_in_the_text(line: str) -> None:
    """A line wrongly lifted out is a line missing from its article."""
    texts = ["某镇开渠引水，沿线群众纷纷前来帮忙。"] * 12
    assert find_bands([*texts, line, *texts]) == []


def test_a_signature_with_its_date_is_no_foot() -> None:
    """The last lines of a notice look like a paper's name and date."""
    text = f"{BODY}\n\n特此通知。\n\n某市文化馆\n\n2026年3月12日\n"
    (sheet,) = sheets(text)

    assert sheet.furniture == ()
    assert sheet.page.date is None


def test_the_date_of_a_signature_over_the_editors_is_part_of_its_notice() -> None:
    """A failure: the notice loses its date. A date under a sentence, or with the paper, is one of the foot."""
    crew = "责任编辑：柏舒　校对：安然"
    notice, text = ["特此通知，请互相转告。", "某市文化馆"], ["沿线群众纷纷前来帮忙。"]

    def foot(*lines: str) -> list[str]:
        texts = ["春光日报　2026年3月12日　星期四　第2版", *["某镇开渠引水，众人帮忙。"] * 9, *lines]
        return [texts[i] for band in find_bands(texts)[1:] for i in range(band.first, band.last + 1)]

    assert foot(*notice, "2026年3月10日", crew) == [crew]
    assert foot(*text, "2026年3月12日", crew) == ["2026年3月12日", crew]
    assert foot(*notice, "2026年3月12日", "春光日报 第3版", crew) == ["2026年3月12日", "春光日报 第3版", crew]


def test_the_page_after_begins_at_its_own_head() -> None:
    """The foot of one page and the head of the next stand together; the paper is said once for both."""
    one = f"春光日报\n2026年3月12日 星期四 第2987期 今日四版\n\n{BODY}"
    one += "\n新闻热线：0000-3331199 责任编辑：祁连峰\n一版编辑 夏侯淳\n"
    first, second = sheets(f"{one}2　综合　2026年3月12日　星期四　编辑：安　然\n\n{BODY}")

    assert (first.page.number, second.page.number, second.page.name) == ("1", "2", "综合")
    assert [first.page.paper, second.page.paper] == ["春光日报", "春光日报"]
    assert first.furniture[-1].text == "一版编辑 夏侯淳"


def test_a_lone_number_at_the_foot_begins_no_page() -> None:
    pages = sheets(f"春光日报\n2026年3月12日 星期四\n\n{BODY}\n责任编辑：柏舒\n02版\n")

    assert [sheet.page.number for sheet in pages] == ["2"]


def test_the_paper_named_once_more_within_the_text_is_lifted_out() -> None:
    text = BODY.replace("渠水当晚", "\n2\n春光日报\n渠水当晚")
    (sheet,) = sheets(f"春光日报　2026年3月12日　星期四　第2版\n\n{text}")

    assert [block.text for block in sheet.furniture][1:] == ["2", "春光日报"]


@pytest.mark.parametrize(("text", "number"), [("03", "3"), ("Ａ05", "A05"), ("三", "3"), ("2-3", "2-3"), ("0２", "2")])
def test_numbers_of_pages(text: str, number: str) -> None:
    assert plain_number(text) == number


@pytest.mark.parametrize(("text", "number"), [("二十一", 21), ("一百零二", 102), ("二〇二六", 2026), ("十", 10)])
def test_chinese_numbers(text: str, number: int) -> None:
    assert chinese_number(text) == number


@given(st.lists(st.text(min_size=1, max_size=40), max_size=12))
def test_any_lines_can_be_looked_at(lines: list[str]) -> None:
    """Bands are in order, apart from one another, and within the lines."""
    texts = [line for text in lines if (line := " ".join(text.split()))]
    bands = find_bands(texts)
    covered = [i for band in bands for i in range(band.first, band.last + 1)]

    assert covered == sorted(set(covered))
    assert all(0 <= i < len(texts) for i in covered)


@given(st.text(alphabet="2026年3月12日星期四第版:：A05 　|/春光日报要闻编辑张三电话农历·—", max_size=40))
def test_any_head_can_be_read(text: str) -> None:
    said = read_line(text)

    assert said is None or said.number != ""
