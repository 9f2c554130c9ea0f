"""What was typed in, terms out. White space parts terms, all of which must occur; every other character is literal."""

from __future__ import annotations

from reader.search.text import SPACE, fold


def read_terms(query: str) -> tuple[str, ...]:
    """The folded terms of a query, each once, in the order typed. Empty when there is nothing to look for."""
    return tuple(dict.fromkeys(term for term in fold(query).split(SPACE) if term))
