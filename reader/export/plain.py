"""Clippings in, plain text out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.export.citation import STYLE_NAMES, cite
from reader.export.clipping import Clipping, Quotation
from reader.export.headed import headed

RULE = "─" * 24


def plain(title: str, clippings: Iterable[Clipping], style: str) -> Iterator[str]:
    for part in headed(title, clippings):
        if part.level != 1:
            yield f"\n{RULE}\n"
        lines = [*(block.text for block in part.above), part.heading, *(block.text for block in part.below)]
        if part.clipping:
            lines += _lines(part.clipping, style)
        yield "\n".join(lines) + "\n"


def _lines(clipping: Clipping, style: str) -> Iterator[str]:
    yield clipping.about
    if clipping.whole:
        yield ""
        yield from (f"　　{block.text}" for block in clipping.article.blocks)
    for said in clipping.quotations:
        yield ""
        yield from _quotation(said)
    yield ""
    yield f"{STYLE_NAMES[style]}：{cite(clipping.reading, style)}"


def _quotation(said: Quotation) -> Iterator[str]:
    words = said.text.replace("\n", "\n　　")
    yield f"“{words}”" + (f"（{said.where}）" if said.where else "")
    if said.note:
        yield f"　批注：{said.note}"
    if said.tags:
        yield f"　{said.tags}"
