"""Clippings in, plain text out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.export.citation import STYLE_NAMES, cite
from reader.export.clipping import Clipping, Quotation

RULE = "─" * 24


def plain(title: str, clippings: Iterable[Clipping], style: str) -> Iterator[str]:
    yield f"{title}\n"
    for clipping in clippings:
        head = [] if clipping.headline == title else [clipping.headline]
        yield f"\n{RULE}\n" + "\n".join([*head, *_lines(clipping, style)]) + "\n"


def _lines(clipping: Clipping, style: str) -> Iterator[str]:
    yield clipping.about
    if clipping.whole:
        yield ""
        yield from (block.text for block in clipping.heads)
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
