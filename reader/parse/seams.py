"""Two stretches of text that a line end parted, made one: nothing between them, or one space between Latin words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.model import Block


def apart(before: str, after: str) -> bool:
    """Whether a line end parted two Latin words. Not 3. | 5%, nor 500 | 强, nor 20 | 22: digits were cut, not words."""
    if not before or not (before[-1].isascii() and after[0].isascii()):
        return False
    return (before[-1].isalpha() and after[0].isalnum()) or (before[-1] in ",;:" and after[0].isalpha())


def joined_with(block: Block, other: Block) -> Block:
    """The block with another behind it; kind and evidence are those of the first."""
    between = " " if apart(block.text, other.text) else ""
    shift = len(block.text) + len(between)
    moved = tuple(replace(segment, at=segment.at + shift) for segment in other.segments)
    return replace(block, text=block.text + between + other.text, segments=block.segments + moved)


def in_source_order(blocks: Sequence[Block], before: Sequence[Block]) -> list[Block]:
    """By where they begin, if that is how they stood before; columns that were put in order stay as they are."""
    rising = all(a.start <= b.start for a, b in pairwise(before))
    return sorted(blocks, key=lambda block: block.start) if rising else list(blocks)


def source_offset(block: Block, at: int) -> int:
    """Where the first character at or after a place of the block's text stands in the source."""
    segment = next(one for one in block.segments if at < one.at + one.length)
    return segment.start + max(0, at - segment.at)
