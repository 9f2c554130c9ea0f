"""Blocks -> Blocks: notices of lost papers that run on in one paragraph, parted after each 声明作废.

In: blocks in order. Out: the same, such a paragraph cut into one block a notice. Nothing else tells where the next one
begins: neither a line nor an indent does, for these columns are set as tightly as they are paid for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reader.model import Block, Evidence, Kind
from reader.parse.correct import cut_block
from reader.parse.lazy import Lazy
from reader.parse.seams import in_source_order, source_offset

_VOID: Final = Lazy("(?:[声聲]明|特此|均|现|予以|登[报報])?作[废廢][。．.；;](?=[^”」）)])")
_VOID_AT_END: Final = Lazy("作[废廢][。．.；;]?$")
_LOST: Final = Lazy("[遗遺丢][失]|注[销銷]|作[废廢]")
FIRST: Final = 200  # characters in which a notice says what was lost
MOST: Final = 100  # notices of a paragraph; what has more is no newspaper's
WHY: Final = (Evidence("a notice ends above", 4.0),)


def part_notices(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, every notice of a run of them a block of its own."""
    made = [piece for block in blocks for piece in _parted(block)]
    return tuple(in_source_order(made, blocks)) if len(made) > len(blocks) else tuple(made)


def _parted(block: Block) -> Iterator[Block]:
    for offset in _ends(block):
        first, *rest = cut_block(block, offset)
        yield first
        if not rest:
            return
        block = replace(rest[0], opens="", evidence=WHY)
    yield block


def _ends(block: Block) -> list[int]:
    """Where in the source another notice begins; nowhere, if the paragraph is not made of notices alone."""
    if block.kind is not Kind.PARAGRAPH or not _LOST.search(block.text[:FIRST]):
        return []
    ends = [match.end() for match in _VOID.finditer(block.text)]
    if not ends or len(ends) > MOST or not _VOID_AT_END.search(block.text[-FIRST:]):
        return []
    return [source_offset(block, end) for end in ends]
