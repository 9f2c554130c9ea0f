"""Articles as search shows them: ids in, read, put in order by what stands around the hits, and made rows of, out.

Nearly always a term is printed just as it is folded: then no more than its heads is folded of an article.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, islice
from typing import Any

from reader.model import Row, Where
from reader.search import find_hits
from reader.search.rank import score, weigh
from reader.search.snippets import Snippet, hits_between, piece_of_hits, piece_of_term, piece_together
from reader.search.text import fold_all, fold_set
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
    said: str = ""  # the same with the signs of the terms folded, each character where it stands in `text`
    people: bool = False  # whether the byline says a term
    heads: Sequence[tuple[Where, str]] = ()  # those that say a term, folded
    folded: list[str] | None = None  # each block of the body, where the terms are not printed as they are folded

    def heads_printed(self) -> list[str]:
        ends = self.ends[: len(self.wheres)]
        return [self.text[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    def bodies(self) -> list[str]:
        ends = self.ends[len(self.wheres) :]
        if not ends:  # a headline alone: a picture page, an advertisement
            return []
        return [self.text[start:end] for start, end in zip([self.begins, *ends[:-1]], ends, strict=True)]

    def body(self) -> str:
        """As the terms say it."""
        return "\n".join(self.folded) if self.folded is not None else self.said[self.begins :]

    def stands(self, term: str) -> bool:
        """Whether its first place in the body is in one block."""
        at = self.said.find(term, self.begins)
        return at >= 0 and at + len(term) <= self.ends[bisect_right(self.ends, at)]

    def saying(self, terms: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The blocks of the body that say any of the terms, in order; none is looked for before it is asked for."""
        if len(terms) == 1:
            yield from self._saying(terms[0])
            return
        said, ends, start, size = self.said, self.ends, self.begins, len(self.said)
        places = dict.fromkeys(terms, -1)
        while True:
            at, first = size, ""
            for term, place in places.items():
                if place < start:
                    place = said.find(term, start)
                    places[term] = place = place if place >= 0 else size
                if place < at:
                    at, first = place, term
            if not first:
                return
            nth = bisect_right(ends, at)
            begins, start = ends[nth - 1] if nth else 0, ends[nth]
            if at + len(first) <= start or any(said.find(term, begins, start) >= 0 for term in terms):
                yield begins, start  # else it stands from one block into the next

    def _saying(self, term: str) -> Iterator[tuple[int, int]]:
        said, ends, length = self.said, self.ends, len(term)
        at = said.find(term, self.begins)
        while at >= 0:
            nth = bisect_right(ends, at)
            end = ends[nth]
            if at + length <= end:
                yield ends[nth - 1] if nth else 0, end
                at = said.find(term, end)
            else:
                at = said.find(term, at + 1)


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
        id: -score(seen.heads, _told(seen, terms), terms) - GRADES * round(grades[id] * STEPS) / STEPS
        for id, seen in known.items()
    }
    newest = sorted(known, key=lambda id: known[id].columns[DATE] or "", reverse=True)
    return sorted(newest, key=marks.__getitem__)


def _told(seen: _Seen, terms: tuple[str, ...]) -> Iterable[str]:
    """Of its body what says the terms, as they do."""
    if seen.folded is not None:
        return seen.folded
    return (seen.said[start:end] for start, end in seen.saying(terms))


def _grades(known: dict[int, _Seen], terms: tuple[str, ...]) -> dict[int, float]:
    """How much each speaks of it among the others, 0..1."""
    average = sum(seen.columns[LENGTH] for seen in known.values()) / len(known) or 1.0
    weights = {id: weigh(seen.heads, seen.body(), terms, seen.columns[LENGTH] / average) for id, seen in known.items()}
    least, most = min(weights.values()), max(weights.values())
    return {id: (weight - least) / (most - least) if most > least else 0.0 for id, weight in weights.items()}


def _with_snippet(seen: _Seen, terms: tuple[str, ...]) -> Row:
    made = None
    if seen.folded is None and len(terms) == 1:
        made = piece_of_term(seen.text, seen.said, seen.ends, seen.begins, terms[0])
    elif seen.folded is None:
        made = piece_of_hits(seen.text, seen.ends, hits_between(seen.said, seen.ends, seen.begins, terms))
    if made is None:
        made = _pieced_together(seen, terms)
    return make_row(seen.columns[:ROW], made.text, made.hits, _fields(seen, made.of_body))


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
    if not terms:
        return piece_together(titles, bodies, terms, find_hits)
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
    for one, signs_folded in zip(seen.values(), fold_set([one.text for one in seen.values()], terms), strict=True):
        one.said = signs_folded
    rest = {id: one.bodies() for id, one in seen.items() if not _says(one, terms, every)}
    for id, folded in _folded(rest).items() if rest else ():
        seen[id].folded = folded
    return seen


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
    standing = (seen.stands(term) for term in terms)
    if all(standing) if every else any(standing):  # nearly always, and soon told
        return True
    blocks = next(seen.saying(terms), None)
    if blocks is None or not every or len(terms) == 1:
        return blocks is not None
    body = seen.body()
    return all(term in body or any(term in text for _, text in seen.heads) for term in terms)


def _folded(texts: Mapping[int, Sequence[str]]) -> dict[int, list[str]]:
    folded = iter(fold_all([text for of_one in texts.values() for text in of_one]))
    return {id: list(islice(folded, len(of_one))) for id, of_one in texts.items()}


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
        seen[columns[0]] = _Seen(columns, wheres, text, ends, ends[len(wheres) - 1] if wheres else 0)
    return seen


@lru_cache(maxsize=1_000)
def _wheres(kinds: str, heads: int) -> tuple[Where, ...]:
    """What the heads are. Raises KeyError or ValueError where that was never written so."""
    wheres = tuple(WHERES[kind] for kind in kinds.split(COMMA, heads)[:heads])
    if len(wheres) != heads:
        raise ValueError(kinds)
    return wheres
