"""One line -> what it says of the page, if it is a running head: paper, date, page number, page name.

In: the text of a line. Out: Running, or None when the line is no running head. A headline that mentions a date or a
page (今日3版刊登…) is none: what stands beside the date must stand apart from it.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from reader.parse import knowledge as know
from reader.parse.lazy import Lazy


@dataclass(frozen=True, slots=True)
class Running:
    """What a running head says; None where it is silent."""

    paper: str | None = None
    date: str | None = None
    number: str | None = None
    name: str | None = None


@dataclass(slots=True)
class _Words:
    """The words of a line, what they say taken from them one after another; | where something was taken."""

    text: str

    def take(self, pattern: Lazy) -> re.Match[str] | None:
        match = pattern.search(self.text)
        if match:
            self.text = f"{self.text[: match.start()]} | {self.text[match.end() :]}"
        return match

    @property
    def left(self) -> list[str]:
        return [word for word in _SPLIT.split(self.text) if word]


_DIGITS = {char: str(i % 10) for i, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_SPLIT = Lazy(r"[\s|｜/／,，]+|(?<=\s)[·•\-—–]+(?=\s)|^[·•\-—–]+|[·•\-—–]+$")
_BARE_NUMBER = Lazy(r"^[A-ZＡ-Ｚ]?[0-9０-９]{1,3}$")
_CONTACT = Lazy(r"[@＠]|^(?:信箱|邮箱|电话|热线|电邮|網址|网址)[:：]")
_EDITION = Lazy(r"^(.{1,8}[报報])[·•](.{1,8})$")
_ROC: Final = 1911  # 民国元年 is 1912
_MAY_SPEAK = Lazy(r"[0-9０-９版年]")
_BESIDE = Lazy(rf"^([A-ZＡ-Ｚ]?[0-9０-９]{{1,3}})[ \u3000]+([{know.HAN}·]{{2,6}})$")
_SIGNS = Lazy(r"[0-9０-９A-ZＡ-Ｚa-z.:()（）-]+")
_EDGE = " \u3000\t|｜/／—-·"


def read_running_head(text: str) -> Running | None:
    """What the line says of its page; None for a line that is anything else."""
    if len(text) > know.MAX_RUNNING_HEAD or not _MAY_SPEAK.search(text):
        return None
    words = _Words(text)
    date = words.take(know.DATE)
    weekday = words.take(know.WEEKDAY)
    editors = words.take(know.EDITORS)
    page = None if know.NOT_PAGE_HEAD.search(words.text) else _page_head(words)
    issue = words.take(know.ISSUE_WORDS)
    while words.take(know.ISSUE_WORDS):
        pass
    left = [word for word in words.left if not _CONTACT.search(word)]
    iso = _iso(date) if date else None
    if not _stands_apart(text, date, left):
        return None
    if (not page and not (iso and (weekday or issue or _only_names(left)))) or (editors and not page and not iso):
        return None
    return _named(page, iso, left)


def read_beside_head(text: str) -> Running | None:
    """B8 生活, 04: what a line says that would say nothing if it did not stand beside a running head."""
    match = _BESIDE.match(text)
    return Running(number=plain_number(match[1]), name=match[2]) if match else None


def _page_head(words: _Words) -> re.Match[str] | None:
    """The page number, which must stand as a word of its own: 她家3版面积 is none."""
    for match in know.PAGE_HEAD.finditer(words.text):
        before, after = words.text[: match.start()], words.text[match.end() :]
        if (not before or before[-1] in _EDGE) and (not after or after[0] in _EDGE or match["ord"]):
            words.text = f"{before} | {after}"
            return match
    return None


def _only_names(left: list[str]) -> bool:
    """Nothing beside the date but a number, a paper or a name of one word."""
    return all(_BARE_NUMBER.match(word) or word.endswith(know.PAPER_ENDS) for word in left)


def _stands_apart(text: str, date: re.Match[str] | None, left: list[str]) -> bool:
    """Few short words beside date and page, and none glued to the date."""
    if len(left) > 5 or any(len(word) > 12 for word in left) or re.search(r"[。；！？]", text):
        return False
    if date is None:
        return len(left) <= 3 and ("第" in text or all(len(word) <= 4 for word in left))
    after = text[date.end() :]
    before = text[max(0, date.start() - 1) : date.start()]
    return not (after[:1].isalpha() and not know.WEEKDAY.match(after) and not after.startswith("第")) and (
        not before.isalpha() or before in "报報刊版"
    )


def _named(page: re.Match[str] | None, iso: str | None, left: list[str]) -> Running:
    """Give the words that are left to page number, paper and page name."""
    number = plain_number(page["ord"] or page["bare"]) if page else None
    name = page["name"] if page else None
    if number is None and iso:
        bare = next((word for word in left if _BARE_NUMBER.match(word)), None)
        number = plain_number(bare) if bare else None
    words = [part for word in left if not _SIGNS.fullmatch(word) for part in _edition(word)]
    paper = next((word for word in words if word.endswith(know.PAPER_ENDS)), None)
    words = [word for word in words if word != paper]
    if (number or paper) and name is None and words:
        name = words.pop(-1 if paper is None and len(words) > 1 else 0)
    if paper is None and words and iso:
        paper = words[0]
    return Running(paper, iso, number, name)


def _edition(word: str) -> tuple[str, ...]:
    """海棠日报·早刊 -> the paper and its edition."""
    match = _EDITION.match(word)
    return match.groups() if match else (word,)


def plain_number(text: str) -> str:
    """03 -> 3, 三 -> 3, Ａ01 -> A01."""
    text = unicodedata.normalize("NFKC", text).strip()
    if text.isdigit() and text.isascii():
        return str(int(text))
    if text[:1].isascii():
        return re.sub(r"[－—–、]", "-", text)
    return str(chinese_number(text))


def chinese_number(text: str) -> int:
    """二十一 -> 21, 二〇二六 -> 2026."""
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (chinese_number(tens) if tens else 1) * 10 + (chinese_number(ones) if ones else 0)
    return int("".join(_DIGITS.get(char, "0") for char in text) or "0")


def _iso(match: re.Match[str]) -> str | None:
    year, month, day = (_number(match[part].lstrip("中华民国華國")) for part in ("y", "m", "d"))
    return iso_date(year + (_ROC if match["y"].startswith("中") else 0), month, day)


def iso_date(year: int, month: int, day: int) -> str | None:
    """The date as 2022-11-18; None if there is no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _number(text: str) -> int:
    text = unicodedata.normalize("NFKC", text)
    return int(text) if text.isascii() else chinese_number(text)
