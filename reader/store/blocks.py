"""Blocks in, columns out, and back. Those outside articles have a row each (kind, text, segments, confidence, evidence,
lists as compact JSON); those of an article stand in one row of article_text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reader.model import Block, Evidence, Kind, Segment
from reader.search.runs import Parts
from reader.search.text import fold_all
from reader.store.connection import Store

COLUMNS = "kind, text, segments, confidence, evidence"
TEXT = "heads, kinds, lengths, text"  # what texts_of reads
COMMA = ","

Said = tuple[Kind, str]
Part = tuple[bool, Kind, str]  # of an article: whether it is a head, its kind and text

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_KINDS = {kind.value: kind for kind in Kind}


def pack_block(block: Block) -> tuple[str, str, str, float, str]:
    return block.kind.value, block.text, pack(_segments(block)), block.confidence, pack(_evidence(block))


def unpack_block(columns: Sequence[Any]) -> Block:
    kind, text, segments, confidence, evidence = columns
    return _block(Kind(kind), text, json.loads(segments), confidence, json.loads(evidence))


def pack_blocks(heads: int, blocks: Sequence[Block]) -> tuple[int, str, str, str, str]:
    """What article_text holds of all blocks of an article; `heads` of them are heads, and come first."""
    texts = [block.text for block in blocks]
    kinds = COMMA.join([block.kind.value for block in blocks])
    lengths = COMMA.join([str(len(text)) for text in texts])
    parts = pack([_segments(block), block.confidence, _evidence(block)] for block in blocks)
    return heads, kinds, lengths, "".join(texts), parts


def unpack_blocks(columns: Sequence[Any]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Heads and body. Raises ValueError or TypeError where that was never written so."""
    heads, kinds, lengths, text, parts = columns
    told = zip(kinds.split(COMMA), texts_of(lengths, text), json.loads(parts), strict=True) if kinds else ()
    blocks = tuple(_block(Kind(kind), of_one, *part) for kind, of_one, part in told)
    return blocks[:heads], blocks[heads:]


def texts_of(lengths: str, text: str) -> list[str]:
    """The text of each block. Raises ValueError where it is not as long as that."""
    texts, start = [], 0
    for length in lengths.split(COMMA) if lengths else ():
        end = start + int(length)
        texts.append(text[start:end])
        start = end
    if start != len(text):
        raise ValueError(lengths)
    return texts


def parts_of(store: Store, where: str, *params: Any) -> Iterator[tuple[int, list[Part]]]:
    """Article by article, its parts in order: 100,000 of them need not fit in memory."""
    sql = f"SELECT article, {TEXT} FROM article_text WHERE {where} ORDER BY article"
    for article, *columns in store.execute(sql, params):
        heads, body = split_parts(*columns)
        yield article, [*((True, *part) for part in heads), *((False, *part) for part in body)]


def split_parts(heads: int, kinds: str, lengths: str, text: str) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """Heads and body as (kind, text). What was never written so (a byte was lost inside the row) is one paragraph: it
    can still be found, and made anew."""
    if not kinds:
        return (), ()
    try:
        told = map(_KINDS.__getitem__, kinds.split(COMMA))
        said = tuple(zip(told, texts_of(lengths, text), strict=True))
    except (ValueError, KeyError):
        return (), ((Kind.PARAGRAPH, text),)
    return said[:heads], said[heads:]


def fold_parts(parts: Sequence[Part]) -> Parts:
    """As the index has them: body, heads, headline."""
    placed: Parts = ([], [], [])
    for (head, kind, _), folded in zip(parts, fold_all([text for _, _, text in parts]), strict=True):
        placed[2 if head and kind is Kind.HEADLINE else int(head)].append(folded)
    return placed


def pack(items: Iterable[Any]) -> str:
    return _encode(list(items))


def _segments(block: Block) -> list[tuple[int, int, int]]:
    return [(segment.at, segment.start, segment.length) for segment in block.segments]


def _evidence(block: Block) -> list[tuple[str, float]]:
    return [(reason.name, reason.weight) for reason in block.evidence]


def _block(kind: Kind, text: str, segments: Any, confidence: float, evidence: Any) -> Block:
    return Block(
        kind,
        text,
        tuple([Segment(*segment) for segment in segments]),
        confidence,
        tuple([Evidence(*reason) for reason in evidence]),
    )
