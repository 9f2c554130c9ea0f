"""One line -> what it says of its page, if it could be part of a running head: paper, date, page number, page name.

In: the text of a line. Out: Spoken, or None for a line that says more than such lines do. A headline that mentions a
date or a page (今日3版刊登…) is none: what stands beside the date must stand apart from it. Most lines that are Spoken
say little alone (2, 要闻, 责编 甲乙); whether they are a running head is told by the lines around them: `bands`.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reader.parse import headwords as heads
from reader.parse import knowledge as know
from reader.parse.lazy import Lazy


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that is neither date nor number nor anything else known. beside: it stands next to the page number."""

    text: str
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a line says; None and empty where it is silent."""

    phrases: tuple[Phrase, ...] = ()
    date: str | None = None
    weekday: bool = False
    number: str | None = None
    exact: bool = False  # the number says that it is one of a page: 第3版, A05
    name: str | None = None  # behind the number's colon
    staff: bool = False  # names editors
    imprint: bool = False  # issue, codes, price, publisher, weather, lunar date
    contact: bool = False
    front: bool = False  # says how many pages the issue has: on its first

    @property
    def weak(self) -> bool:
        """A phrase and nothing else."""
        return not (self.date or self.weekday or self.number or self.staff or self.imprint or self.contact)


_HAN = f"[{know.HAN}]"
_PLAIN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，！；？＝＋＃"} | {
    0x3000: " ", 0xA0: " ", 0x9: " ", ord("○"): "〇",
}  # fmt: skip
_DIGITS = {char: str(i % 10) for i, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0", "元": "1"}
_ROC: Final = 1911  # 民国元年 is 1912
_STOPS = Lazy(r"[。！？；!?…“”]")
_SPLIT = Lazy(r"[\0 |/,，、:()\[\]]+|(?<![^ \0|])[·•\-—–]+|[·•\-—–]+(?![^ \0|])")
_SPACED_OUT = Lazy(rf"^{_HAN}(?:[ \u3000]+{_HAN}){{1,9}}$")
_APART = Lazy(rf"(?<!{_HAN}){_HAN}(?: {_HAN})+(?!{_HAN})")  # 专 版
_CIRCLED = {ord(char): str(digit) for digit, char in enumerate("①②③④⑤⑥⑦⑧⑨", 1)}
_WORTH = Lazy(
    r"[0-9０-９报報年月版期號号刊编編校責责统策视排组制电電@A-Za-zＡ-Ｚ办辦农農历節节天雨雪暑寒分至]|星期|出版|内部"
    r"|免费"
)
_SEPARATED = Lazy(r"[ \u3000\t\xa0|｜/／：:·，]")
MAX_PHRASE: Final = 12
LEAST_TITLE: Final = 7  # letters of a phrase that beside a page number is a title, not the name of a page
MAX_PHRASES: Final = 4
_TAKEN: Final = (
    heads.CODE, heads.PRICE, heads.LUNAR, heads.ISSUE, heads.PUBLISHER, heads.FILLER,
)  # fmt: skip


def plain(text: str) -> str:
    """The text with full-width digits, letters and brackets made ASCII, character for character."""
    return text.translate(_PLAIN)


class _Words:
    """The words of a line; what they say is taken from them one after another and leaves a NUL for each character."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, pattern: Lazy) -> re.Match[str] | None:
        match = pattern.search(self.text)
        if match and match[0]:
            self.blank(match)
            return match
        return None

    def take_all(self, pattern: Lazy) -> bool:
        self.text, count = pattern.subn(lambda match: "\0" * len(match[0]), self.text)
        return count > 0

    def blank(self, match: re.Match[str]) -> None:
        self.text = self.text[: match.start()] + "\0" * len(match[0]) + self.text[match.end() :]


@lru_cache(maxsize=8192)
def read_line(text: str) -> Spoken | None:
    """What the line says of its page; None for a line that is anything else."""
    if len(text) > heads.MAX_LINE or _STOPS.search(text):
        return None
    if _SPACED_OUT.match(text):  # 江 源 农 民 报
        text = "".join(text.split())
    if len(text) > MAX_PHRASE and not _SEPARATED.search(text) and not heads.DATE.search(plain(text)):
        return None
    if not _WORTH.search(text):
        return _weak(text) if len(text) <= 2 * MAX_PHRASE else None
    return _read(plain(text))


def _weak(text: str) -> Spoken | None:
    """A line without any sign that more than phrases stands on it."""
    said = Spoken(_phrases(plain(text), None))
    return said if _holds_together(said) else None


def _read(text: str) -> Spoken | None:
    words = _Words(text)
    words.take_all(heads.FOUNDED)
    date = words.take(heads.DATE) or words.take(heads.ENGLISH_DATE)
    if date and (_glued(text, date) or "，" in text):
        return None
    weekday = words.take_all(heads.WEEKDAY)
    contact = words.take_all(heads.CONTACT)
    staff, of = _staff(words)
    front = words.take_all(heads.PAGES_IN_ALL)
    imprint = sum(words.take_all(pattern) for pattern in _TAKEN) > 0 or front  # each must be taken
    if date:
        words.text = words.text.translate(_CIRCLED)  # a circled number alone points at a picture
    if date or imprint or heads.WEATHER_HEAD.match(text):
        imprint |= words.take_all(heads.WEATHER)
    elif not contact and heads.LATIN.fullmatch(text):
        return Spoken(imprint=True)
    page = None if heads.NOT_PAGE.search(text) else _page(words)
    words.take_all(heads.LATIN)
    exact = bool(page and (page.re is not None and ("版" in page[0] or page[0][0].isalpha())))
    phrases = _phrases(words.text, page)
    said = Spoken(
        phrases, _iso(date) if date else None, weekday, plain_number(_folio(page)) if page else of, exact,
        page["name"] if page and "name" in page.groupdict() else None, staff, imprint, contact, front,
    )  # fmt: skip
    return said if _holds_together(said) and not _teaser(said, page) else None


def _teaser(said: Spoken, page: re.Match[str] | None) -> bool:
    """一条河的冬修日记 4版, 冰川加速退缩 A11 国际, 山乡邮路（第八版） point at another page; 要闻 4版 heads one."""
    if page is None or said.date or said.staff or not said.phrases:
        return False
    first, last = said.phrases[0], said.phrases[-1]
    if first.text in heads.PAGE_NAMES or any(heads.PAPER.match(one.text) for one in (first, last)):
        return False
    after = page.string[page.end() :]
    of_page = "版" in page[0] and "第" not in page[0]
    if max(len(one.text) for one in said.phrases) >= LEAST_TITLE and (
        of_page or page[0][0].isalpha() or after.startswith(")")
    ):
        return True
    named = last.text in heads.PAGE_NAMES and "(" not in page.string  # 老字号新账本（经济） 10版
    return of_page and not after.strip(" \0|") and not named


def _staff(words: _Words) -> tuple[bool, str | None]:
    """Whether editors are named, and the page they are editors of: 一版责编."""
    found, of = False, None
    for _ in range(8):
        match = words.take(heads.STAFF)
        if not match:
            break
        found, of = True, of or (plain_number(match["of"]) if match["of"] else None)
    return found, of


def _page(words: _Words) -> re.Match[str] | None:
    """The page number, which must stand as a word of its own: 她家3版面积 is none."""
    for match in heads.PAGE.finditer(words.text):
        before, after = words.text[: match.start()], words.text[match.end() :]
        if (not before or before[-1] in "\0 |/-·") and (not after or after[0] in "\0 |/-·" or match["ord"]):
            words.blank(match)
            return match
    return words.take(heads.BARE_PAGE)


def _folio(page: re.Match[str]) -> str:
    groups = page.groupdict()
    return groups.get("ord") or groups.get("bare") or groups.get("few") or page[0]


def _phrases(text: str, page: re.Match[str] | None) -> tuple[Phrase, ...]:
    """What is left, in order, with which of it stands beside the page number: behind it if anything does."""
    text = _APART.sub(lambda match: match[0].replace(" ", ""), text) if page is None else text
    out, spans, at = [], [], 0
    for match in [*_SPLIT.finditer(text), None]:
        end = match.start() if match else len(text)
        if end > at:
            spans.append((at, end))
        at = match.end() if match else at
    spans = _padded(text, spans)
    behind = before = None
    if page:
        behind = next(
            (
                s
                for s in spans
                if s[0] >= page.end()
                and not text[page.end() : s[0]].strip(" |/:\0-—·")
                and "\0" not in text[page.end() : s[0]]
            ),
            None,
        )
        before = next(
            (s for s in reversed(spans) if s[1] <= page.start() and "\0" not in text[s[1] : page.start()]), None
        )
    for span in spans:
        word = "".join(text[span[0] : span[1]].split())
        out.append(Phrase(word, span in (behind, before) and (behind is None or span == behind)))
    return tuple(out)


def _padded(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """学 习, 专 版: single letters with nothing but space between them are one phrase."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if (
            out
            and end - start == 1
            and not text[out[-1][1] : start].strip(" ")
            and _single(text[out[-1][0] : out[-1][1]])
        ):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _single(text: str) -> bool:
    return all(len(word) == 1 for word in text.split())


def _glued(text: str, date: re.Match[str]) -> bool:
    """Whether the date is part of what is said: 2022年11月18日起施行, 至2022年11月18日."""
    after, before = text[date.end() :], text[max(0, date.start() - 1) : date.start()]
    if after[:1].isalpha() and not heads.WEEKDAY.match(after) and not after.startswith(("第", "农历", "農曆", "总")):
        return True
    return before.isalpha() and before not in "报報刊版"


def _holds_together(said: Spoken) -> bool:
    """Few short words beside date and page, all of them words."""
    phrases = said.phrases
    if len(phrases) > MAX_PHRASES or any(len(one.text) > MAX_PHRASE for one in phrases):
        return False
    if said.weak:
        named = len(phrases) == 2 and (
            heads.PAPER_SURE.match(phrases[0].text)  # 某某日报　评论周刊
            or (heads.PAPER.match(phrases[0].text) and phrases[1].text in heads.PAGE_NAMES)
        )
        return bool(len(phrases) == 1 or named) and all(
            char >= "\u3400" or char in "·/" for one in phrases for char in one.text
        )
    if said.date:
        return True
    return len(phrases) <= 2 and all(len(one.text) <= 10 for one in phrases)


def plain_number(text: str) -> str:
    """03 -> 3, 三 -> 3, Ａ01 -> A01."""
    text = unicodedata.normalize("NFKC", text).strip()
    if text.isdigit() and text.isascii():
        return str(int(text))
    if text[:1].isascii():
        return "-".join(part.lstrip("0") or "0" for part in re.split(r"[－—–、~-]", text))
    return str(chinese_number(text))


def chinese_number(text: str) -> int:
    """二十一 -> 21, 一百零二 -> 102, 二〇二六 -> 2026."""
    if "百" in text:
        hundreds, _, rest = text.partition("百")
        return chinese_number(hundreds) * 100 + (chinese_number(rest) if rest else 0)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (chinese_number(tens.strip("零〇")) if tens.strip("零〇") else 1) * 10 + (
            chinese_number(ones) if ones else 0
        )
    return int("".join(_DIGITS.get(char, "0") for char in text) or "0")


def _iso(match: re.Match[str]) -> str | None:
    if match["m"][:3].upper() in heads.MONTHS:
        return iso_date(int(match["y"]), heads.MONTHS.index(match["m"][:3].upper()) + 1, int(match["d"]))
    roc = not match["y"][:1].isdigit() and "国" in match["y"].replace("國", "国")
    year, month, day = (_number(match[part].lstrip("中华民国華國")) for part in ("y", "m", "d"))
    return iso_date(year + (_ROC if roc else 0), month, day)


def iso_date(year: int, month: int, day: int) -> str | None:
    """The date as 2022-11-18; None if there is no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _number(text: str) -> int:
    text = unicodedata.normalize("NFKC", text)
    return int(text) if text.isascii() and text.isdigit() else chinese_number(text)
