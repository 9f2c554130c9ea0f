"""A file's bytes -> whole articles: a chain of pure functions, one stage a file, every stage kept.

In: a name, bytes, and the encoding if a person named it. Out: Parsed. Nothing here opens a file or knows a window.
Every character of the source that is not white space stands in exactly one block of exactly one sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Block, Correction, Line, Link, Page, Sheet, Source
from reader.parse.articles import join_articles
from reader.parse.blocks import group_blocks
from reader.parse.continued import link_sheets
from reader.parse.correct import correct_blocks, correct_sheets, holds
from reader.parse.datelines import tell_dates
from reader.parse.encodings import ENCODINGS, Guess, guess_encodings
from reader.parse.jumps import cut_jumps
from reader.parse.lines import split_lines
from reader.parse.notices import part_notices
from reader.parse.origin import fill_pages
from reader.parse.pages import split_pages
from reader.parse.people import name_people
from reader.parse.source import read_source

__all__ = ["ENCODINGS", "PARSER_VERSION", "Guess", "Parsed", "guess_encodings", "parse"]

PARSER_VERSION = 12


@dataclass(frozen=True, slots=True)
class Parsed:
    """Every stage of one parse, in order; `sheets` is the result."""

    source: Source
    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    sheets: tuple[Sheet, ...]
    applied: frozenset[str] = frozenset()  # ids of the corrections that found their place
    links: tuple[Link, ...] = ()  # which articles of the file go on in which, by their places among all its articles


def parse(
    name: str, data: bytes, encoding: str | None = None, corrections: Sequence[Correction] = (), origin: str = ""
) -> Parsed:
    """Parse a file. `encoding`: one of ENCODINGS (or an alias), None to tell it from the bytes. `corrections`: what a
    person knows better, in the order it was said. `origin`: the path it came from, which may say of the pages what
    they do not say themselves.

    Raises UnreadableSource, one Chinese sentence, when there is no text in it.
    """
    source = read_source(name, data, encoding)
    pages = split_pages(source)
    lines = split_lines(source, pages)
    blocks = part_notices(cut_jumps(group_blocks(lines)))
    held = [correction for correction in corrections if holds(source.text, correction)]
    corrected = correct_blocks(blocks, held, pages)
    sheets = name_people(join_articles(pages, corrected.blocks, corrected.begins))
    sheets, applied = correct_sheets(fill_pages(sheets, origin), held)
    sheets = tell_dates(sheets)
    links = link_sheets(sheets)
    return Parsed(source, pages, lines, corrected.blocks, sheets, corrected.applied | applied, links)
