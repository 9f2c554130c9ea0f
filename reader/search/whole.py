"""A tree of words in, one full-text expression out, where one table of the index can answer it alone: SQLite then walks
lists that are in order side by side, and no set has to be built for another to be looked up in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.search.sql import CHARACTERS, PAIRS, Match, match
from reader.search.text import fold
from reader.search.tree import And, Not, Or, Tree, Word

LookUp = Callable[[tuple[str, ...]], Match]


def in_one_table(tree: Tree, look_up: LookUp) -> Match | None:
    """None where the tree asks for more than words, or words of several characters and others must both be asked."""
    match tree:
        case Word(text):
            return _simple(look_up((fold(text),)))
        case And(parts):
            return _all_of(parts, look_up)
        case Or(parts):
            return _joined([in_one_table(part, look_up) for part in parts], " OR ")
        case _:
            return None


def _all_of(parts: Sequence[Tree], look_up: LookUp) -> Match | None:
    words = tuple(dict.fromkeys(fold(part.text) for part in parts if isinstance(part, Word)))
    said = [_simple(look_up(words))] if words else []
    said += [in_one_table(part, look_up) for part in parts if not isinstance(part, Word | Not)]
    left_out = [in_one_table(part.part, match) for part in parts if isinstance(part, Not)]
    found = _joined(said, " AND ")
    if not left_out:
        return found
    return _joined([found, _joined(left_out, " OR ")], " NOT ")


def _simple(found: Match) -> Match | None:
    return found if found.sql in (PAIRS, CHARACTERS) else None


def _joined(parts: Sequence[Match | None], word: str) -> Match | None:
    known = [part for part in parts if part]
    if not known or len(known) < len(parts) or len({part.sql for part in known}) > 1:
        return None
    return Match(known[0].sql, (word.join(f"({part.params[0]})" for part in known),), known[0].pairs)
