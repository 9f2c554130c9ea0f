"""A byline, a bracket after a dateline or a picture credit -> people with roles: 记者 甲 乙 通讯员 丙, 甲 摄, □甲 乙.

In: the text of the credit, and whether it stands on a line of its own, where a name without a role is an author's.
Names may be padded: 王 芳 is 王芳, 席 慕 之 is 席慕之, 李 非 黄 婧 are two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.model import Person
from reader.parse import knowledge as know
from reader.parse.lazy import Lazy

_ROLE = "|".join(sorted(set(know.ROLES), key=len, reverse=True))
_ROLE_WORD = Lazy(
    rf"(?P<staff>{know.STAFF})?(?P<place>[{know.HAN}]{{0,4}}?)(?P<role>{_ROLE})[ \u3000]*[:：/／]?[ \u3000]*"
)
_MADE = frozenset(know.AFTER_NAME) | {"文字", "图片"}
# 文 图 绘 need a space or a slash before them: 荀文 is a name.
_GLUED = Lazy(r"^(?P<name>.{2,12}?)(?P<made>摄影报道|摄影|摄|攝影|攝|文/图|图/文|文/摄|文并摄|供图|供稿|制图)$")
_SLASH_BEHIND = Lazy(rf"^(?P<name>[^/／]{{1,12}})[/／](?P<made>{'|'.join(_MADE)})$")
_SLASH_BEFORE = Lazy(r"^(?P<made>文|图|文字|图片|摄|摄影|绘)[/／](?P<name>[^/／]{0,12})$")
_AUTHOR_NOTE = Lazy(r"^[（(](?:本文)?(?:作者|执笔)[:：]?[ \u3000]*(?!为|系|是|单位)([^）)]{2,30})[）)]$")
_NOBODY_NOTE = Lazy(
    r"^[（(]?(?:作者|本文作者|来源|來源|据|據|数据|原载|摘自|综合|转自"
    r"|未完|待续|待續|谜底|完[）)]?$|此致|敬礼)"
)
_INNER_CREDIT = Lazy(r"^[^（(]{2,6}[（(]([^（）()]{2,24}(?:摄|攝|绘|制图))[）)]$")
_NAME = Lazy(rf"[{know.HAN}A-Za-z·•.]+")
_NOT_NAMES = frozenset(["来稿", "供稿", "编者", "文", "图", "摄", "等", "编辑部", "评论员", "综合", "报道", "本报讯"])
_BODY_OF_PEOPLE = Lazy(r"(?:部|社|会|會|组|局|委|院|室|台|公司|集团|评论员|評論員)$")

ROLE_OF = {
    "摄": "摄影", "攝": "摄影", "攝影": "摄影", "文": "作者", "文字": "作者", "图": "图", "图片": "图", "绘": "绘图",
    "撰文": "作者", "文并摄": "作者",
}  # fmt: skip
_BOTH = {"文/图": ("作者", "图"), "图/文": ("作者", "图"), "文/摄": ("作者", "摄影"), "文并摄": ("作者", "摄影")}


def read_credit(text: str, alone: bool) -> Iterator[Person]:
    """The people of a credit, in order."""
    note = _AUTHOR_NOTE.match(text) or _INNER_CREDIT.match(text)
    if note:
        text = note[1]
    elif alone and _NOBODY_NOTE.match(text):
        return
    text = text.strip("（）() \u3000" + know.BYLINE_MARKS)
    marks = list(_ROLE_WORD.finditer(text))
    first = text[: marks[0].start()] if marks else text
    before, made = _carried(first)
    yield from _group(before, None, alone)
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=False):
        names, carried = _carried(text[mark.end() : end])
        for person in _group(names, mark["role"], alone):
            yield person
            if made:
                yield Person(person.name, ROLE_OF.get(made, made))
        made = carried


def _carried(text: str) -> tuple[str, str | None]:
    """图/本报记者 夏圭: what stands before a slash at the end is what the next person made."""
    match = re.search(r"(?:^|[ \u3000])(文|图|摄|绘|文字|图片)[/／][ \u3000]*$", text)
    return (text[: match.start()], match[1]) if match else (text, None)


def _group(text: str, role: str | None, alone: bool) -> Iterator[Person]:
    """The people of one role, each with what else they made: 张三 文 李四 图, 张三 李四 文/摄."""
    waiting: list[str] = []
    for word in [*re.split(r"[、，,；;\s]+", text), ""]:
        name, made = _word(word, waiting)
        if name:
            waiting.append(name)
        if made:
            yield from _named(waiting, role, made)
            waiting = []
    if role or alone:
        yield from _named(waiting, role, None)


def _word(word: str, waiting: Sequence[str]) -> tuple[str, str | None]:
    """A word of a credit as a name, as what was made, or both."""
    if word in _MADE and not _half_a_name(waiting):
        return "", word
    for pattern in (_SLASH_BEHIND, _SLASH_BEFORE, _GLUED):
        match = pattern.match(word)
        if match:
            return match["name"], match["made"]
    return word, None


def _half_a_name(waiting: Sequence[str]) -> bool:
    """Whether one padded letter waits for the next: 荀 文 is a name."""
    singles = 0
    for word in reversed(waiting):
        if len(word) != 1:
            break
        singles += 1
    return singles == 1


def _named(words: Sequence[str], role: str | None, made: str | None) -> Iterator[Person]:
    names = padded_names([word for word in words if _NAME.fullmatch(word)])
    if role is None and made is None:
        names = [] if any(_BODY_OF_PEOPLE.search(name) or len(name) > 12 for name in names) else names
    also = (_BOTH.get(made) or (ROLE_OF.get(made, made),)) if made else ()
    for name in names:
        if role:
            yield Person(name, role)
        for other in also or (() if role else ("作者",)):
            if other != role and (other != "作者" or not role):
                yield Person(name, other)


def padded_names(words: Sequence[str]) -> list[str]:
    """Single letters made names again, the other words as they are; what is no name left out."""
    names: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        if len(word) == 1:
            run.append(word)
            continue
        names += _parted(tuple(run))
        run = []
        names += _run_together(word)
    return [name for name in names if len(name) > 1 and name not in _NOT_NAMES]


def _run_together(word: str) -> tuple[str, ...]:
    """向海洋蓝天: a column end swallowed the space between two names."""
    if 5 <= len(word) <= 12 and word[0] in know.SURNAMES and "·" not in word:
        parts = _parted(tuple(word))
        if all(part[0] in know.SURNAMES for part in parts):
            return parts
    return (word,)


@lru_cache(maxsize=1024)
def _parted(letters: tuple[str, ...]) -> tuple[str, ...]:
    """Padded letters as names of two or three, each with a surname first if it can be."""
    if len(letters) > 20 or len(letters) < 2:
        return ()
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(letters) + 1):
        options = []
        for size in (1, 2, 3):
            if size <= end:
                word = "".join(letters[end - size : end])
                cost = (0.0 if word[0] in know.SURNAMES else 1.0) + (0, 5.0, 0.0, 0.1)[size]
                options.append((best[end - size][0] + cost, (*best[end - size][1], word)))
        best.append(min(options))
    return best[-1][1]
