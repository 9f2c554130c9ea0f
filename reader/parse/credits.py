"""A byline, a bracket after a dateline or a picture credit -> people with roles: 记者 甲 乙 通讯员 丙, 甲 摄, □甲 乙.

In: the text of the credit, and whether it stands on a line of its own, where a name without a role is an author's.
Names may be padded: 王 芳 is 王芳, 席 慕 之 is 席慕之, 李 非 黄 婧 are two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from reader.model import Person
from reader.parse import knowledge as know
from reader.parse.lazy import Lazy
from reader.parse.names import SURNAMES, is_body, is_name, letters_of_name, nobody, people_of

_TITLES: Final = (
    "参与记者", "參與記者", "主持人", "主持", "解答专家", "烹饪指导", "讲述", "受访", "采访", "对话人", "学生记者",
    "小记者", "特派记者", "採訪整理", "摄影记者", "文字记者", "视频", "图表", "翻拍", "解答律师", "答疑律师", "解答",
    "主答", "提问", "融媒记者", "对话主持", "记录", "插图", "评析人", "对谈人", "文字整理", "录音整理",
)  # fmt: skip
_HOSTS: Final = frozenset(("主持", "主持人", "对话主持", "提问"))  # 主持：本报记者 张三 says both of one man
_ASKED: Final = frozenset(("嘉宾", "嘉賓", "受访者", "受訪者"))
_ROLE = "|".join(sorted({*know.ROLES, *_TITLES}, key=len, reverse=True))
# 文, 图 and 摄 are a role before a name where a slash or colon says so: 文/章 渔. Not 文/图, not 图/本报记者.
_ROLE_WORD = Lazy(
    r"(?:(?<![^ \u3000])(?P<slash>文|图|圖|文字|图片|摄|攝|绘|采访|受访|词|曲|诗)[:：/／][ \u3000]*"
    rf"(?!(?:图|摄|影|文|绘)(?![{know.HAN}])|{know.STAFF}|[{know.HAN}]{{0,3}}(?:记者|記者|通讯员)))"
    rf"|(?P<staff>{know.STAFF})?(?P<place>驻[{know.HAN}]{{2,6}}?"
    rf"|[{know.HAN}]{{0,4}}?)(?P<role>{_ROLE})(?!车间|車間|工段|[师師家部])[ \u3000]*[:：/／]?[ \u3000]*"
    rf"|(?<![^ \u3000])(?P<said>[{know.HAN}]{{1,4}})[:：][ \u3000]*"
)
_MADE = frozenset(know.AFTER_NAME) | frozenset((
    "文/圖", "圖/文",
    "文字", "图片", "口述", "讲述", "执笔", "著", "译", "撰", "视频", "记录", "搜集", "配诗", "采写", "解答", "作",
    "画", "唱", "记", "编", "辑",
))  # fmt: skip
_BOTH_BEFORE = Lazy(r"^(文/图|图/文|文/摄|文图|文/圖|圖/文)(?:[:：/][ \u3000]*|[ \u3000]+)(?=[^ \u3000])")
# 张三（医务工作者）
_POST_BEHIND = Lazy(r"(?<=[^（(])[（(](?![^）)]{0,40}(?:摄(?!影[家师])|攝|绘|实习))[^（）()]{2,40}[）)](?=[ \u3000]|$)")
# 文 图 绘 need a space or a slash before them: 荀文 is a name.
_GLUED = Lazy(
    r"^(?P<name>.{2,12}?)(?P<made>摄影报道|摄影|摄|攝影|攝|文/图|图/文|文/摄|文并摄|文/圖|圖/文|供图|供稿|制图)$"
)
_SLASH_BEHIND = Lazy(rf"^(?P<name>[^/／]{{1,12}})[/／](?P<made>{'|'.join(_MADE)})$")
_SLASH_BEFORE = Lazy(r"^(?P<made>文|图|文字|图片|摄|摄影|绘)[/／](?P<name>[^/／]{0,12})$")
_NOT_GLUED = rf"(?<=[{know.HAN}])(?<!图片)(?<!文并)(?<!文字)(?<!录音)(?<!采访)(?<!综合)"
_MADE_BEHIND = Lazy(
    rf"{_NOT_GLUED}(摄影报道|摄影|摄|攝影報道|攝影|攝|供图|供稿|记录|口述|整理"
    r"|编译|执笔|撰文|翻译|制图|绘图)(?=[）)]?$)"
)
_AUTHOR_NOTE = Lazy(
    r"^[（(](?:本文)?作者[:：]?(?![ \u3000]*(?:分别)?(?:为|為|系|是|单位))[ \u3000]*([^）)]{2,30})[）)]$"
)
_NOBODY_NOTE = Lazy(
    r"^[（(]?(?:作者(?:单位|分别|(?![:：]))|本文作者|来源|來源|据|據|数据|原载|摘自|综合|转自"
    r"|未完|待续|待續|谜底|完[）)]?$|此致|敬礼)"
    rf"|^[（(]?(?:新华社|中新社|新華社|[{know.HAN}]{{2,6}}(?:网|網|社))(?:消息|发|電|电|讯"
    rf"|特稿)?(?:[/／].{{0,8}})?[）)]?$|^.*提供[）)]?$"
)
# （作者　安　冉，媒体人）, （作者：甲乙丙，系某院研究员）
_WHAT_HE_IS = Lazy(
    rf"(?<=[{know.HAN}])[，,](?:[系为是]|(?=[{know.HAN}]{{2,12}}[人者员师授长]))[{know.HAN}]{{2,30}}(?=[）)]?$)"
)
_GLUED_BEHIND = Lazy(rf"{_NOT_GLUED}(摄影报道|摄影|摄|攝影報道|攝影|攝|口述|整理|记录|配诗|供图)(?=[ \u3000]|[）)]?$)")
# （国家队队员　张三，本报记者李四整理）
_ALSO_THERE = Lazy(
    rf"[，,](?:{know.STAFF})?([{know.HAN}]{{0,6}}(?:记者|記者)[ \u3000]?[{know.HAN}]{{2,3}}?)"
    r"(?:采访|整理|翻译|并)+(?=[）)]?$)"
)
# （作者系某某厂书记　张　三）: the name stands last
_AUTHOR_IS = Lazy(
    r"^[（(](?:本文)?作者(?:单位|系|是|为|為)[:：]?[ \u3000]*"
    rf"([{know.HAN}]{{2,20}}[ \u3000]+[{know.HAN}](?:[ \u3000][{know.HAN}]){{1,2}})[）)]$"
)
# 〔挪威〕汉斯·尼尔森
_COUNTRY = Lazy(rf"^[〔［【\[（(][{know.HAN}]{{1,8}}[〕］】\])）][ \u3000]*(?=[{know.HAN}A-Za-z])")
_SENT_FROM = Lazy(rf"[ \u3000]+(?:发自|發自)[{know.HAN}、 \u3000]{{2,24}}$")  # 本报记者 张三 发自某地
_TAKEN_AT = Lazy(rf"([摄攝])于[{know.HAN}]{{2,12}}$")
_THESE_PICTURES = Lazy(r"^(?:本[组版栏]|以上)(?:图片|照片|摄影|图)(?:均?[由为])?[:：]?[ \u3000]*")
_TWO_MADE = Lazy(r"(?<![^ \u3000/])([文图圖]|报道|報道|攝影|摄影)[、与與和]([文图圖摄攝]|攝影|摄影)(?![^ \u3000/:：])")
_STAFF_ROLE = Lazy("(?:记者|記者|通讯员|通訊員|实习生)$")
_GLUED_BEFORE = Lazy(rf"[{know.HAN}（）()0-9]+$")
_GATHERED = Lazy(r"^[（(]?(?:综合|綜合)(?=.{0,4}(?:记者|通讯员))")  # 综合本报通讯员 甲乙 丙丁 来稿
_INNER_CREDIT = Lazy(r"^[^（(]{2,6}[（(]([^（）()]{2,24}(?:摄|攝|绘|制图))[）)]$")
_REPORTS_FROM = Lazy(rf"(?P<before>^|[、 \u3000／/])(?P<word>[{know.HAN}]{{2,10}})(?:报道|報道|报导|報導)$")
ROLE_OF = {
    "摄": "摄影", "攝": "摄影", "攝影": "摄影", "摄影报道": "摄影", "攝影報道": "摄影", "图": "图", "图片": "图",
    "圖": "图", "绘": "绘图", "文": "作者", "文字": "作者", "撰文": "作者", "文并摄": "作者", "供稿": "作者",
}  # fmt: skip
_BOTH = {
    **dict.fromkeys(("文/图", "图/文", "文/圖", "圖/文"), ("作者", "图")),
    **dict.fromkeys(("文/摄", "文并摄"), ("作者", "摄影")),
}


def read_credit(text: str, alone: bool) -> Iterator[Person]:
    """The people of a credit, in order."""
    text = _plain(text, alone)
    parts = _parts_made_behind(_GLUED_BEHIND.sub(r" \1", text)) or [_MADE_BEHIND.sub(r" \1", text)]
    for part in parts:
        yield from _read(part, alone)


def _plain(text: str, alone: bool) -> str:
    """The credit without what says nothing of who made what; empty if all of it says nothing."""
    text = text.replace("︵", "（").replace("︶", "）")
    also = _ALSO_THERE.search(text)
    text = _WHAT_HE_IS.sub("", _GATHERED.sub("", text))
    note = _AUTHOR_NOTE.match(text) or _AUTHOR_IS.match(text) or _INNER_CREDIT.match(text)
    if note:
        text = note[1]
    elif alone and _NOBODY_NOTE.match(text):
        text = also[1] if also else ""
    text = _COUNTRY.sub("", _POST_BEHIND.sub("", text.strip(" \u3000" + know.BYLINE_MARKS)))
    text = text.strip("（）()【】〔〕—─ \u3000" + know.BYLINE_MARKS).replace("／", "/").replace("｜", "/")
    text = _ALSO_THERE.sub(r" \1 整理", text) if also and "整理" in also[0] else text
    return _TWO_MADE.sub(r"\1/\2", _TAKEN_AT.sub(r"\1", _SENT_FROM.sub("", _THESE_PICTURES.sub("", text))))


def _parts_made_behind(text: str) -> list[str]:
    """甲 口述 乙 整理, 本报记者 甲 文 乙 摄: a part for each who made something, if what he made stands behind him."""
    words = text.split()
    parts, part = [], list[str]()
    for word in words:
        part.append(word)
        if word in _MADE and (len(word) > 1 or (part[:-1] and not _half_a_name(part[:-1]))):
            parts.append(part)
            part = []
    if part or len(parts) < 2 or any(len(part) < 2 for part in parts):
        return []
    return [" ".join(part) for part in parts]


def _read(text: str, alone: bool) -> Iterator[Person]:
    marks = list(_ROLE_WORD.finditer(text))
    first = _apart_from_glued(text[: marks[0].start()]) if marks else text
    while (
        marks and first.strip() and marks[0]["role"] in _MADE and not text[marks[0].end() : _next(marks, text)].strip()
    ):
        first, marks = f"{first} {marks[0]['role']}", marks[1:]  # 甲 口述 本报记者 乙 整理
    before, made = _carried(first)
    both = _BOTH_BEFORE.match(before)
    if both:
        before, made = before[both.end() :], both[1]
        if not marks:
            before += f" {made}"
    yield from _group(before, None, alone)
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    host = ""  # 主持：本报记者 张三 is one man
    for mark, end, after in zip(marks, ends, [*marks[1:], None], strict=False):
        names, carried = _carried(text[mark.end() : end] + _swallowed(mark, text[mark.end() : end], after))
        role = host + _role(mark)
        host = role if role in _HOSTS and not names.strip() else ""
        for person in _group(names, role, alone) if role not in _ASKED else ():
            yield person
            for other in _roles_of(made):
                yield Person(person.name, other)
        made = carried


def _apart_from_glued(first: str) -> str:
    """某某小学小记者 张三: what is glued to a role before it is where he is from."""
    return first[:-40] + _GLUED_BEFORE.sub("", first[-40:])


def _swallowed(mark: re.Match[str], names: str, after: re.Match[str] | None) -> str:
    """记者 张三通讯员 李四: a column end swallowed the space between a name and the next role, or there is none. Not
    主持 商报记者."""
    glued = after["place"] if after else None
    if not glued or glued[-1] in "报報社台网":
        return ""
    words = names.split()
    if len(glued) == 1:
        return glued if words and len(words[-1]) == 1 else ""
    if not words:
        return glued if _STAFF_ROLE.search(mark["role"] or "") else ""
    return f" {glued}" if is_name(glued) and len(glued) > 2 else ""


def _next(marks: Sequence[re.Match[str]], text: str) -> int:
    """Where the second mark begins."""
    return marks[1].start() if len(marks) > 1 else len(text)


def _role(mark: re.Match[str]) -> str:
    """The role as printed: 驻某地记者 keeps its place."""
    if mark["slash"] or mark["said"]:
        said = str(mark["slash"] or mark["said"])
        return ROLE_OF.get(said, said)
    place = mark["place"] if mark["place"].startswith("驻") else ""
    return place + str(mark["role"])


def _roles_of(made: str | None) -> tuple[str, ...]:
    return (_BOTH.get(made) or (ROLE_OF.get(made, made),)) if made else ()


def _carried(text: str) -> tuple[str, str | None]:
    """图/本报记者 夏圭: what stands before a slash at the end is what the next person made."""
    match = re.search(
        r"(?:^(?=文[/／]|图[/／])|(?:^|[ \u3000])(?=\S{1,2}[/／][ \u3000]*$))(文[/／](?:图|摄)|图[/／]文|文字|图片|文"
        r"|图|摄|绘)[/／]?[ \u3000]*$",
        text,
    )
    return (text[: match.start()], match[1]) if match else (text, None)


def _group(text: str, role: str | None, alone: bool) -> Iterator[Person]:
    """The people of one role, each with what else they made: 张三 文 李四 图, 张三 李四 文/摄."""
    waiting: list[str] = []
    words = [*re.split(r"[、，,；;\s]+", _without_where(text) if role else text), ""]
    for word, after in pairwise([*words, ""]):
        if _opens_a_name(word, after, waiting):
            name, made = word, None
        else:
            name, made = _word(word, waiting)
        if name:
            waiting.append(name)
        if made:
            yield from _named(waiting, role, made)
            waiting = []
    if role or alone:
        yield from _named(waiting, role, None)


def _without_where(text: str) -> str:
    """The names of 林大明 台北报道, 林大明台北报道."""
    match = _REPORTS_FROM.search(text)
    if not match:
        return text
    glued = match["word"] if match["before"] in ("", "、") else ""
    return text[: match.end("before")].rstrip("/／ \u3000") + glued[: letters_of_name(len(glued))]


def _word(word: str, waiting: Sequence[str]) -> tuple[str, str | None]:
    """A word of a credit as a name, as what was made, or both."""
    if word in _MADE and (len(word) > 1 or not _half_a_name(waiting)):
        return "", word
    for pattern in (_SLASH_BEHIND, _SLASH_BEFORE, _GLUED):
        match = pattern.match(word)
        if match:
            return match["name"], match["made"]
    return word, None


def _opens_a_name(word: str, after: str, waiting: Sequence[str]) -> bool:
    """文 婧 is a name, and 汪 孝 文 before 摄: a letter that may say what was made, among those of a name."""
    if len(word) != 1:
        return False
    if after in _MADE:
        return word in "文图绘画" and list(map(len, waiting[-2:])) == [1, 1]
    return word in SURNAMES and len(after) == 1 and (not waiting or len(waiting[-1]) > 1)


def _half_a_name(waiting: Sequence[str]) -> bool:
    """Whether one padded letter waits for the next: 荀 文 is a name."""
    singles = 0
    for word in reversed(waiting):
        if len(word) != 1:
            break
        singles += 1
    return singles == 1


def _named(words: Sequence[str], role: str | None, made: str | None) -> Iterator[Person]:
    signed = role is None and made in (None, "供稿")
    people = people_of(words, role is not None, signed)
    if signed and (any(nobody(name) for name, _ in people) or "".join(words) == "集体创作"):
        return
    also = _roles_of(made)
    for name, trade in people:
        if not signed and (nobody(name) or is_body(name)):
            continue
        what = f"{role}{trade or ''}" if role in _HOSTS else role or (trade if signed else None)
        if what:
            yield Person(name, what)
        for other in also or (() if what else ("作者",)):
            if other != what and (other != "作者" or not what):
                yield Person(name, other)
