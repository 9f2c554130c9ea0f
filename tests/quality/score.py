"""What the parser gave against gold -> counts of right, wrong and missed, one measure at a time.

In: sheets and the pages of a gold. Out: a Tally a measure. Texts are compared without white space, as multisets over
the whole file; an article is right when it begins and ends where the gold says. Reads no files.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from reader.model import Article, Block, Sheet
from tests.quality.gold import DATA, Gold, GoldPage, Item
from tests.quality.pages import HEADS as BROKEN_HEADS

ENDS: Final = 12  # characters at either end of an article that tell where it begins and ends
KINDS: Final = (
    ("paragraph", "p"), ("headline", "headline"), ("kicker", "kicker"), ("subhead", "subhead"), ("section", "section"),
    ("banner", "banner"), ("crosshead", "crosshead"), ("caption", "caption"), ("turn", "turn"), ("byline", "byline"),
    ("verse", "verse"), ("note", "note"), ("table", "table"), ("jump", "jump"), ("furniture", "furniture"),
)  # fmt: skip
MEASURES: Final = ("articles", *(name for name, _ in KINDS), "people", "dateline", "page data", "kinds of article")
_STAFF = re.compile("本[报報刊网網]|新华社|新華社|中央社")
_MADE_TOO = re.compile("^(?:[文图圖摄攝影整理]+[/／、与與并]?)+(?=.{0,4}(?:记者|記者|通讯员|通訊員|实习生)$)")
_ROLES = {
    "文": "作者", "撰文": "作者", "摄": "摄影", "攝": "摄影", "攝影": "摄影", "圖": "图",
    **dict.fromkeys(("文/图", "文/摄", "图/文", "文、图", "文/圖", "圖/文", "圖與文"), "作者"),
}  # fmt: skip
Facts = dict[str, Counter[Hashable]]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one measure; tallies add up."""

    right: int = 0
    wrong: int = 0  # given, not in the gold
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    @property
    def errors(self) -> int:
        return self.wrong + self.missed


def bare(text: str) -> str:
    """The text without white space: a column end inside Latin words cannot be told from a space."""
    return "".join(text.split())


def compare(sheets: Iterable[Sheet], gold: Gold) -> dict[str, Tally]:
    return tally(said(sheets), meant(gold))


def tally(given: Facts, wanted: Facts) -> dict[str, Tally]:
    out = {}
    for measure in MEASURES:
        one, other = given[measure], wanted[measure]
        out[measure] = Tally((one & other).total(), (one - other).total(), (other - one).total())
    return out


def summed(tallies: Iterable[Mapping[str, Tally]]) -> dict[str, Tally]:
    out = dict.fromkeys(MEASURES, Tally())
    for one in tallies:
        for measure, counts in one.items():
            out[measure] += counts
    return out


# ------------------------------------------------------------------------------------------------------ what was given


def said(sheets: Iterable[Sheet]) -> Facts:
    """The facts of a parse."""
    facts: Facts = {measure: Counter() for measure in MEASURES}
    for nth, sheet in enumerate(sheets):
        for key in DATA:
            value = getattr(sheet.page, key)
            if value is not None:
                facts["page data"][nth, key, bare(value)] += 1
        for block in sheet.banners + sheet.furniture:
            _note(facts, block.kind.value, block.text)
        for article in sheet.articles:
            _article(facts, article)
    return facts


def _article(facts: Facts, article: Article) -> None:
    parts = sorted(article.parts, key=lambda block: block.start)
    roles: dict[str, str] = {}  # the gold names one role a person: the first
    facts["articles"][_extent([block.text for block in parts])] += 1
    facts["kinds of article"][bare(_opening(parts)), article.kind.value] += 1
    if article.dateline:
        facts["dateline"][bare(article.dateline)] += 1
    for name, role in reversed([(person.name, person.role) for person in article.people]):
        roles[bare(name)] = _role(role)
    for name, role in roles.items():
        facts["people"][role, name] += 1
    for block in parts:
        _note(facts, block.kind.value, block.text)


def _opening(parts: list[Block]) -> str:
    return parts[0].text[:ENDS]


def _extent(texts: list[str]) -> tuple[str, str]:
    """Where an article begins and ends, told by its first and last characters."""
    whole = "".join(map(bare, texts))
    return whole[:ENDS], whole[-ENDS:]


def _note(facts: Facts, kind: str, text: str) -> None:
    name = "paragraph" if kind == "p" else kind
    if name in facts:
        facts[name][bare(text)] += 1


# ------------------------------------------------------------------------------------------------- what the gold says


def meant(gold: Gold) -> Facts:
    """The facts of a gold."""
    facts: Facts = {measure: Counter() for measure in MEASURES}
    for nth, page in enumerate(gold.pages):
        for key, value in page.data.items():
            facts["page data"][nth, key, _plain(key, value)] += 1
        for item in page.items:
            _note(facts, item.kind, printed(item))
        for story in range(len(page.stories)):
            _story(facts, page, story)
    return facts


def _story(facts: Facts, page: GoldPage, nth: int) -> None:
    texts = [printed(item) for item in page.items if item.article == nth]
    story = page.stories[nth]
    if texts:
        facts["articles"][_extent(texts)] += 1
        facts["kinds of article"][bare(texts[0][:ENDS]), story.kind] += 1
    if story.dateline:
        facts["dateline"][bare(story.dateline)] += 1
    for role, name in story.people:
        facts["people"][_role(role), bare(name)] += 1


def _plain(key: str, value: str) -> str:
    """02 and 2 are the same page."""
    return bare(value).lstrip("0") if key == "number" else bare(value)


def _role(text: str) -> str:
    """本报记者, 本報記者, 文/摄 本报记者 and 记者 are the same role, 文 and 作者 are. Of 文/图, two in one, the first
    counts, as of all that somebody made."""
    role = _MADE_TOO.sub("", _STAFF.sub("", bare(text)).replace("／", "/"))
    return _ROLES.get(role, role)


def printed(item: Item) -> str:
    """The item's text as the page prints it."""
    return item.text.replace(" / ", "") if item.kind in BROKEN_HEADS else item.text
