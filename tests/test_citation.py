"""Citations, checked against the examples that the standard and the published styles print."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.corpus import Draft, lay_out
from reader.export.citation import STYLES, Item, bibtex, csl, gbt2015, gbt2025, item_of, ris
from reader.model import ArticleKind, PageRow, Person, Reading, Row

# GB/T 7714-2015, 8.5 and appendix A.6; GB/T 7714-2025 as set by the style files of zotero-chinese.
DING = Item("k", "数字革命与竞争国际化", "", ("丁文详",), (), "中国青年报", "2000-11-20", ("15",), "")
YU = Item("k", "我们的科技一直在追赶", "访中国工程院院长周济", ("余建斌",), (), "人民日报", "2013-01-12", ("2",), "")
CHEN = Item("k", "探索微观世界的无穷奥秘（科技大观）", "", ("陈缮真",), (), "人民日报", "2022-08-16", ("17",), "")


@pytest.mark.parametrize(
    ("item", "of_2025", "of_2015"),
    [
        (
            DING,
            "丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.",
            "丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).",
        ),
        (
            YU,
            "余建斌. 我们的科技一直在追赶：访中国工程院院长周济[N]. 人民日报，2013-01-12（2）.",
            "余建斌. 我们的科技一直在追赶: 访中国工程院院长周济[N]. 人民日报, 2013-01-12(2).",
        ),
        (
            CHEN,
            "陈缮真. 探索微观世界的无穷奥秘（科技大观）[N]. 人民日报，2022-08-16（17）.",
            "陈缮真. 探索微观世界的无穷奥秘（科技大观）[N]. 人民日报, 2022-08-16(17).",
        ),
    ],
)
def test_the_examples_of_the_standard(item: Item, of_2025: str, of_2015: str) -> None:
    assert gbt2025(item) == of_2025
    assert gbt2015(item) == of_2015


@pytest.mark.parametrize(
    ("item", "family", "given", "title", "day", "page"),
    [
        (DING, "丁", "文详", "数字革命与竞争国际化", (2000, 11, 20), "15"),
        (YU, "余", "建斌", "我们的科技一直在追赶：访中国工程院院长周济", (2013, 1, 12), "2"),
        (CHEN, "陈", "缮真", "探索微观世界的无穷奥秘（科技大观）", (2022, 8, 16), "17"),
    ],
)
def test_the_same_examples_for_programs(
    item: Item, family: str, given: str, title: str, day: tuple[int, int, int], page: str
) -> None:
    """A failure: what Zotero, JabRef or a typesetter takes in gives another reference than the printed one."""
    said = csl(item)
    assert said["type"] == "article-newspaper"
    assert (said["author"], said["title"]) == ([{"family": family, "given": given}], title)
    assert (said["container-title"], said["page"]) == (item.paper, page)
    assert said["issued"] == {"date-parts": [list(day)]}

    iso = f"{day[0]}-{day[1]:02}-{day[2]:02}"
    lines = [" ".join(line.split()).rstrip(",") for line in bibtex(item).split("\n")]
    wanted = {"author": family + given, "title": f"{{{title}}}", "journal": item.paper, "date": iso, "number": page}
    assert {f"{name} = {{{value}}}" for name, value in wanted.items()} <= set(lines)

    fields = dict(line.split("  - ") for line in ris(item).split("\n"))
    assert (fields["TY"], fields["AU"], fields["TI"]) == ("NEWS", f"{family}, {given}", title)
    assert (fields["T2"], fields["DA"], fields["SP"]) == (item.paper, iso.replace("-", "/"), page)


def cited(
    draft: Draft,
    paper: str | None = "劳动报",
    date: str | None = "2022-11-18",
    number: str | None = "3",
    kind: ArticleKind = ArticleKind.NEWS,
) -> Item:
    article = lay_out([draft]).sheets[0].articles[0]
    article = type(article)(kind, article.heads, article.blocks, people=draft.people)
    page = PageRow(1, 1, "a.txt", "utf-8", False, paper, date, number, "工会", 1, 1)
    row = Row(
        7, 1, paper, date, number, "工会", "a.txt", draft.headline or "第一句话", "", "", 9, False, False, 0, False
    )
    return item_of(Reading(7, article, row, page, (), (), 0))


def people(*said: str) -> tuple[Person, ...]:
    return tuple(Person(name, role) for role, name in (one.split() for one in said))


def test_more_than_three_authors_are_three_and_others() -> None:
    """于潇，刘义，柴跃廷，等. (8.1.2)"""
    four = people("记者 于潇", "记者 刘义", "通讯员 柴跃廷", "通讯员 某某")

    assert gbt2025(cited(Draft("题", ("文",), people=four))).startswith("于潇，刘义，柴跃廷，等. 题[N]. ")
    assert gbt2015(cited(Draft("题", ("文",), people=four))).startswith("于潇, 刘义, 柴跃廷, 等. 题[N]. ")
    assert gbt2025(cited(Draft("题", ("文",), people=four[:3]))).startswith("于潇，刘义，柴跃廷. 题[N]. ")


def test_who_took_the_picture_is_no_author_but_of_a_picture_story() -> None:
    draft = Draft("题", ("文",), people=people("摄影 李四"))

    assert cited(draft).authors == ()
    assert gbt2025(cited(draft)) == "题[N]. 劳动报，2022-11-18（3）."
    assert cited(draft, kind=ArticleKind.PHOTO).authors == ("李四",)


def test_a_translator_stands_behind_the_title() -> None:
    draft = Draft("题", ("文",), people=people("作者 久保智康", "翻译 顾幼静"))

    assert gbt2025(cited(draft)) == "久保智康. 题[N]. 顾幼静，译. 劳动报，2022-11-18（3）."


def test_the_kicker_is_left_out_and_the_subhead_follows_a_colon_without_its_dash() -> None:
    draft = Draft("巧手绣出\n新生活", ("文",), kicker="引题不入题名", subheads=("——记某社区绣娘",))

    assert gbt2025(cited(draft)) == "巧手绣出 新生活：记某社区绣娘[N]. 劳动报，2022-11-18（3）."


@pytest.mark.parametrize(
    ("paper", "date", "number", "said"),
    [
        (None, "2022-11-18", "3", "题[N]. 2022-11-18（3）."),
        ("劳动报", None, "3", "题[N]. 劳动报（3）."),
        ("劳动报", None, None, "题[N]. 劳动报."),
        ("劳动报", "2022-11-18", None, "题[N]. 劳动报，2022-11-18."),
        (None, None, None, "题[N]."),
    ],
)
def test_what_the_page_does_not_say_is_left_out(
    paper: str | None, date: str | None, number: str | None, said: str
) -> None:
    assert gbt2025(cited(Draft("题", ("文",)), paper, date, number)) == said


def test_csl_splits_chinese_names_and_leaves_others_whole() -> None:
    item = cited(Draft("题", ("文",), people=people("记者 张三", "记者 欧阳明日", "作者 约翰·史密斯")))

    assert csl(item) == {
        "id": "banxin20221118-7",
        "type": "article-newspaper",
        "language": "zh-CN",
        "title": "题",
        "author": [
            {"family": "张", "given": "三"},
            {"family": "欧阳", "given": "明日"},
            {"literal": "约翰·史密斯"},
        ],
        "container-title": "劳动报",
        "issued": {"date-parts": [[2022, 11, 18]]},
        "page": "3",
        "section": "工会",
    }


def test_bibtex_escapes_what_tex_would_run() -> None:
    entry = bibtex(cited(Draft(r"增长50%\input{x} & {", ("文",), people=people("记者 张三", "作者 Foo&and"))))

    assert r"{{增长50\%\textbackslash{}input\{x\} \& \{}}" in entry
    assert r"author       = {张三 and {Foo\&and}}," in entry
    assert entry.startswith("@article{banxin20221118-7,\n")
    assert entry.endswith("\n}")


def test_ris_is_a_newspaper_article() -> None:
    lines = ris(cited(Draft("题", ("文",), people=people("记者 张三")))).split("\n")

    assert lines[0] == "TY  - NEWS"
    assert lines[-1] == "ER  - "
    assert {"AU  - 张, 三", "TI  - 题", "T2  - 劳动报", "DA  - 2022/11/18", "SP  - 3"} <= set(lines)


ODD = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(title=ODD, name=ODD, paper=ODD)
def test_nothing_printed_breaks_the_form_of_a_citation(title: str, name: str, paper: str) -> None:
    """A failure: a headline can forge a field of RIS or BibTeX, or break a line of the list."""
    draft = Draft(title.strip() or "题", ("文",), people=(Person(name, "记者"),))
    item = cited(draft, paper or None)

    assert "\n" not in gbt2025(item) + gbt2015(item)
    assert json.loads(STYLES["csl"](item))["type"] == "article-newspaper"
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in ris(item).split("\n"))
    entry = re.sub(r"\\[{}]", "", bibtex(item))
    assert entry.count("{") == entry.count("}")
