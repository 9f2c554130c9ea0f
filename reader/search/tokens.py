"""Folded text in, the words of the two search indexes out: overlapping pairs of characters, and single characters.

劳动午报 is indexed as 劳动 动午 午报; a query is the phrase of its pairs, so that what is found is exactly what a scan
would find. FTS5's ascii tokenizer takes every non-ASCII character as part of a word, and ASCII letters and digits;
other ASCII characters are spelled as reserved ones, so that ":" and "-" can be found like any other character.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from reader.search.text import RESERVED

BREAK = chr(RESERVED + 0xFF)  # between two parts: no phrase crosses it
IN_TITLE = chr(RESERVED + 0xFE)  # before a character that stands in a title

_SPELLED = {code: chr(RESERVED + code) for code in range(128) if not chr(code).isalnum()}


def pair_words(folded: Iterable[str]) -> str:
    """All overlapping pairs of each part in order, parts kept apart."""
    return f" {BREAK} ".join(_pairs(_spell(part)) for part in folded)


def character_words(titles: Iterable[str], bodies: Iterable[str]) -> str:
    """Every distinct character of an article, and a marked copy of those in its titles."""
    in_titles = set(_spell("".join(titles)))
    everywhere = in_titles | set(_spell("".join(bodies)))
    return " ".join(sorted(everywhere) + [IN_TITLE + character for character in sorted(in_titles)])


def pair_phrase(term: str) -> str:
    """The FTS5 phrase that finds a folded term of two characters or more."""
    return f'"{_pairs(_spell(term))}"'


def character_phrase(term: str, in_title: bool = False) -> str:
    """The FTS5 phrase that finds a single folded character."""
    return f'"{IN_TITLE if in_title else ""}{_spell(term)}"'


def _spell(folded: str) -> str:
    return folded.translate(_SPELLED)


def _pairs(spelled: str) -> str:
    return " ".join(map("".join, pairwise(spelled)))
