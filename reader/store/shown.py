"""Articles as search shows them: ids in, read, put in order by what stands around the hits, and made rows of, out.

Nearly always a term is printed just as it is folded: then only the blocks that hold it are read, and none is folded.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from reader.model import Row, Where
from reader.search import find_hits
from reader.search.rank import score, weigh
from reader.search.snippets import GAP, Finder, find_printed, piece_together
from reader.search.text import as_set, fold_all, fold_set
from reader.store.connection import Store
from reader.store.ranking import READ, Ranked
from reader.store.rows import columns_by_id, make_row

IN_LIST = frozenset({Where.KICKER, Where.HEADLINE})  # heads a list shows beside the snippet
GRADES = 0.3  # what bm25 adds to what is read there; in steps, so that of two alike the newer comes first
STEPS = 4
MANY = 8  # terms, above which articles are read whole
DATE, BYLINE, LENGTH = 3, 9, 10  # places in rows.COLUMNS
WHERES = {where.value: where for where in Where}
BATCH = 500  # articles whose text is in memory at once while snippets are made


@dataclass(slots=True)
class _Seen:
    """An article as search looks at it."""

    columns: Sequence[Any]  # what its row is made of
    printed: list[tuple[Where, str]]  # its heads
    bodies: list[str]  # as printed; those without any term may have been left out
    folded: list[str] = field(default_factory=list)  # as search sees them; the very same where all terms are printed so
    placed: bool = False  # each character of `folded` stands where it is printed
    people: str = ""  # folded
    heads: Sequence[tuple[Where, str]] = ()  # folded


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
        id: -score(seen.heads, seen.folded, terms) - GRADES * round(grades[id] * STEPS) / STEPS
        for id, seen in known.items()
    }
    newest = sorted(known, key=lambda id: known[id].columns[DATE] or "", reverse=True)
    return sorted(newest, key=marks.__getitem__)


def _grades(known: dict[int, _Seen], terms: tuple[str, ...]) -> dict[int, float]:
    """How much each speaks of it among the others, 0..1."""
    average = sum(seen.columns[LENGTH] for seen in known.values()) / len(known) or 1.0
    weights = {id: weigh(seen.heads, seen.folded, terms, seen.columns[LENGTH] / average) for id, seen in known.items()}
    least, most = min(weights.values()), max(weights.values())
    return {id: (weight - least) / (most - least) if most > least else 0.0 for id, weight in weights.items()}


def _with_snippet(seen: _Seen, terms: tuple[str, ...]) -> Row:
    find: Finder = find_printed
    if seen.folded is not seen.bodies:
        folded = dict(zip(seen.bodies, seen.folded, strict=True))
        if seen.placed:
            find = lambda text, terms: find_printed(folded[text], terms)  # noqa: E731  # one of three of the same shape
        else:
            find = lambda text, terms: find_hits(text, terms, folded[text])  # noqa: E731
    titles = [text for where, text in seen.printed if where not in IN_LIST]
    made = piece_together(titles, seen.bodies, terms, find)
    said = {where for where, text in seen.heads for term in terms if term in text}
    if made.of_body:
        said.add(Where.BODY)
    if seen.people and any(term in seen.people for term in terms):
        said.add(Where.PEOPLE)
    fields = tuple(said) if len(said) < 2 else tuple(where for where in Where if where in said)
    return make_row(seen.columns, made.text, made.hits, fields)


def _read(store: Store, ids: list[int], terms: tuple[str, ...], every: bool) -> dict[int, _Seen]:
    """First only what is likely to say the terms; all of an article where none, or not every one that it must say, is
    printed there as it is folded or as it is usually set."""
    if not ids:
        return {}
    keys = _keys(terms)
    seen = _texts_of(store, columns_by_id(store, ids), keys)
    heads = {id: [one.columns[BYLINE], *(text for _, text in one.printed)] for id, one in seen.items()}
    for id, (people, *said) in _folded(heads).items():
        one = seen[id]
        one.people, one.heads = people, [(where, text) for (where, _), text in zip(one.printed, said, strict=True)]
    rest = {id: one.columns for id, one in seen.items() if not _settle(one, terms, every)}
    if keys and rest:
        for id, whole in _texts_of(store, rest, ()).items():
            seen[id].bodies = seen[id].folded = whole.bodies
    for id, folded in _folded({id: seen[id].bodies for id in rest}).items() if terms else ():
        seen[id].folded = folded
    return seen


def _settle(seen: _Seen, terms: tuple[str, ...], every: bool) -> bool:
    """Leave, of the bodies, those that say a term as it is folded or usually set; False where that is not enough."""
    texts = fold_set(seen.bodies, terms)
    saying = [nth for nth, text in enumerate(texts) if any(term in text for term in terms)]
    folded = [texts[nth] for nth in saying]
    if not saying or (every and len(terms) > 1 and not _say(terms, [*folded, *(text for _, text in seen.heads)])):
        return False
    seen.placed = texts is not seen.bodies
    seen.bodies = [seen.bodies[nth] for nth in saying] if seen.placed else folded
    seen.folded = folded
    return True


def _say(terms: Iterable[str], texts: Sequence[str]) -> bool:
    return all(any(term in text for text in texts) for term in terms)


def _folded(texts: Mapping[int, Sequence[str]]) -> dict[int, list[str]]:
    folded = iter(fold_all([text for of_one in texts.values() for text in of_one]))
    return {id: list(islice(folded, len(of_one))) for id, of_one in texts.items()}


def _keys(terms: tuple[str, ...]) -> tuple[str, ...]:
    """What stands, of each term, in a text in which it is printed as it is folded or as it is usually set. None where
    there is nothing of one, or are too many."""
    keys = tuple(max(_parts(term), key=len) for term in terms) if len(terms) <= MANY else ()
    return keys if all(keys) else ()


def _parts(term: str) -> list[str]:
    return "".join(letter if as_set(letter) == letter else GAP for letter in term).split(GAP)


def _texts_of(store: Store, columns: Mapping[int, Sequence[Any]], keys: tuple[str, ...]) -> dict[int, _Seen]:
    """With keys, of the bodies only those blocks that hold any of them."""
    seen = {id: _Seen(of_one, [], []) for id, of_one in columns.items()}
    for one in seen.values():
        one.folded = one.bodies
    sql = (
        "SELECT article, head, kind, text FROM block WHERE article IN (SELECT value FROM json_each(?))"
        f"{''.join([' AND (head', *[' OR instr(text, ?)'] * len(keys), ')']) if keys else ''} ORDER BY article, nth"
    )
    for id, head, kind, text in store.rows(sql, json.dumps(list(columns)), *keys):
        if head:
            seen[id].printed.append((WHERES[kind], text))
        else:
            seen[id].bodies.append(text)
    return seen
