"""Lines -> the texts they are likely pieces of, and what each of those shows as a whole: how long it is, how many
sentences, whether it stands alone between two heads, whether it describes a scene or closes with a name.

In: the lines of a page, the sets of their cues, which lines are bare phrases. Out: cues, on the first line of a text
for the text itself and on bare phrases for the texts around them. A caption is one sentence about what is seen, a brief
one paragraph between two heads, the text under a crosshead goes on for some paragraphs; no line of them tells it alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reader.model import Line
from reader.parse.lazy import Lazy

_NO_TEXT: Final = frozenset(
    {"in a table", "in a stanza", "staff byline", "names alone", "section tag", "jump", "sign-off", "credit alone",
     "numbers alone", "date alone", "byline form", "letter form", "editor's signature", "time first"}
)  # fmt: skip
_APART: Final = frozenset({"running head", "furniture words", "masthead", "page number at the edge", "lone number"})
_CLOSED: Final = frozenset({"ends in a stop", "ends in ? or !"})
LONGEST: Final = 400  # lines of a text; beyond it is no newspaper page
_SENTENCE: Final = Lazy(r"[。！？!?…]+[”’」』）)]*")
_SPEECH: Final = Lazy("[说道：示调绍为言诉][：，]?[“「]|[”」].{0,12}(?:说|表示|介绍|告诉|坦言|感慨|道)")
_SCENE: Final = Lazy(
    "正在|(?:在|为|给|向|从|把|将|用|忙着|准备)[^，。]{1,24}(?:上|里|中|内|前|下|旁|边|间|现场)?[^，。]{0,14}。|资料图|资料照片|资料圖"
    "|[（(][左右中前后上下][一二三排起）)]|合影|一景|场景|一角|的情景|的身影|镜头"
)
_FIRST_PERSON: Final = Lazy("我|咱|俺")
_NEWS: Final = Lazy(
    r"近日|日前|连日来|昨[日天晚]|前[日天]|今[日天晨晚]|本周|上周|本月|[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日|获悉"
)
_REFERS_BACK: Final = Lazy(
    "此外|另外|同时|目前|下一步|接下来|据(?:介绍|悉|了解|统计)|[他她它](?!人|国)|他们|该[^，]|会议|会上|与会|当天|随后|活动[中现]|如今|现在|但是?|然而"
    "|不过|因此|所以|而|这[一些个种样是，]|那[天时年些]|对此|为此|最后|其中|其次|再次|首先|一是|二是"
)
_OF_THE_PAPER: Final = Lazy(
    "本报(?!讯|訊|记者|記者|通讯员|评论员|特约)|本版|本刊|本期|来稿|征稿|征集|编辑部|编者|读者来"
)
_TAIL_NAME: Final = Lazy(
    "[（(][\u3400-\u9fff·、/ \u3000]{2,20}[）)][。]?$"
    "|[。！？”」][ \u3000]*(?:——[ \u3000]*)?[\u3400-\u9fff \u3000]{2,16}$"
)
# What leads into a report or a talk: 本报记者走进…, 我们邀请…, 今起推出…. Not 记者日前走进…, which is the report.
_INTRODUCES: Final = Lazy(
    "本[报報刊](?:[^，。：]{0,10})[记記]者[^，。]{0,12}(?:走[进進访訪]|采[访訪]|[探踏寻专][访訪]|对话|分[赴头别]|深入|连续|历时|蹲点|跟随)"
    "|(?:本[报報刊版栏]|我们|我們)[^，。]{0,12}(?:邀|请|請|推出|开设|开辟|[选選摘刊特约]|走[访訪]|[采採][访訪]|整理)"
    "|(?:特|现|今[起天日]|即日起|陆续|继续)[^，。]{0,4}(?:推出|刊登|刊发|刊出|选登|摘登|刊载)|敬请|与读者|以飨"
    "|(?:欢迎|歡迎)[来來参參继繼投读讀]|供(?:读者|大家|各地)?(?:参考|借鉴)|本期(?:话题|坐堂|嘉宾|主持|关注)"
    "|(?:系列|连续)报道|(?:见报|报道刊出|报道发表)后|[两二三四五六七八九十](?:名|路|位)[记記]者|记者分[头别赴]|带(?:您|你|读者)"
)
_WHO: Final = Lazy(
    "[^，。：；“”]{2,10}[，\u3000 ]+(?:[男女][，\u3000 ]+)?"
    "(?:[0-9０-９一二三四五六七八九十〇○]{2,4}(?:年.{0,6}生|岁|歲)|[^。]{0,24}(?:毕业|畢業|生于|生於|出生))"
    "|.{0,30}(?:现任|現任|现为|曾任|毕业于|籍贯|祖籍|作品散见|著有|本名|笔名)"
)
_ANSWERS: Final = Lazy(
    "[^，。：“”]{0,20}(?:[答复复覆回][复覆信]|[答回]|评语|評語|[点點][评評]|[说說]法|提[醒示]|建[议議]|解读|忠告|编后|附[记言]|后记|札记|的话|支招"
    "|注|提要)[】]?[：:\u3000 ]"
    "|(?:上期|本期|上周)[^，。：]{0,6}(?:答案|谜底)|.{0,16}来信.{0,6}转"
)
_TAKES_PART: Final = Lazy(
    "(?:嘉[\u3000 ]*[宾賓]|出席|受访者|[访訪][谈談].{2}|答疑.{2}|对话人|参加人员?|人物|[时時][间間])[：:\u3000 ]"
)
_OUTER: Final = "“”「」『』。！？!?…—— 　"
SAID_AGAIN: Final = (6, 80)  # characters of a text that is looked for in the others
MOST_LINES: Final = 600  # of a page on which texts are looked for in others
FAR: Final = 3000  # characters of a line in which they are looked for
_MARKED: Final = Lazy("^[▲△■□◆◇●○★☆▪•·▶►◎①-⑳]")
# What a bare phrase is told of the text next to it, though other lines stand between.
_TOLD: Final = frozenset(
    {"text of 20", "text of 45", "text of one sentence", "text of a scene", "text with speech", "text ends in a name",
     "text in brackets", "text with a mark", "text speaks of the paper", "text in the first person", "caption words",
     "credit at the end", "lead", "text opens with news", "text refers back", "note words", "text introduces",
     "text says what another says"}
)  # fmt: skip
_SIZES: Final = ((20, "20"), (45, "45"), (90, "90"), (160, "160"), (300, "300"))
_COUNTS: Final = ((1, "one"), (2, "two"), (5, "a few"))
_SENTENCES: Final = ((1, "one sentence"), (2, "two sentences"), (4, "some sentences"))
_STRETCHES: Final = ((0, "nothing"), (60, "60"), (150, "150"), (300, "300"), (600, "600"), (1200, "1200"))


@dataclass(frozen=True, slots=True)
class _Text:
    """The lines from first to last."""

    first: int
    last: int
    whole: str


def add_texts(lines: Sequence[Line], cues: Sequence[set[str]], bare: Sequence[bool]) -> list[tuple[int, int]]:
    """Add to the first line of each text, and to bare phrases, what the texts show. The first and last line of each."""
    runs = list(_runs(lines, cues, bare))
    page = "".join(line.text[:FAR] for line in lines) if len(lines) <= MOST_LINES else ""
    for run in runs:
        for nth, text in enumerate(run):
            cues[text.first] |= _of_text(text.whole) | {_place(nth, len(run))}
            if _said_again(text.whole, page):
                cues[text.first].add("text says what another says")
    _tell_phrases(runs, cues, bare)
    return [(text.first, text.last) for run in runs for text in run]


def _runs(lines: Sequence[Line], cues: Sequence[set[str]], bare: Sequence[bool]) -> Iterator[list[_Text]]:
    """The texts between any two lines that are none."""
    run: list[_Text] = []
    first, before = -1, -1  # of the text that goes on; the line before
    indents = any("set in" in seen for seen in cues)
    for i, seen in enumerate(cues):
        if seen & _APART:
            continue
        is_text = not bare[i] and not seen & _NO_TEXT
        if first >= 0 and (not is_text or i - first >= LONGEST or _ends(before, i, cues, indents)):
            run.append(_text(lines, first, before, cues))
            first = -1
        if not is_text and run:
            yield run
            run = []
        if is_text and first < 0:
            first = i
        before = i
    if first >= 0:
        run.append(_text(lines, first, before, cues))
    if run:
        yield run


def _ends(before: int, i: int, cues: Sequence[set[str]], indents: bool) -> bool:
    """Whether the text ends with the line before, and the line is the first of another."""
    above, seen = cues[before], cues[i]
    if "set in" in seen:
        return True
    if not above & _CLOSED:
        return False
    return "fills the column" not in above if indents or "fills the column" in above else True


def _text(lines: Sequence[Line], first: int, last: int, cues: Sequence[set[str]]) -> _Text:
    return _Text(first, last, "".join(lines[i].text for i in range(first, last + 1) if not cues[i] & _APART))


def _of_text(whole: str) -> set[str]:
    found = {f"text of {_bin(len(whole), _SIZES)}"}
    sentences = len(_SENTENCE.findall(whole[:600]))
    found.add(f"text of {_bin(sentences, _SENTENCES)}" if sentences else "text of no sentence")
    if len(whole) <= 120 and sentences <= 2 and _SCENE.search(whole):
        found.add("text of a scene")
    if _SPEECH.search(whole[:300]):
        found.add("text with speech")
    if _NEWS.search(whole[:40]):
        found.add("text opens with news")
    elif _REFERS_BACK.match(whole):
        found.add("text refers back")
    if _OF_THE_PAPER.search(whole[:400]):
        found.add("text speaks of the paper")
    if len(whole) <= 300:
        if _INTRODUCES.search(whole):
            found.add("text introduces")
        if _WHO.match(whole):
            found.add("text tells who somebody is")
        if _ANSWERS.match(whole):
            found.add("text answers or comments")
        if _TAKES_PART.match(whole):
            found.add("text names who takes part")
    if _FIRST_PERSON.search(whole[:200]):
        found.add("text in the first person")
    if _TAIL_NAME.search(whole[-24:]):
        found.add("text ends in a name")
    if whole[0] in "（(" and whole[-1] in "）)":
        found.add("text in brackets")
    if whole[0] in "“「" and whole[-1] in "”」" and not _SENTENCE.search(whole[:-2]):
        found.add("text in quotes")
    if _MARKED.match(whole):
        found.add("text with a mark")
    return found


def _said_again(whole: str, page: str) -> bool:
    """Whether the page says the text twice, but for quotes and the stop at its end: a pull quote."""
    core = whole.strip(_OUTER)
    return SAID_AGAIN[0] <= len(core) <= SAID_AGAIN[1] and page.count(core) > 1


def _place(nth: int, count: int) -> str:
    """Where in its run a text stands."""
    if count == 1:
        return "only text"
    return "first text" if nth == 0 else "last text" if nth == count - 1 else "inner text"


def _tell_phrases(runs: Sequence[Sequence[_Text]], cues: Sequence[set[str]], bare: Sequence[bool]) -> None:
    """What stands above and below each bare phrase: how many texts, how long in all."""
    above: dict[int, Sequence[_Text]] = {run[-1].last: run for run in runs}
    below: dict[int, Sequence[_Text]] = {run[0].first: run for run in runs}
    for at, where, step in ((above, "above", 1), (below, "below", -1)):
        run: Sequence[_Text] = ()
        for i in range(len(cues))[::step]:
            if bare[i]:
                size = _bin(sum(len(text.whole) for text in run), _STRETCHES)
                cues[i].add(f"run {where} of {size}")
                cues[i].add(f"run {where} of {_bin(len(run), _COUNTS)}")
                if run:
                    near = run[-1] if where == "above" else run[0]
                    cues[i] |= {f"next {where}: {cue}" for cue in cues[near.first] & _TOLD}
            run = at.get(i, run)


def _bin(number: int, names: Sequence[tuple[int, str]]) -> str:
    return next((name for most, name in names if number <= most), "many")
