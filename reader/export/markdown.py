"""Clippings in, Markdown (CommonMark) out. What is printed is text: no sign of it is taken for Markdown or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.export.citation import STYLE_NAMES, cite
from reader.export.clipping import Clipping, Quotation
from reader.model import Block, Kind

SIGNS = re.compile(r"([\\`*_\[\]<>#|~&!$])")
# What means something at the beginning of a line alone: lists, rules, headings of the underlined kind.
LINE_BEGINS = re.compile(r"^[ \t]*([-+=:]|\d+(?=[.)]))?", re.MULTILINE)
FENCE = "````"  # longer than any run of backticks that a citation can hold: they are none of its signs


def markdown(title: str, clippings: Iterable[Clipping], style: str) -> Iterator[str]:
    yield f"# {escape(_line(title))}\n"
    for clipping in clippings:
        # Of a single article the headline is the title already.
        head = [] if clipping.headline == title else [f"## {escape(_line(clipping.headline))}"]
        yield "\n" + "\n\n".join([*head, *_parts(clipping, style)]) + "\n"


def escape(text: str) -> str:
    """The text as Markdown that shows it as it is."""
    return LINE_BEGINS.sub(_escape_beginning, SIGNS.sub(r"\\\1", text))


def _parts(clipping: Clipping, style: str) -> Iterator[str]:
    yield escape(clipping.about)
    if clipping.whole:
        yield from (f"*{escape(_line(block.text))}*" for block in clipping.heads)
        yield from map(_block, clipping.article.blocks)
    yield from map(_quotation, clipping.quotations)
    yield _citation(cite(clipping.reading, style), style)


def _block(block: Block) -> str:
    return f"### {escape(_line(block.text))}" if block.kind is Kind.CROSSHEAD else _hard_breaks(escape(block.text))


def _quotation(said: Quotation) -> str:
    parts = [_hard_breaks(escape(said.text))]
    about = "，".join(part for part in (said.where, said.colour) if part)
    if about:
        parts.append(f"（{about}）")
    if said.note:
        parts.append(f"**批注：** {_hard_breaks(escape(said.note))}")
    if said.tags:
        parts.append(escape(said.tags))
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(parts).split("\n"))


def _citation(text: str, style: str) -> str:
    if style.startswith("gbt"):
        return f"{STYLE_NAMES[style]}：{escape(text)}"
    return f"{FENCE}\n{text}\n{FENCE}"


def _hard_breaks(text: str) -> str:
    """A line break within a paragraph stays one; an empty line would end the quotation."""
    return "\\\n".join(line for line in text.split("\n") if line.strip())


def _line(text: str) -> str:
    return " ".join(text.split())


def _escape_beginning(found: re.Match[str]) -> str:
    """Blanks in front go too: four of them would make it code."""
    sign = found[1] or ""
    return f"{sign}\\" if sign.isdecimal() else f"\\{sign}" if sign else ""
