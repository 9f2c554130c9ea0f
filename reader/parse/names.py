"""Words of a credit -> names of people, with what they are and without where they are from.

In: the words of one group of a credit, as printed. Out: names, padded ones made whole: 王 芳 is 王芳, 席 慕 之 is
席慕之, 李 非 黄 婧 are two people; with each what he is, if that stands before him: 教师 李四.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from reader.parse import knowledge as know
from reader.parse.cues import is_names
from reader.parse.lazy import Lazy

LONGEST_NAME: Final = 3  # letters, but for compound surnames, which are all known
# The rarer ones would say too little of a line of the page; where a name is looked for, they tell one.
SURNAMES: Final = know.SURNAMES | frozenset(
    "乌楚韶郁鄢阚殳沃阙夔庾暨蓟羿钮邰郜郗郏邴妫宓扶堵璩濮谯仵佴仝尉弋芮笪竺缑况牧隗隰蔺郦鄂訾禹胥苍莘糜逄滑溥厍闻"
    "區歐蔣衛鄔麥車藍農穆鄺項費畢閔譙連應鞏滿樓婁竇繆饒郟覃冼單榮濟閻岑紹鄒僑鈕闞騰藺厲邊"
)
COMPOUND_SURNAMES: Final = frozenset(know.COMPOUND_SURNAMES) | frozenset((
    "申屠", "司空", "东方", "南宫", "贺兰", "谷梁", "呼延", "轩辕", "澹台", "公冶", "濮阳", "淳于", "单于", "赫连",
    "宇文", "长孙", "鲜于", "闾丘", "拓跋", "独孤", "西门", "东郭", "百里", "钟离", "歐陽", "司馬", "諸葛", "尉遲",
    "公孫", "東方", "南宮", "賀蘭", "軒轅", "澹臺", "獨孤", "長孫", "鍾離",
))  # fmt: skip
_NAME = Lazy(rf"[{know.HAN}A-Za-z·•.]+")
_NOT_NAMES = frozenset(
    ["来稿", "供稿", "编者", "文", "图", "摄", "等", "编辑部", "评论员", "综合", "报道", "本报讯", "文章"]
)
_BODIES = (
    "(?:部|社|会|會|组|局|委|院|室|台|公司|集团|中心|学校|党校|馆|所|处|科|站|大学|中学|小学|大队|支队|工厂|车间"
    "|車間|分厂|商店|事务所|残联|文联|宣传科|报道组|团委|支部|联社)$"
)
_BODY_OF_PEOPLE = Lazy(_BODIES)
_PLACE = Lazy(rf"^[{know.HAN}]{{1,24}}(?:[省市县區区乡镇村州盟旗厂科队庄]|{_BODIES}|主任|经理|医师|厂长|校长)$")
# Where somebody is from, where the form of his name does not speak against it: 化学系, 二矿, 九连, 五（2）班.
_WHERE = Lazy(
    r"^.{1,24}(?:[系矿礦连連排班营營级級厂廠县縣镇鎮乡鄉学學沟湾屯]|[一二三四五六七八九十百实][小中]|年级)$|^食堂$"
)
# What a reader is who speaks on the page: 退休职工 王芳.
_BEFORE = rf"[{know.HAN}A-Za-z0-9（）()]"
_TRADES = (
    "职工|工人|学生|學生|老师|老師|教师|教師|家长|家長|家属|医生|醫生|农民|農民|司机|司機|村民|市民|居民|街坊|干部|战士|店主"
    "|知青|社员|骑手|保安|护士|護士|监理|顾问|作者|教练|会计|經理|经理|师傅|社工|裁判|代表|法官|检察官|律师|律師|专业户|志愿兵"
    "|[少中上大][尉校]|[上中下]士|工兵|列兵|上等兵|[一二三四]级军士长|院士"
)
_TRADE = Lazy(
    rf"^(?:{_BEFORE}{{0,16}}(?:{_TRADES})"
    rf"|{_BEFORE}{{1,16}}(?:[者师師家员員工贩長长手]|[资体持]人|主席|教授|主任|书记)|[校院所站队班]长)$"
)
# though 时评员 begins as a name would
_TRADE_SURELY = Lazy("(?:[员員者]|职工|工人|学生|老师|教师|律师|医生|农民|司机)$")
_TITLE = Lazy("(?:律师|律師|医师|醫師|教授|老师|老師)$")
_NOBODY = Lazy(
    r"(?:评论员|評論員|编辑部|编者|本报|本刊|一位.*|某.*|文章|们|提供|资料图片)$|^(?:据|本报|本刊|新华社|全体|集体创作)"
)
_POINTS = Lazy(r"^(?:全文?完|详?见|[下上紧]?[转接]|[详另]见|图)|化名|版[）)]?$")
_PEN_NAME = Lazy(rf"[阿小老](?!编)[{know.HAN}]{{1,2}}$")


def people_of(words: Sequence[str], named: bool, signed: bool) -> list[tuple[str, str | None]]:
    """The people of a group with what each is. named: a role stands before them; signed: none behind them either."""
    words = [word for word in words if _NAME.fullmatch(word) or is_trade(word)]
    people: list[tuple[str, str | None]] = []
    begins = [0, *(nth for nth in range(1, len(words) - 1) if is_trade(words[nth])), len(words)]
    for begin, end in pairwise(begins):
        names, trade = _without_places(words[begin:end], named, signed)
        if end < len(words):  # 某某一中　教师　张三: what is no name before a post says where he holds it
            names = [name for name in names if is_name(name)]
        # 读者供图 is nobody's; a line that says 车工 and no more, or 读者 before a name, leaves nothing better
        people += [(name, trade) for name in names if is_name(name) or not is_trade(name) or (signed and not words[1:])]
    return people


def nobody(name: str) -> bool:
    """Whether it stands where a name would and is none: 本报评论员, 一位妈妈, 全体师生."""
    return bool(_NOBODY.search(name)) or len(name) > 16


def signs(credit: str) -> bool:
    """Whether what stands in the last bracket of a text signs it: names, with where they are from; a body of people."""
    words = credit.replace("、", " ").split()
    return not _POINTS.search(credit) and (
        any(_are_names(words[nth:]) for nth in range(min(len(words), 3)))
        or bool(words and _PEN_NAME.match(words[-1]))
        or (len(credit) > 2 and is_body(credit))
    )


def _are_names(words: Sequence[str]) -> bool:
    """Whether the words are nothing but names."""
    if is_names(" ".join(words)):
        return True
    names = padded_names(words)
    return len("".join(names)) == len("".join(words)) and all(map(is_name, names))


def _without_places(words: Sequence[str], named: bool, signed: bool) -> tuple[list[str], str | None]:
    """Where somebody works or lives is left out before a name, what one is becomes the role: 二车间 张三, 教师 李四.
    A body alone may have written what it signs. Right behind a role stands a name, whether its first letter is known
    as a surname or not: 记者 弥秋婷 李 刚; or its last one those of places: 通讯员 段红旗."""
    trade = None
    while len(words) > 1 and len(words[0]) > 1:
        if is_trade(words[0]):
            trade = words[0]
        elif is_name(words[0]) or (named and _in_form(words[0])):
            break
        elif not named and _names_follow(words):
            pass
        elif not (_PLACE.match(words[0]) or _WHERE.match(words[0])) and (
            not _one_name(words[1:]) or (named and len(words[0]) <= LONGEST_NAME)
        ):
            break
        words = words[1:]
    if len(words) == 1 and _PLACE.match(words[0]) and (signed or not _in_form(words[0])):
        return ([words[0]] if len(words[0]) > 2 and is_body(words[0]) else []), trade
    if named and list(map(len, words)) == [1, 2]:
        return ["".join(words)], trade  # 记者 花 似雪
    return padded_names(words), trade


def _names_follow(words: Sequence[str]) -> bool:
    """播州工务段 何长江, 县棉办 车玉祥: what no name looks like stands before names, and says where they are from."""
    where = words[0]
    if len(where) == 2 and where[0] not in SURNAMES and not _PEN_NAME.match(where):
        return [len(name) for name in padded_names(words[1:])] == [3] and is_name(padded_names(words[1:])[0])
    strange = len(where) > LONGEST_NAME + 1 or (len(where) >= LONGEST_NAME and where[0] not in SURNAMES)
    return strange and "·" not in where and all(is_name(name) for name in padded_names(words[1:]) or [""])


def _one_name(words: Sequence[str]) -> bool:
    """港口 老 鲁: what stands before the letters of one name is where he is from, whatever its form."""
    return 2 <= len(words) <= 3 and all(len(word) == 1 for word in words)


def is_body(word: str) -> bool:
    """Whether the word has the form of a body of people that may sign a text: 某厂工会."""
    return bool(_BODY_OF_PEOPLE.search(word))


def is_trade(word: str) -> bool:
    """Whether the word says what somebody is: 退休职工, 列车长; not 马延长."""
    return bool(_TRADE.match(word)) and (not is_name(word) or bool(_TRADE_SURELY.search(word)))


def is_name(word: str) -> bool:
    """Whether the word has the form of a Chinese name: a surname and one or two letters."""
    if word[:2] in COMPOUND_SURNAMES:
        return 3 <= len(word) <= 4
    return 2 <= len(word) <= 3 and word[0] in SURNAMES and not _PLACE.match(word)


def _in_form(word: str) -> bool:
    """段红旗, 辛三省: three letters and a surname first, though the last is one of places."""
    return len(word) == LONGEST_NAME and word[0] in SURNAMES and not is_body(word)


def _surname_first(word: str) -> bool:
    return word[0] in SURNAMES or (len(word) > 2 and word[:2] in COMPOUND_SURNAMES)


def letters_of_name(letters: int) -> int:
    """How many of the letters before 报道, name and place in one, are the name: three if two are left for the place,
    as most names have; none if there are too few for both."""
    return (0 if letters < 4 else 2) if letters < 5 else LONGEST_NAME


def padded_names(words: Sequence[str]) -> list[str]:
    """Single letters made names again, the other words as they are; what is no name left out."""
    names: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        if len(word) == 1:
            run.append(word)
            continue
        if len(run) == 1 and run[0] in SURNAMES and len(word) == 2 and word[0] not in SURNAMES:
            word = run.pop() + word  # 毛 尖尖
        if len(run) == 1 and run[0] in SURNAMES and word[:1] not in SURNAMES and is_name(word[1:]):
            names.append(run.pop() + word[0])  # 冷 西邬小娥: a column end swallowed the space
            word = word[1:]
        if len(run) in (1, 2) and names and names[-1] in COMPOUND_SURNAMES:
            names[-1] += "".join(run)  # 端木 北
            run = []
        if len(run) == 1 and names and names[-1][-1] in SURNAMES and is_name(names[-1][:-1]):
            names[-1:] = names[-1][:-1], names[-1][-1] + run.pop()  # 张弓李 星
        names += _parted(tuple(run))
        run = []
        names += _run_together(word)
    names = [_apart_from_title(name) for name in names]
    return [name for name in names if len(name) > 1 and name not in _NOT_NAMES and not know.STANDING_HEAD.match(name)]


def _apart_from_title(word: str) -> str:
    """张三律师 is 张三."""
    name = _TITLE.sub("", word)
    return name if is_name(name) else word


def _run_together(word: str) -> tuple[str, ...]:
    """向海洋蓝天, 上官禾牧歌: a column end swallowed the space between two names."""
    if 5 <= len(word) <= 12 and _surname_first(word) and "·" not in word:
        parts = _parted(tuple(word))
        if all(map(_surname_first, parts)):
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
                cost = (0.0 if _surname_first(word) else 1.0) + (0, 5.0, 0.0, 0.1)[size]
                options.append((best[end - size][0] + cost, (*best[end - size][1], word)))
        best.append(min(options))
    return best[-1][1]
