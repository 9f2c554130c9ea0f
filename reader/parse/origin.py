"""Where a file came from -> what its name and folders say of the page: paper, date, page number, page name.

In: the path as text, of any system; no file is looked at. Out: a value or None for each, to be used where the page does
not say it itself. 海棠午报_2022-11-18_03版.txt, 20221118/03.txt, 海棠日报/2022年11月18日/第3版 工会.txt.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, NamedTuple

from reader.model import Sheet
from reader.parse import knowledge as know
from reader.parse.lazy import Lazy
from reader.parse.running import iso_date, plain_number

MAX_DEPTH: Final = 4  # folders above the file that may speak
MAX_PART: Final = 120  # characters of a file or folder name that are looked at

_HAN = f"[{know.HAN}]"
_SUFFIX = Lazy(r"(?:\.[A-Za-z][A-Za-z0-9]{0,4}){1,2}$")
_SPACED_DATE = Lazy(
    r"(?<!\d)(?P<y>(?:19|20)\d{2})\s?[年._/\-]\s?(?P<m>\d{1,2})\s?[月._/\-]\s?(?P<d>\d{1,2})(?!\d)\s?日?"
)
_SOLID_DATE = Lazy(r"(?<!\d)(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})(?!\d)")
_MONTH = Lazy(r"^(?P<y>(?:19|20)\d{2})[年._\-]?(?P<m>\d{1,2})月?$")
_DAY = Lazy(r"^(?P<d>\d{1,2})日?$")
_PAGE = Lazy(
    r"(?:第\s?)?(?P<n>(?<![A-Za-z0-9])[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s?[版页]"
    rf"(?:[:：_\- ]*(?P<name>{_HAN}{{2,8}}))?"
)
_NODE = Lazy(r"(?i)(?:^|[^a-z])(?:page|node|p|no|ban)[_\- ]?(?P<n>\d{1,3})(?!\d)")
_BARE = Lazy(r"(?:^|[_\- ])(?P<n>[A-Da-d]?\d{1,3})(?=$|[_\- ])")
_PAPER = Lazy(rf"{_HAN}{{1,11}}(?:日报|晚报|早报|午报|晨报|时报|周报|都市报|[报報]|周刊)(?!{_HAN}*[社道告表])")
_WORD = Lazy(rf"{_HAN}{{2,8}}")
_DROPPED = Lazy(r"(?:电子)?版面?$|^新建|^副本|文件夹$|^下载|文本$|文档$|桌面$")


class Origin(NamedTuple):
    """What a path says; None where it is silent. date is ISO, number plain: 3, A01."""

    paper: str | None = None
    date: str | None = None
    number: str | None = None
    name: str | None = None


def read_origin(path_text: str) -> Origin:
    """What the path says of the page."""
    parts = [part[:MAX_PART] for part in re.split(r"[/\\]+", path_text) if part not in ("", ".", "..")]
    parts = parts[-MAX_DEPTH - 1 :]
    if not parts:
        return Origin()
    parts[-1] = _SUFFIX.sub("", parts[-1])
    date, bare = _date(parts)
    paper = next((match[0] for part in reversed(bare) for match in _PAPER.finditer(part)), None)
    number, name = _number(bare, dated=bool(date or paper))
    return Origin(paper, date, number, name)


def fill_pages(sheets: tuple[Sheet, ...], path_text: str) -> tuple[Sheet, ...]:
    """What the pages do not say of themselves, as the path says it. Page number and name only where the file is one
    page: of several, a name cannot say which."""
    said = read_origin(path_text)
    alone = len(sheets) == 1
    return tuple(
        replace(
            sheet,
            page=replace(
                sheet.page,
                paper=sheet.page.paper or said.paper,
                date=sheet.page.date or said.date,
                number=sheet.page.number or (said.number if alone else None),
                name=sheet.page.name or (said.name if alone else None),
            ),
        )
        for sheet in sheets
    )


def _date(parts: list[str]) -> tuple[str | None, list[str]]:
    """The date, in one name or over a month's folder and a day's, and the names without it."""
    for i in range(len(parts) - 1, -1, -1):
        for pattern in (_SPACED_DATE, _SOLID_DATE):
            match = pattern.search(parts[i])
            iso = match and iso_date(int(match["y"]), int(match["m"]), int(match["d"]))
            if match and iso:
                rest = f"{parts[i][: match.start()]} {parts[i][match.end() :]}"
                return iso, [*parts[:i], rest, *parts[i + 1 :]]
    for i in range(len(parts) - 2, -1, -1):
        month, day = _MONTH.match(parts[i]), _DAY.match(parts[i + 1])
        iso = iso_date(int(month["y"]), int(month["m"]), int(day["d"])) if month and day else None
        if iso:
            return iso, [*parts[:i], "", "", *parts[i + 2 :]]
    return None, parts


def _number(parts: list[str], dated: bool) -> tuple[str | None, str | None]:
    """The page number and name: 03版, 第3版 工会; and where the path names a paper or a date, also page_03 or a bare
    number in the file's own name. notes_12.txt says nothing."""
    for part in reversed(parts):
        match = _PAGE.search(part)
        if match:
            return plain_number(match["n"].upper()), match["name"] or _name(part.replace(match[0], " "))
    own = parts[-1].strip()
    match = (_NODE.search(own) or _BARE.search(own)) if dated else None
    number = plain_number(match["n"].upper()) if match else None
    return (number, _name(own)) if number and number != "0" else (None, None)


def _name(part: str) -> str | None:
    """The one word beside the number that is not the paper."""
    words = [word for word in _WORD.findall(_PAPER.sub(" ", part)) if not _DROPPED.search(word)]
    return words[0] if len(words) == 1 else None
