"""Block in, columns out, and back: (kind, text, segments, confidence, evidence), the last lists as compact JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from reader.model import Block, Evidence, Kind, Segment

COLUMNS = "kind, text, segments, confidence, evidence"


def pack_block(block: Block) -> tuple[str, str, str, float, str]:
    segments = pack([segment.at, segment.start, segment.length] for segment in block.segments)
    evidence = pack([reason.name, reason.weight] for reason in block.evidence)
    return block.kind.value, block.text, segments, block.confidence, evidence


def unpack_block(columns: Sequence[Any]) -> Block:
    kind, text, segments, confidence, evidence = columns
    return Block(
        Kind(kind),
        text,
        tuple(Segment(*segment) for segment in json.loads(segments)),
        confidence,
        tuple(Evidence(*reason) for reason in json.loads(evidence)),
    )


def pack(items: Iterable[Any]) -> str:
    return json.dumps(list(items), ensure_ascii=False, separators=(",", ":"))
