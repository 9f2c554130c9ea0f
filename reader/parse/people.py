"""Sheets -> Sheets: who made each article, in which role, and the dateline, read out of its text and left in it.

In: sheets whose articles are whole. Out: the same, with `people` and `dateline` filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.model import Article, Block, Kind, Person, Sheet
from reader.parse import knowledge as know
from reader.parse.cues import is_names

_ROLE = "|".join(sorted(set(know.ROLES), key=len, reverse=True))
_MADE = "|".join(know.AFTER_NAME)
_NAME = rf"[{know.HAN}·•]{{1,10}}"
_CREDITS = re.compile(r"^.{0,60}?(?:电|電|讯|訊|消息)】?[ \u3000]*[（(]([^（）()]{2,80})[）)]")
_ROLE_WORD = re.compile(
    rf"(?P<staff>{know.STAFF})?(?P<place>[{know.HAN}]{{0,4}}?)(?P<role>{_ROLE})[ \u3000]*[:：/／]?[ \u3000]*"
)
# 文 图 绘 need a space or a slash before them: 荀文 is a name.
_GLUED = "摄影报道|摄影|摄|攝影|攝|文/图|图/文|文/摄|文并摄|供图|供稿|制图"
_AFTER = re.compile(
    rf"(?P<names>{_NAME}(?:[ \u3000、]+{_NAME}){{0,4}}?)(?:[ \u3000]*[/／][ \u3000]*(?P<slash>{_MADE})"
    rf"|[ \u3000]+(?P<space>{_MADE})|(?P<glued>{_GLUED}))$"
)
_AUTHOR_NOTE = re.compile(r"^[（(](?:本文)?(?:作者|执笔)[:：]?[ \u3000]*(?!为|系|是|单位)([^）)]{2,30})[）)]$")
_TAIL_CREDIT = re.compile(r"(?:^|[。！？”）)\s])(?P<credit>[^。，！？”）)]{2,40}?)[。]?$")
_AGENCY_CREDIT = re.compile(r"[（(][^（）()]{1,12}[）)]$")

ROLE_OF = {
    "摄": "摄影",
    "攝": "摄影",
    "攝影": "摄影",
    "文": "作者",
    "图": "图",
    "绘": "绘图",
    "撰文": "作者",
    "文并摄": "作者",
}
_BOTH = {"文/图": ("作者", "图"), "图/文": ("作者", "图"), "文/摄": ("作者", "摄影"), "文并摄": ("作者", "摄影")}


def name_people(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """The sheets with every article's people and dateline."""
    return tuple(replace(sheet, articles=tuple(map(_named, sheet.articles))) for sheet in sheets)


def _named(article: Article) -> Article:
    people = tuple(dict.fromkeys(_people(article)))
    return replace(article, dateline=_dateline(article), people=people)


def _dateline(article: Article) -> str | None:
    """本报讯, 新华社北京11月15日电 …: as the first paragraph prints it."""
    first = next((block for block in article.blocks if block.kind is Kind.PARAGRAPH), None)
    match = know.LEAD.match(first.text[:100]) if first else None
    return match[0].strip("【】 \u3000") if match else None


def _people(article: Article) -> Iterator[Person]:
    for block in article.blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[Person]:
    if block.kind is Kind.BYLINE:
        yield from read_credit(block.text, alone=True)
    elif block.kind is Kind.PARAGRAPH:
        opening = block.text[:160]
        match = _CREDITS.match(opening)
        if match and know.LEAD.match(opening):
            yield from read_credit(match[1], alone=False)
    elif block.kind is Kind.CAPTION:
        tail = _TAIL_CREDIT.search(_AGENCY_CREDIT.sub("", block.text[-60:].rstrip("。")))
        if tail and re.search(rf"(?:{_MADE})$", tail["credit"]):
            yield from read_credit(tail["credit"], alone=False)


def read_credit(text: str, alone: bool) -> Iterator[Person]:
    """The people of a byline, a bracket after a dateline or a picture credit: 记者 甲 乙 通讯员 丙, 甲 摄, □甲 乙.

    alone: the text is a line of its own, where a name without a role is an author's.
    """
    note = _AUTHOR_NOTE.match(text)
    if note:
        text = note[1]
    elif alone and re.match(r"^[（(](?:作者|本文作者|来源|據|据|数据)", text):
        return
    text = text.strip("（）() \u3000" + know.BYLINE_MARKS)
    marks = list(_ROLE_WORD.finditer(text))
    if not marks:
        yield from _unmarked(text, alone)
        return
    yield from _unmarked(text[: marks[0].start()], alone)
    for mark, end in zip(marks, [m.start() for m in marks[1:]] + [len(text)], strict=True):
        yield from _after_role(mark["role"], text[mark.end() : end])


def _after_role(role: str, text: str) -> Iterator[Person]:
    """记者 张三 李四 文/摄: the role before the names, and what they also made after them."""
    names, made = _without_made(text)
    for name in split_names(names):
        yield Person(name, role)
        for other in made:
            if other != role and other != "作者":
                yield Person(name, other)


def _unmarked(text: str, alone: bool) -> Iterator[Person]:
    """张三 摄; 张三/文 李四/图; or bare names."""
    for part in re.split(r"(?<=[摄文图绘影])[ \u3000]+(?=\S{2,4}[ \u3000]*[/／])", text):
        names, made = _without_made(part)
        for name in split_names(names) if made or (alone and is_names(names.strip())) else ():
            for role in made or ("作者",):
                yield Person(name, role)


def _without_made(text: str) -> tuple[str, tuple[str, ...]]:
    match = _AFTER.search(text.strip(" \u3000，、；"))
    if not match:
        return text, ()
    role = match["slash"] or match["space"] or match["glued"]
    made = _BOTH.get(role) or (ROLE_OF.get(role, role),)
    return match["names"], made


def split_names(text: str) -> list[str]:
    """甲、乙 丙 -> the names, padding taken out: 王 芳 -> 王芳."""
    words = [word for word in re.split(r"[、，,；;/／\s]+", text) if re.fullmatch(rf"[{know.HAN}A-Za-z·•.]+", word)]
    names: list[str] = []
    for word in words:
        if len(word) == 1 and names and len(names[-1]) == 1:
            names[-1] += word
        else:
            names.append(word)
    return [name for name in names if len(name) > 1 and name not in ("文", "图", "摄")]
