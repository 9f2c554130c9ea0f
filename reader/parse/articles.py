"""Pages, blocks -> Sheets: which blocks are one article, and what belongs to none.

In: the pages and their blocks in order. Out: a sheet a page. An article begins at the first head after a body, or at a
paragraph that opens with a dateline when the article before has its body. Its heads are the head blocks it begins with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from reader.model import HEADS, Article, Block, Kind, Page, Sheet
from reader.parse import weights
from reader.parse.jumps import Way, read_jump
from reader.parse.kinds import kind_of

FAR_LONGER: Final = 1.8  # times as long as the headline is a kicker that nobody takes for one
OPENING: Final = 160  # characters of the first paragraph that tell the news
MOST_OF_IT, NOTHING_OF_IT = 0.8, 0.1  # shares of a head's pairs of letters in the opening: of a hundred pairs, seven
SAID_BY_HAND: Final = 1.0  # the confidence of what a person said
ABOVE_HEADS: Final = 4  # blocks that may stand above the heads of their article
_FIELDS = {Kind.SECTION: "section", Kind.KICKER: "kicker", Kind.HEADLINE: "headline", Kind.SUBHEAD: "subheads"}


def join_articles(
    pages: tuple[Page, ...], blocks: tuple[Block, ...], begins: Mapping[int, bool] | None = None
) -> tuple[Sheet, ...]:
    """The sheets, one a page, every block on exactly one of them. `begins`: block starts at which a person said that
    an article begins, or does not."""
    stacks: list[list[Block]] = [[] for _ in pages]
    nth = 0
    for block in blocks:
        while block.start >= pages[nth].end:
            nth += 1
        stacks[nth].append(block)
    said = begins or {}
    return tuple(_sheet(page, stack, said) for page, stack in zip(pages, stacks, strict=True))


def _sheet(page: Page, blocks: Sequence[Block], said: Mapping[int, bool]) -> Sheet:
    banners = tuple(block for block in blocks if block.kind is Kind.BANNER)
    furniture = tuple(block for block in blocks if block.kind is Kind.FURNITURE)
    stacks: list[list[Block]] = []
    for block in blocks:
        if block.kind in (Kind.BANNER, Kind.FURNITURE):
            continue
        if not stacks or said.get(block.start, _begins(stacks[-1], block)):
            stacks.append([])
        stacks[-1].append(block)
    return Sheet(page, banners, furniture, tuple(_article(stack, page.name) for stack in stacks))


def _begins(stack: Sequence[Block], block: Block) -> bool:
    """Whether the block opens an article after those on the stack."""
    bodied = any(one.kind not in HEADS for one in stack)
    if block.kind is Kind.JUMP and _leads(block, Way.FROM):
        return _has_text(stack)
    if block.kind in HEADS:
        return bodied and not _waits_for_head(stack)
    return bool(block.opens) and _has_text(stack)


def _leads(block: Block, way: Way) -> bool:
    jump = read_jump(block.text)
    return jump is not None and jump.way is way


def _waits_for_head(stack: Sequence[Block]) -> bool:
    """Captions, a 上接 line or an editor's note with no head yet: they belong to the article below."""
    few = all(block.kind in (Kind.CAPTION, Kind.JUMP, Kind.NOTE) for block in stack) and len(stack) <= ABOVE_HEADS
    return few and stack[0].opens != "item"


def _has_text(stack: Sequence[Block]) -> bool:
    return any(block.kind in (Kind.PARAGRAPH, Kind.TURN, Kind.VERSE, Kind.TABLE, Kind.CAPTION) for block in stack)


def _article(blocks: Sequence[Block], page_name: str | None) -> Article:
    heads = tuple(block for block in blocks if block.kind in HEADS)
    body = tuple(block for block in blocks if block.kind not in HEADS)
    confidence = min(block.confidence for block in heads or body)
    return Article(
        kind_of(heads, body, page_name), heads, body, confidence=confidence, uncertain=_uncertain(heads, body)
    )


def _uncertain(heads: Sequence[Block], body: Sequence[Block]) -> tuple[str, ...]:
    """The head fields whose role was a close call, in reading order."""
    bounds: dict[int, float] = {}  # of these heads; said by a person is what has a confidence of 1
    for head, under in pairwise(heads):
        if _alike(head, under):
            bound = SAID_BY_HAND if _news_is_above(head, under, body) else weights.CLOSE_PAIR
            for block in (head, under):
                bounds[id(block)] = max(bound, bounds.get(id(block), 0.0))
    unsure = [block for block in heads if block.confidence < bounds.get(id(block), weights.CLOSE_CALL)]
    return tuple(dict.fromkeys(_FIELDS[block.kind] for block in unsure))


def _news_is_above(head: Block, under: Block, body: Sequence[Block]) -> bool:
    """Whether the report opens with what the kicker says, and with nothing of the headline (市委召开教育工作会议 over
    抓住机遇乘势而上). Such pairs are nearly always kicker and headline; but as well a paper sets the news large, and
    what was called for under it, and neither text nor order tells which."""
    opening = next((block.text[:OPENING] for block in body if block.kind is Kind.PARAGRAPH), "")
    above, below = (_told(block.text, opening) for block in (head, under))
    return head.kind is Kind.KICKER and above >= MOST_OF_IT and below <= NOTHING_OF_IT


def _told(head: str, text: str) -> float:
    """The share of the head's pairs of letters that stand in the text."""
    pairs = {"".join(pair) for pair in pairwise(head) if not any(map(str.isspace, pair))}
    return sum(pair in text for pair in pairs) / max(1, len(pairs))


def _alike(head: Block, under: Block) -> bool:
    """Whether neither a dash nor its length tells which of two heads is the headline."""
    roles = {head.kind, under.kind}
    wide = sorted((len(head.text), len(under.text)))
    known = under.text[0] in "—─━-" or Kind.HEADLINE not in roles or not roles & {Kind.KICKER, Kind.SUBHEAD}
    return not known and wide[1] < FAR_LONGER * wide[0]
