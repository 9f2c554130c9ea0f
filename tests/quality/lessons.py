"""Golds and approved pages -> Lessons: the cues of each line of a page with the roles that are right for it.

In: a gold (set in every shape) or a page of tests/fixtures with its approved parse. Out: lessons for `fit`; a page
whose lines cannot be matched with its gold (interleaved, damaged) teaches nothing.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, Final

from reader.model import Line
from reader.parse import blocks
from reader.parse.lines import split_lines
from reader.parse.pages import split_pages
from reader.parse.source import read_source
from reader.parse.sums import Seen
from reader.parse.weights import Role
from tests.quality.fit_seams import PARTS, part, unread
from tests.quality.gold import Gold, GoldPage, Item, corpus
from tests.quality.neighbours import tell_neighbours
from tests.quality.pages import SHAPES, setting
from tests.quality.score import bare

ROOT: Final = Path(__file__).parent.parent.parent
FIXTURES: Final = ROOT / "tests" / "fixtures" / "pages"
WELCOME: Final = ROOT / "resources" / "welcome.txt"
FIRST: Final = {
    "furniture": (Role.FURNITURE,), "banner": (Role.BANNER,), "section": (Role.SECTION,), "kicker": (Role.KICKER,),
    "headline": (Role.HEADLINE,), "subhead": (Role.SUBHEAD,), "byline": (Role.BYLINE, Role.SIGN),
    "p": (Role.PARAGRAPH,), "first p": (Role.PARAGRAPH, Role.LEAD), "opening p": (Role.ITEM, Role.LEAD),
    "paragraph": (Role.PARAGRAPH, Role.LEAD), "crosshead": (Role.CROSSHEAD,),
    "caption": (Role.CAPTION,), "photo item": (Role.PHOTO,), "caption above": (Role.ABOVE,),
    "turn": (Role.TURN,), "verse": (Role.VERSE,), "note": (Role.NOTE,),
    "table": (Role.ROW,), "jump": (Role.JUMP,),
}  # fmt: skip
LEAST_PAGES: Final = 2  # that must show two letters side by side (tests.quality.fit_letters)
STRIPPED: Final = 0.3  # of the pages put together lack one kind of what tells most
_SPACE: Final = r"[ \u3000]*"
_CREDIT: Final = rf"(?:{_SPACE}[（(][^（）()]{{2,40}}[）)])?{_SPACE}"
_STRIPPED: Final = {
    "p": re.compile(
        rf"^(?:[【︵]?(?:本报|本報)(?:讯|訊|消息)[】︶]?|(?:据)?(?:新华社|中新社|本报)[^，。（）]{{0,16}}[电電讯訊]){_CREDIT}"
    ),
    "caption": re.compile(
        rf"^图为|{_SPACE}(?:(?:本报)?(?:记者|通讯员))?{_SPACE}[\u4e00-\u9fff]{{1,3}}"
        rf"(?:[ \u3000][\u4e00-\u9fff])?{_SPACE}摄$"
    ),
    "section": re.compile(r"^[【·■□◆●★|｜]+[ \u3000]?|[】·|｜]+$"),
    "crosshead": re.compile(rf"^[（(]?[一二三四五六七八九十]{{1,2}}[、）)]{_SPACE}|^0?\d{{1,2}}[ \u3000、．.]+"),
}
HEADS: Final = ("banner", "section", "kicker", "headline", "subhead")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page as the explanation sees it. roles: which are right for each line; worth: how much it counts."""

    cues: Sequence[frozenset[str]]
    pairs: Sequence[tuple[str, ...]]
    roles: Sequence[frozenset[Role]]
    worth: float = 1.0
    page: str = ""  # the gold it comes from; none if it was put together
    seen: Sequence[Seen] = ()
    texts: Sequence[str] = ()  # of the lines


def page_lessons(gold: Gold, seed: int) -> Iterator[Lesson]:
    """The pages of a gold in every shape."""
    if gold.as_is is not None:
        return
    for shape in SHAPES[:-1]:  # CRLF is no different by the time there are lines
        text, kinds = setting(gold, shape, seed + 100)
        with unread(gold.name):
            lessons = list(_lessons(gold.name, text, [(kind, first) for kind, first in kinds], 1.0))
        yield from lessons


def mixed_lessons(golds: Sequence[Gold], nths: Iterable[int], seed: int) -> Iterator[Lesson]:
    """Pages put together from articles of other pages, so that no neighbourhood is learnt by heart. `nths`: which of
    all those that could be; each is put together from pages of one part, the same whatever others are asked for."""
    whole = [gold for gold in golds if gold.as_is is None]
    for nth in nths if whole else ():
        rng = random.Random(f"{seed}/{nth}")
        alike = [gold for gold in whole if part(gold.name) == nth % PARTS] or whole  # of one part: fit_seams.unread
        some = rng.sample(alike, min(len(alike), rng.randint(2, 5)))
        items: list[Item] = []
        for gold in some:
            page = rng.choice(gold.pages)
            chosen = rng.sample(range(len(page.stories)), min(len(page.stories), rng.randint(1, 2)))
            for story in chosen:
                items += [replace(item, article=len(items)) for item in page.items if item.article == story]
        page = GoldPage({}, tuple(_stripped(items, rng)), ())
        shape = rng.choice(SHAPES[:-1])
        text, kinds = setting(Gold(f"mixed-{seed}-{nth}", (), (page,)), shape, seed)
        with unread(some[0].name):
            lessons = list(_lessons("", text, kinds, 1.0))
        yield from lessons


def _stripped(items: Sequence[Item], rng: random.Random) -> Iterator[Item]:
    """The page without some of what tells most, as whole pages of some papers are: no bylines, no 本报讯, no 图为, no
    brackets about a section. What is left must then be told by the rest."""
    left_out = {name for name in ("byline", "lead", "caption", "section", "crosshead") if rng.random() < STRIPPED}
    for item in items:
        if item.kind == "byline" and "byline" in left_out and _others(item, items):
            continue
        pattern = _STRIPPED.get(item.kind)
        name = "lead" if item.kind == "p" else item.kind
        bare_text = pattern.sub("", item.text) if pattern and name in left_out else item.text
        yield replace(item, text=bare_text) if len(bare_text) > 1 else item


def _others(item: Item, items: Sequence[Item]) -> bool:
    return any(one.article == item.article and one is not item for one in items)


def approved_lessons() -> list[Lesson]:
    """The pages of tests/fixtures and the welcome page, which must stay as they are."""
    out: list[Lesson] = []
    for path in (*sorted(FIXTURES.glob("*.txt")), WELCOME):
        folder = FIXTURES.parent if path == WELCOME else FIXTURES
        said = json.loads((folder / f"{path.stem}.json").read_text("utf-8"))
        text = path.read_bytes().decode("utf-8")
        out += _lessons(path.stem, text, list(_approved(text, said)), 3.0)
    return out


def _approved(text: str, said: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """What each line is, by the approved JSON: bodies by offsets, heads by their text."""
    starts: dict[int, str] = {}
    inside: list[tuple[int, int, str]] = []
    heads: dict[str, str] = {}
    for page in said["pages"]:
        heads |= {bare(one): "banner" for one in page["banners"]} | {
            bare(one): "furniture" for one in page["furniture"]
        }
        for article in page["articles"]:
            for key in ("section", "kicker", "headline"):
                heads |= {bare(one): key for one in (article[key] or "").split("\n") if one}
            heads |= {bare(one): "subhead" for one in article["subheads"]}
            for block in article["blocks"]:
                starts[block["start"]] = block["kind"]
                inside.append((block["start"], block["end"], block["kind"]))
    source = read_source("x", text.encode())
    for line in split_lines(source, split_pages(source)):
        yield _kind_of(line, starts, inside, heads)


def _kind_of(
    line: Line, starts: dict[int, str], inside: Sequence[tuple[int, int, str]], heads: dict[str, str]
) -> tuple[str, bool]:
    if line.start in starts:
        return starts[line.start], True
    within = next((kind for start, end, kind in inside if start < line.start < end), None)
    text = bare(line.text)
    if text in heads:
        return heads[text], True
    if within:
        return within, False
    whole, kind = next(((whole, kind) for whole, kind in heads.items() if text in whole), ("", "furniture"))
    return kind, whole.startswith(text)


def _lessons(name: str, text: str, kinds: Sequence[tuple[str, bool]], worth: float) -> Iterator[Lesson]:
    source = read_source(name, text.encode())
    lines = split_lines(source, split_pages(source))
    if len(lines) != len(kinds):
        raise ValueError(f"{name}: {len(lines)} lines, {len(kinds)} in the gold")
    at = 0
    for _, group in groupby(lines, key=lambda line: line.page):
        page = tuple(group)
        yield _lesson(name, page, kinds[at : at + len(page)], worth)
        at += len(page)


def _lesson(name: str, lines: Sequence[Line], kinds: Sequence[tuple[str, bool]], worth: float) -> Lesson:
    shown = blocks.show(lines)
    pairs = _unread(lines, shown, _own([line.text for line in lines], kinds))
    roles = [_roles(*kinds[i]) for i in range(len(lines))]
    for i in range(1, len(lines)):
        if kinds[i] == ("note", True) and kinds[i - 1][0] == "note":
            roles[i] |= {Role.PARAGRAPH}  # what follows the title of a note becomes one later
    kept = shown.kept
    texts = [lines[i].text for i in kept]
    return Lesson(tell_neighbours(shown.seen), pairs, [roles[i] for i in kept], worth, name, shown.seen, texts)


def _unread(lines: Sequence[Line], shown: blocks.Shown, own: frozenset[str]) -> list[tuple[str, ...]]:
    """The cues between lines as if the page were none of those whose letters were counted: two letters that meet on it
    and on but one other page do not meet, as far as anybody knows who has not read it."""
    out = []
    for (a, b), pair in zip(pairwise(lines[i] for i in shown.kept), shown.pairs, strict=True):
        seam = a.text[-1] + b.text[0]
        if seam in own and letter_pages()[seam] <= LEAST_PAGES:
            pair = tuple("letters never meet" if cue.startswith("letters meet") else cue for cue in pair)
        out.append(pair)
    return out


def _own(texts: Sequence[str], kinds: Sequence[tuple[str, bool]]) -> frozenset[str]:
    """The pairs of letters of a page, also where a line ended."""
    whole = "".join(("\n" if first else "") + text for text, (_, first) in zip(texts, kinds, strict=True))
    return frozenset(a + b for a, b in pairwise(whole))


@cache
def letter_pages() -> Counter[str]:
    """On how many pages of the tune corpus two letters stand side by side."""
    found = Counter[str]()
    for gold in corpus("tune"):
        texts = [item.text for page in gold.pages for item in page.items]
        found.update({a + b for text in texts for a, b in pairwise(text)})
    return found


def _roles(kind: str, first: bool) -> frozenset[Role]:
    if first:
        return frozenset(FIRST[kind])
    return frozenset({Role.HEAD_MORE if kind in HEADS else Role.MORE})


def role_of(right: frozenset[Role]) -> Role:
    """Of the roles that are right for a line, the one that says whether an article opens there."""
    return min(right - {Role.LEAD, Role.BYLINE} or right)
