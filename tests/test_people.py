"""Who made an article, and as what: read out of bylines, brackets after a dateline, and picture credits."""

from __future__ import annotations

import pytest

from reader.parse import parse
from reader.parse.people import read_credit


def credit(text: str, alone: bool = True) -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in read_credit(text, alone)]


@pytest.mark.parametrize(("text", "people"), [
    ("本报记者 张三", [("张三", "记者")]),
    ("■本报记者 张三 李四", [("张三", "记者"), ("李四", "记者")]),
    ("□本报记者 张三 文/摄", [("张三", "记者"), ("张三", "摄影")]),
    ("○记者 王 芳 通讯员 李小四", [("王芳", "记者"), ("李小四", "通讯员")]),
    ("本报记者 王 芳 李四", [("王芳", "记者"), ("李四", "记者")]),
    ("本报见习记者 荀文", [("荀文", "见习记者")]),
    ("实习生 张三", [("张三", "实习生")]),
    ("本报记者　徐　靖", [("徐靖", "记者")]),
    ("李四", [("李四", "作者")]),
    ("李 非 黄 婧", [("李非", "作者"), ("黄婧", "作者")]),
    ("胡里奥·塞瓦", [("胡里奥·塞瓦", "作者")]),
    ("（张三 李四）", [("张三", "作者"), ("李四", "作者")]),
    ("张三/文 李四/图", [("张三", "作者"), ("李四", "图")]),
    ("摄影：张三", [("张三", "摄影")]),
    ("（作者：张三）", [("张三", "作者")]),
    ("（作者为某大学教授）", []),
    ("（作者系某院院长）", []),
    ("——编者", []),
])  # fmt: skip
def test_a_line_of_its_own(text: str, people: list[tuple[str, str]]) -> None:
    """A failure would credit the wrong person, or nobody."""
    assert credit(text) == people


@pytest.mark.parametrize(("text", "people"), [
    ("记者 甲乙 丙丁 通讯员 戊己", [("甲乙", "记者"), ("丙丁", "记者"), ("戊己", "通讯员")]),
    ("记者甲乙、丙丁", [("甲乙", "记者"), ("丙丁", "记者")]),
    ("记者 荀文", [("荀文", "记者")]),
    ("通讯员 陈图", [("陈图", "通讯员")]),
    ("记者 甲乙 实习生 丙丁", [("甲乙", "记者"), ("丙丁", "实习生")]),
    ("記者甲乙", [("甲乙", "記者")]),
])  # fmt: skip
def test_in_brackets_after_a_dateline(text: str, people: list[tuple[str, str]]) -> None:
    assert credit(text, alone=False) == people


@pytest.mark.parametrize(("lead", "dateline", "people"), [
    ("本报讯（记者 张三）近日", "本报讯", [("张三", "记者")]),
    ("本报讯 （通讯员张三、李四）近日", "本报讯", [("张三", "通讯员"), ("李四", "通讯员")]),
    ("【本报讯】（记者 张三）近日", "本报讯", [("张三", "记者")]),
    ("新华社北京11月15日电（记者甲乙、丙丁）近日", "新华社北京11月15日电", [("甲乙", "记者"), ("丙丁", "记者")]),
    ("本报北京10月19日电　（记者张三）近日", "本报北京10月19日电", [("张三", "记者")]),
    ("据新华社电 近日", "据新华社电", []),
    ("近日（记者节前夕）", None, []),
])  # fmt: skip
def test_the_lead_of_an_article(lead: str, dateline: str | None, people: list[tuple[str, str]]) -> None:
    """They stay in the text as well: nothing is cut away."""
    text = f"{lead}，某地的桥修好了。"
    (sheet,) = parse("x", f"某地的桥修好了\n\n{text}\n".encode()).sheets
    (article,) = sheet.articles

    assert article.dateline == dateline
    assert [(person.name, person.role) for person in article.people] == people
    assert article.blocks[0].text == text


def test_nobody_is_named_twice() -> None:
    text = "桥修好了\n\n本报讯（记者 张三）桥修好了。\n\n图为新桥。 本报记者 张三 摄\n"
    (sheet,) = parse("x", text.encode()).sheets

    assert [(p.name, p.role) for p in sheet.articles[0].people] == [("张三", "记者"), ("张三", "摄影")]
