"""Terms in, the SQL that selects the ids of matching articles out. Nothing here touches a database."""

from __future__ import annotations

from dataclasses import dataclass

from reader.search.tokens import character_phrase, pair_phrase


@dataclass(frozen=True, slots=True)
class Match:
    """One SELECT of article ids and its parameters. `pairs` tells that table `pairs` is searched, so bm25 has a say."""

    sql: str
    params: tuple[object, ...]
    pairs: bool


def match(terms: tuple[str, ...], in_title: bool = False) -> Match:
    """Articles in which every term occurs; with in_title, in whose titles every term occurs. At least one term."""
    long = " AND ".join(pair_phrase(term) for term in terms if len(term) > 1)
    short = " AND ".join(character_phrase(term, in_title) for term in terms if len(term) == 1)
    if long and in_title:
        long = f"title : ({long})"
    if not long:
        return Match("SELECT rowid FROM characters WHERE characters MATCH ?", (short,), False)
    sql = "SELECT rowid FROM pairs WHERE pairs MATCH ?"
    if not short:
        return Match(sql, (long,), True)
    also = " AND +rowid IN (SELECT rowid FROM characters WHERE characters MATCH ?)"
    return Match(sql + also, (long, short), True)
