"""A tree of words in, the same as terms to be looked up one by one out: they may be among the words and runs of
characters whose articles are written down (reader/store/spread.py), and then no list is walked through for them. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.search.runs import LONGEST
from reader.search.sql import Match, match
from reader.search.text import fold
from reader.search.tokens import IN_HEADLINE, IN_TITLE, word_of
from reader.search.tree import And, Not, Or, Tree, Word
from reader.search.whole import LookUp

OF_INDEX = 2  # characters of a word of the index; marked ones are no longer
Mark = Callable[[str], str | None]  # what stands before the word that says a folded term; None: no word does


@dataclass(frozen=True, slots=True)
class Term:
    word: str  # of the index, or a run of characters, that says all of it; empty: there is none
    found: Match
    text: str = ""  # folded, where it may stand anywhere


@dataclass(frozen=True, slots=True)
class Every:
    parts: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class But:
    """The first without the second."""

    part: Said
    without: Said


Said = Term | Every | Any | But


def say(tree: Tree, look_up: LookUp, mark: Mark) -> Said | None:
    """None where the tree asks for more than words, or for nothing but what is left out. `mark` is of the words that
    say a term where `look_up` looks for it."""
    match tree:
        case Word(text):
            return _term(fold(text), look_up, mark)
        case Or(parts):
            each = [say(part, look_up, mark) for part in parts]
            return Any(_known(each)) if all(each) else None
        case And(parts):
            wanted = [say(part, look_up, mark) for part in parts if not isinstance(part, Not)]
            left_out = [say(part.part, match, unmarked) for part in parts if isinstance(part, Not)]
            if not wanted or not all(wanted) or not all(left_out):
                return None
            found = Every(_known(wanted))
            return But(found, Any(_known(left_out))) if left_out else found
        case _:
            return None


def unmarked(_: str) -> str:
    return ""


def in_title(_: str) -> str:
    return IN_TITLE


def in_headline(term: str) -> str | None:
    return IN_HEADLINE if len(term) == 1 else None


def _term(term: str, look_up: LookUp, mark: Mark) -> Term:
    anywhere = look_up is match
    marked = mark(term) if len(term) <= (LONGEST if anywhere else OF_INDEX) else None
    return Term("" if marked is None else word_of(term, marked), look_up((term,)), term if anywhere else "")


def _known(parts: Iterable[Said | None]) -> tuple[Said, ...]:
    return tuple(part for part in parts if part)
