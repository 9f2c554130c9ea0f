"""What the articles found have in common: a query and a shelf in, exact counts by paper, year, month, page name,
section and person out, each with the query that narrows to it.

What stands in table page is added up from how many of the articles stand on pages that are called alike.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import compress

from reader.model import Shelf
from reader.search import Match, fold
from reader.search.answers import Facet, Facets
from reader.search.compile import compile_tree
from reader.search.fields import Unreadable, read_value
from reader.search.printing import print_query
from reader.search.tree import Dates, Field, In, Or, Tree, negate
from reader.store.aloud import hear
from reader.store.bits import Found, Spread, as_number, number_of
from reader.store.connection import Store
from reader.store.found import read_asked
from reader.store.ranking import all_found
from reader.store.spread import last_id

FEW = 4_000  # articles: looked up one by one; above, what is kept of all is gone through
EVERY = Match("SELECT rowid FROM (SELECT id AS rowid FROM article) WHERE 1", (), False)
LISTED = "SELECT value FROM json_each(?)"
DATED = Dates("", "9999-12-31")
PLACE = "coalesce(p.paper, ''), coalesce(p.date, ''), coalesce(p.name, '')"
Place = tuple[str, str, str]  # paper, day and name of a page
Labels = Mapping[str, Mapping[str, Mapping[int, int]]]  # field -> folded name -> label -> articles that bear it


def facets(store: Store, query: str, shelf: Shelf, most: int) -> Facets:
    """Of papers, years, months and page names all; of sections and people the `most` frequent. Where nothing says what
    was typed, of the articles in which it is read so."""
    with store.reading():
        tree = read_asked(store, query, shelf).tree
        if tree is None and query.strip():
            return Facets(0)
        found = all_found(store, compile_tree(tree, date.today()) if tree else EVERY, shelf)
        heard = None if number_of(found) or tree is None else hear(store, tree)
        if heard:
            found = all_found(store, compile_tree(heard[0], date.today()), shelf)
        told: _Few | _Many = _Few(store, found) if number_of(found) <= FEW else _Many(store, found)
        papers, days, pages = _sum(told.places())
        labels = _labels(store, told.borne())
        people, sections = (_bearers(store, told, labels[field.value]) for field in (Field.BY, Field.SECTION))
        return Facets(
            number_of(found),
            papers=_named(tree, Field.PAPER, _merged(papers)),
            years=_dated(tree, _merged(_shortened(days, len("2022")))),
            months=_dated(tree, _merged(_shortened(days, len("2022-11")))),
            pages=_named(tree, Field.PAGE, _merged(pages)),
            sections=_named(tree, Field.SECTION, sections, most),
            people=_named(tree, Field.BY, people, most),
            aloud=heard is not None,
        )


class _Few:
    """Articles that are looked up."""

    def __init__(self, store: Store, found: Found) -> None:
        self._store, self._ids = store, json.dumps(found.ids() if isinstance(found, Spread) else found)

    def places(self) -> Mapping[Place, int]:
        """How many of them stand on pages that are called so."""
        pages = f"article a CROSS JOIN page p ON p.id = a.page WHERE a.id IN ({LISTED}) GROUP BY p.id"
        counts = Counter[Place]()
        for paper, day, name, count in self._store.rows(f"SELECT {PLACE}, count(*) FROM {pages}", self._ids):
            counts[paper, day, name] += count
        return counts

    def borne(self) -> Mapping[int, int]:
        """Label -> how many of them bear it, in whatever role."""
        distinct = f"SELECT DISTINCT label, article FROM labelled WHERE article IN ({LISTED})"
        return dict(self._store.rows(f"SELECT label, count(*) FROM ({distinct}) GROUP BY label", self._ids))

    def bearing(self, labels: Collection[int]) -> int:
        """How many of them bear any of these labels."""
        sql = f"SELECT count(DISTINCT article) FROM labelled WHERE label IN ({LISTED}) AND article IN ({LISTED})"
        count: int = self._store.value(sql, json.dumps(list(labels)), self._ids)
        return count


class _Many:
    """Articles that are gone through in what is kept of all."""

    def __init__(self, store: Store, found: Found) -> None:
        self._all = _all_of(store)
        # An index of a damaged file may know of articles that are gone, and a label of one that is not found.
        flags = (found if isinstance(found, Spread) else Spread(as_number(found))).flags()
        self._flags = flags.ljust(len(self._all.places), b"\0")

    def places(self) -> Mapping[Place, int]:
        counts = Counter(compress(self._all.places, self._flags))
        return {place: counts[nth] for place, nth in self._all.known.items() if nth in counts}

    def borne(self) -> Mapping[int, int]:
        return Counter(compress(self._all.labels, map(self._flags.__getitem__, self._all.bearers)))

    def bearing(self, labels: Collection[int]) -> int:
        wanted, flags = frozenset(labels), self._flags
        told = zip(self._all.labels, self._all.bearers, strict=True)
        return len({article for label, article in told if label in wanted and flags[article]})


@dataclass(frozen=True, slots=True)
class _All:
    """Of each article its place, as a number (0: there is no such article); which article bears which label. Four bytes
    an article, eight a label borne."""

    known: Mapping[Place, int]
    places: array[int]
    labels: array[int]
    bearers: array[int]


def _all_of(store: Store) -> _All:
    """Read once while nobody writes."""
    return store.of_moment(__name__, lambda: _read_all(store))


def _read_all(store: Store) -> _All:
    known: dict[Place, int] = {}
    on_pages: dict[int, int] = {}
    for page, paper, day, name in store.execute(f"SELECT p.id, {PLACE} FROM page p"):
        on_pages[page] = known.setdefault((paper, day, name), len(known) + 1)
    places = array("I", bytes(4 * (last_id(store) + 1)))
    for id, page in store.execute("SELECT id, page FROM article"):
        places[id] = on_pages.get(page, 0)
    labels, bearers = array("I"), array("I")
    for label, article in store.execute("SELECT DISTINCT label, article FROM labelled"):
        if article < len(places):
            labels.append(label)
            bearers.append(article)
    return _All(known, places, labels, bearers)


def _sum(places: Mapping[Place, int]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """By paper, by day and by page name."""
    papers, days, names = Counter[str](), Counter[str](), Counter[str]()
    for (paper, day, name), count in places.items():
        papers[paper] += count
        days[day] += count
        names[name] += count
    return papers, days, names


def _shortened(counts: Mapping[str, int], length: int) -> Counter[str]:
    found: Counter[str] = Counter()
    for day, count in counts.items():
        found[day[:length]] += count
    return found


def _merged(counts: Mapping[str, int]) -> dict[str, int]:
    """Names that are the same when folded under the commonest of them: ＡＢ报 and AB报 are one paper."""
    commonest: dict[str, str] = {}
    total: Counter[str] = Counter()
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        commonest.setdefault(fold(name), name)
        total[fold(name)] += count
    return {commonest[folded]: count for folded, count in total.items()}


def _labels(store: Store, borne: Mapping[int, int]) -> Labels:
    found: dict[str, dict[str, dict[int, int]]] = {Field.BY.value: {}, Field.SECTION.value: {}}
    told = "SELECT id, field, folded FROM label"
    few = f"{told} WHERE id IN ({LISTED})"
    for label, field, folded in store.rows(few, json.dumps(list(borne))) if len(borne) <= FEW else store.rows(told):
        if label in borne and field in found:  # of a damaged file a label may be of nothing
            found[field].setdefault(folded, {})[label] = borne[label]
    return found


def _bearers(store: Store, told: _Few | _Many, names: Mapping[str, Mapping[int, int]]) -> dict[str, int]:
    """Names and how many articles bear them; one that is printed in two ways under the commonest."""
    several = {folded: told.bearing(counts) for folded, counts in names.items() if len(counts) > 1}
    best = {max(counts, key=lambda label: (counts[label], -label)): folded for folded, counts in names.items()}
    texts = store.rows(f"SELECT text, id FROM label WHERE id IN ({LISTED})", json.dumps(list(best)))
    return {text: several.get(best[label]) or sum(names[best[label]].values()) for text, label in texts}


def _named(tree: Tree | None, field: Field, counts: Mapping[str, int], most: int | None = None) -> tuple[Facet, ...]:
    """The most frequent first."""
    narrowed = _narrowing(tree)
    return tuple(
        Facet(name, count, narrowed(In(field, name, exact=True)))
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
    )


def _dated(tree: Tree | None, counts: Mapping[str, int]) -> tuple[Facet, ...]:
    """The oldest first; last, without a name, what has no date. What no search can name is left out: a damaged file may
    give blanks for a date."""
    narrowed, told = _narrowing(tree), []
    for stretch, count in sorted(counts.items(), key=lambda item: (not item[0], item[0])):
        with suppress(Unreadable):
            told.append(Facet(stretch, count, narrowed(read_value(Field.DATE, stretch) if stretch else negate(DATED))))
    return tuple(told)


def _narrowing(tree: Tree | None) -> Callable[[Tree], str]:
    """Condition -> the query with it, as text. The query is printed once: there may be hundreds of facets."""
    said = print_query(tree)
    said = f"({said})" if isinstance(tree, Or) else said
    return lambda by: f"{said} {print_query(by)}".strip()
