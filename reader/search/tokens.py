"""Folded text in, the words of the two search indexes out: overlapping pairs of characters, and single characters.

劳动午报 is indexed as 劳动 动午 午报; a query is the phrase of its pairs, so that what is found is exactly what a scan
would find. FTS5's ascii tokenizer takes every non-ASCII character as part of a word, and ASCII letters and digits;
other ASCII characters are spelled as reserved ones, so that ":" and "-" can be found like any other character.

What stands in the heads of an article is there a second time, marked: asking for it in titles takes as long as there
are titles that say it, not articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from operator import add

from reader.search.forms import RESERVED

BREAK = chr(RESERVED + 0xFF)  # between two parts: no phrase crosses it
IN_TITLE = chr(RESERVED + 0xFE)  # before what stands in a head
IN_HEADLINE = chr(RESERVED + 0xFD)  # before a character that stands in the headline
NOT_IN_BODY = chr(RESERVED + 0xFC)  # before a character that stands in heads alone

IS_COMMON = chr(RESERVED + 0xFB)  # before one of COMMON that stands anywhere in the article

MARKS = frozenset((IN_TITLE, IN_HEADLINE, NOT_IN_BODY))

# The 240 commonest hanzi (by the counts in jieba's dictionary), digits and signs, folded. They stand in a fifth of all
# articles or more: each is a word of `pairs` too, for "的 会议" would otherwise walk through both tables.
COMMON = frozenset(
    "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下于们后就发自之对得着主长可过天作分方用多你部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所"
    "如现理机体表力好外与当文两实重新三么只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城十相但已些正口通想度加第她合院物性战由位常点海意场武使次向二治因立数样身情入原问把路被并利石老教万知"
    "级量任江及应省资委务元美特期世湖回系比气汉总展电科金先声提品设或义王社很统处四首"
    "0123456789,。、:()"
)

_SPELLED = {code: chr(RESERVED + code) for code in range(128) if not chr(code).isalnum()}
_SIGNS = [(chr(code), spelled) for code, spelled in _SPELLED.items()]
_COMMON = frozenset(letter.translate(_SPELLED) for letter in COMMON)


@dataclass(frozen=True, slots=True)
class Words:
    """What an article is indexed under: the columns of `pairs` in order, and that of `characters`."""

    body: str
    heads: str  # section, kicker, subheads
    headline: str
    letters: str


def words_of(body: Sequence[str], heads: Sequence[str], headline: Sequence[str]) -> Words:
    """Of the folded parts of an article."""
    spelled = iter(_spell_all([*body, *heads, *headline]))
    in_body, in_heads, in_headline = (list(islice(spelled, len(parts))) for parts in (body, heads, headline))
    said, letters = _letters("".join(in_body), "".join(in_heads), "".join(in_headline))
    # First in the column, where a place takes one byte. In an order that does not change from one run to the next.
    common = " ".join([IS_COMMON + letter for letter in said if letter in _COMMON])
    return Words(f"{common} {BREAK} {_pair_words(in_body)}", _title_words(in_heads), _title_words(in_headline), letters)


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


def word_of(term: str, mark: str) -> str:
    """The word that a folded term of one or two characters is in the index; marked, in heads."""
    return mark + _spell(term)


def words_walked(term: str) -> list[str]:
    """The words that a folded term is the phrase of."""
    return _pairs(_spell(term)).split() if len(term) > 1 else [_spell(term)]


def stands_in_pairs(word: str) -> bool:
    """Else it is one of `characters`."""
    return len(word) > (2 if word[0] in MARKS else 1)


def is_spreadable(word: str) -> bool:
    """But for what is a word of `characters` besides, or none."""
    return word[0] not in (BREAK, IS_COMMON)


def _pair_words(parts: Sequence[str], mark: str = "") -> str:
    """All overlapping pairs of each part in order, parts kept apart."""
    return f" {BREAK} ".join(_pairs(part, mark) for part in parts)


def _title_words(parts: Sequence[str]) -> str:
    return f"{_pair_words(parts)} {BREAK} {_pair_words(parts, IN_TITLE)}" if parts else ""


def _letters(body: str, heads: str, headline: str) -> tuple[dict[str, None], str]:
    """The characters of an article, each once, and the words that stand for them."""
    in_body, in_headline, in_heads = dict.fromkeys(body), dict.fromkeys(headline), dict.fromkeys(headline + heads)
    alone = [letter for letter in in_heads if letter not in in_body]
    words = [*in_body, *alone]
    for mark, letters in ((IN_TITLE, in_heads), (IN_HEADLINE, in_headline), (NOT_IN_BODY, alone)):
        words += [mark + letter for letter in letters]
    return in_body | dict.fromkeys(heads + headline), " ".join(words)


def _spell(folded: str) -> str:
    return folded.translate(_SPELLED)


def _spell_all(folded: Sequence[str]) -> list[str]:
    """Of many characters few are spelled: each sign is looked for once in all of them."""
    joined = BREAK.join(folded)
    for sign, spelled in _SIGNS:
        joined = joined.replace(sign, spelled)
    return joined.split(BREAK) if folded else []


def _pairs(spelled: str, mark: str = "") -> str:
    pairs = map(add, spelled, spelled[1:])
    return " ".join([mark + pair for pair in pairs] if mark else pairs)
