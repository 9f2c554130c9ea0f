"""Sheets -> Sheets: who made each article, in which role, and the dateline, read out of its text and left in it.

In: sheets whose articles are whole. Out: the same, with `people` and `dateline` filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.model import Article, ArticleKind, Block, Kind, Person, Sheet
from reader.parse import knowledge as know
from reader.parse.credits import read_credit
from reader.parse.lazy import Lazy
from reader.parse.names import letters_of_name, signs

__all__ = ["name_people", "read_credit"]

_MADE = "|".join(know.AFTER_NAME)
_CLOSES = "(?:報導|报导|報道|报道|[讯訊电電])"
_DAY = r"(?:[0-9一二三四五六七八九十]{1,3}月)?[0-9一二三四五六七八九十廿]{1,3}日"
_SIGNED = Lazy(r"[。！？”…」』][ \u3000]*[（(︵]([^（）()，。；]{2,40})[）)︶]$")
# 。　本报记者　巩　岩　摄: the story of a picture ends so
_TAKEN = Lazy(
    rf"[。！？”][ \u3000]*({know.STAFF}?[{know.HAN}]{{0,4}}(?:记者|通讯员)?[{know.HAN} \u3000·]{{2,12}}[摄攝])$"
)
# 本报讯 记者 张三 通讯员 李四 近日，…: no bracket, but a space after each name
_OPEN_CREDIT = Lazy(
    r"^(?:.{0,20}?(?:讯|訊|电|電|消息))[ \u3000]+"
    r"((?:(?:本报|见习|实习|特约)?(?:记者|記者|通讯员|通訊員|实习生)[ \u3000]?"
    rf"[{know.HAN}]{{2,3}}(?:[ \u3000、][{know.HAN}]{{2,3}}(?![{know.HAN}]))*(?=[ \u3000、]|报道)[ \u3000、]?)+)"
)
# （孔令燕摄）, 新华社发（侯　为摄）, （摄影：尤刚）
_TAKEN_BY = Lazy(
    rf"[（(](?:([{know.HAN}、 \u3000·]{{2,24}}(?:[摄攝]影?报?道?|供图))"
    rf"|(?:[摄攝]影?|图)[:： \u3000]+([{know.HAN} \u3000]{{2,8}}))[）)]。?$"
)
_CREDITS = Lazy(r"^.{0,60}?(?:电|電|讯|訊|消息)[】〕︶）)]?[ \u3000]*[（(]([^（）()]{2,80})[）)]")
_STAFF_ROLE = rf"{know.STAFF}?[{know.HAN}]{{0,4}}(?:记者|記者|通讯员|通訊員|实习生)"
_FIRST_ROLE = Lazy(_STAFF_ROLE)
# …。（本报记者甲乙）本报讯: at the end of an item, which the columns may have run into the next
_SIGNED_BY_STAFF = Lazy(rf"[。！？”…」』][ \u3000]*[（(]({_STAFF_ROLE}[^（）()。，；]{{2,40}})[）)]")
# （通讯员甲乙　记者丙丁）本报讯　近日: before the dateline, or where there is none
_NAMED_FIRST = Lazy(rf"^[（(](?P<who>{_STAFF_ROLE}[ \u3000:：]?[{know.HAN} \u3000、]{{2,60}})[）)][ \u3000]*")
# 本报讯　记者甲乙、通讯员丙丁报道：近日
_REPORTING = Lazy(
    rf"^(?:.{{0,24}}?[讯訊电電][ \u3000]+)?"
    rf"(?P<who>(?:[{know.HAN}]{{2,3}}、)?{_STAFF_ROLE}[{know.HAN} \u3000、]{{2,40}}?)"
    r"(?:报道|報道|報導)[:：]"
)
# 〔記者甲乙丙／某地報導〕, 【本報記者甲乙丙某地報導】, 【記者甲乙丙某地訊】: who and where in one bracket
_REPORTED = Lazy(
    rf"^[〔【︵（(][ \u3000]?(?P<who>{know.STAFF}?(?:特約|特约)?(?:記者"
    rf"|记者)[ \u3000]?[{know.HAN}]{{2,3}}?(?:、[{know.HAN}]{{2,3}})*)"
    rf"(?:[／/ \u3000](?P<where>[{know.HAN}]{{2,6}}{_CLOSES})|(?P<glued>[{know.HAN}]{{2,6}}(?P<closes>{_CLOSES})))"
    r"[〕】︶）)]"
)
# （某地訊，記者甲乙）: the other way about
_LED_AND_REPORTED = Lazy(
    rf"^[〔【︵（(](?P<where>[{know.HAN}]{{1,12}}[讯訊电電])[，, \u3000]"
    rf"(?P<who>{know.STAFF}?[{know.HAN}]{{0,4}}(?:記者|记者)[^（）()〔〕【】，。]{{2,30}})[〕】︶）)]"
)
# What only at the head of an article's text is a dateline: elsewhere 据某报报道 is a sentence like any other.
_SAID_BY = Lazy(
    rf"^(?:(?:据|據|综合|綜合)[{know.HAN}“”]{{2,10}}?(?:报道|報道|報導|消息|专电|国际电|电|讯|訊)|[{know.HAN}]{{2,4}}(?:专电"
    rf"|專電)|[{know.HAN}]{{1,4}}[报報][讯訊]|综合消息|(?:本报|本報)[{know.HAN}]{{2,8}}消息"
    r"|(?:据|據)《[^《》]{2,12}》(?:消息|报道))(?=[ \u3000︶】）(（]|$)"  # 据某台报道，… is prose
    # 某某社某地五日電: an unknown agency is told by the day, also where a column end swallowed the space
    r"|^(?:据|據)《[^《》]{2,12}》[电電讯訊](?![话話视視息])"
    rf"|^(?:据|據)?[{know.HAN}]{{1,6}}[社报報][{know.HAN}]{{0,8}}?{_DAY}(?:专|專)?"
    r"(?:[电電](?![话話影视視力台器脑线網网动子机])|[讯訊](?![息问])|消息(?=[ \u3000]))"
)
_BRACKETED = Lazy(rf"^[【︵〔（(]([{know.HAN}0-9]{{1,16}}(?:[讯訊电電]|消息|報導|报导))[】︶〕）)]")
_TAIL_CREDIT = Lazy(r"(?:^|[。！？”）)\s])(?P<credit>[^。，！？”）)]{2,40}?)[。]?$")
_AGENCY_CREDIT = Lazy(r"[（(][^（）()]{1,12}[）)]$")


def name_people(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """The sheets with every article's people and dateline."""
    return tuple(replace(sheet, articles=tuple(map(_named, sheet.articles))) for sheet in sheets)


def _named(article: Article) -> Article:
    people = tuple(dict.fromkeys(_people(article)))
    return replace(article, dateline=_dateline(article), people=people)


def _dateline(article: Article) -> str | None:
    """本报讯, 新华社北京11月15日电 …: as the first paragraph prints it."""
    first = next((block for block in article.blocks if block.kind is Kind.PARAGRAPH), None)
    if first is None:
        return None
    opening = _NAMED_FIRST.sub("", first.text[:100])
    reported = _REPORTED.match(opening) or _LED_AND_REPORTED.match(opening)
    if reported:
        return reported["where"] or _apart_from_name(reported)[1]
    bracketed = _BRACKETED.match(opening)
    if bracketed:
        return bracketed[1]
    match = know.LEAD.match(opening) or _SAID_BY.match(opening.lstrip("【︵"))
    return match[0].strip("【】︵︶ \u3000") if match else None


def _apart_from_name(reported: re.Match[str]) -> tuple[str, str]:
    """記者甲乙丙某地報導: the name has three letters if two are left for the place, as most names do."""
    who, where = reported["who"], reported["glued"]
    role = re.match(r".*?(?:記者|记者)[ \u3000]?", who)
    letters = len(who) - (role.end() if role else 0)
    # The shortest was taken for the name; it may have a letter more, of those before 報導.
    more = max(0, letters_of_name(letters + len(where) - len(reported["closes"])) - letters) if letters == 2 else 0
    return who + where[:more], where[more:]


def _people(article: Article) -> Iterator[Person]:
    for block in article.blocks:
        yield from _of_block(block, letters=article.kind in (ArticleKind.OTHER, ArticleKind.NOTICE))


def _of_block(block: Block, letters: bool) -> Iterator[Person]:
    """letters: whether the article is made of what readers wrote, each signed in its text."""
    if block.kind is Kind.BYLINE:
        reported = _REPORTED.match(block.text)
        yield from _reporters(reported) if reported else read_credit(block.text, alone=True)
    elif block.kind is Kind.PARAGRAPH:
        yield from _of_lead(block.text[:160])
        for found in _SIGNED_BY_STAFF.finditer(block.text):
            yield from read_credit(found[1], alone=False)
        tail = _SIGNED.search(block.text[-60:])
        if tail and signs(tail[1]):
            yield from read_credit(tail[1], alone=True) if not letters else ()
        elif tail:
            yield from read_credit(tail[1], alone=False)
        elif taken := _TAKEN.search(block.text[-40:]):
            yield from read_credit(taken[1], alone=False)
    elif block.kind is Kind.CAPTION:
        yield from _of_caption(block.text)


def _of_lead(opening: str) -> Iterator[Person]:
    """The credit in, behind or before the dateline."""
    reported = _REPORTED.match(opening)
    if reported:
        yield from _reporters(reported)
    elif found := _LED_AND_REPORTED.match(opening) or _NAMED_FIRST.match(opening):
        yield from read_credit(found["who"], alone=False)
    elif found := _REPORTING.match(opening):
        yield from read_credit(found["who"], alone=True)
    elif (found := _CREDITS.match(opening)) and (know.LEAD.match(opening) or _BRACKETED.match(opening)):
        unnamed = _FIRST_ROLE.split(found[1])[0].strip("、 \u3000")
        yield from read_credit(found[1], alone=bool(unnamed) and signs(unnamed))
    elif found := _OPEN_CREDIT.match(opening):
        yield from read_credit(found[1], alone=False)


def _reporters(reported: re.Match[str]) -> Iterator[Person]:
    return read_credit(reported["who"] if reported["where"] else _apart_from_name(reported)[0], alone=False)


def _of_caption(text: str) -> Iterator[Person]:
    """The credit that closes a caption, before or in a bracket."""
    if text[:1] in "（(" and text[-1:] in "）)":
        text = text[1:-1]
    taken = _TAKEN_BY.search(text[-40:])
    if taken:
        found = list(read_credit(taken[1] or f"{taken[2]} 摄", alone=False))
        yield from found
        if found:
            return
    tail = _TAIL_CREDIT.search(_AGENCY_CREDIT.sub("", text[-60:].rstrip("。")))
    if tail and re.search(rf"(?:{_MADE})$", tail["credit"]) and not tail["credit"].endswith("绘"):
        yield from read_credit(tail["credit"], alone=False)
