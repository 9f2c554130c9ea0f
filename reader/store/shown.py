"""Articles as search shows them: ids in, read, put in order by what stands around the hits, and made rows of, out.

Nearly always a term is printed just as it is folded: then no more than its heads is folded of an article.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, islice
from typing import Any

from reader.model import Row, Where
from reader.search import find_hits
from reader.search.rank import score, weigh
from reader.search.snippets import Snippet, opening, piece_of_term, piece_of_terms, piece_together
from reader.search.text import fold, fold_all, keeps_places, usual_signs
from reader.store.blocks import COMMA, TEXT
from reader.store.connection import Store
from reader.store.ranking import READ, Ranked
from reader.store.rows import COLUMNS, MARKED_FIRST, make_row

GRADES = 0.3  # what bm25 adds to what is read there; in steps, so that of two alike the newer comes first
STEPS = 4
DATE, BYLINE, LENGTH = 3, 9, 10  # places in rows.COLUMNS
ROW = COLUMNS.count(",") + 1  # so many of them
WHERES = {where.value: where for where in Where}
IN_ORDER = tuple(Where)
BREAK = "\n"  # no term holds one
SEEN = (
    f"SELECT {COLUMNS}, {', '.join(f't.{name}' for name in TEXT.split(', '))} FROM {MARKED_FIRST}"
    " CROSS JOIN article_text t ON t.article = a.id WHERE a.id IN (SELECT value FROM json_each(?))"
)
BATCH = 500  # articles whose text is in memory at once while snippets are made


@dataclass(slots=True)
class _Seen:
    """An article as search looks at it."""

    columns: Sequence[Any]  # what its row is made of, and more
    wheres: tuple[Where, ...]  # of its heads
    text: str  # all of it as printed
    ends: list[int]  # where its blocks end in it
    begins: int  # the body
    said: str  # the same as the terms say it, each character where it stands in `text`
    is_folded: bool = False  # `said` is: as search sees all of it
    folded: Sequence[str] | None = None  # each block of the body, where folded characters stand in other places
    people: bool = False  # whether the byline says a term
    heads: Sequence[tuple[Where, str]] = ()  # those that say a term, folded
    piece: Snippet | None = None  # of the body, if it is known already

    def heads_printed(self) -> list[str]:
        return _parted(self.text, 0, self.ends[: len(self.wheres)])

    def bodies(self) -> list[str]:
        """None of a headline alone: a picture page, an advertisement."""
        return _parted(self.text, self.begins, self.ends[len(self.wheres) :])

    def body(self) -> tuple[str, Sequence[int], int]:
        """A text that says the terms as they are, where its blocks end, and where the body begins in it."""
        if self.folded is None:
            return self.said, self.ends, self.begins
        return "".join(self.folded), list(accumulate(map(len, self.folded))), 0

    def stands(self, term: str) -> bool:
        """Whether the body says it in one of its blocks."""
        at = self.said.find(term, self.begins)
        while at >= 0:
            if at + len(term) <= self.ends[bisect_right(self.ends, at)]:
                return True
            at = self.said.find(term, at + 1)
        return False


def _parted(text: str, start: int, ends: Iterable[int]) -> list[str]:
    parts = []
    for end in ends:
        parts.append(text[start:end])
        start = end
    return parts


def shown(store: Store, ranked: Ranked, limit: int | None, terms: tuple[str, ...], every: bool) -> Iterator[Row]:
    """The rows of the first `limit` (None: all), with snippets. `every`: each of them says all terms. Those that are
    read to find the best are not read again to be shown."""
    known = _read(store, ranked.ids[:READ], terms, every) if ranked.grades is not None else {}
    ids = (_best(known, ranked.grades, terms) + ranked.ids[READ:] if known else ranked.ids)[:limit]
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        known |= _read(store, [id for id in batch if id not in known], terms, every)
        # An index of a damaged file may know of articles that are gone.
        yield from (_with_snippet(known.pop(id), terms) for id in batch if id in known)


def _best(known: dict[int, _Seen], grades: dict[int, float] | None, terms: tuple[str, ...]) -> list[int]:
    """In order by what stands around the hits; equal ones by date."""
    if len(known) < 2:
        return list(known)
    grades = grades or _grades(known, terms)
    marks = {
        id: -score(seen.heads, *seen.body(), terms) - GRADES * round(grades[id] * STEPS) / STEPS
        for id, seen in known.items()
    }
    newest = sorted(known, key=lambda id: known[id].columns[DATE] or "", reverse=True)
    return sorted(newest, key=marks.__getitem__)


def _grades(known: dict[int, _Seen], terms: tuple[str, ...]) -> dict[int, float]:
    """How much each speaks of it among the others, 0..1."""
    average = sum(seen.columns[LENGTH] for seen in known.values()) / len(known) or 1.0
    weights = {}
    for id, seen in known.items():
        said, _, begins = seen.body()
        weights[id] = weigh(seen.heads, said, begins, terms, seen.columns[LENGTH] / average)
    least, most = min(weights.values()), max(weights.values())
    return {id: (weight - least) / (most - least) if most > least else 0.0 for id, weight in weights.items()}


def _with_snippet(seen: _Seen, terms: tuple[str, ...]) -> Row:
    made = seen.piece or _piece(seen, terms) or _pieced_together(seen, terms)
    return make_row(seen.columns[:ROW], made.text, made.hits, _fields(seen, made.of_body))


def _piece(seen: _Seen, terms: tuple[str, ...]) -> Snippet | None:
    """What stands around the terms in the body."""
    if seen.folded is not None or not terms:
        return None
    if len(terms) == 1:
        return piece_of_term(seen.text, seen.said, seen.ends, seen.begins, terms[0])
    return piece_of_terms(seen.text, seen.said, seen.ends, seen.begins, terms)


def _fields(seen: _Seen, in_body: bool) -> tuple[Where, ...]:
    """Where it says a term."""
    if not seen.heads and not seen.people:
        return (Where.BODY,) if in_body else ()
    said = [where for where, _ in seen.heads]  # no set: Python works out the hash of an enum name by name
    if in_body:
        said.append(Where.BODY)
    if seen.people:
        said.append(Where.PEOPLE)
    return tuple([where for where in IN_ORDER if where in said])


def _pieced_together(seen: _Seen, terms: tuple[str, ...]) -> Snippet:
    """Where the body does not say a term as it is folded."""
    heads = zip(seen.wheres, seen.heads_printed(), strict=True)
    titles = [text for where, text in heads if where is not Where.HEADLINE and where is not Where.KICKER]
    bodies = seen.bodies()
    if seen.is_folded or not terms:
        return opening(titles, bodies, terms)
    folded = dict(zip(bodies, seen.folded if seen.folded is not None else fold_all(bodies), strict=True))
    return piece_together(titles, bodies, terms, lambda text, terms: find_hits(text, terms, folded[text]))


def _holds(text: str, terms: Sequence[str]) -> bool:
    for term in terms:  # noqa: SIM110  any() of a generator takes three times as long
        if term in text:
            return True
    return False


def _read(store: Store, ids: list[int], terms: tuple[str, ...], every: bool) -> dict[int, _Seen]:
    """Each as printed, where that says the terms; else with its body folded."""
    if not ids:
        return {}
    seen = _texts_of(store, ids)
    _fold_heads(seen.values(), terms)
    for sign, printed in usual_signs(terms):
        for one in seen.values():
            one.said = one.said.replace(printed, sign)
    if len(terms) == 1:
        (term,) = terms
        for one in seen.values():
            one.piece = piece_of_term(one.text, one.said, one.ends, one.begins, term)
    for one in seen.values():
        if one.piece is None and not _says(one, terms, every):
            _fold_body(one)
    return seen


def _fold_body(seen: _Seen) -> None:
    """Nearly always each character stands where it stood."""
    folded = fold(seen.text)
    if keeps_places(seen.text):
        seen.said, seen.is_folded = folded, True
    else:
        seen.folded = fold_all(seen.bodies())


def _fold_heads(seen: Iterable[_Seen], terms: tuple[str, ...]) -> None:
    """Of heads and byline what says a term is kept, folded. One look at all of an article tells whether any does."""
    told = [[one.columns[BYLINE], *one.heads_printed()] for one in seen]
    joined = fold_all([BREAK.join(texts) for texts in told])
    saying = [both for both, folded in zip(zip(seen, told, strict=True), joined, strict=True) if _holds(folded, terms)]
    folded = iter(fold_all([text for _, texts in saying for text in texts]))
    for one, _ in saying:
        one.people = _holds(next(folded), terms)
        heads = zip(one.wheres, islice(folded, len(one.wheres)), strict=True)
        one.heads = [(where, text) for where, text in heads if _holds(text, terms)]


def _says(seen: _Seen, terms: tuple[str, ...], every: bool) -> bool:
    """Whether the body says a term as it is folded or usually set; and it or a head each one, where all are said."""
    if not terms:
        return True
    missing = [term for term in terms if not seen.stands(term)]
    if not missing or not every:
        return len(missing) < len(terms)
    if len(missing) == len(terms):
        return False
    return all(any(term in text for _, text in seen.heads) for term in missing)


def _texts_of(store: Store, ids: Sequence[int]) -> dict[int, _Seen]:
    seen = {}
    for columns in store.rows(SEEN, json.dumps(ids)):
        heads, kinds, lengths, text = columns[ROW:]
        try:
            ends = list(accumulate(map(int, lengths.split(COMMA)))) if lengths else []
            wheres = _wheres(kinds, heads)
            whole = ends[-1] == len(text) and len(wheres) <= len(ends) if ends else not text and not wheres
        except (ValueError, KeyError):
            whole = False
        if not whole:  # a byte was lost inside the row: it can still be found, and made anew
            ends, wheres = [len(text)], ()
        seen[columns[0]] = _Seen(columns, wheres, text, ends, ends[len(wheres) - 1] if wheres else 0, text)
    return seen


@lru_cache(maxsize=1_000)
def _wheres(kinds: str, heads: int) -> tuple[Where, ...]:
    """What the heads are. Raises KeyError or ValueError where that was never written so."""
    wheres = tuple(WHERES[kind] for kind in kinds.split(COMMA, heads)[:heads])
    if len(wheres) != heads:
        raise ValueError(kinds)
    return wheres
