"""Articles as search reads them: ids in, what their rows are made of and their texts as printed out.

The last that were read are kept while nobody writes: with each key that is typed many of the same come again, and the
newest of what much is said of.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, islice
from typing import Any

from reader.model import Where
from reader.search.forms import leans
from reader.search.prints import may_say_otherwise, prints_beside
from reader.search.text import SPACE, alike, as_set, fold, fold_all, keeps_places, usual_signs
from reader.store.blocks import COMMA, TEXT
from reader.store.connection import Store
from reader.store.rows import COLUMNS, MARKED_FIRST

ROW = COLUMNS.count(",") + 1  # columns of a row, which come first
LENGTHS = ROW + 2  # place in SEEN
BYLINE = 9  # place in rows.COLUMNS
WHERES = {where.value: where for where in Where}
BEGIN = 4  # characters of a term
BREAK = "\n"  # no term holds one
KEPT = 1_000  # articles: 3 to 4 MB
MET = 5_000  # ids of articles that were read once
LONG = 5_000  # characters; what is longer is not kept
SEEN = (
    f"SELECT {COLUMNS}, {', '.join(f't.{name}' for name in TEXT.split(', '))} FROM {MARKED_FIRST}"
    " CROSS JOIN article_text t ON t.article = a.id WHERE a.id IN (SELECT value FROM json_each(?))"
)


@dataclass(slots=True)
class Text:
    """An article as it is printed."""

    columns: Sequence[Any]  # what its row is made of
    wheres: tuple[Where, ...]  # of its heads
    text: str  # all of it
    ends: list[int]  # where its blocks end in it
    begins: int  # the body
    titled: str = ""  # byline and heads, folded: they say whatever one of them says
    is_in_place: bool = False  # each character stands there where it is printed

    def heads(self) -> list[str]:
        return list(parted(self.text, 0, self.ends[: len(self.wheres)]))

    def folded_titles(self) -> list[str]:
        """The byline and each head."""
        byline = self.columns[BYLINE]
        if not self.is_in_place:
            return fold_all([byline, *self.heads()])
        begins = len(byline) + len(BREAK)
        ends = [begins + end for end in self.ends[: len(self.wheres)]]
        return [self.titled[: len(byline)], *parted(self.titled, begins, ends)]


@dataclass(slots=True)
class _Kept:
    texts: dict[int, Text] = field(default_factory=dict)
    met: set[int] = field(default_factory=set)  # articles that were read once


_numbers = json.JSONDecoder(parse_float=int, parse_constant=int).decode  # raises ValueError on what is no whole number


def read_texts(store: Store, ids: Iterable[int]) -> dict[int, Text]:
    """By id, the lowest first; those that are gone are left out."""
    kept = store.of_moment(__name__, _Kept)
    wanted = sorted(ids)
    missing = [id for id in wanted if id not in kept.texts]
    if not missing:
        return {id: kept.texts[id] for id in wanted}
    read = {text.columns[0]: text for text in _read(store, missing)}
    found = read
    if len(missing) < len(wanted):
        found = {id: text for id in wanted if (text := kept.texts.get(id) or read.get(id))}
    # What comes once only is let go at once: to keep it would take longer than to read it does.
    again = kept.met.intersection(missing)
    kept.texts |= {id: read[id] for id in again if id in read and len(read[id].text) <= LONG}
    for id in list(islice(kept.texts, max(0, len(kept.texts) - KEPT))):
        del kept.texts[id]
    if len(kept.met) > MET:
        kept.met.clear()
    kept.met.update(missing)
    return found


def saying(store: Store, ids: Sequence[int], term: str) -> list[int]:
    """Those of a few articles in which a term stands as it is folded, in one of their blocks."""
    told = "SELECT article, lengths, text FROM article_text WHERE article IN (SELECT value FROM json_each(?))"
    rows = store.rows(told, str(ids)) if ids else ()
    length, signs = len(term), usual_signs([term])
    terms, printed = (term,), (as_set(term),)
    begin, prints = term[:BEGIN], None
    found = []
    for id, lengths, text in rows:
        said, (asked,) = alike(text, terms, printed, signs)
        at = said.find(asked)
        if at < 0 and asked[:BEGIN] not in said:  # where it does not say that, it does not say the term
            prints = prints_beside([begin], signs) if prints is None else prints
            if not may_say_otherwise(said, prints):
                continue
        alone = at >= 0 and not leans(said[at + length : at + length + 1] or SPACE)
        if (alone and _in_a_block(lengths, text, at, at + length)) or _says(text, lengths, term):
            found.append(id)
    return found


def _in_a_block(lengths: str, text: str, start: int, end: int) -> bool:
    try:
        ends = _ends(lengths, text)
    except ValueError:
        return False
    return end <= ends[bisect_right(ends, start)]


def _says(text: str, lengths: str, term: str) -> bool:
    try:
        ends = _ends(lengths, text)
    except ValueError:
        ends = [len(text)]
    folded = fold(text)
    at = folded.find(term)
    if at < 0 and not any(leans(text[end]) for end in ends[:-1] if end < len(text)):
        return False
    if not keeps_places(text):
        return any(term in fold(block) for block in parted(text, 0, ends))
    while at >= 0:
        if at + len(term) <= ends[bisect_right(ends, at)]:
            return True
        at = folded.find(term, at + 1)
    return False


def parted(text: str, start: int, ends: Iterable[int]) -> Iterator[str]:
    """The blocks from there on that end at `ends`."""
    for end in ends:
        yield text[start:end]
        start = end


def _read(store: Store, ids: Sequence[int]) -> list[Text]:
    rows = store.rows(SEEN, str(ids))
    try:
        read = _texts(rows)
    except (ValueError, TypeError, KeyError, IndexError):
        read = [_text(columns) for columns in rows]
    told = [f"{one.columns[BYLINE]}{BREAK}{one.text[: one.begins]}" for one in read]
    folded = fold_all(told)
    are_in_place = keeps_places("".join(told))
    if not are_in_place:  # an accent at the beginning of a head was taken for one of what stands before
        folded = fold_all([BREAK.join([one.columns[BYLINE], *one.heads()]) for one in read])
    for one, titled in zip(read, folded, strict=True):
        one.titled, one.is_in_place = titled, are_in_place
    return read


def _texts(rows: Sequence[Sequence[Any]]) -> list[Text]:
    """Of all rows in one go. Raises whatever it is that one of them was never written so."""
    lengths = _numbers("[[" + "],[".join([columns[LENGTHS] for columns in rows]) + "]]") if rows else []
    read = []
    for (*columns, heads, kinds, _, text), of_one in zip(rows, lengths, strict=True):
        ends, wheres = list(accumulate(of_one)), _wheres(kinds, heads)
        if ends[-1] != len(text):
            raise ValueError(of_one)
        read.append(Text(columns, wheres, text, ends, ends[len(wheres) - 1] if wheres else 0))
    return read


def _text(columns: Sequence[Any]) -> Text:
    """A byte was lost inside the row: it can still be found, and made anew."""
    *columns, heads, kinds, lengths, text = columns
    try:
        ends, wheres = _ends(lengths, text), _wheres(kinds, heads)
    except (ValueError, KeyError):
        ends, wheres = [], ()
    if len(wheres) > len(ends) or not ends:
        ends, wheres = [len(text)], ()
    return Text(columns, wheres, text, ends, ends[len(wheres) - 1] if wheres else 0)


def _ends(lengths: str, text: str) -> list[int]:
    """Where its blocks end. Raises ValueError where that was never written so."""
    ends = list(accumulate(map(int, lengths.split(COMMA)))) if lengths else []
    if (ends[-1] if ends else 0) != len(text):
        raise ValueError(lengths)
    return ends


@lru_cache(maxsize=1_000)
def _wheres(kinds: str, heads: int) -> tuple[Where, ...]:
    """What the heads are. Raises KeyError or ValueError where that was never written so."""
    wheres = tuple(WHERES[kind] for kind in kinds.split(COMMA, heads)[:heads])
    if len(wheres) != heads:
        raise ValueError(kinds)
    return wheres
