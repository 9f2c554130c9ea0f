"""Drafts of articles in, a source with its sheets out, as the parser would give them; and drafts without end.

Offsets are right and every character stands once, so that stores, marks and search can be tried without the parser.
The endless drafts are nonsense made of the words of jieba's dictionary, which occur as often as words do (Zipf), and of
set phrases, from a fixed seed. How often a run of 1, 2, 3, 4 or 6 characters comes back was fitted to newspaper pages.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import accumulate, islice
from pathlib import Path

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
WORDS = 60_000
PHRASES = 20_000  # set phrases of two to four words, as papers have them
IN_PHRASES = 0.3  # of all words
FLATTENED = 2.7  # Zipf-Mandelbrot: a word's frequency is 1 / (rank + FLATTENED)
WORDS_OF_ARTICLE = 420  # about 800 characters
ON_A_PAGE = 8
PARAGRAPH = 60  # words
MARKS = ("", "", "", "", "，", "，", "，", "。", "。", "、")


def issues(articles: int, seed: int = SEED) -> Iterator[Issue]:
    """Pages of ON_A_PAGE articles until there are that many: some pages a day, and the days not in order, as a person
    brings them in."""
    made, banners = drafts(seed), random.Random(seed)
    pages = -(-articles // ON_A_PAGE)
    days = max(1, pages // 4)
    vocabulary = words_by_frequency()
    for nth in range(pages):
        day = nth // 4 * 7_919 % days  # prime: every day once
        date = f"{1990 + day // 360 % 36}-{day // 30 % 12 + 1:02}-{day % 30 + 1:02}"
        held = min(ON_A_PAGE, articles - nth * ON_A_PAGE)
        banner = "".join(banners.choices(vocabulary[100:5_000], k=5))
        names = "".join(banners.choices(vocabulary[200:400], k=2))
        number = str(nth % 4 + 1 + day // 12_960 * 4)
        yield lay_out(
            list(islice(made, held)),
            (banner,),
            (f"责编 {names} 第{number}版",),
            paper="劳动报",
            date=date,
            number=number,
        )


def drafts(seed: int = SEED) -> Iterator[Draft]:
    chance = random.Random(seed)
    words = words_by_frequency()
    rank = list(accumulate(1 / (nth + FLATTENED) for nth in range(1, len(words) + 1)))
    phrases = ["".join(chance.choices(words, cum_weights=rank, k=chance.choice((2, 2, 3, 4)))) for _ in range(PHRASES)]
    of_phrases = rank[: len(phrases)]
    while True:
        count = max(60, round(chance.gauss(WORDS_OF_ARTICLE, WORDS_OF_ARTICLE / 3)))
        in_phrases = round(count * IN_PHRASES / 2.5)
        told = chance.choices(words, cum_weights=rank, k=round(count * (1 - IN_PHRASES)) + 8)
        body = told[8:] + chance.choices(phrases, cum_weights=of_phrases, k=in_phrases)
        chance.shuffle(body)
        yield Draft("".join(told[:5]), tuple(_paragraphs(chance, body)), kicker="".join(told[5:8]))


def words_by_frequency() -> list[str]:
    """The commonest words of jieba's dictionary, which counted them in real text; the commonest first."""
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("jieba")
    lines = Path(found.origin).with_name("dict.txt").read_text("utf-8").splitlines()
    counted = [(int(count), word) for word, count, _ in map(str.split, lines)]
    return [word for _, word in sorted(counted, reverse=True)[:WORDS]]


def _paragraphs(chance: random.Random, words: list[str]) -> Iterator[str]:
    for start in range(0, len(words), PARAGRAPH):
        yield "".join(word + chance.choice(MARKS) for word in words[start : start + PARAGRAPH]) + "。"
