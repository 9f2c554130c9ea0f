"""A byline, a bracket after a dateline or a picture credit -> people with roles: 记者 甲 乙 通讯员 丙, 甲 摄, □甲 乙.

In: the text of the credit, and whether it stands on a line of its own, where a name without a role is an author's.
Names may be padded: 王 芳 is 王芳, 席 慕 之 is 席慕之, 李 非 黄 婧 are two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from reader.model import Person
from reader.parse import knowledge as know
from reader.parse.lazy import Lazy

_TITLES: Final = (
    "参与记者",
    "參與記者",
    "主持人",
    "主持",
    "解答专家",
    "烹饪指导",
    "讲述",
    "受访",
    "采访",
    "对话人",
    "学生记者",
    "小记者",
    "特派记者",
    "採訪整理",
    "摄影记者",
    "文字记者",
    "视频",
    "图表",
    "翻拍",
)
_ROLE = "|".join(sorted({*know.ROLES, *_TITLES}, key=len, reverse=True))
# 文, 图 and 摄 are a role before a name where a slash or colon says so: 文/章 渔. Not 文/图, not 图/本报记者.
_ROLE_WORD = Lazy(
    r"(?:(?<![^ \u3000])(?P<slash>文|图|文字|图片|摄|绘|采访|受访)[:：/／][ \u3000]*"
    rf"(?!(?:图|摄|影|文|绘)(?![{know.HAN}])|{know.STAFF}|[{know.HAN}]{{0,3}}(?:记者|記者|通讯员)))"
    rf"|(?P<staff>{know.STAFF})?(?P<place>驻[{know.HAN}]{{2,6}}?"
    rf"|[{know.HAN}]{{0,4}}?)(?P<role>{_ROLE})[ \u3000]*[:：/／]?[ \u3000]*"
)
_MADE = frozenset(know.AFTER_NAME) | {"文字", "图片", "口述", "讲述", "执笔", "著", "译", "撰"}
_BOTH_BEFORE = Lazy(r"^(文[/／]图|图[/／]文|文[/／]摄|文图)[:：]?[ \u3000]+(?=[^ \u3000])")
_POST_BEHIND = Lazy(r"(?<=[^（(])[（(](?!.*(?:摄|攝|绘|实习))[^（）()]{2,40}[）)]$")  # 张三（医务工作者）
# 文 图 绘 need a space or a slash before them: 荀文 is a name.
_GLUED = Lazy(r"^(?P<name>.{2,12}?)(?P<made>摄影报道|摄影|摄|攝影|攝|文/图|图/文|文/摄|文并摄|供图|供稿|制图)$")
_SLASH_BEHIND = Lazy(rf"^(?P<name>[^/／]{{1,12}})[/／](?P<made>{'|'.join(_MADE)})$")
_SLASH_BEFORE = Lazy(r"^(?P<made>文|图|文字|图片|摄|摄影|绘)[/／](?P<name>[^/／]{0,12})$")
_MADE_BEHIND = Lazy(rf"(?<=[{know.HAN}])(?<!图片)(摄影报道|摄影|摄|攝影報道|攝影|攝|供图|供稿)(?=[）)]?$)")
_AUTHOR_NOTE = Lazy(r"^[（(](?:本文)?作者[:：]?(?![ \u3000]*(?:分别)?(?:为|系|是|单位))[ \u3000]*([^）)]{2,30})[）)]$")
_NOBODY_NOTE = Lazy(
    r"^[（(]?(?:作者(?:单位|分别|(?![:：]))|本文作者|来源|來源|据|據|数据|原载|摘自|综合|转自"
    r"|未完|待续|待續|谜底|完[）)]?$|此致|敬礼)"
    rf"|^[（(]?(?:新华社|中新社|新華社|[{know.HAN}]{{2,6}}(?:网|網|社))(?:消息|发|電|电|讯"
    rf"|特稿)?(?:[/／].{{0,8}})?[）)]?$|^.*(?:提供|课题组)[）)]?$"
)
# （作者　安　冉，媒体人）, （作者：甲乙丙，系某院研究员）
_WHAT_HE_IS = Lazy(
    rf"(?<=[{know.HAN}])[，,](?:[系为是]|(?=[{know.HAN}]{{2,12}}[人者员师授长]))[{know.HAN}]{{2,30}}(?=[）)]?$)"
)
_GATHERED = Lazy(r"^[（(]?(?:综合|綜合)(?=.{0,4}(?:记者|通讯员))")  # 综合本报通讯员 甲乙 丙丁 来稿
_INNER_CREDIT = Lazy(r"^[^（(]{2,6}[（(]([^（）()]{2,24}(?:摄|攝|绘|制图))[）)]$")
LONGEST_NAME: Final = 3  # letters, but for compound surnames, which are all known
_REPORTS_FROM = Lazy(rf"(?P<before>^|[、 \u3000／/])(?P<word>[{know.HAN}]{{2,10}})(?:报道|報道|报导|報導)$")
_NAME = Lazy(rf"[{know.HAN}A-Za-z·•.]+")
_NOT_NAMES = frozenset(
    ["来稿", "供稿", "编者", "文", "图", "摄", "等", "编辑部", "评论员", "综合", "报道", "本报讯", "文章"]
)
_NOBODY = Lazy(r"(?:评论员|評論員|编辑部|编者|本报|本刊|一位.*|某.*|文章)$|^(?:据|本报|本刊|新华社)")
_BODIES = (
    "(?:部|社|会|會|组|局|委|院|室|台|公司|集团|中心|学校|党校|馆|所|处|科|站|大学|中学|小学|大队|支队|工厂|车间"
    "|分厂|商店|事务所|残联|文联|宣传科|报道组|团委)$"
)
_BODY_OF_PEOPLE = Lazy(_BODIES)
_PLACE = Lazy(rf"^[{know.HAN}]{{1,24}}(?:[省市县區区乡镇村州盟旗厂科队庄]|{_BODIES}|主任|经理|医师|厂长|校长)$")
# What a reader is who speaks on the page: 退休职工 王芳.
_TRADE = Lazy(
    rf"^(?:[{know.HAN}]{{0,10}}(?:职工|工人|学生|老师|教师|家长|家属|医生|农民|司机|村民|市民|居民|干部|战士|店主"
    rf"|工兵|列兵|上等兵|护士|保安|监理|顾问|作者|教练|会计|經理|经理|師|[机连排班队站组所科处局厂村镇乡县市团营社馆]长)"
    rf"|[{know.HAN}]{{1,14}}(?:[者师家员工贩]|[资体持]人|主席|教授|主任|校长|院长|书记))$"
)
ROLE_OF = {
    "摄": "摄影", "攝": "摄影", "攝影": "摄影", "文": "作者", "文字": "作者", "图": "图", "图片": "图", "绘": "绘图",
    "撰文": "作者", "文并摄": "作者", "著": "作者", "撰": "作者", "摄影报道": "摄影", "攝影報道": "摄影",
    "供稿": "作者",
}  # fmt: skip
_BOTH = {"文/图": ("作者", "图"), "图/文": ("作者", "图"), "文/摄": ("作者", "摄影"), "文并摄": ("作者", "摄影")}


def read_credit(text: str, alone: bool) -> Iterator[Person]:
    """The people of a credit, in order."""
    text = _WHAT_HE_IS.sub("", _GATHERED.sub("", text.strip("︵︶")))
    note = _AUTHOR_NOTE.match(text) or _INNER_CREDIT.match(text)
    if note:
        text = note[1]
    elif alone and _NOBODY_NOTE.match(text):
        return
    text = text.strip(" \u3000" + know.BYLINE_MARKS)
    text = _MADE_BEHIND.sub(r" \1", _POST_BEHIND.sub("", text)).strip("（）() \u3000" + know.BYLINE_MARKS)
    marks = list(_ROLE_WORD.finditer(text))
    first = text[: marks[0].start()] if marks else text
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
    for mark, end in zip(marks, ends, strict=False):
        names, carried = _carried(text[mark.end() : end])
        for person in _group(names, _role(mark), alone):
            yield person
            for other in _roles_of(made):
                yield Person(person.name, other)
        made = carried


def _next(marks: Sequence[re.Match[str]], text: str) -> int:
    """Where the second mark begins."""
    return marks[1].start() if len(marks) > 1 else len(text)


def _role(mark: re.Match[str]) -> str:
    """The role as printed: 驻某地记者 keeps its place."""
    if mark["slash"]:
        return ROLE_OF.get(mark["slash"], mark["slash"])
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
        if not waiting and len(word) == len(after) == 1 and word in know.SURNAMES:
            name, made = word, None  # 文 婧 is a name
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
    return text[: match.end("before")] + glued[: letters_of_name(len(glued))]


def letters_of_name(letters: int) -> int:
    """How many of the letters before 报道, name and place in one, are the name: three if two are left for the place,
    as most names have; none if there are too few for both."""
    return (0 if letters < 4 else 2) if letters < 5 else LONGEST_NAME


def _word(word: str, waiting: Sequence[str]) -> tuple[str, str | None]:
    """A word of a credit as a name, as what was made, or both."""
    if word in _MADE and (len(word) > 1 or not _half_a_name(waiting)):
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
    names, trade = _without_places([word for word in words if _NAME.fullmatch(word)], named=role is not None)
    if role is None and made in (None, "供稿"):
        role = trade
        names = [] if any(_NOBODY.search(name) or len(name) > 16 for name in names) else names
    elif role is None:
        names = [name for name in names if not _BODY_OF_PEOPLE.search(name)]
    also = _roles_of(made)
    for name in names:
        if role:
            yield Person(name, role)
        for other in also or (() if role else ("作者",)):
            if other != role and (other != "作者" or not role):
                yield Person(name, other)


def _without_places(words: Sequence[str], named: bool) -> tuple[list[str], str | None]:
    """Where somebody works or lives is left out before a name, what one is becomes the role: 二车间 张三, 教师 李四.
    A body alone may have written what it signs. Right behind a role stands a name, whether its first letter is known
    as a surname or not: 记者 弥秋婷 李 刚."""
    trade = None
    while len(words) > 1 and len(words[0]) > 1 and not is_name(words[0]):
        if _TRADE.match(words[0]):
            trade = words[0]
        elif not named and _names_follow(words):
            pass
        elif not _PLACE.match(words[0]) and (not _one_name(words[1:]) or (named and len(words[0]) <= LONGEST_NAME)):
            break
        words = words[1:]
    if len(words) == 1 and _PLACE.match(words[0]):
        return ([words[0]] if len(words[0]) > 2 and _BODY_OF_PEOPLE.search(words[0]) else []), trade
    return padded_names(words), trade


def _names_follow(words: Sequence[str]) -> bool:
    """播州工务段 何长江, 县棉办 车玉祥: what no name looks like stands before names, and says where they are from."""
    where = words[0]
    strange = len(where) > LONGEST_NAME + 1 or (len(where) == LONGEST_NAME and where[0] not in know.SURNAMES)
    return strange and "·" not in where and all(is_name(name) for name in padded_names(words[1:]) or [""])


def _one_name(words: Sequence[str]) -> bool:
    """港口 老 鲁: what stands before the letters of one name is where he is from, whatever its form."""
    return 2 <= len(words) <= 3 and all(len(word) == 1 for word in words)


def is_body(word: str) -> bool:
    """Whether the word has the form of a body of people that may sign a text: 某厂工会."""
    return bool(_BODY_OF_PEOPLE.search(word))


def is_name(word: str) -> bool:
    """Whether the word has the form of a Chinese name: a surname and one or two letters."""
    if word[:2] in know.COMPOUND_SURNAMES:
        return 3 <= len(word) <= 4
    return 2 <= len(word) <= 3 and word[0] in know.SURNAMES and not _PLACE.match(word)


def padded_names(words: Sequence[str]) -> list[str]:
    """Single letters made names again, the other words as they are; what is no name left out."""
    names: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        if len(word) == 1:
            run.append(word)
            continue
        if len(run) == 1 and run[0] in know.SURNAMES and len(word) == 2 and word[0] not in know.SURNAMES:
            word = run.pop() + word  # 毛 尖尖
        names += _parted(tuple(run))
        run = []
        names += _run_together(word)
    return [name for name in names if len(name) > 1 and name not in _NOT_NAMES and not know.STANDING_HEAD.match(name)]


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
