"""Lines -> Blocks: what each line is and which lines are one thing, as the best explanation of the whole page.

In: the lines of all pages. Out: blocks in order, each line in exactly one of them. Every line is weighed for every role
by its cues, every pair of neighbours by theirs, and the sequence of roles with the largest sum is taken (Viterbi);
`reader.parse.weights` holds the weights. A block's confidence tells how far the next best explanation of the page is
that gives one of its lines another role.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Final

from reader.model import Block, Evidence, Kind, Line, Opens, Segment
from reader.parse import knowledge as know
from reader.parse import weights
from reader.parse.columns import in_order
from reader.parse.cues import Layout, line_cues, page_layout, pair_cues, width
from reader.parse.explain import Step, explain
from reader.parse.page_net import hear
from reader.parse.reads_on import across
from reader.parse.seams import apart
from reader.parse.sums import Seen
from reader.parse.weights import TEMPERATURE, Role

MOVED: Final = 0.5  # the most that is believed of what does not stand where the file has it
LONGEST: Final = 4000  # lines; beyond it is no newspaper page
LEEWAY: Final = 400  # the last of them, among which the best place for a cut is looked for
KINDS: Final = {
    Role.FURNITURE: Kind.FURNITURE,
    Role.BANNER: Kind.BANNER,
    Role.SECTION: Kind.SECTION,
    Role.KICKER: Kind.KICKER,
    Role.HEADLINE: Kind.HEADLINE,
    Role.SUBHEAD: Kind.SUBHEAD,
    Role.BYLINE: Kind.BYLINE,
    Role.LEAD: Kind.PARAGRAPH,
    Role.ITEM: Kind.PARAGRAPH,
    Role.PARAGRAPH: Kind.PARAGRAPH,
    Role.CROSSHEAD: Kind.CROSSHEAD,
    Role.CAPTION: Kind.CAPTION,
    Role.PHOTO: Kind.CAPTION,
    Role.ABOVE: Kind.CAPTION,
    Role.TURN: Kind.TURN,
    Role.NOTE: Kind.NOTE,
    Role.SIGN: Kind.BYLINE,
    Role.JUMP: Kind.JUMP,
    Role.VERSE: Kind.VERSE,
    Role.ROW: Kind.TABLE,
}
OPENS: Final[dict[Role, Opens]] = {
    Role.LEAD: "item", Role.ITEM: "item", Role.PHOTO: "item", Role.ABOVE: "head below",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Told:
    """A line with the role it was given."""

    line: Line
    step: Step


def group_blocks(lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks of every page, in order of where they begin."""
    blocks: list[Block] = []
    for _, page in groupby(lines, key=lambda line: line.page):
        for stretch in _stretches(tuple(page)):
            blocks += _page_blocks(stretch)
    return tuple(blocks)


def _stretches(page: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """The page as it is; what is far longer than any page in parts, so that it takes no more memory than a page."""
    first = 0
    while len(page) - first > LONGEST:
        ends = range(first + LONGEST - LEEWAY, first + LONGEST)
        last = max(ends, key=lambda i: (page[i].text[-1] in know.FULL_STOPS, page[i + 1].gap, i))
        yield page[first : last + 1]
        first = last + 1
    yield page[first:]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows. lifted: lines taken out beforehand; kept: the others, with their cues and those between."""

    cues: tuple[frozenset[str], ...]  # of every line
    lifted: dict[int, Role]
    kept: tuple[int, ...]
    seen: tuple[Seen, ...]  # of the lines kept
    pairs: tuple[tuple[str, ...], ...]


def show(lines: Sequence[Line]) -> Shown:
    """All that is seen on the lines of one page."""
    layout = page_layout(lines)
    seen = line_cues(lines, layout)
    cues = [one.cues for one in seen]
    lifted = _lifted(lines, cues)
    kept = [i for i in range(len(lines)) if i not in lifted]
    pairs = _between([lines[i] for i in kept], [cues[i] for i in kept], layout)
    return Shown(tuple(cues), lifted, tuple(kept), tuple(seen[i] for i in kept), tuple(pairs))


def _page_blocks(page: tuple[Line, ...]) -> list[Block]:
    ordered = in_order(page)
    lines = [page[i] for i in ordered.order]
    shown = show(lines)
    texts = [lines[i].text for i in shown.kept]
    steps = explain(shown.seen, shown.pairs, texts, hear(shown.seen, shown.pairs, texts))
    told = [_Told(lines[i], step) for i, step in zip(shown.kept, steps, strict=True)]
    blocks = [_block(group) for group in _grouped(told)]
    blocks += [
        _block([_Told(lines[i], Step(role, 8.0, _why(shown.cues[i], role)))]) for i, role in shown.lifted.items()
    ]
    nth = {line.start: i for i, line in enumerate(lines)}
    moved = {page[i].start for i in ordered.moved}
    blocks = [_moved(block) if block.start in moved else block for block in blocks]
    return _notes_run_on(sorted(blocks, key=lambda block: nth[block.start]))


def _moved(block: Block) -> Block:
    """A block of columns that were put in order: that is never sure."""
    why = Evidence("columns put in order", 0.0)
    return replace(block, confidence=min(block.confidence, MOVED), evidence=(*block.evidence, why))


def _notes_run_on(blocks: list[Block]) -> list[Block]:
    """The paragraphs under 记者手记 are the note, as far as the next head."""
    out: list[Block] = []
    under = False
    for block in blocks:
        if block.kind is Kind.NOTE:
            under = _is_note_title(block.text)
        elif under and block.kind is Kind.PARAGRAPH and not know.LEAD.match(block.text[:100]):
            block = replace(
                block, kind=Kind.NOTE, evidence=(*block.evidence, Evidence("under the title of a note", 5.0))
            )
        elif block.kind is not Kind.CAPTION:
            under = False
        out.append(block)
    return out


def _is_note_title(text: str) -> bool:
    """Whether it is a short phrase that stands over a note; ——编者 stands under one."""
    return width(text) <= know.MAX_NOTE_TITLE and text[-1] not in know.FULL_STOPS and not know.NOTE_END.match(text)


def _lifted(lines: Sequence[Line], cues: Sequence[frozenset[str]]) -> dict[int, Role]:
    """Lines that interrupt: furniture anywhere, and a whole caption inside a paragraph that goes on after it."""
    out = {i: Role.FURNITURE for i, seen in enumerate(cues) if seen & weights.LIFTED}
    for i, seen in enumerate(cues):
        if seen & weights.CAPTION_CUES and i not in out and _interrupts(i, cues, out):
            out[i] = Role.CAPTION
    return out


def _interrupts(i: int, cues: Sequence[frozenset[str]], out: dict[int, Role]) -> bool:
    """Whether the line before is body text left open and the caption is whole in itself."""
    before = next((cues[j] for j in range(i - 1, max(-1, i - 4), -1) if j not in out), frozenset[str]())
    whole = {"ends in a stop", "credit at the end", "credit alone"} & cues[i]
    closed = {"ends in a stop", "ends in ? or !", "ends in a colon"} & before
    bodily = {"long", "stop inside", "commas inside", "ends in a comma"} & before
    return bool(whole and bodily and not closed and not before & weights.CAPTION_CUES)


def _between(lines: Sequence[Line], cues: Sequence[frozenset[str]], layout: Layout) -> list[tuple[str, ...]]:
    """The cues between each two neighbours."""
    named = sum(bool(seen & weights.OPENING_CUES) for seen in cues) >= 2
    page = ("page opens articles with names",) if named else ()
    open_ = across([line.text for line in lines])
    return [
        (*page, *open_[i], *pair_cues(a, b, cues[i], cues[i + 1], layout)) for i, (a, b) in enumerate(pairwise(lines))
    ]


def _why(seen: frozenset[str], role: Role) -> tuple[Evidence, ...]:
    return tuple(Evidence(cue, weights.CUES[cue][role]) for cue in sorted(seen) if role in weights.CUES.get(cue, {}))


def _grouped(told: Sequence[_Told]) -> list[list[_Told]]:
    """Each line that opens a block with the lines that go on with it."""
    groups: list[list[_Told]] = []
    for one in told:
        goes_on = one.step.role in (Role.MORE, Role.HEAD_MORE)
        if groups and goes_on and groups[-1][-1].line.start < one.line.start:  # offsets within a block rise
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _block(group: Sequence[_Told]) -> Block:
    segments, text = _joined([one.line for one in group])
    evidence = list(group[0].step.evidence)
    for one in group[1:]:
        evidence += [Evidence(f"line {one.line.number}: {e.name}", e.weight) for e in one.step.evidence]
    return Block(
        KINDS.get(group[0].step.role, Kind.PARAGRAPH),
        text,
        segments,
        min(_sure(one.step.margin) for one in group),
        tuple(evidence),
        OPENS.get(group[0].step.role, ""),
    )


def _joined(lines: Sequence[Line]) -> tuple[tuple[Segment, ...], str]:
    """The text of the lines with nothing, or one space between Latin words, where a line ended."""
    segments, parts, at = [], [""], 0
    for line in lines:
        if apart(parts[-1], line.text):
            parts.append(" ")
            at += 1
        segments.append(Segment(at, line.start, len(line.text)))
        parts.append(line.text)
        at += len(line.text)
    return tuple(segments), "".join(parts)


def _sure(margin: float) -> float:
    """Odds of e^(margin / TEMPERATURE) to one, as a probability."""
    return round(1 / (1 + math.exp(-min(margin / TEMPERATURE, 30.0))), 4)
