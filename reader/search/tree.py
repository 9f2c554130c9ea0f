"""What a query means, as a tree: words and conditions, joined by and, or, not. Pure values.

A tree is canonical, so that two that mean the same by these rules are equal: no And in an And, no Or in an Or, none of
fewer than two parts, no part twice, no Not of a Not. `conjoin`, `disjoin` and `negate` keep it so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.model import ArticleKind
from reader.search.text import fold


class Field(StrEnum):
    TITLE = "title"
    BODY = "body"
    BY = "by"
    PAPER = "paper"
    PAGE = "page"
    SECTION = "section"
    DATE = "date"
    KIND = "kind"
    MARKED = "marked"
    NOTED = "noted"
    TAG = "tag"
    NOTE = "note"
    UNREAD = "unread"


FLAGS = frozenset({Field.MARKED, Field.NOTED, Field.UNREAD})
TEXTS = frozenset({Field.TITLE, Field.BODY})  # what is printed: found like a word
NAMES = frozenset(
    {Field.BY, Field.PAPER, Field.PAGE, Field.SECTION, Field.TAG, Field.NOTE}
)  # may be asked for whole, by =


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters, anywhere in one part of the article."""

    text: str  # as typed; folded when it is looked for


@dataclass(frozen=True, slots=True)
class In:
    """A run of characters in a field of TEXTS or NAMES; exact: it is the whole name, and "" is none stated."""

    field: Field
    text: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Of:
    kind: ArticleKind


@dataclass(frozen=True, slots=True)
class Dates:
    """First and last day, both included, ISO; "" where open. Not both open, first not after last."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Recent:
    """The days up to today; kept as said, since a saved search is run on another day."""

    count: int
    unit: str  # 天 周 个月 年


@dataclass(frozen=True, slots=True)
class Flag:
    field: Field
    on: bool


@dataclass(frozen=True, slots=True)
class Among:
    """Articles looked up beforehand, by id; nobody types it."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: Tree


Leaf = Word | In | Of | Dates | Recent | Flag | Among
Tree = Leaf | And | Or | Not


def conjoin(parts: Iterable[Tree]) -> Tree | None:
    """All of them; None where there are none."""
    flat = _flat(parts, And)
    return And(flat) if len(flat) > 1 else flat[0] if flat else None


def disjoin(parts: Iterable[Tree]) -> Tree | None:
    """Any of them; None where there are none."""
    flat = _flat(parts, Or)
    return Or(flat) if len(flat) > 1 else flat[0] if flat else None


def negate(part: Tree) -> Tree:
    return part.part if isinstance(part, Not) else Not(part)


def leaves(tree: Tree) -> Iterator[Leaf]:
    """Every word and condition, in the order typed."""
    match tree:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case _:
            yield tree


def wanted(tree: Tree) -> Iterator[Leaf]:
    """The words and conditions that an article may be found for: those under no Not."""
    match tree:
        case And(parts) | Or(parts):
            for part in parts:
                yield from wanted(part)
        case Not():
            return
        case _:
            yield tree


def change(tree: Tree, leaf: Callable[[Leaf], Tree]) -> Tree:
    """The same tree with every word and condition changed."""
    match tree:
        case And(parts):
            return conjoin(change(part, leaf) for part in parts) or tree
        case Or(parts):
            return disjoin(change(part, leaf) for part in parts) or tree
        case Not(part):
            return negate(change(part, leaf))
        case _:
            return leaf(tree)


def terms_of(tree: Tree | None) -> tuple[str, ...]:
    """The folded words to mark in a text, each once, in the order typed."""
    said = wanted(tree) if tree else ()
    texts = (leaf.text for leaf in said if isinstance(leaf, Word) or (isinstance(leaf, In) and leaf.field in TEXTS))
    return tuple(dict.fromkeys(fold(text) for text in texts))


def says_every(tree: Tree) -> bool:
    """Whether what is found says all of terms_of: nothing is asked of which one part is enough."""
    match tree:
        case Or():
            return False
        case And(parts):
            return all(map(says_every, parts))
        case _:
            return True


def _flat(parts: Iterable[Tree], kind: type[And] | type[Or]) -> tuple[Tree, ...]:
    flat: dict[Tree, None] = {}
    for part in parts:
        flat.update(dict.fromkeys(part.parts) if isinstance(part, kind) else {part: None})
    return tuple(flat)
