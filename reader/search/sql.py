"""Terms in, the SQL that selects the ids of matching articles out. Nothing here touches a database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.search.tokens import IN_HEADLINE, IN_TITLE, NOT_IN_BODY, character_phrase, pair_phrase
from reader.search.tree import Tree

if TYPE_CHECKING:
    from reader.search.said import Said

CHARACTERS = "SELECT rowid FROM characters WHERE characters MATCH ?"
PAIRS = "SELECT rowid FROM pairs WHERE pairs MATCH ?"
KEPT = 100  # what is asked for several times while a query is written
LONG = 1_000  # characters; a hundred such as somebody pasted, changed key by key, would take tens of megabytes


@dataclass(slots=True, unsafe_hash=True)
class Match:
    """One SELECT of article ids, that can be narrowed by adding " AND +rowid IN (…)", and its parameters. `pairs` tells
    that table `pairs` is searched, so bm25 has a say. Nothing changes one; it is not frozen because a search makes ten,
    and a frozen one takes three times as long to make."""

    sql: str
    params: tuple[object, ...]
    pairs: bool
    words: Match | None = None  # where what stands on the page is all that is asked beside words: those alone
    page: str = ""  # and that, of page p
    page_params: tuple[object, ...] = ()
    said: Said | None = None  # the same, where nothing but words is asked


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as the store answers it. All but `terms` may come from any tree of conditions."""

    text: str  # as typed
    terms: tuple[str, ...]  # folded; what is marked in the text, and what relevance is measured by
    tree: Tree
    today: date
    articles: Match  # those that are found
    pages: str = ""  # a condition on page p: those that say it outside their articles; empty: none can
    page_params: tuple[object, ...] = ()


def match(terms: tuple[str, ...], in_title: bool = False) -> Match:
    """Articles in which every term occurs; with in_title, in whose titles every term occurs. At least one term."""
    return (_match if _are_kept(terms) else _match.__wrapped__)(terms, in_title)


def match_headline(terms: tuple[str, ...]) -> Match:
    """Articles in whose headline every term occurs."""
    return (_match_headline if _are_kept(terms) else _match_headline.__wrapped__)(terms)


def match_body(term: str) -> Match:
    """Articles in whose body a term occurs."""
    if len(term) > 1:
        return _both([f"body : {pair_phrase(term)}"], [])
    return _both([], [f"{character_phrase(term)} NOT {character_phrase(term, NOT_IN_BODY)}"])


def _are_kept(terms: tuple[str, ...]) -> bool:
    return sum(map(len, terms)) <= LONG


@lru_cache(KEPT)
def _match(terms: tuple[str, ...], in_title: bool) -> Match:
    mark = IN_TITLE if in_title else ""
    long = [pair_phrase(term, mark) for term in _long(terms)]
    return _both(long, [character_phrase(term, mark) for term in _short(terms)])


@lru_cache(KEPT)
def _match_headline(terms: tuple[str, ...]) -> Match:
    long = [f"headline : {pair_phrase(term, IN_TITLE)}" for term in _long(terms)]
    return _both(long, [character_phrase(term, IN_HEADLINE) for term in _short(terms)])


def _long(terms: tuple[str, ...]) -> list[str]:
    return [term for term in terms if len(term) > 1]


def _short(terms: tuple[str, ...]) -> list[str]:
    return [term for term in terms if len(term) == 1]


def _both(long: list[str], short: list[str]) -> Match:
    if not long:
        return Match(CHARACTERS, (" AND ".join(short),), False)
    if not short:
        return Match(PAIRS, (" AND ".join(long),), True)
    return Match(f"{PAIRS} AND +rowid IN ({CHARACTERS})", (" AND ".join(long), " AND ".join(short)), True)
