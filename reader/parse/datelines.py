"""Sheets -> Sheets: the day that an article's dateline names, made a date by the date of the issue.

In: sheets that know their date and articles that know their dateline. Out: the same, `happened` filled in where a day
is named and can be told: 新华社北京11月15日电, 本报15日讯; else, right after the dateline, 昨日 or 11月15日. What the
paper leaves out, year, month or day, is inferred from the issue and said to be so; without an issue date nothing is.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reader.model import Article, Happened, Kind, Sheet
from reader.parse.lazy import Lazy
from reader.parse.running import chinese_number, iso_date

OLDEST: Final = 200  # days before the issue: a day further back is more likely a misreading
OPENING: Final = 24  # characters after dateline and names in which a day may stand
OLDEST_OPENING: Final = 60  # days: 11月15日 in running text may be any year's

_N = r"[0-9]{1,2}|[〇零一二三四五六七八九十]{1,3}"
_YEAR = r"(?:(?P<y>(?:19|20)[0-9]{2}|[一二][九〇○零一二三四五六七八九]{3})年)?"
_DAY_OF_MONTH = Lazy(rf"{_YEAR}(?P<m>{_N})月(?P<d>{_N})[日号號]")
_DAY = Lazy(
    rf"(?:(?P<of>本月|上月)|(?<![0-9月年第〇一二三四五六七八九十]))(?P<d>{_N})[日号號](?=[电电電讯訊综上下中早晚凌午夜傍，,、]|$)"
)
_RELATIVE = Lazy(  # not 今天的 or 今日头条
    r"(?P<ago2>前[日天](?![的后]))|(?P<ago1>昨(?:[日天夜晨晚早午]|儿个?)(?!的))"
    r"|(?P<ago0>今(?:[日天晨晚早午]|儿个?)(?=[，,上下中凌午傍0-9]))"
)
_CREDIT = Lazy(
    r"^[】\]\s　]*(?:[（(][^（）()]{2,80}[）)]|(?:\S{0,4}(?:记者|記者|通讯员|通訊員)[ 　]?\S{2,8}[ 　]+){1,3})?[\s　]*"
)
_NOT_PAST = Lazy(r"^(?:起|至|前|将|到|—|-|~)")


def tell_dates(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """The sheets with every article's `happened`."""
    return tuple(
        replace(sheet, articles=tuple(_dated(article, sheet.page.date) for article in sheet.articles))
        for sheet in sheets
    )


def _dated(article: Article, issue: str | None) -> Article:
    if article.dateline is None:
        return article
    first = next((block.text for block in article.blocks if block.kind is Kind.PARAGRAPH), "")
    return replace(article, happened=read_date(article.dateline, first, issue))


def read_date(dateline: str, text: str, issue: str | None) -> Happened | None:
    """The day that a dateline names, else the one that the text (which begins with the dateline) opens with. issue:
    its date, ISO, or None."""
    day = _issue_day(issue)
    told = next(_days(dateline, day, OLDEST), None)
    if told:
        return Happened(told[0], told[1], told[2])
    at = text.find(dateline)
    after = text[at + len(dateline) :] if at >= 0 else ""
    credit = _CREDIT.match(after)
    opening = after[credit.end() if credit else 0 :][:OPENING]
    told = next(_days(opening, day, OLDEST_OPENING, at_start=True), None)
    return Happened(told[0], told[1], told[2], opening=True) if told else None


def _issue_day(issue: str | None) -> datetime.date | None:
    """None also for what a person typed that is no date, and for a year with no year before it."""
    try:
        day = datetime.date.fromisoformat(issue) if issue else None
    except ValueError:
        return None
    return day if day and day.year > 1 else None


def _days(
    text: str, issue: datetime.date | None, oldest: int, at_start: bool = False
) -> Iterator[tuple[str, str, bool]]:
    """(ISO date, words as printed, inferred) of every day named; at_start: only where it opens the text."""
    plain = _plain(text)
    for pattern, tell in ((_DAY_OF_MONTH, _of_year), (_DAY, _of_month), (_RELATIVE, _relative)):
        match = pattern.match(plain) if at_start else pattern.search(plain)
        if match and not (at_start and _NOT_PAST.match(plain[match.end() :])) and (told := tell(match, issue, oldest)):
            yield told[0], text[match.start() : match.end()], told[1]


def _plain(text: str) -> str:
    """Full-width digits as ASCII; every character stays one character."""
    return "".join(unicodedata.normalize("NFKC", char) if "０" <= char <= "９" else char for char in text)


def _of_year(match: re.Match[str], issue: datetime.date | None, oldest: int) -> tuple[str, bool] | None:
    """11月15日: the last such day that is not after the issue, in its year or, in January, the year before."""
    month, day = _number(match["m"]), _number(match["d"])
    if match["y"]:
        iso = iso_date(_number(match["y"]), month, day)
        return (iso, False) if iso else None
    for year in (issue.year, issue.year - 1) if issue else ():
        iso = iso_date(year, month, day)
        if iso and issue and 0 <= (issue - datetime.date.fromisoformat(iso)).days <= oldest:
            return iso, True
    return None


def _of_month(match: re.Match[str], issue: datetime.date | None, oldest: int) -> tuple[str, bool] | None:
    """15日, 本月15日: of the month of the issue, or of the month before; 上月30日: of that alone."""
    if issue is None:
        return None
    before = issue.replace(day=1) - datetime.timedelta(days=1)
    months = {"本月": (issue,), "上月": (before,)}.get(match["of"] or "", (issue, before))
    found = (iso_date(month.year, month.month, _number(match["d"])) for month in months)
    return next(((iso, True) for iso in found if iso and iso <= issue.isoformat()), None)


def _relative(match: re.Match[str], issue: datetime.date | None, oldest: int) -> tuple[str, bool] | None:
    """昨日, 今晨, 前天: days before the issue."""
    if issue is None:
        return None
    days = next(days for days in (0, 1, 2) if match[f"ago{days}"])
    return (issue - datetime.timedelta(days=days)).isoformat(), True


def _number(text: str) -> int:
    return int(text) if text.isascii() else chinese_number(text)
