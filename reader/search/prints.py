"""Folded terms in, the characters that may be printed for theirs out; and whether a text holds any. Pure.

Most texts hold none: what is looked for and not printed in them, they do not say in another print either (勞模 for
劳模), and need not be folded to know that.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from unicodedata import normalize

from reader.search.forms import PLAIN_FORMS, SPACE

CODED = "gbk"  # holds every ideograph of Chinese newspapers, but no accent, and nothing that is not seen
# What it holds beside ideographs stands here.
BESIDE = (
    *(range(0x460), range(0x2000, 0x2700), range(0x3000, 0x3400)),
    *(range(0xE000, 0xE900), range(0xF900, 0xFB00), range(0xFE10, 0xFFF0)),
)


def prints_of(terms: Iterable[str]) -> str:
    """The characters of CODED that are folded to one in the terms, or to several with it, themselves left out."""
    return "".join([_prints_of(character) for character in set().union(*terms)])


def prints_beside(terms: Iterable[str], signs: Iterable[tuple[str, str]]) -> str:
    """The same but for those of signs that were looked for as they are usually printed."""
    prints = prints_of(terms)
    for _, printed in signs:
        prints = prints.replace(printed, "")
    return prints


def may_say_otherwise(text: str, prints: str) -> bool:
    """Whether to fold this text may bring out terms, of which these are the prints, that are not printed in it."""
    for printed in prints:
        if printed in text:
            return True
    try:
        text.encode(CODED)
    except UnicodeEncodeError:
        return True
    return False


@lru_cache(maxsize=1_000)
def _prints_of(character: str) -> str:
    """Also the prints of its prints."""
    prints, new = set[str](), {character}
    while new:
        new = {printed for one in new for printed in _turned().get(one, "")} - prints - {character}
        prints |= new
    return "".join(prints).encode(CODED, "ignore").decode(CODED)


@cache
def _turned() -> dict[str, str]:
    """Character -> what is printed for it, or for several with it. In some milliseconds."""
    prints: dict[str, str] = {}
    for code, plain in PLAIN_FORMS.items():
        for one in plain:
            prints[one] = prints.get(one, "") + chr(code)
    for code in chain(*BESIDE):
        printed = chr(code)
        for one in SPACE if printed.isspace() else normalize("NFKC", printed).casefold():
            if one != printed:
                prints[one] = prints.get(one, "") + printed
    return prints
