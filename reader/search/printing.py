"""A tree in, the text that reads back as it out: what a saved search, an offer or a chosen facet is written as."""

from __future__ import annotations

from reader.search.fields import FIELD_NAMES, print_value
from reader.search.query import BOTH, CLOSE, CLOSING, COMMA, EITHER, EQUALS, MINUS, OPEN, read_query
from reader.search.tree import Among, And, Dates, Field, Flag, In, Not, Of, Or, Recent, Tree, Word

QUOTED = frozenset({*OPEN, *CLOSE, *CLOSING, *CLOSING.values(), COMMA, *MINUS, *EQUALS})  # on the safe side
NAMED = 40  # characters of a query that is spoken of


def print_query(tree: Tree | None) -> str:
    """read_query(print_query(tree)).tree == tree, with nothing wrong, for every tree that read_query can give."""
    return _print(tree, inside=None) if tree else ""


def name_query(query: str) -> str:
    """What a sentence calls a query. Whole paragraphs are pasted into the search field; there they can be read."""
    said = " ".join(query.split())
    return said if len(said) <= NAMED else said[:NAMED] + "…"


def print_word(text: str) -> str:
    """A plain word, in quotes where it would mean something else without."""
    alone = text.isprintable() and QUOTED.isdisjoint(text) and text not in EITHER | BOTH
    return text if alone and read_query(text).tree == Word(text) else _quote(text)


def _print(tree: Tree, inside: type[Tree] | None) -> str:
    match tree:
        case And(parts):
            said = " ".join(_print(part, And) for part in parts)
            return said if inside is None or inside is Or else f"({said})"
        case Or(parts):
            said = " OR ".join(_print(part, Or) for part in parts)
            return said if inside is None else f"({said})"
        case Not(part):
            return "-" + (_quote(text) if (text := _number(part)) else _print(part, Not))
        case Word(text):
            return print_word(text)
        case In(field, text, exact):
            return _name(field) + ("=" if exact else "") + (print_word(text) if text else '""')
        case Of():
            return _name(Field.KIND) + print_value(tree)
        case Dates() | Recent():
            return _name(Field.DATE) + print_value(tree)
        case Flag(field, _):
            return _name(field) + print_value(tree)
        case Among():
            raise TypeError("looked up, not typed")


def _name(field: Field) -> str:
    return FIELD_NAMES[field][0] + ":"


def _number(part: Tree) -> str:
    """The word, if it begins with a digit: -5 is a number, not the leaving out of one."""
    return part.text if isinstance(part, Word) and part.text[0].isdigit() else ""


def _quote(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
