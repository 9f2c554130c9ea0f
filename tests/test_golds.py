"""Every gold page of the corpus, tune and held, marks the same thing the same way: the rules of tests/corpus/README.md
that a machine can tell.

Each rule takes an article and yields what departs from it; the test names file and line, and what it is where the page
is one of tune (nobody who tunes the parser shall read held pages). Nothing here looks at what the parser says. What a
rule cannot know is left to the eye.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

import pytest

from reader.model import ArticleKind
from tests.quality.gold import CORPUS, NOBODY, corpus

SAID: Final = ("people", "dateline")
AROUND: Final = ("furniture", "banner")
BARE: Final = str.maketrans("", "", " \u3000")


@dataclass
class Marked:
    """An article as the file writes it: (line number, key, text) of what it prints and of what is said of it."""

    kind: str
    number: int
    lines: list[tuple[int, str, str]] = field(default_factory=list)
    said: list[tuple[int, str, str]] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        return [key for _, key, _ in self.lines]

    def of(self, *keys: str) -> list[tuple[int, str, str]]:
        return [line for line in self.lines if line[1] in keys]

    @property
    def people(self) -> list[tuple[str, str]]:
        parts = [part.strip() for _, key, text in self.said if key == "people" for part in text.split(";")]
        return [(role, name) for role, _, name in (part.rpartition(" ") for part in parts)]


Rule = Callable[[Marked], Iterator[tuple[int, str]]]


def _articles(text: str) -> Iterator[Marked]:
    """The articles of a file, in order; banner and furniture stand outside."""
    article: Marked | None = None
    for number, raw in enumerate(text.splitlines(), start=1):
        key, _, value = raw.strip().partition(":")
        if key == "article":
            if article is not None:
                yield article
            article = Marked(value.strip(), number)
        elif article is not None and key in SAID:
            article.said.append((number, key, value.strip()))
        elif article is not None and key not in AROUND and key not in ("page", "paper", "date", "number", "name", ""):
            article.lines.append((number, key, value.strip()))
    if article is not None:
        yield article


def _bare(text: str) -> str:
    return text.translate(BARE)


def _corpus() -> Iterator[tuple[str, Marked]]:
    for part in ("tune", "held"):
        for path in sorted((CORPUS / part).glob("*.gold")):
            for article in _articles(path.read_text("utf-8")):
                yield f"{part}/{path.name}", article


EVERY: Final = list(_corpus())


# ------------------------------------------------------------------------------------------------------- the article


def kinds_are_those_of_the_model(article: Marked) -> Iterator[tuple[int, str]]:
    if article.kind not in set(ArticleKind) or not article.lines:
        yield article.number, f"article of kind {article.kind!r} with {len(article.lines)} lines"


def one_headline_an_article(article: Marked) -> Iterator[tuple[int, str]]:
    yield from ((number, "a second headline") for number, _, _ in article.of("headline")[1:])


def heads_stand_in_order(article: Marked) -> Iterator[tuple[int, str]]:
    """A section is followed by something, a kicker by a head, a subhead follows a head."""
    keys = [*article.keys, ""]
    for i, (number, key, text) in enumerate(article.lines):
        if key == "section" and not keys[i + 1]:
            yield number, f"section {text} is the last line of its article"
        if key == "kicker" and keys[i + 1] not in ("kicker", "headline"):
            yield number, f"a kicker before {keys[i + 1] or 'nothing'}"
        if key == "subhead" and keys[i - 1] not in ("headline", "subhead"):
            yield number, f"a subhead after {keys[i - 1]}"


def turns_make_an_interview(article: Marked) -> Iterator[tuple[int, str]]:
    """Counter-example: a play for the factory stage is turns too."""
    turns, told = article.keys.count("turn"), article.keys.count("p")
    staged = any("戏" in text for _, _, text in article.of("section"))
    if turns > max(1, told) and article.kind != "interview" and not staged:
        yield article.number, f"{turns} turns and {told} paragraphs of kind {article.kind}"


def verse_makes_verse(article: Marked) -> Iterator[tuple[int, str]]:
    """Counter-example: under a cartoon a verse is its legend."""
    verse, told = article.keys.count("verse"), article.keys.count("p")
    drawn = any("漫画" in text for _, _, text in article.of("section", "caption"))
    if (verse > told) != (article.kind == "verse") and not drawn:
        yield article.number, f"{verse} lines of verse and {told} paragraphs of kind {article.kind}"


def a_picture_item_is_caption_without_a_headline_and_paragraph_under_one(article: Marked) -> Iterator[tuple[int, str]]:
    body = article.of("p", "caption")
    if article.kind == "photo" and len(body) == 1:
        number, key, text = body[0]
        wanted = "p" if article.of("headline") and not POINTS.match(text) else "caption"
        if key != wanted:
            yield number, f"the text of the picture is {key}, not {wanted}"


# --------------------------------------------------------------------------------------------------- lines of a kind

POINTS = re.compile("^(?:图[①-⑳为\\d]|[上下左右]图|插图|漫画[：:]|图片说明)")
CREDIT = re.compile("(?:记者|通讯员|新华社|[摄攝]|摄影报道)")
CREW = re.compile("^(?:本版)?(?:责编|责任编辑|美编|版式|组版|校对)(?:[：:/／ \u3000]|设计)")
JUMP = re.compile("[（(](?:下转|上接|紧接|转|下接).{0,8}版.{0,3}[）)].{0,6}")
ASIDES = (
    "链接|相关链接|新闻链接|知识链接|名词解释|小贴士|贴士|编者按|编后|编者的话|记者手记|新闻背景|相关新闻|人物简介|作者简介|"
    "核心提示|核心阅读|主持人语|新闻回放|数读"
)
ASIDE = re.compile(f"[【■◆●▲]?(?:{ASIDES})】?")
COLUMNS = re.compile(
    "(?:本期|今日)?(?:更正|简讯|短讯|短波|一句话新闻|简明新闻|导读|要目|短评|社论|.{2}短波|.{2}(?:简讯|快讯|速递))"
)


def a_line_that_points_at_a_picture_is_a_caption(article: Marked) -> Iterator[tuple[int, str]]:
    for number, key, text in article.lines:
        if POINTS.match(text) and key not in ("caption", "byline"):
            yield number, f"{key}: {text[:20]}"


def a_credit_alone_is_a_byline(article: Marked) -> Iterator[tuple[int, str]]:
    for number, _, text in article.of("p", "note", "caption"):
        bare = _bare(text)
        if len(bare) < 24 and re.search("[摄攝](?:（.*）)?$|摄影报道$", bare) and not re.search("[。，：！？”]", bare):
            yield number, text


def the_names_of_the_crew_are_furniture(article: Marked) -> Iterator[tuple[int, str]]:
    yield from ((number, text) for number, _, text in article.lines if CREW.match(text))


def a_crosshead_stands_over_something(article: Marked) -> Iterator[tuple[int, str]]:
    for i, (number, key, text) in enumerate(article.lines):
        if key == "crosshead" and not set(article.keys[i + 1 :]) - {"byline", "caption", "jump", "note"}:
            yield number, f"crosshead {text} at the end of its article"


def questions_and_answers_are_turns(article: Marked) -> Iterator[tuple[int, str]]:
    """Counter-example: the answer printed under a reader's letter is a note."""
    for number, key, text in article.lines:
        if re.match("(?:问|答|問|记者|記者|Q|A)[：:]", text) and key not in ("turn", "note"):
            yield number, f"{key}: {text[:20]}"


def the_label_of_an_aside_is_a_note_with_its_text_under_it(article: Marked) -> Iterator[tuple[int, str]]:
    """Counter-example: crossheads 【新闻背景】 and 【评论一】 of one article; what has a headline is an article."""
    for i, (number, key, text) in enumerate(article.lines):
        if not ASIDE.fullmatch(_bare(text)):
            continue
        if key == "note" and article.keys[i + 1 : i + 2] != ["note"]:
            yield number, f"nothing under the label {text}"
        if key in ("p", "headline"):
            yield number, f"{key}: {text}"


def the_name_of_a_column_is_a_section(article: Marked) -> Iterator[tuple[int, str]]:
    for number, key, text in article.lines:
        if key in ("headline", "kicker", "p", "crosshead") and COLUMNS.fullmatch(_bare(text)):
            yield number, f"{key}: {text}"


def what_leads_to_another_page_is_a_jump(article: Marked) -> Iterator[tuple[int, str]]:
    yield from ((number, text) for number, key, text in article.lines if JUMP.fullmatch(text) and key != "jump")


# ------------------------------------------------------------------------------------------------ said of the article

LEAD = re.compile("^[^（(。]{0,30}[（(]([^）)]{2,80})[）)]")
STAFF = re.compile(
    "(?:本报|本報|本刊|新华社|特约|见习|实习|首席|全媒体|融媒体|学生|小)*(?:驻[\u4e00-\u9fff]{2,8})?(?:记者|記者|通讯员|通訊員)|实习生"
)
CREDITED = re.compile(
    "[。”！？）]\\s*([^。”！？（(，：]{2,22})[摄攝](?:（[^）]*）)?$|[（(〔]([^）)〕]{2,14})[摄攝][）)〕]$"
)


def _unnamed(names: list[str], words: str) -> str:
    """What is left of the words when roles and names are taken out."""
    bare = _bare(words)
    for name in sorted(names, key=len, reverse=True):
        bare = bare.replace(name, "")
    return re.sub("[、，,;；/／和 ]|報道|报道|摄影", "", STAFF.sub("", bare))


def the_makers_in_the_lead_are_people(article: Marked) -> Iterator[tuple[int, str]]:
    """The bracket after a dateline, or before it: （记者 某某 通讯员 某某）."""
    names = [_bare(name) for _, name in article.people]
    for number, _, text in article.of("p", "turn"):
        found = LEAD.match(text)
        if not found or not STAFF.match(found[1]) or found[1].endswith("。"):  # a whole sentence in brackets
            continue
        if left := _unnamed(names, found[1]):
            yield number, f"{left} is not in people"


SIGNED = re.compile("[。！？”…][（(︵]([^（）()，。！？：“《]{2,20})[）)︶]$")
UNSIGNED: Final = ("本报", "本报讯", "综合", "新华社", "版")  # what also stands in brackets at the end of a text


def who_signs_at_the_end_of_the_text_is_one_of_the_people(article: Marked) -> Iterator[tuple[int, str]]:
    """Counter-example: in letters, sayings and riddles the bracket says who spoke or what to guess."""
    names = [_bare(name) for _, name in article.people]
    for number, _, text in article.of("p") if article.kind in ("news", "feature", "commentary") else ():
        found = SIGNED.search(text)
        if found and not any(word in found[1] for word in UNSIGNED) and not any(n in _bare(found[1]) for n in names):
            yield number, f"{found[1]} is not in people"


def photographers_are_people(article: Marked) -> Iterator[tuple[int, str]]:
    """Counter-example: 一位妈妈 摄, 受访者供图 name nobody."""
    names = [_bare(name) for _, name in article.people]
    for number, _, text in article.of("caption", "p"):
        found = CREDITED.search(text)
        if found and (left := _unnamed(names, found[1] or found[2])) and left not in ("作者", "一位妈妈", "本报"):
            yield number, f"{left} is not in people"


def bylines_of_staff_name_people(article: Marked) -> Iterator[tuple[int, str]]:
    names = [_bare(name) for _, name in article.people]
    for number, _, text in article.of("byline"):
        bare = re.sub("[（）()□■○◎●◇◆—]", "", text)
        if (
            STAFF.match(_bare(bare))
            and not any(name in _bare(text) for name in names)
            and not _bare(bare).endswith(NOBODY)
        ):
            yield number, f"nobody of {text} is in people"


def people_are_printed_once_and_have_names(article: Marked) -> Iterator[tuple[int, str]]:
    printed = "".join(_bare(text) for _, _, text in article.lines)
    seen: set[str] = set()
    for role, name in article.people:
        if name in seen:
            yield article.number, f"{name} twice"
        if name not in printed:
            yield article.number, f"{name} is not printed"
        if name.endswith(NOBODY):
            yield article.number, f"{name} is nobody"
        if missing := [word for word in role.split() if word not in printed]:
            yield article.number, f"the role {missing[0]} of {name} is not printed"
        if len(name) < 2 and role != "编译":  # （晓 编译）
            yield article.number, f"is {name} a name, {role} a role?"
        seen.add(name)


def a_dateline_opens_the_text(article: Marked) -> Iterator[tuple[int, str]]:
    told = [text for _, _, text in article.of("p", "turn")]
    said = [text for _, key, text in article.said if key == "dateline"]
    for line in said:
        if not any(line in text[:40] for text in told):
            yield article.number, f"{line} is not printed"
    if not said:
        for number, _, text in article.of("p"):
            if re.match(
                "[【〔（■︵]?(?:本报|本報|新华社|据新华社|中新社)[^，。：“]{0,14}(?:讯|電|电|訊)[】〕）︶]?[\\s　（(]",
                text,
            ):
                yield number, f"no dateline: {text[:20]}"


RULES: Final = (
    kinds_are_those_of_the_model,
    one_headline_an_article,
    heads_stand_in_order,
    turns_make_an_interview,
    verse_makes_verse,
    a_picture_item_is_caption_without_a_headline_and_paragraph_under_one,
    a_line_that_points_at_a_picture_is_a_caption,
    a_credit_alone_is_a_byline,
    the_names_of_the_crew_are_furniture,
    a_crosshead_stands_over_something,
    questions_and_answers_are_turns,
    the_label_of_an_aside_is_a_note_with_its_text_under_it,
    the_name_of_a_column_is_a_section,
    what_leads_to_another_page_is_a_jump,
    the_makers_in_the_lead_are_people,
    who_signs_at_the_end_of_the_text_is_one_of_the_people,
    photographers_are_people,
    bylines_of_staff_name_people,
    people_are_printed_once_and_have_names,
    a_dateline_opens_the_text,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_golds_keep_the_conventions(rule: Rule) -> None:
    """A failure: a gold departs from tests/corpus/README.md. Mend the gold, not the rule, unless the rule is wrong."""
    departures = [
        f"{page}:{number}" + (f": {what}" if page.startswith("tune") else "")
        for page, article in EVERY
        for number, what in rule(article)
    ]

    assert departures == []


def test_page_data_are_printed() -> None:
    """A paper's name, or a page's, that the page does not state could not be read from it. A mast may run backwards."""
    departures = []
    for part in ("tune", "held"):
        for gold in corpus(part):
            for page in gold.pages:
                mast = _bare("".join(item.text for item in page.items if item.kind == "furniture"))
                said = [_bare(page.data[key]) for key in ("paper", "name") if key in page.data]
                departures += [f"{part}/{gold.name}" for name in said if name not in mast and name[::-1] not in mast]

    assert departures == []


def test_a_rule_sees_what_it_is_for() -> None:
    """Else a page could depart from all of them and nobody would know."""
    text = """
article: novel
headline: 新桥昨日通车
headline: 又一座
people: 记者 张三; 记者 张三; 记者 本报评论员
dateline: 新华社北京3月1日电
p: 本报讯（记者 李四）新桥通车。
p: 图为新桥。
p: 本报记者 王五 摄
p: （下转第二版）
p: 问：有多长？
p: 责编：赵六
note: 链接
kicker: 简讯
crosshead: 桥上
article: photo
p: 桥上的第一个早晨。 钱七 摄
byline: 本报记者 孙八
article: commentary
p: 桥很好。（周 九）
article: other
verse: 一行
turn: 问：几行？
turn: 答：一行。
"""
    seen = {rule.__name__ for article in _articles(text) for rule in RULES if list(rule(article))}

    assert seen == {rule.__name__ for rule in RULES}
