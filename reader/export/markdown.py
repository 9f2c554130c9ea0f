"""Clippings in, Markdown (CommonMark) out. What is printed is text: no sign of it is taken for Markdown or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.export.citation import STYLE_NAMES, cite
from reader.export.clipping import Clipping, Quotation
from reader.export.headed import headed
from reader.model import Block, Kind

SIGNS = re.compile(r"([\\`*_\[\]<>#|~&!$])")
# What means something at the beginning of a line alone: lists, rules, headings of the underlined kind.
LINE_BEGINS = re.compile(r"^[ \t]*([-+=:]|\d+(?=[.)]))?", re.MULTILINE)
RULE = "---"
FENCE = "````"  # longer than any run of backticks that a citation can hold: they are none of its signs


def markdown(title: str, clippings: Iterable[Clipping], style: str) -> Iterator[str]:
    for part in headed(title, clippings):
        marked = f"{'#' * part.level} {escape(_line(part.heading))}"
        pieces = [*map(_head, part.above), marked, *map(_head, part.below)]
        if part.clipping:
            pieces += _parts(part.clipping, style)
        # A rule: else a kicker seems to belong to the article before.
        yield ("" if part.level == 1 else f"\n{RULE}\n\n") + "\n\n".join(pieces) + "\n"


def escape(text: str) -> str:
    """The text as Markdown that shows it as it is."""
    return LINE_BEGINS.sub(_escape_beginning, SIGNS.sub(r"\\\1", text))


def _parts(clipping: Clipping, style: str) -> Iterator[str]:
    yield escape(clipping.about)
    if clipping.whole:
        yield from map(_block, clipping.article.blocks)
    yield from map(_quotation, clipping.quotations)
    yield _citation(cite(clipping.reading, style), style)


def _head(block: Block) -> str:
    return f"*{escape(_line(block.text))}*"


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
