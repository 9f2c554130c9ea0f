"""Drafts of articles in, a source with its sheets out, as the parser would give them; and drafts without end.

Offsets are right and every character stands once, so that stores, marks and search can be tried without the parser.
The endless drafts are made of an invented vocabulary whose words occur as often as words do (Zipf), from a fixed seed.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from reader.model import Article, ArticleKind, Block, Kind, Page, Person, Segment, Sheet, Source

COLUMN_END = "\v"  # in a draft: here the column ended, and the parser joined the two lines
BETWEEN = "\n\n"  # what stands there in the source


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as text; one string a block."""

    headline: str | None
    body: tuple[str, ...]
    kicker: str | None = None
    section: str | None = None
    subheads: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    uncertain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """A source, its bytes (UTF-8 unless asked) and its one page."""

    source: Source
    sheets: tuple[Sheet, ...]
    data: bytes


class _Setter:
    """Sets blocks one after another and knows where each character came to stand."""

    def __init__(self) -> None:
        self.text = ""

    def block(self, kind: Kind, draft: str) -> Block:
        segments, at = [], 0
        for run in draft.split(COLUMN_END):
            segments.append(Segment(at, len(self.text), len(run)))
            self.text += run + BETWEEN
            at += len(run)
        return Block(kind, draft.replace(COLUMN_END, ""), tuple(segments))

    def article(self, draft: Draft) -> Article:
        heads = ((Kind.SECTION, draft.section), (Kind.KICKER, draft.kicker), (Kind.HEADLINE, draft.headline))
        set_heads = [self.block(kind, text) for kind, text in heads if text]
        set_heads += [self.block(Kind.SUBHEAD, text) for text in draft.subheads]
        body = tuple(self.block(Kind.PARAGRAPH, text) for text in draft.body)
        return Article(ArticleKind.NEWS, tuple(set_heads), body, people=draft.people, uncertain=draft.uncertain)


def lay_out(
    drafts: Sequence[Draft],
    banners: Sequence[str] = (),
    furniture: Sequence[str] = (),
    paper: str | None = "劳动报",
    date: str | None = "2022-11-18",
    number: str | None = "3",
    encoding: str = "utf-8",
) -> Issue:
    """One page holding the drafts in order. Drafts must hold no line break."""
    setter = _Setter()
    above = tuple(setter.block(Kind.BANNER, text) for text in banners)
    articles = tuple(setter.article(draft) for draft in drafts)
    below = tuple(setter.block(Kind.FURNITURE, text) for text in furniture)
    page = Page(0, 0, len(setter.text), paper, date, number, "要闻")
    data = setter.text.encode(encoding)
    name = f"{date}-{number}.txt"
    source = Source(name, hashlib.sha256(data).hexdigest(), encoding, setter.text)
    return Issue(source, (Sheet(page, above, below, articles),), data)


# ---- drafts without end

SEED = 20221118
WORDS = 30_000
HANZI = 3_500  # in common use
CHARACTERS = 740  # of a usual article
ON_A_PAGE = 8
MARKS = "，，，，。。、"


def issues(articles: int, seed: int = SEED) -> Iterator[Issue]:
    """Pages of about ON_A_PAGE articles until there are that many, a page a day."""
    made = drafts(seed)
    for day in range(-(-articles // ON_A_PAGE)):
        date = f"{1990 + day // 360 % 40}-{day // 30 % 12 + 1:02}-{day % 30 + 1:02}"
        held = min(ON_A_PAGE, articles - day * ON_A_PAGE)
        yield lay_out(list(islice(made, held)), date=date, number=str(day // 14_400 + 1))


def drafts(seed: int = SEED) -> Iterator[Draft]:
    chance = random.Random(seed)
    words = _vocabulary(chance)
    frequencies = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    while True:
        length = max(120, round(chance.gauss(CHARACTERS, CHARACTERS / 3)))
        told = chance.choices(words, cum_weights=frequencies, k=length // 2 + 8)
        yield Draft("".join(told[:5]), tuple(_paragraphs(chance, told[8:])), kicker="".join(told[5:8]))


def _vocabulary(chance: random.Random) -> list[str]:
    """Commonest first; short words are the common ones, as in any language."""
    hanzi = [chr(0x4E00 + nth) for nth in chance.sample(range(0x5200), HANZI)]
    common = list(accumulate(1 / rank for rank in range(1, HANZI + 1)))
    singles = hanzi[:200]
    longer = [
        "".join(chance.choices(hanzi, cum_weights=common, k=chance.choice((2, 2, 2, 3, 4)))) for _ in range(WORDS)
    ]
    return [word for pair in zip(singles, longer, strict=False) for word in pair] + longer[len(singles) :]


def _paragraphs(chance: random.Random, words: list[str]) -> Iterator[str]:
    for start in range(0, len(words), 60):
        yield (
            "".join(word + chance.choice(("", "", "", "", chance.choice(MARKS))) for word in words[start : start + 60])
            + "。"
        )
