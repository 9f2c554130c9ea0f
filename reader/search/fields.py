"""The fields of a query: their names, and what a value typed after one means. Text in, a leaf of the tree out."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from reader.model import ArticleKind
from reader.search.text import SPACE, fold
from reader.search.tree import FLAGS, NAMES, Dates, Field, Flag, In, Leaf, Of, Recent
from reader.tongue import later, tr

# The first name is the one that printing uses.
FIELD_NAMES: dict[Field, tuple[str, ...]] = {
    Field.TITLE: ("题", "标题", "title"),
    Field.BODY: ("文", "正文", "body"),
    Field.BY: ("记者", "作者", "by"),
    Field.PAPER: ("报", "报纸", "paper"),
    Field.PAGE: ("版", "版面", "page"),
    Field.SECTION: ("栏目", "section"),
    Field.DATE: ("日期", "date"),
    Field.KIND: ("类", "类别", "kind"),
    Field.MARKED: ("书签", "marked"),
    Field.NOTED: ("划线", "noted"),
    Field.TAG: ("标签", "tag"),
    Field.NOTE: ("批注", "note"),
    Field.UNREAD: ("未读", "unread"),
}
FIELDS = {name: field for field, names in FIELD_NAMES.items() for name in names}
LONGEST_NAME = max(map(len, FIELDS))

KIND_NAMES: dict[ArticleKind, tuple[str, ...]] = {
    ArticleKind.NEWS: ("消息", "新闻"),
    ArticleKind.COMMENTARY: ("评论", "言论"),
    ArticleKind.FEATURE: ("通讯", "特写"),
    ArticleKind.INTERVIEW: ("访谈", "专访"),
    ArticleKind.PHOTO: ("图片", "摄影"),
    ArticleKind.BRIEFS: ("简讯",),
    ArticleKind.VERSE: ("诗歌", "诗"),
    ArticleKind.NOTICE: ("公告", "启事"),
    ArticleKind.OTHER: ("其他",),
}
KINDS = {name: kind for kind, names in KIND_NAMES.items() for name in (*names, kind.value)}
YES = frozenset({"", "是", "有", "yes", "true", "1"})
NO = frozenset({"否", "无", "no", "false", "0"})
DAYS = {"天": 1, "周": 7, "个月": 30, "年": 365}
UNITS = {"天": "天", "日": "天", "周": "周", "星期": "周", "个星期": "周", "月": "个月", "个月": "个月", "年": "年"}

_DAY = re.compile(r"(\d{4})(?:[-–—/.年](\d{1,2})(?:[-–—/.月](\d{1,2})日?|月)?|年)?", re.ASCII)
_RECENT = re.compile(rf"(?:最?近|last)\s*([0-9]{{1,4}})\s*({'|'.join(sorted(UNITS, key=len, reverse=True))})")
_BETWEEN = re.compile(r"\.\.+|…+|~|至|到")
_NUMBER = re.compile(r"第?([a-z]*)(\d{1,6})版?")

WRONG_DATE = later("“{typed}”不是日期。可以写 2022、2022-11、2022-11-15、2022-11-15..2022-12-01 或 近30天。")
WRONG_KIND = later("没有“{typed}”这一类。可以写：{kinds}。")
WRONG_FLAG = later("“{name}:”后面只能写“是”或“否”，不认识“{typed}”。")
EMPTY = later("“{name}:”后面还没有写要找什么。")


class Unreadable(ValueError):
    """A value that means nothing in its field; says so in one Chinese sentence."""


def read_value(field: Field, typed: str, exact: bool = False) -> Leaf:
    """The condition a value stands for. Raises Unreadable."""
    name = FIELD_NAMES[field][0]
    if field in FLAGS:
        return Flag(field, _read_flag(name, typed))
    if not fold(typed).strip(SPACE) and not (exact and not typed):
        raise Unreadable(tr(EMPTY, name=name))
    readers: dict[Field, Callable[[str], Leaf]] = {Field.DATE: _read_dates, Field.KIND: _read_kind}
    if field in readers:
        return readers[field](typed)
    return In(field, typed, exact and field in NAMES)


def print_value(leaf: Dates | Recent | Of | Flag) -> str:
    """The shortest value that reads back as this condition."""
    match leaf:
        case Of(kind):
            return KIND_NAMES[kind][0]
        case Flag(_, on):
            return "是" if on else "否"
        case Recent(count, unit):
            return f"近{count}{unit}"
        case Dates(first, last):
            return next((short for short in _shorter(first) if _stretch(short) == (first, last)), f"{first}..{last}")


def span(recent: Recent, today: date) -> tuple[str, str]:
    """First and last day, ISO: 近1天 is today alone."""
    days = min(recent.count * DAYS[recent.unit], today.toordinal())
    return (today - timedelta(days - 1)).isoformat(), today.isoformat()


def page_number(text: str) -> str | None:
    """What a page value says as a number, in the form of page.sort (A000003); None where it is a name of a page."""
    said = _NUMBER.fullmatch(fold(text))
    return said[1].upper() + said[2].zfill(6) if said else None


def _read_flag(name: str, typed: str) -> bool:
    said = fold(typed).strip(SPACE)
    if said in YES | NO:
        return said in YES
    raise Unreadable(tr(WRONG_FLAG, name=name, typed=typed))


def _read_kind(typed: str) -> Of:
    kind = KINDS.get(fold(typed))
    if kind is None:
        raise Unreadable(tr(WRONG_KIND, typed=typed, kinds="、".join(names[0] for names in KIND_NAMES.values())))
    return Of(kind)


def _read_dates(typed: str) -> Dates | Recent:
    said = fold(typed).strip(SPACE)
    if recent := _RECENT.fullmatch(said):
        if not int(recent[1]):
            raise Unreadable(tr(WRONG_DATE, typed=typed))
        return Recent(int(recent[1]), UNITS[recent[2]])
    first, *rest = _BETWEEN.split(said)
    ends = [_stretch(end.strip(SPACE)) if end.strip(SPACE) else ("", "") for end in (first, *(rest or [first]))]
    if len(ends) != 2 or any(end is None for end in ends) or not any(end and end[0] for end in ends):
        raise Unreadable(tr(WRONG_DATE, typed=typed))
    (start, _), (_, stop) = (end or ("", "") for end in ends)
    if start and stop and start > stop:
        raise Unreadable(tr("“{typed}”前后颠倒了：前面的日期要早于后面的。", typed=typed))
    return Dates(start, stop)


def _stretch(said: str) -> tuple[str, str] | None:
    """The first and last day of a year, a month or a day; None where it is none of these."""
    found = _DAY.fullmatch(said)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if not year or (found[2] and not 1 <= month <= 12):
        return None
    if found[3] and not 1 <= day <= monthrange(year, month)[1]:
        return None
    first, last = (month, month) if month else (1, 12)
    return f"{year:04}-{first:02}-{day or 1:02}", f"{year:04}-{last:02}-{day or monthrange(year, last)[1]:02}"


def _shorter(day: str) -> tuple[str, ...]:
    return (day[:4], day[:7], day) if day else ()
