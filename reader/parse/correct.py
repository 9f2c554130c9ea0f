"""What a person knows better: corrections applied to blocks before they become articles, and to sheets after.

In: blocks, corrections in the order they were made. Out: blocks, where articles begin or do not, and which corrections
found their place. A correction holds only where the words it was made for still stand; one that finds no place
changes nothing and is reported. Conservation holds: characters move from block to block, none comes or goes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import reduce

from reader.model import HEADS, Block, Correction, Evidence, Fix, Kind, Page, Person, Segment, Sheet
from reader.parse.seams import in_source_order, joined_with

BY_HAND = (Evidence("corrected by hand", 1.0),)
EXACT = 40  # characters that a correction remembers of where it was made
PAGE_FIELDS = ("paper", "date", "number", "name")


@dataclass(frozen=True, slots=True)
class Corrected:
    """Blocks after correction; `begins` says of block starts whether an article begins there, where a person said."""

    blocks: tuple[Block, ...]
    begins: Mapping[int, bool] = field(default_factory=dict)
    applied: frozenset[str] = frozenset()


def holds(text: str, correction: Correction) -> bool:
    """Whether the words that the correction was made for still stand at its place in the source text, and what it says
    is understood."""
    if not correction.exact and correction.fix is not Fix.PAGE:
        return False
    there = text[correction.start : correction.start + len(correction.exact)]
    return there == correction.exact and _is_understood(correction)


def _is_understood(correction: Correction) -> bool:
    """Whether its value is one that this version writes. A newer one, or another program that wrote an archive, may say
    what it does not know: that finds no place, and the file is parsed without it."""
    if correction.fix is Fix.ROLE:
        return correction.value in set(Kind)
    if correction.fix not in (Fix.PAGE, Fix.PEOPLE):
        return True
    try:
        said = json.loads(correction.value)
    except (ValueError, RecursionError):
        return False
    if correction.fix is Fix.PAGE:
        return isinstance(said, dict) and all(isinstance(said.get(key), str | None) for key in PAGE_FIELDS)
    return isinstance(said, list) and all(
        isinstance(one, list) and len(one) == len(fields(Person)) and all(isinstance(word, str) for word in one)
        for one in said
    )


def correct_blocks(blocks: Sequence[Block], corrections: Sequence[Correction], pages: Sequence[Page] = ()) -> Corrected:
    """Apply role, cut, join, begin and merge, in order; nothing is joined or merged over the beginning of a page."""
    made = list(blocks)
    begins: dict[int, bool] = {}
    applied: set[str] = set()
    for correction in corrections:
        floor = max((page.start for page in pages if page.start <= correction.start), default=0)
        if correction.fix in _BLOCK_FIXES and _BLOCK_FIXES[correction.fix](made, begins, correction, floor):
            applied.add(correction.id)
    return Corrected(tuple(made), begins, frozenset(applied))


def correct_sheets(sheets: tuple[Sheet, ...], corrections: Sequence[Correction]) -> tuple[tuple[Sheet, ...], set[str]]:
    """Apply page data and people; the sheets, and the ids of the corrections that found their place."""
    applied: set[str] = set()
    for correction in corrections:
        if correction.fix is Fix.PAGE:
            sheets = tuple(_with_page(sheet, correction, applied) for sheet in sheets)
        elif correction.fix is Fix.PEOPLE:
            sheets = tuple(_with_people(sheet, correction, applied) for sheet in sheets)
    return sheets, applied


def _role(blocks: list[Block], begins: dict[int, bool], correction: Correction, floor: int) -> bool:
    """Cut the stretch out and give it its kind; lines of one stretch become one block."""
    if _cut_at(blocks, correction.start) is None:
        return False
    _cut_at(blocks, correction.end)
    stretch = [block for block in blocks if _lies_within(block, correction.start, correction.end)]
    if not stretch:
        return False
    kind = Kind(correction.value)
    made = stretch if kind in (Kind.VERSE, Kind.TABLE) else [reduce(joined_with, stretch)]
    _replace(blocks, stretch, [_by_hand(block, kind) for block in made])
    return True


def _cut(blocks: list[Block], begins: dict[int, bool], correction: Correction, floor: int) -> bool:
    return _cut_at(blocks, correction.start) is not None


def _join(blocks: list[Block], begins: dict[int, bool], correction: Correction, floor: int) -> bool:
    """To the body block before it: a caption or the editors' names that stand between belong to neither."""
    block = _find(blocks, correction.start)
    before = [one for one in blocks if floor <= one.start < correction.start and one.kind not in _STANDS_BETWEEN]
    if block is None or not before or before[-1].kind in HEADS:
        return False
    _replace(blocks, [before[-1], block], [_by_hand(joined_with(before[-1], block), before[-1].kind)])
    return True


def _begin(blocks: list[Block], begins: dict[int, bool], correction: Correction, floor: int) -> bool:
    block = _cut_at(blocks, correction.start)
    if block is None or block.kind in (Kind.BANNER, Kind.FURNITURE):
        return False
    begins[block.start] = True
    return True


def _merge(blocks: list[Block], begins: dict[int, bool], correction: Correction, floor: int) -> bool:
    """Its heads become crossheads of the article before: two headlines over one article would be none."""
    first = _find(blocks, correction.start)
    if first is None or not any(floor <= one.start < first.start and one.kind not in _OUTSIDE for one in blocks):
        return False
    for block in [one for one in blocks if one.start >= first.start and one.kind not in _OUTSIDE]:
        begins[block.start] = False  # 本报讯 would begin an article of its own
        if block.kind not in HEADS:
            break
        _replace(blocks, [block], [_by_hand(block, Kind.CROSSHEAD)])
    return True


_OUTSIDE = (Kind.BANNER, Kind.FURNITURE)
_STANDS_BETWEEN = (*_OUTSIDE, Kind.CAPTION)
_BLOCK_FIXES = {Fix.ROLE: _role, Fix.CUT: _cut, Fix.JOIN: _join, Fix.BEGIN: _begin, Fix.MERGE: _merge}


def _by_hand(block: Block, kind: Kind) -> Block:
    return replace(block, kind=kind, confidence=1.0, evidence=BY_HAND)


def _replace(blocks: list[Block], old: Sequence[Block], new: Sequence[Block]) -> None:
    """By identity, and in order: blocks may lie within one another, a caption in a paragraph."""
    gone = {id(block) for block in old}
    at = next(i for i, block in enumerate(blocks) if id(block) in gone)
    made = [*blocks[:at], *new, *(one for one in blocks[at:] if id(one) not in gone)]
    blocks[:] = in_source_order(made, blocks)


def _find(blocks: Sequence[Block], start: int) -> Block | None:
    return next((block for block in blocks if block.start == start), None)


def _cut_at(blocks: list[Block], offset: int) -> Block | None:
    """See that a block begins with the first character at or after an offset; that block, None where nothing is."""
    holds_it = next((block for block in blocks if _reaches(block, offset)), None)
    # Or it lies in the white space between two lines of a block.
    holds_it = holds_it or next((block for block in blocks if block.start < offset < block.end), None)
    if holds_it is None:
        return next((block for block in blocks if block.start >= offset), None)
    halves = cut_block(holds_it, offset)
    if len(halves) == 1:
        return holds_it
    made = [replace(half, confidence=1.0, evidence=BY_HAND) for half in halves]
    _replace(blocks, [holds_it], made)
    return made[1]


def _lies_within(block: Block, start: int, end: int) -> bool:
    """Whether every character of the block stands there. Its last segment need not be its last in the source: what
    was joined by hand may come from before."""
    return all(start <= segment.start and segment.start + segment.length <= end for segment in block.segments)


def _reaches(block: Block, offset: int) -> bool:
    """Whether the character at the offset stands in the block."""
    return any(segment.start <= offset < segment.start + segment.length for segment in block.segments)


def cut_block(block: Block, offset: int) -> tuple[Block, ...]:
    """The block in two, the second beginning with the first character at or after a source offset; or as it is, where
    one half would be empty."""
    left: list[Segment] = []
    right: list[Segment] = []
    for segment in block.segments:
        before = max(0, min(segment.length, offset - segment.start))
        if before:
            left.append(replace(segment, length=before))
        if before < segment.length:
            right.append(Segment(segment.at + before, segment.start + before, segment.length - before))
    if not left or not right:
        return (block,)
    return _half(block, left), _half(block, right)


def _half(block: Block, segments: Sequence[Segment]) -> Block:
    """A block of some of the segments, in their order; white space at its ends belongs to neither half."""
    pieces = [piece for segment in segments if (piece := _trimmed(block, segment, segments))]
    halves = [replace(block, text=text, segments=(Segment(0, start, len(text)),)) for text, start in pieces]
    return reduce(_next_to, halves)


def _trimmed(block: Block, segment: Segment, segments: Sequence[Segment]) -> tuple[str, int] | None:
    """The segment's text and source offset, without white space at the ends of the whole."""
    text = block.text[segment.at : segment.at + segment.length]
    start = segment.start
    if segment is segments[0]:
        start += len(text) - len(text.lstrip())
        text = text.lstrip()
    if segment is segments[-1]:
        text = text.rstrip()
    return (text, start) if text else None


def _next_to(block: Block, other: Block) -> Block:
    """Joined, and one segment where they are one run in the source."""
    last, first = block.segments[-1], other.segments[0]
    if last.start + last.length != first.start:
        return joined_with(block, other)
    grown = replace(last, length=last.length + first.length)
    return replace(block, text=block.text + other.text, segments=(*block.segments[:-1], grown))


def _with_page(sheet: Sheet, correction: Correction, applied: set[str]) -> Sheet:
    if not sheet.page.start <= correction.start < max(sheet.page.end, sheet.page.start + 1):
        return sheet
    applied.add(correction.id)
    said = json.loads(correction.value)
    page = sheet.page
    paper, date, number, name = (said.get(key, getattr(page, key)) or None for key in PAGE_FIELDS)
    return replace(sheet, page=replace(page, paper=paper, date=date, number=number, name=name))


def _with_people(sheet: Sheet, correction: Correction, applied: set[str]) -> Sheet:
    people = tuple(Person(name, role) for name, role in json.loads(correction.value))
    articles = []
    for article in sheet.articles:
        if article.anchor == correction.start:
            applied.add(correction.id)
            article = replace(article, people=people)
        articles.append(article)
    return replace(sheet, articles=tuple(articles))
