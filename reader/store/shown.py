"""Articles as search shows them: ids in, read, put in order by what stands around the hits, and made rows of, out.

Nearly always a term is printed just as it is folded: then no more than its heads is folded of an article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from reader.model import Row, Where
from reader.search import find_hits
from reader.search.prints import may_say_otherwise, prints_beside
from reader.search.rank import score, weigh
from reader.search.snippets import Snippet, opening, piece_of_term, piece_of_terms, piece_together
from reader.search.text import alike, as_set, fold, fold_all, keeps_places, usual_signs
from reader.store.connection import Store
from reader.store.ranking import READ, Ranked
from reader.store.rows import make_row
from reader.store.texts import Text, parted, read_texts

GRADES = 0.3  # what bm25 adds to what is read there; in steps, so that of two alike the newer comes first
STEPS = 4
DATE, LENGTH = 3, 10  # places in rows.COLUMNS
IN_ORDER, IN_BODY = tuple(Where), (Where.BODY,)
BATCH = 500  # articles whose text is in memory at once while snippets are made


Heads = Sequence[tuple[Where, str]]  # of an article those that say a term, folded


class _Sought:
    """The terms of a search, and how they may be printed."""

    def __init__(self, terms: tuple[str, ...]) -> None:
        self.terms = terms  # folded
        self.signs = usual_signs(terms)  # that stand in them
        self.printed = tuple(map(as_set, terms)) if self.signs else terms  # as they are usually set

    @cached_property
    def prints(self) -> str:
        """What else may be printed for their characters; most times nobody asks."""
        return prints_beside(self.terms, self.signs)

    def in_text(self, text: str) -> tuple[str, tuple[str, ...]]:
        """A text and the terms so that a sign in both is the same."""
        return alike(text, self.terms, self.printed, self.signs) if self.signs else (text, self.terms)


class _Titled(NamedTuple):
    """What of an article's titles says a term."""

    people: bool = False  # the byline
    heads: Heads = ()


NOTHING = _Titled()


@dataclass(slots=True)
class _Seen:
    """An article as search looks at it."""

    of: Text
    said: str  # the text as the terms say it
    ends: Sequence[int]  # where its blocks end
    terms: tuple[str, ...]  # as they stand in what is `said`
    first: Sequence[int] = ()  # of each term the first place in the body; -1: it stands nowhere
    titled: _Titled = NOTHING
    piece: Snippet | None = None  # of the body, if it is known already
    is_folded: bool = False  # search sees no more of it than what is `said`
    folded: Sequence[str] | None = None  # each block of the body, where folded characters stand in other places

    @property
    def begins(self) -> int:
        """Where the body begins in what is said."""
        return self.of.begins if self.folded is None else 0

    def bodies(self) -> Iterator[str]:
        """None of a headline alone: a picture page, an advertisement."""
        return parted(self.of.text, self.of.begins, self.of.ends[len(self.of.wheres) :])

    def look_for_terms(self) -> None:
        begins, find = self.begins, self.said.find
        self.first = [find(term, begins) for term in self.terms]

    def stands(self, nth: int) -> bool:
        """Whether the body says that term in one of its blocks."""
        at, term = self.first[nth], self.terms[nth]
        while at >= 0:
            if at + len(term) <= self.ends[bisect_right(self.ends, at)]:
                return True
            at = self.said.find(term, at + 1)
        return False


def shown(store: Store, ranked: Ranked, limit: int | None, terms: tuple[str, ...], every: bool) -> Iterator[Row]:
    """The rows of the first `limit` (None: all), with snippets. `every`: each of them says all terms. Those that are
    read to find the best are not read again to be shown."""
    sought = _Sought(terms)
    known = _read(store, ranked.ids[:READ], sought, every) if ranked.grades is not None else {}
    ids = (_best(known, ranked.grades, terms) + ranked.ids[READ:] if known else ranked.ids)[:limit]
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        if len(terms) == 1 and not known:
            yield from _shown_at_once(store, batch, sought)
            continue
        known |= _read(store, [id for id in batch if id not in known], sought, every)
        for id in batch:
            if seen := known.pop(id, None):  # an index of a damaged file may know of articles that are gone
                text, hits, in_body = seen.piece or _piece(seen, terms)
                yield make_row(seen.of.columns, text, hits, _fields(seen.titled, in_body))


def _shown_at_once(store: Store, ids: list[int], sought: _Sought) -> Iterator[Row]:
    """The same of one term, where nothing is to be put in order: most times what stands around its first places in the
    body is all that is looked for."""
    terms = sought.terms
    texts = read_texts(store, ids)
    titled = _titled(texts, terms)
    for id in ids:
        if (of := texts.get(id)) is None:
            continue
        said, as_said = sought.in_text(of.text)
        term = as_said[0]
        at = said.find(term, of.begins)
        made = piece_of_term(of.text, said, of.ends, at, term) if at >= 0 else None
        text, hits, in_body = made or _piece(_see_term(of, sought), terms)
        yield make_row(of.columns, text, hits, _fields(titled.get(id, NOTHING), in_body))


def _best(known: dict[int, _Seen], grades: dict[int, float] | None, terms: tuple[str, ...]) -> list[int]:
    """In order by what stands around the hits; equal ones by date."""
    if len(known) < 2:
        return list(known)
    grades = grades or _grades(known, terms)
    marks = {
        id: -score(_heads(seen, terms), seen.said, seen.ends, seen.terms, seen.first)
        - GRADES * round(grades[id] * STEPS) / STEPS
        for id, seen in known.items()
    }
    newest = sorted(known, key=lambda id: known[id].of.columns[DATE] or "", reverse=True)
    return sorted(newest, key=marks.__getitem__)


def _grades(known: dict[int, _Seen], terms: tuple[str, ...]) -> dict[int, float]:
    """How much each speaks of it among the others, 0..1."""
    average = sum(seen.of.columns[LENGTH] for seen in known.values()) / len(known) or 1.0
    weights = {
        id: weigh(_heads(seen, terms), seen.said, seen.begins, seen.terms, seen.of.columns[LENGTH] / average)
        for id, seen in known.items()
    }
    least, most = min(weights.values()), max(weights.values())
    return {id: (weight - least) / (most - least) if most > least else 0.0 for id, weight in weights.items()}


def _heads(seen: _Seen, terms: tuple[str, ...]) -> Heads:
    """Those that say a term, as its terms stand in what is said."""
    heads = seen.titled.heads
    return heads if seen.terms is terms or not heads else [(where, as_set(text)) for where, text in heads]


def _piece(seen: _Seen, terms: tuple[str, ...]) -> Snippet:
    """What stands around the terms; most times in the body."""
    made = None
    if seen.folded is None and len(terms) > 1:
        made = piece_of_terms(seen.of.text, seen.said, seen.ends, seen.first, seen.terms)
    elif seen.folded is None and terms:
        made = piece_of_term(seen.of.text, seen.said, seen.ends, seen.first[0], seen.terms[0])
    return made or _pieced_together(seen, terms)


def _fields(titled: _Titled, in_body: bool) -> tuple[Where, ...]:
    """Where an article says a term."""
    if titled is NOTHING:
        return IN_BODY if in_body else ()
    said = [where for where, _ in titled.heads]  # no set: Python works out the hash of an enum name by name
    if in_body:
        said.append(Where.BODY)
    if titled.people:
        said.append(Where.PEOPLE)
    return tuple([where for where in IN_ORDER if where in said])


def _pieced_together(seen: _Seen, terms: tuple[str, ...]) -> Snippet:
    """Where the body does not say a term as it is folded."""
    wheres, titles = seen.of.wheres, list[str]()
    if any(where is not Where.HEADLINE and where is not Where.KICKER for where in wheres):
        heads = zip(wheres, seen.of.heads(), strict=True)
        titles = [text for where, text in heads if where is not Where.HEADLINE and where is not Where.KICKER]
    if seen.is_folded or not terms:
        return opening(titles, seen.bodies(), terms)
    bodies = list(seen.bodies())
    folded = dict(zip(bodies, seen.folded if seen.folded is not None else fold_all(bodies), strict=True))
    return piece_together(titles, bodies, terms, lambda text, terms: find_hits(text, terms, folded[text]))


def _holds(text: str, terms: Sequence[str]) -> bool:
    for term in terms:  # noqa: SIM110  any() of a generator takes three times as long
        if term in text:
            return True
    return False


def _read(store: Store, ids: list[int], sought: _Sought, every: bool) -> dict[int, _Seen]:
    """Each as printed, where that says the terms; else with its body folded."""
    if not ids:
        return {}
    texts = read_texts(store, ids)
    see = _see_term if len(sought.terms) == 1 else _see
    seen = {id: see(of, sought) for id, of in texts.items()}
    for id, titled in _titled(texts, sought.terms).items():
        seen[id].titled = titled
    if len(sought.terms) != 1:
        for one in seen.values():
            if not _says(one, sought.terms, every):
                _fold_body(one, sought)
    return seen


def _see(of: Text, sought: _Sought) -> _Seen:
    said, as_said = sought.in_text(of.text)
    begins, find = of.begins, said.find
    return _Seen(of, said, of.ends, as_said, [find(term, begins) for term in as_said])


def _see_term(of: Text, sought: _Sought) -> _Seen:
    """The same of one term, with what stands around it."""
    said, as_said = sought.in_text(of.text)
    (term,) = as_said
    at = said.find(term, of.begins)
    piece = piece_of_term(of.text, said, of.ends, at, term) if at >= 0 else None
    seen = _Seen(of, said, of.ends, as_said, (at,), NOTHING, piece)
    if piece is None and not seen.stands(0):
        _fold_body(seen, sought)
    return seen


def _fold_body(seen: _Seen, sought: _Sought) -> None:
    """Nearly always each character stands where it stood."""
    if not may_say_otherwise(seen.said, sought.prints):
        seen.is_folded = True
        return
    text = seen.of.text
    folded = fold(text)
    if keeps_places(text):
        seen.said, seen.is_folded = folded, True
    else:
        seen.folded = fold_all(list(seen.bodies()))
        seen.said, seen.ends = "".join(seen.folded), list(accumulate(map(len, seen.folded)))
    seen.terms = sought.terms
    seen.look_for_terms()


def _titled(texts: dict[int, Text], terms: tuple[str, ...]) -> dict[int, _Titled]:
    """Of those whose heads or byline say a term, what does. One look at all of an article tells whether any does."""
    titled = {}
    for id, of in texts.items():
        if _holds(of.titled, terms):
            byline, *folded = of.folded_titles()
            heads = [head for head in zip(of.wheres, folded, strict=True) if _holds(head[1], terms)]
            titled[id] = _Titled(_holds(byline, terms), heads)
    return titled


def _says(seen: _Seen, terms: tuple[str, ...], every: bool) -> bool:
    """Whether the body says a term as it is folded or usually set; and it or a head each one, where all are said."""
    if not terms:
        return True
    missing = [term for nth, term in enumerate(terms) if seen.first[nth] < 0 or not seen.stands(nth)]
    if not missing or not every:
        return len(missing) < len(terms)
    if len(missing) == len(terms):
        return False
    return all(any(term in text for _, text in seen.titled.heads) for term in missing)
