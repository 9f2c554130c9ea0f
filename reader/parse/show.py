"""Parsed -> printable lines: what every stage saw, with the evidence of every join, boundary and role.

For `banxin stages FILE`, for approved test files and for whoever wonders why an article came out as it did.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from reader.model import Article, Block, Line, Link, Page, Sheet
from reader.parse import Parsed

SHOWN = 36  # characters of a text shown at either end


def show_stages(parsed: Parsed) -> Iterator[str]:
    """One printable line after another; no line ends in them."""
    source = parsed.source
    chosen = "chosen" if source.encoding_chosen else "told from the bytes"
    yield f"SOURCE {source.name}"
    yield f"  {source.encoding} ({chosen}), {source.characters} characters, {source.damaged} damaged"
    yield f"PAGES {len(parsed.pages)}"
    yield from map(_page, parsed.pages)
    yield f"LINES {len(parsed.lines)}"
    yield from map(_line, parsed.lines)
    starts = [line.start for line in parsed.lines]
    yield f"BLOCKS {len(parsed.blocks)}"
    for block in parsed.blocks:
        yield from _block(block, parsed.lines, starts)
    yield "ARTICLES"
    for sheet in parsed.sheets:
        yield from _sheet(sheet)
    yield f"LINKS {len(parsed.links)}"
    titles = [_title(article) for sheet in parsed.sheets for article in sheet.articles]
    for link in parsed.links:
        yield from _link(link, titles)


def printable(text: str) -> str:
    """The text with whatever a terminal could choke on as \\x.. escapes."""
    return "".join(char if char.isprintable() or char == "\u3000" else ascii(char)[1:-1] for char in text)


def _short(text: str) -> str:
    if len(text) <= 2 * SHOWN + 1:
        return printable(text)
    return f"{printable(text[:SHOWN])}…{printable(text[-SHOWN:])}"


def _page(page: Page) -> str:
    said = {"paper": page.paper, "date": page.date, "number": page.number, "name": page.name}
    words = " ".join(f"{key}={printable(value)}" for key, value in said.items() if value)
    return f"  page {page.nth}: characters {page.start}-{page.end} {words}".rstrip()


def _line(line: Line) -> str:
    return f"  {line.number:5} gap={line.gap} indent={line.indent} {_short(line.text)}"


def _block(block: Block, lines: tuple[Line, ...], starts: list[int]) -> Iterator[str]:
    numbers = ",".join(str(lines[bisect_right(starts, segment.start) - 1].number) for segment in block.segments)
    yield f"  {block.kind.value} {block.confidence:.2f} line {numbers}: {_short(block.text)}"
    for evidence in block.evidence:
        yield f"      {evidence.weight:+.1f} {evidence.name}"


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"  page {sheet.page.nth}"
    for block in sheet.banners + sheet.furniture:
        yield f"    {block.kind.value}: {_short(block.text)}"
    for article in sheet.articles:
        doubt = f" uncertain: {', '.join(article.uncertain)}" if article.uncertain else ""
        yield f"    {article.kind.value} {article.confidence:.2f}{doubt}"
        people = " ".join(f"{person.role}:{person.name}" for person in article.people)
        if article.dateline or people:
            yield f"      [{printable(article.dateline or '')}] {printable(people)}"
        if article.happened:
            told = "inferred" if article.happened.inferred else "printed"
            yield f"      {printable(article.happened.words)} = {article.happened.date} ({told})"
        for block in article.parts:
            yield f"      {block.kind.value}: {_short(block.text)}"


def _title(article: Article) -> str:
    return _short((article.headline or article.parts[0].text).replace("\n", " "))


def _link(link: Link, titles: list[str]) -> Iterator[str]:
    how = "goes on in" if link.part is None else f"points (part {link.part}) at"
    doubt = "" if link.sure else " in doubt, not joined"
    yield f"  {link.confidence:.2f} {titles[link.article]} {how} {titles[link.target]}{doubt}"
    for evidence in link.evidence:
        yield f"      {evidence.weight:+.1f} {evidence.name}"
