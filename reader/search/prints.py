"""Folded terms in, the characters that may be printed for theirs out; and whether a text holds any. Pure.

Most texts hold none: what is looked for and not printed in them, they do not say in another print either (勞模 for
劳模), and need not be folded to know that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain
from unicodedata import normalize

from reader.search.forms import IDEOGRAPHS, PLAIN_FORMS

CODED = "gbk"  # holds every ideograph of Chinese newspapers, but no accent, and nothing that is not seen
SIGNS = (range(0x3200, 0x3300), range(0xF900, 0xFA30))  # where what it holds for ideographs stands beside these


def prints_of(terms: Iterable[str]) -> Sequence[str] | None:
    """The characters of CODED that are folded to one in the terms, or to several with it, themselves left out; perhaps
    others. None where a term holds what is no ideograph: too much may be printed for a letter, or for a sign."""
    characters = set().union(*terms)
    if not all(IDEOGRAPHS[0] <= character <= IDEOGRAPHS[1] for character in characters):
        return None
    return [printed for character in characters for printed in _prints_of(character)]


def may_say_otherwise(text: str, prints: Sequence[str]) -> bool:
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
def _prints_of(character: str) -> frozenset[str]:
    """Also the prints of its prints."""
    prints, new = set[str](), {character}
    while new:
        new = {printed for one in new for printed in _turned().get(one, "")} - prints - {character}
        prints |= new
    return frozenset(prints)


@cache
def _turned() -> dict[str, str]:
    """Character -> what is printed for it, or for several with it. In some milliseconds."""
    prints: dict[str, str] = {}
    for code, plain in PLAIN_FORMS.items():
        for one in plain:
            prints[one] = prints.get(one, "") + chr(code)
    for code in chain(*SIGNS):
        printed = chr(code)
        for one in normalize("NFKC", printed):
            if one != printed:
                prints[one] = prints.get(one, "") + printed
    return prints
