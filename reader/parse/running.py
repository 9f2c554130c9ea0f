"""One line -> what it says of the page, if it is a running head: paper, date, page number, page name.

In: the text of a line. Out: Running, or None when the line is no running head. A headline that mentions a date or a
page (今日3版刊登…) is none: what stands beside the date must stand apart from it.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass

from reader.parse import knowledge as know


@dataclass(frozen=True, slots=True)
class Running:
    """What a running head says; None where it is silent."""

    paper: str | None = None
    date: str | None = None
    number: str | None = None
    name: str | None = None


_DIGITS = {char: str(i % 10) for i, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_SPLIT = re.compile(r"[\s|｜/／,，·•\-—–]+")


def read_running_head(text: str) -> Running | None:
    """What the line says of its page; None for a line that is anything else."""
    if len(text) > know.MAX_RUNNING_HEAD or not re.search(r"[0-9０-９版年]", text):
        return None
    date = know.DATE.search(text)
    bare = _cut(text, date)
    weekday = know.WEEKDAY.search(bare)
    bare = know.WEEKDAY.sub(" ", bare)
    page = None if know.NOT_PAGE_HEAD.search(bare) else _page_head(bare)
    bare = _cut(bare, page)
    issue = know.ISSUE_WORDS.search(bare)
    bare = know.ISSUE_WORDS.sub(" ", bare)
    rest = [word for word in _SPLIT.split(bare) if word]
    iso = _iso(date) if date else None
    if not _stands_apart(text, date, rest) or not (page or (iso and (weekday or issue or not rest))):
        return None
    return _named(text, date, iso, page, rest)


def _cut(text: str, match: re.Match[str] | None) -> str:
    return text[: match.start()] + " " + text[match.end() :] if match else text


def _page_head(text: str) -> re.Match[str] | None:
    """The page number, which must stand as a word of its own: 她家3版面积 is none."""
    for match in know.PAGE_HEAD.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if (not before or before[-1] in " \u3000\t|｜/／—-") and (not after or after[0] in " \u3000\t|｜/／—-"):
            return match
    return None


def _stands_apart(text: str, date: re.Match[str] | None, rest: list[str]) -> bool:
    """Few short words beside date and page, and none glued to the date."""
    if len(rest) > 4 or any(len(word) > 12 for word in rest) or re.search(r"[。；！？]", text):
        return False
    if date is None:
        return len(rest) <= 2
    after = text[date.end() : date.end() + 1]
    before = text[max(0, date.start() - 1) : date.start()]
    return not (after.isalpha() and not know.WEEKDAY.match(text[date.end() :])) and not before.isalpha()


def _named(
    text: str, date: re.Match[str] | None, iso: str | None, page: re.Match[str] | None, rest: list[str]
) -> Running:
    """Give the words that are left to paper and page name."""
    number = plain_number(page["ord"] or page["bare"]) if page else None
    name = page["name"] if page else None
    words = [word for word in rest if not re.fullmatch(r"[0-9A-Za-z.:@()（）]+", word)]
    paper = next((word for word in words if word.endswith(("报", "報", "周刊", "时讯"))), None)
    words = [word for word in words if word != paper]
    if page and name is None and words:
        name = words.pop(-1 if paper is None and len(words) > 1 else 0)
    if paper is None and words and date is not None:
        paper = words[0]
    return Running(paper, iso, number, name)


def plain_number(text: str) -> str:
    """03 -> 3, 三 -> 3, Ａ01 -> A01."""
    text = unicodedata.normalize("NFKC", text).strip()
    if text.isdigit() and text.isascii():
        return str(int(text))
    if text[:1].isascii():
        return text
    return str(_chinese_number(text))


def _chinese_number(text: str) -> int:
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_chinese_number(tens) if tens else 1) * 10 + (_chinese_number(ones) if ones else 0)
    return int("".join(_DIGITS.get(char, "0") for char in text) or "0")


def _iso(match: re.Match[str]) -> str | None:
    year, month, day = (_number(match[part]) for part in ("y", "m", "d"))
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _number(text: str) -> int:
    text = unicodedata.normalize("NFKC", text)
    return int(text) if text.isascii() else _chinese_number(text)
