"""Text -> its letters: the characters that are not white space, widths folded, each with where it stood.

Quotations are compared by letters: a new edition of a page breaks its lines elsewhere and types its digits in another
width, and the words are the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.model import Article

BREAK = "\x00"  # between two articles: no quotation runs over it


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a text, and for each the offset it stood at."""

    text: str
    offsets: Sequence[int]


def letters_of(text: str, at: int = 0) -> Letters:
    """The letters of a text that begins at an offset of the source."""
    found = [(_folded(character), at + nth) for nth, character in enumerate(text) if not character.isspace()]
    return Letters("".join(letter for letter, _ in found), [offset for _, offset in found])


def letters_of_articles(articles: Sequence[Article]) -> Letters:
    """The letters of articles in reading order, by where each stands in the source; -1 stands at the end of each."""
    texts: list[str] = []
    offsets: list[int] = []
    for article in articles:
        for block in article.parts:
            for segment in block.segments:
                run = letters_of(block.text[segment.at : segment.at + segment.length], segment.start)
                texts.append(run.text)
                offsets += run.offsets
        texts.append(BREAK)
        offsets.append(-1)
    return Letters("".join(texts), offsets)


@lru_cache(maxsize=20_000)
def _folded(character: str) -> str:
    made = unicodedata.normalize("NFKC", character)
    return made if len(made) == 1 and not made.isspace() else character
