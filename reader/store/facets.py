"""What the articles found have in common: a query and a shelf in, exact counts by paper, year, month, page name,
section and person out, each with the query that narrows to it.

The articles of each page are counted; all that stands in table page is added up from that.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from weakref import WeakKeyDictionary

from reader.model import Shelf
from reader.search import Match, fold
from reader.search.answers import Facet, Facets
from reader.search.compile import compile_tree
from reader.search.fields import read_value
from reader.search.printing import print_query
from reader.search.tree import Dates, Field, In, Or, Tree, negate
from reader.store.aloud import hear
from reader.store.connection import Store
from reader.store.found import read_asked
from reader.store.ranking import all_found
from reader.store.spread import last_id

FEW = 4_000  # articles: looked up one by one; above, all pages and labels are walked once
EVERY = Match("SELECT rowid FROM (SELECT id AS rowid FROM article) WHERE 1", (), False)
DATED = Dates("", "9999-12-31")


def facets(store: Store, query: str, shelf: Shelf, most: int) -> Facets:
    """Of papers, years, months and page names all; of sections and people the `most` frequent. Where nothing says what
    was typed, of the articles in which it is read so."""
    with store.reading():
        tree = read_asked(store, query, shelf).tree
        if tree is None and query.strip():
            return Facets(0)
        found = all_found(store, compile_tree(tree, date.today()) if tree else EVERY, shelf)
        heard = None if found or tree is None else hear(store, tree)
        if heard:
            found = all_found(store, compile_tree(heard[0], date.today()), shelf)
        papers, days, pages = _sum(store, _by_page(store, found))
        ids = Match("SELECT value FROM json_each(?)", (json.dumps(found),), len(found) <= FEW)
        labels = _labels(store, ids)
        people, sections = (_bearers(store, ids, labels[field]) for field in (Field.BY, Field.SECTION))
        return Facets(
            len(found),
            papers=_named(tree, Field.PAPER, _merged(papers)),
            years=_dated(tree, _merged(_shortened(days, len("2022")))),
            months=_dated(tree, _merged(_shortened(days, len("2022-11")))),
            pages=_named(tree, Field.PAGE, _merged(pages)),
            sections=_named(tree, Field.SECTION, sections, most),
            people=_named(tree, Field.BY, people, most),
            aloud=heard is not None,
        )


def _among(column: str, ids: Match) -> str:
    """Few ids are looked up; with many, "+" has every row looked up in them."""
    return f"{'' if ids.pairs else '+'}{column} IN ({ids.sql})"


_pages_of: WeakKeyDictionary[Store, tuple[tuple[int, int, int], array[int]]] = WeakKeyDictionary()


def _by_page(store: Store, ids: list[int]) -> Mapping[int, int]:
    """How many of these articles each page holds."""
    if len(ids) <= FEW:
        sql = "SELECT page, count(*) FROM article WHERE id IN (SELECT value FROM json_each(?)) GROUP BY page"
        return dict(store.rows(sql, json.dumps(ids)))
    moment = store.moment()
    known = _pages_of.get(store)
    if known is None or known[0] != moment:  # four bytes an article, read once while nobody writes
        pages = array("I", bytes(4 * (last_id(store) + 1)))
        for id, page in store.execute("SELECT id, page FROM article"):
            pages[id] = page
        known = _pages_of[store] = moment, pages
    pages = known[1]
    if max(ids) >= len(pages):  # an index of a damaged file may know of articles that are gone
        ids = [id for id in ids if id < len(pages)]
    return Counter(map(pages.__getitem__, ids))


def _sum(store: Store, held: Mapping[int, int]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """By paper, by day and by page name, from how many each page holds."""
    papers, days, names = Counter[str](), Counter[str](), Counter[str]()
    told = "SELECT id, paper, date, name FROM page"
    few = f"{told} WHERE id IN (SELECT value FROM json_each(?))"
    rows = store.rows(few, json.dumps(list(held))) if len(held) <= FEW else store.rows(told)
    for id, paper, day, name in rows:
        if id in held:
            count = held[id]
            papers[paper or ""] += count
            days[day or ""] += count
            names[name or ""] += count
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


def _labels(store: Store, ids: Match) -> dict[str, dict[str, dict[int, int]]]:
    """Field -> folded name -> label -> how many articles bear it, in whatever role."""
    sql = (
        "SELECT l.field, l.folded, l.id, n FROM (SELECT label, count(*) AS n FROM"
        f" (SELECT DISTINCT label, article FROM labelled WHERE {_among('article', ids)}) GROUP BY label)"
        " CROSS JOIN label l ON l.id = label"
    )
    found: dict[str, dict[str, dict[int, int]]] = {Field.BY.value: {}, Field.SECTION.value: {}}
    for field, folded, label, count in store.rows(sql, *ids.params):
        found[field].setdefault(folded, {})[label] = count
    return found


def _bearers(store: Store, ids: Match, names: Mapping[str, Mapping[int, int]]) -> dict[str, int]:
    """Names and how many articles bear them; one that is printed in two ways under the commonest."""
    several = {folded: counts for folded, counts in names.items() if len(counts) > 1}
    best = {max(counts, key=lambda label: (counts[label], -label)): folded for folded, counts in names.items()}
    listed = "SELECT value FROM json_each(?)"
    texts = store.rows(f"SELECT text, id FROM label WHERE id IN ({listed})", json.dumps(list(best)))
    distinct = f"SELECT count(DISTINCT article) FROM labelled WHERE label IN ({listed})"
    counts = {
        folded: store.value(f"{distinct} AND {_among('article', ids)}", json.dumps(list(labels)), *ids.params)
        for folded, labels in several.items()
    }
    return {text: counts.get(best[label]) or sum(names[best[label]].values()) for text, label in texts}


def _named(tree: Tree | None, field: Field, counts: Mapping[str, int], most: int | None = None) -> tuple[Facet, ...]:
    """The most frequent first."""
    narrowed = _narrowing(tree)
    return tuple(
        Facet(name, count, narrowed(In(field, name, exact=True)))
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
    )


def _dated(tree: Tree | None, counts: Mapping[str, int]) -> tuple[Facet, ...]:
    """The oldest first; last, without a name, what has no date."""
    narrowed = _narrowing(tree)
    return tuple(
        Facet(stretch, count, narrowed(read_value(Field.DATE, stretch) if stretch else negate(DATED)))
        for stretch, count in sorted(counts.items(), key=lambda item: (not item[0], item[0]))
    )


def _narrowing(tree: Tree | None) -> Callable[[Tree], str]:
    """Condition -> the query with it, as text. The query is printed once: there may be hundreds of facets."""
    said = print_query(tree)
    said = f"({said})" if isinstance(tree, Or) else said
    return lambda by: f"{said} {print_query(by)}".strip()
