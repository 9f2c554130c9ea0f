"""Folded text in, the words of the two search indexes out: overlapping pairs of characters, and single characters.

劳动午报 is indexed as 劳动 动午 午报; a query is the phrase of its pairs, so that what is found is exactly what a scan
would find. FTS5's ascii tokenizer takes every non-ASCII character as part of a word, and ASCII letters and digits;
other ASCII characters are spelled as reserved ones, so that ":" and "-" can be found like any other character.

What stands in the heads of an article is there a second time, marked: asking for it in titles takes as long as there
are titles that say it, not articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import add

from reader.search.forms import RESERVED

BREAK = chr(RESERVED + 0xFF)  # between two parts: no phrase crosses it
IN_TITLE = chr(RESERVED + 0xFE)  # before what stands in a head
IN_HEADLINE = chr(RESERVED + 0xFD)  # before a character that stands in the headline
NOT_IN_BODY = chr(RESERVED + 0xFC)  # before a character that stands in heads alone

MARKS = frozenset((IN_TITLE, IN_HEADLINE, NOT_IN_BODY))

_SPELLED = {code: chr(RESERVED + code) for code in range(128) if not chr(code).isalnum()}
_FOLDED = {ord(spelled): chr(code) for code, spelled in _SPELLED.items()}
_SIGN = re.compile(f"[{re.escape(''.join(map(chr, _SPELLED)))}]")
UNITS = "utf-32-le"  # four bytes a character; which way round is all the same
_SPACE = " ".encode(UNITS)
_TWO_SPACES = memoryview(_SPACE * 2).cast("I")


@dataclass(frozen=True, slots=True)
class Words:
    """What an article is indexed under: the columns of `pairs` in order, and that of `characters`."""

    body: str
    heads: str  # section, kicker, subheads
    headline: str
    letters: str

    @property
    def columns(self) -> tuple[str, str, str, str]:
        return self.body, self.heads, self.headline, self.letters


def words_of(body: Sequence[str], heads: Sequence[str], headline: Sequence[str]) -> Words:
    """Of the folded parts of an article."""
    spelled = iter(_spell_all([*body, *heads, *headline]))
    in_body, in_heads, in_headline = (list(islice(spelled, len(parts))) for parts in (body, heads, headline))
    letters = _letters("".join(in_body), "".join(in_heads), "".join(in_headline))
    return Words(_pair_words(in_body), _title_words(in_heads), _title_words(in_headline), letters)


def page_words(outside: str) -> str:
    """What a page is indexed under, of the folded lines that stand outside its articles: their pairs, and each of
    their characters."""
    lines = [_spell(line) for line in outside.split("\n")]
    return f"{_pair_words(lines)} {BREAK} {' '.join(dict.fromkeys(''.join(lines)))}"


def page_phrase(term: str) -> str:
    """The FTS5 phrase that finds a folded term there."""
    return pair_phrase(term) if len(term) > 1 else character_phrase(term)


def pair_phrase(term: str, mark: str = "") -> str:
    """The FTS5 phrase that finds a folded term of two characters or more; marked, in heads."""
    return f'"{_pairs(_spell(term), mark)}"'


def character_phrase(term: str, mark: str = "") -> str:
    """The FTS5 phrase that finds a single folded character; marked, where the mark says."""
    return f'"{mark}{_spell(term)}"'


def word_of(term: str, mark: str = "") -> str:
    """The word that a folded term of one or two characters is in the index; marked, in heads. A longer one as it is
    spelled there."""
    return mark + _spell(term)


def words_walked(term: str) -> list[str]:
    """The words that a folded term is the phrase of."""
    return _pairs(_spell(term)).split() if len(term) > 1 else [_spell(term)]


def pieces_without(term: str, common: Sequence[bool], longest: int) -> list[str]:
    """The pieces of a term in which none of its pairs is common, the longest first; none longer than that."""
    runs, at = [], 0
    for is_common, run in groupby(common):
        length = len(list(run))
        if not is_common:
            runs.append((min(length, longest - 1), at))
        at += length
    return [term[at : at + length + 1] for length, at in sorted(runs, key=lambda run: -run[0])]


def is_spreadable(word: str) -> bool:
    """But for what is a word of `characters` besides, or none."""
    return word[0] != BREAK


def spelled_back(word: str) -> str:
    """A word of the index with its signs as they are folded."""
    return word.translate(_FOLDED)


def _pair_words(parts: Sequence[str]) -> str:
    """All overlapping pairs of each part in order, parts kept apart. Character by character of the whole: to make each
    pair a text of its own takes five times as long."""
    joined = BREAK.join(parts)
    count = len(joined) - 1
    if count < 1:
        return ""
    pairs = bytearray(_SPACE * 3 * count)
    places, letters = memoryview(pairs).cast("I"), memoryview(joined.encode(UNITS, "surrogatepass")).cast("I")
    places[0::3], places[1::3] = letters[:-1], letters[1:]
    at = joined.find(BREAK)
    while at >= 0:  # stands alone, and is no part of a pair
        if at:
            places[3 * at - 3 : 3 * at - 1] = _TWO_SPACES
        if at < count:
            places[3 * at + 1] = _TWO_SPACES[0]
        at = joined.find(BREAK, at + 1)
    return pairs.decode(UNITS, "surrogatepass")


def _title_words(parts: Sequence[str]) -> str:
    if not parts:
        return ""
    return f" {BREAK} ".join([_pairs(part) for part in parts] + [_pairs(part, IN_TITLE) for part in parts])


def _letters(body: str, heads: str, headline: str) -> str:
    """The words that stand for the characters of an article, each once."""
    in_body, in_headline, in_heads = frozenset(body), frozenset(headline), frozenset(headline + heads)
    alone = [letter for letter in in_heads if letter not in in_body]
    words = [*in_body, *alone]
    for mark, letters in ((IN_TITLE, in_heads), (IN_HEADLINE, in_headline), (NOT_IN_BODY, alone)):
        words += [mark + letter for letter in letters]
    return " ".join(words)


def _spell(folded: str) -> str:
    return folded.translate(_SPELLED)


def _spell_all(folded: Sequence[str]) -> list[str]:
    """Of many characters few are spelled: each sign that there is, is put in their place in all of them at once."""
    joined = BREAK.join(folded)
    for sign in frozenset(_SIGN.findall(joined)):
        joined = joined.replace(sign, _SPELLED[ord(sign)])
    return joined.split(BREAK) if folded else []


def _pairs(spelled: str, mark: str = "") -> str:
    pairs = map(add, spelled, spelled[1:])
    return " ".join([mark + pair for pair in pairs] if mark else pairs)
